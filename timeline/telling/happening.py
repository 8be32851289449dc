"""What a sentence tells as done when it names no date for it: its main clause, and the tense of that."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.clauses import clauses
from timeline.telling.dates import undated
from timeline.telling.denial import not_done, with_neither
from timeline.telling.drafts import reach
from timeline.telling.forms import base_of
from timeline.telling.groom import NOTHING, groom
from timeline.telling.story import Draft, content
from timeline.telling.subjects import subject_of
from timeline.telling.tokens import Clause, Tokens, Words

PAST, PERFECT, PLUPERFECT, PRESENT = "past", "perfect", "pluperfect", "present"
ASIDE = frozenset({role.SUB, role.REL})
CLOSING = frozenset(["”", "»", "''"])
ENDS = {"“": "”", "«": "»", "``": "''", '"': '"'}


@dataclass(frozen=True, slots=True)
class Happening:
    """A main clause that tells of something done."""

    tokens: Words
    draft: Draft
    tense: str
    verb: str  # its bare form
    at: int  # where the verb stands, in characters


def happening(tokens: Words) -> Happening | None:
    """What the main clause of a sentence tells as done or going on; None for states, rules, questions, plans."""
    if not tokens or tokens[-1].text == "?":
        return None
    tokens = groom(outside_quotes(tokens), NOTHING)
    parts = clauses(tokens)
    n = next((n for n, clause in enumerate(parts) if leads(tokens, clause)), -1)
    if n < 0:
        return None
    verb = parts[n].verb
    assert verb is not None
    words = tokens[verb.start : verb.end]
    base = base_of(tokens[verb.main].lower)
    tense = tense_of(words, base, verb.end < len(tokens) and tokens[verb.end].lower == "to")
    if tense == PAST and not v.AGO.isdisjoint(t.lower for t in tokens[parts[n].start : parts[n].end]):
        tense = PLUPERFECT
    subject = with_neither(tokens, subject_of(tokens, parts, n))
    if not tense or not subject:
        return None
    tail = undated(tokens[verb.end : reach(tokens, parts, n)])
    draft = Draft(tuple(subject), tuple(words), tuple(tail), parts[n])
    return Happening(tokens, draft, tense, base, tokens[verb.main].start) if _tells(draft) else None


def outside_quotes(tokens: Words) -> Words:
    """A sentence without what is quoted in it, `said the mayor` turned round; as it is, where nothing else is told."""
    if role.QUOTE not in tokens.tags:
        return tokens
    left: Tokens = []
    k = 0
    while k < len(tokens):
        mark = _mark(tokens, k)
        if not mark:
            left.append(tokens[k])
            k += 1
            continue
        end = _behind(tokens, k, mark)
        if end < 0 and (mark not in ENDS or (mark == '"' and k > 1)):
            left, end = [], k + 1  # what was quoted began in a sentence before
        k = end if end >= 0 else len(tokens)
    if len(left) == len(tokens):
        return tokens
    while left and left[0].tag in (role.COMMA, role.STOP, role.DASH):
        left = left[1:]
    if len(left) > 2 and left[0].tag is role.PAST and base_of(left[0].lower) in v.SPEAKING:
        end = next((k for k in range(1, len(left)) if left[k].tag in (role.COMMA, role.STOP, role.REL)), len(left))
        left = [*left[1:end], left[0], *left[end:]]
    return Words(left)


def _mark(tokens: Words, k: int) -> str:
    """The mark of quotation at word k, two of a typewriter's as one; or nothing."""
    if tokens[k].tag is not role.QUOTE:
        return ""
    pair = tokens[k].text + (tokens[k + 1].text if k + 1 < len(tokens) and tokens[k].text in "`'" else "")
    return pair if pair in ENDS or pair in CLOSING else ""


def _behind(tokens: Words, k: int, mark: str) -> int:
    """Just behind the end of what is quoted from word k; -1 where it does not end."""
    for n in range(k + len(mark), len(tokens)):
        if _mark(tokens, n) == ENDS.get(mark):
            return n + len(ENDS[mark])
    return -1


def leads(tokens: Words, clause: Clause) -> bool:
    """Whether a clause is a main one with a verb of its own."""
    if clause.verb is None or tokens.each[clause.start].tag in ASIDE or clause.intro in v.SUBORDINATORS:
        return False
    return clause.intro not in ("which", "who", "that", "whether") and tokens.each[clause.verb.main].tag is not role.TO


def tense_of(words: Tokens, base: str, after_to: bool = False) -> str:
    """The tense of a verb group that tells of a deed; empty for states, plans, commands and what may be."""
    first, last = words[0].lower, words[-1]
    plain = len(words) == 1
    if base == "appear" and after_to:
        return ""
    if base in v.STATES or any(t.tag in (role.MODAL, role.TO) for t in words):
        return ""
    if plain:
        spoken = last.tag is role.VERB and base in v.SPEAKING and first.endswith("s")
        return PAST if last.tag is role.PAST else PRESENT if spoken else ""
    if first in ("has", "have", "'ve", "’ve"):
        return PERFECT if last.tag is role.PAST else ""
    if first == "had":
        return PLUPERFECT if last.tag is role.PAST else ""
    if first in ("was", "were", "did"):
        return PAST
    return PRESENT if first in ("is", "are") and last.tag is role.ING else ""


def _tells(draft: Draft) -> bool:
    """Whether there is something to tell, and it is not denied."""
    return not not_done(draft) and draft.subject[0].lower != "there" and bool(content(draft.words))
