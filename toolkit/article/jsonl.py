"""JSON Lines → Articles."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, BinaryIO

from toolkit.article.lines import decode_lines
from toolkit.article.plain import make_article
from toolkit.article.source import label
from toolkit.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.types import Article

__all__ = ["looks_like_jsonl", "read_jsonl"]

_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"\w[\w -]*\"\s*:")


def looks_like_jsonl(head: bytes) -> bool:
    """Tell whether a file that starts so holds JSON objects."""
    return _OPENING.match(head) is not None


def read_jsonl(stream: BinaryIO, path: str) -> Iterator[Article]:
    """Yield one article a line; blank lines are passed over."""
    found = 0
    for number, line in enumerate(decode_lines(stream, path), 1):
        if line.strip():
            found += 1
            yield _article(line, path, f"{label(path)}:{number}", number)
    if not found:
        raise InputError(f"{label(path)}: empty; give a file with one JSON object a line")


def _article(line: str, path: str, place: str, number: int) -> Article:
    record = _record(line, place)
    text = _field(record, "text", place)
    article = make_article(_name(record, place) or f"{path}:{number}", text, _field(record, "title", place))
    if not text.strip() or not article.blocks:
        raise InputError(f'{place}: no text; give the article in the key "text"')
    return article


def _record(line: str, place: str) -> dict[str, object]:
    try:
        record = json.loads(line)
    # A RecursionError is what thousands of nested brackets end in.
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too large a number or too deep"
        message = f'{place}: not valid JSON ({reason}); write one object a line: {{"text": "…"}}'
        raise InputError(message) from error
    if not isinstance(record, dict):
        raise InputError(f'{place}: not a JSON object; write one a line: {{"text": "…"}}')
    return record


def _field(record: dict[str, object], key: str, place: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(f'{place}: "{key}" is not a string; put it in quotes')
    return _whole(value)


def _name(record: dict[str, object], place: str) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _field(record, "id", place)


def _whole(text: str) -> str:
    """Replace halves of characters beyond the BMP, which JSON escapes can spell and UTF-8 cannot."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
