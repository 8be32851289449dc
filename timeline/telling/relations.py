"""Dates that only relate: what is compared with them, what they are said to be, what anyone's day may be."""

from __future__ import annotations

import itertools

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.clauses import clauses
from timeline.telling.dates import date_phrase
from timeline.telling.forms import base_of
from timeline.telling.tokens import Token, Words

PRO_VERBS = v.DO | v.BE | v.HAVE
LIKENING = frozenset({"as", "than", "like"})
INDEFINITE = frozenset({"a", "an", "any", "no", "each", "every"})
DESCRIBING = frozenset({role.DET, role.ADV})
RELATED = frozenset({role.DATE, role.PREP, role.DET, role.ADV, role.COMMA, role.CONJ, role.SUB, role.NUM})
REACH = 12  # words before a date in which the verb that it is the predicate of is sought


def compared(tokens: Words, i: int) -> bool:
    """A date that is only compared with: "the lowest since 1997", "compared with 2008", "later than was hoped"."""
    own, said = tokens.each[i].lower.split(maxsplit=1)[0], tokens.said
    if i and tokens.each[i - 1].lower == "on" and tokens.each[i].lower.endswith(EARLIER):
        return True  # "down 60 per cent on a year earlier"
    if own not in COMPARED and COMPARED.isdisjoint(said):
        return False  # as mostly
    start, end = date_phrase(tokens, i)
    if end < len(tokens) and tokens.each[end].lower == "than":
        return True
    before = [*tokens.lowers[max(0, start - 6) : i], own]
    if not COMPARED.isdisjoint(before) and _measured(tokens, start, i, before):
        return True
    return not LIKENING.isdisjoint(said) and (_likewise(tokens, i) or ("same" in said and _same(tokens, start)))


def _measured(tokens: Words, start: int, i: int, said: list[str]) -> bool:
    """Whether the words before a date, and its first one, measure something by it."""
    since = "since" in said[-1 - (i - start) :]
    if since and any(map(_superlative, _reach(tokens, start, 10))):
        return True
    close = tokens.lowers[max(0, start - 4) : start]
    if not v.COMPARING.isdisjoint(close):
        return True
    if "against" in said and any(a in NORMAL and b[0].isdigit() for a, b in itertools.pairwise(said)):
        return True  # "311 passed against a normal 200 on the first day"
    if tokens[i].lower.startswith("this ") and v.NTH.keys() & close[-3:]:
        return True  # "for the third time this year"
    if "from" in said and any(word == "from" and _moved(said[:k]) for k, word in enumerate(said)):
        return True
    return close[-2:-1] == ["as"] and ("in" in close or "for" in close)


NORMAL = frozenset("normal usual average typical".split())
COMPARED = v.COMPARING | v.NTH.keys() | {"since", "from", "as", "against"}  # without one of these nothing is compared


EARLIER = tuple(f"{span} {ago}" for span in ("year", "quarter", "month") for ago in ("earlier", "before", "ago"))


def _moved(said: list[str]) -> bool:
    """Whether words end with `up`, `down sharply`, before `from 5% in 2009`."""
    steep = said[:-1] if said and said[-1].endswith("ly") else said
    return bool(steep) and steep[-1] in ("up", "down", "compared")


def _superlative(word: str) -> bool:
    return word in v.SUPERLATIVES or (word.endswith("est") and len(word) > 5 and word not in NO_SUPERLATIVES)


NO_SUPERLATIVES = frozenset("interest protest request arrest forest harvest".split())
STRETCH_ENDS = frozenset({role.COMMA, role.BREAK, role.REL, role.SUB})


def _reach(tokens: Words, start: int, size: int) -> list[str]:
    """The words before word `start`, back to a comma, but no more than so many."""
    first, last = start, max(0, start - size)
    while first > last and tokens.tags[first - 1] not in STRETCH_ENDS:
        first -= 1
    return tokens.lowers[first:start]


def _likewise(tokens: Words, i: int) -> bool:
    """A clause that only likens: "as they did last year", "than it had been in May"."""
    if PRO_VERBS.isdisjoint(tokens.said) or LIKENING.isdisjoint(tokens.lowers[: i + 1]):
        return False
    for clause in clauses(tokens):
        if clause.start <= i < clause.end:
            verb = clause.verb
            likens = tokens[clause.start].lower in LIKENING and verb is not None
            return likens and verb is not None and all(t.lower in PRO_VERBS for t in tokens[verb.start : verb.end])
    return False


def _same(tokens: Words, start: int) -> bool:
    """`The same alarm as on the 9th`: no verb stands between."""
    said = _reach(tokens, start, 8)
    return "as" in said and "same" in said[: said.index("as")]


def predicated(tokens: Words, i: int) -> bool:
    """A date that something is said to be: "it was already Tuesday there", "that is three days after your limit"."""
    if i > 1 and tokens.each[i - 1].lower == "into" and tokens.each[i - 2].lower in ("well", "far"):
        return True  # "well into the night"
    if i > 1 and tokens.each[i - 1].lower == "still" and tokens.each[i - 2].tag in (role.COMMA, role.BREAK):
        return True  # "breakfast here, still Monday night with you"
    verb = _copula(tokens, i)
    if verb > 0 and _hung(tokens, verb, i):
        return True
    return verb <= 0 and _counted(tokens, i)


