"""The terms that a text defines, and their days: `"Long Stop Date" means six months after the Target Date`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.civil import Grain
from timeline.model import Dated, Document, How, Interval
from timeline.readings import Partial
from timeline.telling.terms_forms import DEEDS, FORM, LONGEST, OWN, SIGNING, counted, forms_in
from timeline.telling.terms_given import DAYS, QUOTED, Definition, definitions, key
from timeline.telling.windows import WINDOW

REACH = 60  # characters from a definition to its date
CALLED = 31  # characters behind a date in which the bracket of its name opens
ROUNDS = 8  # how long a chain of definitions may be that are given in reverse
NESTED = 2  # how often a date that hangs on another may hang on a further one
OWN_DATE = "the document's own date"
_CALLED = re.compile(
    r"([^().\n]{0,30})\(\s{0,3}(?:(?:hereinafter|hereafter|being|such\s+date|which\s+date)\s+)?"
    rf"(?:(?:is\s+)?(?:referred\s+to\s+as|called)\s+)?(?:the\s+)?{QUOTED}\s{{0,3}}\)",
    re.I,
)
_OVER = re.compile(r"\s*(?:[^\w\s]|$|(?:on|at|or|which|being|when|inclusive)\b)")  # no "2015 Scheme"
_HANGS = re.compile(r"\s+(?:of|after|from|following|before|prior\s+to)\s+(?:the\s+)?\w")
_FALLS = re.compile(r"\s+(?:falls|occurs|fell|occurred)\b")
_HAPPENS = re.compile(
    r"(?:^|[.;\n(])\s*(?:The\s+)?([A-Z]\w{2,30}(?:\s+[A-Z]\w+)?)\s+(?:shall|will|is|takes?|remains?|took|was)\b"
    r"[^.;\n]{0,50}\s(?:on|in|at|for)\s+(?:the\s+)?$"
)  # "Handover shall take place on"
_LEAD = re.compile(
    r"(?:(?:the|a|date|day|period|term|which|that|falls|falling|is|being|of|on|from|commencing|beginning|starting|"
    r"close|business|midnight|noon|and|including|ending|until|to|at)\s+|[\"“*_|,]\s*)*",
    re.I,
)  # what may stand between "means" and the date
_LOOSE = re.compile(
    r"\b(?:earlier|later|latest|earliest|sooner|any|each|every|other\s+than|before|after|between|subject|if|unless)\b",
    re.I,
)  # what makes a definition's date no day of its term
_OF_EACH = re.compile(r"[^.;\n]{0,80}\b(?:in|of)\s+(?:each|every|any)\b", re.I)  # "the last day of March in each year"
_GENERIC = re.compile(
    r"(?:an?|any|each|every|all)\s+(?:\w+\s+){0,2}days?\b|(?:Monday|Mondays)\s+to\b|days?\s+other", re.I
)
_OWN = re.compile(OWN, re.I)
_WORDS = re.compile(r"\w[\w’'/-]*(?:\s+\w[\w’'/-]*){0,5}")
_PAPER = re.compile(r"\b(?:agreement|contract|lease|deed|treaty|licen[cs]e)\b", re.I)
OPENING = 400  # characters in which a document says what it is


@dataclass(slots=True)
class Terms:
    """What a text defines, and what else a length of time may be counted from."""

    text: str
    dated: Sequence[Dated]
    written: Interval | None
    small_text: str  # the text in small letters, a letter for each
    days: dict[str, Interval] = field(default_factory=dict)  # by their names, see `key`
    small: set[str] = field(default_factory=set)  # those that are defined in small letters
    sure: set[str] = field(default_factory=set)  # those that are days by their names or by a sentence
    open: set[str] = field(default_factory=set)  # those whose day nobody says
    subjects: dict[int, str] = field(default_factory=dict)  # the term, by where the date of its definition begins
    fields: dict[int, Interval] = field(default_factory=dict)  # dates in the lines of a header, by where they begin
    generic: list[tuple[int, int]] = field(default_factory=list)  # definitions of which days count at all

    def base(self, match: re.Match[str], deep: int = 0) -> tuple[Interval | None, str, int]:
        """What one of FORM hangs on, how that is called, and where the words end; `deep`: inside how many others."""
        if match["own"]:
            return self.written, OWN_DATE, match.end()
        if match["before"]:
            near = self.near(match.start())
            return near.interval if near else None, "the date before it", match.end()
        found = self.term(match.start("term"), match["term"])
        if found[0] is not None:
            return found
        one = self.complete(match.start("term"))
        if one is not None:
            return one.interval, "the date behind it", one.mention.end
        inner = FORM.match(self.text, match.start("term")) if deep < NESTED else None
        if inner is not None:  # "six months before the third anniversary of the Start Date"
            day, name, stop = self.base(inner, deep + 1)
            return day and counted(inner, day), name, stop
        return self._deed(match)

    def term(self, at: int, words: str) -> tuple[Interval | None, str, int]:
        """The day of the longest defined term that begins at a place, how it is called, and where it ends."""
        said = words.split()
        for size in range(len(said), 0, -1):
            name = key(" ".join(said[:size]))
            if name in self.days and (name in self.small or not said[0][0].islower()):
                for word in said[:size]:
                    at = self.text.index(word, at) + len(word)
                return self.days[name], f"“{' '.join(said[:size])}”, which the text defines", at
        return None, "", 0

    def complete(self, place: int) -> Dated | None:
        """The complete date that begins at a place of the text."""
        k = bisect_left(self.dated, place, key=lambda one: one.mention.start)
        one = self.dated[k] if k < len(self.dated) and self.dated[k].mention.start == place else None
        return one if one is not None and one.interval and self.text[place].isdigit() else None

    def near(self, at: int) -> Dated | None:
        """The last date of the same paragraph."""
        k = bisect_right(self.dated, at, key=lambda one: one.mention.start) - 1
        one = self.dated[k] if k >= 0 else None
        return (
            None if one is None or at - one.mention.end > WINDOW or "\n\n" in self.text[one.mention.end : at] else one
        )

    def _deed(self, match: re.Match[str]) -> tuple[Interval | None, str, int]:
        """The day of what was told to be done just before: "It was granted on 3 May ... a year after the grant"."""
        noun = match["term"].split()[0]
        end = match.start("term") + len(noun)
        if noun not in DEEDS or self.text[end : end + 4] == " of ":
            return None, "", 0
        one = self.near(match.start())
        if one is not None:
            told = self.text[max(0, one.mention.start - LONGEST) : match.start()]
            if re.search(rf"\b{noun[:4]}\w*ed\b", told) and not re.search(r"\bnot\b|\bnever\b", told):
                return one.interval, f"the {noun} told before", end
        if noun in SIGNING and _PAPER.search(self.text, 0, OPENING):
            return self.written, OWN_DATE, end
        return None, "", 0

    def forms(self, start: int, end: int) -> Iterator[tuple[re.Match[str], Interval, str, int, Interval]]:
        """What hangs on another day: the match of FORM, that day, how it is called, where the words end, the date."""
        for match in forms_in(self.text, self.small_text, start, end):
            base, name, stop = self.base(match)
            interval = counted(match, base) if base else None
            if base is not None and interval is not None:
                falls = _FALLS.match(self.text, stop) if match["nthside"] else None
                stop = falls.end() if falls and match["nthside"].lower().endswith("which") else stop
                yield match, base, name, stop, interval


def define(document: Document, dated: Sequence[Dated], written: Interval | None) -> Terms:
    """The terms of a document, with the days of those that it gives one to; `dated` is sorted by offset."""
    terms = Terms(document.text, dated, written, _small(document.text))
    for item in document.fields:
        if item.interval:
            terms.fields[item.start] = item.interval
            _bracketed(terms, item.end, item.interval)
        if item.interval and item.name == "effective":
            _put(terms, "Effective Date", item.interval, True)
    _called(terms)
    pending = _given(terms, definitions(document.text))
    if terms.open and _happening(terms):
        _given(terms, pending)
    return terms


def _small(text: str) -> str:
    """The text in small letters, where one letter stands for each."""
    small = text.lower()
    return small if len(small) == len(text) else "".join([c.lower() if len(c.lower()) == 1 else c for c in text])


def _given(terms: Terms, pending: list[Definition]) -> list[Definition]:
    """Give the terms of definitions their days, as far as they hang together; those left over."""
    for _ in range(ROUNDS):
        left = [one for one in pending if not _resolved(terms, one)]
        if len(left) == len(pending):
            break
        pending = left
    terms.open = {key(one.name) for one in pending} - terms.days.keys()
    return pending


def _put(terms: Terms, name: str, interval: Interval, sure: bool) -> None:
    known = key(name)
    terms.days.setdefault(known, interval)
    if name[0].islower():
        terms.small.add(known)
    if sure or known.split()[-1] in DAYS:
        terms.sure.add(known)


def _resolved(terms: Terms, one: Definition) -> bool:
    """Whether a definition gives its term a day by now; the term then has it."""
    if _GENERIC.match(terms.text, one.start):
        terms.generic.append((one.start, one.end))
        return True
    found = _value(terms, one)
    if found is None:
        return False
    at, interval = found
    _put(terms, one.name, interval, one.means)
    if one.means:
        terms.subjects.setdefault(at, one.name)
    return True


def _value(terms: Terms, one: Definition) -> tuple[int, Interval] | None:
    """Where the words of a definition's date begin, and the date."""
    text, stop = terms.text, min(one.end, one.start + LONGEST)
    if one.behind:
        return next(((m.start(), day) for m, _, _, end, day in terms.forms(one.start, one.end) if end == one.end), None)
    hung = next(((match.start(), interval) for match, _, _, _, interval in terms.forms(one.start, stop)), None)
    plain = _plain(terms, one)
    for at, interval in sorted([f for f in (hung, plain) if f], key=lambda f: f[0]):
        if _leads(text[one.start : at], one):
            return at, interval
    lead = _LEAD.match(text, one.start, stop)
    at = lead.end() if lead else one.start
    own = _OWN.match(text, one.start, stop) or _OWN.match(text, at, stop)
    if own and terms.written:
        return own.start(), terms.written
    words = _WORDS.match(text, at, stop) if one.day else None
    alias = terms.term(at, words[0])[0] if words else None
    return (at, alias) if alias else None


