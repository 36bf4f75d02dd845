"""What every translation engine does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Decoding", "Engine", "Hypothesis"]


@dataclass(frozen=True, slots=True)
class Decoding:
    """How translations are searched for; the same options mean the same to every engine."""

    beam_size: int = 4
    length_penalty: float = 1.5
    """Exponent of the length by which a hypothesis's log-probability is divided; small models stop early at 1."""
    max_length: int = 256
    """Longest translation, in tokens of the model."""

    @property
    def signature(self) -> str:
        """Name the options that can change a translation."""
        return f"beam {self.beam_size} | length penalty {self.length_penalty:g}"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A model's answer to one sentence."""

    text: str
    score: float
    """Mean log-probability of its tokens; closer to 0 is surer."""
    truncated: bool
    """Whether it stops at the length limit rather than at its own end."""


class Engine(Protocol):
    """A model that is loaded and translates."""

    @property
    def signature(self) -> str:
        """Name the model, the engine and every option that can change a translation."""

    def translate(self, sentences: Iterable[str]) -> Iterator[Hypothesis]:
        """Yield one hypothesis per sentence, in order; the sentences are already prepared for the model."""
