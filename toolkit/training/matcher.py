"""The weights of the claim matcher, fitted on comparable news made from parallel sentences.

`python -m toolkit.training.matcher PARALLEL.tsv… -o toolkit/alignment/weights.json` makes them again. Each file is a
subject; an event is some of its Thai sentences against a report that has part of their English sides, reworded, cut
short and run together as another newsroom would, among other sentences on the subject.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from toolkit.alignment.features import FEATURES, features_of
from toolkit.alignment.lexicon import renderings, stems
from toolkit.claims import claims_of
from toolkit.normalise import prepare_thai
from toolkit.training.corpus import read_pairs
from toolkit.translation import find_model, load_engine

__all__ = ["Pair", "fit_weights"]

_SENTENCES = 14
_KEPT = 0.6
_DISTRACTORS = 40
_MOST_DROPPED = 0.6
"""Largest share of the words that a report leaves out of a sentence; each sentence draws its own."""
_MOST_EXCHANGED = 0.9
"""Largest share of the words with other renderings that it exchanges for one of them."""
_MERGED = 0.25
_JOINED, _MOST_JOINED = 0.4, 3
"""Share of the Thai sentences that are joined to the one before, and the most that make one."""
_EVENTS_PER_FILE = 12
_RIDGE = 1e-5
_BOUNDS = {"names": (0.0, 1.0), "quantities": (0.0, 1.0), "dates": (0.0, 2.0), "conflicts": (None, 0.0)}
"""Facts recur through a story: within one affair they prove less than among the sentences of a simulated one."""


@dataclass(frozen=True)
class Pair:
    """A parallel sentence pair and the translation of its Thai side."""

    thai: str
    english: str
    translation: str


def fit_weights(files: Sequence[Sequence[Pair]], seed: int = 1) -> dict[str, float]:
    """Return the weight of each feature and the bias, by logistic regression over the pairs of simulated events."""
    chance = random.Random(seed)
    events = [event for index in range(len(files)) for event in _events(files, index, chance)]
    features = np.concatenate([values for values, _ in events])
    labels = np.concatenate([truth for _, truth in events])
    return _regress(features, labels)


def _events(
    files: Sequence[Sequence[Pair]], index: int, chance: random.Random
) -> Iterator[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """Yield the features and truths of events on one file's subject; other files help out where it is short."""
    elsewhere = [pair for number, pairs in enumerate(files) if number != index for pair in pairs]
    for _ in range(_EVENTS_PER_FILE):
        drawn = chance.sample(list(files[index]), min(len(files[index]), _SENTENCES + _DISTRACTORS))
        told, others = drawn[:_SENTENCES], drawn[_SENTENCES:]
        others += chance.sample(elsewhere, min(len(elsewhere), _DISTRACTORS - len(others)))
        report, owners = _report(told, others, chance)
        rows = _joined(len(told), chance)
        thai = [" ".join(told[index].thai for index in row) for row in rows]
        translations = [" ".join(told[index].translation for index in row) for row in rows]
        claims = [claims_of(text, "th") for text in thai], [claims_of(text, "en") for text in report]
        values = features_of(claims[0], translations, claims[1])
        truth = np.array([[float(not row.isdisjoint(owner)) for owner in owners] for row in map(set, rows)])
        yield values.reshape(-1, len(FEATURES)), truth.reshape(-1)


def _joined(count: int, chance: random.Random) -> list[list[int]]:
    """Return the numbers up to a count, some neighbours together: long Thai sentences carry several claims."""
    rows: list[list[int]] = []
    for index in range(count):
        if rows and len(rows[-1]) < _MOST_JOINED and chance.random() < _JOINED:
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def _report(
    told: Sequence[Pair], others: Sequence[Pair], chance: random.Random
) -> tuple[list[str], list[tuple[int, ...]]]:
    """Return the sentences of a report and, for each, which of the told pairs it covers."""
    kept = chance.sample(range(len(told)), round(_KEPT * len(told)))
    report: list[tuple[str, tuple[int, ...]]] = [(_retell(told[index], chance), (index,)) for index in kept]
    report += [(_retell(pair, chance), ()) for pair in others]
    chance.shuffle(report)
    merged: list[tuple[str, tuple[int, ...]]] = []
    for text, owner in report:
        if merged and chance.random() < _MERGED / 2:
            previous, owners = merged.pop()
            text, owner = f"{previous} {text}", owners + owner
        merged.append((text, owner))
    return [text for text, _ in merged], [owner for _, owner in merged]


def _retell(pair: Pair, chance: random.Random) -> str:
    """Return the English side with words left out and words exchanged for others that the same Thai word may mean."""
    dropped, exchanged = chance.random() * _MOST_DROPPED, chance.random() * _MOST_EXCHANGED
    choices: dict[str, list[str]] = {}
    for meanings in renderings(pair.thai):
        for stem in meanings:
            choices.setdefault(stem, []).extend(sorted(set(meanings) - {stem}))
    told = []
    for word in pair.english.split():
        others = [other for stem in stems(word)[:1] for other in choices.get(stem, [])]
        if others and chance.random() < exchanged:
            told.append(chance.choice(others))
        elif chance.random() >= dropped:
            told.append(word)
    return " ".join(told) or pair.english


def _regress(features: NDArray[np.float64], labels: NDArray[np.float64]) -> dict[str, float]:
    from scipy.optimize import minimize

    design = np.column_stack([features, np.ones(len(features))])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        logits = design @ weights
        error = 1 / (1 + np.exp(-logits)) - labels
        value = float(np.mean(np.logaddexp(0, logits) - labels * logits) + _RIDGE * weights[:-1] @ weights[:-1] / 2)
        gradient = design.T @ error / len(labels)
        gradient[:-1] += _RIDGE * weights[:-1]
        return value, gradient

    # More evidence must never count against a match, whatever the accidents of the sample.
    bounds = [*(_BOUNDS.get(name, (0.0, None)) for name in FEATURES), (None, None)]
    found = minimize(loss, np.zeros(design.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds)
    return {name: round(float(value), 4) for name, value in zip([*FEATURES, "bias"], found.x, strict=True)}


def _translated(path: Path) -> list[Pair]:
    pairs = list(read_pairs(path))
    engine = load_engine(find_model(), threads=os.cpu_count() or 1)
    hypotheses = engine.translate(prepare_thai(thai) for thai, _ in pairs)
    return [Pair(thai, english, answer.text) for (thai, english), answer in zip(pairs, hypotheses, strict=True)]


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path))
def main(files: tuple[Path, ...], output: Path) -> None:
    """Fit the weights on tab-separated parallel FILES, one subject each."""
    weights = fit_weights([_translated(path) for path in files])
    output.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
