"""Text -> TIMEX3: the same find, resolve and anchor that a timeline is built with, rendered as TimeML.

Every document is tagged by itself; nothing is carried from one to the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from timeline import anchor, epoch, figures, segment
from timeline.errors import UnreadableError
from timeline.find import find
from timeline.knowledge import Knowledge
from timeline.model import Block, BlockKind, Document, DocumentDate, Interval
from timeline.read import FORMATS, read, read_text
from timeline.read.decode import BinaryError, text_of
from timeline.read.mail import of_text
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
    readings = epoch.settle(figures.settle(text, [(mention, resolve(mention)) for mention in find(text)]))
    when = DocumentDate("text", "", written, "given" if written else "unknown", 1.0)
    dated = anchor.anchor(document, segment.sentences(document), readings, when, Knowledge(), evidence=False)
    return [timex for d in dated for timex in timexes(d, text)]


def tag_files(paths: Iterable[Path], default: Interval | None = None, form: str = "jsonl") -> Iterator[tuple[str, str]]:
    """Each document of the files: its id, and it tagged and rendered, without a line end.

    A `.jsonl` file holds one document a line, `{"id", "dct", "text"}`, dct perhaps null; any other file is read as
    a build reads it: its id is its name, its date the one that it states.  `default` is the date of documents that give
    none.  `form` is `jsonl` for
    `{"id", "timexes"}` objects, or `timeml`.  Raises UnreadableError, naming file and line, for what is no document.
    """
    for path in paths:
        for identity, text, written in _documents(path):
            when = (parse(written) if isinstance(written, str) else written) or default
            if form == "timeml":
                yield str(identity), timeml(str(identity), text, when)
            else:
                found = [asdict(timex) for timex in tag(text, when)]
                yield str(identity), json.dumps({"id": identity, "timexes": found}, ensure_ascii=False)


def _documents(path: Path) -> Iterator[tuple[object, str, str | Interval | None]]:
    """Id, text and date of the documents of a file."""
    raw = _bytes(path)
    if path.suffix.lower() != ".jsonl":
        for document in _read(raw, path):
            yield document.id, document.text, document.stated.interval if document.stated else None
        return
    for number, line in enumerate(raw.split(b"\n"), 1):
        if line.strip():
            yield _document(line, f"{path}, line {number}")


def _read(raw: bytes, path: Path) -> tuple[Document, ...]:
    """The documents of a file that is no JSON Lines."""
    if FORMATS.get(path.suffix.lower(), of_text) is of_text:
        text = _text(raw, path)  # as it stands, so that offsets fit the file
        return (replace(read_text(text, path.name), text=text),)
    documents, problems = read([path])
    if not documents:
        raise UnreadableError(problems[0].says if problems else f"{path} holds no text.")
    return tuple(document for document in documents if not document.quoted_in)  # their words are in the other's too


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from None


def _text(raw: bytes, path: Path) -> str:
    try:
        return text_of(raw)
    except BinaryError as error:
        raise UnreadableError(f"{path} is a binary file, not text: {error}.") from None


def _document(line: bytes, place: str) -> tuple[object, str, str | None]:
    try:
        given = json.loads(line)
        identity, text, written = given.get("id"), given["text"], given.get("dct")
    except (ValueError, TypeError, KeyError, AttributeError):
        raise UnreadableError(f'{place}: not a JSON object with a "text".') from None
    if not isinstance(text, str):
        raise UnreadableError(f'{place}: its "text" is not a string.')
    return identity, text, str(written) if written else None


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
        f"<DOCID>{escape(_clean(identity))}</DOCID>\n{dct}\n<TEXT>{''.join(parts)}</TEXT>\n</TimeML>"
    )


def _clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(c if c >= " " or c in "\t\n\r" else " " for c in text)
