"""`toolkit compare`: a Thai article held against English reports."""

from __future__ import annotations

from collections import Counter

import click

from toolkit.cli.options import engine_options, load_engine, open_output, output_options, say

__all__ = ["command"]


@click.command("compare")
@click.argument("thai", metavar="THAI")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@engine_options
@output_options(["text", "jsonl", "tsv", "html"])
def command(
    thai: str,
    reports: tuple[str, ...],
    model: str | None,
    engine: str,
    beam_size: int,
    threads: int | None,
    device: str,
    output: str,
    format_: str,
    quiet: bool,
) -> None:
    """Match the claims of a Thai article with English reports, sentence by sentence.

    Tells for each Thai sentence which report says the same, which says otherwise, and what no report says; and for the
    reports, what the Thai article leaves out.
    """
    from toolkit.article import read_articles
    from toolkit.errors import InputError
    from toolkit.pipeline import compare
    from toolkit.report import write_comparison

    articles = list(read_articles(thai))
    if len(articles) != 1:
        raise InputError(f"{thai}: holds {len(articles)} articles; compare takes one Thai article at a time")
    documents = [article for name in reports for article in read_articles(name)]
    twice = [name for name, count in Counter(document.name for document in documents).items() if count > 1]
    if twice:
        raise InputError(f"{twice[0]}: this report is given twice; reports are told apart by their names")
    loaded = load_engine(model, engine, beam_size, threads, device)
    comparison = compare(articles[0], documents, loaded)
    with open_output(output) as stream:
        write_comparison(
            comparison, format_, stream, signature=loaded.signature, colour=output == "-" and stream.isatty()
        )
    if output != "-":
        counts = Counter(finding.verdict for finding in comparison.findings)
        told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in ("agrees", "differs", "unmatched"))
        say(f"{output}: {told}", quiet=quiet)
