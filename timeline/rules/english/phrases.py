"""Phrases around the places of the calendar: last and next, ago and later, parts, sums, hedges."""

from __future__ import annotations

from dataclasses import replace

from timeline.civil import Grain
from timeline.grammar import rule
from timeline.readings import (
    WORKDAY,
    Anniversary,
    Around,
    Clock,
    DayPart,
    Every,
    Feast,
    Modified,
    Named,
    Nth,
    Partial,
    Portion,
    Same,
    Shift,
    Stretch,
    Unit,
    Vague,
    Which,
    Within,
)
from timeline.rules.english.lengths import span
from timeline.rules.english.meanings import (
    ahead,
    beside,
    first_units,
    hedged,
    in_part,
    in_week,
    inside,
    lasting,
    nth_after,
    on_day,
    part_of,
    same_month,
    with_era,
    with_weekday,
    with_year,
    years_ago,
    zoned,
)
from timeline.rules.english.ranges import between, years

_LENGTH = "<duration>|<aunit>|<unitsbare>"
_NAMEDDATE = "<weekdate>|<baremonth>|<seasondate>|<season1>|<quarterdate>|<half1>"
_FRAME = "<date>|<maybeyear>|<theunit>|<season1>"
_PHASED = (
    "<monthdate>|<seasondate>|<decadedate>|<centurydate>|<inyear>|<maybeyear>|<shortyear>|<quarterdate>|<apyear1>"
    "|<season1>"
)

ZONED = [
    rule("<time> <zone>", "time", lambda t, z: zoned(t, z)),
    rule("<time> ( <zone> )", "time", lambda t, z: zoned(t, z)),
]

# A part of a day that is named before.
PARTDAYS = [
    rule("<phase> <partday>", "partday", lambda e, p: Portion(e, p)),
    rule("<daylike> in? the? <part1>", "partday", lambda d, p: on_day(p, d)),
    rule("<part1> of|on the? <daylike>", "partday", lambda p, d: on_day(p, d)),
]

# A day that borrows its month from those it stands in a row with; one more at each level.
# What follows "Friday 27th", which no noun does: "Sunday 2nd team".
_GOES_ON = (
    "from|to|at|in|on|and|or|for|with|by|until|till|when|where|if|as|so|because|since|after|before|but|then|again|here"
    "|there|next|is|was|will|has|had|we|you|i|he|she|they|it|the|a|an|my|your|his|her|our|their|,"
)

ROWS = [
    rule("{ <day> , } <dd> { ,? and <dd> }", "day", same_month),
    rule("{ <day> , <day> ,? and } <dd>", "day", lambda _, d, n: same_month(d, n)),
    rule("<dd> { , <dd> ,? and <day> }", "day", lambda n, _, d: same_month(d, n)),
    rule("{ <day> , } <dd> { ,? and <day> }", "day", same_month),
    rule("<dd> { , <dayrange> }", "day", lambda n, days: same_month(days.first, n)),
]  # fmt: skip

