"""What is denied, doubted, called off or passed over: a sentence names its date and says that it was not so."""

from __future__ import annotations

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.clauses import clauses
from timeline.telling.dates import date_phrase
from timeline.telling.forms import base_of
from timeline.telling.story import Draft
from timeline.telling.tokens import Clause, Group, Tokens, Words, lowers_of
from timeline.telling.verbs import denied, groups

DENYING = frozenset(["deny", "reject", "doubt", "dispute", "refute"])
CONTENT = frozenset({"that", "said"})  # what opens a clause that somebody says or believes
LACKING = frozenset("no little without nor any".split())  # before evidence that there is not
MEASURING = frozenset("fewer less more later sooner earlier".split())  # "no fewer than thirty people died"
OFF = frozenset({"call", "put"})  # with `off` behind them
HINTS = v.word_set("cancelled canceled postponed abandoned scrapped called put dropped never not")
PASSING = {"instead": "of", "place": "of", "lieu": "of", "rather": "than", "without": ""}  # each with its second word
LEADS = frozenset(PASSING)
WALLS = frozenset({role.COMMA, role.BREAK, role.DASH, role.REL, role.SUB, role.STOP})
TIMING = frozenset({"before", "after", "until"})
FAR = 12  # words between those and a date that they pass over


def not_done(words: Draft) -> bool:
    """Negated in the verb, or by what the subject begins or ends with: "no ship came", "the king never came"."""
    if denied(words.verb):
        return True
    subject = words.subject
    if not subject or (len(subject) > 1 and subject[1].lower in MEASURING):
        return False
    return subject[0].lower in v.NOBODY or subject[-1].tag is role.NOT


def with_neither(tokens: Words, subject: Tokens) -> Tokens:
    """A subject with the `neither` that it begins with, which would make its opposite of it."""
    if not subject or "neither" not in tokens.said:
        return subject
    before = next((t for t in reversed(tokens) if t.start < subject[0].start), None)
    if before is None or before.lower != "neither" or before is subject[0]:
        return subject
    return [before.tagged(role.DET), *subject]


def doubted(tokens: Words, clause: Clause, i: int) -> bool:
    """Whether a clause is what somebody denies or does not believe: "I do not accept that he came", "no proof that"."""
    denying, said = clause.governor in DENYING, clause.intro in CONTENT and clause.start > 0
    if not (denying or said) or _of_another(tokens, clause, i):
        return False
    if denying and not _refused(tokens, clause):
        return True
    if not said:
        return False
    noun = tokens[clause.start - 1].lower
    if noun in v.MYTHS:
        return True
    if noun in v.RUMOURS:
        lead = lowers_of(tokens[max(0, clause.start - 3) : clause.start - 1])
        return lead[-2:] == ["contrary", "to"] or any(t.lower in v.UNTRUE for t in tokens[clause.start :])
    if noun in v.PROOFS and not LACKING.isdisjoint(lowers_of(tokens[max(0, clause.start - 5) : clause.start])):
        return True
    return _refused(tokens, clause) and _believes(tokens, clause)


def _of_another(tokens: Words, clause: Clause, i: int) -> bool:
    """Whether the date at i is of what follows in the clause: "doubted that it would come before they met on 3 May"."""
    start, _ = date_phrase(tokens, i)
    return clause.verb is not None and not TIMING.isdisjoint(lowers_of(tokens[clause.verb.end : start]))


def _governing(tokens: Words, clause: Clause) -> Group | None:
    """The verb group that a clause hangs on: the last one before it."""
    return next((g for g in reversed(groups(tokens)) if g.end <= clause.start), None)


def _refused(tokens: Words, clause: Clause) -> bool:
    """Whether the verb that a clause hangs on is denied: in itself, or by its subject ("nobody believed that")."""
    group = _governing(tokens, clause)
    if group is None:
        return False
    own = next((c.start for c in clauses(tokens) if c.start <= group.start < c.end), 0)
    nobody = any(t.lower in v.NOBODY for t in tokens[own : group.start])
    return nobody != denied(tokens[max(own, group.start - 1) : group.end])


def _believes(tokens: Words, clause: Clause) -> bool:
    """Whether what a clause hangs on says no more than that it is so: accept, find, be satisfied, be true."""
    group = _governing(tokens, clause)
    said = tokens[group.main : clause.start] if group else []
    return any(t.lower in v.BELIEVING or base_of(t.lower) in v.BELIEVING for t in said)


def content_clause(tokens: Words, clause: Clause) -> bool:
    """Whether a `that` opens what a noun or an adjective says: "no proof that", "it is true that"."""
    before, led = tokens[clause.start - 1], tokens[max(0, clause.start - 2)]
    if before.lower in v.MYTHS or before.lower in v.PROOFS or before.lower in v.STATED:
        return True
    if before.lower in v.RUMOURS:
        return led.tag is not role.DET and led.tag is not role.OWN
    return before.tag is role.NOUN and led.tag is role.AUX and led.lower.removesuffix("n't").removesuffix("n’t") in v.BE


def called_off(tokens: Words, words: Draft) -> bool:
    """Whether what was set for a date never came: "had been scheduled for 5 June", "was planned, was cancelled"."""
    verb = words.clause.verb if words.clause else None
    if verb is None or words.planned:
        return False
    own = lowers_of(tokens[verb.start : verb.end])
    if own[:2] == ["had", "been"]:
        return True
    return not HINTS.isdisjoint(tokens.said) and any(_ends(tokens, g) for g in groups(tokens) if g.start >= verb.end)


def _ends(tokens: Words, group: Group) -> bool:
    """Whether a verb group says that a thing does not take place."""
    base, behind = base_of(tokens[group.main].lower), lowers_of(tokens[group.end : group.end + 1])
    if base in OFF:
        return behind == ["off"]
    if base in v.CANCELLING:
        return True
    off = denied(tokens[max(0, group.start - 1) : group.end])
    return off and (base in v.HAPPENING or (base == "take" and behind == ["place"]))


def passed_over(tokens: Words, i: int) -> bool:
    """Whether the date at i is of what gave way to something else: "instead of meeting on 25 May, the board met"."""
    if LEADS.isdisjoint(tokens.said):
        return False
    start, _ = date_phrase(tokens, i)
    first = _passing(tokens, start)
    if first < 0:
        return False
    inside = tokens[first + 1 + bool(PASSING[tokens[first].lower]) : start]
    if not inside:
        return tokens[first].lower != "without"
    before = tokens.tags[:first].rstrip(role.PREP + role.CONJ)
    fronted = not before or before[-1] in WALLS
    gerund = inside[0].tag is role.ING and len(inside) > 1
    if tokens[first].lower == "without" and (not gerund or tokens[start].lower in ("until", "till")):
        return False
    return fronted or role.DATE in before


def _passing(tokens: Words, start: int) -> int:
    """Where `instead of`, `rather than`, `without` stands before word `start`, in the same stretch; -1 if nowhere."""
    finite = {g.start for g in groups(tokens) if g in tokens.finite}
    for k in range(start - 1, max(-1, start - FAR), -1):
        if tokens.tags[k] in WALLS or k in finite:
            return -1
        second = PASSING.get(tokens[k].lower)
        if second is not None and (not second or lowers_of(tokens[k + 1 : k + 2]) == [second]):
            return k
    return -1
