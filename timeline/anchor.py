"""Reading, the document's date, the date the text is at -> Dated: which one?

One walk through a document in the order of its mentions.  A date may hang on nothing (it is
complete), on the document's date, on the date that the text is at (its focus), or on a named
event.  What was weighed and lost is kept as evidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from timeline import occasion
from timeline.civil import DAY, Grain, calendar, step
from timeline.describe import describe
from timeline.knowledge import Knowledge
from timeline.model import BlockKind, Dated, Document, DocumentDate, How, Interval, Mention, Sentence, Step
from timeline.place import place
from timeline.readings import (
    Anniversary,
    Clock,
    DayPart,
    Decade,
    Every,
    Feast,
    Named,
    Partial,
    Portion,
    Reading,
    Same,
    Shift,
    Span,
    Stretch,
    Unit,
    Vague,
    Within,
)  # fmt: skip
from timeline.recall import recall
from timeline.route import Place, Way, route
from timeline.stance import (
    A_YEAR,
    YEAR,
    bare_weekday,
    clock_of,
    closes,
    complete,
    core,
    generic,
    in_passing,
    is_chat,
    is_fine,
    is_narrative,
    is_short,
    joins,
    leads,
    limits,
    needs,
    parted,
    quoted,
    tense,
)

ROUNDS = 4  # walks at most: what one has found another may hang on
PERIOD_HOLDS = 6  # sentences that a quarter, once named, is what figures are told of
LOG, BACKWARDS = 4, 240  # lines of a log; minutes that its clock does not go back within a day
LONG_AGO = 3  # sentences that a year long before the writing holds for the dates told after it
FRESH = 3  # sentences that a day or month holds against a bare year in mid-sentence
BACK, NEAREST, AHEAD = -1.0, 0.0, 1.0
ONWARD = 0.25  # a narrative goes forward more often than back
PAST_TENSE = -0.5  # a clause in the past tense means the past, but for dividends paid and the like
LIKELY = 0.4  # "by May", "begins in May": to come, unless May was last month
RULES = "-=*_#~ "  # what adorns a heading
HEADING = 60  # characters of a line that heads an entry, at most
WEEK = 7 * DAY  # seconds
DOUBTED = 0.4  # confidence of a date too doubtful to tell of
JOINED = 16  # characters between "in 1837" and "on 8 May" at most
BESIDE = 60  # characters beside a name in which its facet may be said ("signed")


@dataclass(frozen=True, slots=True)
class Focus:
    """A date that others may hang on: where the text was, in which words and which sentence."""

    interval: Interval
    words: str
    sentence: int
    end: int = 0  # where the words end in the text
    weekday: bool = False  # they name a day with its weekday


@dataclass
class Walk:
    """Where the text is: the state of one pass through one document."""

    document: Document
    written: Interval | None
    stated: bool  # the document's date is stated, not inferred
    why: str  # how the document's date is known, in words
    knowledge: Knowledge
    evidence: bool
    narrative: bool = False
    chat: bool = False
    whole: Interval | None = None  # the reading at hand, if it is complete
    first: Interval | None = None  # the next complete date: what a text hangs on before it has named one
    focus: Focus | None = None  # the date the text is at
    last: Focus | None = None  # the last date of any kind
    beside: Focus | None = None  # the last fine date, which holds inside its sentence
    entry: Focus | None = None  # the day that heads an entry of a diary or a log: its today
    clock: int = 0  # minutes of its day that a log is at
    ticking: bool = False  # the mention is the time at the head of a line of a log
    period: Focus | None = None  # the quarter or half that figures are told of
    era: Focus | None = None  # the last decade, century or year, for "the 40s"
    way: Way | None = None  # the step of the way through a narrative
    sentence: int = -1
    start: int = 0  # where the sentence starts


def anchor(
    document: Document,
    sentences: Sequence[Sentence],
    readings: Sequence[tuple[Mention, Reading]],
    date: DocumentDate,
    knowledge: Knowledge,
    evidence: bool = True,
) -> list[Dated]:
    """Date the readings of one document.  Those that cannot be placed come back with no interval.

    `readings` are in the order of the text, each inside one of the sentences; `date` is the date
    that the document was given.  Without `evidence` the steps are left out, which is quicker.
    """
    why = next((s.says for s in date.evidence if s.kind == "anchor"), date.how)
    written = date.interval if date.interval and None not in (date.interval.start, date.interval.end) else None
    walk = Walk(document, written, date.how in ("stated", "given"), why, knowledge, evidence)
    wholes = [complete(reading) for _, reading in readings]
    walk.narrative = is_narrative([r for _, r in readings], wholes, written, document.text)
    walk.chat = is_chat(document.text)
    known: dict[int, Dated] = {}
    for _ in range(ROUNDS):
        out = _through(replace(walk), sentences, readings, wholes, known)
        found = recall(document, sentences, out, evidence, known)
        fresh = {k: one for k, one in found.items() if one.interval != out[k].interval}
        if not fresh:
            break
        known |= fresh
        wholes = [known[k].interval if k in known else whole for k, whole in enumerate(wholes)]
    return [found.get(k, one) for k, one in enumerate(out)]


def _through(
    walk: Walk,
    sentences: Sequence[Sentence],
    readings: Sequence[tuple[Mention, Reading]],
    wholes: Sequence[Interval | None],
    known: Mapping[int, Dated],
) -> list[Dated]:
    """One walk through a document; the mentions `known` by their numbers have their dates already."""
    document = walk.document
    ahead = _following(wholes)
    ways = _route(document, sentences, readings, wholes) if walk.narrative else []
    ticks = _ticks(sentences, readings)
    out: list[Dated] = []
    for k, (mention, reading) in enumerate(readings):
        while walk.sentence + 1 < len(sentences) and sentences[walk.sentence + 1].start <= mention.start:
            walk.sentence += 1
            walk.start = sentences[walk.sentence].start
            if sentences[walk.sentence].kind is BlockKind.HEADING and not walk.narrative:
                walk.focus = walk.last = None  # a new matter
        walk.whole, walk.first, walk.way = wholes[k], ahead[k], ways[k] if ways else None
        if isinstance(reading, Clock) and reading.day is None and k + 1 < len(readings):
            reading = _of_day(document.text, mention, reading, *readings[k + 1])
            walk.whole = complete(reading)
        walk.ticking = k in ticks
        if walk.ticking:
            _tick(walk, cast(Clock, reading))
        following = [r for _, r in readings[k + 1 : k + 4]]
        out.append(known.get(k) or _date(walk, mention, reading, sentences, following))
        _move(walk, out[-1])
        _enter(walk, out[-1], sentences)
    return out


def _ticks(sentences: Sequence[Sentence], readings: Sequence[tuple[Mention, Reading]]) -> set[int]:
    """The numbers of the clock times at the heads of lines, if they are so many that the text is a log."""
    starts = {s.start + lead for s in sentences for lead in (0, 1)}  # "[14:05]"
    found = {
        k for k, (mention, reading) in enumerate(readings)
        if isinstance(reading, Clock) and reading.day is None and mention.start in starts
    }  # fmt: skip
    return found if len(found) >= LOG else set()


def _tick(walk: Walk, clock: Clock) -> None:
    """The clock of a log goes on; where it goes far back, a new day has begun."""
    now, day = 60 * clock.hour + (clock.minute or 0), walk.written and walk.written.first_day
    if walk.entry is None and walk.written and day is not None and walk.written.last_day == day:
        walk.entry = Focus(Interval.of(day), "the day of the log", walk.sentence)
    elif walk.entry and walk.clock - now > BACKWARDS:
        following = Interval.of((walk.entry.interval.first_day or 0) + 1)
        walk.entry = Focus(following, f"the day after {walk.entry.words}: the clock of the log goes on", walk.sentence)
    walk.clock = now


def _of_day(text: str, mention: Mention, clock: Clock, following: Mention, day: Reading) -> Reading:
    """A clock time of the day that follows it: "5:34 a.m. Paris time on 3 May"."""
    dayed = isinstance(day, (Partial, Feast, Unit)) and following.start - mention.end < BESIDE
    return replace(clock, day=day) if dayed and clock_of(text[mention.end : following.start]) else clock


def _route(
    document: Document,
    sentences: Sequence[Sentence],
    readings: Sequence[tuple[Mention, Reading]],
    wholes: Sequence[Interval | None],
) -> list[Way]:
    """The way through the dates of a narrative."""
    places, at, block = [], 0, -1
    for mention, _ in readings:
        while at + 1 < len(sentences) and sentences[at + 1].start <= mention.start:
            at += 1
        start = sentences[at].start if sentences else 0
        new, block = bool(sentences) and sentences[at].block != block, sentences[at].block if sentences else -1
        places.append(Place(at, new or leads(document.text, start, mention), limits(document.text, mention)))
    return route([reading for _, reading in readings], wholes, places)


def _enter(walk: Walk, dated: Dated, sentences: Sequence[Sentence]) -> None:
    """A line that is hardly more than a day begins an entry of that day."""
    day = dated.interval if dated.how is not How.NAMED else None
    if day is None or day.grain is not Grain.DAY or not 0 <= walk.sentence < len(sentences):
        return
    line, m = sentences[walk.sentence], dated.mention
    size, said = len(walk.document.text[line.start : line.end].strip(RULES)), m.end - m.start
    heads = line.kind is BlockKind.HEADING or walk.document.text[line.end - 1] not in ".!?;," or size <= said + 2
    if heads and size < min(2 * said, HEADING):
        words = " ".join(walk.document.text[m.start : m.end].split())
        walk.entry, walk.clock = Focus(day, f"the heading “{words}”", walk.sentence), 0


def _following(wholes: Sequence[Interval | None]) -> list[Interval | None]:
    """For each reading the first complete date at or after it."""
    out: list[Interval | None] = []
    for whole in reversed(wholes):
        out.append(whole or (out[-1] if out else None))
    return out[::-1]


def _date(
    walk: Walk, mention: Mention, reading: Reading, sentences: Sequence[Sentence], follow: Sequence[Reading]
) -> Dated:
    match reading:
        case Span() | Every() | Vague():
            return Dated(mention, reading, None, How.EXPLICIT, 0.5)
        case DayPart(day=None) if _any_day(walk, mention):
            return Dated(mention, reading, None, How.EXPLICIT, 0.5)
        case Named():
            context = _context(walk, mention, sentences)
            made = occasion.named(mention, reading, walk.knowledge, walk.written, walk.why, context)
        case Anniversary():
            of = reading.of or next((r for r in follow if isinstance(r, Named)), None)
            after = walk.document.text[mention.end : mention.end + 300]
            made = occasion.anniversary(mention, reading, of, walk.knowledge, walk.written, walk.why, after)
        case _:
            return _hang(walk, mention, reading)
    return _with_words(walk, made)


def _any_day(walk: Walk, mention: Mention) -> bool:
    """Whether a part of a day is that of no day in particular."""
    text = walk.document.text
    own = walk.entry is not None or (walk.written is not None and is_short(text))
    return not own and generic(text, mention)


def _context(walk: Walk, mention: Mention, sentences: Sequence[Sentence]) -> str:
    """The words of its sentence that stand beside a mention."""
    if not 0 <= walk.sentence < len(sentences):
        return ""
    first, last = max(walk.start, mention.start - BESIDE), min(sentences[walk.sentence].end, mention.end + BESIDE)
    return walk.document.text[first : mention.start] + " " + walk.document.text[mention.end : last]


def _with_words(walk: Walk, dated: Dated) -> Dated:
    m = dated.mention
    words = Step("words", f"“{' '.join(walk.document.text[m.start : m.end].split())}” (rule {m.rule})")
    return Dated(m, dated.reading, dated.interval, dated.how, dated.confidence, (words, *dated.steps), dated.subject,
                 dated.subject_key)  # fmt: skip


# ------------------------------------------------------------------------------ what a date hangs on


def _hang(walk: Walk, mention: Mention, reading: Reading) -> Dated:
    """Choose the base for a reading, place it, and say so."""
    need = needs(reading)
    if not need:
        interval = walk.whole
        says = "the words give the date in full; it hangs on nothing"
        return _made(walk, mention, reading, interval, How.EXPLICIT, 0.97 if interval else 0.2, says)
    ahead = tense(walk.document.text, mention) if need != "focus" or isinstance(core(reading), Same) else 0
    compared = _compared(walk, reading)
    at = compared or _focus(walk, reading, need, ahead, mention)
    lost = walk.narrative and at is None and bare_weekday(core(reading))
    base = at.interval if at else None if lost else walk.written
    if base is None:
        return _made(walk, mention, reading, None, How.DOCUMENT, 0.2, "nothing that it could hang on is known")
    lean = _lean(reading, ahead, at not in (None, walk.entry), walk.chat)
    how = How.TEXT if at else How.DOCUMENT if walk.stated else How.INFERRED
    on = f"the date the text is at, {at.words}" if at else f"the document's date: {walk.why}"
    if walk.way and walk.way.chosen and need == "open":
        interval = place(reading, walk.way.chosen)
        on += "; the way through all its dates that leaps least goes there" if at else ""
    else:
        interval = compared.interval if compared else place(reading, base, lean)
    trust = _confidence(reading, how, need) if at or not _elsewhere(walk, reading) else DOUBTED
    return _made(walk, mention, reading, interval, how, trust, f"it hangs on {on}", base)


def _elsewhere(walk: Walk, reading: Reading) -> bool:
    """Whether a part of a day stands in a text that tells of days long before its writing: whose night, who knows."""
    told = walk.focus.interval.end if walk.focus else None
    part = isinstance(reading, DayPart) and reading.day is None
    return part and told is not None and (walk.written.start or 0) - told > WEEK if walk.written else False


def _focus(walk: Walk, reading: Reading, need: str, ahead: int, mention: Mention) -> Focus | None:
    """The date of the text that an unfinished date hangs on; None where it is the document's date."""
    inner = core(reading)
    if isinstance(inner, Decade) and walk.era:
        return walk.era
    if walk.ticking and walk.entry:
        return walk.entry
    numbered = isinstance(inner, Partial) and bool(inner.day) and not inner.month  # "Friday, 4th", which heads the next
    if walk.entry and (need == "now" or bare_weekday(inner) or numbered):
        return walk.entry
    beside = _nearby(walk, reading, need, mention.start)
    focus = beside or walk.focus
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
    return not _today(inner) and ahead < 2


