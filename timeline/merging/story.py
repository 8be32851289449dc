"""Which documents are of one story: they tell of the same happenings, or of the same names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Set
from itertools import combinations

from timeline.merging.groups import Group
from timeline.rules.telling import STOPWORDS

DOCUMENTS = 12  # of what more documents have, no pairs are counted
STORY = 20  # of so many happenings of a document, a kindred one tells one
NAMES = 2  # of so many names that few documents have, two tell one story
WORDS = 6  # of a name, in which shorter ones are looked for
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
    """The documents that speak of each name; what stands in a longer one is the same: `Berg`, `Anna Berg`."""
    speakers: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for one in group.told:
            for phrase in one.claim.who + one.claim.where:
                speakers[phrase].add(one.claim.document)
    names: dict[tuple[str, ...], set[str]] = defaultdict(set)
    words: dict[str, set[str]] = defaultdict(set)
    for phrase, documents in speakers.items():
        name = _name(phrase)
        names[name] |= documents
        for word in name:
            words[word] |= documents
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name, documents in names.items():
        for part in _shortest(name, names):
            bearers[part] |= documents
    return [said for name, said in bearers.items() if min(len(words[word]) for word in name) <= DOCUMENTS]


def _name(phrase: str) -> tuple[str, ...]:
    """The words of a name that carry meaning."""
    return tuple(word for word in phrase.casefold().split() if word not in STOPWORDS)


def _shortest(name: tuple[str, ...], names: Container[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The shortest names that stand in one; itself, if none does."""
    for size in range(1, min(len(name), WORDS)):
        within = [name[at : at + size] for at in range(len(name) - size + 1) if name[at : at + size] in names]
        if within:
            return within
    return [name] if name else []


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
