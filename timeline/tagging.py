"""Text -> TIMEX3: the same find, resolve and anchor that a timeline is built with, rendered as TimeML.

Every document is tagged by itself; nothing is carried from one to the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from xml.sax.saxutils import escape, quoteattr

from timeline import anchor, segment
from timeline.errors import UnreadableError
from timeline.find import find
from timeline.knowledge import Knowledge
from timeline.model import Block, BlockKind, Document, DocumentDate, Interval
from timeline.resolve import resolve
from timeline.stamp import parse
from timeline.timex import Timex, timexes, value_of


def tag(text: str, date: Interval | str | None = None) -> list[Timex]:
    """The time expressions of a text, in order, none overlapping another.

    `date` is when the text was written, as an Interval or a string that is a date; without it nothing hangs on
    the day of writing.  Raises DateError for a string that is no date.
    """
    written = parse(date) if isinstance(date, str) else date
    document = Document("text", text, blocks=(Block(0, len(text), BlockKind.PARAGRAPH),))
    readings = [(mention, resolve(mention)) for mention in find(text)]
    when = DocumentDate("text", "", written, "given" if written else "unknown", 1.0)
    dated = anchor.anchor(document, segment.sentences(document), readings, when, Knowledge(), evidence=False)
    return [timex for d in dated for timex in timexes(d, text)]


def tag_lines(lines: Iterable[str], name: str, default: Interval | None = None) -> Iterator[str]:
    """JSON Lines in, `{"id", "dct", "text"}` each; out, the id and its timexes.

    Raises UnreadableError, naming file and line, for a line that is no such object.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield json.dumps(_tagged(line, f"{name}, line {number}", default), ensure_ascii=False)


def _tagged(line: str, place: str, default: Interval | None) -> dict[str, object]:
    try:
        given = json.loads(line)
        text, identity, written = given["text"], given.get("id"), given.get("dct")
    except (ValueError, TypeError, KeyError, AttributeError):
        raise UnreadableError(f"{place}: not a JSON object with a \"text\".") from None
    if not isinstance(text, str):
        raise UnreadableError(f"{place}: its \"text\" is not a string.")
    found = tag(text, str(written) if written else default)
    return {"id": identity, "timexes": [asdict(timex) for timex in found]}


def timeml(identity: str, text: str, date: Interval | None = None) -> str:
    """A TimeML 1.2.1 document: DOCID, DCT as TIMEX3 t0, and the text with its TIMEX3 inline."""
    parts, place = [], 0
    for number, timex in enumerate(tag(text, date), 1):
        mod = f" mod={quoteattr(timex.mod)}" if timex.mod else ""
        parts += [
            escape(_clean(text[place : timex.start])),
            f'<TIMEX3 tid="t{number}" type="{timex.type}" value={quoteattr(timex.value)}{mod}>',
            escape(_clean(timex.text)),
            "</TIMEX3>",
        ]
        place = timex.end
    parts.append(escape(_clean(text[place:])))
    written = value_of(date) if date else ""
    dct = (
        f'<DCT><TIMEX3 tid="t0" type="DATE" value={quoteattr(written)} temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{escape(written)}</TIMEX3></DCT>'
        if written
        else "<DCT></DCT>"
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{escape(_clean(identity))}</DOCID>\n{dct}\n<TEXT>{''.join(parts)}</TEXT>\n</TimeML>\n"
    )


def _clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(c if c >= " " or c in "\t\n\r" else " " for c in text)
