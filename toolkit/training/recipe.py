"""The recipe of a translation model: what it is made of and how long it is trained."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.errors import ToolkitError

__all__ = ["Model", "Optimiser", "Recipe", "Source", "load_recipe"]


@dataclass(frozen=True)
class Source:
    """A tab-separated parallel file (or a glob of them) and how it enters the training set."""

    path: str
    """Relative to the data folders given on the command line; `.xz` and `.gz` are read as they are."""
    licence: str
    repeat: list[float] = field(default_factory=lambda: [1.0])
    """Copies of the source in pass 0, 1, …; the last figure holds for all later passes, 0.2 takes a random fifth."""
    sentences: bool = False
    """Keep only pairs whose English side is a whole sentence."""

    def repeat_in(self, pass_number: int) -> float:
        """Return the copies of the source in a pass."""
        return self.repeat[min(pass_number, len(self.repeat) - 1)]


@dataclass(frozen=True)
class Model:
    """The shape of the network, in Marian's terms."""

    d_model: int = 256
    encoder_layers: int = 6
    decoder_layers: int = 2
    attention_heads: int = 4
    ffn_dim: int = 1024
    dropout: float = 0.1
    vocabulary: int = 8000
    """Entries of each of the two vocabularies, the three special tokens included."""


@dataclass(frozen=True)
class Optimiser:
    """Muon for the matrices, AdamW for the rest, on one trapezoid schedule."""

    learning_rate: float = 2e-3
    muon: bool = True
    warmup_steps: int = 300
    decay: float = 0.35
    """Last share of the target tokens, over which the rate falls linearly to zero."""
    weight_decay: float = 0.01
    label_smoothing: float = 0.1
    clip_norm: float = 1.0
    batch_tokens: int = 3000
    """Target tokens of a batch, padding included."""
    guidance: float = 0.5
    """Weight of guided alignment at the start; it falls linearly and ends after `guided_tokens`."""
    guided_tokens: int = 12_000_000
    target_tokens: int = 25_000_000
    """Target tokens of the whole run; may be raised as long as the decay has not begun."""
    max_tokens: int = 140
    """Longest side of a pair that is still trained on."""


@dataclass(frozen=True)
class Recipe:
    """Everything that decides which model comes out."""

    name: str
    source_language: str
    target_language: str
    sources: list[Source]
    validation_source: str
    """One sentence a line; translated while the training runs and never trained on."""
    validation_reference: str
    model: Model = field(default_factory=Model)
    optimiser: Optimiser = field(default_factory=Optimiser)
    average: int = 1
    """How many of the last snapshots the exported weights are the mean of."""
    seed: int = 1


def load_recipe(path: Path) -> Recipe:
    """Read a recipe from TOML; an unknown or misspelt key is an error."""
    from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ToolkitError(f"{path}: no such recipe; models/*/recipe.toml are examples") from None
    except tomllib.TOMLDecodeError as error:
        raise ToolkitError(f"{path}: not valid TOML: {error}") from None
    strict = with_config(ConfigDict(extra="forbid"))
    for part in (Source, Model, Optimiser, Recipe):
        strict(part)
    try:
        return TypeAdapter(Recipe).validate_python(values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise ToolkitError(f"{path}: {where}: {first['msg']}") from None
