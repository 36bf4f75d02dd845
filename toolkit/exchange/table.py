"""A table for spreadsheets: tab-separated, one bead a line under a header."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from toolkit.exchange.lines import joined_text

if TYPE_CHECKING:
    from toolkit.types import Alignment

__all__ = ["write_table"]

_COLUMNS = ("source", "target", "score", "source_text", "target_text")


def write_table(alignment: Alignment, output: TextIO) -> None:
    """Write the table: sentence numbers from 0 with commas between, the score, and the text of both sides."""
    output.write("\t".join(_COLUMNS) + "\n")
    for bead in alignment.beads:
        cells = (
            ",".join(map(str, bead.source)),
            ",".join(map(str, bead.target)),
            f"{bead.score:.4f}",
            joined_text(alignment.source, bead.source),
            joined_text(alignment.target, bead.target),
        )
        output.write("\t".join(cell.replace("\t", " ") for cell in cells) + "\n")
