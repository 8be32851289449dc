"""The page in a real headless browser, opened from a file as a person would."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from conftest import HOSTILE, browser_path

import timeline
from timeline import export, table
from timeline.civil import DAY, ordinal
from timeline.errors import TimelineError
from timeline.model import Chronology, Claim
from timeline.page import html
from timeline.page.picture import picture

sys.path.insert(0, str(Path(__file__).parent / "bench"))
from page import chronology as generated

DATED = 16  # events of the chronology of conftest that have a date
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
EPOCH = ordinal(1970) * DAY
FITS = "document.getElementById('chart')._fullLayout.width === document.getElementById('chart').clientWidth"


@dataclass
class Seen:
    """What happened while the page was open."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def told(chronology: Chronology) -> Chronology:
    """The chronology of conftest with texts in which its sentences stand, and a claim that belongs to no event."""
    texts = {document.id: document.title for document in chronology.documents}
    moved: dict[str, Claim] = {}
    for claim in chronology.claims:
        start = len(texts[claim.document]) + 2
        texts[claim.document] += "\n\n" + claim.quote
        offset = start + max(claim.quote.find(claim.expression), 0)
        moved[claim.id] = replace(claim, offset=offset, quote_start=start)
    events = tuple(
        replace(event, best=moved[event.best.id], claims=tuple(moved[claim.id] for claim in event.claims))
        for event in chronology.events
    )
    bare = replace(moved["c-someday"], id="c-bare", title="The forum was loved")
    documents = tuple(replace(document, text=texts[document.id]) for document in chronology.documents)
    return replace(chronology, events=events, claims=(*moved.values(), bare), documents=documents)


@pytest.fixture(scope="module")
def file(told: Chronology, scratch: Path) -> Path:
    timeline.Timeline(told).save(scratch)
    return scratch / "timeline.html"


@pytest.fixture(scope="module")
def linked(told: Chronology, scratch: Path) -> Path:
    """A page whose engine lies beside it, for other pages as well."""
    made = scratch / "linked" / "timeline.html"
    timeline.Timeline(told).to_html(made, linked=True)
    return made


@pytest.fixture(scope="module")
def crowded(scratch: Path) -> Path:
    """A page of more events than can be drawn at once."""
    timeline.Timeline(generated(500)).to_html(scratch / "crowded.html")
    return scratch / "crowded.html"


# Reading the engine takes a browser seconds, but once for each of its tabs and each address of a script.  So one tab
# does for all pages that must be opened anew, and where a page may be linked to its engine, it is.


@pytest.fixture(scope="module")
def tab(browser: Any) -> Iterator[Any]:
    """Where pages are opened that tell by being opened, or of which something is left."""
    tab = browser.new_page(viewport=WIDE)
    yield tab
    tab.close()


@pytest.fixture
def seen(tab: Any) -> Iterator[Seen]:
    """What happens in the tab while a test runs."""
    seen = Seen()
    ears = {
        "request": lambda request: seen.requests.append(request.url),
        "pageerror": lambda error: seen.complaints.append(str(error)),
        "console": lambda message: seen.complaints.append(message.text),
    }
    for event, ear in ears.items():
        tab.on(event, ear)
    yield seen
    for event, ear in ears.items():
        tab.remove_listener(event, ear)


@pytest.fixture(scope="module")
def wide(browser: Any, file: Path) -> Iterator[Any]:
    """One page for the tests that leave no trace in it."""
    page = opened(browser.new_page(viewport=WIDE), file)
    yield page
    page.close()


@pytest.fixture
def page(wide: Any) -> Any:
    """The page as it is first seen."""
    wide.emulate_media(media="screen", color_scheme="light", reduced_motion="no-preference")
    resize(wide, WIDE)
    wide.mouse.move(0, 0)
    wide.evaluate("document.getElementById('reader').close()")
    at(wide, "")
    wide.evaluate("scrollTo(0, 0)")
    return wide


@pytest.fixture(scope="module")
def many(browser: Any, crowded: Path) -> Iterator[Any]:
    page = opened(browser.new_page(viewport=WIDE), crowded)
    yield page
    page.close()


def opened(tab: Any, file: Path, hash: str = "") -> Any:
    """The tab with a file opened anew in it."""
    tab.goto("about:blank")  # to another address on the page that is open would be no opening
    tab.goto(file.as_uri() + hash)
    tab.wait_for_selector("html[data-drawn]", timeout=60_000, state="attached")
    return tab


