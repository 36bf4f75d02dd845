"""Texts with a known alignment: made-up sentences, and rough renderings of them."""

from __future__ import annotations

import random
from collections.abc import Iterable

from toolkit.types import Bead

_SYLLABLES = [
    onset + vowel for onset in ("b", "d", "f", "gr", "k", "l", "m", "n", "p", "r", "st", "v") for vowel in "aeiou"
]


def make_sentences(count: int, seed: int = 0) -> list[str]:
    rng = random.Random(seed)
    words = ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(3000)]
    return [" ".join(rng.choices(words, k=rng.randint(6, 18))).capitalize() + "." for _ in range(count)]


def render(sentence: str, rng: random.Random, kept: float = 0.7) -> str:
    """Return a sentence with some of its words changed, as a translation differs from its reference."""
    return " ".join(word if rng.random() < kept else rng.choice(_SYLLABLES) * 3 for word in sentence.split())


def make_parallel(count: int, seed: int = 0) -> tuple[list[str], list[str], list[Bead]]:
    """Return two texts in one order with beads of 1:1, 1:2, 2:1, 1:0 and 0:1."""
    rng = random.Random(seed)
    source: list[str] = []
    target: list[str] = []
    gold = []
    pool = make_sentences(2 * count, seed)
    while len(source) < count:
        n, m = rng.choices(((1, 1), (1, 2), (2, 1), (1, 0), (0, 1)), weights=(80, 6, 6, 4, 4))[0]
        parts = [pool.pop() for _ in range(max(n, m))]
        gold.append(bead(range(len(source), len(source) + n), range(len(target), len(target) + m)))
        rendered = [render(part, rng) for part in parts]
        source += rendered if n == len(parts) else [" ".join(rendered)] * n
        target += parts if m == len(parts) else [" ".join(parts)] * m
    return source, target, gold


def bead(source: Iterable[int], target: Iterable[int], score: float = 1.0) -> Bead:
    return Bead(tuple(source), tuple(target), score)


def sides(beads: Iterable[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in beads]
