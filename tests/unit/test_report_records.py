"""The formats for machines."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import (
    hostile_comparison,
    sample_comparison,
    sample_rows,
    written_comparison,
    written_translations,
)

from toolkit.errors import InputError
from toolkit.report import TRANSLATION_WRITERS, write_comparison, write_translations
from toolkit.types import Sentence, Translation, TranslationRow

if TYPE_CHECKING:
    from collections.abc import Iterator

FINDING = ["sentence", "start", "end", "source", "translation", "flags", "verdict", "matches"]
MATCH = ["report", "sentence", "start", "end", "text", "score", "verdict", "differences"]
TRANSLATION = ["document", "sentence", "start", "end", "source", "translation", "score", "flags"]


def test_comparison_records_keep_the_order_of_keys() -> None:
    *records, last = map(json.loads, written_comparison(sample_comparison(), "jsonl").splitlines())
    assert {tuple(record) for record in records} == {tuple(FINDING)}
    assert {tuple(match) for record in records for match in record["matches"]} == {tuple(MATCH)}
    differences = [one for record in records for match in record["matches"] for one in match["differences"]]
    assert {tuple(one) for one in differences} == {("kind", "source", "translation", "report")}
    assert list(last) == ["summary"]


def test_offsets_point_into_the_article() -> None:
    comparison = sample_comparison()
    texts = {report.article.name: report.article.text for report in comparison.reports}
    *records, last = map(json.loads, written_comparison(comparison, "jsonl").splitlines())
    for record in records:
        assert comparison.source.article.text[record["start"] : record["end"]] == record["source"]
        for match in record["matches"]:
            assert texts[match["report"]][match["start"] : match["end"]] == match["text"]
    for sentence in last["summary"]["uncovered"]:
        assert texts[sentence["report"]][sentence["start"] : sentence["end"]] == sentence["text"]


def test_summary_counts() -> None:
    summary = json.loads(written_comparison(sample_comparison(), "jsonl").splitlines()[-1])["summary"]
    assert [summary[key] for key in ("sentences", "agrees", "differs", "unmatched")] == [6, 1, 4, 1]
    assert summary["reports"] == [
        {"name": "reports/daily.txt", "sentences": 5, "covered": 4},
        {"name": "reports/wire.txt", "sentences": 3, "covered": 3},
    ]
    assert [(one["report"], one["sentence"]) for one in summary["uncovered"]] == [("reports/daily.txt", 4)]


@pytest.mark.parametrize(("score", "written"), [(0.12345678, 0.1235), (-0.000012, 0.0), (-1.99999, -2.0)])
def test_scores_have_four_decimals(score: float, written: float) -> None:
    row = sample_rows()[0]
    text = written_translations([replace(row, translation=replace(row.translation, score=score))], "jsonl")
    assert f'"score": {written},' in text


def test_translation_record_keeps_the_order_of_keys_and_the_letters() -> None:
    line = written_translations(sample_rows(), "jsonl").splitlines()[0]
    assert list(json.loads(line)) == TRANSLATION
    assert "เรือเฟอร์รี" in line


@pytest.mark.parametrize("format", ["jsonl", "tsv"])
def test_hostile_text_keeps_to_its_line(format: str) -> None:
    lines = written_comparison(hostile_comparison(), format).removesuffix("\n").split("\n")
    assert len(lines) == 4
    if format == "tsv":
        assert {line.count("\t") for line in lines} == {14}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_table_has_a_line_a_row_whatever_the_text(texts: list[str]) -> None:
    rows = [TranslationRow(text, Sentence(0, 0, 1, text, "th"), Translation(text, 0.0)) for text in texts]
    lines = written_translations(rows, "tsv").splitlines()
    assert len(lines) == len(rows) + 1
    assert {line.count("\t") for line in lines} == {7}
    assert len(written_translations(rows, "text").split("\n")) == len(rows) + 1


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_gives_the_text_back(text: str) -> None:
    row = TranslationRow("a.txt", Sentence(0, 0, len(text), text, "th"), Translation(text, 0.0))
    record = json.loads(written_translations([row], "jsonl"))
    assert (record["source"], record["translation"]) == (text, text)


@pytest.mark.parametrize("format", sorted(TRANSLATION_WRITERS))
def test_translations_are_written_as_they_come(format: str) -> None:
    output = io.StringIO()
    sizes = []

    def rows() -> Iterator[TranslationRow]:
        for index in range(50):
            sizes.append(output.tell())
            yield replace(sample_rows()[0], sentence=Sentence(index, 0, 1, "ก", "th"))

    write_translations(rows(), format, output)
    # A page looks one row ahead to know its last; nothing looks further.
    assert sizes[10] < sizes[20] < sizes[30] < sizes[49] < output.tell()


@pytest.mark.parametrize(
    ("format", "written"), [("text", ""), ("jsonl", ""), ("tsv", "document\t"), ("html", "There was no sentence")]
)
def test_no_translations_are_no_error(format: str, written: str) -> None:
    text = written_translations([], format)
    assert written in text
    assert bool(written) == bool(text)


def test_unknown_format_names_the_choices() -> None:
    with pytest.raises(InputError, match="unknown format 'pdf': choose one of text, jsonl, tsv, html"):
        write_comparison(sample_comparison(), "pdf", io.StringIO())
