"""How much two claims say the same, and whether that is enough for one happening at their dates."""

from __future__ import annotations

from timeline.civil import DAY, Grain
from timeline.merging.times import MONTH_DAYS, UNBOUNDED, YEAR_DAYS, compatible, span
from timeline.merging.words import NONE, Told
from timeline.rules import sameness

MINUTE, HOUR = 60, 3600
CROSSED = 0.5  # what a word counts that the other says in its sentence, but not in its title
BREATH, ENDS = 2, frozenset(".!?:")  # what parts the halves of one sentence, and what ends it
LITTLE = 1.5  # a word, and half of one: less never is enough, but for what is told alone
CONTRAST = 0.8  # the share that must be explained where two titles also say different things
CONTAINED = 0.99  # the share of a title that says nothing else


class Common:
    """What two claims say alike."""

    def __init__(self, one: Told, other: Told) -> None:
        self.one, self.other = one, other
        self._shares: tuple[float, float] | None = None
        self.apart = one.claim.document != other.claim.document
        self.stems = one.stems & other.stems
        self.plain = self.stems - one.digits if one.digits else self.stems
        self.both = one.deeds.keys() & other.deeds.keys() if one.deeds and other.deeds else NONE
        self.deeds = [deed for deed in self.both if _otherwise(one.deeds[deed], other.deeds[deed], self.stems)]
        self.crossed = (_heard(one, other, self.stems), _heard(other, one, self.stems)) if self.apart else (NONE, NONE)
        first, second = self.crossed
        crossed = len(first | second) if first and second else len(first) + len(second)
        self.count = len(self.plain) + len(self.deeds) + CROSSED * crossed
        if one.numbers and other.numbers and one.numbers.items() & other.numbers.items():
            self.count += 1  # the same number of the same things

    @property
    def shares(self) -> tuple[float, float]:
        """How much of each title the other claim explains, by weight: 0 to 1."""
        if self._shares is None:
            self._shares = self._share(self.one, self.crossed[0]), self._share(self.other, self.crossed[1])
        return self._shares

    @property
    def overlap(self) -> float:
        """The share of the title that is explained better."""
        return max(self.shares)

    @property
    def union(self) -> float:
        """The share of both titles."""
        one, other = self.one.weight, self.other.weight
        return (self.shares[0] * one + self.shares[1] * other) / max(one + other, 1e-9)

    def _share(self, told: Told, crossed: frozenset[str]) -> float:
        meant = self.stems.union(*(told.deeds[deed] for deed in self.deeds)) if self.deeds else self.stems
        explained = 0.0
        for word, weight in told.weights.items():
            if word in meant:
                explained += weight
            elif word in crossed:
                explained += CROSSED * weight
        return explained / max(told.weight, 1e-9)

    @property
    def same(self) -> bool:
        """Whether both titles are of the same words."""
        return len(self.one.weights) == len(self.stems) == len(self.other.weights)

    @property
    def light(self) -> bool:
        """Whether all that both titles say is a deed that anything may do."""
        said = (self.one.deeds[deed] for deed in self.both & sameness.LIGHT)
        return not self.deeds and self.stems <= frozenset().union(*said)

    @property
    def rare(self) -> bool:
        """Whether they share a word or deed that few sentences have."""
        return not self.one.few.isdisjoint(self.other.few)

    @property
    def named(self) -> bool:
        """Whether they share a name."""
        return not self.one.names.isdisjoint(self.other.names)

    @property
    def done(self) -> bool:
        """Whether both tell of one deed, in whatever words, and share some other word."""
        return self.count >= 2 and bool(self.both)

    @property
    def single(self) -> bool:
        """Whether they tell of a deed that is done but once, or of the same of a row: `the first concert`."""
        if not sameness.ONCE.isdisjoint(self.both):
            return True
        shared = self.one.numbers.items() & self.other.numbers.items()
        return any(beside.startswith(">.") for beside, _ in shared)

    @property
    def denied(self) -> bool:
        """Whether one tells the opposite of the other, or counts otherwise."""
        return denied(self.one, self.other)

    @property
    def framed(self) -> bool:
        """Whether both say the same of another thing, word for word: `the mill burned down`, `the inn burned down`."""
        one, other = self.one.weights, self.other.weights
        if len(one) != len(other) or 2 * len(self.stems) < len(one):
            return False
        differ: set[str] = set()
        before = False
        for first, second in zip(one, other, strict=True):
            if first != second:
                if before:
                    return False  # a phrase of several words may well mean the same
                differ |= {first, second}
            before = first != second
        meant = self.stems.union(*self.crossed)
        meant = meant.union(*(told.deeds[deed] for deed in self.deeds for told in (self.one, self.other)))
        return bool(differ) and differ.isdisjoint(meant)

    @property
    def contrast(self) -> bool:
        """Whether they name different doers, places or deeds."""
        differ = (not self.both and self.one.telling and self.other.telling) or self.parted
        return differ and not self.clocked

    @property
    def parted(self) -> bool:
        """Whether they name different doers or places."""
        one, other = self.one, self.other
        if one.claim.where and other.claim.where and not set(one.claim.where) & set(other.claim.where):
            return True
        if not one.doers or not other.doers:
            return False
        return bool(one.doers - other.heard - other.stems) and bool(other.doers - one.heard - one.stems)

    @property
    def strangers(self) -> bool:
        """Whether neither names anybody whom the other speaks of."""
        one, other = self.one, self.other
        if not (one.doers and other.doers and one.deeds and other.deeds):
            return False
        return one.doers.isdisjoint(other.heard | other.stems) and other.doers.isdisjoint(one.heard | one.stems)

    @property
    def clocked(self) -> bool:
        """Whether both give the same minute of an hour, and no round one."""
        one, other = self.one.claim.interval, self.other.claim.interval
        if one is None or other is None or one.start is None or other.start is None:
            return False
        minute = one.start % HOUR
        return (
            max(self.one.span, self.other.span) <= MINUTE and minute == other.start % HOUR and minute % (HOUR // 4) > 0
        )

    @property
    def ranges(self) -> bool:
        """Whether one lasted for years, and the other did not: years from one to another are no coarse date."""
        short, long = sorted((self.one.claim.interval, self.other.claim.interval), key=span)
        if long is None or long.within or long.grain > Grain.YEAR:
            return False
        return YEAR_DAYS * DAY < span(long) < UNBOUNDED and 2 * span(short) < span(long)


def _otherwise(said: frozenset[str], other: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether a deed is told in different words."""
    return said != other and not said | other <= shared


def _heard(told: Told, by: Told, shared: frozenset[str]) -> frozenset[str]:
    """The stems of a title that only the other's sentence has; what is done, only if the other title does not say."""
    words = (told.stems & by.heard) - shared
    if by.deeds:
        return words and words - told.said
    return words.union(*(said for deed, said in told.deeds.items() if deed in by.heard))


def denied(one: Told, other: Told) -> bool:
    """Whether one claim tells the opposite of the other, or counts otherwise."""
    if not (one.opposed.isdisjoint(other.stems) and other.opposed.isdisjoint(one.stems)):
        return True
    if not one.numbers or not other.numbers:
        return False
    if one.claim.document == other.claim.document and one.counts != other.counts:
        return True
    return any(other.numbers.get(beside, number) != number for beside, number in one.numbers.items())


def alike(one: Told, other: Told) -> float:
    """How well two claims agree, if it is enough for one happening at their dates; else 0."""
    if denied(one, other):
        return 0
    common = Common(one, other)
    if not common.count:
        return 0
    if common.same:
        return 2 if len(common.plain) > 1 or one.claim.title == other.claim.title else 0
    if common.count < (1 if one.lone and other.lone else LITTLE):
        return 0
    if _one_sentence(one, other):
        return 2 if len(common.plain) > 2 and _tail(one.claim.title.lower(), other.claim.title.lower()) else 0
    return common.overlap + common.union if _enough(common) and not common.framed else 0


def _one_sentence(one: Told, other: Told) -> bool:
    """Whether both stand in one sentence, which tells of two things unless its words are the same."""
    if one.claim.document != other.claim.document:
        return False
    first, last = sorted((one.claim, other.claim), key=lambda claim: (claim.quote_start, claim.offset))
    between = last.quote_start - first.quote_start - len(first.quote)
    return between < 0 or (between <= BREATH and first.quote[-1:] not in ENDS)


def _tail(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _enough(common: Common) -> bool:
    """Whether what two claims share speaks for one happening, at dates so far apart or so near."""
    one, other = common.one.claim.interval, common.other.claim.interval
    longer = max(common.one.span, common.other.span)
    if one is None or other is None or longer > YEAR_DAYS * DAY or not common.apart:
        return _closely(common, one is None or other is None)
    if common.one.lone and common.other.lone and common.one.days == common.other.days and not common.contrast:
        rare = longer <= MONTH_DAYS * DAY and common.rare and (longer <= DAY or common.overlap >= 0.3)
        if common.count >= (1 if rare else 2):
            return True
    if common.count < LITTLE or (common.light and common.union < CONTRAST):
        return False
    if longer <= DAY:
        return _on_a_day(common)
    return _says_nothing_else(common)


def _says_nothing_else(common: Common) -> bool:
    """Whether the coarser of two claims tells little that the finer does not, least of all another deed."""
    coarse, fine, share = common.one, common.other, common.shares[0]
    if coarse.span < fine.span:
        coarse, fine, share = fine, coarse, common.shares[1]
    if coarse.telling and coarse.deeds.keys().isdisjoint(fine.deeds.keys() | fine.heard):
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
    if max(common.one.span, common.other.span) <= DAY:
        return contained or common.union >= 0.75
    enough = count >= 3 or common.named
    return enough and ((contained and common.union >= 0.4) or (common.overlap >= 0.6 and common.union >= 0.66))


def fits(one: Told, other: Told) -> bool:
    """Whether two claims' dates allow one happening, and their words do not forbid it."""
    return compatible(one.claim.interval, other.claim.interval) and not denied(one, other)
