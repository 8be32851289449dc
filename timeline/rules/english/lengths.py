"""Lengths of time, and sets: how long, how often."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.civil import Grain
from timeline.grammar import Rule, rule
from timeline.readings import WORKDAY, DayPart, Every, Partial, Shift, Span, Stretch, Unit, Vague


def span(count: float | None, unit: Grain) -> Span:
    """A length in one unit."""
    return Span(((count, unit),))


_COUNT = "<number>|<num>|<unknown>"
_UNITS = "<units>|<unit>"
# A length in several units names them from the largest to the smallest.
_NAMES = {
    Grain.YEAR: "year|years|yr|yrs", Grain.MONTH: "month|months", Grain.WEEK: "week|weeks", Grain.DAY: "day|days",
    Grain.HOUR: "hour|hours|hr|hrs", Grain.MINUTE: "minute|minutes|min|mins", Grain.SECOND: "second|seconds|sec|secs",
}  # fmt: skip
_JOINED = (
    (Grain.YEAR, Grain.MONTH), (Grain.YEAR, Grain.MONTH, Grain.DAY), (Grain.YEAR, Grain.WEEK), (Grain.YEAR, Grain.DAY),
    (Grain.MONTH, Grain.WEEK), (Grain.MONTH, Grain.DAY), (Grain.WEEK, Grain.DAY), (Grain.DAY, Grain.HOUR),
    (Grain.DAY, Grain.HOUR, Grain.MINUTE), (Grain.HOUR, Grain.MINUTE), (Grain.HOUR, Grain.MINUTE, Grain.SECOND),
    (Grain.MINUTE, Grain.SECOND),
)  # fmt: skip


def _joined() -> Iterator[Rule]:
    for grains in _JOINED:
        name = " ,? and? ".join(f"<ones>|<number>|<num> {_NAMES[grain]}" for grain in grains)
        yield rule(name, "duration", _sum(grains))


def _sum(grains: tuple[Grain, ...]) -> Callable[..., Span]:
    return lambda *counts: Span(tuple(zip(counts, grains, strict=True)))


LENGTHS = [
    rule(f"{_COUNT} <workly> day|days", "duration", lambda n, _: Span(((n, Grain.DAY),), working=True)),
    rule("<ones> <workly> day", "aunit", lambda _, __: WORKDAY),
    rule(f"{_COUNT} {_UNITS}", "duration", lambda n, u: span(n, u)),
    rule("<number>|<num> million <units>", "duration", lambda n, u: span(n * 10**6, u)),
    rule("<number>|<num> billion <units>", "duration", lambda n, u: span(n * 10**9, u)),
    rule(f"{_COUNT} - {_UNITS}", "spanlike", lambda n, u: span(n, u)),
    rule(f"{_COUNT} -? {_UNITS} -? long", "spanlike", lambda n, u: span(n, u)),
    rule(f"{_COUNT} <quality> {_UNITS}", "duration", lambda n, _, u: span(n, u)),
    rule(f"{_COUNT} -? {_UNITS} - old|olds", ""),  # a person's age is no time of the story
    rule(f"{_COUNT} {_UNITS} old", "duration", lambda n, u: span(n, u)),
    rule("a|an|one|the? whole|full|entire <unit>", "duration", lambda u: span(1, u)),
    rule("all|another <unit>", "duration", lambda u: span(1, u)),
    rule("an additional|extra <unit>", "duration", lambda u: span(1, u)),
    rule("<ones> <unit>", "aunit", lambda n, u: span(n, u)),
    rule(f"<ones>|<number>|<num> {_UNITS} and a half", "duration", lambda n, u: span(n + 0.5, u)),
    rule("<ones>|<number> <fortnight>", "aunit", lambda n, f: span(n * f, Grain.WEEK)),
    rule("{ will|would|could|might|may } one day", "vague", lambda: Vague("FUTURE_REF")),
    rule("{ a } year - ago|earlier", "point", lambda: Shift(span(1, Grain.YEAR), -1, "focus")),
    rule("a <unit> or two|so", "duration", lambda u: span(None, u)),
    rule("half a|an <unit>", "duration", lambda u: span(0.5, u)),
    rule("a half <unit>", "duration", lambda u: span(0.5, u)),
    rule("<slashpair> <unit>", "spanlike", lambda pair, u: span(pair[0] / pair[1], u)),
    rule(f"{_COUNT} - <unit> weekend", "spanlike", lambda n, u: span(n, u)),
    rule("the? <near>|<which> half -? <unit>", "stretch", lambda k, u: Stretch(k or -1, span(0.5, u))),
    rule("half -? <unit>", "spanlike", lambda u: span(0.5, u)),
    rule("{ a|an|the? } <unit> - long", "spanlike", lambda u: span(1, u)),
    rule("<units> - long", "spanlike", lambda u: span(None, u)),
    rule("<unitlong>", "spanlike", lambda u: span(1, u)),
    rule("<num>|<number> to|or|- <num>|<number> -? <units>|<unit>", "duration",
         lambda a, b, u: span(None if a != b else a, u)),
    rule("<joined>", "duration"),
    rule("<ones>|<number>|<num> <fortnight>", "duration", lambda n, f: span(n * f, Grain.WEEK)),
    rule("<units>", "unitsbare", lambda u: span(None, u)),
    rule("<units> or|and <units>", "unitsbare", lambda u, _: span(None, u)),
    rule("<units> <number>|<digit>", "unitsbare", lambda u, _: span(None, u)),
    *_joined(),
    # names
    rule(f"the? {_COUNT} -? {_UNITS} '? <title>", ""),
    rule("light|man|person - <units>|<unit>", ""),
    rule("minutes of|from the? meeting|meetings", ""),
]  # fmt: skip

SETS = [
    rule("<oftener>", "set", lambda o: Every(span(*o))),
    rule("<quarterly>", "oftenword", lambda o: Every(span(*o))),
    rule("once|twice <oftener>", "set", lambda o: Every(span(*o))),
    rule("a|an|the? <oftener>|<nightly>|<weekday>|<shortday>|<part>|<month>|<season>|<feast> <title>", ""),
    rule("<nightly>", "set", lambda p: Every(DayPart(p))),
    rule("alternate|most? <weekdays>", "set", lambda w: Every(Partial(weekday=w))),
    rule("<weekday>|<shortday> <parts>", "set", lambda w, p: Every(DayPart(p, Partial(weekday=w)))),
    rule("<quant> <weekday>|<shortday> <part>", "set", lambda q, w, p: Every(DayPart(p, Partial(weekday=w)), quant=q)),
    rule("<quant> weekend", "set", lambda q: Every(Unit(0, Grain.WEEKEND), quant=q)),
    rule("weekends", "set", lambda: Every(Unit(0, Grain.WEEKEND))),
    rule("weekdays", "set", lambda: Every(span(1, Grain.DAY), freq="weekdays")),
    rule("<quant> weekday", "set", lambda q: Every(span(1, Grain.DAY), quant=q, freq="weekdays")),
    rule("<quant> calendar|business|working|trading|school <unit>", "set", lambda q, u: Every(span(1, u), quant=q)),
    rule("<quant> <unit>", "set", lambda q, u: Every(span(1, u), quant=q)),
    rule("<quant> <part>", "set", lambda q, p: Every(DayPart(p), quant=q)),
    rule("<quant> <fortnight>", "set", lambda q, f: Every(span(f, Grain.WEEK), quant=q)),
    rule("<quant> other <unit>", "set", lambda q, u: Every(span(2, u), quant=q)),
    rule("<quant> <ordinal> <unit>", "set", lambda q, n, u: Every(span(n, u), quant=q)),
    rule("<quant> other|second|third <weekday>|<shortday>", "set", lambda q, w: Every(Partial(weekday=w), quant=q)),
    rule(f"once? <quant> {_COUNT} <units>", "set", lambda q, n, u: Every(span(n, u), quant=q)),
    rule("once|twice|thrice a|an|per|each|every <unit>", "set", lambda u: Every(span(1, u))),
    rule(f"{_COUNT} times a|an|per|each|every <unit>", "set", lambda _, u: Every(span(1, u))),
    rule("per <unit>", "set", lambda u: Every(span(1, u))),
    rule("per annum", "set", lambda: Every(span(1, Grain.YEAR))),
]  # fmt: skip

REFS = [
    rule("these days", "vague", lambda: Vague("PRESENT_REF")),
    rule("the other day", "vague", lambda: Vague("PAST_REF")),
    rule("the? present|modern -? day|time", "vague", lambda: Vague("PRESENT_REF")),
]

VAGUE = [
    rule("the present", "present1", lambda: Vague("PRESENT_REF")),
    rule("{ at } the moment", "vague", lambda: Vague("PRESENT_REF")),
    rule("not? long|some ago", "vague", lambda: Vague("PAST_REF")),
    rule("some time ago", "vague", lambda: Vague("PAST_REF")),
    rule("<ref>", "vague", lambda v: Vague(v)),
    rule("right|just now", "vague", lambda: Vague("PRESENT_REF")),
    rule("the recent|distant? past", "vague", lambda: Vague("PAST_REF")),
    rule("the future", "vague", lambda: Vague("FUTURE_REF")),
    rule("<future>", "future1", lambda f: Vague(f)),
    rule("the near|foreseeable|distant|immediate future|term", "vague", lambda: Vague("FUTURE_REF")),
    rule("the not too distant future", "vague", lambda: Vague("FUTURE_REF")),
    rule("<unit>", "unit1", lambda u: Unit(0, u) if u is Grain.WEEKEND else span(1, u)),
    rule("{ on|by|until|till|since } the <dord>", "monthday", lambda d: Partial(day=d)),
]  # fmt: skip
