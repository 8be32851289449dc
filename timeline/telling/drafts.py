"""Dates that belong to a verb: its clause as a title.  The door is `draft`."""

from __future__ import annotations

from dataclasses import replace

from timeline.rules import telling as v
from timeline.telling.bearers import pointed, with_verb
from timeline.telling.clauses import Clause, clauses
from timeline.telling.dates import date_phrase, inside_phrase, undated
from timeline.telling.ellipsis import RANKS, completed, gapping, shared_modal
from timeline.telling.forms import base_of, past_of
from timeline.telling.people import personal
from timeline.telling.phrases import after_commas, noun_before, phrase
from timeline.telling.story import COUNTING, DANGLING, FRONTING, NOMINAL, Draft, content
from timeline.telling.tokens import Tag, Token, Tokens
from timeline.telling.verbs import PAST, Group, groups


def draft(tokens: Tokens, i: int) -> Draft:
    """The title of the happening that the date at i belongs to."""
    parts = clauses(tokens)
    n = next(n for n, c in enumerate(parts) if c.start <= i < c.end or n == len(parts) - 1)
    return _gerund(tokens, i, parts, n) or phrase(tokens, i, parts[n]) or _clause(tokens, i, parts, n)


def _gerund(tokens: Tokens, i: int, parts: list[Clause], n: int) -> Draft | None:
    """`Since taking office on May 2, Tomas has ...`, `We are poor after paying him in May`: he took, we paid."""
    clause = parts[n]
    behind = _gerund_behind(tokens, i, parts, n)
    if behind is not None:
        return behind
    first = next((k for k in range(clause.start, i) if tokens[k].tag not in (Tag.BREAK, Tag.COMMA)), i)
    if tokens[first].lower not in ("since", "after", "before", "upon", "on"):
        return None
    start, _ = date_phrase(tokens, i)
    opens = first + 1 < start
    comma = next((k for k in range(i, clause.end) if tokens[k].tag is Tag.COMMA), -1)
    if (
        not opens
        or tokens[first + 1].tag is not Tag.ING
        or comma < 0
        or clause.verb is None
        or clause.verb.start < comma
    ):
        return None
    verb = tokens[first + 1]
    told = verb.saying(past_of(base_of(verb.lower))).tagged(Tag.PAST)
    subject = subject_of(tokens, [replace(clause, start=comma + 1)], 0)
    group = Group(first + 1, first + 2, first + 1, PAST)
    return (
        Draft(tuple(subject), (told,), tuple(tokens[first + 2 : start]), replace(clause, verb=group))
        if subject
        else None
    )


def _gerund_behind(tokens: Tokens, i: int, parts: list[Clause], n: int) -> Draft | None:
    """A date in a gerund's phrase behind the main clause: "We have little left, after paying him in March"."""
    clause = parts[n]
    start, _ = date_phrase(tokens, i)
    at = next((k for k in range(start - 1, max(clause.start, start - 9), -1) if tokens[k].tag is Tag.ING), 0)
    if not at or tokens[at - 1].lower not in ("after", "before") or clause.verb is None or clause.verb.end > at - 1:
        return None
    if any(t.tag in (Tag.COMMA, Tag.CONJ, Tag.REL, Tag.PAST) for t in tokens[at + 1 : start]):
        return None
    verb = tokens[at].saying(past_of(base_of(tokens[at].lower))).tagged(Tag.PAST)
    subject = subject_of(tokens, parts, n)
    if not subject or tokens[clause.verb.start].tag is Tag.MODAL:
        return None
    return Draft(
        tuple(subject),
        (verb,),
        tuple(undated(tokens[at + 1 : i + 1])),
        replace(clause, verb=Group(at, at + 1, at, PAST)),
    )


