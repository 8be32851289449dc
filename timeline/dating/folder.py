"""The date of a text that states none, by the dated documents of its folder that tell of the same.

They say about when it was written; what both tell of says it more closely: "eleven days ago" here, "on 19 April"
there.  A paper that one of them says was put out today is of today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.civil import Grain, calendar, weekday
from timeline.dating import papers
from timeline.dating.index import SHARED, Index
from timeline.dating.lede import lede, opens_on
from timeline.dating.moments import counts_years, hangs, said_together, side_of, words_of, written
from timeline.dating.neighbours import Neighbour, Told
from timeline.dating.sides import in_span
from timeline.dating.votes import WEAK, YEAR, Choice, Clue, Window, best, fitting
from timeline.model import Document, DocumentDate, Interval, Mention, Sentence, Step
from timeline.readings import Clock, DayPart, Partial, Reading, Shift, Unit
from timeline.stance import bare_weekday, core, needs

ASIDE = 45  # days between two papers of one folder that tell of the same
MONTH, HALF = 31, 183  # days
# Clues of which one at least must tie a text to a day that is far from those of the others.
TIES = frozenset("told same paper said years dateline today feast weekday recent anniversary".split())
AGREED = 2.0  # votes of what is told beside it that date a text by themselves
FAR = 100 * YEAR  # days
LATER = 366  # days more, if what both tell of says so
SIDES = 400  # mentions that are asked whether they are past or to come
MENTIONS = 150  # mentions that are sought in the other documents
AROUND = 110  # characters on either side of a mention in which its happening is told
HEAD, CLOSE = 1000, 60  # characters in which a paper says what it is; around the day on which one came out
COUNTED = 1.2  # the same for "seventeen days ago"
ALIKE = 1.5  # how much they must weigh: a word that stands in one sentence of each weighs 1
STEM = 5  # letters by which words are compared
ABOUT, ALIKE_ABOUT = 220, 2.0  # the same for the passage around it
_WORD = re.compile(r"[^\W\d_]{4,}")
_STOP = re.compile(r"[.!?]\s|\n\s*\n")
COMMON = frozenset(
    word[:STEM]
    for word in """
    that this with from have were been they their there which when what will would could should about after before
    again against also than then them these those such some more most many much other over into onto only very
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december today yesterday tomorrow morning evening night afternoon noon week weeks month months
    year years days said says told here where while until since under between both each hour hours last next
