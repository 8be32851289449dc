"""Header lines: `Key: value` at the top of mails, memos and articles, and in the mails that they quote."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.model import Field, Interval
from timeline.read import cable, dates, leads
from timeline.read.labels import CONTINUED, DATES, LABELS, MESSAGES, STRONG
from timeline.read.lines import SHORT, Line

TOP = 24  # lines in which a header may begin before the first prose
NAMES = frozenset(LABELS.values())
_LABEL = re.compile(r"(?:[-+•–] )?[*_>#\s]{0,6}([^\W\d_][\w.’'/() -]{0,40}?)[*_\s]{0,6}:[*_]{0,4}(?:\s+|$)")
_QUOTED = re.compile(r"On [^\n]{10,120} wrote:$")
_BYLINE = re.compile(r"By (?=[A-Z])((?:(?:[A-Z][\w.'’-]*|and|de|van|von|der|la),? ?){2,8})$")
_COLUMN = re.compile(r"\t+|\s{2,}")
_ROW = re.compile(
    r"(?:\| ?)?[*_]{0,2}([^|:*_]{2,40}?)[*_: ]{0,6}\|\s{0,20}([^|]+?)\s{0,20}\|?"
)  # of a table of two columns


class Pair(NamedTuple):
    """A label, the name of what it labels ("" if unknown), its value, and where that starts."""

    label: str
    name: str
    value: str
    start: int


@dataclass
class Header:
    """The lines of a text (by number) that are header, and the fields in them."""

    rows: set[int] = field(default_factory=set)
    fields: list[Field] = field(default_factory=list)

    def add(self, name: str, value: str, start: int, end: int = -1) -> None:
        """Keep a field; one that is not known, only if it is a date."""
        interval = _date(value) if name in DATES or name not in NAMES else None
        interval = interval or (dates.only(value) if name == "date" else None)
        if value and (interval or name in NAMES):
            self.fields.append(Field(name, value, start, start + len(value) if end < 0 else end, interval))


def _date(value: str) -> Interval | None:
    """The date in a value, words of issue before it or not: `Not for release before 00:01, Monday 4 June 2018`."""
    match = dates.FULL.search(value[: dates.LONGEST])
    told = match and leads.issue(value[: match.start()]) and dates.ends(value, match.end())
    return dates.within(value) or (dates.dated(value, match) if match and told else None)


def find(lines: list[Line]) -> Header:
    """The header lines of a text, and what they say."""
    header = Header()
    _labels_first(lines, header)
    top = _top(lines)
    at = 0
    while at < len(lines):
        if at in header.rows:
            at += 1
        elif _QUOTED.match(lines[at].text) or (at < top and _BYLINE.match(lines[at].text)):
            at = _single(lines[at], at, header)
        elif cable.is_preamble(lines[at]):
            at = _preamble(lines, at, header)
        else:
            at = _stretch(lines, at, at < top, header)
    header.fields.sort(key=lambda kept: kept.start)
    return header


def pair(line: Line) -> Pair | None:
    """A line's label and value; None if it has none."""
    if order := cable.ORDER.match(line.text):
        return Pair("e.o.", "declassify-on", line.text[order.end() :], line.start + order.end())
    if row := _ROW.fullmatch(line.text) if len(line.text) <= SHORT else None:
        return _in_row(line, row)
    match = _LABEL.match(line.text)
    if not match or match[1].count(" ") > 4:
        return None
    label = " ".join(match[1].split()).casefold()
    value = line.text[match.end() :].rstrip("*_ ")
    return Pair(label, leads.label(label), value, line.start + match.end())


def _in_row(line: Line, row: re.Match[str]) -> Pair | None:
    """The label and value in a row of a table; None if it is no label, or no date where a date should be."""
    label = " ".join(row[1].split()).casefold().rstrip(".")
    name = leads.label(label)
    if not name or (name in DATES and dates.within(row[2]) is None):
        return None
    return Pair(label, name, row[2].rstrip("*_ "), line.start + row.start(2))


def _top(lines: list[Line]) -> int:
    """How many lines stand before the first prose: among them, one known label makes a header."""
    for number, line in enumerate(lines[:TOP]):
        found = pair(line) if line.is_prose else None
        if line.is_prose and not (found and found.name) and not cable.is_preamble(line):
            return number
    return min(len(lines), TOP)


def _single(line: Line, at: int, header: Header) -> int:
    """Take a byline, or the line that introduces a quoted message; the number of the line after."""
    header.rows.add(at)
    if byline := _BYLINE.match(line.text):
        header.add("author", byline[1], line.start + byline.start(1))
    return at + 1


def _preamble(lines: list[Line], at: int, header: Header) -> int:
    """Take a line of a cable's preamble, and the addresses right below it; the number of the line after."""
    end = at + 1
    while end < len(lines) and not lines[end].gap and cable.is_address(lines[end]) and not pair(lines[end]):
        end += 1
    header.rows.update(range(at, end))
    for line in lines[at:end]:
        if named := cable.named(line):
            header.add(*named)
    return end


