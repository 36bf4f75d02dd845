"""`toolkit train`: a recipe and parallel text → a model folder."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import say

__all__ = ["command"]


@click.command("train")
@click.argument("recipe", type=click.Path(path_type=Path), metavar="RECIPE")
@click.option("--data", multiple=True, type=click.Path(path_type=Path), help="Folder with sources; may be repeated.")
@click.option("--run", type=click.Path(path_type=Path), help="Where the state is kept; runs/NAME by default.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Model folder to write; RUN/model by default.")
@click.option("--device", type=click.Choice(["cpu", "cuda"]), default="cpu", show_default=True, help="Where to train.")
@click.option("--threads", type=click.IntRange(1), default=1, show_default=True, help="Processor threads.")
@click.option("--save-minutes", type=float, default=10.0, show_default=True, help="Time between checkpoints.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(
    recipe: Path,
    data: tuple[Path, ...],
    run: Path | None,
    output: Path | None,
    device: str,
    threads: int,
    save_minutes: float,
    quiet: bool,
) -> None:
    """Train a MarianMT model from parallel text and export it, card included.

    RECIPE is a TOML file such as models/th-en-small/recipe.toml. A run that was stopped goes on from its last
    checkpoint when the same command is given again.
    """
    try:
        from toolkit.training import load_recipe, train
    except ModuleNotFoundError as error:
        raise click.ClickException(f"training needs {error.name}: pip install 'thai-news-toolkit[train]'") from None

    loaded = load_recipe(recipe)
    state = run or Path("runs") / loaded.name
    figures = train(
        loaded,
        data or (Path("corpus"),),
        state,
        output or state / "model",
        device=device,
        threads=threads,
        save_minutes=save_minutes,
        report=lambda line: say(line, quiet=quiet),
    )
    say(figures.line(model=str(output or state / "model")), quiet=quiet)
