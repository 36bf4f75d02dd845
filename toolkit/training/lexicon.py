"""A Thai–English word table learnt from parallel sentences: IBM Model 1 (Brown et al. 1993).

Run `python -m toolkit.training.lexicon corpus/thai-english-news/train toolkit/alignment` to make the
table again, and the list of common English stems beside it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse

from toolkit.alignment.lexicon import stems
from toolkit.normalise import has_thai, prepare_thai
from toolkit.training.corpus import read_pairs

__all__ = ["common_stems", "learn_lexicon"]

_ITERATIONS = 8
_MIN_COUNT = 3
_MIN_PROBABILITY = 0.05
_MIN_EXPECTED = 1.5
_MOST_SENTENCES = 0.08
"""Share of the sentences beyond which a word carries grammar, not meaning."""

_COMMON = 0.002
"""Share of the sentences from which a stem is listed as common."""

Entry = tuple[str, str, float]


def learn_lexicon(pairs: Sequence[tuple[str, str]]) -> list[Entry]:
    """Return (Thai word, English stem, probability of the stem given the word), by word and falling probability."""
    from pythainlp.tokenize import word_tokenize

    thai = [_known(word_tokenize(prepare_thai(source), engine="newmm", keep_whitespace=False)) for source, _ in pairs]
    english = [stems(target) for _, target in pairs]
    words, counts = _vocabulary(thai, len(pairs))
    targets, _ = _vocabulary(english, len(pairs))
    left, right, sentence = _cooccurrences(thai, english, words, targets)
    probability, expected = _estimate(left, right, sentence, (len(words), len(targets)))
    names, stem_names = list(words), list(targets)
    table = sorted(
        (names[row], stem_names[column], float(share))
        for row, column, share, support in zip(
            probability.row, probability.col, probability.data, expected, strict=True
        )
        if share >= _MIN_PROBABILITY and support >= _MIN_EXPECTED and counts[names[row]] >= _MIN_COUNT
    )
    return sorted(table, key=lambda entry: (entry[0], -entry[2], entry[1]))


def common_stems(sentences: Sequence[str]) -> list[tuple[str, float]]:
    """Return the stems that many sentences have and the share of the sentences that have each, by stem."""
    counts = Counter(stem for sentence in sentences for stem in set(stems(sentence)))
    return sorted((stem, n / len(sentences)) for stem, n in counts.items() if n >= _COMMON * len(sentences))


def _known(tokens: Iterable[str]) -> list[str]:
    return sorted({token for token in tokens if len(token) > 1 and has_thai(token)})


def _vocabulary(lines: Sequence[Iterable[str]], total: int) -> tuple[dict[str, int], Counter[str]]:
    counts = Counter(word for line in lines for word in set(line))
    kept = sorted(word for word, count in counts.items() if count <= _MOST_SENTENCES * total)
    return {word: index for index, word in enumerate(kept)}, counts


def _cooccurrences(
    thai: Sequence[Iterable[str]],
    english: Sequence[Iterable[str]],
    words: dict[str, int],
    targets: dict[str, int],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return, one entry per word pair of a sentence, the word, the stem, and an id of the (sentence, stem)."""
    left: list[int] = []
    right: list[int] = []
    slot: list[int] = []
    slots = 0
    for sources, sinks in zip(thai, english, strict=True):
        ours = [words[word] for word in sources if word in words]
        for stem in sorted(set(sinks)):
            if stem in targets and ours:
                left += ours
                right += [targets[stem]] * len(ours)
                slot += [slots] * len(ours)
                slots += 1
    return np.array(left), np.array(right), np.array(slot)


def _estimate(
    left: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
    slot: npt.NDArray[np.int64],
    shape: tuple[int, int],
) -> tuple[sparse.coo_array, npt.NDArray[np.float64]]:
    """Run expectation maximisation; return p(stem | word) and the expected count of each of its entries."""
    cells, cell = np.unique(left * shape[1] + right, return_inverse=True)
    rows, columns = cells // shape[1], cells % shape[1]
    probability = np.ones(len(cells))
    expected = probability.astype(np.float64)
    for _ in range(_ITERATIONS):
        share = probability[cell]
        share /= np.bincount(slot, share)[slot]
        expected = np.bincount(cell, share, minlength=len(cells)).astype(np.float64)
        probability = expected / np.bincount(rows, expected, minlength=shape[0])[rows]
    return sparse.coo_array((probability, (rows, columns)), shape=shape), expected


def main(folder: Path, output: Path) -> None:
    """Learn both tables from the files of a folder; the common stems from its sentences alone."""
    files = {path.stem: list(read_pairs(path)) for path in sorted(folder.glob("*.tsv"))}
    table = learn_lexicon([pair for pairs in files.values() for pair in pairs])
    news = [english for name, pairs in files.items() if name not in ("lexicon", "names") for _, english in pairs]
    (output / "lexicon.tsv").write_text("".join(f"{a}\t{b}\t{share:.3f}\n" for a, b, share in table), encoding="utf-8")
    common = "".join(f"{stem}\t{share:.4f}\n" for stem, share in common_stems(news))
    (output / "background.tsv").write_text(common, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
