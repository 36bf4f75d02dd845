"""Cut a line of Thai into sentences, by rules.

Thai writes no full stop: a blank ends a sentence, closes a phrase, or sets off a number or a name. Every blank is
weighed by the words and signs beside it; `segmentation` then takes the cuts that weigh most for how long sentences are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from toolkit.sentences import english
from toolkit.sentences.blanks import BLANK, INVISIBLE
from toolkit.sentences.segmentation import Candidate, choose
from toolkit.sentences.thai_cues import UNITS, weigh_beginning, weigh_clause, weigh_ending

__all__ = ["cuts"]

_BLANKS = re.compile(rf"[{INVISIBLE}]*+\s{BLANK}*+")
_QUOTED = re.compile('“[^“”]{1,200}+”|"[^"]{1,200}+"|«[^«»]{1,200}+»|\\([^()]{1,200}+\\)|\\[[^\\[\\]]{1,200}+\\]')
"""Quotes and brackets that close soon: no sentence ends inside."""

_RANK = r"(?:ว่าที่ ?)?(?:พล|พ|ร|น|ส|จ|ด)\.(?:[อทตรจส]\.){1,3}"
_DEGREE = r"ดร\.|[นท]พ\.|[พท]ญ\.|ผศ\.|รศ\.|ศ\.|ม\.ร\.ว\.|ม\.ล\.|น\.ส\.|ด\.[ชญ]\."
_BEFORE_NAME = re.compile(rf"(?:^|[^\u0e01-\u0e4e.])(?:{_RANK}|{_DEGREE}|บมจ\.|บจก\.|หจก\.|[จตอบ]\.)$")
_FIRST_NAME = re.compile(
    r"(?:นาย(?!ก|จ้าง|ทหาร|พล|หน้า|ทุน|ธนาคาร|อำเภอ|แพทย์|ตำรวจ|ท่า|ด่าน)|นาง(?!แบบ|พยาบาล|งาม)"
    rf"|{_RANK}|{_DEGREE})[\u0e01-\u0e4e]{{2,14}}$"
)
_YEAR = re.compile(r"(?<![\d,.])(?:1[89]|20|2[3-6])\d\d$")
_LOOKBACK = 20
"""Characters before a blank in which an abbreviation, a year or a stop is looked for."""
_NEVER_BEFORE = tuple("([“‘«#$£€")
_NEVER_AFTER = (*")]”’»,.:;!?%ๆ", "ฯลฯ")
_STOP = re.compile(r"(?:[!?…]|\.\.|[A-Za-z0-9]\.|[\u0e01-\u0e4e]{6}\.)[\"'”’)]{0,3}$")
"""A stop that ends sentences in Thai too; after fewer letters it may close an abbreviation."""
_ATTRIBUTION = re.compile('[^“"]{0,60}?(?:กล่าว|ระบุ|เล่า|บอก|ย้ำ|เตือน)(?!ว่า|หา)')

_CONJUNCTIONS = ("และ", "แต่", "หรือ")
"""An adverbial waits for its main clause, and that opens with none of these."""

# Log-odds, as in `thai_cues`.
_ANY_BLANK = -0.5
_STOP_PRECEDES = 8.0
_DIGIT_FOLLOWS = -5.0
_QUOTE_PRECEDES = -0.5
_ATTRIBUTION_FOLLOWS = -3.5
_LATIN_FOLLOWS = -1.0
_LATIN_PRECEDES = -1.0
_STRETCHES = (3, 12, 22, 48, 60, 90)
_STRETCH_WEIGHTS = (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5)
"""By the characters from one blank to the next: a long stretch is more likely to be a whole clause."""


def cuts(line: str) -> list[int]:
    """Return the offsets in a line at which a sentence after the first begins."""
    spans = list(_open_blanks(line))
    marked = frozenset(english.cuts(line))
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(line)]
    candidates = [
        Candidate(start, end, _weigh(line, starts[index], start, end, ends[index + 1], end in marked))
        for index, (start, end) in enumerate(spans)
    ]
    return choose(candidates, len(line))


def _open_blanks(line: str) -> Iterator[tuple[int, int]]:
    """Yield the blanks at which a sentence could end at all."""
    quoted = _QUOTED.finditer(line)
    quote = next(quoted, None)
    begin = 0
    for blank in _BLANKS.finditer(line):
        start, end = blank.span()
        while quote and quote.end() <= start:
            quote = next(quoted, None)
        inside = quote is not None and quote.start() < start
        if not inside and start > 0 and end < len(line) and not _joins(line, begin, start, end):
            yield start, end
        begin = end


def _joins(line: str, begin: int, start: int, end: int) -> bool:
    """Tell whether a blank stands inside a number, a name or a run of signs."""
    before, after = line[start - 1], line[end]
    if line.startswith(_NEVER_AFTER, end) or line.endswith(_NEVER_BEFORE, 0, start):
        return True
    if before.isdigit():
        year = _YEAR.search(line, max(0, start - _LOOKBACK), start)
        return after.isdigit() or (line.startswith(UNITS, end) and not year)
    if after.isdigit() and weigh_ending(line, start) < 0:
        return True
    if _is_latin(before) and (_is_latin(after) or after.isdigit()):
        return True
    if _BEFORE_NAME.search(line, max(0, start - _LOOKBACK), start):
        return True
    return bool(_FIRST_NAME.match(line, begin, start)) and not line[max(0, begin - 2) : begin].strip().isdigit()


def _weigh(line: str, begin: int, start: int, end: int, finish: int, marked: bool) -> float:
    """Weigh a blank at `start`–`end` between the stretches that begin at `begin` and finish at `finish`."""
    beginning = _DIGIT_FOLLOWS if line[end].isdigit() else weigh_beginning(line, end)
    clause = weigh_clause(line, begin)
    weight = _ANY_BLANK + beginning + weigh_ending(line, start)
    weight += max(clause, 0.0) if line.startswith(_CONJUNCTIONS, end) else clause
    weight += _weigh_stretch(start - begin) + _weigh_stretch(finish - end) + _weigh_signs(line, start, end)
    if marked and _STOP.search(line, max(0, start - _LOOKBACK), start):
        weight += _STOP_PRECEDES
    return weight


def _weigh_stretch(length: int) -> float:
    return _STRETCH_WEIGHTS[bisect_left(_STRETCHES, length)]


def _weigh_signs(line: str, start: int, end: int) -> float:
    """Weigh a closing quote or a change of script at a blank."""
    weight = 0.0
    if line[start - 1] in '"”’':
        weight += _ATTRIBUTION_FOLLOWS if _ATTRIBUTION.match(line, end) else _QUOTE_PRECEDES
    if _is_latin(line[end]):
        weight += _LATIN_FOLLOWS
    elif _is_latin(line[start - 1]):
        weight += _LATIN_PRECEDES
    return weight


def _is_latin(character: str) -> bool:
    return character < "\u0250" and character.isalpha()
