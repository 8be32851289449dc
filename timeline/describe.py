"""Readings and intervals in plain English, for the chain of evidence."""

from __future__ import annotations

from timeline.civil import Grain
from timeline.readings import (
    Anniversary,
    Around,
    Between,
    Century,
    Clock,
    DayPart,
    Decade,
    Every,
    Feast,
    Modified,
    Named,
    Nth,
    Partial,
    Portion,
    Reading,
    Same,
    Shift,
    Span,
    Stretch,
    Unit,
    Vague,
    Which,
    Within,
)  # fmt: skip

MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December")  # fmt: skip
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASON_NAMES = ("spring", "summer", "autumn", "winter")
PART_NAMES = {"MO": "morning", "MI": "noon", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}


def nth(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    tail = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def spoken(number: int) -> str:
    """First to twelfth in words, then 13th."""
    names = (
        "First",
        "Second",
        "Third",
        "Fourth",
        "Fifth",
        "Sixth",
        "Seventh",
        "Eighth",
        "Ninth",
        "Tenth",
        "Eleventh",
        "Twelfth",
    )
    return names[number - 1] if 1 <= number <= len(names) else nth(number)


def describe(reading: Reading | None) -> str:
    """What a reading says, in a few words: "November of a year not said"."""
    match reading:
        case None:
            return "nothing"
        case Partial():
            return _partial(reading)
        case Decade(number, open_):
            return f"the decade of the {number * 10}s" + (", century not said" if open_ else "")
        case Century(number):
            return f"the {nth(abs(number))} century" + (" BCE" if number < 0 else "")
        case Feast(name, year):
            return f"{name}" + (f" {year}" if year else "")
        case Named(name, pick, facet, when):
            which = {-1: "the last ", 1: "the next "}.get(pick, "")
            return f"{which}{facet and facet + ' '}“{name}”" + (f" of {describe(when)}" if when else "")
        case Clock(hour, minute, second, zone, day):
            clock = f"{hour:02}:{minute or 0:02}" + (f":{second:02}" if second is not None else "")
            off = "" if zone is None else " UTC" if zone == 0 else f" UTC{zone / 60:+g}"
            return clock + off + (f" on {describe(day)}" if day else "")
        case DayPart(part, day):
            return f"the {PART_NAMES[part]}" + (f" of {describe(day)}" if day else "")
        case Span():
            return _span(reading)
        case _:
            return _relative(reading)


def _relative(reading: Reading) -> str:
    match reading:
        case Unit(which, grain, base):
            return _counted(which, grain.word, base)
        case Shift(span, direction, base):
            side = "after" if direction > 0 else "before"
            return f"{_span(span)} {side} {_base(base)}"
        case Which(which, of, base):
            return _counted(which, describe(of), base)
        case Stretch(direction, span, base):
            return f"the {_span(span)} {'after' if direction > 0 else 'up to'} {_base(base)}"
        case Between(first, last):
            return f"from {describe(first)} to {describe(last)}"
        case Portion(mod, of):
            return f"the {({'START': 'early', 'MID': 'middle', 'END': 'late'})[mod]} part of {describe(of)}"
        case Nth(n, unit, of, count):
            what = unit.word if isinstance(unit, Grain) else describe(unit).removeprefix("1 ")
            place = f"{nth(n)} " if n > 0 else "last "
            return f"the {place}{f'{count} {what}s' if count > 1 else what} of {describe(of) if of else 'it'}"
        case Within(of, whole):
            return f"{describe(of).removesuffix(' of a year not said')} of {describe(whole)}"
        case Around(grain, of):
            return f"the {grain.word} of {describe(of)}"
        case Anniversary(n, of):
            return f"{n} year{'s' if n > 1 else ''} to the day after {describe(of) if of else 'what follows'}"
        case Modified(mod, of):
            return f"{describe(of)} ({mod.lower().replace('_', ' ')})"
        case Vague(ref):
            return {"PAST_REF": "some time past", "PRESENT_REF": "the present", "FUTURE_REF": "some time to come"}[ref]
        case Every(of):
            return f"every {describe(of)}"
        case Same(grain, part):
            return f"the same {PART_NAMES.get(part) or (grain.word if grain else 'time')} as before"
    return str(reading)


def _partial(p: Partial) -> str:
    words = [DAY_NAMES[p.weekday - 1]] if p.weekday else []
    if p.day and not p.month:
        words.append(f"the {nth(p.day)} of a month not said")
    elif p.day and p.month:
        words.append(f"{p.day} {MONTH_NAMES[p.month - 1]}")
    elif p.month:
        words.append(MONTH_NAMES[p.month - 1])
    words += ["southern"] if p.southern else []
    words += [SEASON_NAMES[p.season - 1]] if p.season else []
    words += [f"the {nth(p.quarter)} quarter"] if p.quarter else []
    words += [f"the {nth(p.half)} half"] if p.half else []
    if p.year is None:
        return " ".join(words) + ("" if words[:1] == words[-1:] and p.weekday else " of a year not said")
    year = f"{1 - p.year} BCE" if p.year < 1 else f"’{p.year:02}, century not said" if p.two_digit else str(p.year)
    return " ".join([*words, year])


def _span(span: Span) -> str:
    work = "working " if span.working else ""

    def amount(count: float | None, grain: Grain) -> str:
        what = work + grain.word
        return f"some {what}s" if count is None else f"{count:g} {what}{'' if count == 1 else 's'}"

    return " and ".join(amount(count, grain) for count, grain in span.amounts)


def _base(base: Reading | str) -> str:
    if isinstance(base, str):
        return "the document's date" if base == "now" else "the date the text is at"
    return describe(base)


def _counted(which: int, what: str, base: Reading | str) -> str:
    from_ = _base(base)
    if which == 0:
        return f"the {what} of {from_}"
    far = {1: "", 2: " but one"}.get(abs(which), f" by {abs(which)}")
    return f"the {what} {'after' if which > 0 else 'before'} {from_}{far}"
