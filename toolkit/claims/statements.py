"""Prepare a sentence once for every comparison: its facts, and what is said of each."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from toolkit.claims.acts import acts_in, boundaries, clause, content_words, roles
from toolkit.claims.english_dates import english_dates
from toolkit.claims.english_quantities import english_quantities
from toolkit.claims.reading import blank
from toolkit.claims.thai_dates import thai_dates
from toolkit.claims.thai_quantities import thai_quantities
from toolkit.claims.things import DAYS

if TYPE_CHECKING:
    from toolkit.claims.reading import Reading
    from toolkit.types import Fact, FactKind

__all__ = ["ABOUT", "Statement", "quantities_and_dates", "statements", "with_unit"]

_ACTS_OF_UNITS = {"dead": "kill", "wounded": "injure", "missing": "vanish", "infection": "infect", "victim": ""}
_ROLES = frozenset({"rate", "part", "from"})
_ROLES_OF_KINDS = {"date": frozenset[str](), "duration": _ROLES | {"ago", "within"}}
MOST_FACTS = 200
"""Facts of one sentence that are compared; more only come of text that is no sentence."""
ABOUT = 0.15
"""How far, as a share of it, the truth may lie from a number given as approximate."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact, the interval it leaves open, and what the words around it say of it."""

    fact: Fact
    low: float
    high: float
    unit: str
    acts: frozenset[str]
    roles: frozenset[str]
    words: frozenset[str]
    """Content words of its clause, its own left out; English only."""

    @property
    def kind(self) -> FactKind:
        """The kind of the fact."""
        return self.fact.kind

    @property
    def amount(self) -> float:
        """The number in the unit it was given in: days are years again; not a number for dates."""
        value = self.fact.value
        if not isinstance(value, float):
            return math.nan
        return round(value / DAYS[self.fact.unit], 6) if self.kind == "duration" else value


def quantities_and_dates(reading: Reading, language: str) -> list[Fact]:
    """Return the dates and quantities of a reading, in order."""
    if language == "th":
        dated = list(thai_dates(reading))
        quantities = thai_quantities(reading, blank(reading.text, [(start, end) for _, start, end in dated]))
        dates = [fact for fact, *_ in dated]
    else:
        found = list(english_dates(reading))
        quantities = english_quantities(reading, blank(reading.text, [(start, end) for _, start, end in found]))
        dates = [fact for fact, *_ in found if fact]
    return sorted([*dates, *quantities], key=lambda fact: (fact.start, fact.end))


def statements(text: str, facts: tuple[Fact, ...], language: str) -> tuple[Statement, ...]:
    """Return what a text says of each of its facts; the two facts of a range make one statement."""
    cuts = boundaries(text, language)
    groups = groupby(facts[:MOST_FACTS], key=lambda fact: (fact.start, fact.end, fact.kind, fact.unit))
    return tuple(_statement(text, list(group), language, cuts) for _, group in groups)


def _statement(text: str, facts: list[Fact], language: str, cuts: list[int]) -> Statement:
    fact = facts[0]
    left, right = clause(text, fact.start, fact.end, cuts)
    around = text[left : fact.start] + " \0 " + text[fact.end : right]
    acts = acts_in(around, language)
    unit = fact.unit
    if unit in _ACTS_OF_UNITS:
        unit, acts = "person", acts | {_ACTS_OF_UNITS[unit]} - {""}
    words = content_words(around) if language == "en" else frozenset()
    low, high = _interval(facts)
    played = roles(text, fact.start, fact.end, language) & _ROLES_OF_KINDS.get(fact.kind, _ROLES)
    return Statement(fact, low, high, unit, acts, played, words)


def _interval(facts: list[Fact]) -> tuple[float, float]:
    values = [fact.value for fact in facts if isinstance(fact.value, float)]
    if not values:
        return math.nan, math.nan
    if len(facts) > 1:
        return min(values), max(values)
    value = values[0]
    return {
        "": (value, value),
        "about": (value * (1 - ABOUT), value * (1 + ABOUT)),
        "at-least": (value, math.inf),
        "at-most": (-math.inf, value),
    }[facts[0].bound]


def with_unit(statement: Statement, unit: str) -> Statement:
    """Return the statement with what it counts made known."""
    return replace(statement, unit=unit)
