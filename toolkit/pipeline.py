"""The whole flow: articles → language → sentences → translation → matching."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from toolkit.alignment import align, match_claims
from toolkit.article import read_articles, read_lines
from toolkit.errors import InputError
from toolkit.language import detect, detect_article
from toolkit.normalise import has_thai
from toolkit.sentences import split_article
from toolkit.translation import Engine, translate
from toolkit.types import Alignment, Article, Comparison, Document, Language, Sentence, TranslationRow

__all__ = ["align_texts", "compare", "read_document", "translate_articles", "translate_lines"]


_NAMES = {"th": "Thai", "en": "English", "und": "no recognisable language"}
_SAMPLE_LINES = 50


def read_document(article: Article, *, expected: Sequence[str] = ("th", "en")) -> Document:
    """Detect an article's language and cut it into sentences; a language that is not expected is an error."""
    language = detect_article(article)
    _expect(language, expected, article.name)
    document = split_article(article, language)
    if not document.sentences:
        raise InputError(f"{article.name}: no sentence found, only datelines, bylines and the like")
    return document


def translate_articles(articles: Iterable[Article], engine: Engine) -> Iterator[TranslationRow]:
    """Yield the sentences of Thai and English articles with their English, as one stream."""
    return translate(
        ((article.name, sentence) for article in articles for sentence in read_document(article).sentences), engine
    )


def compare(thai: Article, reports: Sequence[Article], engine: Engine) -> Comparison:
    """Hold a Thai article against English reports, sentence by sentence."""
    source = read_document(thai, expected=("th",))
    documents = tuple(read_document(report, expected=("en",)) for report in reports)
    translations = [row.translation for row in translate(((thai.name, s) for s in source.sentences), engine)]
    return match_claims(source, translations, documents)


def translate_lines(name: str, engine: Engine) -> Iterator[TranslationRow]:
    """Yield exactly one row per line of a pre-split text, in order; lines without Thai pass as they stand."""
    lines = _lines(name)
    sample = list(islice(lines, _SAMPLE_LINES))
    if not any(line.language == "th" for line in sample):
        _expect(detect("\n".join(line.text for line in sample)), ("th", "en", "und"), name)
    return translate(((name, line) for line in chain(sample, lines)), engine)


def align_texts(
    source: str, target: str, *, lines: bool, mt: str | None, search: str, engine: Callable[[], Engine]
) -> Alignment:
    """Align the sentences of two texts, the source's translation read from the file `mt` or made by the engine."""
    sources = _sentences(source, lines)
    targets = _sentences(target, lines)
    if mt is None:
        translated = [row.translation.text for row in translate(((source, s) for s in sources), engine())]
    else:
        translated = list(read_lines(mt))
        if len(translated) != len(sources):
            raise InputError(
                f"{mt}: {len(translated)} lines for {len(sources)} sentences of {source}; one translation each"
            )
    texts = tuple(s.text for s in sources), tuple(s.text for s in targets)
    return Alignment(*texts, align(translated, texts[1], search))


def _expect(language: Language, expected: Sequence[str], name: str) -> None:
    if language.code not in expected:
        found = _NAMES.get(language.code, f"'{language.code}'")
        wanted = " or ".join(_NAMES[code] for code in expected if code != "und")
        raise InputError(f"{name}: this text is in {found}; {wanted} is needed here")


def _sentences(name: str, lines: bool) -> list[Sentence]:
    if lines:
        return list(_lines(name))
    articles = list(read_articles(name))
    return [sentence for article in articles for sentence in read_document(article).sentences]


def _lines(name: str) -> Iterator[Sentence]:
    offset = 0
    for index, line in enumerate(read_lines(name)):
        language = "th" if has_thai(line) else "en"
        yield Sentence(index, offset, offset + len(line), line, language)
        offset += len(line) + 1
