"""Builds every case and says how well: `python tests/bench/cases.py [CASE...] [--errors]`.

A case is a folder of `tests/cases` with its documents and a `gold.json`: events, numbers that are no dates,
and when the documents were written.  A row is right if its days are the gold event's (or such as the event
accepts) and one of the event's keywords stands in its title or quote; each row pairs with one event at
most, as many as possible.  An optional event may be found or left out: it counts neither way.  Confidence
means something if of the rows given SURE or more at least 95 in 100 are right.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

SURE = 0.9
CASES = Path(__file__).parent.parent / "cases"
UNSEEN = CASES.parent / "unseen"  # what a folder scores at which nobody aimed; no goal is set for these
SEEDS = CASES.parent.parent / "seeds"
Row = Mapping[str, Any]


class Score(NamedTuple):
    """What was counted in one case."""

    found: int
    gold: int
    rows: int
    traps: int
    traps_set: int
    dated: int
    documents: int
    sure: int = 0  # rows of high confidence
    sure_right: int = 0
    told: int = 0
    status_right: int = 0
    honest: int = 0  # documents not dated right, of which nothing is said, or an interval that holds the date
    errors: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        """In per cent."""
        return 200 * self.found / (self.gold + self.rows) if self.gold + self.rows else 100.0


def days(start: str, end: str) -> tuple[date, date] | None:
    """The first and last day of ISO dates, which may be years or months; None outside the years 1 to 9999."""
    try:
        first = date.fromisoformat((start[:10] + "-01-01"[: 0 if len(start) > 9 else 10 - len(start)])[:10])
        last = end or start
        if len(last) == 4:
            return first, date(int(last), 12, 31)
        if len(last) == 7:
            return first, (date.fromisoformat(last + "-28") + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        return first, date.fromisoformat(last[:10])
    except ValueError:
        return None


def agrees(event: Row, row: Row) -> bool:
    """Whether a row tells of an event on its day."""
    text = " ".join(f"{row['title']} {row['quote']}".lower().split())
    if not any(" ".join(word.lower().split()) in text for word in event["keywords"]):
        return False
    said = days(row["start"], row["end"])
    accepted = [(event["date_start"], event["date_end"]), *event.get("date_accept", ())]
    if any(said == days(*pair) for pair in accepted) and said is not None:
        return True
    within = days(*event["date_within"]) if event.get("date_within") else None
    return within is not None and said is not None and within[0] <= said[0] and said[1] <= within[1]


def pairs(choices: Mapping[int, list[int]]) -> dict[int, int]:
    """As many pairs of event and row as there can be."""
    holder: dict[int, int] = {}

    def seat(event: int, tried: set[int]) -> bool:
        for row in choices[event]:
            if row not in tried:
                tried.add(row)
                if row not in holder or seat(holder[row], tried):
                    holder[row] = event
                    return True
        return False

    for event in sorted(choices, key=lambda e: len(choices[e])):
        seat(event, set())
    return {event: row for row, event in holder.items()}


def springs(trap: Row, row: Row) -> bool:
    """Whether a row was made of a number that is no date."""
    needle, words = (" ".join(text.lower().split()) for text in (trap["text"], row["expression"] or ""))
    return needle in words and trap["file"] == row["document"] and row["start"][:10] not in trap.get("ok_if", ())


def dates(document: Row, told: Iterable[Row]) -> bool:
    """Whether a document's date lies where the gold one may lie; none, where there is none."""
    row = next((row for row in told if row["document"] == document["file"]), None)
    said = days(row["start"], row["end"]) if row and row["start"] else None
    accepted = document.get("dct_accept")
    if accepted is None or said is None:
        return accepted is None and said is None
    first, last = days(*accepted) or (date.max, date.min)
    return first <= said[0] and said[1] <= last


def admits(document: Row, told: Iterable[Row]) -> bool:
    """Whether what is said of a document's date leaves room for the gold one: nothing, or an interval that holds it."""
    row = next((row for row in told if row["document"] == document["file"]), None)
    said = days(row["start"], row["end"]) if row and row["start"] else None
    accepted = days(*document["dct_accept"]) if document.get("dct_accept") else None
    return said is None or (accepted is not None and said[0] <= accepted[0] and accepted[1] <= said[1])


def has_status(event: Row, row: Row) -> bool:
    """Whether a row has the status of its event, or one that the event accepts."""
    return row.get("status") in (event.get("status"), *event.get("status_accept", ()))


