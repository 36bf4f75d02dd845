"""Which English words a Thai sentence speaks for, by a word table learnt from parallel news.

The table stands beside the translation as a second witness: it knows that ทหาร may be soldiers or troops whatever the
translation chose.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from toolkit.normalise import normalise

__all__ = ["renderings", "spoken_for", "stems"]

_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_STEM_LENGTH = 5
"""Letters a word is cut to: crude stemming that needs no rules and loses little in retrieval."""
_LONGEST_WORD = 24
_COMBINING = re.compile("[\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e]")


def stems(english: str) -> list[str]:
    """Return the stems of a text's words of at least three letters, in order."""
    words = _WORD.findall(normalise(english).casefold())
    return [word.removesuffix("'s")[:_STEM_LENGTH] for word in words if len(word) > 2]


def renderings(thai: str) -> list[dict[str, float]]:
    """Return, for each known word of the Thai text, the English stems it may be rendered by and their strengths, 0–1.

    A strength is the stem's probability relative to that of the word's likeliest rendering.
    """
    return [_table()[word] for word in _words(normalise(thai))]


def spoken_for(words: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return the English stems that any of the words may be rendered by, each with its greatest strength."""
    found: dict[str, float] = {}
    for stems_of_word in words:
        for stem, strength in stems_of_word.items():
            found[stem] = max(strength, found.get(stem, 0.0))
    return found


def _words(thai: str) -> list[str]:
    """Cut off the longest known word at every place where one can begin."""
    table = _table()
    found = []
    place = 0
    while place < len(thai):
        for size in range(min(_LONGEST_WORD, len(thai) - place), 1, -1):
            end = place + size
            if thai[place:end] in table and not _COMBINING.match(thai, end):
                found.append(thai[place:end])
                place = end - 1
                break
        place += 1
    return found


@cache
def _table() -> dict[str, dict[str, float]]:
    """Return Thai word → English stem → strength; the file gives probabilities, the likeliest first."""
    table: dict[str, dict[str, float]] = {}
    likeliest: dict[str, float] = {}
    text = (files("toolkit.alignment") / "lexicon.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        word, stem, share = line.split("\t")
        likeliest.setdefault(word, float(share))
        table.setdefault(word, {})[stem] = float(share) / likeliest[word]
    return table
