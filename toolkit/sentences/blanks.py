"""What counts as a blank in text off the web: white space and the characters that show nothing."""

from __future__ import annotations

import re

__all__ = ["BLANK", "INVISIBLE", "trim"]

INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f"
"""Characters that show nothing, as the inside of a regular expression's class; normalising drops them."""
BLANK = rf"[\s{INVISIBLE}]"

_LEADING = re.compile(rf"{BLANK}*+")
_SOLID = re.compile(rf"[^\s{INVISIBLE}]")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the blanks at its ends; empty where there is nothing else."""
    found = _LEADING.match(text, start, end)
    start = found.end() if found else start
    while end > start and not _SOLID.match(text, end - 1):
        end -= 1
    return start, end
