"""`toolkit align`: the sentences of a text and of its counterpart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from toolkit.cli.options import engine_options, load_engine, open_output, output_options

if TYPE_CHECKING:
    from toolkit.translation import Engine

__all__ = ["command"]


@click.command("align")
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="TARGET")
@click.option("--lines", is_flag=True, help="Both texts are pre-split, one sentence a line.")
@click.option("--mt", metavar="FILE", help="Translation of SOURCE into the target's language, line by line.")
@click.option(
    "--search",
    type=click.Choice(["monotone", "free"]),
    default="monotone",
    show_default=True,
    help="monotone: the same order on both sides; free: shuffled or merely comparable text.",
)
@engine_options
@output_options(["tsv", "jsonl", "vecalign", "hunalign"])
def command(
    source: str,
    target: str,
    lines: bool,
    mt: str | None,
    search: str,
    model: str | None,
    engine: str,
    beam_size: int,
    threads: int | None,
    device: str,
    output: str,
    format_: str,
    quiet: bool,
) -> None:
    """Align the sentences of SOURCE with those of TARGET.

    A Thai source is translated first, unless --mt gives its translation; with --mt any language pair works.
    """
    from toolkit.exchange import write_alignment
    from toolkit.pipeline import align_texts

    def translator() -> Engine:
        return load_engine(model, engine, beam_size, threads, device)

    alignment = align_texts(source, target, lines=lines, mt=mt, search=search, engine=translator)
    with open_output(output) as stream:
        write_alignment(alignment, format_, stream)
