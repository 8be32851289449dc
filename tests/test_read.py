"""Files and strings to documents: which files, what title, which date, what is furniture."""

from __future__ import annotations

import os
import time
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UnreadableError
from timeline.model import BlockKind, Document, Interval
from timeline.read import read, read_text
from timeline.segment import sentences

SEEDS = Path(__file__).parent.parent / "seeds"


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    return [" ".join(document.text[b.start : b.end].split()) for b in document.blocks if b.kind is kind]


def said(document: Document) -> list[str]:
    return [" ".join(document.text[s.start : s.end].split()) for s in sentences(document)]


def edtf(document: Document) -> str:
    return document.stated.interval.edtf if document.stated else ""


def dates(document: Document) -> dict[str, str]:
    return {field.name: field.interval.edtf for field in reversed(document.fields) if field.interval}


# ---------------------------------------------------------------------------------- the seeds


def test_the_cable() -> None:
    (cable,), problems = read([SEEDS / "004_fd38adf2e234d986.txt"])
    assert problems == ()
    assert cable.title == "U.S.- RUSSIA JOINT THREAT ASSESSMENT TALKS"
    assert edtf(cable) == "2009-08-07T22:17:00Z"
    assert cable.stated is not None
    assert (cable.stated.field, cable.stated.words) == ("DTG line", "072217Z AUG 09")
    assert dates(cable) == {
        "created": "2009-08-07T22:17:00", "dtg": "2009-08-07T22:17:00Z", "declassify-on": "2034-08-06"
    }  # fmt: skip
    paragraphs = of_kind(cable, BlockKind.PARAGRAPH)
    assert [p[:3] for p in paragraphs[:10]] == ["1. ", "2. ", "3. ", "4. ", "5. ", "6. ", "7. ", "8. ", "9. ", "10."]
    assert "at length about Russian concerns on the 3rd site" in paragraphs[3]  # over a stray blank line
    assert of_kind(cable, BlockKind.HEADING) == [
        "(U) Summary", "(U) Summary", "(U) Opening remarks", "(U) U.S. presentations", "(U) Next steps",
        "11. (U) Participants", "A. (SBU) Russian", "B. (SBU) U.S.:",
    ]  # fmt: skip
    text = " ".join(said(cable))
    assert not [word for word in ("2572", "082572", "SIPDIS", "2034", "facebook", "Share", "1.5 (D)") if word in text]


def test_the_article() -> None:
    (article,), _ = read([SEEDS / "000_0768a2576d163d16.txt"])
    assert article.title == "The Situation with the US Missile Defense Has Become Dismal"
    assert article.stated is None
    assert of_kind(article, BlockKind.FURNITURE) == [
        "About this publication",
        "Be the first to comment",
        "Leave a Reply",
    ]
    assert len(of_kind(article, BlockKind.PARAGRAPH)) == 12


# ---------------------------------------------------------------------------------- other genres

MAIL = """
    From: Anna Berg <anna@example.org>
    To: Board <board@example.org>,
     Treasurer <money@example.org>
    Date: Tue, 3 May 2011 09:14:02 +0200
    Subject: Re: Budget meeting moved to 12 May
    MIME-Version: 1.0

    Dear all,

    The budget meeting is moved to Thursday, 12 May. Mr. Olsen cannot come
    on the 10th, and the U.S. auditors arrive at 9 a.m. Please bring last
    year's figures.

    On Mon, 2 May 2011 at 16:51, Karl Olsen <karl@example.org> wrote:

    -----Original Message-----
    From: Karl Olsen
    Sent: Monday, May 2, 2011 4:51 PM
    To: Anna Berg
    Subject: Budget meeting

    I cannot come on 10 May.
"""


def test_a_mail() -> None:
    mail = read_text(dedent(MAIL))
    assert mail.title == "Budget meeting moved to 12 May"
    assert edtf(mail) == "2011-05-03T09:14:02+02:00"
    assert said(mail) == [
        "Re: Budget meeting moved to 12 May",
        "Dear all,",
        "The budget meeting is moved to Thursday, 12 May.",
        "Mr. Olsen cannot come on the 10th, and the U.S. auditors arrive at 9 a.m.",
        "Please bring last year's figures.",
        "I cannot come on 10 May.",
    ]
    assert next(f.value for f in mail.fields if f.name == "to").endswith("Treasurer <money@example.org>")


def test_a_memo() -> None:
    memo = read_text(
        "MEMORANDUM\n\nTO:   All staff\nDATE:   7 August 2009\nSUBJECT:  Office move\n\nThe office moves on Sept. 3.\n"
    )
    assert (memo.title, edtf(memo)) == ("Office move", "2009-08-07")
    assert said(memo) == ["MEMORANDUM", "Office move", "The office moves on Sept. 3."]


def test_another_cable() -> None:
    cable = read_text(
        "Reference ID\tCreated\tReleased\tClassification\tOrigin\n"
        "06TASHKENT465\t2006-03-09 11:12\t2011-08-30 01:44\tCONFIDENTIAL\tEmbassy Tashkent\n\n"
        "VZCZCXRO8801\nRR RUEHAST RUEHBI\nDE RUEHNT #0465/01 0681111\nZNY CCCCC ZZH\nR 091111Z MAR 06\n"
        "FM AMEMBASSY TASHKENT\nTO RUEHC/SECSTATE WASHDC 4919\nINFO RUCNCIS/CIS COLLECTIVE\nRHEHNSC/NSC WASHDC\n"
        "C O N F I D E N T I A L SECTION 01 OF 02 TASHKENT 000465\n\nSIPDIS\n\nE.O. 12958: DECL: "
        "03/09/2016\nTAGS: PGOV PHUM\n"
        "SUBJECT: LEADER SENTENCED TO TEN YEARS\nAFTER CLOSED TRIAL\nREF: A. TASHKENT 284\n     B. 05 TASHKENT 3084\n\n"
        "Classified By: AMBASSADOR FOR REASONS 1.4\n(B) AND (D).\n\n"
        "1. (C) SUMMARY: On March 6 a court sentenced the leader to ten\nyears. END SUMMARY.\n\nVERDICT\n-------\n\n"
        "2. (C) The verdict was read at 3 p.m. The lawyer will appeal.\n\nTASHKENT 00000465  002 OF "
        "002\n\n3. (C) We expected it.\n"
    )
    assert cable.title == "LEADER SENTENCED TO TEN YEARS AFTER CLOSED TRIAL"
    assert edtf(cable) == "2006-03-09T11:11:00Z"  # the DTG, though Created says a minute later
    assert dates(cable)["declassify-on"] == "2016-03-09"
    assert said(cable)[1:] == [
        "SUMMARY: On March 6 a court sentenced the leader to ten years.", "END SUMMARY.", "VERDICT",
        "The verdict was read at 3 p.m.", "The lawyer will appeal.", "We expected it.",
    ]  # fmt: skip


CONTRACT = """
    SERVICES AGREEMENT

    Effective Date: January 15, 2019
    Expiration Date: 14 January 2022

    This Services Agreement is made on 12 January 2019 between Northwind Co. and Tall Oaks Ltd.

    1. Definitions

    1.1 "Services" means the services listed in Schedule 1.
    1.2 "Term" means three years from the Effective Date, unless ended earlier
    under clause 4.
    (b) The first instalment is due on 1 March 2019.

    Article 3

    The Supplier shall deliver by the end of June 2019.

    Page 1 of 1
"""


def test_a_contract() -> None:
    contract = read_text(dedent(CONTRACT))
    assert contract.title == "SERVICES AGREEMENT"
    assert contract.stated is not None
    assert (contract.stated.field, edtf(contract)) == ("text itself", "2019-01-12")
    assert dates(contract) == {"effective": "2019-01-15", "expires": "2022-01-14", "made": "2019-01-12"}
    assert of_kind(contract, BlockKind.HEADING) == ["1. Definitions", "Article 3"]
    assert '"Term" means three years from the Effective Date, unless ended earlier under clause 4.' in said(contract)
    assert of_kind(contract, BlockKind.FURNITURE) == ["Page 1 of 1"]


def test_a_log() -> None:
    log = read_text(
        "2021-05-03 10:00:12 INFO service started\n2021-05-03 10:04:55 ERROR disk full\n    at "
        "Writer.write(Writer.java:12)\n"
        "2021-05-03 10:05:01 WARN failover to replica\n",
        "server-2021-05-03.log",
    )
    assert (log.title, edtf(log)) == ("", "2021-05-03")
    assert log.stated is not None
    assert (log.stated.field, log.stated.start) == ("log itself", 0)
    assert len(of_kind(log, BlockKind.ITEM)) == len(log.blocks) == 3


LOG_DAYS = [  # a log of several days, and the day that it is of
    ("2012-05-01 10:00 a\n2012-05-02 10:00 b\n2012-05-09 10:00 c", "2012-05-09"),
    ("2012-05-09 10:00 c\n2012-05-02 10:00 b\n2012-05-01 10:00 a", "2012-05-09"),  # the newest first
    ("2012-05-02 10:00 c\n2012-05-02 09:00 b\n2012-05-01 10:00 a", "2012-05-01"),
    ("Status\n\n9 May 2012\n10:00 Solved.\n09:00 Found.\n\n1 May 2012\n08:00 Seen.", "2012-05-09"),
    ("LOG\n\nTUE 1 MAY 2012\n2200 Seen.\n2300 Found.\n\nWED 2 MAY\n0100 Solved.", "2012-05-01"),
    ("LOG\n\nSUN 30 DEC 2012\n2200 Seen.\n2300 Found.\n\nTHU 3 JAN\n0100 Solved.", "2013-01-03"),
    ("LOG of 1 May 2012\n\nTUE 1 MAY\n2200 Seen.\n2300 Found.\n\nFRI 4 MAY\n0100 Solved.", "2012-05-04"),
    ("LOG\n\nTUE 1 MAY\n2200 Seen.\n2300 Found.\n\nFRI 4 MAY\n0100 Solved.", ""),  # of which year?
    ("2012-05-01 10:00 a\nb\nc\nd\n2012-05-02 10:00 b\ne\nf\ng\n2012-05-09 10:00 c\nh\ni\nj", ""),  # no log
]


