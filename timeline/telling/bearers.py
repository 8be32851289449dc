"""Which clause tells what happened at a date: its own, the one that it frames, the one that it points at."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import undated
from timeline.telling.story import content
from timeline.telling.tokens import Clause, Token, Words


def with_verb(tokens: Words, parts: list[Clause], n: int) -> int:
    """The clause n, or where it has no verb the nearest one that it leads to or hangs on."""
    if parts[n].verb is not None and not frames(tokens, parts, n):
        return n
    labelled = n + 1 < len(parts) and parts[n + 1].intro in (":", "|", "–", "—", "--", "-", ";")
    if labelled and content(undated(tokens[parts[n].start : parts[n].end])):
        return n
    around: list[int] = [*range(n + 1, len(parts)), *range(n - 1, -1, -1)]
    if n == 0:  # "On 15 August, after the church was hallowed, the bishop carried it"
        around.sort(
            key=lambda m: tokens[parts[m].start].tag in (role.SUB, role.REL) or parts[m].intro in v.SUBORDINATORS
        )
    for m in around:
        if parts[m].verb is not None and m != n:
            if m < n and parts[n].intro in (";", ":", "|"):
                return n
            return m
    return n


def frames(tokens: Words, parts: list[Clause], n: int) -> bool:
    """A subordinate clause without a subject only frames the next: "Unless renewed by May, the licence lapses"."""
    clause = parts[n]
    opened = clause.verb is not None and tokens[clause.start].tag in (role.SUB, role.PREP) and n + 1 < len(parts)
    return opened and clause.verb is not None and clause.verb.start == clause.start + 1


def pointed(tokens: Words, parts: list[Clause], n: int) -> int:
    """The clause that says what was then, where clause n only points at it: "That was on Friday, when we left"."""
    verb = parts[n].verb
    if verb is None or n + 1 >= len(parts) or parts[n + 1].intro != "when" or parts[n + 1].verb is None:
        return n
    return n + 1 if points(tokens[parts[n].start : parts[n].end], tokens[verb.main].lower) else n


def points(clause: Sequence[Token], verb: str) -> bool:
    """Whether a clause only says that something was then: "It was Thursday the 18th"."""
    return verb in v.BE and not content(clause) and any(t.lower in ("it", "that", "this") for t in clause[:2])
