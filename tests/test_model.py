"""Intervals: how they are written (EDTF, ISO 8601), what they contain, and what "somewhere in" means."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.civil import DAY, Grain, add_months, calendar, floor, iso_day, ordinal, step
from timeline.model import Interval, iso_time

LAW = settings(max_examples=100, deadline=None)
BOUNDS = st.none() | st.integers(-3_000 * 366 * DAY, 3_000 * 366 * DAY)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals with none, one or two bounds, in no order of their own but start before end."""
    start, end = draw(BOUNDS), draw(BOUNDS)
    if start is not None and end is not None and start >= end:
        start, end = end, start + 1
    return Interval(start, end, draw(st.sampled_from(Grain)), zone=draw(st.none() | st.integers(-720, 840)))


def unit(grain: Grain, *when: int) -> Interval:
    return Interval.of(ordinal(*when), grain)


def days(first: tuple[int, int, int], last: tuple[int, int, int], grain: Grain = Grain.DAY, **marks: bool) -> Interval:
    return Interval.days(ordinal(*first), ordinal(*last), grain, **marks)


def at(
    year: int, month: int, day: int, hour: int, minute: int = 0, second: int | None = None, zone: int | None = None
) -> Interval:
    start = ordinal(year, month, day) * DAY + hour * 3600 + minute * 60 + (second or 0)
    grain, length = (Grain.MINUTE, 60) if second is None else (Grain.SECOND, 1)
    return Interval(start, start + length, grain, zone=zone)


def since(*when: int, grain: Grain = Grain.DAY) -> Interval:
    return replace(unit(grain, *when), end=None)


def until(*when: int, grain: Grain = Grain.DAY) -> Interval:
    return replace(unit(grain, *when), start=None)


# ------------------------------------------------------------------------------ one unit of each grain

# interval, EDTF, first and last as ISO 8601
UNITS = [
    (at(2009, 8, 7, 22, 17, 5), "2009-08-07T22:17:05", "2009-08-07T22:17:05", "2009-08-07T22:17:05"),
    (at(2009, 8, 7, 22, 17), "2009-08-07T22:17:00", "2009-08-07T22:17:00", "2009-08-07T22:17:00"),
    (at(2009, 8, 7, 22, 17, zone=0), "2009-08-07T22:17:00Z", "2009-08-07T22:17:00Z", "2009-08-07T22:17:00Z"),
    (at(2009, 8, 7, 1, 30, zone=180), "2009-08-07T01:30:00+03:00", *["2009-08-07T01:30:00+03:00"] * 2),
    (at(2009, 8, 7, 1, 30, zone=-210), "2009-08-07T01:30:00-03:30", *["2009-08-07T01:30:00-03:30"] * 2),
    (Interval.day(2009, 8, 7), "2009-08-07", "2009-08-07", "2009-08-07"),
    (unit(Grain.WEEKEND, 2009, 8, 7), "2009-08-08/2009-08-09", "2009-08-08", "2009-08-09"),
    (unit(Grain.WEEK, 2009, 8, 7), "2009-08-03/2009-08-09", "2009-08-03", "2009-08-09"),
    (Interval.month(2009, 2), "2009-02", "2009-02-01", "2009-02-28"),
    (unit(Grain.SEASON, 2009, 4, 1), "2009-21", "2009-03-01", "2009-05-31"),
    (unit(Grain.SEASON, 2009, 7, 1), "2009-22", "2009-06-01", "2009-08-31"),
    (unit(Grain.SEASON, 2009, 10, 1), "2009-23", "2009-09-01", "2009-11-30"),
    (unit(Grain.SEASON, 2010, 1, 1), "2009-24", "2009-12-01", "2010-02-28"),
    (unit(Grain.QUARTER, 2009, 1, 1), "2009-33", "2009-01-01", "2009-03-31"),
    (unit(Grain.QUARTER, 2009, 8, 1), "2009-35", "2009-07-01", "2009-09-30"),
    (unit(Grain.QUARTER, 2009, 12, 1), "2009-36", "2009-10-01", "2009-12-31"),
    (unit(Grain.HALF, 2009, 3, 1), "2009-40", "2009-01-01", "2009-06-30"),
    (unit(Grain.HALF, 2009, 8, 1), "2009-41", "2009-07-01", "2009-12-31"),
    (Interval.year(2009), "2009", "2009-01-01", "2009-12-31"),
    (unit(Grain.DECADE, 1994), "199X", "1990-01-01", "1999-12-31"),
    (unit(Grain.CENTURY, 1994), "1901/2000", "1901-01-01", "2000-12-31"),
    (unit(Grain.MILLENNIUM, 1994), "1001/2000", "1001-01-01", "2000-12-31"),
    # before the common era: 44 BCE is the year -43
    (Interval.day(-43, 3, 15), "-0043-03-15", "-0043-03-15", "-0043-03-15"),
    (Interval.month(-43, 3), "-0043-03", "-0043-03-01", "-0043-03-31"),
    (Interval.year(0), "0000", "0000-01-01", "0000-12-31"),
    (Interval.year(-489), "-0489", "-0489-01-01", "-0489-12-31"),
    (unit(Grain.CENTURY, -450), "-0499/-0400", "-0499-01-01", "-0400-12-31"),
]


