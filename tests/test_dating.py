"""When was it written?  Stated, given, or inferred from clues that vote; a bound where they do not suffice."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from time import perf_counter

import pytest

from timeline.civil import ordinal
from timeline.dating import Clue, Kindred, Neighbour, Told, Window, clues, date
from timeline.dating.kin import alike
from timeline.dating.weeks import day_of_week
from timeline.knowledge import Knowledge, join, read
from timeline.model import Block, BlockKind, Document, DocumentDate, Field, Interval, Stated
from timeline.pipeline import run, understand
from timeline.segment import sentences

KNOWN = Knowledge(join((), read(Path(__file__).parent / "golden" / "things.csv")))
NOTHING = Knowledge()
AUGUST = Interval.day(2009, 8, 7)


def document(text: str, **more: object) -> Document:
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph), BlockKind.PARAGRAPH))
        at += len(paragraph) + 2
    return Document("t.txt", text, "A title", blocks=tuple(blocks), **more)  # type: ignore[arg-type]


def dated(
    text: str | Document, known: Knowledge = KNOWN, given: Interval | None = None, beside: tuple[Neighbour, ...] = ()
) -> DocumentDate:
    one = document(text) if isinstance(text, str) else text
    parts = sentences(one)
    return date(one, parts, understand(one, parts, known), known, given, [(other, "it") for other in beside])


def iso(day: str) -> int:
    return ordinal(*(int(part) for part in day.split("-")))


def hints(text: str, known: Knowledge = KNOWN) -> list[Clue]:
    one = document(text)
    parts = sentences(one)
    return clues(one, parts, understand(one, parts, known), known)


def edtf(found: DocumentDate) -> str:
    return found.interval.edtf if found.interval else ""


def said(found: DocumentDate) -> str:
    return "\n".join(step.says for step in found.evidence)


# ------------------------------------------------------------------------------ each kind of clue

# kind; text; a day that the clue votes for, and one that it does not
CLUES = [
    ("recent", "They met at the recent Munich conference.", (2012, 2, 10), (2012, 9, 1)),
    ("recent", "They met at the recent Munich conference.", (2011, 2, 10), (2012, 1, 20)),
    ("recent", "At the latest Munich Security Conference he spoke.", (2010, 2, 20), (2010, 12, 1)),
    ("anniversary", "It is the first anniversary of New START.", (2012, 2, 5), (2010, 4, 8)),
    ("anniversary", "It is the first anniversary of New START.", (2011, 4, 10), (2013, 2, 5)),
    ("anniversary", "It is the 40th anniversary of the Moon landing.", (2009, 7, 20), (1969, 7, 20)),
    ("anniversary", "It is the first anniversary since both presidents signed New START.", (2011, 4, 8), (2011, 10, 1)),
    ("month", "The talks ended in November.", (2011, 12, 15), (2011, 8, 1)),
    ("latest", "In 2009 it was built; in March 2011 it fell.", (2011, 4, 1), (2009, 6, 1)),
    ("office", "The President of Russia, Dmitry Medvedev, spoke.", (2010, 1, 1), (2013, 1, 1)),
    ("office", "Russian President Dmitri Medvedev spoke.", (2008, 5, 7), (2008, 5, 6)),
    (
        "office",
        "Russian President Vladimir Putin spoke.",
        (2030, 1, 1),
        (2010, 1, 1),
    ),  # the term is open
    ("planned", "In 2009 it was built; it will open on 3 May 2011.", (2011, 4, 1), (2011, 6, 1)),
    ("feast", "She speaks at the May Day rally tomorrow.", (2011, 4, 30), (2011, 5, 1)),
    ("feast", "The parade went ahead on Labor Day yesterday.", (2016, 9, 6), (2016, 9, 5)),
    ("feast", "Tomorrow, Good Friday, the shops are shut.", (2018, 3, 29), (2018, 3, 30)),
    ("weekday", "The drill reached it on Wednesday, 17 January.", (2018, 1, 20), (2017, 1, 20)),
    ("weekday", "The open day takes place on Saturday, 24 March.", (2018, 3, 20), (2017, 3, 20)),
    ("weekday", "We flew home on the second of March, a Friday.", (2018, 3, 12), (2018, 3, 5)),
    ("weekday", "The lecture will be held on Thursday, 8 March, at 7 p.m.", (2018, 3, 1), (2018, 3, 12)),
    ("weekday", "The ship lost power on the night of Tuesday 14 November.", (2023, 12, 1), (2024, 12, 1)),
    (
        "week",
        "It will be held on Thursday of next week, 21 December, at 7.30pm.",
        (2023, 12, 17),
        (2023, 12, 18),
    ),
    ("week", "They will meet on Thursday next week (21 December).", (2023, 12, 11), (2023, 12, 10)),
    ("week", "Crews will walk out on Monday. They will stop work on Monday 4 September.", (2023, 9, 1), (2023, 8, 1)),
]


@pytest.mark.parametrize(("kind", "text", "day", "other"), CLUES)
def test_a_clue_votes_for_the_days_that_it_speaks_of(
    kind: str, text: str, day: tuple[int, int, int], other: tuple[int, int, int]
) -> None:
    (clue,) = (clue for clue in hints(text) if clue.kind == kind)
    assert clue.vote(ordinal(*day)) > 0
    assert clue.vote(ordinal(*other)) < clue.vote(ordinal(*day))
    assert clue.says


NO_CLUES = [
    "They walked out on Monday.",
    "Nothing happened here.",
    "The Munich conference is held each winter.",  # no edition is asked for
    "It is the first anniversary of the bakery.",
    "It is the first anniversary of the President of Russia.",
    "Dmitry Medvedev bought a car.",  # a name without the office may be anyone's
    "The President of Russia spoke.",
    "Yesterday it rained.",
    "",
    "It rained since May Day; it rained yesterday.",  # two clauses
    "She has been ill since Christmas and comes tomorrow.",
    "The profit of after May Day was told yesterday.",
    "He said he was confident for 1990.",
    "They intended to have half of the market in 1992.",
]


@pytest.mark.parametrize("text", NO_CLUES)
def test_no_clue(text: str) -> None:
    assert hints(text) == []
    assert (dated(text).interval, dated(text).how) == (None, "unknown")


def test_a_clue_names_the_words_that_it_rests_on() -> None:
    found = hints("At the recent Munich conference, Russian President Dmitry Medvedev spoke of 2011.")
    assert {clue.kind for clue in found} == {"recent", "latest", "office"}
    texts = {clue.kind: clue.says for clue in found}
    assert "“the recent Munich conference”" in texts["recent"]
    assert "“2011”" in texts["latest"]
    assert "Dmitry Medvedev as President of Russia" in texts["office"]
    assert "kremlin.ru" in texts["office"]  # where it can be looked up


def test_the_windows_of_one_clue_do_not_add_up() -> None:
    clue = Clue("recent", "…", (Window(1, 30, 3.0), Window(1, 60, 2.0)))
    assert [clue.vote(day) for day in (0, 1, 30, 31, 60, 61)] == [0, 3.0, 3.0, 2.0, 2.0, 0]


def test_without_knowledge_named_things_are_no_clue() -> None:
    text = "It is the first anniversary of New START. They met at the recent Munich conference."
    assert hints(text, NOTHING) == []


# ------------------------------------------------------------------------------ inferring

ANNIVERSARY = "It is the first anniversary since both presidents signed New START."
CONFERENCE = "They met at the recent Munich conference."
RESULTS = "The results of 2011 were dull."
MONTH = "Talks had ended in November."
HOLDER = "Russian President Dmitry Medvedev said nothing."


def test_the_votes_of_others_decide_what_an_anniversary_counts_from() -> None:
    """A year after signing is April 2011, after entry into force February 2012: the conference knows which."""
    found = dated(f"{ANNIVERSARY} {CONFERENCE}")
    assert found.how == "inferred"
    assert found.interval is not None
    assert Interval.day(2012, 2, 10).overlaps(found.interval)
    assert Interval.days(ordinal(2012, 2, 5), ordinal(2012, 3, 31)).contains(found.interval)
    assert found.interval.within


def test_the_recent_edition_is_the_one_that_the_other_clues_know() -> None:
    found = dated(f"{CONFERENCE} It is the first anniversary of New START. {RESULTS}")
    assert edtf(found).startswith("[2012-02")


FOUR = (ANNIVERSARY, CONFERENCE, RESULTS, MONTH)


@pytest.mark.parametrize("order", list(permutations(range(4))), ids=str)
def test_the_order_of_the_sentences_does_not_matter(order: tuple[int, ...]) -> None:
    found, other = dated(" ".join(FOUR[k] for k in order)), dated(" ".join(FOUR))
    assert (edtf(found), found.how, found.confidence) == (edtf(other), other.how, other.confidence)
    assert sorted(said(found).split("\n")) == sorted(said(other).split("\n"))


def test_the_more_clues_agree_the_higher_the_confidence() -> None:
    few, many = dated(f"{ANNIVERSARY} {MONTH}"), dated(f"{ANNIVERSARY} {CONFERENCE} {RESULTS} {MONTH} {HOLDER}")
    assert few.confidence <= many.confidence <= 0.95


def test_every_vote_is_kept_those_that_lost_as_well() -> None:
    found = dated(f"{ANNIVERSARY} {CONFERENCE} Russian President Vladimir Putin said nothing.")
    assert edtf(found).startswith("[2012-02")
    kinds = {step.kind for step in found.evidence if "Vladimir Putin" in step.says}
    assert kinds == {"considered"}
    assert [step.kind for step in found.evidence if "Munich Security Conference" in step.says] == ["clue"]
    assert [step.kind for step in found.evidence if "anniversary of New START" in step.says] == ["clue"]


def test_an_inferred_date_says_on_what_it_rests() -> None:
    found = dated(f"{ANNIVERSARY} {CONFERENCE}")
    (step,) = (step for step in found.evidence if step.kind == "anchor")
    assert "inferred" in step.says
    assert step.edtf == edtf(found)


# ------------------------------------------------------------------------------ when they do not suffice

BOUNDED = [
    (RESULTS, "2011"),
    ("The law of 6 July 2009 was repealed in March 2011. It had been passed in 1998.", "2011-03-01"),
    (f"{RESULTS} {MONTH}", "2011"),
    (f"{RESULTS} {HOLDER}", "2011"),
    ("It was built in 1875 and sold on 3 May 1921.", "1921-05-03"),
]


@pytest.mark.parametrize(("text", "start"), BOUNDED)
def test_a_bound_rather_than_a_guess(text: str, start: str) -> None:
    found = dated(text)
    assert found.interval is not None
    assert found.interval.start_iso.startswith(start)
    assert found.interval.end is None
    assert 0 < found.confidence <= 0.5
    assert found.evidence[0].kind == "anchor"


def test_dates_to_come_are_no_bound() -> None:
    """What will be in 2050 is told of before 2050."""
    found = dated("In 2009 the glacier was two miles long. By 2050 it will be gone.")
    assert (edtf(found), found.how) == ("2009-01-01/..", "bounded")


SIDES = [
    ("It was opened on 3 May 2011. It will be closed on 9 August 2011.", "[2011-05-03..2011-08-09]"),
    ("It was opened on 3 May 2011. It will be closed on 9 August 2019.", "2011-05-03/.."),
    ("It was opened in 2011. It will be closed in 2011.", "2011-01-01/.."),
    ("It was founded by Pell (1978) and Crail (1929).", "1978-01-01/.."),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_between_what_is_told_as_done_and_what_is_to_come(text: str, expected: str) -> None:
    assert edtf(dated(text)) == expected


YEARS = [  # what only knows the day of the year does not decide the year, but several may
    ("She speaks at the May Day rally tomorrow. Talks had ended in November. In 2009 he was born.", "bounded"),
    ("It was agreed on 30 June 2015. The drill reached it on Wednesday, 17 January. The open day takes place on "
     "Saturday, 24 March. It will go on until December 2019.", "inferred"),
    ("It was agreed on 30 June 2015. The pump failed on Tuesday, 14 November. It was mended on Wednesday, 15 November. "
     "It will go on until December 2019.", "bounded"),  # two days of one story: each says what the other does
]  # fmt: skip


@pytest.mark.parametrize(("text", "how"), YEARS)
def test_days_of_the_year_agree_on_a_year_or_on_none(text: str, how: str) -> None:
    found = dated(text)
    assert found.how == how
    assert found.interval is not None
    if how == "inferred":
        assert Interval.year(2018).contains(found.interval)


@pytest.mark.parametrize(("year", "votes"), [(2011, False), (2009, True)])
def test_a_weekday_of_the_year_that_was_named_before_it_does_not_vote(year: int, votes: bool) -> None:
    (clue,) = (c for c in hints(f"It was begun on 3 May {year}. It ended on Tuesday, 10 May.") if c.kind == "weekday")
    assert clue.votes is votes
    assert (clue.vote(ordinal(2011, 6, 1)) > 0) is votes


def test_one_clue_alone_decides_nothing() -> None:
    for text in (CONFERENCE, ANNIVERSARY, MONTH):
        found = dated(text)
        assert found.how != "inferred"
        assert found.confidence <= 0.5


def test_two_dates_that_the_clues_like_alike_are_not_decided_by_which_comes_first() -> None:
    """Written after the conference of 2011, or after that of 2012?  Nothing in the text tells."""
    found = dated(f"{CONFERENCE} {RESULTS}")
    assert found.interval is not None
    both = Interval.day(2011, 2, 10), Interval.day(2012, 2, 10)
    assert all(found.interval.overlaps(day) for day in both)


@pytest.mark.parametrize("text", [CONFERENCE, HOLDER, MONTH])
def test_what_was_weighed_is_said_even_when_it_decides_nothing(text: str) -> None:
    (clue,) = hints(text)
    assert clue.says in said(dated(text))


@pytest.mark.parametrize("text", ["Nothing happened here.", "", "Yesterday it rained."])
def test_nothing_there_is_unknown_and_never_today(text: str) -> None:
    found = dated(text)
    assert (found.interval, found.how, found.confidence) == (None, "unknown", 0.0)
    assert found.evidence


def test_years_before_the_common_era_are_said_as_people_say_them() -> None:
    found = dated("In 44 BC Caesar fell.")
    assert edtf(found) == "-0043-01-01/.."
    assert "-43" not in said(found)


# ------------------------------------------------------------------------------ stated, given

CREATED = Stated(AUGUST, "Created line", "2009-08-07")


def test_what_the_document_states_beats_what_the_user_gives_and_that_beats_clues() -> None:
    text = f"{ANNIVERSARY} {CONFERENCE}"
    stated = dated(document(text, stated=CREATED), given=Interval.day(2020, 1, 1))
    given = dated(text, given=Interval.day(2020, 1, 1))
    inferred, bounded, unknown = dated(text), dated(RESULTS), dated("")
    assert (edtf(stated), stated.how) == ("2009-08-07", "stated")
    assert (edtf(given), given.how) == ("2020-01-01", "given")
    assert inferred.how == "inferred"
    confidences = [found.confidence for found in (stated, given, inferred, bounded, unknown)]
    assert confidences == sorted(confidences, reverse=True)
    assert len(set(confidences)) == 5


# a date that the paper gives itself; how it was read to; words; what is left of it
OUTLIVED = [
    ("dateline", "In 1940 he spoke. The cabinet papers were opened on 3 May 1971, and nobody had read them.", False),
    ("file name", "The bridge stood. In July 1942 the inquiry sat at last and heard ninety witnesses.", False),
    ("Created line", "The station was closed in 1965 and the track was lifted in 1968.", False),
    ("text itself", "The drawing hangs in the school. It was found on 5 June 1998 and cleaned.", False),
    ("text itself", "Variation No. 2, signed on 3 September 1941, was agreed.", True),  # variations are bound in
    ("dateline", "The fair was held on 2 June 1940 and nobody came.", True),  # he wrote it slowly
    ("dateline", "The mine will be closed on 3 May 1971, and was to have been closed in June 1966.", True),
    ("dateline", "The pool held 2048 of 2060 litres.", True),
    ("dateline", "All was quiet.\n\n[Transcribed and printed by A. Lind on 3 May 1971.]", True),
    ("log itself", "The log was printed on 8 March 1945 and then it was lost on 9 April 1946.", True),
    ("DTG line", "The cabinet papers were opened on 3 May 1971.", True),  # nobody takes that for something else
]


@pytest.mark.parametrize(("field", "text", "kept"), OUTLIVED)
def test_a_weak_date_that_the_text_outlives_is_that_of_something_else(field: str, text: str, kept: bool) -> None:
    stated = Stated(Interval.day(1940, 6, 4), field, "4 June 1940", 0)
    found = dated(document(text, stated=stated), NOTHING)
    assert ((edtf(found), found.how) == ("1940-06-04", "stated")) is kept, said(found)


def test_the_next_date_that_a_paper_gives_itself_is_asked() -> None:
    stated = Stated(Interval.day(1940, 6, 4), "dateline", "4 June 1940", 0)
    fields = (Field("dateline", "4 June 1940", 0, 11, stated.interval),
              Field("made", "9 May 1972", 0, 10, Interval.day(1972, 5, 9)))  # fmt: skip
    found = dated(document("The papers were opened on 3 May 1971.", stated=stated, fields=fields), NOTHING)
    assert (edtf(found), found.how) == ("1972-05-09", "stated")
    assert "the text tells of “3 May 1971” as past" in said(found)


def test_a_stated_date_names_its_place_and_words() -> None:
    (step,) = dated(document("All was quiet.", stated=CREATED)).evidence
    assert (step.kind, step.edtf) == ("anchor", "2009-08-07")
    assert "Created line" in step.says
    assert "2009-08-07" in step.says


def test_other_lines_that_date_the_document_are_noted() -> None:
    fields = (
        Field("created", "2009-08-07", 0, 10, AUGUST),
        Field("dtg", "P 082217Z AUG 09", 20, 36, Interval.day(2009, 8, 8)),
    )
    stated = Stated(AUGUST, "Created line", "2009-08-07", 0)
    notes = [step for step in dated(document("x", stated=stated, fields=fields)).evidence if step.kind == "note"]
    assert [step.edtf for step in notes] == ["2009-08-08"]


def test_the_date_belongs_to_the_document() -> None:
    found = dated("All was quiet.")
    assert (found.document, found.title) == ("t.txt", "A title")


# ---------------------------------------------------------------------------------- dated documents beside it


SAME = " The harbour master, pilots, owners, insurers, engineers and passengers of Kelmouth watch the harbour basin."


def beside(*days: tuple[int, int, int]) -> tuple[Neighbour, ...]:
    """Papers of these days that speak of what the text speaks of."""
    return tuple(Neighbour(document(SAME), Interval.day(*day), ()) for day in days)


def headed(text: str, dateline: str = "") -> Document:
    fields = (Field("dateline", dateline, 0, 0),) if dateline else ()
    return document(text + SAME, fields=fields)


@pytest.mark.parametrize(
    ("text", "dateline", "day", "expected"),
    [
        ("Thank you for Tuesday.", "20 May", (2013, 5, 17), "2013-05-20"),
        ("Thank you for Tuesday.", "December 30", (2013, 1, 2), "2012-12-30"),
        ("The ferry struck a dredger on Wednesday night.", "", (2018, 11, 14), "2018-11-15"),
        ("The ferry struck it on Wednesday. It is closed until tomorrow.", "", (2018, 11, 14), "2018-11-15"),
        ("It was refused on 20 March and will resume on May 9.", "", (1994, 4, 15), "[1994-03-20..1994-05-08]"),
    ],
)
def test_documents_beside_it_date_what_speaks_from_its_day(text, dateline, day, expected) -> None:
    found = dated(headed(text, dateline), beside=beside(day))
    assert found.interval is not None
    assert (found.how, found.interval.edtf) == ("inferred", expected)


@pytest.mark.parametrize(
    "text",
    [
        "The mine was worked from 1871 to 1999.", "Nothing is said.",
        "Mother's letter of 3 December came on New Year's Day. We marched on Thursday, and will be home by Candlemas.",
    ],
)  # fmt: skip
def test_documents_beside_it_say_nothing_of_one_without_a_day(text) -> None:
    assert dated(headed(text), beside=beside((2018, 11, 14))).how in ("unknown", "bounded")


@pytest.mark.parametrize(
    ("text", "dateline", "expected"),
    [
        ("The pilots have struck, their union said on Thursday. The pact of January 2017 has ended.", "Oct. 3",
         "2019-10-03"),
        ("The pilots have struck, their union said on Thursday.", "Oct. 3", ""),  # who knows which year
        ("The pilots have struck. The pact of January 2017 has ended.", "Oct. 3", "2017-01-01/.."),
    ],
)  # fmt: skip
def test_a_dateline_and_the_weekday_of_the_opening_give_the_year(text: str, dateline: str, expected: str) -> None:
    assert edtf(dated(headed(text, dateline))) == expected


COASTER = "The Corrie Maid lost power off Hesta on the night of Tuesday 14 November. She was refloated on Saturday."


@pytest.mark.parametrize(("day", "year"), [((2023, 11, 20), "2023"), ((2024, 11, 20), "")])
def test_no_neighbour_outvotes_a_weekday(day: tuple[int, int, int], year: str) -> None:
    """The 14th of November was a Tuesday in 2023, and not in 2024."""
    found = dated(headed(COASTER), beside=beside(day))
    assert edtf(found).strip("[")[:4] == year, said(found)


@pytest.mark.parametrize(("told", "text", "met"), [
    ("On 3 May 2011 the petition of Torva and Ada Holm", "Torva and Ada Holm handed over a petition on Tuesday.", True),
    ("On 3 May 2011 Torva and Ada Holm", "Torva and Ada Holm, who on Tuesday was out.", False),  # names alone
    ("On 3 May 2011 the petition of Torva and Ada Holm",
     "Torva and Ada Holm handed over a petition on the Tuesday.", False),  # that of the days just told
])  # fmt: skip
def test_who_is_told_of_twice_must_do_the_same(told: str, text: str, met: bool) -> None:
    other = Neighbour(document(SAME), None, (Told(told, *(ordinal(2011, 5, 3),) * 2),))
    one = document(f"Now for {text}")
    found = alike(one, understand(one, sentences(one), NOTHING), [(other, "")])
    assert ("told" in {clue.kind for clue in found}) is met


# ---------------------------------------------------------------------------------- whole folders

CABLE = """P 281530Z APR 11
FM AMEMBASSY TARSINA
TO SECSTATE WASHDC PRIORITY 2296
SUBJECT: THE AFFAIR OF THE CRATE

