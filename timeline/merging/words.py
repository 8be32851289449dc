"""What a claim is compared by: its title's stems with their weights, its deeds, numbers and names, and its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, repeat
from math import log
from typing import TypeAlias

from timeline.merging.times import When, when
from timeline.model import Claim
from timeline.rules import sameness
from timeline.rules import telling as v

RARE = 8  # words of a claim under which it is indexed
FEW = 20  # sentences among which rarity means nothing yet
NAME = 1.5  # what a name counts, against another word
NONE: frozenset[str] = frozenset()
OPPOSED = frozenset(sameness.OPPOSITES)  # words that have an opposite
PAIRED = "+"  # stands for a word that says another deed together with one beside it
LONG = 400  # characters of a sentence that are listened to

Deed: TypeAlias = "tuple[str, frozenset[str]]"  # what is done, and the stems that say so


@dataclass(slots=True, eq=False)
class Told:
    """A claim and its words; of what is asked only where two are compared, no more than where it is found."""

    claim: Claim
    date: When
    title: Title
    heard: frozenset[str]  # stems and deeds of its sentence
    lone: bool  # its document tells of nothing else at that date


@dataclass(slots=True, eq=False)
class Title:
    """What a title says: its words, and what they weigh in a run."""

    text: str
    order: tuple[str, ...]  # the stems of the words that carry meaning, as they stand
    stems: frozenset[str]
    names: frozenset[str]  # those of whoever did it, too
    deeds: dict[str, frozenset[str]]  # what is done, and the stems that say so
    done: frozenset[str]  # the deeds alone
    numbers: dict[str, str]  # what each number counts, by the word beside it
    before: tuple[str, ...]  # the stems before what is done: before the first deed that does not begin the title
    bare: bool  # it begins with what was done: nobody is said to have done it
    opposed: frozenset[str]  # the opposites of its words
    telling: bool  # its deeds say what happened
    said: frozenset[str]  # all stems that say what is done
    faint: frozenset[str]  # those of them that anything may do
    digits: frozenset[str]  # its stems that are numbers
    weights: dict[str, float] = field(init=False)  # of its stems; this and what follows says the run
    weight: float = field(init=False)  # of all of them
    keys: tuple[str, ...] = field(init=False)  # stems and deeds under which it is indexed
    few: frozenset[str] = field(init=False)  # those of them that few sentences have
    doers: frozenset[str] = field(init=False)  # the names before the first deed

    @property
    def counts(self) -> set[str]:
        """Its numbers alone."""
        return set(self.numbers.values())


class Weigher:
    """Weighs the words of titles by how many sentences of the run have them."""

    def __init__(self, sentences: Collection[frozenset[str]]) -> None:
        seen = Counter(chain.from_iterable(sentences))
        self.unseen = 1 + log((len(sentences) + FEW) / FEW)
        self.rarities = {word: 1 + log((len(sentences) + FEW) / (count + FEW)) for word, count in seen.items()}
        self.usual = {word for word, count in seen.items() if count > FEW}

    def __call__(self, said: str, who: tuple[str, ...]) -> Title:
        """What a title says, and who did it."""
        title, rarity, unseen = read(said), self.rarities.get, self.unseen
        weights = title.weights = dict(zip(title.order, map(rarity, title.order, repeat(unseen)), strict=False))
        if who:
            title.names = title.stems & title.names.union([v.stem(part) for name in who for part in name.split()])
        for name in title.names:
            weights[name] *= NAME
        rare = sorted(sorted(weights), key=weights.__getitem__, reverse=True)[:RARE] if len(weights) > RARE else weights
        title.keys = (*rare, *title.deeds)
        title.few = frozenset(title.keys) - self.usual
        title.weight = sum(weights.values())
        title.doers = title.names.intersection(title.before) if title.names else NONE
        return title


def listened(claims: list[Claim]) -> list[Told]:
    """The claims with their words, in the order given: what a word weighs, all the claims' sentences say."""
    sentences = {quote: heard(quote) for quote in {claim.quote for claim in claims}}
    weigh = Weigher(sentences.values())
    said = [(claim.title, claim.who) for claim in claims]
    titles = {one: weigh(*one) for one in set(said)}
    dates = [when(claim.interval) for claim in claims]
    places = [(claim.document, date.days) for claim, date in zip(claims, dates, strict=True)]
    told = Counter(places)
    return [
        Told(claim, date, titles[one], sentences[claim.quote], told[place] == 1)
        for claim, date, one, place in zip(claims, dates, said, places, strict=True)
    ]


@dataclass(slots=True, eq=False)
class Word:
    """What a word is, wherever it stands."""

    text: str
    stem: str
    meant: str  # its stem, `third` as 3; nothing, if it carries no meaning
    spoken: str  # its stem, if it is a subject: no number, no word of grammar or dates
    counted: str  # what it is beside a number, and as one
    numeral: bool  # it is a number
    digit: bool  # what it means is one
    letter: bool  # it may count as a number does: `ward B`
    order: str  # a dot, if it counts an order
    name: bool  # it begins with a capital, and carries meaning
    subordinate: bool  # it begins a clause that is part of another
    marked: bool  # it is none of the many that neither count, nor begin a clause, nor can say what is done
    deeds: tuple[Deed, ...]  # what it says is done
    beside: dict[str, tuple[str, ...]]  # what it says is done with another stem close by


@lru_cache(maxsize=1 << 16)
def known(written: str) -> tuple[Word, ...]:
    """The words of what stands between two spaces: most often it is one."""
    return tuple(map(_known, v.WORD.findall(written)))


@lru_cache(maxsize=1 << 16)
def _known(word: str) -> Word:
    low, stem = word.lower(), v.stem(word)
    number = _number(stem)
    meant = "" if low in v.STOPWORDS else number
    spoken = "" if stem[0].isdigit() or number in sameness.SILENT else number
    counted = v.stem(_number(low)) if low in v.ORDINAL_NUMBERS else stem
    deeds = tuple([(deed, frozenset((stem,))) for deed in sameness.DEED_OF.get(stem, ())])
    numeral, digit, letter = counted[0].isdigit(), meant[:1].isdigit(), _letter(word)
    subordinate = word in v.SUBORDINATORS
    return Word(
        word, stem, meant, spoken, counted, numeral, digit, letter, "." * (low in v.ORDINAL_NUMBERS),
        bool(meant) and word[0].isupper(), subordinate,
        numeral or digit or letter or subordinate or stem in sameness.DOING, deeds,
        sameness.DEED_OF_PAIR.get(stem, {}),
    )  # fmt: skip


def _letter(word: str) -> bool:
    return len(word) == 1 and word.isupper() and word != "I"


def _number(word: str) -> str:
    """`third` as 3."""
    return v.ORDINAL_NUMBERS[word].rstrip(".") if word in v.ORDINAL_NUMBERS else word


def _words(text: str) -> list[Word]:
    return list(chain.from_iterable(map(known, text.split())))


def read(title: str) -> Title:
    """Take a title apart; of two deeds of one class the first counts, and of the main clause alone."""
    parts = _words(title)
    marked = [place for place, part in enumerate(parts) if part.marked]
    told = tuple(dict.fromkeys([part.meant for part in parts if part.meant]))
    stems, deeds = frozenset(told), _deeds(parts, marked)
    said = NONE.union(*deeds.values()) if deeds else NONE
    named = frozenset([part.meant for part in parts if part.name and not title.startswith(part.text)])
    opposed, faint = stems & OPPOSED, sameness.FAINT.intersection(deeds)
    return Title(
        title, told, stems, named, deeds, frozenset(deeds), _numbers(parts, marked), _before(told, said),
        not said.isdisjoint(told[:1]), opposed and NONE.union(*[sameness.OPPOSITES[stem] for stem in opposed]) - stems,
        not deeds.keys() <= sameness.VAGUE, said, faint and NONE.union(*[deeds[deed] for deed in faint]),
        frozenset([parts[place].meant for place in marked if parts[place].digit]) or NONE,
    )  # fmt: skip


def _deeds(parts: list[Word], marked: list[int]) -> dict[str, frozenset[str]]:
    """What the main clause says is done, and the stems that say so."""
    deeds: dict[str, frozenset[str]] = {}
    for place in marked:
        if place and parts[place].subordinate:
            parts = parts[:place]
            break
    for place in marked:
        if place < len(parts):
            word = parts[place]
            for deed, words in (*_pairs(parts, place), *word.deeds) if word.beside else word.deeds:
                deeds.setdefault(deed, words)
    return deeds


def _pairs(parts: list[Word], place: int) -> list[Deed]:
    """What a word says is done together with those close by."""
    stem, beside = parts[place].stem, parts[place].beside
    found: list[Deed] = []
    for other in parts[max(place - sameness.NEAR, 0) : place + 1 + sameness.NEAR]:
        if other.stem in beside:
            found += [(deed, frozenset((stem, other.stem))) for deed in beside[other.stem]]
    return found


def _before(told: tuple[str, ...], said: frozenset[str]) -> tuple[str, ...]:
    """The stems before the first that says what is done, and does not begin the title."""
    if said:
        for place, stem in enumerate(told):
            if place and stem in said:
                return told[:place]
    return told


def _numbers(parts: list[Word], marked: list[int]) -> dict[str, str]:
    """The numbers among some words, those that count an order as well, by the words before and after."""
    beside: dict[str, str] = {}
    for place in marked:
        part = parts[place]
        if not part.numeral:
            continue
        before = parts[place - 1].counted if place else ""
        after = parts[place + 1].counted if place + 1 < len(parts) else ""
        beside[f"{before}<{part.order}"] = part.counted
        if after or part.order:
            beside[f">{part.order}{after}"] = part.counted
    for place in marked:
        if place and parts[place].letter and parts[place - 1].spoken:
            beside[f"{parts[place - 1].counted}<"] = parts[place].stem
    return beside


def heard(quote: str) -> frozenset[str]:
    """The stems and deeds of a sentence, without its dates."""
    told = frozenset(chain.from_iterable(map(_heard, quote[:LONG].split())))
    if PAIRED in told:
        parts = _words(quote[:LONG])
        pairs = [_pairs(parts, place) for place, word in enumerate(parts) if word.beside]
        return told.difference((PAIRED,)).union([deed for deed, _ in chain.from_iterable(pairs)])
    return told


@lru_cache(maxsize=1 << 16)
def _heard(written: str) -> tuple[str, ...]:
    """The stems and deeds of what stands between two spaces; PAIRED, if what is beside it may make it another deed."""
    words = known(written)
    told = [word.spoken for word in words if word.spoken] + [deed for word in words for deed, _ in word.deeds]
    return (*told, PAIRED) if any(word.beside for word in words) else tuple(told)
