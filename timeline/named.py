"""Things with names -> when they were: the dated facets that a reading may mean.

Several may fit ("New START": signed, entered into force); whoever asks weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.civil import DAY, add_months
from timeline.describe import spoken
from timeline.knowledge import Entry, Facet, Knowledge
from timeline.model import Interval
from timeline.readings import Anniversary, Named, Partial

EVE = 45 * DAY  # seconds before an edition in which that one is meant, if the last is so many times as far
EVENTUALLY = 8

# Words of a facet -> stems by which a text says it.
FACET_WORDS = {
    "signed": ("sign",),
    "entered into force": ("into force", "in force", "took effect", "takes effect", "take effect"),
    "ratified": ("ratif",),
    "opened for signature": ("signature", "opened"),
    "began": ("began", "begin", "outbreak", "broke out", "started", "start of"),
    "ended": ("ended", "end of", "ends", "was over", "is over"),
}

# The facets that people count anniversaries from.
COUNTED_FROM = {"", "signed", "entered into force", "opened for signature", "adopted", "began", "ended", "founded",
                "opened", "took place", "held", "established"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date that a named thing or its anniversary may mean."""

    facet: Facet
    interval: Interval
    word: str = ""  # the text's own word that points to this facet

    @property
    def said(self) -> bool:
        """Whether the text's own words point to this facet."""
        return bool(self.word)

    @property
    def what(self) -> str:
        """`New START, entered into force` or `48th Munich Security Conference`."""
        return titled(self.facet)


def titled(facet: Facet) -> str:
    """The name of a facet as a title."""
    if facet.kind == "series":
        name = facet.facet
        if name and name[0].isdigit() and not name.isdigit():
            return f"{name} {facet.entry}"
        return f"{facet.entry} {name}".strip()
    return f"{facet.entry} {facet.facet}".strip()


def editions(named: Named, knowledge: Knowledge, seen_from: Interval | None, context: str = "") -> list[Candidate]:
    """The facets that a named reading may mean, best first.

    Of a series it is the last, one to come only on its eve or if the words ask for the next.
    `seen_from` is the date the text is written or is at; `context` the sentence around it.
    """
    entries = [e for e in knowledge.find(named.name) if e.kind != "office"]
    if len(entries) != 1:
        return []
    entry = entries[0]
    facets = _fitting(entry, named)
    if entry.kind == "series":
        facets = _edition(facets, named, seen_from)
    found = [Candidate(f, f.interval, _word(context, f)) for f in facets]
    return sorted(found, key=lambda c: not c.said)


def _fitting(entry: Entry, named: Named) -> list[Facet]:
    facets = list(entry.facets)
    if isinstance(named.when, Partial) and named.when.year is not None:
        year = Interval.year(named.when.year)
        facets = [f for f in facets if f.interval.overlaps(year)]
    if named.facet:
        facets = [f for f in facets if f.facet.rstrip("stndrh") == named.facet]
    return facets


def _edition(facets: Sequence[Facet], named: Named, seen_from: Interval | None) -> list[Facet]:
    if named.when or named.facet:
        return list(facets)
    if seen_from is None or seen_from.start is None or seen_from.end is None:
        return []
    begun = [f for f in facets if f.interval.start is not None and f.interval.start < seen_from.end]
    to_come = [f for f in facets if f.interval.start is not None and f.interval.start >= seen_from.end]
    if named.pick == 0 and to_come and (not begun or _sooner(to_come[0].interval, begun[-1].interval, seen_from)):
        return to_come[:1]
    return to_come[:1] if named.pick > 0 else begun[-1:]


def _sooner(coming: Interval, gone: Interval, now: Interval) -> bool:
    """Whether what is to come is near, and much nearer than what was: on the eve of an election that one is meant."""
    ahead, back = (coming.start or 0) - (now.end or 0), (now.start or 0) - (gone.end or 0)
    return ahead <= EVE and EVENTUALLY * ahead < back


def _word(context: str, facet: Facet) -> str:
    """The word of a text that points to a facet, as the text has it; empty if none does."""
    for spelling in facet.spellings or (facet.facet,):
        for stem in FACET_WORDS.get(spelling.lower(), (spelling,) if spelling else ()):
            found = re.search(rf"(?<!\w){re.escape(stem)}\w*", context, re.IGNORECASE)
            if found:
                return " ".join(found.group().split())
    return ""


def anniversaries(reading: Anniversary, of: Named, knowledge: Knowledge, context: str) -> list[Candidate]:
    """For each facet of the thing, its anniversary."""
    out = []
    for origin in editions(of, knowledge, None, context):
        counted = origin.said or origin.facet.facet.lower() in COUNTED_FROM
        if not counted or origin.interval.first_day is None:
            continue
        day = add_months(origin.interval.first_day, 12 * reading.n)
        out.append(replace(origin, interval=Interval.of(day, origin.interval.grain)))
    return out


def anniversary_title(reading: Anniversary, facet: Facet) -> str:
    """`First anniversary of New START’s entry into force`."""
    nouns = {
        "signed": "the signing of {}",
        "entered into force": "the entry into force of {}",
        "began": "the beginning of {}",
        "ended": "the end of {}",
        "ratified": "the ratification of {}",
    }
    return f"{spoken(reading.n)} anniversary of " + nouns.get(facet.facet.lower(), "{}").format(facet.entry)
