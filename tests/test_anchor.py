"""Which October?  Short passages, each date in them, what it hangs on, and the chain that says why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.anchor import anchor
from timeline.civil import ordinal
from timeline.knowledge import Knowledge, join, read
from timeline.model import Block, BlockKind, Dated, Document, DocumentDate, How, Interval, Step
from timeline.needs import complete
from timeline.pipeline import understand
from timeline.read import read_text
from timeline.readings import Partial, Unit
from timeline.segment import sentences
from timeline.stance import is_narrative

KNOWN = Knowledge(join((), read(Path(__file__).parent / "golden" / "things.csv")))
FULL, DOCUMENT, TEXT, NAMED, INFERRED = How.EXPLICIT, How.DOCUMENT, How.TEXT, How.NAMED, How.INFERRED
AUGUST = Interval.day(2009, 8, 7)  # a Friday
Row = tuple[str, str, How]


def dated(text: str, written: Interval | None = AUGUST, how: str = "stated") -> list[Dated]:
    """The dates of a text of paragraphs, seen from a date of writing."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph), BlockKind.PARAGRAPH))
        at += len(paragraph) + 2
    document = Document("t.txt", text, blocks=tuple(blocks))
    steps = (Step("anchor", "the Date line says so", written.edtf),) if written else ()
    date = DocumentDate("t.txt", "", written, how if written else "unknown", 0.9, steps)
    parts = sentences(document)
    return anchor(document, parts, understand(document, parts, KNOWN), date, KNOWN)


def rows(text: str, found: list[Dated]) -> list[Row]:
    return [
        (text[d.mention.start : d.mention.end], d.interval.edtf, d.how)
        for d in found
        if d.interval and d.confidence >= 0.5
    ]


# ------------------------------------------------------------------------------ news

NEWS = [
    ("weekdays look back, and ahead where the clause does",
     "The minister arrived on Monday. He will meet the president on Tuesday and leave next week.",
     [("Monday", "2009-08-03", DOCUMENT), ("Tuesday", "2009-08-11", DOCUMENT),
      ("next week", "2009-08-10/2009-08-16", DOCUMENT)]),
    ("a day's own weekday is today", "The bill passed on Friday.", [("Friday", "2009-08-07", DOCUMENT)]),
    ("months behind and ahead", "Talks broke down in June and are to resume in September.",
     [("June", "2009-06", DOCUMENT), ("September", "2009-09", DOCUMENT)]),
    ("counted from the day of writing", "Two weeks ago the roof fell in; yesterday it was repaired.",
     [("Two weeks ago", "2009-07-24~", DOCUMENT), ("yesterday", "2009-08-06", DOCUMENT)]),
    ("a complete date hangs on nothing", "The accord was signed on July 6, 2009 in Moscow.",
     [("July 6, 2009", "2009-07-06", FULL)]),
    ("and what follows it hangs on it", "They met on July 6, 2009. Two days later they signed the accord.",
     [("July 6, 2009", "2009-07-06", FULL), ("Two days later", "2009-07-08", TEXT)]),
    ("the present tense of plans", "The council decides in the autumn.", [("the autumn", "2009-23", DOCUMENT)]),
    ("a deadline lies ahead", "Replies are due by September 15.", [("September 15", "2009-09-15", DOCUMENT)]),
    ("a deadline lies ahead, even far", "The tax must be paid by March.", [("March", "2010-03", DOCUMENT)]),
]  # fmt: skip

TENSES = [
    ("They will meet in March.", "2010-03"),
    ("They met in March.", "2009-03"),
    ("The fee was paid in December.", "2008-12"),
    ("The fee is due in December.", "2009-12"),
    ("Prices rose in October.", "2008-10"),
    ("Prices are expected to rise in October.", "2009-10"),
    ("The court is to rule on Saturday.", "2009-08-08"),
    ("The court ruled on Saturday.", "2009-08-01"),
    ("They plan to leave on 2 July.", "2010-07-02"),
    ("They left on 2 July.", "2009-07-02"),
]