@pytest.mark.parametrize(("text", "day"), LOG_DAYS)
def test_the_day_of_a_log(text: str, day: str) -> None:
    assert edtf(read_text(text)) == day


MARKDOWN = """
    ---
    title: Outage of the gateway
    date: 2021-05-04
    ---

    # Outage of the gateway

    ## Timeline

    | Time | What |
    |------|------|
    | 10:04 | Disk full |

    - 10:05 failover began, and the
      replica took over
    * On 5 May the disk was replaced.

    ## Cause

    The log was not rotated since March 2021.
"""


def test_markdown() -> None:
    report = read_text(dedent(MARKDOWN))
    assert (report.title, edtf(report)) == ("Outage of the gateway", "2021-05-04")
    assert of_kind(report, BlockKind.ITEM)[2:] == [
        "- 10:05 failover began, and the replica took over", "* On 5 May the disk was replaced."
    ]  # fmt: skip
    assert "Cause" in said(report)
    assert read_text("# A heading\n\nA text.").title == "A heading"


LETTER = """
    12 High Street
    Oldbury

    Oldbury, 3rd May 1843

    My dear Sister,

    I received yours of the 28th ult. and was glad of it. We came here on
    Tuesday last by the coach, which broke down twice.

    Your affectionate brother,
    J. R. Hale
"""


def test_a_letter() -> None:
    letter = read_text(dedent(LETTER))
    assert (letter.title, edtf(letter)) == ("", "1843-05-03")
    assert letter.stated is not None
    assert letter.stated.field == "dateline"
    assert "We came here on Tuesday last by the coach, which broke down twice." in said(letter)
    signed = read_text(
        "Dear Sir,\n\nI write about your offer, which I cannot accept.\n\nYours,\nA. Hale\n\n3 May 1843\n"
    )
    assert edtf(signed) == "1843-05-03"


def test_a_press_release() -> None:
    release = read_text(
        "FOR IMMEDIATE RELEASE\n\nHarbour Opens New Terminal\n\nROTTERDAM, March 3, 2014 (Wire) -- "
        "The harbour opened its "
        'terminal on Monday. "It took six years," said Dr. E. Vos.\n\n© 2014 Harbour Authority. All rights reserved.\n'
    )
    assert (release.title, edtf(release)) == ("Harbour Opens New Terminal", "2014-03-03")
    assert of_kind(release, BlockKind.HEADER) == ["ROTTERDAM, March 3, 2014 (Wire) --"]
    assert "The harbour opened its terminal on Monday." in said(release)


WEB = """
    Home | News | Sport | Business

    Advertisement

    Floods force thousands from homes

    By Maria Lopez | Published 12 March 2011 10:15 GMT | 3 min read

    Share this: Facebook Twitter Email

    Thousands left their homes on Friday after the river rose for a third day, officials said.

    Read more: How rivers rise

    “We have not seen this since 1987,” the mayor said. The cabinet meets on Monday.

    Related articles

    Storm of the century hits coast, 3 January 2010
    Ten questions about dams

    We use cookies to give you the best experience on our website.

    12 comments

    Copyright © 2011 Daily River. All rights reserved.
"""


def test_a_web_page() -> None:
    page = read_text(dedent(WEB))
    assert (page.title, edtf(page)) == ("Floods force thousands from homes", "2011-03-12T10:15:00Z")
    assert said(page) == [
        "Floods force thousands from homes",
        "Thousands left their homes on Friday after the river rose for a third day, officials said.",
        "“We have not seen this since 1987,” the mayor said.",
        "The cabinet meets on Monday.",
    ]


def test_a_diary_is_not_dated_by_its_entries() -> None:
    diary = read_text(
        "3 May 1843\n\nWe left the harbour before dawn today.\n\n4 May 1843\n\nRain all day, and no wind at all.\n"
    )
    assert diary.stated is None
    assert of_kind(diary, BlockKind.HEADING) == ["3 May 1843", "4 May 1843"]


def test_a_chronicle() -> None:
    chronicle = read_text(
        "A short history\n1843: The site is bought.\n1851 – Stone laid\n1860: A telescope, gift of "
        "the\n  Earl, arrives\n"
    )
    assert chronicle.title == "A short history"
    assert of_kind(chronicle, BlockKind.ITEM) == [
        "1843: The site is bought.", "1851 – Stone laid", "1860: A telescope, gift of the Earl, arrives"
    ]  # fmt: skip


def test_a_narrative() -> None:
    narrative = read_text(
        "The Northern War\n\nThe Northern War (1700–1721) was fought between two leagues. In the "
        "spring\nof 1700 the king crossed "
        "the sound.\n\nAftermath\n\nPeace was signed in 1721. Gen. A. Horn returned home the next year.\n"
    )
    assert (narrative.title, narrative.stated) == ("The Northern War", None)
    assert of_kind(narrative, BlockKind.HEADING) == ["Aftermath"]


def test_long_lines_without_blank_ones_are_paragraphs() -> None:
    lines = ["A headline here", *("This is a sentence of some length. " * n + "It ends." for n in (9, 3, 5))]
    document = read_text("\n".join(lines))
    assert document.title == "A headline here"
    assert len(of_kind(document, BlockKind.PARAGRAPH)) == 3


# ---------------------------------------------------------------------------------- dates it states

PROSE = "\n\nThe ministers met on Friday to discuss the budget of the coming year, and they agreed on little.\n"


@pytest.mark.parametrize(
    ("top", "stated", "field"),
    [
        ("Date: 7 August 2009", "2009-08-07", "Date line"),
        ("**Date:** 7 August 2009", "2009-08-07", "Date line"),
        ("Sent: Friday, August 7, 2009 10:17 PM", "2009-08-07T22:17:00", "Sent line"),
        ("A headline\n\nPublished 7 August 2009", "2009-08-07", "Published line"),
        ("A headline\n\nPosted on August 7, 2009 by admin", "2009-08-07", "Published line"),
        ("A headline\n\nUpdated: August 7, 2009", "2009-08-07", "Updated line"),
        ("A headline\n\nPublished: 7 August 2009\nUpdated: 9 August 2009", "2009-08-07", "Published line"),
        ("A headline\n\nBy John Smith, August 7, 2009", "2009-08-07", "Published line"),
        ("A headline\n\nFriday, 7 August 2009", "2009-08-07", "dateline"),
        ("A headline\n\nNEW YORK, N.Y., August 7, 2009", "2009-08-07", "dateline"),
        ("A headline\n\nAugust 2009", "2009-08", "dateline"),
        ("Le titre\n\nParis, le 7 août 2009", "2009-08-07", "dateline"),
        ("Date: 2009\nCreated: 2009-08-07", "2009-08-07", "Created line"),
        ("Date\nAuthor\n2009-08-07\nA. Smith", "2009-08-07", "Date line"),
        ("| Date | August 7, 2009 |", "2009-08-07", "Date line"),
        (
            "# Title\n\n| Field | Value |\n|---|---|\n| No. | 12 |\n| **Date** | 7 August 2009 |",
            "2009-08-07",
            "Date line",
        ),
        ("# A title\n\nReport no. | PM-7\nDate | 2009-08-07\nAuthor | Works", "2009-08-07", "Date line"),
        ("# A title\n\n- Author: Works\n- Date: August 7, 2009", "2009-08-07", "Date line"),
        ("# A title\n\n* **Published:** 7 August 2009", "2009-08-07", "Published line"),
        ("# A title\n\nText of the fourth edition, 2009.", "2009", "text itself"),
        ("# A title\n\nSecond edition, 2009", "2009", "text itself"),
        ("CIVIL TRIBUNAL\nPublic sitting of Thursday, 21 May 1931\n\nThe court.", "1931-05-21", "text itself"),
        ("COURT OF X\nHearing of 21 May 1931 was put off.\n\nThe court.", "", ""),
        ("JOURNAL kept by P. Kalff in the year 1825\n\nIt was cold.", "1825", "text itself"),
        ("LOG\nShift: NIGHTS, Thursday 15 November 2018 into Friday.\n\nIt was cold.", "2018-11-15", "Date line"),
        ("# A title\n\nPell, Journal. Second edition, 2009.", "", ""),
        ("DUTY LOG\nBegun: 3 October 2009", "2009-10-03", "Created line"),
        ("PRESS RELEASE\nEMBARGOED UNTIL 5 May 2009", "2009-05-05", "Published line"),
        ("FOR RELEASE ON MAY 5, 2009", "2009-05-05", "Published line"),
        ("Posted by admin on 5 May 2009", "2009-05-05", "Published line"),
        ("Vol. 12 No. 3 — May 5, 2009", "2009-05-05", "Published line"),
        ("Statement by the Minister, 5 May 2009", "2009-05-05", "text itself"),
        ("Log of the Mary Ann, Tuesday 5 May 1885", "1885-05-05", "text itself"),
        ("Meeting notes 2009-05-05", "2009-05-05", "text itself"),
        ("Status as of 5 May 2009", "2009-05-05", "Updated line"),
        ("Report on the fire at the mill, 5 May 1985", "", ""),
        ("A speech on the fire of 5 May 1985", "", ""),
        ("A headline\n\nThe Battle of Hastings, 14 October 1066", "", ""),
        ("A headline\n\nMinutes of the Meeting, 3 May 2010", "2010-05-03", "text itself"),
        (
            "TOWN OF X\n\nMinutes of the meeting of the Board held on Tuesday 9 April 2013 in the Hall",
            "2013-04-09",
            "text itself",
        ),
        ("LEASE\n\nTHIS LEASE is dated this 3rd day of March 2015", "2015-03-03", "text itself"),
        (
            "AGREEMENT\n\nThis Agreement is made and entered into as of March 3, 2015 by and between",
            "2015-03-03",
            "text itself",
        ),
        ("AGREEMENT\n\nThis Agreement is made on the 3rd\nday of March 2015 between", "2015-03-03", "text itself"),
        ("COURT\n\nJudgment delivered on 12 June 2006", "2006-06-12", "text itself"),
        ("COURT\n\nJudgment handed down on 12 June 2006", "2006-06-12", "text itself"),
        ("HARBOUR\nWatch: Night    Date: 14 November 2018", "2018-11-14", "text itself"),
        ("FOR IMMEDIATE RELEASE - March 3, 2015", "2015-03-03", "Published line"),
        ("PRESS RELEASE | March 3, 2015", "2015-03-03", "Published line"),
        ("UNCLASSIFIED\n\nR 151640Z MAR 94\nFM AMEMBASSY X", "1994-03-15T16:40:00Z", "DTG line"),
        ("*Museum, newsletter no. 94, autumn 2011*", "2011-23", "text itself"),
        ("The treaty was signed on 3 May 2010 in Prague", "", ""),
        ("The meeting was held on 3 May 2010", "", ""),
        ("He was born on 3 May 2010, as the minutes say", "", ""),
        ("The judgment of 12 June 2006 was reversed", "", ""),
        ("Port Lisle, 2 June\n\nDear sister,", "", ""),
        ("Deadline: 7 August 2009\nReport", "", ""),
        ("Effective Date: 7 August 2009", "", ""),
        ("A headline\n\nIn 2009", "", ""),
        ("1950", "", ""),
    ],
)
def test_states_a_date(top: str, stated: str, field: str) -> None:
    document = read_text(top + PROSE)
    assert edtf(document) == stated
    assert not document.stated or document.stated.field == field
    assert said(document)[-1] == " ".join(PROSE.split())


