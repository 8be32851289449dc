"""The types that flow down the corridor.  All immutable; they import nothing of ours but the calendar.

Document -> Mention -> Reading -> Dated -> Claim -> Event
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from timeline.civil import DAY, Grain, calendar, floor, iso_day, iso_year, ordinal, step


class Status(StrEnum):
    """Whether a happening took place."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    DEADLINE = "deadline"
    HYPOTHETICAL = "hypothetical"


class How(StrEnum):
    """What a date hangs on."""

    EXPLICIT = "explicit"
    DOCUMENT = "relative-to-document"
    TEXT = "relative-to-text"
    NAMED = "named-event"
    INFERRED = "inferred-document-date"


# ---------------------------------------------------------------------------------- intervals


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time: earliest start (inclusive) and latest end (exclusive), and a grain.

    `start` and `end` are seconds since 0000-12-31T00:00 of the proleptic Gregorian calendar
    (a day number times 86,400 and the seconds of the day), in the zone given or in local time.
    None means unbounded on that side.  "March 2009" is the whole month at grain MONTH.
    `within` says that the thing happened at some point (of the grain) inside the bounds, and it
    is not known which; without it, the bounds are the thing's own.
    """

    start: int | None
    end: int | None
    grain: Grain = Grain.DAY
    approximate: bool = False
    uncertain: bool = False
    within: bool = False
    zone: int | None = None  # minutes east of UTC

    @classmethod
    @lru_cache(1 << 12)
    def of(cls, day: int, grain: Grain = Grain.DAY) -> Interval:
        """The whole unit of the grain that a day number lies in."""
        first = floor(day, grain)
        days = 2 if grain is Grain.WEEKEND else step(first, 1, grain) - first
        return cls(first * DAY, (first + days) * DAY, grain)

    @classmethod
    def days(cls, first: int, last: int, grain: Grain = Grain.DAY, **marks: bool) -> Interval:
        """From one day number to another, both inclusive."""
        return cls(first * DAY, (last + 1) * DAY, grain, **marks)

    @classmethod
    def year(cls, year: int) -> Interval:
        """A whole year, astronomical: 0 is 1 BCE."""
        return cls.of(ordinal(year), Grain.YEAR)

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        """A whole month."""
        return cls.of(ordinal(year, month), Grain.MONTH)

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Interval:
        """One day.  ValueError if there is no such day."""
        return cls.of(ordinal(year, month, day))

    @property
    def first_day(self) -> int | None:
        """The day number that it starts on."""
        return None if self.start is None else self.start // DAY

    @property
    def last_day(self) -> int | None:
        """The day number that it ends on, inclusive."""
        return None if self.end is None else (self.end - 1) // DAY

    @property
    def utc(self) -> tuple[int | None, int | None]:
        """Start and end with the zone taken off, for comparison."""
        off = 60 * (self.zone or 0)
        return (None if self.start is None else self.start - off, None if self.end is None else self.end - off)

    def contains(self, other: Interval) -> bool:
        """Whether the other lies wholly inside."""
        (a, b), (c, d) = self.utc, other.utc
        return (a is None or (c is not None and a <= c)) and (b is None or (d is not None and d <= b))

    def overlaps(self, other: Interval) -> bool:
        """Whether they share some time."""
        (a, b), (c, d) = self.utc, other.utc
        return (a is None or d is None or a < d) and (c is None or b is None or c < b)

    @property
    def sort_key(self) -> tuple[float, float]:
        """By start, then end; unbounded sides are infinite."""
        start, end = self.utc
        return (float("-inf") if start is None else start, float("inf") if end is None else end)

    @property
    def start_iso(self) -> str:
        """The start as ISO 8601: a day, or a time with its zone below grain DAY; empty if unbounded."""
        if self.start is None:
            return ""
        return iso_day(self.start // DAY) if self.grain >= Grain.DAY else iso_time(self.start, self.zone)

    @property
    def end_iso(self) -> str:
        """The end as ISO 8601, inclusive at the grain: the last day, or the last second that belongs."""
        if self.end is None:
            return ""
        if self.grain >= Grain.DAY:
            return iso_day((self.end - 1) // DAY)
        instant = self.grain <= Grain.MINUTE and self.start is not None and self.end - self.start <= 60
        return self.start_iso if instant else iso_time(self.end - 1, self.zone)

    @property
    def edtf(self) -> str:
        """The interval in the Extended Date/Time Format (ISO 8601-2), level 2."""
        mark = (
            "%" if self.approximate and self.uncertain else "~" if self.approximate else "?" if self.uncertain else ""
        )
        unit = None if self.start is None else self._unit()
        if unit and not (self.within and self.grain > Grain.DAY and ".." in unit):
            return unit + mark
        a, b = self._bounds()
        if self.within:
            return f"[{a}..{b}]"
        return f"{a + mark if a else '..'}/{b + mark if b else '..'}"

    def _bounds(self) -> tuple[str, str]:
        """Both ends, no finer than the grain where they fall on its borders."""
        a, b = self.start_iso, self.end_iso
        if self.grain < Grain.MONTH or "T" in a + b:
            return a, b
        if (not a or a.endswith("-01-01")) and (not b or b.endswith("-12-31")):
            return a[:-6], b[:-6]
        if (not a or a.endswith("-01")) and (self.end is None or calendar(self.end // DAY)[2] == 1):
            return a[:-3], b[:-3]
        return a, b

    def _unit(self) -> str:
        """The EDTF name of the one calendar unit that the interval covers, or nothing."""
        assert self.start is not None
        if self.end is None:
            return ""
        if self.grain < Grain.DAY:
            return self.start_iso if self.start_iso == self.end_iso else ""
        first, last = self.start // DAY, (self.end - 1) // DAY
        year, month, day = calendar(first)
        if first == last:
            return iso_day(first)
        if day != 1 or (self.within and self.grain is Grain.DAY):
            return ""
        y, y2, m2, d2 = iso_year(year), *calendar(last + 1)
        months = (y2 - year) * 12 + m2 - month if d2 == 1 else 0
        match months, month:
            case 1, _:
                return f"{y}-{month:02}"
            case 3, (3 | 6 | 9 | 12) if self.grain is Grain.SEASON:
                return f"{y}-{21 + (month - 3) // 3}"
            case 3, (1 | 4 | 7 | 10) if self.grain is Grain.QUARTER:
                return f"{y}-{33 + month // 3}"
            case 6, (1 | 7) if self.grain is Grain.HALF:
                return f"{y}-{40 + month // 7}"
            case 12, 1:
                return y
            case 120, 1 if year % 10 == 0 and year >= 0:
                return y[:-1] + "X"
        return ""


def iso_time(seconds: int, zone: int | None = None) -> str:
    """`2009-08-07T22:17:00Z`: ISO 8601 with the zone, if one is known."""
    day, rest = divmod(seconds, DAY)
    clock = f"{iso_day(day)}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"
    if zone is None:
        return clock
    sign, size = ("-", -zone) if zone < 0 else ("+", zone)
    return clock + ("Z" if not zone else f"{sign}{size // 60:02}:{size % 60:02}")


# ---------------------------------------------------------------------------------- documents


class BlockKind(StrEnum):
    """What part a block plays in its document."""

    TITLE = "title"
    HEADER = "header"  # metadata lines: never prose, dates only through Document.fields
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # an item of a list, a row of a table, a line of a log
    FURNITURE = "furniture"  # boilerplate of the page around the text


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the text, `start` inclusive to `end` exclusive, in characters."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Field:
    """A line of a header that is understood: its name, its value, where the value stands."""

    name: str  # lower case: created, dtg, date, declassify-on, subject, from, to
    value: str
    start: int
    end: int
    interval: Interval | None = None  # for those that are dates


@dataclass(frozen=True, slots=True)
class Stated:
    """The date that a document gives itself."""

    interval: Interval
    field: str  # which line or place said so: "DTG line", "Created line", "dateline", "--date"
    words: str
    start: int = -1  # -1: not in the text


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what is known of it.  All offsets count characters of `text`."""

    id: str  # the file's name, unique in a build
    text: str
    title: str = ""
    source: str = ""  # the path it came from
    stated: Stated | None = None
    fields: tuple[Field, ...] = ()
    blocks: tuple[Block, ...] = ()
    quoted_in: str = ""  # the id of the mail that quotes it, if it is here for that
    before: Interval | None = None  # when that was written


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document (or a heading, or an item of a list), in characters of its text."""

    start: int
    end: int
    block: int  # index into Document.blocks
    kind: BlockKind = BlockKind.PARAGRAPH


# ---------------------------------------------------------------------------------- dates


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text speaks of time: characters from `start` to `end`, and the rule's parse."""

    start: int
    end: int
    kind: str  # the non-terminal that it was reduced to
    rule: str  # the name of the rule, which is its grammar
    parts: tuple[object, ...] = ()  # values of typed words, or Mentions, as the rule captured them


