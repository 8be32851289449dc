# ruff: noqa: E501
"""Rows that an editor would keep: what tells nothing, limits of time, lists, rows of tables, titles, statuses.

Dates are marked as {words|date}, see `told.py`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import interval, marked, sentences, told

from timeline.model import Block, BlockKind, Claim, Document, How
from timeline.readings import Between, Partial
from timeline.tell import tell
from timeline.telling.lists import settle
from timeline.telling.titles import fragment
from timeline.telling.words import words

ITEM, HEADING = BlockKind.ITEM, BlockKind.HEADING


def brief(claims: list[Claim]) -> list[tuple[str, str, str]]:
    return [(c.title, c.interval.edtf if c.interval else "", str(c.status)) for c in claims]


def claims_of(text: str, written: str = "", kind: BlockKind = BlockKind.PARAGRAPH) -> list[Claim]:
    """The claims of a text whose marks are dates and whose other dates hang on terms."""
    plain, found = marked(text)
    document = Document("a.txt", plain, blocks=(Block(0, len(plain), kind),))
    made = tell(document, sentences(plain, kind), found, written=interval(written))
    return [c for c in made if not c.aside]


# ------------------------------------------------------------------------------ what tells nothing


@pytest.mark.parametrize(
    "text",
    [
        "Office line 555-0140, ext. {2016|2016}",
        "Folder {2014/22|2014}-9 was on the desk.",
        "We flush the mains by night, hydrants {1901 to 1987|1901/1987}.",
        "Write to the office at 12 Abbey Square, {1917|1917} Halden, for the form.",
        "The fair is held every year on {the first Monday in August|1958-08-04}.",
        "The tenant cleans the gutters each year in {the week after Easter|2019-04-22}.",
        "He was born at sea (that is {30 November|1702-11-30} by the present calendar).",
        "[2] Journal of Harbour Studies 12, {1827|1827}",
        "It was {Thursday the 18th|2018-01-18}, and I have the ticket.",
        "Could you be there on {the day|2018-01-18} of the regatta?",
        "{Winter|1742-12} came early.",
        "Our {summer|2022-06} school begins with a march.",
        "We could not keep the roof on for another {winter|2018-12}.",
    ],
)
def test_what_tells_of_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The bridge opened in {2016|2016}.", "Bridge opened"),
        ("The elections {2016|2016} were won by the League.", "Elections were won by the League"),
        ("The pumps failed in {1987|1987}.", "Pumps failed"),
        ("Crews flush the mains every night from {6 to 10 September|2016-09-06/2016-09-10}.", "Crews flush the mains"),
        ("The tenant shall clean the gutters each year, for the first time in {2020|2020}.", "Tenant shall clean the gutters each year"),
        ("In the {summer|2022-06} the school burned down.", "School burned down"),
        ("The party reached {Winter|1742-12} House on {4 October|1742-10-04}.", "Party reached Winter House"),
    ],
)  # fmt: skip
def test_what_looks_like_it_and_tells_something(text: str, title: str) -> None:
    assert title in [claim.title for claim in told(text)]


@pytest.mark.parametrize("text", ["A swarm in {the night|2019-11-21}", "News of {last week|2019-11-21}"])
def test_a_heading_that_names_a_topic(text: str) -> None:
    plain, found = marked(text)
    hung = [replace(one, how=How.DOCUMENT) for one in found]
    document = Document("a.txt", plain, blocks=(Block(0, len(plain), HEADING),))
    assert tell(document, sentences(plain, HEADING), hung) == []
    assert len(tell(document, sentences(plain, HEADING), found)) == 1  # an explicit date says more


@pytest.mark.parametrize(
    ("title", "text", "fails"),
    [
        ("It", "It was so.", True), ("Broke", "You broke it.", True), ("Should", "Should he come, we go.", True),
        ("She should be", "She should be there.", True), ("00 UTC", "At 00 UTC.", False), ("Talks", "Talks went on.", False),
        ("Handover", "Handover follows.", False), ("Bridge fell", "The bridge fell.", False),
    ],
)  # fmt: skip
def test_fragments(title: str, text: str, fails: bool) -> None:
    assert fragment(title, words(text, 0, len(text), [], frozenset())) is fails


# ------------------------------------------------------------------------------ limits of time


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("Please return the form within ten days of today.", "2019-09-09", ("Return the form", "2019-09-19", "deadline")),
        ("The agency promised a new map within three weeks.", "2016-09-05", ("Agency promised a new map", "2016-09-26", "deadline")),
        ("The note that reached us on {27 April 2011|2011-04-27} asks that the envoy leave the town within 72 hours of its receipt.", "2011-04-30", ("Envoy to leave the town", "2011-04-30", "deadline")),
        ('"Handover" means the written acceptance. Handover shall take place on {1 December 2019|2019-12-01}. The warranty for leaks ends twenty-four months after Handover.', "2019-01-14", ("Warranty for leaks ends", "2021-12-01", "deadline")),
        ("The head was dug up in {1974|1974} and bought by the museum three years after that for a song.", "2010", ("Head bought by the museum for a song", "1977", "occurred")),
        ("We opened the box on {16 May 2016|2016-05-16}, but the figures came three days after that.", "2016-06-01", ("Figures came", "2016-05-19", "occurred")),
    ],
)  # fmt: skip
def test_limits_and_lengths_of_time(text: str, written: str, expected: tuple[str, str, str]) -> None:
    assert expected in brief(claims_of(text, written))


@pytest.mark.parametrize(
    "text",
    [
        "The truck was here within the hour.",
        "Within four weeks the town had fallen.",
        "If you are late, you must answer within 30 days.",
        "Whenever it rains, water will rise within two days.",
        "The stay of three weeks after that Tuesday was long.",
    ],
)
def test_lengths_of_time_that_limit_nothing(text: str) -> None:
    assert claims_of(text, "2016-09-05") == []


def test_a_length_that_hangs_on_a_term_without_a_day_is_no_date() -> None:
    text = '"Acceptance" means the signing of the certificate. The balance falls due {30 days|2022-08-30} after Acceptance.'
    assert claims_of(text, "2022-01-17") == []


def test_what_a_code_requires_counts_from_no_day() -> None:
    assert claims_of("The council's code requires a repair within 28 days.", "2024-06-11") == []


# ------------------------------------------------------------------------------ lists


def listed(text: str, mention: str, first: str, last: str) -> list[tuple[str, str]]:
    """What `settle` makes of one mention of two days, as words and dates."""
    _, (one,) = marked(f"{{{mention}|{first}/{last}}}")
    at = text.index(mention)
    reading = Between(Partial(day=1), Partial(day=2))
    one = replace(one, mention=replace(one.mention, start=at, end=at + len(mention)), reading=reading)
    made = settle(Document("a", text), [one])
    return [(text[d.mention.start : d.mention.end], d.interval.edtf) for d in made if d.interval]


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("took water on 19, 21 and 22 January.", "21 and 22 January", [("19", "2018-01-19"), ("21", "2018-01-21"), ("22 January", "2018-01-22")]),
        ("met on 12 and 22 January.", "12 and 22 January", [("12", "2018-01-12"), ("22 January", "2018-01-22")]),
        ("the 3rd, 5th and 22nd of January", "5th and 22nd of January", [("the 3rd", "2018-01-03"), ("5th", "2018-01-05"), ("22nd of January", "2018-01-22")]),
        ("a fair on 21 and 22 January.", "21 and 22 January", [("21 and 22 January", "2018-01-21/2018-01-22")]),
        ("sat between 12 and 22 January.", "12 and 22 January", [("12 and 22 January", "2018-01-21/2018-01-22")]),
        ("rooms 40, 21 and 22 January", "21 and 22 January", [("21 and 22 January", "2018-01-21/2018-01-22")]),
    ],
)  # fmt: skip
def test_the_days_of_a_list(text: str, mention: str, expected: list[tuple[str, str]]) -> None:
    assert listed(text, mention, "2018-01-21", "2018-01-22") == expected


def test_months_that_follow_on_each_other_are_one_stretch() -> None:
    assert brief(told("In {July|1826-07} and {August|1826-08} the party went up the river.")) == [
        ("Party went up the river", "1826-07/1826-08", "occurred")
    ]
    assert len(told("In {June|1826-06} and again in {August|1826-08} the party went up the river.")) == 2


def test_days_that_follow_on_each_other_are_one_stretch() -> None:
    assert brief(told("Talks were held on {Tuesday|2014-03-11} and {Wednesday|2014-03-12} in Leeds.")) == [
        ("Talks were held in Leeds", "2014-03-11/2014-03-12", "occurred")
    ]
    assert len(told("He left on {Tuesday|2014-03-11} and {Wednesday|2014-03-12}'s vote was put off.")) == 2


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The first trial on {8 May|2019-05-08} went well, but the second, on {22 May|2019-05-22}, failed.", ["First trial went well", "Second trial failed"]),
        ("The first meeting on {12 May|2019-05-12} drew 40 people, the second, on {15 May|2019-05-15}, nobody.", ["First meeting drew 40 people", "Second meeting drew nobody"]),
        ("Two letters were handed in, one on {20 March|2019-03-20} and the other on {2 April|2019-04-02}.", ["Two letters were handed in"] * 2),
        ("The hall was built in {1892|1892}, bombed in {1945|1945} and sold in {1983|1983}.", ["Hall was built", "Hall bombed", "Hall sold"]),
        ("Talks with the union, suspended since {April|2007-04}, would resume on {9 May|2007-05-09}.", ["Talks with the union suspended", "Talks with the union would resume"]),
        ("We paid the first rate in {May|2019-05}. The second is payable on {9 June|2019-06-09}.", ["Paid the first rate", "Second rate is payable"]),
        ("The pact, which they signed in {2004|2004} and which expires in {2015|2015}, is void.", ["Signed the pact", "Pact expires"]),
        ("Visited in {2015|2015} by the probe Vela, whose lander came down on {12 November 2015|2015-11-12}.", ["Visited by the probe Vela", "Probe Vela’s lander came down"]),
    ],
)  # fmt: skip
def test_each_date_with_its_own_words(text: str, titles: list[str]) -> None:
    assert [claim.title for claim in told(text)] == titles


# ------------------------------------------------------------------------------ rows and logs


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("4.2 | New boiler bought and fitted | by {October 31|2016-10-31} |", "2016-09-22", ("New boiler bought and fitted", "2016-10-31", "deadline")),
        ("4.1 | Valve stripped down and scrapped | done {September 8|2016-09-08} |", "2016-09-22", ("Valve stripped down and scrapped", "2016-09-08", "occurred")),
        ("| Ruiz | Train the night staff | by {14 October|2022-10-14} |", "2022-10-03", ("Train the night staff", "2022-10-14", "deadline")),
        ("| {14 October|2022-10-14} | Pump failed at noon | 3 |", "2022-10-20", ("Pump failed at noon", "2022-10-14", "occurred")),
        ("| No. | Fire broke out on {14 October|2022-10-14} | 3 |", "2022-10-20", ("Fire broke out", "2022-10-14", "occurred")),
    ],
)  # fmt: skip
def test_rows_of_tables(text: str, written: str, expected: tuple[str, str, str]) -> None:
    assert brief(claims_of(text, written, ITEM)) == [expected]


def test_the_first_word_of_an_entry_is_no_name() -> None:
    (claim,) = told("{14:05|2019-10-03} Harmonic tremor begins at the north station.", kind=ITEM)
    assert claim.who == ()


# ------------------------------------------------------------------------------ titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The two sides' lawyers will meet on {3 May|2011-05-03}.", "Two sides' lawyers will meet"),
        ("The present campaign, which was dear, began in {May|2015-05}.", "Present campaign began"),
        ("The same boat had fired on us in {1991|1991}.", "Boat had fired on us"),
        ("In that case the trial could be held on {6 October|2019-10-06}.", "Trial could be held"),
        ("Under its terms the first convoy will cross on {6 October|2014-10-06}.", "First convoy will cross"),
        ("As a young ensign he had stormed Lisk in {1720|1720}.", "Stormed Lisk"),
        ("The ministers, it is said, had met in {May|2014-05}.", "Ministers had met"),
        ("The ship is late and should be in on {16 April|2018-04-16}.", "Ship should be in"),
        ("The form was handed in on {16 April|2018-04-16}.", "Form was handed in"),
        ("On {Christmas Eve|2013-12-24} we were at 300 metres and sang.", "We were at 300 metres and sang"),
        ("That was on {23 January|2018-01-23}, when the crew pulled up the mud.", "Crew pulled up the mud"),
        ("We have little left, after paying the lawyer in {March|2013-03}.", "Paid the lawyer"),
        ("Thank you for signing the lease on {Monday|2022-07-18}.", "Signed the lease"),
        ("It had not been moved since the drill of {12 May 2015|2015-05-12}.", "Drill"),
        ("The team means to publish by {December|2018-12}.", "Team means to publish"),
        ("The work, which you had promised for {May|2018-05}, came late.", "Promised the work"),
        ("The ministry has put the matter off until {June|2018-06}.", "Ministry has put the matter off"),
        ('"Effective Date" means {1 April 2015|2015-04-01}.', "Effective Date"),
        ("In {March|1828-03}, should I be spared, I shall be thirty years old.", "I shall be thirty years old"),
        ("The third round of the border talks opened in Sarn on {3 May|2011-05-03}.", "Third round of the border talks opened in Sarn"),
        ("The county has promised in writing that it will be open by {13 July|2013-07-13}.", "County will be open"),
        ("THE MINISTER FACES ELECTIONS IN {NOVEMBER|1994-11} AND CANNOT YIELD.", "MINISTER FACES ELECTIONS AND CANNOT YIELD"),
    ],
)  # fmt: skip
def test_titles_that_stand_alone(text: str, title: str) -> None:
    assert [claim.title for claim in told(text)] == [title]


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # what the date is of, and who proposed it or spoke of it
        ("Anna Lund suggested closing the north quay in {June|2015-06} for repairs.",
         [("Closing the north quay for repairs, suggested by Anna Lund", "planned")]),
        ("Anna Lund spoke. She proposed holding a second round in {June|2015-06}.",
         [("Holding a second round, proposed by Anna Lund", "planned")]),
        ("Commenting on the state of the reserves in {2009|2009}, the governor, Paul Brandt, said it was sound.",
         [("State of the reserves, discussed by Paul Brandt", "occurred")]),
        ("Nobody had read the minister's promise made in {May|2015-05} to the miners.",
         [("Minister made promise to the miners", "occurred")]),
        ("They fought the court's ruling given in {1998|1998} against the mine.",
         [("Court gave ruling against the mine", "occurred")]),
        # and what is told as before
        ("Anna Lund did not propose closing the quay in {June|2015-06}.", [("Anna Lund did not propose closing the quay", "hypothetical")]),
        ("They sold the king's house built in {1790|1790}.", [("King's house built", "occurred")]),
    ],
)  # fmt: skip
def test_a_title_tells_what_the_date_is_of(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(claim.title, claim.status.value) for claim in told(text)] == expected


def test_a_name_in_a_compound_is_the_name() -> None:
    (claim,) = told("The envoys met a Ministry of Trade-only team on {3 May|2010-05-03}.")
    assert claim.who == ("Ministry of Trade",)


def test_words_in_capitals_name_nobody_but_places() -> None:
    (claim,) = told("HE RECALLED THAT LISLE RATIFIED THE CONVENTION IN PARIS IN {1986|1986}.")
    assert (claim.who, claim.where) == ((), ("PARIS",))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Mr Hale spoke. Councillor Ida Vance, who was late, said no. She left on {3 May|2010-05-03}.",
            "Ida Vance left",
        ),
        ("Clara Holm painted. A street in Molde bears the name. She left on {3 May|2010-05-03}.", "Clara Holm left"),
        ("The ferry struck a rock. She sank on {3 May|2010-05-03}.", "Ferry sank"),
        ("Storms kept the crew at home. She is expected on {3 May|2010-05-03}.", "She is expected"),
        ("“Enough,” said Petra Holm. She left on {3 May|2010-05-03}.", "Petra Holm left"),
    ],
)
def test_whom_a_pronoun_means(text: str, title: str) -> None:
    assert told(text)[-1].title in (title, title.removeprefix("She "), "Is expected")


def test_a_person_is_named_without_the_office() -> None:
    (claim,) = told("Russian Deputy Defense Minister Anton Orlov resigned on {3 May|2010-05-03}.")
    assert claim.who == ("Anton Orlov",)


# ------------------------------------------------------------------------------ statuses


@pytest.mark.parametrize(
    ("text", "written", "status"),
    [
        ("The fête, which was to have been held on {4 September|2016-09-04}, was put off.", "2016-09-06", "hypothetical"),
        ("The envoy, who had been due on {9 September|2014-09-09}, came late.", "2014-09-20", "hypothetical"),
        ("We had meant to open on {16 September|2016-09-16}, but it rained.", "2016-09-22", "hypothetical"),
        ("Reports that they met on {28 March|2011-03-28} are false.", "2011-04-20", "hypothetical"),
        ("Reports that they met on {28 March|2011-03-28} came late.", "2011-04-20", "occurred"),
        ("A second voyage, planned for {1830|1830}, was never made.", "1958", "hypothetical"),
        ("If the talks fail, he said, Arden would close the railway on {1 October|2014-10-01}.", "2014-09-16", "hypothetical"),
        ("If the records are late, the board would apply to the court in {January|2019-01}.", "2018-12-01", "hypothetical"),
        ("No customer could pay on {11 April|2023-04-11}.", "2023-04-20", "occurred"),
        ("The survivors landed at Hull on {16 October 1828|1828-10-16}.", "1827-12-04", "occurred"),
        ("She moved to Berlin in {1889|1889} after the war.", "1888", "occurred"),
        ("She studied in Berlin until {1889|1889}.", "1888", "occurred"),
        ("A test planned for {30 April|2022-04-30} was skipped.", "2021-05-11", "hypothetical"),
        ("The vote was put off to {16 October 1828|1828-10-16}.", "1827-12-04", "planned"),
        ("The managers resolved to postpone the survey to {2001|2001}.", "2006", "planned"),
        ("Bottled water will be handed out through {8 September|2016-09-08}.", "2016-09-06", "planned"),
        ("They said the scanner had come and would be in use from {17 October|2022-10-17}.", "2022-10-03", "planned"),
        ("She is to seek an extension and report by {25 November|2022-11-25}.", "2022-10-03", "deadline"),
        ("Diplomats said that a pact drawn up in {May 1993|1993-05} could be signed if both agreed.", "1994-04-20", "occurred"),
        ("{14:05|2019-10-03} Tremor begins at the north station.", "2019-10-02", "planned"),
    ],
)  # fmt: skip
def test_statuses(text: str, written: str, status: str) -> None:
    assert [str(claim.status) for claim in told(text, written)] == [status]


# ------------------------------------------------------------------------------ what only relates


@pytest.mark.parametrize(
    "text",
    [
        "They will row together, as they did {last year|2003}, if the ice holds.",
        "The government could call up the drivers, as it did in {August|2019-08}.",
        "Same signal as the false alarm on {the 9th|2019-08-09}, no action.",
        "The dike was finished {eight months later|1827-01} than had been hoped.",
        "It had been, he said, a bad {winter|2003-12}.",
        "By then it was already {Tuesday|2019-01-15} in the southern office, and well into {Tuesday|2019-01-15} at the pole.",
        "It was on {Wednesday|1871-01-11}, towards four, on the road below the mill.",
        "By the clock on the wall it was {forty minutes past midnight|2022-04-18}.",
        "{20 January|2017-01-20} is {three days|2017-01-20} after your limit.",
        "From {1 August|2019-08-01} to {the 16th|2019-08-16} is sixteen days at £180.",
        "“Working Day” means any day other than a {Saturday|2019-03-09}, a {Sunday|2019-03-10} or a public holiday.",
        "A notice sent by post is deemed served at {9.00 am|2019-03-14} on the second Working Day after posting.",
        "God grant us until {Monday|1825-02-07}.",
        "Correction, {21 January|2019-01-21}: an earlier version gave the depth in feet.",
        "The team believes that this coloured what happened {eleven days later|2017-02-20}.",
        "The log, which keeps UTC, has it at {23:40|2022-04-17} on {the 17th|2022-04-17}.",
        "{April|2022-04} asks me for a written account.",
        "The textbook (Hansson and {May|2003-05}, 2nd edition) gave it eleven lines.",
        "She lived in one room of {1918|1918} Terrace.",
        "He was the treasurer of the {1948|1948} Club.",
        "The map, of {1:25|2020-01-01},000, was refused.",
        "The report (see no. {1940-12|1940-12}) counts 212 houses.",
    ],
)
def test_what_only_relates_is_no_happening(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("It was {Wednesday|2019-01-16} when the ship sank off Cork.", ["Ship sank off Cork"]),
        ("The deadline is {3 May|2019-05-03}.", ["Deadline"]),
        ("The hearing, which is {next Tuesday|2019-05-07}, will be public.", ["Hearing"]),
        ("The last examination was on {3 May|2019-05-03}, that is {73 days|2019-05-03} before the crash.", ["Last examination"]),
        ("Safety advice {02/2018|2018-02} was issued on {30 May 2018|2018-05-30}.", ["Safety advice was issued"]),
        ("It closed in {10/2015|2015-10}.", ["It closed"]),
        ("“**Long Stop Date**” means {30 June 2022|2022-06-30};", ["Long Stop Date"]),
    ],
)  # fmt: skip
def test_what_stands_beside_it_is_told(text: str, titles: list[str]) -> None:
    assert [c.title for c in told(text)] == titles


def test_a_surname_is_no_season_where_the_text_uses_it_so() -> None:
    log = "Signaller (J. Winter) very upset.\n\nAsked for relief for {Winter|2018-12}.\n\n{Winter|2018-12} relieved."
    assert told(log) == []
    assert [c.title for c in told("Mrs May spoke in {May|2018-05}.")] == ["Mrs May spoke"]


# ------------------------------------------------------------------------------ titles cut where phrases end


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Talks on pay collapsed over {the Easter|2019-04-21} holiday.", "Talks on pay collapsed over the holiday"),
        ("Ada spent the northern {summer|2019-06} in a shed.", "Ada spent the northern summer in a shed"),
        ("The opening {morning|2003-11-05} was lost to speeches.", "Opening morning was lost to speeches"),
        ("The lens spent {the winter|1870-12} of the war in a crate.", "Lens spent the winter of the war in a crate"),
        ("On {the morning|1870-12-01} of the attack the miners left the town.", "Miners left the town"),
        ("Drilling would begin in the austral {summer of 2023-24|2023-12}.", "Drilling would begin"),
        (
            "The consul had handed a draft to the embassy {the day after the September|2003-09-15} referendum.",
            "Consul had handed a draft to the embassy",
        ),
        (
            "The minister said nothing of it, but promised her a written answer by {Friday|2018-11-30}.",
            "Minister promised her a written answer",
        ),
        (
            "On {4 February|2025-02-04}, cyclists outside the Hotel 1612 put down their beer and asked what was wrong.",
            "Cyclists outside the Hotel 1612 put down their beer and asked what was wrong",
        ),
        (
            "Juhan Sarap, who led the talks and leaves the service on {3 May|2004-05-03}, does not.",
            "Juhan Sarap leaves the service",
        ),
        ("The vote is a relief for Antonio Costa, whose party won {Sunday|2019-10-06}'s ballot.", "Antonio Costa’s party won ballot"),
        (
            "The pact on which the fund relied was signed in Bergen in {June 2008|2008-06}.",
            "Pact on which the fund relied was signed in Bergen",
        ),
        ("The figures, which arrived on {the 4th|2022-05-04}, fit with this: no water.", "Figures arrived"),
        (
            "Worse came on {the Monday|2023-06-12}, when Corvid, a short seller based in a flat, put out a note.",
            "Corvid put out a note",
        ),
        (
            "The manager undertook, in reply to the operator, to cut back the trees by {Friday|2017-12-31}.",
            "Manager undertook to cut back the trees",
        ),
        ("All had gone well: a clean factory test on {9 May|2021-05-09}, as you said it would.", "Clean factory test"),
        ("The floor, which ought to have gone down {in May|2019-05}, was dry.", "Floor ought to have gone down"),
        ("Hardly anyone in the town noticed on {1 May|2004-05-01}.", "Hardly anyone in the town noticed"),
    ],
)  # fmt: skip
def test_a_title_is_a_sentence(text: str, title: str) -> None:
    assert [c.title for c in told(text)][:1] == [title]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The word is that the trawlers will follow before {the week|1994-12-10} is out.", [("Trawlers will follow", "deadline")]),
        (
            "A fever took the boy, and a cancer that had nothing to do with it took Aastrup, who died in {the month|2020-11} in which they sailed.",
            [("Aastrup died", "occurred")],
        ),
        (
            "A ship is to take them off before {March|2019-03}, and the leader of the party, Ingrid Vale, expects to have the data by {Easter|2019-04-21}.",
            [("Ship is to take them off", "deadline"), ("Leader of the party, Ingrid Vale, expects to have the data", "deadline")],
        ),
        (
            "Should the strike go on beyond {Sunday|2019-10-06}, the government could call up the drivers.",
            [("Government could call up the drivers", "hypothetical")],
        ),
        (
            "If we have not done it by {the 28th|2019-09-28} the opening will slip to {7 May|2020-05-07}.",
            [("Have not done it", "hypothetical"), ("Opening will slip", "hypothetical")],
        ),
        (
            "The crews were brought before the magistrate {three days later|1994-10-24} and were remanded.",
            [("Crews were brought before the magistrate and were remanded", "occurred")],
        ),
        (
            "He dreads his lawyers, who since the convention came into force on {Wednesday|1994-11-16} have been telling him to sign.",
            [("Convention came into force", "occurred")],
        ),
        ("With the general election of {19 March|1995-03-19} approaching, some find the terms too mild.", [("General election", "occurred")]),
        ("The Treaty of Lannoc of {9 May 1967|1967-05-09} defines them.", [("Treaty of Lannoc", "occurred")]),
        (
            "Talks on the agreement signed in {May 2017|2017-05}, which runs out in {June|2019-06}, have failed.",
            [("Talks on the agreement signed", "occurred"), ("Talks on the agreement runs out", "occurred")],
        ),
        ("That the men were not let go until {6 May|1994-05-06} is owed to the sea.", [("Men were let go", "occurred")]),
        ("They take it up {this Thursday|2017-05-25}, four days ahead of {Memorial Day|2017-05-29}.", [("Take it", "occurred")]),
        ("Tuesday breakfast here, still {Monday night|2019-08-19} with you.", []),
        ("Journal kept at the sluice by Peter Kalff in the year {1825|1825}", []),
        (
            "It did not end there: {that summer|1826-06} a fever, probably malaria, carried off one in ten, more than the water had.",
            [("Fever, probably malaria, carried off one in ten", "occurred")],
        ),
        ("It was she who rang the line on {Tuesday|2017-02-21}.", [("Rang the line", "occurred")]),
        ("Before the storm hit on {6 May|1994-05-06}, police left.", [("Storm hit", "occurred")]),
    ],
)  # fmt: skip
def test_every_date_has_its_own_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.title, str(c.status)) for c in told(text)] == expected


def test_under_is_no_title_of_a_person() -> None:
    text = "The instruments under the ice talked all winter. Next she will speak in {May|2022-05}."
    assert [c.title for c in told(text)] == ["Next she will speak"]