def _in_news(
    walk: Walk, reading: Reading, need: str, ahead: int, mention: Mention, focus: Focus, beside: Focus | None
) -> Focus | None:
    """The date of the text that an unfinished date of news hangs on; None where it is the document's date."""
    inner, since = core(reading), walk.sentence - focus.sentence
    if need == "focus":
        if isinstance(inner, Same) and ahead > 0 and since:
            return None  # "must reach us by the end of the month"
        return None if isinstance(reading, Same) and since > 2 else focus
    if bare_weekday(inner):  # "until Friday and home on Saturday"
        to_come = (
            beside is not None
            and ahead > -2
            and (beside.interval.start or 0) >= ((walk.written and walk.written.end) or 0)
        )
        return beside if to_come else focus if ahead < 2 and _days_before(walk, focus) else None
    if isinstance(inner, Partial) and inner.day and not inner.month:  # "on the 14th"
        return focus if since <= FRESH and is_fine(focus.interval) else None
    if isinstance(inner, (Clock, DayPart)) and need != "now":
        return focus if since <= 1 and focus.interval.grain <= Grain.DAY else walk.entry
    if need == "now" or ahead > 1:
        return None
    # In news, a year named nearby holds for the dates beside it: "In 1998 he left; in May he returned."
    distance = abs((focus.interval.start or 0) - ((walk.written and walk.written.start) or 0))
    near = focus is beside and not isinstance(inner, Feast)
    if near and (distance > YEAR or joins(walk.document.text[focus.end : mention.start])):
        return focus  # "three months later, on 12 November"
    return focus if distance > 2 * YEAR and since <= LONG_AGO else None


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
    last = walk.last if need == "focus" and walk.last and walk.sentence - walk.last.sentence <= 1 else None
    return last if last and last.interval.grain <= unit else None


