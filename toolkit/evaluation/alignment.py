"""Precision, recall and F1 of sentence alignments, as the field counts them since Vecalign."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from itertools import product
from operator import add
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["AlignmentScores", "BeadLike", "Tally", "score_alignment", "score_alignments"]


class BeadLike(Protocol):
    """Anything that pairs sentence numbers of a source with those of a target."""

    @property
    def source(self) -> Sequence[int]:
        """Indices into the source."""

    @property
    def target(self) -> Sequence[int]:
        """Indices into the target."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the predicted items are right, and how many of the gold items are found."""

    right: int
    predicted: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predicted items that are right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold items that are found."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.predicted + other.predicted,
            self.found + other.found,
            self.gold + other.gold,
        )


@dataclass(frozen=True, slots=True)
class AlignmentScores:
    """Tallies of an alignment; those of several documents add up to micro averages.

    Precision counts predicted deletions, recall leaves gold deletions out.
    """

    strict: Tally
    """Beads that are the same on both sides."""
    lax: Tally
    """Beads that share a link with the other side; the strictly right deletions count too."""
    no_deletion: Tally
    """As strict, deletions left out of precision too."""
    links: Tally
    """Pairs of a source and a target sentence in one bead."""

    def __add__(self, other: AlignmentScores) -> AlignmentScores:
        return AlignmentScores(
            self.strict + other.strict,
            self.lax + other.lax,
            self.no_deletion + other.no_deletion,
            self.links + other.links,
        )


def score_alignment(predicted: Iterable[BeadLike], gold: Iterable[BeadLike]) -> AlignmentScores:
    """Score the beads of one document; a sentence that one side leaves unmentioned counts as deleted there."""
    ours, theirs = _pairs(predicted), _pairs(gold)
    ours, theirs = [*ours, *_unmentioned(theirs, ours)], [*theirs, *_unmentioned(ours, theirs)]
    our_beads, their_beads = _without_deletions(ours), _without_deletions(theirs)
    our_links, their_links = _links(ours), _links(theirs)

    right = _same(ours, theirs)
    strict = Tally(right, len(ours), _same(their_beads, ours), len(their_beads))
    right_deletions = right - _same(our_beads, theirs)
    touching = _touching(our_beads, their_links)
    lax = Tally(right_deletions + touching, len(ours), _touching(their_beads, our_links), len(their_beads))
    no_deletion = Tally(_same(our_beads, theirs), len(our_beads), strict.found, strict.gold)
    common = len(our_links & their_links)
    return AlignmentScores(strict, lax, no_deletion, Tally(common, len(our_links), common, len(their_links)))


def score_alignments(
    documents: Iterable[tuple[Iterable[BeadLike], Iterable[BeadLike]]],
) -> AlignmentScores:
    """Score the (predicted, gold) beads of several documents, every bead weighing the same."""
    return reduce(add, (score_alignment(predicted, gold) for predicted, gold in documents), score_alignment([], []))


_Pair = tuple[tuple[int, ...], tuple[int, ...]]
_Link = tuple[int, int]


def _pairs(beads: Iterable[BeadLike]) -> list[_Pair]:
    pairs = ((tuple(sorted(bead.source)), tuple(sorted(bead.target))) for bead in beads)
    return [pair for pair in pairs if pair != ((), ())]


def _unmentioned(pairs: Sequence[_Pair], among: Sequence[_Pair]) -> list[_Pair]:
    """Return deletions for the sentences in `pairs` that are not `among` the others."""
    source = {i for pair in pairs for i in pair[0]} - {i for pair in among for i in pair[0]}
    target = {j for pair in pairs for j in pair[1]} - {j for pair in among for j in pair[1]}
    return [((i,), ()) for i in sorted(source)] + [((), (j,)) for j in sorted(target)]


def _without_deletions(pairs: Sequence[_Pair]) -> list[_Pair]:
    return [pair for pair in pairs if pair[0] and pair[1]]


def _links(pairs: Sequence[_Pair]) -> set[_Link]:
    return {link for source, target in pairs for link in product(source, target)}


def _same(pairs: Sequence[_Pair], others: Sequence[_Pair]) -> int:
    known = set(others)
    return sum(pair in known for pair in pairs)


def _touching(pairs: Sequence[_Pair], links: set[_Link]) -> int:
    return sum(any(link in links for link in product(source, target)) for source, target in pairs)
