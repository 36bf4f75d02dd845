"""Bytes of every kind → articles, or one clear line."""

from __future__ import annotations

import gzip
import io
import json
import shlex
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.article import make_article, plain, read_articles
from toolkit.article.lines import LONGEST_LINE
from toolkit.errors import InputError

THAI = "เขื่อนใหญ่ปล่อยน้ำ 12 อำเภอเฝ้าระวัง\nชาวบ้านริมแม่น้ำขนของขึ้นที่สูงตั้งแต่เช้ามืด หลังฝนตกติดต่อกันหลายวัน\n"
PARAGRAPHS = (
    "The junta that rules Mali pardoned 49 soldiers of Ivory Coast on Friday evening, state television said.",
    "The decision ends a diplomatic row that had strained relations between the two neighbours for six months.",
)
PAGE = (
    "<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>Junta pardons soldiers - Example Times</title>"
    "<meta property='og:site_name' content='Example Times'></head><body><nav><a href='/'>Home</a></nav>"
    f"<article><h1>Junta pardons soldiers</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>"
    "<footer>Copyright Example Times</footer></body></html>"
)


def write(folder: Path, name: str, data: bytes | str) -> str:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def failure(path: str, stdin: io.BytesIO | None = None) -> str:
    """Return the one line with which reading fails."""
    with pytest.raises(InputError) as caught:
        list(read_articles(path, stdin))
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith("standard input" if path == "-" else path)
    return message


def test_a_text_is_one_article_as_it_stands(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", THAI)
    (article,) = read_articles(path)
    assert (article.name, article.text) == (path, THAI)
    assert [block.kind for block in article.blocks] == ["title", "body"]


def test_line_breaks_of_dos_stay_in_the_text(tmp_path: Path) -> None:
    (article,) = read_articles(write(tmp_path, "a.txt", "One came.\r\nTwo left.\r\n"))
    assert article.text == "One came.\r\nTwo left.\r\n"
    assert [article.text[block.start : block.end] for block in article.blocks] == ["One came.", "Two left."]


def test_the_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    (article,) = read_articles(write(tmp_path, "a.txt", b"\xef\xbb\xbfOne came."))
    assert article.text == "One came."


def test_gzip_is_told_by_its_bytes(tmp_path: Path) -> None:
    (article,) = read_articles(write(tmp_path, "a.txt", gzip.compress(THAI.encode())))
    assert article.text == THAI


def test_standard_input_stays_open() -> None:
    stdin = io.BytesIO(THAI.encode())
    (article,) = read_articles("-", stdin)
    assert (article.name, article.text, stdin.closed) == ("-", THAI, False)


def test_standard_input_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"One came.")))
    assert [article.text for article in read_articles("-")] == ["One came."]


def test_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "closed" in failure("-")


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.JSONL", "a.jsonl.gz", "unknown"])
def test_json_lines_are_one_article_each(tmp_path: Path, name: str) -> None:
    lines = [
        '{"id": "first", "text": "One came.", "other": [1]}',
        "",
        '{"text": "Two left.\\nThree stayed.", "title": "Two leave"}',
        '{"id": 7, "text": "Two leave\\nTwo left.", "title": "Two leave"}',
    ]
    data = "\n".join(lines).encode()
    path = write(tmp_path, name, gzip.compress(data) if name.endswith(".gz") else data)
    articles = list(read_articles(path))
    assert [article.name for article in articles] == ["first", f"{path}:3", "7"]
    assert [article.text for article in articles] == [
        "One came.",
        "Two leave\nTwo left.\nThree stayed.",
        "Two leave\nTwo left.",
    ]
    assert [article.blocks[0].kind for article in articles] == ["body", "title", "title"]


def test_json_lines_stream() -> None:
    stdin = io.BytesIO(b'{"text": "One came."}\nnot JSON\n')
    articles = read_articles("-", stdin)
    assert next(articles).text == "One came."
    with pytest.raises(InputError, match=r"standard input:2: not valid JSON"):
        next(articles)


