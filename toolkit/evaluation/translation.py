"""Scores of translations, all of them sacrebleu's, with its signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["TranslationScore", "score_translation"]


@dataclass(frozen=True, slots=True)
class TranslationScore:
    """A metric's corpus score, 0–100, and the signature that tells how it was taken."""

    metric: str
    score: float
    signature: str


def score_translation(hypotheses: Sequence[str], references: Sequence[str]) -> tuple[TranslationScore, ...]:
    """Score translations against one reference each, by chrF and BLEU."""
    from sacrebleu.metrics import BLEU, CHRF

    scores = []
    for metric in (CHRF(), BLEU()):
        result = metric.corpus_score(list(hypotheses), [list(references)])
        scores.append(TranslationScore(result.name, result.score, str(metric.get_signature())))
    return tuple(scores)
