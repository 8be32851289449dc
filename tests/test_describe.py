"""What a reading says, in words that a person reads in the chain of evidence."""

from __future__ import annotations

import pytest

from timeline.civil import Grain
from timeline.describe import describe, nth, spoken
from timeline.readings import (
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

WEEKS = Span(((2, Grain.WEEK),))
JULY_6 = Partial(month=7, day=6)


@pytest.mark.parametrize(("number", "text"), [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
    (48, "48th"), (102, "102nd"), (111, "111th"),
])  # fmt: skip
def test_numbers_in_order(number: int, text: str) -> None:
    assert nth(number) == text


@pytest.mark.parametrize(("number", "text"), [(1, "First"), (10, "Tenth"), (12, "Twelfth"), (13, "13th"), (48, "48th")])
def test_small_numbers_in_order_are_spoken(number: int, text: str) -> None:
    assert spoken(number) == text


# reading, words that its description must hold
SAID: list[tuple[Reading | None, tuple[str, ...]]] = [
    (Partial(month=11), ("November", "year not said")),
    (Partial(year=2009, month=7, day=6), ("6 July 2009",)),
    (Partial(year=2009, month=3), ("March 2009",)),
    (Partial(year=2009), ("2009",)),
    (Partial(weekday=5), ("Friday",)),
    (Partial(day=6), ("6th", "month not said")),
    (Partial(year=-43, month=3, day=15), ("15 March", "44 BCE")),
    (Partial(year=0), ("1 BCE",)),
    (Partial(year=8, month=6, two_digit=True), ("June", "08", "century not said")),
    (Partial(year=2009, quarter=3), ("3rd quarter", "2009")),
    (Partial(year=2009, season=2), ("summer", "2009")),
    (Partial(half=1), ("1st half",)),
    (Decade(199), ("1990s",)),
    (Decade(9, True), ("90s", "century not said")),
    (Century(19), ("19th century",)),
    (Century(-5), ("5th century BCE",)),
    (Feast("easter", 2009), ("easter", "2009")),
    (Named("Munich conference", -1), ("last", "Munich conference")),
    (Named("Munich conference", when=Partial(year=2012)), ("Munich conference", "2012")),
    (Named("New START", facet="signed"), ("New START", "signed")),
    (Clock(9, 5, day=JULY_6), ("09:05", "6 July")),
    (Clock(22, 17, zone=0), ("22:17", "UTC")),
    (Clock(22, 17, zone=180), ("22:17", "+3")),
    (DayPart("MO", Unit(-1, Grain.DAY)), ("morning", "day before", "document")),
    (WEEKS, ("2 weeks",)),
    (Span(((1, Grain.YEAR), (6, Grain.MONTH))), ("1 year", "6 months")),
    (Span(((None, Grain.WEEK),)), ("some weeks",)),
    (Shift(WEEKS, -1), ("2 weeks before", "the document's date")),
    (Shift(WEEKS, 1, "focus"), ("2 weeks after", "the text is at")),
    (Shift(WEEKS, 1, JULY_6), ("2 weeks after", "6 July")),
    (Unit(-1, Grain.WEEK), ("week before", "the document's date")),
    (Unit(1, Grain.YEAR, "focus"), ("year after", "the text is at")),
    (Unit(0, Grain.DAY), ("day", "document")),
    (Unit(-2, Grain.DAY), ("day",)),
    (Which(-1, Partial(weekday=2)), ("Tuesday", "before")),
    (Stretch(-1, WEEKS), ("2 weeks", "up to", "the document's date")),
    (Between(Partial(year=1914), Partial(year=1918)), ("from 1914 to 1918",)),
    (Portion("START", Decade(199)), ("early", "1990s")),
    (Portion("END", Partial(year=2009)), ("late", "2009")),
    (Nth(2, Partial(weekday=2), Partial(year=2009, month=11)), ("2nd", "Tuesday", "November 2009")),
    (Nth(-1, Grain.DAY, Partial(year=2008)), ("last day", "2008")),
    (Nth(1, Grain.DAY, Partial(month=6), 3), ("3 days", "June")),
    (Anniversary(1, Named("New START")), ("1 year", "New START")),
    (Anniversary(10), ("10 years",)),
    (Modified("APPROX", Partial(year=1500)), ("1500", "approx")),
    (Modified("BEFORE", Partial(year=1500)), ("1500", "before")),
    (Vague("PAST_REF"), ("past",)),
    (Vague("PRESENT_REF"), ("present",)),
    (Vague("FUTURE_REF"), ("to come",)),
    (Every(Partial(weekday=5)), ("every", "Friday")),
    (Same(Grain.YEAR), ("same year",)),
    (Same(Grain.PART, "NI"), ("same night",)),
    (Same(None), ("same time",)),
    (None, ("nothing",)),
]


@pytest.mark.parametrize(("reading", "words"), SAID, ids=lambda value: str(value)[:60])
def test_a_reading_is_said_in_plain_words(reading: Reading | None, words: tuple[str, ...]) -> None:
    said = describe(reading)
    assert all(word in said for word in words), said
    assert not any(code in said for code in ("(year=", "Grain.", "None", "_", "<")), said
    assert " ".join(said.split()) == said


def test_all_parts_of_the_day_and_all_grains_have_words() -> None:
    assert len({describe(DayPart(part)) for part in ("MO", "MI", "AF", "EV", "NI", "DT")}) == 6
    assert len({describe(Unit(0, grain)) for grain in Grain}) == len(Grain)
