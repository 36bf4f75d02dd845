"""`toolkit detect`: the language of texts."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from toolkit.cli.options import open_output, output_options

__all__ = ["command"]


@click.command("detect")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--lines", is_flag=True, help="Judge each line by itself.")
@output_options(["text", "jsonl"])
def command(files: tuple[str, ...], lines: bool, output: str, format_: str, quiet: bool) -> None:
    """Tell the language of each FILE, and how sure that is.

    Languages are ISO 639-1 codes; `und` means that there is too little text to tell.
    """
    with open_output(output) as stream:
        for record in _records(files or ("-",), lines):
            if format_ == "jsonl":
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
            else:
                stream.write("\t".join(map(str, record.values())) + "\n")


def _records(names: tuple[str, ...], lines: bool) -> Iterator[dict[str, object]]:
    from toolkit.article import read_articles, read_lines
    from toolkit.language import detect, detect_article

    for name in names:
        if lines:
            for index, line in enumerate(read_lines(name)):
                language = detect(line)
                yield {
                    "document": name,
                    "line": index,
                    "language": language.code,
                    "confidence": round(language.confidence, 4),
                }
        else:
            for article in read_articles(name):
                language = detect_article(article)
                yield {
                    "document": article.name,
                    "language": language.code,
                    "confidence": round(language.confidence, 4),
                }
