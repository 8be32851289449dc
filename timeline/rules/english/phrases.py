"""Phrases around the places of the calendar: last and next, ago and later, parts, sums, ranges."""

from __future__ import annotations

from dataclasses import replace

from timeline.civil import Grain
from timeline.grammar import rule
from timeline.readings import (
    Anniversary, Around, Between, Clock, DayPart, Every, Feast, Modified, Named, Nth, Partial, Portion, Reading, Same, Shift, Span,
    Stretch, Unit, Which, Within,
)  # fmt: skip
from timeline.rules.english.calendar import span, year_fields


def on_day(time: Reading, day: Reading) -> Reading:
    """Put a time of day on a day."""
    match time:
        case Clock() | DayPart():
            return replace(time, day=day)
        case Portion(mod, of) | Modified(mod, of):
            return type(time)(mod, on_day(of, day))
    return time


def zoned(time: Reading, zone: int | None) -> Reading:
    return replace(time, zone=zone) if isinstance(time, Clock) else time


def with_weekday(weekday: Reading, day: Reading) -> Reading:
    if isinstance(day, Partial) and isinstance(weekday, Partial):
        return replace(day, weekday=weekday.weekday)
    return day


def with_year(date: Reading, year: Reading) -> Reading:
    if isinstance(date, Partial) and isinstance(year, Partial):
        return replace(date, year=year.year, two_digit=year.two_digit)
    return date


def in_year(date: Reading, which: int) -> Reading:
    """A place in the calendar of last, this or next year."""
    return Within(date, Unit(which, Grain.YEAR))


def in_week(day: Reading, which: int) -> Reading:
    return Within(day, Unit(which, Grain.WEEK))


def between(first: Reading, last: Reading) -> Reading:
    """A range; the end that says less borrows from the one that says more."""
    match first, last:
        case Partial(), Partial():
            if first.year is None and last.year is not None:
                first = replace(first, year=last.year, two_digit=last.two_digit)
            elif last.year is None and first.year is not None:
                last = replace(last, year=first.year, two_digit=first.two_digit)
    return Between(first, last)


def years(first: int, last: int) -> Reading:
    """1914-18: the second year may leave out what the first one said."""
    digits = 10 ** len(str(last))
    full = last if last >= 1000 else first // digits * digits + last
    return Between(Partial(year=first), Partial(year=full))


def month_days(month: int, first: int, last: int, year: int | None = None) -> Reading:
    return Between(Partial(year=year, month=month, day=first), Partial(year=year, month=month, day=last))


_LENGTH = "<duration>|<aunit>|<unitsbare>"
_NAMEDDATE = "<weekdate>|<baremonth>|<seasondate>|<season1>|<quarterdate>|<half1>"

RANGES = [
    rule("<year4> -|to|/|through <year4>", "range", lambda a, b: years(a, b)),
    rule("<year4> -|/ <yy>", "range", lambda a, b: years(a, b)),
    rule("<month> <dd>|<dord> -|to|through|and <dd>|<dord>", "range", lambda m, a, b: month_days(m, a, b)),
    rule("<month> <dd>|<dord> -|to|through|and <dd>|<dord> ,? <year4>", "range",
         lambda m, a, b, y: month_days(m, a, b, y)),
    rule("the? <dd>|<dord> -|to|through|and the? <dd>|<dord> of? <month>", "range", lambda a, b, m: month_days(m, a, b)),
    rule("the? <dd>|<dord> -|to|through|and the? <dd>|<dord> of? <month> ,? <year4>", "range",
         lambda a, b, m, y: month_days(m, a, b, y)),
    rule("the? <dd>|<dord> of? <month> -|to|through|until|till the? <dd>|<dord> of? <month> ,? <year4>?", "range",
         lambda a, m, b, n, y: Between(Partial(year=y, month=m, day=a), Partial(year=y, month=n, day=b))),
    rule("<month> <dd>|<dord> -|to|through|until|till <month> <dd>|<dord> ,? <year4>?", "range",
         lambda m, a, n, b, y: Between(Partial(year=y, month=m, day=a), Partial(year=y, month=n, day=b))),
    rule("<month> -|to|through|until|till <month> ,? of? <year4>?", "range",
         lambda m, n, y: Between(Partial(year=y, month=m), Partial(year=y, month=n))),
    rule("<season> -|/ <season> <year4>", "range",
         lambda m, n, y: Between(Partial(year=y, season=m), Partial(year=y, season=n))),
]  # fmt: skip

