"""Named events: the loader's behaviour on small files, then the truth of the built-in data."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline.knowledge as knowledge
from timeline.civil import Grain, calendar, iso_day, ordinal, weekday
from timeline.errors import KnowledgeError
from timeline.knowledge import COLUMNS, KINDS, Entry, Facet, Knowledge, fold, load
from timeline.knowledge.card import UnknownNameError, cards
from timeline.model import Interval

HEADER = ",".join(COLUMNS)
FILES = sorted(Path(knowledge.__file__).parent.glob("*.csv"))
BUILT_IN = load()


def facet_of(name: str, facet: str) -> Facet:
    (entry,) = BUILT_IN.find(name)
    return next(f for f in entry.facets if facet in (f.spellings or ("",)))


def days(facet: Facet) -> tuple[str, str]:
    return facet.interval.start_iso, facet.interval.end_iso


# ------------------------------------------------------------------------------ the loader


@pytest.fixture
def own(tmp_path: Path):
    """Writes a user's file of the rows given under the usual header, and loads it with the built-in ones."""

    def write(*rows: str, header: str = HEADER) -> Knowledge:
        path = tmp_path / "mine.csv"
        path.write_text("\n".join((header, *rows)), encoding="utf-8")
        return load(path)

    return write


def test_a_users_entry_is_found_by_name_and_alias(own):
    known = own("event,Treaty of Oz,Oz treaty;the Emerald  Pact,signed,1900-05-17,,Oz,Baum")
    (entry,) = known.find("TREATY OF OZ")
    assert entry == known.find("the oz\n treaty")[0] == known.find("Emerald Pact")[0]
    assert entry.aliases == ("Oz treaty", "the Emerald  Pact")
    facet = Facet("Treaty of Oz", "event", "signed", Interval.day(1900, 5, 17), "Oz", "Baum", ("signed",))
    assert entry.facets == (facet,)
    assert facet.key == "Treaty of Oz, signed"
    assert {"treaty of oz", "oz treaty", "emerald pact"} <= set(known.aliases())


@pytest.mark.parametrize("name", ["New START", "new start treaty"], ids=["by name", "by alias"])
def test_a_users_row_adds_to_a_known_entry(own, name):
    known = own(f"event,{name},arms pact of Prague,ratified,2011-01-28,,Moscow,mine")
    (entry,) = known.find("arms pact of Prague")
    assert entry.name == "New START"
    assert known.find("New START") == (entry,)
    assert "arms pact of Prague" in entry.aliases
    told = [f.facet for f in entry.facets]
    assert told.index("signed") < told.index("ratified") < told.index("entered into force")
    assert {f.entry for f in entry.facets} == {"New START"}
    assert load().find("arms pact of Prague") == ()


def test_rows_of_one_name_are_one_entry_sorted_by_start(own):
    known = own("series,Oz Fair,,2nd,1902,,,x", "series,Oz Fair,,1st,1901,,,x", "series,Oz Fair,,1st,1901,,,told twice")
    (entry,) = known.find("Oz Fair")
    assert [(f.facet, f.source) for f in entry.facets] == [("1st", "x"), ("2nd", "x")]


def test_one_name_of_two_kinds_is_two_entries(own):
    known = own("event,Wizard of Oz,,,1900,,,x", "office,Wizard of Oz,,Oscar Diggs,1880,,,x")
    assert [entry.kind for entry in known.find("Wizard of Oz")] == ["event", "office"]


def test_the_thing_itself_comes_before_what_begins_with_it(own):
    rows = "ended,1902-03-01,", "began,1901-05-01,", ",1901-05-01,1902-03-01"
    known = own(*(f"event,Oz War,,{row},,x" for row in rows))
    assert [f.facet for f in known.find("Oz War")[0].facets] == ["", "began", "ended"]