def at(page: Any, hash: str) -> None:
    """Goes to an address on the page, as a link would; to the one where it is by way of another."""
    page.evaluate(
        """async (hash) => {
            const here = location.hash.replace("#", "") === hash.replace("#", "");
            for (const next of here ? ["#none", hash] : [hash]) {
                const followed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
                location.hash = next;
                await followed;
                await new Promise((done) => setTimeout(done));
            }
        }""",
        hash,
    )


def resize(page: Any, size: dict[str, int]) -> None:
    """Gives the page another size, and waits until the chart has it."""
    page.set_viewport_size(size)
    until(page, FITS)


def frame(page: Any) -> None:
    """Waits until the page has drawn what it was about to."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def until(page: Any, expression: str, value: object = None) -> None:
    """Waits until an expression of the page holds; asked from here, since its policy forbids to evaluate strings."""
    for _ in range(100):
        if page.evaluate(f"value => Boolean({expression})", value):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"in 5 seconds it did not come to: {expression}")


def show_all(page: Any) -> None:
    page.click("#all")


def panel(page: Any) -> str:
    return str(page.inner_text("#panel"))


def rows_of(page: Any) -> list[str]:
    return list(page.eval_on_selector_all("#table tr[data-id]", "all => all.map(one => one.dataset.id)"))


def place(page: Any, id: str) -> tuple[float, float]:
    """Where an event is drawn, after scrolling there."""
    found = page.evaluate(
        """order => {
            const chart = document.getElementById("chart");
            chart.scrollIntoView();
            const trace = chart.data.find(one => one.customdata && one.customdata.includes(order));
            if (!trace) return null;
            const at = trace.customdata.indexOf(order);
            const {xaxis, yaxis} = chart._fullLayout;
            const inside = x => Math.min(Math.max(x, xaxis.range[0]), xaxis.range[1]);
            const x = trace.base ? (inside(trace.base[at]) + inside(trace.base[at] + trace.x[at])) / 2 : trace.x[at];
            const box = chart.getBoundingClientRect();
            return [box.left + xaxis._offset + xaxis.d2p(x), box.top + yaxis._offset + yaxis.d2p(trace.y[at])];
        }""",
        order(page, id),
    )
    assert found, f"{id} is not drawn"
    return found[0], found[1]


ORDER: dict[str, int] = {}


def order(page: Any, id: str) -> int:
    """An event's place by date, which the chart knows it by."""
    if not ORDER:
        lines = page.evaluate("JSON.parse(document.getElementById('data').textContent).events.map(one => one[0])")
        ORDER.update({name: number for number, name in enumerate(lines)})
    return ORDER[id]


def hover(page: Any, id: str) -> str:
    """Moves the mouse to an event; what the page says of it."""
    x, y = place(page, id)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.wait_for_selector("#tip:not([hidden])")
    return str(page.inner_text("#tip"))


# ---------------------------------------------------------------------------------- opened anew


def test_it_asks_for_nothing_but_itself_and_never_complains(tab: Any, file: Path, seen: Seen) -> None:
    page = opened(tab, file, "#e-force")
    show_all(page)
    for lanes in ("person", "place", "status"):
        page.select_option("#lanes", lanes)
    page.fill("#q", "treaty")
    until(page, "document.getElementById('count').textContent.includes('hidden by')")
    page.click("#panel .read >> nth=0")
    page.keyboard.press("Escape")
    for fold in ("undated", "problems", "documents"):
        page.click(f"#{fold} summary")
    assert seen.requests == [file.as_uri()]
    assert seen.complaints == []


def test_its_policy_is_in_force(tab: Any, file: Path, seen: Seen) -> None:
    page = opened(tab, file)
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        page.evaluate(
            "async () => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
            " document.body.append(s); document.body.setAttribute('onclick', 'window.ran = 2'); document.body.click();"
            " await fetch('https://example.org/').catch(() => 0) }"
        )
    assert page.evaluate("window.ran") is None
    assert not [url for url in seen.requests if url.startswith("http")]


def test_a_link_opens_its_event(tab: Any, file: Path, seen: Seen) -> None:
    page = opened(tab, file, "#e-vesuvius")
    assert "August 79 CE" in panel(page)
    assert page.locator("tr.chosen").get_attribute("data-id") == "e-vesuvius"
    assert page.locator("#cursor .ring").is_visible()
    assert seen.complaints == []


def test_a_linked_page_finds_its_engine_beside_it(tab: Any, linked: Path, seen: Seen) -> None:
    assert opened(tab, linked).locator("#chart .main-svg").count() > 0
    assert seen.requests == [linked.as_uri(), linked.with_name("plotly.min.js").as_uri()]
    assert seen.complaints == []