def _leads(gap: str, one: Definition) -> bool:
    """Whether what stands between a term's verb and a date lets the date be the term's day."""
    return bool(_LEAD.fullmatch(gap)) or (one.day and one.means and len(gap) < REACH and not _LOOSE.search(gap))


def _plain(terms: Terms, one: Definition) -> tuple[int, Interval] | None:
    """The first date of a definition that is found without its terms."""
    if one.start in terms.fields:
        return one.start, terms.fields[one.start]
    k = bisect_left(terms.dated, one.start, key=lambda d: d.mention.start)
    for d in terms.dated[k : k + 3]:
        if d.mention.start >= min(one.end, one.start + REACH):
            return None
        weekly = isinstance(d.reading, Partial) and d.reading.weekday and not d.reading.day
        hangs = d.how in (How.DOCUMENT, How.TEXT) and _HANGS.match(terms.text, d.mention.end)
        whole = one.day or _OVER.match(terms.text, d.mention.end)
        if _OF_EACH.match(terms.text, d.mention.end, one.end):
            return None
        if d.interval and d.interval.grain >= Grain.DAY and whole and not weekly and not hangs:
            return d.mention.start, d.interval
    return None


def _called(terms: Terms) -> None:
    """Terms in brackets behind a date: 'on 3 May 2010 (the "Closing Date")'."""
    for one in terms.dated:
        if one.interval:
            _bracketed(terms, one.mention.end, one.interval)


def _bracketed(terms: Terms, end: int, interval: Interval) -> None:
    match = _CALLED.match(terms.text, end) if terms.text.find("(", end, end + CALLED) >= 0 else None
    if match and (not match[1].strip(" ,") or match[2].split()[-1].lower() in DAYS):
        _put(terms, match[2], interval, False)


def _happening(terms: Terms) -> bool:
    """Terms without a day that the text later says the day of: "Handover shall take place on 1 December"; if any."""
    before = len(terms.open)
    for one in terms.dated:
        at = one.mention.start
        match = _HAPPENS.search(terms.text[max(0, at - 2 * REACH) : at]) if one.interval else None
        if match and one.interval and key(match[1]) in terms.open:
            _put(terms, match[1], one.interval, False)
            terms.open.discard(key(match[1]))
    return len(terms.open) < before
