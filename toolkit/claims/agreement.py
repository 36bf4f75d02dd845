"""How much two sentences state alike, in numbers a matcher can learn from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.claims.comparison import conflicts, equal
from toolkit.claims.names import find_name_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.claims.names import ThaiText
    from toolkit.claims.statements import Statement
    from toolkit.types import Fact

__all__ = ["Agreement", "measure", "rarity"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a Thai sentence and an English report sentence state alike; all 0 where there is nothing to compare."""

    quantities: float
    """Quantities both state, each weighed by its rarity: 49 and 15,000 count for more than 2."""
    quantity_share: float
    """That weight as a share of the lighter side's, 0–1."""
    dates: float
    """Dates both state: a day of a month counts 2, a month or a year 1, a weekday less."""
    date_share: float
    names: float
    """Names of the report heard in the Thai, each counted by how surely."""
    name_share: float
    """That sum as a share of the report's names, 0–1."""
    conflicts: float
    """Facts the two state differently, found without the help of a translation."""


def measure(
    source: Sequence[Statement], report: Sequence[Statement], names: Sequence[Fact], thai: ThaiText
) -> Agreement:
    """Measure the agreement of a Thai sentence's statements with a report sentence's statements and names."""
    quantities, quantity_share = _shared(_not_dates(source), _not_dates(report))
    dates, date_share = _shared(_dates(source), _dates(report))
    distinct = dict.fromkeys(name.text for name in names)
    heard = sum(hit.score for name in distinct if (hit := find_name_in(name, thai)))
    share = heard / len(distinct) if distinct else 0.0
    conflicting = len(conflicts(source, (), report))
    return Agreement(quantities, quantity_share, dates, date_share, heard, share, float(conflicting))


def rarity(value: float) -> float:
    """Return the weight of a number: it grows with its figures and, slowly, with its size (2: 0.6, 49: 2.2)."""
    value = abs(value)
    if value == 0 or not math.isfinite(value):
        return 0.3
    figures = int("".join(filter(str.isdigit, f"{value:.6g}".split("e")[0])).rstrip("0") or 0) or 1
    return math.log10(1 + figures) + 0.3 * max(0.0, math.log10(value))


def _dates(statements: Sequence[Statement]) -> list[Statement]:
    return [one for one in statements if one.kind == "date"]


def _not_dates(statements: Sequence[Statement]) -> list[Statement]:
    return [one for one in statements if one.kind != "date"]


def _shared(source: Sequence[Statement], report: Sequence[Statement]) -> tuple[float, float]:
    """Return the weight of what both sides state, each statement paired once, and its share of the lighter side."""
    left = list(source)
    weight = 0.0
    for theirs in report:
        match = next((ours for ours in left if equal(ours, theirs)), None)
        if match is not None:
            left.remove(match)
            weight += min(_weight(match), _weight(theirs)) * (0.5 if _unlike(match, theirs) else 1.0)
    lighter = min(sum(map(_weight, source)), sum(map(_weight, report)))
    return weight, min(1.0, weight / lighter) if lighter else 0.0


def _weight(statement: Statement) -> float:
    value = statement.fact.value
    if isinstance(value, float):
        return rarity(value if statement.kind != "duration" else statement.amount)
    if value.startswith("-W-"):
        return 0.7
    return float(sum(part.isdigit() for part in value.replace("-", " ").split()))


def _unlike(one: Statement, other: Statement) -> bool:
    """Tell whether equal numbers count plainly different things, as 49 soldiers and 49 dollars do."""
    return one.kind != other.kind and "number" not in (one.kind, other.kind)
