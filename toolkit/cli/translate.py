"""`toolkit translate`: Thai articles → English."""

from __future__ import annotations

from itertools import chain

import click

from toolkit.cli.options import engine_options, load_engine, open_output, output_options

__all__ = ["command"]


@click.command("translate")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--lines", is_flag=True, help="Input is pre-split: one segment a line in, exactly one line out.")
@engine_options
@output_options(["text", "jsonl", "tsv", "html"])
def command(
    files: tuple[str, ...],
    lines: bool,
    model: str | None,
    engine: str,
    beam_size: int,
    threads: int | None,
    device: str,
    output: str,
    format_: str,
    quiet: bool,
) -> None:
    """Translate Thai articles into English; English passes as it stands.

    Each FILE is text, HTML or JSON Lines, plain or gzipped; with none, standard input is read.
    """
    from toolkit.article import read_articles
    from toolkit.pipeline import translate_articles, translate_lines
    from toolkit.report import write_translations

    loaded = load_engine(model, engine, beam_size, threads, device)
    names = files or ("-",)
    with open_output(output) as stream:
        rows = (
            chain.from_iterable(translate_lines(name, loaded) for name in names)
            if lines
            else translate_articles(chain.from_iterable(map(read_articles, names)), loaded)
        )
        write_translations(rows, format_, stream, signature=loaded.signature)
