"""Write comparisons and translations, for people and for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO, TypeVar

from toolkit.errors import InputError
from toolkit.report import html, jsonl, text, tsv
from toolkit.report.values import ComparisonWriter, Style, TranslationWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toolkit.types import Comparison, TranslationRow

__all__ = [
    "COMPARISON_WRITERS",
    "TRANSLATION_WRITERS",
    "ComparisonWriter",
    "Style",
    "TranslationWriter",
    "write_comparison",
    "write_translations",
]

Writer = TypeVar("Writer")

COMPARISON_WRITERS: dict[str, ComparisonWriter] = {
    "text": text.write_comparison,
    "jsonl": jsonl.write_comparison,
    "tsv": tsv.write_comparison,
    "html": html.write_comparison,
}
"""Writers of a comparison by the name of their format."""

TRANSLATION_WRITERS: dict[str, TranslationWriter] = {
    "text": text.write_translations,
    "jsonl": jsonl.write_translations,
    "tsv": tsv.write_translations,
    "html": html.write_translations,
}
"""Writers of translations by the name of their format."""


def write_comparison(
    comparison: Comparison,
    format: str,
    output: TextIO,
    *,
    colour: bool = False,
    width: int = 100,
    signature: str = "",
) -> None:
    """Write a comparison in one of `COMPARISON_WRITERS`.

    `colour` and `width` (in characters) shape `text`; the foot of `html` shows `signature`: version, model, options.
    """
    writer = _choose(COMPARISON_WRITERS, format)
    writer(comparison, output, Style(colour=colour, width=width, signature=signature))


def write_translations(rows: Iterable[TranslationRow], format: str, output: TextIO, *, signature: str = "") -> None:
    """Write translations in one of `TRANSLATION_WRITERS`, each as soon as it comes, in constant memory."""
    _choose(TRANSLATION_WRITERS, format)(rows, output, Style(signature=signature))


def _choose(writers: Mapping[str, Writer], format: str) -> Writer:
    if format not in writers:
        raise InputError(f"unknown format {format!r}: choose one of {', '.join(writers)}")
    return writers[format]
