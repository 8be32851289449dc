"""When two dates can be of one happening, and under which days, months and years a claim is looked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import inf
from typing import TypeAlias

from timeline.civil import DAY, Grain, calendar
from timeline.model import Interval

MONTH_DAYS, YEAR_DAYS = 31, 366
WEST, EAST = 12 * 3600, 14 * 3600  # how far the clocks of the world are from UTC
MINUTE = 60
STEP = 900  # no zone is off by less than a quarter of an hour
UNBOUNDED = 1e15

Slot: TypeAlias = "tuple[str, int]"  # a day, a month, a year, or all time
ALL: tuple[Slot, ...] = (("all", 0),)


@dataclass(slots=True, eq=False)
class When:
    """What is asked of a claim's date again and again."""

    slots: tuple[Slot, ...]  # what it touches, from the level that suits its length to the coarsest
    finest: tuple[Slot, ...]  # what it touches of the finest of these levels
    days: tuple[int, int] | None  # the first and the last, if it is no longer than a year
    span: float
    ends: tuple[float, float]  # by which it is sorted


@lru_cache(maxsize=1 << 14)
def when(interval: Interval | None) -> When:
    """The days, months and years that an interval touches, and how long it is.

    A clock time with a zone touches the days that it is elsewhere, too; midnight touches the next.
    """
    if interval is None or interval.start is None or interval.end is None:
        return When(ALL, ALL, None, span(interval), sort_key(interval))
    first, last, long = interval.start // DAY, (interval.end - 1) // DAY, interval.end - interval.start
    levels = _levels(interval, first, last)
    days = (first, last) if long <= YEAR_DAYS * DAY else None
    return When(tuple(chain.from_iterable(levels)), levels[0], days, long, _ends(interval))


def _levels(interval: Interval, first: int, last: int) -> list[tuple[Slot, ...]]:
    """The slots of each level that an interval touches, the finest first."""
    y1, m1, _ = calendar(first)
    y2, m2, _ = calendar(last) if last != first else (y1, m1, 1)
    levels = []
    if last - first < 8:
        levels.append(_slots("day", *_world(interval, first, last)))
    if last - first < 2 * MONTH_DAYS:
        levels.append(_slots("month", y1 * 12 + m1, y2 * 12 + m2))
    if y2 - y1 < 3:
        levels.append(_slots("year", y1, y2))
    return [level for level in levels if level] + [ALL]


@lru_cache(maxsize=1 << 12)
def _slots(level: str, first: int, last: int) -> tuple[Slot, ...]:
    return tuple([(level, number) for number in range(first, last + 1)])


def _world(interval: Interval, first: int, last: int) -> tuple[int, int]:
    """The first and the last day that it is somewhere."""
    if interval.zone is None or interval.grain >= Grain.DAY or interval.start is None or interval.end is None:
        midnight = span(interval) <= MINUTE and interval.start is not None and interval.start % DAY == 0
        return first, last + midnight
    start, end = interval.utc
    assert start is not None
    assert end is not None
    return (start - WEST) // DAY, (end - 1 + EAST) // DAY


def span(interval: Interval | None) -> float:
    """How many seconds an interval lasts; the undated last longest."""
    if interval is None:
        return inf
    return UNBOUNDED if interval.start is None or interval.end is None else interval.end - interval.start


def sort_key(interval: Interval | None) -> tuple[float, float]:
    """By start and end; the undated come last."""
    return (inf, inf) if interval is None else _ends(interval)


def compatible(one: Interval | None, other: Interval | None) -> bool:
    """Whether both can be the date of one happening: one holds the other, or they share half of the shorter.

    A clock time with a zone and a date without one can, if some zone of the world makes them so; midnight of
    a day may be its beginning or its end.
    """
    if one is None or other is None or one is other:
        return True
    (a, b), (c, d) = _ends(one), _ends(other)
    if (a <= c and d <= b) or (c <= a and b <= d) or _ends_in(one, other) or _ends_in(other, one):
        return True
    if _zone_open(one, other):
        return _somewhere(one, other)
    return 2 * (min(b, d) - max(a, c)) >= min(b - a, d - c)


def _ends_in(one: Interval, other: Interval) -> bool:
    """Whether one is the midnight of a day, whose end lies in the other."""
    if one.start is None or one.end is None or other.start is None or other.end is None or one.zone is not other.zone:
        return False
    return one.start % DAY == 0 and one.end - one.start <= MINUTE and other.start <= one.start + DAY < other.end


def _ends(interval: Interval) -> tuple[float, float]:
    """Start and end for comparison, which is done often."""
    start, end, zone = interval.start, interval.end, interval.zone
    if zone or start is None or end is None:
        return interval.sort_key
    return start, end


def gap(one: Interval, other: Interval) -> float:
    """Seconds between the end of one and the start of the other; negative if they overlap."""
    (start, end), (begin, until) = _ends(one), _ends(other)
    return max(start - until, begin - end)


def _zone_open(one: Interval, other: Interval) -> bool:
    """Whether just one of two dates says in which zone it is, and no more than a day is asked."""
    return (one.zone is None) is not (other.zone is None) and max(span(one), span(other)) <= DAY


def _somewhere(one: Interval, other: Interval) -> bool:
    """Whether a zone can be found in which a local date is the other: to the minute, if both are."""
    (start, end), (local, until) = (one.utc, other.utc) if other.zone is None else (other.utc, one.utc)
    assert start is not None
    assert end is not None
    assert local is not None
    assert until is not None
    if max(end - start, until - local) < 3600:
        ahead = local - start
        return -WEST <= ahead <= EAST and ahead % STEP == 0
    return local - EAST <= start and end <= until + WEST