def _copula(tokens: Words, i: int) -> int:
    """Where the form of `be` stands that the date follows, a saying between commas aside; -1 if none does."""
    k, each = i - 1, tokens.each
    if k > 1 and each[k].tag in (role.NOUN, role.NAME) and each[k - 1].tag is role.DET and _season(each[i]):
        k -= 1  # "a bad winter"
    while k > 0 and each[k].tag in DESCRIBING:
        k -= 1
    if k > 1 and each[k].tag is role.PREP and each[k - 2].lower == "it":
        k -= 1  # "It was on Wednesday, towards four"
    if k > 3 and each[k].tag is role.COMMA:
        opened = tokens.tags.rfind(role.COMMA, max(0, k - 5), k)
        k = opened - 1 if opened > 0 else k
    return k if k > 0 and each[k].lower in v.BE else -1


def _season(token: Token) -> bool:
    return token.text.islower() and token.text.isalpha()


def _hung(tokens: Words, verb: int, i: int) -> bool:
    """Whether the subject of the copula is nothing that happens: a pronoun, another date."""
    k = verb - 1
    while k > 0 and (tokens[k].tag in (role.AUX, role.ADV)):
        k -= 1
    if tokens[k].lower in ("it", "what"):
        return not any(t.lower in ("when", "that", "before") for t in tokens[i + 1 :])
    if _season(tokens[i]) and tokens[i - 1].tag is role.NOUN:
        return True
    return _points_back(tokens, k, verb) or _dates_only(tokens, k)


def _points_back(tokens: Words, k: int, verb: int) -> bool:
    """`3 September, that is 73 days before`, `Friday, which as you know is the last day`: behind a date."""
    for at in range(k, max(-1, verb - REACH), -1):
        if tokens[at].lower in ("which", "that", "this"):
            mark = at > 0 and tokens[at - 1].tag in (role.COMMA, role.DASH, role.BREAK)
            before = tokens[at - 2] if mark and at > 1 else None
            return before is not None and before.tag is role.DATE
        if tokens[at].tag is role.COMMA:
            return False
    return False


def _dates_only(tokens: Words, k: int) -> bool:
    """Whether the words up to k, back to a border, are dates and what leads to them."""
    found = False
    while k >= 0 and tokens[k].tag in RELATED:
        found = found or tokens[k].tag is role.DATE
        k -= 1
    return found and (k < 0 or tokens[k].tag in (role.STOP, role.BREAK, role.DASH, role.QUOTE, role.OPEN))


def _counted(tokens: Words, i: int) -> bool:
    """A date from which is counted: "From 1 August to the 16th is sixteen days"."""
    k = i + 1
    while k < len(tokens) and tokens.each[k].tag in RELATED:
        k += 1
    if k + 1 >= len(tokens) or tokens[k].lower not in v.BE or not _dates_only(tokens, k - 1):
        return False
    while k + 1 < len(tokens) and tokens[k + 1].tag in DESCRIBING | {role.AUX}:
        k += 1
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return after is not None and (after.tag in (role.DATE, role.NUM) or after.lower in v.COUNTS)


def counted_from(tokens: Words, i: int) -> bool:
    """A day from which another is counted: "on Thursday, four days ahead of Memorial Day"."""
    k = i - 1
    while k > 0 and tokens[k].tag in (role.DET, role.OWN):
        k -= 1
    k -= tokens[k].lower in ("of", "to") and tokens[k - 1].lower in ("ahead", "prior")
    leads = k > 1 and tokens[k].lower in ("after", "before", "ahead", "prior") and tokens[k - 1].lower in LENGTHS
    number = tokens[k - 2] if leads else None
    return number is not None and (number.tag is role.NUM or number.lower in v.COUNTS)


LENGTHS = frozenset("day days week weeks month months year years hours".split())


def indefinite(tokens: Words, i: int) -> bool:
    """Any such day: "other than a Saturday", "nobody needs to travel on a Sunday"."""
    return i > 0 and tokens[i - 1].lower in INDEFINITE and tokens[i].lower.split()[0] in v.WEEKDAYS


def deemed(tokens: Words, i: int) -> bool:
    """A rule for whatever may be sent: "is deemed served at 9 a.m. on the second working day"."""
    near = tokens[max(0, i - 14) : i]
    return any(t.lower == "deemed" for t in near) and not tokens[i].text[-4:].isdigit()


def whatever(tokens: Words, i: int) -> bool:
    """A date of what the sentence does not name: "what happened eleven days later", "the log has it at 23:40"."""
    start, _ = date_phrase(tokens, i)
    if start and tokens[start - 1].tag is role.DATE:
        start, _ = date_phrase(tokens, start - 1)
    near = tokens[max(0, start - 2) : start]
    if len(near) < 2:
        return False
    first, second = near[0].lower, near[1].lower
    if second == "it":
        return first in v.RECORDING
    return first == "what" and base_of(second) in v.HAPPENING


def wish(tokens: Words, i: int) -> bool:
    """`God grant us until Monday`."""
    return any(a.lower == "god" and b.lower in v.GRANTED for a, b in itertools.pairwise(tokens[:i]))


def correction(tokens: Words, i: int) -> bool:
    """The day on which a paper corrected itself: "Correction, 21 January: an earlier version"."""
    behind = tokens.tags[i + 1 : i + 2] in (role.BREAK, role.DASH)
    return 0 < i < 4 and behind and tokens[0].lower in v.CORRECTIONS


def somebody(tokens: Words, i: int) -> bool:
    """A month that is a person's name: "April asks me for an account", "(Hansson and May, 2nd edition)"."""
    if tokens[i].lower not in v.CALENDAR or not tokens[i].text[0].isupper():
        return False
    before = tokens[i - 1] if i else None
    if before is not None and before.tag is role.CONJ and i > 1 and tokens[i - 2].tag is role.NAME:
        return tokens[i - 2].text not in v.PLACES
    opens = before is None or before.tag in (role.STOP, role.BREAK, role.QUOTE, role.CONJ)
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return opens and after is not None and after.tag in (role.PAST, role.VERB) and base_of(after.lower) in v.PERSONS_DO
