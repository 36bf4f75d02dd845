"""What counts as furniture, and the sentences that only look like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from toolkit.article import cut_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

FURNITURE = (
    ("dateline", "date 2023-01-05 (@SomeReporter)"),
    ("dateline", "5 January 2023, 10:22"),
    ("dateline", "January 5, 2023 10:22 AM EST"),
    ("dateline", "Published on Thursday, 5 Jan 2023 at 10:22 GMT"),
    ("dateline", "Last updated: 2023-01-05T10:22:00Z"),
    ("dateline", "เผยแพร่: 5 ม.ค. 2566 10:22"),
    ("dateline", "วันพฤหัสบดีที่ 5 มกราคม พ.ศ. 2566 เวลา 10.22 น."),
    ("dateline", "๕ มกราคม ๒๕๖๖"),
    ("byline", "By Jane Doe"),
    ("byline", "By Jane Doe and John Q. Roe in Bamako"),
    ("byline", "By Maria de la Cruz, Reuters"),
    ("byline", "By AFP"),
    ("byline", "By Jane Doe, West Africa correspondent"),
    ("byline", "Reporting by Jane Doe in Bamako and John Roe; Editing by Ann Poe"),
    ("byline", "(Reporting by Jane Doe; Additional reporting by John Roe; Writing by Ann Poe.)"),
    ("byline", "โดย สมชาย ใจดี"),
    ("byline", "โดย: สมชาย ใจดี"),
    ("byline", "โดย ทีมข่าวต่างประเทศ"),
    ("byline", "โดย ผู้จัดการออนไลน์"),
    ("byline", "ผู้สื่อข่าว: วิภา แก้วใส"),
    ("byline", "ผู้สื่อข่าว สมชาย ใจดี"),
    ("agency", "(Reuters)"),
    ("agency", "AFP"),
    ("agency", "ma/kb"),
    ("agency", "Reuters / AFP"),
    ("agency", "(รอยเตอร์)"),
    ("agency", "สำนักข่าวซินหัว"),
    ("agency", "-สำนักข่าวไทย"),
    ("agency", "ที่มา: สำนักข่าวรอยเตอร์"),
    ("agency", "ที่มา : https://example.org/news/1"),
    ("agency", "Source: The Example Times"),
    ("caption", "Photo: A soldier stands guard in Bamako."),
    ("caption", "Photo by Jane Doe / AFP"),
    ("caption", "(File photo)"),
    ("caption", "Image source, Getty Images"),
    ("caption", "The two presidents shake hands in Lomé. (Photo: AP)"),
    ("caption", "ภาพ: ทหารยืนเฝ้ายามในกรุงบามาโก"),
    ("caption", "(แฟ้มภาพ)"),
    ("caption", "ประธานาธิบดีมาลีให้สัมภาษณ์ (แฟ้มภาพ)"),
    ("caption", "ภาพโดย วิภา แก้วใส"),
    ("crosshead", "- Talks continue -"),
    ("crosshead", "* * *"),
    ("crosshead", "———"),
    ("comments", "Comments"),
    ("comments", "12 Comments"),
    ("comments", "Leave a comment"),
    ("comments", "Share this article"),
    ("comments", "Share on Facebook"),
    ("comments", "Copyright 2023 Example Media. All rights reserved."),
    ("comments", "Share Tweet Email"),
    ("comments", "Read more: Five things to know about Mali"),
    ("comments", "Related articles"),
    ("comments", "Tags: Mali, Ivory Coast"),
    ("comments", "Advertisement"),
    ("comments", "© 2023 Example Media"),
    ("comments", "อ่านข่าวที่เกี่ยวข้อง"),
    ("comments", "ข่าวที่เกี่ยวข้อง: มาลีปล่อยตัวทหาร"),
    ("comments", "ความคิดเห็น"),
    ("comments", "แสดงความคิดเห็น"),
    ("comments", "แชร์"),
    ("comments", "แชร์ข่าวนี้"),
    ("comments", "แท็ก: มาลี ไอวอรีโคสต์"),
)
SENTENCES = (
    "By Friday the army had withdrawn.",
    "By Friday Evening",
    "By law the court must answer within a month",
    "By Western diplomats' reckoning, weeks are left.",
    "Reporting by journalists has been restricted since the coup.",
    "Reporting by Reuters has been restricted.",
    "AFP said its reporter was detained.",
    "Reuters could not verify the claim",
    "Sources: troops to be freed on Friday",
    "Source close to the talks says the two sides agreed",
    "Photos show smoke over the airport.",
    "Photographing bridges is strictly forbidden.",
    "Picture this: the army leaves, and nobody notices.",
    "Share prices fell 4 percent",
    "Share of the vote rises to 40 %",
    "Comments by the minister angered Abidjan.",
    "Copyright law changed on Friday.",
    "Share this grief with us, he said.",
    "By Sending Troops, Mali Broke Law",
    "- ทหาร 49 นาย - ทหารหญิง 3 นาย",
    "Comment was not immediately available",
    "Related parties will meet on Monday.",
    "Read the small print",
    "Subscribers doubled to one million",
    "Tags were found on the weapons",
    "On January 4, 2023, the court sentenced 46 soldiers.",
    "January 4 was a day of mourning.",
    "5 January 2023: the court sentences 46 soldiers",
    "2020",
    "49 soldiers freed",
    "On Wednesday, August 10 — a holiday — The Hague was calm.",
    "NATO — Russia says — is to blame.",
    "MINUSMA — The UN mission in Mali — lost two men.",
    "BAMAKO — The capital — was calm.",
    "The deal (Reuters has seen a copy) - leaves the door open.",
    "Paris, May 4 - 6 are the dates.",
    "The union took another road -- that of talks -- it said.",
    "- we will never yield - he said",
    "- The minister, who left. - He said so",
    "โดยทหารทั้งหมดได้รับการปล่อยตัวแล้ว",
    "โดยทหารทั้งหมด",
    "โดย ทหารทั้งหมด ปลอดภัย",
    "โดย 49 นาย กลับบ้าน",
    "โดยรวมแล้ว ศาลเป็นสถาบันที่น่าเชื่อถือ",
    "ผู้สื่อข่าวรายงานว่าถนนยังเงียบผิดปกติ",
    "ผู้สื่อข่าวเอเอฟพีเห็นควันดำพวยพุ่งจากโกดัง",
    "ผู้สื่อข่าว ถูกจับกุม สามคน",
    "ภาพถ่ายดาวเทียมเผยให้เห็นหลุมหลายร้อยหลุม",
    "ภาพจากกล้องวงจรปิดเผยวินาทีเกิดเหตุ",
    "ภาพรวมตลาด: ดัชนีร่วง 1.8%",
    "ที่มาของเงินยังไม่ชัดเจน",
    "แชร์ทองคำล้มครืน แม่บ้านสูญเงินออม",
    "ความคิดเห็นของประชาชนแตกเป็นสองฝ่าย",
    "อ่านแถลงการณ์จบแล้วประธานาธิบดีก็เดินออกไป",
    "เมื่อวันที่ 3 ส.ค. - 5 ส.ค. มีการประชุมที่กรุงลอเม",
    "5 มกราคมเป็นวันไว้อาลัย",
    "สำนักข่าวต่างประเทศ (เอเอฟพี) รายงานว่าทหารได้รับการปล่อยตัว",
    "รอยเตอร์รายงานว่าศาลตัดสินแล้ว",
    "รัฐบาลได้ประกาศ – ตามที่คาด – ว่าจะถอนทหาร",
)
OPENINGS = (
    (
        "dateline",
        "Bamako, Jan 4 (Example / Other News - 5th Jan, 2023 ) :",
        "The president left again.",
    ),
    ("dateline", "NAIROBI (Reuters) —", "Kenya's president said so."),
    ("dateline", "BANGKOK, Aug 3 (AFP) -", "Thailand said so."),
    ("dateline", "UNITED NATIONS, Jan. 4 (Xinhua) --", "The council met."),
    ("dateline", "Ouagadougou, Burkina Faso (AP) —", "Troops left."),
    ("dateline", "BAMAKO, Mali —", "The junta pardoned 49 soldiers."),
    ("dateline", "DÜSSELDORF –", "A court jailed a former colonel."),
    ("dateline", "LONDON (Nov 13) –", "Police appeal for help."),
    ("dateline", "New Delhi, 4 January 2023:", "The ministry said so."),
    ("dateline", "(Reuters) -", "Mali's junta pardoned 49 soldiers."),
    ("dateline", "(รอยเตอร์)", "รัฐบาลมาลีให้อภัยทหาร 49 นาย"),
    ("dateline", "กรุงเทพฯ 3 ส.ค. (เอเอฟพี) –", "รัฐบาลไทยประกาศถอนทหาร"),
    ("dateline", "กรุงเทพฯ (รอยเตอร์) –", "รัฐบาลไทยประกาศถอนทหาร"),
    ("dateline", "วอชิงตัน 5 ม.ค. –", "สหรัฐประกาศถอนทหาร"),
    ("dateline", "ลอนดอน (13 พ.ย.) –", "ตำรวจออกประกาศตามหาเจ้าของกระเป๋า"),
    ("dateline", "ปารีส –", "เจ้าหน้าที่ประกาศปิดหอไอเฟล"),
    ("crosshead", "- Talks continue -", "In his address, the president promised it."),
    ("crosshead", "– 'Crucial' meeting –", '"We must trust him," he said.'),
)


def cut(paragraph: str) -> Sequence[tuple[str, str]]:
    """Return kinds and texts of a paragraph that stands within a story, where nothing is a title."""
    text = f"A first sentence.\n{paragraph}"
    return [(block.kind, text[block.start : block.end]) for block in cut_blocks(text)][1:]


@pytest.mark.parametrize(("kind", "line"), FURNITURE)
def test_furniture_is_marked(kind: str, line: str) -> None:
    assert cut(line) == [(kind, line)]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_never_furniture(line: str) -> None:
    assert cut(line) == [("body", line)]


@pytest.mark.parametrize(("kind", "start", "rest"), OPENINGS)
def test_an_opening_is_parted_from_its_paragraph(kind: str, start: str, rest: str) -> None:
    assert cut(f"{start} {rest}") == [(kind, start), ("body", rest)]


def test_an_opening_needs_no_blank_before_the_story() -> None:
    assert cut("Bamako, Jan 4 (AFP) :The troops left.") == [
        ("dateline", "Bamako, Jan 4 (AFP) :"),
        ("body", "The troops left."),
    ]
