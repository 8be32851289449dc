"""What a document says of its own issue in its first and last lines: `Version 1.2, 3 May 2011`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.civil import Grain, full_year, month_length, ordinal
from timeline.model import Field, Interval
from timeline.read import acts, dates, leads
from timeline.read.labels import TRUST
from timeline.read.lines import SHORT, Line

IMPRINT = 4  # lines at the end in which a text may say when it was printed
MOST = 30  # lines of a head
FIRST = 2  # lines of prose at the beginning in which it may
HEAD, LEAD = 1500, 200  # characters read of a line; of its end

_WORD = re.compile(r"[^\W\d_]+")
_DIARY = re.compile(
    r"\b(?:journal|diary|log|log-?book|day-?book|note-?book)\b(?:[^\n.]|\b[A-Z]\.){0,90}?[ ,]"
    r"\(?(1[4-9]\d\d|20\d\d)\)?\.?$",
    re.I,
)
_SEASON = re.compile(
    r"\b(?:(?:issue|newsletter|bulletin|gazette|journal)\b|(?:vol|volume|number|no)\b\.? ?(?:\d|[ivxlc]))[^\n]{0,40}?\b"
    r"(spring|summer|autumn|fall|winter) (\d{4})\b", re.I,
)  # fmt: skip
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z]{5,12}(?:-[a-z]{5,7})?)"
_EDITION = (
    re.compile(  # the whole of a line, or a sentence that says so of this text: "Text of the fourth edition, 2018."
        r"(?:^(?:the )?|(?:^|(?<=[.!?;] ))(?:(?:text|entry|article) (?:of|from) the |this ))"
        rf"{_ORDINAL}(?:,? (?:revised|enlarged|corrected|expanded|updated))* (?:edition|impression|printing|revision)"
        rf"[.,]? (?:of )?(?:(?:[A-Z][\w-]+[,:]? ){{1,3}})?(\d{{4}})[.;]?$",
        re.I,
    )
)
_CLAUSE = re.compile(  # where a clause begins: behind a stop that is no abbreviation's, a bracket, a bar
    r"(?<!\bno)(?<!\brev)(?<!\bvol)(?<!\bver)(?<!\b\w)[.;!?][\"”)\]*_]*\s+|\)\s+|\s[|•·/]\s|\t+|\s{3,}|[(\[]"
    rf"|[—–](?=[A-Z])(?!{dates.MONTH}\b)",
    re.I,
)
_STOP = re.compile(
    rf"[\s,]*(?:(?:at )?{dates.CLOCK}[\s,]*)?(?:\([^()]{{1,30}}\))?[*_\])”\"]*(?:[.;|•·/)—–]|\Z| (?:by|in|at|on) )",
    re.I,
)
_WIRE = re.compile(r"[A-Z]{2,5}(?:-[A-Z]{2,3})?-(\d\d)-(\d\d)-(\d\d) \d{4}[A-Z]{1,4}<?")
_ISSUE_OF = re.compile(r",? (?:print )?(?:issue|edition|number)\b", re.I)
_ISSUES = ("from", "this article appear", "this story appear", "a version of this")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def find(text: str, lines: list[Line], taken: set[int], header: set[int]) -> list[Field]:
    """The dates by which a text says when it was made, as fields.

    Lines that are `taken` are read no more, but for those of the `header`, where a date may stand in a later cell.
    """
    prose = [line for number, line in enumerate(lines) if number not in taken]
    if not prose:
        return []
    return [
        *_of_season(prose),
        *_of_edition(prose),
        *_of_wire(lines[-IMPRINT:]),
        *_of_year(lines[:FIRST]),
        *_of_issue(lines, taken, header),
        *_of_revisions(lines),
        *acts.find(text, prose, lines, taken),
    ]


def rows(lines: list[Line], fields: list[Field]) -> set[int]:
    """The lines that are a label and its date, perhaps after another label: they belong to the header."""
    starts = {found.start: found for found in fields if found.name == "made"}
    return {
        number
        for number, line in enumerate(lines)
        for start in starts
        if line.start <= start < line.end and acts.is_labelled(line.text[: start - line.start]) and not line.is_prose
    }


# ---------------------------------------------------------------------------------- words of issue


def _of_issue(lines: list[Line], taken: set[int], header: set[int]) -> Iterator[Field]:
    """Dates at the head and the foot of a text, of which a clause says that it was issued then."""
    prose = [number for number, line in enumerate(lines) if number not in taken and line.is_prose]
    until = prose[:FIRST][-1] + 1 if prose else len(lines)
    head = range(min(until, MOST))
    foot = [number for number in range(len(lines))[-MOST:] if number not in header]
    for number in dict.fromkeys([*head, *foot[-IMPRINT:]]):
        line = lines[number]
        if dates.may_hold(line.text[:HEAD]):
            top = number in head and number not in prose
            own = number in taken and not top  # furniture must say that it is of this text
            yield from _clauses(line, top, number in header, own)


def _clauses(line: Line, top: bool, header: bool, strict: bool) -> Iterator[Field]:
    """The dates in a line of which its clauses say that the paper was issued; of a header, not the first."""
    text = line.text[:HEAD]
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(text))]
    for at, (start, end) in enumerate(pairwise([*cuts, len(text)])):
        match = dates.FULL.search(text, start, end)
        if not match or (header and not at):
            continue
        words = text[start : match.start()]
        name, own = leads.issue(words, head=top), words.casefold().lstrip(" *_").startswith("this ")
        if not name and _ISSUE_OF.match(text, match.end()) and words.casefold().strip(" *_").startswith(_ISSUES):
            name, own = "published", True
        elif header and not words.strip() and text[start - 1].isspace():
            name = "dateline"
        stops = own or (not strict and _stops(text, match, line))
        interval = dates.dated(text, match) if name in TRUST and stops else None
        if interval:
            place = line.start + match.start()
            kept = name if name == "updated" or (top and name in ("published", "dateline")) else "made"
            yield Field(kept, match[0], place, place + len(match[0]), interval)


def _stops(text: str, match: re.Match[str], line: Line) -> bool:
    """Whether the clause ends with its date, or on a line that is no sentence."""
    stop = _STOP.match(text, match.end())
    return stop is not None and (not stop[0].endswith(" ") or not line.is_prose or _ends_soon(text, match.end()))


def _ends_soon(text: str, at: int) -> bool:
    return "," not in text[at : at + SHORT].partition(".")[0]


def _of_revisions(lines: list[Line]) -> Iterator[Field]:
    """The last date in a table of revisions."""
    for at, line in enumerate(lines):
        words = set(_WORD.findall(line.text.casefold())) if len(line.text) <= SHORT else set()
        table = "|" in line.text and "date" in words
        if not words & {"version", "revision", "rev", "issue"} or not (table or "history" in words) or acts.tells(line):
            continue
        found: list[Field] = []
        for row in lines[at + 1 : at + 40]:
            match = dates.FULL.search(row.text[:SHORT])
            interval = dates.parse(match[0]) if match else None
            if found and row.is_prose and row.text[:1].isalpha():
                break  # the table is over
            if match and interval and interval.grain is Grain.DAY:
                found.append(Field("made", match[0], row.start + match.start(), row.start + match.end(), interval))
            elif not row.is_rule and (found or row.is_prose):
                break
        if found:
            yield max(found, key=lambda one: one.interval.start if one.interval and one.interval.start else 0)
        return


def _of_season(lines: list[Line]) -> Iterator[Field]:
    """The season of an issue: `Newsletter no. 94, autumn 2011`."""
    for line in lines[:5]:
        match = _SEASON.search(line.text) if len(line.text) < 120 and not acts.tells(line) else None
        if match:
            day = ordinal(int(match[2]), _SEASONS[match[1].lower()])
            season = Interval.of(day, Grain.SEASON)
            yield Field("made", match[0], line.start + match.start(), line.start + match.end(), season)
            return


def _of_year(lines: list[Line]) -> Iterator[Field]:
    """The year that a diary says it is of, in its title: `Journal kept at the sluice in the year 1825`."""
    for line in lines:
        match = _DIARY.search(line.text[:SHORT])
        if match and not acts.tells(line):
            yield Field("made", match[1], line.start + match.start(1), line.end, Interval.year(int(match[1])))
            return


def _of_wire(lines: list[Line]) -> Iterator[Field]:
    """The day with which an agency ends a telegram, the month first: `AP-NY-11-13-78 1432EST`."""
    for line in lines:
        match = _WIRE.fullmatch(line.text[:SHORT])
        month, day, year = (int(part) for part in match.groups()) if match else (0, 0, 0)
        if match and 1 <= month <= 12 and 1 <= day <= month_length(full_year(year), month):
            interval = Interval.of(ordinal(full_year(year), month, day))
            yield Field("made", match[0], line.start, line.end, interval)


def _of_edition(lines: list[Line]) -> Iterator[Field]:
    """The year of the edition that a text says it is of, in its first or last lines."""
    for line in dict.fromkeys([*lines[:3], *lines[-3:]]):
        match = _EDITION.search(line.text[-LEAD:])
        if match:
            start = line.end - len(line.text[-LEAD:]) + match.start()
            yield Field("made", match[0].rstrip(".;"), start, line.end, Interval.year(int(match[1])))
            return
