"""From words to a place in the calendar, seen from a base: what each reading means, and what always holds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.civil import DAY, MAX_YEAR, MIN_YEAR, Grain, calendar, ordinal
from timeline.find import find
from timeline.model import Interval
from timeline.place import place, portion
from timeline.readings import (
    WORKDAY,
    Anniversary,
    Between,
    Century,
    Clock,
    DayPart,
    Decade,
    Every,
    Feast,
    Modified,
    Named,
    Nth,
    Partial,
    Portion,
    Reading,
    Same,
    Shift,
    Span,
    Stretch,
    Unit,
    Vague,
    Which,
)
from timeline.resolve import resolve

LAW = settings(max_examples=150, deadline=None)
HERE = Interval.day(2009, 8, 7)  # a Friday


def seen(text: str, base: Interval | None = HERE, lean: int = 0) -> list[str]:
    """The EDTF of each mention of a text."""
    return [found.edtf if (found := place(resolve(m), base, lean)) else "" for m in find(text)]


# ------------------------------------------------------------------------------ phrases

PHRASES = [
    # complete: the base does not matter
    ("on July 29, 2009", "2009-07-29"),
    ("on Wednesday, July 29, 2009,", "2009-07-29"),
    ("on the 29th of July, 2009", "2009-07-29"),
    ("dated 29.07.2009", "2009-07-29"),
    ("in March 2009", "2009-03"),
    ("in the spring of 2009", "2009-21"),
    ("in summer 2009", "2009-22"),
    ("in the third quarter of 2009", "2009-35"),
    ("in the first half of 2009", "2009-40"),
    ("in the year 2000", "2000"),
    ("in nineteen forty-five", "1945"),
    ("in the 1990s", "199X"),
    ("in the 19th century", "1801/1900"),
    ("in 44 BC", "-0043"),
    ("on 15 March 44 BC", "-0043-03-15"),
    ("in August 79 AD", "0079-08"),
    ("in the 5th century BC", "-0499/-0400"),
    ("at Easter 2009", "2009-04-12"),
    ("on Thanksgiving 2009", "2009-11-26"),
    ("10:30 a.m. on July 6, 2009", "2009-07-06T10:30:00"),
    ("22:17 GMT on 7 August 2009", "2009-08-07T22:17:00Z"),
    ("2009-08-07T22:17:00+03:00", "2009-08-07T22:17:00+03:00"),
    ("30 February 2009", ""),  # no such day
    # hedged, and parts
    ("around 1500", "1500~"),
    ("circa 300 BC", "-0299~"),
    ("in early March 2009", "2009-03-01~/2009-03-10~"),
    ("in mid-2009", "2009-05~/2009-08~"),
    ("at the end of 2009", "2009-09~/2009-12~"),
    ("in the late 1990s", "1996-09~/1999-12~"),
    ("the first week of June 2009", "2009-06-01/2009-06-07"),
    ("the second Tuesday of November 2009", "2009-11-10"),
    ("the last Friday in May 2009", "2009-05-29"),
    ("the last day of 2008", "2008-12-31"),
    # ranges
    ("from 1914 to 1918", "1914/1918"),
    ("the war of 1914-18", "1914/1918"),
    ("between March and May 2009", "2009-03/2009-05"),
    ("from 28 June to 2 July 2009", "2009-06-28/2009-07-02"),
    ("July 6-8, 2009", "2009-07-06/2009-07-08"),
    # counted from a date that is said
    ("two days after July 4, 2009", "2009-07-06"),
    ("three weeks before 1 March 2009", "2009-02-08"),
    ("the day before July 4, 2009", "2009-07-03"),
    ("the eve of 1 January 2000", "1999-12-31"),
    # unfinished: completed from the base, the nearest one
    ("in July", "2009-07"),
    ("in September", "2009-09"),
    ("on July 6", "2009-07-06"),
    ("on July 6 at 10:30", "2009-07-06T10:30:00"),
    ("on January 2", "2010-01-02"),
    ("on Monday", "2009-08-03"),
    ("on Friday", "2009-08-07"),
    ("in June '08", "2008-06"),
    ("in the 80s", "198X"),
    ("on Labor Day", "2009-09-07"),
    # counted from the base
    ("yesterday", "2009-08-06"),
    ("the day after tomorrow", "2009-08-09"),
    ("yesterday morning", "2009-08-06T06:00:00/2009-08-06T11:59:59"),
    ("last week", "2009-07-27/2009-08-02"),
    ("this weekend", "2009-08-08/2009-08-09"),
    ("next month", "2009-09"),
    ("last year", "2008"),
    ("last Monday", "2009-08-03"),
    ("next Friday", "2009-08-14"),
    ("last March", "2009-03"),
    ("next March", "2010-03"),
    ("two days ago", "2009-08-05"),
    ("three weeks ago", "2009-07-17~"),
    ("two months ago", "2009-06"),
    ("ten years ago", "1999"),
    ("in two weeks' time", "2009-08-21~"),
    ("early next year", "2010-01~/2010-04~"),
    ("the past three days", "2009-08-04/2009-08-07"),
]


@pytest.mark.parametrize(("words", "edtf"), PHRASES)
def test_a_phrase_seen_from_a_day(words: str, edtf: str) -> None:
    assert seen(f"They met {words}." if words[0].islower() else f"{words}.") == [edtf]


# words, base, where to look, EDTF
LEANING = [
    ("in December", HERE, -1, "2008-12"),
    ("in December", HERE, 1, "2009-12"),
    ("in March", HERE, -1, "2009-03"),
    ("in March", HERE, 1, "2010-03"),
    ("in August", HERE, -1, "2009-08"),  # the base's own month is both
    ("in August", HERE, 1, "2009-08"),
    ("on Monday", HERE, -1, "2009-08-03"),
    ("on Monday", HERE, 1, "2009-08-10"),
    ("on 6 July", HERE, 1, "2010-07-06"),
    ("on 2 January", HERE, -1, "2009-01-02"),
    ("at Christmas", HERE, -1, "2008-12-25"),
    # other bases
    ("in March", Interval.year(-43), 0, "-0043-03"),
    ("in March", Interval.month(1914, 7), 0, "1914-03"),
    ("in the '90s", Interval.year(1925), 0, "189X"),
    ("in May '45", HERE, 0, "1945-05"),
    ("in May '12", HERE, 0, "2012-05"),
    ("the following year", Interval.year(1914), 0, "1915"),
    ("the previous year", Interval.year(1), 0, "0000"),  # there is a year 0, and it is 1 BCE
    ("two years later", Interval.year(1914), 0, "1916"),
    ("the same day", Interval.day(1914, 7, 28), 0, "1914-07-28"),
    ("ten years ago", Interval.day(5, 1, 1), 0, "-0005"),
]


@pytest.mark.parametrize(("words", "base", "lean", "edtf"), LEANING)
def test_an_unfinished_phrase_looks_where_it_is_told(words: str, base: Interval, lean: int, edtf: str) -> None:
    assert seen(f"They met {words}.", base, lean) == [edtf]


RELATIVE = [
    "yesterday",
    "last week",
    "two days ago",
    "on July 6",
    "on Monday",
    "in March",
    "the following day",
    "at noon",
]


@pytest.mark.parametrize("words", RELATIVE)
def test_without_a_base_an_unfinished_phrase_has_no_place(words: str) -> None:
    assert seen(f"They met {words}.", None) == [""]


COMPLETE = [words for words, _ in PHRASES[:40]]


@pytest.mark.parametrize("words", COMPLETE)
def test_a_complete_phrase_needs_no_base(words: str) -> None:
    assert seen(words, None) == seen(words) == seen(words, Interval.day(-43, 3, 15))


# ------------------------------------------------------------------------------ readings

FEW = Span(((3, Grain.DAY),))
READINGS = [
    (Partial(year=2009, month=2, day=29), ""),
    (Partial(year=10_000), ""),
    (Partial(day=31), "2009-07-31"),  # the nearest month that has one
    (Partial(month=2, day=29), "2008-02-29"),  # the nearest leap year
    (Partial(month=8, day=9, weekday=7), "2009-08-09"),
    (Partial(month=8, day=10, weekday=7), "2008-08-10"),  # the weekday chooses the year
    (Partial(quarter=3), "2009-35"),
    (Partial(half=2), "2009-41"),
    (Partial(year=2009, week=32), "2009-08-03/2009-08-09"),
    (Decade(199), "199X"),
    (Century(-1), "-0099/0000"),
    (Unit(-2, Grain.DAY), "2009-08-05"),
    (Unit(1, Grain.QUARTER), "2009-36"),
    (Unit(-1, Grain.CENTURY), "1901/2000"),
    (Shift(Span(((1, Grain.YEAR), (2, Grain.MONTH))), -1), "2008-06"),
    (Shift(Span(((1.5, Grain.YEAR),)), -1), "2008-02"),
    (Shift(Span(((None, Grain.WEEK),)), -1), ""),  # some weeks ago: nobody knows
    (Stretch(-1, FEW), "2009-08-04/2009-08-07"),
    (Stretch(1, FEW), "2009-08-07/2009-08-10"),
    (Between(Partial(year=2001), None), "2001"),
    (Between(Partial(year=2010), Partial(year=2001)), ""),  # it ends before it begins
    (Between(Partial(month=11), Partial(month=2)), "2009-11/2010-02"),
    (Nth(6, Partial(weekday=1), Partial(year=2009, month=6)), ""),  # June has no sixth Monday
    (Nth(2, Grain.DAY, Partial(year=2009, month=6)), "2009-06-02"),
    (Nth(1, WORKDAY, Partial(year=2009, month=8)), "2009-08-03"),  # the first is a Saturday
    (Nth(-1, WORKDAY, Partial(year=2009, month=5)), "2009-05-29"),  # the last a Sunday
    (Nth(24, WORKDAY, Partial(year=2009, month=6)), ""),
    (Nth(32, Grain.DAY, Partial(year=2009, month=6)), ""),
    (Nth(-1, Grain.MONTH, Partial(year=2009)), "2009-12"),
    (Clock(24, 0, day=Partial(year=2009, month=6, day=1)), "2009-06-02T00:00:00"),
    (Clock(9, 5), "2009-08-07T09:05:00"),
    (Clock(9, 5, 7, zone=-300), "2009-08-07T09:05:07-05:00"),
    (DayPart("EV", Partial(year=2009, month=6, day=1)), "2009-06-01T18:00:00/2009-06-01T23:59:59"),
    (DayPart("EV", Partial(year=2009, month=6)), "2009-06"),  # an evening of a month is that month
    (Modified("APPROX", Partial(year=1500)), "1500~"),
    (Same(Grain.YEAR), "2009"),
    (Feast("easter", 2009), "2009-04-12"),
    # what is no place in time, or not to be placed here
    (Span(((3, Grain.DAY),)), ""),
    (Every(Partial(weekday=5)), ""),
    (Vague("PAST_REF"), ""),
    (Named("Munich conference"), ""),
    (Anniversary(1), ""),
]


@pytest.mark.parametrize(("reading", "edtf"), READINGS, ids=lambda value: str(value)[:70])
def test_a_reading_seen_from_a_day(reading: Reading, edtf: str) -> None:
    found = place(reading, HERE)
    assert (found.edtf if found else "") == edtf


def test_what_is_counted_from_some_day_of_several_is_one_of_several() -> None:
    base = Interval.days(ordinal(2012, 2, 5), ordinal(2012, 2, 19), within=True)
    assert [i.edtf for i in (place(Unit(k, Grain.DAY), base) for k in (-1, 0, 1)) if i] == [
        "[2012-02-04..2012-02-18]",
        "[2012-02-05..2012-02-19]",
        "[2012-02-06..2012-02-20]",
    ]


# ------------------------------------------------------------------------------ laws

DAYS = st.integers(ordinal(MIN_YEAR), ordinal(MAX_YEAR, 12, 31))
UNITS = st.sampled_from([grain for grain in Grain if grain >= Grain.DAY])
WHOLES = st.builds(Interval.of, DAYS, UNITS)
YEARS = st.none() | st.integers(MIN_YEAR - 5, MAX_YEAR + 5)
COUNTED = st.sampled_from([grain for grain in Grain if grain is not Grain.PART])
AMOUNTS = st.tuples(st.none() | st.integers(0, 30_000) | st.sampled_from([0.5, 1.5]), COUNTED)
SPANS = st.builds(Span, st.lists(AMOUNTS, min_size=1, max_size=2).map(tuple))
PARTIALS = st.one_of(
    st.builds(Partial, year=YEARS, month=st.integers(1, 12), day=st.none() | st.integers(1, 31)),
    st.builds(Partial, year=YEARS, season=st.integers(1, 4)),
    st.builds(Partial, year=YEARS, quarter=st.integers(1, 4)),
    st.builds(Partial, year=YEARS, week=st.integers(1, 53)),
    st.builds(Partial, year=YEARS),
    st.builds(Partial, weekday=st.integers(1, 7), day=st.none() | st.integers(1, 31)),
    st.builds(Partial, year=st.integers(0, 99), two_digit=st.just(True)),
)
LEAVES = st.one_of(
    PARTIALS,
    st.builds(Decade, st.integers(0, 999)),
    st.builds(Decade, st.integers(0, 9), st.just(True)),
    st.builds(Century, st.integers(-100, 100).filter(bool)),
    st.builds(Feast, st.sampled_from(["easter", "christmas", "thanksgiving", "black friday"]), YEARS),
    st.builds(Unit, st.integers(-2, 2), st.sampled_from(Grain)),
    st.builds(Shift, SPANS, st.sampled_from([-1, 1])),
    st.builds(Stretch, st.sampled_from([-1, 1]), SPANS),
    st.builds(Same, st.none() | st.sampled_from(Grain)),
    st.builds(Clock, st.integers(0, 24), st.none() | st.integers(0, 59)),
)


def _around(inner: st.SearchStrategy[Reading]) -> st.SearchStrategy[Reading]:
    return st.one_of(
        st.builds(Portion, st.sampled_from(["START", "MID", "END"]), inner),
        st.builds(Nth, st.integers(-60, 60).filter(bool), UNITS | st.just(Partial(weekday=1)), inner),
        st.builds(Between, inner, inner),
        st.builds(Shift, SPANS, st.sampled_from([-1, 1]), inner),
        st.builds(Which, st.integers(-1, 1), inner),
        st.builds(Clock, st.integers(0, 24), st.none() | st.integers(0, 59), day=inner),
        st.builds(DayPart, st.sampled_from(["MO", "NI"]), inner),
        st.builds(Modified, st.sampled_from(["APPROX", "BEFORE"]), inner),
    )


TREES: st.SearchStrategy[Reading] = st.recursive(LEAVES, _around, max_leaves=4)
LEANS = st.sampled_from([-1, 0, 1])
FIRST, END = ordinal(MIN_YEAR) * DAY, (ordinal(MAX_YEAR, 12, 31) + 1) * DAY
EVER = Interval(FIRST, END)


@settings(max_examples=400, deadline=None)
@given(TREES, st.none() | WHOLES.filter(lambda whole: EVER.contains(whole)), LEANS)
@example(Shift(Span(((20_000, Grain.YEAR),)), 1), HERE, 0)
@example(Shift(Span(((12, Grain.MILLENNIUM),)), -1), HERE, 0)
@example(Unit(1, Grain.YEAR), Interval.year(MAX_YEAR), 0)
@example(Partial(month=1), Interval.year(MAX_YEAR), 1)
@example(Stretch(1, Span(((30_000, Grain.YEAR),))), HERE, 0)
def test_nothing_is_placed_outside_the_calendar(reading: Reading, base: Interval | None, lean: int) -> None:
    """Years go from -9999 to 9999; what lies beyond is no place, and never an error."""
    found = place(reading, base, lean)
    if found is not None:
        assert found.start is None or found.start >= FIRST
        assert found.end is None or found.end <= END


@LAW
@given(TREES, st.none() | WHOLES, LEANS)
def test_what_is_placed_begins_before_it_ends(reading: Reading, base: Interval | None, lean: int) -> None:
    found = place(reading, base, lean)
    if found is not None and found.start is not None and found.end is not None:
        assert found.start < found.end
        assert found.edtf


@LAW
@given(WHOLES)
def test_the_parts_of_a_whole_lie_inside_it_and_make_it_up(whole: Interval) -> None:
    first, middle, last = (portion(mod, whole) for mod in ("START", "MID", "END"))
    assert all(whole.contains(part) for part in (first, middle, last))
    if whole.grain > Grain.WEEKEND:
        assert (first.start, first.end, middle.end, last.end) == (whole.start, middle.start, last.start, whole.end)


INNER = [
    (Grain.DAY, Partial(year=2009, month=6)),
    (Grain.WEEK, Partial(year=2009, month=6)),
    (Grain.MONTH, Partial(year=2009)),
    (Grain.QUARTER, Partial(year=2009)),
    (Grain.YEAR, Decade(199)),
    (Grain.DECADE, Century(19)),
    (Partial(weekday=5), Partial(year=2009, month=6)),
    (Partial(weekday=2), Partial(year=2009)),
]


@pytest.mark.parametrize(("unit", "of"), INNER, ids=str)
def test_the_nth_of_a_whole_lies_inside_it_or_is_not_there(unit: Grain | Partial, of: Reading) -> None:
    whole = place(of, None)
    assert whole is not None
    parts = [found for n in range(1, 60) if (found := place(Nth(n, unit, of), None))]
    assert parts
    assert all(whole.contains(part) for part in parts)
    assert all(left.end <= right.start for left, right in pairwise(parts))  # type: ignore[operator]
    last = place(Nth(-1, unit, of), None)
    assert last is not None
    assert whole.contains(last)
    assert last.end == parts[-1].end or unit is Grain.WEEK


@LAW
@given(st.integers(ordinal(-5000), ordinal(5000)), st.integers(1, 400), st.sampled_from([Grain.DAY, Grain.WEEK]))
def test_so_long_after_and_so_long_before_lead_back(day: int, count: int, unit: Grain) -> None:
    year, month, number = calendar(day)
    start = Partial(year=year, month=month, day=number)
    span = Span(((count, unit),))
    assert place(Shift(span, -1, Shift(span, 1, start)), None) == Interval.of(day)


@LAW
@given(st.integers(-5000, 5000), st.integers(1, 400))
def test_years_after_and_years_before_lead_back(year: int, count: int) -> None:
    span = Span(((count, Grain.YEAR),))
    assert place(Shift(span, -1, Shift(span, 1, Partial(year=year))), None) == Interval.year(year)


@LAW
@given(DAYS, st.sampled_from([grain for grain in Grain if Grain.DAY <= grain <= Grain.CENTURY]))
def test_the_next_unit_begins_where_this_one_ends(day: int, grain: Grain) -> None:
    if not MIN_YEAR + 300 < calendar(day)[0] < MAX_YEAR - 300:
        return
    before, this, after = (place(Unit(which, grain), Interval.of(day)) for which in (-1, 0, 1))
    assert before is not None
    assert this is not None
    assert after is not None
    if grain is not Grain.WEEKEND:
        assert (before.end, this.end) == (this.start, after.start)
        assert this.contains(Interval.of(day))


@LAW
@given(st.integers(1, 12), st.integers(ordinal(-5000), ordinal(5000)))
def test_of_an_unfinished_month_the_nearest_is_meant(month: int, day: int) -> None:
    found = place(Partial(month=month), Interval.of(day))
    assert found is not None
    assert found.first_day is not None
    assert found.last_day is not None
    assert max(found.first_day - day, day - found.last_day) <= 184
    year, said, _ = calendar(found.first_day)
    assert said == month
    assert Interval.month(year, month) == found


@LAW
@given(st.integers(1, 7), st.integers(ordinal(-5000), ordinal(5000)))
def test_a_weekday_lies_within_the_week_before_or_after(number: int, day: int) -> None:
    past, future = (place(Partial(weekday=number), Interval.of(day), lean) for lean in (-1, 1))
    assert past is not None
    assert future is not None
    assert past.last_day is not None
    assert future.first_day is not None
    assert day - 7 < past.last_day <= day <= future.first_day < day + 7
