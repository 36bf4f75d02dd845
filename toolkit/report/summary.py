"""Count what a comparison found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.types import Comparison

__all__ = ["ReportCoverage", "Summary", "summarise"]


@dataclass(frozen=True, slots=True)
class ReportCoverage:
    """How many sentences of a report a Thai sentence is matched with."""

    name: str
    sentences: int
    covered: int


@dataclass(frozen=True, slots=True)
class Summary:
    """How many Thai sentences have which verdict, and what is covered of each report."""

    sentences: int
    agrees: int
    differs: int
    unmatched: int
    reports: tuple[ReportCoverage, ...]


def summarise(comparison: Comparison) -> Summary:
    """Count verdicts and covered report sentences."""
    verdicts = Counter(finding.verdict for finding in comparison.findings)
    matched = {(match.report, match.sentence.index) for finding in comparison.findings for match in finding.matches}
    covered = Counter(report for report, _ in matched)
    return Summary(
        sentences=len(comparison.findings),
        agrees=verdicts["agrees"],
        differs=verdicts["differs"],
        unmatched=verdicts["unmatched"],
        reports=tuple(
            ReportCoverage(report.article.name, len(report.sentences), covered[report.article.name])
            for report in comparison.reports
        ),
    )
