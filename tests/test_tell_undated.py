# ruff: noqa: E501
"""Happenings in sentences that name no date: which day they hang on.  News items of our own, written before the rules."""

from __future__ import annotations

from functools import cache

import pytest
from told import interval

from timeline.knowledge import load
from timeline.merge import merge
from timeline.model import Block, BlockKind, Claim, Document, How, Status
from timeline.pipeline import draft

# written on, the text, and the sentences (by their first words) with the day that their happening hangs on;
# "" is a happening without any day, None is no happening at all
NEWS = {
    "a mine": (
        "2016-03-09",
        "At least six miners were killed on Tuesday when a gallery collapsed at the Holm colliery. Rescue teams brought eleven others to the surface.\n\nThe prime minister has cancelled a trip abroad. The cause is not known.\n\nProduction at the mine fell in 2015 to its lowest level since 1987. A spokesman for the owner expressed his condolences to the families.",
        {"Rescue teams": "2016-03-08", "The prime minister": "2016-03-09", "A spokesman": "2016-03-08", "The cause": None},
    ),
    "a budget": (
        "2011-10-14",
        "Parliament on Thursday rejected the government's budget by two votes. Opposition members cheered as the result was read out.\n\n“We have lost a vote, not a war,” the finance minister told reporters. The chancellor has called an emergency meeting of her cabinet.\n\nElections will be held if no coalition is found. The currency closed at its weakest level since 2002.",
        {"Opposition members": "2011-10-13", "“We have lost": "2011-10-13", "The chancellor": "2011-10-14", "Elections": None, "The currency": "2011-10-13"},
    ),
    "a bank, no day named": (
        "2007-06-05",
        "The central bank raised interest rates for the third time this year, surprising markets. Shares fell sharply. Analysts called the step overdue.",
        {"The central bank": "2007-06-05", "Shares fell": "2007-06-05", "Analysts": "2007-06-05"},
    ),
    "a theft": (
        "1998-11-20",
        "Two men were arrested yesterday over the theft of a drawing from the city gallery. Detectives stopped their van at a motorway service station. The drawing, insured for two million, was found undamaged behind a panel.\n\nIt was stolen on 2 November. The thieves had climbed through a skylight.\n\nThe gallery's director thanked the police.",
        {"Detectives": "1998-11-19", "The drawing": "1998-11-19", "The thieves": "1998-11-02", "The gallery's": "1998-11-19"},
    ),
    "a train": (
        "2013-04-03",
        "A passenger train derailed near Osten on Monday evening, injuring 40 people. In 2009 a goods train left the rails at the same place. Two carriages toppled down an embankment. Firefighters cut passengers free.",
        {"Two carriages": "2013-04-01", "Firefighters": "2013-04-01"},
    ),
    "hostages": (
        "2004-08-26",
        "Gunmen released four aid workers on Wednesday after a month in captivity.\n\nOn 10 August a video of the hostages was broadcast. Their families appealed for mercy.\n\nThe men handed them over to elders at a crossroads.",
        {"Their families": "2004-08-10", "The men": "2004-08-25"},
    ),
    "an explosion": (
        "2015-09-18",
        "An explosion tore through a fireworks plant on the outskirts of Belmar on Thursday. Windows shattered two kilometres away.\n\n“There was no warning,” said the mayor.\n\nInvestigators are searching the ruins. The plant's owner was questioned by police. The plant, which opened in 1974, employed 120 people.",
        {"Windows": "2015-09-17", "“There was": "2015-09-17", "The plant's owner": "2015-09-17"},
    ),
    "the day in the second sentence": (
        "2010-01-22",
        "The country's largest bank has dismissed its chief executive. Directors took the decision at a meeting on Thursday night. They voted by seven to two.",
        {"The country's": "2010-01-21", "They voted": "2010-01-21"},
    ),
    "a cup": (
        "2019-07-08",
        "Underdogs Varga United won the cup for the first time on Sunday, beating the holders 2-1. Striker Tom Weller scored both goals. The holders lost their captain to injury before half-time.\n\nFans danced in the fountains. The team will parade through the city.",
        {"Striker": "2019-07-07", "The holders": "2019-07-07", "Fans": "2019-07-07", "The team": None},
    ),
    "a minister in court": (
        "2002-05-17",
        "A court sentenced a former minister to five years in prison on Friday for taking bribes. He was arrested at the airport on 12 March. Officers found 80,000 francs in his luggage.\n\nHis lawyer announced an appeal.",
        {"Officers": "2002-03-12", "His lawyer": "2002-05-17"},
    ),
    "a planet": (
        "2018-01-25",
        "Astronomers announced on Wednesday the discovery of a planet that circles two dead stars. The findings appeared in a journal. The agency has granted the team a second campaign.",
        {"The findings": "2018-01-24", "The agency": "2018-01-25"},
    ),
    "a carmaker": (
        "2006-02-28",
        "Carmaker Halden said today it would close its plant at Rook Point. Unions called the decision a betrayal. Sales dropped by a tenth in 2005, the steepest fall since the oil crisis. The regional government offered to buy the site.",
        {"Unions": "2006-02-28", "The regional": "2006-02-28"},
    ),
    "a date of comparison": (
        "2009-07-02",
        "House prices rose by 2.1 per cent, the biggest jump since November 2006.",
        {"House prices": "2009-07-02"},
    ),
    "a date of the background": ("2009-07-02", "Dockers who walked out in May ended their strike.", {"Dockers": "2009-07-02"}),
    "a date in an aside": ("2009-07-02", "The ferry Tern, which was built in 1961, sank off the cape.", {"The ferry": "2009-07-02"}),
    "a flood of long ago": (
        "",
        "The river burst its banks on 14 July 1997. Sixty houses were swept away. The army built a bridge of boats.\n\nIn 2003 a dam was begun. It was finished two years later.",
        {"Sixty houses": "1997-07-14", "The army": "1997-07-14"},
    ),
    "no date at all": ("", "The old mill burned down. Nobody was hurt.", {"The old mill": ""}),
    "minutes": (
        "2013-04-09",
        "The Chairman opened the meeting. The committee rejected the plan by seven votes to four. Members are reminded that cars must not be left in the yard.",
        {"The Chairman": "2013-04-09", "The committee": "2013-04-09", "Members": None},
    ),
    "told again with its day": (
        "2014-06-13",
        "Rebels have captured the town of Marwa, officials said. Thousands of residents fled towards the border.\n\nThe rebels captured Marwa on 10 June after a siege of four days.",
        {"Rebels have": "2014-06-10"},
    ),
}  # fmt: skip


