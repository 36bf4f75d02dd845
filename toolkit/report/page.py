"""A comparison as its page shows it: numbers from 1, texts cut at their marks, links from each side to the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.report.layout import Paragraph, paragraphs
from toolkit.report.marking import Piece, mark
from toolkit.report.plain import first_words
from toolkit.report.summary import Summary, summarise

if TYPE_CHECKING:
    from toolkit.types import Comparison, Difference, Document, Finding, Match, Sentence, Verdict

__all__ = ["Contradiction", "Entry", "Evidence", "Omission", "Page", "Report", "lay_out"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A match with its report's sentence in context."""

    match: Match
    report: Report
    text: list[Piece]
    before: Sentence | None
    after: Sentence | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A Thai sentence with all that is shown of it."""

    finding: Finding
    source: list[Piece]
    translation: list[Piece]
    evidence: list[Evidence]


@dataclass(frozen=True, slots=True)
class Report:
    """An English report with its paragraphs."""

    number: int
    document: Document
    paragraphs: list[Paragraph]
    covered: int
    backlinks: dict[int, list[tuple[int, Verdict]]]
    """The numbers and verdicts of the Thai sentences that a sentence is matched with."""


@dataclass(frozen=True, slots=True)
class Omission:
    """A report sentence that no Thai sentence covers."""

    report: Report
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A difference between a Thai sentence and a report."""

    entry: Entry
    evidence: Evidence
    difference: Difference


@dataclass(frozen=True, slots=True)
class Page:
    """All that the page of a comparison shows."""

    title: str
    headline: str
    comparison: Comparison
    summary: Summary
    paragraphs: list[Paragraph]
    entries: dict[int, Entry]
    reports: list[Report]
    contradictions: list[Contradiction]
    omissions: list[Omission]


def lay_out(comparison: Comparison) -> Page:
    """Gather all that the page of a comparison shows."""
    summary = summarise(comparison)
    backlinks = _backlinks(comparison)
    reports = [
        Report(number, document, paragraphs(document), coverage.covered, backlinks.get(document.article.name, {}))
        for number, (document, coverage) in enumerate(zip(comparison.reports, summary.reports, strict=True), start=1)
    ]
    named = {report.document.article.name: report for report in reversed(reports)}
    sentences = comparison.source.sentences
    name = first_words(comparison.source.article.name)
    headline = first_words(sentences[0].text) if sentences else name
    entries = [_entry(finding, named) for finding in comparison.findings]
    return Page(
        title=f"{name} – {headline}" if sentences else name,
        headline=headline,
        comparison=comparison,
        summary=summary,
        paragraphs=paragraphs(comparison.source),
        entries={entry.finding.sentence.index: entry for entry in entries},
        reports=reports,
        contradictions=[
            Contradiction(entry, evidence, difference)
            for entry in entries
            for evidence in entry.evidence
            for difference in evidence.match.differences
        ],
        omissions=[Omission(named[report], sentence) for report, sentence in comparison.uncovered],
    )


def _entry(finding: Finding, reports: dict[str, Report]) -> Entry:
    differences = [difference for match in finding.matches for difference in match.differences]
    return Entry(
        finding,
        mark(finding.sentence.text, (difference.source for difference in differences)),
        mark(finding.translation.text, (difference.translation for difference in differences)),
        [_evidence(match, reports[match.report]) for match in finding.matches],
    )


def _evidence(match: Match, report: Report) -> Evidence:
    sentences = report.document.sentences
    index = match.sentence.index
    return Evidence(
        match,
        report,
        mark(match.sentence.text, (difference.report for difference in match.differences)),
        before=sentences[index - 1] if index > 0 else None,
        after=sentences[index + 1] if index + 1 < len(sentences) else None,
    )


def _backlinks(comparison: Comparison) -> dict[str, dict[int, list[tuple[int, Verdict]]]]:
    links: dict[str, dict[int, list[tuple[int, Verdict]]]] = {}
    for finding in comparison.findings:
        for match in finding.matches:
            numbers = links.setdefault(match.report, {}).setdefault(match.sentence.index, [])
            numbers.append((finding.sentence.index + 1, match.verdict))
    return links