""".split()
)
TODAY = Unit(0, Grain.DAY)
Found = Sequence[tuple[Mention, Reading]]


def date(
    document: Document,
    sentences: Sequence[Sentence],
    readings: Found,
    found: Sequence[Clue],
    alone: DocumentDate,
    beside: Sequence[tuple[Neighbour, str]],
) -> DocumentDate | None:
    """The date by what lies beside it; None if nothing does, or if the text's own clues rule that out.

    `alone` is the date that its own clues give it; `beside` are documents of its folder, and the words they share.
    """
    here = [*_of_papers(document, readings, beside), *_alike(document, readings, beside)]
    days = [day for other, _ in beside if other.written for day in _ends(other.written)]
    span = _span(days, here)
    if span is None or _ruled_out(found, alone, *span) or not _speaks_from_its_day(document, readings, found, span[0]):
        return None
    exact = [c for c in found if c.kind not in ("month", "latest", "planned")]
    near = Clue("beside", "", _near(days))
    asked = [
        *exact,
        *here,
        *_morrow(document.text, readings, days),
        *in_span(document.text, readings[:SIDES], *span),
        *said_together(document.text, readings[:SIDES], range(span[0], span[1] + 1)),
        *lede(opens_on(document, sentences, readings), range(span[0], span[1] + 1)),
        near,
    ]
    floor = next((c.windows[0].first for c in found if c.kind == "latest"), span[0])
    choice = best(asked, max(span[0], floor), span[1])
    if choice is None or choice.last - choice.first > YEAR:
        return None
    tied = not TIES.isdisjoint(c.kind for c in fitting(asked, choice))
    return _told(document, beside, asked, choice) if tied or _is_near(choice, days) else None


def _ends(interval: Interval) -> list[int]:
    return [day for day in (interval.first_day, interval.last_day) if day is not None]


def _is_near(choice: Choice, days: list[int]) -> bool:
    """Whether all the days of a choice lie about those of the others."""
    return bool(days) and min(days) - ASIDE <= choice.first and choice.last <= max(days) + ASIDE


def _near(days: list[int]) -> tuple[Window, ...]:
    """Papers of one folder are mostly of one time; if not, the undated is rather a later one."""
    return tuple(Window(d - ASIDE, d + ASIDE, 1.0) for d in days) + tuple(Window(d, d + FAR, 0.5) for d in days)


def _span(days: list[int], here: Sequence[Clue]) -> tuple[int, int] | None:
    """The days in which it may have been written: about those of the others, or years later if it says "a year ago"."""
    far = [window for clue in here if clue.kind == "years" for window in clue.windows]
    if far:
        return min(w.first for w in far), max(w.last for w in far)
    if not days:
        return _span_of_told(here)
    first, last = min(days) - ASIDE, max(days) + YEAR
    near = [w for clue in here for w in clue.windows if first - LATER <= w.first and w.last <= last + LATER]
    return min([first, *(w.first for w in near)]), max([last, *(w.last for w in near)])


def _span_of_told(here: Sequence[Clue]) -> tuple[int, int] | None:
    """Where nothing beside it is dated: the days that what it tells is told of there, if two tellings agree on some."""
    told = [clue for clue in here if clue.kind in ("told", "paper")]
    choice = best(told)
    agreed = choice and choice.score >= AGREED and choice.last - choice.first <= MONTH
    return (choice.first - MONTH, choice.last + MONTH) if choice and agreed else None


def _told(
    document: Document, beside: Sequence[tuple[Neighbour, str]], asked: list[Clue], choice: Choice
) -> DocumentDate:
    interval = Interval.days(choice.first, choice.last, within=choice.first != choice.last)
    fit = [c for c in fitting(asked, choice) if c.says]
    steps = [Step("anchor", "inferred from the dated documents beside it", interval.edtf)]
    steps += [
        Step("clue", f"beside it lies {other.document.id}, which speaks of {says} too", _edtf(other.written))
        for other, says in beside
    ]
    steps += [Step("clue" if c in fit else "considered", c.says) for c in asked if c.says]
    sure = any(c.kind in ("dateline", "paper", "told") for c in fit)
    return DocumentDate(document.id, document.title, interval, "inferred", 0.8 if sure else 0.6, tuple(steps))


def _edtf(interval: Interval | None) -> str:
    return interval.edtf if interval else ""


def _ruled_out(found: Sequence[Clue], alone: DocumentDate, first: int, last: int) -> bool:
    """Whether the text was written at another time: it tells of later days as past, or dates itself otherwise."""
    if any(c.kind == "latest" and c.windows[0].first > last for c in found):
        return True
    if any(c.kind == "weekday" and not any(w.first <= last and first <= w.last for w in c.windows) for c in found):
        return True  # "Sunday, September 27", and it was a Wednesday
    apart = alone.interval is not None and not alone.interval.overlaps(Interval.days(first, last))
    return alone.how == "inferred" and alone.confidence > WEAK and apart


def _speaks_from_its_day(document: Document, readings: Found, found: Sequence[Clue], first: int) -> bool:
    """Whether a text says something from a day of its own: on Monday, last week, on 3 April with no year before it.

    A plan for a day of that time does as well; a mere "today it is a museum" does not.
    """
    if any(f.name in ("dateline", "date", "sent") and not f.interval for f in document.fields):
        return True
    if any(c.kind == "planned" and c.windows[0].last >= first for c in found):
        return True
    yeared = False
    for mention, reading in readings:
        inner = core(reading)
        if bare_weekday(inner) or (needs(inner) == "now" and not _is_loose(inner, reading, document.text, mention)):
            return True
        if isinstance(inner, Partial):
            yeared = yeared or inner.year is not None
            if inner.day and not yeared:
                return True
    return False


def _is_loose(inner: Reading, reading: Reading, text: str, mention: Mention) -> bool:
    """Whether words of now may mean these times rather than a day: "today it is a museum", "this century"."""
    if not isinstance(inner, Unit):
        return False
    return inner.grain > Grain.YEAR or (inner == reading == TODAY and side_of(text, mention) >= 0)


# ---------------------------------------------------------------------------------- what others tell


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _WORD.findall(words.lower())) - COMMON


def _of_papers(document: Document, readings: Found, beside: Sequence[tuple[Neighbour, str]]) -> Iterator[Clue]:
    """“A press release put out today” there, where this one is a press release; or here, where that one is."""
    kinds = papers.kinds(f"{document.title}\n{document.text[:HEAD]}")
    for told in (told for other, _ in beside for told in other.told) if kinds else ():
        if told.first == told.last and papers.puts_out(told.words, kinds):
            says = f"beside it stands “{told.words}”, and this is such a paper"
            yield Clue("paper", says, (Window(told.first, told.last, 3.0),))
    called = [
        (other.written.first_day, papers.kinds(f"{other.document.title}\n{other.document.text[:HEAD]}"))
        for other, _ in beside
        if other.written
    ]
    for mention, reading in [pair for pair in readings if hangs(pair[1])][:MENTIONS] if called else ():
        words = " ".join(_clause(document.text, mention, CLOSE).split())
        for day, names in called:
            here = written(reading, side_of(document.text, mention), day, day) if day is not None else None
            if here and names and papers.puts_out(words, names):
                yield Clue("paper", f"“{words}”, and beside it lies such a paper", (Window(*here, 2.0),))


def _alike(document: Document, readings: Found, beside: Sequence[tuple[Neighbour, str]]) -> Iterator[Clue]:
    """What this text tells of as so far off, and another as of that day."""
    others = [told for other, _ in beside for told in other.told]
    stems = [_stems(told.words) for told in others]
    yield from _same_days(document.text, readings, others, stems)
    hung = [(mention, reading) for mention, reading in readings if hangs(reading)][:MENTIONS] if others else []
    near = [_stems(_clause(document.text, mention)) for mention, _ in hung]
    wide = [_stems(_passage(document.text, mention)) for mention, _ in hung]
    by_clause, by_passage = Index(others, stems, near), Index(others, stems, wide)
    for (mention, reading), clause, passage in zip(hung, near, wide, strict=True):
        least = COUNTED if isinstance(core(reading), Shift) else ALIKE  # a count is seldom met by chance
        other = by_clause.like(clause, least) or by_passage.like(passage, ALIKE_ABOUT)
        side = side_of(document.text, mention)
        here = written(reading, side, other.first, other.last) if other else None
        if other and here:
            says = f"“{words_of(document.text, mention)}” tells of what stands beside it as “{other.words}”"
            if counts_years(reading):  # "a year ago today": two anniversaries of one autumn are soon mistaken
                spread = MONTH if here[0] == here[1] else 0
                yield Clue("years", says, (Window(here[0] - spread, here[1] + spread, 1.5),))
            else:
                yield Clue("told", says, (Window(*here, _weight(core(reading))),))


def _same_days(text: str, readings: Found, others: Sequence[Told], stems: Sequence[frozenset[str]]) -> Iterator[Clue]:
    """A month or a day of it without a year, where another tells of the same with the year: of the months around it."""
    for mention, reading in readings[:MENTIONS]:
        day = core(reading)
        if not isinstance(day, Partial) or not day.month or day.year is not None:
            continue
        here = _stems(_clause(text, mention))
        for told, words in zip(others, stems, strict=True):
            _, month, number = calendar(told.first)
            if month == day.month and day.day in (None, number) and len(here & words) >= SHARED:
                window = Window(told.first - HALF, told.first + HALF, 1.0 if day.day else 0.5)
                yield Clue("same", f"“{words_of(text, mention)}” stands beside it as “{told.words}”", (window,))


def _weight(reading: Reading) -> float:
    """The vote of a phrase: a count ("seventeen days ago") is seldom met by chance, a weekday often."""
    return 1.0 if bare_weekday(reading) else 2.0 if isinstance(reading, Shift) else 1.5


def _passage(text: str, mention: Mention) -> str:
    """The words around a mention, inside its paragraph."""
    before, after = text[max(0, mention.start - ABOUT) : mention.start], text[mention.end : mention.end + ABOUT]
    return before[before.rfind("\n\n") + 1 :] + " " + after.partition("\n\n")[0]


def _clause(text: str, mention: Mention, around: int = AROUND) -> str:
    """The words around a mention, inside its sentence, so many characters on either side."""
    before, after = text[max(0, mention.start - around) : mention.start], text[mention.end : mention.end + around]
    stops = [m.end() for m in _STOP.finditer(before)]
    stop = _STOP.search(after)
    return before[stops[-1] if stops else 0 :] + " " + after[: stop.start() if stop else around]


# ---------------------------------------------------------------------------------- before and after


def _morrow(text: str, readings: Found, days: list[int]) -> list[Clue]:
    """The week after the one day beside it whose weekday the text tells of; the day after, if it speaks of today."""
    first = next((core(r) for m, r in readings if bare_weekday(core(r)) and side_of(text, m) < 0), None)
    met = {day for day in days if isinstance(first, Partial) and weekday(day) == first.weekday}
    if len(met) != 1:
        return []
    today = any(isinstance(core(r), (Unit, DayPart, Clock)) and needs(r) == "now" for _, r in readings)
    windows = (Window(min(met) + 1, min(met) + (1 if today else 6), 0.5),)
    return [Clue("morrow", "the weekday that it tells of first is that of a document beside it", windows)]
