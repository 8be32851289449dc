"""Groups of claims, and where the groups are found that a claim may belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.merging.words import Told
from timeline.model import Claim, Status

CROWD = 48  # a bucket fuller than this says too little to be searched
LEADERS = 3  # claims of a group that a newcomer is compared with
TOGETHER = {frozenset(pair) for pair in ((Status.OCCURRED, Status.PLANNED), (Status.PLANNED, Status.DEADLINE),
                                         (Status.PLANNED, Status.HYPOTHETICAL))}  # fmt: skip
KEPT = {frozenset(pair) for pair in ((Status.OCCURRED, Status.DEADLINE), (Status.DEADLINE, Status.HYPOTHETICAL))}


@dataclass(slots=True, eq=False)
class Group:
    """Claims of one event, the finest first."""

    told: list[Told] = field(default_factory=list)
    statuses: set[Status] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)

    @property
    def first(self) -> Claim:
        """The claim with the finest date."""
        return self.told[0].claim

    @property
    def leaders(self) -> list[Told]:
        """The claims that a newcomer is compared with."""
        return self.told[:LEADERS]

    @property
    def keys(self) -> set[str]:
        """The knowledge entries that its claims are instances of."""
        return {one.claim.key for one in self.leaders if one.claim.key}

    def add(self, one: Told) -> None:
        """Take a claim in."""
        self.told.append(one)
        self.statuses.add(one.claim.status)
        self.documents.add(one.claim.document)

    def take(self, other: Group) -> None:
        """Take all claims of another group in."""
        for one in other.told:
            self.add(one)


def may_share(claims: Iterable[Claim], group: Group) -> bool:
    """Whether the statuses of some claims and of a group can be of one happening, and the keys do not deny it.

    What one document requires, another may tell as done, or as not going to be done.
    """
    keys = group.keys
    for claim in claims:
        if claim.key and keys and claim.key not in keys:
            return False
        allowed = TOGETHER if claim.document in group.documents else TOGETHER | KEPT
        if not all(s == claim.status or frozenset((s, claim.status)) in allowed for s in group.statuses):
            return False
    return True


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
        """The groups that share a rare word and a stretch of time with the claim, in the order they arose."""
        found: dict[Group, None] = {}
        finest = one.slots[0][0]
        for slot in one.slots:
            by_word = self.buckets.get(slot, {}) if slot[0] == finest else {}
            for word in one.keys if by_word else ():
                bucket = by_word.get(word, ())
                if len(bucket) <= CROWD:
                    found.update(dict.fromkeys(bucket))
        return list(found)
