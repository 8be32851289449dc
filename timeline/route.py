"""Where a narrative is: of all ways through its dates, the one that surprises least.

A date without a year lies in some year near the date that the text is at; a date with a year may take the
text there, or only be remembered in passing.  Neither can be told from what came before alone: "in March" after a
remark on 1979 belongs to 1951 if the next date is of 1951.  So several ways are followed side by side, each
paying for its leaps, and the cheapest at the end of the text is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import NamedTuple

from timeline.civil import Grain, calendar
from timeline.model import Interval
from timeline.place import place
from timeline.readings import Feast, Partial, Reading, Same, Shift, Stretch, Unit, Which
from timeline.stance import A_YEAR, core, needs

WAYS = 6  # that are followed side by side
NEAR = 60  # days that cost one
BACKWARD = 1.3  # a leap back costs so many times one ahead
NAMED = 0.4  # a leap to a year that the text names costs so much of one that it leaves open
WIDER = 0.5  # for a year that holds the date that the text is at to be taken up anew
NEW_YEAR = 1.0  # for an open date of another year than the last
INSIDE = 1.2  # from a year to a day or month
FAR, FAR_BACK = 1.6, 6.0  # the most that a named leap counts for, ahead and back
# what it costs to take a date with a year for a remark: a bare year, a finer date; each at the head of its sentence
ASIDE = {(False, False): 1.6, (True, False): 3.0, (False, True): 3.0, (True, True): 4.0}


class Place(NamedTuple):
    """Where a reading stands in its text."""

    sentence: int
    leads: bool  # it heads its sentence


@dataclass(frozen=True, slots=True)
class Way:
    """One way through the dates so far."""

    cost: float
    at: Interval | None  # the date that the text is at
    beside: Interval | None = None  # the last date of the sentence
    sentence: int = -1
    came: Way | None = None
    chosen: Interval | None = None  # what the reading of this step was taken for


def route(readings: Sequence[Reading], wholes: Sequence[Interval | None], places: Sequence[Place]) -> list[Way]:
    """For each reading the step of the best way: the date that the text is at after it, and the one chosen for it.

    `wholes` are the intervals of the readings that are complete.
    """
    ways = [Way(0.0, next((_end(whole) for whole in wholes if whole and _fits(whole)), None))]
    for reading, whole, here in zip(readings, wholes, places, strict=True):
        ways = _best([new for way in ways for new in _steps(way, reading, whole, here)])
    out, way = [], ways[0]
    while way.came is not None:
        out.append(way)
        way = way.came
    return out[::-1]


def _best(ways: list[Way]) -> list[Way]:
    """The cheapest ways, one for each place that they have come to."""
    seen: dict[tuple[Interval | None, Interval | None], Way] = {}
    for way in sorted(ways, key=lambda way: way.cost):
        seen.setdefault((way.at, way.beside), way)
    return list(seen.values())[:WAYS]


def _steps(way: Way, reading: Reading, whole: Interval | None, here: Place) -> list[Way]:
    """The ways on from a way over one reading."""
    beside = way.beside if way.sentence == here.sentence else None
    on = Way(way.cost, way.at, beside, here.sentence, way)
    if whole is not None:
        return _named(on, reading, whole, here) if _fits(whole) else [on]
    inner = core(reading)
    need = needs(reading)
    if need == "open" and (isinstance(inner, Feast) or (isinstance(inner, Partial) and (inner.month or inner.season))):
        return _open(on, inner)
    if need in ("focus", "now") and isinstance(inner, (Unit, Shift, Which, Same)):
        return [_counted(on, reading)]
    return [on]


def _named(on: Way, reading: Reading, whole: Interval, here: Place) -> list[Way]:
    """To the date that the text names, or on past it."""
    if isinstance(reading, Stretch):
        return [on]
    fine = whole.grain <= Grain.SEASON
    end = _end(whole)
    if on.at and whole.grain >= Grain.YEAR and whole.contains(on.at):
        return [on, replace(on, cost=on.cost + WIDER, at=end)]
    beside = whole if fine else on.beside
    ahead = on.at is None or (whole.first_day or 0) >= (on.at.first_day or 0)
    leap = NAMED * min(_leap(on.at, whole), FAR if ahead else FAR_BACK)
    go = replace(on, cost=on.cost + leap, at=end, beside=beside, chosen=end)
    stay = replace(on, cost=on.cost + ASIDE[fine, here.leads], beside=beside, chosen=whole)
    return [go, stay]


def _open(on: Way, inner: Reading) -> list[Way]:
    """To the date in each year that it may be of."""
    bases = [base for base in (on.at, on.beside) if base]
    years = {calendar(base.first_day or 0)[0] + turn for base in bases for turn in (-1, 0, 1)}
    out = []
    for year in sorted(years):
        if (found := _in_year(inner, year)) is None:
            continue
        cost = min(_leap(base, found) + NEW_YEAR * (calendar(base.first_day or 0)[0] != year) for base in bases)
        out.append(replace(on, cost=on.cost + cost, at=found, beside=found, chosen=found))
    return out or [on]


def _in_year(inner: Reading, year: int) -> Interval | None:
    return place(replace(inner, year=year), None) if isinstance(inner, (Partial, Feast)) else None


def _counted(on: Way, reading: Reading) -> Way:
    """To the date that is counted from where the text is."""
    if on.at is None or (isinstance(reading, Shift) and reading.span.amounts == A_YEAR):
        return on
    if isinstance(reading, Shift) and reading.direction < 0:
        return on
    found = place(reading, on.at)
    if found is None or not _fits(found) or found.contains(on.at):
        return on
    return replace(on, at=found, beside=found, chosen=found)


def _end(whole: Interval) -> Interval:
    """Where years leave the text: in the last of them."""
    return Interval.of(whole.last_day or 0, whole.grain) if whole.grain >= Grain.YEAR else whole


def _leap(here: Interval | None, there: Interval) -> float:
    """What it costs to go from a date to another."""
    if here is None:
        return 0.0
    start = INSIDE if here.grain >= Grain.YEAR > there.grain else 0.0
    ahead = (there.first_day or 0) - (here.last_day or 0)
    back = (here.first_day or 0) - (there.last_day or 0)
    if ahead > 0:
        return start + log2(1 + ahead / NEAR)
    return start + BACKWARD * log2(1 + back / NEAR) if back > 0 else start


def _fits(interval: Interval) -> bool:
    """Whether a text can be at a date: it has both ends and is no longer than a year."""
    return None not in (interval.start, interval.end) and not interval.within and interval.grain <= Grain.YEAR
