"""Words of digits and marks, told by their shape: one pattern each, and the types it gives.

Shapes are tried in order at each place.  None can run past the word it describes, so the
scan stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from timeline.readings import Clock, Partial, Span
from timeline.rules.english.words import MONTHS, PLURALS, ROMAN, UNITS, ZONES

Types = dict[str, Any]


def _isodate(text: str) -> Types:
    year, month, day = (int(part) for part in text.replace("/", "-").split("-"))
    return _day(year, month, day, "isodate")


def _day(year: int, month: int, day: int, kind: str, two_digit: bool = False) -> Types:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return {}
    return {kind: Partial(year=year, month=month, day=day, two_digit=two_digit)}


def _isotime(text: str) -> Types:
    date = _isodate(text[:10]).get("isodate")
    clock = _clock(text[11:19].rstrip("Zz+-").split(".")[0]).get("clock")
    if date is None or clock is None:
        return {}
    return {"isotime": Clock(clock.hour, clock.minute, clock.second, _offset(text[16:].lstrip(":0123456789."))
                             if len(text) > 16 else None, date)}  # fmt: skip


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
    parts = [int(part) for part in text.split(":")]
    if parts[0] > 24 or any(part > 59 for part in parts[1:]):
        return {}
    return {"clock": Clock(parts[0], parts[1], parts[2] if len(parts) > 2 else None)}


def _hhampm(text: str) -> Types:
    digits, half = text.lower().rstrip("apm. "), 12 if "p" in text.lower() else 0
    hour, _, minute = digits.replace(".", ":").partition(":")
    if not 1 <= int(hour) <= 12:
        return {}
    return {"hhampm": Clock(int(hour) % 12 + half, int(minute) if minute else None)}


def _decade(text: str) -> Types:
    digits = int("".join(c for c in text if c.isdigit()))
    return {"decade2" if digits < 100 else "decade4": digits}


def _ordinal(text: str) -> Types:
    number = int(text[:-2])
    return {"ordinal": number, **({"dord": number} if number <= 31 else {}), **({"ordigit": number} if number <= 9 else {})}


def _grouped(text: str) -> Types:
    return {"num": int(text.replace(",", ""))}


def _digits(text: str) -> Types:
    number, size = int(text), len(text)
    types: Types = {"num": number}
    if size <= 2:
        types |= {"dd": number} if 1 <= number <= 31 else {}
        types |= {"hh": number} if number <= 24 else {}
        types |= {"yy": number} if size == 2 else {}
        types |= {"mm60": number} if size == 2 and number < 60 else {}
    elif size == 3:
        types["year3"] = number
    elif size == 4:
        types |= {"year4": number} if 1000 <= number <= 2199 else {}
        types |= {"hhmm": Clock(number // 100, number % 100)} if number < 2400 and number % 100 < 60 else {}
    return types


def _joined(text: str) -> Types:
    """24hrs, 5min: a number and its unit in one word."""
    digits = re.match(r"\d+", text)
    unit = text[digits.end() :] if digits else ""
    return {"joined": Span(((int(text[: -len(unit)]), (UNITS | PLURALS)[unit]),))} if unit in UNITS | PLURALS else {}


def _compact(text: str) -> Types:
    hour, minute = divmod(int(text[:-2]), 100)
    if not (1 <= hour <= 12 and minute < 60):
        return {}
    return {"hhampm": Clock(hour % 12 + (12 if text[-2] in "pP" else 0), minute)}


SHAPES: tuple[tuple[str, str, Callable[[str], Types]], ...] = (
    ("isotime", r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?(?!\d)", _isotime),
    ("isodate", r"\d{4}-\d\d-\d\d(?!\d)|\d{4}/\d\d/\d\d(?!\d)", _isodate),
    ("dtg", r"\d{6}[A-Z] [A-Za-z]{3} (?:\d{4}|\d\d)(?!\d)", _dtg),
    ("numdate", r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)", _numdate),
    ("hhampm", r"\d{1,2}(?:[:.]\d\d)?[ap]\.?m\b\.?", _hhampm),
    ("clock", r"\d{1,2}:\d\d(?::\d\d)?(?!\d)", _clock),
    ("apyear", r"['’`]\d\d(?![\d'’]|\w)", lambda text: {"apyear": int(text[1:])}),
    ("decade", r"\d{3}0['’]?s\b|['’`]?\d0['’]?s\b", _decade),
    ("ordinal", r"\d{1,3}(?:st|nd|rd|th)\b", _ordinal),
    ("grouped", r"\d{1,3}(?:,\d{3}){1,5}(?!\d)", _grouped),
    ("decimal", r"\d{1,9}\.\d{1,9}(?![.\d]\d)", lambda text: {"num": float(text)}),
    ("joined", r"\d{1,3}(?:hrs?|mins?|secs?|yrs?|hours?|minutes?|days?|weeks?|months?|years?)\b", _joined),
    ("compact", r"\d{3,4}[ap]m\b", _compact),
    ("digits", r"\d{1,9}(?![\d])", _digits),
    ("long", r"\d+", lambda _: {}),
    ("half4", r"[Hh][12]\b", lambda text: {"half4": int(text[1])}),
    ("romanth", r"[XVI]{1,6}th\b", lambda text: {"romanth": ROMAN[text[:-2].lower()]} if text[:-2].lower() in ROMAN else {}),
    ("quarter4", r"[Qq][1-4]\b", lambda text: {"quarter4": int(text[1])}),
    ("zone", r"(?:GMT|UTC)[+-]\d{1,2}\b", lambda text: {"zone": 60 * int(text[3:])}),
)
MAKERS = {name: lru_cache(4096)(make) for name, _, make in SHAPES}
__all__ = ["MAKERS", "SHAPES", "ZONES"]
