"""How far from the day of writing words stand that hang on it, seen from what they speak of: yesterday, on Tuesday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.civil import Grain, calendar, step, weekday
from timeline.dating.terms import WEEKDAYS
from timeline.dating.votes import Clue, Window
from timeline.model import Interval, Mention
from timeline.needs import bare_weekday, core, needs
from timeline.place import place
from timeline.readings import Clock, DayPart, Partial, Reading, Shift, Span, Unit
from timeline.stance import tense

NEARLY, WELL_OVER = 0.95, 1.5  # "a month ago" is said from nearly a month on, until "six weeks ago" is nearer
DAYS = {Grain.WEEK: 7.0, Grain.MONTH: 30.44, Grain.YEAR: 365.25}
BESIDE = 10  # days within which nobody says the month of a weekday and its number
REACH = 8  # days on either side in which a day of writing is sought

_NAMED_DAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})[a-z]{{0,6}},? (?:the )?(?:\d|[A-Z][a-z]+ \d)", re.I)
_APPOSED = re.compile(r",? \(?(?:that is,? |on |a )?")
_SAME = re.compile(r"[^.;:!?\n]{0,40}(?:\n[^.;:!?\n]{0,60})?[^.;:!?\n]{0,40}")  # of one sentence
_WOULD = re.compile(r"\bwould(?: \w+){1,4} \Z")  # "would be opened on Friday": to come, when it was said


def side_of(text: str, mention: Mention) -> int:
    """How a clause looks at a mention: back (below 0), ahead (above 0), or neither."""
    return 1 if _WOULD.search(text[max(0, mention.start - 40) : mention.start]) else tense(text, mention)


def hangs(reading: Reading) -> bool:
    """Whether a reading is a day or a week counted from the day of writing."""
    inner = core(reading)
    return bare_weekday(inner) or (needs(inner) == "now" and not _is_hours(inner))


def _is_hours(reading: Reading) -> bool:
    """An hour ago, in ten minutes: of the same day, most likely, and nothing more is known."""
    match reading:
        case Shift(span=Span(amounts=amounts)):
            return any(grain < Grain.DAY for _, grain in amounts)
        case Unit(grain=grain):
            return grain < Grain.DAY
        case Clock(day=None) | DayPart(day=None):
            return True
    return False


def counts_years(reading: Reading) -> bool:
    """Whether it is so many years from the day of writing: "a year ago"."""
    match core(reading):
        case Shift(span=Span(amounts=((_, Grain.YEAR),))):
            return True
    return False


def written(reading: Reading, side: int, first: int, last: int) -> tuple[int, int] | None:
    """The days on which one may write so of something between two days: "yesterday", of 4 May, on the 5th.

    `side` is the tense: below 0 past, above 0 to come.  None where no day would do, or where the words are too vague.
    """
    inner = core(reading)
    match inner:
        case Partial() if bare_weekday(inner):
            return _by_weekday(inner, side, first, last)
        case Shift(span=Span(amounts=((float() | int() as count, grain),)), base="now") if grain in DAYS:
            return _ago(count, grain, inner.direction, first, last)
    return _by_trial(inner, first, last)


def said_together(text: str, readings: Sequence[tuple[Mention, Reading]], days: Sequence[int]) -> Iterator[Clue]:
    """Which of some days let a day near the writing be the weekday, or its number, that is said beside it.

    “Tomorrow, the 13th, a Friday”, “yesterday (Tuesday)”; “Friday the 13th” by itself is not far.
    """
    for mention, reading in readings:
        day = core(reading)
        if isinstance(day, Partial) and day.weekday and day.day and not day.month and not day.year:
            windows = [Window(d - BESIDE, d + BESIDE, 2.0) for d in days if falls(day, d)]
            yield Clue("said", f"“{words_of(text, mention)}”: such a day is not far", tuple(windows))
    for (one, a), (two, b) in pairwise(readings):
        off = next((which for hung in (a, b) if (which := _off(core(hung))) is not None), None)
        named = next((day for day in (core(a), core(b)) if isinstance(day, Partial) and day.weekday), None)
        gap = text[one.end : two.start]
        counted = isinstance(core(a), Shift) and named is not None and bool(named.month) and _SAME.fullmatch(gap)
        if off is not None and named and not named.year and (counted or _APPOSED.fullmatch(gap)):
            fit = tuple(Window(day, day, 2.0) for day in days if falls(named, day + off))
            yield Clue("said", f"“{words_of(text, one, two)}”: such a day lies so far from the writing", fit)


def words_of(text: str, first: Mention, last: Mention | None = None) -> str:
    """The words of a mention, or from one to another, with single spaces."""
    return " ".join(text[first.start : (last or first).end].split())


def with_weekday(reading: Reading, words: str) -> Reading:
    """A day of a month with the weekday that stands before it, where the reading leaves that out."""
    if not isinstance(reading, Partial) or reading.weekday or reading.year is not None or not reading.day:
        return reading
    named = _NAMED_DAY.search(words) if reading.month else None
    return replace(reading, weekday=WEEKDAYS.index(named[1].lower()) + 1) if named else reading


def _off(reading: Reading) -> int | None:
    """How many days yesterday, tomorrow or "ten days from today" lie from the day of writing."""
    match reading:
        case Unit(which, Grain.DAY, "now"):
            return which
        case Shift(Span(((float() | int() as count, Grain.DAY),)), direction, "now" | Unit(0, Grain.DAY, "now")):
            return round(count) * direction
    return None


def falls(named: Partial, day: int) -> bool:
    """Whether a day is of the weekday, and of the day of a month, that are named, as far as they are."""
    _, month, number = calendar(day)
    return named.weekday in (None, weekday(day)) and named.day in (None, number) and named.month in (None, month)


def _by_weekday(reading: Partial, side: int, first: int, last: int) -> tuple[int, int] | None:
    named = [day for day in range(first, min(last, first + 6) + 1) if weekday(day) == reading.weekday]
    if not named:
        return None
    return named[0] + (1 if side < 0 else -6), named[0] + (-1 if side > 0 else 6)


def _ago(count: float, grain: Grain, direction: int, first: int, last: int) -> tuple[int, int]:
    near, far = round(count * DAYS[grain] * NEARLY), round((count + WELL_OVER - 1) * DAYS[grain])
    if grain is Grain.WEEK:
        near, far = round(7 * count) - 3, round(7 * count) + 3
    return (first + near, last + far) if direction < 0 else (first - far, last - near)


def _by_trial(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The days from which the reading falls on the days given, found by trying those around."""
    match reading:
        case Unit(which=which, grain=Grain.MONTH):  # "next month's election": any day of the month before it
            month = Interval.of(step(first, -which, Grain.MONTH), Grain.MONTH)
            return (month.first_day or 0, month.last_day or 0)
    here = place(reading, Interval.days(first, first))
    if here is None or here.first_day is None or here.grain > Grain.WEEK:
        return None
    middle = first - (here.first_day - first)
    asked = Interval.days(first, last)
    fit = []
    for day in range(middle - REACH, middle + REACH + last - first + 1):
        seen = place(reading, Interval.days(day, day))
        if seen and seen.overlaps(asked):
            fit.append(day)
    return (fit[0], fit[-1]) if fit else None
