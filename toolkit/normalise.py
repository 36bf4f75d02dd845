"""Bring Thai and English text to the one spelling that the models are trained on."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["has_thai", "normalise", "prepare_thai"]

BUDDHIST_ERA_OFFSET = 543
"""Years the Buddhist era is ahead of the common era (for years from 1941 on)."""

_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'"})
# A decomposed SARA AM is NIKHAHIT + SARA AA, with a tone mark before, between or after.
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32|([\u0e48-\u0e4b])\u0e4d\u0e32")
_THAI_LETTER = re.compile("[\u0e01-\u0e2e\u0e40-\u0e44]")
_BLANKS = re.compile(r"\s+")

_MONTHS = (
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\."
)
_ERA_YEAR = re.compile(r"(?:พ\.\s?ศ\.|พุทธศักราช)\s?(\d{3,4})(?!\d)")
# Without the era's name a year is Buddhist only where a date is meant and no common-era year could stand.
_BARE_YEAR = re.compile(rf"((?:ปี(?:งบประมาณ|การศึกษา)?|{_MONTHS})\s?)(2[3-6]\d\d)(?![\d.,]\d|\d)")
_NEXT_YEAR = re.compile(r"(ค\.ศ\. \d{4}|ปี\s?\d{4})(\s?(?:-|–|และ|ถึง|หรือ|กับ)\s?(?:ปี\s?)?)(2[3-6]\d\d)(?!\d)")


def has_thai(text: str) -> bool:
    """Tell whether a text has at least one Thai consonant or leading vowel."""
    return _THAI_LETTER.search(text) is not None


def normalise(text: str) -> str:
    """Return one line of text in the form every model input takes.

    NFC; SARA AM composed; Thai digits as ASCII; straight quotes; invisible characters dropped; runs of
    white space (line breaks too) become one blank.
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    text = _SARA_AM.sub(lambda match: (match[1] or match[2] or "") + "\u0e33", text)
    text = text.translate(_THAI_DIGITS).translate(_QUOTES)
    return _BLANKS.sub(" ", text).strip()


def prepare_thai(text: str) -> str:
    """Return Thai text as the translation model reads it: normalised, Buddhist-era years as common-era ones."""
    text = normalise(text)
    text = _ERA_YEAR.sub(lambda match: f"ค.ศ. {_common_era(match[1])}", text)
    text = _BARE_YEAR.sub(lambda match: match[1] + _common_era(match[2]), text)
    return _NEXT_YEAR.sub(lambda match: match[1] + match[2] + _common_era(match[3]), text)


def _common_era(year: str) -> str:
    return str(int(year) - BUDDHIST_ERA_OFFSET)