@pytest.mark.parametrize(
    ("start", "end", "first", "last", "grain"),
    [
        ("2011-02-05", "", "2011-02-05", "2011-02-05", Grain.DAY),
        ("2012-02-03", "2012-02-05", "2012-02-03", "2012-02-05", Grain.DAY),
        ("1916-07", "", "1916-07-01", "1916-07-31", Grain.MONTH),
        ("1904-02", "", "1904-02-01", "1904-02-29", Grain.MONTH),
        ("1648", "", "1648-01-01", "1648-12-31", Grain.YEAR),
        ("1337", "1453", "1337-01-01", "1453-12-31", Grain.YEAR),
        ("1914-07-28", "1918-11", "1914-07-28", "1918-11-30", Grain.MONTH),
        ("-0043-03-15", "", "-0043-03-15", "-0043-03-15", Grain.DAY),
        ("0000", "", "0000-01-01", "0000-12-31", Grain.YEAR),
        ("9999", "", "9999-01-01", "9999-12-31", Grain.YEAR),
        ("2001", "..", "2001-01-01", "", Grain.YEAR),
        ("..", "2001-05-01", "", "2001-05-01", Grain.DAY),
    ],
)
def test_dates_keep_their_precision(own, start, end, first, last, grain):
    (entry,) = own(f"event,Oz,,,{start},{end},,x").find("Oz")
    assert days(entry.facets[0]) == (first, last)
    assert entry.facets[0].interval.grain is grain


@pytest.mark.parametrize(("mark", "marks"), [("~", (True, False)), ("?", (False, True)), ("%", (True, True))])
def test_dates_keep_their_doubts(own, mark, marks):
    interval = own(f"event,Oz,,,1648{mark},,,x").find("Oz")[0].facets[0].interval
    assert (interval.approximate, interval.uncertain) == marks
    assert interval.edtf == f"1648{mark}"


@given(st.dates())
def test_any_day_is_read_back(day):
    assert knowledge.unit(day.isoformat()).edtf == day.isoformat()


def test_a_term_without_an_end_is_open(own):
    known = own("office,Wizard of Oz,,Oscar Diggs;O. Diggs,1880-01-02,,,x")
    (term,) = known.terms("diggs")
    assert term == known.terms("Oscar Diggs")[0] == known.terms("o. diggs")[0]
    assert term.interval.end is None
    assert [entry.name for entry in known.offices if entry.name == "Wizard of Oz"] == ["Wizard of Oz"]
    assert known.find("Wizard of Oz")[0].at(Interval.year(2030)) == (term,)
    assert not known.find("Wizard of Oz")[0].at(Interval.year(1879))
    assert "wizard of oz" not in known.aliases()


def test_columns_may_be_few_and_in_any_order_and_lines_may_be_empty_or_remarks(own):
    rows = "", "# a remark, with a comma", "1900,Oz,event", " 1901 , Oz Fair , series "
    known = own(*rows, header="\ufeffstart,name,kind")
    assert known.find("Oz")[0].facets[0].interval == Interval.year(1900)
    assert known.find("Oz Fair")[0].kind == "series"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "the first line must name the columns"),
        ("kind;name;start\nevent;Oz;1900", 1, "the first line must name the columns"),
        ("kind,name,start,start\n", 1, "the first line must name the columns"),
        ("kind,name,begin\nevent,Oz,1900", 1, "the first line must name the columns"),
        (f"{HEADER}\nevents,Oz,,,1900,,,x", 2, "the kind is 'events'"),
        (f"{HEADER}\nevent,,,,1900,,,x", 2, "the name is empty"),
        (f"{HEADER}\n\nevent,Oz,,signed,,,,x", 3, "'' is not a date"),
        (f"{HEADER}\nevent,Oz,,signed,8 April 2010,,,x", 2, "'8 April 2010' is not a date"),
        (f"{HEADER}\nevent,Oz,,signed,2010-02-30,,,x", 2, "'2010-02-30' is not a date"),
        (f"{HEADER}\nevent,Oz,,signed,2010-13,,,x", 2, "'2010-13' is not a date"),
        (f"{HEADER}\nevent,Oz,,signed,10-04-08,,,x", 2, "'10-04-08' is not a date"),
        (f"{HEADER}\nevent,Oz,,signed,٢٠١٠,,,x", 2, "is not a date"),
        (f"{HEADER}\nevent,Oz,,,1900,,,x\nevent,Oz,,,1900,1899-12-31,,x", 3, "the end 1899-12-31 is before"),
        (f"{HEADER}\nevent,Oz,,,..,,,x", 2, "unbounded"),
        (f"{HEADER}\noffice,Wizard,,,1900,,,x", 2, "its holder's name"),
        (f"{HEADER}\nevent,Oz,,,1900,,Oz,Baum, chapter 1", 2, "9 cells where the first line names 8 columns"),
        (f'{HEADER}\nevent,"Oz,,,1900,,,x\nevent,Ix,,,1900,,,x', 3, ""),
        (f'{HEADER}\nevent,"Oz"z,,,1900,,,x', 2, ""),
    ],
)
def test_a_malformed_file_is_one_sentence_with_file_and_line(tmp_path, text, line, says):
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(f"{path}, line {line}: ")
    assert says in message
    assert message.endswith(".")
    assert "\n" not in message


