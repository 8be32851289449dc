"""Conflicts: what different documents tell alike, at dates that exclude each other, is one happening in dispute."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain

from timeline.civil import DAY
from timeline.merging.contrast import alike_in_parts, distinct
from timeline.merging.frame import once
from timeline.merging.groups import CROWD, LEADERS, Group, by_days, unite
from timeline.merging.likeness import CONTAINED, HOUR, LITTLE, Common
from timeline.merging.story import Kin, akin
from timeline.merging.times import MONTH_DAYS, YEAR_DAYS, compatible, gap
from timeline.merging.words import Title, Told
from timeline.rules import sameness

SERIES = 4  # what is told at more dates than so many happens again and again
ONE = 12  # of what is done but once, more may be wrong
LIFETIME = 100 * YEAR_DAYS * DAY  # in which a name may mean the same
SLIP = 3 * DAY  # how far apart two documents put what they otherwise tell alike


def reconciled(groups: list[Group], kin: Kin) -> list[Group]:
    """The groups, those of one happening at dates that exclude each other as one group."""
    gone: set[Group] = set()
    for same in _same_words(groups):
        gone |= unite([group for group in same if group not in gone], _disputes)
    gone |= _slipped([group for group in groups if group not in gone], kin)
    return [group for group in groups if group not in gone]


def _same_words(groups: list[Group]) -> list[list[Group]]:
    """Groups that may be one whenever they were, a few at a time."""
    alike: dict[Title | frozenset[str], list[tuple[int, Group]]] = defaultdict(list)
    for place, group in enumerate(groups):
        alike[group.told[0].title if _nameless(group) else group.keys].append((place, group))
    found: dict[object, list[list[tuple[int, Group]]]] = defaultdict(list)
    for known, told in alike.items():
        for one in _sayings(known) if isinstance(known, Title) else sorted(known):
            found[one].append(told)
    return [
        [group for _, group in sorted(chain.from_iterable(told))]
        for one, told in found.items()
        if 1 < sum(map(len, told)) <= _often(one)
    ]


def _nameless(group: Group) -> bool:
    """Whether a happening has but its words to be known by, and a date."""
    return not group.keys and group.first.interval is not None


def _slipped(groups: list[Group], kin: Kin) -> set[Group]:
    """Join what two documents of one story tell alike of days close to each other."""
    related = by_days(group for group in groups if not group.keys and group.documents <= kin.keys())
    told = _told(groups) if related else Counter()
    gone: set[Group] = set()
    for day, early in sorted(related.items()):
        late = [group for apart in range(1, SLIP // DAY + 1) for group in related.get(day + apart, ())]
        if 1 < len(early) + len(late) <= CROWD:
            for place, one in enumerate(early):
                if one not in gone:
                    gone |= _taken(one, [g for g in early[place + 1 :] + late if g not in gone], kin, told)
    return gone


def _told(groups: list[Group]) -> Counter[tuple[str, str]]:
    """How many groups tell of a deed, by document."""
    return Counter(
        (document, deed) for group in groups for document in group.documents for deed in group.told[0].title.deeds
    )


def _taken(one: Group, others: list[Group], kin: Kin, told: Counter[tuple[str, str]]) -> set[Group]:
    """Those of some groups that the one takes in, as they tell of it at another date."""
    gone = set()
    for other in others:
        if one.statuses == other.statuses and akin(one, other, kin) and _slip(one, other, told):
            one.take(other)
            gone.add(other)
    return gone


def _slip(one: Group, other: Group, told: Counter[tuple[str, str]]) -> bool:
    """Whether what two documents of one story tell of two days is one happening."""
    a, b = one.first.interval, other.first.interval
    if a is None or b is None or compatible(a, b) or gap(a, b) >= SLIP:
        return False
    common = Common(one.told[0], other.told[0])
    if common.count < 1 or common.denied or common.contrast or common.framed:
        return False
    near = gap(a, b) < DAY
    if (near or common.count >= LITTLE) and _once(one, other, common, told):
        return _one(common)
    return near and common.count >= 2 and _tells_no_more(common) and _one(common)


def _one(common: Common) -> bool:
    """Whether what is told at two dates can be one: at two minutes of a day only what has a name, or is done once."""
    if distinct(common.one, common.other):
        return False
    if max(common.one.date.span, common.other.date.span) > HOUR or common.one.date.days != common.other.date.days:
        return True
    said = common.both - sameness.LIGHT - sameness.VAGUE
    return not sameness.ONCE.isdisjoint(said) or (common.named and bool(said))


def _once(one: Group, other: Group, common: Common, told: Counter[tuple[str, str]]) -> bool:
    """Whether both tell of a deed, and neither's documents of another such."""
    deeds = common.both - sameness.LIGHT - sameness.VAGUE
    return any(all(told[document, deed] == 1 for document in one.documents | other.documents) for deed in deeds)


