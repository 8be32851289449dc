"""Dates that hang on a defined term: `within 30 days of the Commencement Date`, `the date of this letter`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from timeline.civil import Grain
from timeline.model import Dated, Document, How, Interval, Mention, Step
from timeline.readings import Same
from timeline.rules import telling as v
from timeline.telling.defined import OWN_DATE, Terms, define
from timeline.telling.terms_forms import (
    DEEDS,
    LONGEST,
    NUMBER,
    REFERENCE,
    WORD,
    amount,
    found,
    matches,
    running,
    stepped,
)
from timeline.telling.terms_given import key
from timeline.telling.windows import WINDOW

CLOSE = 60  # characters before that place in which the unit of a length of time stands
BEHIND = 80  # characters read behind the place that a date may hang on
LEADING = 16  # characters that take the words which lead to what something hangs on: "after the"
UNITS = ("hour", "day", "week", "month", "quarter", "year", "fortnight", "anniversary")
LEAST = 3  # letters of a unit
_CUES = re.compile(
    r"\b(?:of\s+this\s|hereof\b|date\s+(?:first|(?:\w+\s+)?above)\s?|today\b|receipt\b|receiving\b|(?:after|before)\s+that\b|"
    rf"(?:of|after|from|following|before|to)\s+(?:the\s+|its\s+|their\s+)?(?:{'|'.join(sorted(DEEDS))})\b)"
)  # words in small letters on which a date may hang beside defined terms
_CUE = frozenset("of hereof date today receipt receiving after before from following to".split())  # they begin so
_LINK = re.compile(r"\b(?:of|after|from|following|before|to)\s+(?:the\s+)?$", re.I)
_LIMIT = re.compile(
    rf"\bwithin\s+(?:the\s+next\s+)?(?P<count>{NUMBER})(?:\s*\(\s*(?P<figure>\d{{1,4}})\s*\))?\s+"
    r"(?P<unit>hours?|days?|weeks?|months?|years?)(?=\s*[.,;:)]|\s+(?:or|and|to|unless|at)\s)",
    re.I,
)  # "It promised a full report within three weeks."
_STOPS = re.compile(r"[.!?;]\s|\n\s*\n")
LENGTHS = ("day", "days", "week", "weeks", "month", "months", "year", "years")
_COUNTED = re.compile(
    rf"(?:{NUMBER}|the\s+\S+)\s+(?:(?:clear|working|business|calendar)\s+)?(?:days?|weeks?|months?|years?)$", re.I
)
_AFTER = re.compile(r"\s+(?:of|after|from|following|before)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})")
_EDGE = re.compile(
    r"\s+(?:of|after|from|following|before|prior\s+to)\s+(?:the\s+)?(?:end|expiry|start|day|date)\s+of\b"
)
_LIMITED = re.compile(r"\b(?:within|than|at\s+least)\s+$", re.I)  # "no later than one week before the end of the trial"
_WORD = re.compile(r"[A-Za-z]+")
_EACH = re.compile(
    r"\b(?:each|every|any|per)\s+(?:such\s+|further\s+|full\s+|successive\s+)?$", re.I
)  # "£180 for each day after the Target Date"
_AT = re.compile(
    r"\s+on\s+the\s+\w+\s+(?:\w+\s+)?day\s+(?:after|following)\b", re.I
)  # "9 am on the second day after posting"
_RULES = frozenset("if when whenever any each every where had have has was were whichever".split())


def hang(document: Document, dated: Sequence[Dated], written: Interval | None) -> list[Dated]:
    """The dated mentions of a document, with those that hang on its terms in the places of what they hold."""
    terms = define(document, dated, written)
    hung = _apart([*_hung(terms), *_promises(terms), *_references(terms, document.id)])
    kept = [d for d in dated if not _loose(terms, d)]
    if hung:
        ends = [one.mention.end for one in hung]
        kept = [d for d in kept if not _held(d, hung, bisect_right(ends, d.mention.start))]
    whole = sorted([*kept, *hung], key=attrgetter("mention.start"))
    return [_named(one, terms, document.id) for one in whole] if terms.subjects else whole


def _named(one: Dated, terms: Terms, document: str) -> Dated:
    """The date of a definition, told by its term."""
    name = terms.subjects.get(one.mention.start)
    return (
        replace(one, subject=name[0].upper() + name[1:], subject_key=_of(document, name))
        if name and one.interval
        else one
    )


def _of(document: str, name: str) -> str:
    """What joins the definition of a term with what the document first says is to be done by it."""
    return f"{document}: {key(name)}"


def _apart(found: list[Dated]) -> list[Dated]:
    """In the order of the text, without those that overlap an earlier one."""
    apart: list[Dated] = []
    for one in sorted(found, key=lambda d: (d.mention.start, -d.mention.end)):
        if not apart or apart[-1].mention.end <= one.mention.start:
            apart.append(one)
    return apart


def _held(one: Dated, hung: list[Dated], at: int) -> bool:
    """Whether a mention shares words with the first hung one that ends behind its start."""
    return at < len(hung) and hung[at].mention.start < one.mention.end


def _loose(terms: Terms, one: Dated) -> bool:
    """Whether a mention is no date: "30 days after Acceptance", whose day nobody says; "other than a Sunday"."""
    at, end = one.mention.start, one.mention.end
    k = bisect_right(terms.generic, (at, len(terms.text)))
    if (k and at < terms.generic[k - 1][1]) or _AT.match(terms.text, end):
        return True
    if not terms.small_text.endswith(LENGTHS, at, end) or not _COUNTED.match(terms.text, at, end):
        return False
    if _EDGE.match(terms.text, end) and _LIMITED.search(terms.text, max(0, at - 20), at):
        return True
    said = _AFTER.match(terms.text, end)
    if said is None:
        return False
    name = key(said[1])
    return name.split()[-1] in ("date", "day") or any(name.startswith(term) for term in terms.open)


# ---------------------------------------------------------------------------------- where to look


def _behind_units(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text in small letters that stand close behind the unit of a length of time, joined."""
    start = end = -1
    for at in found(UNITS, text):
        if at > end - LEAST:
            if end >= 0:
                yield start, end
            start = at + LEAST
        end = at + CLOSE
    if end >= 0:
        yield start, end


