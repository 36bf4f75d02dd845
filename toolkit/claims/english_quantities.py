"""Find quantities in English text: counts, measures, durations, ages, percentages, money, ordinals, scores."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.claims.currencies import ENGLISH_CURRENCIES, SIGNS
from toolkit.claims.english_numerals import EnglishNumeral, english_numerals
from toolkit.claims.english_ordinals import english_ordinals
from toolkit.claims.reading import blank
from toolkit.claims.things import DAYS, english_duration, things, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.claims.reading import Bound, Reading
    from toolkit.types import Fact, FactKind

__all__ = ["english_quantities"]

# What looks like a number and counts nothing: clock times, telephone numbers, names with digits, web addresses.
_NO_QUANTITY = re.compile(
    r"https?://\S+"
    r"|\b\d{1,2}(?:[.:]\d\d)?(?::\d\d)? ?(?:a\.m\.|p\.m\.|am\b|pm\b|o'clock|GMT\b|UTC\b)"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{4} GMT"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:a\.m\.|p\.m\.|o'clock)"
    r"|\+?\d[\d ()-]{8,14}\d\b|\b(?:call|hotline|helpline|phone|dial|number|no\.|No\.) \d[\d-]*"
    r"|\b[A-Za-z]+-?(?<![A-Za-z]{3}-)\d[\w-]*|\b[A-Z][A-Za-z]+-\d[\w-]*|\b[A-Z]{2,} \d+[A-Z]?\b(?! ?[a-z%])"
    r"|\b\d+[A-Z][A-Za-z0-9]*\b|\b\d+/\d+\b|#\d+"
    r"|\b(?i:one) (?:of|another|by one|day|thing|or|side|hand|who|that|which|more)\b"
    r"|\b(?i:no|any|every|each|which|this|that) one\b",
)
_SCORE = re.compile(
    r"(?<![\d.,$£€-])(\d{1,3})[-–](\d{1,3})(?![\w.,-]*\d|-?[a-z]| ?(?:million|billion|thousand|percent|per cent|%))"
)
_FRACTION = re.compile(
    r"\b(?<!and )(?P<part>one|two|three|four|a)[- ](?P<whole>half|third|quarter|fifth|tenth)s?"
    r"(?= of\b|[ ,.])(?! (?:time|term|year|of [a-z]+ century))"
    r"|\b(?P<out>one|two|three|nine|[1-9]) (?:in|out of) (?P<all>two|three|four|five|six|ten|[2-9]|10)\b"
    r"|(?P<half>(?<!and a )(?<!first )(?<!second )\bhalf\b(?! an? |-| dozen| year))",
    re.IGNORECASE,
)
_WHOLES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TO = re.compile(r"(?: ?[-–] ?| to | and )[$£€]?$")
_BETWEEN = re.compile(r"\bbetween (?:[$£€])?$", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:(?P<most>up to|no more than|not more than|less than|fewer than|under|below|at most|within|maximum of)"
    r"|(?P<least>more than|at least|over|above|no less than|no fewer than|upwards of"
    r"|exceeding|exceeds?|exceeded|in excess of|minimum of|past|passes)"
    r"|(?P<about>about|around|some|nearly|almost|approximately|roughly|close to|an estimated|an average of"
    r"|averag(?:ing|ed)))"
    r"(?: (?:the|a|an))? ?(?:US\$|[A-Z]{0,2}[$£€¥฿])?$",
    re.IGNORECASE,
)
# A row over 46 soldiers is not over more than 46.
_NO_BOUND = re.compile(
    r"\b(?:row|dispute|spat|stand-?off|concerns?|anger|fears?|outrage|clash\w*|protests?|tensions?|controversy|talks|case|"
    r"charge[ds]?|arrest\w*|sued|jailed|critici\w+|debate|feud|trial|crisis|worr\w+|questions?) (?:over|about|around) ?"
    r"(?:US\$|[$£€¥฿])?$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:(?:US|A|S|HK|C)?\$|[£€¥฿₩₹]) ?$")
_PERCENT = re.compile(r"[ -]?(?P<point>percentage[ -]points?)|[ -]?(?:%|percent\b|per cent\b|pct\b)", re.IGNORECASE)
_AGE = re.compile(r"[- ]years?[- ]olds?\b|[- ]years? of age", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|aged between)(?: of)? $")
_APPOSED_AGE = re.compile(r"[A-Z][^\W\d_]+, $")
_CURRENCY = re.compile(
    r"[- ](?:worth of )?(?:in )?(?P<name>" + "|".join(sorted(ENGLISH_CURRENCIES, key=len, reverse=True)) + r")s?\b"
)
_WORD_AFTER = re.compile(r"[- ]?([A-Za-z°][A-Za-z°'/-]*)")
_PER_HOUR = re.compile(r" (?:per|an) hour\b")
_HALF = re.compile(r" and a half\b")
_MAGNITUDE = re.compile(r"\bmagnitude(?:[- ]of)?[ -]$", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:Section|Article|Region|Type|type|Chapter|Route|Highway|Channel|Unit|Group|Phase|Room|row|Row|page|gate|Gate|"
    r"Terminal|Level|Grade|Class|Boeing|Airbus|Apollo|Windows|Rama|Zone|District|Ward|ranked|rank) $"
)
_ARTICLE_UNIT = re.compile(
    r"\b(?:(?:for|in|within|after|than|nearly|almost|about|over|lasting|lasted|took|once|later|by|just) an?"
    r"|an?(?= \w+ (?:ago|later|earlier|after|before|long)\b))"
    r" (?P<unit>minute|hour|day|week|fortnight|month|year|decade|century)\b(?P<half> and a half)?"
    r"|\b(?P<half_of>half an?) (?P<halved>hour|day|year|decade|century)\b",
    re.IGNORECASE,
)
_HEADLESS = frozenset({"dead", "missing", "wounded", "injured", "people"})


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a numeral measures: the kind of fact, its unit, where it ends, what one unit is worth."""

    kind: FactKind
    unit: str
    end: int
    size: float = 1.0
    value: float | None = None
    """The number, where the unit shows that its last letter is no multiplier."""


