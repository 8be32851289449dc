"""A small chronology made by hand, with every kind of date; and the browser that opens its page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from timeline.civil import DAY, Grain, ordinal
from timeline.model import Chronology, Claim, Document, DocumentDate, Event, How, Interval, Problem, Status, Step

CABLE, ARTICLE, ROME = "cable.txt", "article.txt", "rome.txt"
HOSTILE = '<img src=x onerror="alert(1)"><b>bold</b> <a href="https://example.org">link</a> %{x} $x$ &amp; "quoted"'


def seconds(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> int:
    return ordinal(year, month, day) * DAY + hour * 3600 + minute * 60


def instant(year: int, month: int, day: int, hour: int, minute: int, zone: int | None = 0) -> Interval:
    start = seconds(year, month, day, hour, minute)
    return Interval(start, start + 60, Grain.MINUTE, zone=zone)


def span(first: tuple[int, int, int], last: tuple[int, int, int], grain: Grain = Grain.DAY, **marks: bool) -> Interval:
    return Interval.days(ordinal(*first), ordinal(*last), grain, **marks)


Told = tuple[str, str, str, Status, How, Interval | None, str, str]
DONE, PLANNED, DUE, MAYBE = Status.OCCURRED, Status.PLANNED, Status.DEADLINE, Status.HYPOTHETICAL
STATED, NEARBY, NAMED, INFERRED = How.EXPLICIT, How.DOCUMENT, How.NAMED, How.INFERRED

# name, document, title, status, how, interval, expression, sentence
TOLD: list[Told] = [
    ("jta", CABLE, "First round of the Joint Threat Assessment", DONE, STATED, Interval.day(2009, 7, 29),
     "July 29, 2009", "A U.S. interagency team met with a Russian team on July 29, 2009 to discuss the first round."),
    ("sent", CABLE, "Cable sent to Moscow", DONE, STATED, instant(2009, 8, 7, 22, 17),
     "072217Z AUG 09", "P 072217Z AUG 09"),
    ("call", CABLE, "Moscow calls back", DONE, STATED, instant(2009, 8, 8, 1, 30, 180),
     "at 1:30 a.m. Moscow time", "Moscow called back at 1:30 a.m. Moscow time on August 8."),
    ("next", CABLE, "Follow-up meeting", PLANNED, NEARBY, Interval.month(2009, 9),
     "in September", "Both sides agreed to meet again in September."),
    ("reply", CABLE, "Reply to the non-paper due", DUE, NEARBY, replace(Interval.day(2009, 9, 15), start=None),
     "by September 15", "Post should reply by September 15."),
    ("decl", CABLE, "Declassification", PLANNED, STATED, Interval.day(2034, 8, 6),
     "08/06/2034", "E.O. 12958: DECL: 08/06/2034"),
    ("summit", CABLE, "U.S.-Russia summit statement on missile defense", DONE, STATED, Interval.day(2009, 7, 6),
     "July 6, 2009", "The July 6, 2009 Summit Joint Statement called for experts to work."),
    ("force", ARTICLE, "New START enters into force", DONE, NAMED, Interval.day(2011, 2, 5),
     "first anniversary", "The formal reason was the first anniversary since Russia and the U.S. signed a new treaty."),
    ("munich", ARTICLE, "48th Munich Security Conference", DONE, NAMED, span((2012, 2, 3), (2012, 2, 5)),
     "recent annual Munich conference", "They met at the recent annual Munich conference."),
    ("interview", ARTICLE, "Kommersant interviews Anatoly Antonov", DONE, INFERRED,
     span((2012, 2, 5), (2012, 2, 19), within=True),
     "today", "These are excerpts published at the Kommersant newspaper today."),
    ("withdraw", ARTICLE, "Russia withdraws from the treaty", MAYBE, INFERRED,
     replace(Interval.year(2013), uncertain=True),
     "next year", "Withdrawal next year could be our retaliatory action."),
    ("results", ARTICLE, "Missile defense talks deadlock", DONE, STATED, Interval.year(2011),
     "2011", "The results of 2011 are dismal."),
    ("nineties", ARTICLE, "Arsenals cut in half", DONE, STATED,
     replace(Interval.of(ordinal(1990), Grain.DECADE), approximate=True),
     "around the 1990s", "Arsenals were halved around the 1990s."),
    ("deploy", ARTICLE, "Deployment in Europe", DONE, STATED, replace(Interval.day(2011, 9, 1), end=None),
     "since 1 September 2011", "Deployment has run since 1 September 2011."),
    ("ides", ROME, "Caesar is stabbed", DONE, STATED, Interval.day(-43, 3, 15),
     "15 March 44 BC", "Caesar was stabbed on 15 March 44 BC."),
    ("vesuvius", ROME, HOSTILE, DONE, STATED, Interval.month(79, 8),
     "in August 79 AD", HOSTILE + " in August 79 AD."),
    ("someday", ROME, "A forum is built", DONE, How.TEXT, None,
     "some time later", "Some time later a forum was built."),
]  # fmt: skip


def claim(row: Told, offset: int) -> Claim:
    name, document, title, status, how, interval, words, quote = row
    chain = [Step("words", words), Step("reading", f"the words mean {words!r}")]
    if name == "force":
        chain.append(Step("anchor", "New START: entry into force", "2011-02-05"))
        chain.append(Step("considered", "New START: signed, whose anniversary lies too early", "2010-04-08"))
    chain += [Step("interval", "so it is", interval.edtf)] if interval else [Step("note", "nothing to hang it on")]
    who = ("United States", "Russia") if name == "jta" else ()
    where = ("Moscow",) if name in ("jta", "call") else ()
    start = offset + max(quote.find(words), 0)
    return Claim(f"c-{name}", document, title, status, interval, how, 0.876 if interval else 0.2, words, start, quote,
                 offset, who, where, tuple(chain))  # fmt: skip


def make_chronology() -> Chronology:
    """Points, instants, intervals, bounds, coarse grains, BCE, undated, a conflict, hostile text."""
    claims = {row[0]: claim(row, 100 * number) for number, row in enumerate(TOLD)}
    summit = {"document": ARTICLE, "interval": Interval.year(2009), "expression": "2009"}
    again = replace(claims["summit"], id="c-summit-2", **summit)  # type: ignore[arg-type]
    other = replace(claims["ides"], id="c-ides-2", document=ARTICLE, interval=Interval.day(-43, 3, 16),
                    expression="16 March 44 BC", quote="Others say that Caesar died on 16 March 44 BC.")  # fmt: skip
    extra = {"summit": (again,), "ides": (other,)}
    events = [
        Event(f"e-{name}", (best, *extra.get(name, ())), best, best.interval, conflict=name == "ides")
        for name, best in claims.items()
    ]
    dates = (
        DocumentDate(CABLE, "U.S.-Russia joint threat assessment talks", instant(2009, 8, 7, 22, 17), "stated", 1.0,
                     (Step("words", "P 072217Z AUG 09, the DTG line", "2009-08-07T22:17:00Z"),)),
        DocumentDate(ARTICLE, "The situation with the missile defense has become dismal",
                     span((2012, 2, 5), (2012, 2, 19), within=True), "inferred", 0.7,
                     (Step("vote", "the recent annual Munich conference: not before it", "[2012-02-05..]"),
                      Step("vote", "first anniversary of New START's entry into force: near it", "2012-02"))),
        DocumentDate(ROME, "On Rome <i>and</i> after", None, "unknown", 0.0,
                     (Step("note", "it says nothing of its time"),)),
    )  # fmt: skip
    documents = tuple(Document(date.document, "", date.title) for date in dates)
    problems = (Problem("scan.pdf", "it holds no text"), Problem(ROME, "nothing places <some time later>"))
    return Chronology(documents, dates, (*claims.values(), again, other), tuple(events), problems)


@pytest.fixture(scope="session")
def chronology() -> Chronology:
    return make_chronology()


# ---------------------------------------------------------------------------------- the browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


def browser_path() -> str | None:
    """A Chromium on the PATH (or named by CHROME); None means playwright's own."""
    return os.environ.get("CHROME") or next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """A headless Chromium.  A missing one is a failure, never a skip."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        except Error as error:
            pytest.fail(f"no Chromium for the page's tests (`make test` installs one): {error}", pytrace=False)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("page")


# The same examples on every run, whatever the machine's speed: a law that fails must fail again.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
