"""Vecalign's format: `[source indices]:[target indices]:cost`, one bead a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from toolkit.exchange.lines import parse_lines, parse_score
from toolkit.types import Bead

if TYPE_CHECKING:
    from toolkit.types import Alignment

__all__ = ["read_vecalign", "write_vecalign"]

_BEAD = re.compile(r"\[([0-9, ]*)\]:\[([0-9, ]*)\](?::(.+))?")


def write_vecalign(alignment: Alignment, output: TextIO) -> None:
    """Write the beads, with the cost 1 - score."""
    for bead in alignment.beads:
        output.write(f"{list(bead.source)}:{list(bead.target)}:{1 - bead.score:.6f}\n")


def read_vecalign(input: TextIO) -> tuple[Bead, ...]:
    """Read beads, with the score 1 - cost; a bead without a cost, as in gold alignments, scores 1."""
    return tuple(parse_lines(input, _parse_bead, "[source indices]:[target indices]:cost"))


def _parse_bead(line: str) -> Bead:
    match = _BEAD.fullmatch(line)
    if match is None:
        raise ValueError(line)
    return Bead(_parse_indices(match[1]), _parse_indices(match[2]), parse_score(1 - float(match[3] or 0)))


def _parse_indices(text: str) -> tuple[int, ...]:
    return tuple(int(index) for index in text.split(",")) if text.strip() else ()
