"""The words with which a date hangs on another: `within ten Business Days after`, `the third anniversary of`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.civil import Grain
from timeline.model import Interval
from timeline.place import moved, place, working_days
from timeline.readings import WORKDAY, Nth, Partial, Span, Unit
from timeline.rules import telling as v

LONGEST = 160  # characters of such words, at most
WORD = re.compile(r"\w+")
SIGNING = frozenset({"signature", "signing", "execution"})
DEEDS = SIGNING | frozenset(
    "receipt delivery completion publication arrival acceptance approval grant commencement issue service handover "
    "installation notification registration payment shipment closing opening launch adoption ratification".split()
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WORDS = "|".join(sorted((*v.COUNTS, "hundred"), key=len, reverse=True))
NUMBER = rf"(?:\d{{1,4}}|(?:{_WORDS})(?:(?:\s+and\s+|\s+|-)(?:{_WORDS})){{0,3}})"
UNIT = r"hour|day|week|fortnight|month|quarter|year"
_NTH = r"\d{1,3}(?:st|nd|rd|th)|" + "|".join(sorted(v.NTH, key=len, reverse=True))
_WORKINGS = "working|business|banking|trading"
_WORKING = rf"(?:{_WORKINGS})\s+"
_KINDS = "clear|calendar|consecutive|full|whole|complete|running"
_KIND = rf"(?:(?:{_KINDS})\s+)?"
_AFTER = (
    r"(?:immediately\s+|next\s+)?(?:after|following|succeeding)|from(?:\s+and\s+including|\s+and\s+after|\s+but\s+excluding)?|"
    r"(?:commencing|beginning|starting|running|counted|counting|calculated)\s+(?:on|from|with|at)(?:\s+and\s+including)?"
)
_STARTING = frozenset({"commencing", "beginning", "starting", "running"})
_BEFORE = r"(?:immediately\s+|next\s+)?(?:before|preceding)|prior\s+to|in\s+advance\s+of|ahead\s+of"
OWN = (
    r"today(?:['’]s\s+date|\b(?!['’]))|(?:the\s+)?date\s+"
    r"(?:of\s+this\s+\w+(?:\s+\w+)?|hereof|first\s+(?:above\s+written|written\s+above)|(?:stated\s+|written\s+|given\s+|shown\s+)?above\b)"
    r"|(?:the\s+)?(?:date\s+of\s+)?(?:its\s+|the\s+)?(?:signature|signing|execution)\s+(?:hereof|of\s+this\s+\w+)"
    r"|(?:the\s+)?(?:date\s+of\s+)?(?:receipt|receiving)(?:\s+of)?\s+this\s+(?:letter|notice|mail|e-?mail|message|note)"
)
RECEIPT = (  # the date before it
    r"(?:its|their|the)?\s*receipt(?!\s+of\b)|that(?=\s*[.,;:)]|\s+(?:for|and|but|when|the|an?)\s)"
)
TERM = r"\w[\w’'/-]*(?:\s+\w[\w’'/-]*){0,5}"
_BASE = (
    rf"(?:(?P<own>{OWN})|(?P<before>{RECEIPT})|"
    r"(?:the\s+)?(?:(?P<edge>date|day|occurrence|end|expiry|expiration|close|start|beginning|commencement)\s+of\s+)?"
    rf"(?:the\s+|such\s+|said\s+|its\s+|their\s+)?[\"“‘*]{{0,3}}(?=(?P<term>{TERM})))"
)
FORM = re.compile(
    r"\b(?:(?P<limit>within|(?:no|not)\s+(?:later|more|less|fewer)\s+than|at\s+least)\s+(?:the\s+)?)?"
    r"(?P<head>(?:the\s+)?(?:date|day)\s+(?:(?:which|that)\s+)?(?:falls|falling|is|being|occurring|occurs)?\s*(?:on\s+)?)?"
    r"(?P<end>(?:the\s+)?(?:end|close|last\s+day|expiry|expiration)\s+of\s+)?"
    r"(?:(?:the\s+|a\s+)?(?:further\s+)?(?:period|term)\s+of\s+)?"
    rf"(?P<first>(?P<count>{NUMBER})(?:\s*\(\s*(?P<figure>[\w-]{{1,20}})\s*\))?[\s-]+{_KIND}(?P<working>{_WORKING})?"
    rf"(?P<unit>{UNIT})s?['’]?(?P<period>[\s-]+period)?\s+(?P<side>of|{_AFTER}|{_BEFORE})"
    rf"|(?:the\s+)?(?:(?P<nth>{_NTH}|next|last)\s+)?{_KIND}(?P<nthworking>{_WORKING})?"
    rf"(?P<nthunit>{UNIT}|{'|'.join(WEEKDAYS)})\s+"
    rf"(?:of\s+(?:the\s+)?(?:calendar\s+)?(?P<whole>week|month|quarter|year)\s+)?"
    rf"(?P<nthside>(?:immediately\s+|next\s+)?(?:after|following)|{_BEFORE}|in\s+which|of)"
    rf"|(?:the\s+)?(?P<anniversary>{_NTH})\s+anniversary\s+of)\s+{_BASE}",
    re.I,
)
FIRST = frozenset(  # what FORM may begin with, if not with a digit; all of it in small letters
    "within no not at the date day end close last expiry expiration a further period term next".split()
) | {*WEEKDAYS, *WORD.findall(f"{_WORDS} {_KINDS} {_WORKINGS} {UNIT}"), *WORD.findall(" ".join(v.NTH))}
REFERENCE = re.compile(
    r"\b(?<!beginning )(?<!commencing )(?<!starting )"
    r"(?:by|until|till|on\s+or\s+before|on|before|prior\s+to|(?:no|not)\s+later\s+than|as\s+(?:of|at|from))\s+"
    rf"(?:the\s+)?[\"“‘*]{{0,3}}(?=(?P<term>{TERM}))",
    re.I,
)  # "shall be delivered no later than the Delivery Date"


def found(words: Iterable[str], text: str) -> list[int]:
    """Where one of some words stands in a text, in order; much faster than a pattern that seeks them."""
    places = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            places.append(at)
            at = text.find(word, at + 1)
    return sorted(places)


def matches(form: re.Pattern[str], text: str, places: Iterable[int], end: int | None = None) -> Iterator[re.Match[str]]:
    """The matches of a pattern at some places of a text, in order, apart from each other."""
    end = len(text) if end is None else end
    behind = 0
    for at in places:
        match = form.match(text, at, end) if at >= behind else None
        if match:
            behind = match.end()
            yield match


def forms_in(text: str, small: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of FORM in a stretch of a text; `small`: the text in small letters."""
    words = WORD.finditer(small, start, end)
    return matches(FORM, text, [word.start() for word in words if word[0] in FIRST or word[0][0].isdigit()], end)


