"""Reading, the document's date, the date the text is at -> Dated: which one?

One walk through a document in the order of its mentions.  A date may hang on nothing (it is
complete), on the document's date, on the date that the text last spoke of (its focus), or on a
named event.  What was weighed and lost is kept as evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.civil import Grain, calendar, step
from timeline.describe import describe
from timeline.knowledge import Knowledge
from timeline.model import Document, DocumentDate, Dated, How, Interval, Mention, Sentence, Step
from timeline.named import Candidate, anniversaries, anniversary_title, editions
from timeline.place import place
from timeline.readings import (
    Anniversary, Around, Between, Clock, DayPart, Decade, Every, Feast, Modified, Named, Nth, Partial, Portion, Reading, Same, Shift,
    Span, Stretch, Unit, Vague, Which, Within,
)  # fmt: skip

# Words by which a clause looks ahead, and those by which it looks back; the last before a date decides.
TENSE = re.compile(
    r"\b(?:(?P<ahead>will|shall|won't|going to|(?:is|are|be|was|were) (?:scheduled|expected|due|set|planned|to be)|(?:is|are) to"
    r"|plans? to|planning|scheduled|expects?|upcoming|forthcoming|propos(?:e|es|ed|ing)|hopes?|intends?|deadline|expires?"
    r"|until|till|effective|starting|beginning)"
    r"|(?P<back>was|were|had|did|said|says|told|came|went|took|made|got|began|held|left|met|saw|gave|fell|rose|won|lost|"
    r"[a-z]{3,}ed))\b",
    re.IGNORECASE,
)
LEADS_AHEAD = re.compile(r"\b(?:by|before|due|next)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
# What a short message is told by: handles, tags, links, and spellings that only chat has.
CHAT = re.compile(r"(?:^|\s)[@#]\w|https?://|\b(?:lol|omg|gonna|wanna|pls|plz|thx|u|ur|im|rt|haha\w*)\b|[:;][-']?[)(DP]", re.IGNORECASE)
MESSAGE = 300  # characters
PERIOD_HOLDS = 6  # sentences
YEAR = 366 * 86_400


def needs(reading: Reading | None) -> str:
    """What a reading must be completed from: nothing "", the document's date "now", the "focus", or either "open"."""
    match reading:
        case Partial(year=None) | Partial(two_digit=True) | Feast(year=None) | Decade(open=True) | DayPart(day=None) | Clock(day=None):
            return "open"
        case Unit(base=base) | Which(base=base):
            return base
        case Same():
            return "focus"
        case Shift(base=base) | Stretch(base=base):
            return base if isinstance(base, str) else needs(base)
        case Clock(day=day) | DayPart(day=day):
            return needs(day)
        case Within(whole=of) | Around(of=of):
            return needs(of)
        case Portion(of=of) | Modified(of=of) | Nth(of=of):
            return needs(of) if of else "focus"
        case Between(first, last):
            return needs(first) or needs(last)
    return ""


@dataclass
class Walk:
    """Where the text is: the state of one pass through one document."""

    document: Document
    written: Interval | None
    stated: bool  # the document's date is stated, not inferred
    why: str  # how the document's date is known, in words
    knowledge: Knowledge
    narrative: bool = False
    chat: bool = False  # a short message: it speaks of now and of what comes next
    ahead: list[Interval | None] = field(default_factory=list)  # for each reading, the next complete date
    focus: Interval | None = None
    focus_words: str = ""
    focus_sentence: int = -9
    period: Interval | None = None  # the quarter or half that figures are told of, and where it was last named
    period_sentence: int = -99
    out: list[Dated] = field(default_factory=list)


def anchor(
    document: Document,
    sentences: Sequence[Sentence],
    readings: Sequence[tuple[Mention, Reading]],
    date: DocumentDate,
    knowledge: Knowledge,
) -> list[Dated]:
    """Date the readings of one document.  Those that cannot be placed come back with no interval.

    `readings` are in the order of the text, each inside one of the sentences; `date` is the date
    that the document was given.
    """
    why = next((s.says for s in date.evidence if s.kind == "anchor"), date.how)
    bounded = date.interval if date.interval and None not in (date.interval.start, date.interval.end) else None
    walk = Walk(document, bounded, date.how in ("stated", "given"), why, knowledge)
    walk.narrative = is_narrative([r for _, r in readings], bounded)
    walk.chat = len(document.text) < MESSAGE and bool(CHAT.search(document.text))
    walk.ahead = _complete_ahead(readings)
    spot = 0
    for k, (mention, reading) in enumerate(readings):
        while spot < len(sentences) - 1 and sentences[spot].end <= mention.start:
            spot += 1
        inside = sentences[spot] if sentences and sentences[spot].start <= mention.start else None
        context = document.text[inside.start : inside.end] if inside else ""
        follow = [r for m, r in readings[k + 1 : k + 4] if inside and m.end <= inside.end]
        walk.out.append(_date(walk, mention, reading, context, spot, follow))
        _move(walk, walk.out[-1], spot, inside)
    return walk.out


