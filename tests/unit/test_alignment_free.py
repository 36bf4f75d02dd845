"""The order-free search: partners wherever they stand, and none where there is none."""

from __future__ import annotations

import random

import pytest
from alignment_samples import make_sentences, render, sides
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.alignment.free import align_free


def shuffled_pair() -> tuple[list[str], list[str], set[tuple[int, int]]]:
    """Return 60 pairs in two orders, among 60 lone sentences on either side, and where the pairs stand."""
    rng = random.Random(3)
    sentences = make_sentences(180)
    source = [(render(sentences[k], rng), k) for k in range(120)]
    target = [(sentences[k], k) for k in range(60, 180)]
    rng.shuffle(source)
    rng.shuffle(target)
    places = {k: j for j, (_, k) in enumerate(target)}
    gold = {(i, places[k]) for i, (_, k) in enumerate(source) if k in places}
    return [text for text, _ in source], [text for text, _ in target], gold


def test_shuffled_pairs_are_found_among_lone_sentences() -> None:
    source, target, gold = shuffled_pair()
    found = {(bead.source[0], bead.target[0]) for bead in align_free(source, target) if bead.source and bead.target}
    assert len(gold) == 60
    assert len(found & gold) >= 54
    assert len(found - gold) <= 6


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    source, target, _ = shuffled_pair()
    whole = align_free(source, target)
    monkeypatch.setattr("toolkit.alignment.free._BLOCK_CELLS", 1000)
    assert sides(align_free(source, target)) == sides(whole)


def test_an_only_pair_stands() -> None:
    (bead,) = align_free(["Rebels freed two hostages"], ["Two hostages were freed by rebels"])
    assert (bead.source, bead.target) == ((0,), (0,))
    assert 0.4 < bead.score < 1


def test_nothing_alike_stays_alone() -> None:
    beads = align_free(["Rain fell.", ""], ["Zzyzx.", "!"])
    assert sides(beads) == [((0,), ()), ((1,), ()), ((), (0,)), ((), (1,))]


@settings(max_examples=40)
@given(st.lists(st.text(max_size=12), max_size=6), st.lists(st.text(max_size=12), max_size=6))
def test_every_sentence_stands_in_one_bead(source: list[str], target: list[str]) -> None:
    beads = align_free(source, target)
    assert [i for bead in beads for i in bead.source] == list(range(len(source)))
    assert sorted(j for bead in beads for j in bead.target) == list(range(len(target)))
    assert all(0 <= bead.score <= 1 and len(bead.source) <= 1 and len(bead.target) <= 1 for bead in beads)
