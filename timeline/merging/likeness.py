"""How much two claims say the same, and whether that is enough for one happening at their dates."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.civil import DAY, Grain
from timeline.merging.contrast import denied, distinct
from timeline.merging.frame import Words, against, frame
from timeline.merging.times import MONTH_DAYS, UNBOUNDED, YEAR_DAYS, compatible, span
from timeline.merging.words import NONE, Title, Told
from timeline.rules import sameness

MINUTE, HOUR = 60, 3600
CROSSED = 0.5  # what a word counts that the other says in its sentence, but not in its title
NOTHING: Sequence[str] = ()
NOT_CROSSED = NONE, NONE
BREATH, ENDS = 2, frozenset(".!?:")  # what parts the halves of one sentence, and what ends it
STAY = 3 * DAY  # what lasts no longer is known by its first day
LITTLE = 1.5  # a word, and half of one: less never is enough, but for what is told alone
CONTRAST = 0.8  # the share that must be explained where two titles also say different things
CONTAINED = 0.99  # the share of a title that says nothing else


class Common:
    """What two claims say alike."""

    __slots__ = ("_crossed", "_shares", "apart", "both", "deeds", "one", "other", "plain", "said", "stems", "titles")

    def __init__(self, one: Told, other: Told) -> None:
        self.one, self.other = one, other
        self.titles = first, second = one.title, other.title
        self._shares: tuple[float, float] | None = None
        self.apart = one.claim.document != other.claim.document
        self._crossed: Words | None = None if self.apart else NOT_CROSSED
        self.stems = stems = first.stems & second.stems
        self.plain = stems - first.digits if first.digits else stems
        self.both = both = first.done & second.done
        self.deeds = _otherwise(first, second, both, stems) if both else NOTHING
        self.said = len(self.plain) + len(self.deeds)  # by both titles
        if first.numbers and second.numbers and first.numbers.items() & second.numbers.items():
            self.said += 1  # the same number of the same things

    @property
    def crossed(self) -> Words:
        """What each title says that only the other's sentence does."""
        if self._crossed is None:
            one, other, stems = self.one, self.other, self.stems
            self._crossed = _heard(one.title, other, stems), _heard(other.title, one, stems)
        return self._crossed

    @property
    def count(self) -> float:
        """How many words and deeds both say; half of one for what a title does not say."""
        one, other = self.crossed
        return self.said + CROSSED * (len(one | other) if one and other else len(one or other))

    @property
    def shares(self) -> tuple[float, float]:
        """How much of each title the other claim explains, by weight: 0 to 1."""
        if self._shares is None:
            one, other = self.titles
            self._shares = self._share(one, self.crossed[0]), self._share(other, self.crossed[1])
        return self._shares

    @property
    def overlap(self) -> float:
        """The share of the title that is explained better."""
        return max(self.shares)

    @property
    def union(self) -> float:
        """The share of both titles."""
        one, other = self.titles[0].weight, self.titles[1].weight
        return (self.shares[0] * one + self.shares[1] * other) / max(one + other, 1e-9)

    def _share(self, title: Title, crossed: frozenset[str]) -> float:
        meant = self.stems.union(*(title.deeds[deed] for deed in self.deeds)) if self.deeds else self.stems
        explained = 0.0
        for word, weight in title.weights.items():
            if word in meant:
                explained += weight
            elif word in crossed:
                explained += CROSSED * weight
        return explained / max(title.weight, 1e-9)

    @property
    def same(self) -> bool:
        """Whether both titles are of the same words."""
        return len(self.titles[0].stems) == len(self.stems) == len(self.titles[1].stems)

    @property
    def light(self) -> bool:
        """Whether all that both titles say is a deed that anything may do."""
        said = (self.titles[0].deeds[deed] for deed in self.both & sameness.LIGHT)
        return not self.deeds and self.stems <= frozenset().union(*said)

    @property
    def rare(self) -> bool:
        """Whether they share a word or deed that few sentences have."""
        one, other = self.titles
        return not one.few.isdisjoint(other.few)

    @property
    def named(self) -> bool:
        """Whether they share a name."""
        one, other = self.titles
        return not one.names.isdisjoint(other.names)

    @property
    def done(self) -> bool:
        """Whether both tell of one deed, in whatever words, and share some other word."""
        return self.count >= 2 and bool(self.both)

    @property
    def single(self) -> bool:
        """Whether they tell of a deed that is done but once, or of the same of a row: `the first concert`."""
        if not sameness.ONCE.isdisjoint(self.both):
            return True
        one, other = self.titles
        shared = one.numbers.items() & other.numbers.items()
        return any(beside.startswith(">.") for beside, _ in shared)

    @property
    def denied(self) -> bool:
        """Whether one tells the opposite of the other, or counts otherwise."""
        return denied(self.one, self.other)

    @property
    def framed(self) -> bool:
        """Whether both say the same of another thing, word for word: `the mill burned down`, `the inn burned down`."""
        differ = frame(*self.titles)
        return differ is not None and not (self.apart and _said(differ, self.one, self.other))

    @property
    def contrast(self) -> bool:
        """Whether they name different doers, places or deeds."""
        one, other = self.titles
        return ((not self.both and one.telling and other.telling) or self.parted) and not self.clocked

    @property
    def parted(self) -> bool:
        """Whether they name different doers or places."""
        where, elsewhere = self.one.claim.where, self.other.claim.where
        if where and elsewhere and set(where).isdisjoint(elsewhere):
            return True
        one, other = self.titles
        if not one.doers or not other.doers:
            return False
        return bool(one.doers - self.other.heard - other.stems) and bool(other.doers - self.one.heard - one.stems)

    @property
    def strangers(self) -> bool:
        """Whether neither names anybody whom the other speaks of."""
        one, other = self.titles
        if not (one.doers and other.doers and one.deeds and other.deeds):
            return False
        return one.doers.isdisjoint(self.other.heard | other.stems) and other.doers.isdisjoint(
            self.one.heard | one.stems
        )

    @property
    def clocked(self) -> bool:
        """Whether both give the same minute of an hour, and no round one."""
        one, other = self.one.claim.interval, self.other.claim.interval
        if one is None or other is None or one.start is None or other.start is None:
            return False
        minute = one.start % HOUR
        fine = self.one.date.span <= MINUTE >= self.other.date.span
        return fine and minute == other.start % HOUR and minute % (HOUR // 4) > 0

    @property
    def ranges(self) -> bool:
        """Whether one lasted for years, and the other did not: years from one to another are no coarse date."""
        short, long = sorted((self.one.claim.interval, self.other.claim.interval), key=span)
        if long is None or long.within or long.grain > Grain.YEAR:
            return False
        return YEAR_DAYS * DAY < span(long) < UNBOUNDED and 2 * span(short) < span(long)


def _otherwise(one: Title, other: Title, both: frozenset[str], shared: frozenset[str]) -> Sequence[str]:
    """The deeds that are told in different words."""
    told = [(deed, one.deeds[deed], other.deeds[deed]) for deed in both]
    return [deed for deed, here, there in told if here != there and not here | there <= shared]


def _heard(title: Title, by: Told, shared: frozenset[str]) -> frozenset[str]:
    """The stems of a title that only the other's sentence has; what is done, only if the other title does not say."""
    words = title.stems - shared
    words = NONE if words.isdisjoint(by.heard) else words & by.heard
    if by.title.done:
        return words and words - title.said
    return words.union(*(said for deed, said in title.deeds.items() if deed in by.heard)) if title.done else words


def _said(words: Words, one: Told, other: Told) -> bool:
    """Whether some words of one of two titles are in the other's sentence."""
    return not (words[0].isdisjoint(other.heard) and words[1].isdisjoint(one.heard))


def alike(one: Told, other: Told) -> float:
    """How well two claims agree, if it is enough for one happening at their dates; else 0."""
    first, second = one.title, other.title
    if first is second:
        return 2 if first.numbers or len(first.stems) > len(first.digits) else 0
    if one.claim.document == other.claim.document:
        if denied(one, other):
            return 0
    elif (differ := against(first, second)) and not _said(differ, one, other):
        return 0
    common = Common(one, other)
    if len(first.stems) == len(common.stems) == len(second.stems):
        return 2 if len(common.plain) > 1 or (one.claim.title == other.claim.title and common.count) else 0
    if not common.apart and _one_sentence(one, other):
        if len(common.plain) > 2 and (one.claim.key or other.claim.key) and common.both and common.overlap > CONTAINED:
            return 2  # a name, and what its sentence says of it
        here, there = one.claim.title.lower(), other.claim.title.lower()
        return 2 if len(common.plain) > 2 and (here.endswith(there) or there.endswith(here)) else 0
    enough = 1 if one.lone and other.lone and common.rare else LITTLE
    if common.said < enough > common.count or (not common.apart and common.framed):
        return 0
    return common.overlap + common.union if _enough(common) and not distinct(one, other) else 0


def _one_sentence(one: Told, other: Told) -> bool:
    """Whether both stand in one sentence of a document, which tells of two things unless its words are the same."""
    first, last = sorted((one.claim, other.claim), key=lambda claim: (claim.quote_start, claim.offset))
    between = last.quote_start - first.quote_start - len(first.quote)
    return between < 0 or (between <= BREATH and first.quote[-1:] not in ENDS)


def _enough(common: Common) -> bool:
    """Whether what two claims share speaks for one happening, at dates so far apart or so near."""
    one, other = common.one.claim.interval, common.other.claim.interval
    longer = max(common.one.date.span, common.other.date.span)
    if one is None or other is None or longer > YEAR_DAYS * DAY or not common.apart:
        return _closely(common, one is None or other is None)
    if common.one.lone and common.other.lone and common.one.date.days == common.other.date.days and not common.contrast:
        rare = longer <= MONTH_DAYS * DAY and common.rare and (longer <= DAY or common.overlap >= 0.3)
        if common.count >= (1 if rare else 2):
            return True
    if common.one.lone and common.other.lone and _named_alone(common, longer):
        return True
    if common.count < LITTLE or (common.light and common.union < CONTRAST):
        return False
    if longer <= DAY or (longer <= STAY and common.one.date.ends[0] // DAY == common.other.date.ends[0] // DAY):
        return _on_a_day(common)
    return _says_nothing_else(common)


def _named_alone(common: Common, longer: float) -> bool:
    """Whether one claim, the only one of its date, says nothing but what the other says of a longer time."""
    if common.overlap <= CONTAINED or common.contrast or common.light or not common.rare:
        return False
    return common.count >= (1 if longer <= MONTH_DAYS * DAY else 2)


def _says_nothing_else(common: Common) -> bool:
    """Whether the coarser of two claims tells little that the finer does not, least of all another deed."""
    coarse, fine, share = common.one, common.other, common.shares[0]
    if coarse.date.span < fine.date.span:
        coarse, fine, share = fine, coarse, common.shares[1]
    if coarse.title.telling and coarse.title.done.isdisjoint(fine.title.done | fine.heard):
        return False
    return common.union >= 0.35 and share >= (CONTRAST if common.contrast else 0.6)


def _on_a_day(common: Common) -> bool:
    """Whether two documents that share a day share a happening: one deed and another word are enough."""
    if common.contrast:
        return common.overlap >= CONTRAST
    if common.done or common.clocked:
        return common.overlap >= 0.2
    return common.overlap >= 0.5 and common.union >= 0.3


def _closely(common: Common, undated: bool) -> bool:
    """Whether one document, or a date that says little, tells so much alike that it must be the same."""
    count = len(common.plain) + len(common.deeds)
    if undated:
        return count >= 3 and common.overlap >= 0.8 and common.union >= 0.5
    if count < 2 or common.ranges:
        return False
    if common.named and count >= 3 and common.single and not common.parted and common.overlap >= 0.6:
        return True
    contained = common.overlap > CONTAINED
    if max(common.one.date.span, common.other.date.span) <= DAY:
        return contained or common.union >= 0.75
    enough = count >= 3 or common.named
    return enough and ((contained and common.union >= 0.4) or (common.overlap >= 0.6 and common.union >= 0.66))


def fits(one: Told, other: Told) -> bool:
    """Whether two claims' dates allow one happening, and their words do not forbid it."""
    if not compatible(one.claim.interval, other.claim.interval) or denied(one, other):
        return False
    return not distinct(one, other)