def test_a_page_of_an_earlier_build_lacks_nothing_but_the_texts(tab: Any, file: Path, linked: Path, seen: Seen) -> None:
    old = export.write(linked.with_name("old.html"), html(table.read_back(file.parent), linked=True))
    page = opened(tab, old, "#e-force")
    assert "first anniversary" in panel(page)
    assert page.locator(".read").count() == 0
    assert page.locator("#table tr[data-id]").count() == DATED
    assert seen.complaints == []


def test_a_sentence_that_belongs_to_no_event_is_marked_and_found(tab: Any, linked: Path, seen: Seen) -> None:
    known = generated(1)
    [event], [document] = known.claims, known.documents
    start = len(document.text) + 1
    quote = "A dog barked at night."
    loose = replace(event, id="c-dog", title="Dog barked", interval=None, expression="", quote=quote, offset=start)
    texts = (replace(document, text=f"{document.text} {quote}\n\nNobody slept."),)
    made = linked.with_name("loose.html")
    timeline.Timeline(replace(known, claims=(event, loose), documents=texts)).to_html(made, linked=True)
    page = opened(tab, made)
    page.click("#undated summary")
    page.click("#undated .read")
    assert page.inner_text("#reader .loose") == quote
    assert page.evaluate("document.activeElement.textContent") == quote
    assert "1 date marked" in page.inner_text("#reader .head")
    assert seen.complaints == []


def test_without_events_there_is_no_empty_chart(tab: Any, told: Chronology, linked: Path, seen: Seen) -> None:
    made = linked.with_name("none.html")
    timeline.Timeline(replace(told, events=(), claims=())).to_html(made, linked=True)
    page = opened(tab, made)
    assert page.is_visible("#nothing")
    assert [id for id in ("controls", "chart-part", "events") if page.is_visible(f"#{id}")] == []
    assert page.is_visible("#documents")
    page.set_viewport_size(NARROW)
    until(page, "document.getElementById('chart').layout.width === 0")  # it was drawn again, unseen
    page.set_viewport_size(WIDE)
    assert seen.complaints == []


# ---------------------------------------------------------------------------------- safe


def test_it_offers_no_way_to_send_the_chart_anywhere(page: Any) -> None:
    page.hover("#chart")
    assert page.locator(".modebar-btn").count() == 0
    assert page.locator("text=/share|cloud|plotly/i").count() == 0


def test_hostile_texts_stay_texts(page: Any) -> None:
    at(page, "#e-vesuvius")
    assert page.inner_text("#panel-title") == HOSTILE
    show_all(page)
    drawn = page.eval_on_selector_all("#chart .textpoint", "all => all.map(one => one.textContent)")
    assert any(text.startswith('<img src=x onerror="alert(1)"><b>bold</b>') for text in drawn)
    assert HOSTILE in hover(page, "e-vesuvius")
    page.click("#panel .read >> nth=0")
    assert HOSTILE in page.inner_text("#reader")
    for wrong in ("img", "#chart a", "#table a", "#panel a:not([href^='#'])", "#reader a:not([href^='#'])", "#chart b"):
        assert page.locator(wrong).count() == 0


# ---------------------------------------------------------------------------------- the chart


def test_every_event_can_be_clicked_whatever_its_width(page: Any) -> None:
    show_all(page)
    for id in rows_of(page):
        page.mouse.click(*place(page, id))
        page.wait_for_selector(f"#panel a[href='#{id}']", timeout=5_000)


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("e-munich", ["48th Munich Security Conference", "3–5 February 2012", "The situation with the missile"]),
        ("e-interview", ["Kommersant interviews", "between 5 and 19 February 2012"]),
        ("e-sent", ["7 August 2009, 22:17 UTC"]),
        ("e-next", ["September 2009 · planned"]),
    ],
)
def test_hovering_tells_title_date_and_document(page: Any, id: str, words: list[str]) -> None:
    said = hover(page, id)
    assert all(word in said for word in words), said


def view(first: tuple[int, ...], last: tuple[int, ...], *, seconds: bool = False) -> str:
    """The address that shows a stretch of days; with `seconds`, the last number of each is a second of the day."""
    ends = [ordinal(*day[:3]) * DAY - EPOCH + (day[3] if seconds else 0) for day in (first, last)]
    return f"#?view={ends[0]},{ends[1]}"


def ticks(page: Any) -> list[str]:
    lines = "[...one.querySelectorAll('tspan')].map(line => line.textContent).join('|') || one.textContent"
    found = page.eval_on_selector_all("#chart .xtick", f"all => all.map(one => {lines})")
    return [tick for tick in found if tick]


