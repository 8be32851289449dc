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

import re
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import chain
from pathlib import Path

from timeline.knowledge.dates import span, unit
from timeline.knowledge.entries import Entry, Facet, by_start, fold, holder_names
from timeline.knowledge.files import COLUMNS, KINDS, join, read

__all__ = [
    "COLUMNS",
    "KINDS",
    "Entry",
    "Facet",
    "Knowledge",
    "by_start",
    "fold",
    "join",
    "load",
    "read",
    "span",
    "unit",
]

WORD = re.compile(r"\w+")
BLOCK = 1 << 16  # characters that are cut into pieces at a time


class Knowledge:
    """The entries of some files, and how to find them by what a text calls them."""

    def __init__(self, entries: tuple[Entry, ...] = (), heard: frozenset[str] | None = None) -> None:
        self.entries = entries
        self._called: dict[str, list[Entry]] = {}
        self._heard = heard
        for entry in entries:
            for name in dict.fromkeys(map(fold, entry.names)):
                self._called.setdefault(name, []).append(entry)

    def __repr__(self) -> str:
        return f"<Knowledge of {len(self.entries)} entries>"

    @cached_property
    def offices(self) -> tuple[Entry, ...]:
        """The entries that are held."""
        return tuple(entry for entry in self.entries if entry.kind == "office")

    def find(self, text: str) -> tuple[Entry, ...]:
        """The entries of any kind that a text names, in whole; white space and typography are no matter.

        Nor is case, but that a name all in capitals is none in mixed case: START I is not in "from the start I knew".
        """
        return tuple(entry for entry in self._called.get(fold(text), ()) if entry.calls(text))

    def search(self, text: str) -> tuple[Entry, ...]:
        """The entries that a person may look for: first those of this name, then those with all its words in one name.

        Case is no matter; among the latter the shortest name comes first.
        """
        exact = self._called.get(fold(text), [])
        wanted = sorted(words(fold(text)), key=lambda word: len(self._holding.get(word, ())))
        names = set.intersection(*(self._holding.get(word, set()) for word in wanted)) if wanted else set()
        near = (entry for name in sorted(names, key=lambda n: (len(n), n)) for entry in self._called[name])
        return tuple({id(entry): entry for entry in (*exact, *near)}.values())

    def among(self, texts: Iterable[str]) -> Knowledge:
        """The same knowledge for who scans these texts: of its `aliases`, those whose words stand in one of them."""
        return Knowledge(self.entries, frozenset(chain.from_iterable(map(words, texts))))

    def aliases(self) -> tuple[str, ...]:
        """All folded names and aliases of events and series, sorted, for a scanner."""
        return self._aliases

    def terms(self, holder: str) -> tuple[Facet, ...]:
        """The terms of office of a person, by full name or surname, sorted by start."""
        return tuple(sorted(self._terms.get(fold(holder), ()), key=by_start))

    def holders(self, text: str) -> tuple[str, ...]:
        """The full names of those who held an office, sorted, of which all words stand in a text: for a scanner."""
        said = words(text)
        return tuple(name for name, its in self._holders if said.issuperset(its))

    @cached_property
    def _holders(self) -> list[tuple[str, set[str]]]:
        """The names of several words, and those words."""
        spelled = {name for office in self.offices for term in office.facets for name in term.spellings}
        return [(name, words(name)) for name in sorted(spelled) if " " in name]

    @cached_property
    def _aliases(self) -> tuple[str, ...]:
        names = sorted(name for name, entries in self._called.items() if any(e.kind != "office" for e in entries))
        heard = self._heard
        return tuple(name for name in names if heard is None or heard.issuperset(WORD.findall(name)))

    @cached_property
    def _holding(self) -> dict[str, set[str]]:
        """Word -> the names that hold it."""
        out: dict[str, set[str]] = {}
        for name in self._called:
            for word in words(name):
                out.setdefault(word, set()).add(name)
        return out

    @cached_property
    def _terms(self) -> dict[str, list[Facet]]:
        out: dict[str, list[Facet]] = {}
        for term in (term for office in self.offices for term in office.facets):
            for name in holder_names(term):
                out.setdefault(name, []).append(term)
        return out


def words(text: str) -> set[str]:
    """The words of a text, in lower case.  Each piece between spaces is cut once, however often it comes."""
    low, pieces, at = text.lower(), set[str](), 0
    while at < len(low):
        end = low.find("\n", at + BLOCK) + 1 or len(low)
        pieces.update(low[at:end].split())
        at = end
    return {word for piece in pieces for word in WORD.findall(piece)}


def load(*paths: Path) -> Knowledge:
    """The built-in files and a user's.  A row whose name or alias is known adds to that entry.

    KnowledgeError, naming file and line, at the first row that is malformed.
    """
    if not paths:
        return _builtin()
    return Knowledge(join(_builtin().entries, (row for path in paths for row in read(path))))


@cache
def _builtin() -> Knowledge:
    """The files of this folder; that their dates can be read is the tests' affair."""
    files = sorted(Path(__file__).parent.glob("*.csv"))
    return Knowledge(join((), (row for path in files for row in read(path, trusted=True))))
