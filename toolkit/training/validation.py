"""chrF and BLEU of a network on a development set, translated by the engine that will serve it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import sentencepiece as spm
from sacrebleu.metrics import BLEU, CHRF

from toolkit.normalise import prepare_thai

__all__ = ["Figures", "score_model"]


@dataclass(frozen=True)
class Figures:
    """Corpus scores, 0–100, with sacrebleu's signatures."""

    chrf: float
    chrf_signature: str
    bleu: float
    bleu_signature: str
    segments: int
    beam_size: int

    def line(self, **more: object) -> str:
        """Return one line of JSON for a log."""
        return json.dumps({**more, "chrf": round(self.chrf, 2), "bleu": round(self.bleu, 2)})


def score_model(model: Path, sources: list[str], references: list[str], *, beam_size: int, threads: int) -> Figures:
    """Translate with a CTranslate2 folder and score against the references."""
    translator = ctranslate2.Translator(str(model), inter_threads=threads, intra_threads=1)
    source = spm.SentencePieceProcessor(model_file=str(model / "source.spm"))
    target = spm.SentencePieceProcessor(model_file=str(model / "target.spm"))
    pieces = [[*line, "</s>"] for line in source.encode([prepare_thai(text) for text in sources], out_type=str)]
    results = translator.translate_batch(
        pieces, beam_size=beam_size, max_batch_size=2048, batch_type="tokens", max_decoding_length=256
    )
    hypotheses = [target.decode(result.hypotheses[0]) for result in results]
    chrf, bleu = CHRF(), BLEU()
    return Figures(
        chrf.corpus_score(hypotheses, [references]).score,
        str(chrf.get_signature()),
        bleu.corpus_score(hypotheses, [references]).score,
        str(bleu.get_signature()),
        segments=len(sources),
        beam_size=beam_size,
    )
