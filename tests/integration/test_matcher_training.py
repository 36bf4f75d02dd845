"""The matcher's word table and weights are learnt from parallel news."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import numpy as np

from toolkit.alignment.features import FEATURES, features_of
from toolkit.claims import claims_of
from toolkit.training.corpus import read_pairs
from toolkit.training.lexicon import common_stems, learn_lexicon
from toolkit.training.matcher import Pair, fit_weights

NEWS = Path(__file__).parents[2] / "corpus" / "thai-english-news"


def test_the_word_table_knows_what_words_mean() -> None:
    pairs = list(read_pairs(NEWS / "train" / "diplomacy_long.tsv"))
    best: dict[str, str] = {}
    for word, stem, share in learn_lexicon(pairs):
        assert 0 < share <= 1
        best.setdefault(word, stem)
    assert best["สนามบิน"] == "airpo"
    assert best["ธันวาคม"] == "decem"


def test_common_stems_are_counted_by_sentence() -> None:
    assert common_stems(["the court and the court", "a court"]) == [("and", 0.5), ("court", 1.0), ("the", 0.5)]


def test_fitted_weights_tell_partners_from_strangers() -> None:
    pairs = [Pair(thai, english, english) for thai, english in read_pairs(NEWS / "dev" / "politics.tsv")]
    weights = fit_weights([pairs[:40]])
    assert set(weights) == {*FEATURES, "bias"}
    assert all(weights[name] >= 0 for name in FEATURES if name != "conflicts")
    held_out = pairs[-8:]
    source, report = (
        [claims_of(pair.thai, "th") for pair in held_out],
        [claims_of(pair.english, "en") for pair in held_out],
    )
    logits = features_of(source, [pair.english for pair in held_out], report) @ [weights[name] for name in FEATURES]
    assert np.array_equal(logits.argmax(axis=1), np.arange(len(held_out)))


def test_the_shipped_weights_fit_the_features() -> None:
    shipped = json.loads((files("toolkit.alignment") / "weights.json").read_text(encoding="utf-8"))
    assert set(shipped) == {*FEATURES, "bias"}