def score(gold: Row, rows: list[Row], told: list[Row]) -> Score:
    """One case: its gold, the rows of its events and of its documents."""
    events = gold["events"]
    asked = {n for n, event in enumerate(events) if not event.get("optional")}
    choices = {n: [k for k, row in enumerate(rows) if agrees(event, row)] for n, event in enumerate(events)}
    found = pairs(choices)
    sprung = [(trap, row) for trap in gold["not_dates"] for row in rows if springs(trap, row)]
    wrong = [document for document in gold["documents"] if not dates(document, told)]
    sure = {k for k, row in enumerate(rows) if float(row.get("confidence") or 0) >= SURE}
    errors = [f"MISSED  {events[n]['date_start']}..{events[n]['date_end']}  {events[n]['label']}"
              for n in sorted(asked - found.keys())]  # fmt: skip
    errors += [f"EXTRA   {row['start']}..{row['end']}  {row.get('confidence')}  {row['title']}  "
               f"[{row['expression']}] {row['document']}"
               for k, row in enumerate(rows) if k not in found.values()]  # fmt: skip
    errors += [f"TRAP    {trap['text']!r} became {row['start']}" for trap, row in sprung]
    errors += [f"DATED   {document['file']}, accepted {document.get('dct_accept')}" for document in wrong]
    return Score(
        len(found.keys() & asked), len(asked), len(rows) - len(found.keys() - asked),
        len({trap["text"] for trap, _ in sprung}), len(gold["not_dates"]),
        len(gold["documents"]) - len(wrong), len(gold["documents"]),
        len(sure), len(sure & set(found.values())),
        len(found), sum(has_status(events[n], rows[k]) for n, k in found.items()),
        sum(admits(document, told) for document in wrong), tuple(errors),
    )  # fmt: skip


def run(gold_file: Path, folder: Path) -> Score:
    """Build the documents of a folder and score them."""
    import timeline

    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    for document in gold["documents"]:  # the seeds are called by short names
        document["file"] = document.get("source") or document["file"]
    made = timeline.build([folder / document["file"] for document in gold["documents"]])
    return score(gold, made.events.fillna("").to_dict("records"), made.documents.fillna("").to_dict("records"))


def main() -> None:
    """The table, the average of the cases last."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    ask.add_argument("cases", nargs="*", help="names of cases; all of them, if none is given")
    ask.add_argument("--seeds", type=Path, metavar="GOLD", help="the gold of the seed documents, to score them as well")
    ask.add_argument("--unseen", action="store_true", help="the folders of `tests/unseen` instead")
    ask.add_argument("--errors", action="store_true", help="list misses, false rows, traps, wrong document dates")
    asked = ask.parse_args()
    total: list[Score] = []
    heads = (("exact F1", 8), ("P", 6), ("R", 6), ("traps", 8), ("dated", 6), (f"right of {SURE}", 12), ("status", 10))
    print(f"{'case':12} " + " ".join(f"{head:>{width}}" for head, width in heads))
    held = UNSEEN if asked.unseen else CASES
    folders = [(path, path.parent) for path in sorted(held.glob("*/gold.json"))]
    folders += [(asked.seeds, SEEDS)] if asked.seeds and asked.seeds.is_file() else []
    for gold, case in folders:
        if asked.cases and case.name not in asked.cases:
            continue
        s = run(gold, case)
        total.append(s)
        precision, recall = (100 * s.found / n if n else 100.0 for n in (s.rows, s.gold))
        print(
            f"{case.name:12} {s.f1:8.1f} {precision:6.1f} {recall:6.1f} {s.traps:3} of {s.traps_set:2} "
            f"{s.dated} of {s.documents} {s.sure_right:5} of {s.sure:3} {s.status_right:5} of {s.told}"
        )
        if asked.errors:
            print("\n".join(f"    {error}" for error in s.errors))
    if total:
        columns = list(zip(*total, strict=True))[3:11]
        traps, of_traps, dated, documents, sure, right, told, status = (sum(column) for column in columns)
        mean = sum(s.f1 for s in total) / len(total)
        print(
            f"{'macro':12} {mean:8.1f} {'':13} {traps:3} of {of_traps:2} {dated} of {documents} {right:5} of {sure} "
            f"{status:5} of {told}"
        )
        print(f"of the documents not dated right {sum(s.honest for s in total)} are honestly unknown")


if __name__ == "__main__":
    main()
