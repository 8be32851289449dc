"""Merging: claims that tell of the same happening become one event.

Claims are taken from the finest date to the coarsest.  Each joins the one group that it fits best, by
comparison with the group's first claims, which are its finest; so a coarse date can join a fine one but
never bridge two of them.  Candidates come from an index of rare words and time, never from all pairs, and
the order in which the claims arrive does not matter.  Nothing is lost: an event holds its claims unchanged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import fsum, inf, log

from timeline.civil import DAY, calendar
from timeline.model import Claim, Event, Interval, Status
from timeline.rules import telling as v

RARE = 8  # words of a claim under which it is indexed
CROWD = 48  # a bucket fuller than this says too little to be searched
LEADERS = 3  # claims of a group that a newcomer is compared with
FEW = 20  # claims among which rarity means nothing yet
NAME = 1.5  # what a name counts, against another word
SERIES = 4  # what is told at more dates than so many happens again and again
FULL = 6  # words of a title that needs no fuller one
LONGEST = 98  # characters of a title
MONTH_DAYS, YEAR_DAYS = 31, 366
TOGETHER = {frozenset(pair) for pair in ((Status.OCCURRED, Status.PLANNED), (Status.PLANNED, Status.DEADLINE),
                                         (Status.PLANNED, Status.HYPOTHETICAL))}  # fmt: skip
RANK = {Status.OCCURRED: 0, Status.DEADLINE: 1, Status.PLANNED: 2, Status.HYPOTHETICAL: 3}


@dataclass(frozen=True, slots=True)
class _Words:
    """What a claim is compared by: stems of its title with their weights, its numbers, its names."""

    weights: dict[str, float]
    numbers: frozenset[str]
    names: frozenset[str]
    weight: float  # of all of them
    rare: tuple[str, ...]  # those under which the claim is indexed, the rarest first
    lone: bool = False  # its document tells of nothing else at that date


@dataclass(slots=True, eq=False)
class _Group:
    """Claims of one event, the finest first."""

    claims: list[Claim]
    words: list[_Words]
    statuses: set[Status] = field(default_factory=set)

    def add(self, claim: Claim, words: _Words) -> None:
        """Take a claim in."""
        self.claims.append(claim)
        self.statuses.add(claim.status)
        if len(self.words) < LEADERS:
            self.words.append(words)


def merge(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """The events that the claims tell of, in the order of time; the undated come last."""
    ordered = sorted(claims, key=_order)
    weigh = _Weigher(ordered)
    groups: list[_Group] = []
    index = _Index()
    keys: dict[str, _Group] = {}
    for claim in ordered:
        words = weigh(claim)
        group = keys.get(claim.key) if claim.key else None
        if group is None or not _may_share(claim, group):
            group = _best(claim, words, index.near(claim, words))
        if group is None:
            group = _Group([], [])
            groups.append(group)
        group.add(claim, words)
        index.put(group, claim, words)
        if claim.key:
            keys.setdefault(claim.key, group)
    events = [_event(group) for group in _reconciled(groups)]
    return tuple(sorted(events, key=lambda e: (*_sort_key(e.interval), e.best.document, e.best.offset, e.id)))


def _order(claim: Claim) -> tuple[object, ...]:
    return (_span(claim.interval), *_sort_key(claim.interval), RANK[claim.status], -claim.confidence,
            claim.document, claim.offset, claim.id, claim.title)  # fmt: skip


def _span(interval: Interval | None) -> float:
    """How long an interval is; the undated are longest."""
    if interval is None:
        return inf
    return 1e15 if interval.start is None or interval.end is None else interval.end - interval.start


def _date(interval: Interval | None) -> tuple[int | None, int | None] | None:
    """The days of an interval that has an end and is no longer than a year; of such two may be one."""
    return (interval.first_day, interval.last_day) if _span(interval) <= YEAR_DAYS * DAY and interval else None


def _sort_key(interval: Interval | None) -> tuple[float, float]:
    return (inf, inf) if interval is None else interval.sort_key


# ------------------------------------------------------------------------------ words


class _Weigher:
    """Weighs the words of claims by their rarity within the run."""

    def __init__(self, claims: list[Claim]) -> None:
        self.total = len(claims)
        self.rarities: dict[str, float] = {}
        self.stems = {title: v.stems(title) for title in {claim.title for claim in claims}}
        self.seen = Counter(s for claim in claims for s in {s for s, _ in self.stems[claim.title]})
        self.told = Counter((c.document, _date(c.interval)) for c in claims)

    def __call__(self, claim: Claim) -> _Words:
        weights: dict[str, float] = {}
        names = {v.stem(part) for who in claim.who for part in who.split()}
        for word, named in self.stems[claim.title]:
            if named:
                names.add(word)
            weights[word] = self._rarity(word) * (NAME if word in names else 1)
        numbers = frozenset(w for w in weights if w[0].isdigit())
        said = v.WORD.findall(claim.title.lower())
        ordinal = {v.ORDINAL_NUMBERS[w].rstrip(".") for w in said if w in v.ORDINAL_NUMBERS}
        rare = sorted(weights, key=lambda w: (-weights[w], w))[:RARE]
        return _Words(weights, numbers | ordinal, frozenset(names & weights.keys()), sum(weights.values()), tuple(rare),
                      self.told[claim.document, _date(claim.interval)] == 1)  # fmt: skip

    def _rarity(self, word: str) -> float:
        if word not in self.rarities:
            self.rarities[word] = 1 + log((self.total + FEW) / (self.seen[word] + FEW))
        return self.rarities[word]


# ------------------------------------------------------------------------------ the index


class _Index:
    """Groups under their rare words and the days, months and years that they touch."""

    def __init__(self) -> None:
        self.buckets: dict[tuple[str, str, int], list[_Group]] = defaultdict(list)

    def put(self, group: _Group, claim: Claim, words: _Words) -> None:
        """Index a group by a claim of its own, at the claim's level and at every coarser one."""
        if len(group.claims) > LEADERS:
            return
        for level, number in _slots(claim.interval):
            for word in words.rare:
                bucket = self.buckets[word, level, number]
                if len(bucket) <= CROWD and group not in bucket:
                    bucket.append(group)

    def near(self, claim: Claim, words: _Words) -> list[_Group]:
        """The groups that share two rare words and a stretch of time with the claim, in the order they arose."""
        slots = list(_slots(claim.interval))
        found: dict[_Group, set[str]] = defaultdict(set)
        for level, number in slots:
            if level == slots[0][0]:
                for word in words.rare:
                    bucket = self.buckets.get((word, level, number), ())
                    if len(bucket) <= CROWD:
                        for group in bucket:
                            found[group].add(word)
        needed = 1 if words.lone else min(2, len(words.rare))
        return [group for group, shared in found.items() if len(shared) >= needed]


