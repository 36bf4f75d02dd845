"""Which language a text, a line or an article is in."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.article import make_article
from toolkit.language import UNDETERMINED, detect, detect_article
from toolkit.types import Article

TEXTS = (
    ("th", "ชาวบ้านริมแม่น้ำขนของขึ้นที่สูงตั้งแต่เช้ามืด 49 นาย"),
    ("th", "สวัสดี"),
    ("th", "10.30 น."),
    ("th", "Apple เปิดตัว iPhone 15 Pro Max"),
    ("th", "Maria Gonzalez กล่าวกับ The Washington Post เมื่อวานนี้"),
    ("th", "ใช้ machine learning และ deep learning วิเคราะห์ข้อมูล"),
    ("th", "Assimi Goïta พบ Faure Gnassingbé ที่ Bamako"),
    ("th", "ธนาคารกลางสหรัฐ (Board of Governors of the Federal Reserve System of the United States) ขึ้นดอกเบี้ย"),
    ("en", "The junta that rules Mali pardoned 49 soldiers of Ivory Coast on Friday."),
    ("en", "Mali junta pardons 49 Ivorian soldiers"),
    ("en", "THAI ARMY CHIEF RESIGNS"),
    ("en", "Oil prices rise"),
    ("en", "Hello"),
    ("en", "Prayut Chan-o-cha (ประยุทธ์ จันทร์โอชา) said on Monday that he would not run."),
    ("en", "The leader of the party, แพทองธาร ชินวัตร, told the reporters that she was ready."),
    ("fr", "Le président du Mali a gracié les soldats ivoiriens vendredi soir."),
    ("de", "Der Präsident von Mali hat die Soldaten am Freitag begnadigt."),
    ("vi", "Chính quyền quân sự Mali đã ân xá cho 49 binh sĩ."),
    ("lo", "ສະບາຍດີ"),
    ("zh", "马里军政府赦免四十九名士兵"),
    ("ru", "Президент Мали помиловал сорок девять солдат."),
    ("und", ""),
    ("und", " \n\t"),
    ("und", "50%"),
    ("und", "12/12/2566 — 10:22"),
    ("und", "No"),
    ("und", "😀 👍🏽 !!!"),
    ("und", "https://www.example.org/thai/news @example"),
    ("und", "\ud800"),
)


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_detect(code: str, text: str) -> None:
    assert detect(text).code == code


def test_nothing_to_tell_is_not_confident() -> None:
    assert detect("") == UNDETERMINED


def test_confidence_falls_with_mixing() -> None:
    plain, mixed = "The junta pardoned the soldiers.", "The junta (รัฐบาลทหาร) pardoned the soldiers."
    assert detect(plain).confidence > detect(mixed).confidence > 0.5
    assert detect("รัฐบาลทหาร").confidence == 1.0


def test_the_start_of_a_long_text_tells() -> None:
    start = "The junta pardoned the soldiers on Friday. " * 300
    assert detect(start + "Le président du Mali a gracié les soldats. " * 3000).code == "en"


def test_furniture_does_not_count() -> None:
    thai = "ชาวบ้านริมแม่น้ำขนของขึ้นที่สูงตั้งแต่เช้ามืด"
    comments = "\n".join(["The comments of the readers are in the language of the readers."] * 20)
    assert detect_article(make_article("x", f"{thai}\nComments\n{comments}")).code == "th"


def test_an_article_of_furniture_only_is_judged_by_that() -> None:
    assert detect_article(make_article("x", "อ่านข่าวที่เกี่ยวข้อง")).code == "th"
    assert detect_article(Article("x", "", ())) == UNDETERMINED


@given(st.text())
@settings(deadline=None)
def test_arbitrary_text_gets_a_code_and_a_probability(text: str) -> None:
    language = detect(text)
    assert language.code.isalpha()
    assert 0.0 <= language.confidence <= 1.0
    assert (language.confidence == 0.0) == (language.code == "und")


def test_thai_needs_no_identifier() -> None:
    program = (
        "import sys; from toolkit.language import detect; assert detect('ภาษาไทย').code == 'th';"
        " sys.exit('py3langid' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
