"""Document, Readings -> clues: what its own words hint of when it was written.  One pass; each hint counts once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, pairwise
from typing import Any

import re2

from timeline.civil import Grain, month_length, ordinal, weekday
from timeline.dating.lede import lede, opens_on
from timeline.dating.moments import hangs, side_of, with_weekday, words_of, written
from timeline.dating.sides import told
from timeline.dating.terms import MONTHS, WEEKDAYS
from timeline.dating.votes import Clue, Window
from timeline.dating.weeks import weeks
from timeline.knowledge import Knowledge, fold
from timeline.model import Document, Interval, Mention, Sentence
from timeline.named import anniversaries, editions
from timeline.needs import bare_weekday, core
from timeline.place import place
from timeline.readings import Anniversary, Clock, DayPart, Feast, Named, Partial, Reading

FIRST_YEAR, LAST_YEAR = 1900, 2060  # years in which a date without one is sought
DAYS_OPEN = 40_000 * 30  # how far a window reaches that has no end
WEEK = 7  # days within which nobody says "a Friday" of it
SOON = 200  # days that a day and its weekday are told apart from, without a year
NEAR = 1.5  # the vote of a day and its weekday
CLAUSE = 45  # characters between a named day and the word that says how far off it is
_BREAK = re.compile(
    r"[.;:!?\n]|\b(?:and|but|since|after|before|until|till|from|by|than|while|which|who|when|as|between|of)\b", re.I
)
_APART = re.compile(r"\b(?:since|after|before|until|till|from|between|than|of)\s+(?:the\s+)?\Z", re.I)
_APPOSED = re.compile(r",? \(?(?:which (?:was|is|fell on) )?(?:was |is |fell on |falls on )?an? ", re.I)
LONGEST = 31  # days of an event by which another may be dated
MOST = 40  # clues of one kind
MENTIONS = 400  # mentions that are asked for what they say together
Found = Sequence[tuple[Mention, Reading]]


def clues(document: Document, sentences: Sequence[Sentence], readings: Found, knowledge: Knowledge) -> list[Clue]:
    """All hints in the text, in its order; of each kind, MOST at most."""
    text, context = document.text, _contexts(document, sentences)
    sources = (
        _of_datelines(document, sentences, readings),
        _of_readings(text, readings, context, knowledge),
        _together(text, readings, knowledge),
        weeks(text, readings[:MENTIONS], _days),
        told(text, readings),
        _holders(text, knowledge),
    )
    out: dict[tuple[str, str], Clue] = {}
    kinds: Counter[str] = Counter()
    for clue in chain.from_iterable(sources):
        if (clue.kind, clue.says) not in out and kinds[clue.kind] < MOST:
            kinds[clue.kind] += 1
            out[clue.kind, clue.says] = clue
    return list(out.values())


def _contexts(document: Document, sentences: Sequence[Sentence]) -> Any:
    """A function from a mention to the sentence around it."""
    starts = [s.start for s in sentences]

    def context(mention: Mention) -> str:
        at = bisect_right(starts, mention.start) - 1
        inside = at >= 0 and mention.start < sentences[at].end
        return document.text[sentences[at].start : sentences[at].end] if inside else ""

    return context


def _of_readings(text: str, readings: Found, context: Any, knowledge: Knowledge) -> Iterator[Clue]:
    """What single readings hint at."""
    months: set[tuple[int, int]] = set()
    year: int | None = None  # that the text has named last
    for k, (mention, reading) in enumerate(readings):
        words = words_of(text, mention)
        said = with_weekday(core(reading) if isinstance(reading, (Clock, DayPart)) else reading, words)
        year = said.year if isinstance(said, Partial) and said.year is not None else year
        match said:
            case Named(pick=pick) if pick < 0:
                yield from _recent(said, words, knowledge)
            case Anniversary():
                follow = [r for _, r in readings[k + 1 : k + 4]]
                yield from _anniversary(said, words, follow, context(mention), knowledge)
            case Partial(year=None, month=int() as month, day=None):
                side = side_of(text, mention)
                if (month, side) not in months:
                    months.add((month, side))
                    yield _month(month, words)
            case Partial(year=None, month=int(), day=int(), weekday=int()) as day:
                narrated = _is_of(year, day)
                yield from _weekday(day, words, side_of(text, mention), weight=0.0 if narrated else NEAR)


def _is_of(year: int | None, day: Partial) -> bool:
    """Whether a day falls on its weekday in the year that was named before it: of that it is, and does not vote."""
    when = place(replace(day, year=year), None) if year is not None else None
    return when is not None and when.first_day is not None and weekday(when.first_day) == day.weekday


# ------------------------------------------------------------------------------ datelines


def _of_datelines(document: Document, sentences: Sequence[Sentence], readings: Found) -> Iterator[Clue]:
    """A dateline that leaves the year open, and the weekday on which the text opens."""
    said = next((f for f in document.fields if f.name in ("dateline", "date", "sent") and not f.interval), None)
    day = yearless(said.value) if said else None
    if said and day:
        windows = tuple(Window(d, d, 5.0) for d in _days(day))
        yield Clue("dateline", f"the dateline says “{said.value}”", windows)
        if not day.weekday:
            yield from lede(opens_on(document, sentences, readings), _days(day), 3)


@lru_cache(1024)
def _days(day: Partial) -> tuple[int, ...]:
    """The day numbers that it falls on."""
    placed = (place(replace(day, year=year), None) for year in range(FIRST_YEAR, LAST_YEAR))
    firsts = (found.first_day for found in placed if found)
    return tuple(first for first in firsts if first is not None and day.weekday in (None, weekday(first)))


_DAY_MONTH = re.compile(
    rf"(?:\b({'|'.join(WEEKDAYS)})[a-z]*,? )?(?:the )?(?:(\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? "
    rf"({'|'.join(MONTHS)})|({'|'.join(MONTHS)})[a-z]*\.? (\d{{1,2}}))",
    re.I,
)


def yearless(words: str) -> Partial | None:
    """The day and month that a dateline names, with the weekday if it does."""
    match = _DAY_MONTH.search(words)
    if not match:
        return None
    month = MONTHS.index((match[3] or match[4]).lower()) + 1
    named = WEEKDAYS.index(match[1].lower()) + 1 if match[1] else None
    return Partial(month=month, day=int(match[2] or match[5]), weekday=named)


# ------------------------------------------------------------------------------ single readings


def _recent(reading: Named, words: str, knowledge: Knowledge) -> Iterator[Clue]:
    """“The recent conference”: within weeks after one of its editions."""
    entries = [e for e in knowledge.find(reading.name) if e.kind == "series"]
    windows: list[Window] = []
    for facet in (f for e in entries for f in e.facets):
        end = facet.interval.last_day
        if end is not None and facet.interval.grain <= Grain.MONTH:
            windows += [Window(end, end + 21, 3.0), Window(end, end + 60, 2.0)]
    if windows:
        yield Clue("recent", f"“{words}”: within weeks after an edition of {entries[0].name}", tuple(windows))


def _anniversary(
    reading: Anniversary, words: str, follow: list[Reading], context: str, knowledge: Knowledge
) -> Iterator[Clue]:
    """An anniversary that is spoken of is near: from any of the dates it may count from."""
    of = reading.of or next((r for r in follow if isinstance(r, Named)), None)
    if not isinstance(of, Named):
        return
    windows: list[Window] = []
    for c in anniversaries(reading, of, knowledge, context):
        day = c.interval.first_day
        if day is not None and c.interval.grain is Grain.DAY:
            windows += [Window(day - 7, day + 14, 3.0), Window(day - 30, day + 45, 2.0)]
    if windows:
        yield Clue("anniversary", f"“{words}”: near the anniversary of {of.name}", tuple(windows))


def _month(month: int, words: str) -> Clue:
    """A month without a year lies within the year around the writing; more often in the half before."""
    ends = (ordinal(year, month, month_length(year, month)) for year in range(FIRST_YEAR, LAST_YEAR))
    windows = tuple(Window(end - 60, end + 180, 0.5) for end in ends)
    return Clue("month", f"“{words}” without a year: written within half a year after it", windows)


def _weekday(day: Partial, words: str, side: int, aside: int = 0, weight: float = NEAR) -> Iterator[Clue]:
    """A day with its weekday and no year: written near one that falls so, but `aside` days off at least."""
    windows = () if side > 0 else tuple(Window(d + aside, d + SOON, weight) for d in _days(day))
    windows += () if side < 0 else tuple(Window(d - SOON, d - aside, weight) for d in _days(day))
    if windows:
        yield Clue("weekday", f"“{words}” without a year: written near one that falls so", windows)


# ------------------------------------------------------------------------------ two readings of one clause


def _together(text: str, readings: Found, knowledge: Knowledge) -> Iterator[Clue]:
    """What two readings that stand close say together: “the May Day rally tomorrow”, “2 March, a Friday”."""
    for (one, a), (two, b) in pairwise(readings[:MENTIONS]):
        gap = text[one.end : two.start]
        if len(gap) > CLAUSE:
            continue
        words = words_of(text, Mention(one.start, two.end, "", ""))
        match a, b:
            case Partial(year=None, month=int(), day=int(), weekday=None), Partial() if bare_weekday(
                b
            ) and _APPOSED.fullmatch(gap):
                yield from _weekday(replace(a, weekday=b.weekday), words, side_of(text, one), WEEK)
            case (Feast() | Named() as named, hung) | (hung, Feast() | Named() as named):
                start = one.start if named is a else two.start
                lead = text[max(0, start - 12) : start]
                if hangs(hung) and not bare_weekday(core(hung)) and not _BREAK.search(gap) and not _APART.search(lead):
                    yield from _today(named, hung, words, knowledge)


def _today(named: Feast | Named, hung: Reading, words: str, knowledge: Knowledge) -> Iterator[Clue]:
    """A named day that is so far off: written as far from one of its days."""
    if isinstance(named, Feast):
        days = () if named.year else _feasts(named)
    else:
        series = tuple(f.interval for e in knowledge.find(named.name) if e.kind == "series" for f in e.facets)
        found = editions(replace(named, when=None, pick=0), knowledge, None, words)
        days = series or tuple(c.facet.interval for c in found if c.said or not c.facet.facet)
    windows = _so_far_from(days, core(hung))
    if windows:
        kind = "feast" if isinstance(named, Feast) else "today"
        yield Clue(kind, f"“{words}”: so far from the day that is named", windows)


@lru_cache(64)
def _so_far_from(days: tuple[Interval, ...], hung: Reading) -> tuple[Window, ...]:
    """The days on which the words that hang on the day of writing would mean one of these."""
    windows = []
    for first, last in ((day.first_day, day.last_day) for day in days if day.grain <= Grain.DAY):
        if first is not None and last is not None and last - first < LONGEST:
            here = written(hung, 0, first, last)
            windows += [Window(*here, 3.0)] if here else []
    return tuple(windows)


@lru_cache(256)
def _feasts(feast: Feast) -> tuple[Interval, ...]:
    placed = (place(replace(feast, year=year), None) for year in range(FIRST_YEAR, LAST_YEAR))
    return tuple(day for day in placed if day)


# ------------------------------------------------------------------------------ holders of offices


def _holders(text: str, knowledge: Knowledge) -> Iterator[Clue]:
    """A person named with an office: written during the term, most likely."""
    seen = set()
    offices = {office.name: office for office in knowledge.offices}
    names = knowledge.holders(text)
    for found in _pattern(names).finditer(text) if names else ():
        around = ""
        for term in knowledge.terms(found.group()):
            if term.key in seen or term.interval.first_day is None:
                continue
            around = around or fold(text[max(0, found.start() - 80) : found.end() + 80])
            office = offices.get(term.entry)
            titled = fold(text[max(0, found.start() - 40) : found.start()]).endswith(_title(term.entry))
            if office and (titled or any(fold(a) in around for a in (office.name, *office.aliases))):
                seen.add(term.key)
                last = term.interval.last_day
                window = Window(term.interval.first_day, last if last is not None else DAYS_OPEN, 1.5)
                says = f"{found.group()} as {term.entry} ({term.interval.edtf}; {term.source})"
                yield Clue("office", says, (window,))


@lru_cache(1024)
def _title(office: str) -> str:
    """What its holder is called, before the name: `Prime Minister of Portugal` as “prime minister”."""
    return fold(office).partition(" of ")[0]


@lru_cache(4)
def _pattern(names: tuple[str, ...]) -> Any:
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return re2.compile(r"(?i)\b(?:" + "|".join(r"\s+".join(map(re.escape, n.split())) for n in ordered) + r")\b")
