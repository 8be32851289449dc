"""What a knowledge file tells of: named things and their dated facets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from timeline.knowledge.dates import span
from timeline.model import Interval

FOLDS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-"})
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


class Row(NamedTuple):
    """One row of a knowledge file as it is written, its dates not yet read."""

    kind: str
    name: str
    aliases: str
    facet: str
    start: str
    end: str
    place: str
    source: str

    def read(self, entry: str) -> Facet:
        """The row as a facet of an entry, which may go by another name.  ValueError if the dates are none."""
        spellings = parts(self.facet)
        when = span(self.start, self.end or (".." if self.kind == "office" else self.start))
        shown = spellings[0] if spellings else ""
        return Facet(entry, self.kind, shown, when, self.place, self.source, spellings)


@dataclass(frozen=True)
class Entry:
    """A named thing with its other names, and its rows, which are read when someone asks for the facets."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """The facets, sorted by start; one told twice is kept once."""
        told: dict[tuple[str, Interval], Facet] = {}
        for row in self.rows:
            facet = row.read(self.name)
            told.setdefault((facet.facet, facet.interval), facet)
        return tuple(sorted(told.values(), key=by_start))

    def named(self, text: str) -> tuple[Facet, ...]:
        """The facets that a text may mean: `48th`, `2012`, a host city, a holder's full name."""
        wanted = fold(text)
        return tuple(f for f in self.facets if wanted in map(fold, (*f.spellings, f.place)) and wanted)

    def calls(self, text: str) -> bool:
        """Whether a text that is one of the names when folded may be it: capitals are not small letters."""
        loud = (name for name in self.names if name.isupper() and fold(name) == fold(text))
        return text.islower() or all(name in " ".join(text.split()) for name in loud)

    def at(self, interval: Interval) -> tuple[Facet, ...]:
        """The facets that share some time with an interval: who held the office, which edition it was."""
        return tuple(f for f in self.facets if f.interval.overlaps(interval))


def parts(cell: str) -> tuple[str, ...]:
    """What a cell lists, separated by semicolons."""
    return tuple(part for part in map(str.strip, cell.split(";")) if part) if cell else ()


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
