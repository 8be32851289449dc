"""The columns: their order, their dates, their round trip."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import make_chronology

from timeline import export, table
from timeline.errors import UnreadableError
from timeline.model import Chronology, Interval
from timeline.table import Tables

EVENTS = ("id, start, end, edtf, grain, title, status, who, where, how, confidence, expression, quote, document, "
          "offset, mentions, evidence")  # fmt: skip
CLAIMS = ("id, event, document, start, end, edtf, grain, title, status, who, where, how, confidence, expression, "
          "offset, quote, evidence")  # fmt: skip
DOCUMENTS = "document, title, start, end, edtf, how, confidence, evidence"


@pytest.fixture(scope="module")
def made(chronology: Chronology) -> Tables:
    return table.tables(chronology)


def event(made: Tables, id: str) -> dict[str, object]:
    return next(row for row in made.events.rows if row["id"] == id)


def test_the_columns_are_the_contract(made: Tables) -> None:
    for found, columns in zip(made, (EVENTS, CLAIMS, DOCUMENTS), strict=True):
        assert ", ".join(found.columns) == ", ".join(found.frame().columns) == columns


def test_sorted_by_start_with_bce_first_and_undated_last(made: Tables) -> None:
    ids = [id.removeprefix("e-") for id in made.events.frame()["id"]]
    assert ids == ["ides", "vesuvius", "nineties", "summit", "jta", "sent", "call", "next", "reply", "results", "force",
                   "deploy", "munich", "interview", "withdraw", "decl", "someday"]  # fmt: skip


@pytest.mark.parametrize(
    ("id", "start", "end", "edtf", "grain"),
    [
        ("e-jta", "2009-07-29", "2009-07-29", "2009-07-29", "day"),
        ("e-sent", "2009-08-07T22:17:00Z", "2009-08-07T22:17:00Z", "2009-08-07T22:17:00Z", "minute"),
        ("e-call", "2009-08-08T01:30:00+03:00", "2009-08-08T01:30:00+03:00", "2009-08-08T01:30:00+03:00", "minute"),
        ("e-next", "2009-09-01", "2009-09-30", "2009-09", "month"),
        ("e-reply", "", "2009-09-15", "../2009-09-15", "day"),
        ("e-deploy", "2011-09-01", "", "2011-09-01/..", "day"),
        ("e-munich", "2012-02-03", "2012-02-05", "2012-02-03/2012-02-05", "day"),
        ("e-interview", "2012-02-05", "2012-02-19", "[2012-02-05..2012-02-19]", "day"),
        ("e-nineties", "1990-01-01", "1999-12-31", "199X~", "decade"),
        ("e-ides", "-0043-03-15", "-0043-03-15", "-0043-03-15", "day"),
        ("e-someday", "", "", "", ""),
    ],
)
def test_dates_are_strings_inclusive_at_their_grain(
    made: Tables, id: str, start: str, end: str, edtf: str, grain: str
) -> None:
    row = event(made, id)
    assert (row["start"], row["end"], row["edtf"], row["grain"]) == (start, end, edtf, grain)


def test_no_date_is_ever_a_datetime(made: Tables) -> None:
    for frame in (found.frame() for found in made):
        for name in frame.columns.difference(["confidence", "offset", "mentions"]):
            assert all(isinstance(value, str) for value in frame[name]), name


def test_who_mentions_confidence_and_evidence(made: Tables) -> None:
    row = event(made, "e-jta")
    assert (row["who"], row["where"], row["mentions"], row["confidence"]) == (
        "United States; Russia",
        "Moscow",
        1,
        0.88,
    )
    assert event(made, "e-summit")["mentions"] == 2
    steps = json.loads(str(event(made, "e-force")["evidence"]))
    assert steps[0] == {"step": "words", "says": "first anniversary"}
    assert {"step": "anchor", "says": "New START: entry into force", "edtf": "2011-02-05"} in steps


def test_claims_name_their_event(made: Tables) -> None:
    owner = {row["id"]: row["event"] for row in made.claims.rows}
    assert owner["c-summit"] == owner["c-summit-2"] == "e-summit"
    assert len(made.claims.rows) == len(made.events.rows) + 2


def test_a_conflict_stands_in_the_evidence(made: Tables) -> None:
    last = json.loads(str(event(made, "e-ides")["evidence"]))[-1]
    assert last["step"] == "conflict"
    assert last["edtf"] == "-0043-03-16"


def test_unbounded_on_both_sides_is_undated(chronology: Chronology) -> None:
    endless = replace(chronology.events[0], interval=Interval(None, None))
    row = table.tables(replace(chronology, events=(endless,))).events.rows[0]
    assert (row["start"], row["end"], row["edtf"], row["grain"]) == ("", "", "", "")


def test_nothing_gives_empty_tables_with_their_columns() -> None:
    made = table.tables(Chronology())
    frame = made.events.frame()
    assert [len(found.rows) for found in made] == [0, 0, 0]
    assert ", ".join(frame.columns) == EVENTS
    assert str(frame["offset"].dtype) == "int64"


def test_what_a_build_wrote_is_read_back_the_same(made: Tables, tmp_path: Path) -> None:
    for name, frame in made._asdict().items():
        export.save(frame, tmp_path / f"{name}.csv")
    assert table.read_back(tmp_path) == made


def test_a_dataframe_is_as_good_as_a_table(made: Tables) -> None:
    assert table.rows(made.events.frame()) == made.events.rows
    assert export.csv.render(made.events.frame()) == export.csv.render(made.events)


@pytest.mark.parametrize("text", ["", "document\n", "\x00\xff", 'a,"b\n', None])
def test_a_broken_folder_is_one_sentence_that_names_the_file(made: Tables, tmp_path: Path, text: str | None) -> None:
    for name, frame in made._asdict().items():
        export.save(frame, tmp_path / f"{name}.csv")
    claims = tmp_path / "claims.csv"
    claims.unlink()
    if text is not None:
        claims.write_text(text, encoding="latin-1")
    with pytest.raises(UnreadableError, match=r"claims\.csv cannot be read"):
        table.read_back(tmp_path)


def test_the_same_chronology_gives_the_same_tables(made: Tables) -> None:
    for before, after in zip(made, table.tables(make_chronology()), strict=True):
        assert export.csv.render(before) == export.csv.render(after)
