"""What a clause leaves out because the one before says it: its noun, its modal, its verb."""

from __future__ import annotations

import itertools
import re

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import undated
from timeline.telling.forms import base_of
from timeline.telling.story import NOMINAL
from timeline.telling.tokens import Clause, Group, Tokens, Words

AND_THE, COMMA_THE = role.CONJ + role.DET, role.COMMA + role.DET  # what may lead to a further noun
JOINT = re.compile(f"{AND_THE}|{COMMA_THE}")
RANKS = v.NTH.keys() | {"other"}
PHRASED = NOMINAL | {role.PREP}  # what stands between a further noun and its date


def gapping(tokens: Words, i: int, verb: Group, subject: Tokens, tail: Tokens) -> tuple[Tokens, Tokens]:
    """`A second shaft opened in 1951, and a third in 1958`: each date with its own noun."""
    tags = tokens.tags
    if tags.count(role.DATE) < 2 or not (AND_THE in tags or COMMA_THE in tags):
        return subject, tail
    for joint in JOINT.finditer(tags, max(verb.end, tags.find(role.DATE) + 1), len(tokens) - 1):
        k = joint.start()
        if k + 2 < len(tokens):
            ranked = tokens[k + 2].lower in RANKS
            if tokens[k].tag is role.COMMA and not ranked:
                continue
            between = PHRASED | {role.COMMA} if ranked else PHRASED
            end = next((m for m in range(k + 2, len(tokens)) if tokens[m].tag not in between), -1)
            if tokens.tags[end : end + 1] == role.DATE and end == i:
                own = completed(undated([t for t in tokens[k + 1 : end + 1] if t.tag is not role.COMMA]), subject)
                rest = undated(tokens[end + 1 : next_break(tokens, end + 1)]) if ranked else []
                return (own, rest) if len(own) > 2 or not ranked else (subject, tail[: max(0, k - verb.end)])
            if tokens.tags[end : end + 1] == role.DATE:
                return subject, [t for t in tail if t.start < tokens[k].start]
    return subject, tail


def next_break(tokens: Words, k: int) -> int:
    """Where the stretch that opens at word k, perhaps with a comma, ends: before the next comma or break."""
    k += k < len(tokens) and tokens[k].tag is role.COMMA
    return next((m for m in range(k, len(tokens)) if tokens[m].tag in (role.COMMA, role.BREAK, role.STOP)), len(tokens))


def shared_modal(tokens: Words, earlier: Clause, clause: Clause) -> Tokens:
    """The modal that a bare verb takes from the clause before: "shall approve or reject them"."""
    verb, before = clause.verb, earlier.verb
    if verb is None or before is None or tokens[verb.start].tag is not role.VERB:
        return []
    if base_of(tokens[verb.start].lower) != tokens[verb.start].lower:
        return []
    group = tokens[before.start : before.end]
    last = next((k for k, t in enumerate(group) if t.tag is role.TO), 0 if group[0].tag is role.MODAL else -1)
    return group[: last + 1]


def completed(words: Tokens, earlier: Tokens) -> Tokens:
    """`the second` with the noun that it leaves out, from "the first pouring" before it."""
    at = next((k for k, t in enumerate(earlier) if t.lower in RANKS or t.lower == "one"), -1)
    if not words or words[-1].lower not in RANKS or at < 0:
        return words
    nouns = itertools.takewhile(lambda t: t.tag in NOMINAL or t.tag is role.ING, earlier[at + 1 :])
    return [*words, *nouns]
