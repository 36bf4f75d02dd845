"""Pairs of id lists → shuffled batches of about as many target tokens each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch

from toolkit.training.recipe import Recipe
from toolkit.training.vocabulary import Vocabulary

__all__ = ["Batch", "Example", "batches_of_pass", "load_examples", "pad"]

_BUCKET_WIDTH = 3
"""Target lengths that share a bucket, within which pairs are in order of source length."""

Example = tuple[list[int], list[int]]
"""Source and target ids, each ending in `</s>`."""


@dataclass(frozen=True)
class Batch:
    """Padded ids and the number of true target tokens."""

    source: torch.Tensor  # (pairs, longest source)
    target: torch.Tensor  # (pairs, longest target)
    tokens: int


def batches_of_pass(
    examples: list[list[Example]], recipe: Recipe, number: int, source_pad: int, target_pad: int
) -> Iterator[Batch]:
    """Yield the batches of one pass over the sources; the same pass always yields the same ones."""
    chance = random.Random(recipe.seed * 1_000_003 + number)
    chosen: list[Example] = []
    for source, pairs in zip(recipe.sources, examples, strict=True):
        repeat = source.repeat_in(number)
        chosen += pairs * int(repeat)
        chosen += chance.sample(pairs, round(len(pairs) * (repeat % 1)))
    # Buckets of like lengths on both sides waste little padding; the shuffle before the (stable) sort and the jitter
    # keep the same pairs from meeting in every pass.
    chance.shuffle(chosen)
    offset = chance.random() * _BUCKET_WIDTH
    chosen.sort(key=lambda pair: (int((len(pair[1]) + offset) // _BUCKET_WIDTH), len(pair[0])))
    groups = list(_group(chosen, recipe.optimiser.batch_tokens))
    chance.shuffle(groups)
    for group in groups:
        sources, targets = zip(*group, strict=True)
        yield Batch(pad(sources, source_pad), pad(targets, target_pad), sum(map(len, targets)))


def load_examples(
    pairs: tuple[list[str], list[str]], source: Vocabulary, target: Vocabulary, longest: int
) -> list[Example]:
    """Encode pairs and leave out those with a side of more than `longest` tokens."""
    encoded = zip(source.encode(pairs[0]), target.encode(pairs[1]), strict=True)
    return [([*a, 0], [*b, 0]) for a, b in encoded if max(len(a), len(b)) < longest]


def pad(lines: tuple[list[int], ...], filler: int) -> torch.Tensor:
    """Stack id lists into one tensor, short ones filled up on the right."""
    width = max(map(len, lines))
    return torch.tensor([[*line, *[filler] * (width - len(line))] for line in lines])


def _group(pairs: list[Example], budget: int) -> Iterator[list[Example]]:
    group: list[Example] = []
    longest = 0
    for pair in pairs:
        width = max(len(pair[0]), len(pair[1]))
        if group and max(longest, width) * (len(group) + 1) > budget:
            yield group
            group, longest = [], 0
        group.append(pair)
        longest = max(longest, width)
    if group:
        yield group
