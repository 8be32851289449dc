"""The day that a sentence without a date hangs on.

In news a sentence goes on with the one before it, or it tells of the day that the lead names, or of the
document's own day.  A text that tells of long ago, or was written nobody knows when, goes on with the last
date of its paragraph or hangs on nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.civil import DAY, Grain
from timeline.model import BlockKind, Claim, Dated, Document, How, Interval, Sentence, Status
from timeline.rules import telling as v
from timeline.telling.happening import PAST, PERFECT, PLUPERFECT, Happening

LEAD = 4  # sentences of prose in which the day of the news is sought
RECENT = 10 * DAY  # how long before its report news may have happened
NEAR = 400 * DAY  # what lies no farther from the day of writing is no history
ENTRY = 60  # characters of a line that heads an entry, at most
HOLDS = 4  # sentences that a date of a narrative holds inside its paragraph
OFTEN = 64  # claims with one verb, beyond which it is no sign of anything
ALIKE = 2  # words, besides the verb, by which a happening told again is known
PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)
LONGEST = 31 * DAY  # what a document's date may be uncertain by


@dataclass(frozen=True, slots=True)
class Hung:
    """What a sentence hangs on: an interval, how sure that is, and why."""

    interval: Interval
    how: How
    confidence: float
    says: str
    news: bool = False  # the document itself breaks it: it makes an event


@dataclass(frozen=True, slots=True)
class _Place:
    """A date that the text was at: in which sentence, in which words."""

    sentence: int
    interval: Interval  # no finer than a day: what hangs on "Monday night" is of Monday
    words: str

    @classmethod
    def of(cls, sentence: int, interval: Interval, words: str) -> _Place:
        day = interval.first_day if interval.grain < Grain.DAY else None
        return cls(sentence, interval if day is None else Interval.of(day), words)


class Focus:
    """Where a document is, from sentence to sentence.

    `dated` holds the dates of its sentences by their numbers, `told` the claims made of them, `verbs` the bare
    verbs of those claims that a main clause tells, by their ids.  `enter` and `leave` are called for every
    sentence in order, `hang` between them for one that needs a day.
    """

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], written: Interval | None, stated: bool,
        dated: Mapping[int, Sequence[Dated]], told: Mapping[int, Sequence[Claim]], verbs: Mapping[str, str],
    ) -> None:  # fmt: skip
        self.text = document.text
        self.sentences = sentences
        self.dated = dated
        self.told = told
        self.verbs = verbs
        day = written.first_day if written and written.grain < Grain.DAY else None
        written = written if day is None else Interval.of(day)
        self.written = written if written and _span(written) <= LONGEST else None
        self.how = How.DOCUMENT if stated else How.INFERRED
        self.opening = [n for n, s in enumerate(sentences) if s.kind in PROSE][:LEAD]
        self.lead = self._lead()
        self.narrative = not self.lead and (self.written is None or _far(self.written, told.values()))
        self.again: dict[str, list[Claim]] = {}
        self.words: dict[str, frozenset[str]] = {}  # of the titles of those claims, by their ids
        self.left: tuple[int, Claim] | None = None  # the last sentence that told of a date, and what it told
        self.entries = self._entries()
        self.entry: _Place | None = None
        self.opened = -1  # the entry whose first happening has been told
        self.carried = -1  # the last sentence that went on with `last`

    def _lead(self) -> _Place | None:
        """The day that one of the first sentences names for what has happened."""
        if self.written is None:
            return None
        first, end = (self.written.start or 0) - RECENT, self.written.end or 0
        found: list[tuple[int, _Place]] = []
        for number in self.opening:
            for claim in self.told.get(number, ()):
                day = claim.interval
                if day and claim.status is Status.OCCURRED and _fine(day) and first <= (day.start or 0) < end:
                    found.append((self._rank(claim), _Place.of(number, day, claim.expression)))
        return min(found, key=lambda one: one[0])[1] if found else None

    def _rank(self, claim: Claim) -> int:
        """A deed told in a main clause leads before what was said, and that before what stands in passing."""
        verb = self.verbs.get(claim.id)
        return 2 if verb is None else int(verb in v.SPEAKING)

    def know(self, verb: str, claim: Claim) -> None:
        """Remember what a dated claim tells, for a sentence that tells it again."""
        held = self.again.setdefault(verb, [])
        told = claim.interval and claim.status is Status.OCCURRED and claim.interval.grain <= Grain.MONTH
        if told and verb not in v.SPEAKING and len(held) < OFTEN:
            held.append(claim)

    def _entries(self) -> dict[int, _Place]:
        """The lines that are nothing but a day, if they head the entries of several days."""
        found = {}
        for number, dated in self.dated.items():
            line = self.sentences[number]
            for one in dated if line.end - line.start < ENTRY else ():
                beside = self.text[line.start : one.mention.start] + self.text[one.mention.end : line.end]
                if one.interval and one.interval.grain is Grain.DAY and not any(map(str.isalnum, beside)):
                    words = self.text[one.mention.start : one.mention.end]
                    found[number] = _Place(number, one.interval, words)
        return found if len({place.interval for place in found.values()}) > 1 else {}

    def enter(self, number: int) -> None:
        """Go on to a sentence: it may head an entry."""
        self.entry = self.entries.get(number, self.entry)

    def leave(self, number: int) -> None:
        """Go on from a sentence: the text is now at its date."""
        told = self.told.get(number)
        if told and told[0].interval and told[0].status is Status.OCCURRED:
            self.left = number, told[0]

    @property
    def last(self) -> _Place | None:
        """The date that the text is at."""
        if self.left is None or self.left[1].interval is None:
            return None
        return _Place.of(self.left[0], self.left[1].interval, self.left[1].expression)

    def hang(self, number: int, told: Happening, title: str) -> Hung | None:
        """The day of a happening whose sentence names none; None where nothing is known."""
        same = self._same(told, title)
        if same and same.interval:
            return Hung(same.interval, How.TEXT, 0.7, f"the same is told with its date: “{_line(same.expression)}”")
        if self.entry:
            on = self._on(self.entry, 0.75, "the entry is of that day")
            heads = told.tense == PAST and self.opened != self.entry.sentence and number not in self.dated
            self.opened = self.entry.sentence if heads else self.opened
            return replace(on, news=heads)
        if self.narrative:
            held = self._goes_on(number, HOLDS) and told.tense == PAST
            return self._on(self.last, 0.5, "the paragraph is at that date") if held and self.last else None
        return self._news(number, told)

    def _news(self, number: int, told: Happening) -> Hung | None:
        """The day of a happening in news, by the tense of its verb."""
        assert self.written is not None
        at_hand = self._continued(number, told)
        if at_hand and self.last:
            self.carried = number
            return self._on(self.last, 0.55, "it goes on with the sentence before")
        if told.tense == PLUPERFECT:
            return None
        fresh = told.tense == PERFECT and number == self.opening[0]
        since = (self.written.start or 0) - (self.lead.interval.start or 0) if self.lead else 0
        stale = told.verb in v.SPEAKING and since > DAY  # what is said of it now
        if self.lead and not stale and (told.tense == PAST or fresh):
            return self._on(self.lead, 0.6, "that is the day which the lead names")
        held = told.tense == PAST and self._goes_on(number, HOLDS)
        if self.last and held and _away(self.last.interval, self.written):
            return self._on(self.last, 0.5, "the paragraph tells of that time")
        confidence = 0.6 if self.how is How.DOCUMENT else 0.5
        says = "the document's own day, as its news names no other"
        return Hung(self.written, self.how, confidence, says, self._breaks(number, told))

    def _breaks(self, number: int, told: Happening) -> bool:
        """Whether a happening is the news for which a document was written: its first sentence tells it as done."""
        first = number == self.opening[0] and self.sentences[number].kind is BlockKind.PARAGRAPH
        stated = self.how is How.DOCUMENT and self.written is not None and _span(self.written) == DAY
        done = told.tense in (PAST, PERFECT) and not told.draft.pronoun and not told.draft.possessive
        return first and stated and done and not self.lead and not self.told.get(number)

    def _continued(self, number: int, told: Happening) -> bool:
        """Whether a sentence goes on with the day of the one before it."""
        if not self.last or told.tense not in (PAST, PLUPERFECT) or not _fine(self.last.interval):
            return False
        if told.tense == PAST and told.verb in v.SPEAKING | v.REACTING:
            return False
        pronoun = told.draft.pronoun and self.carried == number - 1
        return bool(self._goes_on(number, 1) or (pronoun and self._goes_on(number, HOLDS)))

    def _goes_on(self, number: int, most: int) -> bool:
        """Whether the last date stands at most so many sentences back, in the same paragraph."""
        last = self.last
        same = last is not None and self.sentences[last.sentence].block == self.sentences[number].block
        return same and last is not None and number - last.sentence <= most

    def _same(self, told: Happening, title: str) -> Claim | None:
        """The dated claim that tells the same: its verb, and most of the words."""
        words = _stems(title)
        best: Claim | None = None
        for claim in self.again.get(told.verb, ()):
            if claim.id not in self.words:
                self.words[claim.id] = _stems(claim.title)
            theirs = self.words[claim.id]
            common = len(words & theirs) - 1
            if common >= ALIKE and 2 * (common + 1) > min(len(words), len(theirs)) + 1:
                if best is not None and best.interval != claim.interval:
                    return None  # told at two dates: it may be either
                best = claim
        return best

    def _on(self, place: _Place, confidence: float, why: str) -> Hung:
        return Hung(place.interval, How.TEXT, confidence, f"{why}: “{_line(place.words)}”")


def _far(written: Interval, told: Iterable[Sequence[Claim]]) -> bool:
    """Whether most of what is told lies long before the writing."""
    near = far = 0
    for claims in told:
        for claim in claims:
            if claim.interval:
                away = _away(claim.interval, written)
                near, far = near + (not away), far + away
    return far > 2 and far > 2 * near


def _away(interval: Interval, written: Interval) -> bool:
    return interval.start is not None and abs(interval.start - (written.start or 0)) > NEAR


def _span(interval: Interval) -> float:
    return float("inf") if interval.start is None or interval.end is None else interval.end - interval.start


def _fine(interval: Interval) -> bool:
    """Whether it is a day, or a night between two."""
    return _span(interval) <= 2 * DAY


def _stems(title: str) -> frozenset[str]:
    return frozenset([word for word, _ in v.stems(title)])


def _line(words: str) -> str:
    return " ".join(words.split())
