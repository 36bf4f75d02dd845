"""Find quantities in Thai text: counts, measures, durations, ages, percentages, money, ordinals, scores."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.claims.currencies import SIGNS, THAI_CURRENCIES
from toolkit.claims.reading import blank
from toolkit.claims.thai_numerals import NUMBER_WORDS, Numeral, numerals
from toolkit.claims.things import DAYS, THAI_DURATIONS, WORD_END, things

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.claims.reading import Bound, Reading
    from toolkit.types import Fact, FactKind

__all__ = ["thai_quantities"]

_ORDINALS = {
    "ครั้ง": "time",
    "อันดับ": "rank",
    "ลำดับ": "rank",
    "สมัย": "term",
    "วาระ": "term",
    "รอบ": "round",
    "ศตวรรษ": "century",
    "ไตรมาส": "quarter",
    "มาตรา": "section",
    "ปี": "year",
    "วัน": "day",
    "เดือน": "month",
    "สัปดาห์": "week",
    "นาที": "minute",
    "ชั้น": "floor",
    "คน": "person",
    "ราย": "person",
    "ลูก": "child",
    "แห่ง": "place",
    "ประเทศ": "country",
    "ฉบับ": "document",
}

# What looks like a number and counts nothing: clock times, telephone numbers, names with digits, web addresses.
_NO_QUANTITY = re.compile(
    r"https?://\S+"
    r"|(?:เวลา\s?)?\d{1,2}[.:]\d\d(?:[.:]\d\d)?\s?(?:-|–|ถึง)\s?\d{1,2}[.:]\d\d\s?น\."
    r"|(?:เวลา\s?)?\d{1,2}[.:]\d\d(?:[.:]\d\d)?\s?(?:น\.|นาฬิกา|GMT|UTC)|เวลา\s?\d{1,2}[.:]\d\d"
    rf"|(?:\d{{1,2}}|{NUMBER_WORDS})\s?(?:โมง|ทุ่ม|นาฬิกา|น\.)(?:ครึ่ง)?|(?:เที่ยงคืน|เที่ยง)ครึ่ง"
    rf"|ตี\s?(?:[1-5]|หนึ่ง|สอง|สาม|สี่|ห้า)(?:ครึ่ง|\s?(?:{NUMBER_WORDS})\s?นาที)?"
    r"|\b0\d{1,2}[- ]?\d{3}[- ]?\d{3,4}\b|(?:สายด่วน|โทร\.?|หมายเลข|เลขที่|รหัส|ทะเบียน)\s?\d[\d-]*"
    r"|(?<![A-Za-z0-9])[A-Za-z][A-Za-z]*[0-9]*-?\d[A-Za-z0-9-]*|(?<![A-Z])[A-Z]{2,} \d+[A-Za-z]?\b"
    r"|(?<!\d)\d+[A-Za-z][A-Za-z0-9]*|[\u0e01-\u0e4e]-\d+|(?<!\d)\d+[:/]\d+"
)
_SCORE = re.compile(r"(?<![\d.,-])(\d{1,3})(?:\s?ต่อ\s?|[-–])(\d{1,3})(?![\d.,-]|\s?(?:ล้าน|แสน|หมื่น|พัน))")
_TO = re.compile(r"\s?(?:-|–|~|ถึง)\s?(?:ร้อยละ\s?)?$")
_HALF_OF = re.compile("ครึ่งหนึ่ง|กึ่งหนึ่ง|(?<=กว่า)ครึ่ง(?!ปี|วัน|เดือน|ชั่วโมง|ศตวรรษ|ทศวรรษ|ล้าน)")
_FRACTION = re.compile(r"(?P<part>[1-9]|หนึ่ง|สอง|สาม|สี่)\s?ใน\s?(?P<whole>[2-9]|10|สอง|สาม|สี่|ห้า|หก|สิบ)(?![\d.,]*\d)")
_HALF_UNIT = re.compile(r"ครึ่ง(?P<unit>ปี|วัน|เดือน|ชั่วโมง|ทศวรรษ|ศตวรรษ)(?!แรก|หลัง)")
# One unit without a number: ในสัปดาห์เดียว, เกือบปี; กว่าปีที่แล้ว and กว่าเดือนก่อน compare instead.
_ONE_UNIT = re.compile(
    r"(?P<single>วัน|คืน|สัปดาห์|เดือน|ปี|ชั่วโมง|นาที)เดียว(?!กัน)"
    r"|(?P<bound>กว่า|เกือบ|ร่วม)(?:(?P<unit>ปี|เดือน|สัปดาห์|ชั่วโมง)(?!\s?\d|ที่|ก่อน|นี้|หน้า|ของ|ละ|[\u0e01-\u0e2e]\.)"
    r"|(?P<age>ทศวรรษ|ศตวรรษ)(?!ที่))"
)

_BOUND = re.compile(
    r"(?:(?P<most>ไม่เกิน|ไม่ถึง|น้อยกว่า|ต่ำกว่า|สูงสุด|ไม่มากกว่า)"
    r"|(?P<least>มากกว่า|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|กว่า|เกินกว่า|เกิน|ทะลุ|ขั้นต่ำ)"
    r"|(?P<about>ราว\s?ๆ|ราว|(?<!งบ)ประมาณ|เกือบ|(?<!เข้า)(?<!ฝึก)ร่วม|เฉลี่ย))(?:ถึง|ที่)?\s?$"
)
_AFTER_NUMBER = re.compile(r"\s?(?:กว่า|เศษ)(?!\s?\d)\s?")
_AFTER_UNIT = re.compile(r"(?P<half>ครึ่ง(?!หนึ่ง|ปี|แรก|หลัง|ทาง))?(?:(?P<more>กว่า|เศษ)(?!า|จะ|ที่|เดิม|ปกติ))?")
_PERCENT_BEFORE = re.compile(r"ร้อยละ\s?$")
_PERCENT_AFTER = re.compile(r"\s?(?P<point>จุดเปอร์เซ็นต์|จุดร้อยละ)|\s?(?:%|เปอร์เซ็นต์|เปอร์เซ็น|เปอร์เซนต์)")
_AGE = re.compile(
    r"(?:วัย|อายุ)\s?(?:ราว|ประมาณ|กว่า|เกือบ|ครบ|ได้|เพียง|แค่|เกิน|ไม่เกิน|ไม่ถึง|ตั้งแต่|ต่ำกว่า|มากกว่า|เฉลี่ย|ระหว่าง)?\s?$"
)
_YEARS_OLD = re.compile(r"\s?ขวบ")
_AGE_UNIT = re.compile(r"\s?(?:ปี|ขวบ)")
_OTHER_ORDINALS = (
    "แถว|ชุด|รุ่น|ภาค|เขต|ช่อง|สาย|ห้อง|หมู่|ซอย|กลุ่ม|ข้อ|ระดับ|บท|องค์|เพลง|คืน|ยก|ประเภท|ชนิด|แบบ|ตัว|ขั้น|ระยะ|ตอน|เครื่อง"
)
_LABEL = re.compile(
    rf"(?P<label>(?<!พุทธ)(?:{'|'.join(_ORDINALS)}))ที่\s?$|(?P<bare>อันดับ|ไตรมาส|มาตรา)\s?$|(?:{_OTHER_ORDINALS})ที่\s?$"
)
_NAMED = re.compile(r"(?:ภาค|เขต|ช่อง|สาย|ห้อง|หมู่|ซอย|กลุ่ม|รุ่น|ทางหลวง|พระราม|รัชกาล|หมวด)\s?$")
_MAGNITUDE = re.compile(r"(?:ขนาด|แมกนิจูด)\s?$")
_CURRENCY = re.compile(r"\s?(?P<name>" + "|".join(sorted(THAI_CURRENCIES, key=len, reverse=True)) + ")")
_SIGN = re.compile(r"(?:US\$|[$£€¥฿])\s?$")
_DURATION = re.compile(
    r"\s?(?P<name>"
    + "|".join(map(re.escape, THAI_DURATIONS))
    + rf"){WORD_END}(?!ศุกร์|จันทร์|เสาร์|พุธ|อังคาร|อาทิตย์|ละ|ที่\s?\d|แสง)"
)
_BARE_POWER = ("ร้อย", "พัน", "หมื่น", "แสน", "ล้าน")


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a numeral measures: the kind of fact, its unit, what one unit is worth, and where it ends."""

    kind: FactKind
    unit: str
    end: int
    size: float = 1.0


