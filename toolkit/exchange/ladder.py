"""Hunalign's ladder: `source<TAB>target<TAB>score`, a rung where each bead begins and one where the texts end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TextIO

from toolkit.errors import InputError
from toolkit.exchange.lines import parse_lines, parse_score
from toolkit.types import Bead

if TYPE_CHECKING:
    from toolkit.types import Alignment

__all__ = ["read_ladder", "write_ladder"]

_Rung = tuple[int, int, float]
_MAX_INDEX = 10_000_000
"""More sentences than any text has: a rung may not make the reader fill the memory."""


def write_ladder(alignment: Alignment, output: TextIO) -> None:
    """Write the rungs; an alignment whose beads cross or leave gaps has no ladder and is an InputError."""
    source, target = 0, 0
    rungs: list[_Rung] = []
    for bead in alignment.beads:
        rungs.append((source, target, bead.score))
        before = source, target
        source, target = source + len(bead.source), target + len(bead.target)
        if (bead.source, bead.target) != (tuple(range(before[0], source)), tuple(range(before[1], target))):
            raise InputError(
                "the ladder format cannot hold beads that are not in the order of the texts;"
                " choose tsv, jsonl or vecalign, or a monotone search"
            )
    for rung in [*rungs, (source, target, 0.0)]:
        output.write("{}\t{}\t{:.6f}\n".format(*rung))


def read_ladder(input: TextIO) -> tuple[Bead, ...]:
    """Read the beads between the rungs; scores beyond 0 and 1 are cut off there."""
    rungs = list(parse_lines(input, _parse_rung, "source index, tab, target index, tab, score"))
    return tuple(_bead(here, there) for here, there in pairwise(rungs))


def _parse_rung(line: str) -> _Rung:
    source, target, score = line.split("\t")
    rung = int(source), int(target), parse_score(float(score))
    if min(rung[:2]) < 0 or max(rung[:2]) > _MAX_INDEX:
        raise ValueError(line)
    return rung


def _bead(here: _Rung, there: _Rung) -> Bead:
    if there[0] < here[0] or there[1] < here[1]:
        raise InputError(
            f"a ladder must ascend, but {there[0]}, {there[1]} follows {here[0]}, {here[1]}; mend the file"
        )
    return Bead(tuple(range(here[0], there[0])), tuple(range(here[1], there[1])), here[2])
