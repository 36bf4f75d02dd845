"""Find proper names in English text, and hear them in Thai text without a dictionary.

A name written by ear is found by its sounds. What has another name in Thai (Germany, the United Nations) comes from a
small table; an acronym is also looked for as its letters are said (ซีไอเอ, CIA). A name that is not heard is not absent.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from toolkit.claims.acts import english_act
from toolkit.claims.hearing import agreement_of, best_agreement, listen
from toolkit.claims.reading import read
from toolkit.claims.sounds import LATIN_WORD, hear_latin
from toolkit.claims.things import table, things, words_of

if TYPE_CHECKING:
    from toolkit.claims.hearing import Heard
    from toolkit.claims.reading import Reading
    from toolkit.types import Fact

__all__ = ["NameHit", "ThaiText", "english_names", "find_name", "find_name_in", "sound_key", "thai_text"]

HEARD = 0.5
"""The least score of a hit."""

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100\u010c\u0141\u015a\u0160\u0179\u017b\u017d]"
# A hyphen may join two names (Tae-woo), but not a name and what it makes an adjective (UN-backed).
_LETTER = (
    r"(?:\w|['’](?!s\b)|-(?!(?:era|backed|led|based|born|speaking|winning|style|turn|shirt|run|held|owned|made|wide"
    r"|time|controlled|dominated|like)\b))"
)
_PARTICLE = r"(?:de|da|do|del|della|di|dos|al|el|bin|bint|ibn|van|von|der|den|la|le|ter|ag|ould)"
_NAME = re.compile(
    rf"(?<![\w'’-])(?:al-|el-|d['’])?{_CAPITAL}(?:\.(?={_CAPITAL})|{_LETTER})*(?:(?:(?<=\b{_CAPITAL})\.)?"
    rf" (?:{_PARTICLE} ){{0,2}}(?:al-|el-|d['’])?{_CAPITAL}(?:\.(?={_CAPITAL})|{_LETTER})*)*"
)
_COMMON_ENDING = re.compile(r"(?:ing|ly|ed|tion|ment|ness|er|or|ist|ity|ous|ful|less|able|ive|s|men)$")
_POSSESSIVE = re.compile(r"['’]s?$")
_LETTER_NAMES = (
    "เอ", "บี", "ซี", "ดี", "อี", "เอฟ", "จี", "เอช", "ไอ", "เจ", "เค", "แอล", "เอ็ม",
    "เอ็น", "โอ", "พี", "คิว", "อาร์", "เอส", "ที", "ยู", "วี", "ดับเบิลยู", "เอ็กซ์", "วาย", "แซด",
)  # fmt: skip
_Word = tuple[str, int, int]
_ACRONYM = re.compile(r"[A-Z](?:\.?[A-Z]){1,5}\.?")
_SIGN = re.compile("[\u0e30-\u0e3a\u0e47-\u0e4e]+")
_ADJECTIVES = ("lese", "ese", "ian", "ean", "an", "n", "i", "ish")
_LEAST_STEM = 4
_OPENING = 8
"""How far before a word the end of the sentence before it is looked for."""
# Fitted on training sentences: names of a sentence against its own Thai side and against another one.
_WEIGHTS = (-9.7, 0.93, 3.96)


@dataclass(frozen=True, slots=True)
class NameHit:
    """Where a name is heard in Thai text, and how surely, 0–1."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class ThaiText:
    """Thai text made ready to find names in."""

    reading: Reading
    heard: Heard
    latin: tuple[tuple[str, int, int], ...]
    """Words in Latin letters within the Thai, folded, with their places."""
    found: dict[str, NameHit | None] = field(default_factory=dict, compare=False, repr=False)
    """Names looked for before."""


def thai_text(text: str) -> ThaiText:
    """Make Thai text ready to find names in."""
    reading = read(text)
    latin = tuple((_folded(match[0]), *match.span()) for match in LATIN_WORD.finditer(reading.text))
    return ThaiText(reading, listen(reading.text), latin)


def find_name(name: str, thai: str) -> NameHit | None:
    """Find where in Thai text a name in Latin letters is heard; its last word alone is enough."""
    return find_name_in(name, thai_text(thai))


def find_name_in(name: str, thai: ThaiText) -> NameHit | None:
    """Find a name in Thai text that was made ready."""
    if name not in thai.found:
        thai.found[name] = _search(_POSSESSIVE.sub("", name.strip()), thai)
    return thai.found[name]


def _search(name: str, thai: ThaiText) -> NameHit | None:
    found = _by_table(name, thai) or _by_letters(name, thai) or _by_sound(name, thai) or _by_stem(name, thai)
    words = [word for word in name.split() if _plain(word) not in words_of("title", "generic")]
    if found is None and len(words) > 1:
        parts = [hit for word in words if (hit := find_name_in(word, thai))]
        found = max(parts, key=lambda hit: hit.score, default=None)
    return found


