"""Papers with a date of their own: "pay under the order dated 7 May"; other nouns that stand so with `of`."""

from __future__ import annotations

import itertools

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import date_phrase, inside_phrase, undated
from timeline.telling.forms import base_of
from timeline.telling.phrases import noun_before
from timeline.telling.story import Draft
from timeline.telling.tokens import Clause, Group, Words, lowers_of
from timeline.telling.verbs import denied

STANDING = frozenset("is are has have shall must may can cannot".split())
TIMES = v.SPANS | v.word_set(
    "end beginning middle start half part quarter quarters rest eve fortnight weekend morning evening night course"
)


def paper(tokens: Words, i: int, clause: Clause) -> Draft | None:
    """A paper with the date that it bears, whatever the sentence tells of it; else None."""
    start, _ = date_phrase(tokens, i)
    lead = tokens.each[start].lower
    if lead not in ("of", "dated") or not 0 < start < i or clause.verb is None or inside_phrase(tokens, i):
        return None
    end = start - (tokens.tags[start - 1] == role.COMMA)
    left = noun_before(tokens, end)
    named = undated(tokens[left:end])
    head = lowers_of(itertools.takewhile(lambda t: t.tag is not role.PREP, named))
    deed = not v.DEEDS.isdisjoint(head) or (lead == "dated" and not v.PAPERS.isdisjoint(head))
    own = (
        not _drawn_up(tokens, left, clause, clause.verb)
        if deed
        else lead == "of" and _standing(tokens, start, clause.verb, head)
    )
    return Draft(tuple(named), (), (), clause) if named and own else None


def _drawn_up(tokens: Words, left: int, clause: Clause, verb: Group) -> bool:
    """Whether what is told is of the day of the paper at `left`: "signed the lease of", "by an order of"."""
    if _stands(tokens, verb) or tokens[verb.start].lower == "will":
        return False
    if left < verb.start:
        return role.DATE not in tokens.tags[verb.end : clause.end]
    return tokens[left - 1].lower in ("in", "by") or base_of(tokens[verb.main].lower) in v.DRAWING_UP


def _standing(tokens: Words, start: int, verb: Group, head: list[str]) -> bool:
    """Whether a noun with `of` stands behind a verb of what is, or shall be: "is known for the flood of 1825"."""
    present = _stands(tokens, verb) and verb.end < start and not denied(tokens[verb.start : verb.end])
    return present and TIMES.isdisjoint(head)


def _stands(tokens: Words, verb: Group) -> bool:
    """Whether a verb group tells what is, or shall be."""
    first = tokens[verb.start]
    return first.lower in STANDING or (verb.end == verb.start + 1 and first.tag is role.VERB)
