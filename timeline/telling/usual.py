"""Dates of no day in particular: what comes again every year, what rules say of any day, a thing called by its year."""

from __future__ import annotations

import re

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import date_phrase
from timeline.telling.tokens import Words

YEAR = re.compile(r"\b\d{4}\b")
ANY_DAY = re.compile(r"\b(?:business|working|banking) day$")
EACH = frozenset({"each", "every", "any"})
LIMITS = frozenset({"by", "than", "before"})
WHENEVER = frozenset({"if", "where", "when", "whenever", "unless", "any"})
LISTED = frozenset({role.DATE, role.COMMA, role.CONJ, role.PREP, role.DET, role.QUOTE})
ACTS = re.compile(f"[^{role.COMMA}{role.AUX}{role.VERB}{role.STOP}]*{role.PAST}")
BY = re.compile(f"[{role.NAME}{role.NOUN}]+")
FEWEST = 3  # dates of a list that are ends of periods
REACH = 6  # words between "each" and the date at which its period ends


def recurring(tokens: Words, i: int) -> bool:
    """A day that comes again: "every year on the first Monday in August", "on 31 March and 30 June in each year"."""
    if YEAR.search(tokens.each[i].text) or " to " in tokens.each[i].text:
        return False
    start, end = date_phrase(tokens, i)
    if start > 0 and tokens.each[start - 1].lower in v.REGULARLY:
        return True
    if not LIMITS.isdisjoint(tokens.lowers[max(0, start - 1) : i]):
        return any(_of_each(tokens, k) for k in range(max(0, start - 2), start))  # the first is a deadline
    while end < len(tokens) and tokens.each[end].tag in LISTED and tokens.each[end].lower not in EACH:
        end += 1
    return _of_each(tokens, end) or any(_of_each(tokens, k) for k in range(max(0, start - 2), start))


def _of_each(tokens: Words, k: int) -> bool:
    """Whether words k and following say `each year`, `in any calendar month`."""
    said = tokens.lowers[k : k + 3]
    return bool(said) and said[0] in EACH and not v.RECURRING.isdisjoint(said[1:])


def defined(tokens: Words, i: int) -> bool:
    """The end of a period that a contract defines: "'Financial Year' means each period ending on 31 March"."""
    if YEAR.search(tokens.each[i].text) or tokens.tags[:1] != role.QUOTE:
        return False
    each = not EACH.isdisjoint(tokens.lowers[max(0, i - 2 * REACH) : i])
    return each or tokens.tags.count(role.DATE) >= FEWEST


def any_day(tokens: Words, i: int) -> bool:
    """A day of which only a rule speaks: "if it is not a Business Day, it is due on the next Business Day"."""
    return ANY_DAY.search(tokens.each[i].lower) is not None


def called_by_its_year(tokens: Words, i: int) -> bool:
    """The year of a treaty or a law that is only spoken of: "the 1976 treaty", "my 1968 Mack"."""
    if not 0 < i < len(tokens) - 1 or not tokens.each[i].text.isdigit():
        return False
    before, after = tokens.each[i - 1], tokens.each[i + 1]
    if before.lower in v.POSSESSIVE:
        return after.tag is role.NAME
    acts = i == 1 and ACTS.match(tokens.tags, i + 2) is not None  # "The 1997 treaty settled the border"
    return before.tag is role.DET and after.lower in v.INSTRUMENTS and not acts


def law_of(tokens: Words, i: int) -> bool:
    """The day by which a law is called: "the Railways Act of 20 December 1957"."""
    if i < 2 or tokens.each[i - 1].lower != "of" or not YEAR.search(tokens.each[i].text):
        return False
    law = tokens.each[i - 2]
    return law.lower in v.LAW_NOUNS and law.text[0].isupper()


def comment(tokens: Words, i: int) -> bool:
    """The stamp of a comment, behind who wrote it: "Oma Gerti, 5 July 2019, 08:12: Bravo!"."""
    stamped = i + 1 < len(tokens) and tokens.each[i + 1].text == ":" and ":" in tokens.each[i].text
    return (
        stamped and 1 < i < 5 and tokens.tags[i - 1] == role.COMMA and BY.fullmatch(tokens.tags, 0, i - 1) is not None
    )