YEARS_NOT_INHERITED = [
    ("a year in passing is not where the text is",
     "They met on July 6, 2009. The talks that both of their governments had begun in 1972 had failed before. "
     "The following week the accord was published.",
     ("The following week", "2009-07-13/2009-07-19", TEXT)),
    ("nor where it stands near the beginning of a sentence",
     "They met on July 6, 2009. The talks, which began in 1972, had failed before. "
     "The following week the accord was published.",
     ("The following week", "2009-07-13/2009-07-19", TEXT)),
    ("a year of long ago does not make news a history",
     "Prices will rise in October. The mine, opened in 1875, will be closed in November.",
     ("November", "2009-11", DOCUMENT)),
    ("nor the year of a law", "Under the Act of 1968 the fee is due in October.", ("October", "2009-10", DOCUMENT)),
    ("weekdays never hang on a year", "In 1998 he left the army. On Thursday he resigned.",
     ("Thursday", "2009-08-06", DOCUMENT)),
    ("in a history, a comparison does not move it",
     "The ship sailed in April 1912. It was faster than those of 1899. In May it sank.",
     ("May", "1912-05", TEXT)),
    ("nor does what was built before", "On 14 April 1912 the ship struck ice. Her sister, built in 1909, was refitted. "
     "In May the inquiry opened.", ("May", "1912-05", TEXT)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, rows_, id=name) for name, text, rows_ in NEWS])
def test_news(text: str, expected: list[Row]) -> None:
    assert rows(text, dated(text)) == expected


@pytest.mark.parametrize(("text", "edtf"), TENSES)
def test_the_tense_decides_before_or_after(text: str, edtf: str) -> None:
    assert [when for _, when, _ in rows(text, dated(text))] == [edtf]


@pytest.mark.parametrize(("text", "row"), [pytest.param(text, row, id=name) for name, text, row in YEARS_NOT_INHERITED])
def test_a_wrong_year_is_not_inherited(text: str, row: Row) -> None:
    assert row in rows(text, dated(text))


def test_a_year_that_news_turns_to_holds_for_the_dates_beside_it() -> None:
    text = "In 1998 he left the army. In May he was elected to the council."
    assert rows(text, dated(text)) == [("1998", "1998", FULL), ("May", "1998-05", TEXT)]


# ------------------------------------------------------------------------------ narrative

WAR = ("The war began in July 1914. In August the army crossed the border. By December the front had frozen. "
       "The following year brought no change. In April 1917 the United States entered. On 11 November 1918 "
       "it ended.")  # fmt: skip
WAR_ROWS = [
    ("July 1914", "1914-07", FULL), ("August", "1914-08", TEXT), ("December", "1914-12", TEXT),
    ("The following year", "1915", TEXT), ("April 1917", "1917-04", FULL), ("11 November 1918", "1918-11-11", FULL),
]  # fmt: skip
GREECE = ("In 490 BC the Persians landed. In September the armies met at Marathon. Ten years later Xerxes crossed the "
          "strait. In August 480 BC the pass fell; in September the fleet was beaten.")  # fmt: skip
GREECE_ROWS = [
    ("490 BC", "-0489", FULL), ("September", "-0489-09", TEXT), ("Ten years later", "-0479", TEXT),
    ("August 480 BC", "-0479-08", FULL), ("September", "-0479-09", TEXT),
]  # fmt: skip
SHIP = ("On 14 April 1912 the ship struck ice. She sank the next morning. Four days later the survivors landed in New "
        "York. In May the inquiry opened.")  # fmt: skip

WHEN_WRITTEN = [None, Interval.year(2020), Interval.day(1960, 3, 1)]


@pytest.mark.parametrize("written", WHEN_WRITTEN, ids=lambda w: w.edtf if w else "undated")
@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(WAR, WAR_ROWS, id="war"), pytest.param(GREECE, GREECE_ROWS, id="BCE")]
)
def test_a_history_hangs_on_itself_whenever_it_was_written(
    text: str, expected: list[Row], written: Interval | None
) -> None:
    assert rows(text, dated(text, written)) == expected


def test_a_narrative_goes_on_from_day_to_day() -> None:
    found = {words: (edtf, how) for words, edtf, how in rows(SHIP, dated(SHIP, Interval.day(2015, 6, 17)))}
    assert found["14 April 1912"] == ("1912-04-14", FULL)
    assert found["Four days later"] in (("1912-04-18", TEXT), ("1912-04-19", TEXT))  # of the collision, or the sinking
    assert found["May"] == ("1912-05", TEXT)


def test_a_history_that_names_its_year_late_hangs_on_the_first_that_follows() -> None:
    text = "In March the river froze. By June 1709 the harvest was lost."
    assert rows(text, dated(text, Interval.year(2020)))[0] == ("March", "1709-03", TEXT)


