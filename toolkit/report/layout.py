"""An article as it is laid out: its paragraphs, with every sentence in its place and what stands between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.types import Block

if TYPE_CHECKING:
    from toolkit.types import BlockKind, Document, Sentence

__all__ = ["Fragment", "Paragraph", "paragraphs"]


@dataclass(frozen=True, slots=True)
class Fragment:
    """A sentence, or text that is not part of any, such as a dateline."""

    text: str
    sentence: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article in its fragments."""

    kind: BlockKind
    fragments: tuple[Fragment, ...]


def paragraphs(document: Document) -> list[Paragraph]:
    """Lay an article out by its blocks; sentences after the last block make a paragraph of their own."""
    waiting = list(reversed(document.sentences))
    length = len(document.article.text)
    laid_out = []
    for block in (*document.article.blocks, Block(length, length)):
        here = []
        while waiting and (waiting[-1].start < block.end or block.start == length):
            here.append(waiting.pop())
        fragments = _fragments(document.article.text, block, here)
        if fragments:
            laid_out.append(Paragraph(block.kind, fragments))
    return laid_out


def _fragments(text: str, block: Block, sentences: list[Sentence]) -> tuple[Fragment, ...]:
    fragments = []
    reached = block.start
    for sentence in sentences:
        fragments += [Fragment(text[reached : sentence.start]), Fragment(sentence.text, sentence)]
        reached = sentence.end
    fragments.append(Fragment(text[reached : block.end]))
    return tuple(fragment for fragment in fragments if fragment.sentence or fragment.text.strip())