@pytest.mark.parametrize(
    ("opening", "stated"),
    [
        ("MOSCOW, Aug. 7, 2009 — ", "2009-08-07"),
        ("MOSCOW, 7 August 2009 (Agency) -- ", "2009-08-07"),
        ("Paris (Agency), 7 August 2009 – ", "2009-08-07"),
        ("MOSCOW, Aug. 7 (Agency) — ", ""),
        ("On 7 August 2009 - a Friday - it rained. ", ""),
        ("7 August 2009 — ", ""),
    ],
)
def test_dateline_before_prose(opening: str, stated: str) -> None:
    assert edtf(read_text("A headline\n\n" + opening + PROSE.strip())) == stated


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        ("MOSCOW, Aug. 7 (Agency) — ", "Aug. 7"),
        ("FAIRLAKE, Ohio, Sept. 6 - ", "Sept. 6"),
        ("TARSINA, 3 May - ", "3 May"),
        ("NAIROBI, Kenya, Aug. 7 (AP) _ ", "Aug. 7"),
        ("NEW YORK, Monday, June 3 -- ", "Monday, June 3"),
        ("On 7 August - a Friday - it rained. ", ""),
        ("By 3 May — and not before — ", ""),
        ("The score was 3 - 2. ", ""),
        ("In Paris, 3 May 45 BC - ", ""),
    ],
)
def test_dateline_before_prose_that_leaves_the_year_open(opening: str, words: str) -> None:
    document = read_text("A headline\n\n" + opening + PROSE.strip())
    assert document.stated is None
    assert [field.value for field in document.fields if field.name == "dateline"] == ([words] if words else [])
    assert said(document)[-1] == " ".join((("" if words else opening) + PROSE).split())[-len(said(document)[-1]) :]


@pytest.mark.parametrize(
    ("end", "stated"),
    [
        ("Printed in March 2011 on paper from our own mill. (c) 1998-2011 Town Museum.", "2011-03"),
        ("Come soon! Last revised on 3 May 2011.", "2011-05-03"),
        ("The key was printed in March 2011 on paper.", ""),
        ("(c) 1998-2011 Town Museum.", ""),
    ],
)
def test_an_imprint_at_the_end(end: str, stated: str) -> None:
    assert edtf(read_text(f"A headline{PROSE}{PROSE}\n{end}\n")) == stated


