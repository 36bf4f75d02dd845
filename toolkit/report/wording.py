"""The words in which results are put to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.report.summary import Summary
    from toolkit.types import Difference, FactKind, Flag, Match, Verdict

__all__ = [
    "CAVEAT",
    "FLAG_WORDS",
    "SYMBOLS",
    "VERDICT_WORDS",
    "absent",
    "counted",
    "difference_phrase",
    "differences_phrase",
    "omission_sentence",
    "percentage",
    "strength",
    "verdict_sentence",
]

CAVEAT = "This comparison is machine-made. Check it against the evidence before relying on it."

SYMBOLS: dict[Verdict, str] = {"agrees": "✓", "differs": "≠", "unmatched": "·"}
"""What stands for a verdict where there is little room."""

VERDICT_WORDS: dict[Verdict, str] = {"agrees": "Same", "differs": "Differs", "unmatched": "Only in the Thai article"}
"""Verdicts as a reader names them."""

FLAG_WORDS: dict[Flag, str] = {
    "repetition": "it repeats itself",
    "truncated": "it may be cut short",
    "untranslated": "parts are left in Thai",
    "number-mismatch": "a number in it does not fit the Thai",
    "low-confidence": "the model is unsure of it",
}
"""Why a translation is to be distrusted."""

_STRENGTHS = (
    (0.9, "Very likely the same claim"),
    (0.7, "Likely the same claim"),
    (0.5, "Possibly the same claim"),
    (0.0, "Doubtful whether it is the same claim"),
)


def strength(score: float) -> str:
    """Return how sure it is that two sentences make the same claim, in words."""
    return next(words for floor, words in _STRENGTHS if score >= floor)


def percentage(score: float) -> str:
    """Return a probability as a percentage that never claims certainty."""
    if score >= 0.995:
        return "over 99 %"
    return "under 1 %" if score < 0.005 else f"{score:.0%}".replace("%", " %")


def absent(kind: FactKind) -> str:
    """Return what stands for the empty side of a difference."""
    return "not negated" if kind == "negation" else "not stated"


def difference_phrase(difference: Difference) -> str:
    """Return a difference in one line: what the Thai article says, then what the report says."""
    nothing = absent(difference.kind)
    return f"{difference.kind}: {difference.source or nothing} ↔ {difference.report or nothing}"


def differences_phrase(match: Match) -> str:
    """Return the differences of a match in one line."""
    return "; ".join(map(difference_phrase, match.differences))


def counted(number: int, noun: str, nouns: str = "") -> str:
    """Return a number with its noun, such as `1 sentence` or `2,000 sentences`."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def verdict_sentence(summary: Summary) -> str:
    """Return the outcome in one sentence."""
    if not summary.sentences:
        return "The Thai article has no sentence that could be compared."
    outcomes = (
        f"{summary.agrees:,} {_verb(summary.agrees, 'says', 'say')} the same as a report",
        f"{summary.differs:,} {_verb(summary.differs, 'differs', 'differ')} from a report in a detail",
        f"{summary.unmatched:,} {_verb(summary.unmatched, 'was', 'were')} found in no report",
    )
    return f"Of {counted(summary.sentences, 'Thai sentence')}, {outcomes[0]}, {outcomes[1]}, and {outcomes[2]}."


def omission_sentence(count: int) -> str:
    """Return in one sentence how much the reports say beyond the Thai article."""
    return f"{counted(count, 'report sentence')} {_verb(count, 'was', 'were')} not found in the Thai article."


def _verb(number: int, singular: str, plural: str) -> str:
    return singular if number == 1 else plural