def english_names(text: str) -> tuple[Fact, ...]:
    """Return the proper names of English text; names that sound alike share the value."""
    reading = read(text)
    return tuple(
        reading.fact("name", sound_key(reading.text[start:end]), start, end)
        for match in _NAME.finditer(reading.text)
        for words in _between_titles(match)
        for start, end in _trimmed(reading.text, words)
    )


def sound_key(name: str) -> str:
    """Return the consonants a name is heard by, one form for all spellings of its vowels."""
    key = "".join(sound.symbol for sound in hear_latin(name))
    return re.sub(r"(?!^)[aeiouAEIOU]", "", key).lower() or key.lower()


def _between_titles(match: re.Match[str]) -> list[list[_Word]]:
    """Return the runs of words that titles and dates leave of a run of capitalised words."""
    runs: list[list[_Word]] = [[]]
    for word in re.finditer(r"\S+", match[0]):
        if _plain(word[0]) in words_of("title", "date"):
            runs.append([])
        else:
            runs[-1].append((word[0], match.start() + word.start(), match.start() + word.end()))
    return runs


def _trimmed(text: str, words: list[_Word]) -> list[tuple[int, int]]:
    """Return where the name in a run of words stands, if there is one: not a common word that opens a sentence."""
    words = list(dropwhile(lambda word: _plain(word[0]) in {"the", "a", "an"}, words))
    if words and _opens_sentence(text, words[0][1]) and _is_common(words[0][0]):
        words = words[1:]
    if not words or all(_plain(word) in words_of("generic", "opener") for word, *_ in words):
        return []
    last, start, _ = words[-1]
    return [(words[0][1], start + len(_POSSESSIVE.sub("", last)))]


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word.lower()).strip(".")


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _OPENING) : start].rstrip(" \"'“‘(-–—")
    return before[-1] in ".!?:" if before else start < _OPENING


def _is_common(word: str) -> bool:
    word = _plain(word)
    if word in _exonyms():
        return False
    return (
        word in words_of("generic", "opener")
        or word in things().english
        or bool(english_act(word))
        or bool(_COMMON_ENDING.search(word))
    )


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).strip(".’'-")


@cache
def _exonyms() -> dict[str, tuple[str, ...]]:
    """Return Thai forms of names that Thai does not write by ear, by the folded English name."""
    return {_folded(name): tuple(thai.split()) for names, thai in table("exonyms.tsv") for name in names.split(",")}


def _by_table(name: str, thai: ThaiText) -> NameHit | None:
    places = [(thai.reading.text.find(form), -len(form)) for form in _exonyms().get(_folded(name), ())]
    start, length = min(((start, length) for start, length in places if start >= 0), default=(0, 0))
    return NameHit(*thai.reading.span(start, start - length), 1.0) if length else None


def _by_letters(name: str, thai: ThaiText) -> NameHit | None:
    """Find a name written in Latin letters within the Thai, or an acronym as its letters are said."""
    folded = _folded(name)
    wanted = folded.split()
    words = [word for word, *_ in thai.latin]
    for index in range(len(words) - len(wanted) + 1):
        if wanted and words[index : index + len(wanted)] == wanted:
            start, end = thai.latin[index][1], thai.latin[index + len(wanted) - 1][2]
            return NameHit(*thai.reading.span(start, end), 1.0)
    if _ACRONYM.fullmatch(name):
        said = "".join(_LETTER_NAMES[ord(letter) - ord("A")] for letter in name if letter != ".")
        start = thai.reading.text.find(said)
        if start >= 0:
            return NameHit(*thai.reading.span(start, start + len(said)), 1.0)
    return None


def _by_sound(name: str, thai: ThaiText) -> NameHit | None:
    sounds = _sounds(name)
    most = best_agreement(sounds)
    if most < 4.0 or not thai.heard.sounds or _ACRONYM.fullmatch(name):
        return None
    agreement, start, end = agreement_of(sounds, thai.heard)
    score = _probability(agreement, most)
    if score < HEARD or end <= start:
        return None
    return NameHit(*thai.reading.span(*_whole_letters(thai.reading.text, start, end)), round(score, 3))


def _whole_letters(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to whole syllable signs: the bearer of its first vowel, the marks on its last letter."""
    while start > 0 and _SIGN.match(text, start):
        start -= 1
    marks = _SIGN.match(text, end)
    return start, marks.end() if marks else end


def _by_stem(name: str, thai: ThaiText) -> NameHit | None:
    """Find the country of an adjective (Malian, Togolese) by its sound."""
    stems = {name.removesuffix(ending) for ending in _ADJECTIVES if name.endswith(ending)}
    hits = [hit for stem in sorted(stems) if len(stem) >= _LEAST_STEM and (hit := _by_sound(stem, thai))]
    return max(hits, key=lambda hit: hit.score, default=None)


@lru_cache(maxsize=4096)
def _sounds(name: str) -> tuple[str, ...]:
    return tuple(sound.symbol for sound in hear_latin(name))


def _probability(agreement: float, most: float) -> float:
    """Return the probability that a stretch is the name, from how well it sounds and how much there is to hear."""
    bias, amount, share = _WEIGHTS
    return 1 / (1 + math.exp(-(bias + amount * agreement + share * agreement / most)))