@pytest.mark.parametrize(
    ("hash", "expected"),
    [
        (view((-499, 1, 1), (499, 12, 31)), ["400 BCE", "300 BCE", "200 BCE", "100 BCE", "1 CE", "100 CE", "200 CE"]),
        (view((-43, 2, 20), (-43, 3, 20)), ["1 Mar", "6 Mar", "11 Mar"]),
        (view((-1, 6, 1), (2, 6, 1)), ["Jan|1 BCE", "Apr", "Jul", "Oct", "Jan|1 CE", "Apr"]),
        (view((1790, 1, 1), (2010, 1, 1)), ["1800", "1820", "1840", "1860"]),
        (view((2009, 1, 15), (2010, 3, 1)), ["Apr|2009", "Jul", "Oct", "Jan|2010"]),
        (view((2009, 8, 5), (2009, 8, 12)), ["6 Aug|2009", "7 Aug", "8 Aug"]),
        (view((2009, 8, 7, 79_000), (2009, 8, 7, 82_600), seconds=True), ["22:00|7 Aug 2009", "22:05", "22:10"]),
        (view((2009, 8, 7, 80_000), (2009, 8, 8, 20_000), seconds=True), ["00:00|8 Aug 2009", "01:00", "02:00"]),
        (view((9990, 1, 1), (9999, 12, 31)), ["9991", "9992", "9993"]),
    ],
)
def test_ticks_are_right_from_centuries_to_an_hour(page: Any, hash: str, expected: list[str]) -> None:
    at(page, hash)
    found = ticks(page)
    assert 3 <= len(found) <= 16
    start = found.index(expected[0])
    assert found[start : start + len(expected)] == expected


def test_marks_stand_where_their_dates_are(page: Any) -> None:
    at(page, view((-43, 3, 1), (-43, 4, 1)))
    stands = page.evaluate(
        "document.getElementById('chart').data.filter(t => t.customdata && t.type === 'bar')[0].base[0] / 1000"
    )
    assert stands == ordinal(-43, 3, 15) * DAY - EPOCH  # a day that is wide enough to be a bar
    assert page.inner_text("#shown") == "1 Mar 44 BCE – 1 Apr 44 BCE"


def test_what_lies_outside_the_view_is_said(page: Any) -> None:
    assert page.inner_text("#earlier") == "◀ 3"
    assert page.get_attribute("#later", "aria-label") == "Later: 1 event"
    show_all(page)
    assert page.inner_text("#earlier") == "◀"
    until(page, "location.hash.includes('view=')")
    page.click("#body")
    until(page, "!location.hash.includes('view=')")


def shown(page: Any) -> tuple[float, float]:
    found = page.evaluate("document.getElementById('chart').layout.xaxis.range")
    return found[0], found[1]


def test_zooming_by_button_wheel_and_double_click(page: Any) -> None:
    def length() -> float:
        return shown(page)[1] - shown(page)[0]

    closer = "document.getElementById('shown').textContent !== value"
    first = length()
    page.click("#in")
    assert length() == pytest.approx(first / 2)
    page.click("#out")
    assert length() == pytest.approx(first)
    box = page.locator("#chart").bounding_box()
    page.mouse.move(box["x"] + 500, box["y"] + 60)
    before = page.inner_text("#shown")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    until(page, closer, before)
    second, before = length(), page.inner_text("#shown")
    assert second < first
    page.mouse.dblclick(box["x"] + 500, box["y"] + box["height"] - 5)
    until(page, closer, before)
    assert length() < second


def test_dragging_moves_the_view(page: Any) -> None:
    before = shown(page)
    box = page.locator("#chart").bounding_box()
    page.mouse.move(box["x"] + 600, box["y"] + box["height"] - 4)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + box["height"] - 4, steps=4)
    page.mouse.up()
    until(page, "document.getElementById('chart').layout.xaxis.range[0] > value + 1e6", before[0])
    after = shown(page)
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])


def test_the_brush_moves_and_is_stretched_by_mouse_and_keys(page: Any) -> None:
    show_all(page)
    whole = shown(page)
    box = page.locator("#overview").bounding_box()
    page.mouse.move(box["x"] + 4, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20, steps=3)
    page.mouse.up()
    frame(page)
    assert shown(page)[0] > whole[0]
    assert shown(page)[1] == pytest.approx(whole[1])
    page.focus("#brush-to")
    page.keyboard.press("ArrowLeft")
    assert shown(page)[1] < whole[1]
    assert re.fullmatch(r"\d{4}", page.get_attribute("#brush-to", "aria-valuetext"))


