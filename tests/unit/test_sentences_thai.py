"""Thai: every line of the tables is one text, `‖` where it is cut; all other blanks stand inside a sentence."""

import itertools
from pathlib import Path

import pytest
from sentence_tables import marked, pieces

from toolkit.sentences import segmentation, split, thai_cues

NEWS = Path(__file__).parents[2] / "corpus" / "thai-english-news" / "dev"

TABLE = """\
พ.อ.ซาลิฟ ดิอัลโล ผู้นำคณะทหารได้สั่งยกเลิกเคอร์ฟิวทั่วประเทศแล้ว‖พ.ต.มูซา เกอิตา โฆษกรัฐบาลกล่าวว่า คำสั่งนี้มีผลทันที
รัฐบาลประกาศลดภาษีน้ำมันดีเซลลงลิตรละ 2 บาท ตั้งแต่วันที่ 1 มิถุนายน 2567 เป็นต้นไป‖อย่างไรก็ตาม ผู้ประกอบการขนส่งยืนยันว่าจะไม่ลดค่าโดยสาร
ตำรวจจับกุมผู้ต้องหา 3 คนเมื่อเวลา 09.30 น. ของวันศุกร์ที่ผ่านมาในจังหวัดตาก‖นอกจากนี้ยังยึดรถกระบะได้อีก 2 คันพร้อมอาวุธสงคราม
บริษัท Acme Motor Group ประกาศปลดพนักงานกว่า 1,200 คนในยุโรปภายในสิ้นปีนี้‖กระทรวงแรงงานเยอรมนีเรียกร้องให้บริษัทเจรจากับสหภาพแรงงานก่อน
นายสมศักดิ์ ใจงาม ผู้ว่าราชการจังหวัด กล่าวว่า น้ำจะท่วมขังต่อไปอีกสองสัปดาห์‖กรมชลประทานกำลังเร่งสูบน้ำออกจากพื้นที่เศรษฐกิจทั้งวันทั้งคืน
ศาลสั่งจำคุกอดีตรัฐมนตรี 5 ปี เพราะรับสินบนจากผู้รับเหมา และยึดทรัพย์ทั้งหมดเป็นของแผ่นดิน‖ทนายความของเขาเปิดเผยว่าจะยื่นอุทธรณ์ภายใน 30 วัน
ชาวบ้านหลายร้อยคนต้องอพยพออกจากหมู่บ้านริมแม่น้ำตั้งแต่เช้ามืด‖เมื่อวันที่ 5 ส.ค. 2566 เขื่อนแห่งเดียวกันนี้เคยแตกมาแล้วครั้งหนึ่ง
“เราไม่มีทางเลือกอื่นอีกแล้ว” นายกเทศมนตรีกล่าวกับผู้สื่อข่าวด้วยน้ำตา‖สภาเมืองจะประชุมฉุกเฉินเพื่อพิจารณางบประมาณในวันจันทร์
เขาจะลาออกจริงหรือ?‖พรรคฝ่ายค้านต้องการคำตอบจากนายกรัฐมนตรีในสภาภายในสัปดาห์นี้
The plan was rejected by all parties.‖The minister resigned on Monday.
"""

WHOLE = """\
ผู้นำประเทศต่าง ๆ ร่วมประชุมเรื่องอาหาร น้ำ พลังงาน ฯลฯ ที่กรุงเจนีวา
การโจมตีเกิดขึ้นเมื่อเวลา 23.15 น. ตามเวลาท้องถิ่น
เขาเกิดเมื่อวันที่ 4 ธ.ค. พ.ศ. 2498 ที่จังหวัดน่าน
พล.อ. ประเสริฐ มั่นคง และ ดร. มาลี ศรีสุข เดินทางถึง กทม. แล้ว
ร.ต.อ. วิชัย กล้าหาญ ถูกย้ายไป บมจ. การบินใต้
นักวิจัยจาก The Royal Institute of Marine Science พบปลาชนิดใหม่
หนังสือชื่อ “แม่น้ำสายที่ไม่มีวัน ไหลกลับมา” ขายดีที่สุดในปีนี้
ยาชนิดนี้ (ซึ่งยังไม่ได้ขึ้นทะเบียน และห้ามขายทั่วไป) มีราคา 3.5 ล้านบาทต่อหนึ่งเข็ม
เขากล่าวว่า ฝนจะตกหนัก
"""


