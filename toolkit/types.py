"""The values that flow through the toolkit, in the order they are made.

Offsets are Unicode code points, half-open, into the text of the article they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

__all__ = [
    "Alignment",
    "Article",
    "Bead",
    "Block",
    "BlockKind",
    "Comparison",
    "Difference",
    "Document",
    "Fact",
    "FactKind",
    "Finding",
    "Flag",
    "Language",
    "Match",
    "Sentence",
    "Translation",
    "TranslationRow",
    "Verdict",
]

BlockKind = Literal["body", "title", "crosshead", "dateline", "byline", "agency", "caption", "comments"]
Flag = Literal["repetition", "truncated", "untranslated", "number-mismatch", "low-confidence"]
FactKind = Literal["number", "date", "duration", "percentage", "money", "ordinal", "name", "negation"]
Verdict = Literal["agrees", "differs", "unmatched"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article that belongs together, such as a paragraph; only `body` and `title` make claims."""

    start: int
    end: int
    kind: BlockKind = "body"


@dataclass(frozen=True, slots=True)
class Article:
    """A text as its reader sees it, and which stretches of it are what."""

    name: str
    """The file's path as the user gave it, `-` for standard input, or the record's id."""
    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """A detected language: ISO 639-1 code, or `und` where there is too little to tell, and a probability."""

    code: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, in the article's own spelling."""

    index: int
    start: int
    end: int
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article cut into sentences."""

    article: Article
    language: Language
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Translation:
    """A sentence in English, with the length-normalised log-probability of the model that made it."""

    text: str
    score: float
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class TranslationRow:
    """A sentence, its translation and the name of the document it stands in."""

    document: str
    sentence: Sentence
    translation: Translation


@dataclass(frozen=True, slots=True)
class Fact:
    """One checkable detail of a sentence.

    `value` compares across languages: a number in its plain size for quantities (3.5 million is 3500000.0, a duration
    is in days, a percentage is 40.0 for 40 %), `YYYY-MM-DD` with `-` for unknown parts for dates (`----08-10`,
    `2020`), a sound key for names, and the predicate's stem for negations.
    """

    kind: FactKind
    value: float | str
    start: int
    end: int
    text: str
    unit: str = ""
    """What is counted or measured, in English and singular (`soldier`, `year`, `USD`); empty where unknown."""
    bound: Literal["", "about", "at-least", "at-most"] = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that two sentences on the same event state differently; an empty side does not state it."""

    kind: FactKind
    source: str
    translation: str
    report: str


@dataclass(frozen=True, slots=True)
class Match:
    """A report sentence on the same claim as a Thai sentence."""

    report: str
    sentence: Sentence
    score: float
    """Probability, 0–1, that both report the same claim."""
    verdict: Literal["agrees", "differs"]
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What the reports say on one Thai sentence."""

    sentence: Sentence
    translation: Translation
    verdict: Verdict
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A Thai article held against reports, sentence by sentence."""

    source: Document
    reports: tuple[Document, ...]
    findings: tuple[Finding, ...]
    uncovered: tuple[tuple[str, Sentence], ...]
    """Report sentences that no Thai sentence covers, each with its report's name."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of two texts that render each other; an empty side is an omission."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    """Similarity, 0–1."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts, one sentence a line, and the beads between them."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    beads: tuple[Bead, ...] = field(default=())
