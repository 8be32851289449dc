"""Dates that are told otherwise than they were found: the days of a list, a stretch of months, words of a name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from timeline.civil import DAY, Grain, calendar, ordinal
from timeline.model import Dated, Document, Interval, Mention, Step
from timeline.readings import Between, Same
from timeline.telling.forms import base_of
from timeline.telling.surnames import SEASONS, somebody, surnames
from timeline.telling.words import closed

NEAR = 40  # characters searched back for the first days of a list
PAIR = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(\s+and\s+)(?:the\s+)?(\d{1,2})(?=\D|$)")
CHAIN = re.compile(r"(?:\b(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?,\s+)+$")
NUMBER = re.compile(r"(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?")
NEXT = re.compile(r"\s+([a-z]{3,})")
OWNED = re.compile(r"(?:\b(?:my|our|your|his|her|its|their|a|an|the)|['’]s)\s+$", re.I)  # "our summer school"
ANY = re.compile(r"\b(?:another|every|each|any|many|one|most|no)\s+$", re.I)  # "for another winter"
COMING = frozenset("came arrived comes passed returned was had".split())  # "Winter came early"
ON = re.compile(r"\s*(?:[.,;:)\n]|\Z|(?:in|at|to|for|with|by|from|when|but|after|before)\b)")  # behind two days
SCALE = re.compile(r",\d{3}\b")  # "of 1:25,000"
FILED = re.compile(r"\b(?:[Nn]os?|[Nn]r|[Rr]ef|[Ii]nv)\.\s*$")  # "Report no. 1940-12"
NAMED = re.compile(r"\s[A-Z][a-z]+")  # what follows a season in a name: "Winter House"


APPOSING = (", ", ", the ", ", on ", " or ")  # between a feast and its day


def settle(document: Document, dated: Sequence[Dated]) -> list[Dated]:
    """The dated mentions with the days of lists apart and adjacent months joined, without those that are no dates."""
    text = document.text
    result: list[Dated] = []
    people = surnames(text, dated)
    for one in dated:
        if _empty(text, one.mention) or (people and somebody(text, one.mention, people)):
            continue
        if result and _adjacent(text, result[-1], one):
            result[-1] = _joined(result[-1], one)
            continue
        if result and _apposed(text, result[-1], one):
            best = max(result[-1], one, key=attrgetter("confidence"))
            result[-1] = replace(best, mention=replace(one.mention, start=result[-1].mention.start))
            continue
        if result and isinstance(one.reading, Between) and _spelt_out(text, result[-1], one):
            result.pop()
        days = list(_days(text, one)) if text.find("and", one.mention.start, one.mention.end) > 0 else []
        while days and result and result[-1].mention.end > days[0].mention.start:
            result.pop()  # "the 3rd" of "the 3rd, 5th and 9th of May", found on its own
        result += days or [one]
    return result


def anaphoric(one: Dated) -> bool:
    """Whether a mention only points back at a day that was named before: "by that day"."""
    return isinstance(one.reading, Same)


def _empty(text: str, mention: Mention) -> bool:
    """Whether a mention names no day: `the day` of the regatta; a season that is part of a name."""
    words, near = text[mention.start : mention.end], max(0, mention.start - 12)
    figures = words[0].isdigit()
    if not figures and (words.lower() == "the day" or words == "thanksgiving"):
        return True
    if text[mention.end : mention.end + 1] == "," and SCALE.match(text, mention.end):
        return True
    if text.find(".", near, mention.start) > 0 and FILED.search(text, near, mention.start):
        return True
    if figures or words.title() not in SEASONS:
        return False
    if NAMED.match(text, mention.end) is not None:
        return words in SEASONS
    if ANY.search(text, max(0, mention.start - NEAR), mention.start):
        return True
    after = NEXT.match(text, mention.end)
    compound = after is not None and OWNED.search(text, max(0, mention.start - NEAR), mention.start) is not None
    return after is not None and (
        after[1] in COMING or (compound and not closed(after[1]) and base_of(after[1]) == after[1])
    )


def _adjacent(text: str, one: Dated, other: Dated) -> bool:
    """Whether two mentions are months or days that follow on each other: "in July and August"."""
    a, b = one.interval, other.interval
    if a is None or b is None or a.grain is not b.grain or a.end != b.start:
        return False
    if text[one.mention.end : other.mention.start].split() != ["and"]:
        return False
    if a.grain is Grain.DAY and not ON.match(text, other.mention.end):
        return False  # "on Monday and Tuesday's vote", "on Monday and Tuesday he left"
    return a.grain in (Grain.DAY, Grain.MONTH)


def _apposed(text: str, one: Dated, other: Dated) -> bool:
    """Whether a day is said twice: "on St Martin's Day, 11 November, of that year"."""
    a, b = one.interval, other.interval
    if a is None or b is None or a.grain is not Grain.DAY or (a.start, a.end) != (b.start, b.end) or other.subject:
        return False
    return text[one.mention.end : other.mention.start] in APPOSING


def _spelt_out(text: str, one: Dated, other: Dated) -> bool:
    """Whether the second mention says from when to when the first is: "for the winter from 1 November to 31 March"."""
    if one.interval is None or other.interval is None or other.interval.grain >= one.interval.grain:
        return False
    if one.interval.grain <= Grain.DAY:
        return False
    linked = text[one.mention.end : other.mention.start].split()
    return linked in (["from"], [",", "from"], ["between"], []) and one.interval.overlaps(other.interval)


def _joined(one: Dated, other: Dated) -> Dated:
    assert one.interval is not None
    assert other.interval is not None
    interval = replace(one.interval, end=other.interval.end)
    mention = replace(one.mention, end=other.mention.end)
    step = Step("note", "they follow on each other and are told as one stretch", interval.edtf)
    return replace(one, mention=mention, interval=interval, steps=(*one.steps, step))


def _days(text: str, one: Dated) -> Iterator[Dated]:
    """The days of a list, each on its own, where it is one: "19, 21 and 22 January", "12 and 19 May"."""
    mention, interval = one.mention, one.interval
    if interval is None or interval.grain is not Grain.DAY or interval.start is None:
        return
    pair = PAIR.search(text, mention.start, mention.end)
    if pair is None or text[max(0, mention.start - 8) : mention.start].lower() == "between ":
        return
    near = text[max(0, mention.start - NEAR) : mention.start]
    chain = CHAIN.search(near) if pair.start() == mention.start else None
    first = mention.start - len(near) + chain.start() if chain else mention.start
    found = list(NUMBER.finditer(text, first, mention.start)) if chain else []
    spans = [*(m.span() for m in found), (mention.start, pair.start(2)), (pair.end(2), mention.end)]
    numbers = [*(int(m[1]) for m in found), int(pair[1]), int(pair[3])]
    year, month, _ = calendar(interval.start // DAY)
    rising = all(a < b for a, b in itertools.pairwise(numbers))
    alone = not chain and numbers[1] - numbers[0] < 2
    if alone or not rising or Interval.of(ordinal(year, month, numbers[-1])).end != interval.end:
        return
    for (start, end), day in zip(spans, numbers, strict=True):
        its = Interval.of(ordinal(year, month, day))
        steps = (*one.steps, Step("note", "one day of a list", its.edtf))
        yield replace(one, mention=replace(mention, start=start, end=end), interval=its, steps=steps)
