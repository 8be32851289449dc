"""Groups of claims, and where the groups are found that a claim may belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import combinations

from timeline.civil import DAY
from timeline.merging.times import span
from timeline.merging.words import Told
from timeline.model import Claim, Status

CROWD = 48  # a bucket fuller than this says too little to be searched
ASKED = 6  # groups that a claim is compared with
LEADERS = 3  # claims of a group that a newcomer is compared with
ALLOWED = {  # the statuses that what one document tells of a happening may have beside a claim's
    Status.OCCURRED: {Status.OCCURRED, Status.PLANNED},
    Status.PLANNED: {Status.PLANNED, Status.OCCURRED, Status.DEADLINE, Status.HYPOTHETICAL},
    Status.DEADLINE: {Status.DEADLINE, Status.PLANNED},
    Status.HYPOTHETICAL: {Status.HYPOTHETICAL, Status.PLANNED},
}
ELSEWHERE = {status: set(allowed) for status, allowed in ALLOWED.items()}  # what another document tells
for _one, _other in ((Status.OCCURRED, Status.DEADLINE), (Status.DEADLINE, Status.HYPOTHETICAL)):
    ELSEWHERE[_one].add(_other)
    ELSEWHERE[_other].add(_one)


@dataclass(slots=True, eq=False)
class Group:
    """Claims of one event, the finest first."""

    told: list[Told] = field(default_factory=list)
    statuses: set[Status] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)  # the knowledge entries that its claims are instances of

    @property
    def first(self) -> Claim:
        """The claim with the finest date."""
        return self.told[0].claim

    @property
    def leaders(self) -> list[Told]:
        """The claims that a newcomer is compared with."""
        return self.told[:LEADERS]

    def add(self, one: Told) -> None:
        """Take a claim in."""
        self.told.append(one)
        self.statuses.add(one.claim.status)
        self.documents.add(one.claim.document)
        if one.claim.key:
            self.keys.add(one.claim.key)

    def take(self, other: Group) -> None:
        """Take all claims of another group in."""
        for one in other.told:
            self.add(one)


def may_share(claim: Claim, group: Group) -> bool:
    """Whether the statuses of a claim and of a group can be of one happening, and the keys do not deny it.

    What one document requires, another may tell as done, or as not going to be done.
    """
    if claim.key and group.keys and claim.key not in group.keys:
        return False
    return group.statuses <= (ALLOWED if claim.document in group.documents else ELSEWHERE)[claim.status]


def may_join(one: Group, other: Group) -> bool:
    """Whether all claims of one group can be of the other's happening."""
    return all(may_share(told.claim, other) for told in one.told)


def by_days(groups: Iterable[Group]) -> dict[int, list[Group]]:
    """The groups of a day, or less, by their days."""
    found: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        interval = group.first.interval
        if interval and span(interval) <= DAY and interval.first_day is not None:
            found[interval.first_day].append(group)
    return found


def unite(groups: list[Group], same: Callable[[Group, Group], bool]) -> set[Group]:
    """Join those of some groups that are the same as an earlier one; those that are gone."""
    gone: set[Group] = set()
    for one, other in combinations(groups, 2):
        if one not in gone and other not in gone and may_join(other, one) and same(one, other):
            one.take(other)
            gone.add(other)
    return gone


class Index:
    """Groups under their rare words and the days, months and years that they touch."""

    def __init__(self) -> None:
        self.buckets: dict[tuple[str, int], dict[str, list[Group]]] = defaultdict(lambda: defaultdict(list))

    def put(self, group: Group, one: Told) -> None:
        """Index a group by a claim of its own, at the claim's level and at every coarser one."""
        if len(group.told) > LEADERS:
            return
        fresh = len(group.told) == 1
        for slot in one.slots:
            by_word = self.buckets[slot]
            for word in one.keys:
                bucket = by_word[word]
                if len(bucket) <= CROWD and (fresh or group not in bucket):
                    bucket.append(group)

    def near(self, one: Told) -> list[Group]:
        """The groups that share rare words and a stretch of time with the claim: the ASKED that share most."""
        found: Counter[Group] = Counter()
        finest = one.slots[0][0]
        for slot in one.slots:
            by_word = self.buckets.get(slot, {}) if slot[0] == finest else {}
            for word in one.keys if by_word else ():
                bucket = by_word.get(word, ())
                if len(bucket) <= CROWD:
                    found.update(bucket)
        return list(found) if len(found) <= ASKED else [group for group, _ in found.most_common(ASKED)]
