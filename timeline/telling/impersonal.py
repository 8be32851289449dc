"""Clauses whose subject says nothing: "it was decided to", "it became clear that"; and what one is reminded of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import date_phrase
from timeline.telling.forms import base_of, past_of
from timeline.telling.story import Draft
from timeline.telling.tokens import Token, Words, lowers_of
from timeline.telling.verbs import denied

BECOMING = frozenset({"be", "become", "seem", "appear", "prove"})
TAKING = frozenset({"take", "cost", "need"})
SAYING = (v.REPORTING | v.INTENDING | v.ASKING) - v.TELLING_SOMEONE  # "the firm ..., it was told that"
THINGS = frozenset({role.DET, role.NAME, role.NUM, role.OWN})  # with these a noun phrase begins, and no adjective
OBJECTS = THINGS | {role.PRON}
UNTIL = ("until", "till")


def expletive(words: Draft) -> str:
    """What to do with an `it` that means nothing: "drop" it ("it was decided to"), "keep" it ("it snowed"), or ""."""
    if not words.verb:
        return ""
    last, tail = words.verb[-1], words.tail
    base = base_of(last.lower)
    if base in v.WEATHER:
        return "" if tail and tail[0].tag in OBJECTS else "keep"
    opened = _opened(tail)
    if opened < 0:
        return ""
    lead, that = tail[:opened], tail[opened].tag is role.REL
    if len(words.verb) > 1 and last.tag is role.PAST and not v.BE.isdisjoint(lowers_of(words.verb[:-1])):
        return "drop" if base in (SAYING if that else v.RESOLVING) else ""
    said = lowers_of(lead)
    if base in BECOMING:
        clear = that and bool(lead) and lead[0].tag not in THINGS
        return "keep" if clear or (not that and not v.EASY.isdisjoint(said)) else ""
    lasting = not v.SPANS.isdisjoint(said) or (base != "take" and any(t.tag is role.NUM for t in lead))
    return "keep" if base in TAKING and not that and lasting else ""


def _opened(tail: Sequence[Token]) -> int:
    """Where the infinitive or the clause with `that` begins which `it` points ahead to; -1 without one."""
    for k, token in enumerate(tail):
        if token.tag is role.TO or (token.tag is role.REL and token.lower == "that"):
            return k
    return -1


def impersonal(tokens: Words, i: int, made: Draft) -> Draft:
    """Who did what, where it took them till the date: "It took the army until 5 June to reach Lund"."""
    if base_of(made.verb[-1].lower) != "take" or made.pronoun != "it":
        return made
    (start, end), opened = date_phrase(tokens, i), _opened(made.tail)
    until = tokens[start].lower.startswith(UNTIL) and tokens.tags[end : end + 1] == role.TO
    if not until or not 0 < opened < len(made.tail) - 1:
        return made
    done = made.tail[opened + 1]
    told = done.saying(past_of(base_of(done.lower))).tagged(role.PAST)
    return replace(made, subject=made.tail[:opened], verb=(told,), tail=made.tail[opened + 2 :])


def reminded(made: Draft) -> Draft:
    """What one is told to do, or to think of: "Do not forget the inspection", "to pay the fee"."""
    last, tail = made.verb[-1].lower, made.tail
    if made.subject or not tail or last != "forget" or not denied(made.verb):
        return made
    if tail[0].tag is role.TO and len(tail) > 1:
        return replace(made, verb=(tail[1],), tail=tail[2:])
    return replace(made, verb=(), planned=True)