def test_a_file_that_is_no_text_or_not_there_is_named(tmp_path):
    path = tmp_path / "latin.csv"
    path.write_bytes(f"{HEADER}\nevent,Caf\xe9,,,1900,,,x".encode("latin-1"))
    with pytest.raises(KnowledgeError, match=r"latin\.csv, line 2: this is not UTF-8 text\."):
        load(path)
    with pytest.raises(KnowledgeError, match=r"nowhere\.csv: cannot be read"):
        load(tmp_path / "nowhere.csv")
    with pytest.raises(KnowledgeError, match="cannot be read"):
        load(tmp_path)


def test_a_scanner_is_given_only_the_names_whose_words_stand_in_its_texts(own):
    known = own("event,Treaty of Oz,Oz–Ix pact,signed,1900-05-17,,Oz,Baum")
    texts = "They met in Oz before the\nTREATY", "of 1900; the Moon landing was far off. Nor was Ix in the PACT."
    near = known.among(texts)
    assert {"treaty of oz", "oz-ix pact", "moon landing"} <= set(near.aliases()) < set(known.aliases())
    assert "treaty of paris (1763)" not in near.aliases()
    assert near.entries == known.entries
    assert near.find("New START") == known.find("New START")
    assert known.among(()).aliases() == ()


@pytest.mark.parametrize(
    ("asked", "first", "then"),
    [
        ("new start", ["New START"], ["New START"]),
        ("START I", ["START I"], []),
        ("start i", ["START I"], []),  # who asks need not mind capitals
        ("the Molotov pact", ["Molotov-Ribbentrop Pact"], []),
        ("PACT molotov", ["Molotov-Ribbentrop Pact"], []),
        ("paris treaty 1763", ["Treaty of Paris (1763)"], []),
        ("World War", ["World War I", "World War II"], []),
        ("Treaty of Rome", ["Treaty of Rome"], []),
        ("pope", ["Pope"], ["death of Pope Francis", "election of Pope Leo XIV"]),
    ],
)
def test_search_tells_the_very_name_first_then_those_that_hold_its_words(asked, first, then):
    found = [entry.name for entry in BUILT_IN.search(asked)]
    assert found[: len(first)] == first
    assert set(then) <= set(found)


@pytest.mark.parametrize("asked", ["", " ", "?!", "zzz", "New START zzz"])
def test_search_finds_nothing_by_what_is_no_name(asked):
    assert BUILT_IN.search(asked) == ()


def test_a_card_tells_names_facets_dates_and_sources(own):
    known = own(
        "event,Treaty of Oz,Oz pact;Emerald Pact,signed,1900-05-17,,Oz,Baum",
        "event,Treaty of Oz,,entered into force;in force,1901,,,Thompson",
        "series,Oz Fair,,1st;1901,1901-05-30,1901-06-02,Oz,Baum",
        "series,Oz Fair,,2nd;1902,1902~,,,Baum",
        "office,Wizard of Oz,,Oscar Diggs,1880-03,,,Baum",
        "event,fall of Oz,,,-0043-03-15,,,Baum",
    )
    assert cards(known, "emerald pact") == (
        "Treaty of Oz (event)\n"
        "  also: Oz pact; Emerald Pact\n"
        "  signed              17 May 1900 · 1900-05-17 · Oz · Baum\n"
        "  entered into force  1901 · 1901 · Thompson"
    )
    assert cards(known, "Oz fair") == (
        "Oz Fair (series)\n"
        "  1st (1901)  30 May – 2 June 1901 · 1901-05-30/1901-06-02 · Oz\n"
        "  2nd (1902)  about 1902 · 1902~\n"
        "  source: Baum"
    )
    assert cards(known, "wizard oz") == "Wizard of Oz (office)\n  Oscar Diggs  from March 1880 · 1880-03/.. · Baum"
    assert cards(known, "fall oz") == "fall of Oz (event)\n  15 March 44 BCE · -0043-03-15 · Baum"
    assert [card.split(" (")[0] for card in cards(known, "oz").split("\n\n")] == [
        "Oz Fair", "Treaty of Oz", "fall of Oz", "Wizard of Oz",
    ]  # fmt: skip