def thai_quantities(reading: Reading, text: str) -> Iterator[Fact]:
    """Yield the quantities of a Thai text, given the reading with its dates blanked out."""
    text = blank(text, [match.span() for match in _NO_QUANTITY.finditer(text)])
    for find in (_fractions, _units, _scores):
        facts = list(find(reading, text))
        yield from (fact for fact, *_ in facts)
        text = blank(text, [(start, end) for _, start, end in facts])
    yield from _counts(reading, text)


def _fractions(reading: Reading, text: str) -> Iterator[tuple[Fact, int, int]]:
    """Yield fractions (สองในสาม, ครึ่งหนึ่ง) with the stretch each takes."""
    for match in _FRACTION.finditer(text):
        part, whole = (next(numerals(match[name])).value for name in ("part", "whole"))
        if part < whole and not _counted(text, match.end()):
            yield reading.fact("number", round(part / whole, 4), *match.span(), unit="fraction"), *match.span()
    for match in _HALF_OF.finditer(text):
        yield reading.fact("number", 0.5, *match.span(), unit="fraction"), *match.span()


def _units(reading: Reading, text: str) -> Iterator[tuple[Fact, int, int]]:
    """Yield durations of one unit or a half that state no number, with the stretch each takes."""
    for match in _HALF_UNIT.finditer(text):
        unit = THAI_DURATIONS[match["unit"]]
        start, bound = _bound_before(text, match.start())
        yield reading.fact("duration", DAYS[unit] / 2, start, match.end(), unit, bound), *match.span()
    for match in _ONE_UNIT.finditer(text):
        unit = THAI_DURATIONS[match["single"] or match["unit"] or match["age"]]
        bound = "" if match["single"] else "at-least" if match["bound"] == "กว่า" else "about"
        yield reading.fact("duration", DAYS[unit], *match.span(), unit, bound), *match.span()


