"""Where a document dates itself outside its header: datelines, dates on a line of their own, file names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline import stamp
from timeline.civil import Grain
from timeline.errors import DateError
from timeline.model import Field, Interval
from timeline.read.labels import DATES, GENERIC, JOINTS, LABELS, POSTED
from timeline.read.lines import Line

TOP, BOTTOM, LONGEST = 15, 6, 120  # lines at either end in which a document may date itself; characters of one
_MONTH = f"(?:{'|'.join(sorted(stamp.MONTHS, key=len, reverse=True))})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    r"(?<!\w)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    rf"(?:{_DAY}(?:\sday)?(?:\sof)?\s{_MONTH}\.?,?\s\d{{4}}|{_MONTH}\.?\s{_DAY},?\s\d{{4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{1,2}}-{_MONTH}-\d{{4}}|{_MONTH}\.?,? \d{{4}})(?![\d/])",
    re.I,
)
_OTHER = re.compile(
    r"(?<!\w)\d{1,2}(?:er|\.|º|°)? (?:de |di |d['’])?[^\W\d_]{3,12}\.?,? (?:de |del )?\d{4}(?: г\.| г| р\.)?"
)
_OPEN = (  # a day of a month and no year
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?(?:{_DAY}(?: of)? {_MONTH}|{_MONTH}\.? {_DAY})\.?"
)
_YEARLESS = re.compile(_OPEN + r"\Z", re.I)  # at the head of a letter
_YEARLESS_OPENING = re.compile(rf"(?<!\w){_OPEN}(?![\w/.]),?", re.I)  # before the prose of an agency
_ISSUE = re.compile(r"(?:vol(?:ume)?|no|number|issue)\b\.? ?\d[^!?]{0,30}[|•·–—-]\s?\Z", re.I)  # "Vol. 12, no. 3 — "
_DIGIT = re.compile(r"\d")
_BAR = re.compile(r"[|•·]")
_DASH = re.compile(r"\s(?:-{1,2}|[–—_])(?:\s|\Z)|[–—]|--")
_AFTER = re.compile(  # what may follow a date on its line: a time, brackets, a bar with something short behind it
    r"[\s,;.]{0,3}(?:(?:at |um |à |[|•·–—-] )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:[A-Z]{2,5}|[+-]\d\d:?\d\d))?)?"
    r"[\s,;.]{0,3}(?:\([^()]{1,30}\))?[\s,;.]{0,3}(?:(?:[|•·–—-]|by|von|par|por) [^.]{2,60})?",
    re.I,
)
_FULL = re.compile(r"(?<!\d)\d{4}([-_. ])\d\d\1\d\d(?!\d)|(?<![0-9A-Za-z])\d{8}(?![0-9A-SU-Za-z])")


@dataclass
class Datelines:
    """What is said of dates outside the header, by numbers of lines."""

    rows: set[int] = field(default_factory=set)  # nothing but a dateline
    cuts: dict[int, int] = field(default_factory=dict)  # a dateline and then prose, from this character on
    entries: set[int] = field(default_factory=set)  # dates that head the entries of a diary: no dateline at all
    fields: list[Field] = field(default_factory=list)


def find(lines: list[Line], taken: set[int]) -> Datelines:
    """The datelines of a text: before its prose, at the beginning of it, and after it.

    Where dates stand alone between the prose too, the text is a diary, and none of them dates it.
    """
    found = Datelines()
    free = [number for number in range(len(lines)) if number not in taken]
    alone = {number: date for number in free if (date := _alone(lines[number], _DATE))}
    prose = [number for number in free if lines[number].is_prose and number not in alone]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    bare = {number for number, date in alone.items() if date.name == "dateline"}
    if any(first < number < last for number in bare):
        found.entries = bare
    for number in [n for n in free if n < first][:TOP] + [n for n in free if n > last][-BOTTOM:]:
        date = alone.get(number) or _alone(lines[number], _OTHER)
        if date and number not in found.entries:
            found.rows.add(number)
            found.fields.append(date)
    for number in [n for n in free if n < first and n not in found.rows][: TOP // 2]:
        _yearless(number, lines[number], found)
    for number in prose[:2]:
        _opening(number, lines[number], found)
    return found


def in_name(name: str) -> tuple[Interval, str] | None:
    """The full date in a file's name, and its words: `2009-08-07-report.txt`, `minutes_7_August_2009.txt`."""
    match = _FULL.search(name) or _DATE.search(name.replace("_", " "))
    words = name[match.start() : match.end()] if match else ""
    interval = _parse(re.sub(r"[_. ]", "-", words) if words[:4].isdigit() else words)
    return (interval, words) if interval and 1000 * 366 < (interval.first_day or 0) < 2200 * 365 else None


