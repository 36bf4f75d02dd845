from __future__ import annotations

import importlib.util
import json
import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from toolkit.types import FactKind

if TYPE_CHECKING:
    from types import ModuleType

CORPUS = Path(__file__).parents[2] / "corpus"
NEWS = CORPUS / "thai-english-news"
SOLDIERS = CORPUS / "ivorian-soldiers"
SPLITS = ("train", "dev", "test")
THAI_LETTER = re.compile("[ก-ฮ]")
THAI_BLOCK = re.compile("[\u0e00-\u0e7f]")
DECOMPOSED_SARA_AM = re.compile("\u0e4d[\u0e48-\u0e4b]?\u0e32")
SENTENCE_END = re.compile(r"(?<!Jan)\.(?=\s)")
SOURCE_LINE = "\nที่มา: สำนักข่าวต่างประเทศ\n"


@cache
def lines() -> tuple[tuple[str, str, str], ...]:
    """Return every line of the news corpus with its split and file."""
    return tuple(
        (split, path.name, line)
        for split in SPLITS
        for path in sorted((NEWS / split).glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    )


def gold() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SOLDIERS / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def article(name: str) -> str:
    return (SOLDIERS / name).read_text(encoding="utf-8")


def build_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build", NEWS / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def table_rows(readme: Path) -> dict[str, list[int]]:
    """Return the rows of a README's tables whose cells after the first hold numbers, by their first cell."""
    rows = {}
    for line in readme.read_text(encoding="utf-8").splitlines():
        name, *cells = (cell.strip() for cell in line.replace("`", "").strip("|").split("|"))
        numbers = [int(cell) for cell in cells if cell.isdigit()]
        if line.startswith("|") and numbers:
            rows[name] = numbers
    return rows


def test_gold_covers_the_thai_article_in_order() -> None:
    text = article("thai-article.txt")
    end = 0
    for number, line in enumerate(gold()):
        start = text.index(line["text"], end)
        assert line["sentence"] == number
        assert text[end:start] in ("", " ", "\n")
        end = start + len(line["text"])
    assert text[end:] == SOURCE_LINE


def test_gold_matches_are_sentences_of_the_reports() -> None:
    matches = [(match["report"], match["text"]) for line in gold() for match in line["matches"]]
    assert matches
    assert len(set(matches)) == len(matches)
    for report, text in matches:
        assert article(report).count(text) == 1
        assert text == text.strip()
        assert text.endswith(".")


@pytest.mark.parametrize("line", gold(), ids=lambda line: str(line["sentence"]))
def test_gold_verdicts_follow_from_the_matches(line: dict[str, Any]) -> None:
    for match in line["matches"]:
        assert match["verdict"] == ("differs" if match["differences"] else "agrees")
    verdicts = {match["verdict"] for match in line["matches"]}
    expected = "differs" if "differs" in verdicts else "agrees" if verdicts else "unmatched"
    assert line["verdict"] == expected


def test_gold_differences_quote_both_sentences() -> None:
    differences = [
        (line["text"], match["text"], difference)
        for line in gold()
        for match in line["matches"]
        for difference in match["differences"]
    ]
    assert differences
    for source, report, difference in differences:
        assert difference["kind"] in get_args(FactKind)
        assert difference["source"] in source
        assert difference["report"] in report


def test_gold_readme_counts() -> None:
    rows = table_rows(SOLDIERS / "README.md")
    verdicts = Counter(line["verdict"] for line in gold())
    assert rows["Thai sentences"] == [verdicts["agrees"], verdicts["differs"], verdicts["unmatched"], len(gold())]
    for report in ("report-1.txt", "report-2.txt"):
        of_report = Counter(m["verdict"] for line in gold() for m in line["matches"] if m["report"] == report)
        assert rows[report] == [len(SENTENCE_END.findall(article(report)))]
        assert rows[f"matches in {report}"] == [of_report["agrees"], of_report["differs"], of_report.total()]
    assert rows["thai-article.txt"] == rows["gold.jsonl"] == [len(gold())]


def test_news_lines_have_a_thai_and_an_english_column() -> None:
    broken = []
    for split, name, line in lines():
        columns = line.split("\t")
        good = (
            len(columns) == 2
            and all(column and column == column.strip() for column in columns)
            and THAI_LETTER.search(columns[0])
            and not THAI_BLOCK.search(columns[1])
        )
        if not good:
            broken.append((split, name, line))
    assert broken == []


def test_news_lines_are_normalised() -> None:
    assert [line for *_, line in lines() if not unicodedata.is_normalized("NFC", line)] == []
    assert [line for *_, line in lines() if DECOMPOSED_SARA_AM.search(line) or "\r" in line] == []


def test_news_pairs_stand_once() -> None:
    assert [line for line, count in Counter(line for *_, line in lines()).items() if count > 1] == []


def test_no_english_sentence_stands_in_two_splits() -> None:
    splits = defaultdict(set)
    for split, _, line in lines():
        splits["".join(filter(str.isalnum, line.split("\t")[1].casefold()))].add(split)
    assert [english for english, where in splits.items() if len(where) > 1] == []


def test_build_puts_every_line_where_it_is() -> None:
    split_of = build_script().split_of
    assert [line for split, _, line in lines() if split_of(line.split("\t")[1]) != split] == []


def test_build_writes_the_three_splits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = build_script()
    monkeypatch.setattr(script, "HERE", tmp_path / "corpus")
    (tmp_path / "corpus").mkdir()
    (tmp_path / "raw").mkdir()
    pairs = [f"ข่าว {number}\tNews {number}\n" for number in range(300)]
    (tmp_path / "raw" / "news.tsv").write_text("".join([*pairs, pairs[0]]), encoding="utf-8")
    script.main(tmp_path / "raw")
    written = {split: (tmp_path / "corpus" / split / "news.tsv").read_text(encoding="utf-8") for split in SPLITS}
    assert sorted("".join(written.values()).splitlines(keepends=True)) == sorted(pairs)
    assert len(written["train"]) > len(written["test"]) > 0


def test_news_readme_counts() -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for split, name, _ in lines():
        counts[name.removesuffix(".tsv")][split] += 1
        counts["all"][split] += 1
    expected = {name: [*(count[split] for split in SPLITS), count.total()] for name, count in counts.items()}
    assert table_rows(NEWS / "README.md") == expected


def test_readmes_state_the_totals() -> None:
    of_file = Counter(name.removesuffix(".tsv") for _, name, _ in lines())
    sentences = [line for _, name, line in lines() if name not in ("lexicon.tsv", "names.tsv")]
    words = sum(len(line.split("\t")[1].split()) for line in sentences)
    readme = (NEWS / "README.md").read_text(encoding="utf-8")
    for number in (len(sentences), of_file["lexicon"], of_file["names"], round(words, -3)):
        assert f"{number:,}" in readme
    assert f"{len(lines()):,} pairs" in (CORPUS / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", [NEWS, SOLDIERS], ids=lambda folder: folder.name)
def test_corpora_carry_their_licence(folder: Path) -> None:
    licence = (folder / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("Creative Commons Legal Code\n\nCC0 1.0 Universal\n")
    assert "CC0" in (folder / "README.md").read_text(encoding="utf-8")