BOXES = """() => {
  const boxes = (selector) => [...document.querySelectorAll(selector)].map((one) => {
    const {left, top, right, bottom} = one.getBoundingClientRect();
    return [left, top, right, bottom];
  });
  return [boxes("#chart .textpoint text"), boxes("#chart .points path.point, #chart .barlayer .point path")];
}"""


@pytest.mark.parametrize("lanes", ["document", "status", "person"])
def test_labels_and_marks_never_collide(many: Any, lanes: str) -> None:
    at(many, f"#?lanes={lanes}")
    shares = []
    for _ in range(4):
        labels, marks = many.evaluate(BOXES)
        assert len(labels) >= 8
        for one, other in combinations(labels, 2):
            assert not overlap(one, other)
        inside = [mark for mark in marks for label in labels if overlap(mark, label)]
        assert all(mark[2] - mark[0] > 60 for mark in inside)  # a label may stand in its own bar alone
        shares.append(len(labels) / max(len(marks), 1))
        many.click("#in")
    assert shares[-1] >= shares[0]


def overlap(one: list[float], other: list[float]) -> bool:
    return min(one[2], other[2]) - max(one[0], other[0]) > 1 and min(one[3], other[3]) - max(one[1], other[1]) > 4


def test_of_very_many_the_weightiest_are_drawn_and_the_rest_on_zooming_in(many: Any) -> None:
    at(many, "")
    rest = re.search(r"(\d+) more", many.evaluate("document.getElementById('chart').textContent"))
    assert rest
    assert int(rest[1]) > 100
    for _ in range(9):
        many.click("#in")
    assert "zoom in" not in many.evaluate("document.getElementById('chart').textContent")


@pytest.mark.parametrize(
    ("lanes", "headings"),
    [
        (
            "document",
            ["U.S.-Russia joint threat assessment talks", "The situation with the missile defense has become dismal"],
        ),
        ("person", ["United States", "No person named"]),
        ("place", ["Moscow", "No place named"]),
        ("status", ["occurred", "planned", "deadline", "hypothetical"]),
    ],
)
def test_lanes_can_be_switched(page: Any, lanes: str, headings: list[str]) -> None:
    page.select_option("#lanes", lanes)
    show_all(page)
    drawn = page.eval_on_selector_all("#chart .annotation-text", "all => all.map(one => one.textContent)")
    assert drawn[: len(headings)] == headings
    until(page, "value === 'document' || location.hash.includes('lanes=' + value)", lanes)


def test_a_disagreement_is_drawn_and_told(page: Any) -> None:
    at(page, "#e-ides?view=" + view((-43, 3, 1), (-43, 4, 1)).split("=")[1])
    assert page.evaluate(
        "document.getElementById('chart').data.some(trace => trace.mode === 'lines' && trace.line.dash)"
    )
    assert "Sources disagree. Here 15 March 44 BCE; 16 March 44 BCE in The situation" in panel(page)
    assert "15 March 44 BCE: said in full" in panel(page)
    assert "sources disagree" in page.inner_text("tr[data-id=e-ides] cite")


# ---------------------------------------------------------------------------------- evidence


def test_the_panel_tells_all_that_is_known(page: Any) -> None:
    at(page, "#e-force")
    said = panel(page)
    for words in (
        "5 February 2011", "New START enters into force", "occurred · confidence 88 %", "The formal reason was",
        "hangs on New START: entry into force → 5 February 2011", "What it was not",
        "not New START: signed, whose anniversary lies too early", "Link to this event: #e-force",
        "The situation with the missile defense has become dismal, between 5 and 19 February 2012",
    ):  # fmt: skip
        assert words in said, words
    assert page.inner_text("#panel mark") == "first anniversary"
    at(page, "#e-jta")
    assert "Who United States, Russia" in panel(page)
    assert "Where Moscow" in panel(page)
    at(page, "#e-summit")
    assert "Also told in 1 place" in panel(page)
    assert page.locator("#panel .also blockquote").count() == 1
    assert page.inner_text("#panel code") == "2009-07-06"


def test_a_link_that_the_page_has_not_heard_of_yet_is_not_written_over(page: Any) -> None:
    """A browser tells of a followed link only after whatever else was due: here, keeping the order of the table."""
    page.evaluate("() => { location.hash = '#e-force'; document.querySelector('[data-sort=title]').click() }")
    page.wait_for_selector("#panel:not([hidden])")
    assert "New START enters into force" in panel(page)
    assert page.evaluate("location.hash") == "#e-force"


