"""Document, Readings -> its date: when was it written, if it does not say?

Clues give windows of days with weights; windows vote; what most of them share wins, if it is
narrow and more than one clue supports it.  Otherwise the answer is a bound, or nothing.
Every vote is kept.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2

from timeline.civil import Grain, calendar, month_length, ordinal, weekday
from timeline.knowledge import Knowledge, fold
from timeline.model import Document, DocumentDate, Interval, Mention, Sentence, Step
from timeline.named import anniversaries
from timeline.place import place
from timeline.readings import Anniversary, DayPart, Named, Partial, Reading, Unit
from timeline.stance import bare_weekday, complete, core, needs, tense

ASIDE = 45  # days between two papers of one folder that tell of the same
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({'|'.join(MONTHS)})|({'|'.join(MONTHS)})[a-z]*\.? (\d{{1,2}})", re.I
)
DAYS_OPEN = 40_000  # how far a window reaches that has no end


@dataclass(frozen=True, slots=True)
class Window:
    """Days, first to last inclusive, that a clue gives its weight to."""

    first: int
    last: int
    weight: float


@dataclass(frozen=True, slots=True)
class Clue:
    """One hint at the date of writing: what it says, and the windows it votes for (they do not add up)."""

    kind: str
    says: str
    windows: tuple[Window, ...]

    def vote(self, day: int) -> float:
        """The weight it gives to a day number."""
        return max((w.weight for w in self.windows if w.first <= day <= w.last), default=0.0)


def date(
    document: Document,
    sentences: Sequence[Sentence],
    readings: Sequence[tuple[Mention, Reading]],
    knowledge: Knowledge,
    given: Interval | None = None,
) -> DocumentDate:
    """The date of a document: as it states it, as the user gave it, or as its clues have it."""
    if document.stated:
        s = document.stated
        says = f"the {s.field} says “{' '.join(s.words.split())}”"
        steps = (Step("anchor", says, s.interval.edtf), *_also(document))
        return DocumentDate(document.id, document.title, s.interval, "stated", 0.98, steps)
    if given:
        step = Step("anchor", "given by the user", given.edtf)
        return DocumentDate(document.id, document.title, given, "given", 0.95, (step,))
    found = clues(document, sentences, readings, knowledge)
    decided = _decide(document, found)
    return decided if decided.how == "inferred" else _beside(document, readings, found) or decided


def _also(document: Document) -> Iterable[Step]:
    """Other header lines that date the document."""
    stated = document.stated
    for f in document.fields:
        if (
            f.interval
            and stated
            and f.start != stated.start
            and f.name in ("created", "dtg", "date", "sent", "published")
        ):
            yield Step("note", f"the {f.name} line says “{f.value}”", f.interval.edtf)


# ------------------------------------------------------------------------------ clues


def clues(
    document: Document, sentences: Sequence[Sentence], readings: Sequence[tuple[Mention, Reading]], knowledge: Knowledge
) -> list[Clue]:
    """All hints in the text, in its order."""
    out: list[Clue] = []
    for k, (mention, reading) in enumerate(readings):
        context = _sentence(document, sentences, mention)
        words = " ".join(document.text[mention.start : mention.end].split())
        match reading:
            case Named(pick=pick) if pick < 0:
                out += _recent(reading, words, knowledge)
            case Anniversary():
                follow = [r for _, r in readings[k + 1 : k + 4]]
                out += _anniversary(reading, words, follow, context, knowledge)
            case Partial(year=None, month=month) if month and not reading.day:
                out.append(_month(month, words))
    out += _latest(readings, document)
    out += _holders(document.text, knowledge)
    return out


def _sentence(document: Document, sentences: Sequence[Sentence], mention: Mention) -> str:
    inside = next((s for s in sentences if s.start <= mention.start < s.end), None)
    return document.text[inside.start : inside.end] if inside else ""


def _recent(reading: Named, words: str, knowledge: Knowledge) -> list[Clue]:
    """“The recent conference”: within weeks after one of its editions."""
    entries = [e for e in knowledge.find(reading.name) if e.kind == "series"]
    windows = []
    for facet in (f for e in entries for f in e.facets):
        end = facet.interval.last_day
        if end is not None and facet.interval.grain <= Grain.MONTH:
            windows += [Window(end, end + 21, 3.0), Window(end, end + 60, 2.0)]
    if not windows:
        return []
    return [Clue("recent", f"“{words}”: within weeks after an edition of {entries[0].name}", tuple(windows))]


def _anniversary(
    reading: Anniversary, words: str, follow: list[Reading], context: str, knowledge: Knowledge
) -> list[Clue]:
    """An anniversary that is spoken of is near: from any of the dates it may count from."""
    of = reading.of or next((r for r in follow if isinstance(r, Named)), None)
    if not isinstance(of, Named):
        return []
    windows = []
    for c in anniversaries(reading, of, knowledge, context):
        day = c.interval.first_day
        if day is not None and c.interval.grain is Grain.DAY:
            windows += [Window(day - 7, day + 14, 3.0), Window(day - 30, day + 45, 2.0)]
    return [Clue("anniversary", f"“{words}”: near the anniversary of {of.name}", tuple(windows))] if windows else []


def _month(month: int, words: str) -> Clue:
    """A month without a year lies within the year around the writing; more often in the half before."""
    windows = []
    for year in range(1900, 2060):
        end = ordinal(year, month, month_length(year, month))
        windows.append(Window(end - 60, end + 180, 0.5))
    return Clue("month", f"“{words}” without a year: written within half a year after it", tuple(windows))


def _latest(readings: Sequence[tuple[Mention, Reading]], document: Document) -> list[Clue]:
    """The text was written after what it tells of; most texts, within a year of the latest date they give."""
    told = [
        (interval, mention)
        for mention, reading in readings
        if isinstance(reading, Partial) and tense(document.text, mention) <= 0 and (interval := complete(reading))
    ]
    if not told:
        return []
    interval, mention = max(told, key=lambda pair: (pair[0].start or 0, -pair[1].start))
    words = " ".join(document.text[mention.start : mention.end].split())
    first, last = interval.first_day or 0, interval.last_day or 0
    windows = (Window(first, last + 180, 1.0), Window(first, last + 366, 0.5))
    return [Clue("latest", f"“{words}” is the latest date in it: written after that began, likely soon", windows)]


def _holders(text: str, knowledge: Knowledge) -> list[Clue]:
    """A person named with an office: written during the term, most likely."""
    out, seen = [], set()
    names = tuple(sorted({s for o in knowledge.offices for f in o.facets for s in f.spellings if " " in s}))
    for found in _pattern(names).finditer(text) if names else ():
        around = fold(text[max(0, found.start() - 80) : found.end() + 80])
        for term in knowledge.terms(found.group()):
            office = next((e for e in knowledge.offices if e.name == term.entry), None)
            called = office and any(fold(a) in around for a in (office.name, *office.aliases))
            if called and term.key not in seen and term.interval.first_day is not None:
                seen.add(term.key)
                last = term.interval.last_day
                window = Window(term.interval.first_day, last if last is not None else DAYS_OPEN * 30, 1.5)
                out.append(
                    Clue("office", f"{found.group()} as {term.entry} ({term.interval.edtf}; {term.source})", (window,))
                )
    return out


@lru_cache(4)
def _pattern(names: tuple[str, ...]) -> Any:
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return re2.compile(r"(?i)\b(?:" + "|".join(r"\s+".join(map(re.escape, n.split())) for n in ordered) + r")\b")


# ------------------------------------------------------------------------------ what lies beside it


def _beside(document: Document, readings: Sequence[tuple[Mention, Reading]], found: list[Clue]) -> DocumentDate | None:
    """The date of a text that speaks from its day, by dated documents of the folder that tell of the same."""
    dated = [f for f in document.fields if f.name == "beside" and f.interval]
    days = [f.interval.first_day for f in dated if f.interval and f.interval.first_day is not None]
    said = next((f for f in document.fields if f.name in ("dateline", "date", "sent") and not f.interval), None)
    if not days or not (said or any(_speaks_from_its_day(reading) for _, reading in readings)):
        return None
    span = (min(days) - ASIDE, max(days) + ASIDE)
    exact = _yearless(said.value, span) if said else None
    first, last = (exact, exact) if exact else _between(document.text, readings, span, days)
    interval = Interval.days(first, last, within=first != last)
    steps = [Step("anchor", "inferred from the dated documents beside it", interval.edtf)]
    steps += [Step("clue", f"beside it lies {f.value}", f.interval.edtf if f.interval else "") for f in dated]
    steps += [Step("clue", f"the dateline says “{said.value}”")] if said and exact else []
    steps += [Step("considered", c.says) for c in found]
    return DocumentDate(document.id, document.title, interval, "inferred", 0.8 if exact else 0.6, tuple(steps))


def _speaks_from_its_day(reading: Reading) -> bool:
    """Whether a text says something like this from a day of its own: on Monday, last week, on 3 April."""
    reading = core(reading)
    dayed = isinstance(reading, Partial) and reading.year is None and bool(reading.day or reading.weekday)
    return dayed or needs(reading) == "now"


def _yearless(words: str, span: tuple[int, int]) -> int | None:
    """The day of a dateline without a year that lies in the span, or nearest to its middle."""
    named = [(int(m[1] or m[4]), MONTHS.index((m[2] or m[3])[:3].lower()) + 1) for m in _DAY_MONTH.finditer(words)]
    middle = (span[0] + span[1]) // 2
    around = range(calendar(middle)[0] - 1, calendar(middle)[0] + 2)
    days = [ordinal(y, m, d) for d, m in named[:1] for y in around if 1 <= d <= month_length(y, m)]
    return min(days, key=lambda day: abs(day - middle), default=None)


def _morrow(text: str, readings: Sequence[tuple[Mention, Reading]], days: list[int]) -> tuple[int, int] | None:
    """The week after the one day beside it whose weekday the text tells of; the day after, if it speaks of today."""
    first = next((core(r) for m, r in readings if bare_weekday(core(r)) and tense(text, m) < 0), None)
    met = {day for day in days if isinstance(first, Partial) and weekday(day) == first.weekday}
    today = any(isinstance(core(r), (Unit, DayPart)) and needs(r) == "now" for _, r in readings)
    return (min(met) + 1, min(met) + (1 if today else 6)) if len(met) == 1 else None


def _between(
    text: str, readings: Sequence[tuple[Mention, Reading]], span: tuple[int, int], days: list[int]
) -> tuple[int, int]:
    """The span, less what lies before the days told as done in it or after those told as to come."""
    first, last = _morrow(text, readings, days) or span
    middle = (first + last) // 2
    for mention, reading in readings:
        side = tense(text, mention)
        if not side or first == last or not isinstance(reading, Partial) or bare_weekday(reading):
            continue
        when = complete(reading) if reading.year else place(reading, Interval.days(middle, middle), 0)
        a, b = (when.first_day, when.last_day) if when else (None, None)
        if a is None or b is None or when is None or when.grain > Grain.MONTH:
            continue
        if side < 0 and first < a <= last:
            first = a
        elif side > 0 and first <= a - 1 < last:
            last = a - 1
    return (first, last) if first <= last else span


# ------------------------------------------------------------------------------ votes


def _decide(document: Document, found: list[Clue]) -> DocumentDate:
    """The days that the clues agree on most; a bound if they do not suffice."""
    steps = []
    best = _best(found)
    if best:
        first, last, score = best
        interval = Interval.days(first, last, within=first != last)
        fit = [c for c in found if c.vote(first) > 0 and c.vote(last) > 0]
        kinds = {c.kind for c in fit}
        strong = sum(c.kind in ("recent", "anniversary") for c in fit)
        if strong and len(kinds) >= 2 and last - first <= 366:
            steps.append(Step("anchor", f"inferred from {len(fit)} clues that agree on it", interval.edtf))
            steps += [Step("clue" if c in fit else "considered", c.says) for c in found]
            confidence = min(0.9, 0.4 + 0.1 * score)
            return DocumentDate(document.id, document.title, interval, "inferred", round(confidence, 2), tuple(steps))
    return _bound(document, found)


def _best(found: list[Clue]) -> tuple[int, int, float] | None:
    """The run of days with the highest sum of votes, and the sum."""
    edges = sorted({d for c in found for w in c.windows for d in (w.first, w.last + 1)})
    if not edges:
        return None
    scored = [(sum(c.vote(a) for c in found), a, b - 1) for a, b in itertools.pairwise(edges)]
    top = max(score for score, _, _ in scored)
    runs = [(a, b) for score, a, b in scored if score == top]
    return runs[0][0], runs[-1][1], top  # runs that stand apart are liked alike: any of them, or a day between


def _bound(document: Document, found: list[Clue]) -> DocumentDate:
    """Not before the latest date it tells of; nothing, if it tells of none."""
    latest = next((c for c in found if c.kind == "latest"), None)
    if latest is None:
        says = "its clues do not suffice to date it" if found else "the text holds no clue that would date it"
        votes = (Step("clue", c.says) for c in found)
        return DocumentDate(document.id, document.title, None, "unknown", 0.0, (Step("anchor", says), *votes))
    start = Interval.days(latest.windows[0].first, latest.windows[0].first).start
    year = calendar(latest.windows[0].first)[0]
    interval = Interval(start, None, Grain.DAY)
    year_said = str(year) if year > 0 else f"{1 - year} BCE"
    steps = [Step("anchor", f"not before {year_said}; its clues do not say more", interval.edtf)]
    steps += [Step("clue", c.says) for c in found]
    return DocumentDate(document.id, document.title, interval, "bounded", 0.5, tuple(steps))
