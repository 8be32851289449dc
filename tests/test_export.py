"""Tables as files: what RFC 4180 asks, what spreadsheets do, and that no half file is ever seen."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import export
from timeline.errors import TimelineError
from timeline.model import Chronology
from timeline.table import EVENTS, Table, tables

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def quoting(*quotes: str, **cells: object) -> Table:
    """Events with these sentences, all else blank or as given."""
    row = dict.fromkeys(EVENTS, "") | {"confidence": 0.5, "offset": 1, "mentions": 1} | cells
    return Table(EVENTS, [row | {"quote": quote} for quote in quotes])


@pytest.mark.parametrize(
    ("quote", "cell"),
    [
        ("plain", "plain"),
        ("a, b", '"a, b"'),
        ('say "so"', '"say ""so"""'),
        ("two\nlines", '"two\nlines"'),
        ("old\rmac", '"old\rmac"'),
        (" edge", '" edge"'),
        ("=1+1", "=1+1"),
        ("café — “Ω”", "café — “Ω”"),
    ],
)
def test_cells(quote: str, cell: str) -> None:
    assert f",{cell}," in export.csv.render(quoting(quote))


@given(st.lists(TEXT, max_size=5))
def test_every_text_survives_the_csv(quotes: list[str]) -> None:
    read = list(csv.DictReader(StringIO(export.csv.render(quoting(*quotes)), newline="")))
    assert [row["quote"] for row in read] == quotes


@pytest.mark.parametrize("text", ["=SUM(A1)", "+1", "-x", "@cmd", "\tx"])
def test_a_copy_for_spreadsheets_runs_no_formula(text: str) -> None:
    read = list(csv.DictReader(StringIO(export.csv.render(quoting(text), for_spreadsheet=True), newline="")))
    assert read[0]["quote"] == f"'{text}"


def test_a_copy_for_spreadsheets_keeps_numbers_and_early_dates() -> None:
    early = quoting("", start="-0043-03-15", offset=-1)
    read = list(csv.DictReader(StringIO(export.csv.render(early, for_spreadsheet=True))))
    assert (read[0]["start"], read[0]["offset"]) == ("-0043-03-15", "-1")


def test_json_lines_hold_the_evidence_as_a_list(chronology: Chronology) -> None:
    lines = export.jsonl.render(tables(chronology).events).splitlines()
    first = json.loads(lines[0])
    assert len(lines) == len(chronology.events)
    assert (first["start"], first["evidence"][0]["step"]) == ("-0043-03-15", "words")


def test_the_suffix_chooses_the_format(tmp_path: Path) -> None:
    assert export.save(quoting("x"), tmp_path / "a.CSV").read_bytes().startswith(b"id,start")
    assert export.save(quoting("x"), tmp_path / "a.jsonl").read_bytes().startswith(b'{"id"')
    with pytest.raises(TimelineError, match=r"a\.doc.*\.csv"):
        export.save(quoting("x"), tmp_path / "a.doc")


def test_writing_makes_folders_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = export.write(tmp_path / "new" / "deep" / "file.txt", "naïve\n")
    assert path.read_bytes() == "naïve\n".encode()
    assert [file.name for file in path.parent.iterdir()] == ["file.txt"]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = export.write(tmp_path / "file.txt", "old")

    def full(_source: object, _target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(TimelineError, match=r"file\.txt cannot be written: No space left"):
        export.write(path, "new")
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["file.txt"]


def test_a_folder_in_the_way_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file.csv").mkdir()
    with pytest.raises(TimelineError, match=r"file\.csv cannot be written"):
        export.write(tmp_path / "file.csv", "x")
