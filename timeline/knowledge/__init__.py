"""When the things were that have names: treaties, wars, summits and their editions, terms of office.

The data are the CSV files of this folder; a user's file has the same form and adds to them:

    kind,name,aliases,facet,start,end,place,source
    event,New START,New START treaty;Prague treaty,signed,2010-04-08,,Prague,"U.S. Department of State, ..."

- `kind`: `event` is a one-off, a row for each dated facet of it (signed, entered into force); `series`
  recurs, a row for each edition; `office` is held, a row for each term.
- `name` identifies the thing; `aliases`, separated by `;`, are needed on one of its rows only.
- `facet`: what of the thing is dated, which edition, or the holder's name.  Further spellings follow after
  `;` (`48th;2012`, `Sergei Lavrov;Sergey Lavrov`), the first being the one to show.  Empty: the thing itself.
- `start`, `end`: EDTF at the precision known (`1648`, `1916-07`, `2011-02-05`, `-0043-03-15`, with `~` for
  approximate and `?` for uncertain); `..` is unbounded.  An empty end is the start, but for an office it
  is unbounded: the term goes on as far as the file knows.  Both are inclusive.
- `source`: where the date can be looked up.

Days are as histories cite them (1066-10-14, 1605-11-05 by the Julian calendar, 1917-11-07 by the Gregorian).
Empty lines and lines that begin with `#` are skipped.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from timeline.civil import DAY, Grain, ordinal, step
from timeline.errors import KnowledgeError
from timeline.model import Interval

KINDS = ("event", "series", "office")
COLUMNS = ("kind", "name", "aliases", "facet", "start", "end", "place", "source")
REQUIRED = ("kind", "name", "start")

FOLDS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-"})
EDTF = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
NUMERAL = re.compile(r"[ivxlc]+|[js]r\.?")  # John Paul II, Robert Kennedy Jr.: no surnames


@dataclass(frozen=True, slots=True)
class Facet:
    """One dated side of a named thing: a treaty's signature, a conference's edition, a holder's term."""

    entry: str  # the name of the entry
    kind: str
    facet: str  # as it is to be shown; empty for the thing itself
    interval: Interval
    place: str = ""
    source: str = ""
    spellings: tuple[str, ...] = ()  # all ways to write the facet, the shown one first

    @property
    def key(self) -> str:
        """What identifies it among all: `New START, signed`."""
        return f"{self.entry}, {self.facet}" if self.facet else self.entry


@dataclass(frozen=True, slots=True)
class Entry:
    """A named thing with its other names and its facets, sorted by start."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    facets: tuple[Facet, ...] = ()

    def named(self, text: str) -> tuple[Facet, ...]:
        """The facets that a text may mean: `48th`, `2012`, a host city, a holder's full name."""
        wanted = fold(text)
        return tuple(f for f in self.facets if wanted in map(fold, (*f.spellings, f.place)) and wanted)

    def calls(self, text: str) -> bool:
        """Whether a text that is one of the names when folded may be it: capitals are not small letters."""
        loud = (name for name in (self.name, *self.aliases) if name.isupper() and fold(name) == fold(text))
        return text.islower() or all(name in " ".join(text.split()) for name in loud)

    def at(self, interval: Interval) -> tuple[Facet, ...]:
        """The facets that share some time with an interval: who held the office, which edition it was."""
        return tuple(f for f in self.facets if f.interval.overlaps(interval))


Row = tuple[Facet, tuple[str, ...]]  # what a row of a file tells: a facet, and aliases of its entry


class Knowledge:
    """The entries of some files, and how to find them by what a text calls them."""

    def __init__(self, entries: tuple[Entry, ...] = ()) -> None:
        self.entries = entries
        self._called: dict[str, list[Entry]] = {}
        self._terms: dict[str, list[Facet]] = {}
        for entry in entries:
            for name in dict.fromkeys(map(fold, (entry.name, *entry.aliases))):
                self._called.setdefault(name, []).append(entry)
            for term in entry.facets if entry.kind == "office" else ():
                for name in holder_names(term):
                    self._terms.setdefault(name, []).append(term)

    def __repr__(self) -> str:
        return f"<Knowledge of {len(self.entries)} entries>"

    @property
    def offices(self) -> tuple[Entry, ...]:
        """The entries that are held."""
        return tuple(entry for entry in self.entries if entry.kind == "office")

    def find(self, text: str) -> tuple[Entry, ...]:
        """The entries of any kind that a text names, in whole; white space and typography are no matter.

        Nor is case, but that a name all in capitals is none in mixed case: START I is not in "from the start I knew".
        """
        return tuple(entry for entry in self._called.get(fold(text), ()) if entry.calls(text))

    def aliases(self) -> tuple[str, ...]:
        """All folded names and aliases of events and series, sorted, for a scanner."""
        return tuple(sorted(name for name, entries in self._called.items() if any(e.kind != "office" for e in entries)))

    def terms(self, holder: str) -> tuple[Facet, ...]:
        """The terms of office of a person, by full name or surname, sorted by start."""
        return tuple(sorted(self._terms.get(fold(holder), ()), key=by_start))


def load(*paths: Path) -> Knowledge:
    """The built-in files and a user's.  A row whose name or alias is known adds to that entry.

    KnowledgeError, naming file and line, at the first row that is malformed.
    """
    if not paths:
        return _builtin()
    return Knowledge(join(_builtin().entries, (row for path in paths for row in read(path))))


