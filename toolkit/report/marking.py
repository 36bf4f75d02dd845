"""Mark facts in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Piece", "mark"]

# Thai runs its words together, so that only digits and Latin letters tell whether a word goes on.
_WORD = re.compile(r"[A-Za-z\d]")
_RUNS_IN = re.compile(r"[A-Za-z\d]\Z|\d[.,]\Z")
_RUNS_ON = re.compile(r"[A-Za-z\d]|[.,]\d")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence that is marked or not."""

    text: str
    marked: bool


def mark(text: str, facts: Iterable[str]) -> list[Piece]:
    """Cut a sentence into pieces, the first occurrence of each fact marked; a fact that does not occur is passed over.

    An occurrence inside a longer number or Latin word counts only where there is no other: `3` is not marked in `30`.
    """
    edges = [0, len(text)]
    spans = sorted({span for fact in facts if (span := _find(text, fact))}, key=lambda span: (span[0], -span[1]))
    marked = set()
    reached = 0
    for start, end in spans:
        if start >= reached:
            edges += [start, end]
            marked.add(start)
            reached = end
    return [Piece(text[start:end], start in marked) for start, end in pairwise(sorted(edges)) if start < end]


def _find(text: str, fact: str) -> tuple[int, int] | None:
    starts = [] if not fact.strip() else list(_occurrences(text, fact))
    if not starts:
        return None
    start = next((start for start in starts if _stands_alone(text, start, start + len(fact))), starts[0])
    return start, start + len(fact)


def _occurrences(text: str, fact: str) -> Iterator[int]:
    start = text.find(fact)
    while start >= 0:
        yield start
        start = text.find(fact, start + len(fact))


def _stands_alone(text: str, start: int, end: int) -> bool:
    runs_in = _WORD.match(text[start]) and _RUNS_IN.search(text[max(0, start - 2) : start])
    runs_on = _WORD.match(text[end - 1]) and _RUNS_ON.match(text[end : end + 2])
    return not (runs_in or runs_on)
