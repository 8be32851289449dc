"""What lies beside a document that states no date: dated documents of its folder that tell of the same.

What they tell with a day is lent as well, so that what both tell may date the one that is undated.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from timeline.model import Document, Field
from timeline.read.days import days
from timeline.read.labels import WEEKDAYS
from timeline.stamp import MONTHS

NEAR = 12  # dated documents of a folder that are asked
SHARED = 8  # names and long words that two documents must share, a name among them
HEAD = 1000  # characters in which a paper says what it is
READ = 20_000  # characters in which names are sought
_LONG = re.compile(r"\b[a-z]{5,}")
_NAME = re.compile(r"(?<![.!?\n] )(?<!\n)(?<!\A)\b[A-Z][a-z]\w{2,}")
COMMON = {*WEEKDAYS, *MONTHS, *"easter christmas dear yours telephone page section".split()}


def lend(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents; to each without a date, a field `beside` for every dated one that shares its words.

    A field `paper` follows with the head of that one, and a field `told` for each of the first days that it tells of,
    with the words around it.
    """
    folders: dict[Path, list[Document]] = defaultdict(list)
    for document in documents:
        if document.stated:
            folders[Path(document.source).parent].append(document)
    told: dict[str, list[Field]] = {}
    return tuple(d if d.stated else _lent(d, folders[Path(d.source).parent][:NEAR], told) for d in documents)


def _lent(document: Document, dated: list[Document], told: dict[str, list[Field]]) -> Document:
    """The document with what is beside it; `told` keeps what each of the others tells, once it was read."""
    names, words = (_names(document), _words(document)) if dated else (set(), set())
    found = []
    for other in dated:
        shared = words & _words(other)
        if other.stated and names & shared and len(shared) >= SHARED:
            says = ", ".join(sorted(names & shared) + sorted(shared - names)[:2])
            found.append(Field("beside", f"{other.id}, which speaks of {says} too", 0, 0, other.stated.interval))
            if other.id not in told:
                told[other.id] = [Field("paper", f"{other.title}\n{other.text[:HEAD]}", 0, 0, other.stated.interval)]
                told[other.id] += [Field("told", words, 0, 0, interval) for words, interval in days(other)]
            found += told[other.id]
    return replace(document, fields=(*document.fields, *found)) if found else document


def _names(document: Document) -> set[str]:
    """Words with a capital in the middle of sentences."""
    return {word.lower() for word in _NAME.findall(document.text[:READ])} - COMMON


def _words(document: Document) -> set[str]:
    """Its long words, in small letters."""
    return set(_LONG.findall(document.text[:READ].lower())) - COMMON
