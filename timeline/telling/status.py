"""Whether a happening took place, is planned, is due, or is only thought of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Interval, Status
from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.bearers import proposal, should
from timeline.telling.clauses import clauses
from timeline.telling.dates import date_phrase
from timeline.telling.denial import called_off, doubted, not_done
from timeline.telling.forms import BASES, SAME_PAST, base_of
from timeline.telling.people import personal
from timeline.telling.story import Draft
from timeline.telling.tokens import Clause, Token, Words, lowers_of
from timeline.telling.verbs import INFINITIVE, REDUCED, denied, groups

OCCURRED, PLANNED, DEADLINE, HYPOTHETICAL = Status.OCCURRED, Status.PLANNED, Status.DEADLINE, Status.HYPOTHETICAL
WOULD = frozenset({"would", "wouldn't", "'d", "’d"})
LATER = frozenset(["before", "until", "till"])  # with a negation: then, and not earlier
WILL = frozenset({"will", "won't", "'ll", "’ll", "shan't"})
MAYBE = frozenset({"could", "might", "may", "couldn't", "can", "cannot", "can't", "should"})
HELD = frozenset(["held", "convened", "opened", "published"])
PAST_FORMS = frozenset(["was", "were", "had", "did", "has", "have", "been"])
MUST = frozenset({"must", "shall", "ought"})
CONDITIONS = frozenset(["if", "unless", "whether", "lest", "provided"])
PAYABLE = frozenset(["due", "payable", "overdue"])
MEANT = v.INTENDING - {"agree", "offer", "suggest", "decide", "resolve"}
VERBS = frozenset({role.AUX, role.MODAL, role.PAST, role.VERB})
INVERTING = frozenset(["had", "were"])  # opening a condition without `if`
PASSED = frozenset({role.DET, role.ADV})  # between a preposition and its date
DEADLINES = frozenset(v.DEADLINE_PREPOSITIONS)
DUE = frozenset(phrase.split()[0] for phrase in DEADLINES)  # the first words of those
FIRST = tuple(sorted(DUE))
ENDING_BY = v.DEADLINE_WORDS | v.DEADLINE_VERBS
BOUNDS = v.ENDING | v.OPENING
UNREAL = frozenset(["would", "could", "might"])
AHEAD = v.PLANNED_WORDS - {"next", "expected"}
PROMISING = frozenset(["promise", "pledge", "vow"])
FORWARD = frozenset(["for", "on"])  # behind a verb of planning
NAUGHT = v.NOBODY - {"no", "neither"}


@dataclass(slots=True, eq=False)
class Verb:
    """The verb group of a draft: its words in small letters, their parts, the bare form of the last."""

    said: list[str]
    tags: str
    main: str


def status_of(tokens: Words, i: int, words: Draft, interval: Interval | None, written: Interval | None) -> Status:
    """The status of the happening that the date at i belongs to; `written` is the document's own date."""
    preposition = _preposition(tokens, i)
    due = preposition in DEADLINES
    read = _read(tokens, i, words, due, _before(interval, written))
    if read is not None:
        return read
    if _before(written, interval) and not _told_as_past(words, due and preposition not in ("until", "till")):
        return DEADLINE if due else PLANNED
    return OCCURRED


def _told_as_past(words: Draft, due: bool) -> bool:
    """Whether a clause tells its happening as past: then its date, or the document's, is the one that is wrong."""
    clause = words.clause
    if clause is None or clause.verb is None or clause.verb.kind == REDUCED or not words.verb or words.planned:
        return False
    if any(t.tag is role.MODAL and (t.lower in WILL or t.lower in MUST) for t in words.words):
        return False  # "last seen in 1986, will return"
    first = words.verb[0]
    if base_of(words.verb[-1].lower) in (v.SHIFTING if len(words.verb) > 1 else v.POSTPONING):
        return False  # "the vote was put off to May"
    plain = len(words.verb) == 1 and first.tag is role.PAST and first.lower not in SAME_PAST and not due
    return plain or first.lower in ("was", "were", "had", "did")


def _before(one: Interval | None, other: Interval | None) -> bool:
    """Whether one is known to be over when the other begins."""
    if one is None or other is None or one.end is None or other.start is None:
        return False
    return one.end - 60 * (one.zone or 0) <= other.start - 60 * (other.zone or 0)


def _preposition(tokens: Words, i: int) -> str:
    """The words that lead up to the date, articles and adverbs aside; the date's own first words too."""
    start, _ = date_phrase(tokens, i)
    lead = [t.lower for t in tokens.each[start:i] if t.tag not in PASSED and t.lower not in v.TIME_NOUNS]
    if DUE.isdisjoint(lead) and not tokens.each[i].lower.startswith(FIRST):
        return lead[0] if lead else ""
    own = tokens.each[i].lower.split()
    for size, words in ((3, lead), (3, own), (2, lead), (2, own), (1, lead), (1, own)):
        if words and words[0] in DUE and " ".join(words[:size]) in DEADLINES:
            return " ".join(words[:size])
    return lead[0] if lead else ""


