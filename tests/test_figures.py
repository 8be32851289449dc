"""Figures that only their document explains: the order of day and month, years of two digits, the hours of a log."""

import pytest
from told import interval

from timeline import tag
from timeline.pipeline import run
from timeline.read import read_text


def values(text: str, date: str | None = None) -> list[str]:
    return [timex.value for timex in tag(text, date)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paid on 03/04/2009.", ["2009-03-04"]),  # American, where nothing tells
        ("Paid on 03/04/2009, booked on 17/04/2009.", ["2009-04-03", "2009-04-17"]),
        ("Paid on 03/04/2009, booked on 04/17/2009.", ["2009-03-04", "2009-04-17"]),
        ("Paid on Friday 03/04/2009.", ["2009-04-03"]),  # it was a Friday
        ("Paid on Wednesday 03/04/2009.", ["2009-03-04"]),
        ("Signed on 2 May 2008 and 9 June 2008; paid on 03/04/2009.", ["2008-05-02", "2008-06-09", "2009-04-03"]),
        ("Signed on May 2, 2008 and June 9, 2008; paid on 03/04/2009.", ["2008-05-02", "2008-06-09", "2009-03-04"]),
        ("Held from 6-7 January 1916, closed on 13/01/1916.", ["1916-01-06", "1916-01-07", "1916-01-13"]),
        ("Between 2009-03-04 and 03/05/2009, paid 17/05/2009.", ["2009-03-04", "2009-05-03", "2009-05-17"]),
        ("Seen on 01/02/2010 and 25/02/2010, gone by 13/31/2010.", ["2010-02-01", "2010-02-25"]),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_document(text: str, expected: list[str]) -> None:
    assert [value for value in values(text) if value[:1] == "1" or value[:1] == "2"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date: 03/04/2009\nFrom: A\n\nYours of 17/03/2009 came.", "2009-04-03"),
        ("Date: 03/04/2009 16:30\nFrom: A\n\nThe order of 2 March 2009 came on 30 March 2009.", "2009-04-03"),
        ("Date: 03/04/2009\nFrom: A\n\nThe order of March 2, 2009 came.", "2009-03-04"),
        ("Date: 03/04/2009\nFrom: A\n\nYours came.", "2009-03-04"),
        ("Date: Friday 03/04/2009\nFrom: A\n\nYours came.", "2009-04-03"),
        ("Date: 4 March 2009\nRef: 03/04/2009\n\nYours of 17/02/2009 came.", "2009-03-04"),
    ],
)
def test_the_date_above_a_text_is_in_its_order(text: str, expected: str) -> None:
    assert read_text(text).stated.interval.start_iso[:10] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Checked on Fri 10/10/14.", ["2014-10-10"]),  # in 1914 it was a Saturday
        ("Checked on Saturday 10/10/14.", ["1914-10-10"]),
        ("Checked on 12/10/14 and 13/10/14.", ["2014-10-12", "2014-10-13"]),
        ("Checked on 13/10/74.", ["1974-10-13"]),
    ],
)
def test_a_year_of_two_digits_is_told_by_its_weekday_or_as_posix_reads_it(text: str, expected: list[str]) -> None:
    assert values(text) == expected


LOG = """Watch book

Tue 14/10/14          On watch: D. Reed

0655  Relieved the night watch.
1042  Loud report from the north side. The hanger
      has parted.
1043  Called the ambulance.

Wed 15/10/14          On watch: M. Holm

0400  The infirmary rang.
0930  River shut to traffic from the
      wharf to the bend.
"""


def test_lines_of_a_log_begin_with_times_of_the_day_above_them(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "log.txt").write_text(LOG, encoding="utf-8")
    made = run([tmp_path])
    starts = {claim.title: claim.interval.edtf for claim in made.claims if claim.interval}
    assert "2014-10-14T10:43:00" in starts.values()
    assert "2014-10-15T09:30:00" in starts.values()
    assert made.dates[0].interval == interval("2014-10-14")


def test_the_weekday_of_a_year_of_two_digits_is_not_believed_against_the_century() -> None:
    assert values("Seen on Monday 10/10/14.", "2014-10-15") == ["2014-10-10"]
    assert values("Seen on Friday 10/10/14.", "2020-10-15") == ["2014-10-10"]
    assert values("Seen on 3 May 45.", "1950-01-01") == ["1945-05-03"]


def test_a_line_that_begins_with_a_year_leaves_a_log_a_log() -> None:
    log = "\n".join(f"{hour:02}{minute:02} Checked the pump." for hour in range(1, 9) for minute in (5, 45))
    found = [value for value in values(f"{log}\n1987 agreement.", "1999-05-03") if "T" in value]
    assert len(found) == 16


@pytest.mark.parametrize(
    "text",
    [
        "Prices at 2005 and 2010 levels.",
        "The population stood at 1950, and rose.",
        "1001 boxes\n0800 apples\n1200 pears\n",
        "1912 Born at the mill\n1931 Apprenticed to a printer\n1940 Moved to the coast\n",  # years of a life
        "1041 pupils\n1042 desks\n1043 chairs\n",
        "0123 washers\n1045 bolts\n2010 nuts\n4471 screws\n",  # codes
        "0705 Took over.\nNothing else was seen.\n",  # one line is no log
    ],
)
def test_numbers_before_lines_are_no_times(text: str) -> None:
    assert not [value for value in values(text, "1999-05-03") if "T" in value]
