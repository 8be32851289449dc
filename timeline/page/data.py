"""The tables as the page's script reads them: one short line of JSON an event, so that a diff shows what changed.

Whatever is said often (names, steps of evidence) is said once, in a pool, and named by its number.  A sentence is
where it stands in its document, if the text is on the page too, and is spelled out if not.  Offsets count UTF-16
units, as scripts do.  Trailing zeros of a line are left out.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any

from timeline.civil import DAY, ordinal
from timeline.model import Problem
from timeline.page import axis
from timeline.page.signs import STATUS, Span, excludes, span
from timeline.table import Row, Tables, rows, steps
from timeline.words import in_words

EPOCH = ordinal(1970) * DAY  # a script's clock begins there
POINT, HOLLOW, FROM, UNTIL, CONFLICT, BOUNDED = 1, 2, 4, 8, 16, 32
# what a date hangs on, and how a document was dated, as a person says it
HOW = {
    "explicit": "said in full",
    "relative-to-document": "counted from the document’s date",
    "relative-to-text": "from the text around it",
    "named-event": "from a named event",
    "inferred-document-date": "counted from the date inferred for the document",
}
DOCUMENT_HOW = {
    "stated": "as it says itself",
    "given": "as given for it",
    "bounded": "no more is known",
    "unknown": "",
}
SUBJECT, DATE = "\x01", "\x02"  # stand for a claim's own words and date in the pool, so that claims share steps

Line = list[Any]


class Pool:
    """Values by number, each once, in the order of their first use."""

    def __init__(self, *known: str) -> None:
        self.numbers: dict[str, int] = {value: number for number, value in enumerate(known)}

    def __call__(self, value: str) -> int:
        """The number of a value."""
        return self.numbers.setdefault(value, len(self.numbers))

    def many(self, cell: str) -> list[int]:
        """The numbers of what a cell lists with semicolons."""
        return [self(name) for name in cell.split("; ") if name]


class Texts:
    """Where quotes stand in the texts of documents."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self.astral = {
            name: [at for at, char in enumerate(text) if char > "\uffff"] if text and max(text) > "\uffff" else []
            for name, text in texts.items()
        }

    def place(self, claim: Row) -> tuple[int, int, int, int] | None:
        """Start and length of a claim's sentence, and of its words counted from there; None where it is not found."""
        text, quote, words = self.texts.get(claim["document"], ""), claim["quote"], claim["expression"]
        at = max(claim["offset"], 0)
        inside = max(quote.find(words), 0)
        start = at - inside
        if not quote or text[max(start, 0) : max(start, 0) + len(quote)] != quote:
            start = text.find(quote, max(at - len(quote), 0), at + 2 * len(quote) + 1) if quote else -1
        if start < 0:
            return None
        if 0 <= at - start < len(quote):  # the very place, where the words stand in the sentence twice
            inside = at - start
        name = claim["document"]
        first, last, begin, end = (
            self._unit(name, at)
            for at in (start, start + len(quote), start + inside, min(start + inside + len(words), start + len(quote)))
        )
        return first, last - first, begin - first, end - begin

    def _unit(self, name: str, at: int) -> int:
        return at + bisect_left(self.astral[name], at)