@pytest.mark.parametrize(("readings", "expected", "undated"), [
    ([Partial(year=1914), Partial(year=1918)], True, True),
    ([Partial(year=2009, month=7, day=6), Unit(-1, Partial(month=1).grain)], False, True),
    ([Partial(year=1998), Partial(weekday=1), Partial(weekday=5)], False, False),
    ([], False, True),
])  # fmt: skip
def test_what_makes_a_narrative(readings: list[object], expected: bool, undated: bool) -> None:
    wholes = [complete(reading) for reading in readings]
    assert is_narrative(readings, wholes, AUGUST, "") is expected
    assert is_narrative(readings, wholes, None, "") is undated


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("two days before the Moon landing", "1969-07-18"),
        ("the day after the Moon landing", "1969-07-21"),
        ("the morning after the Moon landing", "1969-07-21T06:00:00/1969-07-21T11:59:59"),
        ("the eve of the Moon landing", "1969-07-19"),
    ],
)
def test_a_date_may_count_from_a_thing_that_is_known(words: str, edtf: str) -> None:
    text = f"On {words} the works were stopped."
    assert rows(text, dated(text)) == [(words, edtf, How.NAMED)]


def test_what_the_title_names_is_the_first_day_that_is_told() -> None:
    text = "A train passed the signal on 15 November 2018 and struck a wagon.\n\nThe unit was last seen to on 3 "
    text += "September 2018, that is 73 days before the collision. The driver was heard five days after the collision."
    blocks = tuple(Block(a, b, BlockKind.PARAGRAPH) for a, b in ((0, 65), (67, len(text))))
    document = Document("t.txt", text, "Collision at Skelby", blocks=blocks)
    parts = sentences(document)
    found = anchor(document, parts, understand(document, parts, KNOWN), DocumentDate("t", "", None, "", 0), KNOWN)
    assert found[-1].interval == Interval.day(2018, 11, 20)


def test_news_that_nobody_can_date_keeps_its_weekdays_open() -> None:
    text = "Pickets clashed on Monday. Five were freed on Tuesday. The lease runs until 2031."
    assert [edtf for _, edtf, _ in rows(text, dated(text, None))] == ["2031"]


