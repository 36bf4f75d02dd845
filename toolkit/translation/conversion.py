"""A Hugging Face Marian folder → a CTranslate2 folder."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
from ctranslate2.converters.converter import Converter
from ctranslate2.converters.transformers import MarianMTLoader
from transformers import MarianMTModel
from transformers.utils.logging import disable_progress_bar

from toolkit.errors import ModelError

__all__ = ["convert_marian"]


def convert_marian(model: Path, output: Path, *, quantization: str = "int8") -> Path:
    """Write the CTranslate2 form of a Marian folder, its SentencePiece models included, and return its path.

    An existing output folder is replaced only once the new one is whole.
    """
    for name in ("config.json", "source.spm", "target.spm", "vocab.json"):
        if not (model / name).is_file():
            raise ModelError(f"{model}: not a Hugging Face Marian folder ({name} is missing)")
    disable_progress_bar()
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=output.parent) as scratch:
        partial = Path(_MarianConverter(model).convert(str(Path(scratch) / "model"), quantization=quantization))
        for name in ("source.spm", "target.spm"):
            shutil.copyfile(model / name, partial / name)
        if output.exists():
            shutil.rmtree(output)
        partial.replace(output)
    return output


class _MarianConverter(Converter):
    def __init__(self, model: Path) -> None:
        self._model = model

    def _load(self) -> Any:
        network = MarianMTModel.from_pretrained(self._model, dtype=torch.float32, local_files_only=True)
        with torch.no_grad():
            return _MarianLoader(self._model)(network, _Tokens(self._model))


class _MarianLoader(MarianMTLoader):
    """CTranslate2's own loader, taught that source and target may have vocabularies of their own."""

    def __init__(self, model: Path) -> None:
        self._model = model

    def set_vocabulary(self, spec: Any, tokens: list[str]) -> None:
        table = self._model / "target_vocab.json"
        spec.register_source_vocabulary(tokens)
        spec.register_target_vocabulary(_sorted_tokens(table)[: len(tokens)] if table.is_file() else tokens)


class _Tokens:
    """The part of a tokenizer that the loader asks for, without the tokenizer's own dependencies."""

    eos_token, unk_token, bos_token = "</s>", "<unk>", None

    def __init__(self, model: Path) -> None:
        self._tokens = _sorted_tokens(model / "vocab.json")

    def get_vocab(self) -> dict[str, int]:
        return {token: index for index, token in enumerate(self._tokens)}


def _sorted_tokens(path: Path) -> list[str]:
    table: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))
    return sorted(table, key=table.__getitem__)
