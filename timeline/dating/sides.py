"""Which side of the writing dates lie on: what a text tells of as done, or cites, and what it tells of as to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.civil import Grain, calendar
from timeline.dating.moments import side_of, words_of
from timeline.dating.votes import YEAR, Clue, Window
from timeline.model import Interval, Mention
from timeline.needs import bare_weekday, complete, core
from timeline.place import place
from timeline.readings import Clock, DayPart, Feast, Partial, Reading

PLANNED = 5 * YEAR  # how far ahead people set dates
JOINED = 45  # characters from a year to the day that is of it
HALF, MOST = 183, 300  # days in which nobody says the year of a day; those in which some still do not
LEFT = 0.75  # of the vote, in these
REACH = 90  # the same before a day
LONG = 4 * YEAR  # after the latest date that it tells of, few texts are written
SOON = 10  # days before a day of the next month that is called by its number alone
SENTENCE = 200  # characters before a year in which things to come are told
# What goes before the date of a paper that is cited.
_PAPER = re.compile(
    r"\b(?:letter|mail|e-mail|email|message|memo|memorandum|report|note|fax|telegram|cable|agreement|contract|lease|statement"
    r"|release|decision|judge?ment|ruling|order|minutes|meeting|reply|notice|circular|invoice|article)"
    r"(?: (?:of|dated|from))(?: the| last)? \Z"
)
_AS_OF = re.compile(r"\bas (?:of|at) \Z", re.I)
_BY = re.compile(r"\b(?:by|until|till|before|than|through|due|effective|for)(?: on)?(?: the)? \Z", re.I)
_WILL = re.compile(r"\b(?:will|shall|won't|(?:is|are) (?:to|due|set|expected|scheduled|planned|going))\b")
# What stands before a year in which something was done.
LEADING = frozenset("in since from during of early late around about and or between to mid circa year".split())
# Words by which a clause in the past speaks of what was to come.
FORWARD = re.compile(  # but for "May", case is no matter
    r"\b(?:may\b|(?i:will|would|should|might|could|must|shall|expect|predict|project|forecast|estimat|inten[dt]|plan|aim"
    r"|target|due|until|beyond|outlook|goal|schedul|propos|next|requir|matur|payable|puttable|callable|redeemable"
    r"|hop(?:e|ing)|likely|expir(?:es|ing)|ending|runs|by then|deferred to|adjourned to|postponed to|put off))"
)
AFTERWARDS = re.compile(r"\b(?:after|before)\b")
Found = Sequence[tuple[Mention, Reading]]


def told(text: str, readings: Found) -> Iterator[Clue]:
    """The text was written after what it tells of as done, or cites; and before what it tells of as to come."""
    past: list[tuple[Interval, Mention]] = []
    ahead: list[tuple[Interval, Mention]] = []
    for interval, mention in _wholes(readings):
        side = _side(text, mention)
        if side > 0:
            ahead.append((interval, mention))
        elif side < 0 and _is_done(text, mention, interval):
            past.append((interval, mention))
    if past:
        yield _latest(text, *max(past, key=lambda pair: (pair[0].start or 0, -pair[1].start)))
    after = max((i.start or 0 for i, _ in past), default=None)
    ahead = [pair for pair in ahead if after is None or (pair[0].end or 0) > after]
    if ahead:
        yield _planned(text, *min(ahead, key=lambda pair: (pair[0].end or 0, pair[1].start)))


def dones(text: str, readings: Found, last: int) -> Iterator[tuple[Interval, Mention]]:
    """The complete dates that begin after a day, by its number, and are told as done."""
    for interval, mention in _wholes(readings):
        later = (interval.first_day or 0) > last
        if later and _side(text, mention) < 0 and _is_done(text, mention, interval):
            yield interval, mention


def _wholes(readings: Found) -> Iterator[tuple[Interval, Mention]]:
    """The places in the calendar that need nothing to complete them."""
    for mention, reading in readings:
        day = _day(reading)
        interval = complete(day) if day else None
        if interval is not None:
            yield interval, mention


def _day(reading: Reading) -> Partial | Feast | None:
    """The place in the calendar that a reading is, or the day that a time of day is of."""
    inner = core(reading) if isinstance(reading, (Clock, DayPart)) else reading
    return inner if isinstance(inner, (Partial, Feast)) else None


def _side(text: str, mention: Mention) -> int:
    """Past (-1), to come (1) or neither (0); that of a paper is past: "your letter of 3 May", "(1964)"."""
    side = side_of(text, mention)
    if _AS_OF.search(text, max(0, mention.start - 10), mention.start):
        return -1
    bracketed = text[max(0, mention.start - 1) : mention.start] == "(" and text[mention.end : mention.end + 1] == ")"
    cited = bracketed or _PAPER.search(text[max(0, mention.start - 40) : mention.start])
    before = _clause(text, mention, REACH)
    if side < 0 and (_BY.search(before) or FORWARD.search(before)):
        return 0  # "notice given not later than 1 November", "deferred to the next meeting, on 14 May": who knows
    return -1 if side <= 0 and cited else side


def _is_done(text: str, mention: Mention, interval: Interval) -> bool:
    """Whether a date that a verb in the past governs is past itself; a bare year hardly, where things to come are told.

    "He said he had left in 1990", and not "he said he was confident for 1990".
    """
    if interval.grain <= Grain.MONTH:
        return True
    clause = _clause(text, mention, SENTENCE)
    last = clause.lower().split()[-1:]
    led = not last or last[0].strip("(") in ("", *LEADING)
    return led and not FORWARD.search(clause) and not AFTERWARDS.search(clause)


def _clause(text: str, mention: Mention, reach: int) -> str:
    """The words of the sentence before a mention, so many characters at most."""
    before = text[max(0, mention.start - reach) : mention.start]
    return before[max(before.rfind(". "), before.rfind("\n\n")) + 1 :]


def _latest(text: str, interval: Interval, mention: Mention) -> Clue:
    """Most texts are written within a year of the latest date that they tell of."""
    first, last = interval.first_day or 0, interval.last_day or 0
    windows = (Window(first, last + 180, 1.5), Window(first, last + YEAR, 1.0), Window(first, last + LONG, 0.5))
    says = f"“{words_of(text, mention)}” is the latest date in it: written after that began, likely soon"
    return Clue("latest", says, windows, interval.grain <= Grain.MONTH)


def _planned(text: str, interval: Interval, mention: Mention) -> Clue:
    first, last = interval.first_day or 0, interval.last_day or 0
    says = f"“{words_of(text, mention)}” is to come: written before it ended"
    sure = interval.grain <= Grain.MONTH and bool(
        _WILL.search(text, max(0, mention.start - SENTENCE), mention.end + 60)
    )
    return Clue("planned", says, (Window(first - PLANNED, last, 1.0),), sure)


def in_span(text: str, readings: Found, first: int, last: int, once: bool = False) -> Iterator[Clue]:
    """After the days told as done in the span, before those told as to come; without a year, within half a year.

    That half year may count `once`, however many days are told without theirs: of one autumn, most likely.
    """
    held = list(_sided(text, readings))
    bare = sum(side < 0 and day.year is None for _, day, side in held) if once else 1
    for mention, day, side in held:
        windows = tuple(_windows(day, side, first, last, bare))
        if windows:
            kind, says = ("after", "past") if side < 0 else ("before", "to come")
            yield Clue(kind, f"“{words_of(text, mention)}” is told as {says}", windows)


def _sided(text: str, readings: Found) -> Iterator[tuple[Mention, Partial | Feast, int]]:
    """The days that are past or to come, and which; but none whose year was just said: "in 2006, on 1 April"."""
    year, at = None, -1  # the last year that was said, and where
    for mention, reading in readings:
        day = _day(reading)
        if day and day.year is not None:
            year, at = day.year, mention.end
        side = _side(text, mention) if day and not bare_weekday(day) else 0
        if day and side and (day.year is not None or year is None or mention.start - at >= JOINED):
            yield mention, day, side


def _windows(day: Partial | Feast, side: int, first: int, last: int, bare: int) -> Iterator[Window]:
    """The days of a span from which a day or month is past, or to come; `bare` days are past without a year."""
    if isinstance(day, Partial) and day.day and not day.month:
        yield from _of_month(day.day, first, last) if side > 0 else ()
        return
    years = range(calendar(first)[0] - 1, calendar(last)[0] + 2)
    whens = [complete(day)] if day.year else [place(replace(day, year=year), None) for year in years]
    for when in whens:
        a = when.first_day if when and when.grain <= Grain.MONTH else None
        if when is None or a is None:
            continue
        weight = 1.0 if side > 0 or (when.grain is Grain.MONTH and not day.year) else 2.0
        more = 1 - LEFT if side > 0 else (1 - LEFT) / max(1, bare)
        reaches = ((last - first, 1.0),) if day.year else ((HALF, LEFT + more), (MOST, LEFT))
        for reach, share in reaches:
            if side < 0 and first - reach < a <= last:
                yield Window(max(a, first), min(a + reach, last), weight * share)
            elif side > 0 and first < a <= last + reach:
                yield Window(max(a - reach, first), min(a - 1, last), weight * share)


def _of_month(number: int, first: int, last: int) -> Iterator[Window]:
    """No later than "the 16th", which is to come: of its own month, and hardly of the end of the one before."""
    for day in (d for d in range(first, last + SOON + 1) if calendar(d)[2] == number):
        yield Window(max(first, day - number + 1), min(last, day), 1.0)
        yield Window(max(first, day - SOON), min(last, day), 0.5)
