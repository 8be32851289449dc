"""A mail and those that it quotes as documents; of what several of them hold, one telling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline import stamp
from timeline.civil import DAY
from timeline.errors import DateError
from timeline.model import BlockKind, Document, Interval, Stated
from timeline.read import content
from timeline.read.content import Content
from timeline.read.labels import TITLES

RUN = 5  # words in a row that are compared
MOST = 0.9  # of the words of a mail, if it stands elsewhere
BRIEF = 12  # words of a mail that may well be written twice: then its day must be the same as well
_WORD = re.compile(r"[^\W_]+")
_OWN = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM)
_SHOWN = (*_OWN, BlockKind.TITLE, BlockKind.HEADER)
Words = tuple[str, ...]


def documents(held: Content, id: str, source: str = "") -> tuple[Document, ...]:
    """The document of a content, and those of the mails that it quotes: `RE.eml`, `RE.eml#1`, `RE.eml#2`."""
    own = content.document(held, id, source)
    quoted = _quoted(held.quoted, own.title, own.stated.interval if own.stated else None)
    return own, *(replace(found, id=f"{id}#{n}", source=source, quoted_in=id) for n, found in enumerate(quoted, 1))


def _quoted(quotes: Sequence[Content], title: str, before: Interval | None) -> Iterator[Document]:
    """The documents of quotes and of what they quote.

    Without a subject of its own a mail is of what the one that quotes it is of; and it was written before that.
    """
    for quote in quotes:
        found = content.document(quote, "")
        subject = found.title if any(field.name in TITLES for field in found.fields) else title
        stated = _not_after(found.stated, before) if found.stated else None
        yield replace(found, title=f"{subject} (quoted)" if subject else "", stated=stated, before=before)
        yield from _quoted(quote.quoted, subject, stated.interval if stated else before)


def _not_after(stated: Stated, before: Interval | None) -> Stated:
    """A date of figures with the day first, where it would else be later than the mail that quotes it."""
    if before is None or _day(stated.interval) <= _day(before) + 1:
        return stated
    try:
        other = stamp.parse(stated.words, day_first=True)
    except DateError:
        return stated
    return replace(stated, interval=other) if _day(other) <= _day(before) + 1 else stated


def _day(interval: Interval) -> int:
    return interval.start // DAY if interval.start is not None else 0


# ---------------------------------------------------------------------------------- what stands elsewhere


def told(threads: Iterable[Sequence[Document]]) -> tuple[Document, ...]:
    """The documents of threads without the quoted ones whose words stand in another, in whatever order they are read.

    Of quotes with the same words, the longest, the dated, then the first by id is told.
    """
    threads = list(threads)
    quotes = {found.id: (found, _words(found, _OWN)) for thread in threads for found in thread[1:]}
    seen = _Seen(words for _, words in quotes.values())
    for thread in threads if quotes else ():
        seen.add(thread[0], _words(thread[0], _SHOWN))
    fresh = {thread[0].id for thread in threads}
    for found, words in sorted(quotes.values(), key=lambda pair: (-len(pair[1]), not pair[0].stated, pair[0].id)):
        if words and not seen.holds(found, words):
            fresh.add(found.id)
            seen.add(found, words)
    return tuple(found for thread in threads for found in thread if found.id in fresh)


def _words(document: Document, kinds: Sequence[BlockKind]) -> Words:
    """The words of blocks of some kinds, however they are cased and their lines are cut."""
    parts = (document.text[block.start : block.end] for block in document.blocks if block.kind in kinds)
    return tuple(word for part in parts for word in _WORD.findall(part.casefold()))


class _Seen:
    """On which days runs of words were written; only of such as are asked for."""

    def __init__(self, asked: Iterable[Words]) -> None:
        self._days: dict[Words, set[int | None]] = {run: set() for words in asked for run in _runs(words, RUN)}
        self._sizes = sorted({len(run) for run in self._days})

    def add(self, document: Document, words: Words) -> None:
        """The words of a document."""
        day = _day(document.stated.interval) if document.stated else None
        for size in self._sizes:
            for run in _runs(words, size) if len(words) >= size else ():
                if run in self._days:
                    self._days[run].add(day)

    def holds(self, document: Document, words: Words) -> bool:
        """Whether most of the words of a document were seen."""
        day = _day(document.stated.interval) if document.stated and len(words) < BRIEF else None
        near = {day - 1, day, day + 1, None} if day is not None else None
        covered = 0  # the word that the last run reached
        count = 0
        for at, run in enumerate(_runs(words, RUN)):
            days = self._days[run]
            if days if near is None else days & near:
                count += at + len(run) - max(at, covered)
                covered = at + len(run)
        return count >= MOST * len(words)


def _runs(words: Words, size: int) -> Iterator[Words]:
    """All runs of so many words; all the words, if they are fewer."""
    size = min(size, len(words))
    return zip(*(words[at:] for at in range(size)), strict=False)
