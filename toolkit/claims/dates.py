"""The values of dates, and when two of them cannot both be right."""

from __future__ import annotations

import re

__all__ = ["conflicting_dates", "date_value", "same_date", "weekday_value"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_VALUE = re.compile(r"(\d{4}|----)(?:-?(\d\d|--)(?:-(\d\d))?)?")


def date_value(year: int | None = None, month: int | None = None, day: int | None = None) -> str:
    """Return `YYYY-MM-DD` with `-` for unknown parts: `2020-08`, `----08-10`, `2020`, `-------10`."""
    value = f"{year:04}" if year else "----"
    if month is None and day is None:
        return value
    value += "-" if year else ""
    value += f"{month:02}" if month else "--"
    return f"{value}-{day:02}" if day else value


def weekday_value(index: int) -> str:
    """Return the value of a day of the week, Monday being 0: `-W-5` for Friday, as ISO 8601 numbers it."""
    return f"-W-{index + 1}"


def conflicting_dates(one: str, other: str) -> bool:
    """Tell whether two dates state the same field differently; a weekday against a date says nothing."""
    return any(a and b and a != b for a, b in zip(_fields(one), _fields(other), strict=True))


def same_date(one: str, other: str) -> bool:
    """Tell whether two dates share a field and state none differently."""
    shared = any(a and b for a, b in zip(_fields(one), _fields(other), strict=True))
    return shared and not conflicting_dates(one, other)


def _fields(value: str) -> tuple[str, str, str, str]:
    if value.startswith("-W-"):
        return "", "", "", value[3:]
    match = _VALUE.fullmatch(value)
    year, month, day = match.groups("") if match else ("", "", "")
    return year.strip("-"), month.strip("-"), day, ""
