"""Find ordinals in English text: the third time, a 14th round; and `twice`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.claims.english_numerals import english_numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.claims.reading import Reading
    from toolkit.types import Fact

__all__ = ["english_ordinals"]

_ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
    "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_ORDINAL_UNITS = {
    "time": "time",
    "term": "term",
    "round": "round",
    "place": "rank",
    "century": "century",
    "quarter": "quarter",
    "year": "year",
    "day": "day",
    "month": "month",
    "week": "week",
    "minute": "minute",
    "floor": "floor",
    "storey": "floor",
    "person": "person",
    "child": "child",
    "country": "country",
}

_ORDINAL = re.compile(
    rf"\b(?:(?P<digits>\d+)(?:st|nd|rd|th)"
    rf"|(?P<word>(?:(?:twenty|thirty|forty|fifty)-)?(?:{'|'.join(_ORDINAL_WORDS[1:])})))\b"
    r"(?:[- ](?P<next>[a-z]+))?",
    re.IGNORECASE,
)
_TWICE = re.compile(r"\btwice\b", re.IGNORECASE)


def english_ordinals(reading: Reading, text: str) -> Iterator[tuple[Fact, int, int]]:
    """Yield ordinals from the second on, with the stretch each takes."""
    for match in _ORDINAL.finditer(text):
        yield _ordinal(reading, match), *match.span()
    for match in _TWICE.finditer(text):
        yield reading.fact("number", 2.0, *match.span(), unit="time"), *match.span()


def _ordinal(reading: Reading, match: re.Match[str]) -> Fact:
    word = (match["word"] or "").lower()
    if word:
        tens, _, unit = word.rpartition("-")
        value = _ORDINAL_WORDS.index(unit) + 1 + (next(english_numerals(tens)).value if tens else 0)
    else:
        value = int(match["digits"])
    following = (match["next"] or "").lower()
    end = match.end("digits") + 2 if match["digits"] else match.end("word")
    unit = _ORDINAL_UNITS.get(following, "")
    return reading.fact("ordinal", float(value), match.start(), match.end() if unit else end, unit)
