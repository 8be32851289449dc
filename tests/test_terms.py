"""Dates that hang on what a contract or a rule defines: a table of clauses with the days they come to."""

from __future__ import annotations

import time

import pytest
from told import interval, marked, sentences

from timeline.model import Document
from timeline.tell import tell
from timeline.telling.defined import define
from timeline.telling.terms import hang
from timeline.telling.terms_forms import amount

WRITTEN = "2019-03-14"  # a Thursday
RULE = "<count> <unit> of <defined term>"


def hung(text: str, written: str = WRITTEN) -> list[tuple[str, str]]:
    """What hangs on something in a marked text: the words and the date."""
    plain, found = marked(text)
    dated = hang(Document("a.txt", plain), found, interval(written))
    return [
        (plain[d.mention.start : d.mention.end], d.interval.edtf)
        for d in dated
        if d.mention.rule == RULE and d.interval
    ]


def days(text: str, written: str = WRITTEN) -> dict[str, str]:
    """The terms of a marked text that have a day."""
    plain, found = marked(text)
    return {name: day.edtf for name, day in define(Document("a.txt", plain), found, interval(written)).days.items()}


# ---------------------------------------------------------------------------------- definitions

D = "{14 March 2019|2019-03-14}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'"Effective Date" means {D}.', {"effective date": "2019-03-14"}),
        (f"“Effective Date” means {D}.", {"effective date": "2019-03-14"}),
        (f"‘Effective Date’ means {D}.", {"effective date": "2019-03-14"}),
        (f'- "**Effective Date**" means {D};', {"effective date": "2019-03-14"}),
        (f"**Effective Date** means {D}.", {"effective date": "2019-03-14"}),
        (f'**"Effective Date"** shall mean {D}.', {"effective date": "2019-03-14"}),
        (f'1.3 "the Effective Date" is {D}', {"effective date": "2019-03-14"}),
        (f'The term "Record Date" refers to {D}.', {"record date": "2019-03-14"}),
        (f'"Record Date" denotes the date {D}.', {"record date": "2019-03-14"}),
        (f'"Record Date" means the close of business on {D}.', {"record date": "2019-03-14"}),
        (f'"Record Date", in relation to the Notes, means {D}.', {"record date": "2019-03-14"}),
        (f'"Closing" means {D}.', {"closing": "2019-03-14"}),
        (f'"the appointed day" means {D}.', {"appointed day": "2019-03-14"}),
        (f"The Commencement Date is {D}.", {"commencement date": "2019-03-14"}),
        (f"2.1 The Commencement Date shall be {D}.", {"commencement date": "2019-03-14"}),
        (f"The Commencement Date of this Lease is {D}.", {"commencement date": "2019-03-14"}),
        (f"The Closing Date falls on {D}.", {"closing date": "2019-03-14"}),
        (f"Effective Date: {D}\nParties: two", {"effective date": "2019-03-14"}),
        (f"| Effective Date | {D} |", {"effective date": "2019-03-14"}),
        (f"**Effective Date:** {D}", {"effective date": "2019-03-14"}),
        (f"- Effective Date – {D}", {"effective date": "2019-03-14"}),
        (f'THIS AGREEMENT is made on {D} (the "Effective Date")', {"effective date": "2019-03-14"}),
        (f"THIS AGREEMENT is made on {D} (the “Effective Date”)", {"effective date": "2019-03-14"}),
        (f'made on {D} ("Effective Date")', {"effective date": "2019-03-14"}),
        (f'on {D} (hereinafter called the "Effective Date")', {"effective date": "2019-03-14"}),
        (f'on {D} (hereinafter referred to as the "Effective Date")', {"effective date": "2019-03-14"}),
        (f'on {D} (such date the "Effective Date")', {"effective date": "2019-03-14"}),
        (f"on {D} (the **Effective Date**)", {"effective date": "2019-03-14"}),
        ('"Commencement Date" means the date of this Agreement.', {"commencement date": "2019-03-14"}),
        ('"Commencement Date" means the date hereof.', {"commencement date": "2019-03-14"}),
        ('"Signature Date" means the date of signature of this Agreement.', {"signature date": "2019-03-14"}),
        # chains, in any order
        (f'"Start Date" means the Effective Date. "Effective Date" means {D}.', {"start date": "2019-03-14", "effective date": "2019-03-14"}),
        ('"Long Stop Date" means the date six months after the Target Date. "Target Date" means {31 July 2019|2019-07-31}.', {"long stop date": "2020-01-31", "target date": "2019-07-31"}),
        (f'"C Date" means two days after the B Date; "B Date" means two days after the A Date; "A Date" means {D}.', {"a date": "2019-03-14", "b date": "2019-03-16", "c date": "2019-03-18"}),
        ('"Delivery Date" means the day which falls 300 days after the Effective Date. "Effective Date" means {1 March 2021|2021-03-01}.', {"delivery date": "2021-12-26", "effective date": "2021-03-01"}),
        ('"Signature Date" means {12 February 2021|2021-02-12}. "Effective Date" means the first Business Day of the month following the Signature Date, on which it takes effect.', {"signature date": "2021-02-12", "effective date": "2021-03-01"}),
        ('"Signature Date" means {12 February 2021|2021-02-12}. "Test Date" means the last Working Day of the month in which the Signature Date falls.', {"signature date": "2021-02-12", "test date": "2021-02-26"}),
        (f'"Start Date" means {D}. "Term" means the period of five years commencing on the Start Date.', {"start date": "2019-03-14", "term": "2024-03-13"}),
        (f'The price is fixed six weeks after the Start Date (the "Target Date"). The Start Date is {D}.', {"start date": "2019-03-14", "target date": "2019-04-25"}),
        (f"Effective Date     {D}\nParties            two", {"effective date": "2019-03-14"}),
        (f"Effective Date\n{D}\n", {"effective date": "2019-03-14"}),
        (f'Pay within 30 days after the Closing Date (the "Outside Date"). The Closing Date is {D}.', {"closing date": "2019-03-14", "outside date": "2019-04-13"}),
        ('"Certificate" means the certificate of the engineer. "Completion Date" means the date of the Certificate. The Certificate was issued on {16 August 2019|2019-08-16}.', {"certificate": "2019-08-16", "completion date": "2019-08-16"}),
        # no days
        ('"Completion Date" means the date of the Certificate.', {}),
        ('"Working Day" means any day other than a {Saturday|2019-03-16} or a public holiday.', {}),
        ('"Business Day" means a day other than a {Saturday|2019-03-16}, a {Sunday|2019-03-17} or a holiday.', {}),
        (f'"End Date" means the earlier of {D} and the completion of the Works.', {}),
        ('"A Date" means two days after the B Date; "B Date" means two days after the A Date.', {}),
        (f'The letter was sent on {D} to Smith Ltd (the "Seller").', {}),
        ('"Premises" means units 12 and 14 at {2015|2015} Canal Road.', {}),
        (f'"Works" means the works. They began on {D}.', {}),
        ('"Jaws" is a {1975|1975} film.', {}),
        ('"Scheme" means the {2015|2015} Pension Scheme.', {}),
        ('"Drawdown Date" means the day on which the Advance is paid.', {}),
    ],
)  # fmt: skip
def test_definitions(text: str, expected: dict[str, str]) -> None:
    assert days(text) == expected


