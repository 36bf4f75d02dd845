"""Numbers about quality."""

from toolkit.evaluation.alignment import AlignmentScores, score_alignment

__all__ = ["AlignmentScores", "score_alignment"]