def _scores(reading: Reading, text: str) -> Iterator[tuple[Fact, int, int]]:
    """Yield both sides of scores and votes (2-1, 9 ต่อ 4), with the stretch each takes."""
    for match in _SCORE.finditer(text):
        if not (_counted(text, match.end()) or _is_percentage(text, *match.span())):
            for side in (1, 2):
                yield reading.fact("number", float(match[side]), *match.span(side), unit="score"), *match.span()


def _counts(reading: Reading, text: str) -> Iterator[Fact]:
    found = list(numerals(text))
    kinds = [_kind(text, numeral) for numeral in found]
    for index, (numeral, kind) in enumerate(zip(found, kinds, strict=True)):
        before, after = found[index - 1] if index else None, found[index + 1] if index + 1 < len(found) else None
        if after and _TO.fullmatch(text, numeral.end, after.start) and kinds[index + 1]:
            continue
        if kind is None:
            continue
        if before and _TO.fullmatch(text, before.end, numeral.start) and before.value < numeral.value:
            yield from _range(reading, before, numeral, kind)
        else:
            yield from _one(reading, text, numeral, kind)


def _range(reading: Reading, low: Numeral, high: Numeral, kind: _Kind) -> Iterator[Fact]:
    """Yield a range as two facts over one stretch: its least and its most."""
    first = low.value * (high.multiplier if low.multiplier == 1 and low.value * high.multiplier < high.value else 1)
    for value, bound in ((first, "at-least"), (high.value, "at-most")):
        bounded: Bound = "at-least" if bound == "at-least" else "at-most"
        yield reading.fact(kind.kind, value * kind.size, low.start, kind.end, kind.unit, bounded)