def _read(tokens: Words, i: int, words: Draft, due: bool, past: bool) -> Status | None:
    """What the words themselves say of the status, or None where they tell it as done or leave it open."""
    clause, verb, first = words.clause, words.verb, tokens.each[0].lower
    if first in INVERTING and _inverted(tokens):
        return HYPOTHETICAL
    if clause is None or clause.verb is None:
        return _nominal(words, due)
    if words.planned:
        gone = verb and (base_of(verb[-1].lower) in v.CANCELLING or denied(verb))
        return HYPOTHETICAL if gone else None if past else PLANNED
    if verb and ((verb[0].lower == "had" and _meant(words)) or (verb[-1].lower in v.SET and called_off(tokens, words))):
        return HYPOTHETICAL
    hanging = _hanging(tokens, i, clause, due)
    if hanging is not None:
        return hanging
    tags = "".join([t.tag for t in verb])
    if VERBS.isdisjoint(tags) or (len(verb) == 1 and verb[0].lower in v.BE and _falls_due(words)):
        return _nominal(words, due)
    asked = first in INVERTING and bool(words.subject) and words.subject[0].start > tokens[0].start
    if asked or (due and clause.intro == "unless"):
        return DEADLINE if clause.intro == "unless" else HYPOTHETICAL
    if first == "should" and should(tokens, clauses(tokens)[0]):
        return HYPOTHETICAL
    if clause.intro in CONDITIONS or (role.MODAL in tokens.tags and _conditional(tokens, clause)):
        return None if _simple_past(verb) and past and clause.intro not in ("if", "unless") else HYPOTHETICAL
    if clause.governor in v.ASKING and len(verb) == 1 and verb[0].lower in BASES:
        return DEADLINE if due else PLANNED  # "asks that he leave"
    if ((clause.governor or clause.start) and doubted(tokens, clause, i)) or (due and first in NAUGHT):
        return HYPOTHETICAL
    said = [t.lower.replace("’", "'") for t in verb]
    return _verbal(tokens, i, words, Verb(said, tags, base_of(said[-1])), clause, due, past)


def _falls_due(words: Draft) -> bool:
    """`The deadline is 3 May`: the subject of a copula says what the date is."""
    return not v.DEADLINE_WORDS.isdisjoint(lowers_of(words.subject))


def _meant(words: Draft) -> bool:
    """`We had meant to present it on Friday`, `the visit had been set for 12 July`: it was not done."""
    verb = lowers_of(words.verb)
    set_ = verb[-1] in v.SET or (len(verb) == 2 and any(t.lower in v.SET for t in words.tail[:1]))
    if set_ and verb[1:2] == ["been"]:
        return True
    to = bool(words.tail) and words.tail[0].tag is role.TO
    return to and base_of(verb[-1]) in ("mean", "hope", "plan", "intend", "want", "expect", "wish")


def _inverted(tokens: Words) -> bool:
    """`Had the survey been made in 1998, ...`: it was not."""
    named = len(tokens) > 2 and tokens[1].tag in (role.DET, role.OWN, role.NAME, role.PRON)
    return named and not UNREAL.isdisjoint(tokens.said)


def _nominal(words: Draft, due: bool) -> Status | None:
    """The status of a noun phrase, a headline, or an entry of a list."""
    found = set(lowers_of(words.words))
    if not ENDING_BY.isdisjoint(found):
        return DEADLINE
    first = next((t for t in words.tail if t.tag is not role.QUOTE), None)
    if due and first is not None and first.lower in BASES:
        return DEADLINE
    if not v.THINGS_FAILED.isdisjoint(found):
        return None
    if not WILL.isdisjoint(found) and any(t.tag is role.MODAL and t.lower in WILL for t in words.words):
        return PLANNED
    return None if AHEAD.isdisjoint(found) else PLANNED


