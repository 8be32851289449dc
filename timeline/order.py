"""Which of 3/4/2009 is the day: a document keeps to one order, which some of its dates give away."""

from __future__ import annotations

import re

from timeline import stamp
from timeline.civil import full_year, ordinal, weekday

MONTH = rf"(?:{'|'.join(stamp.MONTHS)})\b"
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)"
DATE = re.compile(
    rf"(?:\b(?P<before>{_DAY})[a-z]{{0,6}}\.?,?\s{{1,3}})?(?<![\d/.-])"
    r"(?P<a>\d{1,2})(?P<mark>[/-])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)(?![\d/-])"
    rf"(?:,?\s\(?(?P<after>{_DAY})(?:[a-z]{{0,4}}day)?\b)?",
    re.I,
)
_WORDS = re.compile(
    rf"(?<![\d/.-])(?P<day>\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH})|\b{MONTH}\.?\s\d{{1,2}}\b(?!:)", re.I
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day_first(text: str) -> bool | None:
    """Whether a text writes the day before the month in figures; None if nothing tells.

    A number over 12 and a weekday tell, those of all its dates together; else its dates in words do.
    """
    sure = [first for match in DATE.finditer(text) if (first := _told(match)) is not None]
    if sure:
        return 2 * sum(sure) > len(sure)
    days = [match["day"] is not None for match in _WORDS.finditer(text)]
    return 2 * sum(days) > len(days) if days else None


def is_open(a: str, b: str) -> bool:
    """Whether either of two numbers could be the month."""
    return 0 < int(a) <= 12 and 0 < int(b) <= 12


def days(match: re.Match[str]) -> tuple[int, int]:
    """The day, counted as `civil` does, that an open date is in American order, and with the day first."""
    year, a, b = int(match["y"]), int(match["a"]), int(match["b"])
    year = year if len(match["y"]) == 4 else full_year(year)
    return ordinal(year, a, b), ordinal(year, b, a)


def _told(match: re.Match[str]) -> bool | None:
    """The order of one date: its day is over 12, or its weekday falls so; None if it does not tell."""
    if not is_open(match["a"], match["b"]):
        a, b = int(match["a"]), int(match["b"])
        return a > 12 if 0 < min(a, b) <= 12 and max(a, b) <= 31 else None
    named = match["before"] or match["after"]
    if not named:
        return None
    american, european = (WEEKDAYS[weekday(day) - 1] == named.lower() for day in days(match))
    return european if european != american else None