# ---------------------------------------------------------------------------------- labels and values


def _stretch(lines: list[Line], at: int, top: bool, header: Header) -> int:
    """Take the lines from here on that are labels with values, if they are a header; the number of the line after."""
    pairs: dict[int, Pair] = {}
    end = at
    while end < len(lines) and (end == at or not lines[end].gap) and not cable.is_preamble(lines[end]):
        if found := pair(lines[end]):
            pairs[end] = last = found
        elif not pairs or not _continues(lines[end - 1], lines[end], last):
            break
        end += 1
    if not _is_header(list(pairs.values()), top):
        return max(end, at + 1)
    header.rows.update(range(at - _table_head(lines, at), end))
    ends = [*list(pairs)[1:], end]
    return max(
        _keep(lines, number, after, found, header) for (number, found), after in zip(pairs.items(), ends, strict=True)
    )


def _table_head(lines: list[Line], at: int) -> int:
    """How many lines right above are rows of the same table of two columns: `| Field | Value |`, `|---|---|`."""
    top = at
    while top > max(0, at - TOP) and not lines[top].gap and _in_table(lines[top]) and _in_table(lines[top - 1]):
        top -= 1
    return at - top


def _in_table(line: Line) -> bool:
    return len(line.text) <= SHORT and "|" in line.text and bool(line.is_rule or _ROW.fullmatch(line.text))


def _is_header(pairs: list[Pair], top: bool) -> bool:
    """At the top, one label in three must be known; elsewhere they must be such as head a message."""
    names = {found.name for found in pairs} - {""}
    if names & STRONG or any(names >= message for message in MESSAGES):
        return True
    return top and bool(names) and 3 * sum(1 for found in pairs if found.name) >= len(pairs)


def _continues(above: Line, line: Line, found: Pair) -> bool:
    """Whether a line carries on the value of the header line above it."""
    if line.is_rule or len(line.text) > SHORT:
        return False
    if line.indent > above.indent:
        return True
    if found.name == "classified-by":
        return not above.ends_sentence
    shouted = above.text.upper() == above.text and line.text.upper() == line.text
    wrapped = found.name == "subject" and len(above.text) > 55 and not above.ends_sentence
    return found.name in CONTINUED and (shouted or wrapped)


def _keep(lines: list[Line], number: int, after: int, found: Pair, header: Header) -> int:
    """Keep the field of a pair; its value may go on below, or stand there altogether.  The number of the line after."""
    name = found.name or found.label
    if found.value or after > number + 1:
        below = [line.text for line in lines[number + 1 : after]] if name in CONTINUED else []
        value = " ".join([found.value, *below]).strip()
        header.add(name, value, found.start, lines[after - 1].end if below else -1)
        return after
    if found.name and after < len(lines) and _is_value(lines[after]):
        header.rows.add(after)
        header.add(name, lines[after].text, lines[after].start)
        return after + 1
    return after


def _is_value(line: Line) -> bool:
    return len(line.text) <= SHORT and not (line.is_rule or pair(line) or cable.is_preamble(line) or line.ends_sentence)


# ---------------------------------------------------------------------------------- labels first, values after


def _labels_first(lines: list[Line], header: Header) -> None:
    """Labels one a line and their values after, or labels in the columns of one row and values in the next."""
    for at, line in enumerate(lines[:8]):
        cells = _COLUMN.split(line.text) if len(line.text) <= SHORT else []
        count = _known(lines, at)
        below = lines[at + count : at + 2 * count]
        if len(cells) > 1 and all(cell.casefold() in LABELS for cell in cells):
            return _columns(cells, lines, at, header)
        if count > 1 and len(below) == count and all(len(value.text) <= SHORT for value in below):
            named = [
                (LABELS[label.text.casefold()], value.text, value.start)
                for label, value in zip(lines[at:], below, strict=False)
            ]
            return _take(named, range(at, at + 2 * count), header)
    return None


def _known(lines: list[Line], at: int) -> int:
    """How many lines from here on are labels and nothing else."""
    count = 0
    while at + count < min(len(lines), TOP) and lines[at + count].text.casefold() in LABELS:
        count += 1
    return count


def _columns(labels: list[str], lines: list[Line], at: int, header: Header) -> None:
    """One row of values: with more of them, it is a table and no header."""
    rows = [_COLUMN.split(line.text) for line in lines[at + 1 : at + 3]]
    if not rows or len(rows[0]) != len(labels) or (len(rows) > 1 and len(rows[1]) == len(labels)):
        return
    named, start = [], 0
    for label, value in zip(labels, rows[0], strict=True):
        start = lines[at + 1].text.index(value, start)
        named.append((LABELS[label.casefold()], value, lines[at + 1].start + start))
        start += len(value)
    _take(named, range(at, at + 2), header)


def _take(named: list[tuple[str, str, int]], rows: range, header: Header) -> None:
    """Keep fields and rows, if one of the values is the date that its label promises."""
    if any(name in DATES and dates.within(value) for name, value, _ in named):
        header.rows.update(rows)
        for each in named:
            header.add(*each)
