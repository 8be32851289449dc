"""What words say about time, before anyone asks when: a closed set of symbolic meanings.

They compose: the base of a Shift, the whole of a Portion, the ends of a Between are
readings themselves.  No date arithmetic happens here.  Fields left None were not said.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.civil import Grain


@dataclass(frozen=True, slots=True)
class Partial:
    """A place in the calendar with any of its fields left open: "6 July", "Friday", "the third quarter"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 1 Monday .. 7 Sunday
    season: int | None = None  # 1 spring .. 4 winter, by the month it begins in
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    two_digit: bool = False  # the year is given without its century
    fiscal: bool = False
    southern: bool = False  # the season is one of the southern half of the world

    def __repr__(self) -> str:
        said = ((name, getattr(self, name)) for name in self.__slots__)
        return f"Partial({', '.join(f'{name}={value!r}' for name, value in said if value not in (None, False))})"

    @property
    def grain(self) -> Grain:
        """The finest field that was said."""
        for value, grain in (
            (self.day or self.weekday, Grain.DAY),
            (self.week, Grain.WEEK),
            (self.month, Grain.MONTH),
            (self.season, Grain.SEASON),
            (self.quarter, Grain.QUARTER),
            (self.half, Grain.HALF),
        ):
            if value:
                return grain
        return Grain.YEAR


@dataclass(frozen=True, slots=True)
class Decade:
    """The 1990s (199), or the '90s (9, open)."""

    number: int
    open: bool = False


@dataclass(frozen=True, slots=True)
class Century:
    """The 19th century (19); centuries before the common era are negative (-5)."""

    number: int


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day that returns each year by rule: Christmas, Easter, Thanksgiving."""

    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the knowledge base.  `pick` says which edition: -1 the last, 1 the next, 0 any."""

    name: str
    pick: int = 0
    facet: str = ""  # "signed", "48th"; empty: the thing itself
    when: Reading | None = None  # a date said with it ("the 2012 Munich conference")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, on a day said or not.  `zone` counts minutes east of UTC."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: int | None = None
    day: Reading | None = None


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of a day: MO morning, MI midday, AF afternoon, EV evening, NI night, DT daytime."""

    part: str
    day: Reading | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time: counts of grains; a count of None is an unknown number ("weeks")."""

    amounts: tuple[tuple[float | None, Grain], ...]
    mod: str = ""
    working: bool = False  # Saturdays and Sundays are not counted


@dataclass(frozen=True, slots=True)
class Shift:
    """So long after (positive) or before (negative) a base: now, the narrative's focus, or a reading.

    `fuzzy` keeps the grain of the count ("two years ago" is a year, not a day).
    """

    span: Span
    direction: int
    base: Reading | str = "now"  # now, focus, or a reading
    linked: bool = False  # the base is the happening that follows in the sentence


@dataclass(frozen=True, slots=True)
class Unit:
    """The last, this or the next unit: `which` -1, 0, 1 (-2: the one before last), counted from a base."""

    which: int
    grain: Grain
    base: str = "now"  # now, or focus ("that year", "the following week")


@dataclass(frozen=True, slots=True)
class Which:
    """The last, this, or the next such place in the calendar: "last Tuesday", "the Saturday before Easter"."""

    which: int
    of: Reading
    base: Reading | str = "now"  # now, focus, or a reading


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch before (-1) or after (1) a base: "the last two weeks", "the coming years"."""

    direction: int
    span: Span
    base: Reading | str = "now"


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another; either may be open."""

    first: Reading | None
    last: Reading | None


@dataclass(frozen=True, slots=True)
class Portion:
    """Part of a whole: START, MID or END ("early 1990s"); FIRST or SECOND half."""

    mod: str
    of: Reading


@dataclass(frozen=True, slots=True)
class Within:
    """A place in the calendar inside another: "Tuesday of last week", "last year's third quarter"."""

    of: Reading
    whole: Reading


@dataclass(frozen=True, slots=True)
class Around:
    """The unit that a date lies in: "the week of 8 June"."""

    grain: Grain
    of: Reading


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit, weekday or stretch of a whole; counted from its end where negative."""

    n: int
    unit: Grain | Reading  # a Span for a working day
    of: Reading | None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Anniversary:
    """So many years to the day after a happening; None: the one that follows in the sentence."""

    n: int
    of: Reading | None = None


@dataclass(frozen=True, slots=True)
class Modified:
    """A reading hedged: APPROX, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN, MORE_THAN ..."""

    mod: str
    of: Reading


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    ref: str


@dataclass(frozen=True, slots=True)
class Every:
    """A set: "every Friday", "three times a week"."""

    of: Reading
    quant: str = ""
    freq: str = ""


@dataclass(frozen=True, slots=True)
class Same:
    """An anaphor: "that day", "the same year", "that time" (grain None)."""

    grain: Grain | None
    part: str = ""  # "that night"


WORKDAY = Span(((1, Grain.DAY),), working=True)

Reading = (
    Partial | Decade | Century | Feast | Named | Clock | DayPart | Span | Shift | Unit | Which | Stretch
    | Between | Portion | Within | Around | Nth | Anniversary | Modified | Vague | Every | Same
)  # fmt: skip
