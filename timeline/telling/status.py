"""Whether a happening took place, is planned, is due, or is only thought of."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Interval, Status
from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.bearers import should
from timeline.telling.clauses import clauses
from timeline.telling.dates import date_phrase
from timeline.telling.forms import BASES, SAME_PAST, base_of
from timeline.telling.people import personal
from timeline.telling.story import Draft
from timeline.telling.tokens import Clause, Token, Words
from timeline.telling.verbs import CARRYING, INFINITIVE, REDUCED, groups

OCCURRED, PLANNED, DEADLINE, HYPOTHETICAL = Status.OCCURRED, Status.PLANNED, Status.DEADLINE, Status.HYPOTHETICAL
WOULD = frozenset({"would", "wouldn't", "'d", "’d"})
WILL = frozenset({"will", "won't", "'ll", "’ll", "shan't"})
MAYBE = frozenset({"could", "might", "may", "couldn't", "can", "cannot", "can't", "should"})
MUST = frozenset({"must", "shall", "ought"})
CONDITIONS = frozenset(["if", "unless", "whether", "lest", "provided"])
DENYING = frozenset(["deny", "reject", "doubt", "dispute", "refute"])
PAYABLE = frozenset(["due", "payable", "overdue"])
MEANT = v.INTENDING - {"agree", "offer", "suggest"}
VERBS = frozenset({role.AUX, role.MODAL, role.PAST, role.VERB})
BARE = frozenset({role.TO, role.ING})  # before a verb that is not finite


def status_of(tokens: Words, i: int, words: Draft, interval: Interval | None, written: Interval | None) -> Status:
    """The status of the happening that the date at i belongs to; `written` is the document's own date."""
    past, future = _order(interval, written)
    preposition = _preposition(tokens, i)
    due = preposition in v.DEADLINE_PREPOSITIONS
    read = _read(tokens, i, words, due, past)
    if read is not None:
        return read
    if future and not _told_as_past(words, due and preposition not in ("until", "till")):
        return DEADLINE if due else PLANNED
    return OCCURRED


def _told_as_past(words: Draft, due: bool) -> bool:
    """Whether a clause tells its happening as past: then its date, or the document's, is the one that is wrong."""
    clause = words.clause
    if clause is None or clause.verb is None or clause.verb.kind == REDUCED or not words.verb or words.planned:
        return False
    first = words.verb[0]
    if base_of(words.verb[-1].lower) in (v.SHIFTING if len(words.verb) > 1 else v.POSTPONING):
        return False  # "the vote was put off to May"
    plain = len(words.verb) == 1 and first.tag is role.PAST and first.lower not in SAME_PAST and not due
    return plain or first.lower in ("was", "were", "had", "did")


def _order(one: Interval | None, other: Interval | None) -> tuple[bool, bool]:
    """Whether one lies wholly before the other, and whether wholly after it."""
    if one is None or other is None:
        return False, False
    (start, end), (begin, finish) = one.utc, other.utc
    before = end is not None and begin is not None and begin >= end
    return before, start is not None and finish is not None and start >= finish


def _preposition(tokens: Words, i: int) -> str:
    """The words that lead up to the date, articles and adverbs aside; the date's own first words too."""
    start, _ = date_phrase(tokens, i)
    lead = [t.lower for t in tokens[start:i] if t.tag not in PASSED and t.lower not in v.TIME_NOUNS]
    own = tokens[i].lower.split()
    if DUE.isdisjoint(lead) and DUE.isdisjoint(own[:1]):
        return lead[0] if lead else ""
    for size in (3, 2, 1):
        for words in (lead, own):
            if " ".join(words[:size]) in v.DEADLINE_PREPOSITIONS:
                return " ".join(words[:size])
    return lead[0] if lead else ""


PASSED = frozenset({role.DET, role.ADV})
DUE = frozenset(phrase.split()[0] for phrase in v.DEADLINE_PREPOSITIONS)  # the first words of those


def _read(tokens: Words, i: int, words: Draft, due: bool, past: bool) -> Status | None:
    """What the words themselves say of the status, or None where they tell it as done or leave it open."""
    clause = words.clause
    if _inverted(tokens):
        return HYPOTHETICAL
    if clause is None or clause.verb is None:
        return _nominal(words, due)
    if words.planned:
        gone = base_of(words.verb[-1].lower) in v.CANCELLING or _is_negated(words.verb)
        return HYPOTHETICAL if gone else None if past else PLANNED
    hanging = _hanging(tokens, i, clause, due)
    if hanging is not None:
        return hanging
    lone = len(words.verb) == 1 and words.verb[0].lower in v.BE
    copula = lone and any(t.lower in v.DEADLINE_WORDS for t in words.subject)
    if copula or VERBS.isdisjoint([t.tag for t in words.verb]):
        return _nominal(words, due)
    if (clause.intro == "unless" and due) or (
        tokens[0].lower in ("had", "were") and words.subject and words.subject[0].start > tokens[0].start
    ):
        return DEADLINE if clause.intro == "unless" else HYPOTHETICAL
    if should(tokens, clauses(tokens)[0]):
        return HYPOTHETICAL
    if clause.intro in CONDITIONS or _conditional(tokens, clause):
        return None if _simple_past(words.verb) and past and clause.intro not in ("if", "unless") else HYPOTHETICAL
    if clause.governor in v.ASKING and len(words.verb) == 1 and words.verb[0].lower in BASES:
        return DEADLINE if due else PLANNED  # "asks that he leave"
    if clause.governor in DENYING or _untrue(tokens, clause):
        return HYPOTHETICAL
    if _meant(words):
        return HYPOTHETICAL
    return _verbal(tokens, words, clause, due, past)


