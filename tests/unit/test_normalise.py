"""One spelling for every input of the models."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.normalise import has_thai, normalise, prepare_thai


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("น้\u0e4d\u0e32", "น้\u0e33"),
        ("น\u0e4d\u0e49\u0e32", "น้\u0e33"),
        ("ท\u0e4d\u0e32", "ท\u0e33"),
        ("ทหาร ๔๖ นาย", "ทหาร 46 นาย"),
        ("“สันติภาพ” ‘x’", "\"สันติภาพ\" 'x'"),
        ("ก\u200bข\ufeffค", "กขค"),
        ("  a\u00a0\t b\n c ", "a b c"),
        ("e\u0301", "é"),
        ("", ""),
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ในปี 2563 และปี 2564", "ในปี 2020 และปี 2021"),
        ("พ.ศ. ๒๔๗๕", "ค.ศ. 1932"),
        ("พุทธศักราช 2310", "ค.ศ. 1767"),
        ("10 กรกฎาคม 2565", "10 กรกฎาคม 2022"),
        ("ส.ค. 2563", "ส.ค. 2020"),
        ("ปี 2563-2564", "ปี 2020-2021"),
        ("ปีงบประมาณ 2568", "ปีงบประมาณ 2025"),
        ("ค.ศ. 2020", "ค.ศ. 2020"),
        ("ปี 2020", "ปี 2020"),
        ("ทหาร 2,563 นาย", "ทหาร 2,563 นาย"),
        ("เงิน 2563 บาท", "เงิน 2563 บาท"),
        ("ปี 25631", "ปี 25631"),
    ],
)
def test_buddhist_years_become_common_ones(text: str, expected: str) -> None:
    assert prepare_thai(text) == expected


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert "\n" not in once


@given(st.text())
def test_preparing_never_fails(text: str) -> None:
    assert isinstance(prepare_thai(text), str)


@pytest.mark.parametrize(("text", "expected"), [("abc", False), ("๕", False), ("a ก", True), ("", False), ("ไ", True)])
def test_has_thai(text: str, *, expected: bool) -> None:
    assert has_thai(text) is expected
