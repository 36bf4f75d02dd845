"""The embedded model and the matcher on the demonstration, against its hand-made gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.article import read_articles
from toolkit.cli.evaluate import command as evaluate
from toolkit.pipeline import compare
from toolkit.report import write_comparison
from toolkit.translation import find_model, load_engine
from toolkit.types import Comparison

DEMO = Path(__file__).parents[2] / "corpus" / "ivorian-soldiers"
REPORTS = ("report-1.txt", "report-2.txt")
FLOOR_PRECISION, FLOOR_RECALL = 0.8, 0.5


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    thai, *reports = (next(read_articles(str(DEMO / name))) for name in ("thai-article.txt", *REPORTS))
    return compare(thai, reports, load_engine(find_model()))


def test_links_and_differences_agree_with_the_gold(comparison: Comparison, tmp_path: Path) -> None:
    with (tmp_path / "ours.jsonl").open("w", encoding="utf-8") as stream:
        write_comparison(comparison, "jsonl", stream)
    arguments = ["claims", "--article", str(DEMO / "thai-article.txt"), "--gold", str(DEMO / "gold.jsonl")]
    result = CliRunner().invoke(
        evaluate, [*arguments, "--predicted", str(tmp_path / "ours.jsonl"), "--format", "json"], catch_exceptions=False
    )
    links, differences = json.loads(result.stdout)
    assert links["precision"] >= FLOOR_PRECISION
    assert links["recall"] >= FLOOR_RECALL
    assert differences["precision"] == 1
    assert differences["recall"] > 0


def test_furniture_makes_no_claim(comparison: Comparison) -> None:
    texts = [sentence.text for report in comparison.reports for sentence in report.sentences]
    assert not any("Comments" in text or "Sahel Wire" in text or text.startswith("By ") for text in texts)
    assert not any("ที่มา:" in finding.sentence.text for finding in comparison.findings)