def test_an_address_that_makes_no_sense_does_no_harm(page: Any) -> None:
    at(page, "#%E0%A4%A?view=x&sort=nothing&from=never&lanes=none")
    assert page.is_hidden("#panel")
    assert "“never” is no date." in page.inner_text("#count")
    assert len(rows_of(page)) == DATED


def test_a_document_can_be_read_with_its_events_marked(page: Any) -> None:
    at(page, "#e-munich")
    page.click("#panel .read")
    assert page.inner_text("#reader-title") == "The situation with the missile defense has become dismal"
    marks = page.eval_on_selector_all("#reader mark", "all => all.map(one => one.textContent)")
    assert "recent annual Munich conference" in marks
    assert "first anniversary" in marks
    assert len(marks) == 9
    assert page.evaluate("document.activeElement.textContent") == "recent annual Munich conference"
    page.click("#reader a >> text=first anniversary")
    assert page.is_hidden("#reader")
    assert "New START enters into force" in panel(page)
    assert page.evaluate("location.hash") == "#e-force"


def test_what_the_page_does_not_hold_is_said(page: Any) -> None:
    at(page, "#e-nowhere")
    assert page.inner_text("#count").startswith("There is no event “e-nowhere” on this page.")
    assert page.is_hidden("#panel")


def test_the_skip_link_keeps_what_was_asked_for(page: Any) -> None:
    at(page, "#?q=munich")
    page.focus(".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "events"
    assert page.evaluate("location.hash") == "#?q=munich"
    assert rows_of(page) == ["e-munich"]


def test_everything_can_be_done_by_keyboard(page: Any) -> None:
    page.focus("#cursor button")
    label = "document.activeElement.getAttribute('aria-label')"
    page.keyboard.press("Home")
    until(page, f"{label}.startsWith('Caesar is stabbed, 15 March 44 BCE. 1 of 16')")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    until(page, f"{label}.startsWith('Arsenals cut in half, about 1990s. 3 of 16')")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel:not([hidden])")
    assert page.evaluate("document.activeElement.id") == "panel"
    assert "Arsenals cut in half" in panel(page)
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")
    assert page.evaluate(label).startswith("Arsenals")
    page.keyboard.press("End")
    until(page, f"{label}.startsWith('Declassification, 6 August 2034, planned. 16 of 16')")
    before = shown(page)
    page.keyboard.press("+")
    assert shown(page)[1] - shown(page)[0] == pytest.approx((before[1] - before[0]) / 2)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"


# ---------------------------------------------------------------------------------- table and folds


def test_every_row_of_the_csv_is_on_the_page_once(page: Any, file: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(file.with_name("events.csv").read_text("utf-8"))))
    page.evaluate("document.getElementById('undated').open = true")
    page.wait_for_selector("#undated li")
    found = page.eval_on_selector_all("main [data-id]", "all => all.map(one => one.dataset.id)")
    assert sorted(found) == sorted(row["id"] for row in rows)
    assert rows_of(page) == [row["id"] for row in rows if row["start"] or row["end"]]


def test_a_long_table_has_pages_on_which_every_event_is_once(many: Any) -> None:
    at(many, "")
    found = rows_of(many)
    while many.locator("#pages button:last-child:enabled").count():
        many.click("#pages button:last-child")
        found += rows_of(many)
    assert len(found) == len(set(found)) == 500
    at(many, "#e0000000005")
    assert many.locator("tr.chosen").get_attribute("data-id") == "e0000000005"


def test_the_table_can_be_sorted(page: Any) -> None:
    page.click("[data-sort=title]")
    titles = page.eval_on_selector_all("#table .event", "all => all.map(one => one.textContent)")
    assert titles[1:] == sorted(titles[1:], key=str.casefold)
    assert page.get_attribute("#table th.title", "aria-sort") == "ascending"
    assert page.evaluate("document.activeElement.dataset.sort") == "title"
    page.click("[data-sort=title]")
    assert page.eval_on_selector_all("#table .event", "all => all.map(one => one.textContent)") == titles[::-1]
    assert "sort=-title" in page.evaluate("location.hash")
    page.click("[data-sort=date]")


