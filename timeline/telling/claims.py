"""Claims as they are written down: their ids, their steps, how sure they are."""

from __future__ import annotations

from hashlib import sha256

from timeline.model import Claim, Dated, Document, How, Status, Step
from timeline.telling.focus import Hung
from timeline.telling.trust import trust

SHAKY = 0.85  # what a title that stands on little does to the confidence
Named = tuple[tuple[str, ...], tuple[str, ...]]  # who, and which places


def identify(document: str, offset: int, expression: str) -> str:
    """The id of a claim: the same words at the same place have it in every build."""
    return "c" + sha256(f"{document}\0{offset}\0{expression}".encode()).hexdigest()[:10]


def dated_claim(
    document: Document, one: Dated, span: tuple[int, int], title: str, status: Status, named: Named, note: str,
    shaky: bool,
) -> Claim:  # fmt: skip
    """The claim of a happening with a date of its own; `span` are the characters of its sentence."""
    offset, text = one.mention.start, document.text
    expression, quote = text[offset : one.mention.end], text[span[0] : span[1]]
    steps = (*one.steps, Step("note", note)) if note else one.steps
    sure = one.confidence * trust(one) * (SHAKY if shaky else 1)
    made = identify(document.id, offset, expression)
    return Claim(  # its fields in their order, as names cost as much again where there are so many
        made, document.id, title, status, one.interval, one.how, round(sure, 4),
        expression, offset, quote, span[0], *named, steps, one.subject_key,
    )  # fmt: skip


def undated_claim(
    document: Document, span: tuple[int, int], title: str, hung: Hung | None, named: Named, note: str, shaky: bool
) -> Claim:
    """The claim of a happening whose sentence names no date: it hangs on another, or on nothing."""
    start, end = span
    steps = [Step("words", "the sentence names no date for this")]
    steps += [Step("anchor", hung.says, hung.interval.edtf)] if hung else []
    steps += [Step("note", note)] if note else []
    sure = round(hung.confidence * (SHAKY if shaky else 1), 4) if hung else 0.0
    return Claim(
        id=identify(document.id, start, ""), document=document.id, title=title, status=Status.OCCURRED,
        interval=hung.interval if hung else None, how=hung.how if hung else How.TEXT, confidence=sure, expression="",
        offset=start, quote=document.text[start:end], quote_start=start, who=named[0], where=named[1],
        evidence=tuple(steps), aside=hung is None or not hung.news,
    )  # fmt: skip
