"""Dates that tell nothing once their clause is read: of questions, habits, of what is only said of a year."""

from __future__ import annotations

from timeline.civil import Grain
from timeline.model import Interval
from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import date_phrase
from timeline.telling.forms import base_of
from timeline.telling.story import Draft
from timeline.telling.tokens import Words, lowers_of
from timeline.telling.verbs import REDUCED

ASKED = frozenset("did didn't was wasn't were weren't has hasn't have haven't had hadn't".split())  # opening a question
HEADLESS = frozenset("what why how whether which".split())
SEASONS = frozenset("spring summer autumn winter fall".split())
WORTH = frozenset("prices price money dollars pounds euros terms values value levels".split())  # "in 2010 prices"
PRESENT = frozenset("is are isn't aren't has have".split())
VERBAL = frozenset({role.PAST, role.VERB})
OPENING = frozenset({role.STOP, role.BREAK, role.COMMA, role.CONJ, role.QUOTE, role.DASH})
TENSES = frozenset({role.AUX, role.MODAL})


def vacant(tokens: Words, i: int, story: Draft, interval: Interval | None) -> bool:
    """Whether the date at i dates nothing for what its clause is."""
    if tokens.each[-1].text == "?" and _questioned(tokens, story):
        return True
    if _headless(story) or ("since" in tokens.said and _aged(story)):
        return True
    after = tokens.each[i + 1] if i + 1 < len(tokens) else None
    if after is None:
        return False
    if after.lower in WORTH and i and tokens[i - 1].lower in ("in", "at"):
        return True
    if after.tag is role.REL and i and tokens.tags[i - 1] in VERBAL and tokens[i].lower.startswith("the "):
        return True  # "mentioned the winter that had brought them here"
    if tokens.each[i].lower in SEASONS and tokens.each[i - 1].lower == "in" and _usual(tokens, story):
        return True
    coarse = interval is not None and interval.grain > Grain.DAY
    if interval is not None and interval.grain > Grain.YEAR and i and tokens[i - 1].lower in ("a", "an"):
        return True  # "a 1990s design": only of which years a thing is
    return coarse and after.tag is role.AUX and _described(tokens, i, story)


def _questioned(tokens: Words, story: Draft) -> bool:
    """Whether its clause asks whether, or what, something was: "Did the ministry publish it on 3 May?"."""
    clause = story.clause
    if clause is None or clause.verb is None or not story.verb or clause.verb.kind == REDUCED:
        return False
    first = next((t for t in tokens[clause.start :] if t.tag not in OPENING), tokens[clause.start])
    if first.lower in v.QUESTIONS - {"when"}:
        return True
    inverted = first.lower.replace("’", "'") in ASKED and first.start == tokens[clause.verb.start].start
    return inverted and all(t.tag is not role.ING for t in tokens[clause.verb.start : clause.end])


def _headless(story: Draft) -> bool:
    """Whether a question without its main clause is all that is told: "what she wished to hear", "know how it went"."""
    first = story.subject[:1] or story.verb[:1] or story.tail[:1]
    if not first or first[0].lower in HEADLESS:
        return bool(first)
    known = len(story.verb) == 1 and story.verb[0].tag is role.VERB and base_of(story.verb[0].lower) in v.STATES
    return known and bool(story.tail) and story.tail[0].lower in v.QUESTIONS | HEADLESS


def _aged(story: Draft) -> bool:
    """`It is fifty years this summer since the canal was closed`: only the years are counted."""
    if len(story.verb) != 1 or story.verb[0].lower not in v.BE or story.pronoun != "it":
        return False
    return any(t.lower in v.SPANS for t in story.tail[:4])


def _usual(tokens: Words, story: Draft) -> bool:
    """Whether a clause tells what always is: "The pass is closed in winter"."""
    verb = story.verb
    present = len(verb) == 1 and verb[0].tag is role.VERB and role.PAST not in tokens.tags
    return present or (bool(verb) and verb[0].lower in PRESENT)


def _described(tokens: Words, i: int, story: Draft) -> bool:
    """Whether a month or year is itself what a clause speaks of: "2016 was the warmest on record"."""
    start, _ = date_phrase(tokens, i)
    lead = tokens[start:i]
    if any(t.tag is role.PREP for t in lead) or (start and tokens.tags[start - 1] not in OPENING):
        return False
    tail = lowers_of(story.tail)
    best = any(word in v.SUPERLATIVES or (word.endswith("est") and len(word) > 5) for word in tail[:4])
    return v.DEADLINE_WORDS.isdisjoint(tail) and (best or tokens[i + 1].lower in PRESENT)
