"""Comparisons and translations as the records of the JSON Lines and table formats.

The order of keys is part of the format. Sentence numbers are indices from 0, offsets code points into the article.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from toolkit.report.summary import summarise

if TYPE_CHECKING:
    from toolkit.types import Comparison, Finding, Match, TranslationRow

__all__ = ["Record", "finding_record", "summary_record", "translation_record"]

Record = dict[str, Any]

_DECIMALS = 4


def translation_record(row: TranslationRow) -> Record:
    """Return one translated sentence as a record."""
    return {
        "document": row.document,
        "sentence": row.sentence.index,
        "start": row.sentence.start,
        "end": row.sentence.end,
        "source": row.sentence.text,
        "translation": row.translation.text,
        "score": _rounded(row.translation.score),
        "flags": list(row.translation.flags),
    }


def finding_record(finding: Finding) -> Record:
    """Return one Thai sentence and what the reports say on it as a record."""
    return {
        "sentence": finding.sentence.index,
        "start": finding.sentence.start,
        "end": finding.sentence.end,
        "source": finding.sentence.text,
        "translation": finding.translation.text,
        "flags": list(finding.translation.flags),
        "verdict": finding.verdict,
        "matches": [_match_record(match) for match in finding.matches],
    }


def summary_record(comparison: Comparison) -> Record:
    """Return the counts of a comparison, and the report sentences that no Thai sentence covers, as its last record."""
    uncovered = [
        {
            "report": report,
            "sentence": sentence.index,
            "start": sentence.start,
            "end": sentence.end,
            "text": sentence.text,
        }
        for report, sentence in comparison.uncovered
    ]
    return {"summary": {**asdict(summarise(comparison)), "uncovered": uncovered}}


def _match_record(match: Match) -> Record:
    return {
        "report": match.report,
        "sentence": match.sentence.index,
        "start": match.sentence.start,
        "end": match.sentence.end,
        "text": match.sentence.text,
        "score": _rounded(match.score),
        "verdict": match.verdict,
        "differences": [asdict(difference) for difference in match.differences],
    }


def _rounded(score: float) -> float:
    # Adding zero turns the -0.0 of a rounded small negative score into 0.0.
    return round(score, _DECIMALS) + 0.0
