"""JSON Lines: one record per bead, with the numbers and the text of its sentences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO

from toolkit.exchange.lines import joined_text, parse_lines, parse_score
from toolkit.types import Bead

if TYPE_CHECKING:
    from toolkit.types import Alignment

__all__ = ["read_records", "write_records"]

_DECIMALS = 4


def write_records(alignment: Alignment, output: TextIO) -> None:
    """Write the records; the order of keys is part of the format."""
    for bead in alignment.beads:
        record = {
            "source": bead.source,
            "target": bead.target,
            "score": round(bead.score, _DECIMALS),
            "source_text": joined_text(alignment.source, bead.source),
            "target_text": joined_text(alignment.target, bead.target),
        }
        output.write(json.dumps(record, ensure_ascii=False) + "\n")


def read_records(input: TextIO) -> tuple[Bead, ...]:
    """Read the beads of the records; their texts are not needed."""
    return tuple(parse_lines(input, _parse_bead, 'a record with "source", "target" and "score"'))


def _parse_bead(line: str) -> Bead:
    record = json.loads(line)
    return Bead(_parse_indices(record["source"]), _parse_indices(record["target"]), parse_score(float(record["score"])))


def _parse_indices(values: Any) -> tuple[int, ...]:
    if not isinstance(values, list) or not all(type(value) is int and value >= 0 for value in values):
        raise ValueError(values)
    return tuple(values)
