"""A comparison and translations of invented news; run this file to write the golden files anew."""

from __future__ import annotations

import io
from pathlib import Path

from toolkit.report import write_comparison, write_translations
from toolkit.types import (
    Article,
    Block,
    BlockKind,
    Comparison,
    Difference,
    Document,
    Finding,
    Language,
    Match,
    Sentence,
    Translation,
    TranslationRow,
    Verdict,
)

GOLDEN = Path(__file__).parent.parent / "golden" / "report"
SIGNATURE = "toolkit 0.0.0 | model th-en-sample | beam 4"

Line = tuple[BlockKind, list[str]]

THAI: list[Line] = [
    ("title", ["เรือเฟอร์รีล่มนอกเกาะมะพร้าว ช่วยผู้โดยสารได้ 49 คน"]),
    ("dateline", ["สงขลา 15 มีนาคม 2566"]),
    (
        "body",
        [
            "เรือเฟอร์รีซึ่งบรรทุกผู้โดยสาร 52 คนล่มเมื่อค่ำวันอังคาร ห่างจากเกาะมะพร้าวราว 3 กิโลเมตร",
            "หน่วยกู้ภัยช่วยผู้โดยสารขึ้นจากน้ำได้ 49 คน และยังค้นหาผู้สูญหายอีก 3 คน",
        ],
    ),
    (
        "body",
        [
            "นายสมชาย ใจดี กัปตันเรือ ปฏิเสธว่าเรือไม่ได้บรรทุกเกินพิกัด",
            "กรมเจ้าท่าสั่งพักใบอนุญาตของบริษัทเดินเรือเป็นเวลา 30 วัน นับจากวันที่ 16 มีนาคม",
            "ชาวประมงที่อยู่ใกล้ที่เกิดเหตุเล่าว่าได้ยินเสียงดังสนั่นก่อนที่เรือจะเอียง",
        ],
    ),
]
DAILY: list[Line] = [
    ("title", ["46 saved as ferry sinks off Maphrao island"]),
    ("byline", ["By Our Correspondent"]),
    (
        "body",
        [
            "A ferry carrying 52 people sank on Tuesday evening about three kilometres off Maphrao island.",
            "Rescuers had pulled 46 passengers from the water by midnight, the coast guard said.",
        ],
    ),
    (
        "body",
        [
            "Captain Somchai Jaidee denied that the vessel had been overloaded.",
            "The sea was calm at the time.",
        ],
    ),
]
WIRE: list[Line] = [
    (
        "body",
        [
            "Divers searched for three missing passengers on Wednesday after a ferry accident in the Gulf of Thailand.",
            "The Marine Department suspended the operator's licence for 90 days from March 16.",
            "The captain, Somsak Jaidee, did not speak to reporters & left through a side door.",
        ],
    ),
    ("comments", ["Comments"]),
]
TRANSLATIONS = (
    Translation("Ferry sinks off Maphrao island, 49 passengers rescued.", -0.31),
    Translation(
        "A ferry carrying 52 passengers sank on Tuesday evening, about 3 kilometres from Maphrao island.", -0.287654
    ),
    Translation("Rescuers pulled 49 passengers from the water and are still searching for 3 missing people.", -0.35),
    Translation("Mr Somchai Jaidee, the captain, denied that the boat was not overloaded.", -0.93, ("low-confidence",)),
    Translation("The Marine Department suspended the shipping company's licence for 30 days from March 16.", -0.4),
    Translation(
        "Fishermen near the scene said they heard a loud noise, a noise, a noise before the boat tilted.",
        -1.2,
        ("repetition", "low-confidence"),
    ),
)


def document(name: str, language: str, lines: list[Line]) -> Document:
    """Set sentences into blocks, a line each; only titles and bodies make sentences."""
    text = "\n\n".join(" ".join(sentences) for _, sentences in lines) + "\n"
    blocks: list[Block] = []
    found: list[Sentence] = []
    start = 0
    for kind, sentences in lines:
        blocks.append(Block(start, start + len(" ".join(sentences)), kind))
        for sentence in sentences:
            if kind in ("title", "body"):
                found.append(Sentence(len(found), start, start + len(sentence), sentence, language))
            start += len(sentence) + 1
        start += 1
    return Document(Article(name, text, tuple(blocks)), Language(language, 1.0), tuple(found))