def test_table_and_chart_choose_together(page: Any) -> None:
    show_all(page)
    page.click("tr[data-id=e-deploy] .event")
    assert "Deployment in Europe" in panel(page)
    ring = page.locator("#cursor .ring").bounding_box()
    x, y = place(page, "e-deploy")
    ring = page.locator("#cursor .ring").bounding_box()
    assert abs(ring["x"] + ring["width"] / 2 - x) < 3
    assert abs(ring["y"] + ring["height"] / 2 - y) < 3
    page.mouse.click(*place(page, "e-decl"))
    page.wait_for_selector("tr.chosen[data-id=e-decl]")


def test_undated_problems_and_documents_have_folds(page: Any) -> None:
    numbers = {id: page.inner_text(f"#{id} summary .number") for id in ("undated", "problems", "documents")}
    assert numbers == {"undated": "2", "problems": "2", "documents": "3"}
    for id in numbers:
        page.evaluate("id => { document.getElementById(id).open = true }", id)
    page.wait_for_selector("#documents li")
    assert "A forum is built" in page.inner_text("#undated")
    assert "The forum was loved" in page.inner_text("#undated")
    assert "nothing places <some time later>" in page.inner_text("#problems")
    assert "first anniversary of New START's entry into force: near it" in page.inner_text("#documents")
    page.click("#undated .event")
    assert page.inner_text("#panel .date") == "undated"
    until(page, FITS)  # the panel takes of the chart's room


# ---------------------------------------------------------------------------------- search and filter


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=munich", {"e-munich"}),
        ("q=MUNICH+conference", {"e-munich"}),
        ("q=retaliatory", {"e-withdraw"}),
        ("q=moscow", {"e-sent", "e-call", "e-jta"}),
        ("q=joint+statement", {"e-summit"}),
        ("q=zzz", set()),
        ("status=deadline", {"e-reply"}),
        ("status=planned", {"e-next", "e-decl"}),
        ("doc=rome.txt", {"e-ides", "e-vesuvius"}),
        ("to=1+BCE", {"e-ides"}),
        ("from=44+BCE&to=79-08", {"e-ides", "e-vesuvius"}),
        ("from=2012-02-05&to=2013", {"e-munich", "e-interview", "e-withdraw"}),
        ("conf=95", set()),
        ("status=occurred&q=talks&from=2011", {"e-results"}),
    ],
)
def test_search_and_filter(page: Any, query: str, found: set[str]) -> None:
    at(page, f"#?{query}")
    assert set(rows_of(page)) == found
    count = page.inner_text("#count")
    assert count == f"{len(found)} of 16 events shown, {16 - len(found)} hidden by the search or filters."
    drawn = page.evaluate(
        "[...new Set(document.getElementById('chart').data.flatMap(trace => trace.customdata || []))].length"
    )
    assert drawn <= len(found)


def test_a_search_without_a_hit_says_so_and_can_be_cleared(page: Any) -> None:
    at(page, "#?q=zzz")
    assert page.inner_text("#table .none") == "No event answers to the search and the filters."
    assert "No event to be shown" in page.locator("#chart .annotation-text").all_text_contents()[0]
    page.click("#clear")
    assert len(rows_of(page)) == DATED
    assert page.is_hidden("#clear")


def test_the_search_reaches_what_belongs_to_no_event(page: Any) -> None:
    at(page, "#?q=forum+loved")
    assert page.inner_text("#undated .number") == "1 of 2"
    at(page, "#?q=places")
    assert page.inner_text("#problems .number") == "1 of 2"
    at(page, "")
    assert page.inner_text("#undated .number") == "2"


def test_the_address_keeps_what_was_asked_for(page: Any) -> None:
    page.fill("#q", "forum")
    until(page, "location.hash.includes('q=forum')")
    page.click("#filters summary")
    page.select_option("#f-status", "planned")
    assert page.evaluate("location.hash") == "#?q=forum&status=planned"
    assert page.inner_text("#filters summary") == "Filters (1)"
    page.click("#clear")
    assert page.evaluate("location.hash") == ""
    assert page.inner_text("#count") == "16 events shown, none hidden."
    page.click("#filters summary")


# ---------------------------------------------------------------------------------- everyone


def test_without_scripts_a_table_tells_all(browser: Any, file: Path) -> None:
    page = browser.new_page(viewport=NARROW, java_script_enabled=False)
    page.goto(file.as_uri())
    assert page.locator("noscript .notice").is_visible()
    assert page.locator("table.plain tbody tr").count() == DATED + 1
    assert page.is_hidden("#controls")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.close()


