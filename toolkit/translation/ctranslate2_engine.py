"""The fast engine: CTranslate2 and SentencePiece, no torch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.errors import ModelError
from toolkit.translation.engine import Decoding, Hypothesis

if TYPE_CHECKING:
    from toolkit.translation.store import ModelFolder

__all__ = ["CTranslate2Engine"]

_CHUNK = 1024
"""Sentences sorted by length and translated together; bounds the memory of a stream."""
_BATCH_TOKENS = 2048
_SMALLEST_BATCH_TOKENS = 128
_EOS = "</s>"


class CTranslate2Engine:
    """Translate with a CTranslate2 Marian model."""

    def __init__(
        self,
        model: ModelFolder,
        decoding: Decoding | None = None,
        *,
        threads: int = 1,
        device: str = "cpu",
        compute_type: str = "default",
    ) -> None:
        import ctranslate2
        import sentencepiece

        self._decoding = decoding or Decoding()
        self._threads = threads
        folder = model.ctranslate2
        try:
            # Workers of one thread each beat one worker of many by a sixth.
            self._translator = ctranslate2.Translator(
                str(folder), device=device, compute_type=compute_type, inter_threads=threads, intra_threads=1
            )
            self._source = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
            self._target = sentencepiece.SentencePieceProcessor(model_file=str(folder / "target.spm"))
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelError(f"{folder}: cannot load this model: {str(error).splitlines()[0]}") from None
        self._name = model.name
        self._compute_type = self._translator.compute_type

    @property
    def signature(self) -> str:
        """Name the model, the engine and every option that can change a translation."""
        return f"{self._name} | ctranslate2 {self._compute_type} | {self._decoding.signature}"

    def translate(self, sentences: Iterable[str]) -> Iterator[Hypothesis]:
        """Yield one hypothesis per sentence, in order, a chunk of the stream at a time."""
        stream = iter(sentences)
        while chunk := list(islice(stream, _CHUNK)):
            yield from self._translate_chunk(chunk)

    def _translate_chunk(self, sentences: list[str]) -> Iterator[Hypothesis]:
        pieces = [[*line, _EOS] for line in self._source.encode(sentences, out_type=str)]
        share = sum(map(len, pieces)) // self._threads
        results = self._translator.translate_batch(
            pieces,
            beam_size=self._decoding.beam_size,
            length_penalty=self._decoding.length_penalty,
            max_decoding_length=self._decoding.max_length,
            max_input_length=0,
            max_batch_size=max(_SMALLEST_BATCH_TOKENS, min(_BATCH_TOKENS, share)),
            batch_type="tokens",
            return_scores=True,
            return_end_token=True,
        )
        for result in results:
            tokens = result.hypotheses[0]
            ended = bool(tokens) and tokens[-1] == _EOS
            text = self._target.decode(tokens[:-1] if ended else tokens)
            mean = result.scores[0] * len(tokens) ** (self._decoding.length_penalty - 1)
            yield Hypothesis(text, mean, truncated=not ended)