RELATIVE = [
    # weekdays and days
    rule("<weekdate> ,|-? the? <day>", "day", lambda w, d: with_weekday(w, d)),
    *ROWS,
    rule("<weekdate> the <dord>", "day", lambda w, d: Partial(day=d, weekday=w.weekday)),
    rule("<weekdate> , the <dord> { ,|.|;|) }", "day", lambda w, d: Partial(day=d, weekday=w.weekday)),
    rule("<weekdate> ,? <dord> { .|;|:|)|- }", "day", lambda w, d: Partial(day=d, weekday=w.weekday)),
    rule(f"<weekdate> <dord> {{ {_GOES_ON} }}", "day", lambda w, d: Partial(day=d, weekday=w.weekday)),
    rule("<day> ,? <weekdate>", "day", lambda d, w: with_weekday(w, d)),
    rule("<day>|<monthdate> <era>", "day", lambda d, era: with_era(d, era)),
    rule("<day> ( <weekdate> )", "day", lambda d, w: with_weekday(w, d)),
    rule("<day> ,? of? the? <inyear>", "day", lambda d, y: with_year(d, y)),
    rule("<baremonth> ,? of? the? <inyear>", "monthdate", lambda d, y: with_year(d, y)),
    rule("<season1>|<seasondate> ,? of? the? <inyear>", "seasondate", lambda d, y: with_year(d, y)),
    rule("<season1>|<seasondate> of <shortyear>", "seasondate", lambda d, y: with_year(d, y)),
    rule("<phase> -? <season1>|<seasondate> ,? of? the? <inyear>", "portion",
         lambda e, d, y: Portion(e, with_year(d, y))),
    rule("the <phase> -? <season1> ,? of? the? <inyear>", "portion", lambda e, d, y: Portion(e, with_year(d, y))),
    rule("<year4>|<maybeyear>|<inyear> 's|' <quarterdate>|<half1>|<season1>|<baremonth>", "quarterdate",
         lambda y, d: with_year(d, y)),
    rule("the <maybeyear> <quarterdate>|<half1>|<season1>", "quarterdate", lambda y, d: with_year(d, y)),
    rule("the? <dd>|<dord> of the following|next month", "day",
         lambda d: Within(Partial(day=d), Unit(1, Grain.MONTH, "focus"))),
    rule("the? <dd>|<dord> of <near> month", "day", lambda d, k: Within(Partial(day=d), Unit(k, Grain.MONTH))),
    rule("the? week of|beginning|starting the? <day>", "unitdate", lambda d: Around(Grain.WEEK, d)),
    rule("the? <weekdate> before the? <day>", "weekdate", lambda w, d: Which(-1, w, d)),
    rule("the? <weekdate> after the? <day>", "weekdate", lambda w, d: Which(1, w, d)),
    rule("<weekdate> week", "weekdate", lambda d: Shift(span(1, Grain.WEEK), 1, ahead(d))),
    rule("the <weekdate> following { ,|.|;|:|)|and|but }", "weekdate", lambda d: Which(1, d, "focus")),
    rule("the? <weekdate> after next", "weekdate", lambda d: Shift(span(1, Grain.WEEK), 1, ahead(d))),
    rule("the? <weekdate> before last", "weekdate", lambda d: Shift(span(1, Grain.WEEK), -1, Which(-1, d))),
    rule(f"{_LENGTH} ago? last <weekdate>", "point", lambda s, d: Shift(s, -1, Which(-1, d))),
    # last, this, next: a unit
    rule("last minute", ""),
    rule("the following|next|subsequent|ensuing year", "thatyear", lambda: Unit(1, Grain.YEAR, "focus")),
    rule("the previous|preceding|prior year", "thatyear", lambda: Unit(-1, Grain.YEAR, "focus")),
    rule("the? following|next|subsequent day", "dayside", lambda: Unit(1, Grain.DAY, "focus")),
    rule("the previous|preceding|prior day", "dayside", lambda: Unit(-1, Grain.DAY, "focus")),
    rule("the following|next|subsequent|ensuing <unit>", "unitdate", lambda u: Unit(1, u, "focus")),
    rule("the previous|preceding|prior <unit>", "unitdate", lambda u: Unit(-1, u, "focus")),
    rule("the last day { for|to }", ""),  # a limit, not yesterday
    rule("the? past <spanunit>", "stretch", lambda u: Stretch(-1, span(1, u))),
    rule("the? <near>|<which> year", "thatyear", lambda k: Unit(k, Grain.YEAR)),
    rule("that|the same? year", "thatyear", lambda: Same(Grain.YEAR)),
    rule("the <unit>", "theunit", lambda u: Same(u)),
    rule("the? <near>|<which> week", "thatweek", lambda k: Unit(k, Grain.WEEK)),
    rule("the? coming|upcoming weekend", "unitdate", lambda: Unit(0, Grain.WEEKEND)),
    rule("this day", "unitdate", lambda: Same(Grain.DAY)),
    rule("the? <near>|<which> <unit>", "unitdate", lambda k, u: Unit(k, u)),
    rule("this <which> <unit>", "unitdate", lambda k, u: Unit(k, u)),
    rule("the following|next|subsequent <workly> day", "day", lambda _: Shift(WORKDAY, 1, "focus")),
    rule("the previous|preceding|last <workly> day", "day", lambda _: Shift(WORKDAY, -1, "focus")),
    rule("next <workly> day", "day", lambda _: Shift(WORKDAY, 1)),
    rule("this very|calendar|fiscal <unit>", "unitdate", lambda u: Unit(0, u)),
    rule("the? <which> calendar|fiscal <unit>", "unitdate", lambda k, u: Unit(k, u)),
    rule("the <unit> before last", "unitdate", lambda u: Unit(-2, u)),
    rule("the <unit> after next", "unitdate", lambda u: Unit(2, u)),
    rule("the <unit> after|following", "unitside", lambda u: Unit(1, u, "focus")),
    rule("the <unit> before|earlier|preceding", "unitside", lambda u: Unit(-1, u, "focus")),
    rule("the? same|very <unit>", "unitdate", lambda u: Same(u)),
    rule("that same|very? <unit>", "unitdate", lambda u: Same(u)),
    rule("the latest? fiscal <unit>", "theunit", lambda u: Same(u)),
    rule("the? latest fiscal <unit>", "unitdate", lambda u: Unit(-1, u)),
    rule("the current <unit>", "unitdate", lambda u: Unit(0, u)),
    rule("the latest <unit>", "unitdate", lambda u: Unit(-1, u)),
    # last, this, next: a part of a day, a place in the calendar
    rule("the? following|next|subsequent <part1>", "partday", lambda p: on_day(p, Unit(1, Grain.DAY, "focus"))),
    rule("the previous|preceding|prior <part1>", "partday", lambda p: on_day(p, Unit(-1, Grain.DAY, "focus"))),
    rule("that|the same? <part1>", "partday", lambda p: Same(Grain.PART, p.part)),
    rule("that same? <season1>", "seasondate", lambda s: Which(0, s, "focus")),
    rule("the? <near> <day>", "day", lambda k, d: Which(k, d) if isinstance(d, Feast) else d),
    rule(f"the following {_NAMEDDATE}", "weekdate", lambda d: Which(1, d, "focus")),
    rule(f"the previous|preceding {_NAMEDDATE}", "weekdate", lambda d: Which(-1, d, "focus")),
    rule(f"the? <near>|<which> {_NAMEDDATE}", "weekdate", lambda k, d: Which(k, d)),
    rule("the <year4>|<maybeyear> quarter|period|half", "quarterdate",
         lambda y: Within(Same(None), y if isinstance(y, Partial) else Partial(year=y))),
    rule("the? year - ago|earlier", "point", lambda: Shift(span(1, Grain.YEAR), -1, "focus")),
    rule("the? year - ago|earlier quarter|period|month|half|<quarterdate>", "point",
         lambda q: Within(q, Unit(-1, Grain.YEAR)) if isinstance(q, Partial)
         else Shift(span(1, Grain.YEAR), -1, "focus")),
    rule("the? corresponding|comparable|same? quarter|period of|in? last year", "point",
         lambda: Shift(span(1, Grain.YEAR), -1, "focus")),
    rule("the? corresponding|comparable|same? quarter|period <aunit> ago|earlier|before", "point",
         lambda _: Shift(span(1, Grain.YEAR), -1, "focus")),
    rule("the latest period", "unitdate", lambda: Same(Grain.QUARTER)),
    # stretches
    rule(f"the|these|those? <near>|<which> {_LENGTH}|<spanlike>", "stretch", lambda k, s: Stretch(k or -1, s)),
    rule(f"the latest {_LENGTH}", "stretch", lambda s: Stretch(-1, s)),
    rule("recent <unitsbare>", "stretch", lambda s: Stretch(-1, s)),
    rule("the <place>|<bigordinal> <duration>|<unitsbare>", "stretch", lambda n, s: first_units(n, s)),
    rule("the early <unitsbare>", "stretch", lambda s: s),
    rule("the|these|those|another <duration>|<unitsbare>", "stretchlike", lambda s: s),
    # ago and later
    rule(f"{_LENGTH} ago|back", "point", lambda s: Shift(s, -1)),
    rule(f"the? <baremonth>|<seasondate>|<season1> of? {_LENGTH} ago", "point", lambda d, s: years_ago(d, s)),
    rule(f"{_LENGTH} or so ago", "point", lambda s: Modified("APPROX", Shift(s, -1))),
    rule(f"{_LENGTH} ago <weekdate>|<deictic>", "point", lambda s, d: Shift(s, -1, d)),
    rule(f"{_LENGTH} earlier|previously", "point", lambda s: Shift(s, -1, "focus")),
    rule(f"{_LENGTH} before {{ ,|. }}", "point", lambda s: Shift(s, -1, "focus")),
    rule(f"{_LENGTH} later|afterward|afterwards|thereafter", "point", lambda s: Shift(s, 1, "focus")),
    rule(f"{_LENGTH} after {{ ,|. }}", "point", lambda s: Shift(s, 1, "focus")),
    rule(f"{_LENGTH} after that|this {{ ,|.|;|:|)|and|but }}", "point", lambda s: Shift(s, 1, "focus")),
    rule(f"{_LENGTH} before that|this {{ ,|.|;|:|)|and|but }}", "point", lambda s: Shift(s, -1, "focus")),
    rule(f"{_LENGTH} to the day after that|this|it", "point", lambda s: Shift(s, 1, Same(Grain.DAY))),
    rule(f"{_LENGTH} to the day later", "point", lambda s: Shift(s, 1, Same(Grain.DAY))),
    rule(f"{_LENGTH} to the day {{ after }}", "duration", lambda s: s),
    rule("<duration>|<aunit> hence", "point", lambda s: Shift(s, 1)),
    rule("<duration>|<aunit> from now|today", "point", lambda s: Shift(s, 1)),
    rule("<weekdate> <duration>|<aunit> ago", "point", lambda d, s: Shift(s, -1, d)),
    rule("{ on|for|by|until } <weekdate> fortnight", "point", lambda d: Shift(span(2, Grain.WEEK), 1, ahead(d))),
    rule(f"{_LENGTH} from <deictic>|<weekdate>", "point", lambda s, d: Shift(s, 1, ahead(d))),
    rule("{ in } <duration>|<aunit> 's|' time", "point", lambda s: Shift(s, 1)),
    # parts
    rule(f"the? <phase> -? {_PHASED}", "portion", lambda e, d: Portion(e, d)),
    rule("<phase> <near>|<which> <unit>", "portion", lambda e, k, u: Portion(e, Unit(k, u))),
    rule("year -? end <maybeyear>?", "portion", lambda y: Portion("END", y or Unit(0, Grain.YEAR))),
    rule("the? year 's|' end", "portion", lambda: Portion("END", Unit(0, Grain.YEAR))),
    rule("mid -? <unit>", "portion", lambda u: Portion("MID", Unit(0, u, "focus"))),
    rule("<phase> <weekdate>|<deictic>", "daypart", lambda e, d: Portion(e, d)),
    rule("the|a? <phase> -? <part1>", "partday", lambda e, p: Portion(e, p)),
    rule("<phase> <daylike>|<deictic> <part1>", "partday", lambda e, d, p: Portion(e, on_day(p, d))),
    rule("<daylike> <part1> ,? <maybeyear>", "partday", lambda d, p, y: on_day(p, with_year(d, y))),
    rule("<part1> of the <dord>", "partday", lambda p, d: on_day(p, Partial(day=d))),
    rule(f"<nthpart> of the? {_FRAME}", "partday", lambda n, d: on_day(n[1], Nth(n[0], Grain.DAY, d))),
    rule("<part1> of|on the? <range>", "partday", lambda p, r: on_day(p, r)),
    rule("the? early|small|wee <part1>? <unitsbare> of|on the? <daylike>", "partday",
         lambda _, __, d: DayPart("MO", d)),
    rule("<daylike> 's|at night", "partday", lambda d: DayPart("NI", d)),
    # sets
    rule("future <unitsbare>", "vague", lambda _: Vague("FUTURE_REF")),
    rule("<quant> <duration>", "set", lambda q, s: Every(s, quant=q)),
    rule("<quant> <weekdate>|<baremonth>|<season1>|<day>", "set", lambda q, d: Every(d, quant=q)),
    # anniversaries, named things
    rule("the? <ordinal>|<bigordinal> anniversary", "anniversary", lambda n: Anniversary(n)),
    rule("the? <year4>|<maybeyear>|<inyear> annual? <event>", "named",
         lambda y, e: Named(e, when=y if isinstance(y, Partial) else Partial(year=y))),
    rule("the? <ordinal>|<bigordinal> annual? <event>", "named", lambda n, e: Named(e, facet=str(n))),
    rule("the? <near>|<which>|<justnow> annual|yearly? <event>", "named", lambda k, e: Named(e, k)),
    rule("the|this annual|yearly? <event>", "named", lambda e: Named(e)),
    rule("annual|yearly? <event>", "named", lambda e: Named(e)),
    rule("<event> of|in|, <year4>", "named", lambda e, y: Named(e, when=Partial(year=y))),
    rule("<event> <year4>", "named", lambda e, y: Named(e, when=Partial(year=y))),
    *PARTDAYS,
    *ZONED,
]  # fmt: skip

