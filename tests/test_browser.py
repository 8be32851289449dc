"""The page in a real headless browser, opened from a file as a person would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from conftest import HOSTILE

from timeline import export, table
from timeline.model import Chronology
from timeline.page import html

DATED = 16  # events of the chronology of conftest that have a date
BARS = 7  # of these, the stretches of time


@dataclass
class Seen:
    """What happened while the page was open."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def file(chronology: Chronology, scratch: Path) -> Path:
    return export.write(scratch / "timeline.html", html(*table.tables(chronology), chronology.problems))


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture(scope="module")
def wide(browser: Any, file: Path) -> Iterator[Any]:
    """One page for the tests that leave no trace in it: reading its engine takes seconds."""
    yield from opened(browser, file, Seen(), {"width": 1280, "height": 900})


@pytest.fixture
def page(wide: Any) -> Any:
    """The page as it is first seen."""
    wide.emulate_media(media="screen")
    wide.mouse.move(0, 0)
    wide.keyboard.press("Escape")
    wide.evaluate("Plotly.relayout('chart', {'xaxis.range': document.getElementById('chart').layout.meta.shown})")
    wide.evaluate("scrollTo(0, 0)")
    return wide


@pytest.fixture
def fresh(browser: Any, file: Path, seen: Seen) -> Iterator[Any]:
    yield from opened(browser, file, seen, {"width": 1280, "height": 900})


@pytest.fixture
def narrow(browser: Any, file: Path, seen: Seen) -> Iterator[Any]:
    yield from opened(browser, file, seen, {"width": 360, "height": 740})


def opened(browser: Any, file: Path, seen: Seen, size: dict[str, int], **settings: Any) -> Iterator[Any]:
    page = browser.new_page(viewport=size, **settings)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.goto(file.as_uri())
    if settings.get("java_script_enabled", True):
        page.wait_for_selector("html[data-drawn]", timeout=60_000)
    yield page
    page.close()


def show_all(page: Any) -> None:
    page.click("#all")
    page.wait_for_function("document.getElementById('beyond-text').textContent.startsWith('All')")


def panel(page: Any) -> str:
    return str(page.inner_text("#panel"))


# ---------------------------------------------------------------------------------- quiet and safe


def test_it_asks_for_nothing_but_itself_and_never_complains(fresh: Any, seen: Seen, file: Path) -> None:
    show_all(fresh)
    fresh.click("text=48th Munich Security Conference >> nth=-1")
    assert seen.requests == [file.as_uri()]
    assert seen.complaints == []


def test_its_policy_is_in_force(fresh: Any, seen: Seen) -> None:
    fresh.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.body.append(s); fetch('https://example.org/').catch(() => 0) }"
    )
    fresh.wait_for_timeout(200)
    assert fresh.evaluate("window.ran") is None
    assert any("Content Security Policy" in complaint for complaint in seen.complaints)
    assert not [url for url in seen.requests if url.startswith("http")]


def test_it_offers_no_way_to_send_the_chart_anywhere(page: Any) -> None:
    page.hover("#chart")
    titles = page.eval_on_selector_all(".modebar-btn", "all => all.map(one => one.dataset.title || one.ariaLabel)")
    assert titles
    assert not [title for title in titles if any(word in title.lower() for word in ("share", "cloud", "edit"))]
    assert page.locator("text=/share|plotly/i").count() == 0


def test_hostile_texts_stay_texts(page: Any) -> None:
    page.click("tr[data-id='e-vesuvius'] .event")
    assert page.inner_text("#panel-title") == HOSTILE
    assert page.locator("main img, #panel img, main table a, #panel a, #chart a").count() == 0
    show_all(page)
    hover(page, "e-vesuvius")
    assert HOSTILE[:20] in page.locator(".hoverlayer").text_content()
    assert page.locator(".hoverlayer a").count() == 0


# ---------------------------------------------------------------------------------- the chart


def hover(page: Any, id: str) -> None:
    """Moves the mouse to the mark of an event."""
    x, y = place(page, id)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.wait_for_selector(".hoverlayer .hovertext")


def place(page: Any, id: str) -> tuple[float, float]:
    at = page.evaluate(
        """id => {
            const chart = document.getElementById("chart");
            const trace = chart.data.find(one => one.mode === "markers" && one.customdata.includes(id));
            const at = trace.customdata.indexOf(id);
            const {xaxis, yaxis} = chart._fullLayout;
            chart.scrollIntoView();
            const box = chart.getBoundingClientRect();
            const [x, y] = [xaxis._offset + xaxis.d2p(trace.x[at]), yaxis._offset + yaxis.d2p(trace.y[at])];
            return [box.left + x, box.top + y];
        }""",
        id,
    )
    return at[0], at[1]


