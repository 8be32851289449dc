"""The subject of a clause: the noun phrase before its verb, or what a relative clause hangs on."""

from __future__ import annotations

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import inside_phrase, phrase_around, undated
from timeline.telling.ellipsis import RANKS, completed
from timeline.telling.people import personal
from timeline.telling.phrases import after_commas, noun_before
from timeline.telling.story import COUNTING, DANGLING, FRONTING, content
from timeline.telling.tokens import Clause, Token, Tokens, Words, tags_of


def subject_of(tokens: Words, parts: list[Clause], n: int) -> Tokens:
    """The subject of clause n: the noun phrase before its verb, or that of the clause which it goes on with."""
    clause = parts[n]
    assert clause.verb is not None
    if clause.intro == "resumes":
        rel = parts[n - 1].start - (tokens.tags[parts[n - 1].start - 1] == role.PREP)
        return tokens[noun_before(tokens, rel) : clause.start]
    words = tokens[clause.start : clause.verb.start]
    if role.DATE in tokens.tags[clause.start : clause.verb.start]:
        words = undated(_behind_date(tokens, clause, words))
    words = trim_front(_behind_phrase(after_commas(words)))
    if clause.intro == "whose" and n:
        end = clause.start - (tokens[clause.start - 1].tag is role.COMMA)
        owner = tokens[person_before(tokens, end) : end]
        words = [*owner, tokens[clause.start].saying("’s").tagged(role.OWN), *words] if owner else words
    words = _trimmed([t for t in words if t.tag is not role.QUOTE])
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


def person_before(tokens: Words, end: int) -> int:
    """Where the noun phrase before `who`, `whose` begins: "a relief for Costa, whose party" is of Costa."""
    left = noun_before(tokens, end)
    led = (k + 1 for k in range(end - 1, left, -1) if tokens[k].tag is role.PREP and not personal(tokens[left:k]))
    return next(led, left)


def _behind_date(tokens: Words, clause: Clause, words: Tokens) -> Tokens:
    """The words before the verb of a clause, without a date and what stands before it that open the clause."""
    rest = tokens[clause.start :]
    marks = [k for k, t in enumerate(words) if t.tag is role.DATE and not inside_phrase(rest, k)]
    if marks and (_comma_after(words, marks[-1]) or words[0].tag in FRONTING) and _fronts(words, marks[-1]):
        return words[phrase_around(words, marks[-1])[1] :]
    return words


def _comma_after(words: Tokens, k: int) -> bool:
    end = phrase_around(words, k)[1]
    return end < len(words) and words[end].tag is role.COMMA


def _fronts(words: Tokens, k: int) -> bool:
    """Whether the date at k ends an adverbial that opens the clause."""
    return bool(content(words[k + 1 :])) or any(t.tag in (role.PRON, role.DET) for t in words[k + 1 :])


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
