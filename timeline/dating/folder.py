"""The date of a text that states none, by the dated documents of its folder that tell of the same.

They say about when it was written; what both tell of says it more closely: "eleven days ago" here, "on 19 April"
there.  A paper that one of them says was put out today is of today.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.civil import Grain, weekday
from timeline.dating.clues import SOON
from timeline.dating.kin import alike, of_papers
from timeline.dating.lede import lede, opens_on
from timeline.dating.moments import said_together, side_of
from timeline.dating.neighbours import Neighbour
from timeline.dating.sides import MOST, in_span
from timeline.dating.since import since
from timeline.dating.votes import MARGIN, SCALE, WEAK, YEAR, Choice, Clue, Window, best, fitting
from timeline.dating.weeks import day_of_week
from timeline.model import Document, DocumentDate, Interval, Mention, Sentence, Step
from timeline.needs import bare_weekday, core, needs
from timeline.readings import Clock, DayPart, Partial, Reading, Unit, Within

ASIDE = 45  # days between two papers of one folder that tell of the same
MONTH, SEASON = 31, 93  # days
# Clues of which one at least must tie a text to a day that is far from those of the others.
TIES = frozenset("told since morrow paper said years dateline today feast recent anniversary".split())
# Clues to what people mostly say, whose ends are those of no day.
LOOSE = frozenset("same day weekday month beside latest planned".split())
UNTIED = 0.9  # votes by which days may lead that nothing ties it to, and nobody knows that it is of them
AGREED = 2.0  # votes of what is told beside it that date a text by themselves
FAR = 100 * YEAR  # days
LATER = 366  # days more, if what both tell of says so
NEVER = 20.0  # votes that cannot be outweighed
SIDES = 400  # mentions that are asked whether they are past or to come
TODAY, LAST_WEEK = Unit(0, Grain.DAY), Unit(-1, Grain.WEEK)
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
    here = [
        *of_papers(document, readings, beside),
        *alike(document, readings, beside),
        *since(document, readings, beside),
    ]
    days = [day for other, _ in beside if other.written for day in _ends(other.written)]
    span = _span(days, here)
    if (
        span is None
        or _ruled_out(found, alone, *span)
        or not _speaks_from_its_day(document, readings, [*found, *here], span[0])
    ):
        return None
    exact = [
        _excluding(c) if c.kind == "weekday" and c.votes else c
        for c in found
        if c.kind not in ("month", "latest", "planned")
    ]
    near = Clue("beside", "", _near(days))
    asked = [
        *exact,
        *here,
        *_morrow(document.text, readings, days),
        *said_together(document.text, readings[:SIDES], range(span[0], span[1] + 1)),
        *lede(opens_on(document, sentences, readings), range(span[0], span[1] + 1)),
        *day_of_week(document.text, readings[:SIDES], range(span[0], span[1] + 1)),
        near,
    ]
    floor = next((c.windows[0].first for c in found if c.kind == "latest"), span[0])
    sides = list(in_span(document.text, readings[:SIDES], *span, once=True))
    choice = best([*asked, *sides], max(span[0], floor), span[1])
    if choice and choice.last - choice.first <= YEAR and _is_tied({c.kind for c in fitting(asked, choice)}):
        loose = _loosened([*asked, *sides], choice, _weekdays(document.text, readings))
        return _told(document, beside, [*asked, *sides], loose)
    asked += in_span(document.text, readings[:SIDES], *span)
    choice = best(asked, max(span[0], floor), span[1])
    if choice is None or choice.last - choice.first > YEAR:
        return None
    wide = best(asked, max(span[0], floor), span[1], UNTIED)
    clear = wide is not None and wide.last - wide.first <= YEAR and choice.score - choice.next > MARGIN
    met = [*days, *((c.windows[0].first + c.windows[0].last) // 2 for c in here if c.kind == "day")]
    return _told(document, beside, asked, wide) if wide and clear and _is_near(choice, met) else None


def _is_tied(kinds: set[str]) -> bool:
    """Whether something ties a choice to its days: a clue that does, or the week of writing and a day of it."""
    return not TIES.isdisjoint(kinds) or {"week", "own"} <= kinds


def _excluding(clue: Clue) -> Clue:
    """A clue; a weekday and its day of a month as what no neighbour outvotes: it falls so in some years only."""
    if clue.kind != "weekday" or not clue.votes:
        return clue
    wide = [Window(w.first + SOON - MOST, w.last + MOST - SOON, NEVER) for w in clue.windows]
    return replace(clue, windows=(*(replace(w, weight=w.weight + NEVER) for w in clue.windows), *wide))


def _weekdays(text: str, readings: Found) -> int:
    """How many weekdays a text tells of as past: with several, its opening's need not be of the day before."""
    days = (
        core(reading) for mention, reading in readings if side_of(text, mention) < 0 and bare_weekday(core(reading))
    )
    return len({day.weekday for day in days if isinstance(day, Partial)})


