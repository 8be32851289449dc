"""Things with names, in a small world: their facets, their editions, their anniversaries."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.knowledge import Knowledge, join, read
from timeline.model import How, Interval, Mention
from timeline.named import anniversaries, anniversary_title, editions, titled
from timeline.occasion import named
from timeline.readings import Anniversary, Named, Partial

KNOWN = Knowledge(join((), read(Path(__file__).parent / "golden" / "things.csv")))
HERE = Interval.day(2012, 2, 10)


def whats(named: Named, seen_from: Interval | None = HERE, context: str = "") -> list[tuple[str, str]]:
    return [(c.what, c.interval.edtf) for c in editions(named, KNOWN, seen_from, context)]


# ------------------------------------------------------------------------------ editions of a series

MUNICH = "Munich Security Conference"
EDITIONS = [
    (Named("Munich conference", -1), HERE, [("48th " + MUNICH, "2012-02-03/2012-02-05")]),
    (Named("Munich conference", -1), Interval.day(2012, 2, 1), [("47th " + MUNICH, "2011-02-04/2011-02-06")]),
    (
        Named("Munich conference", -1),
        Interval.day(2012, 2, 4),
        [("48th " + MUNICH, "2012-02-03/2012-02-05")],
    ),  # it is on
    (Named("Munich conference", 1), HERE, [("49th " + MUNICH, "2013-02-01/2013-02-03")]),
    (Named("Munich conference", 1), Interval.day(2009, 8, 7), [("46th " + MUNICH, "2010-02-05/2010-02-07")]),
    (Named("Munich conference"), HERE, [("48th " + MUNICH, "2012-02-03/2012-02-05")]),
    (Named("MSC", when=Partial(year=2011)), HERE, [("47th " + MUNICH, "2011-02-04/2011-02-06")]),
    (Named("MSC", facet="46"), HERE, [("46th " + MUNICH, "2010-02-05/2010-02-07")]),
    (Named("G-8 summit", when=Partial(year=2009)), HERE, [("G8 summit L'Aquila", "2009-07-08/2009-07-10")]),
    # nothing fits
    (Named("Munich conference", -1), Interval.day(2009, 8, 7), []),
    (Named("Munich conference", 1), Interval.day(2013, 3, 1), []),
    (Named("MSC", when=Partial(year=1999)), HERE, []),
    (Named("MSC", facet="7"), HERE, []),
    (Named("Munich conference", -1), None, []),  # seen from nowhere, none is the last
    (Named("Davos"), HERE, []),
    (Named("President of Russia"), HERE, []),  # an office is no happening
]


@pytest.mark.parametrize(("named", "seen_from", "expected"), EDITIONS)
def test_which_edition(named: Named, seen_from: Interval | None, expected: list[tuple[str, str]]) -> None:
    assert whats(named, seen_from) == expected


@pytest.mark.parametrize("year", range(2010, 2014))
def test_the_year_and_the_number_pick_the_same_edition(year: int) -> None:
    assert whats(Named("MSC", when=Partial(year=year))) == whats(Named("MSC", facet=str(year - 1964)))


# ------------------------------------------------------------------------------ facets of a one-off

SIGNED, RATIFIED, FORCE = "2010-04-08", "2010-12-22", "2011-02-05"
FACETS = [
    (Named("New START"), "", [SIGNED, RATIFIED, FORCE]),
    (Named("New START"), "since the treaty entered into force", [FORCE, SIGNED, RATIFIED]),
    (Named("New START"), "when both presidents signed it", [SIGNED, RATIFIED, FORCE]),
    (Named("New START"), "after the Senate had ratified it", [RATIFIED, SIGNED, FORCE]),
    (Named("new start  TREATY"), "", [SIGNED, RATIFIED, FORCE]),
    (Named("New START", when=Partial(year=2011)), "", [FORCE]),
    (Named("World War II"), "the outbreak of the war", ["1939-09-01", "1945-09-02"]),
    (Named("World War II"), "when the war was over", ["1945-09-02", "1939-09-01"]),
    (Named("Battle of Marathon"), "", ["-0489"]),
    (Named("Black Death"), "", ["1346~/1353~"]),
]


@pytest.mark.parametrize(("named", "context", "edtf"), FACETS)
def test_the_facet_that_the_sentence_speaks_of_comes_first(named: Named, context: str, edtf: list[str]) -> None:
    assert [when for _, when in whats(named, HERE, context)] == edtf


@pytest.mark.parametrize(
    ("context", "said"), [("it entered into force", [True, False, False]), ("it was dull", [False] * 3)]
)
def test_a_candidate_knows_whether_the_words_point_to_it(context: str, said: list[bool]) -> None:
    assert [c.said for c in editions(Named("New START"), KNOWN, HERE, context)] == said


@pytest.mark.parametrize(("named", "title"), [
    (Named("MSC", when=Partial(year=2012)), "48th Munich Security Conference"),
    (Named("G8 summit", when=Partial(year=2010)), "G8 summit Muskoka"),
    (Named("Battle of Marathon"), "Battle of Marathon"),
    (Named("New START", when=Partial(year=2011)), "New START entered into force"),
])  # fmt: skip
def test_a_facet_has_a_title(named: Named, title: str) -> None:
    (candidate,) = editions(named, KNOWN, HERE)
    assert titled(candidate.facet) == candidate.what == title


# ------------------------------------------------------------------------------ anniversaries

ANNIVERSARIES = [
    (
        1,
        "New START",
        "",
        {"2011-04-08", "2012-02-05"},
    ),  # of signing and of entry into force; of ratifying nobody counts
    (1, "New START", "since they ratified it", {"2011-04-08", "2012-02-05", "2011-12-22"}),
    (50, "Second World War", "", {"1989-09-01", "1995-09-02"}),
    (40, "Moon landing", "", {"2009-07-20"}),
    (2500, "Battle of Marathon", "", {"2011"}),  # a year has an anniversary of a year
    (1, "Davos", "", set()),
]


@pytest.mark.parametrize(("number", "name", "context", "edtf"), ANNIVERSARIES)
def test_an_anniversary_counts_from_each_side_that_people_count_from(
    number: int, name: str, context: str, edtf: set[str]
) -> None:
    found = anniversaries(Anniversary(number), Named(name), KNOWN, context)
    assert {c.interval.edtf for c in found} == edtf


def test_the_text_s_own_word_comes_first() -> None:
    found = anniversaries(Anniversary(1), Named("New START"), KNOWN, "since the treaty entered into force")
    assert [(c.facet.facet, c.said) for c in found] == [("entered into force", True), ("signed", False)]


@pytest.mark.parametrize(("number", "edtf"), [(1, "2009-02-28"), (4, "2012-02-29")])
def test_an_anniversary_of_29_february_is_on_the_28th(tmp_path: Path, number: int, edtf: str) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("kind,name,facet,start\nevent,The leap,,2008-02-29\n", encoding="utf-8")
    found = anniversaries(Anniversary(number), Named("The leap"), Knowledge(join((), read(rows))), "")
    assert [c.interval.edtf for c in found] == [edtf]


@pytest.mark.parametrize(("number", "name", "words"), [
    (1, "New START", ["First anniversary", "entry into force", "New START"]),
    (70, "Second World War", ["70th anniversary", "Second World War"]),
    (40, "Moon landing", ["40th anniversary", "Moon landing"]),
])  # fmt: skip
def test_an_anniversary_has_a_title(number: int, name: str, words: list[str]) -> None:
    found = anniversaries(Anniversary(number), Named(name), KNOWN, "entered into force")
    title = anniversary_title(Anniversary(number), found[0].facet)
    assert all(word in title for word in words), title


# ------------------------------------------------------------------------------ a year of which no edition is known


@pytest.mark.parametrize(
    ("when", "edtf", "title"),
    [(Partial(year=1999), "1999", "MSC 1999"), (Partial(year=1999, month=2), "1999-02", "MSC 1999")],
)
def test_a_year_that_is_said_stays_where_no_edition_of_it_is_known(when: Partial, edtf: str, title: str) -> None:
    dated = named(Mention(0, 3, "named", "<event> <year4>"), Named("MSC", when=when), KNOWN, HERE, "stated", "")
    assert dated.interval
    assert (dated.interval.edtf, dated.how, dated.subject, dated.subject_key) == (edtf, How.EXPLICIT, title, "")


def test_without_a_year_there_is_nothing_to_stay_with() -> None:
    assert (
        named(Mention(0, 3, "named", "<event> <year4>"), Named("MSC", facet="7"), KNOWN, HERE, "stated", "").interval
        is None
    )
