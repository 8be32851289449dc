"""Dates that belong to a verb: its clause as a title.  The door is `draft`."""

from __future__ import annotations

from dataclasses import replace

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.bearers import pointed, proposal, with_verb
from timeline.telling.clauses import clauses
from timeline.telling.dates import date_phrase, undated
from timeline.telling.denial import content_clause, with_neither
from timeline.telling.ellipsis import gapping, shared_modal
from timeline.telling.forms import base_of, past_of
from timeline.telling.impersonal import impersonal, reminded
from timeline.telling.papers import paper
from timeline.telling.phrases import noun_before, phrase
from timeline.telling.story import NOMINAL, Draft, content
from timeline.telling.subjects import person_before, subject_of, trim_front
from timeline.telling.tokens import Clause, Group, Tokens, Words
from timeline.telling.verbs import PAST, REDUCED, denied, finite, groups


def draft(tokens: Words, i: int) -> Draft:
    """The title of the happening that the date at i belongs to."""
    parts = clauses(tokens)
    n = 0
    while n < len(parts) - 1 and not parts[n].start <= i < parts[n].end:
        n += 1
    made = paper(tokens, i, parts[n]) or (_gerund(tokens, i, parts, n) if role.ING in tokens.tags else None)
    made = made or phrase(tokens, i, parts[n]) or _clause(tokens, i, parts, n)
    made = made if v.DENIALS.isdisjoint(tokens.said) else _whole(tokens, i, made)
    if made.verb and base_of(made.verb[-1].lower) in HOLLOW:
        made = reminded(impersonal(tokens, i, made))
    return _discussed(tokens, parts, n, made) if tokens.each[parts[n].start].lower in v.FRONTED_TALK else made


HOLLOW = frozenset({"take", "forget"})  # the verbs of clauses that only lead to what was done


def _whole(tokens: Words, i: int, made: Draft) -> Draft:
    """A draft with what denies it, "neither" or "never", before its subject or its verb; not "no ship came until"."""
    if _until(tokens, i) and made.verb and made.verb[0].tag is role.PAST:
        return replace(made, subject=made.subject[1:]) if made.subject[:1] and made.subject[0].lower == "no" else made
    verb = made.clause.verb if made.clause else None
    never = made.planned and verb is not None and verb.start and tokens[verb.start - 1].tag is role.NOT
    said = (tokens[verb.start - 1], *made.verb) if never and verb else made.verb
    return replace(made, subject=tuple(with_neither(tokens, list(made.subject))), verb=said)


def _discussed(tokens: Words, parts: list[Clause], n: int, made: Draft) -> Draft:
    """What is talked of at the head of a sentence, with who does: "Talking about the results in May, she said"."""
    whole = made.verb or made.tail or parts[n].verb is None
    whom = [] if whole else subject_of(tokens, parts, n)
    return replace(made, subject=tuple(whom), tail=made.subject, by="discussed") if whom else made


def _gerund(tokens: Words, i: int, parts: list[Clause], n: int) -> Draft | None:
    """`Since taking office on May 2, Tomas has ...`, `We are poor after paying him in May`: he took, we paid."""
    clause = parts[n]
    behind = _gerund_behind(tokens, i, parts, n)
    if behind is not None:
        return behind
    first = clause.start
    while first < i and tokens.tags[first] in (role.BREAK, role.COMMA):
        first += 1
    if tokens[first].lower not in GERUND_LEADS or clause.verb is None:
        return None
    start, _ = date_phrase(tokens, i)
    comma = tokens.tags.find(role.COMMA, i, clause.end)
    if first + 1 >= start or tokens.tags[first + 1] != role.ING or comma < 0 or clause.verb.start < comma:
        return None
    verb = tokens[first + 1]
    told = verb.saying(past_of(base_of(verb.lower))).tagged(role.PAST)
    subject = subject_of(tokens, [replace(clause, start=comma + 1)], 0)
    group = Group(first + 1, first + 2, first + 1, PAST)
    return (
        Draft(tuple(subject), (told,), tuple(tokens[first + 2 : start]), replace(clause, verb=group))
        if subject
        else None
    )


GERUND_LEADS = frozenset(["since", "after", "before", "upon", "on"])


