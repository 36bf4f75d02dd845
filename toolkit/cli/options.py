"""Options that several commands share, and the writing of their output."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from toolkit.errors import InputError

if TYPE_CHECKING:
    from toolkit.translation import Engine

__all__ = ["engine_options", "load_engine", "open_output", "output_options", "say"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


def output_options(formats: Sequence[str]) -> Callable[[_Command], _Command]:
    """Add `--format` (the first one is the default), `--output` and `--quiet`."""

    def add(command: _Command) -> _Command:
        command = click.option("-q", "--quiet", is_flag=True, help="Print nothing but the result.")(command)
        command = click.option(
            "--format",
            "format_",
            type=click.Choice(formats),
            default=formats[0],
            show_default=True,
            help="Output format.",
        )(command)
        return click.option(
            "-o",
            "--output",
            type=click.Path(dir_okay=False),
            default="-",
            metavar="FILE",
            help="Write here, not to stdout.",
        )(command)

    return add


def engine_options(command: _Command) -> _Command:
    """Add the options that choose a translation model and how it is run."""
    from click import IntRange, option

    for add in (
        option("--device", type=click.Choice(["cpu", "cuda"]), default="cpu", show_default=True, help="Where it runs."),
        option("--threads", type=IntRange(1), help="Processor threads; all by default."),
        option("--beam-size", type=IntRange(1, 64), default=4, show_default=True, help="Hypotheses kept per step."),
        option(
            "--engine",
            type=click.Choice(["ctranslate2", "transformers"]),
            default="ctranslate2",
            show_default=True,
            help="What runs the model.",
        ),
        option("--model", metavar="NAME|FOLDER", help="An embedded model, a Marian folder or a cached hub model."),
    ):
        command = add(command)
    return command


def load_engine(model: str | None, engine: str, beam_size: int, threads: int | None, device: str) -> Engine:
    """Load the engine that the shared options describe."""
    from toolkit import translation

    folder = translation.find_model(model)
    decoding = translation.Decoding(beam_size)
    return translation.load_engine(folder, engine, decoding, threads=threads or os.cpu_count() or 1, device=device)


@contextmanager
def open_output(path: str) -> Iterator[TextIO]:
    """Open the output: standard output for `-`, otherwise a file that appears only once it is whole."""
    if path == "-":
        yield _stdout()
        return
    target = Path(path)
    if not target.parent.is_dir():
        raise InputError(f"{path}: cannot write here: the folder {target.parent} does not exist")
    try:
        descriptor, partial = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise InputError(f"{path}: cannot write here: {error.strerror}") from None
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        _publish(partial, target)
    except BaseException:
        Path(partial).unlink(missing_ok=True)
        raise


def say(message: str, *, quiet: bool) -> None:
    """Tell people something that is not data."""
    if not quiet:
        click.echo(message, err=True)


def _publish(partial: str, target: Path) -> None:
    # mkstemp's files are private; a result gets the mode that any new file would.
    mask = os.umask(0)
    os.umask(mask)
    Path(partial).chmod(0o666 & ~mask)
    Path(partial).replace(target)


def _stdout() -> TextIO:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout
