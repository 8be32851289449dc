"""What a claim is compared by: its title's stems with their weights, its deeds, numbers and names, and its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile
from math import log
from typing import NamedTuple, TypeAlias

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
    beyond: frozenset[str]  # those that the title has not
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
    said: frozenset[str]  # all stems that say what is done
    digits: frozenset[str]  # its stems that are numbers

    @property
    def counts(self) -> set[str]:
        """Its numbers alone."""
        return set(self.numbers.values())


Weighed: TypeAlias = "tuple[Title, dict[str, float], frozenset[str], float, tuple[str, ...]]"  # with names and keys


class Weigher:
    """Weighs the words of claims by their rarity within the run."""

    def __init__(self, claims: list[Claim]) -> None:
        self.heard = {quote: heard(quote) for quote in {claim.quote for claim in claims}}
        self.seen = Counter(chain.from_iterable(self.heard.values()))
        self.told = Counter((claim.document, days(claim.interval)) for claim in claims)
        self.weighed: dict[tuple[str, tuple[str, ...]], Weighed] = {}
        self.unseen = 1 + log((len(self.heard) + FEW) / FEW)
        self.rarities = {word: 1 + log((len(self.heard) + FEW) / (seen + FEW)) for word, seen in self.seen.items()}

    def __call__(self, claim: Claim) -> Told:
        """The claim with its words.  The claim is one of those that the weigher was made of."""
        weighed = self.weighed.get((claim.title, claim.who))
        if weighed is None:
            weighed = self.weighed[claim.title, claim.who] = self._weigh(read(claim.title), claim.who)
        title, weights, names, weight, keys = weighed
        lone = self.told[claim.document, days(claim.interval)] == 1
        few = frozenset(word for word in keys if self.seen[word] <= FEW) if lone else NONE
        said = self.heard[claim.quote]
        return Told(
            claim, weights, title.deeds, title.numbers, names, said, said.difference(weights), weight, keys,
            slots(claim.interval), lone, names.intersection(title.before), title.opposed, title.telling, few,
            title.bare, span(claim.interval), title.said, title.digits,
        )  # fmt: skip

    def _weigh(self, title: Title, who: tuple[str, ...]) -> Weighed:
        weights = {word: self.rarities.get(word, self.unseen) for word in title.stems}
        names = title.names.union(v.stem(part) for name in who for part in name.split()) & weights.keys()
        for name in names:
            weights[name] *= NAME
        rare = sorted(weights, key=lambda w: (-weights[w], w))[:RARE] if len(weights) > RARE else weights
        return title, weights, names, sum(weights.values()), (*rare, *title.deeds)


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
    said: frozenset[str]  # all stems that say what is done
    digits: frozenset[str]  # its stems that are numbers


class Word(NamedTuple):
    """What a word is, wherever it stands."""

    stem: str
    meant: str  # its stem, `third` as 3; nothing, if it carries no meaning
    spoken: str  # its stem, if it is a subject: no number, no word of grammar or dates
    counted: str  # what it is beside a number, and as one
    order: str  # a dot, if it counts an order
    does: bool  # it can say what is done
    name: bool  # it begins with a capital


@lru_cache(maxsize=1 << 16)
def known(word: str) -> Word:
    """What a word is."""
    low, stem = word.lower(), v.stem(word)
    meant = _number(stem)
    spoken = "" if stem[0].isdigit() or meant in sameness.SILENT else meant
    order = "." * (low in v.ORDINAL_NUMBERS)
    return Word(stem, "" if low in v.STOPWORDS else meant, spoken, v.stem(_number(low)), order,
                stem in sameness.DOING, word[0].isupper())  # fmt: skip


@lru_cache(maxsize=1 << 12)
def read(title: str) -> Title:
    """Take a title apart; of two deeds of one class the first counts, and of the main clause alone."""
    words = v.WORD.findall(title)
    parts = list(map(known, words))
    end = next((place for place, word in enumerate(words) if place and word in v.SUBORDINATORS), len(words))
    deeds: dict[str, frozenset[str]] = {}
    for deed, said in _deeds(parts[:end]):
        deeds.setdefault(deed, said)
    done = frozenset(stem for said in deeds.values() for stem in said)
    told = tuple(dict.fromkeys(part.meant for part in parts if part.meant))
    opposed = {other for stem in told for other in sameness.OPPOSITES.get(stem, ())}
    named = (p.meant for p, word in zip(parts, words, strict=True) if p.name and p.meant and not title.startswith(word))
    before = tuple(takewhile(lambda stem: stem not in done or stem == told[0], told))
    bare = bool(told) and told[0] in done
    return Title(told, frozenset(named), deeds, _numbers(parts), before, bare, frozenset(opposed.difference(told)),
                 not deeds.keys() <= sameness.VAGUE, done, frozenset(s for s in told if s[0].isdigit()))  # fmt: skip


def _number(word: str) -> str:
    """`third` as 3."""
    return v.ORDINAL_NUMBERS[word].rstrip(".") if word in v.ORDINAL_NUMBERS else word


def _numbers(parts: list[Word]) -> dict[str, str]:
    """The numbers among some words, those that count an order as well, by the words before and after."""
    beside: dict[str, str] = {}
    for place, part in enumerate(parts):
        if part.counted[0].isdigit():
            before = parts[place - 1].counted if place else ""
            after = parts[place + 1].counted if place + 1 < len(parts) else ""
            beside |= {f"{before}<{part.order}": part.counted, f">{part.order}{after}": part.counted}
    return beside


def heard(quote: str) -> frozenset[str]:
    """The stems and deeds of a sentence, without its dates."""
    parts = list(map(known, v.WORD.findall(quote[:LONG])))
    told = {part.spoken for part in parts}
    told.discard("")
    told.update(deed for deed, _ in _deeds(parts))
    return frozenset(told)


def _deeds(parts: list[Word]) -> Iterator[tuple[str, frozenset[str]]]:
    """What some words say is done, and the stems that say so."""
    for place in [k for k, part in enumerate(parts) if part.does]:
        word = parts[place].stem
        beside = sameness.DEED_OF_PAIR.get(word, {})
        for other in parts[max(place - sameness.NEAR, 0) : place + 1 + sameness.NEAR] if beside else ():
            for deed in beside.get(other.stem, ()):
                yield deed, frozenset((word, other.stem))
        for deed in sameness.DEED_OF.get(word, ()):
            yield deed, frozenset((word,))
