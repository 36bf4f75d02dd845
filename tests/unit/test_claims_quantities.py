"""Quantities of both languages: value, unit, bound, and what is no quantity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.claims import facts_of

MEASURED = {"number", "duration", "percentage", "money", "ordinal"}


def quantities(text: str, language: str) -> list[tuple[str, float | str, str, str]]:
    return [
        (fact.kind, fact.value if isinstance(fact.value, str) else round(fact.value, 4), fact.unit, fact.bound)
        for fact in facts_of(text, language)
        if fact.kind in MEASURED
    ]


THAI = [
    ("ทหาร 49 นายถูกควบคุมตัว", [("number", 49, "soldier", "")]),
    ("ตำรวจจับผู้ต้องหา 5 คน", [("number", 5, "suspect", "")]),
    ("ทหารหญิง 3 นายได้รับการปล่อยตัว", [("number", 3, "woman", "")]),
    ("มีผู้เสียชีวิต ๑๒ ศพ", [("number", 12, "dead", "")]),
    ("สมาชิกสี่สิบเก้าคน", [("number", 49, "person", "")]),
    ("งบหนึ่งหมื่นห้าพันบาท", [("money", 15000, "THB", "")]),
    ("ยี่สิบเอ็ดวัน", [("duration", 21, "day", "")]),
    ("ประชาชนครึ่งล้านคน", [("number", 500000, "person", "")]),
    ("ไข่โหลหนึ่ง", []),
    ("งบประมาณ 3.5 พันล้านบาท", [("money", 3.5e9, "THB", "")]),
    ("หนี้ 4 หมื่นล้านดอลลาร์", [("money", 4e10, "USD", "")]),
    ("ผู้ชุมนุม 1.2 แสนคน", [("number", 120000, "protester", "")]),
    ("เงิน 1 ล้าน 2 แสนบาท", [("money", 1.2e6, "THB", "")]),
    ("ร้อยละ 62 ไม่พอใจ", [("percentage", 62, "%", "")]),
    ("ขึ้น 0.25 เปอร์เซ็นต์", [("percentage", 0.25, "%", "")]),
    ("ลดลง 2.6% ต่อปี", [("percentage", 2.6, "%", "")]),
    ("สุนทรพจน์ครั้งที่ 14", [("ordinal", 14, "time", "")]),
    ("เป็นอันดับ 3 ของโลก", [("ordinal", 3, "rank", "")]),
    ("ศตวรรษที่สิบเก้า", [("ordinal", 19, "century", "")]),
    ("ราว 10-15 คน", [("number", 10, "person", "at-least"), ("number", 15, "person", "at-most")]),
    ("ต้องใช้เวลา 2 ถึง 3 ปี", [("duration", 730.5, "year", "at-least"), ("duration", 1095.75, "year", "at-most")]),
    ("เกือบ 6 เดือนก่อน", [("duration", 182.625, "month", "about")]),
    ("ใช้เวลาหนึ่งวันครึ่ง", [("duration", 1.5, "day", "")]),
    ("จำคุก 20 ปี", [("duration", 7305, "year", "")]),
    ("กว้างสองเมตรครึ่ง", [("number", 2.5, "metre", "")]),
    ("ภายในครึ่งชั่วโมง", [("duration", 0.0208, "hour", "")]),
    ("สามคนถูกยิงในสัปดาห์เดียว", [("number", 3, "person", ""), ("duration", 7, "week", "")]),
    ("ชายวัย 47 ปี", [("number", 47, "year of age", "")]),
    ("เด็ก 6 ขวบ", [("number", 6, "year of age", "")]),
    ("ผู้มีอายุเกิน 65 ปี", [("number", 65, "year of age", "at-least")]),
    ("มากกว่า 300 แห่ง", [("number", 300, "place", "at-least")]),
    ("ไม่เกิน 40 คัน", [("number", 40, "vehicle", "at-most")]),
    ("ไม่ถึงสี่ชั่วโมง", [("duration", 0.1667, "hour", "at-most")]),
    ("อย่างน้อยเก้าคน", [("number", 9, "person", "at-least")]),
    ("15,000 คนเศษ", [("number", 15000, "person", "")]),
    ("20 กว่าคน", [("number", 20, "person", "at-least")]),
    ("รับเครื่องบิน 5 ลำ", [("number", 5, "aircraft", "")]),
    ("เดินทาง 5 ลำ", [("number", 5, "craft", "")]),
    ("ชนะ 2-1", [("number", 2, "score", ""), ("number", 1, "score", "")]),
    ("มติ 9 ต่อ 4", [("number", 9, "score", ""), ("number", 4, "score", "")]),
    ("เสียงสองในสามของสภา", [("number", 0.6667, "fraction", "")]),
    ("แผ่นดินไหวขนาด 7.8", [("number", 7.8, "magnitude", "")]),
    ("ทหาร\u200b 4\u200b9 นาย", [("number", 49, "soldier", "")]),
]

THAI_NOT = [
    "เปิดเวลา 09.30 น.",
    "เกิดเหตุเมื่อสองทุ่มครึ่ง",
    "โทร. 02-123-4567",
    "สายด่วน 1669",
    "เครื่องบิน F-16 ลงจอด",
    "เครื่องบิน JAS 39C ลงจอด",
    "โควิด-19 ระบาด",
    "เขาโกหกคนทั้งประเทศ",
    "ห้ามคนเข้า",
    "นั่งบนเก้าอี้ตัวเดิม",
    "พันเอกนายหนึ่ง",
    "ร้อยโทคนนั้น",
    "อาณาจักรล้านนาโบราณ",
    "ชายคนหนึ่งเล่า",
    "หลายสิบคน",
    "นับพันคน",
    "พันธุ์ข้าวใหม่",
    "สองสามคน",
]

ENGLISH = [
    ("detained 49 Ivorian soldiers", [("number", 49, "soldier", "")]),
    ("forty-nine troops", [("number", 49, "soldier", "")]),
    ("three women soldiers were freed", [("number", 3, "woman", "")]),
    ("a dozen ships", [("number", 12, "ship", "")]),
    ("half a million people", [("number", 500000, "person", "")]),
    ("two hundred and five thousand people", [("number", 205000, "person", "")]),
    ("a 3.5bn baht plan", [("money", 3.5e9, "THB", "")]),
    ("worth $2.1 million", [("money", 2.1e6, "USD", "")]),
    ("a £32m fee", [("money", 3.2e7, "GBP", "")]),
    ("a 1.1-billion-euro offer", [("money", 1.1e9, "EUR", "")]),
    ("62 percent", [("percentage", 62, "%", "")]),
    ("up 2.6% overall", [("percentage", 2.6, "%", "")]),
    ("0.5 percentage points", [("percentage", 0.5, "point", "")]),
    ("the third time", [("ordinal", 3, "time", "")]),
    ("the 14th round", [("ordinal", 14, "round", "")]),
    ("10-15 people", [("number", 10, "person", "at-least"), ("number", 15, "person", "at-most")]),
    ("between 3 and 5 villages", [("number", 3, "village", "at-least"), ("number", 5, "village", "at-most")]),
    ("two and a half days", [("duration", 2.5, "day", "")]),
    ("for a week", [("duration", 7, "week", "about")]),
    ("half an hour", [("duration", 0.0208, "hour", "")]),
    ("a 72-hour ceasefire", [("duration", 3, "hour", "")]),
    ("due in two years' time", [("duration", 730.5, "year", "")]),
    ("a 47-year-old prosecutor", [("number", 47, "year of age", "")]),
    ("Ali Saro, 31, said", [("number", 31, "year of age", "")]),
    ("nearly six months", [("duration", 182.625, "month", "about")]),
    ("more than 80,000 patients", [("number", 80000, "patient", "at-least")]),
    ("fewer than 40 trucks", [("number", 40, "truck", "at-most")]),
    ("up to 20 boats", [("number", 20, "boat", "at-most")]),
    ("a row over 46 soldiers", [("number", 46, "soldier", "")]),
    ("30 wetlands", [("number", 30, "wetland", "")]),
    ("17 deaths", [("number", 17, "dead", "")]),
    ("beat them 2-1", [("number", 2, "score", ""), ("number", 1, "score", "")]),
    ("two-thirds of the Senate", [("number", 0.6667, "fraction", "")]),
    ("a magnitude 7.8 earthquake", [("number", 7.8, "magnitude", "")]),
    ("driving at 120 km/h", [("number", 120, "kilometre per hour", "")]),
    ("about 30km away", [("number", 30, "kilometre", "about")]),
]

ENGLISH_NOT = [
    "one of them",
    "no one came",
    "the one who left",
    "an F-16 landed",
    "a JAS 39C flew",
    "Covid-19 spread",
    "at 4.50 p.m.",
    "at ten o'clock",
    "several thousand people",
    "a few hundred dollars",
    "in the 1990s",
    "call 1669",
    "dozens of cars",
    "flew a Boeing 737",
]


@pytest.mark.parametrize(("text", "expected"), THAI)
def test_thai_quantities(text: str, expected: list[tuple[str, float, str, str]]) -> None:
    assert quantities(text, "th") == expected


@pytest.mark.parametrize("text", THAI_NOT)
def test_thai_that_counts_nothing(text: str) -> None:
    assert quantities(text, "th") == []


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_quantities(text: str, expected: list[tuple[str, float, str, str]]) -> None:
    assert quantities(text, "en") == expected


@pytest.mark.parametrize("text", ENGLISH_NOT)
def test_english_that_counts_nothing(text: str) -> None:
    assert quantities(text, "en") == []


def test_offsets_are_into_the_text_as_given() -> None:
    text = "  \u200bทหาร  ๔๙\u200b นาย"
    (fact,) = facts_of(text, "th")
    assert (fact.text, text[fact.start : fact.end]) == ("๔๙\u200b นาย",) * 2


THAI_FRAGMENTS = st.sampled_from(
    [" ", "นาย", "สิบ", "ล้าน", "กว่า", "ปี", "2563", "ส.ค.", "ๆ", "เ", "์", "\u200b", "\u0e4d\u0e32", "ไม่", "ที่", "ครึ่ง"]
)
ENGLISH_FRAGMENTS = st.sampled_from(
    ["49", "$", "-", "one", " and a half", "million ", "July ", "Mr ", "Goïta", "%", "’s", ".", ",", "\n", "0"]
)


@given(st.lists(THAI_FRAGMENTS | ENGLISH_FRAGMENTS, max_size=25).map("".join), st.sampled_from(["th", "en"]))
def test_facts_are_stretches_of_any_text_in_order(text: str, language: str) -> None:
    facts = facts_of(text, language)
    assert all(fact.text == text[fact.start : fact.end] and fact.text for fact in facts)
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)


@given(st.integers(1, 99_999_999))
def test_english_digits_are_read_with_and_without_commas(number: int) -> None:
    grouped, plain = f"{number:,} baht", f"{number} baht"
    assert quantities(grouped, "en") == quantities(plain, "en") == [("money", number, "THB", "")]


@given(st.integers(1, 9), st.sampled_from([("สิบ", 10), ("ร้อย", 100), ("พัน", 1000), ("หมื่น", 10**4), ("แสน", 10**5)]))
def test_thai_number_words_multiply(digit: int, power: tuple[str, int]) -> None:
    words = ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
    value = digit * power[1]
    if (digit, power[1]) not in {(1, 10), (2, 10)}:
        assert quantities(f"{words[digit - 1]}{power[0]}บาท", "th") == [("money", value, "THB", "")]
    assert quantities(f"{digit} {power[0]}ล้านบาท", "th") == [("money", value * 1e6, "THB", "")]
