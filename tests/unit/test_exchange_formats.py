"""Alignments out and back in."""

from __future__ import annotations

import io
import json

import pytest
from alignment_samples import bead
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import InputError
from toolkit.exchange import READERS, WRITERS, read_alignment, write_alignment
from toolkit.types import Alignment, Bead

ALIGNMENT = Alignment(
    source=("ฝนตก", "น้ำท่วม", "จบ"),
    target=("It rained\tand\nflooded.", "Boats came."),
    beads=(bead([0, 1], [0], 0.876543), bead([], [1], 0.0), bead([2], [], 0.0)),
)
WRITTEN = {
    "vecalign": "[0, 1]:[0]:0.123457\n[]:[1]:1.000000\n[2]:[]:1.000000\n",
    "hunalign": "0\t0\t0.876543\n2\t1\t0.000000\n2\t2\t0.000000\n3\t2\t0.000000\n",
    "tsv": (
        "source\ttarget\tscore\tsource_text\ttarget_text\n"
        "0,1\t0\t0.8765\tฝนตก น้ำท่วม\tIt rained and flooded.\n"
        "\t1\t0.0000\t\tBoats came.\n"
        "2\t\t0.0000\tจบ\t\n"
    ),
    "jsonl": (
        '{"source": [0, 1], "target": [0], "score": 0.8765, '
        '"source_text": "ฝนตก น้ำท่วม", "target_text": "It rained\\tand flooded."}\n'
        '{"source": [], "target": [1], "score": 0.0, "source_text": "", "target_text": "Boats came."}\n'
        '{"source": [2], "target": [], "score": 0.0, "source_text": "จบ", "target_text": ""}\n'
    ),
}


def written(alignment: Alignment, format: str) -> str:
    output = io.StringIO()
    write_alignment(alignment, format, output)
    return output.getvalue()


@pytest.mark.parametrize("format", sorted(WRITERS))
def test_written_form(format: str) -> None:
    assert written(ALIGNMENT, format) == WRITTEN[format]


@st.composite
def monotone_beads(draw: st.DrawFn) -> tuple[Bead, ...]:
    beads, i, j = [], 0, 0
    for n, m in draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=8)):
        score = draw(st.integers(0, 10_000)) / 10_000
        beads.append(bead(range(i, i + n), range(j, j + m), score))
        i, j = i + n, j + m
    return tuple(beads)


@pytest.mark.parametrize("format", sorted(READERS))
@given(beads=monotone_beads())
def test_beads_come_back(format: str, beads: tuple[Bead, ...]) -> None:
    count = sum(len(bead.source) for bead in beads), sum(len(bead.target) for bead in beads)
    alignment = Alignment(("ก",) * count[0], ("b",) * count[1], beads)
    read = read_alignment(format, io.StringIO(written(alignment, format)))
    assert [(bead.source, bead.target) for bead in read] == [(bead.source, bead.target) for bead in beads]
    assert [bead.score for bead in read] == pytest.approx([bead.score for bead in beads], abs=1e-6)


@given(st.text(), st.text())
def test_hostile_text_stays_in_its_cell(left: str, right: str) -> None:
    alignment = Alignment((left,), (right,), (bead([0], [0], 0.5),))
    header, row, end = written(alignment, "tsv").split("\n")
    assert (row.count("\t"), header.count("\t"), end) == (4, 4, "")
    assert len(row.splitlines()) == 1
    assert json.loads(written(alignment, "jsonl"))["target_text"] == " ".join(right.splitlines())


@pytest.mark.parametrize(
    ("format", "text", "expected"),
    [
        ("vecalign", "[3]:[4, 5]\n\n[]:[6]", (bead([3], [4, 5]), bead([], [6]))),
        ("vecalign", "[0]:[0]:1.7\n[1]:[1]:-0.2", (bead([0], [0], 0.0), bead([1], [1], 1.0))),
        ("hunalign", "0\t0\t1.5\n1\t2\t-0.3\n2\t2\t0\n", (bead([0], [0, 1], 1.0), bead([1], [], 0.0))),
        ("hunalign", "", ()),
        ("jsonl", '{"score": 1, "target": [], "source": [7]}', (bead([7], []),)),
    ],
)
def test_what_other_tools_write(format: str, text: str, expected: tuple[Bead, ...]) -> None:
    assert read_alignment(format, io.StringIO(text)) == expected


@pytest.mark.parametrize(
    ("format", "text", "message"),
    [
        ("vecalign", "[0]:[0]:0.1\n[0]-[0]\n", "line 2: "),
        ("vecalign", "[0, ]:[0]:0.1", "line 1: "),
        ("vecalign", "[0]:[0]:cheap", "line 1: "),
        ("vecalign", "[0]:[0]:nan", "line 1: "),
        ("vecalign", "[" * 100_000, "line 1: "),
        ("hunalign", "0\t0\n", "line 1: "),
        ("hunalign", "0\t0\t1\n-1\t0\t1\n", "line 2: "),
        ("hunalign", "0\t0\t1\n99999999999\t0\t1\n", "line 2: "),
        ("hunalign", "0\t4\t1\n1\t3\t1\n", "must ascend"),
        ("jsonl", "[" * 100_000, "line 1: "),
        ("jsonl", '{"source": [0], "target": [0]}', "line 1: "),
        ("jsonl", '{"source": ["0"], "target": [0], "score": 1}', "line 1: "),
        ("jsonl", '{"source": [-1], "target": [0], "score": 1}', "line 1: "),
        ("jsonl", '{"source": 0, "target": [0], "score": 1}', "line 1: "),
        ("jsonl", "7", "line 1: "),
        ("tmx", "", "choose from hunalign, jsonl, vecalign"),
    ],
)
def test_bad_input_is_one_clear_line(format: str, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_alignment(format, io.StringIO(text))
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "beads", [(bead([1], [0]), bead([0], [1])), (bead([1], [0]),), (bead([0], [0]), bead([0], [1]))]
)
def test_a_ladder_cannot_cross(beads: tuple[Bead, ...]) -> None:
    output = io.StringIO()
    with pytest.raises(InputError, match="order of the texts"):
        write_alignment(Alignment(("a", "b"), ("c", "d"), beads), "hunalign", output)
    assert output.getvalue() == ""


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(InputError, match="choose from hunalign, jsonl, tsv, vecalign"):
        write_alignment(ALIGNMENT, "odt", io.StringIO())
