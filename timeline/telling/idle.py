"""Dates that date no happening: citations, laws by year, copyright lines, form fields, comparisons, lifetimes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from timeline.rules import telling as v
from timeline.telling import citations, relations, role, usual
from timeline.telling.dates import date_phrase
from timeline.telling.speakers import chatter
from timeline.telling.tokens import Token, Words


def idle(words: Words, i: int) -> bool:
    """Whether the date at i dates nothing that happened."""
    if (role.DET not in words.tags and not _worded(words, i)) or _label(words, i):
        return True  # an article begins with a letter
    date = words.each[i].text
    if not date[0].isalpha() and NUMERIC.fullmatch(date) and (_number(words, i) or _law(words, i)):
        return True
    if relations.compared(words, i) or citations.entry(words, i):
        return True
    for word in ASKING & words.said:
        for rule in RULES[word]:
            if rule(words, i):
                return True
    return False


def _worded(words: Words, i: int) -> bool:
    """Whether anything but prepositions stands beside the date at i."""
    return any(t.text[0].isalpha() and t.tag is not role.PREP and k != i for k, t in enumerate(words))


def _copyright(tokens: Words, i: int) -> bool:
    near = tokens[max(0, i - 6) : i + 6]
    reserved = {"rights", "reserved"} <= {t.lower for t in tokens[i + 1 : i + 12]}
    return reserved or any(t.lower in v.COPYRIGHT for t in near)


def _courtesy(tokens: Words, i: int) -> bool:
    """`As discussed on Tuesday`, `Sent from my phone on`, `Good morning`: it only refers, or greets."""
    start, _ = date_phrase(tokens, i)
    if i and tokens[i - 1].lower == "good" and tokens[i].lower in v.DAY_PARTS:
        return True
    if start > 2 and [t.lower for t in tokens[:3]] == ["sent", "from", "my"]:
        return True
    return start > 1 and tokens[start - 2].lower == "as" and tokens[start - 1].tag is role.PAST


def _label(tokens: Words, i: int) -> bool:
    """A form field: "Date: 3 May", "Last updated on 3 May 2010"."""
    start, end = date_phrase(tokens, i)
    if start > 1 and tokens.each[start - 1].text == ":" and tokens.each[start - 2].lower in v.EMPTY_LABELS:
        before = tokens[start - 3] if start > 2 else None
        if before is None or not before.text[-1].isalnum() or before.tag is role.DATE:
            return True
    if tokens.each[0].lower in v.RECORDS and len(tokens) > 1 and tokens.each[1].lower == "kept":
        return True  # "Journal kept at the sluice in the year 1825"
    if start > 5 or (end < len(tokens) and tokens[end].text[0].isalnum()):
        return False  # as nearly all go on
    if any(t.text[0].isalnum() for t in tokens[end:]):
        return False
    lead = [t for t in tokens[:start] if t.text[0].isalpha()]
    return bool(lead) and all(t.lower in IDLE_WORDS for t in lead)


IDLE_WORDS = v.EMPTY_LABELS | {"this", "page", "was", "by", "on", "the", "of", "for"}


def _number(tokens: Words, i: int) -> bool:
    """A number that looks like a year: of a telephone, a room, a page, an edition, a post code; one of a count."""
    before, after = tokens.each[i - 1] if i else None, tokens.each[i + 1] if i + 1 < len(tokens) else None
    if before is not None and before.text == "." and i > 1 and tokens[i - 2].end == before.start:
        before = tokens[i - 2] if tokens[i - 2].lower in v.NUMBERED else before  # "ext. 2016"
    if _coded(tokens, i) or _numbered(before, tokens[i]) or _post_code(tokens, i) or _serial(tokens, i):
        return True
    if before is not None and (before.tag is role.NUM or _digits(before) or before.lower.rstrip(".") in v.NUMBERED):
        return True
    if after is not None and (_digits(after) or after.lower.rstrip(".") in v.EDITIONS or _street(after)):
        return True
    if after is not None and after.lower == "of" and i + 2 < len(tokens) and tokens[i + 2].text == tokens[i].text:
        return True
    if i > 1 and tokens[i - 1].lower == "of" and (tokens[i - 2].tag is role.NUM or _digits(tokens[i - 2])):
        return True
    if NUMBERING.isdisjoint(tokens.said):
        return False
    lead = [t.lower.rstrip(".") for t in tokens[max(0, i - 16) : i]]
    plain = v.CITED_BY.isdisjoint(lead) and v.EDITIONS.isdisjoint(lead[-3:]) and v.TELEPHONES.isdisjoint(lead[-7:])
    return not plain


NUMERIC = re.compile(r"(?:[\d–/-]| to )+")  # a date that may be a number, or two
NUMBERING = frozenset(word + dot for word in v.CITED_BY | v.EDITIONS | v.TELEPHONES for dot in ("", "."))


def _coded(tokens: Words, i: int) -> bool:
    """A number that a longer code goes on with: "2016/36-7"."""
    if i + 2 >= len(tokens) or tokens[i + 1].start != tokens[i].end:
        return False
    joint, behind = tokens[i + 1], tokens[i + 2]
    return joint.text in ("-", "/", "_") and behind.start == joint.end and behind.text[0].isalnum()


def _numbered(before: Token | None, number: Token) -> bool:
    """The numbers of several things: "valves 1901 to 1987"."""
    if before is None or before.tag is not role.NOUN or not before.text.islower() or not before.lower.endswith("s"):
        return False
    return number.text[0].isdigit() and before.lower not in v.ELECTED and before.lower[-2:] not in ("ss", "us", "is")


def _serial(tokens: Words, i: int) -> bool:
    """The number of a paper, or behind a letter: "safety advice 02/2018", "a minesweeper numbered M 1943"."""
    before = tokens[i - 1] if i else None
    if before is None or tokens[i].start - before.end != 1:
        return False
    paper = "/" in tokens[i].text and before.tag is role.NOUN and before.lower not in v.DATED_NOUNS
    paper = paper or (SERIAL.fullmatch(tokens[i].text) is not None and before.lower in NUMBERED_PAPERS)
    return paper or (len(before.text) == 1 and before.text.isupper() and before.tag is role.NAME)


SERIAL = re.compile(r"\d{1,4}/\d{2,4}")
NUMBERED_PAPERS = v.PAPERS | v.ISSUES | v.INSTRUMENTS | v.LAW_NOUNS | v.word_set("circular case notice opinion")


def _post_code(tokens: Words, i: int) -> bool:
    """The number of a town in an address: "12 Dom Square, 1917 Wolmar"."""
    if i < 3 or i + 1 == len(tokens) or tokens[i - 1].tag is not role.COMMA or tokens[i + 1].tag is not role.NAME:
        return False
    start = i - 1
    while start and tokens[start - 1].tag in (role.NAME, role.NOUN) and start > i - 5:
        start -= 1
    return start < i - 1 and (tokens[start - 1].tag is role.NUM or tokens[i - 2].tag is role.NUM)


def _hours(tokens: Words, i: int) -> bool:
    """Hours that are kept every week: "Opening hours: Monday to Friday, 9 am to 5 pm"."""
    colon = tokens.tags.find(role.BREAK, 0, i)
    kept = colon > 0 and tokens[colon].text == ":" and tokens[colon - 1].lower in v.KEPT
    return kept and OWN_DAY.search(tokens[i].text) is None


OWN_DAY = re.compile(r"\d{4}|\d[./-]\d|\d(?:st|nd|rd|th)? [A-Z]|[A-Z][a-z]+ \d{1,2}\b(?!:| ?[ap]\.?m)")


def _class_of(tokens: Words, i: int) -> bool:
    """A year that names those who share it, or a work: "the class of 1987 met", "The Fire of 1848 is a novel"."""
    if i < 2 or tokens[i - 1].lower != "of":
        return False
    if tokens[i - 2].lower in v.COHORTS:
        return True
    said = tokens.lowers[i + 1 : i + 6]
    called = len(said) > 2 and said[0] in ("is", "was") and said[1] in ("a", "an")
    return called and not v.WORKS.isdisjoint(said[2:])


def _attributive(tokens: Words, i: int) -> bool:
    """A season that only says of what kind a thing is: "in return for summer water"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    kind = after is not None and after.tag is role.NOUN and after.text.islower() and after.lower not in v.TIME_NOUNS
    return kind and i > 0 and tokens[i].text in v.STRETCHES and tokens[i - 1].lower in KINDS


