"""Named days: when each of them falls."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.civil import calendar, iso_day, weekday
from timeline.feasts import NAMES, feast_day

LAW = settings(max_examples=100, deadline=None)
YEARS = st.integers(1600, 4000)

# From printed calendars and the tables of the churches.
DAYS = [
    ("christmas", 2009, "2009-12-25"),
    ("christmas eve", 2009, "2009-12-24"),
    ("new year's day", 2000, "2000-01-01"),
    ("bastille day", 1989, "1989-07-14"),
    ("halloween", 2009, "2009-10-31"),
    ("fourth of july", 1976, "1976-07-04"),
    ("thanksgiving", 2009, "2009-11-26"),
    ("thanksgiving", 2012, "2012-11-22"),
    ("black friday", 2009, "2009-11-27"),
    ("cyber monday", 2012, "2012-11-26"),
    ("memorial day", 2009, "2009-05-25"),
    ("memorial day", 2010, "2010-05-31"),
    ("labor day", 2009, "2009-09-07"),
    ("martin luther king day", 2009, "2009-01-19"),
    ("presidents' day", 2009, "2009-02-16"),
    ("mother's day", 2009, "2009-05-10"),
    ("columbus day", 2009, "2009-10-12"),
    ("easter", 2009, "2009-04-12"),
    ("easter", 2008, "2008-03-23"),
    ("easter", 2011, "2011-04-24"),
    ("easter", 1818, "1818-03-22"),  # as early as it can be
    ("easter", 1943, "1943-04-25"),  # as late as it can be
    ("good friday", 2009, "2009-04-10"),
    ("ash wednesday", 2009, "2009-02-25"),
    ("palm sunday", 2012, "2012-04-01"),
    ("easter monday", 1916, "1916-04-24"),
    ("pentecost", 2009, "2009-05-31"),
    ("corpus christi", 2009, "2009-06-11"),
    ("orthodox easter", 2003, "2003-04-27"),
    ("orthodox easter", 2001, "2001-04-15"),  # of both churches
    ("early may bank holiday", 2019, "2019-05-06"),
    ("august bank holiday", 2019, "2019-08-26"),
    ("august bank holiday", 1964, "1964-08-03"),
    ("advent", 2019, "2019-12-01"),
    ("christmas", -43, "-0043-12-25"),  # the calendar goes on, whoever kept the feast
]


@pytest.mark.parametrize(("name", "year", "day"), DAYS)
def test_falls_on(name: str, year: int, day: str) -> None:
    assert iso_day(feast_day(name, year)) == day


@pytest.mark.parametrize("name", NAMES)
def test_every_feast_has_its_day_in_every_year(name: str) -> None:
    for year in (1900, 1999, 2000, 2008, 2009):
        found = calendar(feast_day(name, year))
        assert found[0] == year


@pytest.mark.parametrize("name", NAMES)
def test_names_are_written_as_a_text_is_folded(name: str) -> None:
    assert name == " ".join(name.lower().split())


@pytest.mark.parametrize("year", [-43, 0, 1000])
def test_no_easter_where_its_rule_does_not_hold_is_no_crash(year: int) -> None:
    """The Gregorian rule begins in 1583; before, the day is some Sunday in spring, or there is none."""
    try:
        day = feast_day("easter", year)
    except ValueError:
        return
    assert calendar(day)[1] in (3, 4)


@LAW
@given(YEARS)
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    day = feast_day("easter", year)
    assert weekday(day) == 7
    assert (year, 3, 22) <= calendar(day) <= (year, 4, 25)


@LAW
@given(YEARS)
def test_thanksgiving_is_the_fourth_thursday_of_november(year: int) -> None:
    day = feast_day("thanksgiving", year)
    assert weekday(day) == 4
    assert (year, 11, 22) <= calendar(day) <= (year, 11, 28)


@LAW
@given(YEARS)
def test_memorial_day_is_the_last_monday_of_may(year: int) -> None:
    day = feast_day("memorial day", year)
    assert weekday(day) == 1
    assert calendar(day)[1] == 5
    assert calendar(day + 7)[1] == 6


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        feast_day("first day of school", 2009)
