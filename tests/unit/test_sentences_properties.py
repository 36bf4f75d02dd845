"""Properties of the spans on arbitrary text, and of sentences joined and split again."""

from hypothesis import given
from hypothesis import strategies as st
from sentence_tables import pieces

from toolkit.sentences import split

ALPHABET = st.sampled_from("กขคงาำ่ๆฯ๑ aBC1.!?…,;:“”\"'()[]-–•\n\r\u2028\u00a0\u200b\ufeff\t")
TEXT = st.one_of(
    st.text(),
    st.text(ALPHABET, max_size=400),
    st.lists(
        st.sampled_from(
            ["และ", "กล่าวว่า", "พ.อ.", "นายสมชาย", "09.30 น.", "The", "U.S.", "said.", "ก" * 60, "", "\u200b"]
        )
    ).map(" ".join),
)
LANGUAGES = st.sampled_from(["th", "en", "und"])

OPENINGS = st.sampled_from(["The head of state", "Three soldiers", "On Friday, the court", "Mr. Osei", "A U.S. envoy"])
ENDINGS = st.sampled_from(["left at noon.", "spoke for 3.5 hours!", 'called it "over."', "met Gen. Hale.", "will go?"])
ENGLISH = st.tuples(OPENINGS, ENDINGS).map(" ".join)

SUBJECTS = st.sampled_from(["รัฐบาลเคนยา", "ตำรวจภูธรจังหวัดตาก", "ศาลอาญาระหว่างประเทศ", "นักวิทยาศาสตร์ชาวไทย"])
PREDICATES = st.sampled_from(
    [
        "ประกาศปิดพรมแดนด้านตะวันตกเป็นเวลา 3 สัปดาห์นับตั้งแต่คืนนี้เพื่อสกัดโรคระบาด",
        "เปิดเผยรายงานฉบับล่าสุดเกี่ยวกับความเสียหายจากพายุโซนร้อนที่พัดถล่มชายฝั่ง",
        "ปฏิเสธข้อกล่าวหาทั้งหมดและเรียกร้องให้ทุกฝ่ายกลับสู่โต๊ะเจรจาโดยไม่มีเงื่อนไข",
    ]
)
THAI = st.tuples(SUBJECTS, PREDICATES).map("".join)


def _is_blank(character: str) -> bool:
    return character.isspace() or not character.isprintable()


@given(TEXT, LANGUAGES)
def test_spans_are_ordered_trimmed_and_cover_the_text(text: str, language: str) -> None:
    spans = split(text, language)
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        assert all(_is_blank(character) for character in text[position:start])
        assert not text[start].isspace() and not text[end - 1].isspace()
        position = end
    assert all(_is_blank(character) for character in text[position:])


@given(TEXT, LANGUAGES)
def test_a_sentence_is_one_line(text: str, language: str) -> None:
    assert all(len(piece.splitlines()) == 1 for piece in pieces(text, language))


@given(TEXT, TEXT, LANGUAGES)
def test_line_ends_part_texts(first: str, second: str, language: str) -> None:
    assert pieces(f"{first}\n{second}", language) == pieces(first, language) + pieces(second, language)


@given(st.lists(ENGLISH, min_size=1, max_size=8))
def test_english_sentences_joined_come_apart(sentences: list[str]) -> None:
    assert pieces(" ".join(sentences), "en") == sentences


@given(st.lists(THAI, min_size=1, max_size=8))
def test_thai_sentences_joined_come_apart(sentences: list[str]) -> None:
    assert pieces(" ".join(sentences), "th") == sentences