# The nth of a whole: its head here, the whole when it is known what that is.
HEADS = [
    rule("the? <place>|<bigordinal> <unit> { of }", "nthhead", lambda n, u: Nth(n, u, None)),
    rule("the <place>|<bigordinal> <unit> { in }", "nthhead", lambda n, u: Nth(n, u, None)),
    rule("the? <ordinal>|<bigordinal> <unit>", "nthhead", lambda n, u: Nth(n, u, None)),
    rule("the? <place> <weekdate> { of|in|after|following }", "nthhead", lambda n, w: Nth(n, w, None)),
    rule("the? <place>|<bigordinal> <workly> day { of|in }", "nthhead", lambda n, _: Nth(n, WORKDAY, None)),
    rule("the? <ordinal>|<bigordinal> <workly> day", "nthhead", lambda n, _: Nth(n, WORKDAY, None)),
]  # fmt: skip

NTH = [
    rule(f"<nthhead>|<stretch> of|in the? {_FRAME}", "nth", lambda n, d: inside(n, d)),
    rule("<nthhead> of|in <nthhead>", "nth", lambda n, m: inside(n, m)),
    rule(f"<nthhead> of <nthhead> of the? {_FRAME}", "nth", lambda n, m, d: inside(n, inside(m, d))),
    rule(f"<nthhead> of <nthhead> of <nthhead> of the? {_FRAME}", "nth",
         lambda n, m, k, d: inside(n, inside(m, inside(k, d)))),
    rule("<nthhead> of <nthhead> of <nthhead>", "nth", lambda n, m, k: inside(n, inside(m, k))),
    rule("<nthhead> after|following the? <date>|<maybeyear>", "nth", lambda n, d: nth_after(n, d)),
    rule("<nthhead> of|in <set>", "set", lambda n, _: Every(n.unit if isinstance(n.unit, Partial) else n)),
]  # fmt: skip

