"""Sentence pairs that are easy to tell in long texts: shared rare features, in one order on both sides."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    from toolkit.alignment.beads import Side

__all__ = ["find_anchors", "heaviest_chain"]

_RARE = 3
"""Sentences of a side that may have a feature for it to be a trace."""
_MIN_COSINE = 0.3


def find_anchors(source: Side, target: Side) -> list[tuple[int, int]]:
    """Return pairs of a source and a target sentence, both ascending, in time linear in the texts.

    The heaviest chain, by likeness, of the pairs that share features rare on both sides: patience sorting's idea.
    """
    pairs = _candidates(source.vectors, target.vectors)
    if not len(pairs):
        return []
    rows, columns = pairs.T
    products = source.vectors[rows].multiply(target.vectors[columns]).sum(axis=1)
    cosines = products / np.sqrt(source.norms[1, rows + 1] * target.norms[1, columns + 1])
    likely = cosines >= _MIN_COSINE
    weights = cosines[likely] ** 2
    return heaviest_chain(zip(rows[likely].tolist(), columns[likely].tolist(), weights.tolist(), strict=True))


def heaviest_chain(pairs: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Return the chain of (row, column, weight) pairs, rows and columns both ascending, that weighs most.

    Weights are positive. Time n log n.
    """
    ends: list[int] = []  # ascending columns …
    totals: list[float] = []  # … and the weight of the best chain that ends there, ascending too
    chains: list[_Link] = []
    # Within a row the columns descend, so that no pair follows another of its own row.
    for row, column, weight in sorted(pairs, key=lambda pair: (pair[0], -pair[1], pair[2])):
        place = bisect_left(ends, column)
        before = chains[place - 1] if place else None
        total = weight + (totals[place - 1] if place else 0.0)
        beaten = place
        while beaten < len(ends) and totals[beaten] <= total:
            beaten += 1
        # An end in this column that weighs more keeps its place.
        if beaten == place and place < len(ends) and ends[place] == column:
            continue
        ends[place:beaten], totals[place:beaten] = [column], [total]
        chains[place:beaten] = [(row, column, before)]
    return _unwind(chains[-1]) if chains else []


_Link = tuple[int, int, "_Link | None"]


def _unwind(link: _Link | None) -> list[tuple[int, int]]:
    chain = []
    while link is not None:
        row, column, link = link
        chain.append((row, column))
    return chain[::-1]


def _candidates(source: csr_array, target: csr_array) -> NDArray[np.int64]:
    """Return the pairs of sentences that share a feature rare on both sides; shape (pairs, 2)."""
    seen = [np.bincount(side.indices, minlength=side.shape[1]) for side in (source, target)]
    shared = (seen[0] > 0) & (seen[0] <= _RARE) & (seen[1] > 0) & (seen[1] <= _RARE)
    pairs = (source[:, shared] @ target[:, shared].T).tocoo()
    return np.stack(pairs.coords, axis=1).astype(np.int64)
