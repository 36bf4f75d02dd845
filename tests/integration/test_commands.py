"""The commands as a user calls them, with the embedded model."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "corpus" / "ivorian-soldiers"
THAI, REPORT_1, REPORT_2 = (str(DEMO / name) for name in ("thai-article.txt", "report-1.txt", "report-2.txt"))
SENTENCE = "ศาลตัดสินจำคุกทหาร 46 นายเมื่อวันศุกร์"


def run(*arguments: str, stdin: str | bytes = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    return subprocess.run(
        [sys.executable, "-c", "from toolkit.cli import main; main()", *arguments],
        input=data,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )


def lines(result: subprocess.CompletedProcess[bytes]) -> list[str]:
    assert result.returncode == 0, result.stderr.decode()
    text = result.stdout.decode()
    assert text.endswith("\n")
    return text.split("\n")[:-1]


def test_help_lists_every_command_and_imports_nothing_heavy() -> None:
    result = run("--help")
    for name in ("translate", "compare", "align", "detect", "split", "evaluate", "train", "models"):
        assert f"  {name} " in result.stdout.decode()
    code = (
        "import sys; from toolkit.cli import cli; print(sorted({'numpy', 'torch', 'transformers'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"[]\n"


@pytest.mark.parametrize("command", ["translate", "compare", "align", "detect", "split", "evaluate", "train", "models"])
def test_every_command_has_help_under_both_names(command: str) -> None:
    short, long = run(command, "-h"), run(command, "--help")
    assert short.returncode == long.returncode == 0
    assert short.stdout == long.stdout


def test_translate_gives_a_sentence_a_line() -> None:
    (line,) = lines(run("translate", stdin=SENTENCE))
    assert "46" in line
    assert "soldiers" in line or "troops" in line


def test_translate_lines_keeps_count_order_and_empty_lines() -> None:
    source = f"{SENTENCE}\n\nThe court sat on Friday.\n{SENTENCE}\n"
    answer = lines(run("translate", "--lines", stdin=source))
    assert len(answer) == 4
    assert answer[0] == answer[3] != ""
    assert answer[1:3] == ["", "The court sat on Friday."]


def test_translate_records_have_their_keys_and_offsets() -> None:
    text = f"{SENTENCE}\nรัฐบาลแถลงว่าจะช่วยเหลือผู้ประสบภัย"
    records = [json.loads(line) for line in lines(run("translate", "--format", "jsonl", stdin=text))]
    for record in records:
        assert list(record) == ["document", "sentence", "start", "end", "source", "translation", "score", "flags"]
        assert text[record["start"] : record["end"]] == record["source"]
    assert len(records) == 2


def test_compare_reads_text_gzip_and_json_lines_alike(tmp_path: Path) -> None:
    packed = tmp_path / "report.txt.gz"
    packed.write_bytes(gzip.compress(Path(REPORT_1).read_bytes()))
    records = tmp_path / "reports.jsonl"
    records.write_text(json.dumps({"id": "r1", "text": Path(REPORT_1).read_text(encoding="utf-8")}), encoding="utf-8")

    def verdicts(report: Path) -> list[object]:
        rows = [json.loads(line) for line in lines(run("compare", THAI, str(report), "--format", "jsonl"))]
        return [[row["verdict"], [match["text"] for match in row["matches"]]] for row in rows[:-1]]

    assert verdicts(packed) == verdicts(records)


def test_compare_gives_a_record_per_sentence_and_a_summary() -> None:
    rows = [json.loads(line) for line in lines(run("compare", THAI, REPORT_1, REPORT_2, "--format", "jsonl"))]
    article = Path(THAI).read_text(encoding="utf-8")
    reports = {name: Path(name).read_text(encoding="utf-8") for name in (REPORT_1, REPORT_2)}
    keys = ["sentence", "start", "end", "source", "translation", "flags", "verdict", "matches"]
    for row in rows[:-1]:
        assert list(row) == keys
        assert article[row["start"] : row["end"]] == row["source"]
        assert (row["verdict"] == "unmatched") == (not row["matches"])
        for match in row["matches"]:
            assert list(match) == ["report", "sentence", "start", "end", "text", "score", "verdict", "differences"]
            assert reports[match["report"]][match["start"] : match["end"]] == match["text"]
            assert 0 <= match["score"] <= 1
            assert (match["verdict"] == "differs") == bool(match["differences"])
    assert list(rows[-1]) == ["summary"]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    pages = []
    for name in ("a.html", "b.html"):
        result = run(
            "compare", THAI, REPORT_1, REPORT_2, "--format", "html", "-o", str(tmp_path / name), "--threads", "2"
        )
        assert result.returncode == 0, result.stderr.decode()
        pages.append((tmp_path / name).read_bytes())
    assert pages[0] == pages[1]


def test_align_lines_with_a_given_translation(tmp_path: Path) -> None:
    for name, text in {
        "a.de": "Guten Morgen.\nEs regnet heute stark.\nWir bleiben zu Hause.\n",
        "b.fr": "Bonjour.\nIl pleut beaucoup aujourd'hui.\nNous restons à la maison.\n",
        "a.fr": "Bonjour.\nIl pleut fort aujourd'hui.\nNous restons à la maison.\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    sides = str(tmp_path / "a.de"), str(tmp_path / "b.fr"), "--mt", str(tmp_path / "a.fr"), "--lines"
    answer = lines(run("align", *sides, "--format", "vecalign"))
    assert [line.rsplit(":", 1)[0] for line in answer] == ["[0]:[0]", "[1]:[1]", "[2]:[2]"]
    free = [json.loads(line) for line in lines(run("align", *sides, "--search", "free", "--format", "jsonl"))]
    assert [(row["source"], row["target"]) for row in free] == [([0], [0]), ([1], [1]), ([2], [2])]


def test_detect_and_split() -> None:
    assert lines(run("detect", stdin=SENTENCE))[0].split("\t")[:2] == ["-", "th"]
    assert [row.split("\t")[2] for row in lines(run("detect", "--lines", stdin=f"{SENTENCE}\nIt rains.\n"))] == [
        "th",
        "en",
    ]
    assert lines(run("split", stdin="It rains. We stay at home.\nMr. Brown left.")) == [
        "It rains.",
        "We stay at home.",
        "Mr. Brown left.",
    ]


def test_evaluate_translation_gives_what_sacrebleu_gives(tmp_path: Path) -> None:
    (tmp_path / "r").write_text("The court sat on Friday.\nThe troops left Mali.\n", encoding="utf-8")
    (tmp_path / "h").write_text("The court sat on Monday.\nThe soldiers left Mali.\n", encoding="utf-8")
    ours = run("evaluate", "translation", "--hypothesis", str(tmp_path / "h"), "--reference", str(tmp_path / "r"))
    theirs = subprocess.run(
        [
            sys.executable,
            "-m",
            "sacrebleu",
            str(tmp_path / "r"),
            "-i",
            str(tmp_path / "h"),
            "-m",
            "chrf",
            "bleu",
            "-w",
            "4",
        ],
        capture_output=True,
        check=True,
    )
    expected = {row["name"]: (row["score"], row["signature"]) for row in json.loads(theirs.stdout)}
    rows = [line.split("\t") for line in lines(ours)[1:]]
    assert {metric for _, metric, _, _ in rows} == {"chrF2", "BLEU"}
    for _, metric, score, signature in rows:
        assert float(score) == expected[metric][0]
        assert signature == expected[metric][1]


def test_evaluate_alignment_by_the_strict_and_the_lax_rule(tmp_path: Path) -> None:
    (tmp_path / "gold").write_text("[0]:[0]\n[1, 2]:[1]\n[3]:[2]\n", encoding="utf-8")
    (tmp_path / "ours").write_text("[0]:[0]:0.1\n[1]:[1]:0.2\n[2]:[]:0.0\n[3]:[2]:0.1\n", encoding="utf-8")
    answer = run("evaluate", "alignment", "--predicted", str(tmp_path / "ours"), "--gold", str(tmp_path / "gold"))
    rows = {line.split("\t")[0]: [float(cell) for cell in line.split("\t")[1:4]] for line in lines(answer)[1:]}
    assert rows["strict"] == [0.5, 0.6667, 0.5714]
    assert rows["lax"][1] == 1.0
    assert rows["no-deletion"][0] == 0.6667


def test_models_are_listed_described_and_whole() -> None:
    assert lines(run("models", "list"))[0].startswith("th-en-small\t")
    assert lines(run("models", "verify"))[0] == "th-en-small\tok"
    assert "chrF" in run("models", "info").stdout.decode()


FRENCH = "Le président a rencontré jeudi les ministres pour parler du budget et de la réforme des retraites."


@pytest.mark.parametrize(
    ("arguments", "stdin", "words"),
    [
        (("translate", "absent.txt"), "", "absent.txt"),
        (("translate",), "", "empty"),
        (("translate",), FRENCH, "needed"),
        (("translate", "--lines"), FRENCH, "'fr'"),
        (("translate",), b"\x00\x01\x02\x03binary", "binary"),
        (("translate",), SENTENCE.encode("cp874"), "TIS-620"),
        (("translate", "--lines"), b"\xff\xfe\xfd", "UTF-8"),
        (("translate", "--model", "no-such-model"), SENTENCE, "no such model"),
        (("translate", "--model", "owner/no-such-model"), SENTENCE, "cache"),
        (("translate", "-o", "no/such/folder/out.txt"), SENTENCE, "folder"),
        (("compare", REPORT_1, REPORT_2), "", "Thai"),
        (("compare", THAI, THAI), "", "English"),
        (("align", THAI, REPORT_1, "--mt", REPORT_2, "--lines"), "", "lines"),
        (("train", "absent.toml"), "", "absent.toml"),
        (("models", "info", "nothing"), "", "no such model"),
    ],
)
def test_bad_input_gets_one_clear_line(
    arguments: tuple[str, ...], stdin: str | bytes, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments, stdin=stdin, HF_HUB_OFFLINE="1", HF_HOME=str(tmp_path))
    message = result.stderr.decode()
    assert result.returncode == 1
    assert result.stdout == b""
    assert message.startswith("toolkit: ")
    assert message.count("\n") == 1
    assert words in message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [("translate", "--format", "pdf"), ("compare",), ("compare", THAI), ("nonsense",)]
)
def test_wrong_usage_exits_with_two(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line() -> None:
    command = f"{sys.executable} -c 'from toolkit.cli import main; main()' split > /dev/full"
    result = subprocess.run(command, shell=True, input=b"It rains. " * 5000, capture_output=True, check=False)
    assert result.returncode == 1
    assert result.stderr.decode() == "toolkit: No space left on device\n"


def test_a_closed_pipe_is_silent() -> None:
    command = f"{sys.executable} -c 'from toolkit.cli import main; main()' split | head -n 1"
    result = subprocess.run(command, shell=True, input=b"It rains today. " * 50000, capture_output=True, check=False)
    assert result.stdout == b"It rains today.\n"
    assert result.stderr == b""


def test_an_output_file_is_whole_or_absent(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(SENTENCE, encoding="utf-8")
    bad.write_text(FRENCH, encoding="utf-8")
    output = tmp_path / "out.txt"
    output.write_text("before", encoding="utf-8")
    assert run("translate", str(good), str(bad), "-o", str(output)).returncode == 1
    assert output.read_text(encoding="utf-8") == "before"
    assert run("translate", str(good), "-o", str(output)).returncode == 0
    assert output.read_text(encoding="utf-8") != "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.txt", "good.txt", "out.txt"]
