"""The columns: a chronology as tables, and tables read back.  The only room that knows pandas.

Every date is an ISO 8601 string (pandas' own dates end in the year 1677 or lose the BCE), and a
missing value is an empty string, so that a table means the same in memory and in a CSV file.
A Table is plain rows; pandas, which takes longer to import than a build of some pages takes, is
loaded when a DataFrame is asked for.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from timeline.errors import UnreadableError
from timeline.model import Chronology, Claim, DocumentDate, Event, Interval, Step

if TYPE_CHECKING:
    from pandas import DataFrame as DataFrame  # other rooms name the type from here

EVENTS = ("id", "start", "end", "edtf", "grain", "title", "status", "who", "where", "how", "confidence",
          "expression", "quote", "document", "offset", "mentions", "evidence")  # fmt: skip
CLAIMS = ("id", "event", "document", "start", "end", "edtf", "grain", "title", "status", "who", "where", "how",
          "confidence", "expression", "offset", "quote", "evidence")  # fmt: skip
DOCUMENTS = ("document", "title", "start", "end", "edtf", "how", "confidence", "evidence")
NUMBERS = {"confidence": float, "offset": int, "mentions": int}
LARGEST = 2**31 - 1  # characters of a cell: a quote may be a whole document

Row = dict[str, Any]
Source: TypeAlias = "Table | DataFrame"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of the same columns, in the order of the columns."""

    columns: tuple[str, ...]
    rows: list[Row]

    def frame(self) -> DataFrame:
        """The table as a DataFrame: numbers where NUMBERS says so, else strings."""
        from pandas import DataFrame

        types = {name: NUMBERS.get(name, str) for name in self.columns}
        return DataFrame(self.rows, columns=list(self.columns)).astype(types)


class Tables(NamedTuple):
    """The three tables of a chronology."""

    events: Table
    claims: Table
    documents: Table


def tables(chronology: Chronology) -> Tables:
    """Events and claims by start (the undated last), then end, document and offset; documents as they were read."""
    owner = {claim.id: event.id for event in chronology.events for claim in event.claims}
    events = sorted(chronology.events, key=lambda event: _order(event.interval, event.best))
    claims = sorted(chronology.claims, key=lambda claim: _order(claim.interval, claim))
    return Tables(
        _table(EVENTS, map(_event, events)),
        _table(CLAIMS, ({**_claim(claim), "event": owner.get(claim.id, "")} for claim in claims)),
        _table(DOCUMENTS, map(_document, chronology.dates)),
    )


def rows(source: Source) -> list[Row]:
    """The rows of a table, or of a DataFrame with its columns, as plain dictionaries."""
    return source.rows if isinstance(source, Table) else source.to_dict("records")  # type: ignore[return-value]


def steps(evidence: str) -> list[dict[str, str]]:
    """The chain of a cell of `evidence`; each step has `step`, `says` and perhaps `edtf`."""
    return [dict(step) for step in json.loads(evidence or "[]")]


def read_back(folder: Path) -> Tables:
    """The tables that an earlier build wrote to a folder.  UnreadableError if they are not all there."""
    names = {"events.csv": EVENTS, "claims.csv": CLAIMS, "documents.csv": DOCUMENTS}
    return Tables(*(_read(folder / name, columns) for name, columns in names.items()))


# ---------------------------------------------------------------------------------- rows


def _event(event: Event) -> Row:
    """The best claim gives the words, the event its interval."""
    evidence = _dumps([*map(_step, event.best.evidence), *_conflicts(event)])
    told = {"id": event.id, "title": event.title, "mentions": len(event.claims), "evidence": evidence}
    return {**_claim(event.best), **_when(event.interval), **told}


def _conflicts(event: Event) -> list[dict[str, str]]:
    """A step for each claim that the event's own date excludes: both stand, side by side."""
    found = []
    for claim in event.claims if event.conflict else ():
        if event.interval and claim.interval and not claim.interval.overlaps(event.interval):
            says = f"{claim.document} dates it otherwise: “{claim.expression}”"
            found.append({"step": "conflict", "says": says, "edtf": claim.interval.edtf})
    return found


def _claim(claim: Claim) -> Row:
    return {
        "id": claim.id,
        **_when(claim.interval),
        "title": claim.title,
        "status": str(claim.status),
        "who": "; ".join(claim.who),
        "where": "; ".join(claim.where),
        "how": str(claim.how),
        "confidence": round(claim.confidence, 2),
        "expression": claim.expression,
        "quote": claim.quote,
        "document": claim.document,
        "offset": claim.offset,
        "evidence": _dumps(map(_step, claim.evidence)),
    }


def _document(date: DocumentDate) -> Row:
    """A document's row.  A bound is no date: it stands in `edtf` alone, and `start` and `end` are empty."""
    bound = date.interval is not None and None in (date.interval.start, date.interval.end)
    return {
        "document": date.document,
        "title": date.title,
        **_when(date.interval),
        **({"start": "", "end": ""} if bound else {}),
        "how": date.how,
        "confidence": round(date.confidence, 2),
        "evidence": _dumps(map(_step, date.evidence)),
    }


def _when(interval: Interval | None) -> Row:
    """The columns of a date; all empty where nothing bounds it."""
    if interval is None or interval.start is interval.end is None:
        return dict.fromkeys(("start", "end", "edtf", "grain"), "")
    return {
        "start": interval.start_iso,
        "end": interval.end_iso,
        "edtf": interval.edtf,
        "grain": interval.grain.word,
    }


def _step(step: Step) -> dict[str, str]:
    told = {"step": step.kind, "says": step.says}
    return {**told, "edtf": step.edtf} if step.edtf else told


def _dumps(found: Iterable[Mapping[str, str]]) -> str:
    return json.dumps(list(found), ensure_ascii=False, separators=(",", ":"))


def _order(interval: Interval | None, claim: Claim) -> tuple[bool, float, float, str, int]:
    """By start; what has only an end stands at its end; the undated last."""
    start, end = interval.sort_key if interval else (float("-inf"), float("inf"))
    undated = start == float("-inf") and end == float("inf")
    return undated, end if start == float("-inf") else start, end, claim.document, claim.offset


def _table(columns: tuple[str, ...], found: Iterable[Row]) -> Table:
    return Table(columns, [{name: row[name] for name in columns} for row in found])


# ---------------------------------------------------------------------------------- reading back


def _read(path: Path, columns: tuple[str, ...]) -> Table:
    csv.field_size_limit(LARGEST)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            found = csv.DictReader(file, strict=True)
            if not set(columns) <= set(found.fieldnames or ()):
                raise KeyError(path)
            return _table(columns, map(_typed, found))
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}") from error
    except (csv.Error, ValueError, KeyError, TypeError) as error:
        raise UnreadableError(f"{path} cannot be read: it is no table of an earlier build") from error


def _typed(row: Row) -> Row:
    return {name: NUMBERS[name](value) if name in NUMBERS else value for name, value in row.items()}
