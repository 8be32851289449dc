"""Why a date is what it is: the chain from its words to its interval, what lost, and how far to trust it."""

from __future__ import annotations

from timeline.civil import Grain
from timeline.describe import describe
from timeline.focus import AHEAD, BACK
from timeline.model import Dated, How, Interval, Mention, Step
from timeline.place import place
from timeline.readings import Clock, DayPart, Portion, Reading, Same, Unit
from timeline.stance import closes
from timeline.walk import Walk


def explained(
    walk: Walk, mention: Mention, reading: Reading, interval: Interval | None, how: How, confidence: float, why: str,
    base: Interval | None = None,
) -> Dated:  # fmt: skip
    """A date with all that it hangs on; without the chain, where nobody asks for evidence."""
    interval = interval and _closing(walk, mention, reading, interval)
    dated = Dated(mention, reading, interval, how, confidence)
    if not walk.evidence:
        return dated
    steps = [Step("reading", describe(reading)), Step("anchor", why, base.edtf if base else "")]
    if base and interval:
        steps += _rivals(reading, base, interval)
    end = Step("interval", f"{interval.start_iso} to {interval.end_iso}", interval.edtf) if interval else None
    steps.append(end or Step("interval", "no such date"))
    return with_words(walk, Dated(mention, reading, interval, how, confidence, tuple(steps)))


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


def confidence(reading: Reading, how: How, need: str) -> float:
    """How far to trust a date that hangs on another."""
    base = {How.DOCUMENT: 0.9, How.TEXT: 0.75, How.INFERRED: 0.7}[how]
    if isinstance(reading, Unit) and reading.which == 0 and reading.grain > Grain.DAY:
        base -= 0.3  # "this year", "this week": often no date of anything
    if isinstance(reading, Same) or (need == "open" and isinstance(reading, (Clock, DayPart))):
        base -= 0.2
    return round(base, 2)


def with_words(walk: Walk, dated: Dated) -> Dated:
    """The same with the words that it was read from at the head of its chain."""
    m = dated.mention
    words = Step("words", f"“{' '.join(walk.document.text[m.start : m.end].split())}” (rule {m.rule})")
    return Dated(m, dated.reading, dated.interval, dated.how, dated.confidence, (words, *dated.steps), dated.subject,
                 dated.subject_key)  # fmt: skip