def _clause(tokens: Tokens, i: int, parts: list[Clause], n: int) -> Draft:
    """The clause that the date modifies, with subject, verb and what follows."""
    n = with_verb(tokens, parts, n)
    n = pointed(tokens, parts, n)
    clause = parts[n]
    if clause.verb is None:
        return _verbless(tokens, i, clause)
    verb = clause.verb
    subject = subject_of(tokens, parts, n)
    if i > 1 and tokens[i - 1].lower in ("means", "mean"):  # a definition: "Commencement Date"
        named = [t for t in tokens[clause.start : i - 1] if t.tag is not Tag.QUOTE]
        return Draft(tuple(named), (), (), clause)
    tail = tokens[verb.end : reach(tokens, parts, n)]
    subject, tail = gapping(tokens, i, verb, subject, tail)
    if clause.intro in ("which", "who", "whose", "that") and clause.governor == "":
        tail = tail[: next((g.start - verb.end for g in groups(tokens) if g.finite and g.start >= verb.end), len(tail))]
    if clause.intro in ("which", "who", "that") and not _own_subject(tokens[clause.start + 1 : verb.start]):
        return _relative(tokens, parts, n, tail)
    if clause.intro in ("which", "that") and n and _gapped(tokens, clause):
        end = clause.start - (tokens[clause.start - 1].tag is Tag.COMMA)
        particle = 1 if tail and tail[0].lower in v.PARTICLE_ADVERBS - v.PREPOSITIONS | {"off", "up", "down"} else 0
        thing = [
            t.saying(t.lower) if t.tag in (Tag.DET, Tag.OWN) else t for t in tokens[noun_before(tokens, end) : end]
        ]
        tail = tail[:particle] + thing + tail[particle:]
    words = _until_then(tokens, i, [*shared_modal(tokens, parts, n), *tokens[verb.start : verb.end]])
    return Draft(tuple(subject), tuple(words), tuple(undated(tail)), clause, n != 0 and not subject)


def _own_subject(words: Tokens) -> bool:
    """Whether a relative clause has a subject of its own between its opener and its verb: "that it will open"."""
    return bool(content(words)) or any(t.lower in v.NOMINATIVE for t in words)


def _until_then(tokens: Tokens, i: int, verb: Tokens) -> Tokens:
    """`was not found until 1985` says that it was found then."""
    start, _ = date_phrase(tokens, i)
    negated = [k for k, t in enumerate(verb) if t.tag is Tag.NOT]
    if not (
        (negated and any(t.lower in ("until", "till") for t in tokens[start:i]))
        or (tokens[i].lower.startswith("until") and negated)
    ):
        return verb
    if verb[0].lower == "did":
        return [verb[-1].saying(past_of(verb[-1].lower)).tagged(Tag.PAST)]
    past = verb[0].lower in ("was", "were", "had")
    return [t for t in verb if t.tag is not Tag.NOT] if past else verb


def _verbless(tokens: Tokens, i: int, clause: Clause) -> Draft:
    """A headline or an entry without a verb: all its words but the date."""
    words = undated(tokens[clause.start : clause.end])
    if not content(words):
        words = undated(tokens)
    del i
    while len(words) > 1 and words[-1].lower in ("means", "mean", "is", ".", "dated"):
        words = words[:-1]  # a definition
    return Draft((), (), tuple(_trim_front(words)), clause)


def _trim_front(words: Tokens) -> Tokens:
    n = 0
    while (
        n < len(words)
        and words[n].tag in DANGLING | {Tag.CLOSE}
        and words[n].tag is not Tag.DET
        and not _owner(words[n])
        and not (words[n].lower == "at" and words[n + 1 : n + 2] and words[n + 1].lower in ("least", "most"))
    ):
        n += 1
    return words[n:]


def _owner(token: Token) -> bool:
    """`his`, `its`; not the ending of `Russia's`."""
    return token.tag is Tag.OWN and token.text[0].isalpha()


def subject_of(tokens: Tokens, parts: list[Clause], n: int) -> Tokens:
    """The subject of clause n: the noun phrase before its verb, or that of the clause which it goes on with."""
    clause = parts[n]
    assert clause.verb is not None
    if clause.intro == "resumes":
        rel = parts[n - 1].start
        return tokens[noun_before(tokens, rel) : clause.start]
    words = tokens[clause.start : clause.verb.start]
    marks = [
        k
        for k, t in enumerate(words)
        if t.tag is Tag.DATE and not inside_phrase(words + tokens[clause.verb.start :], k)
    ]
    if marks and (_comma_after(words, marks[-1]) or words[0].tag in FRONTING):
        words = words[date_phrase(words, marks[-1])[1] :] if _fronts(words, marks[-1]) else words
    words = _behind_phrase(after_commas(undated(words)))
    words = _trim_front(words)
    if clause.intro == "whose" and n:
        end = clause.start - (tokens[clause.start - 1].tag is Tag.COMMA)
        owner = tokens[noun_before(tokens, end) : end]
        words = [*owner, tokens[clause.start].saying("’s").tagged(Tag.OWN), *words] if owner else words
    words = [t for t in words if t.tag is not Tag.QUOTE]
    while len(words) > 1 and words[-1].tag is words[-2].tag is Tag.COMMA:
        words = words[:-2]  # around the date that was taken out
    while words and words[0].tag in (Tag.ADV, Tag.NOT) and words[0].lower not in COUNTING:
        words = words[1:]
    paired = sum(t.tag is Tag.COMMA for t in words) == 2
    while len(words) > 1 and words[-1].tag in (Tag.ADV, Tag.COMMA) and not paired:
        words = words[:-1]
    if n and words and words[-1].lower in RANKS and parts[n - 1].verb is not None:
        words = completed(words, subject_of(tokens, parts, n - 1))
    if words or not (clause.shares or clause.intro in v.CONJUNCTIONS or clause.intro in (",", ";")):
        return words
    earlier = [m for m in range(n - 1, -1, -1) if parts[m].verb is not None]
    mains = [m for m in earlier if parts[m].governor or tokens[parts[m].start].tag not in (Tag.SUB, Tag.REL)]
    return subject_of(tokens, parts, (mains or earlier)[0]) if earlier else []


