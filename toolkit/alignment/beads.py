"""What a bead is worth: the likeness of its two sides, against what else its sentences could be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    from toolkit.alignment.lexical import Vectoriser

__all__ = ["DELETION", "SHAPES", "Block", "Side", "pair_sides"]

MAX_SIDE = 5
SHAPES = tuple((n, m) for n in range(1, MAX_SIDE + 1) for m in range(1, MAX_SIDE + 1) if n + m <= MAX_SIDE + 1)
"""Numbers of source and target sentences of a bead, one to one first."""

# Tuned on the Text+Berg development text under three machine translations in both directions; the optimum is flat.
DELETION = -0.18
"""Worth of leaving a sentence out; a typical one-to-one bead is worth about 1."""
_LENGTH_EXPONENT = 1.3
_SIZE_EXPONENT = 0.15
_SIZE_PENALTY = 0.08
_MAX_LENGTH_RATIO = 1.25
_USUAL_LIKENESS = 0.25
"""Squared cosine of a decent translation with its reference."""


@dataclass(frozen=True, eq=False)
class Side:
    """The sentences of one text, ready to be summed into beads."""

    vectors: csr_array
    """TF-IDF, not normalised; shape (sentences, features)."""
    lengths: NDArray[np.float64]
    """Characters in the sentences before each place; shape (sentences + 1,)."""
    norms: NDArray[np.float64]
    """Squared length of the sum of the last k vectors before each place; shape (MAX_SIDE + 1, sentences + 1)."""
    blanks: NDArray[np.int64]
    """Empty sentences before each place; shape (sentences + 1,)."""

    @classmethod
    def of(cls, texts: Sequence[str], vectoriser: Vectoriser) -> Side:
        """Make a side of sentences."""
        vectors = vectoriser.weigh(texts)
        lengths = np.cumsum([0, *(len(text.strip()) for text in texts)], dtype=np.float64)
        return cls(vectors, lengths, _window_norms(vectors), np.cumsum(np.append(0, np.diff(lengths) == 0)))

    def __len__(self) -> int:
        return len(self.lengths) - 1


@dataclass(frozen=True, eq=False)
class Block:
    """A stretch of the source against a stretch of the target."""

    source: Side
    target: Side
    start: tuple[int, int]
    end: tuple[int, int]
    dots: NDArray[np.float64]
    """Dot products summed over all sentences before each place; shape (sources + 1, targets + 1)."""

    @classmethod
    def of(cls, source: Side, target: Side, start: tuple[int, int], end: tuple[int, int]) -> Block:
        """Compare the sentences from `start` to before `end`, both (source, target)."""
        rows, columns = source.vectors[start[0] : end[0]], target.vectors[start[1] : end[1]]
        dots = np.zeros((rows.shape[0] + 1, columns.shape[0] + 1))
        dots[1:, 1:] = (rows @ columns.T).toarray()
        return cls(source, target, start, end, dots.cumsum(axis=0).cumsum(axis=1))

    def cosines(self, n: int, m: int) -> NDArray[np.float64]:
        """Return the cosines of the beads of n source and m target sentences; shape (sources - n + 1, targets - m + 1).

        Where the sentences are more than there are, the array is empty.
        """
        dots = self.dots
        products = dots[n:, m:] - dots[:-n, m:] - dots[n:, :-m] + dots[:-n, :-m]
        source = self.source.norms[n, self.start[0] + n : self.end[0] + 1]
        target = self.target.norms[m, self.start[1] + m : self.end[1] + 1]
        lengths = np.sqrt(source)[:, None] * np.sqrt(target)[None, :]
        return np.divide(products, lengths, out=np.zeros_like(products), where=lengths > 0).clip(0, 1)

    def cosine(self, i: int, j: int, n: int, m: int) -> float:
        """Return the cosine of one bead of n source and m target sentences, by where it ends in this block."""
        product = self.dots[i, j] - self.dots[i - n, j] - self.dots[i, j - m] + self.dots[i - n, j - m]
        lengths = self.source.norms[n, self.start[0] + i] * self.target.norms[m, self.start[1] + j]
        return min(1.0, max(0.0, float(product / lengths**0.5))) if lengths > 0 else 0.0

    def values(self) -> NDArray[np.float64]:
        """Return what beads are worth by where they end; shape (SHAPES, sources + 1, targets + 1), -inf for no room.

        The squared cosine, over what is usual in this block, times how well the lengths agree. Larger beads pay: two
        beads in one are nearly always more alike than the worse of them.
        """
        cosines = [self.cosines(n, m) for n, m in SHAPES]
        usual = _usual_likeness(cosines[0])
        values = np.full((len(SHAPES), *self.dots.shape), -np.inf)
        for table, (n, m), cosine in zip(values, SHAPES, cosines, strict=True):
            likeness = cosine**2 / usual * self._length_agreement(n, m) ** _LENGTH_EXPONENT
            table[n:, m:] = likeness * ((n + m) / 2) ** _SIZE_EXPONENT - _SIZE_PENALTY * (n + m - 2)
            if n + m > 2:
                self._forbid_blanks(table, n, m)
        return values

    def _forbid_blanks(self, table: NDArray[np.float64], n: int, m: int) -> None:
        """Keep empty sentences out of the beads of others, to which they would be a cheap addition."""
        source = self.source.blanks[self.start[0] : self.end[0] + 1]
        target = self.target.blanks[self.start[1] : self.end[1] + 1]
        table[n:][source[n:] > source[:-n]] = -np.inf
        table[:, m:][:, target[m:] > target[:-m]] = -np.inf

    def _length_agreement(self, n: int, m: int) -> NDArray[np.float64]:
        """Return 1 for sides of one length, down to 0 for the utmost difference; shaped as the cosines."""
        source = self.source.lengths[self.start[0] : self.end[0] + 1]
        target = self.target.lengths[self.start[1] : self.end[1] + 1]
        left = (source[n:] - source[:-n])[:, None] + 1
        right = (target[m:] - target[:-m])[None, :] + 1
        agreement: NDArray[np.float64] = np.log2(1 + np.minimum(left, right) / np.maximum(left, right))
        return agreement


def pair_sides(source: Side, target: Side) -> tuple[Side, Side]:
    """Bring the source's lengths to the target's scale, as far as translators' habits, not omissions, may differ."""
    if not source.lengths[-1]:
        return source, target
    ratio = np.clip(target.lengths[-1] / source.lengths[-1], 1 / _MAX_LENGTH_RATIO, _MAX_LENGTH_RATIO)
    return replace(source, lengths=source.lengths * ratio), target


def _window_norms(vectors: csr_array) -> NDArray[np.float64]:
    count = vectors.shape[0]
    norms = np.zeros((MAX_SIDE + 1, count + 1))
    # ‖a + … + z‖² of k sentences is that of the first k − 1, plus ‖z‖², plus twice z's products with the others.
    products = [np.zeros(count) for _ in range(MAX_SIDE)]
    for distance in range(min(MAX_SIDE, count)):
        pairs = vectors[distance:].multiply(vectors[: count - distance])
        products[distance][distance:] = pairs.sum(axis=1)
    for size in range(1, MAX_SIDE + 1):
        added = products[0] + 2 * sum(products[1:size], start=np.zeros(count))
        norms[size, size:] = norms[size - 1, size - 1 : -1] + added[size - 1 :]
    return norms


def _usual_likeness(cosines: NDArray[np.float64]) -> float:
    """Return the squared cosine of a usual sentence with its best match, leaning to experience."""
    if not cosines.size:
        return _USUAL_LIKENESS
    best = max(np.median(cosines.max(axis=0)), np.median(cosines.max(axis=1)))
    return float(best**2 + _USUAL_LIKENESS) / 2