@dataclass(frozen=True, slots=True)
class Step:
    """One link in the chain from words to date."""

    kind: str  # words, reading, anchor, considered, interval, note
    says: str
    edtf: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A mention, what it means, and when that is."""

    mention: Mention
    reading: object  # one of timeline.readings
    interval: Interval | None
    how: How
    confidence: float
    steps: tuple[Step, ...] = ()
    subject: str = ""  # what happened, where the words themselves name it ("48th Munich Security Conference")
    subject_key: str = ""  # the knowledge entry behind it, for merging


# ---------------------------------------------------------------------------------- happenings


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence of one document says happened, when, and on what evidence."""

    id: str
    document: str
    title: str
    status: Status
    interval: Interval | None
    how: How
    confidence: float
    expression: str  # the words that carry the date, verbatim
    offset: int  # where they start in the document's text
    quote: str  # the sentence, verbatim
    quote_start: int
    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    evidence: tuple[Step, ...] = ()
    key: str = ""  # the knowledge entry that it is an instance of, with its edition or facet
    aside: bool = False  # its sentence names no date of its own: it is kept, but makes no event


@dataclass(frozen=True, slots=True)
class Event:
    """Claims that tell of the same happening.  The best of them gives the words."""

    id: str
    claims: tuple[Claim, ...]  # in the order of documents and offsets
    best: Claim
    interval: Interval | None  # the finest that the claims support
    conflict: bool = False  # two claims exclude each other
    wording: str = ""  # a title that says all that the best claim's says, and more; else empty

    @property
    def title(self) -> str:
        """What happened, in the fullest words."""
        return self.wording or self.best.title


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read or placed; collected, shown, never swallowed."""

    document: str
    says: str


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The date a document was given, stated or inferred, with the votes behind it."""

    document: str
    title: str
    interval: Interval | None
    how: str  # stated, given, inferred, unknown
    confidence: float
    evidence: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Chronology:
    """What a run of the pipeline yields."""

    documents: tuple[Document, ...] = ()
    dates: tuple[DocumentDate, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def undated(self) -> tuple[Claim, ...]:
        """What happened nobody knows when: claims without an interval.  They belong to no event."""
        return tuple(claim for claim in self.claims if claim.interval is None)
