"""What a document says of its own making in words: `Minutes of the meeting held on`, `this 3rd day of March 2015`.

Only the first and last words of a text are read, and only dates that such words lead up to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.civil import DAY, Grain, ordinal
from timeline.model import Field, Interval
from timeline.read import dates
from timeline.read.labels import DATES, LABELS, OF_ITS_DAY, PAPERS, WEEKDAYS, phrases
from timeline.read.lines import SHORT, Line

IMPRINT = 4  # lines at the end in which a text may say when it was printed
HEAD, TAIL, LEAD = 1500, 700, 200  # characters read at either end, and before a date
LATE = 2 * DAY  # a log of more than two days was written at its end, not at its beginning

_WORD = re.compile(r"[^\W\d_]+")
_STAMP = re.compile(r"[\[(]?(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)")
_FORWARD = re.compile(r"\.\s|\n\s*\n")
_LABEL = re.compile(r"(?:^|\s{2,}|\t|[|;,]\s?|\n)([A-Z][a-z]+(?: [a-z]+){0,2}):\s+\Z")
_ISSUE = re.compile(
    r"\b(?:issue|newsletter|bulletin|vol|volume|gazette|journal|number|no)\b[^\n]{0,40}?\b"
    r"(spring|summer|autumn|fall|winter) (\d{4})\b", re.I,
)  # fmt: skip
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z]{5,12}(?:-[a-z]{5,7})?)"
_EDITION = (
    re.compile(  # the whole of a line, or a sentence that says so of this text: "Text of the fourth edition, 2018."
        r"(?:^(?:the )?|(?:^|(?<=[.!?;] ))(?:(?:text|entry|article) (?:of|from) the |this ))"
        rf"{_ORDINAL} (?:edition|impression|printing|revision),? (?:of )?(\d{{4}})[.;]?$",
        re.I,
    )
)
_IMPRINT = re.compile(  # at the head of a sentence: "Printed in March 2011 on our own paper."
    r"(?:^|(?<=[.!?;] )|(?<=\) ))(?:(?:text|leaflet|brochure|guide|sheet) )?(?:first |last )?"
    r"(printed|published|issued|revised|updated|compiled|prepared|produced|as of)(?: (?:in|on|at))? (?=[\dA-Z])",
    re.I,
)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

# The words right before the date of an act of making, its articles and weekday left out.
MADE = phrases("""
    dated | is dated | dated as of | dated at | made | made on | made as of | is made | made and entered into | made and
    entered into as of | made and entered into on | entered into | entered into on | entered into as of | executed on |
    executed as of | signed on | done on | done at | given on | as of
""")
SPOKEN = phrases("""
    held on | held | held at | delivered | delivered on | handed down | handed down on | given on | given | filed |
    filed on | decided | decided on | entered on | entered | pronounced on | pronounced | issued on | issued |
    convened on | of | on | adopted on | released on
