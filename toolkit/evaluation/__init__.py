"""Numbers about quality."""

from toolkit.evaluation.alignment import AlignmentScores, Tally, score_alignment, score_alignments

__all__ = ["AlignmentScores", "Tally", "score_alignment", "score_alignments"]
