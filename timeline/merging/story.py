"""Which documents are of one story: they tell of the same happenings, or of the same names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from itertools import combinations

from timeline.merging.groups import Group

DOCUMENTS = 12  # of what more documents have, no pairs are counted
STORY = 20  # of so many happenings of a document, a kindred one tells one
NAMES = 2  # of so many names that few documents have, two tell one story
HANDFUL = 6  # what is of one story with so few documents makes them one story
NONE: frozenset[str] = frozenset()

Kin = Mapping[str, set[str]]  # the documents of one story with each; none is its own kin
Pair = tuple[str, str]


def stories(groups: list[Group]) -> Kin:
    """The documents of one story with each: of what the shorter tells, one in twenty is told by the other too.

    So are those that share names which few others have, and those that are of one story with a third.
    """
    size = Counter(document for group in groups for document in group.documents)
    told = _pairs(group.documents for group in groups)
    alike = {pair for pair, count in told.items() if count * STORY >= min(size[document] for document in pair)}
    named = {pair for pair, count in _pairs(_bearers(groups)).items() if count >= NAMES}
    kin = _beside(alike | named)
    return _beside(pair for one, others in kin.items() for pair in (
        *((one, other) for other in others), *(combinations(others, 2) if len(others) <= HANDFUL else ())))  # fmt: skip


def akin(one: Group, other: Group, kin: Kin) -> bool:
    """Whether all documents of two groups are of one story; no document is so with itself."""
    return all(other.documents <= kin.get(document, NONE) for document in one.documents)


def _bearers(groups: list[Group]) -> Iterable[set[str]]:
    """The documents that speak of each name."""
    speakers: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for one in group.told:
            for phrase in one.claim.who + one.claim.where:
                speakers[phrase].add(one.claim.document)
    bearers: dict[str, set[str]] = defaultdict(set)
    for phrase, documents in speakers.items():
        for name in phrase.casefold().split():
            bearers[name] |= documents
    return bearers.values()


def _pairs(together: Iterable[Set[str]]) -> Counter[Pair]:
    """How often two documents are together."""
    pairs: Counter[Pair] = Counter()
    for documents in together:
        if 1 < len(documents) <= DOCUMENTS:
            pairs.update(combinations(sorted(documents), 2))
    return pairs


def _beside(pairs: Iterable[Pair]) -> dict[str, set[str]]:
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    return dict(beside)