RELATIVE = [
    # weekdays and days
    rule("<weekdate> ,|- the? <day>", "day", lambda w, d: with_weekday(w, d)),
    rule("<weekdate> <day>", "day", lambda w, d: with_weekday(w, d)),
    rule("<day> , <weekdate>", "day", lambda d, w: with_weekday(w, d)),
    rule("<day> ( <weekdate> )", "day", lambda d, w: with_weekday(w, d)),
    rule("<day> ,? of? the? <inyear>", "day", lambda d, y: with_year(d, y)),
    rule("<baremonth> ,? of? the? <inyear>", "monthdate", lambda d, y: with_year(d, y)),
    rule("<baremonth>|<day>|<seasondate>|<season1>|<quarterdate>|<half1> ,? of? <which> year", "day", lambda d, k: in_year(d, k)),
    rule("<which> year 's|’s|' <baremonth>|<season1>|<quarterdate>|<half1>", "quarterdate", lambda k, d: in_year(d, k)),
    rule("<year4>|<maybeyear> 's|’s|' <quarterdate>|<half1>|<season1>|<baremonth>", "quarterdate", lambda y, d: with_year(d, y)),
    rule("the <maybeyear> <quarterdate>|<half1>|<season1>", "quarterdate", lambda y, d: with_year(d, y)),
    rule("<weekdate>|<daylike> ,? of? <which> week", "weekdate", lambda d, k: in_week(d, k)),
    rule("<which> week 's|’s|' <weekdate>", "weekdate", lambda k, d: in_week(d, k)),
    rule("the? <dd>|<dord> of this|last|next month", "day", lambda d: Partial(day=d)),
    rule("the? week of|beginning|starting the? <day>", "unitdate", lambda d: Around(Grain.WEEK, d)),
    rule("the <unit> before last", "unitdate", lambda u: Unit(-2, u)),
    rule("the <unit> after next", "unitdate", lambda u: Unit(2, u)),
    rule("this very|calendar|fiscal <unit>", "unitdate", lambda u: Unit(0, u)),
    rule("the? <which> calendar|fiscal <unit>", "unitdate", lambda k, u: Unit(k, u)),
    rule(f"this coming {_NAMEDDATE}", "weekdate", lambda d: Which(1, d)),
    rule(f"{_LENGTH} from <deictic>|<weekdate>", "point", lambda s, d: Shift(s, 1, d)),
    # last, this, next
    rule("this|that <which> <unit>", "unitdate", lambda k, u: Unit(k, u)),
    rule("the? <which> <day>", "day", lambda k, d: Which(k, d) if isinstance(d, Feast) else d),
    rule(f"this|the past {_NAMEDDATE}", "weekdate", lambda d: Which(-1, d)),
    rule("<weekdate> week", "weekdate", lambda d: Shift(span(1, Grain.WEEK), 1, d)),
    rule("<weekdate>|<baremonth> last|past", "weekdate", lambda d: Which(-1, d)),
    rule("<weekdate>|<baremonth> next", "weekdate", lambda d: Which(1, d)),
    rule(f"{_LENGTH} ago <weekdate>|<deictic>", "point", lambda s, d: Shift(s, -1, d)),
    rule("last minute", ""),
    rule("the following|next|subsequent|ensuing <unit>", "unitdate", lambda u: Unit(1, u, "focus")),
    rule("the <unit> after|following", "unitdate", lambda u: Unit(1, u, "focus")),
    rule("the following|next|subsequent <part>", "partday", lambda p: DayPart(p, Unit(1, Grain.DAY, "focus"))),
    rule("the previous|preceding|prior <unit>", "unitdate", lambda u: Unit(-1, u, "focus")),
    rule("the previous|preceding|prior <part>", "partday", lambda p: DayPart(p, Unit(-1, Grain.DAY, "focus"))),
    rule("the <unit> before|earlier", "unitdate", lambda u: Unit(-1, u, "focus")),
    rule(f"the following {_NAMEDDATE}", "weekdate", lambda d: Which(1, d, "focus")),
    rule(f"the previous|preceding {_NAMEDDATE}", "weekdate", lambda d: Which(-1, d, "focus")),
    rule("the? <which> <unit>", "unitdate", lambda k, u: Unit(k, u)),
    rule(f"the? <which> {_NAMEDDATE}", "weekdate", lambda k, d: Which(k, d)),
    rule("the? same|very <unit>", "unitdate", lambda u: Same(u)),
    rule("that same|very? <unit>", "unitdate", lambda u: Same(u)),
    rule("that same? <part>", "partday", lambda p: Same(Grain.PART, p)),
    rule("the? same <part>", "partday", lambda p: Same(Grain.PART, p)),
    rule("the <unit>", "theunit", lambda u: Same(u)),
    rule("the latest? fiscal <unit>", "theunit", lambda u: Same(u)),
    rule("the? latest fiscal <unit>", "unitdate", lambda u: Unit(-1, u)),
    rule("the <year4>|<maybeyear> quarter|period|half", "quarterdate",
         lambda y: Within(Same(None), y if isinstance(y, Partial) else Partial(year=y))),
    rule("the current <unit>", "unitdate", lambda u: Unit(0, u)),
    rule("the latest <unit>", "unitdate", lambda u: Unit(-1, u)),
    rule("the? year - ago|earlier", "point", lambda: Shift(span(1, Grain.YEAR), -1, "focus")),
    rule("the? year - ago|earlier quarter|period|month|half|<quarterdate>", "point",
         lambda q: Shift(span(1, Grain.YEAR), -1, "focus") if not isinstance(q, Partial) else Which(-1, q)),
    # stretches
    rule(f"the? <which> {_LENGTH}", "stretch", lambda k, s: Stretch(k or -1, s)),
    rule("recent <unitsbare>", "stretch", lambda s: Stretch(-1, s)),
    rule("the <ordinal>|<bigordinal> <duration>", "stretch", lambda n, s: s),
    rule("the <duration>|<unitsbare>", "stretchlike", lambda s: s),
    # ago and later
    rule(f"{_LENGTH} ago|back", "point", lambda s: Shift(s, -1)),
    rule(f"{_LENGTH} earlier|previously", "point", lambda s: Shift(s, -1, "focus")),
    rule(f"{_LENGTH} before {{ ,|. }}", "point", lambda s: Shift(s, -1, "focus")),
    rule(f"{_LENGTH} later|afterward|afterwards|thereafter", "point", lambda s: Shift(s, 1, "focus")),
    rule(f"{_LENGTH} after {{ ,|. }}", "point", lambda s: Shift(s, 1, "focus")),
    rule("<duration>|<aunit> hence", "point", lambda s: Shift(s, 1)),
    rule("<duration>|<aunit> from now|today", "point", lambda s: Shift(s, 1)),
    rule("in <duration>|<aunit> 's|'|’|’s time", "point", lambda s: Shift(s, 1)),
    rule(f"{_LENGTH} ago {{ this|last|next }}", "point", lambda s: Shift(s, -1)),
    # parts
    rule("the? <phase> -? <monthdate>|<seasondate>|<decadedate>|<centurydate>|<inyear>|<maybeyear>|<quarterdate>|<apyear1>"
         "|<season1>", "portion", lambda e, d: Portion(e, d)),
    rule("<phase> in the? <whole>|<maybeyear>|<theunit>|<season1>|<day>", "portion", lambda e, d: Portion(e, d)),
    rule("early <which> <unit>", "portion", lambda k, u: Portion("START", Unit(k, u))),
    rule("late <which> <unit>", "portion", lambda k, u: Portion("END", Unit(k, u))),
    rule("year -? end", "portion", lambda: Portion("END", Unit(0, Grain.YEAR))),
    rule("mid -? <unit>", "portion", lambda u: Portion("MID", Unit(0, u, "focus"))),
    rule("the? early|late <part1>", "partday", lambda p: p),
    rule("<phase> <weekdate>|<deictic>", "daypart", lambda e, d: Portion(e, d)),
    rule("<daylike> <part1>", "partday", lambda d, p: on_day(p, d)),
    rule("<part1> of|on the? <daylike>", "partday", lambda p, d: on_day(p, d)),
    rule("<daylike> 's|at night", "partday", lambda d: DayPart("NI", d)),
    rule("late|early|later|earlier <partday>|<time>", "partday", lambda t: t),
    rule("<time> <zone>", "time", lambda t, z: zoned(t, z)),
    rule("<time> ( <zone> )", "time", lambda t, z: zoned(t, z)),
    # anniversaries, named things
    rule("the? <ordinal>|<bigordinal> anniversary", "anniversary", lambda n: Anniversary(n)),
    rule("the? <year4>|<maybeyear>|<inyear> annual? <event>", "named",
         lambda y, e: Named(e, when=y if isinstance(y, Partial) else Partial(year=y))),
    rule("the? <ordinal>|<bigordinal> annual? <event>", "named", lambda n, e: Named(e, facet=str(n))),
    rule("the? <which>|<justnow> annual|yearly? <event>", "named", lambda k, e: Named(e, k)),
    rule("the|this annual|yearly? <event>", "named", lambda e: Named(e)),
    rule("annual|yearly? <event>", "named", lambda e: Named(e)),
    rule("<event> of|in|, <year4>", "named", lambda e, y: Named(e, when=Partial(year=y))),
    rule("<event> <year4>", "named", lambda e, y: Named(e, when=Partial(year=y))),
]  # fmt: skip

