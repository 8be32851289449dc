"""Who did what to whom, and where: as much of a title's grammar as tells two happenings from each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from timeline.merging.words import NONE, Word, known
from timeline.rules import sameness
from timeline.rules import telling as v

AUXILIARIES = v.BE | v.HAVE | v.DO | v.MODAL
BESIDE = AUXILIARIES | v.NEGATION | v.ADVERBS | {"to"}  # what stands between a subject and its verb
PREPOSITIONS = v.PREPOSITIONS | {"to"}
PLACE = v.word_set("in at near inside outside")  # what follows them says where
ONGOING = v.word_set("of and or")  # what follows them belongs to what stands before
OPENING = v.SUBORDINATORS | v.RELATIVES  # what follows them is another clause
POSSESSIVE = ("'s", "’s", "s'", "s’")
INTENDING = {v.stem(verb) for verb in v.INTENDING} - sameness.DEED_OF.keys()
UNSAID = v.word_set("last first next new former old")  # they say nothing of who it is
PRESENT = {base + ending for base in v.REGULAR | {base for base, *_ in v.irregular()} for ending in ("s", "es")}


@dataclass(frozen=True, slots=True)
class Roles:
    """The parts of a title, in stems."""

    subject: frozenset[str]  # who or what the verb is said of
    head: frozenset[str]  # that alone: neither whose it is, nor of what
    verb: str
    passive: bool
    loose: bool  # a word behind the verb makes it another: `beaten off`
    thing: frozenset[str]  # what follows the verb, before any preposition and without whose it is
    matter: frozenset[str]  # what else is said, but for the place
    place: dict[str, frozenset[str]]  # what follows each preposition of place

    @property
    def patient(self) -> frozenset[str]:
        """To what it was done, or what did it all by itself."""
        return self.thing if self.thing and not self.passive else self.head

    @property
    def places(self) -> frozenset[str]:
        """All words of its places."""
        return NONE.union(*self.place.values())


@lru_cache(maxsize=1 << 15)
def roles(title: str) -> Roles | None:
    """The parts of a title; nothing, if no verb is seen in it, or nobody before the verb."""
    words = _main(list(chain.from_iterable(map(known, title.split()))))
    first = _finite(words)
    verb = first
    while verb < len(words) - 1 and (words[verb].text.lower() in BESIDE or _intends(words, verb)):
        verb += 1
    if verb >= len(words) or words[verb].text.lower() in BESIDE or not words[verb].meant:
        return None
    subject, place = _phrases(words[:first])
    tail = words[verb + 1 :]
    loose = bool(tail) and tail[0].text.lower() in v.PARTICLE_ADVERBS - PLACE
    matter, places = _phrases(tail)
    passive = any(word.text.lower() in v.BE for word in words[first:verb])
    where = {said: place.get(said, NONE) | places.get(said, NONE) for said in place | places}
    head, thing = _head(words[:first]), _head(tail[loose:])
    if thing and thing <= sameness.DEED_OF_PAIR.get(words[verb].stem, {}).keys():
        thing, loose = NONE, True
    return Roles(subject, head, words[verb].stem, passive, loose, thing, matter, where) if subject else None


def _main(words: list[Word]) -> list[Word]:
    """The words of the main clause."""
    return next((words[:place] for place, word in enumerate(words) if place and word.text.lower() in OPENING), words)


def _finite(words: Sequence[Word]) -> int:
    """The place of the first auxiliary or past form behind a word that carries meaning, else of a present form."""
    begun = next((place for place, word in enumerate(words) if word.meant), len(words)) + 1
    lows = [word.text.lower() for word in words]
    for tells in (_past, PRESENT.__contains__):
        for place in range(begun, len(words)):
            if tells(lows[place]):
                return place
    return len(words)


def _intends(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb only says that another is meant to be done: `intends to file`."""
    return words[verb + 1].text.lower() == "to" and words[verb].stem in INTENDING


def _past(low: str) -> bool:
    return low in AUXILIARIES or low in v.PAST_OF or (low.endswith("ed") and low not in v.NUMBERS and low != "hundred")


def _head(words: Sequence[Word]) -> frozenset[str]:
    """The stems of a phrase before any preposition, and behind whose it is."""
    ends = next((place for place, word in enumerate(words) if word.text.lower() in PREPOSITIONS), len(words))
    owner = max((place + 1 for place in range(ends - 1) if words[place].text.endswith(POSSESSIVE)), default=0)
    return frozenset([word.spoken for word in words[owner:ends] if word.spoken])


def _phrases(words: Sequence[Word]) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """The stems that carry meaning, but for those of places; and these, by the preposition before them."""
    plain: set[str] = set()
    places: dict[str, frozenset[str]] = {}
    where = ""
    for word in words:
        low = word.text.lower()
        if low in PREPOSITIONS and low not in ONGOING:
            where = low if low in PLACE else ""
        elif word.spoken and low not in UNSAID:
            if where:
                places[where] = places.get(where, NONE) | {word.spoken}
            else:
                plain.add(word.spoken)
    return frozenset(plain), places
