"""Find dates in English text: months, years, days of the month and of the week."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.claims.currencies import ENGLISH_CURRENCIES
from toolkit.claims.dates import WEEKDAYS, date_value, weekday_value
from toolkit.claims.reading import blank
from toolkit.claims.things import english_duration, things

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.claims.reading import Reading
    from toolkit.types import Fact

__all__ = ["english_dates"]

_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_NUMBERS = {name[:3]: number for number, name in enumerate(_NAMES[:12], 1)}
_MONTH = rf"(?P<month>{'|'.join(_NAMES)})\b(?:(?<=\b\w{{3}})\.|(?<=Sept)\.)?"
_ORDINAL = "(?:st|nd|rd|th)?"
_YEAR = r"(?:,? ?(?:of )?(?P<year>[12]\d{3})(?![\d,]*\d))?"
_DAY = rf"(?P<day>\d{{1,2}}){_ORDINAL}(?![\d:]|,\d|\.\d)"
_TO = "(?: ?[-–] ?| to | and )"
_PATTERNS = (
    re.compile(r"(?<![\d-])(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])"),
    re.compile(rf"(?<![\d.,])(?:(?P<first>\d{{1,2}}){_ORDINAL}{_TO})?{_DAY}(?: of)?,? {_MONTH}{_YEAR}"),
    re.compile(rf"\b{_MONTH} (?:(?P<first>\d{{1,2}}){_ORDINAL}{_TO})?{_DAY}{_YEAR}"),
    re.compile(rf"\b{_MONTH}(?:,? (?:of )?(?P<year>[12]\d{{3}})(?![\d,]*\d))"),
    re.compile(rf"\b{_MONTH}"),
)
# `May` and `March` are also words: a month needs a word before it that months follow.
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|since|last|until|till|by|next|early|late|mid|of|this|from|to|between|every|and|or|during|through)"
    r"[ -]|\d )$",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?:\b|')(?:[12]\d)?\d0s\b")
_BARE_YEAR = re.compile(
    r"(?:(?<![\w$£€¥.,:/-])|(?<=\bmid-))(?P<year>1\d{3}|20\d\d)"
    r"(?:(?P<to>[-–/])(?P<last>\d{4}|\d\d))?(?![\w%]|[.,:/-]\d)"
)
_COUNTING = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|than|least|most|to|only|up to|another|killed|number|magnitude)\s$",
    re.IGNORECASE,
)
_YEAR_CUE = re.compile(
    r"\b(?:in|since|from|until|till|by|between|after|before|of|the|during|early|late|mid|and|to|year|his|her|its|their)"
    r"[ -]$",
    re.IGNORECASE,
)
_NOT_AFTER_YEARS = {"hundred", "thousand", "million", "billion", "percent", "dollars", "pounds", "euros"}
_NOT_AFTER_YEARS |= {word.lower() for word in ENGLISH_CURRENCIES if " " not in word} - {"won", "pound", "dollar"}
_NEXT_WORD = re.compile(r"[ -]([A-Za-z]+)(?: ([A-Za-z]+))?")
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(day.title() for day in WEEKDAYS)})s?\b")
_DAY_ALONE = re.compile(
    r"\bon the (?P<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:]|$| of (?:the|this|last|that|next|each|every) month)"
)


def english_dates(reading: Reading) -> Iterator[tuple[Fact | None, int, int]]:
    """Yield the dates of an English text with the stretch of the reading each takes; decades give no fact."""
    taken = reading.text
    for pattern in _PATTERNS:
        spans = []
        for match in pattern.finditer(taken):
            for fact in _dates(reading, match):
                spans.append(match.span())
                yield fact, *match.span()
        taken = blank(taken, spans)
    for match in _DECADE.finditer(taken):
        yield None, *match.span()
    for match in _BARE_YEAR.finditer(taken):
        yield from _years(reading, match)
    for match in _WEEKDAY.finditer(taken):
        value = weekday_value(WEEKDAYS.index(match["weekday"].lower()))
        yield reading.fact("date", value, *match.span()), *match.span()
    for match in _DAY_ALONE.finditer(taken):
        if 1 <= int(match["day"]) <= 31:
            yield reading.fact("date", date_value(day=int(match["day"])), *match.span()), *match.span()


def _dates(reading: Reading, match: re.Match[str]) -> Iterator[Fact]:
    fields = match.groupdict()
    month = int(fields["month"]) if fields["month"].isdigit() else _NUMBERS[fields["month"][:3]]
    year = int(fields["year"]) if fields.get("year") else None
    days = [int(day) for day in (fields.get("first"), fields.get("day")) if day]
    if month > 12 or any(not 1 <= day <= 31 for day in days):
        return
    if not days and not year and not _is_month(reading.text, match):
        return
    for day in days or (None,):
        yield reading.fact("date", date_value(year, month, day), *match.span())


def _is_month(text: str, match: re.Match[str]) -> bool:
    if match["month"] not in {"May", "March", "Mar", "Jan", "Dec", "Sep"}:
        return True
    return bool(_BEFORE_MONTH.search(text, max(0, match.start() - 10), match.start()))


def _years(reading: Reading, match: re.Match[str]) -> Iterator[tuple[Fact, int, int]]:
    if not _is_year(reading.text, match):
        return
    yield reading.fact("date", match["year"], *match.span("year")), *match.span("year")
    if match["last"]:
        last = match["last"] if len(match["last"]) == 4 else match["year"][:2] + match["last"]
        yield reading.fact("date", last, *match.span("last")), match.start("to"), match.end()


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell a year from a count written without a comma, by what comes before and after."""
    following = _NEXT_WORD.match(text, match.end())
    words = [word.lower() for word in following.groups() if word] if following else []
    if words and (words[0] in _NOT_AFTER_YEARS or english_duration(words[0])):
        return False
    window = max(0, match.start() - 12)
    if _YEAR_CUE.search(text, window, match.start()) and not _counted(words[:1]):
        return True
    if _COUNTING.search(text, window, match.start()) or _counted(words):
        return False
    return int(match["year"]) >= 1900 or bool(_YEAR_CUE.search(text, window, match.start()))


def _counted(words: list[str]) -> bool:
    thing = [things().english[word] for word in words if word in things().plurals]
    return any(things().is_a(name, "person") or name.endswith(("metre", "gram", "tonne", "mile")) for name in thing)
