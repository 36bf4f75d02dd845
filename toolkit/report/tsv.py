"""Tab-separated tables, for spreadsheets; tabs and line breaks in a text become a blank, nothing is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from toolkit.report.plain import one_line
from toolkit.report.records import finding_record, translation_record
from toolkit.report.wording import differences_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.report.values import Style
    from toolkit.types import Comparison, Finding, TranslationRow

__all__ = ["write_comparison", "write_translations"]

_SENTENCE = ("sentence", "start", "end", "source", "translation", "flags", "verdict")
_MATCH = ("report", "sentence", "start", "end", "text", "score", "verdict")
_COMPARISON = (
    *_SENTENCE,
    *("report", "report_sentence", "report_start", "report_end", "report_text"),
    *("score", "match_verdict", "differences"),
)
_TRANSLATION = ("document", "sentence", "start", "end", "source", "translation", "score", "flags")


def write_comparison(comparison: Comparison, output: TextIO, style: Style) -> None:
    """Write a row for each match, and one with empty cells for a Thai sentence that has none."""
    output.write(_row(_COMPARISON))
    for finding in comparison.findings:
        output.writelines(map(_row, _match_rows(finding)))


def write_translations(rows: Iterable[TranslationRow], output: TextIO, style: Style) -> None:
    """Write a row for each sentence."""
    output.write(_row(_TRANSLATION))
    for row in rows:
        record = translation_record(row)
        output.write(_row([record[key] for key in _TRANSLATION]))


def _match_rows(finding: Finding) -> Iterator[list[object]]:
    record = finding_record(finding)
    cells = [record[key] for key in _SENTENCE]
    if not finding.matches:
        yield cells + [""] * (len(_COMPARISON) - len(cells))
    for match, values in zip(finding.matches, record["matches"], strict=True):
        yield [*cells, *(values[key] for key in _MATCH), differences_phrase(match)]


def _row(cells: Iterable[object]) -> str:
    return "\t".join(one_line(",".join(cell) if isinstance(cell, list) else str(cell)) for cell in cells) + "\n"