def within(value: str) -> Interval | None:
    """The date that a header's value is, or begins with: `12 March 2011 by the editors`."""
    if not _DIGIT.search(value) or len(value) > LONGEST:
        return None
    if whole := _parse(value):
        return whole
    match = _DATE.match(value)
    return _dated(value, match) if match and _AFTER.fullmatch(value, match.end()) else None


def all_in(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Interval]]:
    """The full dates, of a day, between two characters of a text."""
    for match in _DATE.finditer(text, start, end):
        interval = _parse(" ".join(match[0].split()))
        if interval is not None and interval.grain is Grain.DAY:
            yield match, interval


def at(text: str, start: int) -> tuple[str, Interval] | None:
    """The full date or month that stands at a character of a text, and its words."""
    match = _DATE.match(text, start)
    interval = _parse(" ".join(match[0].split())) if match else None
    return (match[0], interval) if match and interval else None


def _alone(line: Line, form: re.Pattern[str]) -> Field | None:
    """The date of a line that says nothing else, but perhaps where, by whom, or that it was published."""
    text = line.text
    if len(text) > LONGEST or not _DIGIT.search(text):
        return None
    match = form.search(text)
    if not match or not _AFTER.fullmatch(text, match.end()):
        return None
    name = _lead(text[: match.start()])
    interval = _dated(text, match) if name else None
    if interval is None or (name == "dateline" and match.start() and interval.grain > Grain.DAY):
        return None
    return Field(name, match[0], line.start + match.start(), line.start + match.end(), interval)


def _lead(words: str) -> str:
    """What the words before a date make of it: the name of a field, or nothing."""
    *before, words = _BAR.split(words)
    if any(len(part.split()) > 6 for part in before):
        return ""
    if before and not words.strip(" :"):
        last = before[-1].strip().casefold()
        return "published" if last.startswith("by ") or last in GENERIC else ""
    bare = words.casefold().strip(" :,|•·-–—(*_").removesuffix(" on").removesuffix(" the").strip(" :,")
    if bare in LABELS and LABELS[bare] in DATES:
        return LABELS[bare]
    if bare in GENERIC:
        return "published"
    brief = len(words.split()) <= 8
    if brief and words.casefold().startswith("by ") and words.rstrip()[-1:] in ",-–—":
        return "published"
    if brief and (words.casefold().startswith(POSTED) or _ISSUE.match(words)):
        return "published"
    if brief and bare.endswith("as of"):
        return "updated"
    if before:
        return ""
    return "dateline" if not bare or is_place(words) else ""


def is_place(words: str) -> bool:
    """Whether words before a date are a place: `Paris, le`, `NEW YORK, N.Y.,`, `MOSCOW (`."""
    *named, after = words.rpartition(",") if "," in words else words.rpartition("(")
    parts = named[0].split(",")
    joints = all(word.casefold() in JOINTS for word in after.split())
    return joints and len(parts) <= 3 and all(_is_name(part) for part in parts)


def _is_name(part: str) -> bool:
    tokens = part.replace("(", " ").replace(")", " ").split()
    return 1 <= len(tokens) <= 3 and all(token[0].isupper() for token in tokens)


def _yearless(number: int, line: Line, found: Datelines) -> None:
    """A dateline that leaves the year open: `Port Lisle, 2 June`.  Others may close it."""
    match = _YEARLESS.search(line.text) if len(line.text) < LONGEST // 2 else None
    if match and (not match.start() or is_place(line.text[: match.start()])):
        found.rows.add(number)
        found.fields.append(Field("dateline", match[0], line.start + match.start(), line.end))


def _opening(number: int, line: Line, found: Datelines) -> None:
    """A dateline that prose begins with: `MOSCOW, Aug. 7, 2009 (Agency) — `."""
    head = line.text[:LONGEST]
    full = _DATE.search(head)
    match = full or _YEARLESS_OPENING.search(head)
    dash = match and _DASH.search(head, match.end())
    if not match or not dash or not is_place(head[: match.start()]):
        return
    if head[: match.start()].rstrip().endswith("(") and ")" not in head[match.end() : dash.start()]:
        return  # the dates of a life: "Anna Lind (4 March 1871 - 19 August 1950) was"
    between = head[match.end() : dash.start()].strip(" ,.)")
    if between and not (between.startswith("(") and len(between) < 30) and not between.startswith("/"):
        return
    interval = _dated(head, match) if full else None
    if full and not (interval and interval.grain <= Grain.DAY):
        return
    found.cuts[number] = line.start + dash.end()
    found.fields.append(Field("dateline", match[0], line.start + match.start(), line.start + match.end(), interval))


def _dated(text: str, match: re.Match[str]) -> Interval | None:
    """The date that was matched, with the time of day behind it if that can be read."""
    return _parse(text[match.start() :].split("|")[0]) or _parse(match[0])


def _parse(words: str) -> Interval | None:
    if not words or len(words) > stamp.LONGEST:
        return None
    try:
        return stamp.parse(words)
    except DateError:
        return None
