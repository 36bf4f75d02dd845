"""Write Thai and Latin words in one coarse alphabet of sounds, so that a name can be heard across the scripts.

Consonants are one upper-case letter each, vowels one lower-case letter. Thai vowels written before their consonant are
put behind it; a consonant silenced by THANTHAKHAT stays, as optional, for Latin spelling keeps it (วากเนอร์, Wagner).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

__all__ = ["Sound", "hear_latin", "hear_thai"]

_CONSONANTS = {
    letter: sound
    for letters, sound in (
        ("กขคฆฃฅ", "K"),
        ("ง", "G"),
        ("จฉชฌ", "C"),
        ("ซศษส", "S"),
        ("ญ", "J"),
        ("ย", "Y"),
        ("ดฎตฏทธฐฒฑถ", "T"),
        ("นณ", "N"),
        ("บปพภผ", "P"),
        ("ฝฟ", "F"),
        ("ม", "M"),
        ("ร", "R"),
        ("ลฬ", "L"),
        ("ว", "W"),
        ("หฮ", "H"),
    )
    for letter in letters
}
_LEADING = {"เ": "e", "แ": "e", "โ": "o", "ไ": "ai", "ใ": "ai"}
_FOLLOWING = {"ะ": "a", "ั": "a", "า": "a", "ิ": "i", "ี": "i", "ึ": "u", "ื": "u", "ุ": "u", "ู": "u", "ำ": "aM", "ฤ": "R"}
_TONES = frozenset("่้๊๋็ฺ")
_SILENCER = "์"
_CLUSTER_SECOND = frozenset("รลว")
_CLUSTER_FIRST = frozenset("กขคตทปผพฟบดซสห")


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound and the characters it was heard in."""

    symbol: str
    start: int
    end: int
    optional: bool = False


def hear_thai(text: str) -> list[Sound]:
    """Return the sounds of Thai text, Latin words in it included, in the order of speech."""
    sounds: list[Sound] = []
    pending = ""
    position = 0
    while position < len(text):
        letter = text[position]
        if letter in _LEADING:
            pending = _LEADING[letter]
            position += 1
        elif letter in _CONSONANTS or letter == "อ":
            position = _syllable(text, position, pending, sounds)
            pending = ""
        elif latin := _LATIN_WORD.match(text, position):
            sounds += [Sound(each.symbol, each.start + position, each.end + position) for each in hear_latin(latin[0])]
            position = latin.end()
        else:
            sounds += [Sound(symbol, position, position + 1) for symbol in _FOLLOWING.get(letter, "")]
            if letter == _SILENCER:
                _silence(sounds)
            elif letter.isspace() or letter.isdigit() or letter in "\"'()[],;:/":
                sounds.append(Sound(" ", position, position + 1))
            position += 1
    return sounds


def _syllable(text: str, position: int, pending: str, sounds: list[Sound]) -> int:
    """Hear a consonant, the second of its cluster, and the vowel written before them; return where to go on."""
    start = position - 1 if pending else position
    letter = text[position]
    following = text[position + 1 : position + 2]
    end = position + 1
    if letter == "อ":
        vowel = not pending and following not in _FOLLOWING and not (following in _TONES and text[end + 1 : end + 2] in _FOLLOWING)
        if vowel:
            sounds.append(Sound("o", position, end))
    else:
        sounds.append(Sound(_CONSONANTS[letter], start, end))
    if pending and letter in _CLUSTER_FIRST and following in _CLUSTER_SECOND and text[end + 1 : end + 2] not in _FOLLOWING:
        if text[end + 1 : end + 2] != _SILENCER and text[end + 1 : end + 2].strip():
            sounds.append(Sound(_CONSONANTS[following], end, end + 1))
            end += 1
    sounds += [Sound(symbol, start, end) for symbol in pending]
    return end


def _silence(sounds: list[Sound]) -> None:
    """Make the last consonant, and a vowel sign on it, optional."""
    for index in range(len(sounds) - 1, max(-1, len(sounds) - 3), -1):
        sounds[index] = Sound(sounds[index].symbol, sounds[index].start, sounds[index].end, optional=True)
        if sounds[index].symbol.isupper():
            return


_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’.-]*")
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "e", "œ": "e", "ə": "e"}
    | {"š": "sh", "ž": "zh", "č": "ch", "ć": "ch", "ç": "ç", "ñ": "ny", "ş": "sh", "ğ": "", "ń": "n"}
)
_SPELLINGS = {
    "tch": "C", "sch": "C", "tsch": "C", "sh": "C", "ch": "C", "zh": "C", "dj": "C", "dzh": "C", "cz": "C", "sz": "S",
    "ph": "F", "th": "T", "kh": "K", "gh": "K", "ck": "K", "qu": "KW", "q": "K", "x": "KS", "cc": "K", "ng": "G",
    "gn": "J", "ny": "J", "nh": "J", "tz": "S", "ts": "S", "dh": "T", "bh": "P", "jh": "C", "rh": "R", "wh": "W",
    "ce": "Se", "ci": "Si", "cy": "Si", "ç": "S", "c": "K", "k": "K", "g": "K", "ge": "De", "gi": "Di", "gy": "Di",
    "gu": "Ku", "j": "D", "s": "S", "z": "S", "t": "T", "d": "T", "p": "P", "b": "P", "f": "F", "v": "V", "w": "W",
    "m": "M", "n": "N", "l": "L", "r": "R", "y": "Y", "h": "H",
    "aa": "a", "ai": "ai", "ay": "ai", "au": "au", "aw": "o", "a": "a", "ee": "i", "ea": "i", "ei": "ai", "ey": "e",
    "eu": "u", "e": "e", "ie": "i", "ii": "i", "i": "i", "oo": "u", "ou": "u", "ow": "au", "oa": "o", "oe": "o",
    "o": "o", "ue": "u", "uu": "u", "u": "u",
}  # fmt: skip
_UNIT = re.compile("|".join(sorted(_SPELLINGS, key=lambda spelling: (-len(spelling), spelling))))


def hear_latin(name: str) -> list[Sound]:
    """Return the sounds of a name in Latin letters, accents folded, doubled letters as one."""
    folded, origins = _fold(name)
    sounds: list[Sound] = []
    position = 0
    while position < len(folded):
        match = _UNIT.match(folded, position)
        if match is None:
            position += 1
            continue
        start, end = origins[match.start()], origins[match.end() - 1] + 1
        for symbol in _SPELLINGS[match[0]]:
            if not (sounds and sounds[-1].symbol == symbol and symbol.isupper()):
                sounds.append(Sound(symbol, start, end))
        position = match.end()
    if len(sounds) > 3 and folded.endswith("e") and sounds[-1].symbol == "e":
        sounds[-1] = Sound("e", sounds[-1].start, sounds[-1].end, optional=True)
    return sounds


def _fold(name: str) -> tuple[str, list[int]]:
    """Return plain lower-case letters, and for each the place of the letter it came from."""
    folded: list[str] = []
    origins: list[int] = []
    for index, letter in enumerate(name):
        plain = "".join(
            base for base in unicodedata.normalize("NFD", letter.lower().translate(_LETTERS)) if not unicodedata.combining(base)
        )
        if letter.lower() == "ç":
            plain = "ç"
        folded.append(plain)
        origins.extend([index] * len(plain))
    return "".join(folded), origins
