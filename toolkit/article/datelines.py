"""Where and when a story was filed: date lines of their own, and what opens a story's first paragraph."""

from __future__ import annotations

import re

from toolkit.article.names import (
    AGENCY,
    CALENDAR,
    DATE_ENGLISH,
    DATE_THAI,
    PLACE,
    THAI_AGENCY,
    THAI_CLAIM,
    THAI_WEEKDAY,
)

__all__ = ["dateline_length", "is_date_line"]

_LOOK = 200
"""Characters of a paragraph that are searched for a dateline."""
_LONGEST_DATE_LINE = 120

_DASH = r"\s*(?:[-–—]{1,2}|:)\s*"
_AGENCIES = rf"\((?:{AGENCY}|{THAI_AGENCY})(?![A-Za-zก-๙])[^()]{{0,50}}\)"
_THAI_PLACE = r"[ก-๙.]{2,25}(?:[ /][ก-๙.]{2,20}){0,2}"
_OPENINGS = tuple(
    re.compile(pattern)
    for pattern in (
        # BAMAKO, Jan 4 (Agency) - · Bamako, 4 January: · LONDON (Nov 13) –
        rf"{PLACE},?\s\(?{DATE_ENGLISH}\)?(?:\s*\([^()]{{1,80}}\))?{_DASH}(?=[\"“'‘(]?[A-Z])",
        # Nairobi, Kenya (Reuters) —
        rf"{PLACE}\s*{_AGENCIES}{_DASH}",
        # BAMAKO, Mali —
        r"[A-ZÀ-ÖØ-Þ]{3,}(?:[ .'-]{1,2}[A-ZÀ-ÖØ-Þ]{2,}){0,3}(?:,\s[A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{1,20}){0,2})?"
        r"\s(?:--|[–—])\s(?=[\"“'‘(]?[A-Z])(?!.*\s(?:--|[–—])\s)",
        # (Reuters) -
        rf"{_AGENCIES}(?:{_DASH}|\s+)(?=\S)",
        # กรุงเทพฯ 3 ส.ค. (เอเอฟพี) – · ลอนดอน (13 พ.ย.) –
        rf"(?:{_THAI_PLACE}\s?)?\(?{DATE_THAI}\)?\s*(?:\([^()]{{1,60}}\))?{_DASH}(?=[^\s\d])",
        # กรุงเทพฯ (เอเอฟพี) –
        rf"{_THAI_PLACE}\s*{_AGENCIES}{_DASH}",
        # ปารีส –
        r"[ก-๙]{2,16}\s[–—]\s(?=[ก-๙A-Z\"“])(?!.*\s[–—]\s)",
    )
)
# What stands before a date or a dash within a sentence.
_NO_PLACE = re.compile(
    r"(?:On|In|By|At|Since|From|Until|After|Before|Between|The|For|Last|Next|Early|Late|This|An?|Its?|As)\s"
    r"|(?:NATO|ECOWAS|ASEAN|OPEC|UNICEF|UNESCO|UNHCR|FIFA|UEFA|BRICS|MINUSMA|INTERPOL|NASA|COVID|WHO|IMF|FBI|CIA)\b"
    r"|เมื่อ|วัน|ระหว่าง|ตั้งแต่|ภายใน|ใน|ถึง|จาก|ก่อน|หลัง|ช่วง|ราว|ประมาณ|และ|ที่|งวด|ประจำ|ปี|เดือน|โดย"
)
_DATE_TOKEN = re.compile(
    rf"{DATE_ENGLISH}|{DATE_THAI}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}"
)
_DATE_DECORATION = re.compile(
    r"\b(?:date|published|posted|updated|last|modified|on|at|of|GMT|UTC|ICT|EST|EDT|PST|PDT|BST|CET|IST|am|pm|hrs?|min|read)\b"
    rf"|{CALENDAR.pattern}|{THAI_WEEKDAY}"
    r"|เผยแพร่(?:เมื่อ|วันที่)?|โพสต์เมื่อ|ปรับปรุง(?:ล่าสุด|เมื่อ)?|อัปเดต(?:ล่าสุด)?|อัพเดต(?:ล่าสุด)?|แก้ไขล่าสุด|วันที่|เวลา|เมื่อ|ที่"
    r"|พ\.\s?ศ\.|ค\.\s?ศ\.|น\.|นาฬิกา|\(@\w{1,30}\)|T?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?Z?|[+-]\d{2}:?\d{2}|\b\d{4}\b",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(r"[^\W_]")


def dateline_length(paragraph: str) -> int:
    """Return how many characters at the start of a paragraph are its dateline, with the dash and its blanks."""
    head = paragraph[:_LOOK]
    if _NO_PLACE.match(head):
        return 0
    for opening in _OPENINGS:
        found = opening.match(head)
        if found and found.end() < len(paragraph):
            return 0 if THAI_CLAIM.search(found[0]) else found.end()
    return 0


def is_date_line(line: str) -> bool:
    """Tell whether a line holds a date and nothing else but what surrounds dates, such as a time."""
    if len(line) > _LONGEST_DATE_LINE:
        return False
    rest, dates = _DATE_TOKEN.subn(" ", line)
    return dates > 0 and not _LEFT_OVER.search(_DATE_DECORATION.sub(" ", rest))
