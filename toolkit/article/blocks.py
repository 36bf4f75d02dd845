"""Text → blocks: paragraphs, and what in them is not a claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toolkit.article.furniture import kind_of_line, opening, opens_comments
from toolkit.types import Block

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BLANKS", "cut_blocks"]

BLANKS = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)
"""White space, and the invisible characters that pages put around words."""
_LONGEST_TITLE = 120
_FINAL_PUNCTUATION = (".", "!", "?", "…", ":", ";", ",", "。")


def cut_blocks(text: str, *, titled: bool = False) -> tuple[Block, ...]:
    """Cut a text into blocks: in order, apart, without blanks around them, and together all that is written.

    Every line break separates blocks. Where the text is `titled` its first block is the title; otherwise it is one
    if it looks like one.
    """
    blocks: list[Block] = []
    commented = bodied = False
    for start, end in _paragraphs(text):
        if commented:
            blocks.append(Block(start, end, "comments"))
            continue
        cut = list(_cut_paragraph(text[start:end], start))
        # A button of that name above the story does not end it.
        commented = bodied and opens_comments(text[start:end])
        bodied = bodied or cut[-1].kind == "body"
        blocks.extend(cut)
    return tuple(_with_title(blocks, text, titled))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if inner := line.strip(BLANKS):
            offset = start + len(line) - len(line.lstrip(BLANKS))
            yield offset, offset + len(inner)
        start += len(line) + 1


def _cut_paragraph(line: str, start: int) -> Iterator[Block]:
    kind = kind_of_line(line)
    found = opening(line) if kind == "body" else None
    if not found:
        yield Block(start, start + len(line), kind)
        return
    length, kind = found
    yield Block(start, start + len(line[:length].rstrip(BLANKS)), kind)
    if rest := line[length:].lstrip(BLANKS):
        yield Block(start + len(line) - len(rest), start + len(line))


def _with_title(blocks: list[Block], text: str, titled: bool) -> list[Block]:
    if titled and blocks:
        return [replace(blocks[0], kind="title"), *blocks[1:]]
    first = next((index for index, block in enumerate(blocks) if block.kind == "body"), len(blocks))
    if first + 1 < len(blocks) and _is_title(text, blocks[first], blocks[first + 1 :]):
        blocks[first] = replace(blocks[first], kind="title")
    return blocks


def _is_title(text: str, block: Block, later: list[Block]) -> bool:
    line = text[block.start : block.end]
    if len(line) > _LONGEST_TITLE or line.endswith(_FINAL_PUNCTUATION):
        return False
    body = next((other for other in later if other.kind == "body"), None)
    parted = text.count("\n", block.end, later[0].start) > 1
    return body is not None and (parted or body.end - body.start > len(line))