def _untrue(tokens: Words, clause: Clause) -> bool:
    """`Reports that they met on 3 May are false`."""
    told = clause.start > 0 and tokens[clause.start - 1].lower in v.RUMOURS
    return told and any(t.lower in v.UNTRUE for t in tokens[clause.start :])


def _meant(words: Draft) -> bool:
    """`We had meant to present it on Friday`, `the visit had been set for 12 July`: it was not done."""
    if not words.verb or words.verb[0].lower != "had":
        return False
    verb = [t.lower for t in words.verb]
    set_ = verb[-1] in v.SET or (len(verb) == 2 and any(t.lower in v.SET for t in words.tail[:1]))
    if set_ and verb[1:2] == ["been"]:
        return True
    if not words.tail or words.tail[0].tag is not role.TO:
        return False
    return base_of(words.verb[-1].lower) in ("mean", "hope", "plan", "intend", "want", "expect", "wish")


def _inverted(tokens: Words) -> bool:
    """`Had the survey been made in 1998, ...`: it was not."""
    if len(tokens) < 3 or tokens[0].lower not in ("had", "were"):
        return False
    named = tokens[1].tag in (role.DET, role.OWN, role.NAME, role.PRON)
    return named and any(t.lower in ("would", "could", "might") for t in tokens)


def _nominal(words: Draft, due: bool) -> Status | None:
    """The status of a noun phrase, a headline, or an entry of a list."""
    found = {t.lower for t in words.words}
    if found & (v.DEADLINE_WORDS | v.DEADLINE_VERBS):
        return DEADLINE
    first = next((t for t in words.tail if t.tag is not role.QUOTE), None)
    if due and first is not None and first.lower in BASES:
        return DEADLINE
    if found & v.THINGS_FAILED:
        return None
    if any(t.tag is role.MODAL and t.lower in WILL for t in words.words):
        return PLANNED
    return PLANNED if found & (v.PLANNED_WORDS - {"next", "expected"}) else None


def _hanging(tokens: Words, i: int, clause: Clause, due: bool) -> Status | None:
    """A date that hangs on an infinitive or a gerund: "agreed to meet in May", "proposed meeting again in May"."""
    if BARE.isdisjoint(tokens.tags[clause.start : i]) and v.PARTICIPLES_OF_AUXILIARIES.isdisjoint(tokens.said):
        return None
    upto = tokens if clause.end >= len(tokens) else tokens.part(0, clause.end)
    before = [g for g in groups(upto) if clause.start <= g.start < i]
    if len(before) < 2 or before[-1].kind in CARRYING or before[-1].kind == REDUCED:
        return None
    last, governing = before[-1], before[-2]
    verb = base_of(tokens[governing.main].lower)
    planned = DEADLINE if due else PLANNED
    if last.kind != INFINITIVE:
        near = last.start - governing.end <= 4
        return (
            planned
            if near and verb in v.PROPOSING and not _is_negated(tokens[governing.start : governing.end])
            else None
        )
    if tokens[last.start - 1].lower in ("due", "scheduled", "set", "expected", "slated"):
        return planned
    if verb in v.INTENDING and not _is_negated(tokens[governing.start : governing.end]):
        return planned
    if verb in v.REQUIRING:
        return DEADLINE if verb in ("require", "oblige") else planned
    limited = any(t.lower in ("time", "deadline", "until") for t in tokens[governing.end : last.start])
    return DEADLINE if due and limited else None


def _conditional(tokens: Words, clause: Clause) -> bool:
    """Whether an if-clause stands beside this clause, which is not itself told as done."""
    verb = clause.verb
    open_ = verb is not None and role.MODAL in tokens.tags[verb.start : verb.end]
    return open_ and any(c.intro in ("if", "provided") for c in clauses(tokens) if c.verb is not None)