# Heads and feet of papers of all kinds, by the day that they state; "¶" is a line end, "…" the prose between.
HEADS = """
    2023-11-17  # Waiting¶¶*Once a year they all have the same idea. Joanna Prill was there.*¶¶*Tidelines, 17 November 2023*¶¶…
    2022-11-03  # Outage: post-incident review¶¶**Meeting of Thursday 3 November 2022, 14:00, Board Room 2**¶¶Present: Dr K. Lind (chair), S. Hale¶¶Apologies: H. Marsh¶¶…
    2010-05-04  # Joint Communiqué¶¶**of the President of the Republic of Kelmen and the Prime Minister of Varesh**¶¶*Lugano, 4 May 2010*¶¶…
    2016-03-09  # Upper Court¶¶## Civil Division – Judgment of 9 March 2016¶¶**Case OC 2015/117**¶¶…
    2017-02     # The mountain¶¶*By Reto Cam. From the yearbook, no. 63*¶¶…¶¶*Aurach, February 2017*
    1978-11-13  …¶UNS-11-13-78 1432EST
    1991-01-12  …¶AP-WX-01-12-91 0812EST<
    1974        HANDBOOK OF THE HOUSES¶Second, revised edition. Hallmund 1974¶¶…
    2024-12-12  IN THE COUNTY COURT      Claim No. K02¶¶Before Her Honour Judge Stallard¶¶Hearing dates: 14 and 15 November 2024¶Handed down: 12 December 2024¶¶JUDGMENT¶¶…
    2024-10-17  # Power¶¶It was replaced yesterday, one day later than we had planned, and no customer will have noticed.¶¶Posted 3 weeks after resolution. Oct 17, 2024 - 09:12 PDT¶¶Our report on this is now out, and we thank all of you who have waited for it so long.¶¶Sep 26, 2024 - 15:55 PDT¶¶We are aware that a part of it cannot be reached, and engineers are now on their way.¶¶Sep 17, 2024 - 15:55 PDT¶¶…
    1951-08-14  TELEGRAM¶No. 1204¶¶PARIS, August 14, 1951—6 p.m.
    1946-09-11  740.00119/9-1146: Telegram¶¶The Secretary of State to the Embassy in France¶¶Washington, September 11, 1946—7 p.m.
    1938-12-07  The Ambassador to the Secretary of State¶¶Tokyo, December 7, 1938—1 p.m.¶[Received December 7—4:16 p.m.]
    1914-07-23  TELEGRAM. Vienna, 23 July 1914, 6 p.m.
    1914-07-25  No. 112.¶Sir E. Hale to Sir G. Marsh.¶Foreign Office, July 25, 1914.
    1914-07-28  Sir M. Hale to Sir E. Marsh.—(Received July 28.)¶(Telegraphic.) Vienna, July 28, 1914.
    1936-06-04  CONFIDENTIAL¶¶DESPATCH No. 45¶¶British Legation,¶Torva.¶4th June, 1936.¶¶Sir,
    1940-06-05  10 Harbour Street, Torva.¶5th June 1940¶¶Dear Sir,
    1940-06-05  10 Harbour Street, Torva. 5th June 1940¶¶Dear Sir,
    1998-06-04  Works Department¶Torva¶¶Our ref: W/12        Date: 4 June 1998¶¶Dear Sir,
    1998-06-04  Our ref: W/12¶4 June 1998¶¶Dear Sir,
    1998-06-04  Our ref: W/12        4 June 1998¶¶Dear Sir,
    1998-06-04  June 4th, 1998¶¶Dear Mr. Hale:
    1998-06-04  Thursday June 4th 1998¶¶Dear Mr. Hale:
    1998-06-04  Berlin, den 4.6.1998¶¶Lieber Karl,
    1862-12-14  Camp near Falmouth, Va., Decr 14th 1862¶¶Dear Brother,
    1777-12-23  Head Quarters, Valley Ford, 23d December 1777¶¶Sir,
    1775-06-18  Philadelphia 18 June 1775¶¶My Dearest,
    1843-05-03  Dear Sir,¶…¶Yours faithfully,¶J. Hale¶London, 3 May 1843
    1843-05-03  Dear Sir,¶…¶Yours faithfully,¶J. Hale¶Written at Torva, 3 May 1843
    1934-06-04  Torva, Monday 4 June 1934, evening¶¶My dear Sister,
    1934-06-04  *Torva, 4 June 1934*¶¶My dear Sister,
    1934-06-04  [Torva, 4 June 1934]¶¶My dear Sister,
    2014-06-04  Sent by e-mail¶¶Torva, 4 June 2014¶Ref. 14/221¶¶Dear Madam,
    1934-06-04  The Director¶Harbour Office¶Torva                                   Monday, 4th June 1934¶¶Sir,
    2014-06-04  From: Ann Lee¶Sent: 04 June 2014 10:21¶To: Board¶Subject: Roof
    2014-06-04  From:\tAnn Lee¶Date:\tWed, Jun 4, 2014 at 10:21 AM¶Subject:\tRoof
    2014-06-04  From: Ann Lee <ann@example.org>¶Date: Wed, 4 Jun 2014 10:21:05 +0200 (CEST)¶To: Board
    2014-06-04  Ann Lee <ann@example.org>¶Wed, Jun 4, 2014 at 10:21 AM¶To: Board <board@example.org>
    1998-06-04  THIS DEED is made the 4th day of June 1998 BETWEEN the Harbour and the Works.
    1898-06-04  THIS INDENTURE made the 4th day of June in the year 1898 BETWEEN the Harbour and the Works.
    1898-06-04  THIS INDENTURE, made this fourth day of June, A.D. 1898, between the Harbour and the Works.
    1998-06-04  DATED 4 June 1998¶¶(1) HARBOUR LIMITED¶(2) WORKS LIMITED¶¶LEASE
    1998-06-04  Dated as of June 4, 1998¶¶CREDIT AGREEMENT
    1998-06-04  AGREEMENT¶¶This Agreement (the “Agreement”) is entered into on June 4, 1998 (the “Effective Date”) by and between the Harbour and the Works.
    1998-06-04  AGREEMENT¶¶THIS AGREEMENT dated for reference June 4, 1998, is between the Harbour and the Works.
    1998-06-04  PROTOCOL¶Signed at Torva on 4 June 1998
    1998-06-04  PROTOCOL¶Signed at Torva, 4 June 1998
    1998-06-04  PROTOCOL¶…¶DONE at Torva this fourth day of June 1998 in two copies.
    1998-06-04  Effective Date: 1 July 1998¶Signed: 4 June 1998
    1998-06-04  LEASE¶…¶Signed for the Harbour:¶¶____________¶Date: 4 June 1998
    2001-06-04  AMENDMENT¶¶This Amendment to the Agreement dated 3 May 1998 is made on 4 June 2001 between the Harbour and the Works.
    1998-06-04  IN WITNESS¶…¶IN WITNESS WHEREOF the parties have signed this lease on 4 June 1998.
    1995-04-26  SUPREME COURT¶¶HARBOUR v. WORKS¶¶No. 93-1260. Argued October 12, 1994—Decided April 26, 1995
    1995-04-26  HARBOUR v. WORKS¶¶Argued: October 12, 1994¶Decided: April 26, 1995
    1995-04-26  HARBOUR v. WORKS¶…¶SO ORDERED.¶¶Dated: April 26, 1995
    1995-04-26  HARBOUR v. WORKS¶…¶SO ORDERED this 26th day of April, 1995.
    1995-04-26  JUDGMENT¶26 April 1995¶¶In Case C-12/94,
    2015-04-26  Hearing dates: 3-5 March 2015¶Judgment delivered: 26 April 2015
    2015-04-26  Heard: 3 March 2015¶Date of judgment: 26 April 2015
    2013-06-04  PARISH COUNCIL¶¶MINUTES¶¶Tuesday 4 June 2013 at 7.30pm in the Village Hall
    2013-06-04  Minutes of the Meeting of the Council held in the Village Hall at 7.30 pm on Tuesday, 4th June 2013
    2013-06-04  Minutes¶Date of meeting: 4 June 2013¶Present: A. Hale
    2013-06-04  Date: Tuesday 4 June 2013 at 7.30pm, Village Hall¶Present: A. Hale
    2013-06-04  Minutes of the Council, 4 June 2013¶Next meeting: 2 July 2013
    1913-06-04  At a meeting of the Council held on 4 June 1913¶¶Present: A. Hale
    2013-06-04  MINUTES¶¶Annual General Meeting, 4 June 2013
    1998-06-04  TO: All¶FROM: Works¶DATE: 4 June 1998¶RE: Roof
    1998-06-04  MEMORANDUM FOR THE RECORD¶¶4 June 1998¶¶SUBJECT: Roof
    1998-06-04  Circular No. 14/1998¶Dated 4th June 1998
    1998-06-04  CIRCULAR No. 14 of 4 June 1998
    1998-06-04  Memorandum for the Minister, June 4, 1998
    2013-05-02  NOTICE OF MEETING¶¶The Annual Meeting will be held on Tuesday 4 June 2013 in the hall.¶…¶Dated this 2nd day of May 2013¶By order of the Board
    2018-06-04  NOTICE TO MARINERS No. 14¶Issued 4 June 2018¶Effective from 1 July 2018
    2022-03-09  EMBARGOED UNTIL 16:00 GMT, WEDNESDAY 9 MARCH 2022¶¶Harbour opens
    2018-06-04  Embargoed until 00:01 on Monday, 4 June 2018¶¶Harbour opens
    2018-06-04  STRICTLY EMBARGOED: NOT FOR RELEASE BEFORE 00.01 HRS, MONDAY 4 JUNE 2018¶¶Harbour opens
    2018-06-04  EMBARGO: 4 June 2018, 09:00 BST¶¶Harbour opens
    2018-06-07  Under embargo until Thursday 7 June 2018 at 1900 hours London time¶¶Harbour opens
    2018-06-04  For Immediate Release: June 4, 2018¶¶Harbour opens
    2018-06-04  FOR IMMEDIATE RELEASE¶June 4, 2018¶¶Harbour opens
    2018-06-04  For release at 2:00 p.m. EDT June 4, 2018¶¶Harbour opens
    2002-02-07  For Release Upon Delivery¶10:00 a.m. EST¶February 7, 2002¶¶Statement
    2018-06-04  Press release no. 45/2018 — 4 June 2018¶¶Harbour opens
    2018-06-04  News Release 18-045 | June 4, 2018¶¶Harbour opens
    2018-06-04  Media Release¶Issued 4 June 2018¶¶Harbour opens
    2018-06-04  Harbour opens¶…¶ENDS¶¶4 June 2018
    2018-06-04  Harbour opens¶…¶- Ends -¶¶Issued by the Harbour press office on 4 June 2018.
    2018-06-04  Harbour opens¶¶(Meridian, June 4, 2018)
    2018-06-04  Harbour opens¶¶Meridian News Agency, 4 June 2018, 14:05 GMT
    2018-06-04  June 4, 2018¶Harbour opens¶TORVA (Meridian) — The harbour opened on Monday, and nobody was there to see it.
    2018-06-04  Harbour opens¶¶TORVA, 4 June 2018. The harbour opened on Monday, and nobody was there to see it.
    1934-06-04  The Torva Evening Post, 4 June 1934¶¶Harbour opens
    1934-06-04  THE DAILY POST, MONDAY, JUNE 4, 1934¶¶Harbour opens
    1934-06-04  Vol. CXII No. 34  Monday, June 4, 1934  Price 3 cents¶¶Harbour opens
    1934-06-04  Harbour opens¶By Anna Lind¶June 4, 1934
    2018-06-04  Harbour opens¶¶By Anna Lind  •  June 4, 2018  •  5 min read
    2018-06-04  Harbour opens¶¶Published June 4, 2018, 6:00 a.m. ET¶Updated June 5, 2018
    2018-06-04  Harbour opens¶¶Published Mon 4 Jun 2018 06.00 BST
    2018-06-04  Harbour opens¶¶Mon 4 Jun 2018 06.00 BST
    2018-06-04  Harbour opens¶¶Last modified on Mon 4 Jun 2018 09.30 BST
    2018-06-04  Harbour opens¶¶4 June 2018 • 6:00pm
    2018-06-04  Harbour opens¶¶Monday June 4 2018, 12.01am BST, The Daily Post
    2018-06-04  Harbour opens¶…¶This article was originally published on June 4, 2018.
    2018-06-05  Harbour opens¶…¶This article appeared in the June 5, 2018, print edition.
    2018-06     Harbour opens¶¶From the June 2018 issue
    2018-06     The Bell | Issue 14 | June 2018¶¶Harbour opens
    2018-06     Newsletter No. 14, June 2018¶¶Harbour opens
    2018-06     THE BELL¶Vol. 3, Issue 2 (June 2018)¶¶Harbour opens
    1934-06-04  Harbour opens¶¶Daily Post (Torva), 4 June 1934, p. 3
    2018-06-04  Harbour opens¶¶Posted by admin on June 4, 2018 at 3:12 pm
    2018-06-04  Harbour opens¶¶Anna Lind / June 4, 2018 / 3 Comments
    2018-06-04  Harbour opens¶¶Anna Lind · Jun 4, 2018
    2018-06-04  Harbour opens¶¶June 4, 2018 by admin
    2018-06-04  Harbour opens¶¶Posted in News on 4 June 2018
    2018-06-04  Harbour opens¶¶Written by Anna on Monday, 4 June 2018
    2018-06-04  Harbour opens¶…¶Posted by Anna at 10:14 PM, Monday, June 4, 2018
    2018-06-04  Harbour opens¶¶Page last updated on 4 June 2018 at 10:12
    2018-06-04  The harbour¶…¶This page was last edited on 4 June 2018, at 10:12 (UTC).
    2018-06-04  The harbour¶¶Last reviewed: 4 June 2018¶Next review due: 4 June 2021
    2018-06-04  Harbour opens¶¶🕒 4 June 2018, 10:12
    2018-06-04  The bells of Torva¶¶Received: 3 March 2018 / Accepted: 20 May 2018 / Published online: 4 June 2018
    2018-06-04  The bells of Torva¶¶Received 3 March 2018; accepted 20 May 2018; published 4 June 2018
    2018-06-04  The bells of Torva¶¶Published online 4 June 2018
    2017-05-19  # Post-Incident Report PIR-17-0038¶¶**Loss of flow in the main line**¶¶Revision 3, issued May 19, 2017. Times in this report are Mountain time unless marked otherwise; the log is in UTC.
    2018-06-04  # Review¶¶Version 1.2 – 4 June 2018
    2018-06-04  # Review¶¶Version 1.2, 4 June 2018
    2018-06-04  # Review¶¶v1.2 (4 June 2018)
    2018-06-04  # Review¶¶Rev. C, 4 June 2018
    2018-06-04  # Review¶¶*Draft of 4 June 2018*
    2018-06-04  # Review¶¶DRAFT 4 June 2018
    2018-06-04  # Review¶¶Revision: 3 (4 June 2018)
    2018-06-04  # Review¶¶| Version | Date | Author |¶|---|---|---|¶| 1.0 | 3 May 2018 | AL |¶| 1.1 | 4 June 2018 | BK |
    2018-06-04  # Review¶¶## Revision history¶¶- 1.0, 3 May 2018: first issue¶- 1.1, 4 June 2018: comments
    2018-06     Final report¶June 2018
    1987-03     Inquiry into the fire of 4 June 1985¶¶Published March 1987
    1987-03-03  ACCIDENT REPORT¶Date of accident: 4 June 1985¶Date of report: 3 March 1987
    2018-06-04  # Review¶¶Prepared on: 4 June 2018¶Prepared by: Works
    2018-06-04  # Review¶¶Date of this report: 4 June 2018
    2018-06-04  # Review¶¶Report issued 4 June 2018
    2018-06-04  # Review¶¶Status: final. Issued 4 June 2018. Owner: Works.
    2018-06-04  # Review¶¶This report was prepared on 4 June 2018 by the safety team of the harbour, which read the logs.
    2018-06-04  # Review¶¶_Works Department, 4 June 2018_
    2018-06-04  # Review¶¶**Author:** Works · **Date:** 4 June 2018 · **Status:** final
    2018-06-04  # Review¶¶Report completed 4 June 2018; times are local.
    2018-06     User manual¶Rev. B – June 2018
    2018-06     User manual¶Third edition, June 2018
    2018-06-04  White Paper¶¶Ordered by the House to be printed 4 June 2018
    2018-06     White Paper¶¶Presented to Parliament by the Minister, June 2018
    2018-06-04  The harbour: questions and answers (last updated 4 June 2018)
    2018-06-04  Questions and answers¶…¶Information correct as at 4 June 2018.
    2017-02-21  FLOW LOG¶¶---- 2017-02-21 ----¶03:52Z  Flow steady¶04:10Z  Valve 3 shut¶¶---- 2017-02-22 ----¶00:10Z  Flow steady¶05:00Z  Pump 2 on
    2017-02-28  FLOW LOG¶¶---- 2017-02-21 ----¶03:52Z  Flow steady¶04:10Z  Valve 3 shut¶¶---- 2017-02-22 ----¶00:10Z  Flow steady¶¶---- 2017-02-28 ----¶05:00Z  Pump 2 on¶06:00Z  Log closed, all is well.
    2017-02-21  Duty log¶¶Tuesday 21 February 2017¶¶03:52 Flow steady.¶04:10 Valve 3 shut by hand.¶¶Wednesday 22 February 2017¶¶00:10 Flow steady.¶05:00 Pump 2 was set running again.
    2017-02-21  Duty log¶¶== 21 Feb 2017 ==¶0352 Flow steady.¶0410 Valve 3 shut by hand.¶0500 Pump on.
    2017-02-21  INC-123¶Opened: 2017-02-21 03:52 UTC¶Closed: 2017-02-22 10:00 UTC
    2017-02-21  HARB-12 Crane stuck¶Created: 21/Feb/17 3:52 PM¶Updated: 22/Feb/17 9:00 AM
    2017-02-21  [21/02/2017, 03:52:10] Anna: Is it open?¶[21/02/2017, 03:53:00] Karl: Not yet.¶[21/02/2017, 03:54:00] Anna: Ok.
    2017-02-21  21/02/2017, 03:52 - Anna: Is it open?¶21/02/2017, 03:53 - Karl: Not yet.¶21/02/2017, 03:54 - Anna: Ok.
    2017-02-21  2017-02-21 03:52 <anna> Is it open?¶2017-02-21 03:53 <karl> Not yet.¶2017-02-21 03:54 <anna> Ok.
    1835-05-05  LOG OF THE MARY ANN¶¶Tuesday 5 May 1835¶¶4 a.m. wind SW, fresh.¶8 a.m. wind SW, strong.
    1843-05-03  3 May 1843¶¶We left the harbour before dawn today, and saw the coast go down behind us.
    2018-03     The bell of Torva¶…¶Text last revised March 2018.
    2018-06-04  The bell of Torva¶…¶This article was last revised on 4 June 2018.
    2018-06-04  The bell of Torva¶¶Last Updated: Jun 4, 2018 • Article History
    2018-06     The bell of Torva¶…¶Entry revised June 2018.
    2018-06-04  The bell of Torva¶…¶Page updated 4 June 2018
    1898-06-04  A PROCLAMATION¶…¶Given at Torva this 4th day of June 1898.
    1898-06-04  A PROCLAMATION¶…¶Done at the City of Torva this 4th day of June, A.D. 1898.
    2018-06-04  A PROCLAMATION¶…¶IN WITNESS WHEREOF, I have hereunto set my hand this fourth day of June, in the year of our Lord two thousand eighteen.
    1863-01-01  A PROCLAMATION¶…¶Given under my hand this first day of January, in the year of our Lord one thousand eight hundred and sixty-three.
    2018-06-04  Remarks by the Minister¶¶City Hall¶Torva¶June 4, 2018¶¶10:14 A.M. EDT
    2018-06-04  The harbour and its people¶¶Speech delivered at the University of Torva on 4 June 2018
    2018-06-04  The harbour and its people¶¶Delivered 4 June 2018, Torva
    2018-06-04  The keeper speaks¶¶Interview conducted on 4 June 2018 in Torva
    2018-06-04  The keeper speaks¶¶Date of interview: 4 June 2018¶Interviewer: A. Lind
    2018-06-04  The keeper speaks¶¶Recorded on 4 June 2018
    2018-06-04  TRANSCRIPT¶¶Aired June 4, 2018 - 20:00 ET
    2018-06-04  TRANSCRIPT OF PROCEEDINGS¶¶Monday, June 4, 2018¶9:30 a.m.
    2018-06-04  INVOICE No. 14¶Invoice date: 4 June 2018¶Due date: 4 July 2018
    2018-06-04  Invoice No. 14 dated 4 June 2018¶Payable by 4 July 2018
    2018-06-04  CERTIFICATE¶¶Date of birth: 3 March 1990¶Date of issue: 4 June 2018¶Valid until: 4 June 2023
    2018-06-04  CERTIFICATE¶…¶Issued at Torva on 4 June 2018.
    2016-04-12  # Pump failure¶¶**Document no.:** W-12 | **Issue:** 2 | **Date of issue:** 12 April 2016
    2016-04-12  Safety Bulletin SB-14¶Issue date 12 April 2016¶¶Valves
    2022-03-14  # FRANCHISE AGREEMENT¶¶**This agreement is dated 14 March 2022**¶¶(1) A and B agree to it.
    2024-12-12  IN THE COUNTY COURT¶¶Hearing dates: 14 and 15 November 2024¶Handed down: 12 December 2024¶¶1. It turns on a letter.
    2011-03     She was born at Sorrel.¶¶Sources: Chronicon.¶¶First published 1998. Revised for the online edition, March 2011.
    2011-05     The text is long, and it was read.¶¶Revised and updated May 2011
    2016-04-12  Safety Bulletin 14/2016, 12 April 2016¶¶Valves
    2016-04-12  # Runbook¶¶Last changed: 12 April 2016 by Ops
    2016-04-12  # Runbook¶¶_Last reviewed 12 April 2016. Owner: Ops._
    2016-04-12  Interim report, revised 12 April 2016¶¶The mill
    2016-04-12  The mill: an interim report¶¶Revised version of 12 April 2016
    1936-04-12  The mill¶¶First published in the Torva Gazette, 12 April 1936
    1936-04-12  The mill¶¶From The Torva Gazette of 12 April 1936
    1936-04-12  The mill¶¶Reprinted from the Torva Gazette of April 12, 1936
    1936-04-12  TORVA GAZETTE¶Tuesday, April 12th, 1936¶ONE PENNY
    1836-04-12  TORVA GAZETTE.¶------¶TUESDAY, APRIL 12, 1836.¶------¶FOREIGN NEWS.
    1836-04-12  SATURDAY MORNING, APRIL 12, 1836.¶¶FOREIGN NEWS
    2016-04-12  The mill¶¶By ADA HOLM Staff Writer¶April 12, 2016 | 5:30 AM
    2016-04-12  The mill¶Ada Holm, environment correspondent¶Tue 12 Apr 2016 05.30 BST¶Last modified on Wed 13 Apr 2016 07.00 BST
    2016-04-12  The mill¶¶12 Apr 2016 — Ada Holm
    2016-04-12  The mill¶¶Posted by Ada on Apr 12, 2016 in News | 3 comments
    2016-04-12  The mill¶¶Apr 12, 2016, 5:30pm EDT
    2016-04-12  The mill¶¶Time of publication: 12 April 2016, 17:30
    2016-04-12  PRESS NOTICE 14/16¶Not for publication or broadcast before 0001 hours on Tuesday 12 April 2016¶¶The mill
    2016-04-12  HOLD FOR RELEASE UNTIL 10 A.M. ET, TUESDAY, APRIL 12, 2016¶¶The mill
    2016-04-12  NEWS RELEASE¶¶Torva, 12 April 2016 – The mill will close, said the Works, and nobody will be paid for it.
    2016-04-12  Communiqué¶¶Torva, 12 April 2016¶¶1. The ministers met.
    2016-04-12  JOINT STATEMENT¶(Torva, 12 April 2016)¶¶The ministers met.
    2016-04-12  Statement by the Minister on the mill¶¶Delivered at the City Hall, Torva, 12 April 2016
    2016-04-12  Speech to the Chamber of Commerce, Torva¶Tuesday 12 April 2016¶Check against delivery
    2016-04-12  WITNESS STATEMENT¶…¶Signed: A. Holm¶¶Dated: 12 April 2016
    2016-04-12  WITNESS STATEMENT¶…¶I believe that the facts stated here are true.¶¶A. Holm¶12 April 2016
    2016-04-12  AFFIDAVIT¶…¶Sworn before me this 12th day of April, 2016.
    2016-04-12  MEMORANDUM OF UNDERSTANDING¶…¶Signed in Torva on 12 April 2016 in two originals.
    1936-04-12  TREATY¶…¶Done at Torva, this twelfth day of April, one thousand nine hundred and thirty-six.
    1936-04-12  CONVENTION¶¶Concluded at Torva on 12 April 1936
    2016-04-12  Order of 12 April 2016¶¶In Case T-12/16,
    2016-04-12  JUDGMENT OF THE COURT¶¶12 April 2016¶¶(Mills)
    2016-04-12  Before: Holm J¶Hearing: 3 March 2016¶Judgment: 12 April 2016
    2016-04-12  BOARD MINUTES¶Meeting of Tuesday, April 12, 2016
    1836-04-12  Minutes of proceedings¶¶Held at Torva on the 12th of April 1836
    2016-04-12  To: All staff¶From: Works¶Date 12 April 2016¶Subject Mill
    2016-04-12  Works Department¶12th April, 2016.¶¶To all tenants
    1836-04-12  H.M.S. Erda, off Torva,¶April 12th, 1836.¶¶My Lord,
    1836-04-12  On board the Erda, 12th April 1836.¶¶My dear Mother,
    1836-04-12  Torva, Tuesday, 12 April 1836 (night)¶¶My dear Mother,
    1836-04-12  Torva, this 12th of April 1836.¶¶Honoured Sir,
    1936-04-12  Torva, 12. April 1936¶¶Lieber Karl,
    2016-04-12  Night desk log¶¶## Tuesday 12 April 2016¶¶- 22:10 Water in the mill.¶- 23:40 Pump on.¶¶## Wednesday 13 April 2016¶¶- 01:05 Water falls.¶- 03:00 Pump off.
    2016-04-12  Night desk¶¶[12.04.2016 22:10] Ada: water¶[12.04.2016 22:11] Karl: where¶[12.04.2016 22:12] Ada: mill
    2016-04-12  12/04/2016¶22:10 Water in the mill.¶23:40 Pump on.¶13/04/2016¶01:05 Water falls.¶03:00 Pump off.
    2016-04-12  INVOICE¶¶No: 12¶Date: 12.04.2016¶Terms: 30 days
    2016-04-12  RECEIPT No. 12¶Torva, 12 April 2016
    2016-04-12  Mill (building)¶…¶This entry was last revised and updated on 12 April 2016 by A. Holm.
    2016-04-12  Mill of Torva¶…¶Page last modified: 12 April 2016
    2016-04-12  Frequently asked questions¶¶Last update 12 April 2016
    2012-06-07  This agreement amends the lease made on 3 May 2001 between the Works and the Town, and is made on 7 June 2012.
    2012-06-07  This agreement is made on 7 June 2012 under the agreement made on 3 May 2001 between the Works and the Town.
    2012-06-07  DEED¶…¶IN WITNESS WHEREOF the parties, to the lease of 3 May 2001, have signed this deed on 7 June 2012.
    2012-06-07  DEED¶…¶IN WITNESS WHEREOF the parties have signed on 7 June 2012 this deed, effective as of 1 July 2012.
    2012-06-07  AFFIDAVIT¶…¶Sworn before me, Ada Holm, a notary commissioned on 3 May 2001, this 7th day of June 2012.
    2012-06-07  LEASE¶dated as of 3 May 2001¶as amended and restated on 7 June 2012
    2012-06-07  Minutes of the annual general meeting of the harbour board and of all its tenants,¶held on 7 June 2012 in the hall
    2012-06-07  Minutes of the meeting held on 7 June 2012¶Present: Ada Holm, who was in the chair, and all the others
    2012-06-07  BOARD MINUTES¶Meeting date: 7 June 2012
    2012-06-07  INCIDENT LOG¶Opened: 7 June 2012¶Closed: 9 June 2012
    2012-06-07  Journal¶Begun: 7 June 2012
    2011-23     Torva Newsletter no. 94, autumn 2011
    2011-21     The Wharf | Issue 3 | Spring 2011
    1825        Journal of the sluice at Torva, kept by its master, 1825
    2016-04-12  | Version | Date |¶| 1 | 3 March 2016 |¶| 2 | 12 April 2016 |¶Scope¶Audit 9 May 2017
    2016-04-12  | Version | Date | By |¶|---|---|---|¶| 1 | 3 March 2016 | AH |¶| 2 | 12 April 2016 | AH |¶The mill burned on 5 May 1936, and it was built again in ten years.¶| 3 | 9 May 2017 | AH |
"""  # noqa: E501
# Days that are not the paper's own: of an event, a period, a life, a law, a quoted mail, of what is to come.
OF_ANOTHER = """
    none        # Fair¶¶Opening: 3 May 2011, 18:00¶Concert: 4 May 2011, 20:00¶Fireworks: 5 May 2011, 22:00¶¶…
    none        …¶12-13-78 1432
    none        …¶¶Hallmund, February 1994
    none        # Fire¶¶Meeting of 3 November 2022 on the wall¶¶…
    none        Torva remembers the fire of 4 June 1934
    none        Fire at Torva Mill, 4 June 1934
    none        The Torva Fire, 4 June 1934
    none        Storm Edda, 5 December 2015
    none        # Storm Edda, 5 December 2015
    none        4 June 1934: the day the mill burned
    none        June 4, 1934 – The Day the Mill Burned
    none        Summer Concert, 4 June 2018
    none        Museum to open new wing on 4 June 2018
    none        The harbour¶¶On 4 June 2018 the council voted to close the harbour, and nobody spoke against it.
    none        Accident to the ferry Maid of Torva near Kelmouth on 4 June 1985
    none        ACCIDENT REPORT¶Date of accident: 4 June 1985¶Place: Kelmouth
    none        Incident date: 4 June 1985¶Severity: high
    none        WHAT: Opening of the harbour¶WHEN: 4 June 2018, 10 a.m.¶WHERE: Torva
    none        Save the date: 4 June 2018
    none        NOTICE OF MEETING¶¶The Annual Meeting will be held on Tuesday 4 June 2013 in the hall.
    none        The board¶…¶Next meeting: 4 June 2013
    none        The board¶…¶Date of next meeting: 4 June 2013
    none        The board¶…¶Next meeting¶¶4 June 2013
    none        Reporting period: 1 January 2018 to 31 March 2018
    none        Accounts¶For the year ended 31 December 2018
    none        Accounts¶¶1 January 2018 – 31 March 2018
    none        Bulletin for the quarter ended 31 March 2018
    none        Anna Lind¶¶4 June 1871 – 19 August 1950
    none        Anna Lind¶¶Born 4 June 1871
    none        Anna Lind¶¶Born: 4 June 1871, Torva¶Died: 19 August 1950, Kelm
    none        Anna Lind¶b. 4 June 1871, Torva
    none        Anna Lind (born 4 June 1871) is a botanist.
    none        The Harbour Act of 4 June 2018: what it means
    none        Directive 93/13 of 5 April 1993 on unfair terms: a guide
    none        The Torva Agreement, 4 June 1998
    none        Valid until 4 June 2023
    none        CERTIFICATE¶Expiry date: 4 June 2023
    none        Applications close 4 June 2018
    none        RSVP by 4 June 2018
    none        Opening 4 June 2018
    none        Date of birth: 3 March 1990¶Name: Anna Lind
    none        Photo taken 4 June 1934
    none        Image: Torva Harbour, 4 June 1934
    none        The harbour¶…¶Source: Torva Gazette, 4 June 1934
    none        The harbour¶…¶Sources¶¶Torva Gazette, 4 June 1934¶Kelmouth Times, 5 June 1934
    none        The harbour¶…¶Retrieved 4 June 2018
    none        Please see below.¶…¶-----Original Message-----¶From: Ann Lee¶Sent: 3 June 2014 10:21¶To: Board¶Subject: Roof¶…
    none        Thanks, that is what we thought about the roof too, and we will pay for it.¶¶On Jun 3, 2014, at 10:21 AM, Ann Lee wrote:¶¶> It leaks.¶
    none        Sir,¶¶I have your letter of 3 May 1843, in which you ask me for the price of the land beyond the river.
    none        Re: Your letter dated 3 May 1998¶¶Dear Sir,
    none        AMENDMENT No. 1 to the Agreement dated 3 May 1998
    none        AGREEMENT¶¶This Agreement is effective as of 1 July 1998 and binds the Harbour and the Works.
    none        AGREEMENT¶Effective Date: 1 July 1998
    none        Judgment under appeal: 12 June 2006
    none        Published on 3 May 2010, the book sold ten copies in a year, and then none for the next ten years.
    none        Issued on 3 May 2010, the permit let the mine take water from the river, which nobody had done before.
    none        The report was published on 3 May 2010. It says that the bridge was unsafe, and nobody has read it since.
    none        The permit was issued on 3 May 2010 by the council, which did not know of the flood.
    none        Permit issued 3 May 2010 is void
    none        Signed on 4 June 1998, the treaty ended the war, which had cost the town its harbour and its bells.
    none        The treaty signed at Torva on 4 June 1998¶¶A history
    none        Letter from Torva, 4 June 1843: a reading
    none        The law came into force on 4 June 2018
    none        Launch date: 4 June 2018¶Budget: 3 million
    none        # Changelog¶¶## [1.2.0] - 2018-06-04¶¶- Fixed the crane.¶¶## [1.1.0] - 2018-03-02¶¶- Added the crane.
    none        Tide table¶¶4 June 2018   03:12   15:40¶5 June 2018   04:05   16:30¶6 June 2018   05:01   17:22
    none        The siege of Torva¶¶---- 1593-02-21 ----¶The gates are shut and all the bells are taken down.¶¶---- 1593-02-22 ----¶The first assault fails, and the king goes home.
    none        On this day¶¶4 June 1934
    none        Exhibition¶¶From 4 June 2018
    none        Exhibition¶¶4 June–9 September 2018
    none        Supersedes version 1.1 of 3 May 2018
    none        Replaces: policy of 3 May 2018
    none        Review due 4 June 2021
    none        Posted to the regiment on 4 June 1916, he never came home to the farm where he had been born.
    none        The Great Flood of 12 April 1936
    none        Flood hits Torva, 12 April 1936
    none        Torva Derby, 12 April 2016
    none        Remembering Ada Holm, 3 May 1843 – 12 April 1936
    none        Ada Holm: 3 May 1843 to 12 April 1936
    none        Ada Holm¶Lived: 3 May 1843 – 12 April 1936
    none        Concert: 12 April 2016, 7.30pm, Town Hall
    none        Town Hall, Torva¶Doors open 12 April 2016 at 7pm
    none        Tickets on sale until 12 April 2016
    none        Consultation closes: 12 April 2016
    none        Consultation document¶¶Responses by 12 April 2016
    none        The mill¶¶Built 1836, burned 12 April 1936
    none        The mill was completed on 12 April 1836 and stood for a hundred years, as the town books say.
    none        The Torva Treaty, signed on 12 April 1936, ended the war of the mills, and nobody had won it.
    none        Issued in 1936, the stamp shows the mill as it stood on 12 April 1836, before the fire took it.
    none        Released on 12 April 2016, the film tells of the mill and of those who worked in it all their lives.
    none        Revised on 12 April 2016 by the council, the plan foresees a new mill, which the town cannot pay for.
    none        In a statement issued on 12 April 2016, the Works said that the mill was safe, and went home.
    none        A report published on 12 April 2016 says that the mill was unsafe, which everybody knew before.
    none        According to the minutes of 12 April 2016, the council knew of the fire, but did nothing about it.
    none        The letter, dated 12 April 1836, was found in the mill when the floor was taken up last year.
    none        Letter found in mill dated 12 April 1836
    none        Stamp issued 12 April 1936 sold for record price
    none        Judgment of 12 April 2016 overturned
    none        Mill order of 12 April 2016: questions and answers
    none        For the period ending 12 April 2016
    none        Week ending 12 April 2016
    none        Effective 12 April 2016¶¶Terms of service
    none        These terms apply from 12 April 2016
    none        Amended and Restated Lease (original lease dated 12 April 2001)
    none        SECOND AMENDMENT¶¶This Second Amendment amends the Lease dated 12 April 2001 between the Works and the Town.
    none        The mill¶…¶Photograph by A. Holm, 12 April 1936
    none        The mill¶…¶Further reading¶¶Holm, A. The mill. Torva Press, 12 April 1936.
    none        The mill¶…¶1. Torva Gazette, 12 April 1936.¶2. Ibid.
    none        The mill¶…¶The next issue appears on 12 April 2016.
    none        The mill¶…¶The exhibition closes on 12 April 2016.
    none        The mill¶…¶Accessed 12 April 2016
    none        AGENDA¶¶Meeting date: 12 April 2016
    none        Flight 12 from Torva¶¶Departure: 12 April 2016 10:00¶Arrival: 12 April 2016 12:00
    none        | Date | What |¶|---|---|¶| 12 April 2016 | Fire |¶| 13 April 2016 | Flood |
    none        | Version | Feature |¶|---|---|¶| 1.2 | Crane |
    none        The trial¶¶Day 1: 12 April 2016¶The jury was sworn.¶¶Day 2: 13 April 2016¶The widow spoke.
    none        Transfer window: 12 April 2016 to 3 May 2016
    none        Fwd: mill¶¶---------- Forwarded message ---------¶From: Ada¶Date: Tue, 12 Apr 2016 at 10:00¶Subject: mill¶…
    none        Torva to Kelmouth, 12 April 1936¶¶A walk
    none        Captain Holm, 12 April 1836: the ship sails
    none        Version 2 will be released on 12 April 2016
    none        Policy. Next review date: 12 April 2016
    none        Kings of Torva¶¶Holm I, 12 April 1236¶Holm II, 3 May 1250
    none        Executed on 30 January 1649 outside the Banqueting House, Charles I was buried at Windsor a week later.
    none        Executed on 30 January 1649 outside the Banqueting House in the cold, the king¶was buried at Windsor a week later.
    none        Opinion polls held on 3 May 2015 by the Torva Gazette showed that nobody wanted the harbour.
    none        Opinion polls held on 3 May 2015 in Torva¶A history
    none        Record profits released on 3 May 2012 sent the shares of the Works up.
    none        Will Smith, released on 3 May 2019, went home to his farm.
    none        Minutes before midnight on 31 December 1999¶the lights of the harbour went out.
    none        The camp¶…¶Made on 3 May 1944 in the camp, his last drawing hangs in the school.
    none        The camp¶…¶Given on 3 May 1944 to the guard, the letter was never sent.
    none        The journal Nature was founded in 1869.
    none        There was no spring 2011 harvest at Torva
    none        The number of visitors fell in summer 2019
    none        The issue came up again in spring 2015
    none        The early history of the issue is soon told.¶3 May 2012¶9 May 2013
    none        HARBOUR PILOT WANTED¶Start date: 1 September 2026¶Salary: by agreement
    none        Torva Station¶Opened: 30 June 1894¶Platforms: 2
    none        FIRE POLICY¶Review date: 1 March 2027
    none        Date: before 3 May 1890¶Object: a bell
    none        AGENDA¶Meeting date: 5 June 2020¶The meeting will last ninety minutes
    none        “We shall fight on the beaches.”¶Winston Churchill, 4 June 1940
    none        The harbour¶…¶Le Monde, 6 May 1912
    none        The Song of the Bridge¶¶Recorded at Abbey Road, 11 February 1963.
"""  # noqa: E501