class Payload:
    """Builds the data of a page from tables."""

    def __init__(self, tables: Tables, texts: Mapping[str, str]) -> None:
        self.texts = Texts(texts)
        self.documents = rows(tables.documents)
        self.claims = rows(tables.claims)
        self.events = rows(tables.events)
        names = [row["document"] for row in self.documents]
        self.document = Pool(*names)
        self.status, self.how, self.names, self.steps = Pool(), Pool(), Pool(), Pool()

    def lines(self) -> dict[str, list[Line]]:
        """Events, claims without an event and documents, as lines."""
        of_event: dict[str, list[Row]] = {}
        for claim in self.claims:
            of_event.setdefault(claim["event"], []).append(claim)
        loose = of_event.pop("", [])
        events = [self._event(row, of_event.get(row["id"], [])) for row in self.events]
        return {
            "events": events,
            "loose": [self._claim(row, None) for row in loose],
            "documents": [self._document(row) for row in self.documents],
        }

    def _event(self, row: Row, claims: list[Row]) -> Line:
        """id, title, date, EDTF, start, length, sure, signs, status, who, where, claims (the best first)."""
        found = span(row)
        own = sorted(claims or [row], key=lambda claim: _place(claim) != _place(row))
        disputed = [claim for claim in own if excludes(span(claim), found)]
        when = [found.start - EPOCH, found.end - found.start, _sure(found)] if found else [0, -1, 0]
        signs = shown_as(found) | (CONFLICT if disputed else 0)
        people = [self.names.many(row["who"]), self.names.many(row["where"])]
        told = [self._claim(claim, row, claim in disputed) for claim in own]
        return [row["id"], row["title"], _words(row), _differing(row["edtf"], _words(row)), *when, signs,
                self.status(row["status"]), *people, told]  # fmt: skip

    def _claim(self, row: Row, event: Row | None, disputed: bool = False) -> Line:
        """document, sentence, its length, words' start and length, how, confidence in per cent, steps;
        then what differs from the event: date, EDTF, title, status, and the span of a date that contradicts it."""
        place = self.texts.place(row)
        quote = [*place] if place else [row["quote"], 0, *_inside(row)]
        date = "" if event and event["edtf"] == row["edtf"] else _words(row)
        title = 0 if event and event["title"] == row["title"] else row["title"]
        status = 0 if event and event["status"] == row["status"] else 1 + self.status(row["status"])
        found = span(row) if disputed or event is None else None
        against = [found.start - EPOCH, found.end - found.start] if found else []
        told = [self.document(row["document"]), *quote, self.how(row["how"]), round(100 * row["confidence"])]
        differing = [date or 0, _differing(row["edtf"], date) if date else 0, title, status]
        return _trimmed([*told, self._chain(row), *differing, *against])

    def _document(self, row: Row) -> Line:
        """name, title, date, EDTF, how, confidence in per cent, steps."""
        date, how = _words(row), DOCUMENT_HOW.get(row["how"], row["how"])
        return [row["document"], row["title"], date, row["edtf"], how, round(100 * row["confidence"]),
                self._chain({**row, "expression": "", "edtf": ""})]  # fmt: skip

    def _chain(self, row: Row) -> list[int]:
        """The steps of the evidence, without the one that only repeats the date."""
        chain = steps(row["evidence"])
        kept = [step for step in chain if not (step["step"] == "interval" and step.get("edtf", "") == row["edtf"])]
        date = _words(row)
        return [self.steps(_step(step, row["expression"], date)) for step in kept]


def payload(tables: Tables, texts: Mapping[str, str], problems: Iterable[Problem] = ()) -> str:
    """The data of a page as JSON, its events one a line; without the texts, which `text_lines` gives."""
    made = Payload(tables, texts)
    lines = made.lines()
    spans = [(found.start, found.end) for row in made.events if (found := span(row))]
    parts = {
        **lines,
        "whole": [at - EPOCH for at in axis.whole(spans)],
        "view": [at - EPOCH for at in axis.view(spans)],
        "problems": [[problem.document, problem.says] for problem in problems],
        "looks": {name: [look.symbol, look.hatch] for name, look in STATUS.items()},
        "how": [HOW.get(how, how) for how in made.how.numbers],
        "status": list(made.status.numbers),
        "names": list(made.names.numbers),
        "steps": [json.loads(step) for step in made.steps.numbers],
        "extra": list(made.document.numbers)[len(lines["documents"]) :],
    }
    return "{" + ",\n".join(f"{_dumps(name)}:{_listed(values)}" for name, values in parts.items()) + "}"


def _listed(values: Any) -> str:
    """A list with one value a line; anything else on one line."""
    return "[" + ",\n".join(map(_dumps, values)) + "]" if isinstance(values, list) else _dumps(values)


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# ---------------------------------------------------------------------------------- parts of a line


def _step(step: dict[str, str], words: str, own: str) -> str:
    says = step["says"].translate({1: None, 2: None})
    for text, sign in ((words, SUBJECT), (own, DATE)):
        says = says.replace(text, sign) if text else says
    date = in_words(step["edtf"]) if step.get("edtf") else ""
    return _dumps([step["step"], says, date] if date else [step["step"], says])


def _words(row: Row) -> str:
    return in_words(row["edtf"], row.get("grain", "")) if row["edtf"] else ""


def _differing(edtf: str, words: str) -> str | int:
    """The EDTF, where the words are not the same."""
    return 0 if edtf == words else edtf


def _place(row: Row) -> tuple[str, int, str]:
    return row["document"], row["offset"], row["quote"]


def _inside(row: Row) -> tuple[int, int]:
    """Where the words stand in a sentence that is spelled out, in UTF-16 units."""
    quote, words = row["quote"], row["expression"]
    at = quote.find(words) if words else -1
    return (_units(quote[:at]), _units(words)) if at >= 0 else (0, 0)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shown_as(found: Span | None) -> int:
    """The signs of a date, as the sum of their numbers."""
    if not found:
        return 0
    sides = {"from": FROM, "until": UNTIL}.get(found.open, 0)
    return POINT * found.point + HOLLOW * found.hollow + BOUNDED * found.bounded + sides


def _sure(found: Span) -> int | list[int]:
    """1: all of it; 0: nothing; else where the sure part begins, counted from the start, and how long it is."""
    if found.sure is None:
        return 0
    low, high = found.sure
    return 1 if (low, high) == (found.start, found.end) else [low - found.start, high - low]


def _trimmed(line: Line) -> Line:
    while line and line[-1] == 0:
        line.pop()
    return line
