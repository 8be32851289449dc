"""What a program that imports timeline may rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.explain import UnknownEventError, explain
from timeline.model import Chronology, Interval
from timeline.tagging import tag_files

HEAVY = ("pandas", "numpy", "plotly", "dateparser", "jinja2", "rich", "typer")


@pytest.fixture
def made(chronology: Chronology) -> timeline.Timeline:
    return timeline.Timeline(chronology)


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_importing_is_light() -> None:
    assert run(f"import sys, timeline; print([m for m in {HEAVY} if m in sys.modules])") == "[]\n"


def test_the_names_of_the_package() -> None:
    assert sorted(dir(timeline)) == ["Timeline", "Timex", "__version__", "build", "tag"]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        timeline.nothing  # noqa: B018


def test_a_timeline_gives_tables_figure_and_problems(made: timeline.Timeline) -> None:
    assert made.events is made.events
    assert (len(made), len(made.events), len(made.documents), len(made.claims)) == (17, 17, 3, 19)
    assert repr(made) == "<Timeline: 17 events from 3 documents>"
    assert made.figure().layout.xaxis.type == "date"
    assert [problem.document for problem in made.problems] == ["scan.pdf", "rome.txt"]
    assert "&lt;img" in made._repr_html_()


def test_csv_and_html_are_returned_and_written(made: timeline.Timeline, tmp_path: Path) -> None:
    assert made.to_csv(tmp_path / "a.csv") == made.to_csv() == (tmp_path / "a.csv").read_text(encoding="utf-8")
    assert made.to_html(tmp_path / "a.html") == made.to_html() == (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_build_saves_four_files(made: timeline.Timeline, tmp_path: Path) -> None:
    assert made.save(tmp_path / "out") == tmp_path / "out" / "timeline.html"
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["claims.csv", "documents.csv", "events.csv", "timeline.html"]


def test_build_takes_one_path_or_many(monkeypatch: pytest.MonkeyPatch, chronology: Chronology) -> None:
    asked: list[tuple[object, ...]] = []

    def fake(*arguments: object) -> Chronology:
        asked.append(arguments)
        return chronology

    monkeypatch.setattr("timeline.api.run", fake)
    timeline.build("a.txt")
    timeline.build([Path("a.txt"), "b"], date="2009-08", knowledge="k.csv")
    assert asked[0] == ((Path("a.txt"),), None, (), None)
    assert asked[1] == ((Path("a.txt"), Path("b")), Interval.month(2009, 8), (Path("k.csv"),), None)


# ---------------------------------------------------------------------------------- explain


def test_explain_tells_the_chain(made: timeline.Timeline) -> None:
    assert made.explain("e-force").splitlines() == [
        "New START enters into force",
        "  5 February 2011 · 2011-02-05 · occurred · id e-force",
        "",
        "  article.txt, character 726",
        "    “The formal reason was the first anniversary since Russia and the U.S. signed a new treaty.”",
        "    words       first anniversary",
        "    means       the words mean 'first anniversary'",
        "    hangs on    New START: entry into force → 5 February 2011",
        "    considered  New START: signed, whose anniversary lies too early → 8 April 2010",
        "    hence       5 February 2011",
        "    trust       named-event, confidence 0.88",
    ]


@pytest.mark.parametrize(
    ("id", "first"),
    [
        ("e-muni", "48th Munich Security Conference"),
        ("E-MUNICH", "48th Munich Security Conference"),
        ("munich security", "48th Munich Security Conference"),
        ("article.txt", "Document: The situation with the missile defense has become dismal"),
        ("rome", "Document: On Rome <i>and</i> after"),
        (None, "Document: U.S.-Russia joint threat assessment talks"),
    ],
)
def test_explain_finds_what_is_meant(made: timeline.Timeline, id: str | None, first: str) -> None:
    assert made.explain(id).splitlines()[0] == first


@pytest.mark.parametrize("id", ["zzz", "", " "])
def test_explain_of_nothing_known_is_an_error(made: timeline.Timeline, id: str) -> None:
    with pytest.raises(UnknownEventError, match="no event or document answers to"):
        made.explain(id)


def test_explain_shows_every_claim_and_the_conflict(made: timeline.Timeline) -> None:
    told = made.explain("e-ides")
    assert told.count("“Caesar was stabbed on 15 March 44 BC.”") == 1
    assert "16 March 44 BCE" in told
    assert "    against     article.txt dates it otherwise" in told


def test_explain_all_tells_of_every_event(made: timeline.Timeline) -> None:
    told = made.explain()
    assert all(f"id {event}" in told for event in made.events["id"])


def test_explain_of_an_empty_timeline() -> None:
    assert explain(*timeline.Timeline(Chronology()).tables) == "There are no events.\n"


def test_a_page_is_tagged_as_a_build_reads_it(tmp_path: Path) -> None:
    page = tmp_path / "news.html"
    page.write_text(
        "<html><head><title>Port</title><meta property='article:published_time' content='2015-06-17T08:00:00Z'></head>"
        "<body><nav>Archive 1999</nav><article><h1>Port reopens</h1><p>The port reopened yesterday after a week "
        "of gales, the harbour master of the town said, and ferries were running again to all of the islands.</p>"
        "</article></body>",
        encoding="utf-8",
    )
    ((identity, line),) = tag_files([page])
    assert identity == "news.html"
    assert ("yesterday", "2015-06-16") in [(t["text"], t["value"]) for t in json.loads(line)["timexes"]]
    assert "1999" not in line


def test_offsets_of_a_text_fit_its_file(tmp_path: Path) -> None:
    text = tmp_path / "note.txt"
    text.write_bytes(b"On 3 May 2012\r\nhe left.\r\n")
    ((_, line),) = tag_files([text])
    assert json.loads(line)["timexes"][0]["start"] == 3
