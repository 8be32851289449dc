"""Telling: dates that date nothing, speakers, citations, brackets, lists with dates of their own."""

from __future__ import annotations

import pytest
from told import told

WRITTEN = "2020-01-10"


def titles(text: str) -> list[str]:
    """The titles of the claims of a marked text."""
    return [claim.title for claim in told(text, WRITTEN) if claim.offset >= 0 and claim.expression]


STAMP = "[{28/08/2018, 17:04|2018-08-28}] "
BARE = "{2018-08-28 17:04|2018-08-28} "
CHATS = [
    (
        STAMP + "Dervla S: Made a new group as the old one hit its limit.",
        ["Made a new group as the old one hit its limit"],
    ),
    (STAMP + "Bev (welfare): We moved the boat to the quay.", ["Moved the boat to the quay"]),
    (STAMP + "~ Big Col: The gates opened again.", ["Gates opened again"]),
    (STAMP + "anna: They've moved on money.", ["Moved on money"]),
    (BARE + "- Anna Berg: We sold the boat.", ["Sold the boat"]),
    (BARE + "Anna Berg: We sold the boat.", ["Sold the boat"]),
    (STAMP + "Col: The strike begins on {4 September|2019-09-04}.", ["Strike begins"]),
    (STAMP + "Col: The boat sailed {yesterday|2018-08-27}.", ["Boat sailed"]),
    (STAMP + "Big Col: get in", []),
    (STAMP + "Big Col: 900 on the quay I reckon", []),
    (STAMP + "Dervla S: We have something.", []),
    (STAMP + "Sam K: has anyone seen the boat", []),
    (STAMP + "Sam K: They haven't moved the boat.", []),
    # no speaker
    (BARE + "ERROR: disk failed on db1.", ["Disk failed on db1"]),
    (BARE + "Restarted the router: it came back.", ["Restarted the router"]),
    (BARE + "disk failed on db1.", ["Disk failed on db1"]),
]


