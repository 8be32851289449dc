"""Places in the calendar that one phrase names: days, months, seasons, years; clock times; lengths."""

from __future__ import annotations

from typing import Any

from timeline.civil import Grain
from timeline.grammar import rule
from timeline.readings import Century, Clock, DayPart, Decade, Every, Feast, Partial, Span, Unit, Vague


def year_fields(year: int) -> dict[str, Any]:
    """A year without its century."""
    return {"year": year, "two_digit": True}


def span(count: float | None, unit: Grain) -> Span:
    return Span(((count, unit),))


def twelve(hour: int, ampm: int) -> int:
    """The hour of the day of a twelve-hour clock; `ampm` is 0 or 12."""
    return hour % 12 + ampm


def ymd(y: int | None, m: int, d: int) -> Partial:
    return Partial(year=y, month=m, day=d)


DAYS = [
    rule("<isodate>", "day"),
    rule("<numdate>", "day"),
    rule("<month> the? <dd>|<dord>", "day", lambda m, d: ymd(None, m, d)),
    rule("<month> the? <dd>|<dord> ,? of? <year4>|<yearword>", "day", lambda m, d, y: ymd(y, m, d)),
    rule("<month> <dd>|<dord> ,? <apyear>", "day", lambda m, d, y: Partial(month=m, day=d, **year_fields(y))),
    rule("the? <dd>|<dord> day? of? <month>", "day", lambda d, m: ymd(None, m, d)),
    rule("the? <dd>|<dord> day? -|of? <month> -|,? of? <year4>|<yearword>", "day", lambda d, m, y: ymd(y, m, d)),
    rule("<dd>|<dord> <month> ,? <apyear>", "day", lambda d, m, y: Partial(month=m, day=d, **year_fields(y))),
    rule("<dd> - <month> - <apyear>|<yy>", "day", lambda d, m, y: Partial(month=m, day=d, **year_fields(y))),
    rule("<dd> <month> <yy> { ,|.|) }", "day", lambda d, m, y: Partial(month=m, day=d, **year_fields(y))),
    rule("<year4> ,? <month> <dd>|<dord>", "day", lambda y, m, d: ymd(y, m, d)),
    rule("<month> <dd>|<dord> , <year3>", "day", lambda m, d, y: ymd(y, m, d)),
    rule("the? <dd>|<dord> of? <month> <year3>", "day", lambda d, m, y: ymd(y, m, d)),
    rule("leap day <year4>", "day", lambda y: ymd(y, 2, 29)),
    rule("<weekday> ,? the <dord>", "day", lambda w, d: Partial(day=d, weekday=w)),
    rule("{ this|next|last|nxt|on|every|by|until|til } <lowday>", "weekdate", lambda w: Partial(weekday=w)),
    rule("<weekday>", "weekdate", lambda w: Partial(weekday=w)),
    rule("<feast>", "day", lambda f: Feast(f)),
    rule("the? <feast> ,? of? <year4>", "day", lambda f, y: Feast(f, y)),
    rule("the? <feast>", "day", lambda f: Feast(f)),
    rule("<deixis>", "deictic", lambda k: Unit(k, Grain.DAY)),
    rule("the? day before yesterday", "deictic", lambda: Unit(-2, Grain.DAY)),
    rule("the? day after tomorrow", "deictic", lambda: Unit(2, Grain.DAY)),
]  # fmt: skip

