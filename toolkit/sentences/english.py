"""Cut a line of English, or of another language that uses full stops, into sentences."""

from __future__ import annotations

import re

__all__ = ["cuts"]

_MARK = re.compile(r"[.!?…]++[\"'”’»)\]]*+")
_OPENING = re.compile(r"(\s*+)[\"'“‘«(\[\-–—•¿¡\s]*+([^\W_])?+(\w?)")
_WORD = re.compile(r"[^\s\"'“‘«(\[—–/-]*\Z")
_NEXT_WORD = re.compile(r"\W*+(\w++)(\.?)")
_LOOKBACK = 24
"""Characters before a full stop that may hold an abbreviation; none is longer."""
_LONGEST_LABEL = 3
"""Digits of the longest number that labels an item, as in `12. Other matters`."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEFORE_NAME = _words(
    "mr mrs ms messrs dr prof rev fr sr mt ft gen lt col maj capt cmdr cpl sgt pte pvt adm brig cdr supt insp det "
    "sen rep gov pres hon amb ald atty asst assoc vs v cf viz approx est ca e.g i.e fig figs eq pol"
)
"""Abbreviations that something always follows."""
_BEFORE_NUMBER = _words("no nos p pp vol ch sec jan feb mar apr jun jul aug sep sept oct nov dec")
"""Abbreviations in front of a number; elsewhere the last word of a sentence."""
_ANYWHERE = _words(
    "Inc Corp Co Ltd Bros Jr Sr St Ave Blvd al Ph.D Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La "
    "Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Govt govt Dept "
    "dept Univ"
)
"""Abbreviations that may also end a sentence."""
_DOTTED = re.compile(r"(?:[A-Za-z]\.){1,5}[A-Za-z]\Z")
_STARTERS = _words(
    "a after all although an and as at because before both but by despite during each even for four from had has "
    "he her here his how however i if in instead it its last later many meanwhile more most no nobody none not "
    "now of on once one only other our over she since so some such than that the their then there these they this "
    "those to today under until was we were what when where whether which while who why with you your"
)
"""Words that open a sentence rather than continue a name when they follow an abbreviation with a capital."""
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.'’-]*+ ){1,4}(?:said|says|asked|asks|added|told|wrote|replied|shouted|warned|cried|wondered)\b"
)


def cuts(line: str) -> list[int]:
    """Return the offsets in a line at which a sentence after the first begins."""
    found = []
    start = 0
    for mark in _MARK.finditer(line):
        opening = _opening(line, mark)
        if opening is not None and _ends(line, start, mark, opening):
            found.append(opening)
            start = opening
    return found


def _opening(line: str, mark: re.Match[str]) -> int | None:
    """Return where the text after an end mark opens, if it opens as a sentence does."""
    blank, first, second = _after(line, mark.end())
    if not first or (first.islower() and not second.isupper()):
        return None
    if not blank and not _is_glued(line, mark):
        return None
    return mark.end() + blank


def _after(line: str, position: int) -> tuple[int, str, str]:
    """Return the blanks at a position, and the first letter or digit after them with its neighbour."""
    found = _OPENING.match(line, position)
    return (len(found[1]), found[2] or "", found[3]) if found else (0, "", "")


def _is_glued(line: str, mark: re.Match[str]) -> bool:
    """Tell whether the blank between two sentences was lost, as in `on Saturday.The head`."""
    before, after = line[max(0, mark.start() - 2) : mark.start()], line[mark.end() : mark.end() + 2]
    return len(before) == 2 and before.isalpha() and before.islower() and after[:1].isupper() and not after.isupper()


def _ends(line: str, start: int, mark: re.Match[str], opening: int) -> bool:
    """Tell whether a mark ends the sentence that began at `start`."""
    symbols = mark.group()
    if symbols[0] in "!?":
        return symbols[-1] not in "\"'”’" or not _ATTRIBUTION.match(line, opening)
    if symbols.startswith(("..", "…")):
        return True
    found = _WORD.search(line, max(start, mark.start() - _LOOKBACK), mark.start())
    word = found.group() if found else ""
    if word.isdigit() and len(word) <= _LONGEST_LABEL and mark.start() - len(word) == start:
        return False
    return _ends_after(word, line, opening)


def _ends_after(word: str, line: str, opening: int) -> bool:
    """Tell whether a word with a full stop ends the sentence, given what follows."""
    if word in _ANYWHERE or (len(word) == 1 and word.isupper()):
        return _opens_with_starter(line, opening)
    lowered = word.lower()
    if lowered in _BEFORE_NAME:
        return False
    if lowered in _BEFORE_NUMBER and line[opening].isdigit():
        return False
    return not _DOTTED.match(word) or _opens_with_starter(line, opening)


def _opens_with_starter(line: str, opening: int) -> bool:
    """Tell whether a sentence opens with a word that no name does; `A.` is an initial."""
    found = _NEXT_WORD.match(line, opening)
    if found is None or (found[2] and len(found[1]) == 1):
        return False
    return found[1].lower() in _STARTERS
