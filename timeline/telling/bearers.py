"""Which clause tells what happened at a date: its own, the one that it frames, the one that it points at."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import undated
from timeline.telling.forms import base_of
from timeline.telling.story import content
from timeline.telling.tokens import Clause, Group, Token, Words
from timeline.telling.verbs import GERUND, denied, groups


def with_verb(tokens: Words, parts: list[Clause], n: int) -> int:
    """The clause n, or where it has no verb the nearest one that it leads to or hangs on."""
    if parts[n].verb is not None and not frames(tokens, parts, n):
        return n
    labelled = n + 1 < len(parts) and parts[n + 1].intro in (":", "|", "–", "—", "--", "-", ";")
    if labelled and content(undated(tokens[parts[n].start : parts[n].end])):
        return n
    if parts[n].intro in LISTING and n + 1 < len(parts) and _subordinate(tokens, parts[n + 1]):
        return n if _phrase(tokens, parts[n]) else n + 1  # "all went well: a test on 9 November, as you said"
    around: list[int] = [*range(n + 1, len(parts)), *range(n - 1, -1, -1)]
    if n == 0:  # "On 15 August, after the church was hallowed, the bishop carried it"
        around.sort(key=lambda m: _subordinate(tokens, parts[m]))
    for m in around:
        if parts[m].verb is not None and m != n:
            if m < n and parts[n].intro in (";", ":", "|"):
                return n
            return m
    return n


LISTING = frozenset({":", ";"})
OPENING = frozenset({role.SUB, role.PREP})


def _subordinate(tokens: Words, clause: Clause) -> bool:
    return tokens[clause.start].tag in (role.SUB, role.REL) or clause.intro in v.SUBORDINATORS


def _phrase(tokens: Words, clause: Clause) -> bool:
    """Whether a stretch without a verb names something: "a clean factory test on 9 November"."""
    return len(content(undated(tokens[clause.start : clause.end]))) > 1


def frames(tokens: Words, parts: list[Clause], n: int) -> bool:
    """A subordinate clause without a subject only frames the next: "Unless renewed by May, the licence lapses"."""
    clause = parts[n]
    if n + 1 == len(parts):
        return False
    if should(tokens, clause):
        return parts[n + 1].verb is not None
    opened = clause.verb is not None and clause.verb.start == clause.start + 1
    return opened and tokens.tags[clause.start] in OPENING


def should(tokens: Words, clause: Clause) -> bool:
    """`Should the strike go on beyond Sunday, ...`: a condition."""
    start = clause.start
    inverted = tokens[start].lower == "should" and start + 1 < len(tokens)
    return inverted and tokens[start + 1].tag in (role.DET, role.NAME, role.PRON, role.OWN)


def proposal(tokens: Words, i: int, clause: Clause) -> tuple[Group, Group] | None:
    """The verb of proposing, and the gerund under it that the date at i is of: "proposed meeting again in May"."""
    if role.ING not in tokens.tags[clause.start : i]:
        return None
    upto = tokens if clause.end >= len(tokens) else tokens.part(0, clause.end)
    before = [g for g in groups(upto) if clause.start <= g.start < i][-2:]
    if len(before) < 2 or before[1].kind != GERUND or before[1].start - before[0].end > NEAR:
        return None
    proposing, gerund = before
    said = base_of(tokens[proposing.main].lower) in v.PROPOSING
    return (proposing, gerund) if said and not denied(tokens[proposing.start : proposing.end]) else None


NEAR = 4  # words between a verb of proposing and its gerund


def pointed(tokens: Words, parts: list[Clause], n: int, i: int) -> int:
    """The clause that says what was at date i, where clause n only points at it: "That was on Friday, when we left"."""
    verb = parts[n].verb
    if verb is None or n + 1 >= len(parts) or parts[n + 1].intro != "when" or parts[n + 1].verb is None:
        return n
    clause, main = tokens[parts[n].start : parts[n].end], tokens[verb.main].lower
    is_ = parts[n].start < i and tokens[i - 1].lower in v.BE  # "What she recalls is May, when it fell"
    thin = main in v.COMING and len(content(undated(clause))) <= 2  # "Worse came on Monday, when"
    return n + 1 if is_ or thin or points(clause, main) else n


def points(clause: Sequence[Token], verb: str) -> bool:
    """Whether a clause only says that something was then: "It was Thursday the 18th"."""
    return verb in v.BE and not content(clause) and any(t.lower in ("it", "that", "this") for t in clause[:2])