COMPOSED = [
    # a time and a day
    rule("{ after|past } <midnight1> on|of? <weekdate>", "time", lambda _, d: Clock(0, 0, day=d)),
    rule("<midnight1> on|of? <weekdate>", "time", lambda _, d: Clock(24, 0, day=d)),  # that which ends the day
    rule("<time>|<part1> ,? on|of? the? <daylike>", "time", lambda t, d: on_day(t, d)),
    rule("<partday>|<time> of <thatweek>", "time", lambda t, w: in_week(t, w)),
    rule("<daylike> ,|:? at|around|about|by|@? <time>", "time", lambda d, t: on_day(t, d)),
    rule("<day> - <time>", "time", lambda d, t: on_day(t, d)),
    rule("<lowday> ,? <time>", "time", lambda w, t: on_day(t, Partial(weekday=w))),
    rule("<time> ,? in|on|at? the|a? <part1>|<partday>|<partside>", "time", lambda t, p: in_part(t, p)),
    rule("{ at|by|about|around|until|from } <dotclock> ,? in|on|at? the|a? <part1>|<partday>|<partside>", "time",
         lambda t, p: in_part(t, p)),
    rule("<partday>|<partside> ,? at <time>", "time", lambda p, t: in_part(t, p)),
    rule("<partside> the? <date>", "partday", lambda p, d: DayPart(p.part, Shift(span(1, Grain.DAY), p.day.which, d))),
    rule("<thatyear> ,? on|at? <day>", "day", lambda y, d: Within(d, y)),
    rule("<h12> in|at the? <part1>|<partday>", "time", lambda h, p: in_part(Clock(h), p)),
    rule("<partday> at <h12>", "time", lambda p, h: in_part(Clock(h), p)),
    # a place in the calendar of such a year, such a week
    rule("<baremonth>|<day>|<seasondate>|<season1>|<quarterdate>|<half1> ,? of? <thatyear>", "day",
         lambda d, y: Within(d, y)),
    rule("<thatyear> 's|' <baremonth>|<season1>|<quarterdate>|<half1>", "quarterdate", lambda y, d: Within(d, y)),
    rule("the? <phase> of|-? <baremonth>|<season1>|<quarterdate>|<half1> ,? of? <thatyear>", "portion",
         lambda e, d, y: Portion(e, Within(d, y))),
    rule("<portion> ,? of? <thatyear>", "portion", lambda p, y: Portion(p.mod, Within(p.of, y))),
    rule("<weekdate> ,? of? <thatweek>", "weekdate", lambda d, w: Within(d, w)),
    rule("<weekdate> of <thatweek> ,|( the? <day>", "day", lambda w, _, d: with_weekday(w, d)),
    rule("<thatweek> 's|' <weekdate>", "weekdate", lambda w, d: Within(d, w)),
    rule("<weekdate>|<baremonth> last|past", "weekdate", lambda d: Which(-1, d)),
    rule("<weekdate>|<baremonth> next", "weekdate", lambda d: Which(1, d)),
    rule("{ <quantity> } <aunit>", "set", lambda _, s: Every(s)),
    # the part of
    rule(f"the <phase> of the? {_FRAME}|<half1>|<aunit>", "portion", lambda e, d: Portion(e, d)),
    rule(f"the? <phase> part of the? {_FRAME}", "portion", lambda e, d: Portion(e, d)),
    rule("<part1> of the? <decadedate>|<centurydate>", "portion", lambda _, d: Portion("START", d)),
    rule("{ at|by|until|since } <phase> of the? <date>|<theunit>", "portion", lambda e, d: Portion(e, d)),
    rule(f"<earlylate> in|on the? {_FRAME}", "portion", lambda e, d: Portion(e, d)),
    rule("<quarterdate>|<half1> of the? <date>|<theunit>", "quarterdate", lambda q, d: part_of(q, d)),
    rule("the <daylike> of the? <date>", "day", lambda d, _: d),
    rule("the? eve of the? <date>", "point", lambda d: Shift(span(1, Grain.DAY), -1, d)),
    # so long before or after a date
    rule(f"{_LENGTH} after|following|from the? <date>|<maybeyear>", "point", lambda s, d: Shift(s, 1, d)),
    rule(f"{{ for|over|lasting }} {_LENGTH} from the? <date>", "range", lasting),
    rule(f"{{ for|over|lasting }} {_LENGTH} from the? <day> of <thatyear>", "range",
         lambda s, d, y: lasting(s, Within(d, y))),
    rule(f"{_LENGTH} after|following|from the? <day> of <thatyear>", "point",
         lambda s, d, y: Shift(s, 1, Within(d, y))),
    rule(f"{_LENGTH} before|prior|preceding to? the? <date>|<maybeyear>", "point", lambda s, d: Shift(s, -1, d)),
    rule("<unitside> the? <date>|<maybeyear>", "point", lambda u, d: beside(u, d)),
    # ranges
    rule("{ from|between } <date>|<maybeyear> to|until|till|through|and|- the? <date>|<maybeyear>", "range",
         lambda a, b: between(a, b)),
    rule("<day>|<monthdate> to|through|until|till|- <day>|<monthdate>", "range", lambda a, b: between(a, b)),
    rule("{ from|between } <time> to|until|till|through|and|- <time>", "timerange", lambda a, b: between(a, b)),
    rule("the <inyear> - <yy>", "range", lambda y, n: years(y.year, n)),
    *ROWS,
    *PARTDAYS,
    *ZONED,
]  # fmt: skip

