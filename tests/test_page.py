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
from timeline.model import Chronology, Interval, Problem
from timeline.page import ENGINE_FILE, axis, engine, figure, html
from timeline.page.data import BOUNDED, CONFLICT, FROM, HOLLOW, POINT, UNTIL, Payload, payload, shown_as
from timeline.page.lanes import MARK, MAX_LANES, WIDTH, Mark, lay_out
from timeline.page.signs import STATUS, Span, span
from timeline.table import Row, Table, Tables
from timeline.words import in_words


@pytest.fixture(scope="module")
def tables(chronology: Chronology) -> Tables:
    return table.tables(chronology)


@pytest.fixture(scope="module")
def drawn(tables: Tables) -> go.Figure:
    return figure(tables)


@pytest.fixture(scope="module")
def page(tables: Tables, chronology: Chronology) -> str:
    return html(tables, chronology.problems)


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


# ---------------------------------------------------------------------------------- signs


def when(interval: Interval) -> Row:
    """The columns of a date."""
    return {"start": interval.start_iso, "end": interval.end_iso, "edtf": interval.edtf, "grain": interval.grain.word}


def stretch(first: tuple[int, ...], last: tuple[int, ...], grain: Grain, **marks: bool) -> Interval:
    return Interval.days(ordinal(*first), ordinal(*last), grain, **marks)


YEAR_2011 = (ordinal(2011) * DAY, ordinal(2012) * DAY)
HOUR = Interval(ordinal(2009, 8, 7) * DAY + 50_400, ordinal(2009, 8, 7) * DAY + 57_600, Grain.HOUR)


@pytest.mark.parametrize(
    ("interval", "sure", "signs"),
    [
        (Interval.day(2011, 5, 3), "all", POINT),
        (replace(Interval.day(2011, 5, 3), approximate=True), "all", POINT | HOLLOW),
        (Interval.month(2011, 5), "none", 0),
        (Interval.year(2011), "none", 0),
        (replace(Interval.year(2011), uncertain=True), "none", HOLLOW),
        (Interval.of(ordinal(1990), Grain.DECADE), "none", 0),
        (Interval.of(ordinal(1990), Grain.CENTURY), "none", 0),
        (Interval.of(ordinal(2011, 5, 3), Grain.WEEK), "none", 0),
        (Interval.of(ordinal(2011, 5, 7), Grain.WEEKEND), "none", 0),
        (Interval.of(ordinal(2011, 5, 7), Grain.SEASON), "none", 0),
        (stretch((2011, 5, 3), (2011, 5, 9), Grain.DAY), "all", 0),
        (stretch((2011, 5, 3), (2011, 5, 9), Grain.DAY, within=True), "none", BOUNDED),
        (stretch((2011, 1, 1), (2011, 3, 31), Grain.MONTH), ((2011, 2, 1), (2011, 3, 1)), 0),
        (stretch((2011, 1, 1), (2011, 2, 28), Grain.MONTH), "none", 0),
        (stretch((2010, 1, 1), (2013, 12, 31), Grain.YEAR), ((2011, 1, 1), (2013, 1, 1)), 0),
        (stretch((-9, 1, 1), (12, 12, 31), Grain.YEAR), ((-8, 1, 1), (12, 1, 1)), 0),
        (HOUR, "all", 0),
        (replace(HOUR, end=HOUR.end - 3600), "none", 0),  # type: ignore[operator]
        (Interval(HOUR.start, HOUR.start + 60, Grain.MINUTE), "all", POINT),  # type: ignore[operator]
        (replace(Interval.day(2011, 5, 3), end=None), "none", POINT | FROM),
        (replace(Interval.day(2011, 5, 3), start=None), "none", POINT | UNTIL),
        (replace(Interval.day(2011, 5, 3), start=None, within=True), "none", POINT | UNTIL | BOUNDED),
    ],
)
def test_what_is_sure_of_a_date(interval: Interval, sure: object, signs: int) -> None:
    found = span(when(interval))
    assert found
    days = {"all": found[:2], "none": None}
    asked = days[sure] if isinstance(sure, str) else tuple(ordinal(*day) * DAY for day in sure)  # type: ignore[attr-defined]
    assert found.sure == asked
    assert shown_as(found) == signs


def test_the_undated_has_no_span() -> None:
    assert span({"start": "", "end": "", "edtf": "", "grain": ""}) is None