def _loosened(asked: Sequence[Clue], choice: Choice, weekdays: int) -> Choice:
    """The days of a choice, and those beside them from which only what people mostly say would keep it.

    Nobody says the year of a day of last autumn; but that it is half a year ago today narrows nothing.
    """
    tied = max(c.vote(choice.first) for c in asked if c.kind in TIES)
    firm = [replace(c, windows=_widest(c.windows)) for c in asked
            if c.kind not in LOOSE and not ((tied <= 1 or weekdays > 1) and _next_best(c, choice))]  # fmt: skip

    def votes(day: int) -> int:
        return round(sum(c.vote(day) for c in firm) * SCALE)

    first, last = choice.first, choice.last
    while first > choice.first - MONTH and votes(first - 1) >= votes(choice.first):
        first -= 1
    while last < choice.last + MONTH and votes(last + 1) >= votes(choice.last):
        last += 1
    return replace(choice, first=first, last=last)


def _next_best(clue: Clue, choice: Choice) -> bool:
    """Whether an opening's weekday would rather have had that very day, and only the one after is left to it."""
    return clue.kind == "lede" and clue.vote(choice.first) < max(w.weight for w in clue.windows)


def _widest(windows: Sequence[Window]) -> tuple[Window, ...]:
    """Windows without those that lie inside of another."""
    inside = {w for w in windows for o in windows if o.first <= w.first and w.last <= o.last and _days(o) > _days(w)}
    return tuple(w for w in windows if w not in inside)


def _days(window: Window) -> int:
    return window.last - window.first


def _ends(interval: Interval) -> list[int]:
    return [day for day in (interval.first_day, interval.last_day) if day is not None]


def _is_near(choice: Choice, days: list[int]) -> bool:
    """Whether all the days of a choice lie about those of the others."""
    return not days or (min(days) - ASIDE <= choice.first and choice.last <= max(days) + ASIDE)


def _near(days: list[int]) -> tuple[Window, ...]:
    """Papers of one folder are mostly of one time; if not, the undated is rather a later one."""
    return tuple(Window(d - ASIDE, d + ASIDE, 1.0) for d in days) + tuple(Window(d, d + FAR, 0.5) for d in days)


def _span(days: list[int], here: Sequence[Clue]) -> tuple[int, int] | None:
    """The days in which it may have been written: about those of the others, or years later if it says "a year ago"."""
    first, last = (min(days) - ASIDE, max(days) + YEAR) if days else (0, 0)
    far = [w for clue in here for w in clue.windows
           if clue.kind == "years" or (days and clue.kind == "since" and w.first > last + LATER)]  # fmt: skip
    counted = any(first <= w.first <= last for clue in here if clue.kind == "told" and clue.fine for w in clue.windows)
    if far:  # unless "three months ago" speaks for these days
        begin = min(w.first for w in far)
        return min(first, begin) if counted else begin, max(w.last for w in far)
    if not days:
        return _span_of_told(here)
    near = [w for clue in here for w in clue.windows if first - LATER <= w.first and w.last <= last + LATER]
    return min([first, *(w.first for w in near)]), max([last, *(w.last for w in near)])


def _span_of_told(here: Sequence[Clue]) -> tuple[int, int] | None:
    """Where nothing beside it is dated: the days that what it tells is told of there, if two tellings agree on some."""
    told = [clue for clue in here if clue.kind in ("told", "paper", "since", "day")]
    choice = best(told)
    agreed = choice and choice.score >= AGREED and choice.last - choice.first <= SEASON
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
    sure = any(c.kind in ("dateline", "paper", "told", "since") for c in fit)
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
    if any(c.kind == "since" for c in found):
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


# ---------------------------------------------------------------------------------- before and after


def _morrow(text: str, readings: Found, days: list[int]) -> list[Clue]:
    """The week after the one day beside it whose weekday the text tells of; the day after, if it speaks of today."""
    told = (core(r) for m, r in readings if side_of(text, m) < 0)
    first = next((day for day in told if bare_weekday(day) or _of_last_week(day)), None)
    of_last = isinstance(first, Within)
    named = first.of if isinstance(first, Within) else first
    met = {day for day in days if isinstance(named, Partial) and weekday(day) == named.weekday}
    if len(met) != 1:
        return []
    day = met.pop()
    today = any(isinstance(core(r), (Unit, DayPart, Clock)) and needs(r) == "now" for _, r in readings)
    monday = day - weekday(day) + 8
    window = Window(monday, monday + 6, 0.5) if of_last else Window(day + 1, day + (1 if today else 6), 0.5)
    return [Clue("morrow", "the weekday that it tells of first is that of a document beside it", (window,))]


def _of_last_week(day: Reading) -> bool:
    return isinstance(day, Within) and bare_weekday(day.of) and day.whole == LAST_WEEK
