"""Places in the calendar that one phrase names: days, months, seasons, quarters, years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.civil import Grain
from timeline.grammar import Rule, rule
from timeline.readings import Around, Between, Century, Decade, Feast, Partial, Shift, Span, Unit, Within


def year_fields(year: int) -> dict[str, Any]:
    """A year without its century."""
    return {"year": year, "two_digit": True}


def month_first(a: int, b: int) -> Partial:
    """3/6 as in American English, unless that cannot be."""
    return Partial(month=b, day=a) if a > 12 else Partial(month=a, day=b)


def era_year(year: float, era: int) -> int:
    """A year of an era, 1 or -1 for before it, as an astronomical year: 0 is 1 BCE."""
    return int(year) if era > 0 else 1 - int(year)


def ymd(y: int | None, m: int, d: int) -> Partial:
    """A day of a month, of a year if that is said."""
    return Partial(year=y, month=m, day=d)


def of_a_year(name: str, kind: str, means: Callable[..., Any]) -> list[Rule]:
    """Two rules: with a year said after it, and without, when `means` takes None for it."""
    return [rule(name, kind, lambda *said: means(*said, None)), rule(f"{name} ,? of? <year4>", kind, means)]


def across(season: int, year: Partial) -> Partial:
    """A season that begins in one year and ends in the next: a winter of the north, or a summer of the south."""
    return replace(year, season=season, southern=season == SUMMER)


SUMMER = 2
_YEAR = "<year4>|<yearword>"
_DAY = "<dd>|<dord>"

DAYS = [
    rule("<isodate>", "day"),
    rule("<numdate>", "day"),
    rule(f"<month> {_DAY}", "day", lambda m, d: ymd(None, m, d)),
    rule(f"<month> the {_DAY}", "monththe", lambda m, d: ymd(None, m, d)),
    rule(f"<month> the? {_DAY} ,? of? {_YEAR}", "day", lambda m, d, y: ymd(y, m, d)),
    rule(f"<month> {_DAY} ,? <apyear>", "day", lambda m, d, y: Partial(month=m, day=d, **year_fields(y))),
    rule(f"the? {_DAY} day? of? <month>", "day", lambda d, m: ymd(None, m, d)),
    rule(f"the? {_DAY} day? -|/|of? <month> -|/|,? of? {_YEAR}", "day", lambda d, m, y: ymd(y, m, d)),
    rule(f"{_DAY} <month> ,? <apyear>", "day", lambda d, m, y: Partial(month=m, day=d, **year_fields(y))),
    rule("<dd> - <month> - <apyear>|<yy>", "day", lambda d, m, y: Partial(month=m, day=d, **year_fields(y))),
    rule("<dd> <month> <yy> { ,|.|) }", "day", lambda d, m, y: Partial(month=m, day=d, **year_fields(y))),
    rule(f"<year4> ,? <month> {_DAY}", "day", lambda y, m, d: ymd(y, m, d)),
    rule(f"<month> {_DAY} , <year3>", "day", lambda m, d, y: ymd(y, m, d)),
    rule(f"the? {_DAY} of? <month> <year3>", "day", lambda d, m, y: ymd(y, m, d)),
    rule("<weekday>|<shortday> ,? <slashpair>", "day", lambda w, pair: replace(month_first(*pair), weekday=w)),
    rule("{ on|by|until|since|from } <slashpair>", "slashday", lambda pair: month_first(*pair)),
    *of_a_year("the? <slashpair> of? <month>", "range",
               lambda pair, m, y: Between(ymd(y, m, pair[0]), ymd(y, m, pair[1]))),
    rule("the? <dord> inst|inst.|instant", "day", lambda d: Within(Partial(day=d), Unit(0, Grain.MONTH))),
    rule("the? <dord> ult|ult.|ultimo", "day", lambda d: Within(Partial(day=d), Unit(-1, Grain.MONTH))),
    *of_a_year("the? <feast>|<shyfeast> weekend", "unitdate", lambda f, y: Around(Grain.WEEKEND, Feast(f, y))),
    *of_a_year("the <feast>|<shyfeast> holiday", "day", lambda f, y: Feast(f, y)),
    *of_a_year("{ on|by|before|after|until|till|since } the? <shyfeast> holiday?", "day", lambda f, y: Feast(f, y)),
    rule("the? <shyfeast> day? ,? of? <year4>", "day", lambda f, y: Feast(f, y)),
    *of_a_year("the? holy week", "unitdate", lambda y: Between(Feast("palm sunday", y), Feast("holy saturday", y))),
    rule("a week <deixis>", "point", lambda k: Shift(Span(((1, Grain.WEEK),)), 1, Unit(k, Grain.DAY))),
    rule("a fortnight <deixis>", "point", lambda k: Shift(Span(((2, Grain.WEEK),)), 1, Unit(k, Grain.DAY))),
    rule("leap day <year4>", "day", lambda y: ymd(y, 2, 29)),
    rule("{ this|next|last|nxt|on|every|by|until|til } <lowday>", "weekdate", lambda w: Partial(weekday=w)),
    rule("<weekday>", "weekdate", lambda w: Partial(weekday=w)),
    rule("<shortday>", "shortdate", lambda w: Partial(weekday=w)),
    rule("the? <feast>", "day", lambda f: Feast(f)),
    rule("the? <feast> ,? of? <year4>", "day", lambda f, y: Feast(f, y)),
    rule("a|an|the? <feast> tree|trees|card|cards|carol|carols|egg|eggs|bunny|cake|pudding|song|songs|parade"
         "|break|recess|vacation|rush|bonus|bonuses|lights|decorations|market|markets", ""),
    rule("<num>|<dord> <month> <street>", ""),  # 31 May Street
    rule("<deixis>", "deictic", lambda k: Unit(k, Grain.DAY)),
    rule("the? day before yesterday", "deictic", lambda: Unit(-2, Grain.DAY)),
    rule("the? day after tomorrow", "deictic", lambda: Unit(2, Grain.DAY)),
]  # fmt: skip

MONTHS = [
    rule("<monthyear>", "monthdate"),
    rule(f"<month> ,|/|-? of? {_YEAR}", "monthdate", lambda m, y: Partial(year=y, month=m)),
    rule("<month> of? -? <apyear>", "monthdate", lambda m, y: Partial(month=m, **year_fields(y))),
    rule("<month>", "baremonth", lambda m: Partial(month=m)),
    rule("the month of <month>", "baremonth", lambda m: Partial(month=m)),
    rule("the month of <month> ,? <year4>", "monthdate", lambda m, y: Partial(year=y, month=m)),
    rule(f"the? <season> ,? of? {_YEAR}", "seasondate", lambda s, y: Partial(year=y, season=s)),
    rule("the? <season> of? <year4> - <yy>|<year4>", "seasondate", lambda s, y, _: across(s, Partial(year=y))),
    rule("the? <season> of? <yearrange>", "seasondate", lambda s, r: across(s, r.first)),
    rule("the? southern|austral <season>", "season1", lambda s: Partial(season=s, southern=True)),
    rule(f"the? southern|austral <season> ,? of? {_YEAR}", "seasondate",
         lambda s, y: Partial(year=y, season=s, southern=True)),
    rule("the? southern|austral <season> of? <yearrange>", "seasondate", lambda s, r: across(s, r.first)),
    rule("the? southern|austral <season> of? <year4> - <yy>", "seasondate",
         lambda s, y, _: across(s, Partial(year=y))),
    rule("the? <season> of? <apyear>", "seasondate", lambda s, y: Partial(season=s, **year_fields(y))),
    rule("the? <season>", "season1", lambda s: Partial(season=s)),
    rule("<isoweek>", "unitdate"),
    rule("week <dd> of|,? <year4>", "unitdate", lambda w, y: Partial(year=y, week=w)),
]  # fmt: skip

_OF = "of|,? the? fiscal|fy|calendar?"

QUARTERS = [
    rule("the? fiscal? <ordigit> fiscal? quarter", "quarterdate", lambda q: Partial(quarter=q)),
    rule("the? fiscal - <ordigit> quarter", "quarterdate", lambda q: Partial(quarter=q)),
    rule("fiscal? <ordigit> - quarter", "quarterdate", lambda q: Partial(quarter=q)),
    rule(f"the? fiscal? <ordigit> fiscal? -? quarter {_OF} {_YEAR}", "quarterdate",
         lambda q, y: Partial(year=y, quarter=q)),
    rule("the <year4> fiscal? <ordigit> quarter", "quarterdate", lambda y, q: Partial(year=y, quarter=q)),
    rule(f"<quarter4> {_OF} <year4>", "quarterdate", lambda q, y: Partial(year=y, quarter=q)),
    rule("<year4> -|,? <quarter4>", "quarterdate", lambda y, q: Partial(year=y, quarter=q)),
    rule("<quarter4> of|,? <fiscalyear>", "quarterdate", lambda q, y: replace(y, quarter=q)),
    rule("<quarteryear>", "quarterdate"),
    rule("<quarter4>", "quarterdate", lambda q: Partial(quarter=q)),
    rule(f"the? final|last|closing quarter of? {_YEAR}", "quarterdate", lambda y: Partial(year=y, quarter=4)),
    rule("the? <nthhalf> half", "half1", lambda h: Partial(half=h)),
    rule(f"the? <nthhalf> -? half {_OF} {_YEAR}", "quarterdate", lambda h, y: Partial(year=y, half=h)),
    rule(f"<half4> {_OF} <year4>", "quarterdate", lambda h, y: Partial(year=y, half=h)),
]  # fmt: skip

_CENTURY = "the? <ordinal>|<bigordinal>|<roman>|<romanth> -? century|c."

YEARS = [
    rule("<num>|<year4> <era>", "inyear", lambda y, era: Partial(year=era_year(y, era))),
    rule("ad|a.d. <num>|<year4>", "inyear", lambda y: Partial(year=int(y))),
    rule(f"the? year|years {_YEAR}|<year3>", "inyear", lambda y: Partial(year=y)),
    rule("the year <num>", "inyear", lambda y: Partial(year=int(y))),
    rule("the? year <num>|<year4> <era>", "inyear", lambda y, era: Partial(year=era_year(y, era))),
    rule("the? year <number>", "yearnumber", lambda n: Partial(year=int(n)) if n >= 1000 else None),
    rule("calendar year? <year4>", "inyear", lambda y: Partial(year=y)),
    rule("fiscal|fy year? <year4>|<apyear>", "inyear", lambda y: Partial(year=y, fiscal=True)),
    rule("the? <year4> fiscal|calendar|financial year", "inyear", lambda y: Partial(year=y)),
    rule("<fiscalyear>", "inyear"),
    rule(_YEAR, "maybeyear", lambda y: Partial(year=y)),
    rule("<year3>", "shortyear", lambda y: Partial(year=y)),
    rule("<year3> -|to|until <year3>", "shortyear", lambda a, b: Between(Partial(year=a), Partial(year=b))),
    rule("<num>|<year4> -|to|until <num>|<year4> <era>", "range",
         lambda a, b, era: Between(Partial(year=era_year(a, era)), Partial(year=era_year(b, era)))),
    rule("<apyear>", "apyear1", lambda y: Partial(**year_fields(y))),
    rule("the? <decade4>", "decadedate", lambda d: Decade(d // 10)),
    rule("the? <century4>", "centurydate", lambda d: Century(d // 100 + 1)),
    rule("the <decade2>|<decades>", "decadedate", lambda d: Decade(d // 10, open=True)),
    rule("the? <teen> -? <decades>", "decadedate", lambda c, d: Decade(c * 10 + d // 10)),
    rule("{ early|late|mid|- } <decade2>|<decades>", "decadedate", lambda d: Decade(d // 10, open=True)),
    rule("the? <decade4> and|to|or|- the? <decade2>", "range",
         lambda a, b: Between(Decade(a // 10), Decade(a // 100 * 10 + b // 10))),
    rule("the? <ordinal> -|to|and|or the? <ordinal> century <era>?", "range",
         lambda a, b, era: Between(Century(a * (era or 1)), Century(b * (era or 1)))),
    rule(_CENTURY, "centurydate", lambda n: Century(n)),
    rule(f"{_CENTURY} <era>", "centurydate", lambda n, era: Century(n * era)),
]  # fmt: skip
