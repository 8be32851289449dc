"""The whole corridor: the seeds against golden tables, the same bytes every time, and next to nothing at its entrance.

The golden tables hold what a reader has checked line by line.  When a change is meant to change them, look at every
line that differs, then renew them:  python tests/test_pipeline.py
"""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.errors import KnowledgeError, UnreadableError
from timeline.knowledge import Knowledge, join, load, read
from timeline.merge import merge
from timeline.model import Chronology, How, Interval, Status
from timeline.pipeline import TOLD, draft, run
from timeline.read import read_text
from timeline.segment import sentences
from timeline.table import Table, tables

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
ARTICLE, CABLE = "000_0768a2576d163d16.txt", "004_fd38adf2e234d986.txt"
GOLDEN = {
    "events": ("start", "end", "edtf", "grain", "title", "status", "how", "document", "expression"),
    "documents": ("document", "title", "start", "end", "edtf", "how"),
}
AUGUST = Interval.day(2009, 8, 7)


@pytest.fixture(scope="module")
def seeds() -> Chronology:
    return run([SEEDS])


def told(folder: Path, text: str, name: str = "a.txt", **options: object) -> Chronology:
    """The chronology of one text in a file of its own."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return run([path], **options)  # type: ignore[arg-type]


def dates(chronology: Chronology) -> list[str]:
    return [event.interval.edtf for event in chronology.events if event.interval]


# ------------------------------------------------------------------------------ golden tables


def cut(table: Table, columns: tuple[str, ...]) -> str:
    """Some columns of a table as CSV."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({k: " ".join(str(row[k]).split()) for k in columns} for row in table.rows)
    return out.getvalue()


@pytest.mark.parametrize("name", GOLDEN)
def test_the_seeds_give_the_golden_table(seeds: Chronology, name: str) -> None:
    golden = (HERE / "golden" / f"seeds-{name}.csv").read_text(encoding="utf-8")
    assert cut(getattr(tables(seeds), name), GOLDEN[name]).split("\n") == golden.split("\n")


def renew() -> None:
    for name, columns in GOLDEN.items():
        path = HERE / "golden" / f"seeds-{name}.csv"
        path.write_text(cut(getattr(tables(run([SEEDS])), name), columns), encoding="utf-8")
        print(f"{path} written")


def test_the_seeds_are_dated(seeds: Chronology) -> None:
    """The cable states its date; the article's is inferred, and rests on the right anniversary."""
    when = {date.document: date for date in seeds.dates}
    stated = when[CABLE].interval
    assert stated is not None
    assert (when[CABLE].how, stated.edtf) == ("stated", "2009-08-07T22:17:00Z")
    assert when[ARTICLE].how == "inferred"
    found = when[ARTICLE].interval
    assert found is not None
    assert Interval.month(2012, 2).contains(found)
    (event,) = (e for e in seeds.events if "anniversary" in e.best.title.lower())
    chain = {step.kind: step.says for step in event.best.evidence}
    assert "entered into force 2011-02-05" in chain["anchor"]
    assert "signed 2010-04-08" in chain["considered"]


# ------------------------------------------------------------------------------ what holds for every chronology


def holds(chronology: Chronology) -> None:
    """What a user may rely on, whatever the documents."""
    texts = {document.id: document.text for document in chronology.documents}
    assert [date.document for date in chronology.dates] == list(texts)
    own = [claim for claim in chronology.claims if not claim.aside]
    assert sorted(c.id for e in chronology.events for c in e.claims) == sorted(c.id for c in own)
    assert all(claim.expression or claim.how is How.DOCUMENT for claim in own)
    assert len({claim.id for claim in chronology.claims}) == len(chronology.claims)
    assert len({event.id for event in chronology.events}) == len(chronology.events)
    for claim in chronology.claims:
        text = texts[claim.document]
        assert claim.expression in text
        assert text[claim.offset : claim.offset + len(claim.expression)] == claim.expression
        assert text[claim.quote_start : claim.quote_start + len(claim.quote)] == claim.quote
        assert claim.title
        assert TOLD <= claim.confidence <= 1 or (claim.aside and 0 <= claim.confidence < 0.9)
        assert (claim.confidence == 0) == (claim.interval is None)
        assert isinstance(claim.how, How)
        assert isinstance(claim.status, Status)
        assert claim.evidence
    for event in chronology.events:
        assert event.best in event.claims
        assert all(step.says for step in event.best.evidence)


