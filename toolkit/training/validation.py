"""chrF and BLEU of a network on a development set, translated by the engine that will serve it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF

from toolkit.normalise import prepare_thai
from toolkit.translation import Decoding, ModelFolder, load_engine

__all__ = ["Figures", "score_model"]


@dataclass(frozen=True)
class Figures:
    """Corpus scores, 0–100, with sacrebleu's signatures."""

    chrf: float
    chrf_signature: str
    bleu: float
    bleu_signature: str
    segments: int
    engine: str
    """The signature of what translated."""

    def line(self, **more: object) -> str:
        """Return one line of JSON for a log."""
        return json.dumps({**more, "chrf": round(self.chrf, 2), "bleu": round(self.bleu, 2)})


def score_model(model: Path, sources: list[str], references: list[str], *, beam_size: int, threads: int) -> Figures:
    """Translate with the fast form of a model folder and score against the references."""
    engine = load_engine(ModelFolder(model.name, model), decoding=Decoding(beam_size), threads=threads)
    hypotheses = [answer.text for answer in engine.translate(map(prepare_thai, sources))]
    chrf, bleu = CHRF(), BLEU()
    return Figures(
        chrf.corpus_score(hypotheses, [references]).score,
        str(chrf.get_signature()),
        bleu.corpus_score(hypotheses, [references]).score,
        str(bleu.get_signature()),
        segments=len(sources),
        engine=engine.signature,
    )
