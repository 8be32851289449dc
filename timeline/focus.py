"""Which date an unfinished one hangs on, one that the text is at or the day of its writing, and on which side of it."""

from __future__ import annotations

from timeline.civil import DAY, Grain, calendar, step
from timeline.model import Interval, Mention
from timeline.needs import A_YEAR, YEAR, bare_weekday, core, is_fine
from timeline.place import place
from timeline.readings import Clock, DayPart, Decade, Feast, Nth, Partial, Reading, Same, Shift, Unit, Within
from timeline.stance import anaphoric, joins, parted, pluperfect, quoted, that_one
from timeline.walk import FRESH, WEEK, Focus, Walk

PERIOD_HOLDS = 6  # sentences that a quarter, once named, is what figures are told of
SAME_YEAR = 3  # sentences that a year holds for "the same year", which is never that of the writing
STORY = 8  # sentences that the day of a story holds for what was done after it
LONG_AGO = 3  # sentences that a day long before the writing holds for the dates told after it; a year, but one
BACK, NEAREST, AHEAD = -1.0, 0.0, 1.0
ONWARD = 0.25  # a narrative goes forward more often than back
PAST_TENSE = -0.5  # a clause in the past tense means the past, but for dividends paid and the like
LIKELY = 0.4  # "by May", "begins in May": to come, unless May was last month
AGO, GOES_ON = 9 * 31 * DAY, 92 * DAY  # seconds from a story to its writing, and to its next date
JOINED = 16  # characters between "in 1837" and "on 8 May" at most


def focus_of(walk: Walk, reading: Reading, need: str, ahead: int, mention: Mention) -> Focus | None:
    """The date of the text that an unfinished date hangs on; None where it is the document's date."""
    inner = core(reading)
    if isinstance(inner, Decade) and walk.era:
        return walk.era
    if walk.entry and (walk.ticking or (walk.stamped and need == "open" and isinstance(inner, (Clock, DayPart)))):
        return walk.entry
    numbered = isinstance(inner, Partial) and bool(inner.day) and not inner.month  # "Friday, 4th", which heads the next
    if walk.entry and (need == "now" or bare_weekday(inner) or numbered):
        return walk.entry
    beside = _nearby(walk, reading, need, mention.start)
    focus = beside or walk.focus
    if focus is None and walk.story and ahead < 0 and need == "open" and _goes_on(walk, reading, walk.story):
        return walk.story
    if focus is None:
        first = walk.first if walk.narrative and not (need == "now" and _today(inner)) else None
        return Focus(first, "the first complete date that follows", walk.sentence) if first else None
    if walk.narrative:
        return focus if _tells_on(walk, inner, need, ahead, mention, focus) else None
    return _in_news(walk, reading, need, ahead, mention, focus, beside)


def _tells_on(walk: Walk, inner: Reading, need: str, ahead: int, mention: Mention, focus: Focus) -> bool:
    """Whether a date of a narrative hangs on the date that it is at, and not on the day of its writing."""
    if bare_weekday(inner):  # a Thursday needs a week to lie in
        return focus.interval.grain <= Grain.WEEK
    if need != "now" or quoted(walk.document.text, walk.start, mention):
        return True
    if walk.stated and walk.document.text[mention.start : mention.start + 5].lower() in ("last ", "next "):
        return False
    return not _today(inner) and ahead < 2


def _in_news(
    walk: Walk, reading: Reading, need: str, ahead: int, mention: Mention, focus: Focus, beside: Focus | None
) -> Focus | None:
    """The date of the text that an unfinished date of news hangs on; None where it is the document's date."""
    inner, since = core(reading), walk.sentence - focus.sentence
    if need == "focus":
        focus = _done(walk, focus) if ahead < 0 else focus
        said = walk.document.text[mention.start : mention.end].lower()
        if isinstance(inner, Same) and ahead > 0 and since and " that " not in f" {said} ":
            return None  # "must reach us by the end of the month"
        return None if isinstance(reading, Same) and since > 2 else focus
    if bare_weekday(inner) and anaphoric(walk.document.text, mention):
        return focus if since <= STORY and is_fine(focus.interval) else None
    if bare_weekday(inner):  # "until Friday and home on Saturday"
        coming = beside is not None and ahead > -2 and to_come(walk, beside.interval)
        return beside if coming else focus if ahead < 2 and _days_before(walk, focus) else None
    if isinstance(inner, Partial) and inner.day and not inner.month:  # "on the 14th"
        return focus if since <= (STORY if _long_ago(walk, focus) else FRESH) and is_fine(focus.interval) else None
    if isinstance(inner, (Clock, DayPart)) and need != "now":
        near = since <= (STORY if _long_ago(walk, focus) else FRESH if ahead < 0 else 1)
        newer = walk.entry is not None and walk.entry.sentence >= focus.sentence
        return focus if near and not newer and focus.interval.grain <= Grain.DAY else walk.entry
    if need == "open" and isinstance(inner, Partial) and that_one(walk.document.text, mention):
        return focus
    if need == "now" or ahead > 1:
        return None
    # In news, a year named nearby holds for the dates beside it: "In 1998 he left; in May he returned."
    distance = abs((focus.interval.start or 0) - ((walk.written and walk.written.start) or 0))
    near = focus is beside and not isinstance(inner, Feast)
    if near and (distance > YEAR or joins(walk.document.text[focus.end : mention.start])):
        return focus  # "three months later, on 12 November"
    if ahead < 0 and walk.story and _goes_on(walk, reading, walk.story):
        return walk.story
    if since <= STORY and ahead < 0 and _overtakes(walk, reading, focus):
        return focus
    if since <= LONG_AGO and is_fine(focus.interval) and pluperfect(walk.document.text, mention):
        return focus
    holds = LONG_AGO if is_fine(focus.interval) and ahead < 0 else 1
    return focus if distance > 2 * YEAR and since <= holds else None


