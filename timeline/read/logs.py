"""Logs, chats and watch books: lines with a date and a time, or with a time under a line that is a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.civil import DAY, Grain, calendar
from timeline.model import Field, Interval
from timeline.read import dates
from timeline.read.lines import Line

FEWEST = 3  # lines of a log
LATE = 2 * DAY  # a log of more than two days was written at its end, not at its beginning
HEADING = 60  # characters of a line that is a day
TOP = 20  # lines of a head, in which the year may stand
_STAMP = re.compile(r"(?:\*\*|__)?[\[(]?(\d{4}-\d\d-\d\d|\d{1,2}([./])\d{1,2}\2\d{4})(?:T|,?\s(?:-\s)?)\[?\d\d?:\d\d")
_POSTED = re.compile(
    rf"(?:(?:posted|published|updated|added|edited|sent|written|commented)\b.*?(?:[.:,]? ))?"
    rf"(?P<date>{dates.FULL.pattern})(?: [-–] |,? (?:at )?){dates.CLOCK}[.)]?",
    re.I,
)
_FIGURES = re.compile(rf"{dates.WEEKDAY}?\d{{1,2}}([./])\d{{1,2}}\1(?:\d{{4}}|\d\d)", re.I)
_COLUMN = re.compile(r"\t|\s{3}")  # what stands beside a day is no part of the heading
_CLOCK = re.compile(
    r"[-*•|\[(\s]{0,4}(?:\d{1,2}[:.h]\d\d(?!\d)|\d{4}(?=Z|\s?h(?:ou)?rs|\s+\S)|\d{1,2}\s?[ap]\.?m\b)", re.I
)
_MARKS = "-=*_#~[]()•|: \t"


class Entry(NamedTuple):
    """A day that a log names: where its words stand, and how many lines it dates."""

    start: int
    words: str
    interval: Interval


def find(lines: list[Line], taken: set[int], days: dict[int, Entry], day_first: bool | None) -> list[Field]:
    """The day of a log, by the dates before the times of its lines and by the `days` that stand over them."""
    prose = [line for number, line in enumerate(lines) if number not in taken]
    return [*_stamped(prose, day_first), *_posted(prose), *_dated([days[key] for key in sorted(days)])]


def headings(lines: list[Line], taken: set[int], day_first: bool | None) -> dict[int, Entry]:
    """The lines, by number, that are a day over lines with a time; nothing if the text is no log of several days."""
    free = [number for number in range(len(lines)) if number not in taken]
    days = _days(lines, free, day_first)
    if len(days) < 2:
        return {}
    clocked = {number for number in free if _CLOCK.match(lines[number].text) and number not in days}
    led = [number for number in days if number + 1 in clocked]
    below = sum(1 for number in free if number >= min(days))
    many = len(clocked) >= FEWEST and 3 * (len(clocked) + len(days)) >= below
    return days if many and 3 * len(led) >= 2 * len(days) else {}


def _stamped(lines: list[Line], day_first: bool | None) -> list[Field]:
    """The day of a log whose lines begin with a date and a time, in the order of day and month that the text has."""
    found = [(line, match) for line in lines if (match := _STAMP.match(line.text))]
    if len(found) < FEWEST or 3 * len(found) < len(lines):
        return []
    if day_first is None and any(match[2] == "/" for _, match in found):
        return []
    ends = [(line.start + match.start(1), match[1], dates.parse(match[1], day_first))
            for line, match in (found[0], found[-1])]  # fmt: skip
    return _dated([Entry(start, words, day) for start, words, day in ends if day])


def _posted(lines: list[Line]) -> list[Field]:
    """The posts of a page, each of which ends with its date and time on a short line; and the day of them all."""
    ends = []
    for line in lines:
        match = _POSTED.fullmatch(line.text) if len(line.text) <= HEADING else None
        day = dates.parse(match["date"]) if match else None
        if match and day:
            ends.append(Entry(line.start + match.start("date"), match["date"], day))
    if len(ends) < FEWEST:
        return []
    return [
        *_dated(ends),
        *(Field("posted", end.words, end.start, end.start + len(end.words), end.interval) for end in ends),
    ]


def _dated(entries: list[Entry]) -> list[Field]:
    """The first day of a log; its last, if it runs over more than two days, whichever of them it begins with."""
    if len(entries) < 2:
        return []
    first, last = sorted((entries[0], entries[-1]), key=_begin)
    start, words, interval = last if _begin(last) - _begin(first) > LATE else first
    return [Field("logged", words, start, start + len(words), interval)] if interval.grain is Grain.DAY else []


def _begin(entry: Entry) -> int:
    return entry.interval.start or 0


# ---------------------------------------------------------------------------------- days over lines


def _days(lines: list[Line], free: list[int], day_first: bool | None) -> dict[int, Entry]:
    """The lines that are a day; one without a year is of that year in which it lies nearest to the day before it."""
    days: dict[int, Entry] = {}
    near = next(_written(lines[:TOP]), None)
    for number in free:
        entry = _heading(lines[number], day_first) or (_yearless(lines[number], near) if near else None)
        if entry:
            days[number] = entry
            near = entry.interval
    return days


def _written(lines: list[Line]) -> Iterator[Interval]:
    """The dates in the head of a log."""
    for line in lines:
        match = dates.FULL.search(line.text[:HEADING])
        interval = dates.parse(match[0]) if match else None
        if interval and interval.grain is Grain.DAY:
            yield interval


def _yearless(line: Line, near: Interval) -> Entry | None:
    """A day that leaves its year open: `WEDNESDAY 15 NOV`."""
    text = line.text.rstrip(_MARKS)
    start = len(text) - len(text.lstrip(_MARKS))
    match = dates.YEARLESS.match(text, start) if len(text) <= HEADING else None
    year = calendar(near.first_day or 0)[0]
    found = [day for y in (year - 1, year, year + 1) if match and (day := dates.parse(f"{match[0].rstrip('.')} {y}"))]
    if match is None or not found:
        return None
    day = min(found, key=lambda day: abs((day.start or 0) - (near.start or 0)))
    return Entry(line.start + start, match[0], day)


def _heading(line: Line, day_first: bool | None) -> Entry | None:
    text = _COLUMN.split(line.text, maxsplit=1)[0] if line.text[:1] not in _MARKS else line.text
    if len(text) > HEADING or not dates.may_hold(text):
        return None
    start = len(text) - len(text.lstrip(_MARKS))
    figures = _FIGURES.match(text, start)
    if figures and figures[1] == "/" and day_first is None:
        return None
    match = dates.FULL.match(text, start) or figures
    rest = text[match.end() :].strip(_MARKS + ",.") if match else ""
    interval = dates.parse(match[0], day_first) if match and (not rest or rest.isalpha()) else None
    if match is None or interval is None or interval.grain is not Grain.DAY:
        return None
    return Entry(line.start + start, match[0], interval)
