"""SentencePiece vocabularies, in the form Marian models carry them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import sentencepiece as spm

__all__ = ["Vocabulary", "train_vocabulary"]

EOS, UNK, PAD = "</s>", "<unk>", "<pad>"
# Characters that names and amounts need even where the corpus is silent on them.
_THAI_CHARACTERS = "".join(map(chr, [*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C)]))
_LATIN_CHARACTERS = "".join(map(chr, [*range(0x21, 0x7F), *range(0xC0, 0x180)])) + "–—…€£฿°%"


class Vocabulary:
    """One language's pieces: text ↔ ids, with `</s>` first, `<unk>` second and `<pad>` last."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._processor = spm.SentencePieceProcessor(model_file=str(path))
        pieces = [self._processor.id_to_piece(index) for index in range(self._processor.get_piece_size())]
        self.tokens = [EOS, UNK, *(piece for piece in pieces if piece not in (EOS, UNK, "<s>")), PAD]
        ids = {token: index for index, token in enumerate(self.tokens)}
        self._ids = [ids.get(piece, ids[UNK]) for piece in pieces]

    def __len__(self) -> int:
        return len(self.tokens)

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the ids of each text, without the end-of-sentence token."""
        encoded = self._processor.encode(list(texts), out_type=int, num_threads=2)
        return [[self._ids[piece] for piece in line] for line in encoded]

    def save_ids(self, path: Path) -> None:
        """Write the token → id table that `MarianTokenizer` reads."""
        table = {token: index for index, token in enumerate(self.tokens)}
        path.write_text(json.dumps(table, ensure_ascii=False, indent=0), encoding="utf-8")


def train_vocabulary(texts: Iterable[str], size: int, path: Path, *, thai: bool) -> Vocabulary:
    """Train a unigram model of `size` entries, special tokens included, and write it to `path`.

    Digits stand alone, so that a figure is copied digit by digit instead of remembered whole.
    """
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_prefix=str(path.with_suffix("")),
        vocab_size=size,
        model_type="unigram",
        normalization_rule_name="identity",
        split_digits=True,
        character_coverage=0.9998,
        required_chars=_THAI_CHARACTERS + _LATIN_CHARACTERS[:94] if thai else _LATIN_CHARACTERS,
        input_sentence_size=400_000,
        max_sentence_length=2000,
        num_threads=2,
        minloglevel=1,
    )
    path.with_suffix(".vocab").unlink()
    path.with_suffix(".model").rename(path)
    return Vocabulary(path)
