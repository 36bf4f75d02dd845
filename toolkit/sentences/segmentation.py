"""Choose, of all ways to cut a line, the one whose cuts and sentence lengths weigh most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Candidate", "choose"]

_SHORT = 60
"""Characters below which a sentence costs ever more: up to `_SHORT_COST` for an empty one."""
_LONG = 150
"""Characters above which a sentence costs ever more: `_LONG_COST` for every further hundred."""
_LONGEST = 250
"""Characters no sentence should exceed while there is any blank to cut at."""
_SHORT_COST = 6.0
_LONG_COST = 2.0
_LONGEST_COST = 20.0
_REACH = 32
"""Candidates that one sentence may span; bounds the search on lines that are mostly blanks."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A blank at which a sentence may end: its place and the log-odds that one does."""

    start: int
    end: int
    weight: float


def choose(candidates: Sequence[Candidate], length: int) -> list[int]:
    """Return the ends of the blanks to cut at, given the line's length."""
    starts = [0, *(candidate.end for candidate in candidates)]
    ends = [*(candidate.start for candidate in candidates), length]
    weights = [*(candidate.weight for candidate in candidates), 0.0]
    totals, origins = [0.0], [0]
    for last, end in enumerate(ends):
        total, origin = max(
            (totals[first] - _length_cost(end - starts[first]), first)
            for first in range(max(0, last - _REACH), last + 1)
        )
        totals.append(total + weights[last])
        origins.append(origin)
    return _trace(starts, origins)


def _length_cost(length: int) -> float:
    if length < _SHORT:
        return _SHORT_COST * (1 - length / _SHORT)
    if length <= _LONG:
        return 0.0
    return _LONG_COST * (length - _LONG) / 100 + (_LONGEST_COST if length > _LONGEST else 0.0)


def _trace(starts: Sequence[int], origins: Sequence[int]) -> list[int]:
    found = []
    position = origins[-1]
    while position > 0:
        found.append(starts[position])
        position = origins[position]
    return found[::-1]
