"""Bytes → Article: read plain text, HTML and JSON Lines, and mark what in a news page is not a claim."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from toolkit.article.blocks import cut_blocks
from toolkit.article.html import looks_like_html, read_html
from toolkit.article.jsonl import looks_like_jsonl, read_jsonl
from toolkit.article.lines import read_lines
from toolkit.article.plain import make_article, read_plain
from toolkit.article.source import look, open_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.types import Article

__all__ = ["cut_blocks", "make_article", "read_articles", "read_lines"]

_HTML = (".html", ".htm", ".xhtml")
_JSON_LINES = (".jsonl", ".ndjson")
_PLAIN = (".txt", ".text")
_LOOK = 4096


def read_articles(path: str, stdin: BinaryIO | None = None) -> Iterator[Article]:
    """Yield the articles of a file, or of standard input for `-`; each format may be gzipped.

    A text or a page is one article, JSON Lines (`text`, and optionally `id` and `title`) are one a line. The
    extension tells the format, the first bytes where it does not. Raises InputError where there is nothing to read.
    """
    with open_source(path, stdin) as opened:
        head, stream = look(opened, _LOOK)
        kind = PurePath(path.lower().removesuffix(".gz")).suffix
        if kind in _JSON_LINES or (kind not in _HTML + _PLAIN and looks_like_jsonl(head)):
            yield from read_jsonl(stream, path)
        elif kind in _HTML or looks_like_html(head):
            yield read_html(stream, path)
        else:
            yield read_plain(stream, path)
