"""Dates that belong to a noun: the noun phrase as a title."""

from __future__ import annotations

from dataclasses import replace

from timeline.rules import telling as v
from timeline.telling.clauses import Clause
from timeline.telling.dates import date_phrase, inside_phrase, undated
from timeline.telling.forms import base_of
from timeline.telling.story import CHAINED, GOVERNED, NOMINAL, WIDTH, Draft, content
from timeline.telling.tokens import Tag, Tokens, join
from timeline.telling.verbs import REDUCED, Group, groups


def phrase(tokens: Tokens, i: int, clause: Clause) -> Draft | None:
    """The noun phrase around the date, where the date belongs to a noun and not to the verb."""
    if inside_phrase(tokens, i):
        return _premodified(tokens, i)
    start, end = date_phrase(tokens, i)
    reduced = next((g for g in reversed(groups(tokens)) if clause.start <= g.start < start), None)
    if reduced is not None and reduced.kind == REDUCED:
        return _participle(tokens, reduced, (start, end), clause)
    talk = tokens[clause.start].lower in v.FRONTED_TALK
    if talk or (start < i and tokens[start].lower == "of" and start > clause.start):
        left = noun_before(tokens, start)
        words = tuple(undated(tokens[left:start]))
        referred = clause.verb is not None and base_of(tokens[clause.verb.main].lower) in v.REFERRING
        points = left > clause.start and tokens[left - 1].lower in ("since", "after", "before")
        if words and (points or talk or referred or len(content(words)) >= 3 or words[-1].lower in v.PAPERS):
            return Draft(words, (), (), clause)
    return _apposed(tokens, i, clause)


def _participle(tokens: Tokens, verb: Group, date: tuple[int, int], clause: Clause) -> Draft | None:
    """A noun with its participle: "statements made in response", "Armistice signed"; not "talks planned for May"."""
    following = [g for g in groups(tokens) if g.start >= date[1] and g.finite]
    stop = min(following[0].start if following else clause.end, clause.end)
    tail = tokens[verb.end : date[0]] + tokens[date[1] : stop]
    comma = next((k for k, t in enumerate(tail) if t.tag is Tag.COMMA), len(tail))
    planned = base_of(tokens[verb.main].lower) in v.INTENDING and bool(following)
    if (
        verb.start == 0
        and following
        and tokens[clause.start].tag is not Tag.REL
        and all(t.tag is not Tag.REL for t in tokens[date[1] : following[0].start])
    ):
        subject = after_commas(tokens[date[1] : following[0].start])
    else:
        end = verb.start - (tokens[verb.start - 1].tag is Tag.COMMA)
        subject = tokens[noun_before(tokens, end) : end]
    subject = [t for t in subject if t.tag is not Tag.COMMA]
    if planned:
        main = following[0]
        tail = undated(tokens[main.end : clause.end])
        return Draft(
            tuple(subject), tuple(tokens[main.start : main.end]), tuple(tail), replace(clause, verb=main), planned=True
        )
    own = replace(clause, verb=verb, intro="", governor="")
    return Draft(tuple(subject), tuple(tokens[verb.start : verb.end]), tuple(undated(tail[:comma])), own)


def _premodified(tokens: Tokens, i: int) -> Draft | None:
    left, right = i, i + 1
    while left > 0 and tokens[left - 1].tag in NOMINAL:
        left -= 1
    left -= left > 0 and tokens[left - 1].tag is Tag.DET
    right = _noun_end(tokens, right)
    words = undated(tokens[left:right])
    chain = right
    while chain < len(tokens) and tokens[chain].tag is Tag.PREP and tokens[chain].lower in CHAINED:
        end = _noun_end(tokens, chain + 1)
        if end == chain + 1 or len(join(tokens[left:end])) > WIDTH or any(t.tag is Tag.DATE for t in tokens[chain:end]):
            break
        chain = end
    words += tokens[right:chain]
    if len(content(words)) >= 3:
        return Draft(tuple(words), (), ())
    return _enriched(tokens, left, words)


def _noun_end(tokens: Tokens, start: int) -> int:
    """Behind the noun phrase that begins at `start`; `start` itself if none does."""
    i = start
    while i < len(tokens):
        tag, plain = tokens[i].tag, tokens[i].text.islower()
        article = tag in (Tag.DET, Tag.OWN) and (i == start or tag is Tag.OWN)
        verbal = tag in (Tag.VERB, Tag.ING) and (i == start or (plain and not _verb_here(tokens, i)))
        joined = tag is Tag.CONJ and i > start and i + 1 < len(tokens) and tokens[i + 1].tag is Tag.NAME
        joined = joined and tokens[i - 1].tag is Tag.NAME
        if not (tag in NOMINAL or article or verbal or joined):
            break
        i += 1
    return start if i == start + 1 and tokens[start].tag is Tag.DET else i


