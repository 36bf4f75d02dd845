"""The page's markup: what is marked, how articles are laid out, and that no text escapes its place."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_samples import (
    DAILY,
    HOSTILE,
    THAI,
    compare,
    document,
    hostile_comparison,
    match,
    sample_comparison,
    written_comparison,
)

from toolkit.report.layout import paragraphs
from toolkit.report.marking import mark
from toolkit.types import Article, Block, Difference, Document, Language, Sentence


class Outline(HTMLParser):
    """Elements, and the text of those of one class."""

    def __init__(self, page: str, name: str = "") -> None:
        super().__init__()
        self.name, self.depth = name, 0
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if self.depth:
            self.depth += 1
        elif self.name in (dict(attrs).get("class") or "").split():
            self.depth = 1
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.texts[-1] += data


@pytest.mark.parametrize(
    ("text", "facts", "marked"),
    [
        ("ทหาร 49 นาย", ["49 นาย"], ["49 นาย"]),
        ("30 dead, 3 hurt", ["3"], ["3"]),
        ("3,500 or 3.5 or 3", ["3"], ["3"]),
        ("130", ["3"], ["3"]),
        ("Malian soldiers in Mali", ["Mali"], ["Mali"]),
        ("46 soldiers", ["46", "46 soldiers"], ["46 soldiers"]),
        ("46 soldiers", ["46 sol", "soldiers"], ["46 sol"]),
        ("46 soldiers", ["", " ", "47"], []),
        ("", ["46"], []),
        ("a.b a+b", ["a+b"], ["a+b"]),
    ],
)
def test_mark(text: str, facts: list[str], marked: list[str]) -> None:
    assert [piece.text for piece in mark(text, facts) if piece.marked] == marked


def test_mark_prefers_a_number_that_stands_alone() -> None:
    assert [piece.text for piece in mark("3,500 or 3.5 or 3", ["3"])] == ["3,500 or 3.5 or ", "3"]


@given(st.text("ab1 ก", max_size=30), st.lists(st.text("ab1 ก", max_size=4), max_size=5))
def test_marks_cut_the_text_without_loss(text: str, facts: list[str]) -> None:
    pieces = mark(text, facts)
    assert "".join(piece.text for piece in pieces) == text
    assert all(any(piece.text == fact for fact in facts) for piece in pieces if piece.marked)


def test_paragraphs_keep_every_word_in_its_place() -> None:
    laid_out = paragraphs(document("daily.txt", "en", DAILY))
    assert [paragraph.kind for paragraph in laid_out] == [kind for kind, _ in DAILY]
    joined = [" ".join(fragment.text for fragment in paragraph.fragments) for paragraph in laid_out]
    assert joined == [" ".join(sentences) for _, sentences in DAILY]


def test_text_before_a_sentence_is_an_aside() -> None:
    text = "BANGKOK – Rain fell. More to come"
    sentence = Sentence(0, 10, 20, "Rain fell.", "en")
    article = Document(Article("a", text, (Block(0, len(text)),)), Language("en", 1.0), (sentence,))
    (paragraph,) = paragraphs(article)
    assert [(fragment.text, fragment.sentence is None) for fragment in paragraph.fragments] == [
        ("BANGKOK – ", True),
        ("Rain fell.", False),
        (" More to come", True),
    ]


def test_sentences_outside_all_blocks_are_not_lost() -> None:
    whole = document("daily.txt", "en", DAILY)
    bare = replace(whole, article=replace(whole.article, blocks=whole.article.blocks[:1]))
    found = [fragment.sentence for paragraph in paragraphs(bare) for fragment in paragraph.fragments]
    assert [sentence for sentence in found if sentence] == list(whole.sentences)


def test_page_shows_every_sentence_with_its_language() -> None:
    comparison = sample_comparison()
    page = written_comparison(comparison, "html")
    assert Outline(page, "source").texts == [finding.sentence.text for finding in comparison.findings]
    assert Outline(page, "target").texts == [finding.translation.text for finding in comparison.findings]
    assert page.count('class="source" lang="th"') == len(comparison.findings)


def test_hostile_text_stays_text() -> None:
    comparison = hostile_comparison()
    page = written_comparison(comparison, "html", signature="<script>")
    outline = Outline(page, "source")
    assert outline.tags.count("script") == outline.tags.count("style") == 1
    assert "img" not in outline.tags
    assert not [name for name, _ in outline.attributes if name.startswith("on") or name == "style"]
    assert outline.texts[0] == HOSTILE[0]


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), st.text(max_size=3))
def test_any_text_comes_back_from_the_page(text: str, fact: str) -> None:
    source = document("a.txt", "th", [("body", [text])])
    report = document("b.txt", "en", [("body", [text])])
    found = match(report, 0, 0.5, Difference("name", fact, fact, fact))
    outline = Outline(written_comparison(compare(source, (report,), {0: (found,)}), "html"), "source")
    assert outline.texts == [text]


def test_page_asks_the_network_for_nothing() -> None:
    page = written_comparison(sample_comparison(), "html")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in page.replace("http-equiv", "")
    assert "url(" not in page
    addresses = [value or "" for name, value in Outline(page).attributes if name in ("href", "src")]
    assert {address[0] for address in addresses} == {"#", "d"}
    assert [address for address in addresses if address[0] == "d"] == ["data:,"]


def test_every_link_has_its_target() -> None:
    attributes = Outline(written_comparison(sample_comparison(), "html")).attributes
    identifiers = [value for name, value in attributes if name == "id"]
    assert len(identifiers) == len(set(identifiers))
    assert {value[1:] for name, value in attributes if name == "href" and value and value[0] == "#"} <= set(identifiers)


def test_page_of_nothing() -> None:
    nothing = Document(Article("-", "", ()), Language("und", 0.0), ())
    comparison = replace(sample_comparison(), source=nothing, findings=(), reports=(), uncovered=())
    page = written_comparison(comparison, "html")
    assert "<title>-</title>" in page
    assert "The Thai article has no sentence that could be compared." in page


def test_thai_paragraphs_stay_together() -> None:
    page = written_comparison(sample_comparison(), "html")
    kinds = re.findall(r'<div class="paragraph (\w+)">', page)
    assert kinds == [kind for kind, _ in THAI]


def luminance(colour: str) -> float:
    channels = [int(colour[start:end], 16) / 255 for start, end in pairwise((1, 3, 5, 7))]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_contrast_enough_to_read(theme: int) -> None:
    sheet = files("toolkit.report").joinpath("templates/page.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", re.findall(r":root \{(.*?)\}", sheet, re.DOTALL)[theme]))
    inks = ("ink", "quiet", "link", "same", "differs", "unmatched")
    pairs = [(ink, ground) for ink in inks for ground in ("paper", "panel", "unmatched-wash")]
    pairs += [("ink", "same-wash"), ("ink", "differs-wash"), ("mark-ink", "mark")]
    poor = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}
