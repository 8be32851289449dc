"""Document, Readings -> its date: when was it written, if it does not say?

Clues give windows of days with weights; windows vote; what most of them share wins, if it is
narrow and more than one clue supports it.  Dated documents of the same folder are clues as well.
Otherwise the answer is a bound, or nothing.  Every vote is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.civil import DAY
from timeline.dating import folder, votes
from timeline.dating.clues import clues
from timeline.dating.neighbours import Kindred, Neighbour, Told, tells
from timeline.dating.stated import believed
from timeline.dating.votes import Clue, Window
from timeline.knowledge import Knowledge
from timeline.model import Document, DocumentDate, Interval, Mention, Sentence, Stated, Step
from timeline.readings import Reading

__all__ = ["Clue", "Kindred", "Neighbour", "Told", "Window", "clues", "date", "tells"]


def date(
    document: Document,
    sentences: Sequence[Sentence],
    readings: Sequence[tuple[Mention, Reading]],
    knowledge: Knowledge,
    given: Interval | None = None,
    beside: Sequence[tuple[Neighbour, str]] = (),
) -> DocumentDate:
    """The date of a document: as it states it, as the user gave it, or as its clues have it.

    `beside` are documents of its folder that speak of the same, and the words that they share.
    """
    when = _date(document, sentences, readings, knowledge, given, beside)
    return _quoted(document, when) if document.quoted_in else when


def _date(
    document: Document,
    sentences: Sequence[Sentence],
    readings: Sequence[tuple[Mention, Reading]],
    knowledge: Knowledge,
    given: Interval | None,
    beside: Sequence[tuple[Neighbour, str]],
) -> DocumentDate:
    s, outlived = believed(document, readings)
    if s:
        says = f"the {s.field} says “{' '.join(s.words.split())}”"
        steps = (Step("anchor", says, s.interval.edtf), *_also(document, s), *outlived)
        return DocumentDate(document.id, document.title, s.interval, "stated", 0.98, steps)
    if given:
        step = Step("anchor", "given by the user", given.edtf)
        return DocumentDate(document.id, document.title, given, "given", 0.95, (step,))
    found = clues(document, sentences, readings, knowledge)
    alone = votes.decide(document, found)
    when = (folder.date(document, sentences, readings, found, alone, beside) if beside else None) or alone
    return replace(when, evidence=(*when.evidence, *outlived))


def _also(document: Document, stated: Stated) -> Iterable[Step]:
    """Other header lines that date the document."""
    for f in document.fields:
        if f.interval and f.start != stated.start and f.name in ("created", "dtg", "date", "sent", "published"):
            yield Step("note", f"the {f.name} line says “{f.value}”", f.interval.edtf)


def _quoted(document: Document, when: DocumentDate) -> DocumentDate:
    """The date of a mail that stands in another: if it is not stated, no later than that one's."""
    note = Step("note", f"quoted in {document.quoted_in}")
    last = document.before.last_day if document.before else None
    first, end = (when.interval.first_day, when.interval.last_day) if when.interval else (None, None)
    if last is None or when.how in ("stated", "given") or (end is not None and end <= last):
        return replace(when, evidence=(*when.evidence, note))
    if first is not None and last - votes.YEAR <= first <= last:
        interval, how, confidence = Interval.days(first, last, within=first != last), "inferred", votes.WEAK
    else:
        interval, how, confidence = Interval(None, (last + 1) * DAY), "bounded", 0.5
    bound = Step("anchor", f"no later than {document.quoted_in}, which quotes it", interval.edtf)
    others = (Step("note", step.says, step.edtf) if step.kind == "anchor" else step for step in when.evidence)
    return replace(when, interval=interval, how=how, confidence=confidence, evidence=(bound, *others))
