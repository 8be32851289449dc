"""Sentences that say one thing several times over, put so that each date has its own: lists with dates, inversions."""

from __future__ import annotations

import re

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import date_phrase, where
from timeline.telling.forms import BASES, past_of
from timeline.telling.tokens import Token, Words
from timeline.telling.verbs import CARRYING, groups

NAMES = f"{role.NAME}+"
PHRASED = f"{NAMES}{role.PREP}?{role.DATE}"
ITEM = re.compile(f"[{role.COMMA}{role.CONJ}]{{1,2}}({NAMES}){role.PREP}?{role.DATE}")
LISTED = re.compile(f"{role.DATE}(?:[{role.COMMA}{role.CONJ}]{{1,2}}{PHRASED})+[{role.STOP}]?$")
ONLY = frozenset({"only", "rarely", "seldom"})
INVERTED = re.compile(f"{role.ADV}{role.PREP}?{role.DATE}{role.AUX}")
NOUNS = frozenset({role.NAME, role.NOUN, role.PRON})


def parted(words: Words, mention: int) -> Words:
    """A sentence of which the date has only a part: "Anna is away 12-14 June, Tom 17 June" is of Tom at the second."""
    tags = words.tags
    if tags.count(role.DATE) > 1 and (listed := LISTED.search(tags)):
        words = _item(words, mention, listed.start())
    elif tags[:1] == role.PREP and words[0].lower == "of" and role.COMMA in tags:
        words = _of_many(words, mention)
    elif tags[:1] == role.ADV and words[0].lower in ONLY and INVERTED.match(tags):
        words = _upright(words)
    return words


def _item(words: Words, mention: int, first: int) -> Words:
    """The sentence with the item of a date in place of the first: of its object, if it is a name, else its subject."""
    start, _ = date_phrase(words, first)
    verb = next((g for g in groups(words) if g.kind in CARRYING), None)
    if verb is None or verb.end > start or not verb.start:
        return words
    place = start - 1 if words.tags[start - 1] == role.NAME else verb.start - 1
    left = place
    while left >= 0 and words.tags[left] == role.NAME:
        left -= 1
    if left == place or (place < start - 1 and left >= 0):
        return words  # neither is a name that the others could stand for
    at, head = where(words, mention), first + 1
    if at <= first:
        return Words(words[:head]) if at == first else words
    for item in ITEM.finditer(words.tags, head):
        if item.end() == at + 1:
            named = words[item.start(1) : item.end(1)]
            return Words([*words[: left + 1], *named, *words[place + 1 : start], *words[item.end(1) : at + 1]])
    return words


def _of_many(words: Words, mention: int) -> Words:
    """`Of the 40 houses built in 1905, 12 were pulled down` as "12 of the 40 houses were pulled down"."""
    comma = words.tags.find(role.COMMA)
    counted = comma + 1 < len(words) and (words.tags[comma + 1] == role.NUM or words[comma + 1].lower in v.COUNTS)
    if not counted or where(words, mention) < comma:
        return words
    end = next((k for k in range(1, comma) if words.tags[k] not in (role.DET, role.OWN, role.NUM, role.NOUN)), comma)
    return Words([words[comma + 1], words[0].saying("of"), *words[1:end], *words[comma + 2 :]])


def _upright(words: Words) -> Words:
    """`Only in 2017 did the ministry publish it` as "In 2017 the ministry published it"."""
    helper = words.tags.index(role.AUX)
    verb = _behind_subject(words, helper)
    if not verb:
        return words
    told: list[Token] = [words[helper], words[verb]]
    if words[helper].lower == "did":
        told = [words[verb].saying(past_of(words[verb].lower)).tagged(role.PAST)]
    return Words([*words[1:helper], *words[helper + 1 : verb], *told, *words[verb + 1 :]])


def _behind_subject(words: Words, helper: int) -> int:
    """Where the verb stands that an auxiliary before the subject belongs to; 0 where none is found."""
    bare = words[helper].lower in v.DO
    for k in range(helper + 2, min(len(words), helper + 14)):
        if words.tags[k - 1] not in NOUNS:
            continue
        if words[k].lower in BASES if bare else words.tags[k] in (role.PAST, role.ING):
            return k
    return 0
