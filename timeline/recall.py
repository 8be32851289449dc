"""Dates that hang on a happening which the text dates elsewhere: "two days after the siege began".

Lengths before and after it, its day, its night and its year, the morning after, its second day.  The words that
name it are looked for in the other sentences of the document; the one that shares most of them, and the rarest,
lends its date.  Where none does, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import cast

from timeline.civil import Grain
from timeline.memory import LOST, REACH, Ask, Memory, stems_of
from timeline.model import Dated, Document, How, Interval, Sentence, Step
from timeline.place import place
from timeline.readings import Around, DayPart, Nth, Partial, Portion, Reading, Same, Shift, Span, Unit, Which
from timeline.rules.telling import word_set
from timeline.stance import tense

_UNITS = r"(?:day|week|weekend|month|year|morning|afternoon|evening|night)"
_FACTS = r"(?!that\b|this\b|then\b|it\b|which\b)"
_SIDE = re.compile(rf"\s+(after|following|before|prior to|ahead of)\s+{_FACTS}", re.I)
_LIMIT = re.compile(r"\s+(of|from)\s+(?=(?:the|its|their|his|her|our)\s)", re.I)
_LIMITED = re.compile(r"\b(?:within|has|have|had|given|gives?|gave\s+\w+|allowed|allows?|up\s+to)\s+\Z", re.I)
_PAPER = r"(?:notice|report|summary|statement|letter|circular|bulletin|document|paper|order)"
_OWN = re.compile(
    rf"\s+(?:of|from|after|following)\s+(?:(?:the\s+)?(?:publication|issue)(?P<this>\s+of\s+this\s+{_PAPER})?(?!\s+of\b)(?=[\s,.;:)*]|\Z)"
    rf"|(?P<it>this\s+{_PAPER})\s+(?:was|is|has\s+been)\s+(?:published|issued|posted|made\s+public))",
    re.I,
)
_UNIT_SIDE = re.compile(rf"(?:\w+\s+)?{_UNITS}\s+(after|following|before)\s+{_FACTS}", re.I)
_OF = re.compile(r"\s+of\s+(?=(?:the|his|her|its|their|our|my|that)\s|[A-Z])")
_WHEN = re.compile(r"\s+(?:that\s+|when\s+)?(?=(?:the|he|she|they|it|his|her|its|their|our|we|I)\s|[A-Z][a-z])")
_ON = re.compile(r"\b(?:on|since|until|till|from|before|after|by)\s+\Z", re.I)
_SOMEBODY = re.compile(r"\s+(?:he|she|they|you|I)\s")
_NOT_WHEN = re.compile(r"\b(?:in|during|for|of|at)\s+\Z", re.I)
# Where the clause goes on that a happening dates: "the day of the eclipse | he saw", "… | the army".
_CLAUSE = re.compile(r"(.{4,}?[a-z]{3})\s+(?:he|she|they|we|I|there)\s", re.S)
_CLAUSE_OF = re.compile(
    r"(.{4,}?[a-z]{3})(?<!from)(?<!with)(?<!and)(?<!into)\s+(?:he|she|they|we|I|it|there|the|his|her|their|its)\s", re.S
)
_NAMED = re.compile(rf"(?:[^.;:,()\n]|\n(?!\s*\n)){{1,{REACH}}}")
_BEFORE = word_set("before prior ahead")


def recall(
    document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated], evidence: bool, known: Collection[int],
    written: Interval | None = None,
) -> dict[int, Dated]:  # fmt: skip
    """The mentions of a document that hang on a happening which it dates, by their numbers, with their dates.

    Those whose happening it does not date are among them with little confidence; those `known` are left out.
    `written` is when the document was: its own publication is a happening, too.
    """
    asks = {}
    out: dict[int, Dated] = {}
    for k, one in enumerate(dated):
        own = _of_own(document.text, one, written) if written and k not in known else None
        if own is not None:
            out[k] = own
            continue
        ask = None if k in known else _asked(document.text, one) or _ordinal(document.text, dated, k)
        if ask is not None:
            asks[k] = ask
    memory = Memory(document, sentences, dated, asks) if asks else None
    for k, ask in asks.items():
        one = dated[k]
        if k and isinstance(one.reading, Unit) and _beside(document.text, dated[k - 1], one):
            out[k] = _same(one, ask.reading, dated[k - 1])
            continue
        found = memory.date(k, ask, evidence) if memory else None
        if found is not None:
            out[k] = found
    return out


def _of_own(text: str, one: Dated, written: Interval) -> Dated | None:
    """A date that counts from the publication of the paper itself: "the Friday after this notice was published"."""
    side = _OWN.match(text, one.mention.end)
    if side and not (side["this"] or side["it"]) and tense(text, one.mention) <= 0:
        return None  # "two years after publication he died"
    reading = _behind(cast(Reading, one.reading)) if side else None
    when = place(reading, written) if reading else None
    if side is None or when is None:
        return None
    said = " ".join(text[one.mention.start : side.end()].split())
    steps = (Step("words", f"“{said}”"), Step("anchor", "it hangs on the document's own date", written.edtf),
             Step("interval", f"{when.start_iso} to {when.end_iso}", when.edtf))  # fmt: skip
    return Dated(one.mention, reading, when, How.DOCUMENT, 0.8, steps)


def _behind(reading: Reading | None) -> Reading | None:
    """A reading counted onward from a day, if it can be."""
    match reading:
        case Span(amounts) if all(count and unit >= Grain.DAY for count, unit in amounts):
            return Shift(reading, 1, Same(Grain.DAY))
        case Partial(year=None, month=None, day=None, weekday=int()):
            return Which(1, reading, "focus")
        case Portion(mod, Partial() as of) if (day := _behind(of)) is not None:
            return Portion(mod, day)
    return None


# ------------------------------------------------------------------------------ what is asked for


def _asked(text: str, one: Dated) -> Ask | None:
    """What a mention asks for; None for one that hangs on no happening."""
    start, end = one.mention.start, one.mention.end
    match one.reading:
        case Span(amounts) if all(count and unit >= Grain.DAY for count, unit in amounts):
            return _length(text, one.reading, start, end)
        case Unit((-1 | 1) as which, grain, "focus") if grain >= Grain.DAY:
            shift = Shift(Span(((1, grain),)), which, "focus")
            reading = shift if grain is Grain.DAY else Around(grain, shift)
            return _ask(reading, _UNIT_SIDE.match(text, start), grain, grain is Grain.DAY)
        case DayPart(part, Unit((-1 | 1) as which, Grain.DAY, "focus")):
            shift = Shift(Span(((1, Grain.DAY),)), which, "focus")
            return _ask(DayPart(part, shift), _UNIT_SIDE.match(text, start), Grain.DAY)
        case Nth(n, Grain.DAY, None):
            after = _SIDE.match(text, end)
            if after and n > 0 and after[1].lower() in ("after", "following"):
                return _ask(Shift(Span(((n, Grain.DAY),)), 1, "focus"), after, Grain.DAY)
            of = _OF.match(text, end)
            return _ask(one.reading, of, Grain.DAY) if of else Ask(one.reading, None, Grain.DAY, True)
        case Partial(year=None, month=None, day=None, weekday=int()) if text[start - 4 : start].lower() == "the ":
            side = _SIDE.match(text, end)
            which = -1 if side and side[1].lower().split()[0] in _BEFORE else 1
            return _ask(Which(which, one.reading, "focus"), side, Grain.DAY)
        case Same(Grain() as grain, "") if grain >= Grain.DAY and _the(text, start):
            of = _OF.match(text, end)
            when = None if of or _NOT_WHEN.search(text[max(0, start - 8) : start]) else _WHEN.match(text, end)
            told = when is None and not of and _SOMEBODY.match(text, end)  # "finish in the month he said"
            lost = of is not None and grain <= Grain.WEEK
            return Ask(one.reading, None, grain, True) if told else _ask(one.reading, of or when, grain, lost)
        case DayPart(part, None) if _the(text, start):
            of = _OF.match(text, end)
            when = None if of or not _ON.search(text[max(0, start - 8) : start]) else _WHEN.match(text, end)
            return _ask(Same(Grain.PART, part), of or when, Grain.DAY, of is not None)
    return None


def _the(text: str, start: int) -> bool:
    return text[start : start + 4].lower() == "the "


def _ask(reading: Reading, side: re.Match[str] | None, grain: Grain, lost: bool = True) -> Ask | None:
    """To count from the happening that is named behind some words."""
    text = side.string if side else ""
    words = _NAMED.match(text, side.end()) if side else None
    if words is None or not stems_of(words[0]):
        return None
    clause = (_CLAUSE_OF if side and side.re is _OF else _CLAUSE).match(words[0])
    words = _NAMED.match(text, words.start(), words.start() + clause.end(1)) if clause else words
    return Ask(reading, words, max(grain, Grain.DAY), lost) if words and stems_of(words[0]) else None


def _length(text: str, span: Span, start: int, end: int) -> Ask | None:
    """How far a length of time counts, and from what."""
    side = _SIDE.search(text, start, end) or _SIDE.match(text, end)
    if side is None and _LIMITED.search(text, max(0, start - 24), start):
        side = _LIMIT.match(text, end)  # "has 15 days from the ruling", "within a week of the close of the round"
    if side is None or _the(text, start):
        return None  # "the two days after the siege" last as long
    exact = text[start:end].lower().endswith("to the day")
    back = side[1].lower().split()[0] in _BEFORE
    unit = min(grain for _, grain in span.amounts)
    shift = Shift(span, -1 if back else 1, Same(Grain.DAY) if exact else "focus")
    return _ask(shift, side, max(unit, Grain.MONTH), lost=False)


def _ordinal(text: str, dated: Sequence[Dated], k: int) -> Ask | None:
    """ "On the third the town fell", after what happened on the second day."""
    match dated[k].reading:
        case Partial(year=None, month=None, day=int(day), weekday=None) if k:
            before, mention = dated[k - 1], dated[k].mention
            digits = any(c.isdigit() for c in text[mention.start : mention.end])
            days = isinstance(before.reading, Nth) and before.reading.unit is Grain.DAY
            if days and not digits and mention.start - before.mention.end < 4 * REACH:
                return Ask(Nth(day, Grain.DAY, None), None, Grain.DAY, False)
    return None


def _beside(text: str, before: Dated, one: Dated) -> bool:
    """Whether it only says again how a date that is named lies: "on 8 October, the day after the crossing"."""
    gap = text[before.mention.end : one.mention.start]
    day = before.interval is not None and before.interval.grain <= Grain.DAY
    return day and len(gap) < 4 and gap.strip() in (",", "-", "–", "—", "(")


def _same(one: Dated, reading: Reading, before: Dated) -> Dated:
    return Dated(one.mention, reading, before.interval, How.TEXT, LOST)  # it tells nothing of its own