@pytest.mark.parametrize(("interval", "edtf", "start", "end"), UNITS)
def test_a_unit_is_written_as_one(interval: Interval, edtf: str, start: str, end: str) -> None:
    assert (interval.edtf, interval.start_iso, interval.end_iso) == (edtf, start, end)


# ------------------------------------------------------------------------------ ranges, open ends, marks

WRITTEN = [
    (days((2009, 7, 6), (2009, 7, 8)), "2009-07-06/2009-07-08"),
    (days((2009, 5, 1), (2009, 8, 31), Grain.MONTH), "2009-05/2009-08"),
    (days((1914, 1, 1), (1918, 12, 31), Grain.YEAR), "1914/1918"),
    (days((1914, 7, 28), (1918, 11, 11), Grain.YEAR), "1914-07-28/1918-11-11"),  # no coarser than what is known
    (days((-43, 3, 15), (14, 8, 19)), "-0043-03-15/0014-08-19"),
    (since(2011, 9, 1), "2011-09-01/.."),
    (since(2011, 9, grain=Grain.MONTH), "2011-09/.."),
    (since(2011, grain=Grain.YEAR), "2011/.."),
    (until(2009, 9, 15), "../2009-09-15"),
    (until(2009, 9, grain=Grain.MONTH), "../2009-09"),
    (until(2009, grain=Grain.YEAR), "../2009"),
    (Interval(None, None), "../.."),
    (replace(Interval.year(2009), approximate=True), "2009~"),
    (replace(Interval.month(2009, 3), uncertain=True), "2009-03?"),
    (replace(Interval.day(2009, 3, 1), approximate=True, uncertain=True), "2009-03-01%"),
    (replace(unit(Grain.DECADE, 1990), approximate=True), "199X~"),
    (replace(since(2011, grain=Grain.YEAR), uncertain=True), "2011?/.."),
    (days((1990, 1, 1), (1993, 4, 30), Grain.MONTH, approximate=True), "1990-01~/1993-04~"),
    (replace(at(2009, 8, 7, 9), end=at(2009, 8, 7, 17).start), "2009-08-07T09:00:00/2009-08-07T16:59:59"),
]  # fmt: skip


@pytest.mark.parametrize(("interval", "edtf"), WRITTEN)
def test_ranges_open_ends_and_marks(interval: Interval, edtf: str) -> None:
    assert interval.edtf == edtf


WITHIN = [
    (days((2012, 2, 5), (2012, 2, 19), within=True), "[2012-02-05..2012-02-19]"),
    (replace(Interval.month(2009, 3), grain=Grain.DAY, within=True), "[2009-03-01..2009-03-31]"),  # some day of March
    (replace(since(2012, 2, 5), within=True), "[2012-02-05..]"),
    (replace(until(2012, 2, 5), within=True), "[..2012-02-05]"),
    (replace(Interval.day(2009, 7, 6), within=True), "2009-07-06"),  # one day of one day is that day
    (replace(Interval.month(2009, 3), within=True), "2009-03"),
]  # fmt: skip


