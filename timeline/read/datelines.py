"""Where a document dates itself outside its header: datelines, and dates on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from timeline.civil import Grain
from timeline.model import Field
from timeline.read import dates, leads
from timeline.read.dates import FOREIGN, FULL, LONGEST, YEARLESS, YEARLESS_OPENING
from timeline.read.labels import FOREIGN_TO, GENERIC, POSTED, SALUTATIONS
from timeline.read.lines import Line

TOP, BOTTOM = 15, 6  # lines at either end in which a document may date itself
SENTENCE = 60  # characters of a line that may be a sentence above a date
STANDFIRST = 6  # lines in which a text may be introduced
LABEL = 25  # characters of one that says of what it is
_CELL = re.compile(r"\s+[|•·/]\s+|\t+|(?<![.!?:])\s{2,}|\s{3,}")
_DASH = re.compile(r"\s(?:-{1,2}|[–—_])(?:\s|\Z)|[–—]|--")
_STOP = re.compile(r"\.\s(?=[A-Z])")
_OPENING = re.compile(r"\A(?:[\s*_\[(=~\u2600-\u27bf\U0001f300-\U0001faff]+|-{2,}\s)")
_WORD = re.compile(r"[^\W\d_]+")
_ITALIC = re.compile(r"([*_]{1,3})(?![*_\s]).+(?<![*_\s])\1")
_QUOTES = " \"'“‘«`"
_UNQUOTES = "\"'”’»"


@dataclass
class Datelines:
    """What is said of dates outside the header, by numbers of lines."""

    rows: set[int] = field(default_factory=set)  # nothing but a dateline
    cuts: dict[int, int] = field(default_factory=dict)  # a dateline and then prose, from this character on
    entries: set[int] = field(default_factory=set)  # dates that head the entries of a diary: no dateline at all
    later: set[int] = field(default_factory=set)  # of those cut, the datelines of other papers further down
    fields: list[Field] = field(default_factory=list)


def find(lines: list[Line], taken: set[int]) -> Datelines:
    """The datelines of a text: before its prose, at the beginning of it, and after it.

    Where dates stand alone between the prose too, the text is a diary, and none of them dates it.
    """
    found = Datelines()
    free = [number for number in range(len(lines)) if number not in taken]
    alone = {number: date for number in free if (date := _alone(lines, number, FULL))}
    listed = _listed(alone)
    prose = [number for number in free if lines[number].is_prose and number not in alone]
    last = prose[-1] if prose else -1
    first = next((number for number in prose if not _is_address(lines, number, alone)), len(lines))
    bare = {number for number, date in alone.items() if date.name == "dateline"}
    if any(first < number < last for number in bare):
        found.entries = bare
    for number in [n for n in free if n < first][:TOP] + [n for n in free if n > last][-BOTTOM:]:
        foot = number > last > -1
        date = (
            alone.get(number) or _alone(lines, number, FOREIGN) or (_alone(lines, number, FULL, foot) if foot else None)
        )
        if date and number not in found.entries | listed and not _is_of_another(lines, number, foot):
            found.rows.add(number)
            found.fields.append(_at_foot(date) if foot else date)
    for number in [n for n in free if n < first and n not in found.rows][: TOP // 2]:
        _yearless(number, lines[number], found)
    for number in [n for n in free if n < first and n not in found.rows][:TOP] + prose[:2]:
        _opening(number, lines[number], found)
    for number in prose[2:]:
        if lines[number].gap and number not in found.cuts:
            _opening(number, lines[number], found, entry=True)
    return found


def _is_address(lines: list[Line], number: int, alone: dict[int, Field]) -> bool:
    """Whether a sentence at the very top may be none, but say who writes to whom, or be a standfirst in italics."""
    if number < STANDFIRST and _ITALIC.fullmatch(lines[number].text):
        return True
    return number < 2 and len(lines[number].text) <= SENTENCE and not any(other < number for other in alone)


def _listed(alone: dict[int, Field]) -> set[int]:
    """The lines that are of a list: one below the other, each with a day of its own."""
    bare = {number for number, date in alone.items() if date.name == "dateline"}
    return {n for n in bare for m in (n - 1, n + 1) if m in bare and alone[m].interval != alone[n].interval}


def _at_foot(date: Field) -> Field:
    """A label at the foot is that of a signature."""
    return replace(date, name="made") if date.name in ("date", "sent", "created") else date


def _is_of_another(lines: list[Line], number: int, foot: bool) -> bool:
    """Whether the line above says that the date is that of something else; at the foot, a newspaper does."""
    above, text = lines[number - 1].text if number else "", lines[number].text
    if above[:1] and above[0] in _QUOTES and above.rstrip(".")[-1] in _UNQUOTES and not text[:1].isdigit():
        return True  # who said so, and when
    said = f" {' '.join(_WORD.findall(above.casefold()))} " if len(above) <= LABEL else ""
    return any(f" {words} " in said for words in FOREIGN_TO) or (foot and leads.is_press(text))


def _alone(lines: list[Line], number: int, form: re.Pattern[str], signed: bool = False) -> Field | None:
    """The date of a line that says nothing else, but perhaps where, by whom, or that it was published.

    A place and a month are a dateline only where an author has `signed` with them: `*Aurach, February 2017*`.
    """
    text = lines[number].text
    if len(text) > LONGEST or not dates.may_hold(text):
        return None
    cells = list(_cells(text))
    for at, (start, end) in enumerate(cells):
        match = form.search(text, start, end)
        if match and dates.ends(text[:end], match.end()) and (len(cells) == 1 or not _is_row(lines, number, form)):
            before, after = [text[a:b] for a, b in cells[:at]], [text[a:b] for a, b in cells[at + 1 :]]
            name = _name(text[start : match.start()], before, after, _is_letter(lines, number))
            interval = dates.dated(text[:end], match) if name else None
            vague = interval is not None and interval.grain > Grain.DAY
            loose = vague and name == "dateline" and match.start() > 0
            if interval and (not loose or (signed and _ITALIC.fullmatch(text.strip()))):
                place = lines[number].start
                return Field(name, match[0], place + match.start(), place + match.end(), interval)
    return None


def _is_row(lines: list[Line], number: int, form: re.Pattern[str]) -> bool:
    """Whether a line of cells is a row of a table, of which another has a date too."""
    near = [lines[n].text[:LONGEST] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return lines[number].text.startswith("|") or any(_CELL.search(text) and form.search(text) for text in near)


def _is_letter(lines: list[Line], number: int) -> bool:
    """Whether somebody is addressed right below."""
    return any(line.text[:20].casefold().startswith(SALUTATIONS) for line in lines[number + 1 : number + 4])


def _cells(text: str) -> Iterator[tuple[int, int]]:
    """From where to where the cells of a line reach, which bars or gaps part."""
    start = 0
    for gap in _CELL.finditer(text):
        if start < gap.start():
            yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _name(words: str, before: list[str], after: list[str], letter: bool) -> str:
    """What the words before a date make of it, and other cells of its line: the name of a field, or nothing."""
    words = _OPENING.sub("", words, count=1)
    bare = words.casefold().strip(" :,|•·-–—(*_[")
    if any(len(cell.split()) > 6 for cell in (*before, *after)):
        return ""
    if name := leads.issue(words):
        return "made" if name in ("date", "sent", "created") and (before or ":" not in words) else name
    brief = len(words.split()) <= 8
    if bare in GENERIC or (brief and (words.casefold().startswith(POSTED) or _is_byline(words))):
        return "published"
    if brief and bare.endswith(("as of", "as at")):
        return "updated"
    if before:
        return "published" if not bare and all(_is_imprint(cell) for cell in before) else ""
    aside, place = leads.last_part(words)
    known = not place.strip(" ,:-–—(*_[") or leads.is_place(place, letter)
    return "dateline" if known and leads.is_aside(aside) else ""


def _is_byline(words: str) -> bool:
    return words.casefold().startswith("by ") and words.rstrip()[-1:] in ",-–—"


def _is_imprint(cell: str) -> bool:
    """Whether a cell before that of a date says who wrote, what it is, or of which number."""
    bare = cell.strip(" :*_").casefold()
    return bare in GENERIC or bare.startswith("by ") or leads.is_numbered(cell) or leads.is_place(f"{cell},")


def _yearless(number: int, line: Line, found: Datelines) -> None:
    """A dateline that leaves the year open: `Port Lisle, 2 June`.  Others may close it."""
    match = YEARLESS.search(line.text) if len(line.text) < LONGEST // 2 else None
    if match and (not match.start() or leads.is_place(line.text[: match.start()])):
        found.rows.add(number)
        found.fields.append(Field("dateline", match[0], line.start + match.start(), line.end))


def _opening(number: int, line: Line, found: Datelines, entry: bool = False) -> None:
    """A dateline that prose begins with: `MOSCOW, Aug. 7, 2009 (Agency) — `; far down, it is that of another paper."""
    head = line.text[:LONGEST]
    full = FULL.search(head) if dates.may_hold(head) else None
    match = full or (None if entry else YEARLESS_OPENING.search(head))
    dash = match and _end_of_opening(head, match)
    if not match or not dash or not leads.is_place(head[: match.start()]):
        return
    if not line.is_prose and not head[dash.end() :].lstrip(_QUOTES)[:1].isalpha():
        return  # a narrow column's first line goes on; a range of days does not
    if head[: match.start()].rstrip().endswith("(") and ")" not in head[match.end() : dash.start()]:
        return  # the dates of a life: "Anna Lind (4 March 1871 - 19 August 1950) was"
    between = head[match.end() : dash.start()].strip(" ,.)")
    if between and not (between.startswith("(") and len(between) < 30) and not between.startswith("/"):
        return
    interval = dates.dated(head, match) if full else None
    if full and not (interval and interval.grain <= Grain.DAY):
        return
    found.cuts[number] = line.start + dash.end()
    found.later |= {number} if entry else set()
    name = "entry" if entry else "dateline"
    found.fields.append(Field(name, match[0], line.start + match.start(), line.start + match.end(), interval))


def _end_of_opening(head: str, match: re.Match[str]) -> re.Match[str] | None:
    """The dash behind the date; behind a place in capitals a full stop will do."""
    stop = _STOP.match(head, match.end()) if head[: match.start()].isupper() else None
    return stop or _DASH.search(head, match.end())