1. (C) Customs officers opened the crate at Melo harbour on April 19. The Foreign Minister summoned the
Ambassador on April 26 and gave him a protest. Lawyers of Lydoria and of this Embassy meet in Geneva on May 3.

HOLLIS
"""
NEWS = """Minister stands firm over crate

{place}{opening} The Lydoria affair of the crate began when customs officers opened it at Melo harbour {opened}. A
protest was given to the Ambassador by the Foreign Minister. Lawyers of both governments, of Lydoria and the United
States, are to meet in Geneva {meet}. Nobody expects the officers, the lawyers or the ministry to settle anything.
"""
FEATURE = """Published: 20 February 2018

# Nine hundred metres down

In a press release put out {when} the Institute for Ice Research speaks of water from Lake Ennis that has not seen
daylight. The minister's letter of 3 February to the Institute had asked for samples of Lake Ennis. The drill of the
Institute reached Lake Ennis at a depth of 912 metres.
"""
RELEASE = """INSTITUTE FOR ICE RESEARCH
{kind}

The Institute for Ice Research has drilled into Lake Ennis in Antarctica and brought home six litres of water. The
drill reached Lake Ennis at a depth of 912 metres. The samples have seen no daylight, the minister was told{today}.
"""


def in_folder(tmp_path: Path, dated_one: str, undated: str) -> DocumentDate:
    (tmp_path / "a.txt").write_text(dated_one, encoding="utf-8")
    (tmp_path / "b.txt").write_text(undated, encoding="utf-8")
    return run([tmp_path]).dates[1]


@pytest.mark.parametrize(
    ("place", "opened", "meet", "expected"),
    [
        ("", "eleven days ago", "next week", "2011-04-30"),
        ("", "eleven days ago", "on Tuesday", "2011-04-30"),
        ("", "last week", "on Tuesday", "[2011-04-27..2011-05-01]"),
        ("", "in spring", "tomorrow", "2011-05-02"),
        ("", "on 19 April", "on 3 May", "[2011-04-19..2011-05-02]"),
        ("TARSINA, 29 April -", "last week", "next week", "2011-04-29"),
        ("TARSINA, Saturday, April 30 -", "eleven days ago", "on Tuesday", "2011-04-30"),
    ],
)
def test_what_two_papers_tell_of_dates_the_one_that_says_how_long_ago(
    tmp_path: Path, place: str, opened: str, meet: str, expected: str
) -> None:
    found = in_folder(tmp_path, CABLE, NEWS.format(place=place, opening="", opened=opened, meet=meet))
    assert (found.how, edtf(found)) == ("inferred", expected)


@pytest.mark.parametrize(
    ("kind", "when", "today", "expected"),
    [
        ("PRESS RELEASE 7/18", "today", " this morning", "2018-02-20"),
        ("PRESS RELEASE 7/18", "yesterday", " this morning", "2018-02-19"),
        ("PRESS RELEASE 7/18", "on 15 February", " this morning", "2018-02-15"),
        ("Dear Minister,", "today", " this morning", "2018-02-03"),
        ("PRESS RELEASE 7/18", "two years late", "", ""),
        ("FACT SHEET", "today", "", ""),
    ],
)
def test_a_paper_is_of_the_day_on_which_another_says_it_came_out(
    tmp_path: Path, kind: str, when: str, today: str, expected: str
) -> None:
    found = in_folder(tmp_path, FEATURE.format(when=when), RELEASE.format(kind=kind, today=today))
    assert edtf(found) == expected


STATED = """STATEMENT
12 May 2009