@pytest.mark.parametrize("line", TABLE.splitlines())
def test_cuts_where_the_table_says(line: str) -> None:
    assert pieces(marked(line), "th") == line.split("‖")


@pytest.mark.parametrize("line", WHOLE.splitlines())
def test_leaves_phrases_names_and_numbers_whole(line: str) -> None:
    assert pieces(line, "th") == [line]


@pytest.mark.parametrize("blank", ["  ", "\u00a0", " \u200b", "\u200b ", "\t", "\u3000"])
def test_takes_any_blank_for_one(blank: str) -> None:
    line = TABLE.splitlines()[0]
    parts = line.replace(" ", blank).split("‖")
    assert pieces(blank.join(parts), "th") == parts


def test_zero_width_space_alone_is_no_blank() -> None:
    line = "\u200b".join(TABLE.splitlines()[4].split("‖")).replace(" ", "\u200b")
    assert pieces(line, "th") == [line]


@pytest.mark.parametrize(("stretch", "parts"), [(60, 1), (90, 2)])
def test_cuts_a_long_sentence_at_its_best_blank(stretch: int, parts: int) -> None:
    line = f"{'ด' * stretch}ว่า {'ข' * stretch} และ{'ค' * stretch}"
    assert pieces(line, "th") == ([line] if parts == 1 else [line[: 2 * stretch + 4], line[2 * stretch + 5 :]])


def test_never_cuts_inside_brackets_however_long_the_sentence() -> None:
    line = f"{'ก' * 200}({'ข' * 100} {'ค' * 90})"
    assert pieces(line, "th") == [line]


def test_a_word_is_in_one_class_only() -> None:
    for classes in (thai_cues._BEGINNINGS, thai_cues._ENDINGS, thai_cues._CLAUSES):
        words = [word for _, line in classes for word in line.split()]
        assert len(words) == len(set(words))


def test_choose_finds_what_trying_every_way_to_cut_finds() -> None:
    ends = (50, 90, 130, 170, 260, 300, 420)
    weights = (0.5, -1.0, 2.0, -3.0, 1.0, -0.5, 0.0)
    candidates = [segmentation.Candidate(end - 1, end, weight) for end, weight in zip(ends, weights, strict=True)]
    length = 480

    def total(chosen: tuple[segmentation.Candidate, ...]) -> float:
        starts = [0, *(candidate.end for candidate in chosen)]
        stops = [*(candidate.start for candidate in chosen), length]
        costs = sum(segmentation._length_cost(stop - start) for start, stop in zip(starts, stops, strict=True))
        return sum(candidate.weight for candidate in chosen) - costs

    ways = (way for count in range(len(ends) + 1) for way in itertools.combinations(candidates, count))
    assert segmentation.choose(candidates, length) == [candidate.end for candidate in max(ways, key=total)]


def test_finds_most_boundaries_of_joined_news() -> None:
    right = found = wanted = 0
    for path in sorted(NEWS.glob("*.tsv")):
        if path.stem in ("lexicon", "names"):
            continue
        lines = [line.split("\t")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
        for first in range(0, len(lines), 9):
            group = lines[first : first + 9]
            gold = set(itertools.accumulate(len(line) + 1 for line in group[:-1]))
            cuts = {start for start, _ in split(" ".join(group), "th")} - {0}
            right, found, wanted = right + len(cuts & gold), found + len(cuts), wanted + len(gold)
    assert right / found > 0.80
    assert right / wanted > 0.72
