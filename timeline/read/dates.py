"""The shapes of a full date in a line, and what may follow one; dates in file names and in the values of headers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline import stamp
from timeline.civil import Grain
from timeline.errors import DateError
from timeline.model import Interval
from timeline.read import spelled

LONGEST = 120  # characters of a line in which a document may date itself
WEEKDAY = r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun)\b[.,]?\s)"
MONTH = spelled.MONTH
_FIGURE = r"\d{1,2}(?:st|nd|rd|th|d)?"
_DAY = rf"(?:{_FIGURE}|{spelled.ORDINAL}(?=\s(?:day\s)?of\s))"
FULL = re.compile(
    rf"(?<!\w){WEEKDAY}?(?:the )?"
    rf"(?:{_DAY}(?:\sday)?(?:\sof)?\s{MONTH}\.?,?\s{spelled.YEAR}|{MONTH}\.?\s{_FIGURE},?\s\d{{4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{1,2}}-{MONTH}-\d{{4}}|{MONTH}\.?,? \d{{4}})(?![\d/])",
    re.I,
)
FOREIGN = re.compile(
    r"(?<!\w)\d{1,2}(?:er|\.|º|°)? (?:de |di |d['’])?[^\W\d_]{3,12}\.?,? (?:de |del )?\d{4}(?: г\.| г| р\.)?"
)
_OPEN = rf"{WEEKDAY}?(?:the )?(?:{_FIGURE}(?: of)? {MONTH}|{MONTH}\.? {_FIGURE})\.?"  # a day of a month and no year
YEARLESS = re.compile(_OPEN + r"\Z", re.I)  # at the head of a letter
YEARLESS_OPENING = re.compile(rf"(?<!\w){_OPEN}(?![\w/.]),?", re.I)  # before the prose of an agency

CLOCK = (
    r"(?:(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d)?|\d{1,2}(?=\s?[ap]\.?m)|\d{4}(?=\s?h))(?:\s?[ap]\.?m\b\.?|\s?h(?:ou)?rs\b)?"
    r"(?:\s(?:[A-Z]{2,5}\b|[+-]\d\d:?\d\d|[A-Z]\w{2,9} time\b))?|noon|midnight|morning|afternoon|evening|night)"
)
_NAMES = r"(?-i:[A-Z][\w.’'-]*(?: (?:of |and )?[A-Z][\w.’'-]*){0,4})"
_AFTER = re.compile(  # a time, brackets, a bar with something short behind it, who and where
    rf"[\s,;.]{{0,3}}(?:(?:at |um |à |[|•·–—-] ?)?{CLOCK})?[\s,;.]{{0,3}}(?:\([^()]{{1,30}}\))?[\s,;.]{{0,3}}"
    rf"(?:[|•·] [^.]{{2,60}}|(?:by|von|par|por|in|at) (?:the )?{_NAMES}|(?:by|von|par|por) [^.]{{2,60}}"
    rf"|[–—-] ?{_NAMES}|(?<=, ){_NAMES}|p{{1,2}}\. ?\d{{1,4}})?[\s*_.)\]–—=-]{{0,12}}",
    re.I,
)
_BOUND = re.compile(r"\b(?:before|after|until|till|by|since)(?: the)?\s\Z", re.I)
_DIGIT = re.compile(r"\d|thousand|hundred", re.I)
_IN_NAME = re.compile(r"(?<!\d)\d{4}([-_. ])\d\d\1\d\d(?!\d)|(?<![0-9A-Za-z])\d{8}(?![0-9A-SU-Za-z])")


def in_name(name: str) -> tuple[Interval, str] | None:
    """The full date in a file's name, and its words: `2009-08-07-report.txt`, `minutes_7_August_2009.txt`."""
    match = _IN_NAME.search(name) or FULL.search(name.replace("_", " "))
    words = name[match.start() : match.end()] if match else ""
    interval = parse(re.sub(r"[_. ]", "-", words) if words[:4].isdigit() else words)
    return (interval, words) if interval and 1000 * 366 < (interval.first_day or 0) < 2200 * 365 else None


def within(value: str) -> Interval | None:
    """The date that a header's value is, or begins with: `12 March 2011 by the editors`."""
    if not may_hold(value) or len(value) > LONGEST:
        return None
    if whole := parse(value):
        return whole
    match = FULL.match(value)
    return dated(value, match) if match and ends(value, match.end()) else None


def only(value: str) -> Interval | None:
    """The one full date behind other words of a value: `Nights, 15 November 2018 into Friday`; None for several."""
    found = [*all_in(value, 0, len(value))] if len(value) <= LONGEST else []
    if len(found) != 1 or not found[0][0].start() or _BOUND.search(value, 0, found[0][0].start()):
        return None
    return found[0][1]


def all_in(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Interval]]:
    """The full dates, of a day, between two characters of a text."""
    for match in FULL.finditer(text, start, end):
        interval = parse(match[0])
        if interval is not None and interval.grain is Grain.DAY:
            yield match, interval


def at(text: str, start: int) -> tuple[str, Interval] | None:
    """The full date or month that stands at a character of a text, and its words."""
    match = FULL.match(text, start)
    interval = parse(match[0]) if match else None
    return (match[0], interval) if match and interval else None


def ends(text: str, at: int) -> bool:
    """Whether what follows a date says no more than at what time, where and by whom."""
    return _AFTER.fullmatch(text, at) is not None


def dated(text: str, match: re.Match[str]) -> Interval | None:
    """The date that was matched, with the time of day behind it if that can be read."""
    return parse(text[match.start() :].split("|")[0]) or parse(match[0])


def parse(words: str, day_first: bool | None = None) -> Interval | None:
    """What words are that are nothing but a date; None if they are not."""
    if not words or len(words) > LONGEST or len(words := spelled.plain(words)) > stamp.LONGEST:
        return None
    try:
        return stamp.parse(words, day_first=bool(day_first))
    except DateError:
        return None


def may_hold(text: str) -> bool:
    """Whether there is a digit or a year in words, without which there is no date."""
    return _DIGIT.search(text) is not None
