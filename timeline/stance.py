"""How a text stands to time: what a reading must be completed from, and whether a text or clause looks back or ahead."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.civil import DAY, Grain
from timeline.model import Interval, Mention
from timeline.place import place
from timeline.readings import (
    Anniversary, Around, Between, Clock, DayPart, Decade, Every, Feast, Modified, Named, Nth, Partial, Portion, Reading,
    Same, Shift, Span, Stretch, Unit, Vague, Which, Within,
)  # fmt: skip

YEAR = 366 * DAY  # seconds
MESSAGE = 300  # characters: no longer than a short message

# Words by which a clause looks ahead, and those by which it looks back; the last before a date decides.
TENSE = re.compile(
    r"\b(?:(?P<ahead>will|shall|won't|going to|(?:is|are|be|was|were) (?:scheduled|expected|due|set|planned|to be)|(?:is|are) to"
    r"|plans? to|planning|scheduled|expects?|upcoming|forthcoming|propos(?:e|es|ed|ing)|hopes?|intends?|deadline|expires?"
    r"|effective|starting|beginning)"
    r"|(?P<back>was|were|had|did|said|says|told|came|went|took|made|got|began|held|left|met|saw|gave|fell|rose|won|lost|"
    r"[a-z]{3,}ed))\b",
    re.IGNORECASE,
)
LEADS_AHEAD = re.compile(r"\b(?:by|before|due|next)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
# What chat is told by: handles, tags, links, and spellings that only chat has.
CHAT = re.compile(
    r"(?:^|\s)[@#]\w|https?://|\b(?:lol|omg|gonna|wanna|pls|plz|thx|u|ur|im|rt|haha\w*|cant|wont|dont)\b|[:;][-']?[)(DP]", re.I
)


def needs(reading: Reading | None) -> str:
    """What a reading must be completed from: nothing "", the document's date "now", the "focus", or either "open"."""
    match reading:
        case Partial(year=None) | Partial(two_digit=True) | Feast(year=None) | Decade(open=True):
            return "open"
        case DayPart(day=None) | Clock(day=None):
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


def core(reading: Reading) -> Reading:
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


def bare_weekday(reading: Reading) -> bool:
    """Tuesday, with no day of the month."""
    return isinstance(reading, Partial) and bool(reading.weekday) and not reading.day


def complete(reading: Reading) -> Interval | None:
    """The interval of a reading that hangs on nothing."""
    if isinstance(reading, (Span, Every, Vague, Named, Anniversary)) or needs(reading):
        return None
    return place(reading, None)


def is_narrative(readings: Iterable[Reading], written: Interval | None) -> bool:
    """Whether a text tells of times far from its own date.

    Its complete dates tell: those over two years away speak for a narrative; those within a year,
    and words that hang on the day of writing (today, last week, Tuesday), for news.
    """
    if written is None:
        return True
    near = far = 0
    for reading in readings:
        here = complete(reading)
        if here and here.start is not None:
            distance = abs(here.start - (written.start or 0))
            far, near = far + (distance > 2 * YEAR), near + (distance < YEAR)
        elif bare_weekday(reading) or needs(reading) == "now":
            near += 1
    return far > 2 * near


def is_chat(text: str) -> bool:
    """Whether a text is a short message: it speaks of now and of what comes next."""
    return len(text) < MESSAGE and bool(CHAT.search(text))


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


def leads(text: str, start: int, mention: Mention) -> bool:
    """Whether a mention stands at the head of the sentence that begins at `start`."""
    return mention.start - start < 30 and "," not in text[start : mention.start]


def is_fine(interval: Interval) -> bool:
    """Whether it is fine enough for a day or month to hang on."""
    return interval.grain <= Grain.SEASON
