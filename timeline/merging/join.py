"""Joining groups: what two documents of one story tell alone of a day, and what they tell of two days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from timeline.civil import DAY
from timeline.merging.groups import CROWD, Group, may_share
from timeline.merging.likeness import CONTAINED, LITTLE, Common, fits
from timeline.merging.times import MONTH_DAYS, YEAR_DAYS, compatible, gap, span
from timeline.merging.words import Told
from timeline.rules import sameness

SERIES = 4  # what is told at more dates than so many happens again and again
DOCUMENTS = 12  # of a group with more documents, no pairs are counted
STORY = 20  # of so many happenings of a document, a kindred one tells one
SLIP = 3 * DAY  # how far apart two documents put what they otherwise tell alike

Kin = set[tuple[str, str]]


def joined(groups: list[Group], kin: Kin) -> list[Group]:
    """The groups, those joined that documents of one story tell of alone: the only thing of a day, the only deed."""
    left = _by_day(groups, kin)
    related = {document for pair in kin for document in pair}
    gone = _by_deed([group for group in left if group.documents <= related], kin)
    return [group for group in left if group not in gone]


def _by_day(groups: list[Group], kin: Kin) -> list[Group]:
    """Join what two documents tell as the only thing of a day, in words that meet however little."""
    by_day: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        interval = group.first.interval
        if interval and span(interval) <= DAY and interval.first_day is not None:
            by_day[interval.first_day].append(group)
    gone: set[Group] = set()
    for _, of_day in sorted(by_day.items()):
        told = Counter(document for group in of_day for document in sorted(group.documents))
        alone = [group for group in of_day if all(told[document] == 1 for document in group.documents)]
        if 1 < len(alone) <= DOCUMENTS:
            gone |= _unite(alone, lambda a, b: _akin(a, b, kin) and _fits(a, b))
        gone |= _referred([group for group in of_day if group not in gone])
    return [group for group in groups if group not in gone]


def _by_deed(groups: list[Group], kin: Kin) -> set[Group]:
    """Join what one document tells coarsely with the only such deed that another tells finely; those that are gone."""
    by_year: dict[tuple[str, int], list[Group]] = defaultdict(list)
    for group in groups:
        for deed in group.told[0].deeds.keys() - sameness.LIGHT:
            for level, year in group.told[0].slots:
                if level == "year":
                    by_year[deed, year].append(group)
    gone: set[Group] = set()
    for _, bucket in sorted(by_year.items(), key=lambda item: item[0]):
        for coarse in bucket if len(bucket) <= CROWD else ():
            finer = [group for group in bucket if group not in gone and _finer(group, coarse)]
            if len(finer) == 1 and coarse not in gone and _akin(finer[0], coarse, kin) and _one_deed(finer[0], coarse):
                finer[0].take(coarse)
                gone.add(coarse)
    return gone


def _finer(group: Group, coarse: Group) -> bool:
    fine, long = group.first.interval, coarse.first.interval
    return group is not coarse and span(fine) < span(long) <= YEAR_DAYS * DAY and compatible(fine, long)


def _one_deed(one: Group, other: Group) -> bool:
    """Whether two groups of one deed are one: a word more says so, or one of them names nobody who did it."""
    common = Common(one.told[0], other.told[0])
    if common.denied or common.contrast or one.documents & other.documents:
        return False
    allowed = may_share([told.claim for told in other.told], one)
    return allowed and (common.one.bare or common.other.bare or common.count >= LITTLE)


def stories(groups: Iterable[Group]) -> Kin:
    """The pairs of documents of one story: of what the shorter tells, one in twenty is told by the other too."""
    size: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for group in groups:
        size.update(group.documents)
        if 1 < len(group.documents) <= DOCUMENTS:
            pairs.update(combinations(sorted(group.documents), 2))
    return {pair for pair, shared in pairs.items() if shared * STORY >= min(size[document] for document in pair)}


def _akin(one: Group, other: Group, kin: Kin) -> bool:
    return all(tuple(sorted((a, b))) in kin for a in one.documents for b in other.documents)


def _fits(one: Group, other: Group) -> bool:
    """Whether two groups can be one, and some word says so."""
    common = Common(one.told[0], other.told[0])
    return common.count > 0 and fits(common.one, common.other)


def _unite(groups: list[Group], akin: Callable[[Group, Group], bool]) -> set[Group]:
    """Join those of some groups that are akin to an earlier one; those that are gone."""
    gone: set[Group] = set()
    for one, other in combinations(groups, 2):
        if one in gone or other in gone or not may_share((told.claim for told in other.told), one):
            continue
        if akin(one, other):
            one.take(other)
            gone.add(other)
    return gone


def _referred(groups: list[Group]) -> set[Group]:
    """Join what only refers to a happening of the day (`the accident`) with that which most documents tell of."""
    bare = [group for group in groups if len(group.told) == 1 and _bare(group.told[0])]
    if not bare or len(groups) == len(bare):
        return set()
    full = [group for group in groups if group not in bare]
    most = max(len(group.documents) for group in full)
    told = [group for group in full if len(group.documents) == most]
    if len(told) > 1:
        return set()
    return _unite([told[0], *bare], lambda a, b: a is told[0] and not a.documents & b.documents)


def _bare(told: Told) -> bool:
    return bool(told.weights) and all(word in sameness.GENERIC_STEMS for word in told.weights)


# ------------------------------------------------------------------------------ conflicts


def reconciled(groups: list[Group], kin: Kin) -> list[Group]:
    """The groups, those of one happening at dates that exclude each other as one group."""
    by_words: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in groups:
        for name in _identities(group):
            by_words[name].append(group)
    gone: set[Group] = set()
    for _, same in sorted(by_words.items(), key=lambda item: item[0]):
        if 1 < len(same) <= SERIES:
            gone |= _unite([group for group in same if group not in gone], lambda a, b: _disputes(a, b, kin))
    return [group for group in groups if group not in gone]


def _identities(group: Group) -> Iterator[tuple[str, ...]]:
    """What makes a happening the same whenever it was: its key, all its words, its deed and one word."""
    key = next((told.claim.key for told in group.told if told.claim.key), "")
    if key:
        yield "key", key
    elif group.first.interval is not None:
        told = group.told[0]
        yield "words", *sorted(told.weights), *sorted(told.counts)
        for deed in told.deeds:
            yield from (("deed", deed, word) for word in told.keys if word in told.weights)


def _disputes(one: Group, other: Group, kin: Kin) -> bool:
    """Whether two groups are one happening in dispute: by key, or days apart in different documents."""
    if one.first.key and any(told.claim.key == one.first.key for told in other.told):
        return True
    a, b = one.first.interval, other.first.interval
    if a is None or b is None or one.first.key or other.first.key or one.documents & other.documents:
        return False
    common = Common(one.told[0], other.told[0])
    if common.denied or common.contrast:
        return False
    longest, apart = max(span(a), span(b)), gap(a, b)
    if not sameness.ONCE.isdisjoint(common.both) and common.count >= 2 and common.overlap > CONTAINED:
        return apart <= MONTH_DAYS * DAY if longest <= MONTH_DAYS * DAY else common.named and apart < longest
    if longest <= DAY and apart < DAY and common.count >= 2 and _akin(one, other, kin) and not common.framed:
        return common.overlap > CONTAINED or (bool(common.both) and common.overlap > 0.6)  # of one story, a day apart
    if longest > MONTH_DAYS * DAY or common.count < 3:
        return False
    if common.same:
        return common.named and apart <= MONTH_DAYS * DAY
    return common.done and common.overlap > CONTAINED and apart < SLIP
