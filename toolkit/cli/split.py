"""`toolkit split`: texts → sentences."""

from __future__ import annotations

import json

import click

from toolkit.cli.options import open_output, output_options

__all__ = ["command"]


@click.command("split")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@output_options(["text", "jsonl"])
def command(files: tuple[str, ...], output: str, format_: str, quiet: bool) -> None:
    """Cut Thai or English texts into sentences, one a line; existing line breaks stay boundaries."""
    from toolkit.article import read_articles
    from toolkit.pipeline import read_document

    with open_output(output) as stream:
        for name in files or ("-",):
            for article in read_articles(name):
                for sentence in read_document(article).sentences:
                    if format_ == "text":
                        stream.write(sentence.text + "\n")
                        continue
                    record = {
                        "document": article.name,
                        "sentence": sentence.index,
                        "start": sentence.start,
                        "end": sentence.end,
                        "text": sentence.text,
                    }
                    stream.write(json.dumps(record, ensure_ascii=False) + "\n")
