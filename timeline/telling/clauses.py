"""Clauses: a sentence cut where they begin."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.rules import telling as v
from timeline.telling.forms import base_of
from timeline.telling.memory import remembered
from timeline.telling.tokens import Tag, Tokens
from timeline.telling.verbs import PAST, REDUCED, WALLS, Group, groups, walled


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of words around one finite verb.

    `intro` is the word that opens it (which, when, and, that) and `governor` the bare verb whose
    object it is ("said that ..."); `verb` is None where there is no verb.
    """

    start: int
    end: int
    verb: Group | None
    intro: str = ""
    governor: str = ""
    shares: bool = False  # its subject is that of the clause before it


@remembered
def clauses(tokens: Tokens) -> list[Clause]:
    """The sentence cut at its clause borders; every clause with its own finite verb, where it has one."""
    found = groups(tokens)
    edges = _edges(tokens, found)
    result: list[Clause] = []
    for n, (start, intro) in enumerate(edges):
        end = edges[n + 1][0] if n + 1 < len(edges) else len(tokens)
        verb = next((g for g in found if g.finite and start <= g.start < end), None)
        before = [g for g in found if g.end <= start]
        governor = base_of(tokens[before[-1].main].lower) if before and intro in ("that", "said", "whether") else ""
        shares = intro in v.CONJUNCTIONS and verb is not None and _opens_with(tokens, start, verb)
        governor = result[-1].governor if shares and result else governor
        result.append(Clause(start, end, verb, intro, governor, shares))
    return result


def _opens_with(tokens: Tokens, start: int, verb: Group) -> bool:
    return all(t.tag in (Tag.CONJ, Tag.COMMA, Tag.ADV, Tag.NOT, Tag.DATE, Tag.PREP) for t in tokens[start : verb.start])


OPENERS = frozenset(
    {Tag.BREAK, Tag.DASH, Tag.SUB, Tag.REL, Tag.PREP, Tag.COMMA, Tag.CONJ, Tag.PRON, Tag.DET}
)  # a clause can open here, whatever came before
LEADING = frozenset({Tag.SUB, Tag.REL, Tag.PREP})
JOINING = frozenset({Tag.COMMA, Tag.CONJ})
BORDERS = WALLS - {Tag.CONJ}
DATING = frozenset({Tag.DATE, Tag.PREP, Tag.DET, Tag.ADV, Tag.NUM, Tag.PAST})
HEADED = frozenset({Tag.DET, Tag.NAME, Tag.NOUN, Tag.PRON, Tag.OWN, Tag.NUM, Tag.REL})
CLOSED = frozenset({Tag.DATE, Tag.OPEN, Tag.CLOSE, Tag.QUOTE, Tag.STOP, Tag.NOT, Tag.TO, Tag.ADV, Tag.ING})


def _edges(tokens: Tokens, found: list[Group]) -> list[tuple[int, str]]:
    """Where clauses begin, and the word that opens each."""
    edges = [(0, "")]
    reports = any(base_of(tokens[group.main].lower) in v.REPORTING for group in found)
    start = 0
    for i, token in enumerate(tokens):
        tag = token.tag
        if tag in CLOSED or (tag not in OPENERS and not reports and tokens[start].tag is not Tag.REL):
            continue
        intro = _opener(tokens, found, i, start, reports)
        if intro and i > start:
            edges.append((i, intro))
            start = i
        elif intro and tag in LEADING:
            edges[-1] = (i, intro)
    return edges


def _opener(tokens: Tokens, found: list[Group], i: int, start: int, reports: bool) -> str:
    """The word with which a clause opens at word i, or nothing."""
    token = tokens[i]
    tag = token.tag
    if tag is Tag.BREAK or tag is Tag.DASH:
        return token.text
    if tag is Tag.SUB or tag is Tag.REL:
        return token.lower
    if tag is Tag.PREP and token.lower in v.SUBORDINATORS:
        return token.lower if _subordinates(tokens, found, i) else ""
    if tag in JOINING:
        return _coordinate(tokens, found, i, start)
    if tokens[start].tag is Tag.REL and _resumes(tokens, found, i, start):
        return "resumes"
    if (tag is Tag.PRON or token.lower in ("this", "that")) and _restarts(tokens, found, i, start):
        return ","
    return "said" if reports and tag in HEADED and _complement_at(tokens, found, i) else ""


def _resumes(tokens: Tokens, found: list[Group], i: int, start: int) -> bool:
    """Whether a main clause goes on at word i, behind a relative one: "The treaty that ended the war | was signed"."""
    if not start or tokens[start - 1].tag not in (Tag.NOUN, Tag.NAME, Tag.NUM, Tag.DATE):
        return False
    inside = [g for g in found if g.finite and start <= g.start <= i]
    return len(inside) == 2 and inside[1].start == i and not walled(tokens, inside[0].end, i)


