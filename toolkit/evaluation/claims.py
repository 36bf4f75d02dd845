"""Links between the claims of an article and its evidence, held against hand-made ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.evaluation.alignment import Tally

__all__ = ["ClaimLink", "score_differences", "score_links"]

_LEAST_OVERLAP = 5
"""Characters of the article that two links must share: more than the blank and particle where cuts disagree."""


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A stretch of the article, the report sentence tied to it, and what the two are said to state differently."""

    start: int
    end: int
    report: str
    text: str
    differences: tuple[tuple[str, str], ...] = ()
    """Words of the article and of the report."""


def score_links(predicted: Sequence[ClaimLink], gold: Sequence[ClaimLink]) -> Tally:
    """Count the links that tie overlapping text to the same evidence, however either side was cut into sentences."""
    return Tally(
        sum(any(_same(ours, theirs) for theirs in gold) for ours in predicted),
        len(predicted),
        sum(any(_same(ours, theirs) for ours in predicted) for theirs in gold),
        len(gold),
    )


def score_differences(predicted: Sequence[ClaimLink], gold: Sequence[ClaimLink]) -> Tally:
    """Count the differing facts that both name on the same link, in words one of which holds the other's."""
    ours = [(link, pair) for link in predicted for pair in link.differences]
    theirs = [(link, pair) for link in gold for pair in link.differences]

    def agree(one: tuple[ClaimLink, tuple[str, str]], other: tuple[ClaimLink, tuple[str, str]]) -> bool:
        return _same(one[0], other[0]) and all(a in b or b in a for a, b in zip(one[1], other[1], strict=True))

    return Tally(
        sum(any(agree(one, other) for other in theirs) for one in ours),
        len(ours),
        sum(any(agree(one, other) for one in ours) for other in theirs),
        len(theirs),
    )


def _same(one: ClaimLink, other: ClaimLink) -> bool:
    overlap = min(one.end, other.end) - max(one.start, other.start)
    return (
        overlap > _LEAST_OVERLAP and one.report == other.report and (one.text in other.text or other.text in one.text)
    )
