"""Logs, chats and watch books: lines with a date and a time, or with a time under a line that is a day."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.civil import DAY, Grain
from timeline.model import Field, Interval
from timeline.read import dates
from timeline.read.lines import Line

FEWEST = 3  # lines of a log
LATE = 2 * DAY  # a log of more than two days was written at its end, not at its beginning
HEADING = 60  # characters of a line that is a day
_STAMP = re.compile(
    r"(?:\*\*|__)?[\[(]?(\d{4}-\d\d-\d\d|(\d{1,2})([./])(\d{1,2})[./]\d{4})(?:T|,?\s(?:-\s)?)\[?\d\d?:\d\d"
)
_FIGURES = re.compile(rf"{dates.WEEKDAY}?((\d{{1,2}})([./])(\d{{1,2}})[./](?:\d{{4}}|\d\d))", re.I)
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


def stamped(lines: list[Line]) -> list[Field]:
    """The day of a log whose lines begin with a date and a time."""
    found = [(line, match) for line in lines if (match := _STAMP.match(line.text))]
    if len(found) < FEWEST or 3 * len(found) < len(lines):
        return []
    order = _order([match for _, match in found])
    if order is None:
        return []
    ends = [(line.start + match.start(1), match[1], _day(match, order)) for line, match in (found[0], found[-1])]
    return _dated([Entry(start, words, day) for start, words, day in ends if day])


def headings(lines: list[Line], taken: set[int]) -> dict[int, Entry]:
    """The lines, by number, that are a day over lines with a time; nothing if the text is no log of several days."""
    free = [number for number in range(len(lines)) if number not in taken]
    days = _ordered({number: entry for number in free if (entry := _heading(lines[number]))})
    if len(days) < 2:
        return {}
    clocked = {number for number in free if _CLOCK.match(lines[number].text) and number not in days}
    led = [number for number in days if number + 1 in clocked]
    below = sum(1 for number in free if number >= min(days))
    many = len(clocked) >= FEWEST and 3 * (len(clocked) + len(days)) >= below
    return days if many and 3 * len(led) >= 2 * len(days) else {}


def under(days: dict[int, Entry]) -> list[Field]:
    """The day of a log that has such headings."""
    return _dated([days[min(days)], days[max(days)]]) if days else []


def _dated(ends: list[Entry]) -> list[Field]:
    """The first day of a log; its last, if it runs over more than two days."""
    if len(ends) < 2 or ends[0].interval.start is None or ends[1].interval.start is None:
        return []
    start, words, interval = ends[abs(ends[1].interval.start - ends[0].interval.start) > LATE]
    return [Field("made", words, start, start + len(words), interval)] if interval.grain is Grain.DAY else []


def _heading(line: Line) -> Entry | None:
    text = _COLUMN.split(line.text, maxsplit=1)[0] if line.text[:1] not in _MARKS else line.text
    if len(text) > HEADING or not dates.may_hold(text):
        return None
    start = len(text) - len(text.lstrip(_MARKS))
    match = dates.FULL.match(text, start) or _FIGURES.match(text, start)
    rest = text[match.end() :].strip(_MARKS + ",.") if match else ""
    interval = dates.parse(match[0]) if match and (not rest or rest.isalpha()) else None
    if match is None or interval is None or interval.grain is not Grain.DAY:
        return None
    return Entry(line.start + start, match[0], interval)


def _ordered(days: dict[int, Entry]) -> dict[int, Entry]:
    """The days, those in figures as all of them together must be read; nothing if nothing tells how."""
    figures = {number: match for number, entry in days.items() if (match := _FIGURES.fullmatch(entry.words))}
    order = _order(list(figures.values())) if figures else True
    read = {number: day for number, match in figures.items() if order is not None and (day := _day(match, order))}
    return {number: entry._replace(interval=read.get(number, entry.interval)) for number, entry in days.items()
            if number in read or number not in figures}  # fmt: skip


def _order(found: list[re.Match[str]]) -> bool | None:
    """Whether days stand before months in dates of figures; None if nothing tells."""
    if any(match[2] and int(match[2]) > 12 for match in found) or all(match[3] != "/" for match in found):
        return True
    return False if any(match[4] and int(match[4]) > 12 for match in found) else None


def _day(match: re.Match[str], day_first: bool) -> Interval | None:
    if match[2] is None:
        return dates.parse(match[1])
    day, month = (match[2], match[4]) if day_first else (match[4], match[2])
    return dates.parse(f"{int(day)}.{int(month)}.{re.split('[./]', match[1])[-1]}")