def test_of_many_entries_the_rest_is_named_only():
    *told, rest = cards(BUILT_IN, "battle of").split("\n\n")
    assert len(told) == 12
    assert rest.startswith("and ")
    assert "Battle of Waterloo" in rest.replace("\n ", "")


def test_no_card_is_one_sentence():
    with pytest.raises(UnknownNameError, match=r"^nothing is known by the name 'zzz'; [^\n]*$"):
        cards(BUILT_IN, "zzz")


def test_the_built_in_files_are_read_once():
    assert load() is load()
    assert Knowledge().find("New START") == ()


# ------------------------------------------------------------------------------ names


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("New  START\n treaty", "new start treaty"),
        ("The Thirty Years’ War", "thirty years' war"),
        ("Molotov–Ribbentrop Pact", "molotov-ribbentrop pact"),
        ("“Secret Speech”", '"secret speech"'),
        ("the", "the"),
        (" ", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    once = fold(text)
    assert fold(once) == once or once.startswith("the ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Treaty between the United States of America and the Russian Federation on Measures for the Further Reduction "
         "and Limitation of Strategic Offensive Arms", "New START"),
        ("treaty on measures for the further reduction and\nlimitation of strategic offensive arms", "New START"),
        ("Munich conference on international security", "Munich Security Conference"),
        ("Munich conference", "Munich Security Conference"),
        ("Munich speech", "Munich Security Conference"),
        ("NPT", "Nuclear Non-Proliferation Treaty"),
        ("G-20 summit", "G20 summit"),
        ("COP21", "COP21"),
        ("Copenhagen climate summit", "COP15"),
        ("the START I", "START I"),
        ("START\nI", "START I"),
        ("UNSCR 1929", "UN Security Council Resolution 1929"),
        ("NATO Secretary General", "Secretary General of NATO"),
        ("Russian Deputy Defense Minister", "Deputy Defense Minister of Russia"),
        ("9/11", "September 11 attacks"),
    ],
)  # fmt: skip
def test_known_by(text, name):
    assert [entry.name for entry in BUILT_IN.find(text)] == [name]


@pytest.mark.parametrize(
    "text", ["start I", "salt I", "Start I", "sort", "the summit", "summit", "the treaty", "conference", "Hiroshima",
             "Nice", "cites", "blitz", "president", "", "new", "U.S.", "the accident", "the pact", "the games",
             "the war", "the armistice", "the Armistice", "declaration of independence", "Resolution 242",
             "hundred days", "camp fire", "the convention", "labour conference", "full-scale invasion", "Wimbledon",
             "Davos", "Cannes", "the Masters", "the US Open", "World Cup", "first heart transplant",
             "the inauguration", "the conclave", "the flood"],
)  # fmt: skip
def test_not_known_by(text):
    assert BUILT_IN.find(text) == ()


@pytest.mark.parametrize(
    ("name", "text", "start"),
    [
        ("Munich Security Conference", "48th", "2012-02-03"),
        ("Munich Security Conference", "2007", "2007-02-09"),
        ("G20 summit", "Pittsburgh", "2009-09-24"),
        ("UN climate conference", "cop15", "2009-12-07"),
        ("G8 summit", "L’Aquila", "2009-07-08"),
        ("G8 summit", "St. Petersburg", "2006-07-15"),
        ("Secretary General of NATO", "Anders Fogh Rasmussen", "2009-08-01"),
    ],
)
def test_facets_by_what_a_text_calls_them(name, text, start):
    (entry,) = BUILT_IN.find(name)
    assert [days(f)[0] for f in entry.named(text)] == [start]
    assert entry.named("") == entry.named("nothing of the kind") == ()


