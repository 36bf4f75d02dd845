"""What a reader must distrust in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.claims import claims_of
from toolkit.claims.comparison import equal
from toolkit.normalise import has_thai
from toolkit.translation.engine import Hypothesis
from toolkit.types import Flag

__all__ = ["LOW_CONFIDENCE", "flags_of"]

LOW_CONFIDENCE = -0.9
"""Mean log-probability under which a translation is called uncertain: a sixth of FLORES dev, the worst by chrF too."""
_LETTER = re.compile(r"[^\W\d_]")
_STUTTER = re.compile(r"([^\s.\-–—_=*]{1,6}?)\1{7,}")
"""The same few characters eight times and more."""
_LOOP_TIMES = 4
_LONGEST_LOOP = 4


def flags_of(source: str, hypothesis: Hypothesis) -> tuple[Flag, ...]:
    """Return the flags of a translation, in the order of `Flag`, given the source as the model read it."""
    return tuple(_flags(source, hypothesis))


def _flags(source: str, hypothesis: Hypothesis) -> Iterator[Flag]:
    text = hypothesis.text
    if _STUTTER.search(text) or _loops(text.casefold().split()):
        yield "repetition"
    if hypothesis.truncated:
        yield "truncated"
    if has_thai(text) or (_LETTER.search(source) and not _LETTER.search(text)):
        yield "untranslated"
    if _lost_numbers(source, text):
        yield "number-mismatch"
    if hypothesis.score < LOW_CONFIDENCE:
        yield "low-confidence"


def _loops(words: list[str]) -> bool:
    """Tell whether a phrase of a few words stands several times in a row."""
    for size in range(1, _LONGEST_LOOP + 1):
        run = 0
        for index in range(size, len(words)):
            run = run + 1 if words[index] == words[index - size] else 0
            if run >= size * (_LOOP_TIMES - 1):
                return True
    return False


def _lost_numbers(source: str, text: str) -> bool:
    """Tell whether a number or date of the source has no equal in the translation."""
    stated = claims_of(text, "en").statements
    return any(not any(equal(one, other) for other in stated) for one in claims_of(source, "th").statements)
