"""Take sentences apart into facts, and hold the facts of one against another's.

A sentence is prepared once (`claims_of`) and compared many times; every verb takes prepared claims or plain text. The
Thai original is what counts: its machine translation only helps to see what a number counts.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.claims.acts import content_words
from toolkit.claims.agreement import Agreement, measure
from toolkit.claims.comparison import alike, fact_differences
from toolkit.claims.names import NameHit, ThaiText, english_names, find_name, thai_text
from toolkit.claims.negation import negation_differences, negations
from toolkit.claims.reading import read
from toolkit.claims.statements import Statement, quantities_and_dates, statements
from toolkit.types import Difference, Fact

__all__ = [
    "Agreement",
    "Claims",
    "NameHit",
    "agreement",
    "claims_of",
    "differences",
    "english_names",
    "facts_of",
    "find_name",
]


@dataclass(frozen=True, slots=True)
class Claims:
    """A sentence prepared for comparison."""

    text: str
    language: str
    facts: tuple[Fact, ...]
    """Every fact of the sentence, in order; the two facts of a range (`10-15 คน`) lie over the same stretch."""
    statements: tuple[Statement, ...]
    thai: ThaiText | None
    """Thai text made ready to find names in."""

    def of_kind(self, kind: str) -> tuple[Fact, ...]:
        """Return the facts of one kind."""
        return tuple(fact for fact in self.facts if fact.kind == kind)


def claims_of(text: str, language: str) -> Claims:
    """Prepare a sentence of Thai (`th`) or English (`en`) for comparison."""
    if language not in {"th", "en"}:
        raise ValueError(f"claims are read in 'th' and 'en', not in {language!r}")
    reading = read(text)
    measured = tuple(quantities_and_dates(reading, language))
    names = english_names(text) if language == "en" else ()
    facts = sorted([*measured, *names, *negations(reading, language)], key=lambda fact: (fact.start, fact.end))
    said = statements(text, measured, language)
    return Claims(text, language, tuple(facts), said, thai_text(text) if language == "th" else None)


def facts_of(text: str, language: str) -> tuple[Fact, ...]:
    """Return the facts of a sentence of Thai (`th`) or English (`en`) in order; names of English only."""
    return claims_of(text, language).facts


def differences(source: str | Claims, translation: str | Claims, report: str | Claims) -> tuple[Difference, ...]:
    """Return the facts that a Thai sentence and an English report sentence on the same event state differently.

    The second argument is the Thai sentence's English translation, which may be wrong or empty. Only what cannot both
    be right is returned (see `comparison`); names never are, for a name not heard in the Thai may still be meant.
    """
    ours, rendered, theirs = _prepared(source, "th"), _prepared(translation, "en"), _prepared(report, "en")
    same = alike(content_words(rendered.text), content_words(theirs.text))
    measured = fact_differences(ours.statements, rendered.statements, theirs.statements, alike=same)
    sides = [(side.text, side.of_kind("negation")) for side in (ours, rendered, theirs)]
    return measured + negation_differences(*sides)


def agreement(source: str | Claims, report: str | Claims) -> Agreement:
    """Measure what a Thai sentence and an English report sentence state alike."""
    ours, theirs = _prepared(source, "th"), _prepared(report, "en")
    thai = ours.thai or thai_text(ours.text)
    return measure(ours.statements, theirs.statements, theirs.of_kind("name"), thai)


def _prepared(text: str | Claims, language: str) -> Claims:
    return text if isinstance(text, Claims) else claims_of(text, language)
