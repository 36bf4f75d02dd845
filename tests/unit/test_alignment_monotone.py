"""The monotone search: what it aligns, and that it finds the best there is."""

from __future__ import annotations

import random
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from alignment_samples import make_parallel, make_sentences, render, sides
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.alignment import monotone
from toolkit.alignment.anchors import find_anchors, heaviest_chain
from toolkit.alignment.beads import DELETION, SHAPES, Block, Side
from toolkit.alignment.lexical import Vectoriser
from toolkit.alignment.monotone import align_monotone, best_path
from toolkit.evaluation import score_alignment

RAIN = "Heavy rain flooded four villages along the river on Monday."
ARMY = "The army sent eighteen boats and two helicopters."
SCHOOL = "All schools in the province stay closed until Friday."
MINISTER = "The interior minister promised quick compensation to farmers."


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ([RAIN, ARMY], [RAIN, ARMY], [((0,), (0,)), ((1,), (1,))]),
        ([f"{RAIN} {ARMY}", SCHOOL], [RAIN, ARMY, SCHOOL], [((0,), (0, 1)), ((1,), (2,))]),
        ([RAIN, ARMY, SCHOOL], [RAIN, f"{ARMY} {SCHOOL}"], [((0,), (0,)), ((1, 2), (1,))]),
        ([RAIN, ARMY, SCHOOL], [RAIN, SCHOOL], [((0,), (0,)), ((1,), ()), ((2,), (1,))]),
        ([RAIN, SCHOOL], [RAIN, MINISTER, SCHOOL], [((0,), (0,)), ((), (1,)), ((1,), (2,))]),
        ([RAIN, "", ARMY], [RAIN, ARMY], [((0,), (0,)), ((1,), ()), ((2,), (1,))]),
        ([RAIN], [], [((0,), ())]),
        ([], [RAIN, ARMY], [((), (0,)), ((), (1,))]),
        ([], [], []),
    ],
)
def test_small_texts(source: list[str], target: list[str], expected: list[Any]) -> None:
    assert sides(align_monotone(source, target)) == expected


def test_scores_are_cosines_of_the_sides() -> None:
    one, two = align_monotone([f"{RAIN} {ARMY}", SCHOOL], [RAIN, ARMY, SCHOOL.replace("schools", "shops")])
    assert one.score == pytest.approx(1)
    assert 0.5 < two.score < 0.99


def test_a_rough_rendering_is_aligned() -> None:
    source, target, gold = make_parallel(150)
    scores = score_alignment(align_monotone(source, target), gold)
    assert scores.strict.f1 > 0.97
    assert scores.lax.f1 > 0.99


@settings(max_examples=40)
@given(st.lists(st.text(max_size=12), max_size=6), st.lists(st.text(max_size=12), max_size=6))
def test_every_sentence_stands_in_one_bead_in_order(source: list[str], target: list[str]) -> None:
    beads = align_monotone(source, target)
    assert [i for bead in beads for i in bead.source] == list(range(len(source)))
    assert [j for bead in beads for j in bead.target] == list(range(len(target)))
    assert all(0 <= bead.score <= 1 for bead in beads)


@settings(deadline=None)
@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 2**32 - 1))
def test_the_path_is_the_best_of_all(rows: int, columns: int, seed: int) -> None:
    values = np.random.default_rng(seed).uniform(-1, 1, (len(SHAPES), rows + 1, columns + 1))
    for table, (n, m) in zip(values, SHAPES, strict=True):
        table[:n], table[:, :m] = -np.inf, -np.inf
    tables = dict(zip(SHAPES, values, strict=True))

    @cache
    def best(i: int, j: int) -> float:
        totals = [best(i - n, j - m) + float(tables[n, m][i, j]) for n, m in SHAPES if n <= i and m <= j]
        totals += [best(i - 1, j) + DELETION] if i else []
        totals += [best(i, j - 1) + DELETION] if j else []
        return max(totals, default=0.0)

    i, j, total = 0, 0, 0.0
    for n, m in best_path(values):
        i, j = i + n, j + m
        total += float(tables[n, m][i, j]) if n and m else DELETION
    assert (i, j) == (rows, columns)
    assert total == pytest.approx(best(rows, columns))


@pytest.mark.parametrize("start", [(0, 0), (2, 1)])
def test_beads_compare_as_their_text(start: tuple[int, int]) -> None:
    source, target, _ = make_parallel(8)
    vectoriser = Vectoriser.fit([*source, *target])
    block = Block.of(Side.of(source, vectoriser), Side.of(target, vectoriser), start, (7, 7))
    for n, m in SHAPES:
        cosines = block.cosines(n, m)
        assert cosines.shape == (max(0, 8 - start[0] - n), max(0, 8 - start[1] - m))
        for (row, column), cosine in np.ndenumerate(cosines):
            i, j = start[0] + row, start[1] + column
            left, right = vectoriser.transform([" ".join(source[i : i + n]), " ".join(target[j : j + m])]).toarray()
            assert cosine == pytest.approx(left @ right, abs=1e-5)
            assert block.cosine(row + n, column + m, n, m) == pytest.approx(cosine)


@pytest.mark.parametrize("seed", range(3))
def test_windows_find_what_the_whole_search_finds(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target, _ = make_parallel(220, seed)
    target[100:100] = make_sentences(90, seed + 100)
    whole = align_monotone(source, target)
    monkeypatch.setattr(monotone, "_EXACT_CELLS", 8_000)
    monkeypatch.setattr(monotone, "_WINDOW_CELLS", 2_000)
    scores = score_alignment(align_monotone(source, target), whole)
    assert scores.strict.f1 > 0.97


def test_windows_end_where_nothing_is_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(monotone, "_EXACT_CELLS", 100)
    monkeypatch.setattr(monotone, "_WINDOW_CELLS", 50)
    source, target = ["aaa bbb"] * 40, ["xxx yyy"] * 130
    beads = align_monotone(source, target)
    assert [i for bead in beads for i in bead.source] == list(range(40))
    assert [j for bead in beads for j in bead.target] == list(range(130))


def test_anchors_stand_on_the_path() -> None:
    rng = random.Random(1)
    target = make_sentences(300)
    source = [render(sentence, rng, kept=0.5) for sentence in target]
    vectoriser = Vectoriser.fit([*source, *target])
    anchors = find_anchors(Side.of(source, vectoriser), Side.of(target, vectoriser))
    assert len(anchors) > 100
    assert sum(i == j for i, j in anchors) / len(anchors) > 0.98


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 9).map(float)), max_size=7))
def test_the_chain_is_the_heaviest(pairs: list[tuple[int, int, float]]) -> None:
    def heaviest(row: int, column: int) -> float:
        return max((w + heaviest(i, j) for i, j, w in pairs if i > row and j > column), default=0.0)

    chain = heaviest_chain(pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    weights = {(i, j): max(w for a, b, w in pairs if (a, b) == (i, j)) for i, j, _ in pairs}
    assert sum(weights[pair] for pair in chain) == heaviest(-1, -1)
