"""Helpers for the tests of telling and merging: sentences with their dates marked as {words|date}."""

from __future__ import annotations

import re

from timeline.civil import Grain, ordinal
from timeline.model import Block, BlockKind, Dated, Document, How, Interval, Mention, Sentence
from timeline.tell import tell

MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
SPLIT = re.compile(r"(?<=[.!?])[”\"]?\s+(?=[A-Z“\"])|\n\n+")
ABBREVIATED = ("U.S.", "Mr.", "Dr.", "Mrs.", "St.", "Gen.", "A/S", "H.", "J.", "v.", "No.")


def interval(words: str) -> Interval | None:
    """`2009`, `2009-07`, `2009-07-29`, `2009-07-01/2009-07-05`, or nothing."""
    if not words:
        return None
    if "/" in words:
        first, last = (interval(w) for w in words.split("/"))
        assert first is not None
        assert last is not None
        return Interval(first.start, last.end, max(first.grain, last.grain))
    numbers = [int(n) for n in words.split("-")]
    grain = (Grain.YEAR, Grain.MONTH, Grain.DAY)[len(numbers) - 1]
    return Interval.of(ordinal(*numbers), grain)


def dated(start: int, words: str, date: str, **more: str) -> Dated:
    mention = Mention(start, start + len(words), "date", "test")
    return Dated(mention, None, interval(date), How.EXPLICIT, 0.9, (), **more)


def sentences(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Sentence]:
    result, start = [], 0
    for match in SPLIT.finditer(text):
        if not text[: match.start()].endswith(ABBREVIATED):
            result.append(Sentence(start, match.start(), 0, kind))
            start = match.end()
    return [*result, Sentence(start, len(text), 0, kind)]


def marked(text: str) -> tuple[str, list[Dated]]:
    """The text without its marks, and what they say."""
    plain, found, at = "", [], 0
    for match in MARK.finditer(text):
        plain += text[at : match.start()]
        date, _, subject = match[2].partition("=")
        found.append(dated(len(plain), match[1], date, subject=subject, subject_key=subject.lower()))
        plain, at = plain + match[1], match.end()
    return plain + text[at:], found


def told(text: str, written: str = "", kind: BlockKind = BlockKind.PARAGRAPH, title: str = "", name: str = "a.txt"):
    """The claims of a marked text that have a date of their own."""
    plain, found = marked(text)
    document = Document(name, plain, title, blocks=(Block(0, len(plain), kind),))
    return [c for c in tell(document, sentences(plain, kind), found, written=interval(written)) if not c.aside]
