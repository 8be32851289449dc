"""What figures mean in a document: which of 10/11/14 is the day, and whether "0705" before a line is a time.

Neither can be told from the figures alone.  A document keeps to one order, which one number over 12, one weekday
or the order of its dates in words gives away; American order is taken where nothing does.  Lines that begin with
a time of four digits are those of a log, if nearly all such lines could, if they mostly rise, and if one is before ten
in the morning: no year is written so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import Any

from timeline import order
from timeline.model import Mention
from timeline.readings import Clock, Partial, Reading

FEWEST = 3  # lines of a log
Found = Sequence[tuple[Mention, Reading]]
_PAIR = re.compile(  # no two days: "6-7 January"
    rf"(?<![\d/-])(\d{{1,2}})([/-])(\d{{1,2}})(?:\2(?:\d{{4}}|\d\d))?(?![\d/-])(?!\s{order.MONTH})", re.I
)
_CODE = re.compile(
    r"^[ \t]{0,3}[\[(]?\d\d:?\d\d(?::\d\d)?[\])]?[ \t]+(\d{4})[ \t]{2,}\S", re.M
)  # who writes: "23:52  4417  CALLER"
_LINE = re.compile(r"^[ \t]{0,3}[\[(]?(\d{4})(?:[\])]|(?=[ \t]+[^\W_]))", re.M)
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")


def settle(text: str, readings: Found) -> list[tuple[Mention, Reading]]:
    """The mentions of a text and their readings, sorted by offset, the figures among them as the text means them."""
    return _timed(text, _uncoded(text, _ordered(text, readings)))


# ---------------------------------------------------------------------------------- day and month


def _ordered(text: str, readings: Found) -> Found:
    """Dates of figures with the day first, where the text writes them so."""
    pairs = [_pairs(text[mention.start : mention.end]) for mention, _ in readings]
    if not any(pairs) or not order.day_first(text):
        return readings
    return [
        (mention, _turned(reading, open_) if open_ else reading)
        for (mention, reading), open_ in zip(readings, pairs, strict=True)
    ]


def _pairs(words: str) -> set[tuple[int | None, int | None]]:
    """The pairs of numbers of which either could be the month, as American order has them: month, day."""
    return {(int(match[1]), int(match[3])) for match in _PAIR.finditer(words) if order.is_open(match[1], match[3])}


def _turned(reading: Any, pairs: set[tuple[int | None, int | None]]) -> Any:
    """A reading with day and month changed over in those of its dates that are such pairs."""
    if isinstance(reading, Partial):
        fits = (reading.month, reading.day) in pairs
        return replace(reading, month=reading.day, day=reading.month) if fits else reading
    if not is_dataclass(reading) or isinstance(reading, type):
        return reading
    parts = {one.name: getattr(reading, one.name) for one in fields(reading)}
    turned = {name: _turned(part, pairs) for name, part in parts.items() if is_dataclass(part)}
    return replace(reading, **turned) if turned else reading


# ---------------------------------------------------------------------------------- lines of a log


def _uncoded(text: str, readings: Found) -> Found:
    """Without the numbers in the second column of a log, if it is one: they say who wrote the line."""
    codes = {head.start(1) for head in _CODE.finditer(text)}
    return [one for one in readings if one[0].start not in codes] if len(codes) >= FEWEST else readings


def _timed(text: str, readings: Found) -> list[tuple[Mention, Reading]]:
    """With the times of four digits that the lines of a log begin with."""
    spans = {head.start(1): head for head in _hours(text)}
    ends = {head.end(1) for head in spans.values()}
    kept = [
        (mention, reading)
        for mention, reading in readings
        if isinstance(reading, Clock) or not (mention.start in spans or mention.end in ends)
    ]
    taken = {mention.start for mention, _ in kept}
    fresh = [
        (Mention(at, head.end(1), "time", "<hhmm> at the head of a line"), Clock(int(head[1][:2]), int(head[1][2:])))
        for at, head in spans.items()
        if at not in taken
    ]
    return sorted([*kept, *fresh], key=lambda one: one[0].start) if fresh else list(readings)


def _hours(text: str) -> list[re.Match[str]]:
    """The numbers at the heads of lines that are times: nearly all could be, one is before ten, and most rise."""
    heads = list(_LINE.finditer(text))
    hours = [head for head in heads if _TIME.fullmatch(head[1])]
    if len(hours) < FEWEST or not any(head[1][0] == "0" for head in hours):
        return []
    rising = sum(1 for one, other in pairwise(hours) if one[1] <= other[1])
    return hours if 10 * len(hours) >= 9 * len(heads) and 3 * rising >= 2 * (len(hours) - 1) else []