def _complete_ahead(readings: Sequence[tuple[Mention, Reading]]) -> list[Interval | None]:
    """For each reading the first complete date at or after it: what a text hangs on before it has named a year."""
    out: list[Interval | None] = []
    following: Interval | None = None
    for _, reading in reversed(readings):
        complete = isinstance(reading, (Partial, Clock, DayPart, Portion, Nth, Between)) and not needs(reading)
        following = (place(reading, None) if complete else None) or following
        out.append(following)
    return out[::-1]


def is_narrative(readings: Sequence[Reading], written: Interval | None) -> bool:
    """Whether the text tells of times far from its own date.

    Its complete dates tell: those over two years away speak for a narrative; those within a year,
    and words that hang on the day of writing (today, last week, Tuesday), for news.
    """
    if written is None:
        return True
    near = far = 0
    for reading in readings:
        need = needs(reading)
        here = place(reading, None) if not need and not isinstance(reading, (Span, Every, Vague, Named, Anniversary)) else None
        if here and here.start is not None:
            distance = abs(here.start - (written.start or 0))
            far, near = far + (distance > 2 * YEAR), near + (distance < YEAR)
        elif need == "now" or (isinstance(reading, Partial) and reading.weekday and not reading.day):
            near += 1
    return far > 2 * near


def _date(walk: Walk, mention: Mention, reading: Reading, context: str, spot: int, follow: list[Reading]) -> Dated:
    words = walk.document.text[mention.start : mention.end]
    steps = [Step("words", f"“{' '.join(words.split())}” (rule {mention.rule})"), Step("reading", describe(reading))]
    match reading:
        case Span() | Every() | Vague():
            return Dated(mention, reading, None, How.EXPLICIT, 0.5, tuple(steps))
        case Named():
            return _named(walk, mention, reading, context, steps)
        case Anniversary():
            return _anniversary(walk, mention, reading, context, follow, steps)
    need = needs(reading)
    ahead = tense(walk.document.text, mention)
    return _hang(walk, mention, reading, need, ahead, spot, steps)


def _move(walk: Walk, dated: Dated, spot: int, sentence: Sentence | None) -> None:
    """Move the focus to a new date, unless it is only background to the one the text is at."""
    new, old = dated.interval, walk.focus
    if new is None or new.start is None or new.end is None or new.grain > Grain.YEAR or new.within:
        return
    if isinstance(dated.reading, (Stretch, Anniversary)) or (walk.narrative and dated.how is How.DOCUMENT):
        return
    if isinstance(dated.reading, Shift) and dated.reading.span.amounts == ((1, Grain.YEAR),):
        return  # "a year earlier": a comparison
    if new.grain in (Grain.QUARTER, Grain.HALF):
        walk.period, walk.period_sentence = new, spot
    if old is not None and old.start is not None:
        leads = sentence is not None and dated.mention.start - sentence.start < 30
        back = old.start - new.start
        if (new.grain >= Grain.YEAR and new.contains(old)) or (back > 2 * YEAR and not leads):
            return
    words = walk.document.text[dated.mention.start : dated.mention.end]
    walk.focus, walk.focus_words, walk.focus_sentence = new, " ".join(words.split()), spot


def tense(text: str, mention: Mention) -> int:
    """Whether the clause before a mention looks ahead (1), back (-1), or neither (0)."""
    before = text[max(0, mention.start - 120) : mention.start]
    before = before[max(before.rfind(". "), before.rfind("\n\n")) + 1 :]
    if LEADS_AHEAD.search(before):
        return 1
    last = None
    for last in TENSE.finditer(before):
        pass
    return 0 if last is None else 1 if last.group("ahead") else -1


