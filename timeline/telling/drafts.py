"""Dates that belong to a verb: its clause as a title.  The door is `draft`."""

from __future__ import annotations

from dataclasses import replace

from timeline.rules import telling as v
from timeline.telling.clauses import Clause, clauses
from timeline.telling.dates import date_phrase, inside_phrase, undated
from timeline.telling.forms import base_of, past_of
from timeline.telling.phrases import after_commas, noun_before, phrase
from timeline.telling.story import COUNTING, DANGLING, FRONTING, NOMINAL, Draft, content
from timeline.telling.verbs import PAST, Group, groups
from timeline.telling.words import Tag, Token, Tokens


def draft(tokens: Tokens, i: int) -> Draft:
    """The title of the happening that the date at i belongs to."""
    parts = clauses(tokens)
    n = next(n for n, c in enumerate(parts) if c.start <= i < c.end or n == len(parts) - 1)
    return _gerund(tokens, i, parts, n) or phrase(tokens, i, parts[n]) or _clause(tokens, i, parts, n)


def _gerund(tokens: Tokens, i: int, parts: list[Clause], n: int) -> Draft | None:
    """`Since taking office on May 2, Tomas has ...`: Tomas took office."""
    clause = parts[n]
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


def _clause(tokens: Tokens, i: int, parts: list[Clause], n: int) -> Draft:
    """The clause that the date modifies, with subject, verb and what follows."""
    n = _with_verb(tokens, parts, n)
    clause = parts[n]
    if clause.verb is None:
        return _verbless(tokens, i, clause)
    verb = clause.verb
    subject = subject_of(tokens, parts, n)
    if subject and tokens[verb.main].lower in ("means", "mean"):
        return Draft(tuple(subject), (), (), clause)  # a definition: "Commencement Date"
    tail = tokens[verb.end : reach(tokens, parts, n)]
    subject, tail = _gapping(tokens, i, verb, subject, tail)
    if clause.intro in ("which", "who", "that") and clause.governor == "":
        tail = tail[: next((g.start - verb.end for g in groups(tokens) if g.finite and g.start >= verb.end), len(tail))]
    if clause.intro in ("which", "who", "that") and not content(tokens[clause.start + 1 : verb.start]):
        return _relative(tokens, parts, n, tail)
    if clause.intro in ("which", "that") and n and _gapped(tokens, clause):
        left = noun_before(tokens, clause.start - (tokens[clause.start - 1].tag is Tag.COMMA))
        tail = tokens[left : clause.start] + tail
    words = _until_then(tokens, i, tokens[verb.start : verb.end])
    return Draft(tuple(subject), tuple(words), tuple(undated(tail)), clause, n != 0 and not subject)


def _gapping(tokens: Tokens, i: int, verb: Group, subject: Tokens, tail: Tokens) -> tuple[Tokens, Tokens]:
    """`A second shaft opened in 1951, and a third in 1958`: each date with its own noun."""
    dates = [k for k in range(verb.end, len(tokens)) if tokens[k].tag is Tag.DATE]
    for k in range(dates[0] + 1 if len(dates) > 1 else len(tokens), len(tokens) - 2):
        if tokens[k].tag is Tag.CONJ and tokens[k + 1].tag is Tag.DET:
            end = next((m for m in range(k + 2, len(tokens)) if tokens[m].tag not in NOMINAL | {Tag.PREP}), -1)
            if end in dates and end == i:
                return undated(tokens[k + 1 : end + 1]), []
            if end in dates:
                return subject, [t for t in tail if t.start < tokens[k].start]
    return subject, tail


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


def _with_verb(tokens: Tokens, parts: list[Clause], n: int) -> int:
    """The clause n, or where it has no verb the nearest one that it leads to or hangs on."""
    if parts[n].verb is not None and not _frames(tokens, parts, n):
        return n
    labelled = n + 1 < len(parts) and parts[n + 1].intro in (":", "|", "–", "—", "--", "-", ";")
    if labelled and content(undated(tokens[parts[n].start : parts[n].end])):
        return n
    around: list[int] = [*range(n + 1, len(parts)), *range(n - 1, -1, -1)]
    if n == 0:  # "On 15 August, after the church was hallowed, the bishop carried it"
        around.sort(key=lambda m: tokens[parts[m].start].tag in (Tag.SUB, Tag.REL) or parts[m].intro in v.SUBORDINATORS)
    for m in around:
        if parts[m].verb is not None and m != n:
            if m < n and parts[n].intro in (";", ":", "|"):
                return n
            return m
    return n


def _frames(tokens: Tokens, parts: list[Clause], n: int) -> bool:
    """A subordinate clause without a subject only frames the next: "Unless renewed by May, the licence lapses"."""
    clause = parts[n]
    opened = clause.verb is not None and tokens[clause.start].tag in (Tag.SUB, Tag.PREP) and n + 1 < len(parts)
    return opened and clause.verb is not None and clause.verb.start == clause.start + 1


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
    if words and words[0].lower == "according":  # "According to the chronicle the first stone was laid"
        words = words[next((k for k in range(3, len(words)) if words[k].tag is Tag.DET), 0) :]
    marks = [
        k
        for k, t in enumerate(words)
        if t.tag is Tag.DATE and not inside_phrase(words + tokens[clause.verb.start :], k)
    ]
    if marks and (_comma_after(words, marks[-1]) or words[0].tag in FRONTING):
        words = words[date_phrase(words, marks[-1])[1] :] if _fronts(words, marks[-1]) else words
    words = undated(words)
    words = after_commas(words)
    words = [t for t in _trim_front(words) if t.tag not in (Tag.QUOTE,)]
    while words and words[0].tag in (Tag.ADV, Tag.NOT) and words[0].lower not in COUNTING:
        words = words[1:]
    paired = sum(t.tag is Tag.COMMA for t in words) == 2
    while len(words) > 1 and words[-1].tag in (Tag.ADV, Tag.COMMA) and not paired:
        words = words[:-1]
    if words or not (clause.shares or clause.intro in v.CONJUNCTIONS or clause.intro in (",", ";")):
        return words
    earlier = [m for m in range(n - 1, -1, -1) if parts[m].verb is not None]
    mains = [m for m in earlier if tokens[parts[m].start].tag not in (Tag.SUB, Tag.REL)]
    return subject_of(tokens, parts, (mains or earlier)[0]) if earlier else []


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
    plain = tokens[clause.verb.end - 1].tag is Tag.PAST and clause.verb.end - clause.verb.start == 1
    return before.tag in NOMINAL and plain and (after is None or after.tag in (Tag.PREP, Tag.DATE, Tag.STOP, Tag.COMMA))


def _relative(tokens: Tokens, parts: list[Clause], n: int, tail: Tokens) -> Draft:
    """A relative clause under the noun that it belongs to; its passive without auxiliaries."""
    clause = parts[n]
    verb = clause.verb
    assert verb is not None
    end = clause.start - (tokens[clause.start - 1].tag is Tag.COMMA) if clause.start else 0
    left = noun_before(tokens, end)
    if clause.intro == "who":
        left = next((k + 1 for k in range(end - 1, left, -1) if tokens[k].tag is Tag.PREP), left)
    words = tokens[verb.start : verb.end]
    passive = len(words) > 1 and words[-1].tag is Tag.PAST and words[-2].lower in v.BE and words[0].tag is Tag.AUX
    if passive and not any(t.tag is Tag.NOT for t in words):
        words = words[-1:]
    return Draft(tuple(tokens[left:end]), tuple(words), tuple(undated(tail)), clause, shaky=left == end)
