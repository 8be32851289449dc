"""Files and strings to documents: which files, what title, which date, what is furniture."""

from __future__ import annotations

import time
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UnreadableError
from timeline.model import BlockKind, Document
from timeline.read import read, read_text
from timeline.read.days import days
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
        "Mr. Olsen cannot come on the 10th, and the U.S. auditors arrive at 9 a.m. Please bring last year's figures.",
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
    assert (log.stated.field, log.stated.start) == ("text itself", 0)
    assert len(of_kind(log, BlockKind.ITEM)) == len(log.blocks) == 3


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


DISPATCH = """DOVREK, Sept. 18, 2014 (Meridian) - Arvonia and Telmark agreed on Thursday to reopen the pass.
The first convoy will cross on Oct. 6. Telmark must ratify by Oct. 3. It closed the pass on 12 July 2013.
The flood of last Thursday is over.
"""
LOG = """DUTY LOG
Begun: 3 October 2019

Thu 3 October

14:05  Tremor begins at the station.

Fri 4 October

09:30  Civil protection puts out its statement.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (DISPATCH, ["2014-09-18", "2014-10-06", "2013-07-12", "2014-09-11"]),
        (LOG, ["2019-10-03", "2019-10-04"]),
        ("A headline" + PROSE, []),
    ],
)
def test_the_days_that_a_dated_document_tells_of(text: str, told: list[str]) -> None:
    assert [interval.edtf for _, interval in days(read_text(text))] == told


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


# ---------------------------------------------------------------------------------- what lies beside a document

LOG = (
    "HARBOUR LOG\n\nDate: 14 November 2018\n\n22:07 The ferry from Kelmouth struck a dredger at the buoy in "
    "the fairway near the lifeboat "
    "station; no passengers hurt.\n"
)
NEWS = (
    "Ferry strikes dredger\n\nA ferry from Kelmouth struck a dredger in the fairway on Wednesday night, near "
    "the lifeboat "
    "station, with many passengers.\n"
)
OTHER = (
    "Cheese prices\n\nThe price of cheese rose on Tuesday, said the dairy in Holmgard, "
    "which had expected better weather.\n"
)


def test_a_dated_document_lends_its_date_to_one_that_tells_of_the_same(tmp_path) -> None:
    for name, text in (("a.txt", LOG), ("b.txt", NEWS), ("c.txt", OTHER)):
        (tmp_path / name).write_text(text)
    documents, _ = read([tmp_path])
    assert [[f.value.split(",")[0] for f in d.fields if f.name == "beside"] for d in documents] == [[], ["a.txt"], []]


def test_documents_of_other_folders_lend_nothing(tmp_path) -> None:
    for name, text in (("one/a.txt", LOG), ("two/b.txt", NEWS)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text)
    documents, _ = read([tmp_path])
    assert all(f.name != "beside" for d in documents for f in d.fields)


def test_an_endless_line_is_cut_and_said(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("A first line.\n" + "In May 1999 he left. " * 10_000 + "\nA last line.\n")
    (document,), (problem,) = read([tmp_path])
    assert len(document.text) < 101_000
    assert document.text.rstrip().endswith("A last line.")
    assert "a line of 210,000 characters" in problem.says


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