The Ministry of Lydoria regrets the affair of the crate at Melo harbour. The officers of Lydoria acted by the law of the
country and the ministry stands by the officers, whatever the lawyers say of the harbour.
"""


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("In a statement issued yesterday", "2009-05-13"),
        ("In a statement on Tuesday", "2009-05-13"),
        ("The ministry put out a statement this morning, and in it", "2009-05-12"),
    ],
)
def test_a_paper_that_lies_beside_it_dates_who_tells_of_it(tmp_path: Path, clause: str, expected: str) -> None:
    text = f"Lydoria regrets\n\n{clause} Lydoria regretted the affair of the crate at Melo harbour. The officers of "
    text += "Lydoria had acted by the law of the country, and the ministry stands by them, whatever the lawyers say.\n"
    assert edtf(in_folder(tmp_path, STATED, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you for your letter of 12 March.", "[2013-03-12..2013-09-11]"),
        ("In 2006, on the first of April, he left. He was seen on Monday.", "[2013-02-17..2013-05-18]"),
        ("The inquiry would be opened on 9 April; it was asked for on Monday.", "[2013-02-17..2013-04-08]"),
    ],
)
def test_sides_of_the_documents_beside_it(text: str, expected: str) -> None:
    assert edtf(dated(headed(text), beside=beside((2013, 4, 3)))) == expected


COUNCIL = """KELMOUTH, 20 June 2016

