"""Knowledge files -> rows -> entries."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path

from timeline.errors import KnowledgeError
from timeline.knowledge.entries import Entry, Row, fold, parts

KINDS = ("event", "series", "office")
COLUMNS = Row._fields
REQUIRED = ("kind", "name", "start")
BY_ENTRY = attrgetter("kind", "name", "aliases")


def read(path: Path, trusted: bool = False) -> Iterator[Row]:
    """The rows of one file.  KnowledgeError, naming the line, if it is no such file.

    A `trusted` file has all columns in order in every line, and dates that are some: that is not tried again.
    """
    rows = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    if trusted:
        yield from map(Row._make, islice(rows, 1, None))
        return
    try:
        told = (row for row in rows if any(row) and not row[0].startswith("#"))
        width, places = _places(next(told, []))
        for cells in told:
            yield _tried(_row(width, places, cells))
    except (ValueError, csv.Error) as error:
        raise KnowledgeError(f"{path}, line {max(1, rows.line_num)}: {error}.") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise KnowledgeError(f"{path}: cannot be read ({error.strerror or error}).") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise KnowledgeError(f"{path}, line {line}: this is not UTF-8 text.") from error


def _places(row: list[str]) -> tuple[int, list[int]]:
    """How many cells the first line of a file has, and where each column stands; after the last if nowhere."""
    header = [cell.strip().lower() for cell in row]
    if not set(REQUIRED) <= set(header) <= set(COLUMNS) or len(set(header)) < len(header):
        raise ValueError(f"the first line must name the columns {','.join(COLUMNS)}, but is {','.join(row)!r:.120}")
    return len(header), [header.index(name) if name in header else len(header) for name in COLUMNS]


def _row(width: int, places: list[int], row: list[str]) -> Row:
    if len(row) > width:
        raise ValueError(f"{len(row)} cells where the first line names {width} columns (quote cells with commas)")
    cells = [*map(str.strip, row), *[""] * (width + 1 - len(row))]
    return Row(*[cells[place] for place in places])


def _tried(row: Row) -> Row:
    """The row; ValueError if it tells of nothing, or of no date."""
    if row.kind not in KINDS:
        raise ValueError(f"the kind is {row.kind!r}, but must be one of {', '.join(KINDS)}")
    if not fold(row.name):
        raise ValueError("the name is empty")
    if row.kind == "office" and not parts(row.facet):
        raise ValueError("the facet of an office must be its holder's name")
    row.read(row.name)
    return row


def join(known: Iterable[Entry], rows: Iterable[Row]) -> tuple[Entry, ...]:
    """Entries with rows added: to the one of the row's kind that has its name or an alias of it, or to a new one."""
    found: dict[tuple[str, str], tuple[dict[str, str], list[Row]]] = {
        (e.kind, fold(e.name)): ({fold(n): n for n in e.names}, list(e.rows)) for e in known
    }
    homes = {(kind, name): (kind, home) for (kind, home), (called, _) in found.items() for name in called}
    for (kind, name, aliases), group in groupby(rows, BY_ENTRY):
        key = (kind, fold(name))
        home = homes.setdefault(key, key)
        called, told = found.setdefault(home, ({}, []))
        told += group
        for other in (name, *parts(aliases)):
            called.setdefault(fold(other), other)
            homes.setdefault((kind, fold(other)), home)
    return tuple(_one(kind, list(called.values()), told) for (kind, _), (called, told) in found.items())


def _one(kind: str, called: list[str], told: list[Row]) -> Entry:
    """An entry under the first of its names."""
    return Entry(called[0], kind, tuple(called[1:]), tuple(told))
