"""Strict, lax, link and no-deletion scores, counted by hand."""

from __future__ import annotations

import pytest
from alignment_samples import bead
from hypothesis import given
from hypothesis import strategies as st

from toolkit.evaluation import Tally, score_alignment, score_alignments
from toolkit.types import Bead

GOLD = [bead([0], [0]), bead([1], [1, 2]), bead([2], []), bead([3], [3]), bead([], [4])]
PREDICTED = [bead([0], [0]), bead([1], [1]), bead([], [2]), bead([2], []), bead([3], [4]), bead([], [3])]


def test_tallies_by_hand() -> None:
    scores = score_alignment(PREDICTED, GOLD)
    # Right: 0-0 and the deletion of source 2; found of the gold beads without deletions: 0-0.
    assert scores.strict == Tally(right=2, predicted=6, found=1, gold=3)
    # 1-1 touches the gold bead 1-1,2, and the other way round.
    assert scores.lax == Tally(right=3, predicted=6, found=2, gold=3)
    assert scores.no_deletion == Tally(right=1, predicted=3, found=1, gold=3)
    assert scores.links == Tally(right=2, predicted=3, found=2, gold=4)


def test_rates() -> None:
    tally = Tally(right=3, predicted=6, found=2, gold=3)
    assert tally.precision == 0.5
    assert tally.recall == pytest.approx(2 / 3)
    assert tally.f1 == pytest.approx(4 / 7)
    assert Tally(0, 0, 0, 0).f1 == 0


def test_unmentioned_sentences_count_as_deletions() -> None:
    links_only = [bead for bead in PREDICTED if bead.source and bead.target]
    assert score_alignment(links_only, GOLD) == score_alignment(PREDICTED, GOLD)
    gold_links = [bead for bead in GOLD if bead.source and bead.target]
    assert score_alignment(PREDICTED, gold_links) == score_alignment(PREDICTED, GOLD)


def test_documents_add_up() -> None:
    one, two = score_alignment(PREDICTED, GOLD), score_alignment(GOLD, GOLD)
    both = score_alignments([(PREDICTED, GOLD), (GOLD, GOLD)])
    assert both == one + two
    assert both.strict == Tally(right=2 + 5, predicted=6 + 5, found=1 + 3, gold=3 + 3)


INDICES = st.lists(st.integers(0, 5), max_size=3, unique=True)
BEADS = st.lists(st.builds(bead, INDICES, INDICES), max_size=5)


@given(BEADS, BEADS)
def test_lax_is_never_below_strict(predicted: list[Bead], gold: list[Bead]) -> None:
    scores = score_alignment(predicted, gold)
    assert scores.lax.precision >= scores.strict.precision
    assert scores.lax.recall >= scores.strict.recall


@given(BEADS.filter(lambda beads: any(b.source and b.target for b in beads)))
def test_gold_scores_one(gold: list[Bead]) -> None:
    scores = score_alignment(gold, gold)
    assert scores.strict.f1 == scores.lax.f1 == scores.links.f1 == scores.no_deletion.f1 == 1