# The nth of a whole; among the phrases as well as among what is composed of them.
NTH = [
    rule("the? <ordinal>|<bigordinal> <unit> of|in the? <date>|<maybeyear>|<theunit>|<season1>", "nth",
         lambda n, u, d: Nth(n, u, d)),
    rule("the? last|final|closing <unit> of the? <date>|<maybeyear>|<theunit>|<season1>", "nth", lambda u, d: Nth(-1, u, d)),
    rule("the? <ordinal> <weekdate> of|in the? <date>|<theunit>", "nth", lambda n, w, d: Nth(n, w, d)),
    rule("the? last <weekdate> of|in the? <date>|<theunit>", "nth", lambda w, d: Nth(-1, w, d)),
    rule("the? last|final <duration>|<unitsbare> of the? <date>|<maybeyear>|<theunit>", "nth",
         lambda s, d: Nth(-1, s.amounts[0][1], d, int(s.amounts[0][0] or 1))),
    rule("the? <ordinal> <duration> of the? <date>|<maybeyear>|<theunit>", "nth",
         lambda n, s, d: Nth(n, s.amounts[0][1], d, int(s.amounts[0][0] or 1))),
]  # fmt: skip

COMPOSED = [
    # a time and a day
    rule("<time>|<partday>|<part1> ,? on? <daylike>", "time", lambda t, d: on_day(t, d)),
    rule("<daylike> ,|, at|around|about|by? <time>", "time", lambda d, t: on_day(t, d)),
    rule("<time> ,|in? the? <part1>", "time", lambda t, p: t),
    rule("<time> <partday>", "time", lambda t, d: on_day(t, d.day) if isinstance(d, DayPart) and d.day else t),
    # the nth of, the part of
    rule("the <phase> of the? <date>|<maybeyear>|<theunit>|<season1>|<half1>|<aunit>", "portion", lambda e, d: Portion(e, d)),
    rule("the? <phase> part of the? <date>|<maybeyear>|<theunit>|<season1>", "portion", lambda e, d: Portion(e, d)),
    rule("{ at|by|until|since } <phase> of the? <date>|<theunit>", "portion", lambda e, d: Portion(e, d)),
    rule("<quarterdate>|<half1> of the? <date>|<theunit>", "quarterdate", lambda q, d: Nth(*_part_of(q), d)),
    rule("the <daylike> of the? <date>", "day", lambda d, _: d),
    rule("the? eve of the? <date>", "point", lambda d: Shift(span(1, Grain.DAY), -1, d)),
    # so long before or after a date
    rule(f"{_LENGTH} after|following|from the? <date>|<maybeyear>", "point", lambda s, d: Shift(s, 1, d)),
    rule(f"{_LENGTH} before|prior|preceding to? the? <date>|<maybeyear>", "point", lambda s, d: Shift(s, -1, d)),
    rule("the <unit> after|following the? <date>", "point", lambda u, d: Shift(span(1, u), 1, d)),
    rule("the <unit> before|preceding the? <date>", "point", lambda u, d: Shift(span(1, u), -1, d)),
    # ranges
    rule("{ from|between } <date>|<maybeyear> to|until|till|through|and|- the? <date>|<maybeyear>", "range",
         lambda a, b: between(a, b)),
    rule("<day>|<monthdate> to|through|until|till|- <day>|<monthdate>", "range", lambda a, b: between(a, b)),
    rule("{ from|between } <time> to|until|till|through|and|- <time>", "timerange", lambda a, b: between(a, b)),
    rule("the <inyear> - <yy>", "range", lambda y, n: years(y.year, n)),
]  # fmt: skip

