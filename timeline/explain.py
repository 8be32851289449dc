"""Why an event stands on its date: the chain from the words of each claim, as prose lines.

Works from the tables alone, so that a build of last year can still be asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from timeline.errors import TimelineError
from timeline.table import Row, Source, rows, steps
from timeline.words import in_words

LINE = 100
LABELS = {
    "words": "words",
    "reading": "means",
    "anchor": "hangs on",
    "clue": "clue",
    "considered": "considered",
    "interval": "hence",
    "note": "note",
    "conflict": "against",
}
LABEL = max(map(len, LABELS.values())) + 2


class UnknownEventError(TimelineError):
    """Nothing in the tables answers to the id or word that was asked for."""


def explain(events: Source, claims: Source, documents: Source, id: str | None = None) -> str:
    """The evidence as text: of everything, or of what `id` names.

    `id` is an event's id or the beginning of it, a document's name, or words of a title.
    """
    chosen, asked = rows(events), rows(documents)
    if id is not None:
        chosen, asked = _asked(chosen, asked, id)
    of_event: dict[str, list[Row]] = {}
    for claim in rows(claims):
        of_event.setdefault(claim["event"], []).append(claim)
    parts = [_document(row) for row in asked] + [_event(row, of_event.get(row["id"], [])) for row in chosen]
    return "\n\n".join(parts) + "\n" if parts else "There are no events.\n"


def _asked(events: list[Row], documents: list[Row], id: str) -> tuple[list[Row], list[Row]]:
    """The events and documents that an id or word means; the nearest sense that fits wins."""
    word = id.casefold().strip()
    if word:
        senses: tuple[tuple[list[Row], list[Row]], ...] = (
            ([row for row in events if row["id"] == id], []),
            ([], [row for row in documents if row["document"] == id]),
            ([row for row in events if row["id"].casefold().startswith(word)], []),
            ([row for row in events if word in row["title"].casefold()], []),
            ([], [row for row in documents if word in f"{row['document']}\n{row['title']}".casefold()]),
        )
        for sense in senses:
            if any(sense):
                return sense
    raise UnknownEventError(f"no event or document answers to {id!r}: neither an id nor a title has it")


# ---------------------------------------------------------------------------------- prose


def _event(row: Row, claims: list[Row]) -> str:
    told = [("who", row["who"]), ("where", row["where"])]
    lines = [
        *_head(row["title"], _date(row), row["status"], f"id {row['id']}"),
        *(_labelled(label, text) for label, text in told if text),
    ]
    if not claims:
        return "\n".join([*lines, *_chain(row)])
    for claim in claims:
        lines += ["", *_claim(claim, alone=len(claims) == 1)]
    lines += [_step(step) for step in steps(row["evidence"]) if step["step"] == "conflict"]
    return "\n".join(lines)


def _claim(claim: Row, alone: bool) -> Iterator[str]:
    yield f"  {claim['document']}, character {claim['offset']}"
    yield _folded(f"“{_one_line(claim['quote'])}”", "    ")
    if not alone:
        yield _labelled("tells", f"{claim['title']} ({_date(claim)})")
    yield from _chain(claim)
    yield _labelled("trust", f"{claim['how']}, confidence {claim['confidence']}")


def _document(row: Row) -> str:
    how = f"{row['how']}, confidence {row['confidence']}"
    title = f"Document: {row['title'] or row['document']}"
    return "\n".join([*_head(title, _date(row), how, row["document"]), *_chain(row)])


def _head(title: str, *facts: str) -> Iterator[str]:
    yield _folded(_one_line(title), "")
    yield "  " + " · ".join(facts)


def _date(row: Row) -> str:
    words = in_words(row["edtf"], row.get("grain", ""))
    return f"{words} · {row['edtf']}" if row["edtf"] and row["edtf"] != words else words


def _chain(row: Row) -> Iterable[str]:
    return map(_step, steps(row["evidence"]))


def _step(step: dict[str, str]) -> str:
    """One link: what it says, and the date that it leads to where the words do not hold it."""
    edtf = step.get("edtf", "")
    words = in_words(edtf) if edtf else ""
    says = words if step["step"] == "interval" and words else _one_line(step["says"])
    if words and words not in says and edtf not in says:
        says = f"{says} → {words}"
    return _labelled(LABELS.get(step["step"], step["step"]), says)


def _labelled(label: str, text: str) -> str:
    return _folded(f"{label:<{LABEL}}{text}", "    ", " " * (4 + LABEL))


def _folded(text: str, first: str, later: str | None = None) -> str:
    indents = {"initial_indent": first, "subsequent_indent": first if later is None else later}
    return fill(text, LINE, **indents, break_long_words=False, break_on_hyphens=False)  # type: ignore[arg-type]


def _one_line(text: str) -> str:
    return " ".join(text.split())
