"""Dates that belong to a noun: the noun phrase as a title."""

from __future__ import annotations

from dataclasses import replace

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import date_phrase, inside_phrase, undated
from timeline.telling.forms import base_of, past_of
from timeline.telling.story import CHAINED, GOVERNED, MEANING, NOMINAL, WIDTH, Draft, content
from timeline.telling.tokens import Clause, Group, Token, Tokens, Words, join, tags_of
from timeline.telling.verbs import REDUCED, finite, groups


def phrase(tokens: Words, i: int, clause: Clause) -> Draft | None:
    """The noun phrase around the date, where the date belongs to a noun and not to the verb."""
    if inside_phrase(tokens, i):
        return _premodified(tokens, i)
    start, end = date_phrase(tokens, i)
    before = None
    for group in groups(tokens):
        if group.start >= start:
            break
        before = group
    if before is not None and before.kind == REDUCED and before.start >= clause.start:
        return _participle(tokens, before, (start, end), clause)
    talk = tokens.each[clause.start].lower in v.FRONTED_TALK
    if talk or (start < i and tokens.each[start].lower == "of" and start > clause.start):
        left = noun_before(tokens, start)
        words = tuple(undated(tokens[left:start]))
        referred = clause.verb is not None and base_of(tokens[clause.verb.main].lower) in v.REFERRING
        lead = tokens[left - 1].lower if left > clause.start else ""
        coming = lead == "with" and end < len(tokens) and tokens[end].tag is role.ING  # "with the election approaching"
        points = lead in ("since", "after", "before") or coming or _instrument(words)
        if words and (points or talk or referred or len(content(words)) >= 3 or words[-1].lower in v.PAPERS):
            return Draft(words, (), (), clause)
    if clause.verb is None:
        return None
    fronted = start < i and end < clause.verb.start and tokens.each[start].lower in ("of", "in")
    return (_fronted(tokens, start, end, clause, clause.verb) if fronted else None) or _apposed(tokens, i, clause.verb)


SETTING = frozenset("after before since until till following despite".split())  # what follows stands at another time
BEHIND = role.one_of({role.COMMA, role.CONJ, role.NAME, role.DET, role.PRON, role.NOUN, role.NUM})


def _fronted(tokens: Words, start: int, end: int, clause: Clause, verb: Group) -> Draft | None:
    """The noun of a date in a phrase before the clause: "After the fire of 1834 and the flood of 1841, they built"."""
    left = noun_before(tokens, start)
    if left in (start, 0) or not BEHIND.match(tokens.tags, end) or not _set_apart(tokens, left, clause.start):
        return None
    words = undated(tokens[left:start])
    if not content(words) or words[-1].lower in PERIODS:
        return None
    named = _named(tokens, end, verb.start) if words[0].lower in v.POSSESSIVE else []
    owned = [*named, words[0].saying("’s"), *words[1:]] if named else words
    return Draft(tuple(owned), (), (), clause)


PERIODS = v.SPANS | v.word_set("end beginning middle start half part quarter rest eve weekend morning evening night")


def _set_apart(tokens: Words, left: int, first: int) -> bool:
    """Whether a preposition that sets a time leads to the noun at `left`, or to one that it is joined to."""
    k = left - 1
    while k > first and tokens.tags[k] not in FRONTING_ENDS and tokens[k].lower not in SETTING:
        if k == left - 1 and tokens.tags[k] != role.CONJ:
            return False
        k -= 1
    return k >= first and tokens[k].lower in SETTING


FRONTING_ENDS = frozenset({role.COMMA, role.BREAK, role.STOP, role.PAST, role.AUX})


def _named(tokens: Words, start: int, end: int) -> Tokens:
    """The name between a fronted phrase and the verb, if nothing else stands there."""
    start += tokens.tags[start] == role.COMMA
    return tokens[start:end] if tokens.tags[start:end].strip(role.NAME) == "" else []