def _today(reading: Reading) -> bool:
    """Today, yesterday, tomorrow: the day of writing even in a narrative."""
    return isinstance(reading, Unit) and reading.grain is Grain.DAY and reading.base == "now"


def _compared(walk: Walk, reading: Reading) -> Focus | None:
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


def _lean(reading: Reading, ahead: int, on_focus: bool, chat: bool) -> float:
    """Where to look for an unfinished date: before its base, after it, or nearest with a bias."""
    inner = core(reading)
    if isinstance(inner, Feast):
        return AHEAD if ahead > 0 or on_focus else PAST_TENSE if ahead < 0 else NEAREST
    if isinstance(inner, Decade):
        return ONWARD if on_focus else BACK
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


# ------------------------------------------------------------------------------ moving on


def _move(walk: Walk, dated: Dated) -> None:
    """Move the focus to a new date, unless it is only background to the one the text is at."""
    new = dated.interval
    if new is None or new.start is None or new.end is None or new.within or dated.how is How.NAMED:
        return
    reading = dated.reading
    if isinstance(reading, Stretch) or (isinstance(reading, Shift) and reading.span.amounts == A_YEAR):
        return  # "the last two weeks"; "a year earlier", which is a comparison
    back = isinstance(reading, Shift) and reading.direction < 0 and reading.base == "focus"
    if in_passing(walk.document.text, dated.mention, back):
        return
    words = f"“{' '.join(walk.document.text[dated.mention.start : dated.mention.end].split())}”"
    day = core(cast(Reading, reading))
    here = Focus(new, words, walk.sentence, dated.mention.end, isinstance(day, Partial) and bool(day.weekday))
    if new.grain >= Grain.YEAR:
        walk.era = here
    if new.grain in (Grain.QUARTER, Grain.HALF):
        walk.period = here
    walk.last = here if new.grain <= Grain.YEAR else walk.last
    if new.grain > Grain.YEAR or (walk.narrative and dated.how is How.DOCUMENT):
        return
    if is_fine(new):
        walk.beside = here
    elif dated.how in (How.DOCUMENT, How.INFERRED):  # "signed in May 1997, which runs out this year, opened in June"
        walk.beside = None
    if walk.way:
        if walk.focus is None or walk.way.at in (new, walk.way.chosen):
            walk.focus = here
    elif not _background(walk, dated, new):
        walk.focus = here


