"""Whom a pronoun may mean: the subjects of sentences, and which of them fit."""

from __future__ import annotations

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.clauses import clauses
from timeline.telling.people import personal, plural
from timeline.telling.subjects import subject_of
from timeline.telling.tokens import Token, Tokens, Words, tags_of

NOBODY = v.QUESTIONS | v.NOBODY
PERSONAL = frozenset({"he", "she"})
PERSONS = frozenset({"he", "she", "his", "her", "him"})
SUBORDINATE = frozenset("when where while because although though if as after before until since".split())


def subjects(tokens: Words) -> list[Tokens]:
    """The subjects of a sentence, in order; those of its main clauses last, as a pronoun means them first."""
    parts = clauses(tokens)
    told = [n for n, c in enumerate(parts) if c.verb is not None and c.intro not in ("which", "who", "that")]
    told.sort(key=lambda n: tokens[parts[n].start].tag is not role.SUB and parts[n].intro not in SUBORDINATE)
    return [subject_of(tokens, parts, n) for n in told]


def plain(subject: Tokens) -> list[Token]:
    """A subject without its article."""
    return [t for k, t in enumerate(subject) if k or t.lower not in ("the", "a", "an")]


def part_for(pronoun: str, subject: Tokens, near: bool) -> Tokens:
    """What of a subject a pronoun may mean: in "Mr Pike's statement" him, in "her best work, the Library" this."""
    if pronoun in PERSONAL:
        at = next((k for k, t in enumerate(subject) if k and t.tag is role.OWN and not t.text[0].isalpha()), 0)
        if not at or personal(subject[at + 1 :]):
            return subject
        return [] if any(t.tag is role.PREP for t in subject[:at]) else subject[:at]
    if pronoun != "it" or not subject or subject[0].tag is not role.OWN:
        return subject
    comma = tags_of(subject).find(role.COMMA)
    apposed = subject[comma + 1 :] if comma > 0 else []
    return [t for t in apposed if t.tag is not role.COMMA] or (subject[1:] if near else subject)


def fits(pronoun: str, subject: Tokens, near: bool) -> bool:
    """Whether a pronoun may stand for the subject."""
    denied = bool(subject) and subject[0].lower in NOBODY
    empty = all(t.tag in (role.PRON, role.DET, role.ADV) for t in subject)
    if denied or empty or subject[0].tag is role.OWN or any(t.tag is role.TO for t in subject):
        return False
    if pronoun in PERSONAL:
        if {t.lower.rstrip(".") for t in subject} & (v.MEN if pronoun == "she" else v.WOMEN):
            return False
        ship = pronoun == "she" and any(t.lower in v.SHIPS for t in subject[-1:])
        return ship or personal(subject)
    if pronoun == "they":
        return plural(subject)
    lone = near and len(subject) == 1 and subject[0].tag is role.NAME
    return lone or (not personal(subject) and not plural(subject))


def hero(title: str, pronoun: str, text: str = "", lower: frozenset[str] = frozenset()) -> str:
    """The title of a document that is short enough to name of whom, or of what, it tells; else nothing.

    A thing is told of again in the `text`; what may be a person is none, if the text has `he` or `her` among its
    words in small letters, `lower`.
    """
    if pronoun == "it" and text.count(title) < 2:
        return ""
    said = title.split()
    if not 0 < len(said) <= 4 or pronoun not in PERSONAL | {"it"} or said[0].lower() in v.QUESTIONS:
        return ""
    thing = any(word.islower() or word.lower() in v.THING_NOUNS for word in said)
    return "" if thing == (pronoun in PERSONAL) and (thing or PERSONS & lower) else title
