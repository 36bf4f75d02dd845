"""Line by line: what the readers of all formats share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO, TypeVar

from toolkit.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["joined_text", "parse_lines", "parse_score"]

_T = TypeVar("_T")
_SHOWN = 60


def parse_lines(input: TextIO, parse: Callable[[str], _T], expected: str) -> Iterator[_T]:
    """Yield what `parse` makes of each line that is not blank; where it fails, name the line and what was expected."""
    for number, line in enumerate(input, start=1):
        if not line.strip():
            continue
        try:
            yield parse(line.strip())
        except (ArithmeticError, KeyError, RecursionError, TypeError, ValueError):
            name = getattr(input, "name", "alignment")
            shown = line.strip() if len(line) <= _SHOWN else line[:_SHOWN].strip() + " …"
            raise InputError(f"{name}, line {number}: {expected} is expected, not {shown!r}") from None


def parse_score(value: float) -> float:
    """Return a score within 0 and 1, which other tools' scores need not be; not a number is a ValueError."""
    if value != value:
        raise ValueError("not a number")
    return min(1.0, max(0.0, value))


def joined_text(texts: tuple[str, ...], indices: tuple[int, ...]) -> str:
    """Return the sentences of one side of a bead as one line."""
    return " ".join(" ".join(texts[index].splitlines()) for index in indices)
