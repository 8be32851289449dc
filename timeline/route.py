"""Where a narrative is: of all ways through its dates, the one that surprises least.

A date without a year lies in some year near the date that the text is at; a date with a year may take the
text there, or only be remembered in passing.  Neither can be told from what came before alone: "in March" after a
remark on 1979 belongs to 1951 if the next date is of 1951.  So several ways are followed side by side, each
paying for its leaps, and the cheapest at the end of the text is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import log2
from operator import itemgetter
from typing import NamedTuple

from timeline.civil import Grain, calendar
from timeline.model import Interval
from timeline.needs import A_YEAR, core, needs
from timeline.place import place
from timeline.readings import Feast, Partial, Reading, Same, Shift, Stretch, Unit, Which

WAYS = 3  # that are followed side by side
NEAR = 60  # days that cost one
BACKWARD = 1.3  # a leap back costs so many times one ahead
NAMED = 0.4  # a leap to a year that the text names costs so much of one that it leaves open
WIDER = 0.5  # for a year that holds the date that the text is at to be taken up anew
NEW_YEAR = 1.0  # for an open date of another year than the last
INSIDE = 1.2  # from a year to a day or month
FAR, FAR_BACK = 1.6, 6.0  # the most that a named leap counts for, ahead and back
LIMIT = 1.0  # for the date that something lasted until
# what it costs to take a date with a year for a remark: a bare year, a finer date; each at the head of its sentence
ASIDE = {(False, False): 1.6, (True, False): 3.0, (False, True): 3.0, (True, True): 4.0}


class Place(NamedTuple):
    """Where a reading stands in its text."""

    sentence: int
    leads: bool  # it heads its sentence
    limits: bool = False  # it says how long: "until February"


class Way(NamedTuple):
    """One way through the dates so far."""

    cost: float
    at: Interval | None  # the date that the text is at
    beside: Interval | None = None  # the last date of the sentence
    sentence: int = -1
    came: Way | None = None
    reading: int = -1  # the number of the reading that this step is of
    chosen: Interval | None = None  # what that was taken for


class Stop(NamedTuple):
    """A reading on the way."""

    reading: int
    sentence: int


def route(readings: Sequence[Reading], wholes: Sequence[Interval | None], places: Sequence[Place]) -> list[Way]:
    """For each reading the step of the best way: the date that the text is at after it, and the one chosen for it.

    `wholes` are the intervals of the readings that are complete.
    """
    ways = [Way(0.0, next((_end(whole) for whole in wholes if whole and _fits(whole)), None))]
    for number, (reading, whole, here) in enumerate(zip(readings, wholes, places, strict=True)):
        stop = Stop(number, here.sentence)
        if whole is not None:
            if _fits(whole) and not isinstance(reading, Stretch):
                ways = _best([new for way in ways for new in _named(way, stop, whole, here)])
            continue
        inner, need = core(reading), needs(reading)
        if need == "open" and (isinstance(inner, Feast) or (isinstance(inner, Partial) and _has_place(inner))):
            ways = _best([new for way in ways for new in _open(way, stop, inner)])
        elif need in ("focus", "now") and isinstance(inner, (Unit, Shift, Which, Same)) and not _compares(reading):
            ways = _best([new for way in ways for new in _counted(way, stop, reading, here.leads)])
    return _spread(ways[0], len(readings))


def _spread(way: Way, count: int) -> list[Way]:
    """The steps of a way, one for each reading; where a reading is no step of it, the one before goes on."""
    steps = {}
    while way.came is not None:
        steps[way.reading] = way
        way = way.came
    out = []
    for number in range(count):
        way = steps.get(number) or way._replace(chosen=None)
        out.append(way)
    return out


def _best(ways: list[Way]) -> list[Way]:
    """The cheapest ways, one for each place that they have come to."""
    seen: dict[tuple[object, ...], Way] = {}
    for way in sorted(ways, key=_cost):
        at, beside = way.at, way.beside
        seen.setdefault((at and at.start, at and at.end, beside and beside.start), way)
    return list(seen.values())[:WAYS]


_cost = itemgetter(0)


def _named(way: Way, stop: Stop, whole: Interval, here: Place) -> list[Way]:
    """To the date that the text names, or on past it."""
    at, end, beside = way.at, _end(whole), _beside(way, stop)
    if at and whole.grain >= Grain.YEAR and whole.contains(at):
        wider = way.cost + WIDER
        return [_on(way, stop, way.cost, at, beside), _on(way, stop, wider, end, beside)]
    fine = whole.grain <= Grain.SEASON
    beside = whole if fine else beside
    ahead = at is None or (whole.start or 0) >= (at.start or 0)
    leap = NAMED * min(_leap(at, whole), FAR if ahead else FAR_BACK)
    stay = way.cost + (LIMIT if here.limits else ASIDE[fine, here.leads])
    return [_on(way, stop, way.cost + leap, end, beside, end), _on(way, stop, stay, at, beside, whole)]


def _open(way: Way, stop: Stop, inner: Partial | Feast) -> list[Way]:
    """To the date in each year that it may be of."""
    bases = [(base, calendar(base.first_day or 0)[0]) for base in (way.at, _beside(way, stop)) if base]
    out = []
    for year in sorted({own + turn for _, own in bases for turn in (-1, 0, 1)}):
        if (found := _in_year(inner, year)) is not None:
            cost = way.cost + min(_leap(base, found) + NEW_YEAR * (own != year) for base, own in bases)
            out.append(_on(way, stop, cost, found, found, found))
    return out or [way]


def _counted(way: Way, stop: Stop, reading: Reading, leads: bool) -> list[Way]:
    """To the date that is counted from where the text is; "the previous year" in mid-sentence is only remembered."""
    found = place(reading, way.at) if way.at else None
    if found is None or not _fits(found) or (way.at and found.contains(way.at)):
        return [way]
    if isinstance(reading, (Unit, Which)) and reading.which < 0 and not leads:
        return [way]
    return [_on(way, stop, way.cost, found, found, found)]


def _on(
    way: Way, stop: Stop, cost: float, at: Interval | None, beside: Interval | None, chosen: Interval | None = None
) -> Way:
    return Way(cost, at, beside, stop.sentence, way, stop.reading, chosen)


def _beside(way: Way, stop: Stop) -> Interval | None:
    return way.beside if way.sentence == stop.sentence else None


@lru_cache(4096)
def _in_year(inner: Partial | Feast, year: int) -> Interval | None:
    return place(replace(inner, year=year), None)


def _has_place(inner: Partial) -> bool:
    return bool(inner.month or inner.season)


def _compares(reading: Reading) -> bool:
    """Whether it looks back in passing: "a year earlier", "two days before"."""
    return isinstance(reading, Shift) and (reading.direction < 0 or reading.span.amounts == A_YEAR)


def _end(whole: Interval) -> Interval:
    """Where years leave the text: in the last of them."""
    return Interval.of(whole.last_day or 0, whole.grain) if whole.grain >= Grain.YEAR else whole


def _leap(here: Interval | None, there: Interval) -> float:
    """What it costs to go from a date to another."""
    if here is None:
        return 0.0
    start = INSIDE if here.grain >= Grain.YEAR > there.grain else 0.0
    ahead = (there.first_day or 0) - (here.last_day or 0)
    if ahead > 0:
        return start + log2(1 + ahead / NEAR)
    back = (here.first_day or 0) - (there.last_day or 0)
    return start + BACKWARD * log2(1 + back / NEAR) if back > 0 else start


def _fits(interval: Interval) -> bool:
    """Whether a text can be at a date: it has both ends and is no longer than a year."""
    return None not in (interval.start, interval.end) and not interval.within and interval.grain <= Grain.YEAR
