"""Windows of days with weights -> the days that most of them share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.civil import Grain, calendar
from timeline.model import Document, DocumentDate, Interval, Step

STRONG = ("recent", "anniversary", "today")  # clues that may decide, with another's help
YEARLY = ("dateline", "feast", "lede", "weekday")  # they know the day and not the year: two of them, and what bounds it
YEAR = 366  # days
WEAK = 0.6  # how sure a date is that rests on a day of the year and on what was before it
MARGIN = 0.5  # votes by which days must lead those of any other year


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
    fine: bool = False  # it rests on a day or a month, or on a count of days

    @property
    def years(self) -> frozenset[int]:
        """The years in which its windows begin: two weekdays of one story have the same, and say it once."""
        return frozenset(calendar(window.first)[0] for window in self.windows)

    @property
    def votes(self) -> bool:
        """Whether it does at all: a day of a story only rules years out."""
        return any(window.weight for window in self.windows)

    def vote(self, day: int) -> float:
        """The weight it gives to a day number."""
        return max((w.weight for w in self.windows if w.first <= day <= w.last), default=0.0)


@dataclass(frozen=True, slots=True)
class Choice:
    """The run of days that is liked best, the sum of its votes, and that of the best day of another year."""

    first: int
    last: int
    score: float
    next: float


def decide(document: Document, found: Sequence[Clue]) -> DocumentDate:
    """The days that the clues agree on most; a bound if they do not suffice."""
    floor = next((c.windows[0].first for c in found if c.kind == "latest"), None)
    choice = best(found, floor)
    if choice and _suffices(found, choice):
        weak = {"planned", "office", *STRONG}.isdisjoint(c.kind for c in fitting(found, choice))
        confidence = WEAK if weak else round(min(0.9, 0.4 + 0.1 * choice.score), 2)
        return _inferred(document, found, choice, confidence)
    return _between(document, found) or _bound(document, found)


def _suffices(found: Sequence[Clue], choice: Choice) -> bool:
    """Whether the clues that fit a choice may decide."""
    fit = fitting(found, choice)
    kinds = {c.kind for c in fit}
    if choice.last - choice.first > YEAR or choice.score - choice.next < MARGIN or len(kinds) < 2:
        return False
    bounded = not kinds.isdisjoint(("planned", "office")) or any(c.kind == "latest" and c.fine for c in fit)
    yearly = bounded and len({c.years if c.kind == "weekday" else c.says for c in fit if c.kind in YEARLY}) >= 2
    return yearly or not kinds.isdisjoint(STRONG)


def _between(document: Document, found: Sequence[Clue]) -> DocumentDate | None:
    """After a day or month that it tells of as done, and before one to come, if they lie within a year."""
    latest = next((c for c in found if c.kind == "latest" and c.fine), None)
    planned = next((c for c in found if c.kind == "planned" and c.fine), None)
    if not latest or not planned:
        return None
    first, last = latest.windows[0].first, planned.windows[0].last
    return _inferred(document, found, Choice(first, last, 1.0, 0.0), 0.6) if first <= last <= first + YEAR else None


def _inferred(document: Document, found: Sequence[Clue], choice: Choice, confidence: float) -> DocumentDate:
    interval = Interval.days(choice.first, choice.last, within=choice.first != choice.last)
    fit = fitting(found, choice)
    steps = [Step("anchor", f"inferred from {len(fit)} clues that agree on it", interval.edtf)]
    steps += [Step("clue" if c in fit else "considered", c.says) for c in found]
    return DocumentDate(document.id, document.title, interval, "inferred", confidence, tuple(steps))


def fitting(found: Iterable[Clue], choice: Choice) -> list[Clue]:
    """The clues that vote for both ends of a choice."""
    return [c for c in found if c.vote(choice.first) > 0 and c.vote(choice.last) > 0]


def best(
    found: Sequence[Clue], floor: int | None = None, ceiling: int | None = None, slack: float = 0
) -> Choice | None:
    """The days with the highest sum of votes, none before `floor` or after `ceiling`; None if nothing votes.

    Runs that stand apart and are liked alike make one, from the first to the last: any of them, or a day between.
    Days beside them that are liked less by no more than `slack` are of it too.
    """
    steps: Counter[int] = Counter()
    for clue in found:
        for day, change in _steps(clue, floor, ceiling):
            steps[day] += change
    scored, sum_ = [], 0
    for day, after in pairwise(sorted(steps)):
        sum_ += steps[day]
        scored.append((sum_, day, after - 1))
    top = max((score for score, _, _ in scored), default=0)
    if top <= 0:
        return None
    runs = [number for number, (score, _, _) in enumerate(scored) if score == top]
    least = max(1, top - round(SCALE * slack))
    low, high = runs[0], runs[-1]
    while slack and low and scored[low - 1][0] >= least:
        low -= 1
    while slack and high + 1 < len(scored) and scored[high + 1][0] >= least:
        high += 1
    first, last = scored[low][1], scored[high][2]
    apart = (score for score, a, b in scored if b < first - YEAR or a > last + YEAR)
    return Choice(first, last, top / SCALE, max(apart, default=0) / SCALE)


SCALE = 1000  # votes are counted in whole thousandths, so that their sum does not hang on their order


def _steps(clue: Clue, floor: int | None, ceiling: int | None) -> list[tuple[int, int]]:
    """The days on which a clue's vote changes, and by how much.  Its own windows do not add up."""
    edges: list[tuple[int, int, int]] = []
    for window in clue.windows:
        first = window.first if floor is None else max(floor, window.first)
        last = window.last if ceiling is None else min(ceiling, window.last)
        if first <= last:
            weight = round(SCALE * window.weight)
            edges += [(first, weight, 1), (last + 1, weight, -1)]
    edges.sort()
    active: Counter[int] = Counter()
    steps, level = [], 0
    for at, (day, weight, sign) in enumerate(edges):
        active[weight] += sign
        if at + 1 == len(edges) or edges[at + 1][0] != day:
            now = max((held for held, count in active.items() if count > 0), default=0)
            steps.append((day, now - level))
            level = now
    return steps


def _bound(document: Document, found: Sequence[Clue]) -> DocumentDate:
    """Not before the latest date it tells of; nothing, if it tells of none."""
    latest = next((c for c in found if c.kind == "latest"), None)
    if latest is None:
        says = "its clues do not suffice to date it" if found else "the text holds no clue that would date it"
        told = (Step("clue", c.says) for c in found)
        return DocumentDate(document.id, document.title, None, "unknown", 0.0, (Step("anchor", says), *told))
    first = latest.windows[0].first
    interval = Interval(Interval.days(first, first).start, None, Grain.DAY)
    year = calendar(first)[0]
    said = str(year) if year > 0 else f"{1 - year} BCE"
    steps = [Step("anchor", f"not before {said}; its clues do not say more", interval.edtf)]
    steps += [Step("clue", c.says) for c in found]
    return DocumentDate(document.id, document.title, interval, "bounded", 0.5, tuple(steps))