@cache
def _builtin() -> Knowledge:
    files = sorted(Path(__file__).parent.glob("*.csv"))
    return Knowledge(join((), (row for path in files for row in read(path))))


def join(known: tuple[Entry, ...], rows: Iterable[Row]) -> tuple[Entry, ...]:
    """Entries with rows added: to the one of the row's kind that has its name or an alias of it, or to a new one."""
    parts = {(e.kind, fold(e.name)): ({fold(n): n for n in (e.name, *e.aliases)}, list(e.facets)) for e in known}
    homes = {(kind, name): (kind, home) for (kind, home), (called, _) in parts.items() for name in called}
    for facet, aliases in rows:
        key = (facet.kind, fold(facet.entry))
        home = homes.setdefault(key, key)
        if home not in parts:
            parts[home] = ({}, [])
        called, facets = parts[home]
        facets.append(facet)
        for name in (facet.entry, *aliases):
            called.setdefault(fold(name), name)
            homes.setdefault((facet.kind, fold(name)), home)
    return tuple(_one(kind, list(called.values()), facets) for (kind, _), (called, facets) in parts.items())


def _one(kind: str, called: list[str], facets: list[Facet]) -> Entry:
    """An entry under the first of its names; a facet told twice is kept once."""
    told: dict[tuple[str, Interval], Facet] = {}
    for facet in facets:
        told.setdefault((facet.facet, facet.interval), facet)
    own = (f if f.entry == called[0] else replace(f, entry=called[0]) for f in told.values())
    return Entry(called[0], kind, tuple(called[1:]), tuple(sorted(own, key=by_start)))


def read(path: Path) -> Iterator[Row]:
    """The rows of one file, each as a facet and the aliases it tells.  KnowledgeError if it is no such file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise KnowledgeError(f"{path}: cannot be read ({error.strerror or error}).") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise KnowledgeError(f"{path}, line {line}: this is not UTF-8 text.") from error
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        told = (row for row in rows if any(row) and not row[0].startswith("#"))
        width, places = _places(next(told, []))
        for row in told:
            yield _row(width, places, row)
    except (ValueError, csv.Error) as error:
        raise KnowledgeError(f"{path}, line {max(1, rows.line_num)}: {error}.") from error


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
    kind, name, aliases, facet, start, end, place, source = [cells[place] for place in places]
    if kind not in KINDS:
        raise ValueError(f"the kind is {kind!r}, but must be one of {', '.join(KINDS)}")
    if not fold(name):
        raise ValueError("the name is empty")
    spellings = _parts(facet)
    if kind == "office" and not spellings:
        raise ValueError("the facet of an office must be its holder's name")
    when = span(start, end or (".." if kind == "office" else start))
    return Facet(name, kind, spellings[0] if spellings else "", when, place, source, spellings), _parts(aliases)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, cell.split(";")) if part) if cell else ()


def span(start: str, end: str) -> Interval:
    """From one EDTF date to another, both inclusive, at the coarser of their grains.  ValueError if there is none."""
    first = unit(start)
    if start == end and start != "..":
        return first
    last = unit(end)
    if first.start is not None and last.start is not None and last.start < first.start:
        raise ValueError(f"the end {end} is before the start {start}")
    bounded = [part.grain for part in (first, last) if part.start is not None]
    if not bounded:
        raise ValueError("the start and the end are both unbounded")
    approximate, uncertain = first.approximate or last.approximate, first.uncertain or last.uncertain
    return Interval(first.start, last.end, max(bounded), approximate, uncertain)


def unit(text: str) -> Interval:
    """One EDTF date, `-0043-03-15`, `1916-07`, `1648~`, or `..`.  ValueError if it is none."""
    if text == "..":
        return Interval(None, None)
    match = EDTF.fullmatch(text)
    try:
        if not match:
            raise ValueError
        year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
        first = ordinal(year, month, day)
    except ValueError:
        raise ValueError(f"{text!r} is not a date such as 2011-02-05, 1916-07 or 1648") from None
    grain = Grain.DAY if match[3] else Grain.MONTH if match[2] else Grain.YEAR
    end = first + 1 if match[3] else step(first, 1, grain)
    return Interval(first * DAY, end * DAY, grain, match[4] in ("~", "%"), match[4] in ("?", "%"))


@lru_cache(8192)
def fold(text: str) -> str:
    """A name as it is compared: lower case, single spaces, plain quotes and dashes, no leading article."""
    plain = text if text.isascii() else text.translate(FOLDS)
    return " ".join(plain.lower().split()).removeprefix("the ")


def holder_names(term: Facet) -> Iterator[str]:
    """What a text may call the holder of a term, folded: each spelling in whole, and its last word."""
    return iter(dict.fromkeys(name for spelling in term.spellings for name in _names(fold(spelling))))


def _names(full: str) -> tuple[str, ...]:
    last = full.rpartition(" ")[2]
    return (full,) if NUMERAL.fullmatch(last) else (full, last)


def by_start(facet: Facet) -> tuple[float, bool, float]:
    """The order of facets in time; the thing itself before what began or was opened with it."""
    start, end = facet.interval.sort_key
    return start, bool(facet.facet), end
