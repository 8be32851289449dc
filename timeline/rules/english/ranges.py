"""Ranges of years, months and days, as one phrase."""

from __future__ import annotations

from dataclasses import replace

from timeline.grammar import rule
from timeline.readings import Between, Partial, Reading
from timeline.rules.english.calendar import of_a_year


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
    """From one day of a month to another."""
    return Between(Partial(year=year, month=month, day=first), Partial(year=year, month=month, day=last))


_DAY = "<dd>|<dord>"
_TO = "-|to|through|until|till"

RANGES = [
    rule("<yearrange>", "range"),
    rule("years? <year4> -|to|/|through <year4>", "range", lambda a, b: years(a, b)),
    rule("the years <year4> -|to|/|through <year4>", "range", lambda a, b: years(a, b)),
    rule("years? <year4> - <yy>", "range", lambda a, b: years(a, b)),
    rule(f"<month> {_DAY} -|to|through|and {_DAY}", "range", lambda m, a, b: month_days(m, a, b)),
    rule(f"<month> {_DAY} -|to|through|and {_DAY} ,? <year4>", "range", lambda m, a, b, y: month_days(m, a, b, y)),
    rule(f"the? {_DAY} -|to|through|and the? {_DAY} of? <month>", "dayrange", lambda a, b, m: month_days(m, a, b)),
    rule(f"the? {_DAY} -|to|through|and the? {_DAY} of? <month> ,? <year4>", "dayrange",
         lambda a, b, m, y: month_days(m, a, b, y)),
    *of_a_year(f"the? {_DAY} of? <month> {_TO} the? {_DAY} of? <month>", "range",
               lambda a, m, b, n, y: Between(Partial(year=y, month=m, day=a), Partial(year=y, month=n, day=b))),
    *of_a_year(f"<month> {_DAY} {_TO} <month> {_DAY}", "range",
               lambda m, a, n, b, y: Between(Partial(year=y, month=m, day=a), Partial(year=y, month=n, day=b))),
    *of_a_year(f"<month> {_TO} <month>", "range",
               lambda m, n, y: Between(Partial(year=y, month=m), Partial(year=y, month=n))),
    rule("<month> and <month> ,? of? <year4>", "range",
         lambda m, n, y: Between(Partial(year=y, month=m), Partial(year=y, month=n))),
    rule("<season> -|/ <season> <year4>", "range",
         lambda m, n, y: Between(Partial(year=y, season=m), Partial(year=y, season=n))),
]  # fmt: skip