def amount(words: str, figure: str | None = None) -> int | None:
    """The number that some words say, by the figure in brackets behind them where one stands there."""
    if figure and figure.isdigit():
        return int(figure)
    if words.isdigit():
        return int(words)
    total = 0
    for word in words.lower().split():
        for part in [word] if word in v.COUNTS else word.split("-"):
            if part == "and":
                continue
            if part not in v.COUNTS:
                return None
            total = max(total, 1) * 100 if part == "hundred" else total + v.COUNTS[part]
    return total or None


def counted(match: re.Match[str], base: Interval) -> Interval | None:
    """The last day of the time allowed, or the day, month or year counted to; `match` is one of FORM."""
    if base.first_day is None or base.last_day is None:
        return None
    if match["count"]:
        found = _length(match, base)
        if found is None or found.first_day is None or found.grain > Grain.DAY or not _inclusive(match):
            return found
        return Interval.of(found.first_day - 1)
    if match["anniversary"]:
        return stepped(base, nth(match["anniversary"]), Grain.YEAR)
    return _nth(match, base)


def _inclusive(match: re.Match[str]) -> bool:
    """Whether the first day counts: "28 days beginning with", "from and including"."""
    side = match["side"].lower().split()
    return side[0] in _STARTING or side[-1] == "including"


def running(match: re.Match[str]) -> bool:
    """Whether it says how long something lasts, not by when it is due: "ten years beginning on"."""
    lasts = match["period"] or (match["side"] or " ").lower().split(" ")[0] in _STARTING
    return bool(lasts) and not match["limit"] and not match["end"]