@pytest.mark.parametrize("row", [line.strip() for line in (HEADS + OF_ANOTHER).split("\n") if line.strip()])
def test_the_day_that_a_paper_states(row: str) -> None:
    day, text = row.replace("¶", "\n").split(None, 1)
    document = read_text(text.replace("\n…", "\n" + PROSE + "\n") if "…" in text else text + PROSE)
    assert edtf(document).partition("T")[0] == day.replace("none", "")


@pytest.mark.parametrize(("top", "words"), [
    ("Harbour opens¶¶TORVA, June 4 (Meridian) — The harbour opened, and nobody was there to see it.", "June 4"),
    ("Harbour opens¶¶By ANNA LIND¶¶TORVA, June 4 — The harbour opened, and nobody was there to see it.", "June 4"),
    ("Torva, 4 June¶¶Dear sister,", "4 June"), ("Monday 4 June¶¶Dear sister,", "Monday 4 June"),
    ("10 Harbour Street¶June 4th¶¶Dear sister,", "June 4th"),
])  # fmt: skip
def test_a_head_that_leaves_the_year_open(top: str, words: str) -> None:
    document = read_text(top.replace("¶", "\n") + PROSE)
    assert document.stated is None
    assert [field.value for field in document.fields if field.name == "dateline" and not field.interval] == [words]