def _gerund_behind(tokens: Words, i: int, parts: list[Clause], n: int) -> Draft | None:
    """A date in a gerund's phrase behind the main clause: "We have little left, after paying him in March"."""
    clause = parts[n]
    start, _ = date_phrase(tokens, i)
    at = tokens.tags.rfind(role.ING, max(clause.start + 1, start - 8), start)
    if at < 0 or tokens[at - 1].lower not in ("after", "before") or clause.verb is None or clause.verb.end > at - 1:
        return None
    if not LOOSENING.isdisjoint(tokens.tags[at + 1 : start]):
        return None
    verb = tokens[at].saying(past_of(base_of(tokens[at].lower))).tagged(role.PAST)
    subject = subject_of(tokens, parts, n)
    if not subject or tokens[clause.verb.start].tag is role.MODAL:
        return None
    return Draft(
        tuple(subject),
        (verb,),
        tuple(undated(tokens[at + 1 : i + 1])),
        replace(clause, verb=Group(at, at + 1, at, PAST)),
    )


LOOSENING = frozenset({role.COMMA, role.CONJ, role.REL, role.PAST})  # what parts a gerund from a date


def _clause(tokens: Words, i: int, parts: list[Clause], n: int) -> Draft:
    """The clause that the date modifies, with subject, verb and what follows."""
    if len(parts) > 1:
        n = pointed(tokens, parts, with_verb(tokens, parts, n), i)
    clause = parts[n]
    if clause.verb is None:
        return _verbless(tokens, i, clause)
    verb = clause.verb
    subject = subject_of(tokens, parts, n)
    if i > 1 and tokens.each[i - 1].lower in ("means", "mean"):  # a definition: "Commencement Date"
        named = [t for t in tokens[clause.start : i - 1] if t.tag is not role.QUOTE]
        return Draft(tuple(named), (), (), clause)
    if clause.intro == "which" and subject and subject[0].lower in v.SPANS and subject[0] is tokens[clause.start + 1]:
        subject = subject[1:]  # "by which time forty people had complained"
    tail = tokens.each[verb.end : min(reach(tokens, parts, n), _told_apart(tokens, i, verb))]
    if clause.end < len(tokens) and tokens.each[clause.end].tag is role.REL and tail and tail[-1].tag is role.PREP:
        tail = tail[:-1]  # "died in the month | in | which"
    if clause.intro in RELATIVE and clause.start and tokens.tags[clause.start - 1] == role.COMMA:
        tail = _till_comma(tokens, i, verb.end, tail)
    subject, tail = gapping(tokens, i, verb, subject, tail)
    if clause.intro in ("which", "who", "whose", "that") and clause.governor == "":
        tail = tail[: next((g.start - verb.end for g in finite(tokens) if g.start >= verb.end), len(tail))]
    if clause.intro in ("which", "who", "that") and not _own_subject(tokens[clause.start + 1 : verb.start]):
        return _relative(tokens, parts, n, tail)
    if clause.intro in ("which", "that") and n and _gapped(tokens, clause):
        end = clause.start - (tokens[clause.start - 1].tag is role.COMMA)
        particle = 1 if tail and tail[0].lower in v.PARTICLE_ADVERBS - v.PREPOSITIONS | {"off", "up", "down"} else 0
        thing = [
            t.saying(t.lower) if t.tag in (role.DET, role.OWN) else t for t in tokens[noun_before(tokens, end) : end]
        ]
        tail = tail[:particle] + thing + tail[particle:]
    proposed = proposal(tokens, i, clause) if role.ING in tokens.tags else None
    if proposed:
        what = undated(tokens[proposed[1].start : reach(tokens, parts, n)])
        return Draft(tuple(subject), (), tuple(what), clause, by=past_of(base_of(tokens[proposed[0].main].lower)))
    words = tokens.each[verb.start : verb.end]
    words = [*shared_modal(tokens, parts[n - 1], clause), *words] if clause.shares and n else words
    words = _until_then(tokens, i, words) if denied(words) else words
    return Draft(tuple(subject), tuple(words), tuple(undated(tail)), clause, n != 0 and not subject)


RELATIVE = frozenset(["which", "who", "whose"])


def _told_apart(tokens: Words, i: int, verb: Group) -> int:
    """Where behind the date, without a mark, somebody is told to do something: "The term starts Monday | see you"."""
    if i + 2 >= len(tokens) or tokens.tags[i + 1] != role.VERB or tokens.tags[i + 2] not in ADDRESSED or i <= verb.main:
        return len(tokens)
    after = tokens[i + 1].lower
    return i + 1 if base_of(after) == after else len(tokens)


ADDRESSED = frozenset({role.PRON, role.DET, role.OWN})


def _till_comma(tokens: Words, i: int, start: int, tail: Tokens) -> Tokens:
    """The tail of a relative clause set off by commas: to the one behind its date ("which came on the 4th, fits")."""
    _, end = date_phrase(tokens, i)
    closed = end > start and tokens.tags[end : end + 1] == role.COMMA
    return tail[: end - start] if closed else tail


