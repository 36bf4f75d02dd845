"""Facts held against facts: true conflicts are named, innocent pairs stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.claims import agreement, claims_of, differences
from toolkit.claims.agreement import rarity
from toolkit.types import Difference

CORPUS = Path(__file__).parents[2] / "corpus" / "thai-english-news"

# Thai · its translation · report · what differs, Thai and report side.
CONFLICTS = [
    # Both may hold, but the reports give their readers different tolls.
    (
        "เสียชีวิตอย่างน้อย 40 คน",
        "At least 40 died",
        "More than 50 people were killed.",
        "อย่างน้อย 40 คน",
        "More than 50 people",
    ),
    (
        "ทหาร 42 นายเสียชีวิตในการโจมตี",
        "42 soldiers died in the attack",
        "The attack killed 45 soldiers.",
        "42 นาย",
        "45 soldiers",
    ),
    ("ทหาร 42 นายเสียชีวิตในการโจมตี", "", "The attack killed 45 soldiers.", "42 นาย", "45 soldiers"),
    (
        "ทางการจับกุมทหาร 49 นาย",
        "Authorities arrested 49 soldiers",
        "They detained 46 soldiers in July.",
        "49 นาย",
        "46 soldiers",
    ),
    (
        "ศาลจำคุกเขา 20 ปี",
        "The court jailed him for 20 years",
        "A court sentenced him to 25 years in prison.",
        "20 ปี",
        "25 years",
    ),
    ("มีผู้เสียชีวิต 17 ราย", "17 people died", "The fire left 21 people dead.", "17 ราย", "21 people dead"),
    ("ผู้บาดเจ็บ 30 คน", "30 people were injured", "It wounded 50 people.", "30 คน", "50 people"),
    (
        "น้ำท่วมทำให้มีผู้เสียชีวิตอย่างน้อย 30 คน",
        "Floods killed at least 30",
        "Floods killed 12 people.",
        "อย่างน้อย 30 คน",
        "12 people",
    ),
    (
        "มีผู้เสียชีวิตไม่เกิน 10 คน",
        "No more than 10 people died",
        "At least 40 people were killed.",
        "ไม่เกิน 10 คน",
        "At least 40 people",
    ),
    (
        "บริษัทจ่ายเงินชดเชย 3.5 พันล้านบาท",
        "The firm paid 3.5 billion baht",
        "The company paid 2.1 billion baht.",
        "3.5 พันล้านบาท",
        "2.1 billion baht",
    ),
    (
        "รัฐบาลอนุมัติงบ 4,800 ล้านบาท",
        "approved 4.8 billion baht",
        "The cabinet approved 8.4 billion baht.",
        "4,800 ล้านบาท",
        "8.4 billion baht",
    ),
    (
        "ผู้โดยสารร้อยละ 62 ไม่พอใจ",
        "62 percent of passengers were unhappy",
        "Some 48 percent of passengers were unhappy.",
        "ร้อยละ 62",
        "Some 48 percent",
    ),
    ("ราคาน้ำมันเพิ่มขึ้น 12%", "Oil prices rose 12%", "Oil prices rose by 21 percent.", "12%", "21 percent"),
    (
        "เมื่อวันที่ 30 ธันวาคม ศาลพิพากษาทหาร",
        "On December 30 a court sentenced the soldiers",
        "The court sentenced the soldiers on December 28.",
        "วันที่ 30 ธันวาคม",
        "December 28",
    ),
    ("สงครามสิ้นสุดในปี 2563", "The war ended in 2020", "The war ended in 2019.", "ปี 2563", "2019"),
    ("เขาลาออกเมื่อวันศุกร์", "He resigned on Friday", "He resigned on Monday.", "วันศุกร์", "Monday"),
    ("เขาเกิดเมื่อเดือนมีนาคม", "He was born in March", "He was born in August.", "เดือนมีนาคม", "August"),
    ("มาลีได้รับมอบเครื่องบิน 5 ลำ", "Mali received 5 planes", "Mali received seven planes.", "5 ลำ", "seven planes"),
    (
        "ตำรวจยึดยาบ้า 2.4 ล้านเม็ด",
        "Police seized 2.4 million pills",
        "Police seized 4.2 million pills.",
        "2.4 ล้านเม็ด",
        "4.2 million pills",
    ),
    ("สมาชิกลงมติ 9 ต่อ 4", "Members voted 9-4", "Members voted 8-4.", "9", "8"),
    (
        "พบพื้นที่ชุ่มน้ำ 15 แห่งในประเทศ",
        "15 wetlands were found in the country",
        "The survey found 23 wetlands in the country.",
        "15 แห่ง",
        "23 wetlands",
    ),
    (
        "โจรสลัดลักพาตัวลูกเรือ 20-25 คน",
        "Pirates kidnapped 20-25 sailors crew",
        "Pirates abducted 40 crew.",
        "20-25 คน",
        "40 crew",
    ),
    (
        "ครูสอนนักเรียนสี่สิบเก้าคน",
        "The teacher taught 49 students",
        "The teacher taught 36 students.",
        "สี่สิบเก้าคน",
        "36 students",
    ),
]

# Thai · its translation · report: nothing here contradicts anything.
INNOCENT = [
    ("ทหาร 49 นายถูกควบคุมตัว", "49 soldiers were detained", "46 soldiers were sentenced to death."),
    ("มาลีได้อภัยโทษทหาร 49 นาย", "Mali pardoned 49 soldiers", "A row over 46 Ivorian soldiers detained in Mali."),
    (
        "ศาลตัดสินทหาร 46 นาย ส่วนทหารหญิง 3 นายได้รับการปล่อยตัว",
        "46 soldiers sentenced, 3 women freed",
        "The court sentenced 49 soldiers.",
    ),
    ("ทหารหญิง 3 นายถูกตัดสิน", "3 female soldiers were sentenced", "The court sentenced 46 soldiers."),
    ("ทหาร 42 นายเสียชีวิต", "42 soldiers died", "The attack killed 42 soldiers and 5 civilians."),
    ("มีผู้เสียชีวิต 8 คน", "8 people died", "The attack killed 3 soldiers."),
    (
        "มีผู้เสียชีวิต 8 คน รวมถึงเด็ก 3 คน",
        "8 people died, including 3 children",
        "It killed eight people, five of them women.",
    ),
    (
        "ทหารถูกจับเกือบ 6 เดือนก่อน",
        "The soldiers were arrested nearly 6 months ago",
        "They were detained five and a half months ago.",
    ),
    ("ได้รับโทษจำคุก 20 ปี", "They got 20 years in prison", "The mission began two years ago."),
    ("จำคุก 20 ปี", "jailed for 20 years", "He was jailed for 240 months."),
    ("ใช้เวลา 48 ชั่วโมง", "It took 48 hours", "It took two days."),
    ("หนี้ 3.48 พันล้านบาท", "a debt of 3.48 billion baht", "A debt of 3.5 billion baht."),
    ("เสียชีวิตกว่า 40 คน", "More than 40 died", "The blast killed 42 people."),
    ("เสียชีวิตราว 100 คน", "About 100 died", "The blast killed 94 people."),
    ("เสียชีวิตอย่างน้อย 40 คน", "At least 40 died", "The blast killed 52 people."),
    ("เสียชีวิต 10-15 คน", "10-15 died", "It killed 12 people."),
    ("จ่าย 30 ล้านบาท", "paid 30 million baht", "It paid 1 million dollars."),
    ("ประมาณ 1,200 คนเสียชีวิต", "About 1,200 died", "It killed 1,187 people."),
    ("ชาวบ้าน 15,000 คนอพยพ", "15,000 villagers fled", "15 villages were evacuated."),
    ("เมื่อวันที่ 30 ธันวาคม ศาลพิพากษา", "On December 30 the court ruled", "On December 22, a delegation visited Bamako."),
    (
        "เมื่อวันที่ 30 ธันวาคม ศาลพิพากษา",
        "On December 30 the court sentenced them",
        "A court sentenced them last month, on a Friday.",
    ),
    ("ในปี 2563 เกิดรัฐประหาร", "There was a coup in 2020", "It is the deadliest attack since 2019."),
    ("เขาลาออกเมื่อวันที่ 30 ธ.ค. 2565", "He resigned on 30 Dec 2022", "He resigned in December."),
    ("เขาลาออกเมื่อวันที่ 30 ธ.ค. 2565", "He resigned on 30 Dec 2022", "He resigned in 2022."),
    ("เขาลาออกเมื่อวันศุกร์", "He resigned on Friday", "He resigned on December 30."),
    ("คนละ 500 บาท", "500 baht each", "The 40 workers were paid 20,000 baht."),
    ("จ่ายเดือนละ 500 บาท", "pays 500 baht a month", "It paid 6,000 baht."),
    ("ดอกเบี้ยลดจาก 40% เหลือ 35%", "Rates were cut from 40% to 35%", "The bank cut rates to 35%."),
    ("เครื่องบิน F-16 โจมตีค่าย", "F-16 jets attacked a camp", "Two jets attacked a camp."),
    ("ผู้ต้องขังหนึ่งในสามเสียชีวิต", "One third of the inmates died", "Half of the inmates died."),
    ("ชายวัย 47 ปีถูกยิง", "A 47-year-old man was shot", "The man was jailed for 20 years."),
    ("เรือ 5 ลำถูกโจมตี", "5 ships were attacked", "Three helicopters were attacked."),
    ("เวลา 09.30 น. ทหารโจมตี", "The army attacked at 9.30 a.m.", "The army attacked at 10 a.m."),
    ("พลเรือน 5 คนเสียชีวิต", "5 civilians were killed", "Twelve militants were killed."),
    ("มาลีกล่าวหาว่าทหารเป็นทหารรับจ้าง", "Mali accused the soldiers of being mercenaries", "Mali accused 49 soldiers."),
    ("อ่านแถลงการณ์ของพันเอกไมกา", "Colonel Maiga's statement was read", "Goita spoke on Friday."),
    ("", "", "It killed 12 people."),
    ("มีผู้เสียชีวิต 17 ราย", "17 people died", ""),
]


@pytest.mark.parametrize(("thai", "translation", "report", "ours", "theirs"), CONFLICTS)
def test_a_conflict_names_both_sides(thai: str, translation: str, report: str, ours: str, theirs: str) -> None:
    found = differences(thai, translation, report)
    assert [(each.source, each.report) for each in found] == [(ours, theirs)]


@pytest.mark.parametrize(("thai", "translation", "report"), INNOCENT)
def test_what_can_both_be_true_is_no_difference(thai: str, translation: str, report: str) -> None:
    assert differences(thai, translation, report) == ()


def test_the_thai_is_the_truth_and_the_translation_is_shown() -> None:
    garbled = differences("ทหาร 42 นายเสียชีวิต", "24 soldiers died", "The attack killed 24 soldiers.")
    right = differences("ทหาร 42 นายเสียชีวิต", "42 soldiers died", "The attack killed 24 soldiers.")
    assert garbled == (Difference("number", "42 นาย", "", "24 soldiers"),)
    assert right == (Difference("number", "42 นาย", "42 soldiers", "24 soldiers"),)


NEGATIONS = [
    (
        "รัฐบาลไม่ได้ลงนามข้อตกลงสันติภาพกับกลุ่มกบฏ",
        "The government did not sign the peace deal with the rebels",
        "The government signed the peace deal with the rebels.",
        True,
    ),
    (
        "รัฐบาลลงนามข้อตกลงสันติภาพกับกลุ่มกบฏ",
        "The government signed the peace deal with the rebels",
        "The government has not signed the peace deal with the rebels.",
        True,
    ),
    (
        "ตำรวจไม่ได้จับกุมผู้ชุมนุมหน้ารัฐสภา",
        "Police did not arrest protesters outside parliament",
        "Police arrested protesters outside parliament.",
        True,
    ),
    (
        "สภาไม่อนุมัติร่างกฎหมายงบประมาณปีนี้",
        "Parliament did not approve this year's budget bill",
        "Parliament approved the budget bill this year.",
        True,
    ),
    (
        "ประธานาธิบดีไม่ได้เยือนเมืองหลวงของเพื่อนบ้าน",
        "The president did not visit the neighbour's capital",
        "The president visited the neighbour's capital city.",
        True,
    ),
    (
        "ตำรวจไม่ได้จับกุมผู้ชุมนุมหน้ารัฐสภา",
        "Police did not arrest protesters outside parliament",
        "Police made no arrests of protesters outside parliament.",
        False,
    ),
    (
        "ตำรวจไม่ได้จับกุมผู้ชุมนุมหน้ารัฐสภา",
        "Police arrested protesters outside parliament",
        "Police arrested protesters outside parliament.",
        False,
    ),
    (
        "รัฐบาลขู่ว่าจะไม่ลงนามข้อตกลงสันติภาพกับกบฏ",
        "The government threatens not to sign the peace deal with rebels",
        "The government signed the peace deal with rebels.",
        False,
    ),
    (
        "รัฐบาลไม่ได้ลงนามข้อตกลงสันติภาพกับกลุ่มกบฏ",
        "The government did not sign the peace deal with the rebels",
        "The government could sign the peace deal with the rebels.",
        False,
    ),
    ("ทหารไม่ได้ถูกปล่อยตัวจากเรือนจำ", "The soldiers were not released from prison", "Three women were freed.", False),
    (
        "ผู้เสียชีวิตไม่เกิน 10 คนในเหตุโจมตีตลาด",
        "No more than 10 people died in the market attack",
        "People died in the market attack.",
        False,
    ),
    (
        "ทางการปฏิเสธว่าทหารไม่ได้ถูกส่งไปรบกวน",
        "Authorities denied the soldiers were sent to disturb the peace",
        "The soldiers were sent on a mission.",
        False,
    ),
]


@pytest.mark.parametrize(("thai", "translation", "report", "differs"), NEGATIONS)
def test_negation_is_reported_only_where_it_is_plain(
    thai: str, translation: str, report: str, *, differs: bool
) -> None:
    assert [each.kind for each in differences(thai, translation, report)] == ["negation"] * differs


def test_true_translations_do_not_differ() -> None:
    """Of 22,014 training pairs one was reported when the gate was set."""
    pairs = [
        line.split("\t")
        for path in sorted((CORPUS / "dev").glob("*.tsv"))
        if path.stem not in {"names", "lexicon"}
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    reported = [thai for thai, english in pairs if differences(thai, english, english)]
    assert len(reported) <= len(pairs) // 200


def test_prepared_claims_and_plain_text_give_the_same() -> None:
    thai, translation, report, *_ = CONFLICTS[0]
    prepared = claims_of(thai, "th"), claims_of(translation, "en"), claims_of(report, "en")
    assert differences(*prepared) == differences(thai, translation, report)
    assert agreement(prepared[0], prepared[2]) == agreement(thai, report)


def test_agreement_weighs_rare_facts_more() -> None:
    thai = "ทหารไอวอรี 49 นายถูกควบคุมตัวที่บามาโกเมื่อวันที่ 10 กรกฎาคม"
    same = agreement(thai, "Mali detained 49 Ivorian soldiers in Bamako on July 10.")
    other = agreement(thai, "Two ministers visited Paris on May 3.")
    assert same.quantities == pytest.approx(rarity(49)) and same.dates == 2 and same.date_share == 1
    assert same.names > 1.9 and same.name_share >= 0.6 and same.conflicts == 0
    assert (other.quantities, other.dates, other.names) == (0, 0, 0)
    assert rarity(15_000) > rarity(49) > rarity(20) > rarity(2)


def test_agreement_counts_conflicts_without_a_translation() -> None:
    assert agreement("ทหาร 42 นายเสียชีวิต", "The attack killed 45 soldiers.").conflicts == 1


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'th' and 'en', not in 'fr'"):
        claims_of("quarante-deux", "fr")
