"""Names heard across scripts: single cases, retrieval among many, and sentences."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

import pytest

from toolkit.claims import english_names, find_name
from toolkit.claims.hearing import Heard, agreement_of, listen
from toolkit.claims.hearing_table import agreements
from toolkit.claims.names import find_name_in, thai_text
from toolkit.claims.sounds import hear_latin, hear_thai

CORPUS = Path(__file__).parents[2] / "corpus" / "thai-english-news"

HEARD = [
    ("Goita", "พันเอกโกอิตา ซึ่งเป็นผู้นำ", "โกอิตา"),
    ("Goïta", "พันเอกโกอิตา ซึ่งเป็นผู้นำ", "โกอิตา"),
    ("Goïta’s", "พันเอกโกอิตา ซึ่งเป็นผู้นำ", "โกอิตา"),
    ("Konaté", "นางโกนาเต ผู้นำภาคประชาสังคม", "โกนาเต"),
    ("Konate", "Doussouba Konaté ผู้นำภาคประชาสังคม", "Konaté"),
    ("Wagner", "ทหารรับจ้างของวากเนอร์ปฏิบัติการ", "วากเนอร์"),
    ("Abdoulaye Maiga", "พ.อ.อับดุลาย ไมกา โฆษก", "อับดุลาย ไมกา"),
    ("Assimi Goita", "พันเอกโกอิตา กล่าว", "โกอิตา"),
    ("Assimi", "พ.อ. อัสซีมี โกอิตา", "อัสซีมี"),
    ("Netanyahu", "นายกรัฐมนตรีเนทันยาฮูปฏิเสธ", "เนทันยาฮู"),
    ("Zelenskyy", "ประธานาธิบดีเซเลนสกีเยือน", "เซเลนสกี"),
    ("Bamako", "ในเมืองบามาโก เมื่อวาน", "บามาโก"),
    ("Malian", "รัฐบาลมาลีระบุ", "มาลี"),
    ("Germany", "เบนิน เยอรมนี และสวีเดน", "เยอรมนี"),
    ("Britain", "อังกฤษกล่าวว่า", "อังกฤษ"),
    ("UN", "ภารกิจของสหประชาชาติ", "สหประชาชาติ"),
    ("Ivory Coast", "รัฐบาลไอวอรีโคสต์กล่าว", "ไอวอรีโคสต์"),
    ("Côte d’Ivoire", "รัฐบาลไอวอรีโคสต์กล่าว", "ไอวอรีโคสต์"),
    ("CIA", "ซีไอเอยืนยัน", "ซีไอเอ"),
    ("MINUSMA", "ที่รู้จักกันในชื่อ MINUSMA โดย", "MINUSMA"),
]
NOT_HEARD = [
    ("Guterres", "พ.อ. อัสซีมี โกอิตา ผู้นำทางทหารของมาลี"),
    ("Macron", "พ.อ. อัสซีมี โกอิตา ผู้นำทางทหารของมาลี"),
    ("Gnassingbe", "การเจรจาที่นำโดยประธานาธิบดีโตโก"),
    ("Ouattara", "ทหารถูกควบคุมตัวเมื่อเกือบ 6 เดือนก่อน"),
    ("Germany", "เบนินและสวีเดนจะจากไปเช่นกัน"),
    ("UN", "สหภาพยุโรปแถลง"),
    ("", "โกอิตา"),
    ("Goita", ""),
]


@pytest.mark.parametrize(("name", "thai", "stretch"), HEARD)
def test_a_name_is_heard_where_it_stands(name: str, thai: str, stretch: str) -> None:
    hit = find_name(name, thai)
    assert hit is not None
    assert thai[hit.start : hit.end].strip("์") == stretch.strip("์")
    assert 0.5 <= hit.score <= 1


@pytest.mark.parametrize(("name", "thai"), NOT_HEARD)
def test_another_name_is_not_heard(name: str, thai: str) -> None:
    assert find_name(name, thai) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Malian authorities detained 49 Ivorian soldiers at Bamako airport.", ["Malian", "Ivorian", "Bamako"]),
        ("Colonel Assimi Goïta also received Amina J. Mohammed on Wednesday.", ["Assimi Goïta", "Amina J. Mohammed"]),
        ("Togolese President Faure Gnassingbe left.", ["Togolese", "Faure Gnassingbe"]),
        ("The UN-backed leader met Israel's Haredi men.", ["UN", "Israel", "Haredi"]),
        ("In December, Abdel Fattah al-Sisi and F.W. de Klerk met.", ["Abdel Fattah al-Sisi", "F.W. de Klerk"]),
        ("Prices rose. Soldiers left. However, nobody came.", []),
        ("The Supreme Court ruled on Friday.", []),
        ("Roh Tae-woo of Côte d'Ivoire", ["Roh Tae-woo", "Côte d'Ivoire"]),
    ],
)
def test_english_names(text: str, names: list[str]) -> None:
    assert [fact.text for fact in english_names(text)] == names


def test_spellings_of_a_name_share_their_key() -> None:
    keys = {english_names(f"met {name} there")[0].value for name in ("Goita", "Goïta", "GOITA")}
    assert len(keys) == 1


def test_vowels_follow_their_consonant_and_silent_letters_stay_optional() -> None:
    assert "".join(sound.symbol for sound in hear_thai("เบนิน")) == "บeนiน"
    assert [sound.optional for sound in hear_thai("วากเนอร์")][-1]
    assert "".join(sound.symbol for sound in hear_latin("Goïta")) == "goita"


def _pairs(split: str, name: str) -> list[tuple[str, str]]:
    lines = (CORPUS / split / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(thai, english) for thai, english in (line.split("\t") for line in lines)]


def _likeness(heard: Heard, name: str) -> float:
    """Return how well a name sounds like the whole of a Thai name."""
    agreement, start, end = agreement_of(tuple(sound.symbol for sound in hear_latin(name)), heard)
    unheard = zip(heard.sounds, heard.gaps, strict=True)
    return agreement + float(sum(gap for sound, gap in unheard if not start <= sound.start < end))


def test_a_name_is_found_among_two_hundred() -> None:
    """The rest of the names are translated, not written by ear (Democracy Monument)."""
    rng = random.Random(0)
    pairs = _pairs("dev", "names")
    others = [english for _, english in _pairs("train", "names")]
    right = 0
    for thai, english in pairs:
        heard = listen(thai)
        names = [english, *(name for name in rng.sample(others, 200) if name != english)][:200]

        right += max(names, key=partial(_likeness, heard)) == english
    assert right / len(pairs) >= 0.8


def test_names_are_heard_in_their_own_sentence_and_not_in_another() -> None:
    rng = random.Random(0)
    pairs = _pairs("dev", "politics") + _pairs("dev", "conflict_crime") + _pairs("dev", "figures_names")
    thai = [thai_text(text) for text, _ in pairs]
    own, other, total = 0, 0, 0
    for index, (_, english) in enumerate(pairs):
        for name in {fact.text for fact in english_names(english)}:
            total += 1
            own += find_name_in(name, thai[index]) is not None
            other += find_name_in(name, thai[rng.randrange(len(thai))]) is not None
    assert own / total >= 0.7
    assert other / total <= 0.05


def test_the_table_of_sounds_is_learnt_from_names() -> None:
    table = agreements(_pairs("train", "names")[:600])
    assert table["ก", "k"] > 1 > table["ก", "m"]
    assert table["ม", "m"] > 2 > 0 > table["ม", "t"]
