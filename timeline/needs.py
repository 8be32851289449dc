"""What a reading must be completed from before it is a place in time, and what is inside of it."""

from __future__ import annotations

from timeline.civil import DAY, Grain
from timeline.model import Interval
from timeline.place import place
from timeline.readings import (
    Anniversary,
    Around,
    Between,
    Clock,
    DayPart,
    Decade,
    Every,
    Feast,
    Modified,
    Named,
    Nth,
    Partial,
    Portion,
    Reading,
    Same,
    Shift,
    Span,
    Stretch,
    Unit,
    Vague,
    Which,
    Within,
)  # fmt: skip

YEAR = 366 * DAY  # seconds
A_YEAR = ((1, Grain.YEAR),)


def needs(reading: Reading | None) -> str:
    """What a reading must be completed from: nothing "", the document's date "now", the "focus", or either "open"."""
    match reading:
        case Partial(year=None) | Partial(two_digit=True) | Feast(year=None) | Decade(open=True):
            return "open"
        case DayPart(day=None) | Clock(day=None):
            return "open"
        case Unit(base=base):
            return base
        case Same():
            return "focus"
        case Shift(base=base) | Stretch(base=base) | Which(base=base):
            return base if isinstance(base, str) else needs(base)
        case Clock(day=day) | DayPart(day=day):
            return needs(day)
        case Within(whole=of) | Around(of=of):
            return needs(of)
        case Portion(of=of) | Modified(of=of) | Nth(of=of):
            return needs(of) if of else "focus"
        case Between(first, last):
            return needs(first) or needs(last)
    return ""


def core(reading: Reading) -> Reading:
    """The reading inside of parts of it and times of day."""
    while True:
        match reading:
            case Portion(of=of) | Modified(of=of):
                reading = of
            case Clock(day=day) | DayPart(day=day) if day is not None:
                reading = day
            case Between(first=first) if first is not None:
                reading = first
            case _:
                return reading


def counted_from(reading: Reading) -> Named | None:
    """The named thing that a reading counts from: "two days before the Moon landing"."""
    match core(reading):
        case Shift(base=Named() as event) | Which(base=Named() as event):
            return event
    return None


def bare_weekday(reading: Reading) -> bool:
    """Tuesday, with no day of the month."""
    return isinstance(reading, Partial) and bool(reading.weekday) and not reading.day


def complete(reading: Reading) -> Interval | None:
    """The interval of a reading that hangs on nothing."""
    if isinstance(reading, (Span, Every, Vague, Named, Anniversary)) or needs(reading):
        return None
    return place(reading, None)


def is_fine(interval: Interval) -> bool:
    """Whether it is fine enough for a day or month to hang on."""
    return interval.grain <= Grain.SEASON