def test_landmarks_names_and_live_regions(page: Any) -> None:
    at(page, "#e-summit")
    for landmark in ("header", "main", "aside", "[role=search]", "h1"):
        assert page.locator(landmark).count() == 1, landmark
    assert page.locator("[aria-live]").count() == 2
    nameless = page.eval_on_selector_all(
        "button, a, input, select, [role=slider]",
        "all => all.filter(one => !(one.textContent.trim() || one.ariaLabel || one.labels?.length))"
        ".map(one => one.outerHTML)",
    )
    assert nameless == []
    levels = page.eval_on_selector_all("main h2, main h3, main h4", "all => all.map(one => one.tagName)")
    assert levels[0] == "H2"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_follow_the_reader(page: Any, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    ink = {"light": "#1c2329", "dark": "#e9e7e2"}[scheme]
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()") == ink
    until(page, "document.getElementById('chart').layout.font.color === value", ink)
    at(page, "#e-summit")
    assert page.evaluate("getComputedStyle(document.getElementById('panel')).animationName") == "none"


CUT = """() => [...document.querySelectorAll("main *, header *, dialog *")].filter((one) => {
  const inner = one.closest("svg, #stage, #overview, .unseen, .told q");
  return !inner && one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1;
}).map((one) => one.outerHTML.slice(0, 80))"""


def test_nothing_is_cut_on_a_narrow_screen(page: Any) -> None:
    resize(page, NARROW)
    for hash in ("", "#e-vesuvius"):
        at(page, hash)
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert page.evaluate(CUT) == []
    page.click("#filters summary")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.evaluate(CUT) == []
    page.click("#filters summary")
    assert page.evaluate("document.getElementById('chart')._fullLayout.width") <= 360
    page.click("#panel .read")
    assert page.evaluate("document.getElementById('reader').getBoundingClientRect().width") <= 360


def test_on_a_narrow_screen_dates_have_room_and_marks_their_labels(page: Any) -> None:
    resize(page, NARROW)
    assert page.evaluate("document.querySelector('#table td.date').getBoundingClientRect().width") > 300
    show_all(page)
    marks = page.evaluate("document.getElementById('chart').data.flatMap(one => one.customdata || []).length")
    assert page.locator("#chart .textpoint").count() == marks
    right = page.eval_on_selector_all(
        "#chart .annotation-text", "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
    )
    assert right <= 360


def test_paper_gets_the_chart_and_the_whole_table(many: Any) -> None:
    at(many, "#e0000000005")
    many.emulate_media(media="print")
    until(many, "document.querySelectorAll('#table tr[data-id]').length === 500")
    assert many.is_visible("#chart")
    assert many.is_hidden("#panel")
    assert many.is_hidden("#tools button >> nth=0")
    assert many.evaluate("document.getElementById('chart')._fullLayout.width") == 660
    assert many.locator("#table tr:last-child q").is_visible()
    paper = many.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert paper.count(b"/Type /Page\n") > 20 or paper.count(b"/Type /Page") > 20
    many.emulate_media(media="screen")
    until(many, "document.querySelectorAll('#table tr[data-id]').length === 200")


# ---------------------------------------------------------------------------------- a picture


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, for a browser is open in this one."""
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False, timeout=120)


def test_a_build_writes_a_picture(scratch: Path) -> None:
    (scratch / "letter.txt").write_text("The bridge collapsed on 3 May 1999 in Riga.\n", encoding="utf-8")
    png = scratch / "pictures" / "chart.png"
    done = run("-m", "timeline", "build", str(scratch / "letter.txt"), "-o", str(scratch / "out"), "--engine", "linked",
               "--png", str(png))  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert f"Picture: {png}" in done.stdout
    taken = png.read_bytes()
    assert taken.startswith(b"\x89PNG")
    assert int.from_bytes(taken[16:20], "big") > 1500
    assert (scratch / "out" / "plotly.min.js").exists()
    assert (scratch / "out" / "timeline.html").stat().st_size < 200_000


@pytest.mark.parametrize(
    ("page", "why"),
    [("<html data-drawn><p id=nothing>-", "no event has a date"), ("<p id=failure>-", "could not draw the chart")],
    ids=["no event", "no drawing"],
)
def test_where_there_is_no_chart_it_is_said(page: str, why: str) -> None:
    done = run("-c", f"from timeline.page.picture import picture; picture({page!r}, {browser_path()!r})")
    assert why in done.stderr.splitlines()[-1]


def test_where_there_is_no_browser_it_is_said(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"from timeline.page.picture import picture; picture('', {str(scratch / 'none')!r})"
    assert "a picture needs playwright and a browser" in run("-c", code).stderr.splitlines()[-1]
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(TimelineError, match=r"pip install 'timeline\[png\]'"):
        picture("")
