"""What a reader sees in the terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import hostile_comparison, sample_comparison, written_comparison

from toolkit.report.plain import first_words, one_line, printable
from toolkit.report.wording import counted, percentage, strength


def test_difference_stands_in_one_line() -> None:
    lines = written_comparison(sample_comparison(), "text").splitlines()
    assert "           number: 49 คน ↔ 46 passengers" in lines
    assert "           negation: ไม่ได้บรรทุก ↔ not negated" in lines


@pytest.mark.parametrize("width", [60, 100, 140])
def test_english_is_wrapped_and_thai_is_not(width: int) -> None:
    comparison = sample_comparison()
    lines = written_comparison(comparison, "text", width=width).splitlines()
    assert all(any(finding.sentence.text in line for line in lines) for finding in comparison.findings)
    indented = [line for line in lines if line.startswith("       ") and line.isascii()]
    assert len(indented) > 10
    assert max(map(len, indented)) <= width


def test_colour_only_when_asked() -> None:
    assert "\x1b" not in written_comparison(sample_comparison(), "text")
    coloured = written_comparison(sample_comparison(), "text", colour=True)
    assert "\x1b[33m" in coloured
    plain = coloured
    for code in ("0", "1", "32", "33", "90"):
        plain = plain.replace(f"\x1b[{code}m", "")
    assert plain == written_comparison(sample_comparison(), "text")


def test_hostile_text_cannot_steer_the_terminal() -> None:
    text = written_comparison(hostile_comparison(), "text")
    assert all(letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cf", "Zl", "Zp") for letter in text)


def test_comparison_of_nothing() -> None:
    comparison = replace(sample_comparison(), findings=(), reports=(), uncovered=())
    text = written_comparison(comparison, "text")
    assert "held against no report" in text
    assert "The Thai article has no sentence that could be compared." in text


@pytest.mark.parametrize(
    ("score", "words", "figure"),
    [
        (1.0, "Very likely the same claim", "over 99 %"),
        (0.9, "Very likely the same claim", "90 %"),
        (0.899, "Likely the same claim", "90 %"),
        (0.5, "Possibly the same claim", "50 %"),
        (0.2, "Doubtful whether it is the same claim", "20 %"),
        (0.0, "Doubtful whether it is the same claim", "under 1 %"),
    ],
)
def test_score_in_words(score: float, words: str, figure: str) -> None:
    assert (strength(score), percentage(score)) == (words, figure)


@pytest.mark.parametrize(("number", "words"), [(0, "0 sentences"), (1, "1 sentence"), (12345, "12,345 sentences")])
def test_counted(number: int, words: str) -> None:
    assert counted(number, "sentence") == words


@pytest.mark.parametrize(
    ("text", "length", "words"),
    [
        ("short", 10, "short"),
        ("one two three", 8, "one two…"),
        ("กำลังใจ", 1, "ก…"),
        ("ที่นี่", 2, "ท…"),
        ("น้ำ", 2, "น…"),
    ],
)
def test_first_words_end_at_a_letter(text: str, length: int, words: str) -> None:
    assert first_words(text, length) == words


@given(st.text())
def test_plain_text_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert printable(printable(text)) == printable(text)
