"""Groups of claims, and where the groups are found that a claim may belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import chain, combinations

from timeline.civil import DAY
from timeline.merging.times import Slot
from timeline.merging.words import NONE, Told
from timeline.model import Claim, Status

CROWD = 48  # a bucket fuller than this says too little to be searched
ASKED = 6  # groups that a claim is compared with
LEADERS = 3  # claims of a group, its finest, that a newcomer is compared with
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
ONLY = {status: frozenset((status,)) for status in Status}


class Group:
    """Claims of one event, the finest first."""

    __slots__ = ("documents", "first", "keys", "statuses", "told")

    def __init__(self, one: Told) -> None:
        self.first = one.claim  # the claim with the finest date
        self.told = [one]
        self.statuses: frozenset[Status] = ONLY[one.claim.status]
        self.documents = frozenset((one.claim.document,))
        self.keys = frozenset((one.claim.key,)) if one.claim.key else NONE  # the entries that it is an instance of

    def add(self, one: Told) -> None:
        """Take a claim in."""
        self.told.append(one)
        self.statuses |= {one.claim.status}
        self.documents |= {one.claim.document}
        if one.claim.key:
            self.keys |= {one.claim.key}

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
    if len(one.told) == 1:
        return may_share(one.first, other)
    return all(may_share(told.claim, other) for told in one.told)


def by_days(groups: Iterable[Group]) -> dict[int, list[Group]]:
    """The groups of a day, or less, by their days."""
    found: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        date = group.told[0].date
        if date.span <= DAY and date.days:
            found[date.days[0]].append(group)
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
    """Groups under their rare words and the days, months and years that they touch, where claims will ask for them."""

    def __init__(self, claims: list[Told]) -> None:
        touched = Counter(chain.from_iterable([one.date.slots for one in claims]))
        self.asking: dict[Slot, int] = defaultdict(int)  # how many claims are yet to ask
        self.buckets: dict[Slot, dict[str, list[Group] | None]] = defaultdict(dict)  # of words that are asked for
        for one in claims:
            for slot in one.date.finest:
                if touched[slot] > 1:  # else the claim is alone there
                    self.asking[slot] += 1
                    self.buckets[slot].update(dict.fromkeys(one.title.keys))

    def put(self, group: Group, one: Told) -> None:
        """Index a group by a claim of its own, at the claim's level and at every coarser one."""
        if len(group.told) > LEADERS:
            return
        fresh = len(group.told) == 1
        for slot in one.date.slots:
            by_word = self.buckets.get(slot)
            if by_word:
                for word in one.title.keys:
                    if word in by_word:
                        bucket = by_word[word]
                        if bucket is None:
                            by_word[word] = [group]
                        elif fresh or group not in bucket:
                            bucket.append(group)
                            if len(bucket) > CROWD:
                                del by_word[word]

    def near(self, one: Told) -> list[Group]:
        """The groups that share rare words and a stretch of time with the claim: the ASKED that share most.

        Each claim asks but once: what nobody will ask any more is not kept.
        """
        shared: list[list[Group]] = []
        for slot in one.date.finest:
            by_word = self.buckets.get(slot)
            if by_word is not None:
                shared += filter(None, map(by_word.get, one.title.keys))
                self.asking[slot] -= 1
                if not self.asking[slot]:
                    del self.buckets[slot]
        if len(shared) < 2:
            return shared[0][:ASKED] if shared else []
        found = list(dict.fromkeys(chain.from_iterable(shared)))
        if len(found) <= ASKED:
            return found
        return sorted(found, key=Counter(chain.from_iterable(shared)).__getitem__, reverse=True)[:ASKED]
