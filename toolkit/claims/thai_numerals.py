"""Find numbers in Thai text: digits, number words, and the multipliers that follow them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NUMBER_WORDS", "Numeral", "numerals"]

DIGIT_WORDS = {
    "หนึ่ง": 1,
    "เอ็ด": 1,
    "สอง": 2,
    "ยี่": 2,
    "สาม": 3,
    "สี่": 4,
    "ห้า": 5,
    "หก": 6,
    "เจ็ด": 7,
    "แปด": 8,
    "เก้า": 9,
}
POWERS = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
MILLION = "ล้าน"

# Ranks (พันเอก, ร้อยโท, สิบตำรวจ), พันธุ์, แสนยานุภาพ and ล้านนา begin like multipliers.
_RANK = "(?!เอก|โท|ตรี|ตำรวจ|ธ)"
_POWER = rf"(?:(?:สิบ|ร้อย|พัน){_RANK}|หมื่น|แสน(?!ยา|สาหัส))"
_MULTIPLIER = rf"{_POWER}?(?:ล้าน(?!นา)){{1,2}}|{_POWER}"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMBER_WORDS = rf"(?:(?:หนึ่ง|เอ็ด|สอง|ยี่(?=สิบ)|สาม|สี่|ห้า|(?<!โก)หก|เจ็ด|แปด|เก้า|ล้าน(?!นา))|{_POWER}){{1,16}}"
_NUMERAL = re.compile(
    rf"(?P<digits>(?<![\d.,])(?:{_DIGITS})(?![\d]))(?:\s?(?P<multiplier>{_MULTIPLIER}))?"
    rf"|(?P<half>ครึ่ง(?={MILLION}|{_POWER}))?(?P<words>{NUMBER_WORDS})|(?P<dozen>โหล)"
)
_TOKEN = re.compile("|".join((*DIGIT_WORDS, *POWERS, MILLION)))
_NEVER = re.compile(r"(?:หลาย|นับ|กี่|หลัก|ตี)\s?$")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and where it stands."""

    value: float
    start: int
    end: int
    spelled: bool
    """Whether it is written in words alone, so that it may be a part of another word."""
    multiplier: float = 1.0


def numerals(text: str) -> Iterator[Numeral]:
    """Find the numbers of a Thai text, left to right."""
    pending: Numeral | None = None
    for match in _NUMERAL.finditer(text):
        if _NEVER.search(text, max(0, match.start() - 6), match.start()):
            continue
        numeral = _numeral(match)
        if numeral is None:
            continue
        if pending and (joined := _joined(pending, numeral, text)):
            pending = joined
            continue
        if pending:
            yield pending
        pending = numeral
    if pending:
        yield pending


def spoken(words: str) -> float | None:
    """Return what Thai number words say, or none where they are no number (สองสาม, “two or three”)."""
    total, section, digit, ceiling = 0.0, 0.0, 0, 10**6
    for token in _TOKEN.findall(words):
        if token == MILLION:
            total, section, digit, ceiling = (total + section + digit or 1) * 1e6, 0.0, 0, 10**6
        elif token in POWERS:
            if POWERS[token] >= ceiling:
                return None
            ceiling = POWERS[token]
            section, digit = section + (digit or 1) * ceiling, 0
        elif digit:
            return None
        else:
            digit = DIGIT_WORDS[token]
    return total + section + digit


def _numeral(match: re.Match[str]) -> Numeral | None:
    if match["dozen"]:
        return Numeral(12.0, *match.span(), spelled=True)
    if match["words"]:
        value = spoken(match["words"])
        if value is None:
            return None
        return Numeral(value / 2 if match["half"] else value, *match.span(), spelled=True)
    multiplier = spoken(match["multiplier"]) if match["multiplier"] else 1.0
    if multiplier is None:
        return None
    value = round(float(match["digits"].replace(",", "")) * multiplier, 6)
    return Numeral(value, *match.span(), spelled=False, multiplier=multiplier)


def _joined(first: Numeral, second: Numeral, text: str) -> Numeral | None:
    """Return `1 ล้าน 2 แสน` as one number: each part with its own, ever smaller multiplier."""
    gap = text[first.end : second.start]
    if gap.strip() or first.spelled or not (1 < second.multiplier < first.multiplier <= 1000 * second.multiplier):
        return None
    if second.value >= first.multiplier:
        return None
    return Numeral(first.value + second.value, first.start, second.end, spelled=False, multiplier=second.multiplier)