def _behind_phrase(words: Tokens) -> Tokens:
    """The subject behind a fronted phrase that no comma ends: "Under its terms the first convoy", "as a boy he"."""
    if not words or words[0].tag not in (Tag.PREP, Tag.SUB):
        return words
    nouns = (Tag.NOUN, Tag.NAME)
    starts = (k for k in range(2, len(words)) if words[k - 1].tag in nouns and _begins(words[k]))
    return words[next(starts, 0) :]


def _begins(token: Token) -> bool:
    """Whether a noun phrase begins with a word, whatever stands before it."""
    own = token.tag is Tag.OWN and token.text[0].isalpha()
    return own or token.tag is Tag.DET or (token.tag is Tag.PRON and token.lower in v.NOMINATIVE)


def _comma_after(words: Tokens, k: int) -> bool:
    end = date_phrase(words, k)[1]
    return end < len(words) and words[end].tag is Tag.COMMA


def _fronts(words: Tokens, k: int) -> bool:
    """Whether the date at k ends an adverbial that opens the clause."""
    return bool(content(words[k + 1 :])) or any(t.tag in (Tag.PRON, Tag.DET) for t in words[k + 1 :])


def reach(tokens: Tokens, parts: list[Clause], n: int) -> int:
    """How far the words of clause n go: with the object clause that its verb governs."""
    end = parts[n].end
    for m in range(n + 1, len(parts)):
        object_clause = (
            parts[m].intro in ("that", "said", "whether", "where", "how")
            and tokens[parts[m].start - 1].tag is not Tag.COMMA
        )
        shared = (
            parts[m].shares
            and parts[m].end - parts[m].start < 8
            and not any(t.tag is Tag.DATE for t in tokens[end : parts[m].end])
        )
        if not (object_clause or shared):
            break
        end = parts[m].end
    return end


def _gapped(tokens: Tokens, clause: Clause) -> bool:
    """An object relative: the verb of the clause has no object of its own ("the treaty that Russia signed in 1997")."""
    assert clause.verb is not None
    before = tokens[clause.start - 1]
    before = tokens[clause.start - 2] if before.tag is Tag.COMMA and clause.start > 1 else before
    after = tokens[clause.verb.end] if clause.verb.end < len(tokens) else None
    group = tokens[clause.verb.start : clause.verb.end]
    plain = group[-1].tag is Tag.PAST and all(t.lower in v.HAVE for t in group[:-1])
    return before.tag in NOMINAL and plain and (after is None or after.tag in (Tag.PREP, Tag.DATE, Tag.STOP, Tag.COMMA))


def _relative(tokens: Tokens, parts: list[Clause], n: int, tail: Tokens) -> Draft:
    """A relative clause under the noun that it belongs to; its passive without auxiliaries."""
    clause = parts[n]
    verb = clause.verb
    assert verb is not None
    end = clause.start - (tokens[clause.start - 1].tag is Tag.COMMA) if clause.start else 0
    left = noun_before(tokens, end)
    if left == end and end and tokens[end - 1].tag is Tag.CONJ:  # "the treaty, which they signed and which expires"
        first = next((m for m in range(n - 1, 0, -1) if parts[m].intro in ("which", "who")), 0)
        end = parts[first].start - (tokens[parts[first].start - 1].tag is Tag.COMMA) if first else end
        left = noun_before(tokens, end)
    if clause.intro == "who":
        led = (k + 1 for k in range(end - 1, left, -1) if tokens[k].tag is Tag.PREP and not personal(tokens[left:k]))
        left = next(led, left)
    words = tokens[verb.start : verb.end]
    passive = len(words) > 1 and words[-1].tag is Tag.PAST and words[-2].lower in v.BE and words[0].tag is Tag.AUX
    if passive and not any(t.tag in (Tag.NOT, Tag.TO) for t in words):
        words = words[-1:]
    return Draft(tuple(tokens[left:end]), tuple(words), tuple(undated(tail)), clause, shaky=left == end)