def english_quantities(reading: Reading, text: str) -> Iterator[Fact]:
    """Yield the quantities of an English text, given the reading with its dates blanked out."""
    text = blank(text, [match.span() for match in _NO_QUANTITY.finditer(text)])
    for find in (_units, _fractions, _scores, english_ordinals):
        facts = list(find(reading, text))
        yield from (fact for fact, *_ in facts)
        text = blank(text, [(start, end) for _, start, end in facts])
    yield from _counts(reading, text)


def _units(reading: Reading, text: str) -> Iterator[tuple[Fact, int, int]]:
    """Yield durations that an article counts (for a week, half an hour), with the stretch each takes."""
    for match in _ARTICLE_UNIT.finditer(text):
        unit = (match["unit"] or match["halved"]).lower()
        size = 0.5 if match["halved"] else 1.5 if match["half"] else 1.0
        bound: Bound = "" if match["halved"] else "about"
        yield reading.fact("duration", DAYS[unit] * size, *match.span(), unit, bound), *match.span()


def _fractions(reading: Reading, text: str) -> Iterator[tuple[Fact, int, int]]:
    for match in _FRACTION.finditer(text):
        yield reading.fact("number", _fraction(match), *match.span(), unit="fraction"), *match.span()


def _scores(reading: Reading, text: str) -> Iterator[tuple[Fact, int, int]]:
    """Yield both sides of scores and votes (2-1), with the stretch each takes."""
    for match in _SCORE.finditer(text):
        if not _WORD_AFTER.match(text, match.end()) or not _noun(text, match.end())[0]:
            for side in (1, 2):
                yield reading.fact("number", float(match[side]), *match.span(side), unit="score"), *match.span()


def _fraction(match: re.Match[str]) -> float:
    if match["half"]:
        return 0.5
    if match["whole"]:
        part = 1.0 if match["part"].lower() == "a" else next(english_numerals(match["part"])).value
        return round(part / _WHOLES[match["whole"].lower()], 4)
    return round(next(english_numerals(match["out"])).value / next(english_numerals(match["all"])).value, 4)


def _counts(reading: Reading, text: str) -> Iterator[Fact]:
    found = list(english_numerals(text))
    kinds = [_kind(text, numeral) for numeral in found]
    for index, (numeral, kind) in enumerate(zip(found, kinds, strict=True)):
        before, after = found[index - 1] if index else None, found[index + 1] if index + 1 < len(found) else None
        if after and kinds[index + 1] and _is_range(text, numeral, after):
            continue
        if kind is None:
            continue
        value = numeral.value if kind.value is None else kind.value
        if before and before.value < numeral.value and _is_range(text, before, numeral):
            first = before.value * (numeral.multiplier if before.multiplier == 1 and before.value < 1000 else 1)
            low = before.value if first > value else first
            yield reading.fact(kind.kind, low * kind.size, before.start, kind.end, kind.unit, "at-least")
            yield reading.fact(kind.kind, value * kind.size, before.start, kind.end, kind.unit, "at-most")
        else:
            start, bound = _bound_before(text, numeral.start)
            yield reading.fact(kind.kind, value * kind.size, start, kind.end, kind.unit, bound)


