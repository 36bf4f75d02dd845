"""Find what a sentence says did not happen, and when two sentences say opposite things of one act.

Detection is wide, the verdict narrow: an act is reported as negated on one side only where the Thai and its translation
agree on it, each side names the act once, nothing there is wished, supposed or denied, and both sides plainly speak of
the same matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.claims.acts import acts_in, content_words, english_act, mentions
from toolkit.claims.things import words_of
from toolkit.types import Difference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.claims.reading import Reading
    from toolkit.types import Fact

__all__ = ["negation_differences", "negations"]

_DENIAL = "deny"
_MOST_LETTERS = 24
_SHARED_WORDS = 3

# Bounds (ไม่เกิน), set phrases (ไม่ว่า) and words that only look negated negate no predicate.
_THAI = re.compile(
    r"(?P<denial>ปฏิเสธ)"
    r"|(?:ไม่(?!เกิน|ถึง|น้อยกว่า|ต่ำกว่า|มากกว่า|กี่|เพียง|ว่า|นาน|แพ้|เช่นนั้น|งั้น|ใช่น้อย)|มิ(?=ได้|อาจ|ใช่|ควร|ยอม))"
    r"(?:ได้|เคย|ยอม|สามารถ|อาจ|ต้อง|ควร|ถูก|มี(?:การ|ผู้|ใคร)?|ใช่|จะ)*"
)
_ENGLISH = re.compile(
    r"\b(?P<denial>den(?:y|ies|ied|ying|ials?)\b)"
    r"|(?:\b(?:not|never|cannot|neither|nor|without|no one|nobody|none|no)\b|n['’]t\b)"
    r"(?! only| more than| less than| fewer| later)",
    re.IGNORECASE,
)
_ENGLISH_WORD = re.compile(r"[A-Za-z]+")
_UNREAL = {
    "th": re.compile("จะ|อาจ|ควร|หาก|ถ้า|ขู่|เรียกร้อง|ขอให้|คาดว่า|ต้องการ|อยาก|กล่าวหา|ปฏิเสธ"),
    "en": re.compile(
        r"\b(?:will|would|could|may|might|should|must|can|if|unless|until|whether|threat\w*|call\w* (?:for|on)|to"
        r"|ask\w*|demand\w*|urg\w*|want\w*|expect\w*|hope\w*|accus\w*|alleg\w*|den(?:y|ie)\w*|deadline)\b"
    ),
}


def negations(reading: Reading, language: str) -> Iterator[Fact]:
    """Yield the negations of a text; the value is the act or the stem of the word negated, or `deny`."""
    pattern = _THAI if language == "th" else _ENGLISH
    for match in pattern.finditer(reading.text):
        value = _DENIAL if match["denial"] else _negated(reading.text, match.end(), language)
        yield reading.fact("negation", value, *match.span())


def _negated(text: str, start: int, language: str) -> str:
    """Return what is negated: an act that follows at once, or the stem of the next English word."""
    if language == "th":
        nearest = next(iter(mentions(text[start : start + _MOST_LETTERS], "th")), None)
        return nearest[0] if nearest and nearest[1] == 0 else ""
    for word in _ENGLISH_WORD.findall(text[start : start + 2 * _MOST_LETTERS].lower()):
        if word not in words_of("auxiliary"):
            return english_act(word) or word[:5]
    return ""


def negation_differences(
    source: tuple[str, Sequence[Fact]], translation: tuple[str, Sequence[Fact]], report: tuple[str, Sequence[Fact]]
) -> tuple[Difference, ...]:
    """Return the acts that one side negates and the other states; each side is its text and its negations."""
    if _UNREAL["th"].search(source[0]) or _UNREAL["en"].search(report[0]):
        return ()
    if len(content_words(translation[0]) & content_words(report[0])) < _SHARED_WORDS:
        return ()
    found = []
    for act in sorted(acts_in(source[0], "th") & acts_in(translation[0], "en") & acts_in(report[0], "en")):
        ours, rendered, theirs = (
            _state(act, text, facts, language)
            for (text, facts), language in ((source, "th"), (translation, "en"), (report, "en"))
        )
        if ours and rendered and theirs and ours[0] == rendered[0] != theirs[0]:
            found.append(Difference("negation", ours[1], rendered[1], theirs[1]))
    return tuple(found)


def _state(act: str, text: str, facts: Sequence[Fact], language: str) -> tuple[bool, str] | None:
    """Return whether a text negates an act and the words that say so; none where it is not plain."""
    places = [(start, end) for name, start, end in mentions(text, language) if name == act]
    if len(places) != 1:
        return None
    start, end = places[0]
    negated = [fact for fact in facts if fact.value == act]
    if len(negated) == 1 == len(facts):
        return True, text[min(negated[0].start, start) : max(end, negated[0].end)]
    return None if facts else (False, text[start:end])
