"""Likeness of short texts in one language: TF-IDF over character n-grams and words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_array

__all__ = ["Vectoriser", "margin"]

BUCKET_BITS = 20
"""N-grams share 2²⁰ features: a news corpus has some 10⁵ distinct ones, so collisions are rare."""

_BATCH = 4096
"""Texts hashed at once: bounds the memory, not the result."""

_BLANK = 32
# Odd multipliers with well-mixed bits (the golden ratio's and MurmurHash3's); products wrap at 2⁶⁴.
_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_WORD = np.uint64(0xC4CEB9FE1A85EC53)


@dataclass(frozen=True, eq=False)
class Vectoriser:
    """Turns texts into TF-IDF vectors that compare by dot product.

    Features are the character n-grams within words, their edges included, and whole words; case, accents of Latin,
    Greek and Cyrillic letters, and punctuation are ignored.
    """

    idf: NDArray[np.float32]
    orders: tuple[int, ...] = (2, 3, 4)
    """Lengths of the character n-grams."""

    @classmethod
    def fit(cls, texts: Sequence[str], orders: tuple[int, ...] = (2, 3, 4)) -> Vectoriser:
        """Weigh every feature by how few of the texts have it (smoothed, so that unseen features have a weight too)."""
        frequencies = np.zeros(1 << BUCKET_BITS, dtype=np.int64)
        for batch in _batches(texts):
            frequencies += np.bincount(_count_features(batch, orders).indices, minlength=1 << BUCKET_BITS)
        weights = np.log((1 + len(texts)) / (1 + np.arange(len(texts) + 1))) + 1
        return cls(weights.astype(np.float32)[frequencies], orders)

    def weigh(self, texts: Sequence[str]) -> csr_array:
        """Return vectors of any length, shape (texts, features): those of sentences add up to that of the passage."""
        from scipy.sparse import csr_array, vstack

        if not texts:
            return csr_array((0, 1 << BUCKET_BITS), dtype=np.float32)
        counts = vstack([_count_features(batch, self.orders) for batch in _batches(texts)], format="csr")
        counts.data *= self.idf[counts.indices]
        return counts

    def transform(self, texts: Sequence[str]) -> csr_array:
        """Return vectors of unit length, shape (texts, features); a text without letters or digits gets zeros."""
        vectors = self.weigh(texts)
        lengths = np.sqrt(vectors.multiply(vectors).sum(axis=1))
        scale = np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)
        vectors.data *= np.repeat(scale, np.diff(vectors.indptr))
        return vectors


def margin(similarities: NDArray[np.floating], neighbours: int = 4) -> NDArray[np.floating]:
    """Return each similarity over the mean of its row's and its column's nearest neighbours (1 = unremarkable).

    The ratio margin of Artetxe & Schwenk (2019), which tells a translation from a sentence that is close to everything.
    Takes and returns shape (source, target), similarities from 0 up.
    """
    if not similarities.size:
        return similarities.copy()
    rows = _nearest_mean(similarities, neighbours)[:, None]
    columns = _nearest_mean(similarities.T, neighbours)[None, :]
    background = (rows + columns) / 2
    return np.divide(similarities, background, out=np.zeros_like(similarities), where=background > 0)


def _nearest_mean(similarities: NDArray[np.floating], neighbours: int) -> NDArray[np.floating]:
    count = min(neighbours, similarities.shape[1])
    nearest: NDArray[np.floating] = np.partition(similarities, -count, axis=1)[:, -count:]
    return nearest.mean(axis=1)


class _Letters(dict[int, str | None]):
    """A translation table that blanks what is no letter or digit and drops accents, made as characters turn up."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        # Only these marks are accents; the marks of Thai or Devanagari are vowels.
        accent = 0x300 <= code <= 0x36F
        self[code] = None if accent else " " if unicodedata.category(character)[0] in "PSZC" else character
        return self[code]


_LETTERS = _Letters()


def _words(text: str) -> str:
    """Return the words of a text with a blank before, between and after them."""
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return f" {' '.join(folded.split())} "


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    return (texts[start : start + _BATCH] for start in range(0, len(texts), _BATCH))


def _count_features(texts: Sequence[str], orders: tuple[int, ...]) -> csr_array:
    """Return how often each text has each feature, shape (texts, features)."""
    from scipy.sparse import csr_array

    words = [_words(text) for text in texts]
    codes = np.frombuffer("".join(words).encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)  # (characters,)
    rows = np.repeat(np.arange(len(words)), [len(text) for text in words])  # (characters,)
    hashed = [_hash_grams(codes, order) for order in orders] + [_hash_words(codes)]
    keys = np.concatenate([_keys(rows[starts], hashes) for starts, hashes in hashed])
    keys, counts = np.unique(keys, return_counts=True)
    bounds = np.searchsorted(keys >> BUCKET_BITS, np.arange(len(words) + 1)).astype(np.int32)
    features = (keys & ((1 << BUCKET_BITS) - 1)).astype(np.int32)
    return csr_array((counts.astype(np.float32), features, bounds), shape=(len(words), 1 << BUCKET_BITS))


def _keys(rows: NDArray[np.int64], hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
    mixed = (hashes ^ (hashes >> np.uint64(31))) * _MIX
    return (rows << BUCKET_BITS) | (mixed >> np.uint64(64 - BUCKET_BITS)).astype(np.int64)


def _hash_grams(codes: NDArray[np.uint64], order: int) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Return the starts and hashes of the n-grams that have no blank inside; they may begin or end with one."""
    count = max(0, len(codes) - order + 1)
    hashes = np.zeros(count, dtype=np.uint64)
    for shift in range(order):
        hashes = hashes * _BASE + codes[shift : shift + count] * _MIX
    blank = codes == _BLANK
    inside = np.zeros(count, dtype=bool)
    for shift in range(1, order - 1):
        inside |= blank[shift : shift + count]
    # Between two blanks stands a whole word, which is a feature of its own, or nothing: the seam of two texts.
    inside |= blank[:count] & blank[order - 1 :]
    starts = np.flatnonzero(~inside)
    return starts, hashes[starts]


def _hash_words(codes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Return the starts and hashes of the words."""
    blanks = np.flatnonzero(codes == _BLANK)
    starts, ends = blanks[:-1] + 1, blanks[1:]
    starts, ends = starts[ends > starts], ends[ends > starts]
    # Sums over a range, times the range's own inverse power, are the same wherever the word stands.
    powers = np.cumprod(np.full(len(codes), _BASE, dtype=np.uint64))
    inverse = np.cumprod(np.full(len(codes), pow(int(_BASE), -1, 1 << 64), dtype=np.uint64))
    sums = np.concatenate([np.zeros(1, dtype=np.uint64), np.cumsum((codes + _WORD) * powers, dtype=np.uint64)])
    return starts, (sums[ends] - sums[starts]) * inverse[starts]