def _tells_no_more(common: Common) -> bool:
    """Whether one says little but what the other does: the deed, or what has lasted since."""
    if common.overlap > CONTAINED or (common.both and common.overlap > 0.5) or alike_in_parts(*common.titles):
        return True
    lasts = not (common.one.title.deeds and common.other.title.deeds)
    return lasts and common.overlap > 0.6 and common.union > 0.5


def _sayings(title: Title) -> list[object]:
    """What makes a happening the same whenever it was: all words of its title, its deed and one word."""
    words = title.keys[: len(title.keys) - len(title.deeds)]
    deeds = [(deed, word) for deed in title.deeds for word in words]
    return [title.stems.union(title.numbers.values()) if title.numbers else title.stems, *deeds]


def _often(saying: object) -> int:
    """At how many dates a happening may be told before it is one of many: of what is done but once, at more."""
    return ONE if isinstance(saying, tuple) and saying[0] in sameness.EVER else SERIES


def _disputes(one: Group, other: Group) -> bool:
    """Whether two groups are one happening in dispute: by key, or told alike by claims of different documents."""
    if not one.keys.isdisjoint(other.keys):
        return True
    if one.keys or other.keys or one.documents & other.documents:
        return False
    if _told_alike(one.told[0], other.told[0]):
        return True
    told = [(here, there) for here in one.told[:LEADERS] for there in other.told[:LEADERS]][1:]
    return any(
        not compatible(here.claim.interval, there.claim.interval) and _told_alike(here, there) for here, there in told
    )


def _anew(common: Common) -> bool:
    """Whether all that one says beside the other is a noun for what the other names: `set up the firm`."""
    first, second = common.titles
    told = common.stems | sameness.ANEW_STEMS
    return first.stems <= told | first.said or second.stems <= told | second.said


def _told_alike(one: Told, other: Told) -> bool:
    """Whether two claims tell alike of a happening at dates that exclude each other, or are far from each other."""
    a, b = one.claim.interval, other.claim.interval
    if a is None or b is None:
        return False
    longest, apart = max(one.date.span, other.date.span), gap(a, b)
    fine = longest <= MONTH_DAYS * DAY
    far = apart > MONTH_DAYS * DAY if fine else apart >= longest
    both = one.title.done & other.title.done
    if far and (apart > LIFETIME or sameness.EVER.isdisjoint(both)):
        return False
    once_done = not sameness.ONCE.isdisjoint(both)
    if not once_done and (far or not fine):
        return False
    common = Common(one, other)
    if not (once_done and _once_only(common, far, fine)) and not _alike(common, far, fine):
        return False
    return not common.denied and not common.contrast and _one(common)


def _once_only(common: Common, far: bool, fine: bool) -> bool:
    """Whether two claims tell of what is done but once: of the same that has a name, however far apart."""
    contained = common.count >= 2 and common.overlap > CONTAINED
    if contained and not far:
        return fine or common.named
    return (contained or _anew(common)) and once(*common.titles)


def _alike(common: Common, far: bool, fine: bool) -> bool:
    """Whether two claims of fine dates tell of the same in so many words, or of a deed a few days apart."""
    if far or not fine or common.count < 3:
        return False
    if common.same:
        return common.named
    a, b = common.one.claim.interval, common.other.claim.interval
    near = a is not None and b is not None and gap(a, b) < SLIP
    return near and common.done and common.overlap > CONTAINED
