"""Trained weights → a Hugging Face folder and a CTranslate2 folder beside it."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_model
from transformers import MarianMTModel
from transformers.utils.logging import disable_progress_bar

from toolkit.training.vocabulary import Vocabulary

__all__ = ["average_snapshots", "export_hugging_face"]


def export_hugging_face(
    network: MarianMTModel, source: Vocabulary, target: Vocabulary, languages: tuple[str, str], folder: Path
) -> None:
    """Write the folder that transformers reads as a MarianMTModel and its MarianTokenizer; weights in float16."""
    folder.mkdir(parents=True, exist_ok=True)
    disable_progress_bar()
    half = copy.deepcopy(network).to("cpu", torch.float16)
    half.generation_config.update(
        num_beams=4,
        max_length=None,
        bad_words_ids=[[network.config.pad_token_id]],
        forced_eos_token_id=0,
    )
    half.save_pretrained(folder)
    for vocabulary, model, table in ((source, "source.spm", "vocab.json"), (target, "target.spm", "target_vocab.json")):
        shutil.copyfile(vocabulary.path, folder / model)
        vocabulary.save_ids(folder / table)
    settings = {
        "tokenizer_class": "MarianTokenizer",
        "separate_vocabs": True,
        "source_lang": languages[0],
        "target_lang": languages[1],
        "model_max_length": 512,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")


def average_snapshots(network: MarianMTModel, snapshots: Sequence[Path]) -> None:
    """Set the network's weights to the mean of the snapshots'."""
    mean: dict[str, torch.Tensor] = {}
    for path in snapshots:
        load_model(network, str(path))
        for name, value in network.state_dict().items():
            part = value.float() / len(snapshots)
            mean[name] = mean[name] + part if name in mean else part
    network.load_state_dict(mean)
