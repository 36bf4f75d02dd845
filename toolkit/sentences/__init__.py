"""Cut text into sentences: `split` a text, `split_article` an article block by block."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from toolkit.language import detect
from toolkit.normalise import has_thai
from toolkit.sentences import english, thai
from toolkit.sentences.blanks import trim
from toolkit.types import Article, Document, Language, Sentence

__all__ = ["Splitter", "split", "split_article"]

Splitter = Callable[[str], Sequence[int]]
"""A strategy: the offsets in one line at which a sentence after the first begins."""

_SPLITTERS: Mapping[str, Splitter] = {"th": thai.cuts}
# Bullets, and the line ends of `str.splitlines`: a sentence must stay one line to whoever reads the output by lines.
_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++|(?<=\s)(?=[•●▪◦■◆►▶‣]\s)")


def split(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences in a text, in order and without the blanks around them.

    Line ends are always boundaries. `th` takes the rules for Thai, every other language those for full stops.
    """
    cuts = _SPLITTERS.get(language, english.cuts)
    return [span for start, end in _lines(text) for span in _split_line(text, start, end, cuts)]


def split_article(article: Article, language: Language) -> Document:
    """Return an article's titles and paragraphs cut into sentences, each paragraph by the rules of its own script."""
    sentences: list[Sentence] = []
    for block in article.blocks:
        if block.kind not in ("body", "title"):
            continue
        text = article.text[block.start : block.end]
        code = _script(text, language)
        for start, end in split(text, code):
            place = block.start + start, block.start + end
            sentences.append(Sentence(len(sentences), *place, text[start:end], code))
    return Document(article, language, tuple(sentences))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        yield trim(text, start, found.start())
        start = found.end()
    yield trim(text, start, len(text))


def _split_line(text: str, start: int, end: int, cuts: Splitter) -> Iterator[tuple[int, int]]:
    places = [start, *(start + cut for cut in cuts(text[start:end])), end]
    for first, last in pairwise(places):
        span = trim(text, first, last)
        if span[0] < span[1]:
            yield span


def _script(text: str, language: Language) -> str:
    """Return `th` for Thai text and `en` for any other; the article's language decides where there are no letters."""
    if not any(character.isalpha() for character in text):
        return "th" if language.code == "th" else "en"
    return "th" if has_thai(text) and detect(text).code == "th" else "en"