def _places(terms: Terms) -> Iterator[int]:
    """Where the text names what a date may hang on, close behind the unit of a length of time."""
    text, small = terms.text, terms.small_text
    starts = [one.mention.start for one in terms.dated]
    for start, end in _behind_units(small):
        leads = [word.start() for word in WORD.finditer(small, start, end + LEADING) if word[0] in _CUE]
        for match in matches(_CUES, small, [at for at in leads if at <= end]):
            yield match.start()
        for one in terms.dated[bisect_left(starts, start) : bisect_right(starts, end)]:
            at = one.mention.start
            if one.interval and text[at].isdigit() and _LINK.search(text[max(0, at - LEADING) : at]):
                yield at
    if terms.days:
        names = sorted(terms.days, key=len, reverse=True)
        for match in re.finditer("|".join(r"\s+".join(map(re.escape, name.split())) for name in names), text, re.I):
            near = small[max(0, match.start() - CLOSE) : match.start()]
            if any(unit in near for unit in UNITS):
                yield match.start()


def _stretches(terms: Terms) -> Iterator[tuple[int, int]]:
    """The stretches of the text around these places, apart from each other."""
    start = end = 0
    for at in sorted(_places(terms)):
        if at - LONGEST > end:
            if end:
                yield start, end
            start = at - LONGEST
        end = min(len(terms.text), at + BEHIND)
    if end:
        yield max(0, start), end


def _hung(terms: Terms) -> Iterator[Dated]:
    """Lengths of time counted from a term, from a date, or from the document's own."""
    for start, end in _stretches(terms):
        for match, base, name, stop, interval in terms.forms(start, end):
            each = _EACH.search(terms.text, max(0, match.start() - 30), match.start())
            if not each and not running(match) and not _known(terms, match.start("first"), stop):
                yield _made(terms.text, match.start(), stop, name, base, interval)


def _references(terms: Terms, document: str) -> Iterator[Dated]:
    """Terms that are days, where something is done by them: "no later than the Delivery Date"."""
    seen: set[str] = set()
    for match in REFERENCE.finditer(terms.text) if terms.sure else ():
        base, name, stop = terms.term(match.start("term"), match["term"])
        term = key(terms.text[match.start("term") : stop])
        if base is None or term not in terms.sure or _before(terms.text, match.start()) & _RULES:
            continue
        made = replace(_made(terms.text, match.start("term"), stop, name, base, base), reading=Same(None))
        yield made if term in seen else replace(made, subject_key=_of(document, term))
        seen.add(term)


def _before(text: str, at: int) -> set[str]:
    """The words of a sentence before a place, in small letters."""
    start = next((m.end() for m in reversed(list(_STOPS.finditer(text, max(0, at - WINDOW), at)))), max(0, at - WINDOW))
    return {word.lower() for word in _WORD.findall(text[start:at])}


def _known(terms: Terms, at: int, end: int) -> bool:
    """Whether a stretch of the text already is a date."""
    k = bisect_right(terms.dated, at, key=lambda one: one.mention.start)
    near = terms.dated[max(0, k - 1) : k + 1]
    return any(d.interval and d.mention.start <= at and end <= d.mention.end for d in near)


def _made(text: str, start: int, end: int, name: str, base: Interval, interval: Interval) -> Dated:
    words = " ".join(text[start:end].split())
    steps = (
        Step("words", f"“{words}”"),
        Step("anchor", f"it hangs on {name}", base.edtf),
        Step("interval", f"{interval.start_iso} to {interval.end_iso}", interval.edtf),
    )
    mention = Mention(start, end, "date", "<count> <unit> of <defined term>")
    return Dated(mention, None, interval, How.DOCUMENT if name == OWN_DATE else How.TEXT, 0.85, steps)


# ---------------------------------------------------------------------------------- promises


def _promises(terms: Terms) -> Iterator[Dated]:
    """Limits of time in promises, orders and requests, which count from the day these were made."""
    for match in matches(_LIMIT, terms.text, found(["within"], terms.small_text)):
        base, name = _promised(match, terms)
        number, unit = amount(match["count"], match["figure"]), Grain[match["unit"].lower().rstrip("s").upper()]
        if base is None or number is None or (unit is Grain.HOUR and number % 24):
            continue
        interval = stepped(base, number // 24, Grain.DAY) if unit is Grain.HOUR else stepped(base, number, unit)
        if interval is not None and not _known(terms, match.start(), match.end()):
            yield _made(terms.text, match.start(), match.end(), name, base, interval)


def _promised(match: re.Match[str], terms: Terms) -> tuple[Interval | None, str]:
    """The day from which a limit in a promise, an order or a request counts, and how it is called."""
    at = match.start()
    said = _before(terms.text, at)
    if said & _RULES or ("requires" in said and said & v.LAW_NOUNS):
        return None, ""  # "the council's code requires a repair within 28 days" of nothing in particular
    if said & v.PROMISED:
        one = terms.near(at)
        near = one.interval if one else None
        day = near if near is not None and near.grain <= Grain.DAY else terms.written
        return day, "the day of the promise"
    return (terms.written if said & v.PROMISING else None), OWN_DATE