The council of Kelmouth voted on the harbour wall on 14 June 2016, and the mayor, Tomas Berg, lost by two votes.
The ferry strike of Kelmouth ended on 2 June 2016. The mayor and the council of Kelmouth blame the pilots."""
SPEECH = """KELMOUTH (Coast Wire) - The mayor of Kelmouth, Tomas Berg, spoke to the council of Kelmouth of the wall and
the ferry, {when}. The pilots blame the mayor and the council. He was heard in silence."""


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("on Friday, 31 days after the council voted", "2016-07-15"),
        ("on Tuesday, three weeks after the strike", "2016-06-21"),
        ("today, a year to the day after the strike", "2017-06-02"),
        ("31 days after the council voted", ""),  # nothing of it is said to be near
        ("on Friday, 31 days after the flood", ""),  # of which nobody tells
    ],
)
def test_so_long_after_what_another_tells(tmp_path: Path, when: str, expected: str) -> None:
    found = in_folder(tmp_path, COUNCIL, SPEECH.format(when=when))
    told = [step.says for step in found.evidence if "is counted from" in step.says]
    assert bool(told) == bool(expected)
    if expected:
        assert found.interval is not None
        assert found.interval.edtf == expected


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("They met on Monday and will part on Friday. It rained yesterday.", "Mon Tue Thu Fri"),
        ("They met on Monday and will part on Friday. He comes tomorrow.", "Mon Thu Fri"),
        ("They met on Monday and will part on Friday.", ""),  # agencies call that very day so
        ('They met on Monday. "We wait until tomorrow," he said.', ""),
        ("On the Monday they had met. It rained yesterday.", ""),
    ],
)
def test_nobody_who_says_yesterday_calls_it_by_its_weekday(text: str, never: str) -> None:
    one = document(text)
    readings = understand(one, sentences(one), NOTHING)
    monday = ordinal(2023, 9, 4)
    found = list(day_of_week(text, readings, range(monday, monday + 7)))
    names = "Mon Tue Wed Thu Fri Sat Sun".split()
    assert " ".join(n for k, n in enumerate(names) if found and not found[0].vote(monday + k)) == never


@pytest.mark.parametrize(("place", "expected"), [("KELMOUTH (Coast Wire) - ", "2016-07-15"), ("", "2016-07-16")])
def test_an_agency_writes_on_the_day_that_it_names_and_a_newspaper_after_it(
    tmp_path: Path, place: str, expected: str
) -> None:
    text = place + SPEECH.format(when="on Friday, 31 days after the council voted").partition(" - ")[2]
    found = in_folder(tmp_path, COUNCIL, text)
    assert found.interval is not None
    assert found.interval.edtf == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will be two years on Thursday since the council voted on Act 112.", "[2018-06-08..2018-06-13]"),
        ("Next month it will be two years. Today the council of Kelmouth has a wall to its harbour, and the ferry "
         "strike of Kelmouth is forgotten. The pilots blame Tomas Berg.", "[2018-05-01..2018-05-31]"),
    ],
)  # fmt: skip
def test_it_will_be_so_long(tmp_path: Path, text: str, expected: str) -> None:
    told = SPEECH.format(when="at length").partition(" - ")[2]
    found = in_folder(tmp_path, COUNCIL.replace("harbour wall", "harbour wall, Act 112,"), f"{text} {told}")
    assert found.interval is not None
    first, last = expected.strip("[]").split("..")
    assert Interval.days(iso(first), iso(last)).contains(found.interval)


SHIP = """The brig Aurelia, Captain Thomas Vane, sailed from Kelmouth on 3 March 1910 with timber for Lydoria.

