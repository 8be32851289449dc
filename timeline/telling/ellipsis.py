"""What a clause leaves out because the one before says it: its noun, its modal, its verb."""

from __future__ import annotations

import itertools

from timeline.rules import telling as v
from timeline.telling.clauses import Clause
from timeline.telling.dates import undated
from timeline.telling.forms import base_of
from timeline.telling.story import NOMINAL
from timeline.telling.tokens import Tag, Tokens
from timeline.telling.verbs import Group

RANKS = v.NTH.keys() | {"other"}


def gapping(tokens: Tokens, i: int, verb: Group, subject: Tokens, tail: Tokens) -> tuple[Tokens, Tokens]:
    """`A second shaft opened in 1951, and a third in 1958`: each date with its own noun."""
    dates = [k for k, t in enumerate(tokens) if t.tag is Tag.DATE]
    for k in range(max(verb.end, dates[0] + 1) if len(dates) > 1 else len(tokens), len(tokens) - 2):
        if tokens[k].tag in (Tag.CONJ, Tag.COMMA) and tokens[k + 1].tag is Tag.DET:
            ranked = tokens[k + 2].lower in RANKS
            between = NOMINAL | {Tag.PREP, Tag.COMMA} if ranked else NOMINAL | {Tag.PREP}
            end = next((m for m in range(k + 2, len(tokens)) if tokens[m].tag not in between), -1)
            if tokens[k].tag is Tag.COMMA and not ranked:
                continue
            if end in dates and end == i:
                own = completed(undated([t for t in tokens[k + 1 : end + 1] if t.tag is not Tag.COMMA]), subject)
                rest = undated(tokens[end + 1 : next_break(tokens, end + 1)]) if ranked else []
                return (own, rest) if len(own) > 2 or not ranked else (subject, tail[: max(0, k - verb.end)])
            if end in dates:
                return subject, [t for t in tail if t.start < tokens[k].start]
    return subject, tail


def next_break(tokens: Tokens, k: int) -> int:
    """Where the stretch that opens at word k, perhaps with a comma, ends: before the next comma or break."""
    k += k < len(tokens) and tokens[k].tag is Tag.COMMA
    return next((m for m in range(k, len(tokens)) if tokens[m].tag in (Tag.COMMA, Tag.BREAK, Tag.STOP)), len(tokens))


def shared_modal(tokens: Tokens, parts: list[Clause], n: int) -> Tokens:
    """The modal that a bare verb takes from the clause before: "shall approve or reject them"."""
    verb, before = parts[n].verb, parts[n - 1].verb if n else None
    if verb is None or before is None or not parts[n].shares or tokens[verb.start].tag is not Tag.VERB:
        return []
    if base_of(tokens[verb.start].lower) != tokens[verb.start].lower:
        return []
    group = tokens[before.start : before.end]
    last = next((k for k, t in enumerate(group) if t.tag is Tag.TO), 0 if group[0].tag is Tag.MODAL else -1)
    return group[: last + 1]


def completed(words: Tokens, earlier: Tokens) -> Tokens:
    """`the second` with the noun that it leaves out, from "the first pouring" before it."""
    at = next((k for k, t in enumerate(earlier) if t.lower in RANKS or t.lower == "one"), -1)
    if not words or words[-1].lower not in RANKS or at < 0:
        return words
    nouns = itertools.takewhile(lambda t: t.tag in NOMINAL or t.tag is Tag.ING, earlier[at + 1 :])
    return [*words, *nouns]
