"""What holds for both languages, and articles with blocks."""

import subprocess
import sys

import pytest
from sentence_tables import pieces

from toolkit.sentences import split_article
from toolkit.types import Article, Block, BlockKind, Language

THAI = Language("th", 1.0)
ENGLISH = Language("en", 1.0)


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\u200b\n\ufeff", []),
        ("one\ntwo", ["one", "two"]),
        ("one\r\n\r\n two \u2028three\x85four\fsix", ["one", "two", "three", "four", "six"]),
        ("\ufeffone \u200b", ["one"]),
        ("• one two • three four", ["• one two", "• three four"]),
        ("3 ● 4", ["3", "● 4"]),
        ("a●b", ["a●b"]),
    ],
)
def test_lines_and_bullets_are_boundaries(text: str, expected: list[str], language: str) -> None:
    assert pieces(text, language) == expected


def test_article_is_cut_block_by_block() -> None:
    blocks: list[tuple[BlockKind, str]] = [
        ("title", "ฝนถล่มภาคเหนือ"),
        ("byline", "โดย กองบรรณาธิการ"),
        ("body", "น้ำท่วมหมู่บ้าน"),
        ("caption", "ภาพ: เอพี"),
        ("body", "It rained. It stopped."),
    ]
    article = _article(blocks)
    document = split_article(article, THAI)
    assert [sentence.text for sentence in document.sentences] == [
        "ฝนถล่มภาคเหนือ",
        "น้ำท่วมหมู่บ้าน",
        "It rained.",
        "It stopped.",
    ]
    assert [sentence.index for sentence in document.sentences] == [0, 1, 2, 3]
    assert [sentence.language for sentence in document.sentences] == ["th", "th", "en", "en"]
    assert all(article.text[part.start : part.end] == part.text for part in document.sentences)
    assert (document.article, document.language) == (article, THAI)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("เขาเข้าร่วมงาน International Film Festival", THAI, "th"),
        ("He said “สวัสดี” to the whole assembly.", THAI, "en"),
        ("ขอบคุณทุกคน", ENGLISH, "th"),
        ("12.50", THAI, "th"),
        ("12.50", ENGLISH, "en"),
        ("12.50", Language("und", 0.0), "en"),
        ("Il pleut.", Language("fr", 1.0), "en"),
    ],
)
def test_a_block_has_the_language_of_its_script(text: str, language: Language, expected: str) -> None:
    [sentence] = split_article(_article([("body", text)]), language).sentences
    assert sentence.language == expected


def test_no_sentence_crosses_a_block() -> None:
    article = Article("-", "one two", (Block(0, 3), Block(3, 7)))
    assert [part.text for part in split_article(article, ENGLISH).sentences] == ["one", "two"]


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("garbage", ["ก ", ". ", '"', "“ก ", "A. ", "1. ", "(", ". -"])
def test_a_long_line_of_garbage_is_kept_whole(garbage: str, language: str) -> None:
    text = garbage * 10_000
    assert "".join(pieces(text, language)).replace(" ", "") == text.replace(" ", "")


def test_importing_is_light() -> None:
    heavy = "{'torch', 'numpy', 'pythainlp', 'transformers', 'scipy'} & set(sys.modules)"
    code = f"import sys, toolkit.sentences; print({heavy})"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def _article(blocks: list[tuple[BlockKind, str]]) -> Article:
    text = "\n".join(part for _, part in blocks)
    made, start = [], 0
    for kind, part in blocks:
        made.append(Block(start, start + len(part), kind))
        start += len(part) + 1
    return Article("-", text, tuple(made))
