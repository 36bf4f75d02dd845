"""Match the claims of a Thai article with the sentences of reports: order-free, one to many, abstaining."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.alignment.features import Evidence, weigh_evidence
from toolkit.claims import differences
from toolkit.types import Comparison, Document, Finding, Match, Sentence, Translation, Verdict

__all__ = ["THRESHOLD", "Candidate", "match_claims"]

THRESHOLD = 0.5
"""Probability from which two sentences are called a match."""
_RIVAL_RATIO = 0.6
"""A second match of a sentence stands when its odds are not far behind the best one's."""
_MOST_MATCHES = 3
"""Matches shown per Thai sentence and report."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report sentence that Thai sentences are matched with."""

    report: str
    sentence: Sentence


def match_claims(source: Document, translations: Sequence[Translation], reports: Sequence[Document]) -> Comparison:
    """Hold each sentence of the source, with its translation, against every sentence of the reports."""
    candidates = [Candidate(report.article.name, sentence) for report in reports for sentence in report.sentences]
    evidence = weigh_evidence(
        [sentence.text for sentence in source.sentences],
        [translation.text for translation in translations],
        [candidate.sentence.text for candidate in candidates],
    )
    chosen = select(evidence.probability, [candidate.report for candidate in candidates])
    findings = tuple(
        _finding(evidence, row, sentence, translation, candidates, np.flatnonzero(chosen[row]))
        for row, (sentence, translation) in enumerate(zip(source.sentences, translations, strict=True))
    )
    uncovered = tuple((c.report, c.sentence) for column, c in enumerate(candidates) if not chosen[:, column].any())
    return Comparison(source, tuple(reports), findings, uncovered)


def select(probability: NDArray[np.float64], reports: Sequence[str]) -> NDArray[np.bool_]:
    """Return which pairs are matches, shape (source, candidates).

    A pair must reach the threshold and must not be outshone: a report sentence that fits one Thai sentence far better
    than another belongs to the first, and the same the other way round within each report.
    """
    chosen = np.zeros(probability.shape, dtype=bool)
    if not probability.size:
        return chosen
    best_source = probability.max(axis=0, keepdims=True)
    names = np.array(reports)
    for name in dict.fromkeys(reports):
        columns = np.flatnonzero(names == name)
        part = probability[:, columns]
        best = part.max(axis=1, keepdims=True)
        ranks = (-part).argsort(axis=1, kind="stable").argsort(axis=1, kind="stable")
        chosen[:, columns] = (
            (part >= THRESHOLD)
            & (part >= _RIVAL_RATIO * best)
            & (part >= _RIVAL_RATIO * best_source[:, columns])
            & (ranks < _MOST_MATCHES)
        )
    return chosen


def _finding(
    evidence: Evidence,
    row: int,
    sentence: Sentence,
    translation: Translation,
    candidates: Sequence[Candidate],
    columns: NDArray[np.int64],
) -> Finding:
    matches = []
    for column in columns:
        differing = differences(evidence.source[row], evidence.translation[row], evidence.report[column])
        matches.append(
            Match(
                candidates[column].report,
                candidates[column].sentence,
                float(evidence.probability[row, column]),
                "differs" if differing else "agrees",
                differing,
            )
        )
    matches.sort(key=lambda match: -match.score)
    return Finding(sentence, translation, _verdict(matches), tuple(matches))


def _verdict(matches: Sequence[Match]) -> Verdict:
    """Return `differs` where any report states a fact otherwise: that is what a reader must see first."""
    if not matches:
        return "unmatched"
    return "differs" if any(match.verdict == "differs" for match in matches) else "agrees"
