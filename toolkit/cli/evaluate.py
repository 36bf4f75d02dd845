"""`toolkit evaluate`: numbers about translations and alignments."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from typing import TextIO

import click

from toolkit.cli.options import open_output, output_options
from toolkit.types import Bead

__all__ = ["command"]

Row = dict[str, object]


@click.group("evaluate")
def command() -> None:
    """Score translations and alignments against what people made."""


@command.command("translation")
@click.option("--hypothesis", "hypotheses", multiple=True, required=True, metavar="FILE", help="A system's output.")
@click.option("--reference", required=True, metavar="FILE", help="The reference, line by line.")
@output_options(["text", "json"])
def translation(hypotheses: tuple[str, ...], reference: str, output: str, format_: str, quiet: bool) -> None:
    """Score systems' outputs, one segment a line, by chrF and BLEU."""
    from toolkit.article import read_lines
    from toolkit.errors import InputError
    from toolkit.evaluation import score_translation

    references = list(read_lines(reference))
    rows: list[Row] = []
    for name in hypotheses:
        lines = list(read_lines(name))
        if len(lines) != len(references):
            raise InputError(f"{name}: {len(lines)} lines for {len(references)} of {reference}; they must be as many")
        rows += [
            {"system": name, "metric": s.metric, "score": round(s.score, 4), "signature": s.signature}
            for s in score_translation(lines, references)
        ]
    with open_output(output) as stream:
        _write(rows, format_, stream)


@command.command("alignment")
@click.option("--predicted", multiple=True, required=True, metavar="FILE", help="Beads, one file per document.")
@click.option("--gold", multiple=True, required=True, metavar="FILE", help="Gold beads, in the same order.")
@output_options(["text", "json"])
def alignment(predicted: tuple[str, ...], gold: tuple[str, ...], output: str, format_: str, quiet: bool) -> None:
    """Score alignments in Vecalign's format, micro-averaged over the documents.

    strict and lax count as Vecalign's score.py does; no-deletion leaves omissions out; links counts sentence pairs.
    """
    from toolkit.errors import InputError
    from toolkit.evaluation import score_alignments

    if len(predicted) != len(gold):
        raise InputError(f"{len(predicted)} predicted files for {len(gold)} gold ones; give one for each, in order")
    scores = score_alignments([(_beads(a), _beads(b)) for a, b in zip(predicted, gold, strict=True)])
    rows: list[Row] = [
        {"measure": name, "precision": round(t.precision, 4), "recall": round(t.recall, 4), "f1": round(t.f1, 4)}
        for name, t in (
            ("strict", scores.strict),
            ("lax", scores.lax),
            ("no-deletion", scores.no_deletion),
            ("links", scores.links),
        )
    ]
    with open_output(output) as stream:
        _write(rows, format_, stream)


def _beads(name: str) -> Sequence[Bead]:
    from toolkit.article import read_lines
    from toolkit.exchange import read_alignment

    return read_alignment("vecalign", io.StringIO("\n".join(read_lines(name))))


def _write(rows: Sequence[Row], format_: str, stream: TextIO) -> None:
    if format_ == "json":
        json.dump(rows, stream, ensure_ascii=False, indent=2)
        stream.write("\n")
        return
    stream.write("\t".join(rows[0]) + "\n")
    for row in rows:
        stream.write("\t".join(str(value) for value in row.values()) + "\n")
