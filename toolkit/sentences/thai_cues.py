"""Weigh the words beside a blank, as evidence that a Thai sentence ends there.

A weight is a log-odds, positive for an end, rounded to a half. The classes were drawn up by hand and weighed on joined
news sentences. A word is looked up by its longest entry, so that `แต่เมื่อ` can differ from `แต่` without a dictionary of
Thai words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["UNITS", "weigh_beginning", "weigh_clause", "weigh_ending"]

Classes = tuple[tuple[float, str], ...]

_MONTHS = (
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    " ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
)
_UNITS = (
    "คน นาย ราย ปี เดือน วัน ชั่วโมง นาที วินาที บาท ดอลลาร์ ยูโร ปอนด์ เยน หยวน ล้าน พันล้าน หมื่น แสน กิโลเมตร กม."
    " เมตร ตัน กิโลกรัม ไร่ เปอร์เซ็นต์ ครั้ง แห่ง ลำ ประเทศ ชาติ จังหวัด อำเภอ ตำบล ครัวเรือน ศพ ชิ้น ฉบับ เสียง คะแนน"
    " ที่นั่ง ประตู แต้ม องศา น. หลา ไมล์ ฟุต นิ้ว เท่า โมง ทุ่ม รูปี วอน รูเบิล กรัม ลิตร บาร์เรล คัน ขวบ ตัว เมกะวัตต์"
    " ตาราง สัปดาห์ ศตวรรษ ทศวรรษ เซนติเมตร มิลลิเมตร"
)
UNITS = tuple(f"{_UNITS} {_MONTHS}".split())
"""Words that count or measure, or a month: after a number they belong to it."""

_BEGINNINGS: Classes = (
    (3.0, "อย่างไรก็ตาม อย่างไรก็ดี นอกจากนี้ นอกจากนั้น ขณะเดียวกัน ในขณะเดียวกัน ก่อนหน้านี้ ผู้สื่อข่าว รายงานข่าว"),
    (2.0, "นาย นาง น.ส. พล. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. นพ. พญ. ดร."),
    (2.0, "ทั้งนี้ ล่าสุด เมื่อวัน เมื่อคืน เมื่อเช้า เมื่อค่ำ สำหรับ ชาย “ผม “ดิฉัน “เรา “ฉัน “ถ้า ทำไม เหตุใด สำนักงาน"),
    (1.5, "การ สภา คณะ กระทรวง โครงการ ทีม พรรค กองทัพ แผน ธนาคาร ตลาด เรือ กฎหมาย รถ กลุ่ม ชาว กรุง บริษัท"),
    (1.5, "หญิง รัฐบาล หน่วย คดี ทหาร ศาล ตำรวจ ถ้า “นี่ “ใน ด้าน ดังนั้น ต่อมา จากนั้น หลังจากนั้น"),
    (1.0, "ผู้ นัก เจ้าหน้าที่ เขา เธอ พวกเขา ผล ประธาน โฆษก ระบบ เงิน ใคร บรรดา ใน ความ ฝ่าย ข้อ ราคา เครื่อง เหตุ อัตรา"),
    (1.0, "ยอด รายงาน เด็ก ครู พนักงาน โรง อัยการ จำเลย ทางการ ใบ ค่า คำ ชุด ศูนย์ สมาคม หาก แม้ ไม่ว่า ด้วยเหตุ ที่ประชุม"),
    (1.0, "ที่ปรึกษา ที่นี่ ทำเนียบ โดยทั่วไป โดยสรุป โดยรวม"),
    (0.5, "เมื่อวันที่ แต่ใน แต่เมื่อ แต่ละ นายก ว่าที่ เพื่อน ต่างชาติ ต่างประเทศ"),
    (0.0, "ในเดือน ในวัน ประเทศ เมือง คน อดีต ผู้นำ รัฐมนตรี บน เพียง ทุก อีก เจ้าของ นักข่าว หัวหน้า นายกรัฐมนตรี"),
    (0.0, "ประธานาธิบดี ครั้ง จาก เมื่อ กรรมการ ผู้อำนวยการ รอง ถึง หลังจาก ด้วย ชื่อ แต่ง"),
    (-0.5, "ก่อน หลัง ตั้งแต่ มี ไป ปัจจุบัน เปิด ลด อาจ ทว่า เตือน รวม ตาม ภายหลัง ยัง นับตั้งแต่"),
    (-1.0, "ที่ ส่วน ขณะที่ ในขณะที่ ขาย เพิ่ม ประกาศ เรียกร้อง ยืนยัน ปฏิเสธ ยอมรับ ตัดสิน เสนอ ขอ ตั้ง จัด ส่ง ออก เข้า ทำ"),
    (-1.0, "พบ เกิด สั่ง รับ และเมื่อ และใน โดยใน"),
    (-1.5, "จะ กับ เหลือ เริ่ม ใช้ นำ สูง ก็ เล่า กล่าว ระบุ บอก ชี้ เผย ของ ต้อง เคย ได้ มิฉะนั้น เนื่องจาก แห่ง เพื่อ ต่าง"),
    (-2.5, "ท่ามกลาง นับเป็น ถือเป็น สร้าง ยุติ ส่งผล คร่าชีวิต ตามการ ตามที่ ตามข้อมูล ตามรายงาน จน เป็น กลายเป็น ให้ ได้รับ"),
    (-2.5, "กล่าวว่า ระบุว่า คือ แล้ว ถูก ทั้งที่ โดย เช่น ได้แก่ อาทิ รวมถึง รวมทั้ง ตลอดจน พร้อม ก่อนที่ ก่อนจะ มากกว่า"),
    (-4.0, f"และ หรือ แต่ ทำให้ จึง เพราะ ซึ่ง อันเป็น โดยมี โดยไม่ โดยเฉพาะ ว่า นี้ นั้น {_MONTHS}"),
)
"""By the first word after the blank."""

_ENDINGS: Classes = (
    (1.5, "กล่าว ระบุ เท่า แทน เช่นกัน เช่นเดียวกัน อีกด้วย ต่อไป ตามลำดับ"),
    (1.0, "บาท กัน ไม่ได้ ด้วย ตัว เอง เดียว เดิม เลย ชีวิต เสียอีก ครึ่ง เท่านั้น ก็ตาม"),
    (0.5, "ได้ ไว้ แล้ว ปี ชั่วโมง นาที ราย คน วัน ดอลลาร์ ยูโร ไป จริง บ้าน รถ อยู่ ทศวรรษ ทั้งหมด พื้นที่ หน้าที่ เต็มที่ ทันที ดังกล่าว"),
    (0.0, "ยากจน ติดตาม ปฏิบัติตาม งบประมาณ ปริมาณ บริเวณ คุณ เชื่อ ผู้แทน ตัวแทน"),
    (-0.5, "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ ที่ผ่านมา น. ให้ ต่อ จน ตาม ณ"),
    (-0.5, _MONTHS),
    (-2.0, "ๆ"),
    (-1.5, "ฯ กว่า วัย เดือน กรุงเทพฯ ผู้ว่าฯ ปีที่ รัฐมนตรี นายกรัฐมนตรี ถึง ราว ประมาณ แก่ ระหว่าง เพียง เกือบ กลุ่ม บริษัท"),
    (-1.5, "แม่น้ำ สามารถ"),
    (-2.5, "โฆษก โฆษกรัฐบาล โฆษกกองทัพ โฆษกกระทรวง ประธานาธิบดี เลขาธิการ อธิบดี ผู้บัญชาการ ผู้อำนวยการ"),
    (-2.5, "ของ ที่ ต่างๆ สหรัฐฯ นายกฯ ชื่อ อายุ จำนวน เวลา สนับสนุน ต้องการ"),
    (-4.0, "ใน เมื่อ จาก โดย กับ และ หรือ แต่ ซึ่ง เพื่อ ตั้งแต่ เพราะ ในปี เมื่อปี ตั้งแต่ปี โดยเฉพาะอย่างยิ่ง วันที่ ครั้งที่"),
    (-4.0, "ศตวรรษที่ ค.ศ. พ.ศ. :"),
    (-6.0, "ว่า บอกว่า เรียกว่า รู้สึกว่า นึกว่า ออกว่า หากว่า คือ ได้แก่ เช่น อาทิ"),
)
"""By the last word before the blank."""

_CLAUSES: Classes = (
    (1.0, "และ แต่ เพราะ ซึ่ง โดย จึง จน ทำให้ แล้ว เพื่อ ก่อน หรือ ส่วน ของ เป็น ทั้งที่ พร้อม ถูก"),
    (0.0, "แต่ละ แต่ง เพื่อน ที่ประชุม ที่ปรึกษา"),
    (-0.5, "นายก การ ผู้ นัก ความ รัฐบาล ตำรวจ กลุ่ม บริษัท เจ้าหน้าที่ ชาว ประเทศ แม้ พรรค คณะ สภา ฝ่าย รถ เรือ ชาย หญิง"),
    (-1.0, "โฆษก นาย นาง น.ส. อดีต ประธานาธิบดี นายกรัฐมนตรี รัฐมนตรี พล. พ.อ. หาก ไม่ว่า สหภาพ ภายใต้ ตาม ด้าน ล่าสุด"),
    (-1.0, "ทั้งนี้ ด้วย จาก หลังการ เพื่อเป็นการ"),
    (-1.5, "ก่อนหน้านั้น ก่อนหน้านี้ เมื่อ ใน ถ้า หลังจาก ระหว่าง อย่างไรก็ตาม นอกจากนี้ ขณะเดียวกัน ที่"),
    (-3.0, "แต่ใน แต่เมื่อ และใน และเมื่อ"),
)
"""By the first word of the stretch that the blank closes: an adverbial or a bare subject wants its main clause."""


def _table(classes: Classes) -> Mapping[str, float]:
    return {word: weight for weight, words in classes for word in words.split()}


_BY_BEGINNING, _BY_ENDING, _BY_CLAUSE = _table(_BEGINNINGS), _table(_ENDINGS), _table(_CLAUSES)
_LONGEST = max(len(word) for table in (_BY_BEGINNING, _BY_ENDING, _BY_CLAUSE) for word in table)
_COUNTED_MONTHS = re.compile(r"\d\s?เดือน\Z")
"""Months that are counted end a clause; the word alone wants the name of a month."""
_PLAIN_BEGINNING = 0.5
"""A word of no class is mostly a name or a noun, which opens sentences more often than it goes on with them."""


def weigh_beginning(line: str, position: int) -> float:
    """Weigh the word that begins at a position, after a blank."""
    return _by_prefix(_BY_BEGINNING, line, position, _PLAIN_BEGINNING)


def weigh_clause(line: str, position: int) -> float:
    """Weigh the word that began the stretch before a blank."""
    return _by_prefix(_BY_CLAUSE, line, position, 0.0)


def weigh_ending(line: str, position: int) -> float:
    """Weigh the word that ends at a position, before a blank."""
    if _COUNTED_MONTHS.search(line, max(0, position - _LONGEST), position):
        return 0.5
    for length in range(min(_LONGEST, position), 0, -1):
        weight = _BY_ENDING.get(line[position - length : position])
        if weight is not None:
            return weight
    return 0.0


def _by_prefix(table: Mapping[str, float], line: str, position: int, default: float) -> float:
    for length in range(_LONGEST, 0, -1):
        weight = table.get(line[position : position + length])
        if weight is not None:
            return weight
    return default
