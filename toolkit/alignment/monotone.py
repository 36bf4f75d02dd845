"""Sentence alignment of texts that run in one order: the best sequence of beads by dynamic programming.

In the tradition of Gale & Church (1993), with likeness instead of length alone as in Vecalign (Thompson & Koehn 2019):
beads are compared as summed vectors, and penalties are relative to the likeness found in the texts. Differs in
squaring the cosine, which made neighbours' similarities (Liu & Zhu 2023) superfluous in our measurements.
"""

from __future__ import annotations

from collections import deque
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from toolkit.alignment.anchors import find_anchors
from toolkit.alignment.beads import DELETION, MAX_SIDE, SHAPES, Block, Side, pair_sides
from toolkit.alignment.lexical import Vectoriser
from toolkit.types import Bead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

__all__ = ["align_monotone", "best_path"]

_EXACT_CELLS = 400_000
"""Texts of up to so many sentence pairs are searched whole; no window is larger."""
_WINDOW_CELLS = 65_536
"""Sentence pairs in a window of longer texts, unless two anchors are farther apart."""
_KEEP = 2 / 3
"""Share of a window that is kept: near its end, the path suffers from being forced through an anchor."""

Step = tuple[int, int]


def align_monotone(translated: Sequence[str], target: Sequence[str]) -> tuple[Bead, ...]:
    """Align two texts in one language whose sentences correspond in order, up to five to one.

    Exact for texts of some hundred sentences; longer ones are searched in windows along a chain of anchors, in time
    and memory linear in their length.
    """
    vectoriser = Vectoriser.fit([*translated, *target])
    sides = pair_sides(Side.of(translated, vectoriser), Side.of(target, vectoriser))
    return tuple(_search(*sides, _EXACT_CELLS, _WINDOW_CELLS))


def best_path(values: NDArray[np.float64], deletion: float = DELETION) -> list[Step]:
    """Return the steps (source sentences, target sentences) from the first corner to the last that are worth most.

    `values` is the worth of beads by where they end, shape (SHAPES, sources + 1, targets + 1); a step with a zero
    leaves a sentence out, which is worth `deletion`.
    """
    _, rows, columns = values.shape
    best = np.full((rows + MAX_SIDE, columns + MAX_SIDE), -np.inf)  # with a margin, so that every step has an origin
    choices = np.zeros((rows, columns), dtype=np.int8)
    deleted = np.arange(columns) * deletion
    steps: list[Step] = [*SHAPES, (1, 0), (0, 1)]
    options = np.empty((len(SHAPES) + 1, columns))
    for row in range(rows):
        for option, (n, m) in enumerate(steps[:-1]):
            options[option] = best[row + MAX_SIDE - n, MAX_SIDE - m : MAX_SIDE - m + columns]
        options[:-1] += values[:, row]
        options[-1] += deletion
        choices[row] = options.argmax(axis=0)
        entered = options.max(axis=0)
        if row == 0:
            entered[0] = 0.0
        # Leaving out targets, any number at once: the best place to start from is the running maximum.
        left_out = np.maximum.accumulate(entered - deleted) + deleted
        skipped = left_out > entered + 1e-9
        choices[row, skipped] = len(steps) - 1
        best[row + MAX_SIDE, MAX_SIDE:] = np.where(skipped, left_out, entered)
    return _trace(choices, steps)


def _trace(choices: NDArray[np.int8], steps: Sequence[Step]) -> list[Step]:
    row, column = choices.shape[0] - 1, choices.shape[1] - 1
    path = []
    while row or column:
        path.append(steps[choices[row, column]])
        row, column = row - path[-1][0], column - path[-1][1]
    return path[::-1]


def _search(source: Side, target: Side, exact_cells: int, window_cells: int) -> Iterator[Bead]:
    """Yield the beads in order, window by window; a window that ends before the texts do gives its first part."""
    end = len(source), len(target)
    corners = deque(find_anchors(source, target) if end[0] * end[1] > exact_cells else [])
    place = (0, 0)
    while place != end:
        while corners and (corners[0][0] <= place[0] or corners[0][1] <= place[1]):
            corners.popleft()
        corner = _next_corner(place, chain(corners, [end]), window_cells, exact_cells)
        last = corner == end
        limit = [here + (there - here) * _KEEP for here, there in zip(place, corner, strict=True)]
        for bead in _align_block(Block.of(source, target, place, corner)):
            place = place[0] + len(bead.source), place[1] + len(bead.target)
            yield bead
            if not last and (place[0] >= limit[0] or place[1] >= limit[1]):
                break


def _next_corner(place: Step, corners: Iterable[Step], window_cells: int, exact_cells: int) -> Step:
    """Return where the window from a place ends: the last anchor in reach, or a point on the way to the next one."""

    def cells(corner: Step) -> int:
        return (corner[0] - place[0] + 1) * (corner[1] - place[1] + 1)

    reached = place
    for corner in corners:
        # An anchor close by is passed over where it can be: a window needs some context.
        if cells(corner) > window_cells and cells(reached) > window_cells // 8:
            return reached
        if cells(corner) > exact_cells:
            share = (exact_cells / cells(corner)) ** 0.5
            return tuple(here + round((there - here) * share) for here, there in zip(place, corner, strict=True))
        reached = corner
    return reached


def _align_block(block: Block) -> Iterator[Bead]:
    i, j = 0, 0
    for n, m in best_path(block.values()):
        i, j = i + n, j + m
        source = tuple(range(block.start[0] + i - n, block.start[0] + i))
        target = tuple(range(block.start[1] + j - m, block.start[1] + j))
        yield Bead(source, target, block.cosine(i, j, n, m) if n and m else 0.0)
