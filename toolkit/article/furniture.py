"""What of a news page is not a claim: datelines, credits, crossheads, buttons, comments.

A sentence taken for furniture is lost to the reader, furniture taken for a sentence is only noise: in doubt, a line is
body. The patterns look at short lines or at the first characters of a line, so that no line takes long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.article.credits import is_agency_tag, is_byline, is_caption
from toolkit.article.datelines import dateline_length, is_date_line

if TYPE_CHECKING:
    from toolkit.types import BlockKind

__all__ = ["kind_of_line", "opening", "opens_comments"]

_LONGEST = 300
"""Characters of a line of furniture, most of all captions."""
_CROSSHEAD_WORDS = 5

_BUTTONS = (
    "share tweet email e-mail print facebook twitter whatsapp pinterest linkedin telegram reddit messenger save"
    " แชร์ ทวีต พิมพ์ คัดลอกลิงก์"
)
_BUTTON = frozenset(_BUTTONS.split())
_COMMENTS = re.compile(
    "|".join(
        (
            r"(?:\d+\s)?comments?(?:\s?\(\d+\))?\s?:?",
            r"(?:leave|post|add|write) a (?:comment|reply)",
            r"comments are closed\.?",
            r"join the (?:conversation|discussion)",
            r"(?:\d+\s)?(?:ความคิดเห็น|คอมเมนต์)(?:\s?\(?\d+\)?)?\s?:?",
            r"(?:ร่วม)?แสดงความคิดเห็น",
            r"ปิดรับ(?:คอมเมนต์|ความคิดเห็น)(?:แล้ว)?",
        )
    ),
    re.IGNORECASE,
)
_PAGE = re.compile(
    "|".join(
        (
            r"share (?:this(?: (?:article|story|post|page|news|video))?|(?:on|via) \S{1,20})",
            r"(?:(?:read|see|watch) (?:more|also|next)|also read)(?:\s?[:>»].*)?",
            r"(?:tags?|keywords)\s?:.*",
            r"related(?: (?:articles?|news|story|stories|topics?|posts?|content|coverage))?(?:\s?:.*)?",
            r"most (?:read|popular)|trending(?: now)?|advertisements?|sponsored(?: content)?",
            r"back to top|load more|show more",
            r"follow us(?: on .{1,60})?|subscribe(?: now)?|sign up (?:for|to) .{0,60}newsletters?",
            r"(?:copyright\s?)?(?:©|\(c\)).{1,200}|copyright (?:19|20)\d\d.{0,200}|all rights reserved\.?",
            r"(?:คลิก)?อ่าน(?:ข่าว|เรื่อง|บทความ)?(?:ที่เกี่ยวข้อง|เพิ่มเติม|ต่อ|ต้นฉบับ)(?:\s?:.*|(?:ได้)?ที่นี่|หน้า \d+)?",
            r"(?:ข่าว|เรื่อง|บทความ|เนื้อหา)(?:อื่น ?ๆ ?)?ที่เกี่ยวข้อง(?:\s?:.*)?",
            r"แชร์(?:ข่าว|บทความ|เรื่อง|หน้า|โพสต์)?(?:นี้)?(?:\s[\d,.]+[KMk]?)?",
            r"(?:แท็ก|ป้ายกำกับ)(?:ที่เกี่ยวข้อง)?(?:\s?:.*)?",
            r"ติดตาม(?:เรา|ข่าว).{0,60}ได้(?:ที่|ทาง).{0,60}",
            r"โฆษณา|ข่าว(?:ยอดนิยม|ล่าสุด|แนะนำ)|(?:ขอ)?สงวนลิขสิทธิ์.{0,60}",
        )
    ),
    re.IGNORECASE,
)
_CROSSHEAD = re.compile(r"[-–—]\s([^-–—.!?:;\d]{2,60}?)\s[-–—](?:\s+(?=[\"“'‘(]?[A-Z\u0e01-\u0e59])|$)")
_WRITTEN = re.compile(r"[^\W_]")


def kind_of_line(line: str) -> BlockKind:
    """Return what a whole line is; whether it is a title is not decided here."""
    if len(line) > _LONGEST:
        return "body"
    if _is_page_furniture(line):
        return "comments"
    if not _WRITTEN.search(line):
        return "crosshead"
    if is_date_line(line):
        return "dateline"
    if is_agency_tag(line):
        return "agency"
    if is_caption(line):
        return "caption"
    return "byline" if is_byline(line) else "body"


def opening(line: str) -> tuple[int, BlockKind] | None:
    """Return the length and kind of what opens a paragraph before its first claim."""
    if length := dateline_length(line):
        return length, "dateline"
    found = _CROSSHEAD.match(line[:_LONGEST])
    if found and len(found[1].split()) <= _CROSSHEAD_WORDS and not found[1][0].islower():
        return found.end(), "crosshead"
    return None


def opens_comments(line: str) -> bool:
    """Tell whether a line stands over the readers' comments, with which a page ends."""
    return len(line) <= _LONGEST and _COMMENTS.fullmatch(line) is not None


def _is_page_furniture(line: str) -> bool:
    return bool(_COMMENTS.fullmatch(line) or _PAGE.fullmatch(line)) or _BUTTON.issuperset(line.lower().split())
