"""What composed phrases mean: readings put into readings."""

from __future__ import annotations

from dataclasses import replace

from timeline.civil import Grain
from timeline.readings import (
    Around,
    Between,
    Clock,
    DayPart,
    Feast,
    Modified,
    Nth,
    Partial,
    Portion,
    Reading,
    Same,
    Shift,
    Span,
    Stretch,
    Unit,
    Which,
    Within,
)


def on_day(time: Reading, day: Reading) -> Reading:
    """Put a time of day on a day."""
    match time:
        case Clock() | DayPart():
            return replace(time, day=day)
        case Portion(mod, of) | Modified(mod, of):
            return type(time)(mod, on_day(of, day))
    return time


def in_week(time: Reading, week: Reading) -> Reading:
    """A time on a weekday of a week that is told: "at six on Thursday of last week"."""
    match time:
        case Clock(day=Partial() as day) | DayPart(day=Partial() as day):
            return replace(time, day=Within(day, week))
        case Portion(mod, of) | Modified(mod, of):
            return type(time)(mod, in_week(of, week))
    return time


def years_ago(part: Reading, length: Reading) -> Reading:
    """A month or season of so many years ago: "January two years ago"."""
    match length:
        case Span(amounts=((float() | int() as count, Grain.YEAR),)) if count == int(count):
            return Within(part, Unit(-int(count), Grain.YEAR))
    return Shift(length, -1) if isinstance(length, Span) else part


def in_part(time: Reading, part: Reading) -> Reading:
    """A clock time in a part of a day: "three in the afternoon" is 15:00."""
    if isinstance(part, (Portion, Modified)):
        part = part.of
    if isinstance(part, Same) and part.part:
        part = DayPart(part.part, Same(Grain.DAY))
    if not isinstance(part, DayPart) or not isinstance(time, Clock):
        return time
    late = part.part in ("AF", "EV") or (part.part == "NI" and time.hour > 4)
    hour = time.hour
    if late and hour < 12:
        hour += 12
    elif part.part in ("MO", "NI") and hour == 12:
        hour = 0
    return replace(time, hour=hour, day=time.day or part.day)


def zoned(time: Reading, zone: int | None) -> Reading:
    """A clock time with its zone."""
    return replace(time, zone=zone) if isinstance(time, Clock) else time


def same_month(day: Reading, number: int, _: object = None) -> Reading:
    """Another day of the month of a day: "January 19, 21"."""
    return replace(day, day=number, weekday=None) if isinstance(day, Partial) else Partial(day=number)


def with_weekday(weekday: Reading, day: Reading) -> Reading:
    """A day whose weekday is said as well."""
    if isinstance(day, Partial) and isinstance(weekday, Partial):
        return replace(day, weekday=weekday.weekday)
    return day


def with_year(date: Reading, year: Reading) -> Reading:
    """A date of the year that is said after it."""
    if isinstance(date, Partial) and isinstance(year, Partial):
        return replace(date, year=year.year, two_digit=year.two_digit)
    if isinstance(date, Feast) and isinstance(year, Partial):
        return replace(date, year=year.year)
    return date


def with_era(date: Reading, era: int) -> Reading:
    """A date before the common era, if era is -1."""
    if isinstance(date, Partial) and date.year is not None and era < 0:
        return replace(date, year=1 - date.year)
    return date


def part_of(date: Reading, whole: Reading) -> Reading:
    """A half or a quarter counted in a whole that need not be a year."""
    if isinstance(date, Partial) and date.half:
        return Nth(date.half, Grain.HALF, whole)
    return Nth(date.quarter or 1 if isinstance(date, Partial) else 1, Grain.QUARTER, whole)


def inside(part: Reading, whole: Reading) -> Reading:
    """Say of what whole something is the nth, the first or the last part."""
    match part:
        case Nth(n, Grain.HOUR):  # the eleventh hour is eleven o'clock
            return Clock(n % 24, 0, day=whole)
        case Nth():
            return replace(part, of=whole)
        case Stretch(direction, span_):
            count, unit = span_.amounts[0]
            if count is None:  # "the last days of May"
                return Portion("END" if direction < 0 else "START", whole)
            return Nth(-1 if direction < 0 else 1, unit, whole, int(count or 1))
        case Span(mod=("START" | "END") as mod):
            return Portion(mod, whole)
        case Unit(which, grain):
            return Nth(-1 if which < 0 else 1, grain, whole)
    return whole


def lasting(length: Span, day: Reading) -> Reading:
    """What lasts so long from a day on, that day counted: "for three days from 22 January"."""
    return Between(day, Shift(Span(((1, Grain.DAY),)), -1, Shift(length, 1, day)))


def nth_after(nth: Nth, date: Reading) -> Reading:
    """The second day after a date, the third Friday after it."""
    match nth.unit:
        case Span():
            return Shift(replace(nth.unit, amounts=((nth.n, Grain.DAY),)), 1, date)
        case Grain() as unit:
            return Shift(Span(((nth.n, unit),)), 1, date)
        case weekday:
            first = Which(1, weekday, date)
            return Shift(Span(((nth.n - 1, Grain.WEEK),)), 1, first) if nth.n > 1 else first


def first_units(n: int, length: Span) -> Reading:
    """The first six months, of something that is said next or not at all."""
    count, unit = length.amounts[0]
    if count is None and n in (1, -1):
        return replace(length, mod="START" if n > 0 else "END")
    return Nth(n, unit, None, int(count)) if count and count == int(count) > 1 and len(length.amounts) == 1 else length


def hedged(before: str, after: str, point: Reading) -> Reading:
    """More than a year ago is before the year; more than a year later after it."""
    return Modified(after if isinstance(point, Shift) and point.direction > 0 else before, point)


def beside(unit: Unit, date: Reading) -> Reading:
    """The day after a date is a day; the week after it the calendar week that follows."""
    shift = Shift(Span(((1, unit.grain),)), unit.which, date)
    return shift if unit.grain <= Grain.DAY else Around(unit.grain, shift)


def ahead(day: Reading) -> Reading:
    """A weekday that something is counted from is the next one."""
    return Which(1, day) if isinstance(day, Partial) else day
