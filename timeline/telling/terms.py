"""Dates that hang on a defined term: `within 30 days of the Commencement Date`, `the date of this letter`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.civil import Grain, step
from timeline.model import Dated, Document, How, Interval, Mention, Step
from timeline.rules import telling as v
from timeline.telling.windows import WINDOW

REACH = 60  # characters from a definition to its date
OWN = "the document's own date"
_MEANS = re.compile(r"[\"“]([A-Z][\w’' -]{2,40})[\"”]\s+(?:shall\s+mean|means|is|refers\s+to|denotes)\b")
_CALLED = re.compile(r"[^().\n]{0,30}\(\s*(?:the\s+|such\s+date\s+the\s+)?[\"“]([A-Z][\w’' -]{2,40})[\"”]\s*\)")
_HAPPENS = re.compile(
    r"(?:^|[.;\n(])\s*(?:The\s+)?([A-Z]\w{2,30}(?:\s+[A-Z]\w+)?)\s+(?:shall|will|is|takes?|remains?|took|was)\b"
    r"[^.;\n]{0,50}\s(?:on|in|at|for)\s+(?:the\s+)?$"
)  # "Handover shall take place on"
_NUMBER = r"\d{1,3}|" + "|".join(sorted(v.COUNTS, key=len, reverse=True))
_OWN = (
    r"today(?:['’]s\s+date|\b(?!['’]))|(?:the\s+)?date\s+"
    r"(?:of\s+this\s+\w+(?:\s+\w+)?|hereof|first\s+(?:above\s+written|written\s+above))"
)
_BEFORE = r"(?:its|their|the)?\s*receipt|that(?=\s*[.,;:)]|\s+(?:for|and|but|when|the|an?)\s)"  # the date before it
_CUES = (
    "date of this", "date hereof", "date first", "s date", "of today", "receipt", "after that", "before that",
    "within ",
)  # fmt: skip  # one of which _OWN, _BEFORE and _LIMIT need
_HANGS = re.compile(
    rf"\b(?:(?P<limit>within|not\s+later\s+than|no\s+later\s+than)\s+)?(?:a\s+period\s+of\s+)?"
    rf"(?:(?P<count>{_NUMBER})(?:\s+\(\w{{1,20}}\))?\s+(?:calendar\s+)?(?P<unit>hours?|days?|weeks?|months?|years?)['’]?\s+"
    r"(?P<side>of|after|from|following|before|prior\s+to)"
    rf"|(?P<nth>{'|'.join(sorted(v.NTH, key=len, reverse=True))})\s+anniversary\s+of)\s+"
    rf"(?:the\s+)?(?P<term>{_OWN}|{_BEFORE}|[A-Z][\w’'-]{{2,20}}(?:\s+[A-Z][\w’'-]{{2,20}}){{0,3}})",
    re.I,
)
_LIMIT = re.compile(
    rf"\bwithin\s+(?:the\s+next\s+)?(?P<count>{_NUMBER})\s+(?P<unit>hours?|days?|weeks?|months?|years?)"
    r"(?=\s*[.,;:)]|\s+(?:or|and|to|unless|at)\s)",
    re.I,
)  # "It promised a full report within three weeks."
_STOPS = re.compile(r"[.!?;]\s|\n\s*\n")
_COUNT = re.compile(rf"(?:{_NUMBER})\s+(?:days?|weeks?|months?|years?)$", re.I)
_AFTER = re.compile(r"\s+(?:of|after|from|following|before)\s+(?:the\s+)?([A-Z]\w+(?:\s+[A-Z]\w+)?)")
_WORD = re.compile(r"[A-Za-z]+")
_RULES = frozenset("if when whenever any each every where had have has was were whichever".split())


def hang(document: Document, dated: Sequence[Dated], written: Interval | None) -> list[Dated]:
    """The dated mentions of a document, with those that hang on its terms in the places of what they hold."""
    text = document.text
    terms = _terms(document, dated)
    hung = list(_hung(text, terms, _Bases(dated, written))) if terms or _cued(text) else []
    ends = [one.mention.end for one in hung]  # in the order of the text; they never overlap
    open_ = {_key(match[1]) for match in _MEANS.finditer(text)} - terms.keys()
    kept = [d for d in dated if not _held(d, hung, bisect_right(ends, d.mention.start)) and not _loose(text, d, open_)]
    return sorted([*kept, *hung], key=lambda one: one.mention.start)


def _cued(text: str) -> bool:
    """Whether a text has words with which a date may hang on the document's own, or on the one before."""
    said = " ".join(text.lower().split())
    return any(cue in said for cue in _CUES)


def _held(one: Dated, hung: list[Dated], at: int) -> bool:
    """Whether a mention lies in the first hung one that ends behind its start."""
    return at < len(hung) and hung[at].mention.start < one.mention.end


def _loose(text: str, one: Dated, terms: set[str]) -> bool:
    """Whether a length of time counts from a term whose day nobody says: "30 days after Acceptance"."""
    if not terms or not _COUNT.match(text, one.mention.start, one.mention.end):
        return False
    term = _AFTER.match(text, one.mention.end)
    return term is not None and any(_key(term[1]).startswith(name) for name in terms)


