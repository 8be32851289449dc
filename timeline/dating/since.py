"""So long after a happening: “on Friday, 47 days after the election”, where the election is told of with its day.

The weekday, or the day of writing, lies just as far from the happening as is counted; so that dates the writing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.civil import Grain, calendar, step
from timeline.dating.kin import MENTIONS, clause, stems_of
from timeline.dating.moments import falls, hangs, side_of, words_of, written
from timeline.dating.neighbours import Neighbour, Told
from timeline.dating.terms import STOP, WEEKDAYS
from timeline.dating.votes import YEAR, Clue, Window
from timeline.model import Document, Mention
from timeline.needs import bare_weekday, complete, core
from timeline.place import place
from timeline.readings import Partial, Reading, Span, Unit, Which

COUNTED = 4.0  # the vote of a count: it is hardly ever met by chance
BLIND = 3.0  # the same where no word says which of a neighbour's days it counts from
ASKED, FARTHEST = 20, 1000  # counts of a text that are followed; units that people count
ENTRIES = 3  # days that head a diary at least
FEW = 31  # days within which a neighbour tells all that it tells of, so that any of them serves
AWAY = 183  # days from the writing to a day of the year, as people say it
BEFORE, LEAD = 200, 3  # characters before a day in which its verb stands; words before it that hold one
NAMED = 70  # characters of the words that name the happening
TODAY = Unit(0, Grain.DAY)
_EXACT = re.compile(r"\b(?:to the (?:very )?(?:day|night)|exactly)\b", re.I)
_ISSUED = re.compile(r"\b(?:is|are) (?:now )?(?:published|issued|printed|written|sent|given)\s+\Z", re.I)
_END = re.compile(r"\b(?:(last|final)|first|opening) (?:entry|entries|page|line)\b", re.I)
_HEAD = re.compile(rf"(?:{'|'.join(WEEKDAYS)})[a-z]*\b|\d{{1,2}}\W", re.I)
ROUGH = {Grain.WEEK: 3, Grain.MONTH: 10, Grain.YEAR: 45}  # days by which a round number may be off
_NUMBER = re.compile(r"(?<![\w:.-])\d{2,3}(?![\w:-])")
_SIDE = re.compile(r"(?:\s+(?:to the (?:very )?(?:day|night)|ago))?\s+(since|after|before|following)\s+", re.I)
_IT_IS = re.compile(r",? it (?:will be|is|was|has been) (?:just |exactly |now )?", re.I)
_JOINED = re.compile(r",? (?:just |only |exactly |some )?", re.I)
_CLAUSE = re.compile(r"(?:(?!\s(?:and|but|with|that|which|when|in which)\b)[^.;:!?,()])*")
Found = Sequence[tuple[Mention, Reading]]


def since(document: Document, readings: Found, beside: Sequence[tuple[Neighbour, str]]) -> Iterator[Clue]:
    """The days of writing that so long after, or before, a happening asks for, told here or beside it."""
    text = document.text
    asks = [(mention, reading, ask) for k, (mention, reading) in enumerate(readings)
            if isinstance(reading, Span) and (ask := _found(text, readings, k))][:ASKED]  # fmt: skip
    others = [*(told for other, _ in beside for told in other.told), *_own(text, readings)] if asks else []
    for mention, span, ask in asks:
        told = _named(ask.words, others) if ask.words else None
        if told:
            here = _from(span, ask, told)
            says = f"“{words_of(text, mention)}” is counted from what is told as “{told.words}”"
            yield from [Clue("since", says, (Window(*here, COUNTED),))] if here else []
        elif ask.exact:
            windows = tuple(Window(*here, BLIND) for other, _ in beside if (here := _of_any(span, ask, other)))
            says = f"“{words_of(text, mention)}” is counted from a day of which another tells"
            yield from [Clue("since", says, windows)] if windows else []


class Count(NamedTuple):
    """So long from a happening: which way, the words that name it, and the reading that lies so far from it."""

    direction: int
    words: str
    exact: bool
    asked: Reading
    side: int


def _found(text: str, readings: Found, k: int) -> Count | None:
    """What a length of time counts from, and the day that it leads to: of the words before it, inside it, or today."""
    mention, before, after = readings[k][0], readings[k - 1 : k], readings[k + 1 : k + 2]
    asked: Reading = TODAY
    end, which = mention.end, mention
    exact = _EXACT.search(text, max(0, mention.start - 9), mention.end + 11) is not None
    counted = before and hangs(before[0][1]) and _IT_IS.fullmatch(text, before[0][0].end, mention.start)
    if after and hangs(after[0][1]) and text[end : after[0][0].start] in (" ", " on "):
        which, asked, end = after[0][0], after[0][1], after[0][0].end  # "fifty years this summer since"
    elif counted:
        (which, asked), exact = before[0], True  # "Next month it will be fifty years"
    elif before and _JOINED.fullmatch(text, before[0][0].end, mention.start):
        which, asked = before[0]
        if not hangs(asked) and not _is_day(asked):
            return None
    elif _ISSUED.search(text, max(0, mention.start - NAMED), mention.start):
        exact = True
    elif not exact or side_of(text, mention) < 0:
        return None
    side = _SIDE.match(text, end)
    words = _CLAUSE.match(text, side.end(), side.end() + NAMED) if side else None
    back = side is not None and side[1].lower() == "before"
    if words is None and not counted:
        return None
    return Count(-1 if back else 1, words[0] if words else "", exact, asked, _side(text, which, mention.end))


def _side(text: str, which: Mention, end: int) -> int:
    """How the clause looks at the day that is asked for: by the verb before it, not by that of what it counts from.

    "It goes on show on Sunday, a year after it was found": to come, as nothing before Sunday is past.
    """
    begin = max(0, which.start - BEFORE)
    lead = STOP.split(text[begin : which.start])[-1]
    inside = replace(which, start=which.start - begin, end=which.end - begin)
    if len(lead.split()) < LEAD:
        return side_of(text, which)
    return side_of(text[begin:end], inside) or 1


def _own(text: str, readings: Found) -> Iterator[Told]:
    """The days that the text itself tells of with their years."""
    for mention, reading in readings[:MENTIONS]:
        when = complete(reading)
        if when and when.grain is Grain.DAY and when.first_day is not None and when.last_day is not None:
            yield Told(" ".join(clause(text, mention).split()), when.first_day, when.last_day)


def _is_day(reading: Reading) -> bool:
    """Whether it is a day of a month without its year, as a count asks for: "on 12 October, 125 years after"."""
    day = core(reading)
    return isinstance(day, Partial) and bool(day.month and day.day) and day.year is None


def _from(span: Span, ask: Count, told: Told) -> tuple[int, int] | None:
    """The days of writing, counted from what is told."""
    days = _counted(span, ask, told)
    return _written(ask, *days) if days else None


def _of_any(span: Span, ask: Count, other: Neighbour) -> tuple[int, int] | None:
    """The days of writing, counted from any day of which a neighbour tells, if all of them lie close together.

    "Its last entry" is the last of the days that head what it tells.
    """
    sure = other.written and not other.written.within
    written, end = other.written.last_day if sure and other.written else None, _END.search(ask.words)
    days = [told for told in other.told if told.first == told.last and (written is None or told.first <= written)]
    if end:
        heads = sorted({told.first: told for told in days if _HEAD.match(told.words)}.items())
        days = [heads[-1 if end[1] else 0][1]] if len(heads) >= ENTRIES else []
    if not days or max(told.first for told in days) - min(told.first for told in days) > FEW:
        return None
    found = [here for told in days if (here := _from(span, ask, told))]
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None


def _written(ask: Count, first: int, last: int) -> tuple[int, int] | None:
    """The days of writing; "this summer", those of the summer in which the counted day lies."""
    asked = ask.asked
    named = core(asked)
    if isinstance(named, Partial) and _is_day(asked):
        day = next((d for d in range(first, last + 1) if falls(named, d)), None)
        return None if day is None else (day if ask.side < 0 else day - AWAY, day - 1 if ask.side > 0 else day + AWAY)
    if isinstance(asked, Which) and asked.which == 0 and isinstance(asked.of, Partial):
        season = place(replace(asked.of, year=calendar((first + last) // 2)[0]), None)
        return (season.first_day, season.last_day) if season and season.first_day and season.last_day else None
    here = written(asked, ask.side, first, last)
    said = here and ask.side < 0 and bare_weekday(core(asked))  # news says the weekday of its own day too
    return (here[0] - 1, here[1]) if here and said else here


def _named(words: str, others: Sequence[Told]) -> Told | None:
    """What is told in most of the words that name a happening; of days alike, that on which most agree.

    "The 14 May election" is told of that day, whatever else is told of elections.
    """
    asked, head = _terms(words), words.split()[-1:]
    shared = {n: len(held) for n, told in enumerate(others) if (held := asked & _terms(told.words))}
    top = max(shared.values(), default=0)
    found = [others[n] for n, count in shared.items() if count == top and 2 * top >= len(asked)]
    called = re.compile(rf"\d(?:st|nd|rd|th)?,? {re.escape(head[0])}\b") if head else None
    found = [told for told in found if called and called.search(told.words)] or found
    days = Counter((told.first, told.last) for told in found).most_common(2)
    clear = days and (len(days) == 1 or days[0][1] > days[1][1])
    return next(told for told in found if (told.first, told.last) == days[0][0]) if clear else None


def _terms(words: str) -> frozenset[str]:
    """What is compared of the words of a happening, its numbers too: "Decree 112"."""
    return stems_of(words).union(_NUMBER.findall(words))


def _counted(span: Span, ask: Count, told: Told) -> tuple[int, int] | None:
    """The days that lie so far from a happening."""
    count, grain = span.amounts[0]
    if (
        not count
        or len(span.amounts) > 1
        or span.working
        or count != int(count)
        or count > FARTHEST
        or grain < Grain.DAY
    ):
        return None
    rough = 0 if ask.exact else min(ROUGH.get(grain, 0), 3 if bare_weekday(core(ask.asked)) else YEAR)
    first, last = (step(day, ask.direction * int(count), grain) for day in (told.first, told.last))
    return first - rough, last + rough
