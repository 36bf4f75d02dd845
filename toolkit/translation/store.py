"""Where models are found: an explicit folder, the ones that come with the toolkit, the Hugging Face cache."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import ModelError

__all__ = ["DEFAULT_MODEL", "ModelFolder", "embedded_models", "find_model", "verify_model"]

DEFAULT_MODEL = "th-en-small"
CHECKSUMS = "SHA256SUMS"
_PACKAGE = Path(__file__).parents[1]
# An installed wheel carries the models inside the package, a checkout beside it.
_EMBEDDED = (_PACKAGE / "embedded", _PACKAGE.parent / "models")


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A model on disk."""

    name: str
    path: Path

    @property
    def ctranslate2(self) -> Path:
        """Return the folder the fast engine loads: the model's own, or the one converted into the user's cache."""
        for folder in (self.path / "ctranslate2", self.path, _cache() / self.digest()):
            if (folder / "model.bin").is_file() and (folder / "source.spm").is_file():
                return folder
        raise ModelError(
            f"{self.path}: not in the fast engine's format; run: toolkit models convert {self.path} FOLDER"
            " (needs the extra 'hub'), then --model FOLDER, or use --engine transformers"
        )

    def digest(self) -> str:
        """Return a short digest of the files that decide what the model says."""
        sums = hashlib.sha256()
        for path in sorted(self.path.iterdir()):
            if path.suffix in {".safetensors", ".bin", ".spm"} or path.name in {"config.json", "vocab.json"}:
                sums.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
        return sums.hexdigest()[:16]


def embedded_models() -> Iterator[ModelFolder]:
    """Yield the models that come with the toolkit, by name."""
    for root in _EMBEDDED:
        if root.is_dir():
            for path in sorted(root.iterdir()):
                if (path / "config.json").is_file():
                    yield ModelFolder(path.name, path)
            return


def find_model(name: str | None = None, *, download: bool = False) -> ModelFolder:
    """Return a model by folder, embedded name or hub name; nothing is downloaded unless `download` is true."""
    name = name or DEFAULT_MODEL
    path = Path(name)
    if path.is_dir():
        if not (path / "config.json").is_file():
            raise ModelError(f"{name}: this folder holds no model (config.json is missing)")
        return ModelFolder(path.resolve().name, path)
    embedded = {model.name: model for model in embedded_models()}
    if name in embedded:
        return embedded[name]
    if name.count("/") == 1 and not path.is_absolute():
        return _find_in_hub(name, download=download)
    known = ", ".join(embedded) or "none"
    raise ModelError(f"{name}: no such model; give a folder, a hub name (owner/name), or one of: {known}")


def verify_model(model: ModelFolder) -> list[str]:
    """Return what is wrong with a model's files by its `SHA256SUMS`; an empty list means all is well."""
    sums = model.path / CHECKSUMS
    if not sums.is_file():
        return [f"{CHECKSUMS} is missing"]
    problems = []
    for line in sums.read_text(encoding="utf-8").splitlines():
        expected, name = line.split("  ", 1)
        path = model.path / name
        if not path.is_file():
            problems.append(f"{name} is missing")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            problems.append(f"{name} is not the file that was shipped")
    return problems


def _find_in_hub(name: str, *, download: bool) -> ModelFolder:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    try:
        path = snapshot_download(
            name,
            local_files_only=not download,
            allow_patterns=["*.json", "*.spm", "*.safetensors", "pytorch_model.bin"],
        )
    except LocalEntryNotFoundError:
        raise ModelError(
            f"{name}: not in the local Hugging Face cache; run once with a network: toolkit models download {name}"
        ) from None
    except (HfHubHTTPError, HFValidationError, OSError) as error:
        raise ModelError(f"{name}: cannot be downloaded: {str(error).splitlines()[0]}") from None
    return ModelFolder(name, Path(path))


def _cache() -> Path:
    root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "thai-news-toolkit" / "ctranslate2"
