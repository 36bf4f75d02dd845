"""Hold the facts of a Thai sentence against those of an English report sentence.

Precision comes first: what a sentence does not state contradicts nothing. Two statements conflict only where all of
this holds.

- They measure the same: the same currency, the same kind of thing, or durations; people only where both name the
  same people (49 soldiers and 46 prisoners are two facts), dates only in a field that both state.
- Nothing equal to either stands on the other side, in whatever unit, and each is alone of its kind once equal
  ones are paired off; a number that is the sum of the other side's is no conflict either.
- Their bounds and rounding do not admit both, or both give the same open bound with different figures.
- They play the same role: not a part against a whole, a rate against a total, a former value against a present one.
- Something shows that they speak of the same matter: an act both clauses name; or a content word that the translation
  and the report share beside them, two where one side names an act, one more for dates; or sentences that are nearly
  the same throughout.
  Two different acts (46 sentenced, 49 detained) are two facts of one story.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from toolkit.claims.dates import conflicting_dates, same_date
from toolkit.claims.statements import ABOUT, with_unit
from toolkit.claims.things import DAYS, things
from toolkit.types import Difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.claims.statements import Statement

__all__ = ["alike", "conflicts", "equal", "fact_differences"]

_CLASSIFIERS = frozenset({"craft", "vehicle", "animal"})
_INCOMPARABLE = frozenset({"", "fraction"})
_MEASURED = frozenset({"year of age", "fraction", "score", "magnitude"})
_OPEN = frozenset({"at-least", "at-most"})
_FARTHEST = 30
"""Durations farther apart than this ratio (hours, years) are not of the same thing."""
_SHARED_WORDS = 5
_SHARED_PART = 0.5
_MIXED_UNITS = 0.15
"""How far durations in different units (a week, eight days) may lie apart, as a share of the longer."""


def fact_differences(
    source: Sequence[Statement], translation: Sequence[Statement], report: Sequence[Statement], *, alike: bool = False
) -> tuple[Difference, ...]:
    """Return what the report states otherwise than the source; the translation only helps to see what is counted.

    `alike` says that translation and report have most of their words in common.
    """
    helped = [_helped(statement, translation) for statement in source]
    return tuple(
        Difference(
            ours.kind,
            ours.fact.text,
            next((other.fact.text for other in translation if equal(ours, other)), ""),
            theirs.fact.text,
        )
        for ours, theirs, _ in conflicts(helped, translation, report, alike=alike)
    )


def conflicts(
    source: Sequence[Statement], translation: Sequence[Statement], report: Sequence[Statement], *, alike: bool = False
) -> list[tuple[Statement, Statement, Statement | None]]:
    """Return the pairs of statements that cannot both be right, with the translation's counterpart if it has one."""
    ours = [one for one in source if not any(equal(one, other) for other in report)]
    theirs = [one for one in report if not any(equal(other, one) for other in source)]
    found = []
    for one in ours:
        rivals = [other for other in theirs if _comparable(one, other)]
        if len(rivals) != 1 or sum(_comparable(other, rivals[0]) for other in ours) != 1:
            continue
        rendered = next((other for other in translation if equal(one, other)), None)
        if (
            _contradict(one, rivals[0])
            and not _adds_up(one, rivals[0], source, report)
            and _same_matter(one, rendered, rivals[0], alike=alike)
        ):
            found.append((one, rivals[0], rendered))
    return found


def alike(translation: frozenset[str], report: frozenset[str]) -> bool:
    """Tell whether two English sentences, given as content words, are nearly the same."""
    shared = len(translation & report)
    return shared >= _SHARED_WORDS and shared >= _SHARED_PART * min(len(translation), len(report))


