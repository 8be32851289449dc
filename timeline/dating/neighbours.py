"""What lies beside a document in its folder: others that tell of the same, and the days of which they tell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from timeline.civil import DAY
from timeline.dating.terms import MONTH_NAMES, WEEKDAY_NAMES
from timeline.model import Dated, Document, How, Interval, Sentence
from timeline.readings import Clock

NEAR = 12  # documents of a folder that are asked
CROWD = 60  # documents that hold a name, or that are compared, at most
SHARED = 8  # names and long words that two documents must share, a name among them
READ = 20_000  # characters in which names are sought
MOST = 80  # days that a document tells of at most
AROUND = 150  # characters on either side of a day that are told with it
TRUSTED = 0.7  # how sure a date must be that is lent
_LONG = re.compile(r"\b[a-z]{5,}")
_NAME = re.compile(r"(?<![.!?\n] )(?<!\n)(?<!\A)\b[A-Z][a-z]\w{2,}")
_BOUND = re.compile(r"\b(?:by|before|until|till|since|after)(?: the)? \Z")  # before a day on which nothing need happen
COMMON = frozenset((*WEEKDAY_NAMES, *MONTH_NAMES, *"easter christmas dear yours telephone page section".split()))


@dataclass(frozen=True, slots=True)
class Told:
    """What a document tells of a day, or of a few: its words, and the days, inclusive."""

    words: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another document of the folder: when it was written, if that is known to the month, and what it tells of."""

    document: Document
    written: Interval | None
    told: tuple[Told, ...]


def tells(document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated], known: bool) -> tuple[Told, ...]:
    """The days that a document tells of, with the words around each.

    `known` says that the day of its writing is; if not, only dates are lent that do not hang on it.
    """
    return tuple(islice(_tells(document.text, sentences, dated, known), MOST))


def _tells(text: str, sentences: Sequence[Sentence], dated: Sequence[Dated], known: bool) -> Iterator[Told]:
    """A window of words for each day of a sentence: up to the next day that it tells of."""
    held = list(_runs(sentences, dated, known))
    ends = [0, *(end for _, _, _, end in held)]
    starts = [*(start for _, _, start, _ in held[1:]), len(text)]
    for (sentence, days, start, end), before, after in zip(held, ends, starts, strict=False):
        if days and not _BOUND.search(text, max(0, start - 12), start):
            first = max(sentence.start, before, start - AROUND)
            last = min(max(sentence.end, end), max(after, end), end + AROUND)
            yield Told(" ".join(text[first:last].split()), *days)


def _runs(
    sentences: Sequence[Sentence], dated: Sequence[Dated], known: bool
) -> Iterator[tuple[Sentence, tuple[int, int] | None, int, int]]:
    """The dates, each with its sentence, its days, and where it starts and ends; those that repeat a day are one."""
    at, last = 0, None
    for one in dated if sentences else ():
        start, end, days = one.mention.start, one.mention.end, _days(one, known)
        while at + 1 < len(sentences) and sentences[at + 1].start <= start:
            at += 1
        if last and last[0] is sentences[at] and last[1] == days:
            last = (*last[:3], end)
            continue
        if last:
            yield last
        last = (sentences[at], days, start, end)
    if last:
        yield last


def _days(one: Dated, known: bool) -> tuple[int, int] | None:
    """The first and last day of a date that is sure and no longer than a week."""
    when = one.interval
    if when is None or when.start is None or when.end is None or when.end - when.start > 7 * DAY or when.within:
        return None
    free = one.how in (How.EXPLICIT, How.NAMED) or (one.how is How.TEXT and one.confidence >= TRUSTED)
    first, last = when.first_day, when.last_day
    if isinstance(one.reading, Clock) and one.reading.hour == 24 and first is not None:
        first = last = first - 1  # midnight on Sunday is told of Sunday
    return (first, last) if (known or free) and first is not None and last is not None else None


class Kindred:
    """Which documents of a folder speak of the same, by an index of their words: no document is compared with all."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._words = [_words(document) for document in documents]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in words:
                self._holding[word].append(number)

    def of(self, number: int) -> list[tuple[int, str]]:
        """The documents that share a name and enough words with one, by number, and the words; NEAR of them at most."""
        own = names(self._documents[number].text)
        rare = (held for name in sorted(own) if 0 < len(held := self._holding.get(name, [])) <= CROWD)
        meeting = Counter(other for held in rare for other in held if other != number)
        found = []
        for other in sorted(sorted(meeting), key=lambda other: -meeting[other])[:CROWD]:
            shared = self._words[number] & self._words[other]
            named = own & shared
            if named and len(shared) >= SHARED:
                found.append((len(shared), other, ", ".join(sorted(named) + sorted(shared - named)[:2])))
        nearest = sorted(found, key=lambda told: (-told[0], self._documents[told[1]].id))[:NEAR]
        return [(other, says) for _, other, says in sorted(nearest, key=lambda told: self._documents[told[1]].id)]


def names(text: str) -> set[str]:
    """Words with a capital in the middle of sentences."""
    return {word.lower() for word in _NAME.findall(text[:READ])} - COMMON


def _words(document: Document) -> set[str]:
    """Its long words, in small letters."""
    return set(_LONG.findall(document.text[:READ].lower())) - COMMON