def _instrument(words: tuple[Token, ...]) -> bool:
    """Whether words name a treaty or a law: its date is not that of what a sentence tells of it."""
    head = next((k for k, t in enumerate(words) if t.tag is role.PREP), len(words)) - 1
    return len(content(words)) > 1 and words[head].lower in v.INSTRUMENTS


def _participle(tokens: Words, verb: Group, date: tuple[int, int], clause: Clause) -> Draft | None:
    """A noun with its participle: "statements made in response", "Armistice signed"; not "talks planned for May"."""
    following = [g for g in finite(tokens) if g.start >= date[1]]
    stop = min(following[0].start if following else clause.end, clause.end)
    tail = tokens[verb.end : date[0]] + tokens[date[1] : stop]
    comma = next((k for k, t in enumerate(tail) if t.tag is role.COMMA), len(tail))
    planned = base_of(tokens[verb.main].lower) in v.INTENDING and bool(following)
    if (
        not tokens.tags[: verb.start].strip(role.ADV)
        and following
        and tokens[clause.start].tag is not role.REL
        and all(t.tag is not role.REL for t in tokens[date[1] : following[0].start])
    ):
        subject = after_commas(tokens[date[1] : following[0].start])
    else:
        first = verb.start
        while first and tokens.tags[first - 1] == role.ADV:
            first -= 1  # "The comet, | last seen in 1986"
        end = first - (first > 0 and tokens.tags[first - 1] == role.COMMA)
        subject = tokens[noun_before(tokens, end) : end]
    subject = [t for t in subject if t.tag is not role.COMMA]
    if planned:
        main = following[0]
        tail = undated(tokens[main.end : clause.end])
        return Draft(
            tuple(subject), tuple(tokens[main.start : main.end]), tuple(tail), replace(clause, verb=main), planned=True
        )
    own = replace(clause, verb=verb, intro="", governor="")
    owner = next((k for k, t in enumerate(subject) if t.tag is role.OWN and k and t.start == subject[k - 1].end), 0)
    if owner and base_of(tokens[verb.main].lower) in v.LIGHT_VERBS:  # "the king's promise made in May": he made it
        did = tokens[verb.main].saying(past_of(base_of(tokens[verb.main].lower)))
        return Draft(tuple(subject[:owner]), (did,), (*subject[owner + 1 :], *undated(tail[:comma])), own)
    return Draft(tuple(subject), tuple(tokens[verb.start : verb.end]), tuple(undated(tail[:comma])), own)


def _premodified(tokens: Words, i: int) -> Draft | None:
    left, right = i, i + 1
    while left > 0 and tokens[left - 1].tag in NOMINAL:
        left -= 1
    left -= left > 0 and tokens[left - 1].tag is role.DET
    right = _noun_end(tokens, right)
    words = undated(tokens[left:right])
    chain = right
    while chain < len(tokens) and tokens[chain].tag is role.PREP and tokens[chain].lower in CHAINED:
        end = _noun_end(tokens, chain + 1)
        if (
            end == chain + 1
            or len(join(tokens[left:end])) > WIDTH
            or any(t.tag is role.DATE for t in tokens[chain:end])
        ):
            break
        chain = end
    words += tokens[right:chain]
    if len(content(words)) >= 3:
        return Draft(tuple(words), (), ())
    return _enriched(tokens, left, words)


def _noun_end(tokens: Words, start: int) -> int:
    """Behind the noun phrase that begins at `start`; `start` itself if none does."""
    i = start
    while i < len(tokens):
        tag, plain = tokens[i].tag, tokens[i].text.islower()
        article = tag in (role.DET, role.OWN) and (i == start or tag is role.OWN)
        verbal = tag in (role.VERB, role.ING) and (i == start or (plain and not _verb_here(tokens, i)))
        joined = tag is role.CONJ and i > start and i + 1 < len(tokens) and tokens[i + 1].tag is role.NAME
        joined = joined and tokens[i - 1].tag is role.NAME
        if not (tag in NOMINAL or article or verbal or joined):
            break
        i += 1
    return start if i == start + 1 and tokens[start].tag is role.DET else i