def _background(walk: Walk, dated: Dated, new: Interval) -> bool:
    """Whether a date only tells what was long before, in passing: "the tower, built in 1961, collapsed"."""
    leading = leads(walk.document.text, walk.start, dated.mention)
    old = walk.focus.interval if walk.focus else None
    if old is None:
        if walk.narrative or walk.written is None:
            return False
        old = walk.written
    if new.grain >= Grain.YEAR and new.contains(old):
        return True
    if leading:
        return False
    fresh = walk.focus is not None and is_fine(old) and walk.sentence - walk.focus.sentence <= FRESH
    return (new.grain >= Grain.YEAR and fresh) or (old.start or 0) - (new.start or 0) > 2 * YEAR


# ------------------------------------------------------------------------------ saying why


def _made(
    walk: Walk, mention: Mention, reading: Reading, interval: Interval | None, how: How, confidence: float, why: str,
    base: Interval | None = None,
) -> Dated:  # fmt: skip
    interval = interval and _closing(walk, mention, reading, interval)
    dated = Dated(mention, reading, interval, how, confidence)
    if not walk.evidence:
        return dated
    steps = [Step("reading", describe(reading)), Step("anchor", why, base.edtf if base else "")]
    if base and interval:
        steps += _rivals(reading, base, interval)
    end = Step("interval", f"{interval.start_iso} to {interval.end_iso}", interval.edtf) if interval else None
    steps.append(end or Step("interval", "no such date"))
    return _with_words(walk, Dated(mention, reading, interval, how, confidence, tuple(steps)))