@pytest.mark.parametrize(("interval", "edtf"), WITHIN)
def test_somewhere_within_is_one_of_a_set(interval: Interval, edtf: str) -> None:
    assert interval.edtf == edtf


OPEN = [
    (since(2011, 9, 1), ("2011-09-01", "")),
    (until(2009, 9, 15), ("", "2009-09-15")),
    (Interval(None, None), ("", "")),
]


@pytest.mark.parametrize(("interval", "ends"), OPEN)
def test_an_open_end_is_written_empty(interval: Interval, ends: tuple[str, str]) -> None:
    assert (interval.start_iso, interval.end_iso) == ends


@pytest.mark.parametrize(("zone", "text"), [
    (None, "2009-08-07T22:17:00"), (0, "2009-08-07T22:17:00Z"), (330, "2009-08-07T22:17:00+05:30"),
    (-60, "2009-08-07T22:17:00-01:00"),
])  # fmt: skip
def test_a_time_carries_its_zone(zone: int | None, text: str) -> None:
    assert iso_time(ordinal(2009, 8, 7) * DAY + 22 * 3600 + 17 * 60, zone) == text


def test_a_time_before_the_common_era() -> None:
    assert at(-43, 3, 15, 11).edtf == "-0043-03-15T11:00:00"


# ------------------------------------------------------------------------------ making

ALL_DAYS = st.integers(ordinal(-8000), ordinal(8000))
DAY_GRAINS = st.sampled_from([grain for grain in Grain if grain >= Grain.DAY])


@LAW
@given(ALL_DAYS, DAY_GRAINS)
def test_the_unit_of_a_day_holds_it_and_begins_where_the_unit_does(day: int, grain: Grain) -> None:
    found = Interval.of(day, grain)
    assert found.first_day == floor(day, grain)
    assert found.last_day is not None
    assert grain is Grain.WEEKEND or found.first_day <= day <= found.last_day
    assert found.grain is grain


@LAW
@given(ALL_DAYS, st.integers(0, 5000))
def test_days_are_inclusive_outside_and_half_open_inside(day: int, more: int) -> None:
    found = Interval.days(day, day + more)
    assert (found.first_day, found.last_day) == (day, day + more)
    assert found.start is not None
    assert found.end == found.start + (more + 1) * DAY


@LAW
@given(ALL_DAYS)
def test_a_day_is_written_twice_the_same(day: int) -> None:
    found = Interval.of(day)
    assert found.start_iso == found.end_iso == found.edtf
    year, month, number = calendar(day)
    assert found.edtf.endswith(f"-{month:02}-{number:02}")
    assert found.edtf.startswith("-") == (year < 0)


@LAW
@given(ALL_DAYS, st.integers(0, 2000), DAY_GRAINS, st.booleans(), st.booleans())
def test_what_is_written_says_neither_more_nor_less_than_the_days(
    day: int, more: int, grain: Grain, to_units: bool, within: bool
) -> None:
    """The EDTF, spelled out as a first and a last day, gives the days of the interval."""
    first, last = day, day + more
    if to_units:
        first, last = floor(day, grain), step(floor(day + more, grain), 1, grain) - 1
    found = Interval.days(first, last, grain, within=within)
    assert spelled_out(found.edtf) == (found.start_iso, found.end_iso)


def spelled_out(edtf: str) -> tuple[str, str]:
    """The first and last day of an EDTF date, range or set of one, as ISO 8601."""
    first, _, last = edtf.strip("[]").replace("..", "/").partition("/")
    return unit_days(first)[0], unit_days(last or first)[1]


