"""Dates of papers: of those that a sentence cites, and of those that a line of a bibliography lists."""

from __future__ import annotations

import re

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import date_phrase
from timeline.telling.forms import base_of
from timeline.telling.tokens import Token, Words
from timeline.telling.verbs import finite

AUTHOR = re.compile(f"{role.NAME}(?:{role.COMMA}{role.NAME}|{role.STOP}{role.NAME}|{role.NAME})")
PLAIN = frozenset({role.DASH, role.COMMA, role.BREAK, role.STOP, role.DATE, role.NUM})
CITED = frozenset({role.NAME, role.NUM, role.DATE})
JOINED = frozenset({role.CONJ, role.SUB, role.STOP, role.COMMA})
LEADS = frozenset("by see from in to cf as".split())  # before whom is cited
ARGUING = v.REPORTING | v.word_set(
    "regard describe discuss study name consider reply treat call assign identify review examine interpret criticise "
    "criticize quote date give place refute speak"
)  # what those do who are cited
YEAR = re.compile(r"\d{4}")


def bracketed(tokens: Words, i: int) -> bool:
    """A year in brackets after a number or a surname: "Resolution 1973 (2011)", "(Smith 2004)"; a lifetime."""
    left = next((k for k in range(i - 1, max(-1, i - 30), -1) if tokens[k].tag in (role.OPEN, role.CLOSE)), -1)
    right = next((k for k in range(i + 1, min(len(tokens), i + 30)) if tokens[k].tag in (role.OPEN, role.CLOSE)), -1)
    if left < 0 or right < 0 or tokens[left].tag is not role.OPEN or tokens[right].tag is not role.CLOSE:
        return False
    inside = [t for k, t in enumerate(tokens[left + 1 : right], left + 1) if k != i]
    before = tokens[left - 1] if left else None
    if all(t.tag in PLAIN or not t.text[0].isalpha() for t in inside):
        numbered = before is not None and (before.tag is role.NUM or before.lower in ("al.", "al"))
        return numbered or _surname(tokens, left, right) or _lifetime(tokens, left, i) or _work(tokens, left)
    citing = all(t.tag in CITED or t.lower in v.CITING or not t.text[0].isalpha() for t in inside)
    year = tokens[i].text.strip().isdigit()
    return citing and year and any(t.tag is role.NAME for t in inside) and not any(t.lower in v.PLACES for t in inside)


def _run_before(tokens: Words, left: int) -> list[Token]:
    start = left
    while start > 0 and tokens[start - 1].tag is role.NAME:
        start -= 1
    return tokens[start:left]


def _surname(tokens: Words, left: int, right: int) -> bool:
    """One name before a bracketed year, of whom is cited: "see Smith (2004)", "Smith (2004) and Hale (2007) showed"."""
    run = _run_before(tokens, left)
    if len(run) != 1 or run[0].text in v.PLACES or run[0].lower in v.THING_NOUNS:
        return False
    before = tokens[left - 2] if left > 1 else None
    if before is not None and before.lower in LEADS:
        return True
    if before is not None and before.tag not in JOINED:
        return False
    verb = next((g for g in finite(tokens) if g.start > right), None)  # what anybody else does is told
    several = tokens.tags.count(role.OPEN) > 1  # "Anna (1934) and Tom (1936) moved": the years are theirs
    return verb is None or several or base_of(tokens[verb.main].lower) in ARGUING


def _work(tokens: Words, left: int) -> bool:
    """A work behind its author, where nothing is told: "box 12; P. Lindqvist, The Ardains of Tarvas (1974)"."""
    start = 1 + max(tokens.tags.rfind(role.BREAK, 0, left), -1)
    initial = tokens[start].text.rstrip(".")
    named = len(initial) == 1 and initial.isupper() and role.COMMA in tokens.tags[start + 2 : left]
    return named and not any(start <= g.start < left for g in finite(tokens))


def _lifetime(tokens: Words, left: int, i: int) -> bool:
    """A range of dates after a person's name: nothing says what happened then."""
    run = _run_before(tokens, left)
    ranged = any(mark in tokens[i].text for mark in ("–", "—", " to ")) or "-" in tokens[i].text[4:6]
    inside = tokens[left + 1 : left + 8]
    ranged = ranged or any(t.tag is role.DASH for t in inside)
    return ranged and 1 <= len(run) <= 5 and not any(t.lower in v.THING_NOUNS or t.text in v.PLACES for t in run)


def entry(tokens: Words, i: int) -> bool:
    """A date of an entry that an author opens: "Seaton, H. (1925)", "A. Hale, 'The mill', 3 May 1987"."""
    if tokens.tags[0] != role.NAME or AUTHOR.match(tokens.tags) is None:
        return False
    if tokens.tags[1] == role.COMMA:  # a surname with its initials
        return len(tokens[2].text.rstrip(".")) == 1 and i > 2 and not _behind_verb(tokens, i)
    initial = tokens[0].text.rstrip(".")
    named = len(initial) == 1 and initial.isupper() and role.COMMA in tokens.tags[2:i]
    return named and not finite(tokens)


def _behind_verb(tokens: Words, i: int) -> bool:
    return any(g.start < i for g in finite(tokens))


def published(tokens: Words, i: int) -> bool:
    """The year behind a publisher where nothing is told: "Brenn: University Press, 1974"."""
    comma = i > 1 and tokens.tags[i - 1] in (role.COMMA, role.OPEN)
    return comma and tokens[i - 2].tag is role.NAME and tokens[i - 2].lower in v.PUBLISHERS and not finite(tokens)


def archived(tokens: Words, i: int) -> bool:
    """`Archived from the original on 4 July 2015`."""
    start, _ = date_phrase(tokens, i)
    return tokens.lowers[max(0, start - 3) : start] == ["from", "the", "original"]


def looked_up(tokens: Words, i: int) -> bool:
    """A paper with its year that is only referred to: "See Report 2011/14", "referred to the White Book 2018"."""
    if not i or tokens[i - 1].tag is not role.NAME or YEAR.match(tokens[i].text) is None:
        return False
    left = i
    while left and tokens.tags[left - 1] in (role.NAME, role.DET):
        left -= 1
    if left and tokens[left - 1].lower == "to":
        return left > 1 and base_of(tokens[left - 2].lower) == "refer"
    return left > 0 and base_of(tokens[left - 1].lower) in ("see", "cite", "quote", "consult", "cf")
