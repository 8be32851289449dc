"""TIMEX3 as TimeML writes it: type, value and mod of readings that have been dated."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.civil import DAY, Grain, ordinal
from timeline.model import Dated, How, Interval, Mention
from timeline.readings import (
    Between,
    Clock,
    DayPart,
    Decade,
    Every,
    Modified,
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
from timeline.timex import Timex, length, timexes, value_of

JUNE_17 = Interval.day(2015, 6, 17)
WEDNESDAY = ordinal(2015, 6, 17)


def dated(reading: Reading, interval: Interval | None, text: str = "then", start: int = 0) -> list[Timex]:
    return timexes(Dated(Mention(start, len(text), "date", "rule"), reading, interval, How.EXPLICIT, 1.0), text)


def one(reading: Reading, interval: Interval | None = None) -> tuple[str, str, str | None]:
    (found,) = dated(reading, interval)
    return found.type, found.value, found.mod


def years(count: float | None, mod: str = "") -> Span:
    return Span(((count, Grain.YEAR),), mod)


# ------------------------------------------------------------------------------ values of intervals

VALUES = [
    (JUNE_17, "2015-06-17"),
    (Interval.of(WEDNESDAY, Grain.WEEK), "2015-W25"),
    (Interval.of(WEDNESDAY, Grain.WEEKEND), "2015-W25-WE"),
    (Interval.of(WEDNESDAY, Grain.MONTH), "2015-06"),
    (Interval.of(WEDNESDAY, Grain.QUARTER), "2015-Q2"),
    (Interval.of(WEDNESDAY, Grain.HALF), "2015-H1"),
    (Interval.of(WEDNESDAY, Grain.YEAR), "2015"),
    (Interval.of(WEDNESDAY, Grain.DECADE), "201"),
    (Interval.of(WEDNESDAY, Grain.CENTURY), "20"),
    (Interval.of(ordinal(2015, 3, 1), Grain.SEASON), "2015-SP"),
    (Interval.of(ordinal(2015, 6, 1), Grain.SEASON), "2015-SU"),
    (Interval.of(ordinal(2015, 9, 1), Grain.SEASON), "2015-FA"),
    (Interval.of(ordinal(2015, 12, 1), Grain.SEASON), "2015-WI"),
    (Interval.of(ordinal(2015, 2, 1), Grain.SEASON), "2014-WI"),  # the winter that began in December
    (Interval.of(ordinal(2014, 7, 1), Grain.HALF), "2014-H2"),
    (Interval.of(ordinal(2014, 12, 31), Grain.QUARTER), "2014-Q4"),
    (Interval.of(ordinal(2014, 12, 29), Grain.WEEK), "2015-W01"),  # the week's year is not the day's
    (Interval.of(ordinal(2010, 1, 3), Grain.WEEK), "2009-W53"),
    (Interval.year(79), "0079"),
    (Interval.year(476), "0476"),
    (Interval.of(ordinal(1900), Grain.CENTURY), "18"),  # 1801-1900
    (Interval.of(ordinal(1901), Grain.CENTURY), "19"),
    (Interval.of(ordinal(64), Grain.CENTURY), "00"),
    (Interval.of(ordinal(1925), Grain.DECADE), "192"),
    # before the common era: 44 BC is the astronomical year -43
    (Interval.year(-43), "BC0044"),
    (Interval.year(0), "BC0001"),
    (Interval.year(-1199), "BC1200"),
    (Interval.month(-43, 3), "BC0044-03"),
    (Interval.day(-43, 3, 15), "BC0044-03-15"),
    (Interval.of(ordinal(-449), Grain.CENTURY), "BC04"),  # the fifth century BC
    (Interval.of(ordinal(-43), Grain.CENTURY), "BC00"),
    # open at an end: no unit of the calendar
    (Interval(None, WEDNESDAY * DAY), ""),
    (Interval(WEDNESDAY * DAY, None), ""),
]


@pytest.mark.parametrize(("interval", "value"), VALUES)
def test_an_interval_is_written_as_the_unit_it_covers(interval: Interval, value: str) -> None:
    assert value_of(interval) == value


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31)))
def test_a_day_is_written_in_iso_8601_and_read_back(day: date) -> None:
    assert date.fromisoformat(value_of(Interval.of(day.toordinal()))) == day


@given(st.dates(min_value=date(1, 1, 4), max_value=date(9998, 12, 31)))
def test_a_week_is_written_as_the_calendar_of_the_standard_counts_it(day: date) -> None:
    year, week, _ = day.isocalendar()
    assert value_of(Interval.of(day.toordinal(), Grain.WEEK)) == f"{year:04}-W{week:02}"


UNITS = [g for g in Grain if Grain.DAY <= g <= Grain.CENTURY and g is not Grain.WEEKEND]


@given(st.dates(min_value=date(10, 1, 1), max_value=date(9800, 12, 31)), st.sampled_from(UNITS), st.data())
def test_all_days_of_a_unit_give_it_the_same_value(day: date, grain: Grain, data: st.DataObject) -> None:
    unit = Interval.of(day.toordinal(), grain)
    assert unit.first_day is not None
    assert unit.last_day is not None
    other = data.draw(st.integers(unit.first_day, unit.last_day))
    assert value_of(Interval.of(other, grain)) == value_of(unit)


# ------------------------------------------------------------------------------ lengths

LENGTHS = [
    (((2, Grain.WEEK),), "P2W"),
    (((3, Grain.HOUR),), "PT3H"),
    (((90, Grain.SECOND),), "PT90S"),
    (((18, Grain.MONTH),), "P18M"),
    (((18, Grain.MINUTE),), "PT18M"),
    (((1, Grain.YEAR), (6, Grain.MONTH)), "P1Y6M"),
    (((1, Grain.HOUR), (30, Grain.MINUTE)), "PT1H30M"),
    (((1, Grain.DAY), (12, Grain.HOUR)), "P1DT12H"),
    (((1, Grain.YEAR), (2, Grain.MONTH), (3, Grain.DAY)), "P1Y2M3D"),
    (((1.5, Grain.YEAR),), "P1Y6M"),
    (((2.5, Grain.YEAR),), "P2Y6M"),
    (((0.5, Grain.YEAR),), "P6M"),
    (((1.5, Grain.MINUTE),), "PT1M30S"),
    (((0.5, Grain.HOUR),), "PT30M"),
    (((0.25, Grain.HOUR),), "PT15M"),
    (((0.5, Grain.CENTURY),), "P50Y"),
    (((0.5, Grain.DECADE),), "P5Y"),
    (((None, Grain.YEAR),), "PXY"),
    (((None, Grain.WEEK),), "PXW"),
    (((None, Grain.MINUTE),), "PTXM"),
    (((None, Grain.MONTH),), "PXM"),
    (((2, Grain.DECADE),), "P2DE"),
    (((3, Grain.CENTURY),), "P3CE"),
    (((2, Grain.MILLENNIUM),), "P2ML"),
    (((1, Grain.QUARTER),), "P1Q"),
    (((1000, Grain.YEAR),), "P1000Y"),
    (((65_000_000, Grain.YEAR),), "P65000000Y"),  # never 6.5e+07
]


@pytest.mark.parametrize(("amounts", "value"), LENGTHS)
def test_a_length_is_written_as_iso_8601_does(amounts: tuple[tuple[float | None, Grain], ...], value: str) -> None:
    assert length(Span(amounts)) == value


@given(st.integers(1, 10**9), st.sampled_from([g for g in Grain if g not in (Grain.PART, Grain.SEASON)]))
def test_every_whole_length_is_one_number_and_one_unit(count: int, grain: Grain) -> None:
    assert re.fullmatch(rf"PT?{count}[A-Z]{{1,2}}", length(Span(((count, grain),))))


# ------------------------------------------------------------------------------ type, value and mod of readings

NIGHT = Interval(WEDNESDAY * DAY + 18 * 3600, (WEDNESDAY + 1) * DAY, Grain.PART)
HALF_PAST_NINE = Interval(WEDNESDAY * DAY + 34_200, WEDNESDAY * DAY + 34_260, Grain.MINUTE)
EARLY_NINETIES = Interval.days(ordinal(1990), ordinal(1993, 4, 30), Grain.DECADE)
LATE_1945 = Interval.days(ordinal(1945, 9), ordinal(1945, 12, 31), Grain.YEAR)
MID_JUNE = Interval.days(ordinal(2015, 6, 11), ordinal(2015, 6, 20), Grain.MONTH)
TUESDAY, SUNDAY = Partial(weekday=2), Partial(weekday=7)

READINGS = [
    (Partial(2015, 6, 17), JUNE_17, ("DATE", "2015-06-17", None)),
    (Partial(month=6), Interval.month(2015, 6), ("DATE", "2015-06", None)),
    (Decade(198), Interval.of(ordinal(1980), Grain.DECADE), ("DATE", "198", None)),
    (Unit(-1, Grain.WEEK), Interval.of(WEDNESDAY - 7, Grain.WEEK), ("DATE", "2015-W24", None)),
    (Clock(9, 30), HALF_PAST_NINE, ("TIME", "2015-06-17T09:30", None)),
    (Clock(9), HALF_PAST_NINE, ("TIME", "2015-06-17T09:00", None)),
    (Clock(9, 30, 15), HALF_PAST_NINE, ("TIME", "2015-06-17T09:30:15", None)),
    (Clock(9, 30, zone=-300), HALF_PAST_NINE, ("TIME", "2015-06-17T09:30", None)),  # the time as the words give it
    (DayPart("NI"), NIGHT, ("TIME", "2015-06-17TNI", None)),
    (Same(Grain.PART, "NI"), NIGHT, ("TIME", "2015-06-17TNI", None)),
    (Clock(12), Interval.day(-43, 3, 15), ("TIME", "BC0044-03-15T12:00", None)),
    (years(3), None, ("DURATION", "P3Y", None)),
    (years(3, "MORE_THAN"), None, ("DURATION", "P3Y", "MORE_THAN")),
    (Stretch(-1, years(3)), Interval.days(WEDNESDAY - 1095, WEDNESDAY, Grain.YEAR), ("DURATION", "P3Y", None)),
    (Vague("PAST_REF"), None, ("DATE", "PAST_REF", None)),
    (Vague("FUTURE_REF"), None, ("DATE", "FUTURE_REF", None)),
    (Shift(years(None), -1), None, ("DATE", "PAST_REF", None)),  # "years ago"
    (Shift(years(None), 1), None, ("DATE", "FUTURE_REF", None)),
    (Every(years(1), "EVERY"), None, ("SET", "P1Y", None)),
    (Every(Span(((2, Grain.WEEK),)), "EVERY"), None, ("SET", "P2W", None)),
    (Every(SUNDAY, "EVERY"), None, ("SET", "XXXX-WXX-7", None)),
    (Every(Partial(month=12), "EVERY"), None, ("SET", "XXXX-12", None)),
    (Every(Partial(month=12, day=25), "EVERY"), None, ("SET", "XXXX-12-25", None)),
    (Every(Partial(season=2), "EVERY"), None, ("SET", "XXXX-SU", None)),
    (Every(DayPart("MO"), "EVERY"), None, ("SET", "XXXX-XX-XXTMO", None)),
    (Portion("START", Decade(199)), EARLY_NINETIES, ("DATE", "199", "START")),
    (Portion("END", Partial(1945)), LATE_1945, ("DATE", "1945", "END")),
    (Portion("MID", Partial(2015, 6)), MID_JUNE, ("DATE", "2015-06", "MID")),
    (Modified("APPROX", Partial(1910)), Interval.year(1910), ("DATE", "1910", "APPROX")),
    (Modified("APPROX", Clock(9, 30)), HALF_PAST_NINE, ("TIME", "2015-06-17T09:30", "APPROX")),
    # what could not be placed keeps what was said
    (TUESDAY, None, ("DATE", "XXXX-WXX-2", None)),
    (Partial(month=3, day=6), None, ("DATE", "XXXX-03-06", None)),
    (Partial(month=5), None, ("DATE", "XXXX-05", None)),
    (Partial(season=4), None, ("DATE", "XXXX-WI", None)),
    (Partial(quarter=3), None, ("DATE", "XXXX-Q3", None)),
    (Partial(day=12), None, ("DATE", "XXXX-XX-12", None)),
    (Unit(0, Grain.DAY), None, ("DATE", "XXXX-XX-XX", None)),
    (Unit(-1, Grain.WEEK), None, ("DATE", "XXXX-WXX", None)),
    (Unit(-1, Grain.MONTH), None, ("DATE", "XXXX-XX", None)),
    (Unit(-1, Grain.YEAR), None, ("DATE", "XXXX", None)),
    (Which(-1, TUESDAY), None, ("DATE", "XXXX-WXX-2", None)),
    (Decade(9, open=True), None, ("DATE", "XX9", None)),
    (Clock(9, 30), None, ("TIME", "XXXX-XX-XXT09:30", None)),
    (DayPart("NI"), None, ("TIME", "XXXX-XX-XXTNI", None)),
]  # fmt: skip


@pytest.mark.parametrize(("reading", "interval", "told"), READINGS, ids=lambda x: repr(x)[:60])
def test_a_reading_has_its_type_value_and_mod(
    reading: Reading, interval: Interval | None, told: tuple[str, str, str | None]
) -> None:
    assert one(reading, interval) == told


# ------------------------------------------------------------------------------ ranges are two

RANGES = [
    ("May to July 2010", Between(Partial(2010, 5), Partial(2010, 7)), "May=2010-05 July 2010=2010-07"),
    ("1914-18", Between(Partial(1914), Partial(1918)), "1914=1914 18=1918"),
    ("1939 – 1945", Between(Partial(1939), Partial(1945)), "1939=1939 1945=1945"),
    ("1 and 3 July 1998", Between(Partial(1998, 7, 1), Partial(1998, 7, 3)), "1=1998-07-01 3 July 1998=1998-07-03"),
    ("1 May until the 5th", Between(Partial(2009, 5, 1), Partial(2009, 5, 5)), "1 May=2009-05-01 5th=2009-05-05"),
    ("2009-05-01 to 2009-05-05", Between(Partial(2009, 5, 1), Partial(2009, 5, 5)),
     "2009-05-01=2009-05-01 2009-05-05=2009-05-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reading", "told"), RANGES, ids=lambda x: x if isinstance(x, str) else "")
def test_a_range_of_dates_is_two_mentions(text: str, reading: Between, told: str) -> None:
    first, last = reading.first, reading.last
    assert isinstance(first, Partial)
    assert isinstance(last, Partial)
    start = ordinal(first.year or 1, first.month or 1, first.day or 1)
    whole = Interval.days(start, ordinal(last.year or 1, last.month or 12, last.day or 28), first.grain)
    found = dated(reading, whole, text)
    assert " ".join(f"{t.text}={t.value}" for t in found) == told
    assert [text[t.start : t.end] for t in found] == [t.text for t in found]
    assert {t.type for t in found} == {"DATE"}


def test_a_mention_is_the_words_between_its_offsets() -> None:
    text = "It fell in May."
    mention = Mention(11, 14, "baremonth", "<month>")
    (found,) = timexes(Dated(mention, Partial(month=5), Interval.month(2015, 5), How.DOCUMENT, 0.9), text)
    assert found == Timex(11, 14, "May", "DATE", "2015-05", None)
