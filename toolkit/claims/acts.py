"""What is done in the clause around a fact: killing, detaining, sentencing, and the role the fact plays there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toolkit.claims.things import WORD_END, table

__all__ = ["acts_in", "clause", "content_words", "english_act", "mentions", "roles"]

_THAI_BOUNDARY = re.compile(
    r"(?<=[^\d\s]) (?=[^\d(])|และ|แต่|หลัง(?!คา)|ก่อน|ขณะ|เมื่อ|เพื่อ|เพราะ|เนื่องจาก|หาก|รวมถึง|รวมทั้ง|พร้อม"
)
_ENGLISH_BOUNDARY = re.compile(
    r"(?<=[,;:])\s|[()—–\"]|\b(?:and|but|after|before|while|when|because|since|despite|although|though|if|as|to)\b"
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[A-Za-z]+")
_ENOUGH_LETTERS = 12
_FUNCTION_WORDS = frozenset(
    "about after again against also although among another around because been before being between both could did"
    " does doing down during each even ever every from have having here hers himself into itself just least less like"
    " made make many more most much near nearly never only other others over people percent per same said says saying"
    " since some such than that their them then there these they this those through told under until upon very were"
    " what when where which while whom whose will with within without would year years month months week weeks days"
    " hundred thousand million billion dozen almost including last next first second third that's according".split()
)
_ROLES = {
    "th": {
        "rate": (re.compile(r"ละ(?:ประมาณ|ราว|กว่า|เกือบ)?\s?$"), re.compile(r"\s?ต่อ\s?(?:ปี|คน|วัน|เดือน|ครั้ง|ชั่วโมง|หัว|ตัน)")),
        "ago": (None, re.compile(r"\s?(?:ก่อน|ที่แล้ว|ที่ผ่านมา|มาแล้ว|ต่อมา|หลังจาก|หลัง)")),
        "within": (re.compile(r"(?:ภายใน|ใน|อีก)\s?$"), None),
        "part": (re.compile(r"(?:ในจำนวน(?:นี้|นั้น)|อีก|รวมถึง|รวมทั้ง)[^\s\d]{0,24}\s?$"), re.compile(r"\s?(?:จาก|ใน)\s?(?:ทั้งหมด|จำนวน|\d)")),
        "from": (re.compile(r"จาก(?:เดิม)?(?:ร้อยละ)?\s?$"), None),
    },
    "en": {
        "rate": (None, re.compile(r" (?:each|apiece|per|a|an|every|annually|daily|monthly)\b(?: (?:year|month|day|week|hour|tonne|head|barrel|person|share|kilo))?")),
        "ago": (re.compile(r"\b(?:last|past|previous|preceding)(?: the)? $"), re.compile(r" (?:ago|earlier|later|before|after|on)\b")),
        "within": (re.compile(r"\b(?:within|in|another|in the next|the next)(?: the)? $", re.IGNORECASE), None),
        "part": (re.compile(r"\b(?:including|another|among them|of them|other|further|additional)[, ] ?$", re.IGNORECASE), re.compile(r" (?:more\b|others?\b|of (?:them|whom|the|those)\b|(?:were )?among)")),
        "from": (re.compile(r"\b(?:from|compared with|up on|down from) $"), None),
    },
}  # fmt: skip


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
    return next((acts.prefixes[word[:size]] for size in range(len(word), 2, -1) if word[:size] in acts.prefixes), "")


def content_words(text: str) -> frozenset[str]:
    """Return the content words of English text, cut to five letters so that inflection does not matter."""
    return frozenset(word[:5] for word in _WORD.findall(text.lower()) if len(word) > 3 and word not in _FUNCTION_WORDS)


def clause(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Return the clause around a stretch, widened where it holds little but the stretch itself."""
    pattern = _THAI_BOUNDARY if language == "th" else _ENGLISH_BOUNDARY
    cuts = [0, *(match.start() for match in pattern.finditer(text)), len(text)]
    left, right = max(cut for cut in cuts if cut <= start), min(cut for cut in cuts if cut >= end)
    while right < len(text) and not _speaks(text[left:start] + text[end:right]):
        right = min(cut for cut in cuts if cut > right)
    while left > 0 and not _speaks(text[left:start] + text[end:right]):
        left = max(cut for cut in cuts if cut < left)
    return left, right


def roles(text: str, start: int, end: int, language: str) -> frozenset[str]:
    """Return what the words beside a stretch make of it: a rate, a time ago, a part of a whole, a former value."""
    found = set()
    for role, (before, after) in _ROLES[language].items():
        if before and before.search(text, max(0, start - 40), start):
            found.add(role)
        if after and after.match(text, end):
            found.add(role)
    return frozenset(found)


def _speaks(text: str) -> bool:
    return len(_LETTER.findall(text)) >= _ENOUGH_LETTERS
