"""Blocks: paragraphs, titles, and the end of a page."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.article import cut_blocks
from toolkit.article.blocks import BLANKS

LEAD = "The junta that rules Mali pardoned 49 soldiers of Ivory Coast on Friday evening, state television said."
MORE = "The decision ends a row that had strained relations between the two neighbours for six months."
HEADLINE = "Junta pardons soldiers"

PIECES = st.sampled_from(
    [
        "Comments",
        "(Reuters)",
        "BAMAKO, Jan 4 (AFP) - One came.",
        "By Jane Doe",
        "- Talks continue - He said",
        "โดย สมชาย ใจดี",
    ]
)


def kinds(text: str) -> list[str]:
    return [block.kind for block in cut_blocks(text)]


def texts(text: str) -> list[str]:
    return [text[block.start : block.end] for block in cut_blocks(text)]


@given(st.one_of(st.text(max_size=200), st.lists(st.one_of(PIECES, st.text(max_size=30))).map("\n".join)))
def test_blocks_are_ordered_trimmed_apart_and_cover_the_text(text: str) -> None:
    blocks = cut_blocks(text)
    ends = [0, *(block.end for block in blocks)]
    starts = [*(block.start for block in blocks), len(text)]
    for block in blocks:
        inner = text[block.start : block.end]
        assert inner
        assert inner == inner.strip(BLANKS)
        assert "\n" not in inner
    for end, start in zip(ends, starts, strict=True):
        assert end <= start
        assert not text[end:start].strip(BLANKS)


def test_blanks_are_all_white_space() -> None:
    assert {chr(code) for code in range(0x3001) if chr(code).isspace()} <= set(BLANKS)


def test_every_line_break_parts_and_blank_lines_make_none() -> None:
    assert texts("  One came.\r\n\n \t\nTwo left.\u2028Three stayed.\n\u200b\n") == [
        "One came.",
        "Two left.\u2028Three stayed.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEADLINE}\n\n{LEAD}", ["title", "body"]),
        (f"{HEADLINE}\n{LEAD}", ["title", "body"]),
        (f"{HEADLINE}\n\n5 January 2023\n\n{LEAD}\n{MORE}", ["title", "dateline", "body", "body"]),
        (f"5 January 2023\nBy Jane Doe\n{HEADLINE}\n\n{LEAD}", ["dateline", "byline", "title", "body"]),
        ("เขื่อนใหญ่ปล่อยน้ำ\n\nชาวบ้านริมแม่น้ำขนของขึ้นที่สูงตั้งแต่เช้ามืด 49 ครัวเรือน", ["title", "body"]),
        (f"{HEADLINE}\r\n\r\nOne came.", ["title", "body"]),
        (f"{HEADLINE}.\n\n{LEAD}", ["body", "body"]),
        (f"{LEAD}\n\n{MORE}", ["body", "body"]),
        (f"{HEADLINE}\nOne came.", ["body", "body"]),
        (f"{LEAD} {MORE[:-1]}\n\n{MORE}", ["body", "body"]),
        (HEADLINE, ["body"]),
        (f"{HEADLINE}\n\nComments", ["body", "comments"]),
        (f"BAMAKO, Jan 4 (AFP) - {LEAD[:-1]}\n\n{MORE}", ["dateline", "title", "body"]),
    ],
)
def test_a_title_is_short_open_and_followed_by_the_story(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_the_first_block_of_a_titled_text_is_its_title() -> None:
    assert [block.kind for block in cut_blocks(f"{LEAD}\n{MORE}", titled=True)] == ["title", "body"]


def test_everything_after_the_comments_line_is_comments() -> None:
    assert kinds(f"{LEAD}\nComments\nNonsense, says I.\n{MORE}") == ["body", "comments", "comments", "comments"]


def test_a_comments_button_above_the_story_does_not_end_it() -> None:
    assert kinds(f"Comments\nShare\n{LEAD}\n{MORE}") == ["comments", "comments", "body", "body"]


@pytest.mark.parametrize(
    "unit",
    ["A ", "By A A, ", "ก ", "1 ก.พ. ", "(AP ", "- a ", "— ", "Source: A, ", "Jan 4 (", "ภาพ: (", "\u200b ", "share "],
)
def test_garbage_is_cut_in_linear_time(unit: str) -> None:
    short = [(unit * 150)[:299]] * 1000
    start = time.process_time()
    cut_blocks("\n".join([unit * 150_000, *short]))
    # A hundred times what it takes: only a pattern that backtracks without end comes near.
    assert time.process_time() - start < 10.0