LATER = [
    ("before what is told", "She was found on 21 November last year. She had become a mother in the spring.",
     ["2008-11-21", "2008-21"]),
    ("but not what was said to have been", "The inquest met on 3 June. He said that he had opened it on 30 November.",
     ["2009-06-03", "2008-11-30"]),
    ("a past verb under a modal", "If we ask for nothing we would know where we stood by 2 October.", ["2009-10-02"]),
    ("a past verb under a condition", "If I have heard nothing by the end of August he will sue.", ["2009-08-31"]),
    ("what was done, not what is to come",
     "It broke up on 3 August. They have until 5 October. The same evening he left.",
     ["2009-08-03", "2009-10-05", "2009-08-03T18:00:00/2009-08-03T23:59:59"]),
    ("the weekend before", "Two men were arrested at the weekend, police said.", ["2009-08-01/2009-08-02"]),
    ("its own publication", "Shelves are to be cleared by the end of the Monday after this notice was published. The "
     "rate will be reviewed six weeks after publication.", ["2009-08-10", "2009-09-18"]),
    ("agreed, not need", "Both sides agreed in November to a truce. The need for a visit on Friday is plain.",
     ["2008-11", "2009-08-07"]),
    ("a bed is no past", "He will visit the Red Cross bed on Monday.", ["2009-08-10"]),
    ("another's publication", "The book appeared in March 1962. Two weeks after publication, he died.", ["1962-03"]),
    ("no night behind an afternoon", "They met at 7 p.m. on 3 May 2009. Registration opens at 3 o'clock.",
     ["2009-05-03T19:00:00", "2009-05-03T03:00:00"]),
    ("a story of long ago goes on", "On 2 May 2007 the ship lost power. On 10 July she took oil on board. At 21:44 on "
     "14 July the engine stopped. The anchor held. At 23:05 the pilot left. He was home on the 15th.",
     ["2007-05-02", "2007-07-10", "2007-07-14T21:44:00", "2007-07-14T23:05:00", "2007-07-15"]),
    ("but not to another season", "On 2 May 2008 the ship lost power. On 10 January she was sold.",
     ["2008-05-02", "2009-01-10"]),
    ("the next day", "They met on 12 February 2009. Next day it cut off the lamps. Next morning he was gone. The claim "
     "was issued on 3 October.", ["2009-02-12", "2009-02-13", "2009-02-14T06:00:00/2009-02-14T11:59:59", "2008-10-03"]),
    ("inside a relative clause", "She expects the board, whose last session on 8 April ended in rows, to meet again.",
     ["2009-04-08"]),
    ("what lasts from a day", "It was examined over three days from 22 January 2009. It is due three days from 1 May.",
     ["2009-01-22/2009-01-24", "2009-05-04"]),
    ("of that year", "It was signed on 14 March 2005 for two years from 1 April of that year.",
     ["2005-03-14", "2005-04-01/2007-03-31"]),
    ("what goes on a day", "Slips go out on Monday. New ones cannot be here before Tuesday. Prices have come down "
     "since Thursday.", ["2009-08-10", "2009-08-11", "2009-08-06"]),
    ("as the verb before it", "They will be fitted on Monday and tested on Thursday. They came on Tuesday and left on "
     "Wednesday.", ["2009-08-10", "2009-08-13", "2009-08-04", "2009-08-05"]),
    ("a weekday of another year", "The paper of Saturday 14 October 1911 says so. Under Wednesday 11 October he writes "
     "of a jaw. On Thursday 13 August we meet.", ["1911-10-14", "1911-10-11", "2009-08-13"]),
    ("the night before that", "The view is on 22 July 2009. She flies in the night before, so be nice.",
     ["2009-07-22", "2009-07-21T18:00:00/2009-07-21T23:59:59"]),
    ("so long after that", "The results came on 31 July. He was named two days after that.",
     ["2009-07-31", "2009-08-02"]),
    ("the article of a noun", "The dam broke on 2 May. The Friday market was shut.", ["2009-05-02", "2009-08-07"]),
    ("that October", "Talks broke down in the summer of 2005. That October a storm filled the pit.",
     ["2005-22", "2005-10"]),
    ("the same year", "It was found as recently as 1981. Until then nobody knew. Castell was born in the same year.",
     ["1981", "1981"]),
    ("a flashback", "Yesterday the crews left. They will land tomorrow and dive on Monday. The reef bleached in 1998 "
     "and in March 2006. On 21 February 2007 a storm went over it. She stayed at home. When she went there, in the "
     "second week of March, some were left. The money came the following year.",
     ["2009-08-06", "2009-08-08", "2009-08-10", "1998", "2006-03", "2007-02-21", "2007-03-08/2007-03-14", "2008"]),
    ("had been expected", "On 19 February 2009 they met. He had been expected on the 20th; he had been due on 22 "
     "February.", ["2009-02-19", "2009-02-20", "2009-02-22"]),
    ("a past form far from its day", "The lawyers went to the court in Burlington on 1 December.", ["2008-12-01"]),
    ("a paper of a day is past", "We see from your message of 30 September that there should be a report.",
     ["2008-09-30"]),
    ("an answer that is a date heads nothing", 'He was asked when. "The 22nd of May." The jury sits again tomorrow.',
     ["2009-05-22", "2009-08-08"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), [pytest.param(text, edtf, id=name) for name, text, edtf in LATER])
def test_the_clause_says_on_which_side_of_what_a_date_lies(text: str, edtf: list[str]) -> None:
    assert [when for _, when, _ in rows(text, dated(text))] == edtf


# ------------------------------------------------------------------------------ chat


def test_a_story_of_long_ago_goes_on_under_the_next_heading() -> None:
    text = "On 2 May 2007 the ship lost power.\n\nWhat followed\n\nLoading was finished on 10 July."
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH)
    starts = [0, text.index("What"), text.index("Loading")]
    ends = [text.index("\n\n"), starts[2] - 2, len(text)]
    document = Document("t.txt", text, blocks=tuple(map(Block, starts, ends, kinds)))
    parts = sentences(document)
    date = DocumentDate("t.txt", "", AUGUST, "stated", 0.9, ())
    found = anchor(document, parts, understand(document, parts, KNOWN), date, KNOWN)
    assert [d.interval.edtf for d in found if d.interval] == ["2007-05-02", "2007-07-10"]