KINDS = frozenset("for of with from as like against into".split())  # before a thing of some kind, and no time


def _converted(tokens: Words, i: int) -> bool:
    """The same day in another calendar: "(30 November by the present calendar)"."""
    following = list(itertools.takewhile(lambda t: t.tag is not role.CLOSE, tokens[i + 1 : i + 6]))
    if len(following) == 5 or i + 1 + len(following) == len(tokens):
        return False
    return bool(following) and following[-1].lower in v.CALENDARS and any(t.tag is role.OPEN for t in tokens[:i])


def _street(after: Token) -> bool:
    """Whether a number stands before the name of a street, or of a club: "of 1918 Terrace"."""
    return after.text[0].isupper() and after.lower in v.ADDRESSED


def _digits(token: Token) -> bool:
    return token.text.isdigit() and (token.tag is role.DATE or token.text[0] == "0")


def _aside(tokens: Words, i: int) -> bool:
    """A date that is denied, or that another hangs on: "and not in 2016", "within 60 days of today's date"."""
    start, end = date_phrase(tokens, i)
    denied = tokens[start].lower == "not" and start < i
    if denied and (not start or tokens[start - 1].tag in (role.CONJ, role.COMMA)):
        return True
    if tokens[i].lower == "today" and any(t.lower in ("until", "till") for t in tokens[max(0, i - 1) : i]):
        return True
    return end + 1 < len(tokens) and tokens[end].tag is role.OWN and tokens[end + 1].lower == "date"


