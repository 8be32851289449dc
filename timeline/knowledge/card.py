"""What is known of a name, as text for a person."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from timeline.errors import TimelineError
from timeline.knowledge import Entry, Facet, Knowledge
from timeline.words import in_words

LINE = 100
SHOWN = 12  # entries that are told in full; of the rest the names alone


class UnknownNameError(TimelineError):
    """No entry has the name that was asked for, nor its words."""


def cards(known: Knowledge, name: str) -> str:
    """All entries that a name may mean, the one of that very name first: names, facets, dates, sources.

    UnknownNameError if there is none.
    """
    found = known.search(name)
    if not found:
        raise UnknownNameError(
            f"nothing is known by the name {name!r}; a file of your own can tell of it (--knowledge)"
        )
    told = [card(entry) for entry in found[:SHOWN]]
    if len(found) > SHOWN:
        more = "; ".join(entry.name for entry in found[SHOWN:])
        told.append(fill(f"and {len(found) - SHOWN} more: {more}", LINE, subsequent_indent="  "))
    return "\n\n".join(told)


def card(entry: Entry) -> str:
    """One entry: a line with its name and kind, its other names, and a line for each facet."""
    lines = [f"{entry.name} ({entry.kind})"]
    if entry.aliases:
        lines.append(fill(f"also: {'; '.join(entry.aliases)}", LINE, initial_indent="  ", subsequent_indent="    "))
    return "\n".join((*lines, *_facets(entry.facets)))


def _facets(facets: tuple[Facet, ...]) -> Iterator[str]:
    """Each facet with its dates; a source that all share is told once, at the end."""
    shared = {facet.source for facet in facets} if len(facets) > 1 else set()
    wide = max(len(_label(facet)) for facet in facets)
    for facet in facets:
        edtf = facet.interval.edtf
        source = "" if len(shared) == 1 else facet.source
        cells = (in_words(edtf, facet.interval.grain.name.lower()), edtf, facet.place, source)
        label = f"{_label(facet):{wide}}  " if wide else ""
        yield "  " + label + " · ".join(filter(None, cells))
    if len(shared) == 1:
        yield from (fill(f"source: {source}", LINE, initial_indent="  ") for source in shared if source)


def _label(facet: Facet) -> str:
    """How a facet is called: `48th (2012)`, `signed`, nothing for the thing itself."""
    first, *others = facet.spellings or ("",)
    return f"{first} ({', '.join(others)})" if others and facet.kind == "series" else first