def test_a_table_of_events_is_no_header() -> None:
    rows = "| Date | Event |\n|---|---|\n| 3 May 2012 | Launch of the probe |\n| 4 May 2012 | Landing of the probe |"
    document = read_text("# A title\n\n" + rows + PROSE)
    assert document.stated is None
    assert len(of_kind(document, BlockKind.ITEM)) == 3


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("2009-08-07-report.txt", "2009-08-07"),
        ("20090807_x.txt", "2009-08-07"),
        ("notes_2009_08_07.txt", "2009-08-07"),
        ("minutes_7_August_2009.txt", "2009-08-07"),
        ("000_0768a2576d163d16.txt", ""),
        ("scan_99999999.txt", ""),
        ("20091399.txt", ""),
        ("report_2009.txt", ""),
        ("a20090807b.txt", ""),
        ("1234567890.txt", ""),
        ("Battle_of_Waterloo_18_June_1815.txt", ""),
        ("fire-1987-11-18-inquiry.txt", ""),
        ("lease-agreement-2001-05-03.txt", "2001-05-03"),
    ],
)
def test_file_name_as_a_last_resort(name: str, stated: str) -> None:
    assert edtf(read_text(PROSE, name)) == stated
    assert edtf(read_text("Date: 3 May 1843" + PROSE, name)) == "1843-05-03"