@given(st.integers(ordinal(-9000), ordinal(9000)), st.integers(0, 5000), st.sampled_from(Grain), st.booleans())
def test_what_is_sure_lies_inside_the_bounds(day: int, days: int, grain: Grain, within: bool) -> None:
    found = span(when(Interval.days(day, day + days, grain, within=within)))
    assert found
    assert found.start < found.end
    assert found.sure is None or found.start <= found.sure[0] < found.sure[1] <= found.end


spans = st.tuples(st.integers(0, 10_000), st.integers(0, 500), st.sampled_from("abc"))


def mark(id: str, lane: str, start: int, end: int) -> Mark:
    return Mark(id, lane, "occurred", Span(start, end, None, False, "", start == end), "title", "")


@given(st.lists(spans, max_size=40), st.booleans())
def test_nothing_overlaps_in_a_row(found: list[tuple[int, int, str]], labelled: bool) -> None:
    marks = [mark(str(n), lane, a, a + b) for n, (a, b, lane) in enumerate(found)]
    placed, lanes = lay_out(marks, "abc", (0, 10_000), labelled)
    scale = WIDTH / 10_000
    assert sorted(item.mark.id for item in placed) == sorted(mark.id for mark in marks)
    for row in {item.row for item in placed}:
        members = sorted((item.mark for item in placed if item.row == row), key=lambda mark: mark.span.start)
        assert len({mark.document for mark in members}) == 1
        for one, other in pairwise(members):
            assert one.span.end * scale + MARK <= other.span.start * scale - MARK + 1e-9
    assert {lane.top for lane in lanes}.isdisjoint(item.row for item in placed)


def test_very_many_documents_share_a_lane() -> None:
    marks = [mark(str(n), f"d{n}", n, n) for n in range(100)]
    _, lanes = lay_out(marks, [f"d{n}" for n in range(100)], (0, 100), False)
    assert len(lanes) == MAX_LANES
    assert lanes[-1].others == 100 - MAX_LANES + 1


# ---------------------------------------------------------------------------------- the figure


