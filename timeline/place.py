"""Reading + base -> Interval: the arithmetic, once somebody has decided what a date hangs on.

The base is the interval that an unfinished date is completed from.  `lean` says where to
look: -1 before the base, 1 after it, 0 whichever is nearest; in between, nearest with a bias.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.civil import (
    DAY,
    MAX_YEAR,
    MIN_YEAR,
    Grain,
    add_months,
    calendar,
    floor,
    ordinal,
    step,
    weekday,
)  # fmt: skip
from timeline.model import Interval
from timeline.partial import decade, feast, in_year, middle, one_of, partial, pick
from timeline.readings import (
    Around,
    Between,
    Century,
    Clock,
    DayPart,
    Decade,
    Feast,
    Modified,
    Nth,
    Partial,
    Portion,
    Reading,
    Same,
    Shift,
    Span,
    Stretch,
    Unit,
    Which,
    Within,
)  # fmt: skip

PART_HOURS = {"MO": (6, 12), "MI": (12, 13), "AF": (12, 18), "EV": (18, 24), "NI": (18, 24), "DT": (6, 18)}
FIRST, LAST = ordinal(MIN_YEAR) * DAY, (ordinal(MAX_YEAR, 12, 31) + 1) * DAY
LENGTHS = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: 3600}


def place(reading: Reading, base: Interval | None, lean: float = 0) -> Interval | None:
    """The interval that a reading means, seen from a base; None if it is no place in time, or the base is missing.

    Named things and anniversaries are not placed here: they need knowledge.
    """
    try:
        found = _place(reading, base, lean)
    except (ValueError, OverflowError):  # 30 February; the year 12000
        return None
    inside = found and (found.start or 0) >= FIRST and (found.end or 0) <= LAST
    return found if inside else None


def _place(reading: Reading, base: Interval | None, lean: float) -> Interval | None:
    match reading:
        case Partial():
            return partial(reading, base, lean)
        case Decade(number, open_):
            return decade(number, open_, base, lean)
        case Century(n):
            first = ordinal((n - 1) * 100 + 1 if n > 0 else n * 100 + 1)
            return Interval.of(first, Grain.CENTURY)
        case Feast(name, year):
            return feast(name, year, base, lean)
        case Clock():
            return _clock(reading, base, lean)
        case DayPart(part, day):
            return _daypart(part, place(day, base, lean) if day else base)
        case Unit(which, grain, _):
            return _unit(which, grain, base)
        case Which(which, of, seen):
            return _which(which, of, base if isinstance(seen, str) else place(seen, base, lean))
        case Shift():
            return _shift(reading, base, lean)
        case Stretch():
            return _stretch(reading, base)
        case Between(first_, last_):
            return _between(first_, last_, base, lean)
        case Portion(mod, of):
            whole = place(of, base, lean)
            return whole and portion(mod, whole)
        case Within(of, whole):
            frame = place(whole, base, lean)
            return frame and pick(
                [i for i in (place(of, frame, 0), place(of, frame, 1)) if i and frame.contains(i)], frame, 0
            )
        case Around(grain, of):
            inner = place(of, base, lean)
            if inner is None or inner.first_day is None:
                return None
            return _weekend(inner.first_day) if grain is Grain.WEEKEND else Interval.of(inner.first_day, grain)
        case Nth():
            return _nth(reading, base, lean)
        case Modified(mod, of):
            inner = place(of, base, lean)
            return inner and (replace(inner, approximate=True) if mod == "APPROX" else inner)
        case Same(grain, part):
            if base is None or grain is None:
                return base
            return (
                _daypart(part, base)
                if part
                else _near_weekend(base, lean)
                if grain is Grain.WEEKEND
                else _unit(0, grain, base)
            )
    return None


# ------------------------------------------------------------------------------ times of day


def _clock(c: Clock, base: Interval | None, lean: float) -> Interval | None:
    day = place(c.day, base, lean) if c.day else base
    if day is None or day.first_day is None or day.first_day != day.last_day:
        return day if c.day else None
    start = day.first_day * DAY + c.hour * 3600 + (c.minute or 0) * 60 + (c.second or 0)
    grain = Grain.SECOND if c.second is not None else Grain.MINUTE
    return Interval(start, start + LENGTHS[grain], grain, zone=c.zone)


def _daypart(part: str, day: Interval | None) -> Interval | None:
    if day is None or day.first_day is None or day.last_day is None:
        return day
    first, last = PART_HOURS[part]
    if part == "NI" and day.last_day == day.first_day + 1:  # "the night of 3 to 4 November"
        return Interval(day.first_day * DAY + first * 3600, day.last_day * DAY + 6 * 3600, Grain.PART)
    if day.first_day != day.last_day:
        return day
    return Interval(day.first_day * DAY + first * 3600, day.first_day * DAY + last * 3600, Grain.PART)


# ------------------------------------------------------------------------------ counting


def _unit(which: int, grain: Grain, base: Interval | None) -> Interval | None:
    if base is None:
        return None
    if grain < Grain.DAY:
        return base
    first, last = (step(floor(d or 0, grain), which, grain) for d in (base.first_day, base.last_day))
    if first == last:
        return Interval.of(first, grain)
    return one_of(Interval.of(first, grain), Interval.of(last, grain))


def _near_weekend(base: Interval, lean: float) -> Interval:
    """The weekend nearest to a day, or on the side that is looked to: the last one until Wednesday, then the next."""
    day = base.last_day or 0
    last = 6 if lean < 0 else 0 if lean > 0 else 4  # the weekday from which on it is that of this week
    return Interval.of(day - 7 if weekday(day) < last else day, Grain.WEEKEND)


def _weekend(day: int) -> Interval:
    """The weekend that a feast makes long: up to a Monday, from a Thursday or Friday; else the nearest Saturday on."""
    number = weekday(day)
    saturday = day - (number + 1) % 7 if number < 4 else day + 6 - number
    return Interval.days(min(day, saturday) if number > 3 else saturday, max(saturday + 1, day), Grain.WEEKEND)


def _which(which: int, of: Reading, base: Interval | None) -> Interval | None:
    if base is None:
        return None
    if which == 0:
        year = calendar(middle(base))[0]
        if isinstance(of, Feast):
            return feast(of.name, of.year or year, base, 0)
        if isinstance(of, Partial) and not of.weekday and of.year is None:
            return in_year(of, year)
        return place(of, base, 1 if isinstance(of, Partial) and of.weekday else 0)
    edge = (base.first_day or 0) - 1 if which < 0 else (base.last_day or 0) + 1
    found = place(of, Interval.of(edge), which)
    if found and which < 0 and (found.last_day or 0) > edge:  # "last March", said in March
        return place(of, Interval.of((found.first_day or 0) - 1), which)
    if found and which > 0 and (found.first_day or 0) < edge:  # "next summer", said in summer
        return place(of, Interval.of((found.last_day or 0) + 1), which)
    return found


def working_days(day: int, count: int) -> int:
    """So many working days after a day, before it where the count is negative; holidays count as any day."""
    if weekday(day) > 5:  # counting begins from the working day on the other side
        day += 8 - weekday(day) if count < 0 else 5 - weekday(day)
    weeks, rest = divmod(abs(count), 5)
    side = 1 if count > 0 else -1
    over = not 1 <= weekday(day) + side * rest <= 5
    return day + side * (7 * weeks + rest + 2 * over)


def moved(day: int, span: Span, direction: int) -> tuple[int, Grain] | None:
    """The day so long before or after, and the finest grain counted; None for unknown counts."""
    grain = Grain.MILLENNIUM
    if span.working and span.amounts[0][0]:
        return working_days(day, int(span.amounts[0][0]) * direction), Grain.DAY
    for count, unit in span.amounts:
        if count is None:
            return None
        whole = int(count) * direction
        day = step(day, whole, unit) if unit >= Grain.DAY else day
        if count != int(count) and unit > Grain.MONTH:
            day = add_months(day, round((count - int(count)) * 12 * direction))
            unit = Grain.MONTH
        grain = min(grain, unit)
    return day, grain


def _shift(s: Shift, base: Interval | None, lean: float) -> Interval | None:
    origin = base if isinstance(s.base, str) else place(s.base, base, lean)
    if origin is None:
        return None
    edges = (origin.first_day, origin.last_day) if origin.within else (None, None)
    if None not in edges:  # a day counted from one that is not known exactly is not known exactly either
        first, last = (_counted(s, Interval.of(day or 0)) for day in edges)
        return first and last and one_of(first, last)
    return _counted(s, origin)


def _counted(s: Shift, origin: Interval) -> Interval | None:
    """The time so long before or after another."""
    edge = origin.first_day if s.direction < 0 else origin.last_day
    result = moved(edge or 0, s.span, s.direction)
    if result is None:
        return None
    day, grain = result
    if grain < Grain.DAY:
        seconds = sum(int((count or 0) * LENGTHS.get(unit, DAY)) for count, unit in s.span.amounts) * s.direction
        start = (origin.start or 0) + seconds
        return Interval(start, start + LENGTHS[grain], grain) if origin.grain < Grain.DAY else origin
    if grain is Grain.WEEK and isinstance(s.base, str) and origin.grain <= Grain.DAY:
        return Interval.days(day, day, approximate=True)  # people count weeks to the day, or nearly
    exact = not isinstance(s.base, str) and origin.grain <= Grain.DAY
    return Interval.of(day, Grain.DAY if exact else grain)


def _stretch(s: Stretch, base: Interval | None) -> Interval | None:
    origin = base if isinstance(s.base, str) else place(s.base, base)
    if origin is None or origin.first_day is None or origin.last_day is None:
        return None
    edge = origin.last_day if s.direction < 0 else origin.first_day
    result = moved(edge, s.span, s.direction)
    if result is None or result[1] < Grain.DAY:
        return None
    first, last = sorted((edge, result[0]))
    return Interval.days(first, last, result[1])


def _between(first: Reading | None, last: Reading | None, base: Interval | None, lean: float) -> Interval | None:
    a = place(first, base, lean) if first else None
    b = place(last, a or base, 1 if a else lean) if last else None
    if a and b and base and isinstance(last, Partial) and last.weekday and not last.day:
        recent = place(last, base, lean)  # "from 14 September to Thursday": the one by which it is told
        b = recent if recent and (recent.start or 0) >= (a.end or 0) else b
    if a is None or b is None:
        return None if first and last else a or b
    if (a.start or 0) >= (b.end or 0):
        return None
    return Interval(a.start, b.end, min(a.grain, b.grain), zone=a.zone)


def portion(mod: str, whole: Interval) -> Interval:
    """The first, middle or last third of an interval, counted in whole months or days where it has them."""
    if whole.first_day is None or whole.last_day is None or whole.last_day - whole.first_day < 2:
        return whole
    first, days = whole.first_day, whole.last_day - whole.first_day + 1
    cuts: list[int] = []
    if whole.grain in (Grain.YEAR, Grain.DECADE, Grain.CENTURY, Grain.SEASON, Grain.QUARTER, Grain.HALF):
        y1, m1, _ = calendar(first)
        y2, m2, _ = calendar(whole.last_day + 1)
        months = (y2 - y1) * 12 + m2 - m1
        cuts = [add_months(first, months * k // 3) for k in range(4)] if months >= 3 else []
    if not cuts:
        cuts = [first + days * k // 3 for k in range(3)] + [whole.last_day + 1]
    third = {"START": 0, "MID": 1, "END": 2}[mod]
    return Interval.days(cuts[third], cuts[third + 1] - 1, whole.grain, approximate=True)


def _nth(n: Nth, base: Interval | None, lean: float) -> Interval | None:
    whole = place(n.of, base, lean) if n.of else base
    if whole is None or whole.first_day is None or whole.last_day is None:
        return None
    if isinstance(n.unit, Partial):  # the nth Friday of
        first = whole.first_day + ((n.unit.weekday or 1) - weekday(whole.first_day)) % 7
        last = whole.last_day - (weekday(whole.last_day) - (n.unit.weekday or 1)) % 7
        day = first + 7 * (n.n - 1) if n.n > 0 else last + 7 * (n.n + 1)
        return Interval.of(day) if whole.first_day <= day <= whole.last_day else None
    if isinstance(n.unit, Span) and n.unit.working:
        edge, side = (whole.first_day - 1, 1) if n.n > 0 else (whole.last_day + 1, -1)
        day = working_days(edge, side * abs(n.n))
        return Interval.of(day) if whole.first_day <= day <= whole.last_day else None
    if not isinstance(n.unit, Grain) or n.unit < Grain.DAY:
        return whole
    if n.unit is Grain.WEEKEND:
        saturday = _nth(replace(n, unit=Partial(weekday=6)), base, lean)
        return saturday and Interval.days(saturday.first_day or 0, (saturday.first_day or 0) + 1, Grain.WEEKEND)
    if n.n > 0:
        start = step(whole.first_day, (n.n - 1) * n.count, n.unit)
        end = step(start, n.count, n.unit) - 1
    else:
        end = step(whole.last_day + 1, (n.n + 1) * n.count, n.unit) - 1
        start = step(end + 1, -n.count, n.unit)
    if start > whole.last_day:
        return None
    return Interval.days(start, min(end, whole.last_day), n.unit)