def _own_subject(words: Tokens) -> bool:
    """Whether a relative clause has a subject of its own between its opener and its verb: "that it will open"."""
    return bool(content(words)) or any(t.lower in v.NOMINATIVE for t in words)


def _until_then(tokens: Words, i: int, verb: Tokens) -> Tokens:
    """`was not found until 1985` says that it was found then."""
    if not _until(tokens, i):
        return verb
    first = verb[0].lower.replace("’", "'").removesuffix("n't")
    if first == "did":
        return [verb[-1].saying(past_of(verb[-1].lower)).tagged(role.PAST)]
    if first not in ("was", "were", "had"):
        return verb
    return [verb[0].saying(first), *(t for t in verb[1:] if t.tag is not role.NOT)]


def _until(tokens: Words, i: int) -> bool:
    """Whether something lasts until the date at i, or does not begin before it."""
    start, _ = date_phrase(tokens, i)
    return tokens[i].lower.startswith("until") or any(t.lower in ("until", "till") for t in tokens[start:i])


def _verbless(tokens: Words, i: int, clause: Clause) -> Draft:
    """A headline or an entry without a verb: all its words but the date."""
    words = undated(tokens[clause.start : clause.end])
    if not content(words):
        words = undated(tokens)
    del i
    while len(words) > 1 and words[-1].lower in ("means", "mean", "is", ".", "dated"):
        words = words[:-1]  # a definition
    return Draft((), (), tuple(trim_front(words)), clause)


def reach(tokens: Words, parts: list[Clause], n: int) -> int:
    """How far the words of clause n go: with the object clause that its verb governs."""
    end = parts[n].end
    for m in range(n + 1, len(parts)):
        part = parts[m]
        if not (part.intro in OBJECTS and tokens.tags[part.start - 1] != role.COMMA):
            near = part.shares and part.end - part.start < 8
            if not near or role.DATE in tokens.tags[end : part.end]:
                break
        end = part.end
    return end


OBJECTS = frozenset(["that", "said", "whether", "where", "how"])


def _gapped(tokens: Words, clause: Clause) -> bool:
    """An object relative: the verb of the clause has no object of its own ("the treaty that Russia signed in 1997")."""
    assert clause.verb is not None
    before = tokens[clause.start - 1]
    if clause.intro == "that" and content_clause(tokens, clause):
        return False
    before = tokens[clause.start - 2] if before.tag is role.COMMA and clause.start > 1 else before
    after = tokens[clause.verb.end] if clause.verb.end < len(tokens) else None
    group = tokens[clause.verb.start : clause.verb.end]
    plain = group[-1].tag is role.PAST and all(t.lower in v.HAVE for t in group[:-1])
    return (
        before.tag in NOMINAL
        and plain
        and (after is None or after.tag in (role.PREP, role.DATE, role.STOP, role.COMMA))
    )


def _before_date(tokens: Words, end: int) -> int:
    """Where a noun ends, before a participle with its date: "the agreement | signed in May, which runs out"."""
    if not end or tokens[end - 1].tag is not role.DATE:
        return end
    start, _ = date_phrase(tokens, end - 1)
    reduced = next((g for g in groups(tokens) if g.end == start and g.kind in (REDUCED, PAST)), None)
    return reduced.start if reduced else start


def _relative(tokens: Words, parts: list[Clause], n: int, tail: Tokens) -> Draft:
    """A relative clause under the noun that it belongs to; its passive without auxiliaries."""
    clause = parts[n]
    verb = clause.verb
    assert verb is not None
    end = clause.start - (tokens[clause.start - 1].tag is role.COMMA) if clause.start else 0
    end = _before_date(tokens, end)
    left = noun_before(tokens, end)
    if left == end and end and tokens[end - 1].tag is role.CONJ:  # "the treaty, which they signed and which expires"
        first = next((m for m in range(n - 1, 0, -1) if parts[m].intro in ("which", "who")), 0)
        end = parts[first].start - (tokens[parts[first].start - 1].tag is role.COMMA) if first else end
        left = noun_before(tokens, end)
    left = person_before(tokens, end) if clause.intro == "who" else left
    words = tokens[verb.start : verb.end]
    passive = len(words) > 1 and words[-1].tag is role.PAST and words[-2].lower in v.BE and words[0].tag is role.AUX
    if passive and not any(t.tag in (role.NOT, role.TO) for t in words):
        words = words[-1:]
    return Draft(tuple(tokens[left:end]), tuple(words), tuple(undated(tail)), clause, shaky=left == end)