def _terms(document: Document, dated: Sequence[Dated]) -> dict[str, Interval]:
    """What the terms that a document defines as dates stand for, in small letters."""
    text, terms = document.text, {}
    for item in document.fields:
        if item.name == "effective" and item.interval:
            terms["effective date"] = item.interval
    starts = {one.mention.start: one for one in dated if one.interval}
    for match in _MEANS.finditer(text):
        at = next((k for k in range(match.end(), match.end() + REACH) if k in starts), None)
        if at is not None and "." not in text[match.end() : at]:
            terms[_key(match[1])] = _known(starts[at])
    defined = {_key(match[1]) for match in _MEANS.finditer(text)} - terms.keys()
    for one in dated:
        called = _CALLED.match(text, one.mention.end) if one.interval else None
        if called:
            terms[_key(called[1])] = _known(one)
        happens = _HAPPENS.search(text[max(0, one.mention.start - 2 * REACH) : one.mention.start]) if defined else None
        if happens and one.interval and _key(happens[1]) in defined:
            terms.setdefault(_key(happens[1]), _known(one))
    return terms


@dataclass(frozen=True, slots=True)
class _Bases:
    """What a length of time may be counted from, beside defined terms."""

    dated: Sequence[Dated]
    written: Interval | None

    def before(self, text: str, at: int) -> Interval | None:
        """The last date of the same paragraph."""
        k = bisect_right(self.dated, at, key=lambda one: one.mention.start) - 1
        near = self.dated[k] if k >= 0 else None
        if near is None or at - near.mention.end > WINDOW or "\n\n" in text[near.mention.end : at]:
            return None
        return near.interval

    def known(self, at: int, end: int) -> bool:
        """Whether a stretch of the text already is a date."""
        k = bisect_right(self.dated, at, key=lambda one: one.mention.start)
        return any(
            d.interval and d.mention.start <= at and end <= d.mention.end for d in self.dated[max(0, k - 1) : k + 1]
        )


def _known(one: Dated) -> Interval:
    assert one.interval is not None
    return one.interval


def _key(words: str) -> str:
    return " ".join(words.lower().split()).removeprefix("the ")


def _hung(text: str, terms: dict[str, Interval], bases: _Bases) -> Iterator[Dated]:
    found = [(match, *_base(match, terms, bases)) for match in _HANGS.finditer(text)]
    found += [(match, *_promised(match, bases)) for match in _LIMIT.finditer(text)]
    for match, base, name, end in sorted(found, key=lambda one: one[0].start()):
        interval = _counted(match, base) if base else None
        if base is None or interval is None or bases.known(match.start(), end):
            continue
        words = " ".join(text[match.start() : end].split())
        steps = (
            Step("words", f"“{words}”"),
            Step("anchor", f"it hangs on {name}", base.edtf),
            Step("interval", f"{interval.start_iso} to {interval.end_iso}", interval.edtf),
        )
        mention = Mention(match.start(), end, "date", "<count> <unit> of <defined term>")
        how = How.DOCUMENT if name == OWN else How.TEXT
        yield Dated(mention, None, interval, how, 0.85, steps)


def _base(match: re.Match[str], terms: dict[str, Interval], bases: _Bases) -> tuple[Interval | None, str, int]:
    """What it hangs on, how that is called, and where the words end."""
    term = match["term"]
    if re.fullmatch(_OWN, term, re.I):
        return bases.written, OWN, match.end()
    if re.match(_BEFORE, match.string[match.start("term") : match.end("term") + 8], re.I):
        return bases.before(match.string, match.start()), "the date before it", match.end()
    words = term.split()
    for size in range(len(words), 0, -1):
        name = _key(" ".join(words[:size]))
        if name in terms:
            at = match.start("term")
            for word in words[:size]:
                at = match.string.index(word, at) + len(word)
            return terms[name], f"“{' '.join(words[:size])}”, which the text defines", at
    return None, "", 0


def _promised(match: re.Match[str], bases: _Bases) -> tuple[Interval | None, str, int]:
    """The day from which a limit in a promise, an order or a request counts."""
    text, at = match.string, match.start()
    start = next((m.end() for m in reversed(list(_STOPS.finditer(text, max(0, at - WINDOW), at)))), max(0, at - WINDOW))
    said = {word.lower() for word in _WORD.findall(text[start:at])}
    if said & _RULES:
        return None, "", 0
    if said & v.PROMISED:
        near = bases.before(text, at)
        day = near if near is not None and near.grain <= Grain.DAY else bases.written
        return day, "the day of the promise", match.end()
    return (bases.written if said & v.PROMISING else None), OWN, match.end()


def _counted(match: re.Match[str], base: Interval) -> Interval | None:
    """The last day of the time allowed, or the day, month or year counted to."""
    groups = match.groupdict()
    if groups.get("nth"):
        number, unit = v.NTH[groups["nth"].lower()], Grain.YEAR
    else:
        word = groups["count"].lower()
        number = int(word) if word.isdigit() else v.COUNTS[word]
        unit = Grain[groups["unit"].lower().rstrip("s").upper()]
        side = (groups.get("side") or "after").lower()
        number = -number if side.split()[0] in ("before", "prior") else number
        if side == "of" and not groups["limit"]:
            return None
    if unit is Grain.HOUR:
        number, rest, unit = number // 24, number % 24, Grain.DAY
        if rest:
            return None
    first = base.first_day
    if first is None or base.grain > unit or (first != base.last_day and base.grain <= Grain.DAY):
        return None
    return Interval.of(step(first, number, unit), max(base.grain, Grain.DAY))
