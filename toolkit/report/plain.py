"""Make hostile text safe for a line, a table's cell or a terminal."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["first_words", "one_line", "printable"]

# What Python's and other languages' line readers take for a line's end, and the tab that parts cells.
_BREAKS = re.compile("[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Control characters move a terminal's cursor or change its title; bidirectional ones reorder what a reader sees.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SARA_AM = "\u0e33"


def one_line(text: str) -> str:
    """Return text with each run of tabs and line breaks as one blank."""
    return _BREAKS.sub(" ", text)


def printable(text: str) -> str:
    """Return one line of text that cannot steer a terminal."""
    return _CONTROLS.sub("", one_line(text))


def first_words(text: str, length: int = 64) -> str:
    """Return the beginning of a text, cut at a blank or at least between letters, never before a combining mark."""
    text = printable(text).strip()
    if len(text) <= length:
        return text
    end = text.rfind(" ", length // 2, length + 1)
    if end < 0:
        end = length
        while end > 1 and (unicodedata.category(text[end]) == "Mn" or text[end] == _SARA_AM):
            end -= 1
    return text[:end].rstrip() + "…"