def _one(reading: Reading, text: str, numeral: Numeral, kind: _Kind) -> Iterator[Fact]:
    start, bound = _bound_before(text, numeral.start)
    if numeral.spelled and text.startswith(_BARE_POWER, numeral.start) and not bound:
        return
    value, end = numeral.value, kind.end
    if _AFTER_NUMBER.match(text, numeral.end):
        bound = "at-least"
    if kind.unit and (after := _AFTER_UNIT.match(text, end)):
        value += 0.5 if after["half"] else 0
        bound = "at-least" if after["more"] and kind.kind == "duration" else bound
        end = after.end("half") if after["half"] else end
    yield reading.fact(kind.kind, value * kind.size, start, end, kind.unit, bound)


def _bound_before(text: str, start: int) -> tuple[int, Bound]:
    if percent := _PERCENT_BEFORE.search(text, max(0, start - 8), start):
        start = percent.start()
    match = _BOUND.search(text, max(0, start - 16), start)
    if not match:
        return start, ""
    return match.start(), "at-most" if match["most"] else "at-least" if match["least"] else "about"


def _kind(text: str, numeral: Numeral) -> _Kind | None:
    """Return what a numeral measures, or none where it measures nothing."""
    window, start = max(0, numeral.start - 16), numeral.start
    end = numeral.end
    if label := _LABEL.search(text, window, start):
        unit = _ORDINALS.get(label["label"] or label["bare"] or "", "")
        return _Kind("ordinal", unit, end)
    if _PERCENT_BEFORE.search(text[window:start].rstrip("0123456789.-– ")):
        return _Kind("percentage", "%", end)
    if percent := _PERCENT_AFTER.match(text, end):
        return _Kind("percentage", "point" if percent["point"] else "%", percent.end())
    if _AGE.search(text, window, start):
        unit_end = _AGE_UNIT.match(text, end)
        return _Kind("number", "year of age", unit_end.end() if unit_end else end)
    if years := _YEARS_OLD.match(text, end):
        return _Kind("number", "year of age", years.end())
    if sign := _SIGN.search(text, window, start):
        return _Kind("money", SIGNS[sign[0].strip()], end)
    more = _AFTER_NUMBER.match(text, end)
    return _unit(text, numeral, more.end() if more else end)


def _unit(text: str, numeral: Numeral, end: int) -> _Kind | None:
    if currency := _CURRENCY.match(text, end):
        return _Kind("money", THAI_CURRENCIES[currency["name"]], currency.end())
    if _MAGNITUDE.search(text, max(0, numeral.start - 12), numeral.start) and not _counted(text, end):
        return _Kind("number", "magnitude", end)
    blank_end = end + 1 if text.startswith(" ", end) else end
    counted = things().thai_pattern.match(text, blank_end)
    duration = _DURATION.match(text, end)
    if duration and not (counted and counted.end() > duration.end()):
        unit = THAI_DURATIONS[duration["name"]]
        return _Kind("duration", unit, duration.end(), DAYS[unit])
    if counted and not _another_word(text, counted, numeral):
        return _Kind("number", _thing(text, numeral.start, counted[0]), counted.end())
    if (numeral.spelled and numeral.value < 1000) or _NAMED.search(text, max(0, numeral.start - 10), numeral.start):
        return None
    return _Kind("number", "", numeral.end)


def _another_word(text: str, counted: re.Match[str], numeral: Numeral) -> bool:
    """Tell whether an abbreviation is only the head of a longer word, as in ห้าม (forbid) before a full stop."""
    return numeral.spelled and counted[0].endswith(".") and text[counted.start() - 1] != " "


def _is_percentage(text: str, start: int, end: int) -> bool:
    return bool(_PERCENT_BEFORE.search(text, max(0, start - 8), start) or _PERCENT_AFTER.match(text, end))


def _counted(text: str, end: int) -> bool:
    start = end + 1 if text.startswith(" ", end) else end
    return bool(things().thai_pattern.match(text, start) or _CURRENCY.match(text, end) or _DURATION.match(text, end))


def _thing(text: str, start: int, classifier: str) -> str:
    """Return what is counted: the nearest noun before the number that the classifier can count, or the classifier."""
    known = things()
    choices = known.thai[classifier]
    window = text[max(0, start - 40) : start]
    for match in reversed(list(known.thai_pattern.finditer(window))):
        for thing in known.thai[match[0]]:
            if any(thing != choice and known.is_a(thing, choice) for choice in choices):
                return thing
    return choices[0]