On 14 March 1910 the Aurelia lost her mast in a gale off Ashby. The mate, Rudd, fell from the yard on 22 March 1910."""
DIARY = """Written on board the brig Aurelia, which sailed from Kelmouth for Lydoria, by Captain Thomas Vane.
The mate is Rudd.

Monday, March 14th.
A gale. We have lost the mast and the Aurelia will not answer; Rudd says make for Ashby.

Tuesday, March 22nd.
Poor Rudd fell from the yard this morning, after the gale. No timber left to mend with."""


def test_a_diary_without_years_beside_what_tells_of_its_days(tmp_path: Path) -> None:
    found = in_folder(tmp_path, SHIP, DIARY)
    assert found.interval is not None
    assert Interval.days(ordinal(1910, 2, 1), ordinal(1910, 4, 30)).contains(found.interval)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("The strike will be remembered on Sunday 2 June, 3 years to the day after the strike ended.", True),
        ("This note is issued a month to the day after the strike ended.", True),
        ("The strike was long remembered, 3 years to the day after it ended.", False),  # of when it was remembered
    ],
)
def test_what_is_counted_to_the_day(tmp_path: Path, opening: str, expected: bool) -> None:
    text = f"{opening} The mayor of Kelmouth, Tomas Berg, and the council blame the pilots of the ferry and the wall."
    found = in_folder(tmp_path, COUNCIL, text)
    assert any("is counted from" in step.says for step in found.evidence) == expected


ROSA = """Log of the ferry Rosa of Kelmouth, kept by Captain Vane and by the mate, Rudd