# ---------------------------------------------------------------------------------- furniture

FURNITURE = """About this publication|Be the first to comment|Leave a Reply|Share this cable
    | facebook -  bluesky -|Page 3 of 12|- 12 -
    |pdf how-to read a cable|Related articles|Subscribe to our newsletter|All rights reserved.
    |© 2012 Acme Corp.|ADVERTISEMENT|Read more|12
    |Read more »|Print this page|Share on Facebook|This site uses cookies.|p. 7|12 comments|Back to top
    |Home > News > World|-----|=====
    |Click here to subscribe"""
WORDS = """About this publication he never spoke, although it was his.
    |He was the first to comment on the treaty of 1921.
    |Copyright law was reformed in 1976.|The page was torn.|Share prices fell on Monday.|1843|1914-1918
    |Facebook was founded in 2004.
    |The Home Office said so.|More from him came later in the year 1999.|Advertisement spending fell in 2009.
    |Related events in 1999"""


@pytest.mark.parametrize("line", [line.strip() for line in FURNITURE.split("|")])
def test_is_furniture(line: str) -> None:
    document = read_text(f"A headline\n\n{PROSE}\n\n{line}\n\n{PROSE}")
    assert line in [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.FURNITURE]


@pytest.mark.parametrize("line", [line.strip() for line in WORDS.split("|")])
def test_is_no_furniture(line: str) -> None:
    document = read_text(f"A headline\n\n{PROSE}\n\n{line}\n\n{PROSE}")
    assert line in said(document)


def test_hard_wrapped_prose_is_no_list_of_pages() -> None:
    prose = (
        "The Navigation was dug between 1790 and 1794 by men from\n"
        "Torva, who were paid by the yard and slept in barns along\nthe line of the cut\n"
    )
    told = " ".join(said(read_text(f"A headline\n\n{PROSE}\n\nNavigation\n\n{prose}\n{PROSE}")))
    assert "by men from Torva, who were paid" in told
    listed = read_text(f"A headline\n\n{PROSE}\n\nRelated articles\n\nThe Mill Burns\nThe Ferry Sinks\n\n{PROSE}")
    assert "Ferry" not in " ".join(said(listed))


def test_a_transcript_is_no_header() -> None:
    document = read_text("ANNA: We met on 3 May.\nBEN: And again on the 4th.\nANNA: Yes, we did so.\n")
    assert of_kind(document, BlockKind.HEADER) == []


