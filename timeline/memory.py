"""What a document tells of with a date: the happenings, by their words, that other dates may hang on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log

from timeline.civil import Grain
from timeline.model import BlockKind, Dated, Document, How, Interval, Sentence, Step
from timeline.place import place
from timeline.readings import Nth, Reading, Same, Shift, Span, Stretch
from timeline.rules.telling import PAST_OF, word_set

SHARED = 0.5  # of the weight of the words must be found again
UNSEEN = 0.5  # the weight of a word that no other sentence has
LEAST = 0.5  # confidence of a date that may be lent
LOST = 0.4  # confidence of a date whose happening is not told of
FAR = 80  # sentences with a date that are searched, before and after
REACH = 70  # characters of the words that name the happening
STEM = 5  # letters by which words are compared: "besieged", "besiegers"
RUNS = 31  # days that a happening of several days lasts, at most
BEGUN = 3  # sentences from the beginning of a happening to its second day
OPENING = 12  # sentences with a date in which a text tells what its title names
DURING = 12  # sentences from the days of a happening to its second day
_TIED = re.compile(r"[^,;:.()]*\b(?:on|of)\s+(?:the\s+)?\Z")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
_BARE = re.compile(r"the\s+([a-z]{4,})(?=\s+(?:he|she|they|it|we|the|his|her|was|were|had)\s|\s*\Z)")
_HEAD = re.compile(r"(?:the|his|her|its|their)\s+([a-z]{4,})\s+(?!of|at|on|in|by|to|from|for|with|was|were|had)")
_TURNED = re.compile(r"(?:ing|[st]ion|ment|ure|al)\Z")  # a verb made a noun
_ENDING = re.compile(r"(?<=\w{3})(?:ed|ing|ure|ion|ment|al|ers?|s)\Z")
_NOUNS = {"death": "die", "died": "die", "birth": "bear", "born": "bear", "loss": "lose", "sale": "sell",
          "speech": "speak", "flight": "fly", "choice": "choose"}  # fmt: skip
_BEGINS = word_set("began begins begun opened opens started starts convened")
_ENDS = word_set("ended ends closed closes concluded finished")
_EMPTY = word_set("""
    they them she him you your then there
    the and his her its their our had has have was were been being that this with from into after before when who which
    for are but not all did does began begun begin started start ended end happened took place itself""")


@dataclass(frozen=True, slots=True)
class Ask:
    """What a mention asks for: a reading to be placed from a happening, and the words that name it."""

    reading: Reading
    words: re.Match[str] | None  # None: the happening of several days that the text is at
    grain: Grain  # the coarsest date that is of use
    lost: bool  # without it, the date that it has is worth nothing


def stems_of(words: str) -> list[str]:
    """What is compared of some words: those that carry meaning, without their endings."""
    return [_stem(word) for word in map(str.lower, _WORD.findall(words)) if word not in _EMPTY]


@lru_cache(1 << 14)
def _stem(word: str) -> str:
    """What is compared of a word: "failed" and "failure", "fell" and "fall", "died" and "death" are one."""
    base = _NOUNS.get(word) or PAST_OF.get(word, word)
    return _ENDING.sub("", base)[:STEM] or base


# Names that a happening has when it needs none.
GENERIC = frozenset(stems_of("accident incident disaster tragedy catastrophe event occurrence"))


class Memory:
    """The sentences of a document that date something, by their words."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated], asking: Mapping[int, Ask]
    ) -> None:
        self._text, self._dated = document.text, dated
        self._title = frozenset(stems_of(document.title))
        asked = [ask.words.span() for ask in asking.values() if ask.words]  # what is only referred to is not told there
        self._lent = [k not in asking and _lends(one) for k, one in enumerate(dated)]
        self._told: list[tuple[Sentence, frozenset[str], list[Dated]]] = []
        self._sentences = sentences
        self._begins = [sentence.start for sentence in sentences]
        at = 0
        for sentence in sentences:
            held = []
            while at < len(dated) and dated[at].mention.start < sentence.end:
                held += [dated[at]] if self._lent[at] else []
                at += 1
            if held:
                inside = [(a, b) for a, b in asked if sentence.start <= a and b <= sentence.end]
                stems = frozenset(stems_of(_without(document.text, sentence.start, sentence.end, inside)))
                self._told.append((sentence, stems, held))
        self._starts = [sentence.start for sentence, _, _ in self._told]
        self._seen = Counter(stem for _, stems, _ in self._told for stem in stems)

    def date(self, k: int, ask: Ask, evidence: bool) -> Dated | None:
        """The mention, dated from the happening that it asks for; None where it is better left as it is."""
        one = self._dated[k]
        if self._apposed(k):
            return replace(one, confidence=min(one.confidence, LOST))
        found = self._of(k, ask)
        following = self._dated[k + 1].mention.start if k + 1 < len(self._dated) else None
        if following is not None and ask.words and following < ask.words.end() and isinstance(ask.reading, Shift):
            ask = replace(ask, reading=replace(ask.reading, base=Same(Grain.DAY)))  # counted from the date itself
        when = self._placed(ask.reading, *found) if found else None
        if found is None or when is None:
            return replace(one, confidence=min(one.confidence, LOST)) if ask.lost else None
        sentence, base = found
        steps: tuple[Step, ...] = ()
        if evidence:
            quote = " ".join(self._text[sentence.start : sentence.end].split())[:REACH]
            said = " ".join(self._text[one.mention.start : ask.words.end() if ask.words else one.mention.end].split())
            steps = (Step("words", f"“{said}”"), Step("anchor", f"it hangs on what “{quote}” tells", base.edtf),
                     Step("interval", f"{when.start_iso} to {when.end_iso}", when.edtf))  # fmt: skip
        return Dated(one.mention, ask.reading, when, How.TEXT, 0.7, steps)

    def _apposed(self, k: int) -> bool:
        """Whether a length only says once more when the date beside it was: "On 2 May, a week before the fire,"."""
        before = self._dated[k - 1] if k else None
        if before is None or before.interval is None or before.interval.grain > Grain.DAY:
            return False
        gap = self._text[before.mention.end : self._dated[k].mention.start]
        return isinstance(self._dated[k].reading, (Span, Shift)) and gap in (", ", " (")

    def _of(self, k: int, ask: Ask) -> tuple[Sentence, Interval] | None:
        """The happening that is asked for: the sentence that tells of it, and its date."""
        one = self._dated[k]
        if ask.words is None:
            return self._days(k, ask.reading) if isinstance(ask.reading, Nth) else None
        following = self._dated[k + 1] if k + 1 < len(self._dated) else None
        if following and following.mention.start < ask.words.end():
            return self._tied(ask, following) if self._lent[k + 1] else None
        at = one.mention.start
        head = _HEAD.match(ask.words[0])
        return (
            self._find(stems_of(ask.words[0]), at, ask.grain)
            or (self._find(stems_of(head[1]), at, ask.grain) if head and _TURNED.search(head[1]) else None)
            or (self._just_told(k, ask) if isinstance(ask.reading, Shift) else None)
            or self._of_title(stems_of(ask.words[0])[:1], at)
        )

    def _of_title(self, stems: list[str], at: int) -> tuple[Sentence, Interval] | None:
        """What the whole text is about, if its title names it or nothing need: the first day told before the asking."""
        if self._title.isdisjoint(stems) and GENERIC.isdisjoint(stems):
            return None
        for sentence, _, dates in self._told[:OPENING]:
            first = dates[0].interval
            one_day = first is not None and first.first_day == first.last_day
            if sentence.kind is BlockKind.PARAGRAPH and sentence.end <= at and first and one_day:
                return sentence, first
        return None

    def _placed(self, reading: Reading, sentence: Sentence, base: Interval) -> Interval | None:
        """A reading placed from a happening, of which only the beginning may be known."""
        several = base.first_day != base.last_day
        match reading:
            case Nth(n) if not several:
                said = {word.lower() for word in _WORD.findall(self._text[sentence.start : sentence.end])}
                if n < 0:
                    return base if said & _ENDS else None
                return Interval.of((base.first_day or 0) + n - 1) if n <= RUNS else None
            case Same(Grain.DAY) if several and base.grain <= Grain.DAY:
                return base
        return place(reading, base)

    def _find(self, stems: list[str], at: int, grain: Grain) -> tuple[Sentence, Interval] | None:
        """The sentence that shares most of the words."""
        weights = {stem: 1 / (1 + log(1 + self._seen[stem])) if self._seen[stem] else UNSEEN for stem in stems}
        best, most = None, SHARED * sum(weights.values())
        here = bisect_right(self._starts, at)
        for sentence, held, dates in self._told[max(0, here - FAR) : here + FAR]:
            if sentence.start <= at < sentence.end:
                continue
            shared = sum(weight for stem, weight in weights.items() if stem in held)
            if shared > most or (shared == most and (best is None or sentence.start < at)):
                interval = self._nearest(sentence, dates, max(weights, key=lambda s: weights[s] * (s in held)))
                if interval.grain <= grain:
                    best, most = (sentence, interval), shared
        return best

    def _nearest(self, sentence: Sentence, dates: list[Dated], stem: str) -> Interval:
        """The date of a sentence that stands nearest to a word of it."""
        text = self._text[sentence.start : sentence.end].lower()
        word = sentence.start + max(text.find(stem), 0)
        found = min(dates, key=lambda one: abs(one.mention.start - word)).interval
        assert found is not None
        return found

    def _tied(self, ask: Ask, following: Dated) -> tuple[Sentence, Interval] | None:
        """The date that stands with the happening itself: "two months after the fall of the town on 10 August"."""
        when = following.interval
        if ask.words is None or when is None or when.grain > ask.grain:
            return None
        gap = self._text[ask.words.start() : following.mention.start]
        return (self._sentence(following.mention.start), when) if _TIED.match(gap) else None

    def _just_told(self, k: int, ask: Ask) -> tuple[Sentence, Interval] | None:
        """What the sentence before told, in other words: "It came down at dawn. Two days after the landing"."""
        bare = _BARE.match(ask.words[0]) if ask.words else None
        if k == 0 or bare is None or not _TURNED.search(bare[1]) or self._seen[stems_of(bare[1])[0]]:
            return None
        before = self._dated[k - 1]
        here, there = self._number(self._dated[k].mention.start), self._number(before.mention.start)
        when = before.interval
        near = here - there == 1 and self._sentences[here].block == self._sentences[there].block
        day = when is not None and when.grain <= Grain.DAY and self._lent[k - 1]
        return (self._sentences[there], when) if near and day and when else None

    def _days(self, k: int, reading: Reading) -> tuple[Sentence, Interval] | None:
        """The days, or the beginning, of the happening that the text is at."""
        n = reading.n if isinstance(reading, Nth) else 1
        here = self._number(self._dated[k].mention.start)
        for number in range(k - 1, -1, -1):
            before = self._dated[number]
            at = self._number(before.mention.start)
            when = before.interval
            if here - at > DURING:
                return None
            if when is None or when.grain > Grain.DAY or when.within or not self._lent[number]:
                continue
            days = (when.last_day or 0) - (when.first_day or 0) + 1
            sentence = self._sentences[at]
            said = {word.lower() for word in _WORD.findall(self._text[sentence.start : sentence.end])}
            if abs(n) <= days <= RUNS and days > 1:
                return sentence, when
            if days == 1 and n > 0 and here - at <= BEGUN and said & _BEGINS:
                return sentence, when
        return None

    def _number(self, at: int) -> int:
        """The number of the sentence at a place of the text."""
        return max(bisect_right(self._begins, at) - 1, 0)

    def _sentence(self, at: int) -> Sentence:
        return self._sentences[self._number(at)]


def _without(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """The words between two places, but for those of some spans."""
    parts, at = [], start
    for a, b in spans:
        parts.append(text[at:a])
        at = b
    return " ".join([*parts, text[at:end]])


def _lends(one: Dated) -> bool:
    """Whether another date may hang on it, if it does not hang on a happening itself."""
    if one.interval is None or None in (one.interval.start, one.interval.end) or one.confidence < LEAST:
        return False
    return not isinstance(one.reading, Stretch)