@pytest.mark.parametrize(("text", "expected"), CHATS)
def test_who_speaks_in_a_chat_is_no_part_of_what_is_told(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


CITED = [
    "According to Jensen ({1999|1999}), she never saw the letter.",
    "Jensen ({1999|1999}) showed that the wall is older.",
    "As Seaton ({1925|1925}) and Ricci ({2002|2002}) showed, the wall is older.",
    "Anna ({1934|1934}) and Tom ({1936|1936}) moved to Lund.",
    "County archive, box 12; J. Lindqvist, The Ardains of Tarvas ({1974|1974}).",
    "See Report {2011/14|2011-01}.",
    "Counsel referred to the White Book {2018|2018}.",
    "Seaton, H. ({1925|1925}).",
    "J. Hale, “The mill”, {3 May 1987|1987-05-03}.",
    "Brenn: University Press, {1974|1974}, pp. 211–240.",
    "Archived from the original on {4 July 2015|2015-07-04}.",
    "Safety Bulletin {1/2018|2018-01} asked owners of ships to inspect it.",
]


@pytest.mark.parametrize("text", CITED)
def test_a_citation_tells_nothing(text: str) -> None:
    assert titles(text) == []


UNCITED = [
    ("Jensen ({1999|1999}) built the bridge at Lund.", ["Jensen built the bridge at Lund"]),
    ("J. Moar sold the house in {1950|1950}.", ["J. Moar sold the house"]),
    ("Smith, who owned the Oxford Press, died in {1974|1974}.", ["Smith died"]),
    ("The judge saw the World Cup {2018|2018} with his son.", ["Judge saw the World Cup with his son"]),
]


@pytest.mark.parametrize(("text", "expected"), UNCITED)
def test_what_looks_like_a_citation_and_is_none(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


REDUCED = [
    ("The comet, last seen in {1986|1986}, will return in {2061|2061}.", ["Comet seen", "Comet will return"]),
    (
        "The ship, last inspected on {6 May|2019-05-06}, sails for Bergen on {20 June 2020|2020-06-20}.",
        ["Ship inspected", "Ship sails for Bergen"],
    ),
    (
        "The contract, duly signed on {7 May|2019-05-07}, ends on {31 July|2020-07-31}.",
        ["Contract signed", "Contract ends"],
    ),
    (
        "The company, originally founded in {1920|1920}, will move to Lund in {2025|2025}.",
        ["Company founded", "Company will move to Lund"],
    ),
    ("The bridge, first opened in {1932|1932}, was rebuilt in {1950|1950}.", ["Bridge opened", "Bridge was rebuilt"]),
    ("Originally built in {1920|1920}, the house was sold in {1950|1950}.", ["House built", "House was sold"]),
    (
        "Of the 40 houses built in {1905|1905}, 12 were pulled down in {1971|1971}.",
        ["40 houses built", "12 of the 40 houses were pulled down"],
    ),
    # main verbs with an adverb before them
    ("He last visited the mill in {1986|1986}.", ["Visited the mill"]),
    ("The ship was last seen off Bergen on {3 May 2018|2018-05-03}.", ["Ship was last seen off Bergen"]),
    ("In the end, the board finally approved the plan on {3 May 2018|2018-05-03}.", ["Board approved the plan"]),
    (
        "The mill first opened in {1900|1900}, closed in {1950|1950} and burned in {1960|1960}.",
        ["Mill opened", "Mill closed", "Mill burned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REDUCED)
def test_a_participle_with_an_adverb_before_it(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


BRACKETS = [
    ("The board approved the new budget ({3 May 2019|2019-05-03}).", "Board approved the new budget"),
    ("Anna Berg joined the sales team ({4 May|2019-05-04}).", "Anna Berg joined the sales team"),
    (
        "The police searched the old mill ({5 May|2019-05-05}) and found nothing.",
        "Police searched the old mill and found nothing",
    ),
    ("We will migrate billing to the new cluster ({30 June|2020-06-30}).", "Migrate billing to the new cluster"),
    # the thing before it
    ("Architects praised Vesterbro Library ({1934|1934}).", "Vesterbro Library"),
    ("He won the Battle of Lund ({4 December 1676|1676-12-04}).", "Battle of Lund"),
    ("The board approved the new budget ({1934|1934}).", "New budget"),
    ("The new budget ({3 May 2019|2019-05-03}) was praised.", "New budget"),
    ("The tour has three stops: the old mill ({5 May|2019-05-05}).", "Old mill"),
]


@pytest.mark.parametrize(("text", "title"), BRACKETS)
def test_a_day_in_brackets_belongs_to_the_clause(text: str, title: str) -> None:
    assert titles(text) == [title]


EACH = [
    (
        "After the fire of {1834|1834} and the flood of {1841|1841}, the town built a wall in {1850|1850}.",
        ["Fire", "Flood", "Town built a wall"],
    ),
    ("From {1920|1920} until his death in {1935|1935} Holm led the school.", ["Holm led the school", "Holm’s death"]),
    ("At a meeting in {May 2018|2018-05}, the board sold the mill.", ["Board sold the mill"]),
    ("Since the beginning of {2018|2018} the mill has been closed.", ["Mill has been closed"]),
    (
        "Anna is away {12-14 June|2019-06-12/2019-06-14}, Tom {17 June|2019-06-17} and Eva {20 June|2019-06-20}.",
        ["Anna is away", "Tom is away", "Eva is away"],
    ),
    (
        "Anna visited Lund on {3 May|2019-05-03}, Oslo on {4 May|2019-05-04} and Bergen on {5 May|2019-05-05}.",
        ["Anna visited Lund", "Anna visited Oslo", "Anna visited Bergen"],
    ),
    ("The board met on {3 May|2019-05-03}, and Tom Hale died on {5 May|2019-05-05}.", ["Board met", "Tom Hale died"]),
    ("Only in {2017|2017} did the ministry publish the report.", ["Ministry published the report"]),
    ("Only in {2017|2017} was the report published.", ["Report was published"]),
    ("Neither of the pumps ran on {3 May|2019-05-03}.", ["Neither of the pumps ran"]),
    ("Neither party shall be liable after {3 May|2020-05-03}.", ["Neither party shall be liable"]),
]


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_each_date_has_its_own(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


IDLE = [
    "Opening hours: {Monday|2019-05-06} to {Friday, 9 am|2019-05-10} to {5 pm|2019-05-10}",
    "The Fire of {1848|1848} is a novel by Anna Holm.",
    "Bookings are down 60 per cent on {a year earlier|2018}.",
    "Boristan supplies coal and gas in return for {summer|2019-06-01/2019-08-31} water.",
    "The owners asked for Safety Bulletin {1/2018|2018-01}.",
    "311 trucks passed against a normal 200 on {the first day|2019-05-03}.",
]


@pytest.mark.parametrize("text", IDLE)
def test_dates_nothing(text: str) -> None:
    assert titles(text) == []


BUSY = [
    ("Visiting times: {3 May 2019, 10 am|2019-05-03}", ["Visiting times"]),
    ("The Fire of {1848|1848} was a disaster for the town.", ["Fire was a disaster for the town"]),
    ("The class of {1987|1987} met again on {3 May 2018|2018-05-03}.", ["Class met again"]),
    ("Register with the office by noon on {the day before|2019-05-03}.", ["Register with the office"]),
    ("The team voted against the normal plan on {3 May|2019-05-03}.", ["Team voted against the normal plan"]),
    ("Floods destroyed the mill in {spring|2019-03-01/2019-05-31}.", ["Floods destroyed the mill"]),
]


@pytest.mark.parametrize(("text", "expected"), BUSY)
def test_dates_something(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


OF_NO_DAY = [
    "Oma Gerti, {5 July 2019, 08:12|2019-07-05}: Bravo, my boy!",
    '"Financial Year" means each period of twelve months ending on {31 March|2020-03-31}.',
    '"Quarter" means a period of three months ending on {the last day of March|2020-03-31}, {June|2020-06}, '
    "{September|2020-09} or {December|2020-12}.",
    "Rent is paid on {31 January|2020-01-31} and {31 July|2020-07-31} in each year.",
    "The ratio shall not on {31 March|2020-03-31} in any year be less than two.",
    "If that is not a Business Day, it shall be made on {the next Business Day|2020-01-13}.",
    "Article 40b of the Railways Act of {20 December 1957|1957-12-20} applies.",
    "The {1976|1976} treaty is mentioned once.",
    "He repossessed my {1968|1968} Mack.",
    "Template GOV-07 v3, {March 2019|2019-03}",
]
OF_A_DAY = [
    (
        "Twelve monks arrived on {St Martin's Day|2019-11-11}, {11 November, of that year|2019-11-11}.",
        ["Twelve monks arrived"],
    ),
    (
        "Eighty-four planned operations were cancelled on {Thursday|2020-01-09}.",
        ["Eighty-four planned operations were cancelled"],
    ),
    ("Each of them left on {3 May|2019-05-03}.", ["Each of them left"]),
    ("The tenant shall report by {31 January|2020-01-31} in each year.", ["Tenant shall report in each year"]),
    ("The {2014|2014} flood destroyed the mill.", ["Flood destroyed the mill"]),
    ("The {1997|1997} treaty settled the border.", ["Treaty settled the border"]),
    ('"Delivery Date" means {Monday 14 May 2018|2018-05-14}.', ["Delivery Date"]),
]


@pytest.mark.parametrize("text", OF_NO_DAY)
def test_what_comes_again_or_only_names_a_thing_is_no_day(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(("text", "expected"), OF_A_DAY)
def test_a_day_beside_such_words(text: str, expected: list[str]) -> None:
    assert titles(text) == expected