""")
# What before a date makes it that of something else: "a speech on the fire of 5 May".
UNDATING = frozenset("of since after before until to from and".split())
ARTICLES = {*WEEKDAYS, *"the this a an that day".split()}


def find(text: str, lines: list[Line], taken: set[int]) -> list[Field]:
    """The dates by which a text says when it was made, as fields of the name `made`; those of a log."""
    prose = [line for number, line in enumerate(lines) if number not in taken]
    if not prose:
        return []
    return [
        *_of_log(prose),
        *_of_issue(prose),
        *_of_edition(prose),
        *_of_imprint(prose),
        *_said(text, prose[0].start, prose[-1].end),
    ]


def rows(lines: list[Line], fields: list[Field]) -> set[int]:
    """The lines that are a label and its date, perhaps after another label: they belong to the header."""
    starts = {found.start: found for found in fields if found.name == "made"}
    return {
        number
        for number, line in enumerate(lines)
        for start in starts
        if line.start <= start < line.end and _labelled(line.text[: start - line.start]) and not line.is_prose
    }


def _said(text: str, start: int, end: int) -> Iterator[Field]:
    """Dates that words of making lead up to."""
    cut = min(start + HEAD, end)
    for first, last, closing in ((start, cut, False), (max(cut, end - TAIL), end, True)):
        for match, interval in dates.all_in(text, first, last):
            lead = text[max(start, match.start() - LEAD) : match.start()]
            stops = [found.end() for found in _FORWARD.finditer(lead)]
            apart = not text[match.end() : match.end() + 40].partition("\n")[0].strip(" .,;:")
            if _labelled(lead) or _is_made(lead[stops[-1] if stops else 0 :], closing, apart):
                yield Field("made", match[0], match.start(), match.end(), interval)
                return


def _labelled(lead: str) -> bool:
    """Whether a label of dates stands right before, in the middle of a line: `Watch: Night   Date: `."""
    label = _LABEL.search(lead)
    name = LABELS.get(label[1].casefold(), "") if label else ""
    return name in DATES and name in ("date", "created", "published", "sent")


def _is_made(lead: str, closing: bool, apart: bool) -> bool:
    """Whether the words of the sentence up to its date, which may end its line, tell of the making of the paper."""
    words = [word for word in _WORD.findall(lead.casefold()) if word not in ARTICLES]
    raw = lead.casefold().split()
    for size in range(min(7, len(words)), 0, -1):
        ending = " ".join(words[-size:])
        head = words[: len(words) - size]
        if ending in MADE and (not head or "this" in raw[:-1] or closing):
            return not closing or size == len(words) or head[0] in ("done", "given", "signed", "in")
        told = ending in SPOKEN and (apart or ending not in ("of", "on"))
        if told and not closing and bool(head) and head[0] in PAPERS:
            return True
    called = {*words[:1], " ".join(words[:2])}
    loose = not raw or raw[-1] not in UNDATING
    return bool(OF_ITS_DAY.intersection(called)) and not closing and apart and loose and len(words) <= 12


def _of_issue(lines: list[Line]) -> Iterator[Field]:
    """The season of an issue: `Newsletter no. 94, autumn 2011`."""
    for line in lines[:5]:
        match = _ISSUE.search(line.text) if len(line.text) < 120 else None
        if match:
            day = ordinal(int(match[2]), _SEASONS[match[1].lower()])
            yield Field(
                "made", match[0], line.start + match.start(), line.start + match.end(), Interval.of(day, Grain.SEASON)
            )
            return


def _of_edition(lines: list[Line]) -> Iterator[Field]:
    """The year of the edition that a text says it is of, in its first or last lines."""
    for line in dict.fromkeys([*lines[:3], *lines[-3:]]):
        match = _EDITION.search(line.text[-LEAD:])
        if match:
            start = line.end - len(line.text[-LEAD:]) + match.start()
            yield Field("made", match[0].rstrip(".;"), start, line.end, Interval.year(int(match[1])))
            return


def _of_imprint(lines: list[Line]) -> Iterator[Field]:
    """When the last lines of a text say that it was printed."""
    for line in lines[-IMPRINT:]:
        for lead in _IMPRINT.finditer(line.text[:SHORT]):
            found = dates.at(line.text, lead.end())
            if found:
                words, interval = found
                start = line.start + lead.end()
                yield Field("made", words, start, start + len(words), interval)
                return


def _of_log(lines: list[Line]) -> Iterator[Field]:
    """The first day of a log; its last, if it runs over more than two days."""
    entries = [(line, match) for line in lines if (match := _STAMP.match(line.text))]
    if len(entries) < 3 or 3 * len(entries) < len(lines):
        return
    stamped = [(line, match, dates.within(match[1])) for line, match in (entries[0], entries[-1])]
    (_, _, first), (_, _, last) = stamped
    if first is None or last is None or first.start is None or last.start is None:
        return
    line, match, interval = stamped[abs(last.start - first.start) > LATE]
    start = line.start + match.start(1)
    if interval is not None and interval.grain is Grain.DAY:
        yield Field("made", match[1], start, start + len(match[1]), interval)
