"""Places in the calendar with fields left open -> Interval: which year, which month, which Tuesday.

The base is the interval that they are completed from; `lean` is as in place.py.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.civil import (
    DAY,
    MAX_YEAR,
    MIN_YEAR,
    Grain,
    add_months,
    calendar,
    full_year,
    month_length,
    ordinal,
    week_start,
    weekday,
)
from timeline.feasts import feast_day, feast_days
from timeline.model import Interval
from timeline.readings import Partial

HALF_YEAR = 6  # months by which the seasons of the south differ from those of the north
LAST = (2000, 1900)  # the centuries that a date written without one is of


def partial(p: Partial, base: Interval | None, lean: float) -> Interval | None:
    """Where a partial date lies: complete as it stands, or completed from the base; None if there is no such date."""
    if p.year is not None and not p.two_digit:
        return in_year(p, p.year)
    if p.two_digit and p.year is not None:
        return _in_century(p, p.year, base)
    if base is None:
        return None
    year, month, _ = calendar(middle(base))
    if p.month or p.season or p.quarter or p.half or p.week:
        found = [i for i in (in_year(p, y) for y in range(year - 1, year + 2)) if i]
        return pick(_with_weekday(p, found), base, lean)
    if p.day:
        days = [_month_day(year, month + k, p.day) for k in (-2, -1, 0, 1, 2)]
        return pick(_with_weekday(p, [Interval.of(d) for d in days if d]), base, lean)
    if p.weekday:
        return _weekday(p.weekday, base, lean)
    return None


def _in_century(p: Partial, digits: int, base: Interval | None) -> Interval | None:
    """A date with two digits of its year: of a century in which its weekday falls so, if one is named.

    Of several it is the one nearest to twenty years before the base; without a base, what POSIX makes of it.
    """
    if base is None:
        near = full_year(digits)
        years = [near, *(century + digits for century in LAST if century + digits != near)]
    else:
        year = calendar(middle(base))[0]
        full = year // 100 * 100 + digits
        years = sorted((full - 100, full, full + 100), key=lambda y: abs(y - year + 20))
    found = _with_weekday(p, [i for i in (in_year(p, y) for y in years) if i])
    return found[0] if found else None


def in_year(p: Partial, year: int) -> Interval | None:
    """A partial date in a given year; None if that year has no such day."""
    if not MIN_YEAR <= year <= MAX_YEAR:
        return None
    if p.month and p.day:
        if p.day > month_length(year, p.month):
            return None
        return Interval.of(ordinal(year, p.month, p.day))
    if p.month:
        return Interval.month(year, p.month)
    if p.season:
        return _southern(p.season, year) if p.southern else Interval.of(ordinal(year, p.season * 3), Grain.SEASON)
    if p.quarter:
        return Interval.of(ordinal(year, p.quarter * 3), Grain.QUARTER)
    if p.half:
        return Interval.of(ordinal(year, p.half * 6), Grain.HALF)
    if p.week:
        return Interval.of(week_start(year, p.week), Grain.WEEK)
    return Interval.year(year)


def _southern(season: int, year: int) -> Interval:
    """The three months of a season of the south, as months: no name of a season says them to a reader of the north."""
    first = ordinal(year, (3 * season + HALF_YEAR - 1) % 12 + 1)
    return Interval(first * DAY, add_months(first, 3) * DAY, Grain.MONTH)


def _with_weekday(p: Partial, found: list[Interval]) -> list[Interval]:
    """Where the text names the weekday as well, only the days that fall on it (all, if none does)."""
    fitting = [i for i in found if p.weekday and i.first_day is not None and weekday(i.first_day) == p.weekday]
    return fitting or found


def _month_day(year: int, month: int, day: int) -> int | None:
    first = add_months(ordinal(year), month - 1)
    y, m, _ = calendar(first)
    return first + day - 1 if day <= month_length(y, m) else None


def middle(interval: Interval) -> int:
    """A day in the middle; the known end of an open interval."""
    a, b = interval.first_day, interval.last_day
    if a is None or b is None:
        return a if a is not None else b or 0
    return (a + b) // 2


def pick(found: list[Interval], base: Interval, lean: float) -> Interval | None:
    """The candidate nearest to the base, on the side it leans to; overlapping the base counts as both."""
    if not found:
        return None
    here = middle(base)
    if lean <= -1:
        found = [i for i in found if (i.first_day or 0) <= (base.last_day or here)] or found
        lean = 0
    elif lean >= 1:
        found = [i for i in found if (i.last_day or 0) >= (base.first_day or here)] or found
        lean = 0

    def cost(i: Interval) -> tuple[float, float]:
        ahead = (i.first_day or 0) > (base.last_day or here)
        return _distance(i, base) * (1 - lean if ahead else 1 + lean), abs(middle(i) - here)

    return min(found, key=cost)


def _distance(a: Interval, b: Interval) -> int:
    """Days between two intervals; 0 where they overlap."""
    first, last, start, end = a.first_day or 0, a.last_day or 0, b.first_day or 0, b.last_day or 0
    return max(start - last, first - end, 0)


def _weekday(number: int, base: Interval, lean: float) -> Interval:
    """The last such day, the base's own included; the next one where the text looks ahead."""
    first, last = base.first_day or 0, base.last_day or 0
    early, late = (
        day + (number - weekday(day)) % 7 if lean > 0 else day - (weekday(day) - number) % 7 for day in (first, last)
    )
    if base.within:  # a day counted from one that is not known exactly is not known exactly either
        return one_of(Interval.of(early), Interval.of(late))
    return Interval.of(early if lean > 0 else late)


def one_of(first: Interval, last: Interval) -> Interval:
    """A day, week or other unit from the first to the last of some that it may be."""
    return first if first == last else replace(first, end=last.end, within=True)


def decade(number: int, open_: bool, base: Interval | None, lean: float) -> Interval | None:
    """A decade; the last one of that name before the base, or the nearest where the text goes forward."""
    if open_:
        year = calendar(middle(base))[0] if base else 1999
        around = (year // 100 * 10 + number + k for k in (-10, 0, 10))
        number = min(around, key=lambda d: (lean <= 0 and d * 10 > year, abs(d * 10 + 5 - year)))
    return Interval.of(ordinal(number * 10), Grain.DECADE)


def feast(name: str, year: int | None, base: Interval | None, lean: float) -> Interval | None:
    """The feast of a year, or the nearest to the base."""
    if year is not None:
        return Interval.of(feast_day(name, year))
    if base is None:
        return None
    about = calendar(middle(base))[0]
    days = (day for y in (about - 1, about, about + 1) for day in feast_days(name, y))
    return pick([Interval.of(day) for day in days], base, lean)
