"""Find numbers in English text: digits, number words, dozens, halves, and the multipliers that follow them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EnglishNumeral", "english_numerals"]

_SMALL_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS_WORDS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: number for number, word in enumerate(_SMALL_WORDS)} | {
    word: 10 * number for number, word in enumerate(_TENS_WORDS, 2)
}
_MAGNITUDES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}

_TEN = "|".join(_TENS_WORDS)
_UNIT = "|".join(_SMALL_WORDS[1:10])
_UNDER_100 = rf"(?:(?:{_TEN})(?:[- ](?:{_UNIT}))?|{'|'.join(sorted(_SMALL_WORDS, key=len, reverse=True))})"
_MAGNITUDE = rf"(?:{'|'.join(_MAGNITUDES)})"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMERAL = re.compile(
    rf"(?P<digits>(?<![\w.,])(?:{_DIGITS}))(?:(?P<half> and a half|½))?"
    rf"(?:(?P<short>k|mn|m|bn|b|tn)\b|[- ](?P<magnitude>{_MAGNITUDE}(?: {_MAGNITUDE})?)\b)?"
    rf"|\b(?P<half_of>half a) (?P<halved>{_MAGNITUDE})\b"
    rf"|\b(?P<words>(?<!half )an? {_MAGNITUDE}|{_UNDER_100}(?:[ -]and[ -]a[ -]half)?(?:[ -]{_MAGNITUDE})*"
    rf"(?:,?(?: and)? {_UNDER_100}(?:(?<=[a-z])[ -]{_MAGNITUDE})+)*(?:(?:(?<=hundred)|(?<=thousand)|(?<=million))"
    rf"(?: and|,)? {_UNDER_100})?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class EnglishNumeral:
    """A number and where it stands."""

    value: float
    start: int
    end: int
    spelled: bool
    multiplier: float = 1.0
    short: str = ""
    """A multiplier of one or two letters, which may also be a unit (`m`)."""


def english_numerals(text: str) -> Iterator[EnglishNumeral]:
    """Find the numbers of an English text, left to right."""
    for match in _NUMERAL.finditer(text):
        if match["digits"]:
            yield _digits(match)
        elif match["halved"]:
            yield EnglishNumeral(_MAGNITUDES[match["halved"].lower()] / 2, *match.span(), spelled=True)
        else:
            yield EnglishNumeral(_spoken(match["words"].lower()), *match.span(), spelled=True)


def _digits(match: re.Match[str]) -> EnglishNumeral:
    value = float(match["digits"].replace(",", "")) + (0.5 if match["half"] else 0)
    multiplier, short = 1.0, ""
    for word in (match["magnitude"] or "").lower().split():
        multiplier *= _MAGNITUDES[word]
    if match["short"]:
        short, multiplier = match["short"], _SHORT[match["short"].lower()]
    return EnglishNumeral(
        round(value * multiplier, 6), *match.span(), spelled=False, multiplier=multiplier, short=short
    )


def _spoken(words: str) -> float:
    """Return what English number words say: thousands and millions close a group, a hundred multiplies within one."""
    total, group = 0.0, 0.0
    for word in _WORD.findall(words.replace("-", " ").replace("and a half", "half")):
        if word == "half":
            group += 0.5
        elif word in _SMALL:
            group += _SMALL[word]
        elif word in {"hundred", "dozen"}:
            group = (group or 1) * _MAGNITUDES[word]
        elif word in _MAGNITUDES:
            total, group = total + (group or 1) * _MAGNITUDES[word], 0.0
    return total + group
