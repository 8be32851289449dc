"""Dates in words, the figure, and the page as text; a browser opens it in test_browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotly import graph_objects as go

from timeline import table
from timeline.civil import DAY, Grain, ordinal
from timeline.model import Chronology, Interval
from timeline.page import axis, figure, html
from timeline.page.lanes import MARK, MAX_LANES, WIDTH, Mark, lay_out
from timeline.words import in_words


@pytest.fixture(scope="module")
def drawn(chronology: Chronology) -> go.Figure:
    made = table.tables(chronology)
    return figure(made.events, made.documents)


@pytest.fixture(scope="module")
def page(chronology: Chronology) -> str:
    return html(*table.tables(chronology), chronology.problems)


# ---------------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("edtf", "grain", "words"),
    [
        ("2009-07-29", "day", "29 July 2009"),
        ("2009-03", "month", "March 2009"),
        ("2011", "year", "2011"),
        ("199X", "decade", "1990s"),
        ("2012-02-03/2012-02-05", "day", "3–5 February 2012"),
        ("2009-01-28/2009-02-03", "day", "28 January – 3 February 2009"),
        ("2009-12-30/2010-01-02", "day", "30 December 2009 – 2 January 2010"),
        ("2009-03/2009-05", "month", "March–May 2009"),
        ("2009-11/2010-01", "month", "November 2009 – January 2010"),
        ("2011/2013", "year", "2011–2013"),
        ("[2012-02-05..2012-02-19]", "day", "between 5 and 19 February 2012"),
        ("[2012-02-05..]", "day", "5 February 2012 or later"),
        ("[..2012-02-19]", "day", "19 February 2012 or earlier"),
        ("2012-02/..", "month", "from February 2012"),
        ("../2012-02-19", "day", "until 19 February 2012"),
        ("2009-08-07T22:17:00Z", "minute", "7 August 2009, 22:17 UTC"),
        ("2009-08-07T22:17:05", "second", "7 August 2009, 22:17:05"),
        ("2009-08-07T22:17:00+03:00", "minute", "7 August 2009, 22:17 UTC+3"),
        ("2009-08-07T22:17:00-04:30", "minute", "7 August 2009, 22:17 UTC−4:30"),
        ("2009-08-07T14:00:00Z/2009-08-07T15:59:59Z", "hour", "7 August 2009, 14:00–16:00 UTC"),
        ("2009-08-07T18:00:00/2009-08-07T23:59:59", "part", "7 August 2009, 18:00–24:00"),
        ("-0043-03-15", "day", "15 March 44 BCE"),
        ("-0043-03-03/-0043-03-05", "day", "3–5 March 44 BCE"),
        ("-0057/-0049", "year", "58–50 BCE"),
        ("-0057/0010", "year", "58 BCE – 10 CE"),
        ("0079-08-24", "day", "24 August 79 CE"),
        ("2010-21", "season", "spring 2010"),
        ("2009-24", "season", "winter 2009–10"),
        ("2010-34", "quarter", "second quarter of 2010"),
        ("2010-41", "half", "second half of 2010"),
        ("1901/2000", "century", "20th century"),
        ("1901/2000", "year", "1901–2000"),
        ("-0099/0000", "century", "1st century BCE"),
        ("1001/2000", "millennium", "2nd millennium"),
        ("2011~", "year", "about 2011"),
        ("2011?", "year", "2011 (uncertain)"),
        ("2011%", "year", "about 2011 (uncertain)"),
        ("2012-02-03~/2012-02-05~", "day", "about 3–5 February 2012"),
        ("../..", "day", "undated"),
        ("", "", "undated"),
    ],
)
def test_dates_in_words(edtf: str, grain: str, words: str) -> None:
    assert in_words(edtf, grain) == words


@given(
    st.integers(ordinal(-9998), ordinal(9998)),
    st.integers(0, 90_000),
    st.sampled_from(Grain),
    st.sampled_from([(), ("within",), ("approximate",), ("uncertain",), ("approximate", "uncertain")]),
)
def test_every_interval_has_words(day: int, days: int, grain: Grain, marks: tuple[str, ...]) -> None:
    length = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: 3600}.get(grain, DAY * (days + 1))
    stretch = Interval(day * DAY, min(day + 1 + days, ordinal(9999)) * DAY, grain, **dict.fromkeys(marks, True))
    short = replace(stretch, end=day * DAY + length)
    for interval in (stretch, Interval.of(day, max(grain, Grain.DAY)), *([short] if length < DAY else [])):
        words = in_words(interval.edtf, interval.grain.word)
        assert words not in ("", "undated")
        assert ".." not in words
        assert "/" not in words


# ---------------------------------------------------------------------------------- axis and lanes


@pytest.mark.parametrize(
    ("iso", "end", "plotted"),
    [
        ("2009-07-29", False, "2009-07-29"),
        ("2009-07-29", True, "2009-07-30"),
        ("2009-08-07T22:17:00Z", False, "2009-08-07T22:17:00"),
        ("2009-08-08T01:30:00+03:00", False, "2009-08-07T22:30:00"),
        ("2009-08-07T20:00:00-05:30", False, "2009-08-08T01:30:00"),
        ("2009-08-07T23:59:59", True, "2009-08-08"),
        ("-0043-03-15", False, "-0043-03-15"),
        ("0001-01-01", False, "0001-01-01"),
        ("-9999-01-01", False, "-9999-01-01"),
        ("9999-12-31", True, "9999-12-31"),
    ],
)
def test_plotly_is_given_four_digit_years_in_one_zone(iso: str, end: bool, plotted: str) -> None:
    assert axis.stamp(axis.seconds(iso, end)) == plotted


def days(*starts: int) -> list[axis.Range]:
    return [(start * DAY, (start + 1) * DAY) for start in starts]


def test_the_first_view_is_of_the_body_of_the_events() -> None:
    many = [700_000 + 30 * number for number in range(20)]
    far = days(*many, 1_000_000, 10)
    start, end = axis.view(far)
    assert start < many[0] * DAY
    assert many[-1] * DAY < end < 710_000 * DAY
    assert axis.whole(far)[0] < 10 * DAY
    assert axis.view(days(*many)) == axis.whole(days(*many))


@pytest.mark.parametrize("spans", [[], days(5), days(5, 5, 5, 5, 5), days(1, 2, 3), [(axis.FIRST, axis.LAST)]])
def test_any_set_of_events_has_a_view(spans: list[axis.Range]) -> None:
    start, end = axis.view(spans)
    assert axis.FIRST <= start < end <= axis.LAST


def test_ticks_before_year_1000_count_as_history_does() -> None:
    positions, labels = axis.ticks((ordinal(-499) * DAY, ordinal(500) * DAY)) or ([], [])
    assert dict(zip(labels, positions, strict=True))["400 BCE"] == "-0399-01-01"
    assert "1 CE" in labels
    assert axis.ticks((ordinal(1500) * DAY, ordinal(1600) * DAY)) is None


spans = st.tuples(st.integers(0, 10_000), st.integers(0, 500), st.sampled_from("abc"))


@given(st.lists(spans, max_size=40), st.booleans())
def test_nothing_overlaps_in_a_row(found: list[tuple[int, int, str]], labelled: bool) -> None:
    marks = [
        Mark(str(n), lane, "occurred", a, a + b, "told", b > 0, "title", "") for n, (a, b, lane) in enumerate(found)
    ]
    placed, lanes = lay_out(marks, "abc", (0, 10_000), labelled)
    scale = WIDTH / 10_000
    assert sorted(item.mark.id for item in placed) == sorted(mark.id for mark in marks)
    for row in {item.row for item in placed}:
        members = sorted((item.mark for item in placed if item.row == row), key=lambda mark: mark.start)
        assert len({mark.document for mark in members}) == 1
        for one, other in pairwise(members):
            assert one.end * scale + MARK <= other.start * scale - MARK + 1e-9
    assert {lane.top for lane in lanes}.isdisjoint(item.row for item in placed)


def test_very_many_documents_share_a_lane() -> None:
    marks = [Mark(str(n), f"d{n}", "occurred", n, n, "told", False, "", "") for n in range(100)]
    _, lanes = lay_out(marks, [f"d{n}" for n in range(100)], (0, 100), False)
    assert len(lanes) == MAX_LANES
    assert lanes[-1].others == 100 - MAX_LANES + 1


# ---------------------------------------------------------------------------------- the figure


def marks_of(drawn: go.Figure) -> list[go.Scatter]:
    return [trace for trace in drawn.data if trace.type == "scatter" and trace.mode == "markers"]


def test_every_dated_event_has_one_mark(drawn: go.Figure, chronology: Chronology) -> None:
    marks = [id for trace in marks_of(drawn) for id in trace.customdata]
    assert sorted(marks) == sorted(event.id for event in chronology.events if event.interval)


def test_stretches_have_bars_too(drawn: go.Figure) -> None:
    bars = {}
    for trace in drawn.data:
        if trace.type == "bar":
            bars |= dict(zip(trace.customdata, zip(trace.base, trace.x, strict=True), strict=True))
    assert set(bars) == {"e-next", "e-munich", "e-interview", "e-withdraw", "e-results", "e-nineties", "e-vesuvius"}
    assert bars["e-munich"] == ("2012-02-03", 3 * DAY * 1000)
    assert bars["e-vesuvius"] == ("0079-08-01", 31 * DAY * 1000)


def test_uncertainty_status_and_open_ends_can_be_seen(drawn: go.Figure) -> None:
    sign = {id: trace.marker.symbol for trace in marks_of(drawn) for id in trace.customdata}
    assert sign["e-jta"] == "circle"
    assert sign["e-interview"] == sign["e-nineties"] == "circle-open"
    assert sign["e-decl"] == "square"
    assert sign["e-reply"] == "triangle-left"
    assert sign["e-deploy"] == "triangle-right"
    assert sign["e-withdraw"] == "star-open"


def test_each_sign_is_in_the_legend_once(drawn: go.Figure) -> None:
    named = [trace.name for trace in drawn.data if trace.showlegend]
    assert len(named) == len(set(named)) == 6


def test_no_text_of_a_document_is_markup_to_plotly(drawn: go.Figure) -> None:
    texts = [text for trace in drawn.data for text in (*(trace.hovertext or ()), *(getattr(trace, "text", None) or ()))]
    texts += [note.text for note in drawn.layout.annotations]
    own = re.compile(r"</?[bi]>|<br>")
    assert not any("<" in own.sub("", text) for text in texts)


def test_a_figure_of_nothing_is_empty_and_valid() -> None:
    made = table.tables(Chronology())
    assert len(figure(made.events, made.documents).data) == 0
    assert "No event could be dated." in html(*made)


# ---------------------------------------------------------------------------------- the page


class Parts(HTMLParser):
    """The scripts, the tags and the policy of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts: list[tuple[str, str]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.kind: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.kind = (dict(attrs).get("type") or "script") if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self.kind:
            self.scripts.append((self.kind, data))
            self.kind = None


def test_the_policy_names_exactly_the_scripts_of_the_page(page: str) -> None:
    parts = Parts(page)
    policy = next(str(attrs["content"]) for tag, attrs in parts.tags if attrs.get("http-equiv"))
    hashes = re.findall(r"'sha256-([^']+)'", policy)
    scripts = [text for kind, text in parts.scripts if kind == "script"]
    assert [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts] == hashes
    script_rule = next(rule for rule in policy.split("; ") if rule.startswith("script-src"))
    assert "unsafe" not in script_rule
    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy


def test_the_figure_stands_in_the_page_as_data(page: str) -> None:
    kind, text = Parts(page).scripts[0]
    told = json.loads(text)
    assert kind == "application/json"
    assert told["config"]["showSendToCloud"] is False
    assert told["config"]["displaylogo"] is False
    assert not set("<>&") & set(text)


def test_the_page_needs_nothing_from_elsewhere(page: str) -> None:
    tags = Parts(page).tags
    assert not [attrs for _, attrs in tags if attrs.get("src")]
    assert all(str(attrs["href"]).startswith("#") for _, attrs in tags if attrs.get("href"))
    assert not {"link", "img", "iframe", "base"} & {tag for tag, _ in tags}


def test_the_same_tables_give_the_same_bytes(page: str, chronology: Chronology) -> None:
    assert html(*table.tables(chronology), chronology.problems) == page


def test_the_page_says_its_language_title_and_width(page: str) -> None:
    assert '<html lang="en">' in page
    assert "<title>Timeline: 16 events from 3 documents</title>" in page
    assert 'name="viewport"' in page


def test_undated_documents_and_problems_are_told(page: str) -> None:
    undated = page[page.index('<section id="undated"') : page.index('<section id="documents"')]
    assert "A forum is built" in undated
    assert "between 5 and 19 February 2012" in page
    assert "nothing places &lt;some time later&gt;" in page