def _verb_here(tokens: Tokens, i: int) -> bool:
    after = tokens[i + 1].tag if i + 1 < len(tokens) else Tag.STOP
    return after in (Tag.DET, Tag.PRON, Tag.TO, Tag.OWN) or (
        tokens[i].tag is Tag.VERB and tokens[i].lower.endswith("s")
    )


def noun_before(tokens: Tokens, end: int) -> int:
    """Where the noun phrase that ends at `end` begins, with the phrases that it governs: "the results of work of"."""
    left = end
    while left > 0:
        tag = tokens[left - 1].tag
        bound = tag is Tag.PREP and tokens[left - 1].lower in GOVERNED and left - 1 > 0
        bound = bound and tokens[left - 2].tag in NOMINAL | {Tag.ING, Tag.VERB}
        joined = (
            tag is Tag.CONJ
            and left < end
            and left > 1
            and tokens[left - 2].tag is Tag.NAME
            and tokens[left].tag is Tag.NAME
        )
        noun = (tag is Tag.VERB and left == 1) or (
            left > 1 and tag in (Tag.VERB, Tag.ING) and tokens[left - 2].tag in NOMINAL | {Tag.DET, Tag.OWN, Tag.PREP}
        )
        if not (tag in NOMINAL or bound or joined or noun or tag is Tag.DET):
            break
        left -= 1
        if tag is Tag.DET and not (left and tokens[left - 1].tag is Tag.PREP):
            break
    while left < end and tokens[left].tag in (Tag.PREP, Tag.CONJ):
        left += 1
    return left


def _enriched(tokens: Tokens, left: int, words: Tokens) -> Draft | None:
    """A thin phrase with what governs it: "Russian positions explained in the Aide Memoire"."""
    if not left or tokens[left - 1].tag is not Tag.PREP:
        return None
    preposition = tokens[left - 1]
    verb = next((g for g in groups(tokens[:left]) if g.end == left - 1 and g.kind == REDUCED), None)
    if verb is None and tokens[left - 2].tag is Tag.PAST and left > 2 and tokens[left - 3].tag in NOMINAL:
        verb = next((g for g in groups(tokens) if g.end == left - 1 and g.kind == REDUCED), None)
    start = verb.start if verb else left - 1
    if verb is None and not (
        preposition.lower in ("of", "for", "at", "to") and left > 1 and tokens[left - 2].tag in NOMINAL
    ):
        return None
    before = noun_before(tokens, start)
    if before == start:
        return None
    middle = tuple(tokens[verb.start : verb.end]) if verb else ()
    return Draft(tuple(tokens[before:start]), middle, (preposition, *words))


def _apposed(tokens: Tokens, i: int, clause: Clause) -> Draft | None:
    """A stretch between commas that is a noun phrase of its own, beside a clause."""
    left, right = i, i + 1
    while left > 0 and tokens[left - 1].tag not in (Tag.COMMA, Tag.BREAK, Tag.DASH):
        left -= 1
    while right < len(tokens) and tokens[right].tag not in (Tag.COMMA, Tag.BREAK, Tag.DASH, Tag.STOP):
        right += 1
    stretch = tokens[left:right]
    if any(t.tag is Tag.CONJ for t in stretch):
        return None
    if not left or clause.verb is None or stretch[0].tag not in (Tag.DET, Tag.NAME, Tag.OWN) or groups(stretch):
        return None
    if (
        tokens[left - 1].tag is Tag.COMMA
        and right < len(tokens)
        and tokens[right].tag is Tag.STOP
        and clause.verb.end < left
    ):
        return None if len(content(undated(stretch))) < 3 else Draft(tuple(undated(stretch)), (), (), None, shaky=True)
    words = undated(stretch)
    return Draft(tuple(words), (), (), None, shaky=True) if len(content(words)) >= 3 else None


def after_commas(words: Tokens) -> Tokens:
    """What stands behind the fronted stretches: "At the summit, in Rome, leaders" -> "leaders"."""
    while words and words[0].tag in (Tag.PREP, Tag.SUB, Tag.ADV, Tag.ING, Tag.CONJ, Tag.TO, Tag.PAST):
        comma = next((k for k, t in enumerate(words) if t.tag is Tag.COMMA), -1)
        if comma < 0 or (not content(words[comma:]) and not any(t.tag is Tag.PRON for t in words[comma:])):
            break
        words = words[comma + 1 :]
    return words