def _hang(walk: Walk, mention: Mention, reading: Reading, need: str, ahead: int, spot: int, steps: list[Step]) -> Dated:
    """Choose the base for a reading, place it, and say so."""
    if not need:
        interval = place(reading, None)
        steps.append(Step("anchor", "the words give the date in full; it hangs on nothing"))
        steps.append(_result(interval))
        return Dated(mention, reading, interval, How.EXPLICIT, 0.97 if interval else 0.2, tuple(steps))
    focus = walk.focus or (walk.ahead[len(walk.out)] if walk.narrative else None)
    on_focus = focus is not None and _on_focus(walk, reading, need, spot)
    base = focus if on_focus else walk.written
    if base is None:
        steps.append(Step("anchor", "nothing that it could hang on is known"))
        return Dated(mention, reading, None, How.DOCUMENT, 0.2, tuple(steps))
    lean = _lean(reading, ahead, on_focus, walk.chat)
    interval = _compared(walk, reading, spot) or place(reading, base, lean)
    steps.append(Step("anchor", _says(walk, on_focus), base.edtf))
    steps += _rivals(reading, base, interval)
    steps.append(_result(interval))
    how = How.TEXT if on_focus else How.DOCUMENT if walk.stated else How.INFERRED
    return Dated(mention, reading, interval, how, _confidence(walk, reading, how, need), tuple(steps))


def _compared(walk: Walk, reading: Reading, spot: int) -> Interval | None:
    """"A year ago" beside a quarter is that quarter of the year before; "the 1988 period" that of 1988."""
    period = walk.period if spot - walk.period_sentence <= PERIOD_HOLDS else None
    if period is None or period.first_day is None:
        return None
    match reading:
        case Shift(span, direction, "now" | "focus") if span.amounts == ((1, Grain.YEAR),):
            return Interval.of(step(period.first_day, direction, Grain.YEAR), period.grain)
        case Within(Same(None), Partial(year=int(year))):
            years = year - calendar(period.first_day)[0]
            return Interval.of(step(period.first_day, years, Grain.YEAR), period.grain)
        case Same(Grain.QUARTER | Grain.HALF):
            return period
    return None


def _on_focus(walk: Walk, reading: Reading, need: str, spot: int) -> bool:
    """Whether an unfinished date hangs on the date the text is at rather than on the document's."""
    if walk.written is None:
        return True
    if need == "focus":
        stale = isinstance(reading, Same) and not walk.narrative and spot - walk.focus_sentence > 2
        return not stale
    core, near = _core(reading), spot - walk.focus_sentence <= 1
    if walk.narrative:
        if isinstance(core, Partial) and core.weekday and not core.day:
            return near or walk.focus is not None and walk.focus.grain <= Grain.WEEK
        return not (need == "now" and isinstance(_core(reading), Unit) and _core(reading).grain is Grain.DAY)
    if need == "now" or walk.focus is None:
        return False
    if isinstance(core, (Clock, DayPart)):
        return near and walk.focus.grain <= Grain.DAY
    if isinstance(core, Partial) and core.weekday and not core.day:
        return False
    # In news, a year named nearby holds for the dates beside it: "In 1998 he left; in May he returned."
    far = abs((walk.focus.start or 0) - (walk.written.start or 0)) > 2 * YEAR
    return far and near


def _core(reading: Reading) -> Reading:
    """The reading inside of parts of it and times of day."""
    while True:
        match reading:
            case Portion(of=of) | Modified(of=of):
                reading = of
            case Clock(day=day) | DayPart(day=day) if day is not None:
                reading = day
            case Between(first=first) if first is not None:
                reading = first
            case _:
                return reading


def _lean(reading: Reading, ahead: int, on_focus: bool, chat: bool) -> int:
    """Where to look for an unfinished date: -1 before its base, 1 after, 0 nearest."""
    core = _core(reading)
    if isinstance(core, Feast):
        return max(ahead, 0)
    if not isinstance(core, Partial) or core.quarter:
        return 0
    bare = not core.month and not core.season  # a weekday, a day of the month
    if on_focus:
        return 1 if bare else 0
    if core.weekday and bare:
        return 1 if ahead > 0 or (chat and ahead == 0) else -1
    return max(ahead, 0)