def unit_days(edtf: str) -> tuple[str, str]:
    sign, year, rest = re.fullmatch(r"(-?)(\d{3}[\dX])(.*)", edtf).groups()  # type: ignore[union-attr]
    if year.endswith("X"):
        return f"{year[:3]}0-01-01", f"{year[:3]}9-12-31"
    number = int(sign + year)
    fields = [int(field) for field in rest.split("-") if field]
    if len(fields) == 2:
        return edtf, edtf
    code = fields[0] if fields else 0
    start, months = {0: (1, 12), 40: (1, 6), 41: (7, 6)}.get(code) or (
        (3 * (code - 20), 3) if 21 <= code <= 24 else (3 * (code - 33) + 1, 3) if 33 <= code <= 36 else (code, 1)
    )
    day = ordinal(number, start)
    return iso_day(day), iso_day(add_months(day, months) - 1)


def test_intervals_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Interval.year(2009).start = 0  # type: ignore[misc]


def test_equal_intervals_are_equal_and_hash_alike() -> None:
    assert Interval.month(2009, 3) == days((2009, 3, 1), (2009, 3, 31), Grain.MONTH)
    assert len({Interval.month(2009, 3), days((2009, 3, 1), (2009, 3, 31), Grain.MONTH)}) == 1


# ------------------------------------------------------------------------------ containing and overlapping

CONTAINS = [
    (Interval.year(2009), Interval.month(2009, 3), True),
    (Interval.month(2009, 3), Interval.year(2009), False),
    (Interval.year(2009), Interval.year(2009), True),
    (Interval.year(2009), unit(Grain.SEASON, 2009, 12), False),  # a winter ends in the next year
    (since(2009), Interval.year(2009), True),
    (since(2009), Interval.year(2008), False),
    (since(2009), since(2010), True),
    (since(2010), since(2009), False),
    (Interval.year(2009), since(2009), False),
    (Interval(None, None), since(2009), True),
    # 01:30 in Moscow is still the day before in Greenwich
    (replace(Interval.day(2009, 8, 6), zone=0), at(2009, 8, 7, 1, 30, zone=180), True),
    (replace(Interval.day(2009, 8, 7), zone=0), at(2009, 8, 7, 1, 30, zone=180), False),
    (at(2009, 8, 7, 22, 17, zone=0), at(2009, 8, 8, 2, 17, zone=240), True),
]  # fmt: skip


@pytest.mark.parametrize(("outer", "inner", "expected"), CONTAINS)
def test_contains(outer: Interval, inner: Interval, expected: bool) -> None:
    assert outer.contains(inner) is expected


OVERLAPS = [
    (Interval.year(2009), Interval.month(2009, 12), True),
    (Interval.year(2009), Interval.year(2010), False),  # they touch and share nothing
    (Interval.day(2009, 7, 6), Interval.day(2009, 7, 7), False),
    (unit(Grain.SEASON, 2009, 12), Interval.year(2010), True),
    (since(2009), until(2009, 1, 1), True),
    (since(2009, 1, 2), until(2009, 1, 1), False),
    (since(2009), since(1950), True),
]


@pytest.mark.parametrize(("one", "other", "expected"), OVERLAPS)
def test_overlaps(one: Interval, other: Interval, expected: bool) -> None:
    assert one.overlaps(other) is other.overlaps(one) is expected


@LAW
@given(intervals())
def test_an_interval_contains_and_overlaps_itself(one: Interval) -> None:
    assert one.contains(one)
    assert one.overlaps(one)


@LAW
@given(intervals(), intervals())
def test_containing_is_overlapping_and_both_ways_only_for_equals(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)
        assert one.utc == other.utc or not other.contains(one)


@LAW
@given(intervals(), intervals(), intervals())
def test_containing_is_transitive(one: Interval, two: Interval, three: Interval) -> None:
    if one.contains(two) and two.contains(three):
        assert one.contains(three)


@LAW
@given(st.lists(intervals(), max_size=8))
def test_open_starts_sort_first_and_open_ends_last(many: list[Interval]) -> None:
    ordered = sorted(many, key=lambda i: i.sort_key)
    starts = [i.utc[0] for i in ordered]
    bounded = [s for s in starts if s is not None]
    assert starts == [None] * (len(starts) - len(bounded)) + sorted(bounded)
