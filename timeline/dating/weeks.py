"""The week in which a text was written, and the day of it, by the weekdays that it names without a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.civil import Grain, weekday
from timeline.dating.moments import side_of, words_of
from timeline.dating.votes import Clue, Window
from timeline.model import Mention
from timeline.needs import bare_weekday, core
from timeline.readings import Partial, Reading, Unit, Within
from timeline.stance import quoted

WEEK = 7  # days
SURE, LIKELY, OWN = 3.0, 1.0, 0.6  # votes; the last more than an opening's for its own weekday
_BESIDE = re.compile(r",? ?\(?(?:the |on )?")  # between a weekday and the same day said otherwise
_WEEK = re.compile(r"\b(?P<which>next|last|this) week\b", re.I)
_OFF = {"next": 1, "last": -1, "this": 0}
_ANAPHOR = re.compile(r"\b(?:the|that|this|last|next|every|each|a|one|previous|same|of)\s+\Z", re.I)
YESTERDAY = Unit(-1, Grain.DAY)
NEAR = (YESTERDAY, Unit(0, Grain.DAY), Unit(1, Grain.DAY))
Found = Sequence[tuple[Mention, Reading]]
Days = Callable[[Partial], Sequence[int]]  # a day of the year -> the days of all years that it may be


def weeks(text: str, readings: Found, days: Days) -> Iterator[Clue]:
    """“Thursday of next week, 21 December”: in the week before; “Monday” for “Monday 4 May”: in the days before."""
    for mention, day, which in _of_weeks(text, readings):
        windows = [_week_of(d, which) for d in days(day)]
        yield Clue("week", f"“{words_of(text, mention)}”: the week of writing is known by it", tuple(windows))
    bare = {day.weekday for _, day, side in _deictic(text, readings) if side > 0}
    for mention, reading in readings:
        named = core(reading)
        if isinstance(named, Partial) and named.day and named.weekday in bare and side_of(text, mention) > 0:
            windows = [Window(d - WEEK, d - 1, LIKELY) for d in days(named)]
            says = f"“{words_of(text, mention)}” is also called by its weekday alone: it is near"
            yield Clue("week", says, tuple(windows))


def _week_of(day: int, which: int) -> Window:
    """The week, from Monday on, of which a day is in the one before or after."""
    monday = day - weekday(day) + 1 - WEEK * which
    return Window(monday, monday + WEEK - 1, SURE)


def _of_weeks(text: str, readings: Found) -> Iterator[tuple[Mention, Partial, int]]:
    """The days of a month that are said to be of this week, the next or the last."""
    for mention, reading in readings:
        day, said = core(reading), _WEEK.search(words_of(text, mention))
        if said and isinstance(day, Partial) and day.month and day.day:
            yield mention, day, _OFF[said["which"].lower()]
    for (one, a), (two, b) in pairwise(readings):
        match core(a), core(b):
            case (
                Within(Partial() as named, Unit(which, Grain.WEEK, "now")),
                Partial(month=int(), day=int()) as day,
            ) if _BESIDE.fullmatch(text[one.end : two.start]):
                yield two, replace(day, weekday=named.weekday), which


def day_of_week(text: str, readings: Found, days: range) -> Iterator[Clue]:
    """Who says today or tomorrow does not call them by their weekdays, nor yesterday if he says that.

    Agencies say none of these words, and "on Monday" of Monday itself.
    """
    near = [(mention, day) for mention, reading in readings if (day := core(reading)) in NEAR]
    said = {day for mention, day in near if not quoted(text, text.rfind("\n\n", 0, mention.start) + 1, mention)}
    never: set[int] = set()
    for _, day, side in _deictic(text, readings) if said else ():
        number = day.weekday or 0
        never.add(number)
        if side < 0 and YESTERDAY in said:
            never.add(number % WEEK + 1)
        elif side > 0:
            never.add((number - 2) % WEEK + 1)
    windows = [Window(d, d, OWN) for d in days if weekday(d) not in never] if never else []
    if windows:
        yield Clue("own", "no weekday that it names is that of the day of writing, nor beside it", tuple(windows))


def _deictic(text: str, readings: Found) -> Iterator[tuple[Mention, Partial, int]]:
    """The weekdays that stand alone and hang on the day of writing, and on which side of it they lie."""
    for mention, reading in readings:
        day = core(reading)
        if isinstance(day, Partial) and bare_weekday(day):
            side = side_of(text, mention)
            if side and not _ANAPHOR.search(text[max(0, mention.start - 10) : mention.start]):
                yield mention, day, side
