"""The order, written once: paths in, a chronology out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from timeline import anchor, dating, merge, read, segment, tell
from timeline.epoch import settle
from timeline.find import find
from timeline.knowledge import Knowledge, load
from timeline.model import Chronology, Claim, Document, DocumentDate, Interval, Mention, Problem, Sentence
from timeline.readings import Reading
from timeline.resolve import resolve

Progress = Callable[[str, int, int], None]
TOLD = 0.5  # the least confidence of a date for a claim to be made of it


def run(
    paths: Iterable[str | Path],
    date: Interval | None = None,
    knowledge: tuple[Path, ...] = (),
    progress: Progress | None = None,
) -> Chronology:
    """Read, date and tell the documents at the paths, and merge what they claim.

    `date` is the date of documents that state none; `knowledge` names further files of named
    events; `progress` is called with a document's id, its number and how many there are.
    Raises UnreadableError for a path that is missing, KnowledgeError for a malformed file.
    """
    known = load(*knowledge)
    documents, problems = read.read(paths)
    known = known.among(document.text for document in documents)
    dates: list[DocumentDate] = []
    claims: list[Claim] = []
    for number, document in enumerate(documents, 1):
        if progress:
            progress(document.id, number, len(documents))
        when, told = chronicle(document, known, date)
        dates.append(when)
        claims += told
    return Chronology(
        documents,
        tuple(dates),
        tuple(claims),
        merge.merge(c for c in claims if not c.aside),
        (*problems, *_unplaced(dates)),
    )


def chronicle(document: Document, known: Knowledge, given: Interval | None = None) -> tuple[DocumentDate, list[Claim]]:
    """One document's date and claims."""
    sentences = segment.sentences(document)
    readings = understand(document, sentences, known)
    when = dating.date(document, sentences, readings, known, given)
    dated = anchor.anchor(document, sentences, readings, when, known)
    sure = [d for d in dated if d.interval and d.confidence >= TOLD]
    stated = when.how in ("stated", "given")
    return when, tell.tell(document, sentences, sure, written=when.interval, stated=stated)


def understand(document: Document, sentences: Sequence[Sentence], known: Knowledge) -> list[tuple[Mention, Reading]]:
    """The mentions in the sentences of a document, and what they say."""
    out, at, names = [], 0, known.aliases()
    for mention in find(document.text, names):
        while at < len(sentences) and sentences[at].end <= mention.start:
            at += 1
        if at < len(sentences) and sentences[at].start <= mention.start and mention.end <= sentences[at].end:
            out.append((mention, resolve(mention)))
        else:  # it runs over the border of two: a day that heads a list, the hour of its first line
            parts = _parts(document.text, sentences[at : at + 4], mention, names)
            out += [(part, resolve(part)) for part in parts]
    return settle(out)


def _parts(text: str, sentences: Sequence[Sentence], mention: Mention, names: tuple[str, ...]) -> Iterator[Mention]:
    """What a mention holds inside each of some sentences."""
    for sentence in sentences:
        first, last = max(sentence.start, mention.start), min(sentence.end, mention.end)
        for found in find(text[first:last], names) if first < last else ():
            yield replace(found, start=found.start + first, end=found.end + first)


def _unplaced(dates: Iterable[DocumentDate]) -> Iterable[Problem]:
    for date in dates:
        if date.interval is None:
            yield Problem(date.document, "The document states no date and its text gives no clue to one.")
