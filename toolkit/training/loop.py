"""The training loop: resumable, on CPU or GPU, validated while it runs."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import save_model
from transformers import MarianMTModel

from toolkit.training.batches import Batch, Example, batches_of_pass
from toolkit.training.guidance import PieceTable
from toolkit.training.network import build_network, learning_rate, loss_of, make_optimisers
from toolkit.training.recipe import Recipe

__all__ = ["Progress", "train_network"]

_REPORT_STEPS = 20


@dataclass
class Progress:
    """Where a run stands."""

    step: int = 0
    tokens: int = 0
    pass_number: int = 0
    batch: int = 0
    """Batches of the current pass already seen."""


def train_network(
    recipe: Recipe,
    examples: list[list[Example]],
    run: Path,
    *,
    device: str,
    save_minutes: float,
    validate: Callable[[MarianMTModel, Progress], str],
    report: Callable[[str], None],
) -> tuple[MarianMTModel, Progress]:
    """Train until the recipe's target tokens are reached; a run folder with a checkpoint is continued.

    Every `save_minutes` the state is written to `run/checkpoint.pt`, the weights to `run/snapshots/`, and what
    `validate` answers is reported.
    """
    torch.manual_seed(recipe.seed)
    options = recipe.optimiser
    network = build_network(recipe.model).to(device)
    optimisers = make_optimisers(network, options)
    progress = _restore(run, network, optimisers)
    table = _piece_table(recipe, examples, run, device) if progress.tokens < options.guided_tokens else None
    network.train()
    started, saved, loss_sum, loss_tokens, first = time.monotonic(), time.monotonic(), 0.0, 0, progress.tokens
    for batch in _stream(recipe, examples, progress):
        if progress.tokens >= options.target_tokens:
            break
        loss = _step(network, optimisers, recipe, _to(batch, device), progress, table)
        loss_sum, loss_tokens = loss_sum + loss, loss_tokens + batch.tokens
        if progress.step % _REPORT_STEPS == 0:
            rate = (progress.tokens - first) / (time.monotonic() - started)
            report(_line(progress, options.target_tokens, loss_sum / loss_tokens, rate))
            loss_sum, loss_tokens = 0.0, 0
        if time.monotonic() - saved > save_minutes * 60:
            report(_save(run, network, optimisers, progress, recipe.average, validate))
            saved = time.monotonic()
    report(_save(run, network, optimisers, progress, recipe.average, validate))
    return network, progress


def _piece_table(recipe: Recipe, examples: list[list[Example]], run: Path, device: str) -> PieceTable:
    size = recipe.model.vocabulary
    batches = list(batches_of_pass(examples, recipe, 0, size - 1, size - 1))
    table = PieceTable.learn(batches, size, run / "pieces.safetensors")
    return PieceTable(table.table.to(device), size - 1)


def _stream(recipe: Recipe, examples: list[list[Example]], progress: Progress) -> Iterator[Batch]:
    """Yield batches for ever, from where the progress stands."""
    last = recipe.model.vocabulary - 1
    while True:
        seen = progress.batch
        for index, batch in enumerate(batches_of_pass(examples, recipe, progress.pass_number, last, last)):
            if index >= seen:
                yield batch
        progress.pass_number, progress.batch = progress.pass_number + 1, 0


def _step(
    network: MarianMTModel,
    optimisers: list[torch.optim.Optimizer],
    recipe: Recipe,
    batch: Batch,
    progress: Progress,
    table: PieceTable | None,
) -> float:
    """Take one optimiser step and return the batch's summed loss."""
    options = recipe.optimiser
    for optimiser in optimisers:
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(options, progress.step, progress.tokens)
        optimiser.zero_grad(set_to_none=True)
    weight = options.guidance * (1 - progress.tokens / options.guided_tokens)
    posterior = table.posterior(batch) if table and weight > 0 else None
    with torch.autocast(batch.source.device.type, dtype=torch.bfloat16):
        loss = loss_of(network, batch, options.label_smoothing, posterior, weight)
    (loss / batch.tokens).backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), options.clip_norm)
    for optimiser in optimisers:
        optimiser.step()
    progress.step += 1
    progress.tokens += batch.tokens
    progress.batch += 1
    return loss.item()


def _save(
    run: Path,
    network: MarianMTModel,
    optimisers: list[torch.optim.Optimizer],
    progress: Progress,
    keep: int,
    validate: Callable[[MarianMTModel, Progress], str],
) -> str:
    """Write a checkpoint and a snapshot, drop old snapshots, and return the validation's line."""
    state = {
        "network": network.state_dict(),
        "optimisers": [optimiser.state_dict() for optimiser in optimisers],
        "progress": asdict(progress),
    }
    partial = run / "checkpoint.partial"
    torch.save(state, partial)
    partial.replace(run / "checkpoint.pt")
    snapshots = run / "snapshots"
    snapshots.mkdir(exist_ok=True)
    save_model(network, str(snapshots / f"{progress.tokens:012d}.safetensors"))
    for old in sorted(snapshots.iterdir())[:-keep]:
        old.unlink()
    network.eval()
    try:
        return validate(network, progress)
    finally:
        network.train()


def _restore(run: Path, network: MarianMTModel, optimisers: list[torch.optim.Optimizer]) -> Progress:
    """Load the run's checkpoint, if it has one, and return where it stands."""
    path = run / "checkpoint.pt"
    if not path.exists():
        return Progress()
    state = torch.load(path, weights_only=True, map_location=network.device)
    network.load_state_dict(state["network"])
    for optimiser, values in zip(optimisers, state["optimisers"], strict=True):
        optimiser.load_state_dict(values)
    return Progress(**state["progress"])


def _to(batch: Batch, device: str) -> Batch:
    return Batch(batch.source.to(device), batch.target.to(device), batch.tokens)


def _line(progress: Progress, goal: int, loss: float, rate: float) -> str:
    return json.dumps(
        {
            "step": progress.step,
            "tokens": progress.tokens,
            "goal": goal,
            "pass": progress.pass_number,
            "loss": round(loss, 4),
            "tokens_per_second": round(rate),
        }
    )