def told(drawn: go.Figure, kind: str) -> dict[str, dict[str, object]]:
    """What is drawn of each event: of its mark, or of its bars by their strength."""
    found: dict[str, dict[str, object]] = {}
    for trace in drawn.data:
        if trace.type != kind or trace.customdata is None:
            continue
        for n, id in enumerate(trace.customdata):
            mark = trace.marker.symbol[n] if kind == "scatter" else (trace.base[n], trace.x[n] // (DAY * 1000))
            found.setdefault(id, {})[trace.marker.color] = mark
    return found


def test_every_dated_event_is_drawn_as_a_mark_or_as_bars(drawn: go.Figure, chronology: Chronology) -> None:
    marks, bars = told(drawn, "scatter"), told(drawn, "bar")
    assert not set(marks) & set(bars)
    assert sorted([*marks, *bars]) == sorted(event.id for event in chronology.events if event.interval)
    assert set(bars) == {"e-next", "e-withdraw", "e-results", "e-nineties", "e-vesuvius"}


def test_uncertainty_status_and_open_ends_can_be_seen(drawn: go.Figure) -> None:
    marks = {id: symbol for id, looks in told(drawn, "scatter").items() for symbol in looks.values()}
    assert marks["e-jta"] == "circle"
    assert marks["e-interview"] == "circle-open"
    assert marks["e-decl"] == "square"
    assert marks["e-reply"] == "diamond"
    assert marks["e-deploy"] == "triangle-right"
    bars = told(drawn, "bar")
    strengths = {id: [float(colour.split(",")[-1][:-1]) for colour in looks] for id, looks in bars.items()}
    assert strengths["e-results"] == [0.16]  # some time in 2011
    assert strengths["e-nineties"] == strengths["e-withdraw"] == [0.02]  # about; perhaps
    assert list(bars["e-results"].values()) == [("2011-01-01", 365)]


def test_a_sure_middle_is_solid_and_its_ends_are_pale() -> None:
    row = dict.fromkeys(table.EVENTS, "") | when(stretch((2010, 1, 1), (2013, 12, 31), Grain.YEAR))
    row |= {"id": "e1", "document": "a", "title": "War", "status": "occurred", "evidence": "[]", "confidence": 1.0}
    made = Tables(Table(table.EVENTS, [row]), Table(table.CLAIMS, []), Table(table.DOCUMENTS, []))
    (looks,) = told(figure(made), "bar").values()
    assert sorted(looks.values(), key=str) == [("2010-01-01", 1461), ("2011-01-01", 731)]


def test_a_disagreement_is_joined_by_a_line(drawn: go.Figure) -> None:
    lines = [trace for trace in drawn.data if trace.name == "sources disagree"]
    assert [list(line.x) for line in lines] == [["-0043-03-15T12:00:00", "-0043-03-16T12:00:00", None]]


def test_each_sign_is_in_the_legend_once(drawn: go.Figure) -> None:
    named = [trace.name for trace in drawn.data if trace.showlegend]
    assert len(named) == len(set(named))
    assert set(named) >= {*STATUS, "pale: somewhere within", "hollow: approximate", "sources disagree"}


def test_no_text_of_a_document_is_markup_to_plotly(drawn: go.Figure) -> None:
    texts = [text for trace in drawn.data for text in (*(trace.hovertext or ()), *(getattr(trace, "text", None) or ()))]
    texts += [note.text for note in drawn.layout.annotations]
    own = re.compile(r"</?[bi]>|<br>")
    assert not any("<" in own.sub("", text) for text in texts)


def test_a_figure_of_nothing_is_empty_and_valid() -> None:
    made = table.tables(Chronology())
    assert len(figure(made).data) == 0
    assert "0 events from 0 documents" in html(made)


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


def scripts(page: str) -> list[str]:
    return [text for kind, text in Parts(page).scripts if kind == "script"]


def data(page: str) -> dict[str, list[list[object]]]:
    return dict(json.loads(Parts(page).scripts[0][1]))


def policy(page: str) -> dict[str, str]:
    told = next(str(attrs["content"]) for _, attrs in Parts(page).tags if attrs.get("http-equiv"))
    return dict(rule.split(" ", 1) for rule in told.split("; "))


def test_the_policy_names_exactly_the_scripts_of_the_page(page: str) -> None:
    hashes = re.findall(r"'sha256-([^']+)'", policy(page)["script-src"])
    assert [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts(page)] == hashes
    assert "unsafe" not in policy(page)["script-src"]
    for rule in ("default-src", "connect-src", "form-action", "base-uri"):
        assert policy(page)[rule] == "'none'"


def test_a_linked_page_is_small_and_names_the_engine_beside_it(tables: Tables, page: str) -> None:
    linked = html(tables, linked=True)
    assert len(linked) < len(page) - len(engine()) + 100
    assert [attrs["src"] for _, attrs in Parts(linked).tags if attrs.get("src")] == [ENGINE_FILE]
    assert "unsafe" not in policy(linked)["script-src"]


def test_no_character_of_the_data_can_end_its_script(page: str) -> None:
    kind, text = Parts(page).scripts[0]
    assert kind == "application/json"
    assert not set("<>&") & set(text)


def test_the_page_needs_nothing_from_elsewhere(page: str) -> None:
    tags = Parts(page).tags
    assert not [attrs for _, attrs in tags if attrs.get("src")]
    assert all(str(attrs["href"]).startswith("#") for _, attrs in tags if attrs.get("href"))
    assert not {"link", "img", "iframe", "base"} & {tag for tag, _ in tags}
    assert not [name for _, attrs in tags for name in attrs if name.startswith("on")]


def test_the_same_tables_give_the_same_bytes(page: str, chronology: Chronology) -> None:
    assert html(table.tables(chronology), chronology.problems) == page


def test_an_event_is_one_line_so_that_a_diff_shows_what_changed(page: str, chronology: Chronology) -> None:
    changed = replace(chronology, events=chronology.events[1:])
    other = html(table.tables(changed), chronology.problems)
    lines, others = (text[text.index('id="data"') :].split("<script>")[0].splitlines() for text in (page, other))
    gone = [line for line in lines if line.startswith(("[", '{"events":[[')) and line not in others]
    assert len(gone) <= 3


def test_no_override_of_the_direction_of_writing_reaches_the_page(chronology: Chronology) -> None:
    """A document could forge with it what a reader sees; the sign that stands for it is as long, so offsets hold."""
    texts = {document.id: "Paid 100\u202e000 euros \u202d" for document in chronology.documents}
    made = html(table.tables(chronology), texts=texts)
    assert not set(made[made.index('id="data"') : made.index("</body>")].split("<script>")[0]) & {"\u202d", "\u202e"}
    assert '"Paid 100\ufffd000 euros \ufffd"' in made


def test_the_page_says_its_language_title_and_width(page: str) -> None:
    assert '<html lang="en">' in page
    assert "<title>Timeline: 16 events from 3 documents</title>" in page
    assert "16 events from 3 documents, 44 BCE to 2034." in page
    assert 'name="viewport"' in page


def test_undated_events_documents_and_problems_are_told(page: str) -> None:
    plain = page[page.index("<noscript>") : page.index("</noscript>")]
    assert "<td>undated<td>A forum is built" in plain
    assert plain.count("<tr><td>") == 17
    assert "&lt;img src=x" in plain
    assert ["rome.txt", "nothing places <some time later>"] in data(page)["problems"]


# ---------------------------------------------------------------------------------- the data


def line(made: Tables, id: str, texts: dict[str, str] | None = None) -> list[object]:
    return next(one for one in Payload(made, texts or {}).lines()["events"] if one[0] == id)


def test_a_disagreement_carries_the_other_date(tables: Tables) -> None:
    *_, signs, _, _, _, claims = line(tables, "e-ides")
    assert isinstance(signs, int)
    assert signs & CONFLICT
    assert [len(claim) for claim in claims] == [8, 14]  # type: ignore[attr-defined]
    assert claims[1][8] == "16 March 44 BCE"  # type: ignore[index]


def test_quotes_are_places_in_a_text_where_the_page_has_it() -> None:
    text = "Zuerst 🂡🂡.\n\nThe 𝔟ridge fell on 3 May 1999 in Riga. Then nothing."
    quote = "The 𝔟ridge fell on 3 May 1999 in Riga."
    row = dict.fromkeys(table.CLAIMS, "") | {"document": "a", "quote": quote, "expression": "3 May 1999"}
    row |= {"offset": text.index("3 May"), "id": "c1", "event": "e1", "confidence": 0.5, "evidence": "[]"}
    event = {**row, "id": "e1", "mentions": 1}
    made = Tables(Table(table.EVENTS, [event]), Table(table.CLAIMS, [row]), Table(table.DOCUMENTS, []))
    document, start, length, begin, size = line(made, "e1", {"a": text})[-1][0][:5]  # type: ignore[index]
    units = text.encode("utf-16-le")
    assert document == 0
    assert units[2 * start : 2 * (start + length)].decode("utf-16-le") == quote
    assert units[2 * (start + begin) : 2 * (start + begin + size)].decode("utf-16-le") == "3 May 1999"
    spelled = line(made, "e1")[-1][0][:5]  # type: ignore[index]
    assert spelled == [0, quote, 0, 20, 10]


def test_claims_of_no_event_are_told_apart(tables: Tables) -> None:
    claim = {
        **tables.claims.rows[0],
        "event": "",
        "start": "",
        "end": "",
        "edtf": "",
        "grain": "",
        "title": "Nobody knows",
    }
    made = tables._replace(claims=Table(table.CLAIMS, [claim, *tables.claims.rows]))
    told = json.loads(payload(made, {}, [Problem("a", "b")]))
    assert len(told["loose"]) == 1
    assert "Nobody knows" in told["loose"][0]
    assert len(told["events"]) == 17


def test_tables_of_an_earlier_build_make_the_same_page_without_texts(
    chronology: Chronology, page: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    import timeline

    folder = tmp_path_factory.mktemp("build")
    timeline.Timeline(chronology).save(folder)
    assert html(table.read_back(folder), chronology.problems) == page


# ---------------------------------------------------------------------------------- colours


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def colours(page: str, ground: int) -> dict[str, str]:
    """The named colours: those of the light ground (0) or of the dark one (1)."""
    rules = re.findall(r":root\s*{([^}]*)}", page[page.index("<style>") : page.index("</style>")])
    found: dict[str, str] = {}
    for rule in rules[ground:4:2]:
        found |= dict(re.findall(r"--(\w+): ?(#\w+);", rule))
    return {
        name: "#" + "".join(2 * c for c in value[1:]) if len(value) == 4 else value for name, value in found.items()
    }


@pytest.mark.parametrize("ground", [0, 1])
@pytest.mark.parametrize("name", ["ink", "muted", "accent", *STATUS])
def test_contrast_is_enough_for_everybody(page: str, ground: int, name: str) -> None:
    found = colours(page, ground)
    for below in ("paper", "card", "band"):
        assert contrast(found[name], found[below]) >= 4.5, (name, below)
    assert contrast(found["ink"], found["mark"]) >= 4.5