def to_come(walk: Walk, interval: Interval) -> bool:
    """Whether a date of news lies after the day of writing."""
    return not walk.narrative and walk.written is not None and (interval.start or 0) >= (walk.written.end or 0)


def _done(walk: Walk, focus: Focus) -> Focus:
    """What a clause in the past tense counts from: not a day to come, but the last one told as past."""
    near = walk.done is not None and walk.sentence - walk.done.sentence <= FRESH
    return walk.done if walk.done and near and to_come(walk, focus.interval) else focus


def _overtakes(walk: Walk, reading: Reading, focus: Focus) -> bool:
    """Whether a date told as past would be to come, but for the day that the text was at: that one's year is meant."""
    if walk.written is None or not is_fine(focus.interval):
        return False
    near, told = place(reading, walk.written, PAST_TENSE), place(reading, focus.interval, ONWARD)
    ahead = near is not None and (near.start or 0) >= (walk.written.end or 0)
    return ahead and told is not None and (told.end or 0) <= (walk.written.start or 0)


def _goes_on(walk: Walk, reading: Reading, story: Focus) -> bool:
    """Whether a date told as past takes up what happened long before the writing: it is of the weeks after."""
    inner = whole_of(reading)
    told = place(reading, story.interval, ONWARD) if isinstance(inner, Partial) and inner.month else None
    if walk.written is None or told is None or told.start is None or walk.sentence - story.sentence > STORY:
        return False
    return _long_ago(walk, story) and 0 <= told.start - (story.interval.start or 0) <= GOES_ON


def whole_of(reading: Reading) -> Reading:
    """What a reading is of: "the second week of March", of March."""
    inner = core(reading)
    return whole_of(inner.of) if isinstance(inner, Nth) and inner.of is not None else inner


def _long_ago(walk: Walk, story: Focus) -> bool:
    """Whether a date lies so long before the writing that a text which is at it tells a story."""
    return walk.written is not None and (walk.written.start or 0) - (story.interval.end or 0) > AGO


def _days_before(walk: Walk, focus: Focus) -> bool:
    """Whether the text tells of a time over a week before its writing by the days of that week."""
    day = focus.weekday and walk.sentence - focus.sentence <= FRESH
    return day and (walk.written is None or (walk.written.start or 0) - (focus.interval.end or 0) > WEEK)


def _nearby(walk: Walk, reading: Reading, need: str, start: int) -> Focus | None:
    """The date beside a date: for "two years later" one no coarser than that, for "in May" a day or month."""
    if need == "open":
        last = walk.last
        gap = walk.document.text[last.end : start] if last and start - last.end < JOINED else "-"
        year = last if last and last.interval.grain is Grain.YEAR and joins(gap) else None
        beside = walk.beside if walk.beside and not parted(walk.document.text[walk.beside.end : start]) else None
        return next((f for f in (beside, year) if f and f.sentence == walk.sentence), None)
    match reading:
        case Unit(grain=unit) | Same(grain=Grain() as unit):
            pass
        case Shift(span=span):
            unit = min((grain for _, grain in span.amounts), default=Grain.DAY)
        case _:
            return None
    reach = SAME_YEAR if reading == Same(Grain.YEAR) else 1
    last = walk.last if need == "focus" and walk.last and walk.sentence - walk.last.sentence <= reach else None
    return last if last and last.interval.grain <= unit else None


def _today(reading: Reading) -> bool:
    """Today, yesterday, tomorrow: the day of writing even in a narrative."""
    return isinstance(reading, Unit) and reading.grain is Grain.DAY and reading.base == "now"


def compared(walk: Walk, reading: Reading) -> Focus | None:
    """ "A year ago" beside a quarter is that quarter of the year before; "the 1988 period" that of 1988."""
    period = walk.period
    if period is None or walk.sentence - period.sentence > PERIOD_HOLDS:
        return None
    first = period.interval.first_day or 0
    match reading:
        case Shift(span, direction, "now" | "focus") if span.amounts == A_YEAR:
            years = direction
        case Within(Same(None), Partial(year=int(year))):
            years = year - calendar(first)[0]
        case Same(Grain.QUARTER | Grain.HALF):
            years = 0
        case _:
            return None
    interval = Interval.of(step(first, years, Grain.YEAR), period.interval.grain)
    return Focus(interval, f"{period.words}, told in comparison", period.sentence)


def lean_of(reading: Reading, ahead: int, on_focus: bool, chat: bool) -> float:
    """Where to look for an unfinished date: before its base, after it, or nearest with a bias."""
    inner = whole_of(reading)
    if isinstance(inner, Feast):
        return AHEAD if ahead > 0 or on_focus else PAST_TENSE if ahead < 0 else NEAREST
    if isinstance(inner, Decade):
        return ONWARD if on_focus else BACK
    if isinstance(inner, Same) and inner.grain is Grain.WEEKEND and not on_focus:
        return {-2: BACK, -1: BACK, 0: NEAREST}.get(ahead, AHEAD)
    if not isinstance(inner, Partial):
        return NEAREST
    if inner.quarter:  # "expects to report third-quarter profits": the quarter lies back all the same
        return BACK if ahead < 0 else NEAREST
    bare = not inner.month and not inner.season  # a weekday, a day of the month
    if on_focus:
        return ONWARD if not bare or (inner.day and ahead > 0) else AHEAD
    if inner.weekday and bare:
        return AHEAD if ahead > 0 or (chat and ahead == 0) else BACK
    return {-2: BACK, -1: PAST_TENSE, 0: NEAREST, 1: LIKELY}.get(ahead, AHEAD)