def _issue(tokens: Words, i: int) -> bool:
    """The date of an issue: "Newsletter no. 94, autumn 2011", with no verb beside it."""
    named = any(t.lower in v.ISSUES for t in tokens[max(0, i - 8) : i])
    return named and not any(t.tag in (role.AUX, role.MODAL, role.PAST) for t in tokens)


def _law(tokens: Words, i: int) -> bool:
    """The year in a law's name, or a number that belongs to a document: "Companies Act 2006"."""
    year = tokens[i].text.strip()
    if not (year.isdigit() and len(year) == 4) or not i:
        return False
    before = tokens[i - 1]
    if before.lower == "of" and i > 1:
        before = tokens[i - 2]
    return before.lower in v.LAW_NOUNS and before.text[0].isupper()


CITING = frozenset("see cf referred refers refer cited cites cite quoted quotes quote consulted".split())
NEEDED = (  # each with the words without one of which it need not be asked
    (v.COPYRIGHT | {"rights"}, _copyright), (frozenset({"as", "good", "sent"}), _courtesy), (v.ISSUES, _issue),
    (frozenset("(["), citations.bracketed), (v.PUBLISHERS, citations.published),
    (v.KEPT, _hours), (v.COHORTS | v.WORKS, _class_of),
    (v.STRETCHES, _attributive), (frozenset({"original"}), citations.archived), (CITING, citations.looked_up),
    (frozenset({"not", "today", "date"}), _aside), (usual.EACH | v.REGULARLY, usual.recurring),
    (frozenset({"means", "mean"}), usual.defined), (usual.WHENEVER, usual.any_day),
    (v.INSTRUMENTS | v.POSSESSIVE, usual.called_by_its_year), (v.LAW_NOUNS, usual.law_of),
    (v.CALENDARS, _converted), (frozenset(":"), chatter), (frozenset(":"), usual.comment),
    (v.BE | {"into", "still"}, relations.predicated),
    (relations.INDEFINITE, relations.indefinite),
    (frozenset({"deemed"}), relations.deemed), (frozenset({"what", "it"}), relations.whatever),
    (frozenset({"god"}), relations.wish), (v.CORRECTIONS, relations.correction),
    (relations.LENGTHS, relations.counted_from), (v.CALENDAR, relations.somebody),
)  # fmt: skip
RULES: dict[str, list[Callable[[Words, int], bool]]] = {}  # by those words
for _needed, _rule in NEEDED:
    for _word in _needed:
        RULES.setdefault(_word, []).append(_rule)
ASKING = frozenset(RULES)
