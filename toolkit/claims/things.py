"""What can be counted or measured, in both languages: soldiers, aircraft, provinces, kilometres."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["DAYS", "THAI_DURATIONS", "WORD_END", "Things", "english_duration", "table", "things", "words_of"]

WORD_END = "(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])"
"""No vowel or tone mark of the same Thai word follows."""

DAYS = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "night": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 30.4375,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525.0,
}
"""Units of duration in days; a month and a year are means."""

THAI_DURATIONS = {
    "วินาที": "second",
    "นาที": "minute",
    "ชั่วโมง": "hour",
    "ชม.": "hour",
    "วัน": "day",
    "คืน": "night",
    "สัปดาห์": "week",
    "อาทิตย์": "week",
    "เดือน": "month",
    "ปี": "year",
    "ทศวรรษ": "decade",
    "ศตวรรษ": "century",
}


@dataclass(frozen=True, slots=True)
class Things:
    """The table of things, indexed by the words of each language."""

    thai: dict[str, tuple[str, ...]]
    """Things a Thai noun or classifier may stand for, the likeliest first."""
    english: dict[str, str]
    """The thing an English singular or plural stands for."""
    plurals: frozenset[str]
    parents: dict[str, str]
    thai_pattern: re.Pattern[str]

    def is_a(self, thing: str, ancestor: str) -> bool:
        """Tell whether a thing is of a kind, itself included."""
        return thing == ancestor or self.parents.get(thing) == ancestor


def table(name: str) -> list[list[str]]:
    """Return the rows of one of this package's tab-separated tables."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line]


@cache
def words_of(*lists: str) -> frozenset[str]:
    """Return English words of one or more of the lists of `words.tsv`."""
    return frozenset(word for name, words in table("words.tsv") if name in lists for word in words.split())


def english_duration(word: str) -> str:
    """Return the unit of duration that an English word names, or nothing."""
    word = word.lower().removesuffix("'")
    for unit in (word, word.removesuffix("s"), word.removesuffix("ies") + "y"):
        if unit in DAYS:
            return unit
    return {"hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute"}.get(word, "")


@cache
def things() -> Things:
    """Return the table of things."""
    thai: dict[str, list[str]] = {}
    english: dict[str, str] = {}
    plurals: set[str] = set()
    parents: dict[str, str] = {}
    for thing, parent, thai_words, english_words in table("things.tsv"):
        parents[thing] = parent
        for word in thai_words.split():
            thai.setdefault(word, []).append(thing)
        for entry in filter(None, english_words.split(",")):
            singular, plural = entry.split("=")[0], _plural(entry)
            english.setdefault(singular, thing)
            english.setdefault(plural, thing)
            plurals.add(plural)
    words = sorted(thai, key=lambda word: (-len(word), word))
    pattern = re.compile(f"(?:{'|'.join(map(re.escape, words))}){WORD_END}")
    return Things({word: tuple(names) for word, names in thai.items()}, english, frozenset(plurals), parents, pattern)


def _plural(entry: str) -> str:
    singular, _, irregular = entry.partition("=")
    if irregular:
        return irregular
    return singular + ("es" if singular.endswith(("s", "x", "ch", "sh")) else "s")
