"""The subject of a clause: the noun phrase before its verb, or what a relative clause hangs on."""

from __future__ import annotations

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import inside_phrase, phrase_around, undated
from timeline.telling.ellipsis import RANKS, completed
from timeline.telling.people import personal
from timeline.telling.phrases import after_commas, noun_before
from timeline.telling.story import COUNTING, DANGLING, FRONTING, MEANING
from timeline.telling.tokens import Clause, Token, Tokens, Words, tags_of


def subject_of(tokens: Words, parts: list[Clause], n: int) -> Tokens:
    """The subject of clause n: the noun phrase before its verb, or that of the clause which it goes on with."""
    clause = parts[n]
    assert clause.verb is not None
    if clause.intro == "resumes":
        rel = parts[n - 1].start - (tokens.tags[parts[n - 1].start - 1] == role.PREP)
        return tokens[noun_before(tokens, rel) : clause.start]
    words, tags = tokens.each[clause.start : clause.verb.start], tokens.tags[clause.start : clause.verb.start]
    if role.DATE in tags:
        words = undated(_behind_date(tokens[clause.start :], words, tags))
    if words and words[0].tag not in SETTING_IN:
        words = trim_front(_behind_phrase(after_commas(words)))
    if clause.intro == "whose" and n:
        end = clause.start - (tokens[clause.start - 1].tag is role.COMMA)
        owner = tokens[person_before(tokens, end) : end]
        words = [*owner, tokens[clause.start].saying("’s").tagged(role.OWN), *words] if owner else words
    words = _trimmed([t for t in words if t.tag is not role.QUOTE] if role.QUOTE in tokens.tags else words)
    if n and words and words[-1].lower in RANKS and parts[n - 1].verb is not None:
        words = completed(words, subject_of(tokens, parts, n - 1))
    if words or not (clause.shares or clause.intro in CONTINUING):
        return words
    if clause.shares and parts[n - 1].intro == "who" and parts[n - 1].verb is not None:
        end = parts[n - 1].start - (tokens[parts[n - 1].start - 1].tag is role.COMMA)
        return tokens[person_before(tokens, end) : end]
    earlier = [m for m in range(n - 1, -1, -1) if parts[m].verb is not None]
    mains = [m for m in earlier if parts[m].governor or tokens[parts[m].start].tag not in (role.SUB, role.REL)]
    return subject_of(tokens, parts, (mains or earlier)[0]) if earlier else []


CONTINUING = v.CONJUNCTIONS | {",", ";"}
SETTING_IN = frozenset({role.DET, role.NAME, role.NOUN, role.NUM, role.PRON})  # with these a subject begins at once


def person_before(tokens: Words, end: int) -> int:
    """Where the noun phrase before `who`, `whose` begins: "a relief for Costa, whose party" is of Costa."""
    left = noun_before(tokens, end)
    led = (k + 1 for k in range(end - 1, left, -1) if tokens[k].tag is role.PREP and not personal(tokens[left:k]))
    return next(led, left)


def _behind_date(clause: Tokens, words: Tokens, tags: str) -> Tokens:
    """The words before the verb of a clause, without a date and what stands before it that open the clause."""
    k = tags.rfind(role.DATE)
    while k >= 0 and inside_phrase(clause, k):
        k = tags.rfind(role.DATE, 0, k)
    if k < 0 or SUBJECTIVE.isdisjoint(tags[k + 1 :]):
        return words
    end = phrase_around(words, k)[1]
    fronted = tags[0] in FRONTING or tags[end : end + 1] == role.COMMA
    return words[end:] if fronted else words


SUBJECTIVE = MEANING | {role.PRON, role.DET}  # one of which a subject holds


def _behind_phrase(words: Tokens) -> Tokens:
    """The subject behind a fronted phrase that no comma ends: "Under its terms the first convoy", "as a boy he"."""
    while words and words[0].tag in (role.CONJ, role.QUOTE):
        words = words[1:]
    if not words or words[0].tag not in (role.PREP, role.SUB):
        return words
    for k in range(2, len(words)):
        if (words[k - 1].tag is role.NOUN or words[k - 1].tag is role.NAME) and _begins(words[k]):
            return words[k:]
    return words


def _begins(token: Token) -> bool:
    """Whether a noun phrase begins with a word, whatever stands before it."""
    own = token.tag is role.OWN and token.text[0].isalpha()
    return own or token.tag is role.DET or (token.tag is role.PRON and token.lower in v.NOMINATIVE)


def trim_front(words: Tokens) -> Tokens:
    """A phrase without the small words before it."""
    n = 0
    while n < len(words) and words[n].tag in LOOSE and not _owner(words[n]):
        if words[n].lower == "at" and words[n + 1 : n + 2] and words[n + 1].lower in ("least", "most"):
            break
        n += 1
    return words[n:] if n else words


LOOSE = (DANGLING | {role.CLOSE}) - {role.DET}


def _owner(token: Token) -> bool:
    """`his`, `its`; not the ending of `Russia's`."""
    return token.tag is role.OWN and token.text[0].isalpha()


def _trimmed(words: Tokens) -> Tokens:
    """A subject without the commas and adverbs around it."""
    while len(words) > 1 and words[-1].tag is words[-2].tag is role.COMMA:
        words = words[:-2]  # around the date that was taken out
    while words and words[0].tag in (role.ADV, role.NOT) and words[0].lower not in COUNTING:
        words = words[1:]
    if len(words) > 1 and words[-1].tag in TRAILING and tags_of(words).count(role.COMMA) != 2:
        while len(words) > 1 and words[-1].tag in TRAILING:
            words = words[:-1]
    return words


TRAILING = frozenset({role.ADV, role.COMMA})
