"""Dates of both languages and eras, and when two of them conflict."""

from __future__ import annotations

import pytest

from toolkit.claims import facts_of
from toolkit.claims.dates import conflicting_dates, date_value, same_date, weekday_value

THAI = [
    ("เมื่อวันที่ 30 ธันวาคม 2565", ["2022-12-30"]),
    ("30 ธ.ค. 65", ["2022-12-30"]),
    ("วันที่ ๑๐ ก.ค. ๒๕๖๕", ["2022-07-10"]),
    ("ในเดือนสิงหาคม", ["----08"]),
    ("เมื่อเดือน ส.ค. 2563", ["2020-08"]),
    ("ในปี 2563 และ 2564", ["2020", "2021"]),
    ("ระหว่างปี 2535-38", ["1992", "1995"]),
    ("พ.ศ. 2505", ["1962"]),
    ("ค.ศ. 1947", ["1947"]),
    ("เมื่อปี 1994", ["1994"]),
    ("ปีงบประมาณ 2568", ["2025"]),
    ("เมื่อปี 63", ["2020"]),
    ("วันศุกร์", ["-W-5"]),
    ("วันพฤหัสบดีที่ 5 มกราคม", ["-W-4", "----01-05"]),
    ("12-14 มี.ค.", ["----03-12", "----03-14"]),
    ("จะเริ่มวันที่ 15", ["-------15"]),
    ("14 ตุลา", ["----10-14"]),
    ("2022-12-30", ["2022-12-30"]),
    ("ในเดือน ส.ค. 60 คนเสียชีวิต", ["----08"]),
    ("มีนาไปตลาด", []),
    ("ผู้ชุมนุม 2,500 คน", []),
    ("ในปี 2091", []),
]
ENGLISH = [
    ("on Dec 30", ["----12-30"]),
    ("on December 30, 2022", ["2022-12-30"]),
    ("on 30 December 2022", ["2022-12-30"]),
    ("on the 5th Jan, 2023", ["2023-01-05"]),
    ("2022-12-30", ["2022-12-30"]),
    ("in August 2020", ["2020-08"]),
    ("last March", ["----03"]),
    ("in May", ["----05"]),
    ("they may go and march on", []),
    ("in 2020", ["2020"]),
    ("the 2018 earthquake", ["2018"]),
    ("from 2016 to 2018", ["2016", "2018"]),
    ("in 1904-08", ["1904", "1908"]),
    ("in mid-2024", ["2024"]),
    ("about 2000 people", []),
    ("the 1990s", []),
    ("2,020 cars", []),
    ("on Friday, August 10", ["-W-5", "----08-10"]),
    ("12-14 March", ["----03-12", "----03-14"]),
]


@pytest.mark.parametrize(("text", "expected"), THAI)
def test_thai_dates(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in facts_of(text, "th") if fact.kind == "date"] == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_dates(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in facts_of(text, "en") if fact.kind == "date"] == expected


@pytest.mark.parametrize(
    ("one", "other", "conflict", "same"),
    [
        (date_value(2022, 12, 30), date_value(None, 12, 30), False, True),
        (date_value(2022, 12, 30), date_value(2022), False, True),
        (date_value(2022, 12), date_value(2022, 11), True, False),
        (date_value(None, 12, 30), date_value(None, 12, 29), True, False),
        (date_value(2022), date_value(None, 12), False, False),
        (date_value(day=15), date_value(None, 8, 15), False, True),
        (date_value(day=15), date_value(2022, 8), False, False),
        (weekday_value(4), date_value(2022, 12, 30), False, False),
        (weekday_value(4), weekday_value(5), True, False),
    ],
)
def test_only_a_field_both_state_can_conflict(one: str, other: str, *, conflict: bool, same: bool) -> None:
    assert (conflicting_dates(one, other), same_date(one, other)) == (conflict, same)
    assert (conflicting_dates(other, one), same_date(other, one)) == (conflict, same)
