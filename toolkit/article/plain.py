"""Plain text → Article."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from toolkit.article.blocks import BLANKS, cut_blocks
from toolkit.article.lines import decode_lines
from toolkit.article.source import label
from toolkit.errors import InputError
from toolkit.types import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["make_article", "read_plain"]

_MOST_CHARACTERS = 50_000_000
_MOST_LINES = 1_000_000


def read_plain(stream: BinaryIO, path: str) -> Article:
    """Read a whole stream as one article."""
    text = "".join(_bounded(decode_lines(stream, path), path))
    article = make_article(path, text)
    if not article.blocks:
        raise InputError(f"{label(path)}: empty; give a file with text in it")
    return article


def make_article(name: str, text: str, title: str = "") -> Article:
    """Return the article of a text; a title that is known goes first, once."""
    title = " ".join(title.split()).strip(BLANKS)
    if not title:
        return Article(name, text, cut_blocks(text))
    first = text.strip(BLANKS).partition("\n")[0].strip(BLANKS)
    # Pages put their site's name behind the title that stands over the text.
    if not first or not title.startswith(first):
        rest = "\n".join(line for line in text.split("\n") if line.strip(BLANKS) != title)
        text = f"{title}\n{rest}"
    return Article(name, text, cut_blocks(text, titled=True))


def _bounded(lines: Iterator[str], path: str) -> Iterator[str]:
    characters = 0
    for number, line in enumerate(lines, 1):
        characters += len(line)
        if characters > _MOST_CHARACTERS or number > _MOST_LINES:
            problem = f"more than {_MOST_LINES:,} lines or {_MOST_CHARACTERS:,} characters in one article"
            raise InputError(f"{label(path)}: {problem}; split it, or give JSON Lines with one article a line")
        yield line
