"""Words of digits and marks, told by their shape: one pattern each, and the types it gives.

Shapes are tried in order at each place.  None can run past the word it describes, so the
scan stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from timeline.civil import Grain
from timeline.readings import Between, Clock, Partial, Span
from timeline.rules.english.words import MONTHS, PLURALS, ROMAN, UNITS, ZONES

Types = dict[str, Any]
_TIME = re.compile(r"(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?")


def _isodate(text: str) -> Types:
    year, month, day = (int(part) for part in text.replace("/", "-").split("-"))
    return _day(year, month, day, "isodate")


def _day(year: int, month: int, day: int, kind: str, two_digit: bool = False) -> Types:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return {}
    return {kind: Partial(year=year, month=month, day=day, two_digit=two_digit)}


def _isotime(text: str) -> Types:
    digits = re.split(r"[T ]", text)
    day = digits[0] if "-" in digits[0] else f"{digits[0][:4]}-{digits[0][4:6]}-{digits[0][6:]}"
    parts = _TIME.match(digits[1])
    date = _isodate(day).get("isodate")
    clock = _clock(":".join(part for part in parts.groups()[:3] if part)).get("clock") if parts else None
    if date is None or clock is None or parts is None:
        return {}
    return {"isotime": Clock(clock.hour, clock.minute, clock.second, _offset(parts[4] or ""), date)}


def _offset(text: str) -> int | None:
    """`Z`, `+03:00`, `-0500` in minutes east of UTC."""
    if not text:
        return None
    if text in "Zz":
        return 0
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return -minutes if text[0] == "-" else minutes


def _numdate(text: str) -> Types:
    """Month first, as in American English, unless that cannot be; a dotted date has the day first."""
    mark = next(c for c in text if not c.isdigit())
    a, b, year = text.split(mark)
    first, second = int(a), int(b)
    if mark == "." or first > 12:
        first, second = second, first
    return _day(int(year), first, second, "numdate", two_digit=len(year) == 2)


def _dtg(text: str) -> Types:
    """A military date-time group: day, hour and minute in one, zone letter, month, year."""
    head, month, year = text.split()
    day, hour, minute, full = int(head[:2]), int(head[2:4]), int(head[4:6]), int(year)
    if month.lower() not in MONTHS or hour > 24 or minute > 59:
        return {}
    date = Partial(year=full, month=MONTHS[month.lower()], day=day, two_digit=len(year) == 2)
    return {"dtg": Clock(hour, minute, None, 0 if head[6] in "Zz" else None, date)}


def _clock(text: str) -> Types:
    parts = [int(part) for part in text.rstrip("Z").split(":")]
    if parts[0] > 24 or any(part > 59 for part in parts[1:]):
        return {}
    return {"clock": Clock(parts[0], parts[1], parts[2] if len(parts) > 2 else None, 0 if text[-1] == "Z" else None)}


def _zulu(text: str) -> Types:
    """1431Z: the time of the zone Z, which is UTC."""
    return _clock(f"{text[:2]}:{text[2:]}")


def _hhampm(text: str) -> Types:
    digits, half = text.lower().rstrip("apm. \n\xa0"), 12 if "p" in text.lower() else 0
    hour, _, minute = digits.replace(".", ":").partition(":")
    if not 1 <= int(hour) <= 12:
        return {}
    return {"hhampm": Clock(int(hour) % 12 + half, int(minute) if minute else None)}


def _decade(text: str) -> Types:
    digits = int("".join(c for c in text if c.isdigit()))
    if digits % 100 == 0 and 100 < digits < 2000:
        return {"century4": digits}
    return {"decade2" if digits < 100 else "decade4": digits}


def _isomonth(text: str) -> Types:
    """1931-10 is a month, unless it can be the years 1903-05."""
    year, month = int(text[:4]), int(text[5:])
    if month > year % 100 or month > 12:
        return {"yearrange": Between(Partial(year=year), Partial(year=year // 100 * 100 + month))}
    return {"monthyear": Partial(year=year, month=month)}


def _slashed(text: str) -> Types:
    """1962/63."""
    return _isomonth(text) if int(text[5:]) > int(text[2:4]) else {}


def _monthyear(text: str) -> Types:
    month, year = (int(part) for part in text.split("/"))
    return {"monthyear": Partial(year=year, month=month)} if 1 <= month <= 12 else {}


def _isoweek(text: str) -> Types:
    return {"isoweek": Partial(year=int(text[:4]), week=int(text[-2:]))} if 1 <= int(text[-2:]) <= 53 else {}


def _ordinal(text: str) -> Types:
    number = int(text.rstrip("stndrhSTNDRH"))
    return {
        "ordinal": number,
        "place": number,
        **({"dord": number} if number <= 31 else {}),
        **({"ordigit": number} if number <= 9 else {}),
    }


def _grouped(text: str) -> Types:
    return {"num": int(text.replace(",", ""))}


def _decimal(text: str) -> Types:
    hour, minute = text.split(".")
    clock = len(hour) < 3 and len(minute) == 2 and int(hour) < 24 and int(minute) < 60
    return {"num": float(text), **({"dotclock": Clock(int(hour), int(minute))} if clock else {})}


def _slashpair(text: str) -> Types:
    a, b = (int(part) for part in text.split("/"))
    return {"slashpair": (a, b)} if a and b else {}


def _fiscalyear(text: str) -> Types:
    year = text[2:].strip()
    return {"fiscalyear": Partial(year=int(year), two_digit=len(year) == 2, fiscal=True)}


def _quarteryear(text: str) -> Types:
    """4Q21."""
    return {"quarteryear": Partial(year=int(text[2:]), quarter=int(text[0]), two_digit=len(text) < 6)}


def _digits(text: str) -> Types:
    number, size = int(text), len(text)
    types: Types = {"num": number}
    if size <= 2:
        types |= {"dd": number} if 1 <= number <= 31 else {}
        types |= {"h12": number} if 1 <= number <= 12 else {}
        types |= {"yy": number} if size == 2 else {}
    elif size == 3:
        types["year3"] = number
    elif size == 4:
        types |= {"year4": number} if 1000 <= number <= 2199 else {}
        types |= (
            {"hhmm0": Clock(number // 100, number % 100)}
            if text[0] == "0" and number < 1000 and number % 100 < 60
            else {}
        )
        types |= {"hhmm": Clock(number // 100, number % 100)} if number < 2400 and number % 100 < 60 else {}
        types |= {"latehhmm": types["hhmm"]} if number >= 2200 and "hhmm" in types else {}
    return types


def _joined(text: str) -> Types:
    """24hrs, 5min: a number and its unit in one word."""
    digits = re.match(r"\d+", text)
    unit = text[digits.end() :] if digits else ""
    return {"joined": Span(((int(text[: -len(unit)]), (UNITS | PLURALS)[unit]),))} if unit in UNITS | PLURALS else {}


def _hourmin(text: str) -> Types:
    """1h 20m."""
    hours, minutes = text.rstrip("m").replace(" ", "").split("h")
    return {"joined": Span(((int(hours), Grain.HOUR), (int(minutes), Grain.MINUTE)))}


def _compact(text: str) -> Types:
    hour, minute = divmod(int(text[:-2]), 100)
    if not (1 <= hour <= 12 and minute < 60):
        return {}
    return {"hhampm": Clock(hour % 12 + (12 if text[-2] in "pP" else 0), minute)}


Shapes = tuple[tuple[str, str, Callable[[str], Types]], ...]
# Those that begin with a digit or an apostrophe, and those that begin with a capital or a sign.
NUMERIC: Shapes = (
    (
        "isotime",
        r"(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?|\d{8}T\d{4}(?:\d\d)?)(?:Z|[+-]\d\d:?\d\d)?(?!\d)",
        _isotime,
    ),
    ("isoweek", r"\d{4}-?W\d\d(?!\d)", _isoweek),
    ("isodate", r"\d{4}-\d\d-\d\d(?!\d)|(?<!/)\d{4}/\d\d/\d\d(?![\d/])", _isodate),
    ("dtg", r"\d{6}[A-Z] [A-Za-z]{3} (?:\d{4}|\d\d)(?!\d)", _dtg),
    (
        "numdate",
        r"\d{1,2}/\d{1,2}/(?:[12]\d{3}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.[12]\d{3}(?!\d)"
        r"|\d{1,2}-\d{1,2}-[12]\d{3}(?!\d)",
        _numdate,
    ),
    ("serial", r"\d+(?:-\d+){2,9}(?![\d-])", lambda _: {}),
    ("monthyear", r"\d{1,2}/[12]\d{3}(?![\d/])", _monthyear),
    ("isomonth", r"[12]\d{3}-(?:0[1-9]|1[0-2])(?![\d-])", _isomonth),
    ("slashed", r"(?<!/)[12]\d{3}/\d\d(?![\d/])", _slashed),
    ("hhampm", r"\d{1,2}(?:[:.]\d\d)?\s?(?:[apAP]\.\s?[mM]\b\.?|[apAP][mM]\b)", _hhampm),
    ("clock24", r"\d\dh\d\d(?!\d)", lambda text: _clock(text.replace("h", ":"))),
    ("clock", r"\d{1,2}:\d\d(?::\d\d)?(?:Z\b|(?!\d))", _clock),
    ("zulu", r"(?:[01]\d|2[0-3])[0-5]\dZ\b", _zulu),
    ("apyear", r"['’`]\d\d(?![\d'’]|\w)", lambda text: {"apyear": int(text[1:])}),
    ("decade", r"\d{3}0['’]?s\b|['’`]?\d0['’]?s\b", _decade),
    ("ordinal", r"\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b|2?[23]d\b", _ordinal),
    ("grouped", r"\d{1,3}(?:,\d{3}){1,5}(?!\d)", _grouped),
    ("decimal", r"\d{1,9}\.\d{1,9}(?![.\d]\d)", _decimal),
    ("slashpair", r"\d{1,2}/\d{1,2}(?![\d/])", _slashpair),
    ("quarteryear", r"[1-4]Q(?:19|20)?\d\d(?!\d)", _quarteryear),
    ("joined", r"\d{1,3}(?:hrs?|mins?|secs?|yrs?|hours?|minutes?|days?|weeks?|months?|years?)\b", _joined),
    ("hourmin", r"\d{1,3}h ?\d{1,2}m\b", _hourmin),
    ("compact", r"\d{3,4}[ap]m\b", _compact),
    ("digits", r"\d{1,9}(?![\d])", _digits),
    ("long", r"\d+", lambda _: {}),
)
LETTERED: Shapes = (
    ("half4", r"[Hh][12]\b", lambda text: {"half4": int(text[1])}),
    (
        "romanth",
        r"[XVI]{1,6}th\b",
        lambda text: {"romanth": ROMAN[text[:-2].lower()]} if text[:-2].lower() in ROMAN else {},
    ),
    ("quarter4", r"[Qq][1-4]\b", lambda text: {"quarter4": int(text[1])}),
    ("offset", r"[+-](?:0\d|1[0-4]):?(?:00|30|45)(?!\d)", lambda text: {"zone": _offset(text)}),
    ("fiscalyear", r"FY\s?(?:(?:19|20)\d\d|\d\d)(?!\d)", _fiscalyear),
    ("zone", r"(?:GMT|UTC)[+-]\d{1,2}\b", lambda text: {"zone": 60 * int(text[3:])}),
)
MAKERS = {name: lru_cache(4096)(make) for name, _, make in NUMERIC + LETTERED}
__all__ = ["LETTERED", "MAKERS", "NUMERIC", "ZONES"]
