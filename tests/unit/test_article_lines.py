"""Lines of text files, streamed."""

from __future__ import annotations

import gzip
import io
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.article import read_lines
from toolkit.article.lines import LONGEST_LINE
from toolkit.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path


def lines_of(data: bytes) -> list[str]:
    return list(read_lines("-", io.BytesIO(data)))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"one\ntwo", ["one", "two"]),
        (b"one\n\n\ntwo\n", ["one", "", "", "two"]),
        (b"one\r\ntwo\r\n", ["one", "two"]),
        (b"one\rtwo\r", ["one\rtwo\r"]),
        (b"one\r\r\n", ["one\r"]),
        ("one\u2028two\x0b\x0c\x1c\x85three\n".encode(), ["one\u2028two\x0b\x0c\x1c\x85three"]),
        (b"\xef\xbb\xbfone\n\xef\xbb\xbftwo", ["one", "\ufefftwo"]),
        (b"  \n\t", ["  ", "\t"]),
    ],
)
def test_only_line_feeds_part_lines(data: bytes, expected: list[str]) -> None:
    assert lines_of(data) == expected
    assert lines_of(gzip.compress(data)) == expected


@given(st.lists(st.text(st.characters(exclude_characters="\n\r\0\ufeff", exclude_categories=["Cs"]))))
def test_what_was_written_is_read(lines: list[str]) -> None:
    assert lines_of("".join(line + "\n" for line in lines).encode()) == lines


@given(st.binary(max_size=100))
def test_arbitrary_bytes_give_lines_or_an_input_error(data: bytes) -> None:
    try:
        lines = lines_of(data)
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert "\n".join(lines).removeprefix("\ufeff").replace("\r", "") in data.decode().replace("\r", "")


def test_lines_are_given_before_the_rest_is_read() -> None:
    lines = read_lines("-", io.BytesIO(b"one\ntwo\xff\n"))
    assert next(lines) == "one"
    with pytest.raises(InputError, match=r"standard input: not UTF-8 at byte 7"):
        next(lines)


def test_members_of_a_gzip_file_are_read_on() -> None:
    assert lines_of(gzip.compress(b"one\nt") + gzip.compress(b"wo\n")) == ["one", "two"]


def test_memory_stays_flat(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"abcdefg\n" * 50_000, 1))
    tracemalloc.start()
    count = sum(1 for _ in read_lines(str(path)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 50_000
    assert peak < 300_000


def test_a_huge_line_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"ok\n" + b"a" * (20 * LONGEST_LINE))
    tracemalloc.start()
    with pytest.raises(InputError, match=r"a\.txt:2: a line of more than 1,000,000 characters"):
        list(read_lines(str(path)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10 * LONGEST_LINE