def _is_range(text: str, low: EnglishNumeral, high: EnglishNumeral) -> bool:
    gap = text[low.end : high.start]
    if not _TO.fullmatch(gap) or low.value >= high.value:
        return False
    return "and" not in gap or bool(_BETWEEN.search(text, max(0, low.start - 12), low.start))


def _bound_before(text: str, start: int) -> tuple[int, Bound]:
    sign = _SIGN.search(text, max(0, start - 5), start)
    match = _BOUND.search(text, max(0, start - 32), start)
    if not match or _NO_BOUND.search(text, max(0, match.start() - 24), match.end()):
        return (sign.start() if sign else start), ""
    return match.start(), "at-most" if match["most"] else "at-least" if match["least"] else "about"


def _kind(text: str, numeral: EnglishNumeral) -> _Kind | None:
    """Return what a numeral measures, or none where it measures nothing."""
    start, end = numeral.start, numeral.end
    if _LABEL.search(text, max(0, start - 12), start):
        return None
    if sign := _SIGN.search(text, max(0, start - 5), start):
        return _Kind("money", SIGNS[sign[0].strip()], end)
    if percent := _PERCENT.match(text, end):
        return _Kind("percentage", "point" if percent["point"] else "%", percent.end())
    if age := _AGE.match(text, end):
        return _Kind("number", "year of age", age.end())
    if _AGED.search(text, max(0, start - 15), start):
        return _Kind("number", "year of age", end)
    if (
        numeral.value < 120
        and _APPOSED_AGE.search(text, max(0, start - 24), start)
        and text[end : end + 1] in {",", "."}
    ):
        return _Kind("number", "year of age", end)
    if currency := _CURRENCY.match(text, end):
        return _Kind("money", ENGLISH_CURRENCIES[currency["name"]], currency.end())
    return _unit(text, numeral)


def _unit(text: str, numeral: EnglishNumeral) -> _Kind | None:
    start, end = numeral.start, numeral.end
    if _MAGNITUDE.search(text, max(0, start - 14), start):
        return _Kind("number", "magnitude", end)
    if numeral.short == "m":
        return _Kind("number", "metre", end, value=numeral.value / 1e6)
    word = _WORD_AFTER.match(text, end)
    if word and (unit := english_duration(word[1].split("-")[0])):
        half = _HALF.match(text, word.end())
        stop = half.end() if half else word.start(1) + len(word[1].split("-")[0])
        value = numeral.value + 0.5 if half else None
        return _Kind("duration", unit, stop, DAYS[unit], value)
    thing, stop = _noun(text, end)
    if thing:
        return _Kind("number", thing, stop)
    if (numeral.value == 1 and numeral.spelled) or _named(text, start):
        return None
    return _Kind("number", "", stop)


def _named(text: str, start: int) -> bool:
    """Tell whether the number belongs to a name, as in `Ariane 6`: a capitalised word right before it."""
    before = re.search(r"(?:^|[^.!?] )([A-Z][a-z]+) $", text[max(0, start - 24) : start])
    return bool(before)


def _noun(text: str, end: int) -> tuple[str, int]:
    """Return what is counted and where its noun ends: the head of the few words after the number."""
    known = things()
    position, found, stop, previous = end, "", end, ""
    for _ in range(6):
        match = _WORD_AFTER.match(text, position)
        word = match[1].lower().removesuffix("'") if match else ""
        if not match or (word in words_of("phrase-end") and not (word in {"of", "the", "other", "more"} and not found)):
            break
        plural = word in known.plurals or word in _HEADLESS
        thing = known.english.get(f"{previous} {word}", known.english.get(word, ""))
        previous = word
        if thing == "woman" or (thing and plural and found != "woman") or (thing and not found):
            found, stop = thing, match.end()
        elif word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) and not thing and not found:
            return _singular(word), match.end()
        position = match.end()
    if found == "kilometre" and (hour := _PER_HOUR.match(text, stop)):
        return "kilometre per hour", hour.end()
    return found, stop


def _singular(plural: str) -> str:
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-2] if plural.endswith(("ches", "shes", "xes", "sses")) else plural[:-1]
