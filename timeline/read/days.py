"""What a dated document tells of single days, read off its words alone: full dates, days near its own, "yesterday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from timeline import stamp
from timeline.civil import calendar, month_length, ordinal, weekday
from timeline.model import BlockKind, Document, Interval
from timeline.read import dates
from timeline.read.labels import WEEKDAYS

READ, MOST = 20_000, 80  # characters that are read; days that are told at most
HEADING = 60  # characters of a line that heads the entries of a day
AROUND = 150  # characters on either side of a day that are told with it
_MONTH = "|".join(sorted(stamp.MONTHS, key=len, reverse=True))
_OFFS = {
    "today": 0,
    "this morning": 0,
    "this afternoon": 0,
    "tonight": 0,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
}
_NEAR = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b"
    rf"|(?P<month2>{_MONTH})\.? (?P<day2>\d{{1,2}})\b"
    rf"|(?P<off>{'|'.join(_OFFS)})|(?P<before>last |on )(?P<weekday>{'|'.join(WEEKDAYS)})\b)(?!,? \d{{4}})",
    re.I,
)
_STOP = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z\"“‘(])|\n\s*\n|\n(?=[-*|•\[\d])")
_CLOCK = re.compile(r"[\[(]?\d{1,2}[:.]\d\d\b")  # at the head of a line of a log
_BOUND = re.compile(r"\b(?:by|before|until|till|since|after)(?: the)? \Z")  # before a day on which nothing need happen
_TOLD = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def days(document: Document) -> Iterator[tuple[str, Interval]]:
    """The words around each day that a document tells of, up to the next, and the day, by its own; at most MOST."""
    stated = document.stated.interval if document.stated else None
    own = stated.first_day if stated and stated.first_day == stated.last_day else None
    if own is None:
        return
    yield from islice(_of_blocks(document, own), MOST)


def _of_blocks(document: Document, own: int) -> Iterator[tuple[str, Interval]]:
    entry = Interval.of(own)  # the day that the lines of a log are of
    for block in document.blocks:
        text = document.text[block.start : min(block.end, READ)]
        if len(text) <= HEADING and not _CLOCK.match(text):
            entry = next((day for _, day in _of_block(text, own)), entry)
        if block.kind in _TOLD and _CLOCK.match(text):
            yield " ".join(text[: 2 * AROUND].split()), entry
        elif block.kind in _TOLD:
            yield from _of_block(text, own)


def _of_block(text: str, own: int) -> Iterator[tuple[str, Interval]]:
    start = 0
    for stop in [*(m.end() for m in _STOP.finditer(text)), len(text)]:
        sentence = text[start:stop]
        start = stop
        full = [(m.start(), m.end(), interval) for m, interval in dates.all_in(sentence, 0, len(sentence))]
        spans = [(a, b) for a, b, _ in full]
        near = [(m.start(), m.end(), day) for m in _NEAR.finditer(sentence)
                if (day := _day(m, own)) and not any(a <= m.start() < b for a, b in spans)]  # fmt: skip
        found = sorted(((a, b, day) for a, b, day in full + near if not _BOUND.search(sentence, max(0, a - 12), a)),
                       key=lambda day: day[:2])  # fmt: skip
        before = [0, *(b for _, b, _ in found)]
        after = [*(a for a, _, _ in found[1:]), len(sentence)]
        for (a, b, interval), first, last in zip(found, before, after, strict=False):
            yield " ".join(sentence[max(first, a - AROUND) : min(last, b + AROUND)].split()), interval


def _day(match: re.Match[str], own: int) -> Interval | None:
    """The day that lies nearest to the document's own, or so far from it."""
    if off := match["off"]:
        return Interval.of(own + _OFFS[off.lower()])
    if name := match["weekday"]:  # "on Friday" may be that very day, "last Friday" is not
        back = (weekday(own) - WEEKDAYS.index(name.lower()) - 1) % 7
        return Interval.of(own - (back or (7 if match["before"].lower() == "last " else 0)))
    month = stamp.MONTHS[(match["month"] or match["month2"]).lower()]
    number, year = int(match["day"] or match["day2"]), calendar(own)[0]
    there = [ordinal(y, month, number) for y in (year - 1, year, year + 1) if 1 <= number <= month_length(y, month)]
    return Interval.of(min(there, key=lambda day: abs(day - own))) if there else None
