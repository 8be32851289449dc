"""The cases are well-formed: gold dates parse, quotes stand in the documents; and the scorer counts as it says."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "bench"))
import cases

from timeline.model import Status

GOLDS = sorted([*cases.CASES.glob("*/gold.json"), *cases.UNSEEN.glob("*/gold.json")])
PER_CASE = pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.parent.name)


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def texts(path):
    return {d["file"]: (path.parent / d["file"]).read_text(encoding="utf-8") for d in load(path)["documents"]}


def test_there_are_cases() -> None:
    assert len(GOLDS) >= 8


@PER_CASE
def test_dates_parse(path) -> None:
    gold = load(path)
    for event in gold["events"]:
        for first, last in [
            (event["date_start"], event["date_end"]),
            *event.get("date_accept", ()),
            *([event["date_within"]] if "date_within" in event else ()),
        ]:
            assert date.fromisoformat(first) <= date.fromisoformat(last), event["label"]
    for document in gold["documents"]:
        if document["dct_accept"]:
            first, last = map(date.fromisoformat, document["dct_accept"])
            assert first <= last


@PER_CASE
def test_quotes_stand_in_the_documents(path) -> None:
    said, gold = texts(path), load(path)
    for event in gold["events"]:
        for mention in event["mentions"]:
            assert mention["quote"] in said[mention["file"]], mention
            assert not mention["expression"] or mention["expression"] in said[mention["file"]], mention
    for trap in gold["not_dates"]:
        assert trap["text"] in said[trap["file"]], trap


@PER_CASE
def test_events_are_told_apart(path) -> None:
    gold = load(path)
    ids = [event["id"] for event in gold["events"]]
    assert len(set(ids)) == len(ids)
    for event in gold["events"]:
        assert event["keywords"]
        assert event["mentions"]
        assert {event["status"], *event.get("status_accept", ())} <= {*(s.value for s in Status), "background"}


@PER_CASE
def test_every_document_belongs(path) -> None:
    named = {document["file"] for document in load(path)["documents"]}
    assert named == {file.name for file in path.parent.iterdir()} - {"gold.json"}


# ---------------------------------------------------------------------------------- the scorer

EVENT = {"date_start": "2009-07-29", "date_end": "2009-07-29", "keywords": ["threat"], "label": "a"}


def row(start="2009-07-29", end="", title="A threat", quote="", expression="July 29", document="a.txt"):
    return {"start": start, "end": end, "title": title, "quote": quote, "expression": expression, "document": document}


@pytest.mark.parametrize(
    ("event", "told", "expected"),
    [
        (EVENT, row(), True),
        (EVENT, row("2009-07-29T10:00:00Z", "2009-07-29T10:00:00Z"), True),
        (EVENT, row("2009-07-30"), False),
        (EVENT, row(title="A treat"), False),
        (EVENT, row(title="", quote="the  THREAT"), True),
        ({**EVENT, "date_accept": [["2009-07", "2009-07"]]}, row("2009-07-01", "2009-07-31"), True),
        ({**EVENT, "date_within": ["2009-07-01", "2009-07-31"]}, row("2009-07-04", "2009-07-09"), True),
        ({**EVENT, "date_within": ["2009-07-01", "2009-07-31"]}, row("2009-07-04", "2009-08-09"), False),
        (EVENT, row("-0043-03-15"), False),
        (EVENT, row(""), False),
    ],
)
def test_agreement(event, told, expected) -> None:
    assert cases.agrees(event, told) is expected


def test_pairing_takes_as_many_as_it_can() -> None:
    assert cases.pairs({0: [1], 1: [1, 2], 2: [2, 3]}) == {0: 1, 1: 2, 2: 3}


def test_optional_events_count_neither_way() -> None:
    other = {**EVENT, "date_start": "2010-01-01", "date_end": "2010-01-01", "optional": True, "label": "b"}
    gold = {"events": [EVENT, other], "documents": [], "not_dates": [{"file": "a.txt", "text": "11"}]}
    both = cases.score(gold, [row(), row("2010-01-01")], [])
    assert (both.found, both.gold, both.rows, both.f1) == (1, 1, 1, 100.0)
    assert cases.score(gold, [row(expression="11 July")], []).traps == 1


@pytest.mark.parametrize(
    ("accepted", "said", "right"),
    [
        (["2012-02-05", "2012-02-29"], ("2012-02-05", "2012-02-19"), True),
        (["2012-02-05", "2012-02-29"], ("2012-02-01", "2012-02-19"), False),
        (["2012-02-05", "2012-02-29"], ("", ""), False),
        (None, ("", ""), True),
        (None, ("2012-02-05", ""), False),
    ],
)
def test_documents_dated(accepted, said, right) -> None:
    told = [{"document": "a.txt", "start": said[0], "end": said[1]}]
    assert cases.dates({"file": "a.txt", "dct_accept": accepted}, told) is right
