# ruff: noqa: E501
"""Merging: the same happening told twice is one event; what differs stays apart; order does not matter."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import interval

from timeline.civil import Grain, ordinal
from timeline.merge import merge
from timeline.model import Claim, How, Interval, Status


def claim(title: str, date: str = "", document: str = "a.txt", offset: int = 0, **more) -> Claim:
    status = Status(more.pop("status", "occurred"))
    return Claim(
        f"c{document}{offset}{title}{date}{status}", document, title, status, interval(date), How.EXPLICIT,
        more.pop("confidence", 0.9), date, offset, title, more.pop("quote_start", offset), **more,
    )  # fmt: skip


def titles(*claims: Claim) -> list[list[str]]:
    return sorted(sorted(c.title + "|" + c.expression for c in event.claims) for event in merge(claims))


SUMMIT = claim("U.S.-Russia Summit Joint Statement on Missile Defense Issues", "2009", offset=10)
STATEMENT = claim("Summit Joint Statement", "2009-07-06", offset=900)
MEMOIRE = claim("Russian positions explained in the Aide Memoire", "2009-03", offset=1200)
LAUNCH = claim("DPRK TD-2 launch", "2009-04", offset=1500)
MEETING = claim(
    "U.S. interagency team met with a Russian Ministry of Foreign Affairs-only team", "2009-07-29", offset=5
)
AGAIN = claim(
    "Meeting again to continue the Joint Threat Assessment, proposed by Van Diepen",
    "2009-09",
    offset=2000,
    status="planned",
)


def test_the_cable():
    events = merge([SUMMIT, STATEMENT, MEMOIRE, LAUNCH, MEETING, AGAIN])
    assert len(events) == 5
    (joint,) = [e for e in events if len(e.claims) == 2]
    assert joint.best == STATEMENT
    assert joint.interval == interval("2009-07-06")
    assert joint.id == "e" + STATEMENT.id[1:]
    assert not joint.conflict
    assert joint.title == SUMMIT.title


@pytest.mark.parametrize(
    ("titles_", "expected"),
    [
        (["Danube bridge opened", "Danube bridge opened to traffic"], "Danube bridge opened to traffic"),
        (["Danube bridge opened to traffic", "Danube bridge opened"], "Danube bridge opened to traffic"),
        (["Danube bridge opened to traffic", "Opening of the bridge over the Danube"], "Danube bridge opened to traffic"),
        (["Bridge over the Danube opened to rail traffic at Komarom", "Bridge over the Danube opened to rail traffic at Komarom by the king himself"], "Bridge over the Danube opened to rail traffic at Komarom"),
    ],
)  # fmt: skip
def test_the_fullest_wording_at_the_finest_date(titles_, expected):
    finest, *rest = titles_
    made = merge([claim(finest, "1932-05-03"), *(claim(t, "1932", f"{n}.txt") for n, t in enumerate(rest))])
    assert [(event.title, event.interval) for event in made] == [(expected, interval("1932-05-03"))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim("Bridge over the Danube opened", "1932"), claim("Danube bridge opened to traffic", "1932-05-03", "b.txt")),
        (claim("Storm killed at least 14 people", "2019-05-07"), claim("Fourteen people killed by storm near Mobile", "2019-05-07", "b.txt")),
        (claim("Acme Corp signed the lease", "2020-03", status="planned"), claim("Acme Corp signed the lease", "2020-03-01", "b.txt")),
        (claim("Anything", "2012-02-05", key="munich/48"), claim("48th Munich Security Conference", "2012-02-03/2012-02-05", key="munich/48")),
        (claim("Committee meets in Oslo", "2010-05-03"), claim("Meeting of the committee in Oslo", "2010-05-03", "b.txt")),
        (claim("Summit in Lisbon opened"), claim("Summit in Lisbon opened", "2010-11-19", "b.txt")),
        (claim("French troops crossed the Niemen", "1812-06-24"), claim("Napoleon’s army crossed the Niemen", "1812-06-24", "b.txt", who=("Niemen",))),
    ],
)  # fmt: skip
def test_one_happening(one, other):
    (event,) = merge([one, other])
    assert set(event.claims) == {one, other}
    assert event.interval == min((one.interval, other.interval), key=lambda i: (i is None, i and i.end - i.start))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MEMOIRE, LAUNCH),
        (MEETING, AGAIN),
        (claim("Gate 4 opened", "2010-05-03"), claim("Gate 4 closed", "2010-05-03", "b.txt")),
        (claim("Gate 4 reopened after inspection", "2010-05-03"), claim("Gate 5 reopened after inspection", "2010-05-03", "b.txt")),
        (claim("First round of talks in Geneva", "2010-05"), claim("Second round of talks in Geneva", "2010-05-03", "b.txt")),
        (claim("Minister met the lobbyist", "2010-05-03"), claim("Minister met the lobbyist", "2010-05-03", "b.txt", status="hypothetical")),
        (claim("Buyer pays the balance", "2010-05-03"), claim("Buyer pays the balance", "2010-05-03", status="deadline", offset=9)),
        (claim("Munich conference", "2011-02", key="munich/47"), claim("Munich conference", "2011-02", "b.txt", key="munich/48")),
        (claim("Acme fined for pollution", "2009"), claim("Acme fined for pollution", "2010", offset=9)),
        (claim("Paris talks on climate", "2015-12-01"), claim("Paris attacks", "2015", "b.txt")),
        (claim("Meeting", "2015-12-01"), claim("Board meeting", "2015-12", offset=9)),
    ],
)  # fmt: skip
def test_two_happenings(one, other):
    assert len(merge([one, other])) == 2


def test_a_coarse_date_glues_no_fine_ones():
    spring = claim("Acme board approved the merger plan", "2010-03-03", "a.txt")
    autumn = claim("Acme board approved the merger plan", "2010-10-04", "b.txt")
    year = claim("Acme board approved the merger plan", "2010", "c.txt")
    events = merge([spring, autumn, year])
    assert len(events) == 3
    assert all(not e.conflict for e in events)


def test_planned_and_done_is_done():
    plan = claim("Parliament to vote on the pension bill", "2015-06-09", status="planned", confidence=0.99)
    done = claim("Parliament votes for the pension bill", "2015-06", "b.txt")
    (event,) = merge([plan, done])
    assert event.best.status is Status.OCCURRED
    assert event.interval == interval("2015-06-09")


def test_two_documents_at_odds_are_shown_side_by_side():
    one = claim("Lord Mersey published the report on the Titanic", "1912-07-30", "a.txt", who=("Mersey",))
    other = claim("Lord Mersey published the report on the Titanic", "1912-07-31", "b.txt", who=("Mersey",))
    (event,) = merge([one, other])
    assert event.conflict
    assert set(event.claims) == {one, other}
    assert len(merge([one, replace(other, document="a.txt", offset=9)])) == 2


def test_one_key_at_two_dates_is_a_conflict():
    (event,) = merge(
        [claim("New START signed", "2010-04-08", key="k"), claim("Treaty signed", "2010-04-09", "b.txt", key="k")]
    )
    assert event.conflict


LONG_TITLE = "Old car ferry Alma sank in heavy seas"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ([("Ferry Alma sank", 3, 0.9), ("Ferry Alma sank", 3, 0.9), ("Ferry Alma sank", 3, 0.9), (LONG_TITLE, 4, 0.9)], 3),
        ([("Ferry Alma sank", 3, 0.5), ("Ferry Alma sank", 3, 0.5), (LONG_TITLE, 4, 0.97)], 3),
        ([("Ferry Alma sank", 3, 0.9), (LONG_TITLE, 4, 0.5)], 3),  # of as many documents, the surest
        ([("Ferry Alma sank", 3, 0.5), (LONG_TITLE, 4, 0.9)], 4),
        ([(LONG_TITLE, 3, 0.9), ("Ferry Alma sank", 3, 0.9), ("Ferry Alma sank", 4, 0.9)], 3),
    ],
)  # fmt: skip
def test_in_a_dispute_the_documents_vote(told, day):
    claims = [
        claim(title, f"1932-06-{date:02}", f"{n}.txt", confidence=sure, who=("Alma",))
        for n, (title, date, sure) in enumerate(told)
    ]
    (event,) = merge(claims)
    assert event.conflict
    assert event.interval == interval(f"1932-06-{day:02}")
    assert event.best.interval == event.interval
    assert event.title == max((title for title, date, _ in told if date == day), key=len)


def test_a_coarse_date_has_no_vote_of_its_own():
    """A year agrees with both days: it must not win because of that."""
    days = [
        claim("Ferry Alma sank", date, f"{date}.txt", who=("Alma",)) for date in ("1932-06-03", "1932-06-04", "1932")
    ]
    (event,) = merge(days)
    assert event.conflict
    assert event.interval == interval("1932-06-03")


def test_the_day_and_the_hour_of_one_sentence_are_one_happening():
    def dose(document: str, hour: int) -> list[Claim]:
        day = claim("Nurse gave the second dose", "1932-06-03", document)
        start = day.interval.start + hour * 3600
        return [day, replace(day, interval=Interval(start, start + 60, Grain.MINUTE), id=day.id + "h", offset=30)]

    made = merge([*dose("a.txt", 10), *dose("b.txt", 18)])
    assert sorted(sorted({c.document for c in event.claims}) for event in made) == [["a.txt"], ["b.txt"]]
    assert not any(event.conflict for event in made)


def test_what_happens_again_and_again_is_no_conflict():
    days = [
        claim("Osaka Central Bank left rates unchanged", f"2010-05-{d:02}", f"{d}.txt", who=("Osaka",))
        for d in range(1, 12)
    ]
    assert len(merge(days)) == 11


def test_the_best_claim():
    fine = claim("Bridge at Linz opened", "1932-05-03", confidence=0.5)
    sure = claim("Bridge at Linz opened by the mayor", "1932-05-03", "b.txt", confidence=0.8)
    coarse = claim("Bridge at Linz opened", "1932", "c.txt", confidence=1.0)
    (event,) = merge([fine, sure, coarse])
    assert event.best == sure
    assert [c.document for c in event.claims] == ["a.txt", "b.txt", "c.txt"]


def test_undated_claims_come_last_and_keep_no_date():
    events = merge([claim("Rogozin assured the public"), claim("Bridge opened", "1932")])
    assert [e.interval for e in events] == [interval("1932"), None]


def test_nothing():
    assert merge([]) == ()


WORDS = st.lists(
    st.sampled_from(
        ["Acme", "Bolt", "board", "treaty", "signed", "opened", "bridge", "summit", "the", "in", "4", "first", "second"]
    ),
    min_size=1,
    max_size=5,
)
DATES = st.sampled_from(["", "2009", "2010", "2010-05", "2010-05-03", "2010-05-04", "2010-05-01/2010-05-05", "2011-01"])
CLAIMS = st.lists(
    st.builds(
        claim, WORDS.map(" ".join), DATES, st.sampled_from(["a", "b", "c"]), st.integers(0, 50),
        status=st.sampled_from(["occurred", "planned", "deadline", "hypothetical"]), key=st.sampled_from(["", "", "", "k", "l"]),
    ), max_size=14, unique_by=lambda c: c.id,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(CLAIMS)
def test_merging_only_groups(claims):
    events = merge(claims)
    assert sorted(c.id for e in events for c in e.claims) == sorted(c.id for c in claims)
    assert len({e.id for e in events}) == len(events)
    for event in events:
        assert event.best in event.claims
        dates = [c.interval for c in event.claims if c.interval is not None]
        assert event.conflict or all(event.interval.overlaps(d) for d in dates)


def synthetic(count: int) -> list[Claim]:
    made = []
    for n in range(count):
        title = f"Name{n * 7 % 997} verb{n * 13 % 211} Name{n * 31 % 1999} noun{n * 3 % 4999} report"
        grain = (Grain.DAY, Grain.MONTH, Grain.YEAR)[n % 3]
        date = Interval.of(ordinal(2000) + n * 17 % 4000, grain)
        made.append(Claim(f"c{n}", f"d{n % 500}", title, Status.OCCURRED, date, How.EXPLICIT, 0.9, "x", n, title, n))
    return made


def test_cost_grows_with_the_claims_not_with_their_pairs():
    def seconds(claims):
        began = time.process_time()
        merge(claims)
        return time.process_time() - began

    few, many = seconds(synthetic(3000)), seconds(synthetic(24_000))
    assert many < max(few, 0.05) * 8 * 3


def test_the_same_sentence_a_thousand_times_is_soon_done():
    same = [replace(c, title="Company reported quarterly profit") for c in synthetic(5000)]
    began = time.process_time()
    merge(same)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("Probe let go of its lander", "Lander touched down", True),
        ("Gate opened", "Gate closed", False),
        ("Parliament voted", "Storm killed fourteen", False),
    ],
)
def test_two_documents_that_tell_one_thing_each_of_a_day(one, other, together):
    told = merge([claim(one, "2015-11-12"), claim(other, "2015-11-12", "b.txt")])
    assert (len(told) == 1) is together


def test_a_log_of_many_things_a_day_is_not_drawn_together():
    log = [
        claim(title, "2015-11-12", offset=n)
        for n, title in enumerate(("Lander woke", "Lander slept", "Lander sent data"))
    ]
    assert len(merge([*log, claim("Engineers cheered the lander", "2015-11-12", "b.txt")])) == 4
