"""Self-contained pages: no network, no fonts, no script but our own."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, TextIO

from toolkit.report import wording
from toolkit.report.page import lay_out
from toolkit.report.plain import first_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment

    from toolkit.report.values import Style
    from toolkit.types import Comparison, TranslationRow

__all__ = ["write_comparison", "write_translations"]


def write_comparison(comparison: Comparison, output: TextIO, style: Style) -> None:
    """Write a page that sets the Thai article and the reports side by side."""
    _write("comparison.html.jinja", output, page=lay_out(comparison), signature=style.signature)


def write_translations(rows: Iterable[TranslationRow], output: TextIO, style: Style) -> None:
    """Write a page of sentences beside their translations, row by row as they come."""
    rows = iter(rows)
    first = next(rows, None)
    title = " – ".join(map(first_words, (first.document, first.sentence.text))) if first else "Translation"
    documents = groupby(chain([first] if first else [], rows), key=lambda row: row.document)
    _write("translations.html.jinja", output, title=title, documents=documents, signature=style.signature)


def _write(template: str, output: TextIO, **values: Any) -> None:
    output.writelines(_environment().get_template(template).generate(values))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("toolkit.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"wording": wording, "digest": lambda name: _digest(environment, name)}
    return environment


def _digest(environment: Environment, name: str) -> str:
    # The browser runs an inline script or style sheet only if it has the digest that the page's policy names.
    content = environment.get_template(name).render().encode()
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"
