"""Times of day: as digits write them, as people say them, and the parts of a day."""

from __future__ import annotations

from timeline.civil import Grain
from timeline.grammar import rule
from timeline.readings import Between, Clock, DayPart, Unit


def twelve(hour: int, ampm: int) -> int:
    """The hour of the day of a twelve-hour clock; `ampm` is 0 or 12."""
    return hour % 12 + ampm


def past(minutes: float, hour: int, sign: int = 1) -> Clock:
    """So many minutes after an hour, or before it (sign -1)."""
    total = (hour * 60 + sign * int(minutes)) % (24 * 60)
    return Clock(total // 60, total % 60)


def hours(first: int, last: Clock) -> Between:
    """9-11 a.m.: the first hour is in the same half of the day, or before it."""
    hour = twelve(first, 12 if last.hour >= 12 else 0)
    return Between(Clock(hour if hour <= last.hour else hour - 12), last)


_HOUR = "<h12>|<noon>|<midnight>"

CLOCKS = [
    rule("<isotime>", "time"),
    rule("<dtg>", "time"),
    rule("<clock>", "clocktime"),
    rule("<clock> <ampm>", "time", lambda c, a: Clock(twelve(c.hour, a), c.minute, c.second)),
    rule("<h12> <ampm>", "time", lambda h, a: Clock(twelve(h, a))),
    rule("<hhampm>", "time"),
    rule("<h12> -|to <hhampm>", "timerange", hours),
    rule("{ between|from } <h12> -|to|and|until|till <hhampm>", "timerange", hours),
    rule("<h12> <number> <ampm>", "time", lambda h, m, a: Clock(twelve(h, a), int(m))),
    rule("<yearword> <ampm>", "time", lambda y, a: Clock(twelve(y // 100, a), y % 100)),
    rule("<h12> <oclock>", "time", lambda h, _: Clock(h)),
    rule("<h12> -? <oclock> position|positions|direction|high|low", ""),  # on the face of a clock
    rule("<hhmm> hours|hrs|hour|h", "time"),
    rule("<hhmm> <zone>", "time", lambda c, _: c),
    rule("<clock>|<dotclock> hours|hrs|h", "time"),
    rule("{ at|by|until|till|from|since|around|about } <hhmm0> hours|hrs|h?", "time"),
    rule("{ at } <hhmm> { on }", "time"),
    rule("{ at|by|until|till|from|since|around|about } <latehhmm>", "time"),  # no year is written 2230
    rule("half -? past <h12>", "time", lambda h: Clock(h, 30)),
    rule(f"a? quarter past|after {_HOUR}", "time", lambda h: past(15, h)),
    rule(f"a? quarter to|before|til|till {_HOUR}", "time", lambda h: past(15, h, -1)),
    rule(f"<number>|<num> minutes past|after {_HOUR}", "time", lambda m, h: past(m, h)),
    rule(f"<number>|<num> minutes to|before {_HOUR}", "time", lambda m, h: past(m, h, -1)),
    rule(f"<five> past {_HOUR}", "time", lambda m, h: past(m, h)),
    rule(f"<five> to {_HOUR}", "saidtime", lambda m, h: past(m, h, -1)),
    rule("<h12>? <noon>", "time", lambda _, h: Clock(h, 0)),
    rule("<h12>? <midnight>", "midnight1", lambda _, h: Clock(h, 0)),
    rule("<overnight>", "time", lambda p: DayPart(p)),
    rule("<tonight>", "partday", lambda p: DayPart(p, Unit(0, Grain.DAY))),
    rule("last <part>|<parts>", "partday", lambda p: DayPart(p, Unit(-1, Grain.DAY))),
    rule("the <place> <part> { of }", "nthpart", lambda n, p: (n, DayPart(p))),
    rule("this <part>", "partday", lambda p: DayPart(p, Unit(0, Grain.DAY))),
    rule("a|an|one|the? <part>|<parts>", "part1", lambda p: DayPart(p)),
    rule("{ in } the <part>", "part1", lambda p: DayPart(p)),  # "in the morning before breakfast"
    rule("the <part> before|earlier|preceding", "partside", lambda p: DayPart(p, Unit(-1, Grain.DAY, "focus"))),
    rule("{ in } the <part> before { .|,|;|:|)|and|but }", "partside",
         lambda p: DayPart(p, Unit(-1, Grain.DAY, "focus"))),
    rule("the <part> after|following", "partside", lambda p: DayPart(p, Unit(1, Grain.DAY, "focus"))),
    rule("a|an|the? <part> dress|gown|vision|glory|school|shift|market|sky|watchman|owl|class|train|court", ""),
]  # fmt: skip