def _restarts(tokens: Tokens, found: list[Group], i: int, start: int) -> bool:
    """A pronoun with a verb of its own, after a subordinate clause without a comma: "If it breaks | we roll back"."""
    if tokens[start].tag not in (Tag.SUB, Tag.PREP) or tokens[i].lower not in v.NOMINATIVE | {"this", "that"}:
        return False
    done = [g for g in found if g.finite and start <= g.start < i]
    return bool(done) and any(g.finite and g.start == i + 1 for g in found)


def _ahead(tokens: Tokens, found: list[Group], i: int) -> Group | None:
    """The finite verb of the stretch that begins at word i, if no wall comes before it."""
    for group in found:
        if group.start >= i and group.finite:
            return None if _parted(tokens, i, group.start) else group
    return None


def _parted(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a wall stands between two words, other than two commas around a date: "the second, on 22 May, failed"."""
    marks = [k for k in range(start, end) if tokens[k].tag in BORDERS]
    if len(marks) != 2 or marks[0] == start or marks[1] != end - 1:
        return bool(marks)
    inside = [t.tag for t in tokens[marks[0] + 1 : marks[1]]]
    commas = tokens[marks[0]].tag is Tag.COMMA and tokens[marks[1]].tag is Tag.COMMA
    return not (commas and Tag.DATE in inside and DATING.issuperset(inside))


def _subordinates(tokens: Tokens, found: list[Group], i: int) -> bool:
    """Whether `after`, `since`, `as` open a clause and not a phrase."""
    if i + 1 >= len(tokens) or tokens[i + 1].tag in (Tag.DATE, Tag.NUM, Tag.ING):
        return False
    group = _ahead(tokens, found, i + 1)
    return group is not None and group.start - i < 12


def _coordinate(tokens: Tokens, found: list[Group], i: int, start: int) -> str:
    """Whether a comma or conjunction joins a clause: only after a finite verb, and before another."""
    if not any(g.finite and start <= g.start < i for g in found):
        return ""
    j = i
    while j < len(tokens) and tokens[j].tag in (Tag.COMMA, Tag.CONJ):
        j += 1
    group = _ahead(tokens, found, j)
    if group is None or any(t.tag in (Tag.CONJ, Tag.TO) for t in tokens[j : group.start]):
        return ""
    if j == group.start and tokens[i].tag is Tag.COMMA and _in_series(tokens, group):
        return ","
    joined = any(t.tag is Tag.CONJ for t in tokens[i:j])
    own = any(t.tag in (Tag.NAME, Tag.NOUN, Tag.PRON) for t in tokens[j : group.start])
    if (
        joined
        and own
        and tokens[i].tag is Tag.CONJ
        and tokens[i - 1].tag in (Tag.NAME, Tag.NUM)
        and tokens[j].tag is Tag.NUM
    ):
        return ""
    return next((t.lower for t in tokens[i:j] if t.tag is Tag.CONJ), ",") if joined or own else ""


def _in_series(tokens: Tokens, group: Group) -> bool:
    """Whether a past form has a date of its own in a series of them: "was bought in May, rebuilt in June and sold"."""
    if group.kind != PAST:
        return False
    end = group.end
    while end < len(tokens) and tokens[end].tag not in (Tag.COMMA, Tag.CONJ, Tag.STOP, Tag.BREAK):
        end += 1
    later = range(end, min(len(tokens) - 1, end + 24))
    joined = any(tokens[k].tag is Tag.CONJ and tokens[k + 1].tag is Tag.PAST for k in later)
    return joined and any(t.tag is Tag.DATE for t in tokens[group.end : end])


def _complement_at(tokens: Tokens, found: list[Group], i: int) -> bool:
    """Whether an object clause without `that` begins at word i: "said | the bridge had collapsed"."""
    token = tokens[i]
    before = next((g for g in reversed(found) if g.end <= i), None)
    if before is None or before.kind == REDUCED:
        return False
    verb = base_of(tokens[before.main].lower)
    if verb not in v.REPORTING or verb in ("show", "hold", "find", "report", "hear", "decide", "predict"):
        return False
    skipped = tokens[before.end : i]
    if any(t.tag not in (Tag.DATE, Tag.PREP, Tag.ADV) for t in skipped) or (skipped and skipped[-1].tag is Tag.PREP):
        told = (
            verb in v.TELLING_SOMEONE
            and skipped
            and all(t.tag in (Tag.NAME, Tag.NOUN, Tag.DET, Tag.PRON) for t in skipped)
        )
        return bool(told) and _finite_follows(tokens, found, i) and token.tag in (Tag.DET, Tag.PRON, Tag.OWN)
    return _finite_follows(tokens, found, i)


def _finite_follows(tokens: Tokens, found: list[Group], i: int) -> bool:
    group = _ahead(tokens, found, i)
    return group is not None and group.start > i
