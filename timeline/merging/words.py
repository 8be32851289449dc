"""What a claim is compared by: its title's stems with their weights, its deeds, numbers and names, and its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile
from math import log
from typing import NamedTuple

from timeline.merging.times import days, slots, span
from timeline.model import Claim
from timeline.rules import sameness
from timeline.rules import telling as v

RARE = 8  # words of a claim under which it is indexed
FEW = 20  # sentences among which rarity means nothing yet
NAME = 1.5  # what a name counts, against another word
NONE: frozenset[str] = frozenset()
LONG = 400  # characters of a sentence that are listened to


@dataclass(slots=True, eq=False)
class Told:
    """A claim and its words."""

    claim: Claim
    weights: dict[str, float]  # of the stems of its title
    deeds: dict[str, frozenset[str]]  # what is done, and the stems that say so
    numbers: dict[str, str]  # what each number counts, by the word beside it
    names: frozenset[str]
    heard: frozenset[str]  # stems and deeds of its sentence
    weight: float  # of all stems of the title
    keys: tuple[str, ...]  # stems and deeds under which it is indexed
    slots: tuple[tuple[str, int], ...]  # days, months, years under which it is indexed
    lone: bool  # its document tells of nothing else at that date
    doers: frozenset[str]  # the names before the first deed
    opposed: frozenset[str]  # the opposites of its words
    telling: bool  # its deeds say what happened
    few: frozenset[str]  # if it is alone: its stems and deeds that few sentences have
    bare: bool  # the title begins with what was done: nobody is said to have done it
    span: float  # seconds that its date lasts

    @property
    def counts(self) -> set[str]:
        """Its numbers alone."""
        return set(self.numbers.values())


class Weigher:
    """Weighs the words of claims by their rarity within the run."""

    def __init__(self, claims: list[Claim]) -> None:
        self.heard = {quote: heard(quote) for quote in {claim.quote for claim in claims}}
        self.seen = Counter(chain.from_iterable(self.heard.values()))
        self.told = Counter((claim.document, days(claim.interval)) for claim in claims)
        self.unseen = 1 + log((len(self.heard) + FEW) / FEW)
        self.rarities = {word: 1 + log((len(self.heard) + FEW) / (seen + FEW)) for word, seen in self.seen.items()}

    def __call__(self, claim: Claim) -> Told:
        """The claim with its words.  The claim is one of those that the weigher was made of."""
        title = read(claim.title)
        weights = {word: self.rarities.get(word, self.unseen) for word in title.stems}
        names = (title.names | named(claim.who) if claim.who else title.names) & weights.keys()
        for name in names:
            weights[name] *= NAME
        rare = sorted(weights, key=lambda w: (-weights[w], w))[:RARE] if len(weights) > RARE else weights
        keys = (*rare, *title.deeds)
        lone = self.told[claim.document, days(claim.interval)] == 1
        few = frozenset(word for word in keys if self.seen[word] <= FEW) if lone else NONE
        return Told(
            claim, weights, title.deeds, title.numbers, names, self.heard[claim.quote], sum(weights.values()), keys,
            slots(claim.interval), lone, names.intersection(title.before), title.opposed, title.telling, few,
            title.bare, span(claim.interval),
        )  # fmt: skip


@lru_cache(maxsize=1 << 12)
def named(who: tuple[str, ...]) -> frozenset[str]:
    """The stems of some names."""
    return frozenset(v.stem(part) for name in who for part in name.split())


class Title(NamedTuple):
    """What a title says, whoever says it."""

    stems: tuple[str, ...]  # of the words that carry meaning, in their order
    names: frozenset[str]
    deeds: dict[str, frozenset[str]]
    numbers: dict[str, str]
    before: tuple[str, ...]  # the stems before what is done: before the first deed that does not begin the title
    bare: bool  # it begins with what was done: nobody is said to have done it
    opposed: frozenset[str]
    telling: bool  # its deeds say what happened


@lru_cache(maxsize=1 << 12)
def read(title: str) -> Title:
    """Take a title apart; of two deeds of one class the first counts, and of the main clause alone."""
    words = v.WORD.findall(title)
    stems = [v.stem(word) for word in words]
    kept = [(_number(stem), word) for stem, word in zip(stems, words, strict=True) if word.lower() not in v.STOPWORDS]
    end = next((place for place, word in enumerate(words) if place and word in v.SUBORDINATORS), len(words))
    deeds: dict[str, frozenset[str]] = {}
    for deed, said in _deeds(stems[:end]):
        deeds.setdefault(deed, said)
    done = {stem for said in deeds.values() for stem in said}
    told = tuple(dict.fromkeys(stem for stem, _ in kept))
    opposed = {other for stem in told for other in sameness.OPPOSITES.get(stem, ())}
    named = frozenset(stem for stem, word in kept if word[0].isupper() and not title.startswith(word))
    numbers = _numbers(words)
    return Title(told, named, deeds, numbers, tuple(takewhile(lambda stem: stem not in done or stem == told[0], told)),
                 bool(told) and told[0] in done, frozenset(opposed.difference(told)), not deeds.keys() <= sameness.VAGUE)  # fmt: skip


def _number(word: str) -> str:
    """`third` as 3."""
    return v.ORDINAL_NUMBERS[word].rstrip(".") if word in v.ORDINAL_NUMBERS else word


def _numbers(words: list[str]) -> dict[str, str]:
    """The numbers among some words, those that count an order as well, by the words before and after."""
    said = [(v.stem(_number(word.lower())), "." * (word.lower() in v.ORDINAL_NUMBERS)) for word in words]
    around = [("", ""), *said, ("", "")]
    beside: dict[str, str] = {}
    for place, (word, order) in enumerate(said):
        if word[0].isdigit():
            beside |= {f"{around[place][0]}<{order}": word, f">{order}{around[place + 2][0]}": word}
    return beside


def heard(quote: str) -> frozenset[str]:
    """The stems and deeds of a sentence, without its dates."""
    words = v.WORD.findall(quote[:LONG])
    told = set(map(_spoken, words))
    told.discard("")
    told.update(deed for deed, _ in _deeds(list(map(v.stem, words))))
    return frozenset(told)


@lru_cache(maxsize=1 << 16)
def _spoken(word: str) -> str:
    """The stem of a word of a sentence; nothing for a number, or a word that is no subject."""
    stem = _number(v.stem(word))
    return "" if v.stem(word)[0].isdigit() or stem in sameness.SILENT else stem


def _deeds(stems: list[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for place in [k for k, word in enumerate(stems) if word in sameness.DOING]:
        word = stems[place]
        beside = sameness.DEED_OF_PAIR.get(word, {})
        for other in stems[max(place - sameness.NEAR, 0) : place + 1 + sameness.NEAR] if beside else ():
            for deed in beside.get(other, ()):
                yield deed, frozenset((word, other))
        for deed in sameness.DEED_OF.get(word, ()):
            yield deed, frozenset((word,))
