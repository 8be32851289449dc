"""The order, written once: paths in, a chronology out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from timeline import anchor, dating, epoch, figures, merge, read, segment, tell
from timeline.civil import DAY
from timeline.find import find
from timeline.knowledge import Knowledge, load
from timeline.model import Chronology, Claim, Document, DocumentDate, Interval, Mention, Problem, Sentence
from timeline.readings import Reading
from timeline.resolve import resolve

Progress = Callable[[str, int, int], None]
Found = Sequence[tuple[Mention, Reading]]
TOLD = 0.5  # the least confidence of a date for a claim to be made of it
ROUNDS = 4  # times that documents which were dated may date others of their folder
LENT = 31  # days within which a document is dated well enough to date another


@dataclass(frozen=True, slots=True)
class Draft:
    """A document with its date and claims, and what it lends to those of its folder that have no date."""

    document: Document
    when: DocumentDate
    claims: list[Claim]
    told: tuple[dating.Told, ...]
    parsed: tuple[Sequence[Sentence], Found] | None  # of one that does not state its date


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
    drafts = []
    for number, document in enumerate(documents, 1):
        if progress:
            progress(document.id, number, len(documents))
        drafts.append(draft(document, known, date))
    drafts = beside_each_other(drafts, known)
    claims = [claim for one in drafts for claim in one.claims]
    return Chronology(
        documents,
        tuple(one.when for one in drafts),
        tuple(claims),
        merge.merge(c for c in claims if not c.aside),
        (*problems, *_unplaced(one.when for one in drafts)),
    )


def draft(document: Document, known: Knowledge, given: Interval | None = None) -> Draft:
    """One document by itself: its date and its claims."""
    sentences = segment.sentences(document)
    readings = understand(document, sentences, known)
    return _told(document, sentences, readings, dating.date(document, sentences, readings, known, given), known)


def _told(
    document: Document, sentences: Sequence[Sentence], readings: Found, when: DocumentDate, known: Knowledge
) -> Draft:
    """A document told from its date."""
    dated = anchor.anchor(document, sentences, readings, when, known)
    sure = [d for d in dated if d.interval and d.confidence >= TOLD]
    own = when.how in ("stated", "given")
    claims = tell.tell(document, sentences, sure, written=when.interval, stated=own)
    lent = dating.tells(document, sentences, dated, when.interval is not None)
    return Draft(document, when, claims, lent, None if own else (sentences, readings))


def beside_each_other(drafts: Sequence[Draft], known: Knowledge) -> list[Draft]:
    """The drafts, those that state no date dated by what the others of their folder tell, and told anew from there.

    What was dated so may date another in the next round, the surest first; nothing is dated twice.
    """
    out, settled = list(drafts), {n for n, one in enumerate(drafts) if not one.parsed}
    folders: dict[Path, list[int]] = defaultdict(list)
    for number, one in enumerate(drafts):
        folders[Path(one.document.source).parent].append(number)
    beside: dict[int, list[tuple[int, str]]] = {}
    for numbers in folders.values():
        pending = [k for k, n in enumerate(numbers) if n not in settled]
        kindred = dating.Kindred([drafts[n].document for n in numbers]) if pending and len(numbers) > 1 else None
        for k in pending if kindred else ():
            beside[numbers[k]] = [(numbers[other], says) for other, says in kindred.of(k)] if kindred else []
    for _ in range(ROUNDS):
        made = {n: _dated_by_others(out, n, beside[n], settled, known) for n in sorted(beside.keys() - settled)}
        fresh = {n: one for n, one in made.items() if one is not None}
        surest = max((one.when.confidence for one in fresh.values()), default=0.0)
        for number, anew in fresh.items():
            out[number] = anew if anew.when.confidence == surest else out[number]
        before = len(settled)
        settled |= {number for number, one in enumerate(out) if one.when.how == "inferred"}
        if len(settled) == before:
            break
    return out


def _dated_by_others(
    drafts: Sequence[Draft], number: int, beside: Sequence[tuple[int, str]], settled: set[int], known: Knowledge
) -> Draft | None:
    """A document that others of its folder date anew; None if they do not."""
    document, parsed, alone = drafts[number].document, drafts[number].parsed, drafts[number].when
    assert parsed is not None
    lent = [(dating.Neighbour(drafts[n].document, _written(drafts[n], n in settled), drafts[n].told), says)
            for n, says in beside]  # fmt: skip
    when = dating.date(document, *parsed, known, beside=lent)
    dated = when.how == "inferred" and when.interval != alone.interval
    return _told(document, *parsed, when, known) if dated else None


def _written(one: Draft, settled: bool) -> Interval | None:
    """When a document was written, if that is known well enough to date another by it."""
    when = one.when.interval if settled else None
    if when is None or when.start is None or when.end is None or when.end - when.start > LENT * DAY:
        return None
    return when


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
    return epoch.settle(figures.settle(document.text, out))


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
