"""Plain text, as all formats become it, to a document: its blocks, its title, its fields, the date it states."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline import order
from timeline.civil import DAY, Grain
from timeline.model import Block, BlockKind, Document, Field, Stated
from timeline.read import acts, blocks, datelines, dates, furniture, header, leads, logs, opening
from timeline.read.blocks import Unit
from timeline.read.labels import CALLED, GENERIC, PAPERS, SALUTATIONS, TITLES, TRUST
from timeline.read.lines import Line, split

_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|sv): ?){1,9}", re.I)
ANYWHERE = ("dtg", "dateline", "logged", "made", "published", "updated")  # these date a text wherever they stand
KIND = 300  # characters in which minutes and logs say what they are
_MINUTES = re.compile(  # the paper, and not "ninety minutes", nor "Minutes before midnight"
    r"\b(?:Minutes|MINUTES)\b(?! (?:before|after|later|earlier|ago|past|from|to|into|away))|\bminutes (?:of|taken by)\b"
)
_LOG = re.compile(
    r"\b(?:log(?:[- ]?(?:book|sheet))?|diary|journal|day-?book|ticket"
    r"|(?:incident|case|fault|enquiry|inquiry|job|complaint) (?:no\b|number|id\b|ref|report|record|sheet))",
    re.I,
)
TOP, SHORT_LINE = 200, 60  # characters from the beginning, and of a line, that may stand above a header
_SLUG = re.compile(r"[A-Z]{1,4}\d{3,5} .*\d{4}|[A-Z]{2,}(?:-[A-Z]{2,})+(?: ?/[A-Z0-9 ]+/)?")
OPENING = 12  # units in which a headline or a salutation may stand


def document(text: str, id: str, source: str = "") -> Document:
    """The document that a text is, its lines ending in newlines."""
    lines = split(text)
    head = header.find(lines)
    junk = furniture.find(lines, head.rows)
    first = order.day_first(text)
    days = logs.headings(lines, head.rows | junk, first)
    lone = datelines.find(lines, head.rows | junk | days.keys())
    taken = head.rows | junk | lone.rows
    own = [*logs.find(lines, taken, days, first), *opening.find(text, lines, taken, head.rows)]
    known = dict.fromkeys(junk, BlockKind.FURNITURE)
    known |= dict.fromkeys(head.rows | lone.rows | opening.rows(lines, own), BlockKind.HEADER)
    known |= dict.fromkeys(lone.entries | days.keys(), BlockKind.HEADING)
    fields = sorted([*head.fields, *lone.fields, *own], key=lambda found: found.start)
    units = blocks.build(_cut(lines, lone), known)
    fields = [acts.restated(text, _of_kind(found, text)) for found in fields]
    fields = [_turned(found) for found in fields] if first else fields
    title, span = _title(units, fields)
    made = _blocks(text, units, _inline(lines, lone), span)
    stated = _stated(text, fields, made) or _stated_in_name(id)
    return Document(id, text, title, source, stated, tuple(fields), made)


def _of_kind(found: Field, text: str) -> Field:
    """The day of a meeting is that of its minutes, on other papers it is to come; and only a log is of what opened."""
    if found.name == "held" and _MINUTES.search(text[:KIND]):
        return replace(found, name="made")
    timed = found.interval is not None and found.interval.grain < Grain.DAY  # a station opens on a day
    logged = found.name == "begun" and (timed or _LOG.search(text[:KIND]))
    return replace(found, name="created") if logged else found


def _turned(found: Field) -> Field:
    """A field whose date of figures gives the day first: 03/04/2009 over "17/04/2009"."""
    match = order.DATE.search(found.value) if found.interval else None
    if match is None or found.interval is None or not order.is_open(match["a"], match["b"]):
        return found
    american, european = order.days(match)
    start, end = found.interval.start, found.interval.end
    if start is None or end is None or abs(start // DAY - american) > 1:
        return found  # it was read otherwise
    later = (european - american) * DAY
    return replace(found, interval=replace(found.interval, start=start + later, end=end + later))


def _cut(lines: list[Line], lone: datelines.Datelines) -> list[Line]:
    """The lines, those that begin with a dateline without it."""
    cut = list(lines)
    for number, start in lone.cuts.items():
        line = lines[number]
        text = line.text[start - line.start :].lstrip()
        cut[number] = line._replace(start=line.end - len(text), text=text, gap=True)
    return cut


def _inline(lines: list[Line], lone: datelines.Datelines) -> list[Block]:
    """The datelines that were cut from the prose behind them; that of another paper heads it."""
    made = []
    for number, start in lone.cuts.items():
        line, kind = lines[number], BlockKind.HEADING if number in lone.later else BlockKind.HEADER
        made.append(Block(line.start, line.start + len(line.text[: start - line.start].rstrip()), kind))
    return made


def _blocks(text: str, units: list[Unit], inline: list[Block], title: tuple[int, int]) -> tuple[Block, ...]:
    made = [Block(unit.first.start, unit.last.end, unit.kind) for unit in units] + inline
    made.sort(key=lambda block: block.start)
    parts = (_trimmed(text, part) for block in made for part in _titled(text, block, title))
    return tuple(part for part in parts if part.start < part.end)


def _trimmed(text: str, block: Block) -> Block:
    """A block without the white space at its ends."""
    words = text[block.start : block.end]
    return replace(block, start=block.end - len(words.lstrip()), end=block.start + len(words.rstrip()))


def _titled(text: str, block: Block, title: tuple[int, int]) -> list[Block]:
    """A block of header with the title taken out of it."""
    start, end = title
    if block.kind is not BlockKind.HEADER or not block.start <= start < end <= block.end:
        return [block]
    above, below = text[block.start : start].rstrip(), text[end : block.end].lstrip()
    parts = [
        Block(block.start, block.start + len(above), block.kind),
        Block(start, end, BlockKind.TITLE),
        Block(block.end - len(below), block.end, block.kind),
    ]
    return [part for part in parts if part.start < part.end]


# ---------------------------------------------------------------------------------- title


def _title(units: list[Unit], fields: list[Field]) -> tuple[str, tuple[int, int]]:
    """The title and where it stands: what the header calls it, else the headline."""
    for unit in units[:OPENING]:
        if unit.kind is BlockKind.PARAGRAPH and _is_generic(unit):
            unit.kind = BlockKind.HEADING
    for name in TITLES:
        for found in fields:
            if found.name == name:
                return _REPLY.sub("", " ".join(found.value.split())), (found.start, found.end)
    headline = _headline(units)
    if headline is None:
        return "", (0, 0)
    headline.kind = BlockKind.TITLE
    noted = next((n for n, line in enumerate(headline.lines) if n and line.text.startswith("(")), None)
    text = " ".join(line.text for line in headline.lines[:noted])  # "(Corrects name in para 2)" is of it no more
    return text.strip("#*_= ").strip(), (0, 0)


def _is_generic(unit: Unit) -> bool:
    """Whether it only says what sort of paper this is: `MEMORANDUM`."""
    return unit.is_short and unit.text.strip(" :#*").casefold() in GENERIC


def _is_slug(unit: Unit) -> bool:
    """Whether it only files a telegram of a news agency: `AB0412 3 i spo 02-05 1130`, `BC-CUP-FINAL /UPDATED/`."""
    return len(unit.lines) == 1 and unit.is_short and _SLUG.fullmatch(unit.text) is not None


def _headline(units: list[Unit]) -> Unit | None:
    """The first short unit that is no sentence, with something below it; a letter has none."""
    said = [(unit, after) for unit, after in zip(units, [*units[1:], None], strict=False)
            if unit.kind not in (BlockKind.HEADER, BlockKind.FURNITURE)]  # fmt: skip
    if any(unit.text[:20].casefold().startswith(SALUTATIONS) for unit, _ in said[:OPENING] if unit.is_short):
        return None
    for unit, after in said[:OPENING]:
        if _is_slug(unit):
            unit.kind = BlockKind.HEADER
        if _is_generic(unit) or _is_slug(unit):
            continue
        return unit if after and _is_headline(unit, after, single=len(said) == 1) else None
    return None


def _is_headline(unit: Unit, after: Unit, single: bool) -> bool:
    if unit.mark == "headed":
        return True
    text = unit.text
    free = unit.mark == "" or (unit.mark == "listed" and after.first.is_prose)
    apart = after.first.gap or after.mark in ("rule", "header", "led", "row") or len(after.text[:400]) > 2 * len(text)
    sentence = text[-1:] in (*".,;:…",) or text[-2:] in ('."', ".”")
    brief = unit.is_short and text.count(" ") <= 24
    return free and brief and apart and not sentence and not single and unit.first.opens_like_sentence


# ---------------------------------------------------------------------------------- the date it states


def _is_prose(text: str, block: Block) -> bool:
    """Whether a block is no header, nor a short line that may stand above one."""
    words = " ".join(text[block.start : block.end].split())
    alone = block.kind is BlockKind.ITEM and len(words) < SHORT_LINE and words[-1:] not in (".", "!", "?")
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and not (alone and block.start < TOP)


def _stated(text: str, fields: list[Field], made: tuple[Block, ...]) -> Stated | None:
    """The most trusted date before the prose, or else around it; one of a day before a vaguer one."""
    prose = next((block.start for block in made if _is_prose(text, block)), None)
    own = [found for found in fields if prose is None or found.start < prose]
    own += [found for found in fields if found.name in ANYWHERE and found not in own]
    ranked = [found for name in TRUST for found in own if found.name == name and found.interval]
    fine = [found for found in ranked if found.interval and found.interval.grain <= Grain.DAY]
    for found in [*fine, *ranked]:
        assert found.interval
        called = CALLED.get(found.name, f"{found.name.capitalize()} line")
        return Stated(found.interval, called, found.value, found.start)
    return None


def _stated_in_name(name: str) -> Stated | None:
    """The date in a file's own name, if that does not say what happened on it: `battle_18_June_1815.txt`."""
    name = name.rpartition("/")[2]  # files whose names clash are called by their folders too
    found = dates.in_name(name)
    before = re.sub(r"[_.-]", " ", name[: name.find(found[1])]) if found else ""
    happened = leads.happens(before) and PAPERS.isdisjoint(before.casefold().split())
    return Stated(found[0], "file name", found[1]) if found and not happened else None
