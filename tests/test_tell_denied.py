# ruff: noqa: E501
"""Telling of what was not: denied, doubted, called off, passed over; what `it` and papers stand for; what dates nothing.

Dates are marked as {words|date}, see `told.py`; `@2019-05-20 ` before a text is the day on which it was written.
"""

from __future__ import annotations

import pytest
from told import told

from timeline.model import BlockKind


def brief(text: str, title: str = "", kind: BlockKind = BlockKind.PARAGRAPH) -> list[tuple[str, str]]:
    written, _, rest = text[1:].partition(" ") if text.startswith("@") else ("", "", text)
    return [(c.title, str(c.status)) for c in told(rest, written, kind, title)]


# ------------------------------------------------------------------------------ what was denied


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("@2019-05-20 We won't deliver the pumps on {14 June|2019-06-14}.", "Won't deliver the pumps", "hypothetical"),
        ("@2019-05-20 We’ll deliver the pumps on {14 June|2019-06-14}.", "Deliver the pumps", "planned"),
        ("@2019-05-20 We will not deliver the pumps on {14 June|2019-06-14}.", "Will not deliver the pumps", "hypothetical"),
        ("@2019-05-20 I didn’t sign the lease on {28 May|2018-05-28}.", "Didn’t sign the lease", "hypothetical"),
        ("@2019-05-20 I can't come to the viewing on {28 May|2019-05-28}.", "Can't come to the viewing", "hypothetical"),
        ("@2019-05-20 I haven't heard from the insurer since {28 April|2019-04-28}.", "Haven't heard from the insurer", "hypothetical"),
        ("@2019-05-20 I have heard from the insurer on {28 April|2019-04-28}.", "Heard from the insurer", "occurred"),
        ("@2019-05-20 Don't forget the inspection on {18 June|2019-06-18}.", "Inspection", "planned"),
        ("@2019-05-20 Do not forget to pay the fee on {18 June|2019-06-18}.", "Pay the fee", "planned"),
        ("@2019-05-20 I will never forget the flood of {1953|1953}.", "Will never forget the flood", "hypothetical"),
        ("@2019-03-01 The shop won't open until {3 May|2019-05-03}.", "Shop won't open", "planned"),
        ("The shop didn't open until {3 May 2019|2019-05-03}.", "Shop opened", "occurred"),
        ("The grave wasn't found until {1985|1985}.", "Grave was found", "occurred"),
        ("@2019-06-20 Neither party shall be liable for delay before {1 June 2021|2021-06-01}.", "Neither party shall be liable for delay", "hypothetical"),
        ("Neither Anna nor Tom signed the deed on {3 May 2019|2019-05-03}.", "Neither Anna nor Tom signed the deed", "hypothetical"),
        ("Neither side attacked on {3 May 2019|2019-05-03}.", "Neither side attacked", "hypothetical"),
        ("No ship came until {May 1828|1828-05}.", "Ship came", "occurred"),
        ("No ship came in {May 1828|1828-05}.", "No ship came", "hypothetical"),
        ("Hardly anyone came on {3 May 2019|2019-05-03}.", "Hardly anyone came", "occurred"),
        ("The king never came to Lund in {1804|1804}.", "King never came to Lund", "hypothetical"),
    ],
)  # fmt: skip
def test_what_is_denied_keeps_its_negation(text: str, title: str, status: str) -> None:
    assert brief(text) == [(title, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("I do not accept that the defendant gave notice on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("I accept that the defendant gave notice on {20 April 2019|2019-04-20}.", "occurred"),
        ("The board does not believe that the valve failed on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("There is no evidence that the goods were delivered on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("There is evidence that the goods were delivered on {20 April 2019|2019-04-20}.", "occurred"),
        ("There is no doubt that the goods were delivered on {20 April 2019|2019-04-20}.", "occurred"),
        ("It was not proved that the letter was posted on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("The judge found that the letter was posted on {20 April 2019|2019-04-20}.", "occurred"),
        ("The jury was not satisfied that Pike entered the shop on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("I don't think they delivered the boiler on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("It isn't true that we met on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("It is true that we met on {20 April 2019|2019-04-20}.", "occurred"),
        ("The myth that the king landed here in {1066|1066} is old.", "hypothetical"),
        ("Contrary to reports that the mill closed on {20 April 2019|2019-04-20}, it went on working.", "hypothetical"),
        ("I doubt that the plumber came on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("I do not dispute that the plumber came on {20 April 2019|2019-04-20}.", "occurred"),
        ("No one believed that the letter was posted on {20 April 2019|2019-04-20}.", "hypothetical"),
        ("Nobody doubts that the letter was posted on {20 April 2019|2019-04-20}.", "occurred"),
        ("He did not know that the goods were delivered on {20 April 2019|2019-04-20}.", "occurred"),
        ("I did not think that the bridge, which opened in {1902|1902}, would last.", "occurred"),
    ],
)  # fmt: skip
def test_what_is_doubted_has_not_occurred(text: str, status: str) -> None:
    assert [said for _, said in brief(text)] == [status]


def test_a_clause_of_content_is_no_relative_one() -> None:
    assert brief("It is true that we met on {3 May 2019|2019-05-03}.") == [("We met", "occurred")]
    assert brief("The news that the bridge closed on {3 May 2019|2019-05-03} spread.")[0][0] == "Bridge closed"
    assert brief("The report that Smith wrote on {3 May 2019|2019-05-03} was lost.")[0][0] == "Smith wrote the report"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The summit, which had been scheduled for {5 June 2019|2019-06-05}, was called off.", "hypothetical"),
        ("The concert, which was planned for {5 June 2019|2019-06-05}, was cancelled.", "hypothetical"),
        ("@2019-07-01 The market, which was planned for {5 June 2019|2019-06-05}, was held.", "occurred"),
        ("@2019-06-20 The vote planned for {5 June 2019|2019-06-05} never took place.", "hypothetical"),
        ("@2019-06-20 The concert planned for {5 June|2019-06-05} drew a large crowd.", "occurred"),
        ("@2019-06-20 The factory was supposed to open in {April|2019-04}.", "planned"),
        ("@2019-06-20 He had planned to retire in {2015|2015} but stayed on.", "hypothetical"),
        ("@2019-06-20 She had intended to travel on {4 June|2019-06-04} but fell ill.", "hypothetical"),
        ("@2019-06-20 The council means to reopen one lane in {May|2019-05}.", "planned"),
        ("@2019-06-20 The comet, last seen in 1986, will return in {2061|2061}.", "planned"),
    ],
)  # fmt: skip
def test_what_was_called_off_has_not_occurred(text: str, status: str) -> None:
    assert [said for _, said in brief(text)] == [status]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Instead of meeting on {25 May 2019|2019-05-25}, the board met on {24 May|2019-05-24}.", ["Board met"]),
        ("The ship left on {3 May|2019-05-03} without waiting for the pilot due on {4 May|2019-05-04}.", ["Ship left without waiting for the pilot due"]),
        ("The talks were held in {May 2019|2019-05} instead of in {June|2019-06}.", ["Talks were held instead"]),
        ("The board met in Rome instead of Oslo on {3 May 2019|2019-05-03}.", ["Board met in Rome instead of Oslo"]),
        ("Without warning on {3 May 2019|2019-05-03}, the dam burst.", ["Dam burst"]),
        ("The bill passed without a vote on {3 May 2019|2019-05-03}.", ["Bill passed without a vote"]),
    ],
)  # fmt: skip
def test_what_gave_way_to_something_else_is_not_told(text: str, titles: list[str]) -> None:
    assert [title for title, _ in brief(text)] == titles


# ------------------------------------------------------------------------------ what `it`, he and she stand for


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("The treasurer spoke. It was decided on {5 June 2019|2019-06-05} to sell the barn.", "Decided to sell the barn", "occurred"),
        ("The council met. It was resolved on {5 June 2019|2019-06-05} that the hall be closed.", "Resolved that the hall be closed", "occurred"),
        ("The council met. It became clear on {5 June 2019|2019-06-05} that the dam would fail.", "It became clear that the dam would fail", "occurred"),
        ("The harbour froze. On {5 June 2019|2019-06-05} it snowed.", "It snowed", "occurred"),
        ("The mill burned down. It took the army until {5 June 2019|2019-06-05} to reach Lund.", "Army reached Lund", "occurred"),
        ("The village was poor. In {1950|1950} it became possible to buy land.", "It became possible to buy land", "occurred"),
        ("The bank grew. It was forced to close in {2019|2019}.", "Bank was forced to close", "occurred"),
        ("The firm grew. It was told in {1950|1950} that the mill would close.", "Firm was told that the mill would close", "occurred"),
        ("The firm grew. In {1950|1950} it took steps to close the mill.", "Firm took steps to close the mill", "occurred"),
        ("The firm grew. It was able in {1950|1950} to buy the mill.", "Firm was able to buy the mill", "occurred"),
        ("The committee met. It decided on {5 June 2019|2019-06-05} to sell the barn.", "Committee decided to sell the barn", "occurred"),
        ("The barn stood empty. It was expected to open in {June 2019|2019-06}.", "Barn was expected to open", "planned"),
    ],
)  # fmt: skip
def test_it_has_a_name_only_where_it_means_something(text: str, title: str, status: str) -> None:
    assert brief(text) == [(title, status)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Her best-known work, the Vesterbro Library, was damaged in {1953|1953}. It was listed in {1987|1987}.", "Vesterbro Library was listed"),
        ("Ada Holm won a prize in {1950|1950}. It was given to her by the king in {1951|1951}.", "Given to her by the king"),
        ("The Price was paid. The Supplier warrants to the Customer that it has not, since {2019|2019}, been party to any suit.", "Supplier has not been party to any suit"),
        ("Mr Pike's statement says that he saw no cracks in {April 2019|2019-04}.", "Pike saw no cracks"),
        ("Mr Pike's son left. He sold the house in {April 2019|2019-04}.", "Mr Pike's son sold the house"),
        ("Anna Lund's book won a prize. It was printed in {April 2019|2019-04}.", "Anna Lund's book was printed"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means_beside_an_owner(text: str, last: str) -> None:
    assert brief(text, title="Ada Holm")[-1][0] == last


def test_a_thing_is_the_hero_of_its_own_text() -> None:
    text = "Tessel makes heaters. In {1987|1987} it was sold. Tessel is closed."
    assert [title for title, _ in brief(text, title="Tessel")] == ["Tessel was sold"]


# ------------------------------------------------------------------------------ papers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@2019-06-20 The debtor shall pay interest on the loan of {7 May 2019|2019-05-07} by {30 June|2019-06-30}.",
         [("Interest on the loan", "occurred"), ("Debtor shall pay interest on the loan", "deadline")]),
        ("This lease replaces the lease of {5 May 2010|2010-05-05}.", [("Lease", "occurred")]),
        ("The Buyer shall comply with the judgment of the High Court dated {7 May 2019|2019-05-07}.", [("Judgment of the High Court", "occurred")]),
        ("The agreement of {7 May 2019|2019-05-07} ended the war.", [("Agreement ended the war", "occurred")]),
        ("The parties signed the agreement of {7 May 2019|2019-05-07}.", [("Parties signed the agreement", "occurred")]),
        ("By an order dated {7 May 2019|2019-05-07} the court stayed the claim.", [("Court stayed the claim", "occurred")]),
        ("The claim of {3 May 2019|2019-05-03} was dismissed in {June 2019|2019-06}.", [("Claim", "occurred"), ("Claim was dismissed", "occurred")]),
        ("The town is chiefly known for the flood of {1825|1825}.", [("Flood", "occurred")]),
        ("@2019-06-01 The team will play in the final of {7 July 2019|2019-07-07}.", [("Team will play in the final", "planned")]),
        ("They hope to have a president by the opening of the {2000|2000} Olympics.", [("Opening of the Olympics", "occurred")]),
        ("@2019-06-01 The court shall decide on the first day of {May 2020|2020-05}.", [("Court shall decide on the first day", "deadline")]),
    ],
)  # fmt: skip
def test_the_date_of_a_paper_is_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert brief(text) == expected


