"""Take the words of both scripts apart into sounds, so that a name can be heard across them.

Each script keeps its own coarse sounds: Thai letters that loans use alike are one sound, and Latin letters and digraphs
likewise. How well a Thai sound agrees with a Latin one is learnt from names (see `hearing`). Thai vowels written before
their consonant are put behind it; a consonant silenced by THANTHAKHAT stays, as optional, for Latin spelling keeps it
(วากเนอร์, Wagner).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

__all__ = ["LATIN_WORD", "Sound", "hear_latin", "hear_thai"]

_ALIKE = (
    "ก", "คขฆฃฅ", "ง", "จ", "ชฉฌ", "ซศษส", "ญ", "ย", "ดฎ", "ตฏ", "ทธฐฒฑถ", "นณ", "บ", "ป", "พภผ", "ฟฝ",
    "ม", "รฤ", "ลฬ", "ว", "หฮ", "อ",
)  # fmt: skip
_CONSONANTS = {letter: letters[0] for letters in _ALIKE for letter in letters}
_BEFORE = {"เ": "e", "แ": "æ", "โ": "o", "ไ": "y", "ใ": "y"}
_AFTER = {"ะ": "a", "ั": "a", "า": "a", "ิ": "i", "ี": "i", "ึ": "ɯ", "ื": "ɯ", "ุ": "u", "ู": "u", "ำ": "aม"}
_TONES = "็่้๊๋"
_SILENCER = "์"
_GLIDES = frozenset("รลว")
_PAUSES = frozenset(" \t\n\"'()[],;:/“”‘’")
LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’.-]*")


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound and the characters it was heard in."""

    symbol: str
    start: int
    end: int
    optional: bool = False


def hear_thai(text: str) -> list[Sound]:
    """Return the sounds of the Thai letters of a text in the order of speech; a pause is a blank."""
    sounds: list[Sound] = []
    vowel = ""
    for position, letter in enumerate(text):
        if letter in _BEFORE:
            vowel = _BEFORE[letter]
        elif letter in _CONSONANTS:
            sounds.append(Sound(_CONSONANTS[letter], position - bool(vowel), position + 1))
            if vowel and not _opens_cluster(text, position):
                sounds.append(Sound(vowel, position - 1, position + 1))
                vowel = ""
        elif letter in _AFTER:
            sounds.extend(Sound(symbol, position, position + 1) for symbol in _AFTER[letter])
        elif letter == _SILENCER:
            _silence(sounds)
        elif (letter in _PAUSES or letter.isdigit()) and sounds and sounds[-1].symbol != " ":
            sounds.append(Sound(" ", position, position + 1))
    return [sound for sound in sounds if sound.symbol != "อ" or _is_vowel(text, sound)]


def _opens_cluster(text: str, position: int) -> bool:
    """Tell whether the vowel waits for one more consonant: เบร็ก, but not เบล, whose second letter ends the syllable."""
    following = text[position + 1 : position + 3]
    return (
        len(following) == 2
        and following[0] in _GLIDES
        and text[position] not in _GLIDES
        and following[1] in (*_CONSONANTS, *_TONES)
    )


def _silence(sounds: list[Sound]) -> None:
    """Make the last consonant, and a vowel sign on it, optional."""
    for index in range(len(sounds) - 1, max(-1, len(sounds) - 3), -1):
        sounds[index] = replace(sounds[index], optional=True)
        if sounds[index].symbol in _CONSONANTS:
            return


def _is_vowel(text: str, sound: Sound) -> bool:
    """Tell whether an อ is a vowel: it bears no vowel sign of its own and none is written before it."""
    following = text[sound.end : sound.end + 2].lstrip(_TONES)[:1]
    return sound.end - sound.start == 1 and following not in _AFTER


_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "e", "œ": "e", "ə": "e"}
    | {"š": "sh", "ž": "zh", "č": "ch", "ć": "ch", "ç": "s", "ñ": "ny", "ş": "sh", "ğ": "", "ș": "sh", "ț": "ts"}
)
# Digraphs that Thai writes with one letter; C as in chair, X as in ship, Z as in vision, K as in Khan, T as in Thai.
_SPELLINGS = {
    "tsch": "C", "tch": "C", "sch": "X", "sh": "X", "ch": "C", "zh": "Z", "dzh": "j", "dj": "j", "cz": "C", "sz": "s",
    "ph": "f", "th": "T", "kh": "K", "gh": "K", "ck": "k", "qu": "kw", "q": "k", "x": "ks", "ng": "N", "dh": "d",
    "bh": "p", "jh": "j", "wh": "w", "ce": "se", "ci": "si", "cy": "si", "ge": "je", "gi": "ji", "c": "k",
    "ai": "A", "ay": "A", "ei": "A", "ey": "A", "au": "O", "aw": "O", "ow": "O", "ou": "U", "oo": "U", "ee": "I",
    "ea": "I", "ie": "I", "oe": "E", "eu": "E", "ue": "E",
}  # fmt: skip
_SPELLING = re.compile("|".join(sorted(_SPELLINGS, key=lambda spelling: (-len(spelling), spelling))) + "|[a-z]")


def hear_latin(name: str) -> list[Sound]:
    """Return the sounds of a name in Latin letters: accents folded, doubled letters as one."""
    folded, origins = _fold(name)
    sounds: list[Sound] = []
    for match in _SPELLING.finditer(folded):
        start, end = origins[match.start()], origins[match.end() - 1] + 1
        for symbol in _SPELLINGS.get(match[0], match[0]):
            if not sounds or sounds[-1].symbol != symbol:
                sounds.append(Sound(symbol, start, end))
    return sounds


def _fold(name: str) -> tuple[str, list[int]]:
    """Return plain lower-case letters, and for each the place of the letter it came from."""
    folded: list[str] = []
    origins: list[int] = []
    for index, letter in enumerate(name):
        bases = unicodedata.normalize("NFD", letter.lower().translate(_LETTERS))
        plain = [base for base in bases if not unicodedata.combining(base)]
        folded += plain
        origins += [index] * len(plain)
    return "".join(folded), origins
