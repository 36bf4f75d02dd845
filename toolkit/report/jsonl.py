"""JSON Lines: one record a line, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from toolkit.report.records import Record, finding_record, summary_record, translation_record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolkit.report.values import Style
    from toolkit.types import Comparison, TranslationRow

__all__ = ["write_comparison", "write_translations"]


def write_comparison(comparison: Comparison, output: TextIO, style: Style) -> None:
    """Write a line for each Thai sentence and a last one for the summary."""
    for finding in comparison.findings:
        output.write(_line(finding_record(finding)))
    output.write(_line(summary_record(comparison)))


def write_translations(rows: Iterable[TranslationRow], output: TextIO, style: Style) -> None:
    """Write a line for each sentence."""
    for row in rows:
        output.write(_line(translation_record(row)))


def _line(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"
