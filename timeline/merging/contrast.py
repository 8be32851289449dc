"""What speaks against one happening although words are shared: other doers, another deed, another thing or place."""

from __future__ import annotations

from collections.abc import Set

from timeline.merging.roles import Roles, roles
from timeline.merging.words import NONE, Told
from timeline.model import Status
from timeline.rules import sameness
from timeline.rules import telling as v

STATES = {v.stem(verb) for verb in v.STATES}
SHARED = 5  # letters with which two forms of one word begin


def opposed(one: Told, other: Told) -> bool:
    """Whether one title says the opposite of the other: `sold` is none of `bought`, if the same two change sides."""
    first, second = one.title, other.title
    here, there = first.opposed & second.stems, second.opposed & first.stems
    if not here and not there:
        return False
    turned = {word for word in here | there if sameness.CONVERSE.get(word, NONE).isdisjoint(here | there)}
    return bool(turned) or not _sides_changed(one, other)


def _sides_changed(one: Told, other: Told) -> bool:
    """Whether what one gave the other got: the same thing, of or from whom the other title names, or the same two."""
    first, second = roles(one.claim.title), roles(other.claim.title)
    if first is None or second is None or first.passive or second.passive:
        return len(one.title.names & other.title.names) > 1
    if not first.head.isdisjoint(second.head):
        return False
    named = first.head & second.matter or second.head & first.matter
    return bool(named) and not first.thing.isdisjoint(second.thing)


def denied(one: Told, other: Told) -> bool:
    """Whether one claim tells the opposite of the other, or counts otherwise."""
    first, second = one.title, other.title
    if (first.opposed or second.opposed) and opposed(one, other):
        return True
    if not first.numbers or not second.numbers:
        return False
    if one.claim.document == other.claim.document and first.counts != second.counts:
        return True
    return any(second.numbers.get(beside, number) != number for beside, number in first.numbers.items())


def distinct(one: Told, other: Told) -> bool:
    """Whether two titles tell of two happenings.

    They say the same deed, or nothing else, of others; another deed of the same doer; or the same deed done to
    another thing, or elsewhere.  What one title says in a word of the other's sentence is no difference.
    """
    first, second = roles(one.claim.title), roles(other.claim.title)
    if first is None or second is None:
        return False
    known = (one.heard | one.title.stems) & (other.heard | other.title.stems)
    crossed = first.head.isdisjoint(second.head) and not known.isdisjoint(first.head | second.head)
    if not crossed and _elsewhere(first, second, known):
        return True
    said = one.title.said | other.title.said | {first.verb, second.verb}
    same = first.verb == second.verb or not one.title.done.isdisjoint(other.title.done)
    if not first.subject.isdisjoint(second.subject) or _anew(first, other) or _anew(second, one):
        done = one.claim.status is other.claim.status is Status.OCCURRED
        return done and _another(first, second, known - said, same, known)
    doers = first.subject, second.subject
    if first.verb != second.verb:  # `water entered`, `the flood began`: who did it says what was done
        both = one.title.done & other.title.done
        doers = _bare(first, one, both), _bare(second, other, both)
    return all(doers) and known.isdisjoint(doers[0] | doers[1]) and _strangers(first, second, known, said, same)


def _anew(one: Roles, other: Told) -> bool:
    """Whether whoever did it is called by what he is alone, and the other by a name: `the mayor`, `Berg`."""
    return one.subject <= sameness.ANEW_STEMS and bool(other.title.doers)


def kindred(one: str, other: str) -> bool:
    """Whether two stems may be forms of one word: `election`, `electoral`, or of one deed: `reopened`."""
    if one == "re" + other or other == "re" + one:
        return True
    return one[:SHARED] == other[:SHARED] and min(len(one), len(other)) > SHARED


def renamed(differ: Set[str], one: Told, other: Told) -> bool:
    """Whether two words are a name, and what its bearer is: `the mayor`, `Berg`."""
    return not differ.isdisjoint(sameness.ANEW_STEMS) and not differ.isdisjoint(one.title.doers | other.title.doers)


def _bare(told: Roles, by: Told, deeds: frozenset[str]) -> frozenset[str]:
    """Who did it, without what says what was done."""
    return told.subject.difference(*(by.title.deeds[deed] for deed in deeds))


def _strangers(first: Roles, second: Roles, known: frozenset[str], said: frozenset[str], same: bool) -> bool:
    """Whether what is told of others is told of another thing, too; a place alone is nothing that both tell of."""
    if first.verb in second.matter or second.verb in first.matter:
        return False
    told = first.matter | second.matter | first.places ^ second.places
    may = same or first.verb in STATES or second.verb in STATES  # a state may be what came of the deed
    return not (may and not known.isdisjoint(told - said))


def _another(first: Roles, second: Roles, shared: frozenset[str], same: bool, known: frozenset[str]) -> bool:
    """Whether what is told of the same doer is another deed, or is done to another thing."""
    told = first.matter | second.matter | (first.subject ^ second.subject)
    if not shared.isdisjoint(told):
        return False
    if same:
        return first.verb == second.verb and bool(first.thing and second.thing)
    if first.verb in known or second.verb in known or first.loose or second.loose or _covers(first) or _covers(second):
        return False
    return bool(first.thing or second.thing) or first.passive is second.passive is True


def once(one: Told, other: Told) -> bool:
    """Whether both tell of a deed that is done but once, done to the same: it has a name, and they share it."""
    if sameness.ONCE.isdisjoint(one.title.done & other.title.done) or one.title.names.isdisjoint(other.title.names):
        return False
    first, second = roles(one.claim.title), roles(other.claim.title)
    if first is None or second is None:
        return False
    anew = first.patient <= sameness.ANEW_STEMS or second.patient <= sameness.ANEW_STEMS
    return anew or not first.patient.isdisjoint(second.patient)


def alike_in_parts(one: Told, other: Told) -> bool:
    """Whether two titles say the same verb of the same doer and the same thing."""
    first, second = roles(one.claim.title), roles(other.claim.title)
    if first is None or second is None or first.verb != second.verb:
        return False
    return not first.head.isdisjoint(second.head) and not first.thing.isdisjoint(second.thing)


def _covers(one: Roles) -> bool:
    """Whether behind a verb may stand the deed that others tell of: it says what came of it, or what was agreed."""
    return one.verb in STATES or not sameness.COVERING.isdisjoint(sameness.DEED_OF.get(one.verb, ()))


def _elsewhere(first: Roles, second: Roles, known: frozenset[str]) -> bool:
    """Whether both say at what place, and neither speaks of the other's."""
    here, there = first.place.get("at"), second.place.get("at")
    return here is not None and there is not None and known.isdisjoint(here | there)