def _says(walk: Walk, on_focus: bool) -> str:
    if on_focus:
        at = f", “{walk.focus_words}”" if walk.focus else "; the first that follows"
        return f"it hangs on the date the text is at{at}"
    return f"it hangs on the document's date: {walk.why}"


def _rivals(reading: Reading, base: Interval, chosen: Interval | None) -> list[Step]:
    """The readings of the same words a turn earlier and later, and why they lost."""
    out = []
    for lean, side in ((-1, "lies before"), (1, "lies after")):
        other = place(reading, base, lean)
        if other and chosen and other != chosen:
            out.append(Step("considered", f"{other.edtf} {side} it and is farther away or against the tense", other.edtf))
    return out


def _result(interval: Interval | None) -> Step:
    if interval is None:
        return Step("interval", "no such date")
    return Step("interval", f"{interval.start_iso} to {interval.end_iso}", interval.edtf)


def _confidence(walk: Walk, reading: Reading, how: How, need: str) -> float:
    base = {How.DOCUMENT: 0.9, How.TEXT: 0.75, How.INFERRED: 0.7}[how]
    if isinstance(reading, Unit) and reading.which == 0 and reading.grain > Grain.DAY:
        base -= 0.3  # "the year", "this week": often no date of anything
    if isinstance(reading, Same) or (need == "open" and isinstance(reading, (Clock, DayPart))):
        base -= 0.2
    return round(base, 2)


# ------------------------------------------------------------------------------ named events


def _named(walk: Walk, mention: Mention, reading: Named, context: str, steps: list[Step]) -> Dated:
    found = editions(reading, walk.knowledge, walk.written, context)
    if not found:
        steps.append(Step("anchor", "which one is meant cannot be told"))
        return Dated(mention, reading, None, How.NAMED, 0.2, tuple(steps))
    best, *others = found
    told = best.said or reading.when is not None or reading.pick != 0 or bool(reading.facet)
    if best.facet.kind == "series" and not reading.when and not reading.facet:
        steps.append(Step("anchor", f"seen from the document's date: {walk.why}", walk.written.edtf if walk.written else ""))
    steps.append(Step("anchor", f"{best.what} ({best.facet.source})", best.interval.edtf))
    steps += [Step("considered", f"{c.what}, {c.interval.edtf}", c.interval.edtf) for c in others[:3] if told]
    steps.append(_result(best.interval))
    # A bare name says of what a sentence speaks, not when it happens.
    confidence = (0.9 if walk.stated or best.facet.kind == "event" else 0.8) if told else 0.4
    return Dated(mention, reading, best.interval, How.NAMED, confidence, tuple(steps), best.what, best.facet.key)


def _anniversary(
    walk: Walk, mention: Mention, reading: Anniversary, context: str, follow: list[Reading], steps: list[Step]
) -> Dated:
    of = reading.of or next((r for r in follow if isinstance(r, Named)), None)
    after = context[context.find(" anniversary") :]
    found = anniversaries(reading, of, walk.knowledge, after) if isinstance(of, Named) else []
    if not found:
        steps.append(Step("anchor", "what it is the anniversary of has no known date"))
        return Dated(mention, reading, None, How.NAMED, 0.2, tuple(steps))
    best = nearest(found, walk.written)
    for c in found:
        steps.append(Step("anchor" if c is best else "considered", _weighed(c, best, walk), c.interval.edtf))
    steps.append(_result(best.interval))
    title = anniversary_title(reading, best.facet)
    key = f"{best.facet.key} + {reading.n} years"
    return Dated(mention, reading, best.interval, How.NAMED, 0.85, tuple(steps), title, key)


def nearest(found: Sequence[Candidate], written: Interval | None) -> Candidate:
    """The candidate nearest to the date of writing; the one the words point to, where that is not known."""
    if written is None or written.start is None or written.end is None:
        return found[0]
    middle = (written.start + written.end) // 2
    return min(found, key=lambda c: abs((c.interval.start or 0) - middle))


def _weighed(c: Candidate, best: Candidate, walk: Walk) -> str:
    origin = f"{c.facet.facet or 'the date'} {c.facet.interval.edtf} ({c.facet.source})"
    text = "the text's own word" if c.said else "not the text's word"
    if c is best:
        return f"counted from {c.facet.entry}, {origin}, {text}: it fits the document's date ({walk.why})"
    return f"counted from {c.facet.entry}, {origin}, {text}: it does not fit the document's date ({walk.why})"