# ------------------------------------------------------------------------------ what dates nothing


@pytest.mark.parametrize(
    "text",
    [
        "Asked how they got here, Duarte mentioned {the winter|2018-12-01/2019-02-28} that had brought them to the table.",
        "Did the ministry publish the list on {3 May 2019|2019-05-03}?",
        "Who signed the lease on {3 May 2019|2019-05-03}?",
        "{December|2018-12} is a third of my year.",
        "{2016|2016} was the warmest year on record.",
        "The rent was £400 in {2010|2010} prices.",
        "The pass is closed in {winter|2018-12-01/2019-02-28}.",
        "What the public wished to hear in {April 2019|2019-04} was the truth.",
        "Nobody can say what the patrol vessels will do in {April 2019|2019-04}.",
        "Why the blackout did not lead to a wider check in {April 2019|2019-04} is not known.",
        "You know what happened to everything in {April 2019|2019-04}.",
        "It is fifty years {this summer|2019-06-01/2019-08-31} since the canal was closed.",
    ],
)  # fmt: skip
def test_questions_habits_and_what_is_said_of_a_year_date_nothing(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The pass was closed in {winter|2018-12-01/2019-02-28}.", "Pass was closed"),
        ("Did you know that the mill burned on {3 May 2019|2019-05-03}?", "Mill burned"),
        ("How real were the statements made in {November 2011|2011-11}?", "Statements made"),
        ("The club spent £400 in {2010|2010}.", "Club spent £400"),
        ("It was fifty years old in {1950|1950}.", "It was fifty years old"),
        ("It was reported in March, by which time 41 people had complained on {7 May|2019-05-07}.", "41 people had complained"),
        ("@2019-05-20 My holiday starts {Monday|2019-05-27} see you soon.", "My holiday starts"),
    ],
)  # fmt: skip
def test_what_is_like_it_and_tells_something(text: str, title: str) -> None:
    assert [said for said, _ in brief(text)] == [title]


def test_a_heading_that_asks_tells_nothing() -> None:
    assert brief("Why the blackout led to a check in {1990|1990}", kind=BlockKind.HEADING) == []


def test_no_empty_quotation_marks_are_left() -> None:
    (claim,) = told("The digger (called “Tull”) met Anna “{Monday|2019-05-06}” at the works.")
    assert "“" not in claim.title
