"""Claims are matched by meaning, not by position, and facts tell agreement from difference."""

from __future__ import annotations

import numpy as np
import pytest

from toolkit.alignment import match_claims
from toolkit.alignment.features import FEATURES, features_of, weigh_evidence
from toolkit.alignment.lexicon import renderings, spoken_for, stems
from toolkit.alignment.matching import THRESHOLD, select
from toolkit.article import make_article
from toolkit.claims import claims_of
from toolkit.sentences import split_article
from toolkit.types import Comparison, Language, Translation

THAI = [
    (
        "ศาลในกรุงบามาโกพิพากษาจำคุกทหาร 46 นายเป็นเวลา 20 ปี",
        "A court in Bamako sentenced 46 soldiers to 20 years in prison.",
    ),
    ("ทหารหญิง 3 นายถูกตัดสินประหารชีวิตลับหลัง", "Three female soldiers were sentenced to death in absentia."),
    ("ฝรั่งเศสถอนทหารออกจากมาลีเมื่อเดือนสิงหาคม", "France withdrew its troops from Mali in August."),
    ("ราคาข้าวหอมมะลิปรับขึ้นร้อยละ 5 เมื่อวานนี้", "The price of jasmine rice rose by 5 percent yesterday."),
]
REPORT = [
    "The weather in the capital was hot and dry.",
    "French forces pulled out of Mali in August.",
    "The three women soldiers received death sentences in absentia.",
    "A Bamako court jailed 47 soldiers for 20 years.",
    "Leaders of the bloc met to talk about fishing quotas.",
]


def compare(report: list[str]) -> Comparison:
    source = split_article(make_article("thai", "\n".join(thai for thai, _ in THAI)), Language("th", 1.0))
    target = split_article(make_article("report", "\n".join(report)), Language("en", 1.0))
    assert len(source.sentences) == len(THAI)
    assert len(target.sentences) == len(report)
    return match_claims(source, [Translation(english, -0.2) for _, english in THAI], [target])


def best(comparison: Comparison) -> list[str | None]:
    return [finding.matches[0].sentence.text if finding.matches else None for finding in comparison.findings]


def test_each_claim_finds_its_evidence_and_the_lonely_one_abstains() -> None:
    assert best(compare(REPORT)) == [REPORT[3], REPORT[2], REPORT[1], None]


def test_the_order_of_the_report_does_not_matter() -> None:
    assert best(compare(REPORT[::-1])) == best(compare(REPORT))


def test_verdicts_name_the_differing_fact() -> None:
    findings = compare(REPORT).findings
    assert [finding.verdict for finding in findings] == ["differs", "agrees", "agrees", "unmatched"]
    (difference,) = findings[0].matches[0].differences
    assert "46" in difference.source
    assert "47" in difference.report


def test_what_no_claim_covers_is_listed() -> None:
    assert [sentence.text for _, sentence in compare(REPORT).uncovered] == [REPORT[0], REPORT[4]]


def test_the_thai_itself_is_a_witness_where_the_translation_chose_other_words() -> None:
    thai = ["ทหารถูกควบคุมตัวที่สนามบิน"]
    report = ["The troops were taken into custody at the airport.", "The farmers went home after the harvest."]
    helped = weigh_evidence(thai, ["Soldiers were arrested."], report).probability
    assert helped[0, 0] > helped[0, 1]
    assert spoken_for(renderings(thai[0]))["troop"] > 0
    assert stems("The Troops’ sentences") == ["the", "troop", "sente"]


def test_features_have_a_column_each_and_identical_sentences_stand_out() -> None:
    texts = [english for _, english in THAI]
    source, report = [claims_of(thai, "th") for thai, _ in THAI], [claims_of(text, "en") for text in texts]
    features = features_of(source, texts, report)
    assert features.shape == (len(THAI), len(THAI), len(FEATURES))
    assert np.array_equal(features[..., 0].argmax(axis=1), np.arange(len(THAI)))


@pytest.mark.parametrize(
    ("probability", "reports", "expected"),
    [
        ([[0.9, 0.1]], ["a", "a"], [[True, False]]),
        ([[0.9, 0.8]], ["a", "a"], [[True, True]]),
        ([[0.99, 0.5]], ["a", "a"], [[True, False]]),
        ([[0.99, 0.5]], ["a", "b"], [[True, True]]),
        ([[0.95], [0.52]], ["a"], [[True], [False]]),
        ([[0.9, 0.9, 0.9, 0.9]], ["a"] * 4, [[True, True, True, False]]),
        ([[THRESHOLD - 0.01]], ["a"], [[False]]),
    ],
)
def test_selection(probability: list[list[float]], reports: list[str], expected: list[list[bool]]) -> None:
    assert select(np.array(probability), reports).tolist() == expected


def test_nothing_to_match_is_no_error() -> None:
    assert select(np.zeros((0, 0)), []).shape == (0, 0)