def nth(word: str | None) -> int:
    """The number of an ordinal: 200 for `200th`, -1 for `last`, 1 for `next` or none."""
    word = (word or "next").lower()
    return -1 if word == "last" else 1 if word == "next" else int(word[:-2]) if word[0].isdigit() else v.NTH[word]


def _length(match: re.Match[str], base: Interval) -> Interval | None:
    number, side = amount(match["count"], match["figure"]), match["side"].lower().split()[-1]
    if number is None or (side == "of" and not match["limit"]):
        return None
    number *= -1 if re.fullmatch(_BEFORE, match["side"], re.I) else 1
    if match["working"]:
        return _working(base, number) if match["unit"].lower() == "day" else None
    unit = match["unit"].lower()
    if unit == "hour":
        return stepped(base, number // 24, Grain.DAY) if number % 24 == 0 else None
    return stepped(base, 2 * number, Grain.WEEK) if unit == "fortnight" else stepped(base, number, Grain[unit.upper()])


def stepped(base: Interval, number: int, unit: Grain) -> Interval | None:
    """So many units from a base, as fine as the base is; None where the base is coarser than the unit, or vague."""
    edge = base.first_day if number < 0 or base.grain > Grain.DAY else base.last_day
    spread = base.grain <= Grain.DAY and base.first_day != base.last_day
    if edge is None or base.grain > unit or (spread and base.within):
        return None
    found = moved(edge, Span(((abs(number), unit),)), -1 if number < 0 else 1)
    return found and Interval.of(found[0], max(base.grain, Grain.DAY))


def _working(base: Interval, number: int) -> Interval | None:
    edge = base.first_day if number < 0 else base.last_day
    return None if edge is None or base.grain > Grain.DAY or base.within else Interval.of(working_days(edge, number))


def _nth(match: re.Match[str], base: Interval) -> Interval | None:
    """`the 200th day after`, `the first Business Day of the month following`, `the end of the third month after`."""
    word, number, side = match["nthunit"].lower(), nth(match["nth"]), match["nthside"].lower().split()[-1]
    back = re.fullmatch(_BEFORE, match["nthside"], re.I) is not None
    working = match["nthworking"] is not None
    if match["whole"]:
        grain = Grain[match["whole"].upper()]
        which = 0 if side == "which" else -1 if back else 1
        frame = place(Unit(which, grain), base) if side != "of" and base.grain <= grain else None
        return frame and _inside(word, number, working, frame)
    if side == "which" and match["end"] and word in ("week", "month", "quarter", "year") and base.grain <= Grain.DAY:
        frame = place(Unit(0, Grain[word.upper()]), base)
        return frame and Interval.of(frame.last_day or 0)
    if side in ("of", "which") or word in ("hour", "fortnight") or not (match["nth"] or word == "day" or match["end"]):
        return None
    if (number < 0 and not back) or base.grain > Grain.DAY:
        return None
    number = -abs(number) if back else number
    if word in WEEKDAYS:
        return _weekday(base, WEEKDAYS.index(word), number)
    if working:
        return _working(base, number)
    found = stepped(base, number, Grain[word.upper()])
    if found is None or found.first_day is None or word == "day":
        return found
    unit = Interval.of(found.first_day, Grain[word.upper()])
    return Interval.of(unit.last_day or 0) if match["end"] else unit


def _inside(word: str, number: int, working: bool, frame: Interval) -> Interval | None:
    """The nth day, working day or weekday of a month or another unit."""
    if working:
        return place(Nth(number, WORKDAY, None), frame)
    if word in WEEKDAYS:
        return place(Nth(number, Partial(weekday=WEEKDAYS.index(word) + 1), None), frame)
    return place(Nth(number, Grain.DAY, None), frame) if word == "day" else None


def _weekday(base: Interval, weekday: int, number: int) -> Interval | None:
    """The nth such weekday after a day, or before it."""
    first, last = base.first_day or 0, base.last_day or 0
    if number > 0:
        return Interval.of(last + 1 + (weekday - last) % 7 + 7 * (number - 1))
    return Interval.of(first - 1 - (first - 2 - weekday) % 7 + 7 * (number + 1))
