"""Sentences of two sides → which of them belong together: claim matching, and parallel alignment by two searches."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.alignment.matching import match_claims
from toolkit.errors import InputError
from toolkit.types import Bead

__all__ = ["SEARCHES", "align", "match_claims"]

SEARCHES = ("monotone", "free")


def align(translated: Sequence[str], target: Sequence[str], search: str = "monotone") -> tuple[Bead, ...]:
    """Align a text, given by its translation, with a target in the same language; `search` is one of `SEARCHES`."""
    if search == "monotone":
        from toolkit.alignment.monotone import align_monotone

        return align_monotone(translated, target)
    if search == "free":
        from toolkit.alignment.free import align_free

        return align_free(translated, target)
    raise InputError(f"{search}: no such search; choose one of: {', '.join(SEARCHES)}")
