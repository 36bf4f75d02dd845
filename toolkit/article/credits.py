"""Lines that say who made a story and its pictures: bylines, agency tags, captions."""

from __future__ import annotations

import re

from toolkit.article.names import AGENCY, CALENDAR, NAMES, PLACE, THAI_AGENCY, THAI_CLAIM, THAI_OUTLET

__all__ = ["is_agency_tag", "is_byline", "is_caption"]

_LONGEST_BYLINE = 120
_LONGEST_THAI_WORD = 20
"""Characters of a first or last name; a Thai clause has no blanks and is longer."""
_LONGEST_OUTLET = 40

_IN_PLACE = rf"(?:(?:,?\s(?:in|at|for)|,|\s?[|/•·–—-])\s?{PLACE})"
_POST = r"(?:,\s(?:[A-Z]?[\w-]+\s){0,4}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Aa]nalyst))"
_DEED = r"(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslation)(?: and (?:writing|editing))?"
_DEED_BY = rf"{_DEED} by (?:{NAMES}|{PLACE}){_IN_PLACE}?(?:(?:,|,? and)\s{NAMES}{_IN_PLACE}?){{0,4}}\.?"
_BYLINE = re.compile(
    "|".join(
        (
            # By Jane Doe in Bamako; not: By Sending Troops, Mali Broke Law
            r"(?:[Bb]y|BY):?\s(?![A-Z]\w{2,}ing\s)"
            rf"(?:{NAMES}|{AGENCY}|Staff(?:\s\w+)?|Our Correspondent|Agencies){_IN_PLACE}?{_POST}?",
            rf"\(?{_DEED_BY}(?:;\s?{_DEED_BY}){{0,4}}\)?",
            rf"\(?With (?:inputs|files|reporting) from (?:{NAMES}|{AGENCY}|agencies){_IN_PLACE}?\)?",
        )
    )
)
_THAI_BYLINE = re.compile(
    r"(?:(?:ข่าว|เขียน|เรื่อง|เรียบเรียง|แปล|แปลและเรียบเรียง|รายงาน)?โดย|ผู้สื่อข่าว|ผู้เขียน|เรียบเรียง)"
    r"(\s?:\s?|\s)([ก-๙A-Za-z./, ]{2,60})"
)

_WIRE = rf"(?:{AGENCY}|(?:สำนักข่าว)?(?:{THAI_AGENCY})|สำนักข่าวต่างประเทศ)"
_AGENCY_TAG = re.compile(
    "|".join(
        (
            rf"[(\[\-–—\s]*{_WIRE}(?:\s?[/,|]\s?{_WIRE}){{0,4}}[)\]\-–—\s]*",
            # The initials with which an agency's desk signs off.
            r"[a-z]{2,4}(?:/[a-z]{2,4}){1,3}",
            rf"(?:Sources?|SOURCES?)\s?:\s?(?:(?:https?://|www\.)\S+|\(?{PLACE}\)?(?:,\s[^.!?]{{1,60}})?)",
            r"(?:ที่มา|แหล่งที่มา|แหล่งข้อมูล|อ้างอิง|ข้อมูลจาก|ขอบคุณข้อมูลจาก)\s?:\s?\S.{0,100}",
        )
    )
)

_PICTURE = "(?:Photo|PHOTO|Photograph|Image|IMAGE|Picture|Graphic|Illustration)s?"
_THAI_PICTURE = "(?:แฟ้มภาพ|ภาพ|ภาพถ่าย|ภาพประกอบ|ภาพข่าว|ภาพจาก|ภาพโดย|ที่มาภาพ|เครดิตภาพ|ขอบคุณภาพ(?:จาก)?)"
_CAPTION = re.compile(
    "|".join(
        (
            rf"[(\[]?(?:(?:File|FILE|Handout)\s)?{_PICTURE}(?:\s(?:credit|courtesy|source|caption|by))?\s?:\s?\S.*",
            r"Image (?:source|caption), \S.*",
            rf"[(\[]?{_PICTURE} by (?:{NAMES}|{AGENCY})(?:\s?[/|]\s?.{{1,40}})?[)\]]?",
            r"[(\[]?(?:File|FILE) (?:photo|PHOTO|image)[)\]]?",
            rf"[(\[]?{_THAI_PICTURE}\s?:\s?\S.*",
            r"[(\[]?แฟ้มภาพ[)\]]?",
        )
    )
)
_CAPTION_END = re.compile(
    "|".join(
        (
            r"[(\[](?:แฟ้มภาพ|(?:ภาพ|ภาพจาก|เครดิตภาพ)\s?:[^()\[\]]{1,60})[)\]]$",
            r"[(\[](?:File photo|file photo|FILE PHOTO|(?:Photo|PHOTO|Image)(?::| by )[^()\[\]]{1,60})[)\]]$",
        )
    )
)
_THAI_CREDIT = re.compile(r"(?:ภาพถ่ายโดย|ภาพโดย|ภาพจาก|ขอบคุณภาพจาก|เครดิตภาพ)\s([ก-๙A-Za-z./, ]{2,50})")


def is_byline(line: str) -> bool:
    """Tell whether a line names who wrote the story."""
    if len(line) > _LONGEST_BYLINE:
        return False
    if _BYLINE.fullmatch(line):
        return not CALENDAR.search(line)
    found = _THAI_BYLINE.fullmatch(line)
    return found is not None and _is_thai_name(found[2], labelled=":" in found[1])


def is_agency_tag(line: str) -> bool:
    """Tell whether a line names the agency or the source and nothing else."""
    return _AGENCY_TAG.fullmatch(line) is not None


def is_caption(line: str) -> bool:
    """Tell whether a line belongs to a picture."""
    if _CAPTION.fullmatch(line) or _CAPTION_END.search(line):
        return True
    found = _THAI_CREDIT.fullmatch(line)
    return found is not None and _is_thai_name(found[1], labelled=False)


def _is_thai_name(text: str, *, labelled: bool) -> bool:
    """Tell whether a text is an outlet or a name in full, which is two or more words, and claims nothing."""
    if THAI_OUTLET.search(text) and len(text) <= _LONGEST_OUTLET:
        return True
    words = text.split()
    named = labelled or 2 <= len(words) <= 4
    return named and not THAI_CLAIM.search(text) and max(map(len, words), default=0) <= _LONGEST_THAI_WORD