_SPAN = "<duration>|<aunit>|<spanlike>"

HEDGED = [
    rule("<hedge> <date>|<maybeyear>|<time>", "hedged", lambda h, d: Modified(h if h != "LESS_THAN" else "APPROX", d)),
    rule("<hedge> <shortyear>", "shortyear", lambda h, d: Modified(h if h != "LESS_THAN" else "APPROX", d)),
    rule("some <point>", "hedged", lambda d: Modified("APPROX", d)),
    rule("more than <point>", "hedged", lambda p: hedged("BEFORE", "AFTER", p)),
    rule("less|fewer than <point>", "hedged", lambda p: hedged("AFTER", "BEFORE", p)),
    rule("at least <point>", "hedged", lambda p: hedged("ON_OR_BEFORE", "ON_OR_AFTER", p)),
    rule("no|not less|fewer than <point>", "hedged", lambda p: hedged("ON_OR_BEFORE", "ON_OR_AFTER", p)),
    rule(f"<hedge> {_SPAN}", "duration", lambda h, s: replace(s, mod=h)),
    rule("some <duration>", "duration", lambda s: replace(s, mod="APPROX")),
    rule(f"more|longer|greater than {_SPAN}", "duration", lambda s: replace(s, mod="MORE_THAN")),
    rule(f"less|fewer|shorter than {_SPAN}", "duration", lambda s: replace(s, mod="LESS_THAN")),
    rule(f"at least {_SPAN}", "duration", lambda s: replace(s, mod="EQUAL_OR_MORE")),
    rule(f"no|not less|fewer|shorter than {_SPAN}", "duration", lambda s: replace(s, mod="EQUAL_OR_MORE")),
    rule(f"at most {_SPAN}", "duration", lambda s: replace(s, mod="EQUAL_OR_LESS")),
    rule(f"no|not more|longer than {_SPAN}", "duration", lambda s: replace(s, mod="EQUAL_OR_LESS")),
    rule(f"up to {_SPAN}", "duration", lambda s: replace(s, mod="EQUAL_OR_LESS")),
    rule(f"{_SPAN} or more", "duration", lambda s: replace(s, mod="EQUAL_OR_MORE")),
    rule(f"{_SPAN} or less|fewer", "duration", lambda s: replace(s, mod="EQUAL_OR_LESS")),
    rule(f"{_SPAN} or so", "duration", lambda s: replace(s, mod="APPROX")),
    rule("<stretch>|<thatyear>|<unitdate> or so", "stretch", lambda s: Modified("APPROX", s)),
]  # fmt: skip
