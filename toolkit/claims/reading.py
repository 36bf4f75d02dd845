"""Read a text in its one spelling without losing where each character stands in the original."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from toolkit.normalise import normalise
from toolkit.types import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolkit.types import FactKind

__all__ = ["Bound", "Reading", "blank", "read"]

Bound = Literal["", "about", "at-least", "at-most"]

_ATTACHED = "\u0300-\u036f\u0e31-\u0e3a\u0e47-\u0e4e\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
# A character with whatever normalisation may fuse with it or drop behind it.
_CLUSTER = re.compile(rf"\s|\S[{_ATTACHED}]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the grammars read it: normalised, except that runs of blanks keep their length."""

    original: str
    text: str
    starts: tuple[int, ...] | None
    """Where each character of `text` begins in the original; none where the two are the same."""
    ends: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that a non-empty stretch of `text` stands for."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def fact(self, kind: FactKind, value: float | str, start: int, end: int, unit: str = "", bound: Bound = "") -> Fact:
        """Return a fact over a stretch of `text`, with its place and wording in the original."""
        start, end = self.span(start, end)
        return Fact(kind, value, start, end, self.original[start:end], unit, bound)


def read(text: str) -> Reading:
    """Return the text as the grammars read it."""
    if normalise(text) == text:
        return Reading(text, text, None, None)
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        start, end = match.span()
        reading = " " if match[0].isspace() else normalise(match[0])
        exact = len(reading) == end - start
        characters.append(reading)
        starts.extend(range(start, end) if exact else [start] * len(reading))
        ends.extend(range(start + 1, end + 1) if exact else [end] * len(reading))
    return Reading(text, "".join(characters), tuple(starts), tuple(ends))


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with these stretches taken out of every pattern's reach, the length unchanged."""
    pieces: list[str] = []
    position = 0
    for start, end in sorted(spans):
        if end > position:
            pieces += [text[position : max(start, position)], "\0" * (end - max(start, position))]
            position = end
    return "".join(pieces) + text[position:]
