"""Numbers about quality."""

from toolkit.evaluation.alignment import AlignmentScores, Tally, score_alignment, score_alignments
from toolkit.evaluation.claims import ClaimLink, score_differences, score_links
from toolkit.evaluation.translation import TranslationScore, score_translation

__all__ = [
    "AlignmentScores",
    "ClaimLink",
    "Tally",
    "TranslationScore",
    "score_alignment",
    "score_alignments",
    "score_differences",
    "score_links",
    "score_translation",
]