# ---------------------------------------------------------------------------------- clauses

TERMS = (
    f'"Effective Date" means {D}. "Target Date" means {{31 July 2019|2019-07-31}}. '
    '"Acceptance" means the signing of a certificate.\n\n'
)


@pytest.mark.parametrize(
    ("clause", "words", "expected"),
    [
        ("The Tenant shall pay within 30 days of the Effective Date.", "within 30 days of the Effective Date", "2019-04-13"),
        ("Pay within thirty (30) days of the Effective Date.", "within thirty (30) days of the Effective Date", "2019-04-13"),
        ("Pay within thirty (30) days after the Effective Date.", "within thirty (30) days after the Effective Date", "2019-04-13"),
        ("Pay within ten Working Days after the Effective Date.", "within ten Working Days after the Effective Date", "2019-03-28"),
        ("Pay within five (5) Business Days from the Effective Date.", "within five (5) Business Days from the Effective Date", "2019-03-21"),
        ("Pay within 2 business days following the Effective Date.", "within 2 business days following the Effective Date", "2019-03-18"),
        ("Pay not later than forty-five days after the Effective Date.", "not later than forty-five days after the Effective Date", "2019-04-28"),
        ("Pay no later than one hundred and twenty (120) days after the Effective Date.", "no later than one hundred and twenty (120) days after the Effective Date", "2019-07-12"),
        ("Pay within one hundred and eighty days after the Effective Date.", "within one hundred and eighty days after the Effective Date", "2019-09-10"),
        ("Pay three months after the Effective Date.", "three months after the Effective Date", "2019-06-14"),
        ("Pay by the date falling six months after the Target Date.", "the date falling six months after the Target Date", "2020-01-31"),
        ("Pay on the date which is 90 days after the Effective Date.", "the date which is 90 days after the Effective Date", "2019-06-12"),
        ("Pay within a period of 14 days from the Effective Date.", "within a period of 14 days from the Effective Date", "2019-03-28"),
        ("Pay within 14 calendar days from and including the Effective Date.", "within 14 calendar days from and including the Effective Date", "2019-03-27"),
        ("Appeal within the period of 28 days beginning with the Effective Date.", "within the period of 28 days beginning with the Effective Date", "2019-04-10"),
        ("Give notice at least six months before the third anniversary of the Effective Date.", "at least six months before the third anniversary of the Effective Date", "2021-09-14"),
        ("It lapses at the end of the period of seven years beginning with the Effective Date.", "the end of the period of seven years beginning with the Effective Date", "2026-03-13"),
        ("Pay within the 30-day period following the Effective Date.", "within the 30-day period following the Effective Date", "2019-04-13"),
        ("It lapses sixty (60) days from and after the Effective Date.", "sixty (60) days from and after the Effective Date", "2019-05-13"),
        ("Please answer within seven days of the date above.", "within seven days of the date above", "2019-03-21"),
        ("Pay within ten per cent not later than 30 days after the Effective Date.", "not later than 30 days after the Effective Date", "2019-04-13"),
        ("Give notice of any borrowing at least five (5) Business Days prior to the Target Date.", "at least five (5) Business Days prior to the Target Date", "2019-07-24"),
        ("Pay within two weeks of the Effective Date.", "within two weeks of the Effective Date", "2019-03-28"),
        ("Pay within a month of the Effective Date.", "within a month of the Effective Date", "2019-04-14"),
        ("Pay within a fortnight of the Effective Date.", "within a fortnight of the Effective Date", "2019-03-28"),
        ("Pay within 72 hours of the Effective Date.", "within 72 hours of the Effective Date", "2019-03-17"),
        ("Pay thirty days before the Target Date.", "thirty days before the Target Date", "2019-07-01"),
        ("Pay at least six weeks prior to the Target Date.", "at least six weeks prior to the Target Date", "2019-06-19"),
        ("Pay not less than 10 Business Days before the Target Date.", "not less than 10 Business Days before the Target Date", "2019-07-17"),
        ("Pay on the third anniversary of the Effective Date.", "the third anniversary of the Effective Date", "2022-03-14"),
        ("Pay on each delivery up to the 10th anniversary of the Effective Date.", "the 10th anniversary of the Effective Date", "2029-03-14"),
        ("Pay on the day after the Effective Date.", "the day after the Effective Date", "2019-03-15"),
        ("Pay on the first Business Day after the Target Date.", "the first Business Day after the Target Date", "2019-08-01"),
        ("Pay on the last Working Day before the Target Date.", "the last Working Day before the Target Date", "2019-07-30"),
        ("Pay on or before the 200th day after the Effective Date.", "the 200th day after the Effective Date", "2019-09-30"),
        ("Pay on the second Monday after the Effective Date.", "the second Monday after the Effective Date", "2019-03-25"),
        ("Pay on the first Monday of the month following the Effective Date.", "the first Monday of the month following the Effective Date", "2019-04-01"),
        ("Pay on the last day of the month in which the Effective Date falls.", "the last day of the month in which the Effective Date falls", "2019-03-31"),
        ("Pay by the end of the third month after the Effective Date.", "the end of the third month after the Effective Date", "2019-06-30"),
        ("Pay within 30 days of the occurrence of the Effective Date.", "within 30 days of the occurrence of the Effective Date", "2019-04-13"),
        ("Pay within 30\ndays of the\nEffective Date.", "within 30\ndays of the\nEffective Date", "2019-04-13"),
        ("The Works shall be complete on or before the Target Date.", "Target Date", "2019-07-31"),
        ("The Goods shall be delivered no later than the Target Date.", "Target Date", "2019-07-31"),
        ("The offer stays open until the Target Date.", "Target Date", "2019-07-31"),
        # from the document's own date, from another date, from what was told before
        ("Pay within 60 days of the date of this Agreement.", "within 60 days of the date of this Agreement", "2019-05-13"),
        ("Pay within fourteen days from the date hereof.", "within fourteen days from the date hereof", "2019-03-28"),
        ("Pay within 10 Business Days after the signature of this Agreement.", "within 10 Business Days after the signature of this Agreement", "2019-03-28"),
        ("Please answer within seven days of receipt of this letter.", "within seven days of receipt of this letter", "2019-03-21"),
        ("Please answer within seven days of receiving this notice.", "within seven days of receiving this notice", "2019-03-21"),
        ("It shall file its accounts within 90 days of {31 December 2019|2019-12-31}.", "within 90 days of 31 December 2019", "2020-03-30"),
        ("Permission was granted on {22 November 2018|2018-11-22}, and will lapse unless the works are begun before the third anniversary of the grant.", "the third anniversary of the grant", "2021-11-22"),
        ("The goods were delivered on {3 May 2019|2019-05-03}. Payment is due within 30 days of delivery.", "within 30 days of delivery", "2019-06-02"),
    ],
)  # fmt: skip
def test_clauses(clause: str, words: str, expected: str) -> None:
    assert (words, expected) in hung(TERMS + clause)


