"""Dated -> TIMEX3: type, value and mod as TimeML 1.2.1 writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from timeline.civil import DAY, Grain, add_months, calendar, iso_day, iso_week, iso_year
from timeline.feasts import FIXED
from timeline.model import Dated, Interval
from timeline.place import place
from timeline.readings import (
    Anniversary,
    Between,
    Clock,
    DayPart,
    Decade,
    Every,
    Feast,
    Modified,
    Named,
    Nth,
    Partial,
    Portion,
    Reading,
    Same,
    Shift,
    Span,
    Stretch,
    Unit,
    Vague,
    Which,
)  # fmt: skip

LETTERS = {Grain.SECOND: "S", Grain.MINUTE: "M", Grain.HOUR: "H", Grain.DAY: "D", Grain.WEEKEND: "WE", Grain.WEEK: "W",
           Grain.MONTH: "M", Grain.QUARTER: "Q", Grain.HALF: "H", Grain.YEAR: "Y", Grain.DECADE: "DE",
           Grain.CENTURY: "CE", Grain.MILLENNIUM: "ML"}  # fmt: skip
WINTER = 4
SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3: characters from `start` to `end` (exclusive), and TimeML's type, value and mod."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None = None


# What joins the two dates of a range, surest first.
JOINTS = (
    re.compile(r"\s+(?:to|through|until|till|and|or)\s+(?:the\s+)?"),
    re.compile(r"\s+[-–—]\s+"),
    re.compile(r"\s*[-–—/]\s*"),
)


def timexes(dated: Dated, text: str) -> list[Timex]:
    """The TIMEX3 of a dated mention of a text; a range of dates is two, as TimeML has it."""
    start, end = dated.mention.start, dated.mention.end
    if isinstance(dated.reading, Between) and dated.interval:
        joint = next((found for joint in JOINTS if (found := joint.search(text, start, end))), None)
        if joint:
            return _halves(dated.reading, dated.interval, text, (start, joint.start()), (joint.end(), end))
    if isinstance(dated.reading, (Named, Anniversary)) and dated.interval is None:
        return []
    kind, value, mod = _values(cast(Reading, dated.reading), dated.interval)
    return [Timex(start, end, text[start:end], kind, value, mod or None)]


def _halves(of: Between, whole: Interval, text: str, *spans: tuple[int, int]) -> list[Timex]:
    ends = (Interval.of(day) if day is not None else whole for day in (whole.first_day, whole.last_day))
    first, last = (place(half, end, 0) if half else None for half, end in zip((of.first, of.last), ends, strict=True))
    halves = zip((of.first, of.last), (first, last), spans, strict=True)
    return [Timex(a, b, text[a:b], *_values(half, when)[:2]) for half, when, (a, b) in halves if half]


def _values(reading: Reading, interval: Interval | None) -> tuple[str, str, str]:
    match reading:
        case Vague(ref):
            return "DATE", ref, ""
        case Span(_, mod):
            return "DURATION", length(reading), mod
        case Stretch(_, span, _):
            return "DURATION", length(span), ""
        case Nth(_, Grain() as unit, _, count) if count > 1 or unit < Grain.DAY:
            return "DURATION", length(Span(((count, unit),))), ""
        case Every(of):
            return "SET", _every(of), ""
        case Portion(mod, of):
            return *_values(of, _whole(interval))[:2], mod
        case Modified(mod, of):
            return *_values(of, interval)[:2], mod
        case Clock() | DayPart() | Same(grain=Grain.PART):
            return "TIME", _time(reading, interval), ""
        case Shift(span, direction, _) if any(count is None or count > 20_000 for count, _ in span.amounts):
            return "DATE", "PAST_REF" if direction < 0 else "FUTURE_REF", ""
        case Same(grain=None):
            return "DATE", "PRESENT_REF", ""
    if interval is None:
        return "DATE", _open(reading), ""
    if isinstance(reading, Shift) and isinstance(reading.base, str) and _in_weeks(reading.span):
        return "DATE", value_of(Interval.of(interval.first_day or 0, Grain.WEEK)), ""
    if isinstance(reading, Partial) and reading.season and reading.southern:
        return "DATE", f"{value_of(Interval.of(interval.first_day or 0, Grain.YEAR))}-{SEASONS[reading.season]}", ""
    if isinstance(reading, Partial) and reading.season == WINTER and reading.year is None:
        return "DATE", _winter(interval), ""
    return "DATE", value_of(interval), ""


def _in_weeks(span: Span) -> bool:
    """Whether a length is counted in weeks: "two weeks ago" names a week to annotators."""
    return min(grain for _, grain in span.amounts) is Grain.WEEK


def _winter(interval: Interval) -> str:
    """A winter without a year takes the number of the year that most of it lies in, as annotators number it."""
    return value_of(Interval.of(add_months(interval.first_day or 0, 1), Grain.YEAR)) + "-WI"


def _whole(interval: Interval | None) -> Interval | None:
    """The whole that an interval is a part of."""
    if interval is None or interval.first_day is None:
        return interval
    return Interval.of(interval.first_day, interval.grain)


def value_of(interval: Interval) -> str:
    """The TIMEX3 value of an interval: the calendar unit that it covers, at its grain."""
    if interval.start is None or interval.end is None:
        return ""
    if interval.within and interval.grain <= Grain.DAY:
        return _some_day(interval)
    day = interval.start // DAY
    year, month, _ = calendar(day)
    name = f"BC{1 - year:04}" if year < 1 else iso_year(year)
    match interval.grain:
        case Grain.CENTURY:
            return f"BC{(-year) // 100:02}" if year < 1 else f"{year // 100:02}"
        case Grain.DECADE:
            return name[:-1]
        case Grain.YEAR:
            return name
        case Grain.HALF:
            return f"{name}-H{month // 7 + 1}"
        case Grain.QUARTER:
            return f"{name}-Q{(month + 2) // 3}"
        case Grain.SEASON:
            return f"{name}-{SEASONS[month // 3]}"
        case Grain.MONTH:
            return f"{name}-{month:02}"
        case Grain.WEEK | Grain.WEEKEND:
            week_year, week = iso_week(day)
            return f"{iso_year(week_year)}-W{week:02}" + ("-WE" if interval.grain is Grain.WEEKEND else "")
    return _day(day)


def _some_day(interval: Interval) -> str:
    """A day that is not known: `2020-05-XX` if its month is."""
    first, last = interval.first_day or 0, interval.last_day or 0
    if first == last:
        return _day(first)
    known = sum(a == b for a, b in zip(calendar(first)[:2], calendar(last)[:2], strict=True))
    return _day(first)[:-2] + "XX" if known == 2 else "XXXX-XX-XX"


def _day(day: int) -> str:
    """ISO 8601, but `BC0044-03-15` before year 1."""
    year = calendar(day)[0]
    return iso_day(day) if year > 0 else f"BC{1 - year:04}{iso_day(day)[-6:]}"


def length(span: Span) -> str:
    """`P2W`, `PT1H30M`, `PXY`, `P2.5Y`."""
    date, time = "", ""
    for count, grain in _whole_counts(span):
        amount = ("X" if count is None else _number(count)) + LETTERS.get(grain, "D")
        if grain < Grain.PART:
            time += amount
        else:
            date += amount
    return "P" + date + ("T" + time if time else "")


def _number(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"


OPEN = {Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.MONTH: "XXXX-XX"}
SMALLER = {Grain.YEAR: (Grain.MONTH, 12), Grain.DAY: (Grain.HOUR, 24), Grain.HOUR: (Grain.MINUTE, 60),
           Grain.MINUTE: (Grain.SECOND, 60),
           Grain.DECADE: (Grain.YEAR, 10), Grain.CENTURY: (Grain.YEAR, 100)}  # fmt: skip


def _whole_counts(span: Span) -> Iterator[tuple[float | None, Grain]]:
    """Fractions in the next smaller unit where they come out even: two and a half years are P2Y6M."""
    for count, grain in span.amounts:
        if count is not None and count != int(count) and grain in SMALLER:
            unit, size = SMALLER[grain]
            rest = (count - int(count)) * size
            if rest == int(rest):
                yield from ([(int(count), grain)] if int(count) else []) + [(rest, unit)]
                continue
        yield count, grain


def _every(of: Reading) -> str:
    if isinstance(of, Span):
        return length(of)
    if isinstance(of, DayPart):
        return f"{_open(of.day) if of.day else 'XXXX-XX-XX'}T{of.part}"
    return _open(of)


def _open(reading: Reading) -> str:
    """The value of a date that could not be placed."""
    match reading:
        case Partial():
            year = "XXXX" if reading.year is None else iso_year(reading.year)
            if reading.weekday and not reading.day:
                return f"{year}-WXX-{reading.weekday}"
            if reading.month:
                return f"{year}-{reading.month:02}" + (f"-{reading.day:02}" if reading.day else "")
            if reading.season:
                return f"{year}-{SEASONS[reading.season]}"
            if reading.quarter:
                return f"{year}-Q{reading.quarter}"
            return f"{year}-XX-{reading.day:02}" if reading.day else year
        case Unit(_, grain, _):
            return OPEN.get(grain, "XXXX")
        case Which(_, of, _) | Nth(_, _, Partial() as of, _):
            return _open(of)
        case Feast(name) if name in FIXED:
            return "XXXX-{:02}-{:02}".format(*FIXED[name])
        case Decade(number, _):
            return f"XX{number}"
        case Named() | Anniversary() | Between():
            return "XXXX"
    return "XXXX-XX-XX"


def _time(reading: Reading, interval: Interval | None) -> str:
    late = isinstance(reading, Clock) and reading.hour == 24  # the end of a day, which begins the next
    day = "XXXX-XX-XX" if interval is None or interval.start is None else _day(interval.start // DAY - late)
    if isinstance(reading, Clock):
        clock = f"T{reading.hour:02}" + (f":{reading.minute:02}" if reading.minute is not None else "")
        clock += f":{reading.second:02}" if reading.second is not None else ""
        return day + (clock if ":" in clock else clock + ":00")
    part = reading.part if isinstance(reading, (DayPart, Same)) else ""
    return f"{day}T{part}"