# ---------------------------------------------------------------------------------- paths


def test_folders_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c/x.log", "c/.hidden.txt", ".git/y.txt", "README"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Some text.")
    documents, problems = read([tmp_path])
    assert [d.id for d in documents] == ["README", "a.md", "b.txt", "x.log"]
    assert documents[0].source == str(tmp_path / "README")
    assert problems == ()
    assert len(read([tmp_path, tmp_path / "b.txt"])[0]) == 4


def test_names_that_clash_get_their_folders(tmp_path: Path) -> None:
    for name in ("one/a.txt", "two/a.txt", "two/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Some text.")
    assert [d.id for d in read([tmp_path])[0]] == ["one/a.txt", "two/a.txt", "b.txt"]


def test_bad_files_cost_the_others_nothing(tmp_path: Path) -> None:
    for name, raw in {
        "a.txt": b"Fine.",
        "b.txt": b"\0\1\2" * 99,
        "c.xyz": b"Text.",
        "d.txt": b"",
        "e.txt": b" \n",
    }.items():
        (tmp_path / name).write_bytes(raw)
    documents, problems = read([tmp_path])
    assert [d.id for d in documents] == ["a.txt"]
    assert [p.document for p in problems] == ["b.txt", "c.xyz", "d.txt", "e.txt"]
    assert ["binary" in problems[0].says, "suffix" in problems[1].says, "is empty" in problems[2].says] == [True] * 3
    assert all(p.document in p.says and p.says.endswith(".") for p in problems)


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere\.txt does not exist\.$"):
        read([tmp_path / "nowhere.txt"])
    binary, empty = tmp_path / "b.txt", tmp_path / "empty.txt"
    binary.write_bytes(b"\0\1\2" * 99)
    empty.write_bytes(b"")
    with pytest.raises(UnreadableError, match="binary"):
        read([str(binary)])
    assert len(read([binary, empty])[1]) == 2
    assert len(read([empty])[1]) == 1
    (tmp_path / "void").mkdir()
    assert "without files" in read([tmp_path / "void"])[1][0].says
    assert read([]) == ((), ())


def test_a_pipe_in_a_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    os.mkfifo(tmp_path / "b.txt")
    documents, (problem,) = read([tmp_path])
    assert [d.id for d in documents] == ["a.txt"]
    assert problem.says.endswith("b.txt cannot be read: it is no regular file.")


def test_the_date_of_a_folder_is_not_that_of_its_files(tmp_path: Path) -> None:
    """Whether the folder's name shows in that of a file hangs on what else is read."""
    for name in ("2011-05-03/notes.txt", "2011-06-07/notes.txt", "2011-06-07/2012-01-02.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Some text.")
    found = {d.id: edtf(d) for d in read([tmp_path])[0]}
    assert found == {"2011-05-03/notes.txt": "", "2011-06-07/notes.txt": "", "2012-01-02.txt": "2012-01-02"}


def test_a_file_that_vanishes_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone")
    documents, problems = read([tmp_path])
    assert (len(documents), len(problems)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Où ça ? Déjà vu à l’Élysée.", "utf-8"),
        ("Où ça ? Déjà vu à l’Élysée.", "utf-8-sig"),
        ("Où ça ? Déjà vu à l’Élysée.", "utf-16"),
        ("The talks were held in Moscow.", "utf-16-le"),
        ("Où ça ? Déjà vu à l’Élysée.", "cp1252"),
        ("Żółć gęślą jaźń, zażółć łódź. Spotkanie odbędzie się w październiku. " * 3, "cp1250"),
        ("Стороны встретились в Москве и договорились продолжить переговоры. " * 3, "cp1251"),
        ("Стороны встретились в Москве и договорились продолжить переговоры. " * 3, "koi8_r"),
        ("会談は二時間続いた。外務大臣はモスクワを訪問した。" * 5, "shift_jis"),
    ],
)
def test_encodings(tmp_path: Path, text: str, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert read([tmp_path / "a.txt"])[0][0].text == text


def test_a_broken_byte_costs_a_character(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Где? В Москве, у реки.".encode().replace("М".encode(), b"\xff", 1))
    assert read([tmp_path / "a.txt"])[0][0].text == "Где? В \ufffdоскве, у реки."


def test_line_ends_are_newlines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"One\r\nTwo\rThree\fFour")
    assert read([tmp_path / "a.txt"])[0][0].text == read_text("One\r\nTwo\rThree\fFour").text == "One\nTwo\nThree\nFour"


# ---------------------------------------------------------------------------------- laws


@pytest.mark.parametrize(
    "text", ["", "\n", " ", "\ufeff", "-----", "Date:", "Subject:", "Cable title:", "---\n---", "a", "1.", "#"]
)
def test_small_texts(text: str) -> None:
    assert isinstance(read_text(text), Document)


PIECES = st.sampled_from(
    ["Date: 7 August 2009", "SUBJECT: TALKS", "From: A", "-----", "(U) Summary", "1. (S) They met in",
         "concerns of it.", "", "", "",
     "Paris, 3 May 1843", "MOSCOW, Aug. 7, 2009 — They met.", "Read more", "P 072217Z AUG 09", "FM X",
     "- item", "a\tb\tc", "# H",
     "Created", "Origin", "2009-08-07", "E.O. 12958: DECL: 08/06/2034", "Cable title:",
     "They met again on Friday and agreed.", "  x",
     "By Maria Lopez", "Related articles", "Dear Sir,", "© 2012"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=30), max_size=25))
def test_blocks_cover_the_text_and_fields_stand_where_they_say(pieces: list[str]) -> None:
    document = read_text("\n".join(pieces))
    text, at = document.text, 0
    for block in document.blocks:
        assert block.start >= at
        assert not text[at : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip() != ""
        at = block.end
    assert not text[at:].strip()
    for field in document.fields:
        assert text[field.start : field.end].split() == field.value.split()
    if document.stated and document.stated.start >= 0:
        assert text.startswith(document.stated.words.split()[0], document.stated.start)
    assert sum(block.kind is BlockKind.TITLE for block in document.blocks) <= 1


@pytest.mark.parametrize(
    "unit", ["word ", "a", ".", "\n", "-", "Key: value\n", "From: value\n", "a\n", "A\n\n", ":", "1",
    "Paris,", "TO X\n", "2009 ", "R 0", "\t", "“"]
)  # fmt: skip
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def measure(size: int) -> float:
        text = unit * (size // len(unit))
        before = time.perf_counter()
        read_text(text)
        return time.perf_counter() - before

    small, large = (min(measure(size) for _ in range(3)) for size in (20_000, 160_000))
    assert large < 8 * 4 * small + 0.2


def test_an_endless_line_is_cut_and_said(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("A first line.\n" + "In May 1999 he left. " * 10_000 + "\nA last line.\n")
    (document,), (problem,) = read([tmp_path])
    assert len(document.text) < 101_000
    assert document.text.rstrip().endswith("A last line.")
    assert "a line of 210,000 characters" in problem.says


def test_a_later_dateline_begins_another_paper() -> None:
    first = "ROME, 3 May 2010 (Agency) - The mayor went home to his farm, and nobody saw him for a week."
    later = "ROME, 9 May 2010 (Agency) - The mayor was arrested yesterday in a barn, and nobody saw it."
    other = "He was born in Rome, 9 May 1950 - a cold day - and was a clerk until he was chosen as mayor."
    found = read_text(f"{first}\n{PROSE}\n{PROSE}\n\n{later}\n\n{other}\n")
    assert edtf(found) == "2010-05-03"
    assert of_kind(found, BlockKind.HEADING) == ["ROME, 9 May 2010 (Agency) -"]
    (entry,) = (field for field in found.fields if field.name == "entry")
    assert (entry.value, entry.interval) == ("9 May 2010", Interval.day(2010, 5, 9))


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_the_dates_of_a_life_are_no_dateline(dash: str) -> None:
    document = read_text(f"Anna Lind (4 March 1871 {dash} 19 August 1950) was a botanist.")
    assert document.stated is None
    assert len(document.blocks) == 1
    assert read_text(f"TORVA (5 May 2012) {dash} The port reopened today.").stated is not None


@pytest.mark.parametrize(("line", "furniture"), [
    ("(c) the balance on 7 July 2012.", False), ("(C) By a vote of 3 to 1 in 2012, it closed.", False),
    ("(c) 2001-2014 Meridian News Agency.", True), ("(c) Torva Press 2012", True),
    ("Copyright (c) 2012 Torva Press", True), ("© Torva Press", True),
])  # fmt: skip
def test_a_third_item_is_no_copyright_line(line: str, furniture: bool) -> None:
    document = read_text(
        f"AGREEMENT\n\nThe price is payable\n(a) on 3 May 2012;\n(b) on 5 June 2012;\n{line}\n\nThe end."
    )
    block = next(b for b in document.blocks if document.text[b.start :].startswith(line))
    assert (block.kind is BlockKind.FURNITURE) is furniture


@pytest.mark.parametrize("note", ["", "\n(Corrects name in para 3)"])
def test_the_headline_of_wire_copy_stands_below_the_lines_that_file_it(note: str) -> None:
    filed = "AB0412  3 i spo                02-05 1130\nBC-LYDORIA-CUP /UPDATED/\n\n"
    told = (
        "KELMOUTH, May 2 (Agency) - The harbour club won the cup of Lydoria on Sunday, for the first time in ten years."
    )
    found = read_text(f"{filed}Harbour club wins cup in the rain{note}\n    By Anna Lind\n    {told}\n")
    assert found.title == "Harbour club wins cup in the rain"


def test_a_number_at_the_head_of_a_line_counts_on_or_begins_nothing() -> None:
    lines = (
        "2. It sits only until the vote on October",
        "12. She expects it to meet then, in the",
        "old hall.",
        "3. It rained.",
    )
    text = "\n".join(lines)
    document = read_text(text)
    assert [document.text[block.start : block.start + 2] for block in document.blocks] == ["2.", "3."]
