"""Which of 3/4/2009 is the day: a document keeps to one order, which some of its dates give away."""

from __future__ import annotations

import re

from timeline import stamp
from timeline.civil import full_year, ordinal, weekday

MONTH = rf"(?:{'|'.join(stamp.MONTHS)})\b"
DATE = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<mark>[/-])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)(?![\d/-])")
NEAR = 14  # characters beside a number in which its weekday or month stands
_WEEKDAY = r"(?P<day>mon|tue|wed|thu|fri|sat|sun)"
_BEFORE = re.compile(rf"\b{_WEEKDAY}[a-z]{{0,6}}\.?,?\s{{1,3}}\Z", re.I)
_AFTER = re.compile(rf",?\s\(?{_WEEKDAY}(?:[a-z]{{0,4}}day)?\b", re.I)
_NUMBER = re.compile(r"(?<![\d/.:-])\d{1,2}(?:st|nd|rd|th)?(?![\d/:-])")
_MONTH_AFTER = re.compile(rf"\s(?:of\s)?{MONTH}", re.I)
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.?\s\Z", re.I)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day_first(text: str) -> bool | None:
    """Whether a text writes the day before the month in figures; None if nothing tells.

    A number over 12 and a weekday tell, those of all its dates together; else its dates in words do.
    """
    sure = [first for match in DATE.finditer(text) if (first := _told(text, match)) is not None]
    sure = sure or [first for match in _NUMBER.finditer(text) if (first := _in_words(text, match)) is not None]
    return 2 * sum(sure) > len(sure) if sure else None


def is_open(a: str, b: str) -> bool:
    """Whether either of two numbers could be the month."""
    return 0 < int(a) <= 12 and 0 < int(b) <= 12


def days(match: re.Match[str]) -> tuple[int, int]:
    """The day, counted as `civil` does, that an open date is in American order, and with the day first."""
    year, a, b = int(match["y"]), int(match["a"]), int(match["b"])
    year = year if len(match["y"]) == 4 else full_year(year)
    return ordinal(year, a, b), ordinal(year, b, a)


def _told(text: str, match: re.Match[str]) -> bool | None:
    """The order of one date: its day is over 12, or its weekday falls so; None if it does not tell."""
    if not is_open(match["a"], match["b"]):
        a, b = int(match["a"]), int(match["b"])
        return a > 12 if 0 < min(a, b) <= 12 and max(a, b) <= 31 else None
    named = _BEFORE.search(text[max(0, match.start() - NEAR) : match.start()]) or _AFTER.match(text, match.end())
    if not named:
        return None
    american, european = (WEEKDAYS[weekday(day) - 1] == named["day"].lower() for day in days(match))
    return european if european != american else None


def _in_words(text: str, match: re.Match[str]) -> bool | None:
    """Whether a number stands before its month, `3 May`, or behind it, `May 3`; None if it has none."""
    if _MONTH_AFTER.match(text, match.end()):
        return True
    return False if _MONTH_BEFORE.search(text[max(0, match.start() - NEAR) : match.start()]) else None
