"""The words of a document's sentences, read when they are asked for; those of the last one are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.model import BlockKind, Dated, Sentence
from timeline.telling.antecedents import subjects
from timeline.telling.groom import SPEAKERS, groom
from timeline.telling.tokens import Tokens, Words
from timeline.telling.windows import CROWD, ENDLESS, WINDOW, window
from timeline.telling.words import words as tagged

SMALL = re.compile(r"[^\W\d_]+")
Stretch = tuple[int, int, list[Dated], Words]  # from where to where, the dates that are words in it, the words


@dataclass(eq=False)
class Reader:
    """Reads the sentences of one text."""

    text: str
    sentences: Sequence[Sentence]
    grouped: dict[int, list[Dated]]  # the dates of the sentences
    last: Stretch | None = None
    _subjects: dict[int, list[Tokens]] = field(default_factory=dict)
    _lower: frozenset[str] | None = None
    _read: Words = field(default_factory=Words)

    @property
    def lower(self) -> frozenset[str]:
        """The words that the document writes in small letters."""
        if self._lower is None:
            different = set(self.text.split())  # most words stand many times in a text
            whole = [word for word in different if word.isalpha()]
            parts = SMALL.findall(" ".join(different.difference(whole)))
            self._lower = frozenset([word for word in (*whole, *parts) if word[0].islower()])
        return self._lower

    def near(self, sentence: Sentence, held: list[Dated], index: int) -> tuple[tuple[int, int], list[Dated], int]:
        """What is read for one of the dates of a sentence, the dates that are words in it, and which of them it is."""
        one = held[index]
        start, end = window(self.text, sentence, held, index)
        if len(held) == 1 and end - start == sentence.end - sentence.start:
            return (start, end), held, 0  # as mostly
        near = held[max(0, index - CROWD) : index + CROWD + 1]
        near = [d for d in near if not d.subject or d is one]  # other names stand in the title
        if (start, end) != (sentence.start, sentence.end):
            near = [d for d in near if start <= d.mention.start and d.mention.end <= end]
        if len(near) == len(held):
            return (start, end), held, index
        return (start, end), near, next(k for k, d in enumerate(near) if d is one)

    def sentence(self, number: int) -> tuple[Words, int]:
        """The words of a sentence, as far as it is read, and where that ends."""
        sentence = self.sentences[number]
        end = sentence.end if sentence.end - sentence.start <= ENDLESS else sentence.start + WINDOW
        near = [d for d in self.grouped.get(number, ()) if d.mention.end <= end]
        return self.words(sentence.start, end, near), end

    def words(self, start: int, end: int, near: list[Dated]) -> Words:
        """The words of a stretch; those of the last one are kept, as the dates of a sentence mostly share it."""
        if self.last is None or self.last[:2] != (start, end) or self.last[2] != near:
            spans = [(d.mention.start, d.mention.end) for d in near]
            self.last = (start, end, near, tagged(self.text, start, end, spans, self.lower))
        return self.last[3]

    def groomed(self, tokens: Words, place: int) -> Words:
        """The words that are read; the same list as for the date before, where they are the same."""
        groomed = groom(tokens, place)
        self._read = self._read if self._read == groomed else groomed
        return self._read

    def subjects_of(self, number: int) -> list[Tokens]:
        """The subjects of a sentence, kept for the next question."""
        if number not in self._subjects:
            sentence = self.sentences[number]
            prose = sentence.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
            end = min(sentence.end, sentence.start + WINDOW)
            spans = [(d.mention.start, d.mention.end) for d in self.grouped.get(number, ()) if d.mention.end <= end]
            tokens = tagged(self.text, sentence.start, end, spans, self.lower) if prose else Words()
            self._subjects[number] = subjects(groom(tokens, SPEAKERS)) if tokens else []
        return self._subjects[number]


def by_sentence(sentences: Sequence[Sentence], dated: Sequence[Dated]) -> Iterator[tuple[int, list[Dated]]]:
    """Every sentence that holds dated mentions, with them."""
    at = 0
    for number, sentence in enumerate(sentences):
        while at < len(dated) and dated[at].mention.start < sentence.start:
            at += 1
        first = at
        while at < len(dated) and dated[at].mention.start < sentence.end:
            at += 1
        if at > first:
            yield number, [d for d in dated[first:at] if d.mention.end <= sentence.end]