@cache
def claims(name: str) -> tuple[Claim, ...]:
    written, text, _ = NEWS[name]
    return tuple(told(text, written))


def told(text: str, written: str = "") -> list[Claim]:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(at, at + len(part), BlockKind.PARAGRAPH))
        at += len(part) + 2
    return draft(Document("news.txt", text, blocks=tuple(blocks)), load(), interval(written)).claims


DIARY = "Tuesday, 9 July 1929.\n\nWe reached the floor. The boys were paid. Nobody spoke.\n\nThursday, 11 July.\n\nThe professor had slept badly. He measured the wall."


def test_what_an_entry_of_a_diary_tells_is_of_its_day_and_its_first_deed_makes_an_event():
    found = [claim for claim in told(DIARY) if not claim.expression]
    assert [(c.title, c.interval.start_iso if c.interval else "", c.aside) for c in found] == [
        ("Reached the floor", "1929-07-09", False),
        ("Boys were paid", "1929-07-09", True),
        ("Professor had slept badly", "1929-07-11", True),
        ("Professor measured the wall", "1929-07-11", False),
    ]


def days(found: list[Claim]) -> set[str]:
    return {claim.interval.start_iso if claim.interval else "" for claim in found}


ASKED = [(name, lead, day) for name, (_, _, asked) in NEWS.items() for lead, day in asked.items()]


@pytest.mark.parametrize(("name", "lead", "day"), ASKED, ids=[f"{name}: {lead}" for name, lead, _ in ASKED])
def test_the_day_of_an_undated_sentence(name, lead, day):
    of_sentence = [c for c in claims(name) if c.quote.startswith(lead) and not c.expression]
    assert days(of_sentence) == (set() if day is None else {day})


# ------------------------------------------------------------------------------ what becomes of them


@pytest.mark.parametrize("name", NEWS)
def test_an_undated_sentence_is_told_as_done_with_less_confidence_and_makes_no_event(name):
    for claim in claims(name):
        if not claim.expression:
            assert claim.status is Status.OCCURRED
            assert claim.how in (How.TEXT, How.DOCUMENT, How.INFERRED)
            assert claim.confidence < 0.75
            assert (claim.interval is None) == (claim.confidence == 0)
            assert claim.evidence
    made = merge(claim for claim in claims(name) if not claim.aside)
    assert all(event.interval is not None for event in made)


@pytest.mark.parametrize(
    ("written", "text", "titles"),
    [
        (
            "2007-06-05",
            "The central bank raised interest rates, surprising markets. Shares fell sharply.",
            ["Central bank raised interest rates, surprising markets"],
        ),
        ("2007-06-05", "The bank has dismissed its chief. The board met on Monday.", ["Board met"]),
        ("2007-06-05", "Rain fell on the city, and it was cold.", ["Rain fell on the city"]),
        ("2007-06-05", "We wrote to you about the roof. Nothing was done.", []),
        ("2007-06-05", "The mill will close. Workers protested.", []),
        ("2007-06", "The central bank raised interest rates.", []),
        ("", "The central bank raised interest rates.", []),
    ],
)
def test_the_news_that_a_document_breaks_makes_an_event(written, text, titles):
    assert [claim.title for claim in told(text, written) if not claim.aside] == titles


@pytest.mark.parametrize(
    "text",
    [
        "The court will decide.",
        "Shares could fall.",
        "He is a lawyer.",
        "If it rains, the match is off.",
        "Why did the bridge fall?",
        "The bridge is 300 metres long.",
        "Call the office for details.",
        "The plan has not been approved.",
        "Nobody was hurt.",
        "The firm would have closed.",
        "Tickets cost ten euros.",
        "The club has two hundred members.",
        "“We never saw it coming.”",
    ],
)
def test_sentences_that_tell_of_no_happening(text):
    assert told(text, "2007-06-05") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“There was no warning,” said the mayor of Belmar.", "Mayor of Belmar said"),
        (
            "At least 75 people were killed and 1,643 wounded, Red Cross and ambulance officials said.",
            "At least 75 people were killed and 1,643 wounded",
        ),
        ("The strike, which cost millions, has shut the port, the union said.", "Strike has shut the port"),
        ("``It was a bomb,'' the officer said.", "Officer said"),
    ],
)
def test_titles_without_a_date(text, title):
    assert [claim.title for claim in told(text, "2007-06-05")] == [title]