def test_every_event_is_drawn(page: Any) -> None:
    show_all(page)
    size = "one => one.getBBox().width > 0 && getComputedStyle(one).opacity > 0"
    marks = page.eval_on_selector_all(".scatterlayer .point", f"all => all.filter({size}).length")
    bars = page.eval_on_selector_all(".barlayer .point path", f"all => all.filter({size}).length")
    assert (marks, bars) == (DATED, BARS)


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("e-munich", ["48th Munich Security Conference", "3–5 February 2012", "They met at the recent", "dismal"]),
        ("e-interview", ["Kommersant interviews", "between 5 and 19 February 2012"]),
        ("e-sent", ["7 August 2009, 22:17 UTC"]),
        ("e-next", ["September 2009 · planned"]),
    ],
)
def test_hovering_tells_title_date_sentence_and_document(page: Any, id: str, words: list[str]) -> None:
    hover(page, id)
    told = page.locator(".hoverlayer").text_content()
    assert all(word in told for word in words), told


@pytest.mark.parametrize("id", ["e-ides", "e-vesuvius"])
def test_bce_and_early_years_are_where_they_belong(page: Any, id: str) -> None:
    show_all(page)
    hover(page, id)
    ticks = page.locator(".xtick").all_text_contents()
    assert "1 CE" in ticks
    assert not [tick for tick in ticks if tick.startswith(("-", "0", "−"))]


def test_zooming_into_bce_names_months_and_years(page: Any) -> None:
    page.evaluate("Plotly.relayout('chart', {'xaxis.range': ['-0043-02-01', '-0043-06-01']})")
    page.wait_for_function("[...document.querySelectorAll('.xtick')].some(tick => tick.textContent === 'Mar')")
    page.evaluate("Plotly.relayout('chart', {'xaxis.range': ['2009-02-01', '2010-06-01']})")
    page.wait_for_function("document.getElementById('chart').layout.xaxis.tickmode === 'auto'")


def test_what_lies_outside_the_view_is_said(page: Any) -> None:
    assert page.inner_text("#beyond-text") == "Outside this view: 3 earlier and 1 later."
    show_all(page)
    page.click("#all")
    page.wait_for_function("document.getElementById('beyond-text').textContent.startsWith('Outside')")


def test_clicking_a_mark_opens_the_panel(page: Any) -> None:
    page.mouse.click(*place(page, "e-force"))
    page.wait_for_selector("#panel:not([hidden])")
    told = panel(page)
    for words in ("5 February 2011", "New START enters into force", "first anniversary", "signed, whose anniversary"):
        assert words in told


def test_clicking_a_bar_opens_the_panel(page: Any) -> None:
    x, y = place(page, "e-results")
    page.mouse.click(x + 60, y)
    page.wait_for_selector("#panel:not([hidden])")
    assert "Missile defense talks deadlock" in panel(page)


# ---------------------------------------------------------------------------------- reading and keys


def test_everything_can_be_read_by_keyboard(page: Any) -> None:
    page.focus("tr[data-id='e-summit'] .event")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel:not([hidden])")
    told = panel(page)
    assert "6 July 2009" in told
    assert "Also told in" in told
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")
    assert page.evaluate("document.activeElement.textContent").startswith("U.S.-Russia summit")


def test_the_table_lists_every_event_and_the_undated_apart(page: Any) -> None:
    assert page.locator("#events tr[data-id]").count() == DATED
    assert page.locator("#undated tr[data-id]").count() == 1
    assert page.locator("#documents tbody tr").count() == 3
    assert page.locator("#problems li").count() == 2


def test_without_scripts_the_table_tells_all(browser: Any, file: Path, seen: Seen) -> None:
    for page in opened(browser, file, seen, {"width": 1280, "height": 900}, java_script_enabled=False):
        assert page.locator("noscript p").is_visible()
        assert page.locator("#events tr[data-id]").count() == DATED
        page.click("tr[data-id='e-force'] summary")
        assert page.is_visible("text=New START: entry into force")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_follow_the_reader(browser: Any, file: Path, seen: Seen, scheme: str) -> None:
    for page in opened(browser, file, seen, {"width": 1280, "height": 900}, color_scheme=scheme):
        ink = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()")
        assert page.evaluate("document.getElementById('chart').layout.font.color") == ink


def test_nothing_overflows_a_narrow_screen(narrow: Any) -> None:
    assert narrow.evaluate("document.documentElement.scrollWidth") == 360
    narrow.click("tr[data-id='e-vesuvius'] .event")
    assert narrow.evaluate("document.documentElement.scrollWidth") == 360
    assert narrow.evaluate("document.getElementById('panel').getBoundingClientRect().width") <= 360


def test_paper_gets_the_whole_table(page: Any) -> None:
    page.emulate_media(media="print")
    assert page.is_hidden("#chart")
    assert page.locator("#events tr[data-id] .sentence:visible").count() == DATED
