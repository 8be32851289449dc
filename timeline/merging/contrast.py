"""What speaks against one happening although words are shared: other doers, another deed, another thing or place."""

from __future__ import annotations

from timeline.merging.frame import contrary
from timeline.merging.roles import Roles, roles
from timeline.merging.words import Title, Told
from timeline.model import Status
from timeline.rules import sameness
from timeline.rules import telling as v

STATES = {v.stem(verb) for verb in v.STATES}


def denied(one: Told, other: Told) -> bool:
    """Whether one claim tells the opposite of the other, or counts otherwise."""
    first, second = one.title, other.title
    if contrary(first, second):
        return True
    counted = first.numbers and second.numbers and one.claim.document == other.claim.document
    return bool(counted) and first.counts != second.counts


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


def alike_in_parts(one: Title, other: Title) -> bool:
    """Whether two titles say the same verb of the same doer and the same thing."""
    first, second = roles(one.text), roles(other.text)
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
