"""Reading, the document's date, the date the text is at -> Dated: which one?

One walk through a document in the order of its mentions.  A date may hang on nothing (it is
complete), on the document's date, on the date that the text last spoke of (its focus), or on a
named event.  What was weighed and lost is kept as evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.civil import Grain
from timeline.describe import describe
from timeline.knowledge import Knowledge
from timeline.model import Document, DocumentDate, Dated, How, Interval, Mention, Sentence, Step
from timeline.named import Candidate, anniversaries, anniversary_title, editions
from timeline.place import place
from timeline.readings import (
    Anniversary, Between, Clock, DayPart, Decade, Every, Modified, Named, Nth, Partial, Portion, Reading, Same, Shift,
    Span, Stretch, Unit, Vague, Which,
)  # fmt: skip

AHEAD = re.compile(
    r"\b(?:will|shall|won't|going to|is to|are to|to be|plans?|planned|planning|scheduled|expects?|expected|due|upcoming"
    r"|forthcoming|proposed?|proposing|hopes?|intends?|next|ahead of|until|by|deadline|expires?)\b|’ll\b|'ll\b",
    re.IGNORECASE,
)
YEAR = 366 * 86_400


def needs(reading: Reading | None) -> str:
    """What a reading must be completed from: nothing "", the document's date "now", the "focus", or either "open"."""
    match reading:
        case Partial(year=None) | Partial(two_digit=True) | Decade(open=True) | DayPart(day=None) | Clock(day=None):
            return "open"
        case Unit(base=base) | Which(base=base):
            return base
        case Same():
            return "focus"
        case Shift(base=base) | Stretch(base=base):
            return base if isinstance(base, str) else needs(base)
        case Clock(day=day) | DayPart(day=day):
            return needs(day)
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
    focus: Interval | None = None
    focus_words: str = ""
    focus_sentence: int = -9
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
    spot = 0
    for k, (mention, reading) in enumerate(readings):
        while spot < len(sentences) - 1 and sentences[spot].end <= mention.start:
            spot += 1
        inside = sentences[spot] if sentences and sentences[spot].start <= mention.start else None
        context = document.text[inside.start : inside.end] if inside else ""
        follow = [r for m, r in readings[k + 1 : k + 4] if inside and m.end <= inside.end]
        walk.out.append(_date(walk, mention, reading, context, spot, follow))
    return walk.out


def is_narrative(readings: Sequence[Reading], written: Interval | None) -> bool:
    """Whether the text tells of times far from its own date: most of its complete dates lie over two years away."""
    full = [i for i in (place(r, None) for r in readings if isinstance(r, Partial) and not needs(r)) if i]
    if written is None or len(full) < 3:
        return written is None
    far = sum(abs((i.start or 0) - (written.start or 0)) > 2 * YEAR for i in full)
    return far * 2 > len(full)


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
    ahead = bool(AHEAD.search(context))
    dated = _hang(walk, mention, reading, need, ahead, spot, steps)
    if dated.interval and dated.interval.start is not None and dated.interval.grain <= Grain.DECADE:
        walk.focus, walk.focus_words, walk.focus_sentence = dated.interval, " ".join(words.split()), spot
    return dated


def _hang(walk: Walk, mention: Mention, reading: Reading, need: str, ahead: bool, spot: int, steps: list[Step]) -> Dated:
    """Choose the base for a reading, place it, and say so."""
    if not need:
        interval = place(reading, None)
        steps.append(Step("anchor", "the words give the date in full; it hangs on nothing"))
        steps.append(_result(interval))
        return Dated(mention, reading, interval, How.EXPLICIT, 0.97 if interval else 0.2, tuple(steps))
    on_focus = walk.focus is not None and _on_focus(walk, need, spot)
    base = walk.focus if on_focus else walk.written
    if base is None:
        steps.append(Step("anchor", "nothing that it could hang on is known"))
        return Dated(mention, reading, None, How.DOCUMENT, 0.2, tuple(steps))
    lean = _lean(reading, ahead, on_focus)
    interval = place(reading, base, lean)
    steps.append(Step("anchor", _says(walk, on_focus), base.edtf))
    steps += _rivals(reading, base, interval)
    steps.append(_result(interval))
    how = How.TEXT if on_focus else How.DOCUMENT if walk.stated else How.INFERRED
    return Dated(mention, reading, interval, how, _confidence(walk, reading, how, need), tuple(steps))


def _on_focus(walk: Walk, need: str, spot: int) -> bool:
    """Whether an unfinished date hangs on the date the text is at rather than on the document's."""
    if walk.written is None or need == "focus":
        return True
    if need == "now":
        return False
    if walk.narrative:
        return True
    # In news, a year named nearby holds for the dates beside it: "In 1998 he left; in May he returned."
    far = abs((walk.focus.start or 0) - (walk.written.start or 0)) > 2 * YEAR if walk.focus else False
    return far and spot - walk.focus_sentence <= 1


def _lean(reading: Reading, ahead: bool, on_focus: bool) -> int:
    inner = reading
    while isinstance(inner, (Portion, Modified, Clock, DayPart)):
        following = inner.of if isinstance(inner, (Portion, Modified)) else inner.day
        if following is None:
            break
        inner = following
    if on_focus:
        return 0 if not (isinstance(inner, Partial) and (inner.weekday or not inner.month)) else 1
    if isinstance(inner, Partial) and inner.weekday and not inner.month and not inner.day:
        return 1 if ahead else -1
    return 1 if ahead else 0


def _says(walk: Walk, on_focus: bool) -> str:
    if on_focus:
        return f"it hangs on the date the text is at, “{walk.focus_words}”"
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