def _hanging(tokens: Words, i: int, clause: Clause, due: bool) -> Status | None:
    """A date that hangs on an infinitive or a gerund: "agreed to meet in May", "proposed meeting again in May"."""
    before = tokens.tags[clause.start : i]
    if role.TO not in before and role.ING not in before and v.PARTICIPLES_OF_AUXILIARIES.isdisjoint(tokens.said):
        return None
    planned = DEADLINE if due else PLANNED
    if proposal(tokens, i, clause):
        return planned
    upto = tokens if clause.end >= len(tokens) else tokens.part(0, clause.end)
    verbs = [g for g in groups(upto) if clause.start <= g.start < i]
    if len(verbs) < 2 or verbs[-1].kind != INFINITIVE:
        return None
    last, governing = verbs[-1], verbs[-2]
    verb = base_of(tokens[governing.main].lower)
    if tokens[last.start - 1].lower in ("due", "scheduled", "set", "expected", "slated"):
        return planned
    if tokens[governing.main].lower in ("supposed", "meant") and tokens[governing.start].lower in v.BE:
        return planned
    if (verb in v.INTENDING or verb == "mean") and not denied(tokens[governing.start : governing.end]):
        return planned
    if verb in v.REQUIRING:
        return DEADLINE if verb in ("require", "oblige") else planned
    limited = any(t.lower in ("time", "deadline", "until") for t in tokens[governing.end : last.start])
    return DEADLINE if due and limited else None


def _conditional(tokens: Words, clause: Clause) -> bool:
    """Whether an if-clause stands beside this clause, which is not itself told as done."""
    verb = clause.verb
    if verb is None or role.MODAL not in tokens.tags[verb.start : verb.end]:
        return False
    return any(c.intro in ("if", "provided") for c in clauses(tokens) if c.verb is not None)


def _verbal(
    tokens: Words, i: int, words: Draft, verb: Verb, clause: Clause, due: bool, past: bool
) -> Status | None:  # fmt: skip
    """The status that the verb group gives."""
    first, last = verb.said[0], verb.said[-1]
    if first == "let's":
        return DEADLINE if due else PLANNED
    modal = verb.said[verb.tags.index(role.MODAL)] if role.MODAL in verb.tags else ""
    if not_done(words):
        if past and first in ("could", "couldn't"):
            return None  # "no customer could pay": so it was
        later = modal in WILL and _preposition(tokens, i) in LATER  # "will not open before July"
        return PLANNED if later else HYPOTHETICAL
    if verb.main in PROMISING and not modal and (due or _promised_for(tokens, clause)):
        return DEADLINE
    lapses = verb.main in ("expire", "lapse") and not _simple_past(words.verb)
    if lapses or (last in v.BE and not PAYABLE.isdisjoint(lowers_of(words.tail[:4]))):
        return DEADLINE
    if modal:
        return _modal(tokens, words, clause, modal, "have" in verb.said[1:], due)
    return _plain(words, verb, clause, due, past)


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
        return HYPOTHETICAL if have or modal != "should" else DEADLINE if due else PLANNED
    begins = base_of(words.verb[-1].lower) in v.BEGINNING or words.verb[-1].lower in HELD
    if (modal == "shall" and not words.subject) or (words.pronoun in ("i", "we") and modal == "shall"):
        return PLANNED
    if modal in MUST:
        if modal == "ought" and have:
            return HYPOTHETICAL  # "it ought to have gone down a month before"
        return PLANNED if begins and not due and modal == "shall" else DEADLINE
    return DEADLINE if due else PLANNED


def _plain(words: Draft, verb: Verb, clause: Clause, due: bool, past: bool) -> Status | None:
    """The status of a verb without a modal."""
    planned, first = DEADLINE if due else PLANNED, verb.said[0]
    if first == "be" and words.subject:
        return planned
    if role.TO in verb.tags:
        if "have" in verb.said[1:-1]:
            return HYPOTHETICAL
        if first == "had" and past and not due:
            return None  # "the bakery had to close on Sunday"
        return DEADLINE if due or first in ("has", "have") else PLANNED
    if verb.main in MEANT and not v.BE.isdisjoint(verb.said[:-1]):
        return None if past and verb.main not in ("schedule", "plan", "slate") else planned
    if verb.main in ("schedule", "plan") and len(verb.said) == 1 and not FORWARD.isdisjoint(lowers_of(words.tail[:4])):
        return PLANNED
    return _present(words, verb, clause, due, past)


def _present(words: Draft, verb: Verb, clause: Clause, due: bool, past: bool) -> Status | None:
    """The status of a present tense or an imperative: "we are meeting", "the term ends", "send it by Friday"."""
    planned = DEADLINE if due else PLANNED
    plain, first = verb.tags == role.VERB, verb.said[0]
    if words.subject[0].lower in ("let", "let's") if words.subject else plain:
        return planned
    if not plain and first not in ("am", "is", "are") and not first.endswith(("'m", "'re")):
        return None
    if verb.tags[-1] == role.ING and not past:
        return planned
    if len(verb.said) == 1 and not past and verb.main in BOUNDS and not personal(words.subject):
        return DEADLINE if verb.main in v.ENDING else PLANNED
    return DEADLINE if due and clause.intro not in ("which", "who") else None


def _simple_past(verb: Sequence[Token]) -> bool:
    return bool(verb) and (verb[0].tag is role.PAST or verb[0].lower in PAST_FORMS)