Monday, 14 March 1910
The Rosa lay at Kelmouth harbour; her hull was painted by the mate.

Tuesday, 22 March 1910
The Rosa lay off Ashby; Rudd came on board with timber for the harbour.

Wednesday, 6 April 1910
Captain Vane lost his watch off Ashby, and the Rosa her anchor."""


@pytest.mark.parametrize(
    ("counted", "first", "last"),
    [
        ("goes on show on Wednesday, 106 years to the day since its last entry", (2016, 3, 31), (2016, 4, 5)),
        ("is printed a hundred years to the day since its first entry", (2010, 3, 14), (2010, 3, 14)),
        ("is printed a hundred years to the day since somebody slept", (2010, 3, 14), (2010, 4, 6)),
    ],
)
def test_a_count_without_shared_words(
    tmp_path: Path, counted: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    """The last entry is of the last day that heads a diary; else any day of a neighbour that tells of few."""
    text = f"The log {counted}. Captain Vane and the mate Rudd of the Rosa took timber from Ashby to Kelmouth "
    found = in_folder(
        tmp_path, ROSA, f"{text}harbour. The ferry was painted; her anchor and the watch of Captain Vane are lost."
    )
    assert found.interval is not None, found.evidence
    assert found.interval.edtf == Interval.days(ordinal(*first), ordinal(*last), within=first != last).edtf


def test_many_days_of_last_autumn_do_not_outvote_what_a_neighbour_announces(tmp_path: Path) -> None:
    told = """KELMOUTH, 5 June 2012