def test_every_claim_of_the_seeds_leads_back_to_the_text(seeds: Chronology) -> None:
    holds(seeds)


# ------------------------------------------------------------------------------ the same every time

PRINT = """
import sys
from timeline.pipeline import run
from timeline.table import tables
from timeline.export.csv import render
sys.stdout.buffer.write("".join(render(table) for table in tables(run(sys.argv[1:]))).encode())
"""


def printed(paths: list[Path], **environment: str) -> bytes:
    command = [sys.executable, "-c", PRINT, *map(str, paths)]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True).stdout


def test_the_same_bytes_under_another_hash_seed_zone_and_language() -> None:
    first = printed([SEEDS], PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    second = printed([SEEDS], PYTHONHASHSEED="4242", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8", LANG="de_DE.UTF-8")
    assert first
    assert first == second


def test_a_second_run_in_the_same_process_gives_the_same(seeds: Chronology) -> None:
    assert run([SEEDS]) == seeds


def test_the_order_of_the_files_does_not_matter(seeds: Chronology) -> None:
    other = run([SEEDS / CABLE, SEEDS / ARTICLE])
    assert tables(other).events == tables(seeds).events
    assert tables(other).claims == tables(seeds).claims
    assert set(other.dates) == set(seeds.dates)


def test_a_file_given_twice_is_read_once(seeds: Chronology) -> None:
    assert run([SEEDS, SEEDS / CABLE]).events == seeds.events


def test_documents_do_not_colour_each_other(seeds: Chronology) -> None:
    alone = {claim.id: claim for name in (ARTICLE, CABLE) for claim in run([SEEDS / name]).claims}
    assert {claim.id: claim for claim in seeds.claims} == alone


# ------------------------------------------------------------------------------ little or nothing


def test_an_empty_folder(tmp_path: Path) -> None:
    found = run([tmp_path])
    assert (found.documents, found.dates, found.claims, found.events) == ((), (), (), ())
    assert [tmp_path.name in problem.says for problem in found.problems] == [True]


def test_no_path_at_all() -> None:
    assert run([]) == Chronology()


def test_a_happening_without_a_date_is_kept_apart(tmp_path: Path) -> None:
    found = told(tmp_path, "The old mill on the river burned down.")
    (claim,) = found.undated
    assert (found.claims, found.events) == ((claim,), ())
    (row,) = tables(found).claims.rows
    assert (row["title"], row["event"], row["start"], row["edtf"]) == ("Old mill on the river burned down", "", "", "")


@pytest.mark.parametrize("text", ["", " \n\n\t\n", "\ufeff"])
def test_an_empty_file(tmp_path: Path, text: str) -> None:
    found = told(tmp_path, text)
    assert (found.claims, found.events) == ((), ())
    assert [problem.document for problem in found.problems] == ["a.txt"]


FURNITURE = """About this publication


Be the first to comment

Leave a Reply

Share this cable

 facebook -  bluesky -#
"""
SMALL = {
    "only furniture": FURNITURE,
    "one word": "Yes.",
    "one mark": "-",
    "no date at all": "Nothing is said of when. It rained, and then it did not.\n\nThe end.",
    "only open dates": "They met on Monday and again in June. Two weeks later it rained.",
    "no letters": "1 2 3 4 5\n6 7 8 9 0\n" * 10,
    "a title alone": "THE SITUATION\n",
}


@pytest.mark.parametrize("text", SMALL.values(), ids=SMALL.keys())
def test_a_document_that_gives_no_date_gives_no_event_and_says_so(tmp_path: Path, text: str) -> None:
    found = told(tmp_path, text)
    assert found.events == ()
    assert found.undated == found.claims
    assert [(date.interval, date.how) for date in found.dates] == [(None, "unknown")]
    assert [problem.document for problem in found.problems] == ["a.txt"]


def test_a_header_alone_dates_the_document_and_tells_nothing_of_it(tmp_path: Path) -> None:
    found = told(tmp_path, "From: the office\nDate: 7 August 2009\nSubject: nothing\n")
    assert [date.how for date in found.dates] == ["stated"]
    assert dates(found) in ([], ["2009-08-07"])


def test_one_bad_file_does_not_cost_the_others_their_rows(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The bridge collapsed on 3 May 1999 in Riga.\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "empty.txt").write_bytes(b"")
    found = run([tmp_path])
    assert dates(found) == ["1999-05-03"]
    assert {"bad.txt", "empty.txt"} <= {problem.document for problem in found.problems}


def test_a_missing_path_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere\.txt"):
        run([tmp_path / "nowhere.txt"])


# ------------------------------------------------------------------------------ what the user says

OPEN = "The bridge collapsed on Monday. It will be rebuilt in September."


def test_a_date_given_serves_a_document_that_states_none(tmp_path: Path) -> None:
    assert dates(told(tmp_path, OPEN)) == []
    found = told(tmp_path, OPEN, date=AUGUST)
    assert dates(found) == ["2009-08-03", "2009-09"]
    assert [(date.how, date.interval) for date in found.dates] == [("given", AUGUST)]
    assert {claim.how for claim in found.claims} == {How.DOCUMENT}


def test_a_date_given_does_not_overrule_what_a_document_states(tmp_path: Path) -> None:
    found = told(tmp_path, f"Date: 3 February 1999\nSubject: the bridge\n\n{OPEN}\n", date=AUGUST)
    assert [date.how for date in found.dates] == ["stated"]
    assert dates(found)[0].startswith("1999-0")


RIGA = """kind,name,aliases,facet,start,end,place,source
series,Riga Bridge Fair,Riga fair,2008,2008-09-05,2008-09-07,Riga,a poster
"""


def test_a_user_s_file_of_named_events_adds_to_the_built_in_ones(tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text(RIGA, encoding="utf-8")
    text = "The bridge was shown at the 2008 Riga fair."
    assert "2008-09-05/2008-09-07" not in dates(told(tmp_path, text, date=AUGUST))
    found = told(tmp_path, text, date=AUGUST, knowledge=(more,))
    assert dates(found) == ["2008-09-05/2008-09-07"]
    assert found.claims[0].how is How.NAMED
    assert "a poster" in "".join(step.says for step in found.claims[0].evidence)
    assert load(more).find("New START")


def test_a_malformed_file_of_named_events_is_an_error_that_names_file_and_line(tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text(RIGA + "series,Riga Bridge Fair,,2009,someday,,Riga,a poster\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"more\.csv, line 3"):
        told(tmp_path, OPEN, knowledge=(more,))


def test_progress_is_told_of_each_document_in_order() -> None:
    seen: list[tuple[str, int, int]] = []
    run([SEEDS], progress=lambda *step: seen.append(step))
    assert seen == [(ARTICLE, 1, 2), (CABLE, 2, 2)]


# ------------------------------------------------------------------------------ whatever comes

KNOWN = Knowledge(join((), read(HERE / "golden" / "things.csv")))
VOCABULARY = """the of in on The minister Riga met signed collapsed will be July 6, 2009 May 1999. 44 BC Monday
yesterday last year two weeks later. recent Munich conference New START first anniversary ( ) " ” , . ; : - -- 1. (S)
SUBJECT: DATE: 2009-08-07 10:30 by before not if planned said that which and"""
TEXTS = st.lists(st.sampled_from([*VOCABULARY.split(), "\n", "\n\n"]), max_size=60).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(TEXTS | st.text(max_size=120), st.sampled_from([None, AUGUST]))
@example("minister 2009-08-07 of Monday", None)
def test_any_text_goes_through_and_what_comes_out_leads_back(text: str, written: Interval | None) -> None:
    document = read_text(text)
    made = draft(document, KNOWN, written)
    events = merge(claim for claim in made.claims if not claim.aside)
    holds(Chronology((document,), (made.when,), tuple(made.claims), events))
    assert all(0 <= s.start < s.end <= len(document.text) for s in sentences(document))


HOSTILE = {
    "one long word": "a" * 200_000,
    "digits": "7" * 200_000,
    "commas": "," * 200_000,
    "the the the": "the " * 50_000,
    "full stops": ". " * 50_000,
    "open brackets": "(" * 100_000,
    "dashes": "-" * 100_000 + "\n" + "=" * 100_000,
    "a header without end": "Subject: a\n" * 5_000,
    "empty lines": "\n" * 100_000,
    "one line of prose": "The minister met the king, who was ill, and left " * 3_000,
    "one line of dates": "They met on 6 July 2009, and on 7 July 2009, " * 50,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_goes_through_every_stage(text: str) -> None:
    begun = time.perf_counter()
    draft(read_text(text), KNOWN, AUGUST)
    assert time.perf_counter() - begun < 20


if __name__ == "__main__":
    renew()
