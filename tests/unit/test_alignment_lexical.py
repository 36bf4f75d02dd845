"""TF-IDF vectors of short texts, held against plain counting."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from toolkit.alignment.lexical import Vectoriser, margin

WORDS = st.text(alphabet="abcdeé", min_size=1, max_size=6)
PLAIN = st.lists(WORDS, max_size=6).map(" ".join)
REPORTS = [
    "The army freed 49 soldiers on Friday.",
    "The army said the soldiers had been freed.",
    "Rain flooded the coast on Friday.",
    "The minister of health resigned.",
]


def uniform(orders: tuple[int, ...] = (2, 3, 4)) -> Vectoriser:
    return Vectoriser(np.ones(1 << 20, dtype=np.float32), orders)


def likeness(left: str, right: str) -> float:
    vectors = Vectoriser.fit(REPORTS).transform([left, right])
    return float((vectors @ vectors.T).toarray()[0, 1])


def dense(vectors: Any) -> list[tuple[list[int], list[float]]]:
    return [(row.indices.tolist(), row.data.tolist()) for row in (vectors[[i]] for i in range(vectors.shape[0]))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Goïta freed soldiers", "goita FREED soldiers"),
        ("“Free,” he said…", "free he said"),
        ("ﬁve  men\tleft", "five men left"),
        ("กำลัง", "กํา\u200bลัง".replace("\u200b", "")),
    ],
)
def test_spelling_does_not_count(left: str, right: str) -> None:
    assert likeness(left, right) == pytest.approx(1)


@pytest.mark.parametrize(
    ("close", "text", "far"),
    [
        ("The soldiers were freed.", "Soldiers freed", "The minister was freed."),
        ("negotiations", "negotiating", "resignations"),
        ("In 1956 they left", "1956", "In 1965 they left"),
        ("กิน", "กินข้าว", "กันข้าง"),
    ],
)
def test_more_alike(close: str, text: str, far: str) -> None:
    assert likeness(text, close) > likeness(text, far)


def test_nothing_in_common() -> None:
    assert likeness("xyz", "The army") == 0
    assert likeness("… !?", "… !?") == 0, "a text without letters or digits has no direction"


def test_rare_words_weigh_more() -> None:
    assert likeness("the minister", "minister") > likeness("the minister", "the")


@settings(max_examples=50)
@given(st.lists(PLAIN, max_size=5))
def test_counts_are_those_of_plain_counting(texts: list[str]) -> None:
    for vector, text in zip(dense(uniform().weigh(texts)), texts, strict=True):
        words = text.replace("é", "e").split()
        features = Counter(("word", word) for word in words)
        for order in (2, 3, 4):
            for padded in (f" {word} " for word in words):
                grams = (padded[i : i + order] for i in range(len(padded) - order + 1))
                features.update((str(order), gram) for gram in grams if gram != padded)
        assert sorted(vector[1]) == sorted(features.values())


@settings(max_examples=25)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
def test_a_text_has_its_vector_wherever_it_stands(texts: list[str]) -> None:
    vectoriser = Vectoriser.fit(texts)
    alone = [dense(vectoriser.transform([text]))[0] for text in texts]
    assert dense(vectoriser.transform(texts)) == alone


@given(PLAIN, PLAIN)
def test_sentences_add_up_to_the_passage(left: str, right: str) -> None:
    vectoriser = uniform()
    parts, passage = vectoriser.weigh([left, right]), vectoriser.weigh([f"{left} {right}"])
    assert abs(parts[[0]] + parts[[1]] - passage).max() < 1e-5


@settings(max_examples=25)
@given(st.lists(st.text(max_size=20), max_size=5))
def test_vectors_have_unit_length_or_none(texts: list[str]) -> None:
    vectors = Vectoriser.fit(texts).transform(texts)
    assert vectors.shape[0] == len(texts)
    for _, values in dense(vectors):
        assert not values or sum(value**2 for value in values) == pytest.approx(1, abs=1e-5)


def test_batches_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = dense(Vectoriser.fit(REPORTS).transform(REPORTS))
    monkeypatch.setattr("toolkit.alignment.lexical._BATCH", 3)
    assert dense(Vectoriser.fit(REPORTS).transform(REPORTS)) == whole


@given(
    arrays(np.float64, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.floats(0.01, 1)), st.integers(1, 4)
)
def test_margin_is_the_ratio_to_the_neighbours(similarities: np.ndarray[Any, Any], k: int) -> None:
    margins = margin(similarities, k)
    for (i, j), value in np.ndenumerate(similarities):
        rows, columns = sorted(similarities[i])[-k:], sorted(similarities[:, j])[-k:]
        expected = value / (sum(rows) / len(rows) / 2 + sum(columns) / len(columns) / 2)
        assert margins[i, j] == pytest.approx(expected)


def test_margin_of_nothing() -> None:
    assert margin(np.zeros((0, 3))).shape == (0, 3)
    assert margin(np.zeros((2, 2))).tolist() == [[0, 0], [0, 0]]


def test_scipy_is_imported_on_first_use() -> None:
    code = "import sys, toolkit.alignment.lexical; assert 'scipy' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
