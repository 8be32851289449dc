"""Document dates calibrated: texts whose date is known, dated without being told it.

    python tests/bench/dating.py FOLDER [--errors]

FOLDER holds corpora as JSON Lines, a document a line: {"id", "dct", "text"}.  A date is inside an interval
that holds its day; no interval at all ("unknown") holds every day.  A document is committed where its interval
lies in one year, and right where that is the year of its date.  A last row counts the documents of `tests/cases`
that state their date, each dated by its words and its folder as if it did not.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline import dating, read, segment
from timeline.civil import calendar
from timeline.knowledge import Knowledge, load
from timeline.model import Document, DocumentDate, Interval
from timeline.pipeline import beside_each_other, draft, understand

CASES = Path(__file__).parent.parent / "cases"
COLUMNS = ("documents", "inside", "committed", "right", "bounded", "wrong bound", "unknown")


def main() -> None:
    """Print the table, and what is wrong if that is asked for."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    files = sorted(folder.glob("*.jsonl")) if folder and folder.is_dir() else []
    if not files:
        sys.exit(f"No corpora in {folder or 'the folder you did not name'}: give a folder of JSON Lines files.")
    total: Counter[str] = Counter()
    print("| corpus | " + " | ".join(COLUMNS) + " |\n|--" + "|--:" * len(COLUMNS) + "|")
    errors = []
    for file in files:
        found: Counter[str] = Counter()
        for line in file.read_text(encoding="utf-8").splitlines():
            errors += [f"{file.stem}: {says}" for says in measure(json.loads(line), load(), found)]
        print(row(file.stem, found))
        total += found
    print(row("all", total))
    withheld: Counter[str] = Counter()
    for case in sorted(CASES.iterdir()):
        errors += [f"{case.name}: {says}" for says in in_folder(case, withheld)]
    print(row("cases, withheld", withheld))
    if "--errors" in sys.argv:
        print("\n" + "\n".join(errors))


def row(name: str, found: Counter[str]) -> str:
    """A row of the table; shares in per cent."""
    inside = 100 * found["inside"] / max(1, found["documents"])
    right = 100 * found["right"] / max(1, found["committed"])
    cells = {"inside": f"{found['inside']} ({inside:.1f} %)", "right": f"{found['right']} ({right:.1f} %)"}
    return f"| {name} | " + " | ".join(cells.get(c, str(found[c])) for c in COLUMNS) + " |"


def measure(held: dict[str, Any], known: Knowledge, found: Counter[str]) -> Iterator[str]:
    """Count one document of a corpus; say what is wrong with its date."""
    if held["dct"]:
        day = Interval.day(*map(int, held["dct"][:10].split("-")))
        given = dated(read.read_text(held["text"]), known.among([held["text"]]))
        yield from count(held["id"], day, given, found)


def in_folder(case: Path, found: Counter[str]) -> Iterator[str]:
    """Count the documents of a case, each in turn without the date that it states."""
    documents, _ = read.read(path for path in sorted(case.iterdir()) if path.name != "gold.json")
    known = load().among(d.text for d in documents)
    drafts = [draft(document, known) for document in documents]
    for number, document in enumerate(documents):
        if document.stated:
            fields = tuple(f for f in document.fields if not f.interval)
            silent = draft(replace(document, stated=None, fields=fields), known)
            others = beside_each_other([*drafts[:number], silent, *drafts[number + 1 :]], known)
            yield from count(document.id, document.stated.interval, others[number].when, found)


def count(name: str, day: Interval, given: DocumentDate, found: Counter[str]) -> Iterator[str]:
    """Count a date that was given against the true one; say what is wrong with it."""
    interval = given.interval or Interval(None, None)
    a, b = interval.first_day, interval.last_day
    years = {calendar(d)[0] for d in (a, b) if d is not None}
    inside, committed = interval.overlaps(day), a is not None and b is not None and len(years) == 1
    right = calendar(day.first_day or 0)[0] in years
    found.update(documents=1, inside=inside, committed=committed, right=committed and right)
    found["bounded"] += given.how == "bounded"
    found["wrong bound"] += given.how == "bounded" and not inside
    found["unknown"] += given.interval is None
    if not inside or (committed and not right):
        says = "; ".join(step.says for step in given.evidence)
        yield f"{name} of {day.edtf}: {interval.edtf}, {given.how}: {says}"


def dated(document: Document, known: Knowledge) -> DocumentDate:
    """The date of a document, from its own words and what lies beside it."""
    sentences = segment.sentences(document)
    return dating.date(document, sentences, understand(document, sentences, known), known)


if __name__ == "__main__":
    main()