def test_two_limits_of_a_sentence() -> None:
    text = TERMS + "Pay half within 10 days of the Effective Date and the rest within 60 days of the Target Date."
    assert [date for _, date in hung(text)] == ["2019-03-24", "2019-09-29"]


def test_signature_of_a_contract() -> None:
    assert hung("CONTRACT OF SALE\n\nThe price is due thirty days after signature.") == [
        ("thirty days after signature", "2019-04-13")
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "The balance falls due 30 days after Acceptance.",
        "The balance falls due within 30 days of the Completion Date.",
        "Pay within 30 days of receipt of the invoice.",
        "Pay £180 for each day after the Target Date.",
        "The price is fixed during the 90-day period following the Effective Date.",
        "Pay ten days after the date on which the last of the parties signs.",
        "The Tenant lets the premises for a term of ten years beginning on the Effective Date.",
        "If it has not been completed by the Target Date, either party may terminate.",
        "Give notice within seven days of the notice.",
        "Give not less than six months' notice.",
        "The stay was 30 days of the Summer.",
        "He left thirty days after the flood.",
        "The goods were not delivered on {3 May 2019|2019-05-03}. Payment is due within 30 days of delivery.",
        "A period expressed in days is counted from the day after the event from which it runs.",
        "The target date was missed, thirty days after the target.",
        "The Effective Date and the Target Date are defined above.",
        "Interest runs at 4 per cent from the due date.",
    ],
)
def test_clauses_that_say_no_day(clause: str) -> None:
    assert hung(TERMS + clause) == []


