"""Lines to blocks: which lines make one paragraph, which stand for themselves, which are headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from timeline.model import BlockKind
from timeline.read.cable import is_marked
from timeline.read.labels import PARTS
from timeline.read.lines import SHORT, Line
from timeline.stamp import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_BULLET = re.compile(r"[-*+•‣◦·–—►■●○]\s+\S")
_NUMBER = re.compile(
    r"(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})\)|\d{1,3}(?:\.\d{1,3})*\.|\d{1,3}(?:\.\d{1,3})+"
    r"|[IVX]{2,5}\.|I\.|[A-Za-z]\.(?=\s*\())\s+\S"
)
_LED = re.compile(  # by a date or a time, as the lines of a log and of a chronicle are
    r"[\[(]?(?:\d{4}-\d\d-\d\d\b|\d{4}/\d\d/\d\d\b|\d{1,2}:\d\dZ?\b|\d{4}Z\b"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d{6}[A-Z] [A-Z]{3}"
    r"|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d"
    r"|(?:c\. )?\d{3,4}s?(?: ?(?:BCE?|AD|CE))?\s*(?:[:–—|-]|\bto\b)"
    rf"|(?:\d{{1,2}} )?(?:{_MONTH})\.?(?: \d{{1,2}})?,?(?: \d{{4}})?\s*[:–—-]"
    r"|\d{3,4} {1,4}(?=[A-Z])|\d{4} {2,4}(?=\S))",
    re.I,
)
_CELLS = re.compile(r"\t+\S|\s\|\s|\S {3,}\S")
_HEADED = re.compile(r"#{1,6}\s+\S")


@dataclass
class Unit:
    """Lines that belong together, and what the first of them begins with."""

    lines: list[Line]
    mark: str = (
        ""  # bullet, number, led, row, listed, headed; or the kind that was known before: header, furniture, ...
    )
    kind: BlockKind = BlockKind.PARAGRAPH

    @property
    def text(self) -> str:
        """Its words, one space for a line end."""
        return " ".join(line.text for line in self.lines)

    @property
    def is_short(self) -> bool:
        """Whether it may be a heading or a headline by its size."""
        return len(self.lines) <= 3 and sum(len(line.text) for line in self.lines) <= SHORT

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]


def build(lines: list[Line], known: dict[int, BlockKind]) -> list[Unit]:
    """The units of a text, in order, with their kinds; the kinds of some lines are known before."""
    units = _headings(_joined(_units(lines, known)))
    for unit in units:
        if unit.kind is BlockKind.PARAGRAPH and _is_item(unit):
            unit.kind = BlockKind.ITEM
    return units


def _is_item(unit: Unit) -> bool:
    """Whether a unit is an item of a list; one that is numbered and made of sentences is a paragraph."""
    if unit.mark in ("bullet", "led", "row"):
        return True
    numbered = unit.mark in ("number", "listed") and not is_marked(unit.first.text.partition(" ")[2])
    return numbered and not unit.last.ends_sentence


# ---------------------------------------------------------------------------------- lines to units


def _units(lines: list[Line], known: dict[int, BlockKind]) -> list[Unit]:
    units: list[Unit] = []
    run: list[Line] = []
    for number, line in enumerate(lines):
        kind = known.get(number) or (BlockKind.FURNITURE if line.is_rule else None)
        if run and (kind or line.gap):
            units += _split(run)
            run = []
        if kind is None:
            run.append(line)
        elif units and units[-1].mark == kind and kind is BlockKind.HEADER and not line.gap:
            units[-1].lines.append(line)
        else:
            units.append(Unit([line], mark="rule" if line.is_rule else kind, kind=kind))
    return units + _split(run)


def _split(run: list[Line]) -> list[Unit]:
    """The units of a run of lines without a blank one between them."""
    if not run:
        return []
    width = max(len(line.text) for line in run)
    led = [line.indent for line in run if _LED.match(line.text)]
    margin = min(led, default=0)
    flush = [line for line in run if line.indent <= margin]
    entry = len(flush) == 1 == len(led) and len(run) > 1  # one entry of a log, the rest of it hanging
    chronicle = entry or (len(led) >= 2 and 2 * len(led) >= len(flush) - 1)
    listed = not chronicle and _is_list(run, width)
    units: list[Unit] = []
    for line in run:
        above = units[-1] if units else None
        if above is not None and chronicle and line.indent > margin and above.mark == "led":
            above.lines.append(line)  # it hangs under the entry that it goes on with
            continue
        mark = _mark(line, above, chronicle, len(run) == 1)
        if above is None or mark or listed or above.mark in ("headed", "row") or _ends(above, line, width):
            units.append(Unit([line], mark or ("listed" if listed else "")))
        else:
            above.lines.append(line)
    return units


def _mark(line: Line, above: Unit | None, chronicle: bool, alone: bool) -> str:
    """What a line begins with that makes it begin a unit; nothing if it carries on."""
    text = line.text
    if _HEADED.match(text):
        return "headed"
    if _CELLS.search(text[:SHORT]) and not line.is_prose:
        return "row"
    if (chronicle and _LED.match(text)) or (
        alone and _LED.match(text) and text[:1] in "[0123456789" and text[4:5] == "-"
    ):
        return "led"
    if above is not None and not above.mark and text[:1] in "-–—" and not above.last.ends_sentence:
        return ""  # a dash in the middle of a sentence
    if _BULLET.match(text):
        return "bullet"
    marked = above is not None and above.mark and _counts_on(above, line)
    free = above is None or marked or above.last.ends_sentence or above.last.text[-1:] in ";,"
    return "number" if free and (_NUMBER.match(text) and not _LED.match(text)) else ""


def _counts_on(above: Unit, line: Line) -> bool:
    """Whether a line that begins with a number may be the next item: not "on October | 12. She", below item 2."""
    before, here = (re.match(r"\d{1,3}(?=[.)]\s)", text) for text in (above.first.text, line.text))
    return before is None or here is None or int(here[0]) == int(before[0]) + 1


def _is_list(run: list[Line], width: int) -> bool:
    """Whether every line is a thing of its own: all begin like sentences, and most end before they must."""
    if len(run) < 3 or not all(line.opens_like_sentence for line in run):
        return False
    early = sum(1 for a, b in pairwise(run) if _fits(a, b, width))
    return 2 * early >= len(run) - 1 and any(c.islower() for line in run for c in line.text[:SHORT])


def _fits(above: Line, line: Line, width: float) -> bool:
    """Whether the first word of a line would have had room on the line above: then the break is meant."""
    return len(above.text) + 1 + len(line.text[:40].split(None, 1)[0]) <= width


def _ends(above: Unit, line: Line, width: int) -> bool:
    """Whether a unit ends here although no blank line says so."""
    if not line.opens_like_sentence:
        return above.mark == "led" and line.indent == 0 and above.last.ends_sentence
    if above.last.ends_sentence:
        return _fits(above.last, line, 0.8 * width)
    return above.last.text[-1:] not in ",;-" and _fits(above.last, line, 0.5 * width)


def _joined(units: list[Unit]) -> list[Unit]:
    """A paragraph that a stray blank line interrupts in mid-sentence is one."""
    joined: list[Unit] = []
    for unit in units:
        if joined and _interrupted(joined[-1], unit):
            joined[-1].lines += unit.lines
        else:
            joined.append(unit)
    return joined


def _interrupted(above: Unit, unit: Unit) -> bool:
    if unit.mark or above.mark not in ("", "number", "bullet") or not unit.first.text[:1].islower():
        return False
    end = above.last.text
    return len(end) >= 40 and not above.last.ends_sentence and end[-1:] != ";"


# ---------------------------------------------------------------------------------- headings


def _headings(units: list[Unit]) -> list[Unit]:
    for before, unit, after in zip([None, *units], units, [*units[1:], None], strict=False):
        able = unit.mark in ("", "number", "listed") and is_heading(unit)
        if unit.mark == "headed" or (able and _heads(before, unit, after)):
            unit.kind = BlockKind.HEADING
    return units


def is_heading(unit: Unit) -> bool:
    """Whether a unit looks like a heading: short, and no sentence."""
    text = unit.text
    return (
        len(unit.lines) == 1 and len(text) <= 90 and text.count(" ") <= 12 and text[-1:] not in ",;…"
        and (not unit.last.ends_sentence or text[-1:] == ":" or _is_part(text))
        and (unit.first.opens_like_sentence or is_marked(text))
    )  # fmt: skip


def _is_part(text: str) -> bool:
    """`Article 5.`, `CHAPTER IV`: a part of a work by its number."""
    word, _, number = text.partition(" ")
    return word.casefold() in PARTS and 0 < len(number.rstrip(".:")) <= 5


def _heads(before: Unit | None, unit: Unit, after: Unit | None) -> bool:
    """Whether a short line stands over something: a row of dashes, or words that it may head."""
    text = unit.text
    if after is None:
        return False
    if after.mark == "rule" and not after.first.gap:
        return True
    body = after if after.mark != "rule" else unit
    known = is_marked(text) or _is_part(text) or (text.isupper() and len(text) > 3)
    if known or is_marked(text.partition(" ")[2]):
        return after.mark != "header" and unit.first.gap
    size = len(body.text[:400])
    sized = (size >= 2 * len(text) and (size >= 80 or body.last.ends_sentence)) or body.mark in (
        "led",
        "bullet",
        "row",
        "number",
    )
    return (
        sized and unit.mark != "listed" and after.mark not in ("header", "furniture") and _is_apart(before, unit, after)
    )


def _is_apart(before: Unit | None, unit: Unit, after: Unit) -> bool:
    """Whether blank lines set it off, or lines so long that each is a paragraph."""
    return (unit.first.gap or before is None) and (after.first.gap or len(after.first.text) > SHORT)