def test_half_a_character_of_json_is_replaced(tmp_path: Path) -> None:
    (article,) = read_articles(write(tmp_path, "a.jsonl", '{"text": "One \\ud83d came."}'))
    assert article.text == "One \ufffd came."


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "not valid JSON"),
        ('"text"', "not a JSON object"),
        ("[" * 100_000, "not valid JSON"),
        ('{"text": ' + "1" * 5000 + "}", "not valid JSON"),
        ('{"text": 5}', '"text" is not a string'),
        ('{"text": "x", "title": 5}', '"title" is not a string'),
        ('{"text": "x", "id": true}', '"id" is not a string'),
        ('{"title": "x"}', "no text"),
        ('{"text": " \\n "}', "no text"),
    ],
)
def test_a_bad_json_line_is_named(tmp_path: Path, line: str, problem: str) -> None:
    path = write(tmp_path, "a.jsonl", f"\n{line}\n")
    message = failure(path)
    assert message.startswith(f"{path}:2: ")
    assert problem in message


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.txt", "unknown", "a.html.gz"])
def test_a_page_is_its_title_and_paragraphs(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, gzip.compress(PAGE.encode()) if name.endswith(".gz") else PAGE)
    (article,) = read_articles(path)
    assert article.name == path
    assert article.text.split("\n") == ["Junta pardons soldiers", *PARAGRAPHS]
    assert [block.kind for block in article.blocks] == ["title", "body", "body"]


def test_the_title_of_a_page_may_stand_in_its_head_only(tmp_path: Path) -> None:
    page = PAGE.replace("<h1>Junta pardons soldiers</h1>", "")
    (article,) = read_articles(write(tmp_path, "a.html", page))
    assert article.text.split("\n") == ["Junta pardons soldiers", *PARAGRAPHS]


def test_old_thai_pages_are_read_as_they_declare(tmp_path: Path) -> None:
    thai = "ชาวบ้านริมแม่น้ำขนของขึ้นที่สูงตั้งแต่เช้ามืด หลังเขื่อนใหญ่ประกาศปล่อยน้ำเพิ่มเป็นวันที่สามติดต่อกัน"
    page = f"<html><head><meta charset='TIS-620'></head><body><article><p>{thai}</p></article></body></html>"
    (article,) = read_articles(write(tmp_path, "a.html", page.encode("cp874")))
    assert article.text == thai


def test_html_without_trafilatura_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert "pip install 'thai-news-toolkit[html]'" in failure(write(tmp_path, "a.html", PAGE))


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>var a = 1;</script></body></html>", ""])
def test_a_page_without_an_article_is_an_error(tmp_path: Path, page: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert "no article text" in failure(write(tmp_path, "a.html", page))
    assert capfd.readouterr() == ("", "")


def test_a_missing_file(tmp_path: Path) -> None:
    assert "no such file" in failure(str(tmp_path / "none.txt"))


def test_a_file_used_as_a_folder(tmp_path: Path) -> None:
    assert "no such file" in failure(write(tmp_path, "a.txt", "x") + "/b.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in failure(str(tmp_path))


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path, "a.txt", "x")
    monkeypatch.setattr(Path, "open", refuse)
    assert "no permission" in failure(path)


@pytest.mark.parametrize("path", ["", "a\0b"])
def test_what_no_file_can_be_called(path: str) -> None:
    with pytest.raises(InputError, match="not a file name"):
        list(read_articles(path))


def test_a_name_with_a_line_break_stays_on_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        list(read_articles(str(tmp_path / "a\nb.txt")))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.txt", ""), ("a.txt", " \n\t\r\n"), ("a.txt", "\u200b\n\ufeff"), ("a.jsonl", ""), ("a.jsonl", " \r\n\n")],
)
def test_an_empty_file(tmp_path: Path, name: str, data: str) -> None:
    assert ": empty" in failure(write(tmp_path, name, data))


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"abc\n\xe9t\xe9", "byte 4"),
        (b"\xef\xbb\xbfab\xff", "byte 5"),
        (b"caf\xe9", "byte 3"),
        (b"ab\xe0\xb8", "byte 2"),
    ],
)
def test_not_utf8_names_the_byte(tmp_path: Path, data: bytes, place: str) -> None:
    message = failure(write(tmp_path, "a.txt", data))
    assert f"not UTF-8 at {place}" in message
    assert "iconv -f ENCODING" in message


def test_thai_of_the_old_encoding_is_recognised(tmp_path: Path) -> None:
    path = write(tmp_path, "old news.txt", THAI.encode("cp874"))
    message = failure(path)
    assert "not UTF-8 at byte 0" in message
    assert f"iconv -f CP874 -t UTF-8 {shlex.quote(path)} > {shlex.quote(path + '.utf8')}" in message
    assert "iconv -f CP874 -t UTF-8" in failure("-", io.BytesIO(THAI.encode("cp874")))
    assert "gzip -dc" in failure(write(tmp_path, "a.txt.gz", gzip.compress(THAI.encode("cp874"))))


