"""Reading, the document's date, the date the text is at -> Dated: which one?

One walk through a document in the order of its mentions.  A date may hang on nothing (it is
complete), on the document's date, on the date that the text is at (its focus), or on a named
event.  What was weighed and lost is kept as evidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeGuard, cast

from timeline import occasion
from timeline.civil import DAY, Grain, calendar, weekday
from timeline.evidence import confidence, explained, with_words
from timeline.focus import BACK, compared, focus_of, lean_of, to_come
from timeline.knowledge import Knowledge
from timeline.model import BlockKind, Dated, Document, DocumentDate, How, Interval, Mention, Sentence
from timeline.needs import bare_weekday, complete, core, counted_from, needs
from timeline.partial import in_year
from timeline.place import place
from timeline.readings import (
    Anniversary,
    Clock,
    DayPart,
    Every,
    Feast,
    Named,
    Partial,
    Reading,
    Same,
    Span,
    Unit,
    Vague,
)
from timeline.recall import recall
from timeline.route import Place, Way, route
from timeline.stance import (
    clock_of,
    generic,
    in_passing,
    is_chat,
    is_narrative,
    is_short,
    leads,
    limits,
    pluperfect,
    spoken,
    tense,
)
from timeline.walk import WEEK, Walk, enter, heads, move, post, posts, stamp, stamps, tick, ticks, turn

ROUNDS = 4  # walks at most: what one has found another may hang on
EVENING, LATE, SMALL_HOURS = 18 * 3600, 20 * 3600, 6  # seconds behind which, and hours before which, a night lies
GUESSED = 0.6  # confidence of a date whose century is not said
DOUBTED = 0.4  # confidence of a date too doubtful to tell of
PLUPERFECT = -0.8  # before where the text is, or in the weeks after it: "had been expected on the 22nd"
BESIDE = 60  # characters beside a name in which its facet may be said ("signed")


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
    written = replace(written, within=True) if written and written.first_day != written.last_day else written
    walk = Walk(document, written, date.how in ("stated", "given"), why, knowledge, evidence)
    wholes = [complete(reading) for _, reading in readings]
    walk.narrative = is_narrative([r for _, r in readings], wholes, written, document.text)
    walk.chat = is_chat(document.text)
    told = (written, *wholes)
    walk.years = {calendar(one.first_day)[0] for one in told if one and one.first_day and one.grain <= Grain.YEAR}
    known: dict[int, Dated] = {}
    for _ in range(ROUNDS):
        out = _through(replace(walk), sentences, readings, wholes, known)
        found = recall(document, sentences, out, evidence, known, written)
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
    ticking = ticks(sentences, readings)
    stamped = stamps(sentences, [mention for mention, _ in readings], wholes)
    papers, ends = heads(document), posts(document)
    walk.stamped = bool(stamped or ends)
    walk.chat = walk.chat or (bool(stamped) and spoken(document.text))
    out: list[Dated] = []
    for k, (mention, reading) in enumerate(readings):
        while walk.sentence + 1 < len(sentences) and sentences[walk.sentence + 1].start <= mention.start:
            walk.sentence += 1
            walk.start = sentences[walk.sentence].start
            if sentences[walk.sentence].kind is BlockKind.HEADING and not walk.narrative:
                walk.focus = walk.last = None  # a new matter
            turn(walk, papers)
            post(walk, ends)
        walk.whole, walk.first, walk.way = wholes[k], ahead[k], ways[k] if ways else None
        if isinstance(reading, Clock) and reading.day is None and k + 1 < len(readings):
            reading = _of_day(document.text, mention, reading, *readings[k + 1])
            walk.whole = complete(reading)
        walk.ticking = k in ticking
        if walk.ticking:
            tick(walk, cast(Clock, reading))
        following = [r for _, r in readings[k + 1 : k + 4]]
        out.append(known.get(k) or _date(walk, mention, reading, sentences, following))
        move(walk, out[-1])
        enter(walk, out[-1], sentences)
        if k in stamped:
            stamp(walk, out[-1])
    return out


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
    on_way = [whole and (None if in_passing(document.text, mention, False) else whole)
              for (mention, _), whole in zip(readings, wholes, strict=True)]  # fmt: skip
    return route([reading for _, reading in readings], on_way, places)


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
            event = counted_from(reading)
            if event is None:
                return _hang(walk, mention, reading)
            context = _context(walk, mention, sentences)
            made = occasion.counted(mention, reading, event, walk.knowledge, walk.written, walk.why, context)
    return with_words(walk, made)


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


# ------------------------------------------------------------------------------ what a date hangs on


def _hang(walk: Walk, mention: Mention, reading: Reading) -> Dated:
    """Choose the base for a reading, place it, and say so."""
    need = needs(reading)
    if not need:
        interval = walk.whole
        says = "the words give the date in full; it hangs on nothing"
        return explained(walk, mention, reading, interval, How.EXPLICIT, 0.97 if interval else 0.2, says)
    asked = (
        need != "focus"
        or isinstance(core(reading), Same)
        or (walk.focus is not None and to_come(walk, walk.focus.interval))
    )
    ahead = tense(walk.document.text, mention) if asked else 0
    like = compared(walk, reading)
    at = like or focus_of(walk, reading, need, ahead, mention)
    if at and ahead <= 0 and _past_midnight(reading, at.interval):
        reading = replace(reading, day=Unit(1, Grain.DAY, "focus"))
    lost = walk.narrative and at is None and bare_weekday(core(reading)) and not walk.stated
    base = at.interval if at else None if lost else walk.written
    if base is None:
        inner = core(reading)
        guess = place(reading, None) if isinstance(inner, Partial) and inner.two_digit else None
        says = "its year is read as POSIX reads two digits" if guess else "nothing that it could hang on is known"
        how = How.EXPLICIT if guess else How.DOCUMENT
        return explained(walk, mention, reading, guess, how, GUESSED if guess else 0.2, says)
    lean = lean_of(reading, ahead, at not in (None, walk.entry), walk.chat)
    if at and need == "open" and not walk.way and pluperfect(walk.document.text, mention):
        lean = PLUPERFECT
    loose = at is not None and at not in (like, walk.entry) and not walk.chat and need == "open" and ahead < 0
    told = place(reading, base, lean) if loose else None
    if walk.written and told and to_come(walk, told):  # what was done cannot be to come
        at, base, lean = None, walk.written, BACK
    how = How.TEXT if at else How.DOCUMENT if walk.stated else How.INFERRED
    on = f"the date the text is at, {at.words}" if at else f"the document's date: {walk.why}"
    if walk.way and walk.way.chosen and need == "open":
        interval = place(reading, walk.way.chosen)
        on += "; the way through all its dates that leaps least goes there" if at else ""
    else:
        interval = like.interval if like else place(reading, base, lean)
    other = _other_year(walk, reading, interval)
    if other is not None:
        interval, how, on = place(reading, other), How.TEXT, f"{other.edtf}, which the text names and its weekday fits"
    trust = confidence(reading, how, need) if at or not _elsewhere(walk, reading) else DOUBTED
    return explained(walk, mention, reading, interval, how, trust, f"it hangs on {on}", base)


def _other_year(walk: Walk, reading: Reading, found: Interval | None) -> Interval | None:
    """Another year of the text in which a day falls on the weekday that stands with it, where it does not here."""
    inner = core(reading)
    if not isinstance(inner, Partial) or not (inner.weekday and inner.month and inner.day) or inner.year is not None:
        return None
    if found is None or found.first_day is None or weekday(found.first_day) == inner.weekday:
        return None
    fits = [(abs(day - found.first_day), year) for year in walk.years
            if (there := in_year(inner, year)) and weekday(day := there.first_day or 0) == inner.weekday]  # fmt: skip
    return Interval.year(min(fits)[1]) if fits else None


def _past_midnight(reading: Reading, told: Interval) -> TypeGuard[Clock]:
    """Whether a bare hour before six is of the night behind the evening just told: "at ten ... at half past two"."""
    late = told.grain < Grain.DAY and (told.start or 0) % DAY >= (EVENING if told.grain is Grain.PART else LATE)
    return late and isinstance(reading, Clock) and reading.day is None and reading.hour < SMALL_HOURS


def _elsewhere(walk: Walk, reading: Reading) -> bool:
    """Whether a part of a day stands in a text that tells of days long before its writing: whose night, who knows."""
    told = walk.focus.interval.end if walk.focus else None
    part = isinstance(reading, DayPart) and reading.day is None
    return part and told is not None and (walk.written.start or 0) - told > WEEK if walk.written else False