@pytest.mark.parametrize(
    ("holder", "office", "start", "end"),
    [
        ("Dmitry Rogozin", "Deputy Prime Minister of Russia", "2011-12-23", "2018-05-18"),
        ("rogozin", "Deputy Prime Minister of Russia", "2011-12-23", "2018-05-18"),
        ("Anatoly Antonov", "Deputy Defense Minister of Russia", "2011-02-02", "2016-12-28"),
        ("Lavrov", "Foreign Minister of Russia", "2004-03-09", ""),
        ("Sergey Lavrov", "Foreign Minister of Russia", "2004-03-09", ""),
        ("Fogh Rasmussen", "Secretary General of NATO", "2009-08-01", "2014-09-30"),
        ("Patrick O’Reilly", "Director of the Missile Defense Agency", "2008-11-01", "2012-11-30"),
        ("Hillary Clinton", "U.S. Secretary of State", "2009-01-21", "2013-02-01"),
        ("Pope John Paul II", "Pope", "1978-10-16", "2005-04-02"),
        ("Hammarskjold", "Secretary-General of the United Nations", "1953-04-10", "1961-09-18"),
        ("Antonio Costa", "Prime Minister of Portugal", "2015-11-26", "2024-04-02"),
        ("Kohl", "Chancellor of Germany", "1982-10-01", "1998-10-31"),
        ("Bruno Kreisky", "Chancellor of Austria", "1970-04-21", "1983-05-24"),
        ("Vaclav Havel", "President of the Czech Republic", "1993-02-02", "2003-02-02"),
    ],
)
def test_terms(holder, office, start, end):
    term = next(term for term in BUILT_IN.terms(holder) if term.entry == office)
    assert days(term) == (start, end)


def test_a_surname_may_mean_several_people_in_order_of_time():
    bushes = [term.facet for term in BUILT_IN.terms("Bush") if term.entry == "President of the United States"]
    assert bushes == ["George H. W. Bush", "George W. Bush"]
    assert BUILT_IN.terms("II") == BUILT_IN.terms("Nobody") == BUILT_IN.terms("") == ()


def test_a_scanner_is_given_the_names_whose_words_stand_in_the_text():
    said = "Prime Minister Antonio Costa met\nAngela  Merkel; Merkel spoke of Kofi."
    assert BUILT_IN.holders(said) == ("Angela Merkel", "Antonio Costa")
    assert BUILT_IN.holders("") == ()


PHRASES = """election; elections; general election; parliamentary election; presidential election; referendum;
vote; coup; treaty; summit; war; battle; lockdown; first lockdown; pandemic; resignation; funeral; abdication;
final; World Cup final; great escape; black week; bloody week; accession; enlargement; local elections;
state election"""


@pytest.mark.parametrize("phrase", [phrase.strip() for phrase in PHRASES.split(";")])
def test_an_ordinary_phrase_names_nothing(phrase):
    assert BUILT_IN.find(phrase) == BUILT_IN.find("the " + phrase) == ()


def test_who_held_an_office_on_a_day():
    (entry,) = BUILT_IN.find("U.S. President")
    assert [f.facet for f in entry.at(Interval.day(2009, 7, 6))] == ["Barack Obama"]


