"""The reference engine: Hugging Face transformers and torch, for any MarianMT folder."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from toolkit.errors import ModelError
from toolkit.translation.engine import Decoding, Hypothesis

if TYPE_CHECKING:
    from toolkit.translation.store import ModelFolder

__all__ = ["TransformersEngine"]

_BATCH = 16


class TransformersEngine:
    """Translate with `MarianMTModel.generate` in float32."""

    def __init__(
        self, model: ModelFolder, decoding: Decoding | None = None, *, threads: int = 1, device: str = "cpu"
    ) -> None:
        try:
            import torch
        except ModuleNotFoundError:
            raise ModelError(
                "the transformers engine needs torch: pip install 'thai-news-toolkit[hub]', or use --engine ctranslate2"
            ) from None
        from transformers import MarianMTModel, MarianTokenizer
        from transformers.utils.logging import disable_progress_bar

        self._decoding = decoding or Decoding()
        torch.set_num_threads(threads)
        disable_progress_bar()
        self._torch = torch
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._tokenizer = MarianTokenizer.from_pretrained(model.path, local_files_only=True)
                network = MarianMTModel.from_pretrained(model.path, dtype=torch.float32, local_files_only=True)
            self._network = network.to(device).eval()
        except (OSError, ValueError, RuntimeError, KeyError) as error:
            raise ModelError(f"{model.path}: cannot load this model: {str(error).splitlines()[0]}") from None
        self._name = model.name

    @property
    def signature(self) -> str:
        """Name the model, the engine and every option that can change a translation."""
        return f"{self._name} | transformers float32 | {self._decoding.signature}"

    def translate(self, sentences: Iterable[str]) -> Iterator[Hypothesis]:
        """Yield one hypothesis per sentence, in order, a batch of the stream at a time."""
        stream = iter(sentences)
        while batch := list(islice(stream, _BATCH)):
            yield from self._translate_batch(batch)

    def _translate_batch(self, sentences: list[str]) -> Iterator[Hypothesis]:
        inputs = self._tokenizer(sentences, return_tensors="pt", padding=True).to(self._network.device)
        config = self._network.config
        with self._torch.inference_mode():
            output = self._network.generate(
                **inputs,
                num_beams=self._decoding.beam_size,
                length_penalty=self._decoding.length_penalty,
                # CTranslate2 stops a sentence as soon as `beam_size` hypotheses have ended.
                early_stopping=self._decoding.beam_size > 1,
                max_length=None,
                min_new_tokens=1,
                max_new_tokens=self._decoding.max_length,
                forced_eos_token_id=None,
                bad_words_ids=[[config.pad_token_id]],
                return_dict_in_generate=True,
                output_scores=True,
            )
        texts = self._tokenizer.batch_decode(output.sequences, skip_special_tokens=True)
        for text, ids, score in zip(texts, output.sequences, self._scores(output), strict=True):
            yield Hypothesis(text, score, truncated=config.eos_token_id not in ids.tolist())

    def _scores(self, output: Any) -> list[float]:
        """Return each sequence's mean token log-probability; greedy search leaves them to be gathered."""
        real = output.sequences[:, 1:] != self._network.config.pad_token_id
        scores = getattr(output, "sequences_scores", None)
        if scores is not None:
            means = scores * real.sum(1) ** (self._decoding.length_penalty - 1)
            return [float(mean) for mean in means]
        steps = self._network.compute_transition_scores(output.sequences, output.scores, normalize_logits=True)
        return [float(step[mask].mean()) for step, mask in zip(steps, real, strict=True)]
