"""`toolkit evaluate`: numbers about translations, alignments and comparisons."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TextIO

import click

from toolkit.cli.options import open_output, output_options
from toolkit.types import Bead

if TYPE_CHECKING:
    from toolkit.evaluation import ClaimLink, Tally

__all__ = ["command"]

Row = dict[str, object]


@click.group("evaluate")
def command() -> None:
    """Score translations, alignments and comparisons against what people made."""


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
    rows = [
        _measure("strict", scores.strict),
        _measure("lax", scores.lax),
        _measure("no-deletion", scores.no_deletion),
        _measure("links", scores.links),
    ]
    with open_output(output) as stream:
        _write(rows, format_, stream)


@command.command("claims")
@click.option("--article", required=True, metavar="FILE", help="The Thai article, as text.")
@click.option("--predicted", required=True, metavar="FILE", help="What compare --format jsonl wrote.")
@click.option(
    "--gold", required=True, metavar="FILE", help="Gold records, as corpus/ivorian-soldiers/README.md has them."
)
@output_options(["text", "json"])
def claims(article: str, predicted: str, gold: str, output: str, format_: str, quiet: bool) -> None:
    """Score the links and the differing facts of a comparison; reports are told by their file names."""
    from toolkit.article import read_articles
    from toolkit.evaluation import score_differences, score_links

    text = next(read_articles(article)).text
    ours = _claim_links(predicted, lambda row: (int(row["start"]), int(row["end"])))
    theirs = _claim_links(gold, lambda row: (start := text.index(row["text"]), start + len(row["text"])))
    rows = [_measure("links", score_links(ours, theirs)), _measure("differences", score_differences(ours, theirs))]
    with open_output(output) as stream:
        _write(rows, format_, stream)


def _claim_links(name: str, place: Callable[[dict[str, Any]], tuple[int, int]]) -> list[ClaimLink]:
    from toolkit.article import read_lines
    from toolkit.errors import InputError
    from toolkit.evaluation import ClaimLink

    try:
        rows = [row for row in map(json.loads, read_lines(name)) if "summary" not in row]
        return [
            ClaimLink(
                *place(row),
                PurePath(match["report"]).name,
                match["text"],
                tuple((each["source"], each["report"]) for each in match["differences"]),
            )
            for row in rows
            for match in row["matches"]
        ]
    except (ValueError, KeyError, TypeError):
        raise InputError(f"{name}: not the records of a comparison of this article; see toolkit compare") from None


def _measure(name: str, tally: Tally) -> Row:
    return {
        "measure": name,
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "right": f"{tally.right}/{tally.predicted}",
        "found": f"{tally.found}/{tally.gold}",
    }


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
