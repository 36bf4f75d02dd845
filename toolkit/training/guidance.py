"""Guided alignment (Chen et al. 2016): show the cross-attention, early in training, which words belong together.

A small corpus leaves a network long without an idea that target words come from source words. IBM Model 1 (Brown et al.
1993) over the same vocabulary pieces knows it within a minute, and its posteriors are a target for the attention.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from toolkit.training.batches import Batch

__all__ = ["PieceTable", "guidance_loss"]

_ITERATIONS = 4
_GUIDED_HEADS = 2
"""Heads of the first decoder layer that are guided; the others stay free."""


class PieceTable:
    """p(target piece | source piece), a dense table."""

    def __init__(self, table: torch.Tensor, pad: int) -> None:
        self.table = table  # (source vocabulary, target vocabulary)
        self._pad = pad

    @classmethod
    def learn(cls, batches: list[Batch], vocabulary: int, path: Path) -> PieceTable:
        """Estimate the table by expectation maximisation, or read it where it was written before."""
        pad = vocabulary - 1
        if path.exists():
            return cls(load_file(path)["table"].float(), pad)
        table = torch.full((vocabulary, vocabulary), 1 / vocabulary)
        for _ in range(_ITERATIONS):
            counts = torch.zeros_like(table).view(-1)
            learner = cls(table, pad)
            for batch in batches:
                cells, posterior = learner._cells(batch), learner.posterior(batch)
                counts.index_add_(0, cells.view(-1), posterior.reshape(-1))
            table = counts.view(vocabulary, vocabulary)
            table /= table.sum(1, keepdim=True).clamp(min=1e-9)
        save_file({"table": table.half()}, path)
        return cls(table, pad)

    def posterior(self, batch: Batch) -> torch.Tensor:
        """Return, for each target position, how likely each source position is its origin; zeros on padding.

        Shape (pairs, longest target, longest source).
        """
        scores = self.table.view(-1)[self._cells(batch)]
        scores = scores * (batch.source != self._pad)[:, None, :] * (batch.target != self._pad)[:, :, None]
        return scores / scores.sum(-1, keepdim=True).clamp(min=1e-9)

    def _cells(self, batch: Batch) -> torch.Tensor:
        return batch.source[:, None, :] * self.table.shape[1] + batch.target[:, :, None]


def guidance_loss(attentions: Iterable[torch.Tensor], posterior: torch.Tensor) -> torch.Tensor:
    """Return the cross entropy of the guided heads against the posterior, summed over target tokens.

    `attentions` are the cross-attentions, layer by layer, each (pairs, heads, longest target, longest source).
    """
    first = next(iter(attentions))[:, :_GUIDED_HEADS].float().mean(1)
    return -(posterior * (first + 1e-6).log()).sum()
