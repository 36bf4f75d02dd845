"""Find dates in Thai text: months, years of either era, days of the month and of the week."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.claims.dates import date_value, weekday_value
from toolkit.claims.reading import blank
from toolkit.claims.things import THAI_DURATIONS, things
from toolkit.normalise import prepare_thai

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.claims.reading import Reading
    from toolkit.types import Fact

__all__ = ["thai_dates"]

_MONTHS = (
    ("มกราคม", "ม.ค.", "มกรา"),
    ("กุมภาพันธ์", "ก.พ.", "กุมภา"),
    ("มีนาคม", "มี.ค.", "มีนา"),
    ("เมษายน", "เม.ย.", "เมษา"),
    ("พฤษภาคม", "พ.ค.", "พฤษภา"),
    ("มิถุนายน", "มิ.ย.", "มิถุนา"),
    ("กรกฎาคม", "ก.ค.", "กรกฎา"),
    ("สิงหาคม", "ส.ค.", "สิงหา"),
    ("กันยายน", "ก.ย.", "กันยา"),
    ("ตุลาคม", "ต.ค.", "ตุลา"),
    ("พฤศจิกายน", "พ.ย.", "พฤศจิกา"),
    ("ธันวาคม", "ธ.ค.", "ธันวา"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_COLLOQUIAL = frozenset(names[2] for names in _MONTHS)
_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")

_ERA = r"(?P<era>พ\.\s?ศ\.|ค\.\s?ศ\.|พุทธศักราช|คริสต์ศักราช)"
_END = r"(?!\d|[.,]\d)"
_MONTH_PATTERN = "|".join(map(re.escape, _MONTH_NUMBERS))
_TO = r"\s?(?:-|–|ถึง|และ|หรือ|กับ)\s?"
_DATE = re.compile(
    rf"(?:(?:วันที่\s?)?(?<!\d)(?P<day>\d{{1,2}})(?:{_TO}(?:วันที่\s?)?(?P<last>\d{{1,2}}))?\s?)?"
    rf"(?P<said>เดือน\s?)?(?P<month>{_MONTH_PATTERN})"
    rf"(?:\s?(?:ปี\s?)?{_ERA}?\s?(?P<year>\d{{4}}|\d{{2}}){_END})?"
)
_YEAR = re.compile(
    rf"(?:(?<!\d)(?<!\d )(?<!ครึ่ง)ปี(?:งบประมาณ|การศึกษา)?\s?{_ERA}?|{_ERA.replace('<era>', '<bare>')})\s?"
    rf"(?P<year>\d{{4}}){_END}(?:(?:-|–|\s?(?:-|–|ถึง|และ|หรือ|กับ)\s?(?:ปี\s?)?)(?P<last>\d{{4}}|\d{{2}}){_END})?"
)
_SHORT_YEAR = re.compile(rf"(?:ใน|เมื่อ|ตั้งแต่|ต้น|กลาง|ปลาย|สิ้น|ของ|ช่วง|ถึง|หลัง|เลือกตั้ง)ปี\s?(?P<year>\d\d){_END}")
_DAY = re.compile(rf"(?<!เป็น)วันที่\s?(?P<day>\d{{1,2}}){_END}")
_WEEKDAY = re.compile(rf"วัน(?P<weekday>{'|'.join(_WEEKDAYS)})(?:บดี)?")
_ISO = re.compile(r"(?<!\d)(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)")
# A bare year from here to 2300 may be of either era.
_LAST_PLAIN_YEAR = 2080
# Bare two-digit years are Buddhist; only those of living memory are told from other numbers.
_SHORT_YEARS = range(30, 80)


def thai_dates(reading: Reading) -> Iterator[tuple[Fact, int, int]]:
    """Yield the dates of a Thai text with the stretch of the reading each takes."""
    taken = reading.text
    for pattern, facts in ((_ISO, _iso), (_DATE, _dates), (_YEAR, _years), (_SHORT_YEAR, _short), (_DAY, _day)):
        spans = []
        for match in pattern.finditer(taken):
            for fact in facts(reading, match):
                spans.append(match.span())
                yield fact, *match.span()
        taken = blank(taken, spans)
    for match in _WEEKDAY.finditer(taken):
        value = weekday_value(_WEEKDAYS.index(match["weekday"]))
        yield reading.fact("date", value, *match.span()), *match.span()


def _iso(reading: Reading, match: re.Match[str]) -> Iterator[Fact]:
    month, day = int(match["month"]), int(match["day"])
    if 1 <= month <= 12 and 1 <= day <= 31:
        value = date_value(_common_era(match["year"], ""), month, day)
        yield reading.fact("date", value, *match.span())


def _dates(reading: Reading, match: re.Match[str]) -> Iterator[Fact]:
    month, start, end = _MONTH_NUMBERS[match["month"]], match.start(), match.end()
    if match["month"] in _COLLOQUIAL and not (match["day"] or match["said"]):
        return
    year = None
    if match["year"] and _is_year(reading.text, match):
        year = _common_era(match["year"], match["era"] or "")
    elif match["year"]:
        end = match.end("month")
    days = [int(day) for day in (match["day"], match["last"]) if day]
    if any(not 1 <= day <= 31 for day in days):
        days, start = [], match.start("month")
    for day in days or (None,):
        yield reading.fact("date", date_value(year, month, day), start, end)


def _years(reading: Reading, match: re.Match[str]) -> Iterator[Fact]:
    era = match["era"] or match["bare"] or ""
    first = _common_era(match["year"], era)
    if not 1000 <= first <= (_LAST_PLAIN_YEAR if not era else 2200):
        return
    yield reading.fact("date", date_value(first), match.start(), match.end("year"))
    if match["last"]:
        last = match["last"] if len(match["last"]) == 4 else match["year"][:2] + match["last"]
        yield reading.fact("date", date_value(_common_era(last, era)), *match.span("last"))


def _short(reading: Reading, match: re.Match[str]) -> Iterator[Fact]:
    if _is_year(reading.text, match):
        yield reading.fact("date", date_value(_common_era(match["year"], "")), *match.span())


def _day(reading: Reading, match: re.Match[str]) -> Iterator[Fact]:
    if 1 <= int(match["day"]) <= 31:
        yield reading.fact("date", date_value(day=int(match["day"])), *match.span())


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell a year from a count that happens to follow, as in `ในเดือน ส.ค. 60 คน`."""
    if len(match["year"]) == 4:
        return True
    following = text[match.end() : match.end() + 20].lstrip()
    counted = things().thai_pattern.match(following) or following.startswith((*THAI_DURATIONS, "%", "ล้าน", "เปอร์"))
    return not counted and int(match["year"]) in _SHORT_YEARS


def _common_era(year: str, era: str) -> int:
    """Return a year of the common era by the rule the translation model's input follows."""
    if era.startswith("ค"):
        return int(year)
    if len(year) == 2:
        year = "25" + year
    return int(re.findall(r"\d+", prepare_thai(f"{'พ.ศ.' if era else 'ปี'} {year}"))[0])
