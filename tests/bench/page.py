"""How big and how quick the page is, beside the bare engine: generated events, one run of a headless Chromium.

`python tests/bench/page.py [COUNT...]` prints a table; without counts 1,000, 10,000 and 100,000.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from conftest import FLAGS, browser_path

from timeline import table
from timeline.civil import Grain, ordinal
from timeline.model import Chronology, Claim, Document, DocumentDate, Event, How, Interval, Status, Step
from timeline.page import engine, html

RUNS = 3
PLACES = "Riga Tartu Vilnius Turku Visby Reval Lund Bergen Gdansk Kiel Delft Bruges Ghent Namur Basel Trier".split()
PEOPLE = "Anna Berg;Carl Dorn;Eva Falk;Georg Holm;Ida Jansen;Karl Lind;Maria Nord;Otto Palm;Rosa Sand".split(";")
DEEDS = "opened the new bridge;closed the old harbour;signed a treaty of trade;lost the lawsuit over the mill;" \
    "founded a school for pilots;rebuilt the northern tower;sold the brewery to its workers".split(";")  # fmt: skip
STATUSES = [*[Status.OCCURRED] * 7, Status.PLANNED, Status.DEADLINE, Status.HYPOTHETICAL]
MONTHS = "January February March April May June July August September October November December".split()


def chronology(count: int, seed: int = 7) -> Chronology:
    """So many dated events in documents of forty sentences each, told with all kinds of dates."""
    lots = random.Random(seed)
    documents, dates, claims, events = [], [], [], []
    for number in range(-(-count // 40)):
        name, text, year = f"report-{number:04}.txt", "", 1750 + int(270 * lots.betavariate(4, 2))
        for _ in range(min(40, count - len(events))):
            claim = _claim(name, len(text), len(events), year, lots)
            again = [_again(claim, claims[lots.randrange(len(claims))])] if claims and lots.random() < 0.1 else []
            text += claim.quote + (" " if lots.random() < 0.7 else "\n\n")
            claims += [claim, *again]
            events.append(Event(f"e{claim.id[1:]}", (claim, *again), claim, claim.interval))
        documents.append(Document(name, text, f"Report {number} of the office"))
        dates.append(DocumentDate(name, f"Report {number} of the office", Interval.year(year + 5), "stated", 0.9))
    return Chronology(tuple(documents), tuple(dates), tuple(claims), tuple(events))


def _claim(document: str, at: int, number: int, year: int, lots: random.Random) -> Claim:
    interval, words = _date(year + int(lots.gauss(0, 3)), lots)
    place, person, deed = lots.choice(PLACES), lots.choice(PEOPLE), lots.choice(DEEDS)
    title = f"{person} of {place} {deed}"
    quote = f"As the council had asked, {title} {words}, and the paper said so."
    chain = (
        Step("words", f"“{words}” (rule <month> <day>|<ordinal> ,? <year4>)"),
        Step("reading", words),
        Step("anchor", "the words give the date in full; it hangs on nothing"),
        Step("interval", "so it is", interval.edtf),
    )
    return Claim(f"c{number:010x}", document, title, lots.choice(STATUSES), interval, How.EXPLICIT,
                 round(lots.uniform(0.5, 1), 2), words, at + quote.index(words), quote, at, (person,), (place,),
                 chain)  # fmt: skip


def _again(claim: Claim, place: Claim) -> Claim:
    """The same happening told in another document."""
    return Claim(f"{claim.id}x", place.document, claim.title, claim.status, claim.interval, claim.how, 0.7,
                 place.expression, place.offset, place.quote, place.quote_start, (), (), place.evidence)  # fmt: skip


def _date(year: int, lots: random.Random) -> tuple[Interval, str]:
    month, day = lots.randint(1, 12), lots.randint(1, 28)
    first = ordinal(year, month, day)
    name = MONTHS[month - 1]
    return lots.choice(
        [
            *[(Interval.of(first), f"on {day} {name} {year}")] * 6,
            *[(Interval.month(year, month), f"in {name} {year}")] * 2,
            (Interval.year(year), f"in {year}"),
            (Interval.of(first, Grain.MONTH), f"about {name} {year}"),
            (Interval.days(first, first + lots.randint(2, 90)), f"from {day} {name} {year} for some weeks"),
            (Interval.days(first, first + 14, within=True), f"soon after {day} {name} {year}"),
        ]
    )


# ---------------------------------------------------------------------------------- measuring


BARE = (
    '<!doctype html><meta charset="utf-8"><div id="chart"></div><script>{}</script>'
    '<script>Plotly.newPlot("chart",[],{{}}).then(()=>document.documentElement.dataset.ready="yes")</script>'
)


def ready(browser: Any, file: Path) -> float:
    """Seconds from opening a page to its first event being drawn and clickable; the best of some runs."""
    found = []
    for _ in range(RUNS):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        start = time.perf_counter()
        page.goto(file.as_uri(), wait_until="commit")
        page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        found.append(time.perf_counter() - start)
        page.close()
    return statistics.median(found)


STEP = """async (id) => {
  const times = [];
  for (let n = 0; n < 6; n += 1) {
    const start = performance.now();
    document.getElementById(n % 2 ? "out" : id).click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[3];
}"""
SEARCH = """async () => {
  const box = document.getElementById("q"), count = document.getElementById("count");
  const start = performance.now();
  const seen = new Promise((done) => new MutationObserver(done).observe(count, { childList: true }));
  box.value = "treaty of trade";
  box.dispatchEvent(new Event("input"));
  await seen;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""


def measured(browser: Any, count: int, folder: Path, bare: float) -> dict[str, float]:
    """What one page weighs and how long it takes."""
    made = chronology(count)
    texts = {one.id: one.text for one in made.documents}
    tables = table.tables(made)
    start = time.perf_counter()
    page = html(tables, (), texts)
    write = time.perf_counter() - start
    file = folder / f"{count}.html"
    file.write_text(page, encoding="utf-8")
    weight = len(page.encode()) - len(engine().encode()) - sum(len(text.encode()) for text in texts.values())
    opened = ready(browser, file)
    one = browser.new_page(viewport={"width": 1280, "height": 900})
    one.goto(file.as_uri())
    one.wait_for_selector("html[data-drawn]", state="attached", timeout=120_000)
    found = {"bytes an event": weight / count, "write s": write, "ready s": opened, "times bare": opened / bare,
             "zoom ms": one.evaluate(STEP, "in"), "search ms": one.evaluate(SEARCH)}  # fmt: skip
    one.close()
    return found


def run(counts: list[int]) -> Iterator[tuple[int, dict[str, float]]]:
    """Measures pages of these counts of events; the first row, of none, is the bare engine."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        bare = Path(folder) / "bare.html"
        bare.write_text(BARE.format(engine()), encoding="utf-8")
        ready(browser, bare)  # a first page is slower than any other
        base = ready(browser, bare)
        yield 0, {"ready s": base}
        for count in counts:
            yield count, measured(browser, count, Path(folder), base)
        browser.close()


def main() -> None:
    for count, found in run([int(word) for word in sys.argv[1:]] or [1_000, 10_000, 100_000]):
        print(f"{count:>7,}  " + "  ".join(f"{name} {value:,.2f}" for name, value in found.items()), flush=True)


if __name__ == "__main__":
    main()
