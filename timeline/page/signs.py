"""What can be seen of a date: how far it may reach, what of that is sure, and how it is drawn.

The same table of colours and signs serves the figure and the page.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.civil import DAY, SECONDS, Grain, floor, step
from timeline.page.axis import Range, seconds
from timeline.table import Row


class Look(NamedTuple):
    """How a status is drawn: colours that the colour-blind tell apart, a mark and a hatching of its own."""

    light: str  # on a light ground, with a contrast of 4.5 to it
    dark: str
    symbol: str
    hatch: str


STATUS = {
    "occurred": Look("#0067a5", "#5fb4ee", "circle", ""),
    "planned": Look("#00775f", "#3fc9a4", "square", "/"),
    "deadline": Look("#b8400c", "#ff9a66", "diamond", "x"),
    "hypothetical": Look("#7a3e8e", "#d29be6", "star", "."),
}
GRAINS = {grain.word: grain for grain in Grain}


class Span(NamedTuple):
    """An event on the axis, in seconds of UTC; ends are exclusive.

    `start` to `end` is all the time that it may touch, `sure` what it covers for certain: all of it, the middle, or
    nothing, as with "in March", which says that it lies somewhere there.  Of one that is `open` on a side
    ("from", "until") both bounds are its one date.  `hollow`: approximate or uncertain.  `bounded`: a moment
    between two dates, which tell no more of it.
    """

    start: int
    end: int
    sure: Range | None
    hollow: bool
    open: str
    point: bool  # a day or a moment, which has no length to show
    bounded: bool = False


def span(row: Row) -> Span | None:
    """The span of a row's columns `start`, `end`, `edtf` and `grain`; None where it is undated."""
    first, last, edtf = row["start"], row["end"], row["edtf"]
    if not first and not last:
        return None
    hollow, bounded = any(mark in edtf for mark in "~?%"), edtf.startswith("[")
    if not first or not last:
        at = seconds(first or last, end=not first)
        return Span(at, at, None, hollow, "from" if first else "until", True, bounded)
    start, end = seconds(first), seconds(last, end=True)
    if first == last:
        return Span(start, end, (start, end), hollow, "", True)
    return Span(start, end, None if bounded else _sure(start, end, row["grain"]), hollow, "", False, bounded)


def _sure(start: int, end: int, word: str) -> Range | None:
    """The part that is covered for certain: from where the first unit is over to where the last one begins."""
    grain = GRAINS.get(word, Grain.DAY)
    if grain < Grain.DAY:
        return None if grain in SECONDS and end - start <= SECONDS[grain] else (start, end)
    first, last = start // DAY, (end - 1) // DAY
    if grain is Grain.DAY:
        return start, end
    after, before = max(_next(first, grain) * DAY, start), min(floor(last, grain) * DAY, end)
    if after >= end:
        return None  # one unit: the thing lies somewhere in it
    return (after, before) if after < before else None


def _next(day: int, grain: Grain) -> int:
    return floor(day, grain) + 2 if grain is Grain.WEEKEND else step(floor(day, grain), 1, grain)


def excludes(claim: Span | None, event: Span | None) -> bool:
    """Whether two dates, both bounded, have no time in common."""
    if not claim or not event or claim.open or event.open:
        return False
    return claim.end <= event.start or event.end <= claim.start