def match(report: Document, index: int, score: float, *differences: Difference) -> Match:
    """Match a report's sentence; it differs if there is a difference."""
    sentence = report.sentences[index]
    return Match(report.article.name, sentence, score, "differs" if differences else "agrees", differences)


def compare(source: Document, reports: tuple[Document, ...], matches: dict[int, tuple[Match, ...]]) -> Comparison:
    """Make a comparison of the matches of some Thai sentences."""
    findings = []
    for sentence, translation in zip(source.sentences, TRANSLATIONS, strict=False):
        found = matches.get(sentence.index, ())
        verdict: Verdict = "differs" if any(one.differences for one in found) else "agrees" if found else "unmatched"
        findings.append(Finding(sentence, translation, verdict, found))
    covered = {(one.report, one.sentence.index) for found in matches.values() for one in found}
    uncovered = tuple(
        (report.article.name, sentence)
        for report in reports
        for sentence in report.sentences
        if (report.article.name, sentence.index) not in covered
    )
    return Comparison(source, reports, tuple(findings), uncovered)


def sample_comparison() -> Comparison:
    """Return a comparison with every verdict, a difference of each sort and doubtful translations."""
    daily, wire = document("reports/daily.txt", "en", DAILY), document("reports/wire.txt", "en", WIRE)
    rescued = Difference("number", "49 คน", "49 passengers", "46 passengers")
    matches = {
        0: (match(daily, 0, 0.9412, Difference("number", "49 คน", "49 passengers", "46")),),
        1: (match(daily, 1, 0.99871),),
        2: (match(daily, 2, 0.93, rescued), match(wire, 0, 0.7249999)),
        3: (
            match(daily, 3, 0.88, Difference("negation", "ไม่ได้บรรทุก", "not overloaded", "")),
            match(wire, 2, 0.41, Difference("name", "สมชาย ใจดี", "Somchai Jaidee", "Somsak Jaidee")),
        ),
        4: (match(wire, 1, 0.96, Difference("duration", "30 วัน", "30 days", "90 days")),),
    }
    return compare(document("ferry.txt", "th", THAI), (daily, wire), matches)


HOSTILE = (
    '</script><img src=x onerror="alert(1)"> {{ 7 * 7 }} {% raw %} ]]>',
    "\x1b[31mแดง\x1b[0m\ttab\r\nใหม่\u2028\u202ereversed",
    "ก" * 400 + " " + "w" * 400,
)


def hostile_comparison() -> Comparison:
    """Return a comparison whose every text tries to break out of its place."""
    source = document('<b onclick="x">&amp;.txt', "th", [("body", list(HOSTILE))])
    report = document("'><script>alert(2)</script>", "en", [("body", list(HOSTILE))])
    difference = Difference("name", HOSTILE[0][:9], "<i>", HOSTILE[0][9:20])
    return compare(source, (report,), {0: (match(report, 0, 1.0, difference),), 1: (match(report, 1, 0.0),)})


def sample_rows() -> list[TranslationRow]:
    """Return the translations of the sample comparison's Thai article."""
    findings = sample_comparison().findings
    return [TranslationRow("ferry.txt", finding.sentence, finding.translation) for finding in findings]


def written_comparison(
    comparison: Comparison, format: str, *, colour: bool = False, width: int = 100, signature: str = SIGNATURE
) -> str:
    """Return what is written of a comparison."""
    output = io.StringIO()
    write_comparison(comparison, format, output, colour=colour, width=width, signature=signature)
    return output.getvalue()


def written_translations(rows: list[TranslationRow], format: str) -> str:
    """Return what is written of translations."""
    output = io.StringIO()
    write_translations(rows, format, output, signature=SIGNATURE)
    return output.getvalue()


def golden_files() -> dict[str, str]:
    """Return each golden file's name and what it is to hold."""
    endings = {"text": "txt", "jsonl": "jsonl", "tsv": "tsv", "html": "html"}
    comparison, rows = sample_comparison(), sample_rows()
    files = {f"comparison.{ending}": written_comparison(comparison, format) for format, ending in endings.items()}
    files |= {f"translations.{ending}": written_translations(rows, format) for format, ending in endings.items()}
    return {**files, "hostile.html": written_comparison(hostile_comparison(), "html")}


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for file, content in golden_files().items():
        GOLDEN.joinpath(file).write_text(content, encoding="utf-8", newline="\n")