def test_behind_the_head_of_another_paper_its_day_is_today() -> None:
    papers = ("PARIS, 3 May 2010 (AFN) - It burned yesterday.", "So.", "ROME, 9 May 2010 (AFN) - It sank yesterday.")
    document = read_text("\n\n".join(papers))
    parts = sentences(document)
    date = DocumentDate("text", "", Interval.day(2010, 5, 3), "stated", 0.98, ())
    found = anchor(document, parts, understand(document, parts, KNOWN), date, KNOWN)
    assert [d.interval.edtf for d in found if d.interval] == ["2010-05-02", "2010-05-08"]


def test_a_short_message_speaks_of_what_comes_next() -> None:
    text = "u free tomorrow? lets meet friday lol. saw him last night"
    found = rows(text, dated(text, Interval.day(2012, 3, 14)))  # a Wednesday
    assert [(words, edtf[:10]) for words, edtf, _ in found] == [
        ("tomorrow", "2012-03-15"), ("friday", "2012-03-16"), ("last night", "2012-03-13"),
    ]  # fmt: skip


# ------------------------------------------------------------------------------ without a date

UNDATED = "They met on Monday and left in June. Two weeks ago the roof fell in. Yesterday it was repaired."


def test_without_a_date_of_writing_open_dates_stay_open() -> None:
    found = dated(UNDATED, None)
    assert found
    assert all(d.interval is None and d.confidence < 0.5 for d in found)
    assert all(d.steps for d in found)


def test_without_a_date_of_writing_the_text_s_own_dates_serve() -> None:
    text = "The roof fell in in May 2003. It was repaired in June."
    assert rows(text, dated(text, None)) == [("May 2003", "2003-05", FULL), ("June", "2003-06", TEXT)]


@pytest.mark.parametrize(
    "bound", [replace(AUGUST, end=None), replace(AUGUST, start=None)], ids=["not before", "not after"]
)
def test_a_bound_is_no_day_to_count_from(bound: Interval) -> None:
    assert [d.interval for d in dated("Yesterday it was repaired.", bound, "bounded")] == [None]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("It burned yesterday.", "[2020-04-30..2020-05-30]"),
        ("It burned ten days ago.", "[2020-04-21..2020-05-21]"),
        ("It burned on Tuesday.", "[2020-04-28..2020-05-26]"),
        ("It burned last month.", "2020-04"),
        ("It burned this year.", "2020"),
        ("It burned ten years ago today.", "[2010-05-01..2010-05-31]"),
    ],
)
def test_what_counts_from_the_day_of_a_paper_dated_by_its_month_is_no_better_known(words: str, edtf: str) -> None:
    assert [d.interval.edtf for d in dated(words, Interval.month(2020, 5)) if d.interval] == [edtf]


def test_counted_from_some_day_of_several_is_one_of_several() -> None:
    window = Interval.days(ordinal(2012, 2, 5), ordinal(2012, 2, 19), within=True)
    text = "The excerpts were published today. He spoke in November."
    assert rows(text, dated(text, window, "inferred")) == [
        ("today", "[2012-02-05..2012-02-19]", INFERRED), ("November", "2011-11", INFERRED),
    ]  # fmt: skip


# ------------------------------------------------------------------------------ happenings that the text dates

