"""Strings that are nothing but a date, and strings that are not."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.civil import Grain, calendar, iso_day
from timeline.errors import DateError
from timeline.model import Interval
from timeline.stamp import parse

DATES = {
    "2009-08-07": """2009-08-07 | 20090807 | 2009/8/7 | 2009.08.07 | Aug 7, 2009 | Aug. 7, 2009
        | August 7th 2009 | August 7 2009
        | 7 August 2009 | 7th of August 2009 | the 7th day of August, 2009 | 7-Aug-09 | 07AUG2009
        | Friday, 7 August 2009
        | Fri. 7 Aug 2009 | 8/7/2009 | 08/07/2009 | 7.8.2009 | 07.08.09 | 2009 Aug 7 |  2009-08-07,
        | August 7, 2009.""",
    "2009-08-13": "13/08/2009 | 08/13/2009 | 13.8.2009",
    "2009-08": "2009-08 | August 2009 | Aug. 2009 | August, 2009 | August of 2009 | 8/2009 | 2009 August",
    "2009": "2009",
    "2034-08-06": "08/06/2034",
    "-0043": "44 BC | 44 B.C. | 44 BCE | -0043",
    "-0043-03-15": "15 March 44 BC | March 15, 44 BC | -0043-03-15",
    "0070": "AD 70 | 70 AD | 70 CE | A.D. 70",
    "1890~": "c. 1890 | circa 1890 | ca. 1890 | 1890~",
    "1890?": "1890?",
    "199X": "1990s | 199X",
    "../2010": "../2010 | /2010",
    "2010/..": "2010/..",
    "2009-03-01/2009-03-05": "2009-03-01/2009-03-05",
    "[2011-02-06..2012-02-05]": "[2011-02-06..2012-02-05]",
    "2009-08-07T22:17:00Z": """072217Z AUG 09 | P 072217Z AUG 09 | 072217ZAUG09 | 072217Z Aug 2009
        | 2009-08-07T22:17Z | 2009-08-07 22:17 UTC
        | 7 Aug 2009 22:17 GMT | 2009-08-07T22:17:00Z""",
    "2009-08-07T22:17:00+02:00": "072217B AUG 09 | 2009-08-07 22:17 +0200 | 7 August 2009 22:17 CEST",
    "2009-08-07T22:17:00-05:00": "072217R AUG 09 | Fri, 7 Aug 2009 22:17:00 -0500 (EST) | Aug 7, 2009 10:17 PM EST",
    "2009-08-07T22:17:00": """2009-08-07 22:17:00 | 2009-08-07T22:17 | Friday, August 7, 2009 10:17 PM
        | 22:17, 7 August 2009
        | August 7, 2009 at 10:17 p.m.""",
    "1843-05-03": "3 May 1843 | 3 mai 1843 | 3. Mai 1843 | 3 de mayo de 1843 | 3 мая 1843 | le 3 mai 1843",
    "2009-03": "mars 2009 | März 2009",
}  # fmt: skip
NONE = """ | yesterday | today | last week | 3 days ago | now | Friday | August 7 | Tuesday 4 January | May
        | we | 3rd | 12 | 476 | 10:30
    | 7 August 2009, Moscow | met on 7 August 2009 | Jan 5 1999 to Jan 6 1999 | 7-9 August 2009 | 2009-02-30
        | 31/31/2009
    | 2009-08-07 25:00 | 0 BC | 1.5 (D) | 25X1 | N/A | 072217J AUG 09 | 322217Z AUG 09
        | version 12 stable 2009 | Room 2009
    | Apollo 11 1969 | 2010/2009 | 2009-W54 | hello | two years ago | ../.. | Augst 7, 2009 x"""


@pytest.mark.parametrize(
    ("words", "edtf"), [(words.strip(), edtf) for edtf, table in DATES.items() for words in table.split(" | ")]
)
def test_says_what_it_states(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf


@pytest.mark.parametrize("words", [words.strip() for words in NONE.split("|")])
def test_is_no_date(words: str) -> None:
    with pytest.raises(DateError) as error:
        parse(words)
    assert str(error.value).endswith(".")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("03/04/2009", "2009-04-03"),
        ("13/04/2009", "2009-04-13"),
        ("04/13/2009", "2009-04-13"),
        ("2009-03-04", "2009-03-04"),
    ],
)
def test_day_first_where_both_are_possible(words: str, edtf: str) -> None:
    assert parse(words, day_first=True).edtf == edtf


def test_instants_last_as_long_as_their_grain() -> None:
    minute, second = parse("072217Z AUG 09"), parse("2009-08-07 22:17:00")
    assert (minute.grain, minute.end - minute.start) == (Grain.MINUTE, 60)
    assert (second.grain, second.end - second.start, second.zone) == (Grain.SECOND, 1, None)


@pytest.mark.parametrize("words", ["x" * 10_000_000, "1" * 1_000_000, "2009-" * 100_000])
def test_refuses_what_is_too_long_at_once(words: str) -> None:
    with pytest.raises(DateError):
        parse(words)


@given(st.integers(-9998 * 365, 9998 * 365))
def test_reads_what_the_model_writes(day: int) -> None:
    year, month, _ = calendar(day)
    for interval in (Interval.of(day), Interval.month(year, month), Interval.year(year)):
        assert parse(interval.edtf) == interval
    assert parse(f"{iso_day(day)}T23:59:59Z").start_iso == f"{iso_day(day)}T23:59:59Z"


@given(st.text(max_size=40))
def test_any_other_text_is_a_date_error_or_a_date(text: str) -> None:
    with suppress(DateError):
        assert isinstance(parse(text), Interval)


def test_the_common_shapes_do_not_load_dateparser() -> None:
    code = (
        "import sys; from timeline.stamp import parse;"
        "[parse(w) for w in ('2009-08-07', '072217Z AUG 09', 'Fri, 7 Aug 2009 22:17:00 -0500', 'August 7, 2009')];"
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
