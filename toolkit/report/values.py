"""What the writers take besides a comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from toolkit.types import Comparison, TranslationRow

__all__ = ["ComparisonWriter", "Style", "TranslationWriter"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a result is to look; a format ignores what it has no use for."""

    colour: bool = False
    """ANSI colours in `text`."""
    width: int = 100
    """Characters in a line of `text`."""
    signature: str = ""
    """Version, model and options, as the foot of a page states them."""


ComparisonWriter = Callable[[Comparison, TextIO, Style], None]
TranslationWriter = Callable[[Iterable[TranslationRow], TextIO, Style], None]
