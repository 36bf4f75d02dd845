"""The embedded model and the matcher on the demonstration, against its hand-made gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from toolkit.article import read_articles
from toolkit.pipeline import compare
from toolkit.translation import find_model, load_engine
from toolkit.types import Comparison

DEMO = Path(__file__).parents[2] / "corpus" / "ivorian-soldiers"
REPORTS = ("report-1.txt", "report-2.txt")
FLOOR_PRECISION, FLOOR_RECALL = 0.8, 0.5


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    thai, *reports = (next(read_articles(str(DEMO / name))) for name in ("thai-article.txt", *REPORTS))
    return compare(thai, reports, load_engine(find_model()))


@pytest.fixture(scope="module")
def gold() -> list[dict[str, object]]:
    return [json.loads(line) for line in (DEMO / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def links(comparison: Comparison) -> set[tuple[int, int, str, str]]:
    return {
        (finding.sentence.start, finding.sentence.end, Path(match.report).name, match.sentence.text)
        for finding in comparison.findings
        for match in finding.matches
    }


def gold_links(gold: list[dict[str, object]]) -> set[tuple[int, int, str, str]]:
    article = (DEMO / "thai-article.txt").read_text(encoding="utf-8")
    found = set()
    for row in gold:
        start = article.index(str(row["text"]))
        assert isinstance(row["matches"], list)
        found |= {(start, start + len(str(row["text"])), m["report"], m["text"]) for m in row["matches"]}
    return found


def same(ours: tuple[int, int, str, str], theirs: tuple[int, int, str, str]) -> bool:
    """Tell whether two links tie overlapping Thai to the same evidence, however either side was cut."""
    overlap = min(ours[1], theirs[1]) - max(ours[0], theirs[0])
    return overlap > 5 and ours[2] == theirs[2] and (ours[3] in theirs[3] or theirs[3] in ours[3])


def test_links_agree_with_the_gold(comparison: Comparison, gold: list[dict[str, object]]) -> None:
    ours, theirs = links(comparison), gold_links(gold)
    right = [link for link in ours if any(same(link, other) for other in theirs)]
    found = [link for link in theirs if any(same(other, link) for other in ours)]
    assert len(right) / len(ours) >= FLOOR_PRECISION
    assert len(found) / len(theirs) >= FLOOR_RECALL


def test_every_difference_shown_is_a_real_one(comparison: Comparison, gold: list[dict[str, object]]) -> None:
    real = {
        (d["source"].split()[0], d["report"].split()[0])
        for row in gold
        for match in row["matches"]  # type: ignore[attr-defined]
        for d in match["differences"]
    }
    shown = [d for f in comparison.findings for match in f.matches for d in match.differences]
    assert shown
    for difference in shown:
        assert any(a in difference.source and b in difference.report for a, b in real), difference


def test_furniture_makes_no_claim(comparison: Comparison) -> None:
    texts = [sentence.text for report in comparison.reports for sentence in report.sentences]
    assert not any("Comments" in text or "Sahel Wire" in text or text.startswith("By ") for text in texts)
    assert not any("ที่มา:" in finding.sentence.text for finding in comparison.findings)