def _slots(interval: Interval | None) -> Iterator[tuple[str, int]]:
    """The days, months, years that an interval touches, from the level that suits its length to the coarsest."""
    if interval is not None and interval.first_day is not None and interval.last_day is not None:
        first, last = interval.first_day, interval.last_day
        (y1, m1, _), (y2, m2, _) = calendar(first), calendar(last)
        if last - first < 8:
            yield from (("day", day) for day in range(first, last + 1))
        if last - first < 2 * MONTH_DAYS:
            yield from (("month", month) for month in range(y1 * 12 + m1, y2 * 12 + m2 + 1))
        if y2 - y1 < 3:
            yield from (("year", year) for year in range(y1, y2 + 1))
    yield "all", 0


# ------------------------------------------------------------------------------ sameness


def _best(claim: Claim, words: _Words, candidates: list[_Group]) -> _Group | None:
    """The one group that the claim fits best; none where two fit as well and exclude each other."""
    scored = [(score, group) for group in candidates if (score := _likeness(claim, words, group)) > 0]
    if not scored:
        return None
    top = max(score for score, _ in scored)
    tied = [group for score, group in scored if score >= top - 1e-9]
    leaders = [group.claims[0].interval for group in tied]
    if len(tied) > 1 and any(not _compatible(leaders[0], other) for other in leaders[1:]):
        return None
    return tied[0]


def _likeness(claim: Claim, words: _Words, group: _Group) -> float:
    """How well a claim fits a group: 0 for not at all."""
    if not _may_share(claim, group) or not _compatible(group.claims[0].interval, claim.interval):
        return 0
    scores = [_alike(claim, words, other, theirs) for other, theirs in zip(group.claims, group.words, strict=False)]
    return max(scores)


def _may_share(claim: Claim, group: _Group) -> bool:
    """Whether the statuses can be of one happening, and the keys do not deny it."""
    keys = {c.key for c in group.claims[:LEADERS] if c.key}
    if claim.key and keys and claim.key not in keys:
        return False
    return all(s == claim.status or frozenset((s, claim.status)) in TOGETHER for s in group.statuses)


def _compatible(one: Interval | None, other: Interval | None) -> bool:
    """Whether both can be the date of one happening: one holds the other, or they share half of the shorter."""
    if one is None or other is None:
        return True
    if one.contains(other) or other.contains(one):
        return True
    (a, b), (c, d) = one.sort_key, other.sort_key
    return 2 * (min(b, d) - max(a, c)) >= min(b - a, d - c)


def _alike(claim: Claim, words: _Words, other: Claim, theirs: _Words) -> float:
    """The share of distinctive words that two titles have in common, if it is enough; else 0."""
    shared = words.weights.keys() & theirs.weights.keys()
    plain = shared - words.numbers
    if not plain or (words.numbers and theirs.numbers and words.numbers != theirs.numbers):
        return 0
    common = fsum(max(words.weights[w], theirs.weights[w]) for w in shared)
    overlap = common / max(min(words.weight, theirs.weight), 1e-9)
    union = common / max(words.weight + theirs.weight - common, 1e-9)
    if len(words.weights) == len(shared) == len(theirs.weights):
        return 2 if len(plain) > 1 or claim.title == other.title else 0
    if (claim.document, claim.quote_start) == (other.document, other.quote_start):
        return 0
    if _told_alone(claim, words, other, theirs, plain):
        return overlap + union
    return overlap + union if _enough(claim, other, plain, theirs.names & words.names, overlap, union) else 0