def _verb_here(tokens: Words, i: int) -> bool:
    after = tokens[i + 1].tag if i + 1 < len(tokens) else role.STOP
    return after in (role.DET, role.PRON, role.TO, role.OWN) or (
        tokens[i].tag is role.VERB and tokens[i].lower.endswith("s")
    )


def noun_before(tokens: Words, end: int) -> int:
    """Where the noun phrase that ends at `end` begins, with the phrases that it governs: "the results of work of"."""
    left = end
    while left > 0:
        tag = tokens[left - 1].tag
        bound = tag is role.PREP and tokens[left - 1].lower in GOVERNED and left - 1 > 0
        bound = bound and tokens[left - 2].tag in NOMINAL | {role.ING, role.VERB}
        joined = (
            tag is role.CONJ
            and left < end
            and left > 1
            and tokens[left - 2].tag is role.NAME
            and tokens[left].tag is role.NAME
        )
        noun = (tag is role.VERB and left == 1) or (
            left > 1
            and tag in (role.VERB, role.ING)
            and tokens[left - 2].tag in NOMINAL | {role.DET, role.OWN, role.PREP}
        )
        if not (tag in NOMINAL or bound or joined or noun or tag is role.DET):
            break
        left -= 1
        if tag is role.DET and not (left and tokens[left - 1].tag is role.PREP):
            break
    while left < end and tokens[left].tag in (role.PREP, role.CONJ):
        left += 1
    return left


def _enriched(tokens: Words, left: int, words: Tokens) -> Draft | None:
    """A thin phrase with what governs it: "Russian positions explained in the Aide Memoire"."""
    if not left or tokens[left - 1].tag is not role.PREP:
        return None
    preposition = tokens[left - 1]
    verb = next((g for g in groups(tokens.part(0, left)) if g.end == left - 1 and g.kind == REDUCED), None)
    if verb is None and tokens[left - 2].tag is role.PAST and left > 2 and tokens[left - 3].tag in NOMINAL:
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


def _apposed(tokens: Words, i: int, verb: Group) -> Draft | None:
    """A stretch between commas that is a noun phrase of its own, beside a clause."""
    tags = tokens.tags
    left = 1 + max(tags.rfind(role.COMMA, 0, i), tags.rfind(role.BREAK, 0, i), tags.rfind(role.DASH, 0, i))
    if not left or tags[left] not in APPOSED:
        return None
    border = BORDER.search(tags, i + 1)
    right = border.start() if border else len(tags)
    if role.CONJ in tags[left:right]:
        return None
    stretch = tokens.part(left, right)
    if groups(stretch):
        return None
    if tags[left - 1] == role.COMMA and tags[right : right + 1] == role.STOP and verb.end < left:
        return None if len(content(undated(stretch))) < 3 else Draft(tuple(undated(stretch)), (), (), None, shaky=True)
    words = undated(stretch)
    return Draft(tuple(words), (), (), None, shaky=True) if len(content(words)) >= 3 else None


FRONTED = frozenset({role.PREP, role.SUB, role.ADV, role.ING, role.CONJ, role.TO, role.PAST})
TELLING = MEANING | {role.PRON}
APPOSED = frozenset({role.DET, role.NAME, role.OWN})
PARTING = frozenset({role.COMMA, role.BREAK, role.DASH})
BORDER = role.one_of(PARTING | {role.STOP})


def after_commas(words: Tokens) -> Tokens:
    """What stands behind the fronted stretches: "At the summit, in Rome, leaders" -> "leaders"."""
    while words and words[0].tag in FRONTED:
        comma = tags_of(words).find(role.COMMA)
        if comma < 0 or TELLING.isdisjoint(tags_of(words[comma:])):
            break
        words = words[comma + 1 :]
    return words
