"""Make a MarianMT model from parallel text: recipe → vocabularies → network → model folder."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from transformers import MarianMTModel

from toolkit.errors import InputError
from toolkit.training.batches import Example, batches_of_pass, load_examples
from toolkit.training.card import SourceCount, write_card, write_checksums
from toolkit.training.corpus import Pairs, load_pairs
from toolkit.training.export import average_snapshots, export_hugging_face
from toolkit.training.loop import Progress, train_network
from toolkit.training.recipe import Recipe, load_recipe
from toolkit.training.validation import Figures, score_model
from toolkit.training.vocabulary import Vocabulary, train_vocabulary
from toolkit.translation.conversion import convert_marian

__all__ = ["Recipe", "load_recipe", "train"]


def train(
    recipe: Recipe,
    folders: Sequence[Path],
    run: Path,
    output: Path,
    *,
    device: str = "cpu",
    threads: int = 1,
    save_minutes: float = 10.0,
    report: Callable[[str], None] = print,
) -> Figures:
    """Train, average and export a model; `run` holds the state, and a second call with it goes on from there."""
    torch.set_num_threads(threads)
    run.mkdir(parents=True, exist_ok=True)
    sources, references = _validation_set(recipe, folders)
    pairs = [load_pairs(source, folders) for source in recipe.sources]
    for part in pairs:
        report(f"{part.source.path}: {len(part.thai)} pairs, {part.dropped} left out")
    source, target = _vocabularies(recipe, pairs, run)
    examples = _examples(recipe, pairs, source, target)
    languages = recipe.source_language, recipe.target_language

    def export(network: MarianMTModel, folder: Path) -> None:
        export_hugging_face(network, source, target, languages, folder)
        convert_marian(folder, folder / "ctranslate2")

    def validate(network: MarianMTModel, progress: Progress) -> str:
        with tempfile.TemporaryDirectory(dir=run) as scratch:
            export(network, Path(scratch))
            figures = score_model(Path(scratch), sources, references, beam_size=1, threads=threads)
        return figures.line(step=progress.step, tokens=progress.tokens)

    network, progress = train_network(
        recipe, examples, run, device=device, save_minutes=save_minutes, validate=validate, report=report
    )
    average_snapshots(network, sorted((run / "snapshots").iterdir()))
    export(network, output)
    figures = score_model(output, sources, references, beam_size=4, threads=threads)
    counts = _source_counts(recipe, pairs, examples, progress)
    parameters = sum(parameter.numel() for parameter in network.parameters())
    write_card(output, recipe, counts, progress.tokens, parameters, figures)
    write_checksums(output)
    return figures


def _validation_set(recipe: Recipe, folders: Sequence[Path]) -> tuple[list[str], list[str]]:
    sides = []
    for name in (recipe.validation_source, recipe.validation_reference):
        path = next((folder / name for folder in folders if (folder / name).is_file()), None)
        if path is None:
            raise InputError(f"{name}: no such validation file; give its folder with --data")
        sides.append(path.read_text(encoding="utf-8").splitlines())
    return sides[0], sides[1]


def _vocabularies(recipe: Recipe, pairs: Sequence[Pairs], run: Path) -> tuple[Vocabulary, Vocabulary]:
    """Train both vocabularies on the mix the first pass sees, once per run folder."""
    chance = random.Random(recipe.seed)
    sides: tuple[list[str], list[str]] = ([], [])
    for part in pairs:
        lines = list(zip(part.thai, part.english, strict=True))
        whole, rest = divmod(part.source.repeat[0], 1)
        for thai, english in lines * int(whole) + chance.sample(lines, round(len(lines) * rest)):
            sides[0].append(thai)
            sides[1].append(english)
    made = []
    for side, name, is_thai in ((sides[0], "source.spm", True), (sides[1], "target.spm", False)):
        path = run / name
        made.append(
            Vocabulary(path) if path.exists() else train_vocabulary(side, recipe.model.vocabulary, path, thai=is_thai)
        )
    return made[0], made[1]


def _examples(recipe: Recipe, pairs: Sequence[Pairs], source: Vocabulary, target: Vocabulary) -> list[list[Example]]:
    longest = recipe.optimiser.max_tokens
    return [load_examples((part.thai, part.english), source, target, longest) for part in pairs]


def _source_counts(
    recipe: Recipe, pairs: Sequence[Pairs], examples: list[list[Example]], progress: Progress
) -> list[SourceCount]:
    """Tell how often each source's pairs were seen; the last pass counts by the share of it that was reached."""
    last = sum(1 for _ in batches_of_pass(examples, recipe, progress.pass_number, 0, 0))
    shares = [1.0] * progress.pass_number + [progress.batch / last]
    return [
        SourceCount(
            part.source.path,
            part.source.licence,
            len(part.thai),
            part.dropped,
            sum(share * part.source.repeat_in(number) for number, share in enumerate(shares)),
        )
        for part in pairs
    ]