MONTHS = [
    rule("<month> ,|/|-? of? <year4>|<yearword>", "monthdate", lambda m, y: Partial(year=y, month=m)),
    rule("<month> of? -? <apyear>", "monthdate", lambda m, y: Partial(month=m, **year_fields(y))),
    rule("<month>", "baremonth", lambda m: Partial(month=m)),
    rule("the month of <month>", "baremonth", lambda m: Partial(month=m)),
    rule("the month of <month> ,? <year4>", "monthdate", lambda m, y: Partial(year=y, month=m)),
    rule("the? <season> ,? of? <year4>|<yearword>", "seasondate", lambda s, y: Partial(year=y, season=s)),
    rule("the? <season> of? <apyear>", "seasondate", lambda s, y: Partial(season=s, **year_fields(y))),
    rule("the fall of", ""),  # of a city, a wall
    rule("the <season>", "seasondate", lambda s: Partial(season=s)),
    rule("{ in|by|during|since|until|last|this|next|early|late|mid|- } <season>", "seasondate", lambda s: Partial(season=s)),
    rule("<season>", "season1", lambda s: Partial(season=s)),
    rule("the? <ordigit> fiscal? quarter", "quarterdate", lambda q: Partial(quarter=q)),
    rule("<ordigit> - quarter", "quarterdate", lambda q: Partial(quarter=q)),
    rule("the? fiscal <ordigit> -? quarter", "quarterdate", lambda q: Partial(quarter=q, fiscal=True)),
    rule("the? <ordigit> -? quarter of|,? fiscal? <year4>|<yearword>", "quarterdate",
         lambda q, y: Partial(year=y, quarter=q)),
    rule("<quarter4> of|,? fy? <year4>", "quarterdate", lambda q, y: Partial(year=y, quarter=q)),
    rule("the? <ordigit> -? half of|, fiscal? <year4>|<yearword>", "quarterdate", lambda h, y: Partial(year=y, half=h)),
    rule("<half4> of|,? <year4>", "quarterdate", lambda h, y: Partial(year=y, half=h)),
    rule("the? latter half of? <year4>", "quarterdate", lambda y: Partial(year=y, half=2)),
    rule("the? final|last|closing quarter of? <year4>", "quarterdate", lambda y: Partial(year=y, quarter=4)),
    rule("<year4> -|,? <quarter4>", "quarterdate", lambda y, q: Partial(year=y, quarter=q)),
    rule("<quarter4>", "quarterdate", lambda q: Partial(quarter=q)),
    rule("the? <ordigit> -? half of? <year4>|<yearword>", "quarterdate", lambda h, y: Partial(year=y, half=h)),
    rule("the? <ordigit> -? half", "half1", lambda h: Partial(half=h)),
]  # fmt: skip

