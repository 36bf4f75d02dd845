"""Numbers about quality."""

from toolkit.evaluation.alignment import AlignmentScores, Tally, score_alignment, score_alignments
from toolkit.evaluation.translation import TranslationScore, score_translation

__all__ = [
    "AlignmentScores",
    "Tally",
    "TranslationScore",
    "score_alignment",
    "score_alignments",
    "score_translation",
]
