"""Dates that hang on a defined term: `within 30 days of the Commencement Date`, `the date of this letter`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.civil import Grain, step
from timeline.model import Dated, Document, How, Interval, Mention, Step
from timeline.rules import telling as v

REACH = 60  # characters from a definition to its date
_MEANS = re.compile(r"[\"“]([A-Z][\w’' -]{2,40})[\"”]\s+(?:shall\s+mean|means|is|refers\s+to|denotes)\b")
_CALLED = re.compile(r"[^().\n]{0,30}\(\s*(?:the\s+|such\s+date\s+the\s+)?[\"“]([A-Z][\w’' -]{2,40})[\"”]\s*\)")
_NUMBER = r"\d{1,3}|" + "|".join(sorted(v.COUNTS, key=len, reverse=True))
_OWN = (
    r"today['’]s\s+date|(?:the\s+)?date\s+"
    r"(?:of\s+this\s+\w+(?:\s+\w+)?|hereof|first\s+(?:above\s+written|written\s+above))"
)
_ITSELF = re.compile(r"\bdate\s+(?:of\s+this|hereof|first)\b|['’]s\s+date\b", re.I)  # the least that _OWN needs
_HANGS = re.compile(
    rf"\b(?:(?P<limit>within|not\s+later\s+than|no\s+later\s+than)\s+)?(?:a\s+period\s+of\s+)?"
    rf"(?:(?P<count>{_NUMBER})(?:\s+\(\w{{1,20}}\))?\s+(?:calendar\s+)?(?P<unit>days?|weeks?|months?|years?)['’]?\s+"
    r"(?P<side>of|after|from|following|before|prior\s+to)"
    rf"|(?P<nth>{'|'.join(sorted(v.NTH, key=len, reverse=True))})\s+anniversary\s+of)\s+"
    rf"(?:the\s+)?(?P<term>{_OWN}|[A-Z][\w’'-]{{2,20}}(?:\s+[A-Z][\w’'-]{{2,20}}){{0,3}})",
    re.I,
)


def hang(document: Document, dated: Sequence[Dated], written: Interval | None) -> list[Dated]:
    """The dated mentions of a document, with those that hang on its terms in the places of what they hold."""
    text = document.text
    terms = _terms(document, dated)
    hung = list(_hung(text, terms, written)) if terms or _ITSELF.search(text) else []
    ends = [one.mention.end for one in hung]  # in the order of the text; they never overlap
    kept = [d for d in dated if not _held(d, hung, bisect_right(ends, d.mention.start))]
    return sorted([*kept, *hung], key=lambda one: one.mention.start)


def _held(one: Dated, hung: list[Dated], at: int) -> bool:
    """Whether a mention lies in the first hung one that ends behind its start."""
    return at < len(hung) and hung[at].mention.start < one.mention.end


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
    for one in dated:
        called = _CALLED.match(text, one.mention.end) if one.interval else None
        if called:
            terms[_key(called[1])] = _known(one)
    return terms


def _known(one: Dated) -> Interval:
    assert one.interval is not None
    return one.interval


def _key(words: str) -> str:
    return " ".join(words.lower().split()).removeprefix("the ")


def _hung(text: str, terms: dict[str, Interval], written: Interval | None) -> Iterator[Dated]:
    for match in _HANGS.finditer(text):
        base, name, end = _base(match, terms, written)
        day = _day(match, base) if base else None
        if base is None or day is None:
            continue
        interval = Interval.days(day, day)
        words = " ".join(text[match.start() : end].split())
        steps = (
            Step("words", f"“{words}”"),
            Step("anchor", f"it hangs on {name}", base.edtf),
            Step("interval", f"{interval.start_iso} to {interval.end_iso}", interval.edtf),
        )
        mention = Mention(match.start(), end, "date", "<count> <unit> of <defined term>")
        yield Dated(mention, None, interval, How.TEXT if name.startswith("“") else How.DOCUMENT, 0.85, steps)


def _base(
    match: re.Match[str], terms: dict[str, Interval], written: Interval | None
) -> tuple[Interval | None, str, int]:
    """What it hangs on, how that is called, and where the words end."""
    term = match["term"]
    if re.fullmatch(_OWN, term, re.I):
        return written, "the document's own date", match.end()
    words = term.split()
    for size in range(len(words), 0, -1):
        name = _key(" ".join(words[:size]))
        if name in terms:
            at = match.start("term")
            for word in words[:size]:
                at = match.string.index(word, at) + len(word)
            return terms[name], f"“{' '.join(words[:size])}”, which the text defines", at
    return None, "", 0


def _day(match: re.Match[str], base: Interval) -> int | None:
    """The last day of the time allowed, or the day counted to."""
    if base.first_day is None or base.first_day != base.last_day:
        return None
    if match["nth"]:
        return step(base.first_day, v.NTH[match["nth"].lower()], Grain.YEAR)
    word = match["count"].lower()
    count = int(word) if word.isdigit() else v.COUNTS[word]
    unit = Grain[match["unit"].lower().rstrip("s").upper()]
    before = match["side"].lower().split()[0] in ("before", "prior")
    if match["side"].lower() == "of" and not match["limit"]:
        return None
    return step(base.first_day, -count if before else count, unit)
