"""What speaks against it that two titles tell of one thing, whatever sentences they stand in."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from typing import TypeAlias

from timeline.merging.roles import roles
from timeline.merging.words import NONE, Title
from timeline.rules import sameness

SHARED = 5  # letters with which two forms of one word begin

Words: TypeAlias = "tuple[frozenset[str], frozenset[str]]"  # of one title, and of another


@lru_cache(maxsize=1 << 12)
def against(one: Title, other: Title) -> Words | None:
    """What makes two titles tell of two things, unless the other's sentence says some of it; of denial, nothing does.

    What is told of one time is told in a few titles, again and again.
    """
    return (NONE, NONE) if contrary(one, other) else frame(one, other)


def contrary(one: Title, other: Title) -> bool:
    """Whether one title says the opposite of the other, or counts the same otherwise."""
    if (one.opposed or other.opposed) and _opposed(one, other):
        return True
    if not one.numbers or not other.numbers:
        return False
    return any(other.numbers.get(beside, number) != number for beside, number in one.numbers.items())


def _opposed(one: Title, other: Title) -> bool:
    """Whether one title says the opposite of the other: `sold` is none of `bought`, if the same two change sides."""
    if one.opposed.isdisjoint(other.stems) and other.opposed.isdisjoint(one.stems):
        return False
    both = one.opposed & other.stems | other.opposed & one.stems
    turned = {word for word in both if sameness.CONVERSE.get(word, NONE).isdisjoint(both)}
    return bool(turned) or not _sides_changed(one, other)


def _sides_changed(one: Title, other: Title) -> bool:
    """Whether what one gave the other got: the same thing, of or from whom the other title names, or the same two."""
    first, second = roles(one.text), roles(other.text)
    if first is None or second is None or first.passive or second.passive:
        return len(one.names & other.names) > 1
    if not first.head.isdisjoint(second.head):
        return False
    named = first.head & second.matter or second.head & first.matter
    return bool(named) and not first.thing.isdisjoint(second.thing)


def frame(one: Title, other: Title) -> Words | None:
    """The words and deeds in which two titles differ that say the same of another thing, word for word."""
    here, there = one.order, other.order
    if len(here) != len(there) or one is other:
        return None
    shared = one.stems & other.stems
    if 2 * len(shared) < len(here):
        return None
    places = [place for place, word in enumerate(here) if word != there[place]]
    if not places or len(places) + len(shared) != len(here):
        return None  # what both say stands elsewhere
    if any(place + 1 in places or _kindred(here[place], there[place]) for place in places):
        return None  # a phrase of several words may well mean the same
    words, others = frozenset([here[place] for place in places]), frozenset([there[place] for place in places])
    differ = words | others
    if differ <= one.faint | other.faint or once(one, other) or _renamed(differ, one, other):
        return None
    told = [(one.deeds[deed], other.deeds[deed]) for deed in one.done & other.done]
    if not all(differ.isdisjoint(said | meant) for said, meant in told if said != meant):
        return None
    return _heard(words, one, other), _heard(others, other, one)


def _heard(differ: frozenset[str], title: Title, other: Title) -> frozenset[str]:
    """What a sentence has that says any of some words: these, and what is done, if its own title does not say."""
    if other.done:
        return differ - title.said
    return differ.union([deed for deed, said in title.deeds.items() if not said.isdisjoint(differ)])


def _kindred(one: str, other: str) -> bool:
    """Whether two stems may be forms of one word: `election`, `electoral`, or of one deed: `reopened`."""
    if one == "re" + other or other == "re" + one:
        return True
    return one[:SHARED] == other[:SHARED] and min(len(one), len(other)) > SHARED


def _renamed(differ: Set[str], one: Title, other: Title) -> bool:
    """Whether two words are a name, and what its bearer is: `the mayor`, `Berg`."""
    return not differ.isdisjoint(sameness.ANEW_STEMS) and not differ.isdisjoint(one.doers | other.doers)


def once(one: Title, other: Title) -> bool:
    """Whether both tell of a deed that is done but once, done to the same: it has a name, and they share it."""
    if sameness.ONCE.isdisjoint(one.done & other.done) or one.names.isdisjoint(other.names):
        return False
    first, second = roles(one.text), roles(other.text)
    if first is None or second is None:
        return False
    anew = first.patient <= sameness.ANEW_STEMS or second.patient <= sameness.ANEW_STEMS
    return anew or not first.patient.isdisjoint(second.patient)
