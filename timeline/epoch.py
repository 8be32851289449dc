"""Which era the years of a document are counted in: "In 492 he marched", after "the revolt of 499 BC".

A number of three digits is a year only beside years that are surely of its time: those that name their era,
and centuries.  It takes their side of the year 1, and those that have no such neighbour are no years.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.model import Mention
from timeline.readings import Between, Century, Clock, DayPart, Modified, Partial, Portion, Reading, Shift, Within

SHORT = "shortyear"  # the kind of a phrase whose year has three digits and no era
NEAR = 150  # years between a year and one that vouches for it
EARLY = 1200  # a year after which no number of three digits is told beside


def settle(readings: Sequence[tuple[Mention, Reading]]) -> list[tuple[Mention, Reading]]:
    """The mentions of a document and their readings, the years of three digits in their era or left out."""
    doubtful = [_is_short(mention) for mention, _ in readings]
    if not any(doubtful):
        return list(readings)
    pairs = list(zip(doubtful, readings, strict=True))
    sure = [year for doubt, (_, reading) in pairs if not doubt for year in _years(reading)]
    out, last = [], next(iter(sure), None)
    for doubt, (mention, reading) in pairs:
        said = next(iter(_years(reading)), None)
        if not doubt:
            last = last if said is None else said
        elif said is None or last is None:
            continue
        else:
            near = last
            side = min((said, 1 - said), key=lambda year: abs(year - near))
            if abs(side - near) > NEAR:
                continue
            last = side
            reading = _before(reading) if side < said else reading
        out.append((mention, reading))
    return out


def _is_short(mention: Mention) -> bool:
    return mention.kind == SHORT or any(isinstance(part, Mention) and _is_short(part) for part in mention.parts)


def _years(reading: Reading | str | None) -> Iterable[int]:
    """The years of a time long ago that a reading names; 0 is 1 BCE."""
    match reading:
        case Partial(year=int(year), two_digit=False) if year < EARLY:
            yield year
        case Century(number) if number <= EARLY // 100:
            yield 100 * number - 50
        case Between(first, last):
            yield from _years(first)
            yield from _years(last)
        case Modified(of=of) | Portion(of=of) | Shift(base=of) | Within(whole=of) | Clock(day=of) | DayPart(day=of):
            yield from _years(of)


def _before(reading: Reading) -> Reading:
    """A reading with its years before the common era."""
    match reading:
        case Partial(year=int(year)):
            return replace(reading, year=1 - year)
        case Between(Partial() as first, Partial() as last):
            return Between(_before(first), _before(last))
        case Modified(of=of) | Portion(of=of):
            return replace(reading, of=_before(of))
        case Shift(base=Partial() as base):
            return replace(reading, base=_before(base))
    return reading
