"""Alignments for other tools: one writer and, where the format can be read back, one reader per format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO, TypeVar

from toolkit.errors import InputError
from toolkit.exchange.ladder import read_ladder, write_ladder
from toolkit.exchange.records import read_records, write_records
from toolkit.exchange.table import write_table
from toolkit.exchange.vecalign import read_vecalign, write_vecalign
from toolkit.types import Alignment, Bead

__all__ = ["READERS", "WRITERS", "Reader", "Writer", "read_alignment", "write_alignment"]

Writer = Callable[[Alignment, TextIO], None]
Reader = Callable[[TextIO], tuple[Bead, ...]]

WRITERS: dict[str, Writer] = {
    "tsv": write_table,
    "jsonl": write_records,
    "vecalign": write_vecalign,
    "hunalign": write_ladder,
}
READERS: dict[str, Reader] = {"jsonl": read_records, "vecalign": read_vecalign, "hunalign": read_ladder}


def write_alignment(alignment: Alignment, format: str, output: TextIO) -> None:
    """Write an alignment in one of the formats of `WRITERS`."""
    _choose(WRITERS, format, "write")(alignment, output)


def read_alignment(format: str, input: TextIO) -> tuple[Bead, ...]:
    """Read the beads of an alignment in one of the formats of `READERS`; the texts are not part of every format."""
    return _choose(READERS, format, "read")(input)


_T = TypeVar("_T")


def _choose(registry: dict[str, _T], format: str, verb: str) -> _T:
    if format not in registry:
        raise InputError(f"cannot {verb} alignments as '{format}'; choose from {', '.join(sorted(registry))}")
    return registry[format]