YEARS = [
    rule("<num>|<year4> <bce>", "inyear", lambda y, _: Partial(year=1 - int(y))),
    rule("ad|a.d. <num>|<year4>", "inyear", lambda y: Partial(year=int(y))),
    rule("<num>|<year4> ad|a.d.|ce|c.e.", "inyear", lambda y: Partial(year=int(y))),
    rule("the? year|years <year4>|<yearword>|<year3>", "inyear", lambda y: Partial(year=y)),
    rule("the? year <number>", "yearnumber", lambda n: Partial(year=int(n)) if n >= 1000 else None),
    rule("fiscal|fy year? <year4>|<apyear>", "inyear", lambda y: Partial(year=y, fiscal=True)),
    rule("<year4>|<yearword>", "maybeyear", lambda y: Partial(year=y)),
    rule("<apyear>", "apyear1", lambda y: Partial(**year_fields(y))),
    rule("the? <decade4>", "decadedate", lambda d: Decade(d // 10)),
    rule("the <decade2>|<decades>", "decadedate", lambda d: Decade(d // 10, open=True)),
    rule("the? <teen> -? <decades>", "decadedate", lambda c, d: Decade(c * 10 + d // 10)),
    rule("{ early|late|mid|- } <decade2>|<decades>", "decadedate", lambda d: Decade(d // 10, open=True)),
    rule("the? <ordinal>|<bigordinal>|<roman>|<romanth> -? century|c.", "centurydate", lambda n: Century(n)),
    rule("the? <ordinal>|<bigordinal>|<roman> -? century <bce>", "centurydate", lambda n, _: Century(-n)),
    rule("the? <ordinal>|<bigordinal>|<roman> -? century ad|a.d.|ce|c.e.", "centurydate", lambda n: Century(n)),
]  # fmt: skip

CLOCKS = [
    rule("<isotime>", "time"),
    rule("<dtg>", "time"),
    rule("<clock>", "time"),
    rule("<clock> <ampm>", "time", lambda c, a: Clock(twelve(c.hour, a), c.minute, c.second)),
    rule("<hh>|<digit>|<teen> <ampm>", "time", lambda h, a: Clock(twelve(h, a))),
    rule("<hhampm>", "time"),
    rule("<hh> .|: <mm60> <ampm>", "time", lambda h, m, a: Clock(twelve(h, a), m)),
    rule("<number>|<hh> o'clock|o’clock", "time", lambda h: Clock(int(h))),
    rule("<hhmm> hours|hrs|hour|h", "time"),
    rule("<clock> hours|hrs|h", "time"),
    rule("half past <hh>|<number>", "time", lambda h: Clock(int(h), 30)),
    rule("<noon>|<midnight>", "time", lambda h: Clock(h, 0)),
    rule("<overnight>", "time", lambda p: DayPart(p)),
    rule("<tonight>", "partday", lambda p: DayPart(p, Unit(0, Grain.DAY))),
    rule("last night", "partday", lambda: DayPart("NI", Unit(-1, Grain.DAY))),
    rule("this <part>", "partday", lambda p: DayPart(p, Unit(0, Grain.DAY))),
    rule("<part>", "part1", lambda p: DayPart(p)),
    rule("the <part>", "part1", lambda p: DayPart(p)),
]  # fmt: skip

_COUNT = "<number>|<num>|<unknown>"

LENGTHS = [
    rule(f"{_COUNT} -? <unit>|<units>", "duration", lambda n, u: span(n, u)),
    rule(f"{_COUNT} full|long|more|consecutive|straight|whole|solid|additional|short|calendar|business|working <unit>|<units>",
         "duration", lambda n, u: span(n, u)),
    rule(f"{_COUNT} - <unit> - long", "duration", lambda n, u: span(n, u)),
    rule(f"{_COUNT} - <unit>|<units> - old|olds", ""),  # a person's age is no time of the story
    rule(f"{_COUNT} <units>|<unit> old", "duration", lambda n, u: span(n, u)),
    rule("the? whole|full|entire <unit>", "duration", lambda u: span(1, u)),
    rule("<ones> whole|full|entire <unit>", "duration", lambda _, u: span(1, u)),
    rule("<ones> <unit>", "aunit", lambda n, u: span(n, u)),
    rule("a <unit> and a half", "duration", lambda u: span(1.5, u)),
    rule("a <unit> or two|so", "duration", lambda u: span(None, u)),
    rule("half a|an|- <unit>", "duration", lambda u: span(0.5, u)),
    rule("a half -? <unit>", "duration", lambda u: span(0.5, u)),
    rule("<unit> - long", "duration", lambda u: span(1, u)),
    rule("<num>|<number> to|or|- <num>|<number> -? <units>|<unit>", "duration",
         lambda a, b, u: span(None if a != b else a, u)),
    rule("<joined>", "duration"),
    rule("<ones>|<number>|<num> <fortnight>", "duration", lambda n, f: span(n * f, Grain.WEEK)),
    rule("<units>", "unitsbare", lambda u: span(None, u)),
    rule("<units> <number>|<digit>", "unitsbare", lambda u, _: span(None, u)),
    rule(f"{_COUNT} <units>|<unit> ,? and? {_COUNT} <units>|<unit>", "duration",
         lambda a, u, b, v: Span(((a, u), (b, v)))),
    rule("<hhmm60> hours|hrs", "duration", lambda n: span(n, Grain.HOUR)),
]  # fmt: skip

SETS = [
    rule("these days", "vague", lambda: Vague("PRESENT_REF")),
    rule("<oftener>", "set", lambda g: Every(span(1, g))),
    rule("<weekdays>", "set", lambda w: Every(Partial(weekday=w))),
    rule("<quant> <weekday>", "set", lambda q, w: Every(Partial(weekday=w), quant=q)),
    rule("<quant> <unit>", "set", lambda q, u: Every(span(1, u), quant=q)),
    rule("<quant> <month>", "set", lambda q, m: Every(Partial(month=m), quant=q)),
    rule("<quant> <season>", "set", lambda q, s: Every(Partial(season=s), quant=q)),
    rule("<quant> <part>", "set", lambda q, p: Every(DayPart(p), quant=q)),
    rule("<quant> other|second <unit>", "set", lambda q, u: Every(span(2, u), quant=q)),
    rule("<quant> other|second <weekday>", "set", lambda q, w: Every(Partial(weekday=w), quant=q)),
    rule(f"<quant> {_COUNT} <units>", "set", lambda q, n, u: Every(span(n, u), quant=q)),
    rule("once|twice a|per|each|every <unit>", "set", lambda u: Every(span(1, u))),
    rule("per <unit>", "set", lambda u: Every(span(1, u))),
]  # fmt: skip

VAGUE = [
    rule("<ref>", "vague", lambda v: Vague(v)),
    rule("right|just now", "vague", lambda: Vague("PRESENT_REF")),
    rule("the past", "vague", lambda: Vague("PAST_REF")),
    rule("the future", "vague", lambda: Vague("FUTURE_REF")),
    rule("<future>", "future1", lambda f: Vague(f)),
    rule("the near|foreseeable|distant|immediate future|term", "vague", lambda: Vague("FUTURE_REF")),
    rule("<unit>", "unit1", lambda u: Unit(0, u) if u is Grain.WEEKEND else span(1, u)),
    rule("at? this|the same? time|moment|point", "sometime", lambda: None),
]  # fmt: skip

ATOMS = DAYS + MONTHS + YEARS + CLOCKS + LENGTHS + SETS