def _closing(walk: Walk, mention: Mention, reading: Reading, interval: Interval) -> Interval:
    """ "By the end of March" means its last day."""
    if not (isinstance(reading, Portion) and reading.mod == "END") or interval.last_day is None:
        return interval
    words = walk.document.text[mention.start : mention.end].lower().split()
    limit = "of" in words and closes(walk.document.text, mention)
    return Interval.days(interval.last_day, interval.last_day, interval.grain) if limit else interval


def _rivals(reading: Reading, base: Interval, chosen: Interval) -> list[Step]:
    """The readings of the same words a turn earlier and later, and why they lost."""
    out = []
    for lean, side in ((BACK, "before"), (AHEAD, "after")):
        other = place(reading, base, lean)
        if other and other != chosen:
            says = f"{other.edtf}, {side} it: farther away, against the tense of the clause, or off the text's way"
            out.append(Step("considered", says, other.edtf))
    return out


def _confidence(reading: Reading, how: How, need: str) -> float:
    """How far to trust a date that hangs on another."""
    base = {How.DOCUMENT: 0.9, How.TEXT: 0.75, How.INFERRED: 0.7}[how]
    if isinstance(reading, Unit) and reading.which == 0 and reading.grain > Grain.DAY:
        base -= 0.3  # "this year", "this week": often no date of anything
    if isinstance(reading, Same) or (need == "open" and isinstance(reading, (Clock, DayPart))):
        base -= 0.2
    return round(base, 2)
