"""The calendar: day numbers from -9999 to 9999, weeks, months, and the laws of the units."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.civil import (
    CYCLE_DAYS,
    MAX_YEAR,
    MIN_YEAR,
    Grain,
    add_months,
    calendar,
    floor,
    iso_day,
    iso_week,
    iso_year,
    month_length,
    ordinal,
    step,
    week_start,
    weekday,
)

LAW = settings(max_examples=100, deadline=None)
LAWS = settings(max_examples=25, deadline=None)  # of tests that are many
FIRST, LAST = ordinal(MIN_YEAR), ordinal(MAX_YEAR, 12, 31)
DAYS = st.integers(FIRST, LAST)
MODERN = st.dates()  # what Python's own dates know: 0001 to 9999
YEARS = st.integers(MIN_YEAR, MAX_YEAR)
# A weekend is the one unit that does not cover its week: it is left out of the laws of covering.
COVERING = [grain for grain in Grain if grain >= Grain.DAY and grain is not Grain.WEEKEND]

# Day numbers that other sources give: the Unix epoch, the Julian day number 0, the year before the first.
KNOWN = [
    ((1, 1, 1), 1),
    ((0, 12, 31), 0),
    ((0, 1, 1), -365),  # 1 BCE is a leap year
    ((-1, 12, 31), -366),
    ((1970, 1, 1), 719_163),
    ((2000, 1, 1), 730_120),
    ((-4713, 11, 24), 719_163 - 2_440_588),  # Julian day 0 of the astronomers
]


@pytest.mark.parametrize(("when", "day"), KNOWN)
def test_day_numbers_that_are_known(when: tuple[int, int, int], day: int) -> None:
    assert ordinal(*when) == day
    assert calendar(day) == when


def test_every_year_begins_the_day_after_the_last_one_ended() -> None:
    for year in range(MIN_YEAR, MAX_YEAR + 1):
        assert ordinal(year) == ordinal(year - 1, 12, 31) + 1
        assert calendar(ordinal(year)) == (year, 1, 1)


@LAW
@given(DAYS)
def test_day_numbers_go_to_the_calendar_and_back(day: int) -> None:
    assert ordinal(*calendar(day)) == day


@LAW
@given(DAYS)
def test_the_calendar_is_in_the_order_of_the_days(day: int) -> None:
    assert calendar(day) < calendar(day + 1)


@LAW
@given(MODERN)
def test_agrees_with_python_where_python_has_dates(d: date) -> None:
    day = d.toordinal()
    assert ordinal(d.year, d.month, d.day) == day
    assert calendar(day) == (d.year, d.month, d.day)
    assert weekday(day) == d.isoweekday()
    assert iso_week(day) == d.isocalendar()[:2]
    assert iso_day(day) == d.isoformat()


@LAW
@given(st.integers(FIRST, LAST - CYCLE_DAYS))
def test_the_calendar_repeats_every_400_years(day: int) -> None:
    year, month, number = calendar(day)
    assert calendar(day + CYCLE_DAYS) == (year + 400, month, number)
    assert weekday(day + CYCLE_DAYS) == weekday(day)
    week_year, week = iso_week(day)
    assert iso_week(day + CYCLE_DAYS) == (week_year + 400, week)


NO_DATES = [(2009, 2, 29), (1900, 2, 29), (-1, 2, 29), (2009, 13, 1), (2009, 0, 1), (2009, 4, 31), (0, 1, 0)]


@pytest.mark.parametrize("when", NO_DATES)
def test_no_such_date(when: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"month|day"):
        ordinal(*when)


@pytest.mark.parametrize("year", [2000, 2008, 0, -4, -400, -9996, 9996])  # 1 BCE and 5 BCE are leap years
def test_leap_years(year: int) -> None:
    assert month_length(year, 2) == 29
    assert calendar(ordinal(year, 2, 28) + 1) == (year, 2, 29)


@pytest.mark.parametrize("year", [1900, 2009, -1, -100, -43])
def test_common_years(year: int) -> None:
    assert month_length(year, 2) == 28
    assert calendar(ordinal(year, 2, 28) + 1) == (year, 3, 1)


@LAW
@given(YEARS)
def test_the_months_make_up_the_year(year: int) -> None:
    lengths = [month_length(year, month) for month in range(1, 13)]
    assert sum(lengths) == ordinal(year + 1) - ordinal(year)
    assert lengths[:1] + lengths[2:] == [31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


# ------------------------------------------------------------------------------ weeks

WEEKS = [
    ((2009, 8, 7), (2009, 32), 5),
    ((2008, 12, 29), (2009, 1), 1),  # a Monday that belongs to next year's first week
    ((2010, 1, 3), (2009, 53), 7),
    ((2012, 1, 1), (2011, 52), 7),
    ((1, 1, 1), (1, 1), 1),
    ((0, 12, 31), (0, 52), 7),
    ((-43, 3, 15), (-43, 11), 5),  # the Ides of March, proleptic Gregorian
]


@pytest.mark.parametrize(("when", "week", "number"), WEEKS)
def test_weeks_and_weekdays(when: tuple[int, int, int], week: tuple[int, int], number: int) -> None:
    assert iso_week(ordinal(*when)) == week
    assert weekday(ordinal(*when)) == number


@LAW
@given(DAYS)
def test_a_day_lies_in_its_week(day: int) -> None:
    monday = week_start(*iso_week(day))
    assert weekday(monday) == 1
    assert monday == day - weekday(day) + 1


# ------------------------------------------------------------------------------ months later

LATER = [
    ((2009, 1, 31), 1, (2009, 2, 28)),
    ((2008, 1, 31), 1, (2008, 2, 29)),
    ((2008, 2, 29), 12, (2009, 2, 28)),
    ((2008, 2, 29), 48, (2012, 2, 29)),
    ((2009, 3, 31), -1, (2009, 2, 28)),
    ((2009, 8, 7), 0, (2009, 8, 7)),
    ((2009, 11, 15), 2, (2010, 1, 15)),
    ((2010, 1, 15), -2, (2009, 11, 15)),
    ((1, 1, 1), -1, (0, 12, 1)),
    ((-43, 3, 15), 12 * 44, (1, 3, 15)),  # from 44 BCE to 1 CE: there is a year 0, which is 1 BCE
    ((2009, 5, 31), 18, (2010, 11, 30)),
]


@pytest.mark.parametrize(("when", "months", "later"), LATER)
def test_months_later_clamp_to_the_end_of_the_month(
    when: tuple[int, int, int], months: int, later: tuple[int, int, int]
) -> None:
    assert calendar(add_months(ordinal(*when), months)) == later


@LAW
@given(DAYS, st.integers(-1200, 1200))
def test_months_later_keep_the_day_or_take_the_last(day: int, months: int) -> None:
    year, month, number = calendar(day)
    later_year, later_month, later = calendar(add_months(day, months))
    assert later_year * 12 + later_month == year * 12 + month + months
    assert later == min(number, month_length(later_year, later_month))


@LAW
@given(st.integers(FIRST + 40_000, LAST - 40_000), st.integers(-1200, 1200))
def test_months_from_the_first_of_a_month_go_there_and_back(day: int, months: int) -> None:
    first = floor(day, Grain.MONTH)
    assert add_months(add_months(first, months), -months) == first


# ------------------------------------------------------------------------------ units

FLOORS = [
    ((2009, 8, 7), Grain.DAY, (2009, 8, 7)),
    ((2009, 8, 7), Grain.HOUR, (2009, 8, 7)),
    ((2009, 8, 7), Grain.WEEK, (2009, 8, 3)),
    ((2009, 8, 9), Grain.WEEK, (2009, 8, 3)),
    ((2009, 8, 10), Grain.WEEK, (2009, 8, 10)),
    ((2009, 8, 3), Grain.WEEKEND, (2009, 8, 8)),
    ((2009, 8, 9), Grain.WEEKEND, (2009, 8, 8)),
    ((2009, 8, 7), Grain.MONTH, (2009, 8, 1)),
    ((2009, 8, 7), Grain.SEASON, (2009, 6, 1)),
    ((2009, 2, 28), Grain.SEASON, (2008, 12, 1)),
    ((2009, 12, 1), Grain.SEASON, (2009, 12, 1)),
    ((2009, 8, 7), Grain.QUARTER, (2009, 7, 1)),
    ((2009, 6, 30), Grain.HALF, (2009, 1, 1)),
    ((2009, 7, 1), Grain.HALF, (2009, 7, 1)),
    ((2009, 8, 7), Grain.YEAR, (2009, 1, 1)),
    ((2009, 8, 7), Grain.DECADE, (2000, 1, 1)),
    ((2000, 8, 7), Grain.CENTURY, (1901, 1, 1)),  # the 20th century ends with 2000
    ((2001, 1, 1), Grain.CENTURY, (2001, 1, 1)),
    ((2000, 12, 31), Grain.MILLENNIUM, (1001, 1, 1)),
    ((-43, 3, 15), Grain.YEAR, (-43, 1, 1)),
    ((-43, 3, 15), Grain.CENTURY, (-99, 1, 1)),  # the first century BCE: 100 to 1 BCE
    ((0, 6, 1), Grain.CENTURY, (-99, 1, 1)),
]


@pytest.mark.parametrize(("when", "grain", "first"), FLOORS)
def test_the_first_day_of_a_unit(when: tuple[int, int, int], grain: Grain, first: tuple[int, int, int]) -> None:
    assert calendar(floor(ordinal(*when), grain)) == first


@pytest.mark.parametrize("grain", COVERING)
@LAWS
@given(day=st.integers(FIRST + 400_000, LAST - 400_000))
def test_a_day_lies_between_the_first_of_its_unit_and_of_the_next(grain: Grain, day: int) -> None:
    first = floor(day, grain)
    following = step(first, 1, grain)
    assert first <= day < following
    assert floor(first, grain) == first
    assert floor(following - 1, grain) == first
    assert floor(following, grain) == following


@pytest.mark.parametrize("grain", [grain for grain in Grain if grain >= Grain.DAY])
@LAWS
@given(day=DAYS, count=st.integers(-20, 20))
def test_steps_between_units_add_up_and_go_back(grain: Grain, day: int, count: int) -> None:
    first = floor(day, grain)
    assert step(first, 0, grain) == first
    assert step(step(first, count, grain), -count, grain) == first
    assert step(first, count + 1, grain) == step(step(first, count, grain), 1, grain)


NESTED = [
    (Grain.DAY, Grain.WEEK),
    (Grain.DAY, Grain.MONTH),
    (Grain.MONTH, Grain.QUARTER),
    (Grain.MONTH, Grain.SEASON),
    (Grain.QUARTER, Grain.HALF),
    (Grain.HALF, Grain.YEAR),
    (Grain.YEAR, Grain.DECADE),
    (Grain.CENTURY, Grain.MILLENNIUM),
]


@pytest.mark.parametrize(("fine", "coarse"), NESTED)
@LAWS
@given(day=st.integers(FIRST + 400_000, LAST - 400_000))
def test_coarse_units_are_made_of_fine_ones(fine: Grain, coarse: Grain, day: int) -> None:
    assert floor(floor(day, fine), coarse) == floor(day, coarse)
    assert floor(floor(day, coarse), fine) == floor(day, coarse)


def test_grains_are_ordered_from_fine_to_coarse() -> None:
    assert Grain.SECOND < Grain.DAY < Grain.WEEK < Grain.MONTH < Grain.QUARTER < Grain.YEAR < Grain.CENTURY
    assert Grain.WEEKEND.word == "weekend"


# ------------------------------------------------------------------------------ writing


WRITTEN = [(2009, "2009"), (79, "0079"), (1, "0001"), (0, "0000"), (-1, "-0001"), (-43, "-0043"), (-9999, "-9999")]


@pytest.mark.parametrize(("year", "text"), WRITTEN)
def test_years_are_written_with_four_digits_and_a_sign_before_year_0(year: int, text: str) -> None:
    assert iso_year(year) == text
    assert iso_day(ordinal(year, 3, 15)) == f"{text}-03-15"