BATTLE = (
    "The battle began on 10 January 1871. On its second day he was wounded; on the third the town fell. "
    "He wrote home four days after the fall."
)
HAPPENED = [
    ("its second and third day", BATTLE, ["1871-01-10", "1871-01-11", "1871-01-12", "1871-01-15"]),
    ("the day of", "The eclipse was on 22 December 1870. He married in May 1871. On the day of the eclipse he was ill. "
     "Three days later he left.", ["1870-12-22", "1871-05", "1870-12-22", "1870-12-25"]),
    ("the day that it began", "The strike began on 4 May 1999. He came back on 3 June 2001. The day the strike began "
     "he was ill.", ["1999-05-04", "2001-06-03", "1999-05-04"]),
    ("the night of", "The fire broke out on 4 May 1999. He came back on 3 June 2001. On the night of the fire he was "
     "at home.", ["1999-05-04", "2001-06-03", "1999-05-04T18:00:00/1999-05-04T23:59:59"]),
    ("the week of", "The flood came on Wednesday 5 May 1999. He left on 3 June 2001. In the week of the flood he was "
     "ill.", ["1999-05-05", "2001-06-03", "1999-05-03/1999-05-09"]),
    ("the morning after", "The ferry sank on 3 May 2004. The inquest met in June 2005. The morning after the sinking "
     "nobody spoke.", ["2004-05-03", "2005-06", "2004-05-04T06:00:00/2004-05-04T11:59:59"]),
    ("a weekday after", "The line failed on 20 February 2017. It was run again on 3 June 2018. The joint was cut out "
     "on the Sunday after the failure.", ["2017-02-20", "2018-06-03", "2017-02-26"]),
    ("a day of talks of several days", "They held talks on November 5-6, 2003. Nobody slept. On the second day the "
     "mood lifted.", ["2003-11-05/2003-11-06", "2003-11-06"]),
    ("the last day of them", "The talks were held on 5-7 November 2003. On the closing day of the talks they signed.",
     ["2003-11-05/2003-11-07", "2003-11-07"]),
    ("what was just told in other words", "He left Paris on 11 November 1870. It came down the next day. Two days "
     "after the landing he was in Tours.", ["1870-11-11", "1870-11-12", "1870-11-14"]),
    ("the date that stands with it", "It came back two months after the liberation of the town on 10 August 1944.",
     ["1944-10-10", "1944-08-10"]),
    ("a weekday with its article", "The dam broke on Friday 17 November 2006. He was found on the Saturday. It had "
     "rained since the previous Monday.", ["2006-11-17", "2006-11-18", "2006-11-13"]),
    ("the weekday following", "The ice let the ship go on 23 August 1912; she sailed on the Monday following.",
     ["1912-08-23", "1912-08-26"]),
    ("the small hours behind an evening", "They sat down on 15 November 1994 at 2200, and walked out at 0230.",
     ["1994-11-15T22:00:00", "1994-11-16T02:30:00"]),
    ("midnight behind an evening", "On the evening of 3 May 1921 they dined. Shortly after midnight a shot was heard.",
     ["1921-05-03T18:00:00/1921-05-03T23:59:59", "1921-05-04T00:00:00"]),
    ("of working days", "The sale was agreed on 14 March 2019. The deposit was paid ten working days after the sale.",
     ["2019-03-14", "2019-03-28"]),
]  # fmt: skip
NOT_TOLD = [
    ("On 2 May 2009, about ten weeks before the accident, she lost power. She was sold in July.", "about ten weeks"),
    ("On the day of the picnic it rained.", "the day"),
    ("He came on 3 May 2004. On the night of the fire he was at home.", "the night"),
    ("Nobody ever finished in the month he said.", "the month"),
    ("He came in 2004. He led them from the first day.", "the first day"),
]


@pytest.mark.parametrize(("text", "edtf"), [pytest.param(text, edtf, id=name) for name, text, edtf in HAPPENED])
def test_a_date_hangs_on_a_happening_that_the_text_dates(text: str, edtf: list[str]) -> None:
    assert [when for _, when, _ in rows(text, dated(text, None))] == edtf


@pytest.mark.parametrize(("text", "words"), NOT_TOLD)
def test_a_happening_that_the_text_does_not_date_lends_none(text: str, words: str) -> None:
    assert confidence(text, words) < 0.5


# ------------------------------------------------------------------------------ limits, and what is told in passing

LIMITS = [
    ("It is to be paid not later than\nthe end of August.", "2009-08-31"),
    ("It is to be paid no later than the end of the year.", "2009-12-31"),
    ("It is to be paid on or before the end of next\nmonth.", "2009-09-30"),
    ("It is to be paid by the end of next week.", "2009-08-16"),
    ("It is to be paid before the end of this month.", "2009-08-31"),
    ("It was paid at the end of July.", "2009-07-21~/2009-07-31~"),
]
PASSING = [
    ("the year of a law", "He signed on 3 May 2009. Under section 3 of the 1974 Act they were fined in June.", "June",
     "2009-06"),
    ("not since", "He spoke yesterday. The council had not met since October 2006. In April it did so.", "April",
     "2009-04"),
    ("the lowest since", "He spoke yesterday. Prices were the lowest since May 2007. In June they rose.", "June",
     "2009-06"),
    ("what an agreement was", "Talks on a successor to the agreement signed in January 2005, which runs out at the end "
     "of this year, opened in June.", "June", "2009-06"),
    ("what was due before", "They gave it back on 29 June. The floor, which ought to have gone down a month before, "
     "was poured on the following Monday.", "the following Monday", "2009-07-06"),
    ("a comparison", "Prices rose on 4 July from a week earlier. The next day they fell.", "The next day",
     "2009-07-05"),
    ("than then", "On 4 May 1998 more came than on 3 March 1995. The next day nobody did.", "The next day",
     "1998-05-05"),
    ("a limit in the days to come", "It opens on 29 August. If it is not ready by the 28th it will wait.", "the 28th",
     "2009-08-28"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), LIMITS)