def equal(one: Statement, other: Statement) -> bool:
    """Tell whether two statements give the same value: to rounding, or closely where one is approximate."""
    if one.kind == "date" or other.kind == "date":
        return one.kind == other.kind and same_date(str(one.fact.value), str(other.fact.value))
    if (one.kind == "ordinal") != (other.kind == "ordinal"):
        return False
    a, b = _value(one), _value(other)
    if one.kind == "duration" and other.kind == "duration" and one.unit != other.unit:
        return abs(a - b) <= 0.05 * max(a, b)
    if a == b or math.isclose(a, b, rel_tol=1e-9):
        return True
    return "about" in {one.fact.bound, other.fact.bound} and abs(a - b) <= ABOUT * max(a, b) / 2


def _helped(statement: Statement, translation: Sequence[Statement]) -> Statement:
    """Return the statement with the translation's noun where Thai has a more general one, a classifier, or nothing."""
    if statement.kind != "number" or statement.unit in _MEASURED:
        return statement
    units = {other.unit for other in translation if other.kind == statement.kind and equal(statement, other)} - {""}
    known = things()
    if len(units) == 1:
        (unit,) = units
        if not statement.unit or unit not in known.parents or known.is_a(unit, statement.unit):
            return with_unit(statement, unit)
    return statement


def _comparable(one: Statement, other: Statement) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind in {"date", "duration"}:
        return True
    if one.unit in _INCOMPARABLE or other.unit in _INCOMPARABLE:
        return False
    parents = things().parents
    return one.unit == other.unit or any(
        a in _CLASSIFIERS and parents.get(b) == a for a, b in ((one.unit, other.unit), (other.unit, one.unit))
    )


def _contradict(one: Statement, other: Statement) -> bool:
    if one.kind == "date":
        return conflicting_dates(str(one.fact.value), str(other.fact.value))
    if one.fact.bound in _OPEN and one.fact.bound == other.fact.bound:
        # "At least 12" and "at least nine" may both hold, but a reader of the two reports must be told.
        gap = abs(_value(one) - _value(other))
    elif one.low <= other.high and other.low <= one.high:
        return False
    else:
        gap = max(one.low - other.high, other.low - one.high)
    return gap > max(_slack(one, other), _slack(other, one))


def _slack(one: Statement, other: Statement) -> float:
    """Return how far from its value a statement may have been rounded: half its last figure, at most a tenth."""
    value = _value(one)
    if one.kind == "duration":
        if one.unit != other.unit:
            return _MIXED_UNITS * max(value, _value(other))
        return DAYS[one.unit] / 2 if value != _value(other) and _whole(one) != _whole(other) else 0.0
    if one.kind == "ordinal" or not math.isfinite(value):
        return 0.0
    exponent = int(Decimal(repr(value)).normalize().as_tuple().exponent)
    exponent = exponent if abs(value) >= 1000 else min(exponent, 0)
    return min(0.5 * 10.0**exponent, 0.1 * abs(value)) * (1 - 1e-9)


def _whole(statement: Statement) -> bool:
    return (_value(statement) / DAYS[statement.unit]).is_integer()


def _adds_up(one: Statement, other: Statement, source: Sequence[Statement], report: Sequence[Statement]) -> bool:
    """Tell whether one of the two is the sum of the other side's numbers: 49 detained, 46 and 3 sentenced."""
    return any(
        len(parts) > 1 and math.isclose(sum(parts), _value(whole))
        for whole, side in ((one, report), (other, source))
        if (parts := [_value(part) for part in side if part.kind == "number" and whole.kind == "number"])
    )


def _same_matter(source: Statement, rendered: Statement | None, report: Statement, *, alike: bool) -> bool:
    if source.roles != report.roles or "part" in source.roles:
        return False
    if source.kind == "duration" and not 1 / _FARTHEST < _value(source) / _value(report) < _FARTHEST:
        return False
    if (source.acts | (rendered.acts if rendered else frozenset())) & report.acts:
        return True
    ours = rendered.acts if rendered else source.acts
    if ours and report.acts:
        return False
    if alike or not rendered:
        return alike
    enough = 2 if ours or report.acts else 1
    return len(rendered.words & report.words) >= enough + (source.kind == "date")


def _value(statement: Statement) -> float:
    return statement.fact.value if isinstance(statement.fact.value, float) else math.nan
