"""Translation apart from any model: guards, order, and where models are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from toolkit.errors import ModelError
from toolkit.translation import Hypothesis, embedded_models, find_model, load_engine, translate
from toolkit.translation.guards import flags_of
from toolkit.types import Sentence


@pytest.mark.parametrize(
    ("source", "text", "score", "truncated", "flags"),
    [
        ("ทหาร 46 นาย", "46 soldiers", -0.3, False, ()),
        ("ทหาร 46 นาย", "47 soldiers", -0.3, False, ("number-mismatch",)),
        ("ทหาร 3 นาย", "Three soldiers", -0.3, False, ()),
        ("เงิน 3.5 พันล้านบาท", "3.5 billion baht", -0.3, False, ()),
        ("เงิน 3.5 พันล้านบาท", "3.5 million baht", -0.3, False, ("number-mismatch",)),
        ("เขากล่าว", "He said said said said said", -0.3, False, ("repetition",)),
        ("เขากล่าว", "the INNNNNNNNNNN of", -0.3, False, ("repetition",)),
        ("เขากล่าว", "hahahahahahahahaha", -0.3, False, ("repetition",)),
        ("เงิน 10,000,000 บาท", "10000000 baht ........", -0.3, False, ()),
        ("เขากล่าว", "of the king of the king of the king of the king", -0.3, False, ("repetition",)),
        ("เขากล่าว", "He said", -0.3, True, ("truncated",)),
        ("เขากล่าว", "He กล่าว", -0.3, False, ("untranslated",)),
        ("เขากล่าว", "", -0.3, False, ("untranslated",)),
        ("เขากล่าว", "He said", -3.0, False, ("low-confidence",)),
        ("เขา 5 คน", "กล่าว กล่าว กล่าว กล่าว", -9.0, True,
         ("repetition", "truncated", "untranslated", "number-mismatch", "low-confidence")),
    ],
)  # fmt: skip
def test_flags(source: str, text: str, score: float, truncated: bool, flags: tuple[str, ...]) -> None:
    assert flags_of(source, Hypothesis(text, score, truncated)) == flags


class Shouting:
    """An engine that answers in batches of two, as real ones do, with the source in capitals."""

    signature = "shouting"

    def translate(self, sentences: Iterable[str]) -> Iterator[Hypothesis]:
        batch: list[str] = []
        for sentence in sentences:
            batch.append(sentence)
            if len(batch) == 2:
                yield from (Hypothesis(f"[{text}]", -0.1, truncated=False) for text in batch)
                batch = []
        yield from (Hypothesis(f"[{text}]", -0.1, truncated=False) for text in batch)


def test_order_is_kept_and_only_thai_is_translated() -> None:
    texts = ["one", "ก", "two", "", "ข", "ค", "three", "four"]
    rows = [("d", Sentence(i, 0, len(t), t, "th" if t in "กขค" and t else "en")) for i, t in enumerate(texts)]
    answers = list(translate(rows, Shouting()))
    assert [row.sentence.index for row in answers] == list(range(len(texts)))
    assert [row.translation.text for row in answers] == ["one", "[ก]", "two", "", "[ข]", "[ค]", "three", "four"]


def test_the_embedded_model_is_found_by_name_and_by_default() -> None:
    names = [model.name for model in embedded_models()]
    assert "th-en-small" in names
    assert find_model().path == find_model("th-en-small").path


@pytest.mark.parametrize("name", ["absent", "../absent/model", "owner/absent"])
def test_a_missing_model_is_an_error_that_helps(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    with pytest.raises(ModelError, match=r"no such model|toolkit models download"):
        find_model(name)


def test_a_folder_without_a_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.json"):
        find_model(str(tmp_path))
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="toolkit models convert"):
        load_engine(find_model(str(tmp_path)))


def test_a_broken_model_is_an_error(tmp_path: Path) -> None:
    for name in ("config.json", "model.bin", "source.spm", "target.spm"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot load"):
        load_engine(find_model(str(tmp_path)))