def test_the_end_of_a_time_is_its_last_day_where_it_is_a_limit(text: str, edtf: str) -> None:
    assert [when for _, when, _ in rows(text, dated(text))] == [edtf]


@pytest.mark.parametrize(("text", "words", "edtf"), [pytest.param(*case, id=name) for name, *case in PASSING])
def test_the_text_is_not_where_something_is_told_in_passing(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in [(said, when) for said, when, _ in rows(text, dated(text))]


# ------------------------------------------------------------------------------ named events

FEBRUARY = Interval.day(2012, 2, 10)
EVENTS = [
    ("The recent Munich conference was dull.", ("The recent Munich conference", "2012-02-03/2012-02-05"),
     "48th Munich Security Conference"),
    ("The next Munich conference will be better.", ("The next Munich conference", "2013-02-01/2013-02-03"),
     "49th Munich Security Conference"),
    ("The 2010 Munich conference was held in snow.", ("The 2010 Munich conference", "2010-02-05/2010-02-07"),
     "46th Munich Security Conference"),
    ("It was the first anniversary of New START.", ("the first anniversary", "2012-02-05"),
     "First anniversary of the entry into force of New START"),
    ("Both presidents had signed New START.", ("New START", "2010-04-08"), "New START signed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "subject"), EVENTS)
def test_named_events(text: str, row: tuple[str, str], subject: str) -> None:
    found = [d for d in dated(text, FEBRUARY) if d.confidence >= 0.5]
    assert rows(text, found) == [(*row, NAMED)]
    assert found[0].subject == subject
    assert found[0].subject_key


def test_a_bare_name_dates_nothing() -> None:
    """It says of what a sentence speaks, not when it happens."""
    text = "New START is a treaty, and the Munich conference a conference."
    assert rows(text, dated(text, FEBRUARY)) == []


def test_an_anniversary_says_what_it_was_counted_from_and_what_lost() -> None:
    (found, *_) = dated("It was the first anniversary since they signed New START.", FEBRUARY)
    assert found.interval == Interval.day(2012, 2, 5)
    said = {step.kind: step for step in found.steps}
    assert all(words in said["anchor"].says for words in ("entered into force 2011-02-05", "fits", "document's date"))
    lost = ("signed 2010-04-08", "does not fit", "document's date", "the text's own word")
    assert all(words in said["considered"].says for words in lost)
    assert said["considered"].edtf == "2011-04-08"


def test_an_anniversary_of_the_unknown_stays_open() -> None:
    (found, *_) = dated("It was the tenth anniversary of the bakery.", FEBRUARY)
    assert (found.interval, found.confidence < 0.5) == (None, True)


# ------------------------------------------------------------------------------ the chain

CHAINED = [NEWS[0][1], NEWS[5][1], WAR, GREECE, EVENTS[0][0], EVENTS[3][0]]


@pytest.mark.parametrize("text", CHAINED, ids=lambda text: text[:40])
def test_every_date_says_how_it_came_about(text: str) -> None:
    for one in dated(text, FEBRUARY):
        if one.interval is None:
            continue
        kinds = [step.kind for step in one.steps]
        assert kinds[:2] == ["words", "reading"]
        assert "anchor" in kinds
        assert kinds[-1] == "interval"
        words = " ".join(text[one.mention.start : one.mention.end].split())
        assert words in one.steps[0].says
        assert one.steps[-1].edtf == one.interval.edtf
        assert all(step.says for step in one.steps)


def test_what_hangs_on_the_document_s_date_says_so() -> None:
    (one,) = dated("They met on Monday.")
    (step,) = (step for step in one.steps if step.kind == "anchor")
    assert "document's date" in step.says
    assert "the Date line says so" in step.says
    assert step.edtf == "2009-08-07"


def test_what_hangs_on_the_text_names_the_words_it_hangs_on() -> None:
    (_, later) = dated("They met on July 6, 2009. Two days later they signed.")
    (step,) = (step for step in later.steps if step.kind == "anchor")
    assert "July 6, 2009" in step.says
    assert step.edtf == "2009-07-06"


def test_rivals_are_listed_with_their_dates() -> None:
    (one,) = dated("They will meet in March.")
    assert "2009-03" in [step.edtf for step in one.steps if step.kind == "considered"]
    (one,) = dated("They met on July 6, 2009.")
    assert [step for step in one.steps if step.kind == "considered"] == []


def test_a_date_that_does_not_exist_is_kept_without_a_place() -> None:
    (one,) = dated("They met on 30 February 2009.")
    assert (one.interval, one.how) == (None, FULL)
    assert one.confidence < 0.5


# ------------------------------------------------------------------------------ confidence


def confidence(text: str, words: str, written: Interval | None = AUGUST, how: str = "stated") -> float:
    return next(d.confidence for d in dated(text, written, how) if text[d.mention.start : d.mention.end] == words)


def test_the_surer_the_ground_the_higher_the_confidence() -> None:
    full = confidence("They met on July 6, 2009.", "July 6, 2009")
    stated = confidence("They met in July.", "July")
    focus = confidence("They met on July 6, 2009. Two days later they signed.", "Two days later")
    inferred = confidence("They met in July.", "July", how="inferred")
    this_year = confidence("They met this year.", "this year")
    unknown = confidence("They met in July.", "July", None)
    assert 1 >= full > stated > focus >= inferred > 0.5 > unknown >= 0
    assert stated > this_year >= 0.5


@settings(max_examples=25, deadline=None)
@given(st.integers(ordinal(1900), ordinal(2100)))
def test_relative_dates_move_with_the_date_of_writing(day: int) -> None:
    found = [d.interval for d in dated("He came yesterday and will leave tomorrow.", Interval.of(day))]
    assert found == [Interval.of(day - 1), Interval.of(day + 1)]


@settings(max_examples=25, deadline=None)
@given(st.integers(ordinal(1900), ordinal(2100)))
def test_complete_dates_do_not(day: int) -> None:
    assert [d.interval for d in dated("He came on 6 July 2009.", Interval.of(day))] == [Interval.day(2009, 7, 6)]


def test_no_dates_no_result() -> None:
    assert dated("Nothing happened here.") == []
    assert anchor(Document("t", ""), (), (), DocumentDate("t", "", None, "unknown", 0.0), KNOWN) == []


# ------------------------------------------------------------------------------ lines that begin with their days

LOG = """2019-03-07 09:00 Spare arrived yesterday.
2019-03-08 11:30 Pump refitted. New seal promised for Monday.
2019-03-09 08:15 Pump failed again at 04:00.
2019-03-09 10:00 Supplier called. Back on Tuesday."""
CHAT = """[28/08/2023, 17:04] Anna Lund: In with them at 2 tomorrow
[29/08/2023, 23:41] Anna Lund: Talks are off. So Monday it is
[30/08/2023, 08:11] Big Col: everyone to the rally, Saturday noon
[30/08/2023, 21:30] Anna Lund: Long day, nothing to show. Back on Thursday"""


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (LOG, ["2019-03-06", "2019-03-11", "2019-03-09T04:00:00", "2019-03-05"]),
        (CHAT, ["2023-08-29", "2023-09-04", "2023-09-02T12:00:00", "2023-08-31"]),
    ],
)
def test_a_line_of_a_log_or_chat_speaks_from_its_own_day(text: str, edtf: list[str]) -> None:
    found = dated(text.replace("\n", "\n\n"), Interval.day(2024, 5, 2))
    assert [d.interval.edtf for d in found if d.interval and d.how is TEXT] == edtf


POSTS = """The switch was replaced yesterday, and no customer will have noticed.
5 June 2009 - 09:12
All tenants can write since 06:50. We shall call again tomorrow.
18 May 2009 - 08:30
A part of it has been out of reach since 15:32.
17 May 2009 - 15:55
Four weeks ago there was another."""


def test_a_post_speaks_from_the_day_at_its_end() -> None:
    document = read_text(POSTS.replace("\n", "\n\n"))
    date = DocumentDate("t.txt", "", Interval.day(2009, 6, 5), "stated", 0.9)
    parts = sentences(document)
    found = anchor(document, parts, understand(document, parts, KNOWN), date, KNOWN)
    posts = ["2009-06-04", "2009-05-18T06:50:00", "2009-05-19", "2009-05-17T15:32:00"]
    assert [d.interval.edtf for d in found if d.interval and d.how is TEXT] == posts