HEDGED = [
    rule("<hedge> <date>|<maybeyear>|<time>", "hedged", lambda h, d: Modified(h if h != "LESS_THAN" else "APPROX", d)),
    rule("<hedge> <duration>|<aunit>", "duration", lambda h, s: replace(s, mod=h)),
    rule("more|longer|greater than <duration>|<aunit>", "duration", lambda s: replace(s, mod="MORE_THAN")),
    rule("less|fewer|shorter|under than? <duration>|<aunit>", "duration", lambda s: replace(s, mod="LESS_THAN")),
    rule("at least <duration>|<aunit>", "duration", lambda s: replace(s, mod="EQUAL_OR_MORE")),
    rule("at most <duration>|<aunit>", "duration", lambda s: replace(s, mod="EQUAL_OR_LESS")),
    rule("no more|longer than <duration>|<aunit>", "duration", lambda s: replace(s, mod="EQUAL_OR_LESS")),
    rule("up to <duration>|<aunit>", "duration", lambda s: replace(s, mod="EQUAL_OR_LESS")),
    rule("more|less than <point>", "point", lambda p: p),
    rule("<duration> or more", "duration", lambda s: replace(s, mod="EQUAL_OR_MORE")),
    rule("<duration>|<aunit> or so", "duration", lambda s: replace(s, mod="APPROX")),
]  # fmt: skip


def _part_of(reading: Reading) -> tuple[int, Grain]:
    if isinstance(reading, Partial) and reading.half:
        return reading.half, Grain.HALF
    return (reading.quarter or 1 if isinstance(reading, Partial) else 1), Grain.QUARTER
