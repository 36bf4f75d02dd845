"""A tiny Marian model is trained for real: recipe → weights → both formats → the same words from both engines."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_model

from toolkit.errors import InputError, ToolkitError
from toolkit.normalise import prepare_thai
from toolkit.training import load_recipe, train
from toolkit.training.batches import Batch
from toolkit.training.corpus import load_pairs
from toolkit.training.export import average_snapshots
from toolkit.training.guidance import PieceTable, guidance_loss
from toolkit.training.network import build_network
from toolkit.training.recipe import Recipe, Source
from toolkit.translation import Decoding, ModelFolder, load_engine, verify_model
from toolkit.translation.conversion import convert_marian

NEWS = Path(__file__).parents[2] / "corpus" / "thai-english-news"
RECIPE = """
name = "tiny"
source_language = "tha"
target_language = "eng"
validation_source = "dev.th"
validation_reference = "dev.en"
average = 2
[model]
d_model = 32
encoder_layers = 1
decoder_layers = 1
attention_heads = 2
ffn_dim = 64
vocabulary = 500
[optimiser]
target_tokens = 60_000
warmup_steps = 10
batch_tokens = 1500
[[sources]]
path = "names.tsv"
licence = "CC0-1.0"
repeat = [2, 1]
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    shutil.copyfile(NEWS / "train" / "names.tsv", folder / "names.tsv")
    pairs = [line.split("\t") for line in (NEWS / "dev" / "names.tsv").read_text(encoding="utf-8").splitlines()[:20]]
    (folder / "dev.th").write_text("".join(f"{thai}\n" for thai, _ in pairs), encoding="utf-8")
    (folder / "dev.en").write_text("".join(f"{english}\n" for _, english in pairs), encoding="utf-8")
    (folder / "recipe.toml").write_text(RECIPE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def recipe(data: Path) -> Recipe:
    return load_recipe(data / "recipe.toml")


@pytest.fixture(scope="module")
def model(data: Path, recipe: Recipe) -> Path:
    train(recipe, [data], data / "run", data / "model", report=lambda _: None)
    return data / "model"


def test_loss_falls_and_progress_is_reported(data: Path, recipe: Recipe, tmp_path: Path) -> None:
    lines: list[str] = []
    train(recipe, [data], tmp_path / "run", tmp_path / "model", report=lines.append)
    steps = [json.loads(line) for line in lines if '"loss"' in line]
    assert steps[-1]["loss"] < steps[0]["loss"]
    assert json.loads(lines[-1])["tokens"] >= recipe.optimiser.target_tokens


def test_pad_embedding_stays_the_zero_vector(model: Path) -> None:
    weights = load_file(model / "model.safetensors")
    embeddings = [value for name, value in weights.items() if "embed_tokens" in name or "shared" in name]
    assert embeddings
    for table in embeddings:
        assert torch.count_nonzero(table[-1]) == 0
        assert torch.count_nonzero(table[2]) > 0


@pytest.mark.parametrize("beam_size", [1, 4])
def test_both_engines_say_the_same(model: Path, data: Path, tmp_path: Path, beam_size: int) -> None:
    shutil.copytree(model, tmp_path / "exact", ignore=shutil.ignore_patterns("ctranslate2"))
    convert_marian(tmp_path / "exact", tmp_path / "exact" / "ctranslate2", quantization="float32")
    exact = ModelFolder("exact", tmp_path / "exact")
    sentences = [prepare_thai(line) for line in (data / "dev.th").read_text(encoding="utf-8").splitlines()]
    fast, reference = (
        list(load_engine(exact, engine, Decoding(beam_size, max_length=24)).translate(sentences))
        for engine in ("ctranslate2", "transformers")
    )
    assert [(h.text, h.truncated) for h in fast] == [(h.text, h.truncated) for h in reference]
    # Beam search in transformers leaves <pad> its share of the softmax, a few per cent in a network this young.
    assert [h.score for h in fast] == pytest.approx([h.score for h in reference], abs=0.1)


def test_a_stopped_run_goes_on_where_it_was(data: Path, recipe: Recipe, model: Path, tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop_after_first_save(line: str) -> None:
        if '"chrf"' in line:
            raise StoppedError

    with pytest.raises(StoppedError):
        train(recipe, [data], tmp_path / "run", tmp_path / "model", save_minutes=0.0, report=stop_after_first_save)
    first = torch.load(tmp_path / "run" / "checkpoint.pt", weights_only=True)["progress"]
    assert 0 < first["tokens"] < recipe.optimiser.target_tokens
    train(recipe, [data], tmp_path / "run", tmp_path / "model", report=lambda _: None)
    last = torch.load(tmp_path / "run" / "checkpoint.pt", weights_only=True)
    straight = torch.load(data / "run" / "checkpoint.pt", weights_only=True)
    assert last["progress"] == straight["progress"]


def test_snapshots_are_averaged(recipe: Recipe, tmp_path: Path) -> None:
    networks = [build_network(recipe.model) for _ in range(2)]
    for number, network in enumerate(networks):
        save_model(network, str(tmp_path / f"{number}.safetensors"))
    expected = (networks[0].lm_head.weight + networks[1].lm_head.weight).detach() / 2
    average_snapshots(networks[0], sorted(tmp_path.iterdir()))
    assert torch.allclose(networks[0].lm_head.weight, expected)


def test_guidance_finds_the_words_that_belong_together(tmp_path: Path) -> None:
    pad = 9
    pairs = [([2, 3, 0], [4, 5, 0]), ([3, 6, 0], [5, 7, 0]), ([6, 2, 0], [7, 4, 0])]
    batch = Batch(torch.tensor([a for a, _ in pairs]), torch.tensor([b for _, b in pairs]), 9)
    table = PieceTable.learn([batch], 10, tmp_path / "pieces.safetensors")
    assert table.posterior(batch).argmax(-1)[:, :2].tolist() == [[0, 1], [0, 1], [0, 1]]
    assert PieceTable.learn([], 10, tmp_path / "pieces.safetensors").table[2].argmax() == 4
    padded = Batch(torch.tensor([[2, 0, pad]]), torch.tensor([[4, 0, pad]]), 2)
    posterior = table.posterior(padded)
    assert posterior[0, :, 2].sum() == posterior[0, 2].sum() == 0
    looking = posterior.clamp(min=1e-6)[:, None].expand(-1, 4, -1, -1)
    blind = torch.full_like(looking, 1 / 3)
    assert guidance_loss([looking], posterior) < guidance_loss([blind], posterior)


def test_the_card_names_every_source_and_the_files_verify(model: Path, recipe: Recipe) -> None:
    card = (model / "README.md").read_text(encoding="utf-8")
    for source in recipe.sources:
        assert source.path in card
        assert source.licence in card
    assert "nrefs:1" in card
    folder = ModelFolder("tiny", model)
    assert verify_model(folder) == []
    (model / "config.json").write_text("{}", encoding="utf-8")
    assert verify_model(folder) == ["config.json is not the file that was shipped"]


def test_recipes_reject_what_they_do_not_know(tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(RECIPE.replace("warmup_steps", "warm_up_steps"), encoding="utf-8")
    with pytest.raises(ToolkitError, match="warm_up_steps"):
        load_recipe(path)


def test_sources_are_filtered_and_missing_ones_named(tmp_path: Path) -> None:
    lines = [
        "สวัสดี\tHello",
        "สวัสดี\tHello",
        "ไทย\tไทย",
        "abc\tabc",
        "ก\t" + "long " * 20,
        "เขาไปแล้ว\tHe has gone home already.",
    ]
    (tmp_path / "few.tsv").write_text("\n".join(lines), encoding="utf-8")
    assert load_pairs(Source("few.tsv", "CC0"), [tmp_path]).english == ["Hello", "He has gone home already."]
    assert load_pairs(Source("few.tsv", "CC0", sentences=True), [tmp_path]).dropped == 5
    with pytest.raises(InputError, match=r"none\.tsv"):
        load_pairs(Source("none.tsv", "CC0"), [tmp_path])
