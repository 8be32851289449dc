"""Joining groups: what two documents of one story tell alone of a day, or of a year."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain

from timeline.civil import DAY
from timeline.merging.groups import CROWD, Group, by_days, may_join, unite
from timeline.merging.likeness import CROSSED, LITTLE, Common, fits
from timeline.merging.story import Kin, akin
from timeline.merging.times import YEAR_DAYS, compatible
from timeline.merging.words import Told
from timeline.rules import sameness

HALF, ABOUT, PLANNED = 0.5, 0.4, 0.3  # shares of a title that the other explains: with a name, two names, as a plan
ALONE = 12  # groups of a day, each the only thing that its documents tell of it


def joined(groups: list[Group], kin: Kin) -> list[Group]:
    """The groups, those joined that documents of one story tell of alone: the only thing of a day, the only deed."""
    left = _by_day(groups, kin)
    gone = _by_deed([group for group in left if group.documents <= kin.keys()], kin)
    return [group for group in left if group not in gone]


def _by_day(groups: list[Group], kin: Kin) -> list[Group]:
    """Join what two documents tell as the only thing of a day, in words that meet however little."""
    gone: set[Group] = set()
    for _, of_day in sorted(by_days(groups).items()):
        if len(of_day) == 1:
            continue
        told = Counter(chain.from_iterable([group.documents for group in of_day]))
        alone = [group for group in of_day if all(told[document] == 1 for document in group.documents)]
        if 1 < len(alone) <= ALONE:
            gone |= unite(alone, lambda a, b: akin(a, b, kin) and _fits(a, b))
        gone |= _only([group for group in of_day if group not in gone], kin)
        gone |= _referred([group for group in of_day if group not in gone])
    return [group for group in groups if group not in gone]


def _only(groups: list[Group], kin: Kin) -> set[Group]:
    """Join what two documents of one story tell of a day, each but once: one deed, or the same names."""
    related = [group for group in groups if group.documents <= kin.keys()]
    if len(related) < 2 or len(groups) > CROWD:
        return set()
    told: Counter[tuple[str, str]] = Counter()
    for group in groups:
        told.update((document, deed) for document in group.documents for deed in group.told[0].title.deeds)

    def same(one: Group, other: Group) -> bool:
        return akin(one, other, kin) and _meet(one, other, told)

    return unite(related, same)


def _meet(one: Group, other: Group, told: Counter[tuple[str, str]]) -> bool:
    """Whether two groups of a day tell of the same names, of a plan and its execution, or of one such deed each."""
    common = Common(one.told[0], other.told[0])
    if common.framed or not fits(common.one, common.other):
        return False
    names = len(common.one.title.names & common.other.title.names)
    if common.overlap >= ABOUT and (names > 1 or (names and common.overlap >= HALF and not common.contrast)):
        return True
    if one.statuses.isdisjoint(other.statuses) and common.count >= LITTLE and not common.light:
        return common.overlap >= PLANNED
    deeds = () if common.contrast else common.both - sameness.LIGHT - sameness.VAGUE
    return any(all(told[document, deed] == 1 for document in one.documents | other.documents) for deed in deeds)


def _by_deed(groups: list[Group], kin: Kin) -> set[Group]:
    """Join what one document tells coarsely with the only such deed that another tells finely; those that are gone."""
    by_year: dict[tuple[str, int], list[Group]] = defaultdict(list)
    for group in groups:
        one = group.told[0]
        for deed in one.title.done - sameness.LIGHT:
            for level, year in one.date.slots:
                if level == "year":
                    by_year[deed, year].append(group)
    gone: set[Group] = set()
    for _, bucket in sorted(by_year.items(), key=lambda item: item[0]):
        for coarse in bucket if len(bucket) <= CROWD else ():
            finer = [group for group in bucket if group not in gone and _finer(group, coarse)]
            if len(finer) == 1 and coarse not in gone and akin(finer[0], coarse, kin) and _one_deed(finer[0], coarse):
                finer[0].take(coarse)
                gone.add(coarse)
    return gone


def _finer(group: Group, coarse: Group) -> bool:
    if not group.told[0].date.span < coarse.told[0].date.span <= YEAR_DAYS * DAY:
        return False
    return compatible(group.first.interval, coarse.first.interval)


def _one_deed(one: Group, other: Group) -> bool:
    """Whether two groups of one deed are one: a word more says so, or one of them names nobody who did it."""
    common = Common(one.told[0], other.told[0])
    if common.denied or common.contrast or one.documents & other.documents:
        return False
    return may_join(other, one) and (common.one.title.bare or common.other.title.bare or common.count >= LITTLE)


def _fits(one: Group, other: Group) -> bool:
    """Whether two groups can be one, and some word says so."""
    common = Common(one.told[0], other.told[0])
    if common.framed:
        return False
    return common.count >= (2 if common.strangers else CROSSED) and fits(common.one, common.other)


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
    return unite([told[0], *bare], lambda a, b: a is told[0] and not a.documents & b.documents)


def _bare(told: Told) -> bool:
    return bool(told.title.stems) and told.title.stems <= sameness.GENERIC_STEMS