def _verbal(tokens: Words, words: Draft, clause: Clause, due: bool, past: bool) -> Status | None:
    """The status that the verb group gives."""
    verb = [t.lower.replace("’", "'") for t in words.verb]
    if verb[0] == "let's":
        return DEADLINE if due else PLANNED
    modals = [w for w, t in zip(verb, words.verb, strict=True) if t.tag is role.MODAL]
    modal = modals[0] if modals else ""
    have = "have" in verb[1:]
    if _not_done(words):
        if past and verb[0] in ("could", "couldn't"):
            return None  # "no customer could pay": so it was
        return PLANNED if modal in WILL else HYPOTHETICAL
    if base_of(verb[-1]) in ("promise", "pledge", "vow") and not modal and (due or _promised_for(tokens, clause)):
        return DEADLINE
    main = base_of(verb[-1])
    if main in ("expire", "lapse") and not _simple_past(words.verb):
        return DEADLINE
    if verb[-1] in v.BE and not PAYABLE.isdisjoint([t.lower for t in words.tail[:4]]):
        return DEADLINE
    if modal:
        return _modal(tokens, words, clause, modal, have, due)
    return _plain(words, verb, main, due, past, clause)


def _promised_for(tokens: Words, clause: Clause) -> bool:
    """`which you had promised for Friday`: the date is not that of the promise."""
    assert clause.verb is not None
    after = tokens[clause.verb.end : clause.verb.end + 2]
    return len(after) == 2 and after[0].lower in ("for", "by") and after[1].tag is role.DATE


def _modal(tokens: Words, words: Draft, clause: Clause, modal: str, have: bool, due: bool) -> Status | None:
    """The status under will, would, may, must."""
    if modal in WOULD:
        later = {t.lower for t in (*words.verb, *words.tail[:2])} & v.NARRATIVE_WOULD
        told = personal(words.subject) and not any(t.lower in ("if", "could") for t in tokens)
        if have or not (later or told or clause.governor or clause.intro in ("which", "who", "that", "where")):
            return HYPOTHETICAL
        return (DEADLINE if due else PLANNED) if clause.governor and not later else OCCURRED
    if modal in MAYBE:
        should = modal == "should" and not have
        return (DEADLINE if due else PLANNED) if should else HYPOTHETICAL
    begins = base_of(words.verb[-1].lower) in v.BEGINNING or _held(words.verb)
    if (modal == "shall" and not words.subject) or (words.pronoun in ("i", "we") and modal == "shall"):
        return PLANNED
    if modal in MUST:
        if modal == "ought" and have:
            return HYPOTHETICAL  # "it ought to have gone down a month before"
        return PLANNED if begins and not due and modal == "shall" else DEADLINE
    return DEADLINE if due else PLANNED


def _held(verb: Sequence[Token]) -> bool:
    return verb[-1].lower in ("held", "convened", "opened", "published")


def _plain(words: Draft, verb: list[str], main: str, due: bool, past: bool, clause: Clause) -> Status | None:
    """The status of a verb without a modal."""
    planned = DEADLINE if due else PLANNED
    if verb[0] == "be" and words.subject:
        return planned
    if any(t.tag is role.TO for t in words.verb):
        if "have" in verb[1:-1]:
            return HYPOTHETICAL
        if verb[0] == "had" and past and not due:
            return None  # "the bakery had to close on Sunday"
        return DEADLINE if due or verb[0] in ("has", "have") else PLANNED
    if set(verb[:-1]) & v.BE and main in MEANT:
        return None if past and main not in ("schedule", "plan", "slate") else planned
    if main in ("schedule", "plan") and len(verb) == 1 and any(t.lower in ("for", "on") for t in words.tail[:4]):
        return PLANNED
    return _present(words, verb, main, due, past, clause)


def _present(words: Draft, verb: list[str], main: str, due: bool, past: bool, clause: Clause) -> Status | None:
    """The status of a present tense or an imperative: "we are meeting", "the term ends", "send it by Friday"."""
    planned = DEADLINE if due else PLANNED
    plain = len(verb) == 1 and words.verb[0].tag is role.VERB
    if (plain and not words.subject) or (words.subject and words.subject[0].lower in ("let", "let's")):
        return planned
    if not plain and verb[0] not in ("am", "is", "are") and not verb[0].endswith(("'m", "'re")):
        return None
    if words.verb[-1].tag is role.ING and not past:
        return planned
    if len(verb) == 1 and not past and not personal(words.subject) and main in v.ENDING | v.OPENING:
        return DEADLINE if main in v.ENDING else PLANNED
    return DEADLINE if due and clause.intro not in ("which", "who") else None


def _simple_past(verb: Sequence[Token]) -> bool:
    return bool(verb) and (
        verb[0].tag is role.PAST or verb[0].lower in ("was", "were", "had", "did", "has", "have", "been")
    )


def _is_negated(verb: Sequence[Token]) -> bool:
    return any(t.tag is role.NOT or t.lower.endswith(("n't", "n’t")) for t in verb)


def _not_done(words: Draft) -> bool:
    """Negated in the verb, or by a `no` in the subject."""
    if _is_negated(words.verb):
        return True
    return bool(words.subject) and words.subject[0].lower in ("no", "neither", "nobody", "none", "nothing")
