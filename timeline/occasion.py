"""Named readings and anniversaries -> Dated: which edition, which facet, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.civil import DAY
from timeline.describe import describe
from timeline.knowledge import Knowledge
from timeline.model import Dated, How, Interval, Mention, Step
from timeline.named import Candidate, anniversaries, anniversary_title, editions
from timeline.place import place
from timeline.readings import (
    Anniversary,
    Between,
    Clock,
    DayPart,
    Modified,
    Named,
    Partial,
    Portion,
    Reading,
    Shift,
    Which,
)  # fmt: skip


def named(
    mention: Mention, reading: Named, knowledge: Knowledge, written: Interval | None, why: str, context: str
) -> Dated:
    """A thing of the knowledge base, as the document's date and the sentence around it have it."""
    found = editions(reading, knowledge, written, context)
    if not found:
        return _of_its_year(mention, reading) or _undated(mention, reading, "which one is meant cannot be told")
    best, *others = found
    told = best.said or reading.when is not None or reading.pick != 0 or bool(reading.facet)
    steps = [Step("reading", describe(reading))]
    if best.facet.kind == "series" and not reading.when and not reading.facet:
        steps.append(Step("anchor", f"seen from the document's date: {why}", written.edtf if written else ""))
    steps.append(Step("anchor", f"{best.what} ({best.facet.source})", best.interval.edtf))
    steps += [Step("considered", f"{c.what}: not what the words say", c.interval.edtf) for c in others[:3] if told]
    steps.append(Step("interval", f"{best.interval.start_iso} to {best.interval.end_iso}", best.interval.edtf))
    # A bare name says of what a sentence speaks, not when it happens.
    confidence = (0.9 if best.facet.kind == "event" else 0.85) if told else 0.4
    return Dated(mention, reading, best.interval, How.NAMED, confidence, tuple(steps), best.what, best.facet.key)


def counted(
    mention: Mention,
    reading: Reading,
    event: Named,
    knowledge: Knowledge,
    written: Interval | None,
    why: str,
    context: str,
) -> Dated:
    """A date that is counted from a named thing: "the day after the Brexit referendum"."""
    base = named(mention, event, knowledge, written, why, context)
    interval = place(_from_focus(reading), base.interval) if base.interval else None
    if interval is None:
        return _undated(mention, reading, "what it is counted from has no known date")
    anchors = (step for step in base.steps if step.kind == "anchor")
    end = Step("interval", f"{interval.start_iso} to {interval.end_iso}", interval.edtf)
    return Dated(mention, reading, interval, How.NAMED, 0.8, (Step("reading", describe(reading)), *anchors, end))


def _from_focus(reading: Reading) -> Reading:
    """The reading, counted from the base that it is given."""
    match reading:
        case Shift() | Which():
            return replace(reading, base="focus")
        case DayPart(day=of) | Clock(day=of) if of is not None:
            return replace(reading, day=_from_focus(of))
        case Modified(of=of) | Portion(of=of):
            return replace(reading, of=_from_focus(of))
        case Between(first=first, last=last):
            return Between(first and _from_focus(first), last and _from_focus(last))
    return reading


def anniversary(
    mention: Mention,
    reading: Anniversary,
    of: Reading | None,
    knowledge: Knowledge,
    written: Interval | None,
    why: str,
    context: str,
) -> Dated:
    """An anniversary of `of`: from each date it may count from; the one nearest to the document's date wins."""
    found = anniversaries(reading, of, knowledge, context) if isinstance(of, Named) else []
    if not found:
        return _undated(mention, reading, "what it is the anniversary of has no known date")
    best = _nearest(found, written)
    steps = [Step("reading", describe(Anniversary(reading.n, of)))]
    for c in sorted(found, key=lambda c: (not c.said, c is best)):
        kind = "anchor" if c is best else "considered"
        steps.append(Step(kind, _weighed(c, reading.n, written, why, c is best), c.interval.edtf))
    steps.append(Step("interval", f"{best.interval.start_iso} to {best.interval.end_iso}", best.interval.edtf))
    title, key = anniversary_title(reading, best.facet), f"{best.facet.key} + {reading.n} years"
    confidence = 0.85 if written else 0.6
    return Dated(mention, reading, best.interval, How.NAMED, confidence, tuple(steps), title, key)


def _of_its_year(mention: Mention, reading: Named) -> Dated | None:
    """A thing named with a year in which none of its own is known: the year that the text says."""
    when = reading.when
    if not isinstance(when, Partial) or when.year is None:
        return None
    interval = Interval.month(when.year, when.month) if when.month else Interval.year(when.year)
    says = f"{interval.start_iso} to {interval.end_iso}; of that year no {reading.name} is known"
    steps = (Step("reading", describe(reading)), Step("interval", says, interval.edtf))
    return Dated(mention, reading, interval, How.EXPLICIT, 0.85, steps, f"{' '.join(reading.name.split())} {when.year}")


def _undated(mention: Mention, reading: Reading, says: str) -> Dated:
    steps = (Step("reading", describe(reading)), Step("anchor", says))
    return Dated(mention, reading, None, How.NAMED, 0.2, steps)


def _distance(interval: Interval, written: Interval) -> int:
    """Days between two intervals; 0 where they overlap."""
    (a, b), (c, d) = interval.utc, written.utc
    if None in (a, b, c, d):
        return 0
    return max((c or 0) - (b or 0) + DAY, (a or 0) - (d or 0) + DAY, 0) // DAY


def _nearest(found: Sequence[Candidate], written: Interval | None) -> Candidate:
    """The candidate nearest to the date of writing; where that is not known, the one the words point to."""
    if written is None:
        return found[0]
    return min(found, key=lambda c: _distance(c.interval, written))


def _weighed(c: Candidate, years: int, written: Interval | None, why: str, best: bool) -> str:
    """Why this date wins or loses, for a historian to nod at."""
    origin = f"{c.facet.entry}, {c.facet.facet or 'its date'} {c.facet.interval.edtf} ({c.facet.source})"
    word = f"the text's own word, “{c.word}”" if c.word else "not the text's word"
    count = f"{years} year{'s' if years > 1 else ''} after {origin}; {word}"
    if written is None:
        return f"{count}; the document's date is not known"
    days = _distance(c.interval, written)
    fit = "it fits" if best else "it does not fit"
    far = f", {days} days off," if days else ""
    return f"{count}; {fit}{far} the document's date ({why})"
