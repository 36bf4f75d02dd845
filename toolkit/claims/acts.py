"""What is done in the clause around a fact: killing, detaining, sentencing, and the role the fact plays there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from toolkit.claims.things import WORD_END, table, words_of

__all__ = ["acts_in", "boundaries", "clause", "content_words", "english_act", "mentions", "roles"]

_THAI_BOUNDARY = re.compile(
    r"(?<=[^\d\s]) (?=[^\d(])|และ|แต่|หลัง(?!คา)|ก่อน|ขณะ|เมื่อ|เพื่อ|เพราะ|เนื่องจาก|หาก|รวมถึง|รวมทั้ง|พร้อม"
)
_ENGLISH_BOUNDARY = re.compile(
    r"(?<=[,;:])\s|[()—–\"]|\b(?:and|but|after|before|while|when|because|since|despite|although|though|if|as|to)\b"
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[A-Za-z]+")
_ENOUGH_LETTERS = 12
_LONGEST_STEM = 12
_FARTHEST = 200
"""How many characters of a clause count on either side."""
_ROLES = {
    "th": {
        "rate": (r"ละ(?:ประมาณ|ราว|กว่า|เกือบ)?\s?$", r"\s?ต่อ\s?(?:ปี|คน|วัน|เดือน|ครั้ง|ชั่วโมง|หัว|ตัน)"),
        "ago": ("", r"\s?(?:ก่อน|ที่แล้ว|ที่ผ่านมา|มาแล้ว|ต่อมา|หลังจาก|หลัง)"),
        "within": (r"(?:ภายใน|ใน|อีก)\s?$", ""),
        "part": (
            r"(?:ในจำนวน(?:นี้|นั้น)|อีก|รวมถึง|รวมทั้ง)[^\s\d]{0,24}\s?$",
            r"\s?(?:จาก|ใน)\s?(?:ทั้งหมด|จำนวน|\d)",
        ),
        "from": (r"จาก(?:เดิม)?(?:ร้อยละ)?\s?$", ""),
    },
    "en": {
        "rate": ("", r" (?:each|apiece|per|a|an|every|annually|daily|monthly)\b"),
        "ago": (r"\b(?:last|past|previous|preceding)(?: the)? $", r" (?:ago|earlier|later|before|after|on)\b"),
        "within": (r"\b(?:within|in|another|in the next|the next)(?: the)? $", ""),
        "part": (
            r"\b(?:including|another|among them|of them|other|further|additional)[, ] ?$",
            r" (?:more\b|others?\b|of (?:them|whom|the|those)\b|(?:were )?among)",
        ),
        "from": (r"\b(?:from|compared with|up on|down from) $", ""),
    },
}


@dataclass(frozen=True, slots=True)
class _Acts:
    thai: dict[str, str]
    thai_pattern: re.Pattern[str]
    exact: dict[str, str]
    prefixes: dict[str, str]


@cache
def _acts() -> _Acts:
    thai: dict[str, str] = {}
    exact: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for act, thai_words, english_words in table("acts.tsv"):
        thai.update(dict.fromkeys(thai_words.split(), act))
        for word in english_words.split():
            (prefixes if word.endswith("*") else exact)[word.rstrip("*")] = act
    words = sorted(thai, key=lambda word: (-len(word), word))
    return _Acts(thai, re.compile(f"(?:{'|'.join(words)}){WORD_END}"), exact, prefixes)


def acts_in(text: str, language: str) -> frozenset[str]:
    """Return the acts that a stretch of text speaks of."""
    return frozenset(act for act, *_ in mentions(text, language))


def mentions(text: str, language: str) -> list[tuple[str, int, int]]:
    """Return the acts that a text speaks of, each with the place of the word that names it."""
    acts = _acts()
    if language == "th":
        return [(acts.thai[match[0]], *match.span()) for match in acts.thai_pattern.finditer(text)]
    words = [(english_act(match[0].lower()), *match.span()) for match in _WORD.finditer(text)]
    return [(act, start, end) for act, start, end in words if act]


def english_act(word: str) -> str:
    """Return the act that a lower-case English word names, or nothing."""
    acts = _acts()
    if word in acts.exact:
        return acts.exact[word]
    return next(
        (
            acts.prefixes[word[:size]]
            for size in range(min(len(word), _LONGEST_STEM), 2, -1)
            if word[:size] in acts.prefixes
        ),
        "",
    )


def content_words(text: str) -> frozenset[str]:
    """Return the content words of English text, cut to five letters so that inflection does not matter."""
    function = words_of("function")
    words = _WORD.findall(text.lower())
    return frozenset(word[:5] for word in words if len(word) > 3 and word not in function)


def boundaries(text: str, language: str) -> list[int]:
    """Return where the clauses of a text begin, and its end."""
    pattern = _THAI_BOUNDARY if language == "th" else _ENGLISH_BOUNDARY
    return [0, *(match.start() for match in pattern.finditer(text)), len(text)]


def clause(text: str, start: int, end: int, cuts: list[int]) -> tuple[int, int]:
    """Return the clause around a stretch, widened where it holds little but the stretch itself."""
    first, last = bisect_right(cuts, start) - 1, bisect_left(cuts, end)

    def edges() -> tuple[int, int]:
        return max(cuts[first], start - _FARTHEST), min(cuts[last], end + _FARTHEST)

    def speaks() -> bool:
        left, right = edges()
        return len(_LETTER.findall(text[left:start] + text[end:right])) >= _ENOUGH_LETTERS

    while last + 1 < len(cuts) and not speaks():
        last += 1
    while first > 0 and not speaks():
        first -= 1
    return edges()


def roles(text: str, start: int, end: int, language: str) -> frozenset[str]:
    """Return what the words beside a stretch make of it: a rate, a time ago, a part of a whole, a former value."""
    found = set()
    for role, (before, after) in _ROLES[language].items():
        if before and re.compile(before, re.IGNORECASE).search(text, max(0, start - 40), start):
            found.add(role)
        if after and re.compile(after).match(text, end):
            found.add(role)
    return frozenset(found)