The inquiry into the wreck of the Rosa at Kelmouth sits again tomorrow, when Captain Vane of the pilots is expected to
give evidence to the inquiry. The Rosa was lost on 20 October 2011 off Ashby harbour."""
    asked = """Today it was for Captain Vane of the pilots to give evidence to the inquiry into the wreck of the Rosa.
The Rosa left Ashby harbour on 19 October. She was sought on 20 October, and found on 2 November. The pilots were
questioned at Kelmouth on 9 November, and on 14 November Captain Vane lost his post."""
    assert edtf(in_folder(tmp_path, told, asked)) == "2012-06-06"


def test_a_day_of_the_month_to_come(tmp_path: Path) -> None:
    told = """KELMOUTH, 5 June 2012

The ferry Rosa of Kelmouth broke her shaft on 3 June 2012 off Ashby harbour, and Captain Vane blamed the pilots."""
    asked = """The ferry Rosa of Kelmouth broke her shaft last month off Ashby harbour. Captain Vane blamed the pilots.

On the 12th the council meets in Kelmouth, and is expected to buy another."""
    found = in_folder(tmp_path, told, asked)
    assert edtf(found) == "[2012-07-01..2012-07-12]"


LATER = "The affair was forgotten by June 1978, and a book on it came out in May 2014."


def test_neighbours_do_not_date_what_tells_of_later_days(tmp_path: Path) -> None:
    text = NEWS.format(place="", opening="", opened="eleven days ago", meet="on Tuesday")
    found = in_folder(tmp_path, CABLE, f"{text}\n{LATER}")
    assert (found.how, edtf(found)) == ("bounded", "2014-05-01/..")


@pytest.mark.parametrize("more", ["Today the crate is in a museum of Lydoria.", "It has been famous this century.", ""])
def test_neighbours_do_not_date_what_has_no_day_of_its_own(tmp_path: Path, more: str) -> None:
    text = NEWS.format(place="", opening="", opened="in April 2011", meet="in May 2011").replace("are to meet", "met")
    assert in_folder(tmp_path, CABLE, f"{text}\n{more}").how in ("bounded", "unknown")


def test_a_year_later_is_a_year_later(tmp_path: Path) -> None:
    text = NEWS.format(place="", opening="", opened="a year ago", meet="again on Tuesday")
    found = in_folder(tmp_path, CABLE, text)
    assert found.interval is not None
    assert Interval.days(ordinal(2012, 3, 20), ordinal(2012, 11, 1)).contains(found.interval)


def test_a_year_ago_to_the_day_is_not_believed_to_the_day(tmp_path: Path) -> None:
    text = NEWS.format(place="", opening="", opened="a year ago today", meet="again on Tuesday")
    found = in_folder(tmp_path, CABLE, text)
    assert found.interval is not None
    assert found.interval.first_day != found.interval.last_day


def test_a_folder_of_undated_documents_takes_linear_time() -> None:
    def asked(size: int) -> int:
        names = ["Kelmouth", "Ashby", "Lydoria", "Melo", "Tarsina"]
        texts = [f"The harbour of {names[n % 5]}, said Tomas Berg{chr(97 + n % 26)} on Monday." for n in range(size)]
        kindred = Kindred([document(text) for text in texts])
        return sum(len(kindred.of(number)) for number in range(size))

    begun = perf_counter()
    asked(200)
    small = perf_counter() - begun
    begun = perf_counter()
    asked(1600)
    assert perf_counter() - begun < 30 * max(small, 0.05)  # and not 64 times
