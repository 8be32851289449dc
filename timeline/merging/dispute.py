"""Conflicts: what different documents tell alike, at dates that exclude each other, is one happening in dispute."""

from __future__ import annotations

from collections import Counter, defaultdict

from timeline.civil import DAY
from timeline.merging.groups import CROWD, Group, by_days, unite
from timeline.merging.likeness import CONTAINED, LITTLE, Common
from timeline.merging.story import Kin, akin
from timeline.merging.times import MONTH_DAYS, compatible, gap, span
from timeline.merging.words import Title
from timeline.rules import sameness

SERIES = 4  # what is told at more dates than so many happens again and again
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
    titles = Counter([group.told[0].title for group in groups if _nameless(group)])
    sayings = {title: _sayings(title) for title in titles}
    often: Counter[object] = Counter()
    for title, count in titles.items():
        for saying in sayings[title]:
            often[saying] += count
    few = {title: [one for one in said if 1 < often[one] <= SERIES] for title, said in sayings.items()}
    found: dict[object, list[Group]] = defaultdict(list)
    for group in groups:
        for one in few[group.told[0].title] if _nameless(group) else sorted(group.keys):
            found[one].append(group)
    return [same for same in found.values() if 1 < len(same) <= SERIES]


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
        return True
    return near and common.count >= 2 and _tells_no_more(common)


def _once(one: Group, other: Group, common: Common, told: Counter[tuple[str, str]]) -> bool:
    """Whether both tell of a deed, and neither's documents of another such."""
    deeds = common.both - sameness.LIGHT - sameness.VAGUE
    return any(all(told[document, deed] == 1 for document in one.documents | other.documents) for deed in deeds)


def _tells_no_more(common: Common) -> bool:
    """Whether one says little but what the other does: the deed, or what has lasted since."""
    if common.overlap > CONTAINED or (common.both and common.overlap > 0.5):
        return True
    lasts = not (common.one.title.deeds and common.other.title.deeds)
    return lasts and common.overlap > 0.6 and common.union > 0.5


def _sayings(title: Title) -> list[object]:
    """What makes a happening the same whenever it was: all words of its title, its deed and one word."""
    words = title.keys[: len(title.keys) - len(title.deeds)]
    deeds = [(deed, word) for deed in title.deeds for word in words]
    return [title.stems.union(title.numbers.values()) if title.numbers else title.stems, *deeds]


def _disputes(one: Group, other: Group) -> bool:
    """Whether two groups are one happening in dispute: by key, or days apart in different documents."""
    if not one.keys.isdisjoint(other.keys):
        return True
    a, b = one.first.interval, other.first.interval
    if a is None or b is None or one.keys or other.keys or one.documents & other.documents:
        return False
    longest, apart = max(span(a), span(b)), gap(a, b)
    fine = longest <= MONTH_DAYS * DAY
    if apart > MONTH_DAYS * DAY if fine else apart >= longest:
        return False
    common = Common(one.told[0], other.told[0])
    if common.denied or common.contrast:
        return False
    if not sameness.ONCE.isdisjoint(common.both) and common.count >= 2 and common.overlap > CONTAINED:
        return fine or common.named
    if not fine or common.count < 3:
        return False
    if common.same:
        return common.named
    return common.done and common.overlap > CONTAINED and apart < SLIP
