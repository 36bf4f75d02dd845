"""What speaks for two sentences, one Thai and one English, reporting the same claim, and how much."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from toolkit.alignment.lexical import Vectoriser, margin
from toolkit.alignment.lexicon import renderings, spoken_for, stems
from toolkit.claims import Claims, agreement, claims_of
from toolkit.claims.names import ThaiText, find_name_in, thai_text

__all__ = ["FEATURES", "Evidence", "features_of", "weigh_evidence"]

FEATURES = (
    "likeness",
    "margin",
    "covered",
    "uttered",
    "echoed",
    "names",
    "quantities",
    "dates",
    "conflicts",
)
"""The columns of the feature array; `weights.json` gives each its weight."""

_NEIGHBOURS = 3
_MARGINS = (0.05, 1.5)
"""Beyond these a margin tells no more: where a claim has no counterpart, any faint echo stands out."""
_UNHEARD = 3.0
"""Weight of a Thai word whose rendering stands in no sentence at hand: that of a word in a twentieth of them."""


@dataclass(frozen=True, eq=False)
class Evidence:
    """The prepared sentences and, for every pair of them, the probability that both report the same claim."""

    source: tuple[Claims, ...]
    translation: tuple[Claims, ...]
    report: tuple[Claims, ...]
    probability: NDArray[np.float64]  # (source, report)


def weigh_evidence(source: Sequence[str], translation: Sequence[str], report: Sequence[str]) -> Evidence:
    """Weigh every pair of a Thai sentence, given with its translation, and an English report sentence."""
    claims = (
        tuple(claims_of(text, "th") for text in source),
        tuple(claims_of(text, "en") for text in translation),
        tuple(claims_of(text, "en") for text in report),
    )
    weights, bias = _weights()
    logits = features_of(claims[0], translation, claims[2]) @ weights + bias
    return Evidence(*claims, 1 / (1 + np.exp(-logits)))


def features_of(source: Sequence[Claims], translation: Sequence[str], report: Sequence[Claims]) -> NDArray[np.float64]:
    """Return the features of every pair, shape (source, report, features)."""
    texts = [claims.text for claims in report]
    vectoriser = Vectoriser.fit([*translation, *texts])
    likeness = (vectoriser.transform(translation) @ vectoriser.transform(texts).T).toarray().astype(float)
    covered, uttered, echoed = _coverage(source, translation, report)
    # The margin is taken of everything lexical together, so that a name everybody mentions sets nobody apart.
    lexical = likeness + covered + uttered + echoed
    stated = [[agreement(ours, theirs) for theirs in report] for ours in source]
    facts = np.array([[(cell.quantities, cell.dates, cell.conflicts) for cell in row] for row in stated])
    columns = [
        likeness,
        np.log(np.clip(margin(lexical, _NEIGHBOURS), *_MARGINS)),
        covered,
        uttered,
        echoed,
        _shared_names(source, report),
        facts[..., 0],
        # The day of a month counts 1; a month or a year alone, which a story shares throughout, a quarter.
        (facts[..., 1] / 2) ** 2,
        facts[..., 2],
    ]
    return np.stack(columns, axis=-1)


def _coverage(
    source: Sequence[Claims], translation: Sequence[str], report: Sequence[Claims]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return how much of each report sentence the Thai accounts for, and how much it repeats of translation and Thai.

    Words weigh by their rarity, both in the news at large and among these sentences. The Thai accounts for a word by
    its translation, by what the word table knows of it, or by the sound of a name.
    """
    ours = [set(stems(text)) for text in translation]
    theirs = [set(stems(claims.text)) for claims in report]
    names = sorted({fact.text for claims in report for fact in claims.of_kind("name")})
    rarity = _rarity([*ours, *theirs])
    covered, uttered, echoed = (np.zeros((len(source), len(report))) for _ in range(3))
    for row, (words, claims) in enumerate(zip(ours, source, strict=True)):
        meant = renderings(claims.text)
        known = spoken_for(meant) | _heard(names, claims.thai or thai_text(claims.text)) | dict.fromkeys(words, 1.0)
        total = sum(rarity[word] for word in words)
        worth = [rarity.get(max(word, key=word.__getitem__), _UNHEARD) for word in meant]
        for column, others in enumerate(theirs):
            weight = sum(rarity[word] for word in others)
            accounted = sum(rarity[word] * known.get(word, 0.0) for word in others)
            covered[row, column] = accounted / weight if weight else 0.0
            uttered[row, column] = sum(rarity[word] for word in words & others) / total if total else 0.0
            echo = sum(
                w * max((word[s] for s in word if s in others), default=0.0)
                for w, word in zip(worth, meant, strict=True)
            )
            echoed[row, column] = min(1.0, echo / min(sum(worth), weight)) if meant and weight else 0.0
    return covered, uttered, echoed


def _shared_names(source: Sequence[Claims], report: Sequence[Claims]) -> NDArray[np.float64]:
    """Return how many of each report sentence's names are heard in the Thai; one that every sentence has counts 0."""
    names = [sorted({fact.text for fact in claims.of_kind("name")}) for claims in report]
    counts = Counter(name for told in names for name in told)
    scale = math.log(max(len(report), 2))
    shared = np.zeros((len(source), len(report)))
    for row, claims in enumerate(source):
        thai = claims.thai or thai_text(claims.text)
        for column, told in enumerate(names):
            hits = ((name, find_name_in(name, thai)) for name in told)
            shared[row, column] = sum(hit.score * (1 - math.log(counts[name]) / scale) for name, hit in hits if hit)
    return shared


def _heard(names: Sequence[str], thai: ThaiText) -> dict[str, float]:
    """Return the stems of the names that are heard in a Thai text, each with how surely."""
    found = ((name, find_name_in(name, thai)) for name in names)
    return {stem: hit.score for name, hit in found if hit for stem in stems(name)}


def _rarity(sentences: Sequence[set[str]]) -> dict[str, float]:
    counts = Counter(word for words in sentences for word in words)
    background = _background()
    total = len(sentences) + 1
    return {word: -math.log(max(count / total, background.get(word, 0.0))) for word, count in counts.items()}


@cache
def _background() -> dict[str, float]:
    """Return the share of English news sentences that have a stem, for common stems."""
    text = (files("toolkit.alignment") / "background.tsv").read_text(encoding="utf-8")
    return {stem: float(share) for stem, share in (line.split("\t") for line in text.splitlines())}


@cache
def _weights() -> tuple[NDArray[np.float64], float]:
    values = json.loads((files("toolkit.alignment") / "weights.json").read_text(encoding="utf-8"))
    return np.array([values[name] for name in FEATURES]), float(values["bias"])
