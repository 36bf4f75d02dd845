"""The model card: what a model is, what it was made from, how good it is and what it cannot do."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from toolkit import __version__
from toolkit.training.recipe import Recipe
from toolkit.training.validation import Figures

__all__ = ["SourceCount", "write_card", "write_checksums"]


@dataclass(frozen=True)
class SourceCount:
    """How many pairs of a source were kept, and how many times each was seen."""

    path: str
    licence: str
    pairs: int
    dropped: int
    seen: float


def write_card(
    folder: Path, recipe: Recipe, sources: Sequence[SourceCount], tokens: int, parameters: int, figures: Figures
) -> None:
    """Write `README.md`, with the metadata block that model hubs read, and `figures.json` beside it."""
    environment = Environment(
        loader=PackageLoader("toolkit.training"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the card is Markdown, made from the recipe alone
    )
    card = environment.get_template("card.md.jinja").render(
        recipe=recipe,
        sources=sources,
        tokens=tokens,
        parameters=parameters,
        figures=figures,
        version=__version__,
        licences=sorted({source.licence for source in sources}),
    )
    (folder / "README.md").write_text(card, encoding="utf-8")
    (folder / "figures.json").write_text(json.dumps(vars(figures), indent=2) + "\n", encoding="utf-8")


def write_checksums(folder: Path) -> None:
    """Write `SHA256SUMS` over every file of the model."""
    lines = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "SHA256SUMS" and path.suffix not in {".md", ".toml"}:
            lines.append(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n")
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
