"""`toolkit models`: the models this installation can use."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["command"]


@click.group("models")
def command() -> None:
    """List, describe, verify, fetch and convert models."""


@command.command("list")
def list_models() -> None:
    """List the models that come with the toolkit."""
    from toolkit.translation import DEFAULT_MODEL, embedded_models

    for model in embedded_models():
        size = sum(path.stat().st_size for path in model.path.rglob("*") if path.is_file())
        mark = "\tdefault" if model.name == DEFAULT_MODEL else ""
        click.echo(f"{model.name}\t{size / 1e6:.0f} MB\t{model.path}{mark}")


@command.command("info")
@click.argument("name", required=False)
def info(name: str | None) -> None:
    """Print the model card of NAME (a name, a folder or a cached hub model; the default model if none is given)."""
    from toolkit.errors import ModelError
    from toolkit.translation import find_model

    model = find_model(name)
    card = model.path / "README.md"
    if not card.is_file():
        raise ModelError(f"{model.path}: this model has no card (README.md)")
    click.echo(card.read_text(encoding="utf-8"), nl=False)


@command.command("verify")
@click.argument("names", nargs=-1)
def verify(names: tuple[str, ...]) -> None:
    """Check that models' files are the ones that were shipped; all embedded models if none is named."""
    from toolkit.errors import ModelError
    from toolkit.translation import embedded_models, find_model, verify_model

    models = [find_model(name) for name in names] or list(embedded_models())
    broken = []
    for model in models:
        problems = verify_model(model)
        click.echo(f"{model.name}\t{'; '.join(problems) or 'ok'}")
        broken += [model.name] * bool(problems)
    if broken:
        raise ModelError(f"{', '.join(broken)}: restore the files from the release, or make the model again")


@command.command("download")
@click.argument("name", metavar="OWNER/NAME")
def download(name: str) -> None:
    """Fetch a hub model such as Helsinki-NLP/opus-mt-th-en into the local Hugging Face cache."""
    from toolkit.translation import find_model

    click.echo(find_model(name, download=True).path)


@command.command("convert")
@click.argument("model")
@click.argument("output", type=click.Path(path_type=Path))
@click.option(
    "--quantization",
    type=click.Choice(["int8", "int16", "float16", "float32"]),
    default="int8",
    show_default=True,
    help="How weights are stored.",
)
def convert(model: str, output: Path, quantization: str) -> None:
    """Convert MODEL, a Hugging Face Marian folder or cached hub model, to the fast engine's format in OUTPUT."""
    from toolkit.errors import ModelError
    from toolkit.translation import find_model

    try:
        from toolkit.translation.conversion import convert_marian
    except ModuleNotFoundError as error:
        raise ModelError(f"conversion needs {error.name}: pip install 'thai-news-toolkit[hub]'") from None
    click.echo(convert_marian(find_model(model).path, output, quantization=quantization))
