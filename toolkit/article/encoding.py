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
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_THAI_RUN = re.compile("[\u0e01-\u0e5b]{4}")
_THAI_LETTER = re.compile("[\u0e01-\u0e5b]")
# A vowel or tone that stands above or below needs a consonant or another such mark before it.
_ORPHAN = re.compile("(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")


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
    text = sample.decode("cp874", errors="replace")
    letters = len(_THAI_LETTER.findall(text))
    high = len(_HIGH_BYTE.findall(sample))
    return bool(_THAI_RUN.search(text)) and letters >= 0.9 * high and len(_ORPHAN.findall(text)) <= 0.05 * letters


def _conversion(path: str, encoding: str) -> str:
    command = f"iconv -f {encoding} -t UTF-8"
    if path == STANDARD_INPUT:
        return f"convert it first: {command}"
    name = shlex.quote(label(path))
    if path.endswith(".gz"):
        return f"convert it: gzip -dc {name} | {command} > {shlex.quote(label(path.removesuffix('.gz')) + '.utf8')}"
    return f"convert it: {command} {name} > {shlex.quote(label(path) + '.utf8')}"
