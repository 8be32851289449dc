"""Strings that are nothing but a date: of header lines, of `--date`, of knowledge files.

The common shapes (ISO 8601, EDTF, date-time groups, mail dates, English month names,
numbers) are read here.  Other languages go to dateparser, of which only what the string
itself states is believed: it is asked twice, from two different days, and the parts that
change with the day are its own invention.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from datetime import datetime

from timeline.civil import DAY, Grain, full_year, iso_week, ordinal, week_start
from timeline.errors import DateError
from timeline.model import Interval

LONGEST = 80
MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
MILITARY = {letter: 60 * hours for hours, letter in enumerate("ABCDEFGHIKLM", 1)}
MILITARY |= {letter: -60 * hours for hours, letter in enumerate("NOPQRSTUVWXY", 1)} | {"Z": 0}
ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120,
    "EEST": 180, "MSK": 180,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
}  # fmt: skip
LANGUAGES = [
    *("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs", "sk", "sv", "da", "nb", "fi", "hu", "ro", "tr"),
    *("el", "bg", "hr", "sr", "ca", "ar", "he", "fa", "hi", "zh", "ja", "ko", "id", "vi"),
]

_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_FORMS = tuple(
    re.compile(form, re.I | re.A)
    for form in (
        r"(?P<y>-?\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?",
        r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)",
        r"(?P<y>\d{4})(?P<mark>[-/.])(?P<m>\d{1,2})(?:(?P=mark)(?P<d>\d{1,2}))?",
        r"(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)",
        r"(?P<m>\d{1,2})/(?P<y>\d{4})",
        rf"(?:the )?{_DAY}(?: day)?(?: of)?[ -]?{_NAME},?[ -]?(?P<y>\d{{4}}|\d\d)",
        rf"{_NAME}[ -]?{_DAY},? ?[ -](?P<y>\d{{4}})",
        rf"{_NAME},?(?: of)?[ -](?P<y>\d{{4}})",
        rf"(?P<y>\d{{4}}),?[ -]{_NAME}(?:[ -]{_DAY})?",
        rf"(?:(?:{_DAY} )?{_NAME},? )?(?P<y>\d{{1,4}}) ?(?P<era>b\.?c\.?e?\.?|a\.?d\.?|c\.?e\.?)",
        rf"(?:(?:{_DAY} )?{_NAME},? )?(?P<era>a\.?d\.?) ?(?P<y>\d{{1,4}})",
        rf"{_NAME} {_DAY},? (?P<y>\d{{1,4}}) ?(?P<era>b\.?c\.?e?\.?|a\.?d\.?|c\.?e\.?)",
        r"(?P<decade>\d{3})(?:X|0s)",
        r"(?P<y>\d{4})-W(?P<week>\d\d)",
    )
)
_ISO = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d(?:T[\d:]{5,8}(?:Z|[+-]\d\d:\d\d)?)?)?)?[?~%]?", re.A)
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?(?:,? +|$)", re.I)
_CLOCK = re.compile(
    r"(?<![\d:])T?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"(?: ?(?P<half>[apAP])\.?[mM]\b\.?)?"
    r"(?: ?(?P<offset>[+-]\d\d:?\d\d)| ?(?P<zone>[A-Z]{1,4})\b)?(?: \([A-Za-z ]{1,30}\))?(?: ?h(?:ou)?rs?\b)?",
    re.A,
)
_GROUP = re.compile(
    r"(?:[ZOPRFY] )?(?P<d>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) ?(?P<letter>[A-IK-Z]) ?"
    r"(?P<name>[A-Z]{3,9})\.? ?(?P<y>\d{4}|\d\d)",
    re.I | re.A,
)
_ABOUT = re.compile(r"(?:circa|ca?\.|about) ?(?=.)", re.I)


def parse(text: str, day_first: bool = False) -> Interval:
    """The interval that a string names, at the precision it states; DateError if it is anything but a date.

    `03/04/2009` is March 4 as in the United States, unless `day_first` or unless it can only be
    the other way round; with dots (`03.04.2009`) the day always comes first.
    """
    words = " ".join(text.replace("_", " ").split()).strip(" ,;")
    if len(words) > LONGEST:
        raise DateError(f"'{words[:40]}…' is too long to be a date.")
    try:
        found = _span(words) or _group(words) or _moment(words.rstrip("."), day_first) or _foreign(words, day_first)
    except ValueError:
        raise DateError(f"'{words}' names a day or a time that does not exist.") from None
    if found is None:
        raise DateError(f"'{words}' is not a date with a year, such as 2009-08-07, March 2009 or 44 BC.")
    return found


# ---------------------------------------------------------------------------------- shapes


def _span(words: str) -> Interval | None:
    """EDTF intervals: `2009-03/2010`, `../2010`, and one of a span, `[2009..2011]`."""
    within = words.startswith("[") and words.endswith("]")
    ends = (words[1:-1] if within else words).split(".." if within else "/")
    if len(ends) != 2 or any(end not in ("", "..") and not _ISO.fullmatch(end) for end in ends):
        return None
    first, last = (_moment(end, False) for end in ends)
    known = [end for end in (first, last) if end]
    if not known:
        return None
    start, stop = first.start if first else None, last.end if last else None
    if start is not None and stop is not None and start >= stop:
        raise ValueError(words)
    return Interval(
        start,
        stop,
        min(end.grain for end in known),
        approximate=any(end.approximate for end in known),
        uncertain=any(end.uncertain for end in known),
        within=within,
        zone=known[0].zone,
    )


def _group(words: str) -> Interval | None:
    """A military date-time group: `072217Z AUG 09`, with the precedence before it or not."""
    match = _GROUP.fullmatch(words)
    if not match or match["name"].lower() not in MONTHS:
        return None
    day = ordinal(_year(match["y"]), MONTHS[match["name"].lower()], int(match["d"]))
    return _instant(day, int(match["hour"]), int(match["minute"]), None, MILITARY[match["letter"].upper()])


def _moment(words: str, day_first: bool) -> Interval | None:
    """A date, with a time of day at either end of it or without."""
    clock = _CLOCK.search(words)
    if not clock:
        return _date(words, day_first)
    if clock["zone"] and clock["zone"] not in ZONES:
        return None
    date = _date(_tidy(words[: clock.start()]) + _tidy(words[clock.end() :]), day_first)
    if not date or date.first_day is None or date.grain is not Grain.DAY:
        return None
    hour = int(clock["hour"])
    if clock["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(words)
        hour = hour % 12 + (12 if clock["half"] in "pP" else 0)
    second = None if clock["second"] is None else int(clock["second"])
    return _instant(date.first_day, hour, int(clock["minute"]), second, _zone(clock))


def _tidy(words: str) -> str:
    """A date without the words that join it to a time: `at`, `on`, commas, the T of ISO 8601."""
    words = words.strip(" ,").removesuffix("T").rstrip(" ,-")
    return words.removesuffix(" at").removeprefix("on ").rstrip(" ,")


def _zone(clock: re.Match[str]) -> int | None:
    if offset := clock["offset"]:
        minutes = int(offset[1:3]) * 60 + int(offset[-2:])
        return -minutes if offset[0] == "-" else minutes
    return ZONES[clock["zone"]] if clock["zone"] else None


def _instant(day: int, hour: int, minute: int, second: int | None, zone: int | None) -> Interval:
    if hour > 23 or minute > 59 or (second or 0) > 59:
        raise ValueError(f"{hour}:{minute}:{second}")
    start = day * DAY + hour * 3600 + minute * 60 + (second or 0)
    if second is None:
        return Interval(start, start + 60, Grain.MINUTE, zone=zone)
    return Interval(start, start + 1, Grain.SECOND, zone=zone)


def _date(words: str, day_first: bool) -> Interval | None:
    """A date without a time, by the first form that fits the whole of it."""
    words = _WEEKDAY.sub("", words, count=1) if _WEEKDAY.match(words) else words
    about = _ABOUT.match(words)
    bare = words[about.end() if about else 0 :]
    mark = bare[-1:] if bare[-1:] in "?~%" else " "
    bare = bare[:-1] if mark != " " else bare
    for form in _FORMS:
        match = form.fullmatch(bare)
        if match and (found := _unit(match.groupdict(), day_first)):
            return replace(found, approximate=about is not None or mark in "~%", uncertain=mark in "?%")
    return None


def _unit(parts: dict[str, str | None], day_first: bool) -> Interval | None:
    """The calendar unit that the parts of a form name; None if its word is no month."""
    if decade := parts.get("decade"):
        return Interval.of(ordinal(int(decade) * 10), Grain.DECADE)
    year = _year(parts["y"] or "", parts.get("era") or "")
    if week := parts.get("week"):
        return _week(year, int(week))
    month, day = parts.get("m"), parts.get("d")
    if name := parts.get("name"):
        month = str(MONTHS.get(name.lower(), ""))
        if not month:
            return None
    if parts.get("a"):
        month, day = _order(str(parts["a"]), str(parts["b"]), day_first or parts["mark"] == ".")
    if day:
        return Interval.day(year, int(month or 0), int(day))
    return Interval.month(year, int(month)) if month else Interval.year(year)


def _order(a: str, b: str, day_first: bool) -> tuple[str, str]:
    """Month and day of two numbers."""
    swap = int(a) > 12 or (day_first and int(b) <= 12)
    return (b, a) if swap else (a, b)


def _year(digits: str, era: str = "") -> int:
    year = int(digits)
    if era:
        if not year:
            raise ValueError("there is no year 0 in an era")
        return 1 - year if era.lower().startswith("b") else year
    return full_year(year) if len(digits) == 2 else year


def _week(year: int, week: int) -> Interval:
    monday = week_start(year, week)
    if iso_week(monday) != (year, week):
        raise ValueError(week)
    return Interval.of(monday, Grain.WEEK)


# ---------------------------------------------------------------------------------- dateparser

_BASES = (datetime(1999, 2, 3, 4, 5, 6), datetime(2011, 11, 12, 13, 14, 15))


def _foreign(words: str, day_first: bool) -> Interval | None:
    """A date of another language, by dateparser; only what does not depend on the day it is asked.

    Every number of the string must come back in the answer: a date with words to spare is none.
    """
    numbers = [int(number) for number in re.findall(r"\d+", words) if len(number) <= 4]
    if not any(number > 99 for number in numbers) or not any(c.isalpha() for c in words) or _is_prose(words):
        return None
    first, second = (_ask(words, day_first, base) for base in _BASES)
    if not first or not second or first.year != second.year:
        return None
    parts = [first.year, first.month, first.day, first.hour, first.hour % 12 or 12, first.minute, first.second]
    if any(number not in parts for number in numbers):
        return None
    if first.month != second.month:
        return Interval.year(first.year)
    if first.day != second.day:
        return Interval.month(first.year, first.month)
    day = ordinal(first.year, first.month, first.day)
    return _timed(first, words, day) if ":" in words and first == second else Interval.of(day)


def _is_prose(words: str) -> bool:
    """Whether words that are no part of a date, or another month, stand beside an English month."""
    names = [name for name in re.findall(r"[^\W\d_]{3,}", words.lower()) if name != "the" and name[-3:] != "day"]
    months = sum(name in MONTHS for name in names)
    return months > 1 or 0 < months < len(names)


def _timed(found: datetime, words: str, day: int) -> Interval:
    offset = found.utcoffset()
    seconds = found.second if words.count(":") >= 2 else None
    return _instant(
        day, found.hour, found.minute, seconds, None if offset is None else int(offset.total_seconds()) // 60
    )


def _ask(words: str, day_first: bool, base: datetime) -> datetime | None:
    """One question to dateparser, which costs a fifth of a second to load and is loaded only here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own deprecations are no business of the caller
        from dateparser.date import DateDataParser

        settings = {
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["year"],
            "RELATIVE_BASE": base,
            "TIMEZONE": "UTC",
            "DATE_ORDER": "DMY" if day_first else "MDY",
            "PREFER_LOCALE_DATE_ORDER": not day_first,
            "PREFER_DAY_OF_MONTH": "current",
        }
        found: datetime | None = DateDataParser(languages=LANGUAGES, settings=settings).get_date_data(words).date_obj
        return found
