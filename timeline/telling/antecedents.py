"""Whom a pronoun may mean: the subjects of sentences, and which of them fit."""

from __future__ import annotations

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.clauses import clauses
from timeline.telling.people import personal, plural
from timeline.telling.subjects import subject_of
from timeline.telling.tokens import Token, Tokens, Words

NOBODY = v.QUESTIONS | {"no", "nobody", "nothing", "none"}
PERSONAL = frozenset({"he", "she"})
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


def hero(title: str, pronoun: str, text: str = "") -> str:
    """The title of a document that is short enough to name of whom, or of what, it tells; else nothing.

    A thing is told of again in the `text`.
    """
    if pronoun == "it" and text.count(title) < 2:
        return ""
    said = title.split()
    if not 0 < len(said) <= 4 or pronoun not in PERSONAL | {"it"} or said[0].lower() in v.QUESTIONS:
        return ""
    thing = any(word.islower() or word.lower() in v.THING_NOUNS for word in said)
    return "" if thing and pronoun in PERSONAL else title
