"""Claims that a header makes, and the ids of claims."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from timeline.model import Claim, Document, Field, How, Status, Step
from timeline.telling.windows import WINDOW


def from_fields(document: Document) -> Iterator[Claim]:
    """Dates to come that a header names; a header printed twice says it once."""
    seen: set[str] = set()
    for item in document.fields:
        if item.name == "declassify-on" and item.interval is not None and item.value not in seen:
            seen.add(item.value)
            yield _declassification(document, item)


def _declassification(document: Document, item: Field) -> Claim:
    text = document.text
    start = text.rfind("\n", 0, item.start) + 1
    end = text.find("\n", item.end)
    end = len(text) if end < 0 else end
    start, end = max(start, item.start - WINDOW), min(end, item.end + WINDOW)
    cable = any(f.name == "dtg" for f in document.fields)
    at = text.find(item.value, item.start, item.end)
    offset, words_ = (at, item.value) if at >= 0 else (item.start, text[item.start : item.end])
    return Claim(
        id=identify(document.id, offset, words_), document=document.id,
        title=f"{'Cable' if cable else 'Document'} due for declassification", status=Status.DEADLINE,
        interval=item.interval, how=How.EXPLICIT, confidence=0.99, expression=words_, offset=offset,
        quote=text[start:end].strip(), quote_start=start + len(text[start:end]) - len(text[start:end].lstrip()),
        evidence=(Step("words", f"{words_!r} in the header line for declassification"),),
    )  # fmt: skip


def identify(document: str, offset: int, expression: str) -> str:
    """The id of a claim: the same words at the same place have it in every build."""
    return "c" + sha256(f"{document}\0{offset}\0{expression}".encode()).hexdigest()[:10]
