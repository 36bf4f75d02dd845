"""Plain text: a comparison for the terminal, translations one a line."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, TextIO

from toolkit.report.plain import one_line, printable
from toolkit.report.summary import summarise
from toolkit.report.wording import (
    CAVEAT,
    FLAG_WORDS,
    SYMBOLS,
    VERDICT_WORDS,
    counted,
    difference_phrase,
    percentage,
    verdict_sentence,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.report.values import Style
    from toolkit.types import Comparison, Finding, Match, Sentence, TranslationRow, Verdict

__all__ = ["write_comparison", "write_translations"]

_NARROWEST = 40
_COLOURS: dict[Verdict, str] = {"agrees": "green", "differs": "yellow", "unmatched": "bright_black"}


def write_comparison(comparison: Comparison, output: TextIO, style: Style) -> None:
    """Write what a reader of the terminal sees: each Thai sentence with its matches, then a summary."""
    blocks = [_heading(comparison, style)]
    blocks += [_finding(finding, style) for finding in comparison.findings]
    blocks += _uncovered(comparison, style)
    blocks += [_summary(comparison, style)]
    output.write("\n".join("".join(f"{line}\n" for line in block) for block in blocks))


def write_translations(rows: Iterable[TranslationRow], output: TextIO, style: Style) -> None:
    """Write exactly one line for each sentence."""
    for row in rows:
        output.write(one_line(row.translation.text) + "\n")


def _heading(comparison: Comparison, style: Style) -> list[str]:
    reports = ", ".join(printable(report.article.name) for report in comparison.reports)
    return [
        _styled(printable(comparison.source.article.name), style, bold=True),
        f"held against {reports or 'no report'}",
    ]


def _finding(finding: Finding, style: Style) -> list[str]:
    mark = _styled(SYMBOLS[finding.verdict], style, fg=_COLOURS[finding.verdict], bold=True)
    # A Thai line is left whole: it has no blanks to break at, and its marks take no room of their own.
    lines = [f"{mark} {finding.sentence.index + 1:>3}  {printable(finding.sentence.text)}"]
    lines += _wrapped(finding.translation.text, 7, style)
    if finding.translation.flags:
        doubts = "; ".join(FLAG_WORDS[flag] for flag in finding.translation.flags)
        lines += _wrapped(f"! check the translation: {doubts}", 7, style)
    return [line for part in (lines, *(_match(match, style) for match in finding.matches)) for line in part]


def _match(match: Match, style: Style) -> list[str]:
    mark = _styled(SYMBOLS[match.verdict], style, fg=_COLOURS[match.verdict])
    place = f"{printable(match.report)}, sentence {match.sentence.index + 1}"
    lines = [f"       {mark} {place} (same claim: {percentage(match.score)})"]
    lines += _wrapped(match.sentence.text, 11, style)
    for difference in match.differences:
        lines.append(" " * 11 + _styled(printable(difference_phrase(difference)), style, fg=_COLOURS["differs"]))
    return lines


def _uncovered(comparison: Comparison, style: Style) -> Iterator[list[str]]:
    groups: dict[str, list[Sentence]] = {}
    for report, sentence in comparison.uncovered:
        groups.setdefault(report, []).append(sentence)
    for report, sentences in groups.items():
        lines = [_styled(f"Only in {printable(report)}", style, bold=True)]
        for sentence in sentences:
            first, *rest = _wrapped(sentence.text, 7, style) or [""]
            lines += [f"+ {sentence.index + 1:>3}  {first.strip()}", *rest]
        yield lines


def _summary(comparison: Comparison, style: Style) -> list[str]:
    summary = summarise(comparison)
    counts: dict[Verdict, int] = {
        "agrees": summary.agrees,
        "differs": summary.differs,
        "unmatched": summary.unmatched,
    }
    lines = [_styled(verdict_sentence(summary), style, bold=True)]
    for verdict, count in counts.items():
        mark = _styled(SYMBOLS[verdict], style, fg=_COLOURS[verdict], bold=True)
        lines.append(f"{mark} {count:>5,}  {VERDICT_WORDS[verdict]}")
    lines.append(f"+ {len(comparison.uncovered):>5,}  Only in the reports")
    for report in summary.reports:
        lines.append(f"{printable(report.name)}: {report.covered:,} of {counted(report.sentences, 'sentence')} covered")
    return [*lines, CAVEAT]


def _wrapped(text: str, indent: int, style: Style) -> list[str]:
    return textwrap.wrap(
        printable(text),
        max(style.width, _NARROWEST),
        initial_indent=" " * indent,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _styled(text: str, style: Style, *, fg: str | None = None, bold: bool | None = None) -> str:
    if not style.colour:
        return text
    import click

    return click.style(text, fg=fg, bold=bold)