# ------------------------------------------------------------------------------ the data


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_is_whole(path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert rows
    for row in rows:
        assert tuple(row) == COLUMNS
        assert row["kind"] in KINDS
        assert len(row["source"]) >= 10, row
        assert all(cell == " ".join(cell.split()) for cell in row.values()), row
        assert "http" not in row["source"]


def test_every_entry_is_sound():
    for entry in BUILT_IN.entries:
        assert list(entry.facets) == sorted(entry.facets, key=knowledge.by_start), entry.name
        told = [facet.facet for facet in entry.facets]
        assert entry.kind == "office" or len(set(told)) == len(told), entry.name
        for facet in entry.facets:
            start, end = facet.interval.start, facet.interval.end
            assert start is not None, facet
            assert end is None or start < end, facet
            assert entry.kind == "office" or end is not None, facet
            assert entry.kind == "event" or facet.facet, facet
            assert entry.kind != "series" or (end or 0) - start < 366 * 86_400, facet


def test_a_name_belongs_to_one_entry():
    names = [fold(name) for entry in BUILT_IN.entries for name in (entry.name, *entry.aliases)]
    assert sorted(names) == sorted(set(names))
    assert all(len(name) > 2 for name in names)


@pytest.mark.parametrize("entry", BUILT_IN.offices, ids=lambda entry: entry.name)
def test_terms_follow_each_other(entry: Entry):
    if entry.name.startswith("Deputy "):
        return
    for earlier, later in zip(entry.facets, entry.facets[1:], strict=False):
        assert earlier.interval.end is not None
        overlap = earlier.interval.end - (later.interval.start or 0)
        assert overlap <= (366 if earlier.interval.grain is Grain.YEAR else 31) * 86_400, (earlier, later)


def last(facet: Facet) -> int:
    assert facet.interval.last_day is not None
    return facet.interval.last_day


@pytest.mark.parametrize(
    ("name", "begins", "ends", "but"),
    [
        ("Munich Security Conference", 5, 7, {"2021-02-19"}),
        ("Shangri-La Dialogue", 5, 7, set()),
        ("U.S. presidential election", 2, 2, set()),
        ("U.S. midterm elections", 2, 2, set()),
        ("UK general election", 4, 4, set()),
        ("German federal election", 7, 7, set()),
        ("French presidential election", 7, 7, set()),
        ("European Parliament election", 4, 7, set()),
        ("State Duma election", 7, 7, {"2021-09-17"}),
        ("Russian presidential election", 7, 7, {"1991-06-12", "1996-07-03", "2024-03-15"}),
        ("Super Bowl", 7, 7, set()),
        ("French legislative election", 7, 7, {"1956-01-02"}),
        (
            "Brazilian presidential election",
            7,
            7,
            {"1950-10-03", "1955-10-03", "1960-10-03", "1989-11-15", "1994-10-03"},
        ),
        ("Mexican presidential election", 7, 7, {"1988-07-06"}),
        ("Argentine presidential election", 7, 7, set()),
        ("Ukrainian presidential election", 7, 7, set()),
        ("Polish presidential election", 7, 7, set()),
        ("Polish parliamentary election", 7, 7, set()),
        ("Turkish general election", 7, 7, set()),
        ("Greek legislative election", 7, 7, set()),
        ("Swedish general election", 7, 7, set()),
        ("Austrian legislative election", 7, 7, set()),
        (
            "Japanese general election",
            7,
            7,
            {"1946-04-10", "1947-04-25", "1952-10-01", "1958-05-22", "1963-11-21", "1969-12-27"},
        ),
        ("Iranian presidential election", 5, 5, set()),
        ("Canadian federal election", 1, 1, {"1968-06-25", "1979-05-22", "1984-09-04", "2008-10-14"}),
        ("Australian federal election", 6, 6, set()),
        ("New Zealand general election", 6, 6, set()),
        ("Taiwanese presidential election", 6, 6, set()),
        ("Scottish Parliament election", 4, 4, set()),
        ("London mayoral election", 4, 4, set()),
        ("Republican National Convention", 1, 4, {"1952-07-07", "1972-08-21"}),
        ("Democratic National Convention", 1, 4, {"1960-07-11", "2012-09-04"}),
        ("New Hampshire primary", 2, 2, set()),
        ("Super Tuesday", 2, 2, set()),
        ("Conservative Party Conference", 7, 3, {"2009-10-05"}),
        (
            "Academy Awards",
            7,
            7,
            {"1929-05-16", *(f"199{y}-03-{d}" for y, d in enumerate((26, 25, 30, 29, 21, 27, 25, 24, 23)))},
        ),
        ("Golden Globe Awards", 7, 7, {"2023-01-10"}),
        ("BAFTA Film Awards", 7, 7, set()),
        ("Berlin International Film Festival", 4, 7, set()),
        ("Venice Film Festival", 3, 6, set()),
        ("Frankfurt Book Fair", 3, 7, set()),
        ("Leipzig Book Fair", 4, 7, set()),
        ("announcement of the Nobel Peace Prize", 5, 5, set()),
        ("announcement of the Nobel Prize in Physics", 2, 2, set()),
        ("announcement of the Nobel Prize in Literature", 4, 4, set()),
        ("Apple Worldwide Developers Conference", 1, 5, set()),
        ("Mobile World Congress", 1, 4, set()),
        ("Electronic Entertainment Expo", 2, 4, set()),
        ("Bilderberg meeting", 4, 7, set()),
        ("Tour de France", 6, 7, {"1903-07-01", "2022-07-01"}),
        ("Wimbledon Championships", 1, 7, {"2001-06-25"}),
        ("French Open", 7, 7, {"2012-05-27"}),
        ("Australian Open", 1, 7, {"2024-01-14", "2025-01-12"}),
        ("FA Cup final", 6, 6, set()),
        ("Grand National", 6, 6, set()),
        ("Boston Marathon", 1, 1, set()),
        ("London Marathon", 7, 7, set()),
        ("New York City Marathon", 7, 7, set()),
        ("Masters golf tournament", 4, 7, set()),
        ("British Open", 4, 7, {"2015-07-16"}),
        ("Ryder Cup", 5, 7, {"2010-10-01"}),
        ("24 Hours of Le Mans", 6, 7, set()),
    ],
)
def test_days_of_the_week(name, begins, ends, but):
    (entry,) = BUILT_IN.find(name)
    for facet in entry.facets:
        if days(facet)[0] not in but:
            assert weekday(facet.interval.first_day or 0) == begins, facet
            assert weekday(last(facet)) == ends, facet


@pytest.mark.parametrize(
    ("name", "facet", "day"),
    [("attack on Pearl Harbor", "", 7), ("D-Day", "", 2), ("Black Monday", "", 1), ("Bloody Sunday (1905)", "", 7),
     ("Wall Street Crash", "Black Thursday", 4), ("Wall Street Crash", "Black Tuesday", 2),
     ("Good Friday Agreement", "signed", 5), ("Bloody Sunday (1972)", "", 7),
     ("Black Wednesday", "", 3), ("Good Friday earthquake", "", 5), ("9/11", "", 2),
     ("storming of the Bastille", "", 2), ("Moon landing", "", 7), ("assassination of John F. Kennedy", "", 5)],
)  # fmt: skip
def test_famous_days_of_the_week(name, facet, day):
    assert weekday(facet_of(name, facet).interval.first_day or 0) == day


@pytest.mark.parametrize("number", range(45, 81))
def test_numbered_editions_count_up(number):
    """The n-th General Assembly meets in the year 1945 + n; the conferences of their series a year apart likewise."""
    for name, origin, missing in (("UN General Assembly general debate", 1945, range(61)), ("G8 summit", 1974, (46,))):
        (entry,) = BUILT_IN.find(name)
        for facet in entry.named(f"{number}th"):
            assert number not in missing
            assert calendar(facet.interval.first_day or 0)[0] == origin + number


SPOT = """
New START                  | signed                | 2010-04-08
New START                  | entered into force    | 2011-02-05
INF Treaty                 | signed                | 1987-12-08
INF Treaty                 | U.S. withdrawal       | 2019-08-02
ABM Treaty                 | U.S. withdrawal       | 2002-06-13
START I                    | expired               | 2009-12-05
SALT II                    | signed                | 1979-06-18
NPT                        | entered into force    | 1970-03-05
CTBT                       | opened for signature  | 1996-09-24
JCPOA                      | Implementation Day    | 2016-01-16
Budapest Memorandum        | signed                | 1994-12-05
Munich Security Conference | 43rd                  | 2007-02-09/2007-02-11
Munich Security Conference | 48th                  | 2012-02-03/2012-02-05
Munich Security Conference | 60th                  | 2024-02-16/2024-02-18
NATO summit                | 2008                  | 2008-04-02/2008-04-04
G8 summit                  | 35th                  | 2009-07-08/2009-07-10
G20 summit                 | 2nd                   | 2009-04-02
Nuclear Security Summit    | 1st                   | 2010-04-12/2010-04-13
UN climate conference      | 3rd                   | 1997-12-01/1997-12-11
U.S.-Russia summit         | 2009                  | 2009-07-06/2009-07-08
U.S.-Soviet summit         | 1986                  | 1986-10-11/1986-10-12
Yalta Conference           |                       | 1945-02-04/1945-02-11
Peace of Westphalia        | signed                | 1648-10-24
Treaty of Versailles       | signed                | 1919-06-28
Maastricht Treaty          | entered into force    | 1993-11-01
Paris Agreement            | entered into force    | 2016-11-04
Battle of Hastings         |                       | 1066-10-14
assassination of Caesar    |                       | -0043-03-15
Battle of the Somme        |                       | 1916-07-01/1916-11-18
World War I                | ended                 | 1918-11-11
D-Day                      |                       | 1944-06-06
Titanic disaster           |                       | 1912-04-15
Cuban Missile Crisis       |                       | 1962-10-16/1962-10-28
Chernobyl accident         |                       | 1986-04-26
fall of the Berlin Wall    |                       | 1989-11-09
dissolution of the USSR    |                       | 1991-12-26
Lehman bankruptcy          |                       | 2008-09-15
Brexit referendum          |                       | 2016-06-23
Summer Olympics            | Tokyo 2020            | 2021-07-23/2021-08-08
FIFA World Cup             | 1966                  | 1966-07-11/1966-07-30
U.S. presidential election | 2008                  | 2008-11-04
U.S. presidential inauguration | 2009              | 2009-01-20
Rugby World Cup            | 1995                  | 1995-05-25/1995-06-24
Cricket World Cup          | 1983                  | 1983-06-09/1983-06-25
Commonwealth Games         | 2014                  | 2014-07-23/2014-08-03
Oscars                     | 89th                  | 2017-02-26
Grammys                    | 2012                  | 2012-02-12
Cannes Film Festival       | 2012                  | 2012-05-16/2012-05-27
Berlinale                  | 2012                  | 2012-02-09/2012-02-19
Frankfurt Book Fair        | 2009                  | 2009-10-14/2009-10-18
Nobel Peace Prize announcement | 2009              | 2009-10-09
papal conclave             | 2005                  | 2005-04-18/2005-04-19
OPEC summit                | 3rd                   | 2007-11-17/2007-11-18
Indian general election    | 2014                  | 2014-04-07/2014-05-12
World Series               | 1989                  | 1989-10-14/1989-10-28
Starship flight test       | 5th                   | 2024-10-13
Battle of the Milvian Bridge |                     | 0312-10-28
Roe v. Wade                |                       | 1973-01-22
Obergefell v. Hodges       |                       | 2015-06-26
Apollo 17                  |                       | 1972-12-07/1972-12-19
Aberfan disaster           |                       | 1966-10-21
discovery of Neptune       |                       | 1846-09-23
Flash Crash                |                       | 2010-05-06
collapse of Silicon Valley Bank |                  | 2023-03-10
partition of India         |                       | 1947-08-15
eradication of smallpox    |                       | 1980-05-08
Portugal's parliamentary election | 2022           | 2022-01-30
general election in Portugal | 2015                | 2015-10-04
Estonia became a member of the EU |                | 2004-05-01
Sweden joined NATO         |                       | 2024-03-07
Croatia adopted the euro   |                       | 2023-01-01
Irish abortion referendum  |                       | 2018-05-25
French presidential election | 2002 first round    | 2002-04-21
Croatian presidential elections | 2010 second round | 2010-01-10
Finnish parliamentary election | 1987              | 1987-03-15/1987-03-16
Quebec provincial election | 1976                  | 1976-11-15
Battle of Coulmiers        |                       | 1870-11-09
Battle of Loigny           |                       | 1870-12-02
Battle of Le Mans          |                       | 1871-01-10/1871-01-12
siege of Paris of 1870     |                       | 1870-09-19/1871-01-28
relief of Ladysmith        |                       | 1900-02-28
fall of Port Arthur        |                       | 1905-01-02
discovery of Shackleton's Endurance |              | 2022-03-05
WHO declared a pandemic    |                       | 2020-03-11
UK's first lockdown        |                       | 2020-03-23
assassination of Giovanni Falcone |                | 1992-05-23
"""


@pytest.mark.parametrize("line", [line for line in SPOT.splitlines() if line])
def test_spot_checks(line):
    name, facet, edtf = (part.strip() for part in line.split("|"))
    assert facet_of(name, facet).interval.edtf == edtf


def test_there_is_enough_of_it():
    kinds = [entry.kind for entry in BUILT_IN.entries]
    assert kinds.count("event") >= 500
    assert kinds.count("series") >= 60
    assert kinds.count("office") > 50
    editions = [len(entry.facets) for entry in BUILT_IN.entries if entry.kind == "series"]
    assert sum(editions) > 2000
    assert sum(number >= 5 for number in editions) >= 60


@pytest.mark.parametrize("entry", [e for e in BUILT_IN.entries if e.kind == "series"], ids=lambda entry: entry.name)
def test_editions_have_days_and_follow_each_other(entry: Entry):
    """One edition is over before the next begins; two that were held together have the same days."""
    fine = [facet for facet in entry.facets if facet.interval.grain is Grain.DAY]
    assert len(fine) > len(entry.facets) * 3 / 5
    for earlier, later in pairwise(fine):
        same = earlier.interval == later.interval
        assert same or (earlier.interval.end or 0) <= (later.interval.start or 0), (earlier, later)


def test_an_entry_is_found_by_each_of_its_names():
    for entry in BUILT_IN.entries:
        for name in entry.names:
            assert entry in BUILT_IN.find(name)
            assert BUILT_IN.search(name)[0] is entry


def test_presidential_elections_follow_the_law():
    (entry,) = BUILT_IN.find("U.S. presidential election")
    for facet in entry.facets:
        year, month, day = calendar(facet.interval.first_day or 0)
        assert (month, 2 <= day <= 8, year % 4) == (11, True, 0)
        assert iso_day(ordinal(year, month, day)) == days(facet)[0]
