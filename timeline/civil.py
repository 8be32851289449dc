"""The civil calendar: day numbers, and the units that people count time in.

A day is an integer, the proleptic Gregorian ordinal of `datetime.date.toordinal`
(1 is 0001-01-01), continued below 1 for the years before it.  Years are
astronomical as in ISO 8601: 0 is 1 BCE, -43 is 44 BCE.  Python's own dates end at
year 1, so days are moved by whole 400-year cycles into its range and back.
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from functools import lru_cache

CYCLE_YEARS, CYCLE_DAYS = 400, 146_097
MIN_YEAR, MAX_YEAR = -9999, 9999
DAY = 86_400  # seconds

PIVOT = 69


class Grain(IntEnum):
    """How finely a date is told, from fine to coarse; comparable."""

    SECOND = 1
    MINUTE = 2
    HOUR = 3
    PART = 4  # a part of a day: morning, night
    DAY = 5
    WEEKEND = 6
    WEEK = 7
    MONTH = 8
    SEASON = 9
    QUARTER = 10
    HALF = 11
    YEAR = 12
    DECADE = 13
    CENTURY = 14
    MILLENNIUM = 15

    @property
    def word(self) -> str:
        """The grain's name in small letters."""
        return self.name.lower()


MONTHS = {Grain.MONTH: 1, Grain.SEASON: 3, Grain.QUARTER: 3, Grain.HALF: 6,
          Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200, Grain.MILLENNIUM: 12_000}  # fmt: skip
SECONDS = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: 3600, Grain.PART: 21_600}


@lru_cache(1 << 12)
def ordinal(year: int, month: int = 1, day: int = 1) -> int:
    """The day number of a calendar date.  ValueError if there is no such date."""
    cycles, within = divmod(year - 1, CYCLE_YEARS)
    return date(within + 1, month, day).toordinal() + cycles * CYCLE_DAYS


@lru_cache(1 << 12)
def calendar(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    cycles, within = divmod(day - 1, CYCLE_DAYS)
    d = date.fromordinal(within + 1)
    return d.year + cycles * CYCLE_YEARS, d.month, d.day


def weekday(day: int) -> int:
    """1 for Monday to 7 for Sunday, as in ISO 8601."""
    return (day - 1) % 7 + 1


def iso_week(day: int) -> tuple[int, int]:
    """ISO 8601 week-year and week of a day number."""
    cycles, within = divmod(day - 1, CYCLE_DAYS)
    year, week, _ = date.fromordinal(within + 1).isocalendar()
    return year + cycles * CYCLE_YEARS, week


def week_start(year: int, week: int) -> int:
    """The Monday of an ISO 8601 week."""
    fourth = ordinal(year, 1, 4)
    return fourth - weekday(fourth) + 1 + 7 * (week - 1)


def full_year(digits: int) -> int:
    """A year of two digits as POSIX reads it: 69-99 are 1969-1999, 00-68 are 2000-2068."""
    return digits + (1900 if digits >= PIVOT else 2000)


def month_length(year: int, month: int) -> int:
    """The number of days in a month."""
    return _following(year, month) - ordinal(year, month)


def add_months(day: int, months: int) -> int:
    """The same day of the month so many months later; its last day where it has no such day."""
    year, month, number = calendar(day)
    years, index = divmod(month - 1 + months, 12)
    year, month = year + years, index + 1
    return min(ordinal(year, month) + number, _following(year, month)) - 1


def _following(year: int, month: int) -> int:
    """The first day of the month after."""
    return ordinal(year + month // 12, month % 12 + 1)


def floor(day: int, grain: Grain) -> int:
    """The first day of the unit that a day lies in.

    Weeks begin on Monday, weekends on Saturday (the one of the day's ISO week), seasons on
    1 March, June, September and December; decades and centuries count as their names do,
    1990-1999 and 1901-2000.
    """
    if grain <= Grain.DAY:
        return day
    if grain is Grain.WEEKEND:
        return day - weekday(day) + 6
    if grain is Grain.WEEK:
        return day - weekday(day) + 1
    year, month, _ = calendar(day)
    if grain is Grain.SEASON:
        return ordinal(year - 1, 12) if month < 3 else ordinal(year, month // 3 * 3)
    if grain <= Grain.YEAR:
        size = MONTHS[grain]
        return ordinal(year, (month - 1) // size * size + 1)
    if grain is Grain.DECADE:
        return ordinal(year // 10 * 10)
    size = 100 if grain is Grain.CENTURY else 1000
    return ordinal((year - 1) // size * size + 1)


def step(day: int, count: int, grain: Grain) -> int:
    """The day that lies so many units later (earlier, where count is negative)."""
    if grain in MONTHS:
        return add_months(day, count * MONTHS[grain])
    return day + count * (7 if grain in (Grain.WEEK, Grain.WEEKEND) else 1)


def iso_day(day: int) -> str:
    """ISO 8601 with four year digits and a sign before year 0: `2009-07-06`, `-0043-03-15`."""
    year, month, number = calendar(day)
    return f"{iso_year(year)}-{month:02}-{number:02}"


def iso_year(year: int) -> str:
    """Four digits, with a sign before year 0: `1066`, `-0043`."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"
