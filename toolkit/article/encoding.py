"""What is wrong with bytes that should be UTF-8, and the command that mends it."""

from __future__ import annotations

import codecs
import re
import shlex

from toolkit.article.source import STANDARD_INPUT, label
from toolkit.errors import InputError

__all__ = ["check_mark", "not_utf8", "refuse_binary"]

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAMPLE = 2000
"""Bytes around the first that does not decode."""
_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_THAI_RUN = re.compile("[\u0e01-\u0e5b]{4}")
_THAI_LETTER = re.compile("[\u0e01-\u0e5b]")
_CONSONANT = re.compile("[\u0e01-\u0e2e]")
# A mark without a letter to stand on, a leading vowel without a consonant, a vowel sign out of its place, a rare sign.
_MISPLACED = re.compile(
    f"(?<![\u0e01-\u0e2e{_MARK}])[{_MARK}]|[\u0e40-\u0e44](?![\u0e01-\u0e2e])"
    f"|(?<![\u0e01-\u0e2e{_MARK}\u0e32])[\u0e30\u0e32\u0e33]|[\u0e3a\u0e3f\u0e45\u0e4d-\u0e4f\u0e5a\u0e5b]"
)
_MOST_MISPLACED = 0.03
"""Of the letters; Thai sentences have 0.02 at most, Chinese, Cyrillic or Greek bytes read as Thai 0.07 to 0.6."""
_MOST_CONSONANTS = 0.8
"""Of the letters; Thai has 0.6, and the common characters of Big5 read as Thai are consonants only."""


def check_mark(start: bytes, path: str) -> bytes:
    """Return the start of a text without the byte order mark of UTF-8; refuse those of other encodings."""
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            raise InputError(f"{label(path)}: is {encoding}, not UTF-8; {_conversion(path, encoding)}")
    return start.removeprefix(codecs.BOM_UTF8)


def refuse_binary(raw: bytes, offset: int, path: str) -> None:
    """Raise an InputError where bytes that begin at an offset of the file hold a NUL."""
    found = raw.find(b"\0")
    if found >= 0:
        message = f"{label(path)}: binary data (a NUL at byte {offset + found}), not text; give a UTF-8 text file"
        raise InputError(message)


def not_utf8(raw: bytes, offset: int, path: str, error: UnicodeDecodeError) -> InputError:
    """Return the error for a stretch of a file, which begins at an offset of it, that did not decode."""
    place = f"{label(path)}: not UTF-8 at byte {offset + error.start}"
    if _looks_thai(raw[max(0, error.start - _SAMPLE // 2) : error.start + _SAMPLE // 2]):
        return InputError(f"{place}, it looks like Thai in TIS-620 (CP874); {_conversion(path, 'CP874')}")
    return InputError(f"{place}; {_conversion(path, 'ENCODING')}, with the encoding it was saved in")


def _looks_thai(sample: bytes) -> bool:
    try:
        text = sample.decode("cp874")
    except UnicodeDecodeError:
        return False
    letters = len(_THAI_LETTER.findall(text))
    misplaced, consonants = len(_MISPLACED.findall(text)), len(_CONSONANT.findall(text))
    plausible = misplaced <= _MOST_MISPLACED * letters and consonants <= _MOST_CONSONANTS * letters
    return plausible and _THAI_RUN.search(text) is not None


def _conversion(path: str, encoding: str) -> str:
    command = f"iconv -f {encoding} -t UTF-8"
    if path == STANDARD_INPUT:
        return f"convert it first: {command}"
    name = shlex.quote(label(path))
    if path.endswith(".gz"):
        return f"convert it: gzip -dc {name} | {command} > {shlex.quote(label(path.removesuffix('.gz')) + '.utf8')}"
    return f"convert it: {command} {name} > {shlex.quote(label(path) + '.utf8')}"