@pytest.mark.parametrize(
    "text",
    [
        '"Working Day" means any day other than a {Saturday|2019-03-16} or a {Sunday|2019-03-17}.',
        "A notice is deemed served at {9.00 am|2019-03-14} on the second Working Day after posting.",
        "A review is held no later than {one week|2019-03-21} before the end of the trial.",
        "The rent falls due {three months|2019-06-14} after the Completion Date.",
    ],
)
def test_what_was_found_but_is_no_date(text: str) -> None:
    plain, found = marked(text)
    assert hang(Document("a.txt", plain), found, interval(WRITTEN)) == []


# ---------------------------------------------------------------------------------- as events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'"Effective Date" means {D}.', [("Effective Date", "2019-03-14")]),
        ('- "**Long Stop Date**" means {30 June 2022|2022-06-30};', [("Long Stop Date", "2022-06-30")]),
        (f'"Effective Date" means {D}. "Delivery Date" means the day which falls 300 days after the Effective Date.', [("Effective Date", "2019-03-14"), ("Delivery Date", "2020-01-08")]),
        ('"Working Day" means any day other than a {Saturday|2019-03-16}.', []),
    ],
)  # fmt: skip
def test_definitions_as_events(text: str, expected: list[tuple[str, str]]) -> None:
    plain, found = marked(text)
    claims = tell(Document("a.txt", plain), sentences(plain), found, written=interval(WRITTEN))
    assert [(c.title, c.interval.edtf) for c in claims if c.interval and not c.aside] == expected


@pytest.mark.parametrize(
    ("words", "figure", "expected"),
    [
        ("30", None, 30), ("thirty", "30", 30), ("forty-five", None, 45), ("one hundred and eighty", None, 180),
        ("two hundred", None, 200), ("a hundred", None, 100), ("three hundred and sixty-five", None, 365), ("a", None, 1),
        ("thirty", "calendar", 30),
    ],
)  # fmt: skip
def test_numbers(words: str, figure: str | None, expected: int) -> None:
    assert amount(words, figure) == expected


@pytest.mark.parametrize(
    "piece",
    ["within thirty days of the ", '"', '"A" means ', "( the ", "the day ", "one hundred and ", "- ", "\t", "Effective Date ", "of this "],
)  # fmt: skip
def test_hostile_texts_take_linear_time(piece: str) -> None:
    text = '"Effective Date" means the date of this Agreement.\n' + piece * (200_000 // len(piece))
    start = time.perf_counter()
    hang(Document("a.txt", text), [], interval(WRITTEN))
    assert time.perf_counter() - start < 5