def _told_alone(claim: Claim, words: _Words, other: Claim, theirs: _Words, plain: set[str]) -> bool:
    """Whether two documents tell of one thing each at just this date, in words that meet: a year asks for two."""
    if claim.document == other.document or not (words.lone and theirs.lone):
        return False
    same = _date(claim.interval) == _date(other.interval) is not None
    if any(
        (a in words.weights and b in theirs.weights) or (b in words.weights and a in theirs.weights)
        for a, b in v.OPPOSITES
    ):
        return False
    return same and len(plain) >= (1 if _span(claim.interval) <= MONTH_DAYS * DAY else 2)


def _enough(claim: Claim, other: Claim, plain: set[str], names: frozenset[str], overlap: float, union: float) -> bool:
    """Whether what two titles share speaks for one happening, at dates so far apart or so near."""
    contained = overlap > 0.99
    if claim.interval is None or other.interval is None:
        return len(plain) >= 3 and overlap >= 0.8 and union >= 0.5
    same_day = max(_span(claim.interval), _span(other.interval)) <= DAY
    if same_day and len(plain) >= 2:
        apart = claim.document != other.document
        return contained or union >= 0.6 or (apart and bool(names) and overlap >= 0.5 and union >= 0.3)
    enough = len(plain) >= 3 or (len(plain) == 2 and bool(names))
    return enough and ((contained and union >= 0.25) or (overlap >= 0.6 and union >= 0.5))


# ------------------------------------------------------------------------------ conflicts and events


def _reconciled(groups: list[_Group]) -> Iterator[_Group]:
    """Groups of one happening at dates that exclude each other, as one group."""
    by_words: dict[object, list[_Group]] = defaultdict(list)
    for group in groups:
        by_words[_identity(group)].append(group)
    for identity, same in by_words.items():
        if identity is None or len(same) > SERIES:
            yield from same
            continue
        while same:
            first, *rest = same
            disputed = [g for g in rest if _disputes(first, g)]
            for other in disputed:
                for claim in other.claims:
                    first.add(claim, other.words[0])
            same = [g for g in rest if g not in disputed]
            yield first


def _identity(group: _Group) -> object:
    """What makes a happening the same whenever it is said to have been: its key, or all words of a telling title."""
    key = next((c.key for c in group.claims if c.key), "")
    if key:
        return key
    words = group.words[0]
    telling = len(words.weights) >= 3 and words.names and group.claims[0].interval is not None
    return frozenset(words.weights) | words.numbers if telling else None


def _disputes(one: _Group, other: _Group) -> bool:
    """Whether two groups of one identity are one happening in dispute: by key, or days apart in different documents."""
    if not _may_share(other.claims[0], one):
        return False
    if one.claims[0].key and any(c.key == one.claims[0].key for c in other.claims):
        return True
    a, b = one.claims[0].interval, other.claims[0].interval
    if a is None or b is None or {c.document for c in one.claims} & {c.document for c in other.claims}:
        return False
    gap = max(a.sort_key[0] - b.sort_key[1], b.sort_key[0] - a.sort_key[1])
    return gap <= MONTH_DAYS * DAY and max(_span(a), _span(b)) <= MONTH_DAYS * DAY


def _event(group: _Group) -> Event:
    claims = sorted(group.claims, key=lambda c: (c.document, c.offset, c.id))
    best = min(claims, key=_preference)
    dated = [c for c in claims if c.interval is not None]
    finest = min(dated, key=lambda c: (_span(c.interval), _preference(c))) if dated else None
    interval = finest.interval if finest else None
    conflict = any(not _compatible(interval, c.interval) for c in dated)
    when = best.interval if conflict else interval
    return Event("e" + best.id[1:], tuple(claims), best, when, conflict, _fuller(best, claims))


def _fuller(best: Claim, claims: list[Claim]) -> str:
    """The shortest title that holds all words of the best claim's and some of its own; nothing, if none does."""
    words = {word for word, _ in v.stems(best.title)}
    rivals = {c.title for c in claims if c.status is best.status and len(c.title) <= LONGEST}
    fuller = [title for title in rivals if {word for word, _ in v.stems(title)} > words]
    return min(fuller, key=lambda title: (len(title), title), default="") if len(words) < FULL else ""


def _preference(claim: Claim) -> tuple[object, ...]:
    """The best claim first: done before planned, then the finest date, the surest, the fullest title."""
    planned = claim.status in (Status.PLANNED, Status.HYPOTHETICAL)
    fits = len(claim.title) if len(claim.title) <= LONGEST else 0
    return (planned, _span(claim.interval), -claim.confidence, -fits, claim.document, claim.offset, claim.id)