@pytest.mark.parametrize(
    "data",
    [
        "Президент Мали помиловал сорок девять солдат Кот-д'Ивуара".encode("cp1251"),
        "馬里軍政府赦免四十九名科特迪瓦士兵".encode("big5"),
        "马里军政府赦免四十九名科特迪瓦士兵".encode("gbk"),
        "Le président a gracié les soldats condamnés en décembre".encode("latin-1"),
    ],
)
def test_other_encodings_are_not_taken_for_thai(tmp_path: Path, data: bytes) -> None:
    assert "Thai" not in failure(write(tmp_path, "a.txt", data))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_marks_of_other_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    message = failure(write(tmp_path, "a.txt", THAI.encode(encoding)))
    assert f"is {encoding.upper()}" in message
    assert f"iconv -f {encoding.upper()} -t UTF-8" in message


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl"])
def test_binary_data(tmp_path: Path, name: str) -> None:
    assert "binary data (a NUL at byte 6)" in failure(write(tmp_path, name, b"abcdef\0gh\n"))


@pytest.mark.parametrize("cut", [3, 30, -1, -9])
def test_incomplete_gzip(tmp_path: Path, cut: int) -> None:
    assert "gzip data" in failure(write(tmp_path, "a.txt.gz", gzip.compress(THAI.encode())[:cut]))


def test_corrupt_gzip(tmp_path: Path) -> None:
    data = bytearray(gzip.compress(THAI.encode() * 50))
    data[20:40] = bytes(20)
    assert "gzip data" in failure(write(tmp_path, "a.txt.gz", bytes(data)))


def test_a_longest_line_is_read(tmp_path: Path) -> None:
    (article,) = read_articles(write(tmp_path, "a.txt", "ก" * LONGEST_LINE + "\r\n"))
    assert len(article.text) == LONGEST_LINE + 2


@pytest.mark.parametrize("letter", ["a", "ก", "😀"])
def test_a_longer_line_is_named(tmp_path: Path, letter: str) -> None:
    path = write(tmp_path, "a.txt", "first\n" + letter * (LONGEST_LINE + 1))
    assert failure(path).startswith(f"{path}:2: a line of more than 1,000,000 characters")


def test_a_gzip_bomb_is_read_no_further_than_its_first_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt.gz", gzip.compress(b"a" * 50_000_000, 1))
    assert "a line of more than" in failure(path)


@pytest.mark.parametrize("limit", ["_MOST_LINES", "_MOST_CHARACTERS"])
def test_too_much_for_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    path = write(tmp_path, "a.txt", "a\n" * 100)
    monkeypatch.setattr(plain, limit, 99)
    assert "JSON Lines" in failure(path)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("One came.", "", "One came."),
        ("One came.", " \u200b", "One came."),
        ("One came.", "A  visit\n", "A visit\nOne came."),
        ("A visit\nOne came.", "A visit", "A visit\nOne came."),
        ("A visit\nOne came.", "A visit - Example Times", "A visit\nOne came."),
        ("By Jane Doe\n A visit \nOne came.", "A visit", "A visit\nBy Jane Doe\nOne came."),
    ],
)
def test_a_known_title_stands_first_and_once(text: str, title: str, expected: str) -> None:
    article = make_article("x", text, title)
    assert article.text == expected
    assert [block.kind for block in article.blocks].count("title") == ("visit" in expected)
    assert (article.blocks[0].kind == "title") == ("visit" in expected)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a"])
@settings(deadline=None, max_examples=60)
@given(
    data=st.one_of(
        st.binary(max_size=200),
        st.text(max_size=100).map(str.encode),
        st.text(max_size=50).map(lambda text: f"<html><body><p>{text}</p>".encode()),
        st.text(max_size=50).map(lambda text: json.dumps({"text": text}).encode()),
        st.binary(max_size=60).map(lambda data: b"\x1f\x8b\x08" + data),
        st.binary(max_size=60).map(gzip.compress),
    )
)
def test_arbitrary_bytes_give_articles_or_an_input_error(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: bytes
) -> None:
    path = write(tmp_path_factory.getbasetemp(), name, data)
    try:
        articles = list(read_articles(path))
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert all(article.blocks for article in articles)
