"""Parallel files → filtered pairs."""

from __future__ import annotations

import gzip
import lzma
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from toolkit.errors import InputError
from toolkit.normalise import normalise, prepare_thai
from toolkit.training.recipe import Source

__all__ = ["Pairs", "load_pairs", "read_pairs"]

_THAI = re.compile("[\u0e01-\u0e5b]")
_SENTENCE = re.compile(r"^[\"'(\[]*[A-Z0-9].*[.!?…][\"')\]]*$")
_MIN_SENTENCE_WORDS = 5
_MAX_LENGTH_RATIO = 3.5
"""Most characters of one side for each of the other; names and loanwords of a line stay below it."""


@dataclass(frozen=True)
class Pairs:
    """The pairs of one source, ready for a vocabulary, and how many lines were left out."""

    source: Source
    thai: list[str]
    english: list[str]
    dropped: int


def load_pairs(source: Source, folders: Sequence[Path]) -> Pairs:
    """Read and filter one source, its files found in the first folder that has any."""
    kept: dict[tuple[str, str], None] = {}
    lines = 0
    for path in _find(source.path, folders):
        for thai, english in read_pairs(path):
            lines += 1
            pair = prepare_thai(thai), normalise(english)
            if _usable(*pair, source.sentences):
                kept[pair] = None
    return Pairs(source, [thai for thai, _ in kept], [english for _, english in kept], lines - len(kept))


def read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the first two columns of a tab-separated file, which may be compressed."""
    with _open(path) as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) >= 2:
                yield columns[0], columns[1]


def _open(path: Path) -> TextIO:
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8")
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _find(pattern: str, folders: Sequence[Path]) -> list[Path]:
    for folder in folders:
        paths = sorted(folder.glob(pattern))
        if paths:
            return paths
    looked = ", ".join(str(folder) for folder in folders)
    raise InputError(f"{pattern}: no such training file in {looked}; give its folder with --data")


def _usable(thai: str, english: str, whole_sentences: bool) -> bool:
    if not thai or not english or thai == english or _THAI.search(english) or not _THAI.search(thai):
        return False
    if whole_sentences and (len(english.split()) < _MIN_SENTENCE_WORDS or not _SENTENCE.match(english)):
        return False
    short, long = sorted((len(thai), len(english)))
    return long <= _MAX_LENGTH_RATIO * short + 10
