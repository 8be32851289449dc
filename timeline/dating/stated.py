"""Whether a paper can be of the date that it gives itself: what it tells of as done must not be clearly later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.civil import Grain
from timeline.dating.moments import words_of
from timeline.dating.sides import dones
from timeline.dating.votes import YEAR
from timeline.model import Document, Interval, Mention, Stated, Step
from timeline.readings import Reading

MONTH = 31  # days that a paper may lie on the desk
# Where a date may stand that is of something else, and the days that the paper may tell beyond it: a line alone may
# be a caption, a label speak of the subject; an act of making hardly, and variations are bound in with a contract.
WEAK = {
    **dict.fromkeys(("dateline", "file name", "Created line", "Date line", "Updated line"), MONTH),
    "text itself": 2 * YEAR,
}
LATE = {"made": "text itself", "dateline": "dateline"}  # fields that date a text wherever they stand
# What is done to a paper long after it was written.
_KEPT = re.compile(
    r"\b(?:transcri|digiti|scann|print|reprint|translat|edited|annotat|note|amend|typed|copied|archiv|declassif|releas"
    r"|catalogu|download|access|retriev|filed|received|correct|donat|deposit|uploaded|updated)",
    re.I,
)
AROUND = 90  # characters in which that is said
Found = Sequence[tuple[Mention, Reading]]


def believed(document: Document, readings: Found) -> tuple[Stated | None, tuple[Step, ...]]:
    """The first of the dates that a document gives itself which it does not itself outlive, and why others are none."""
    steps: list[Step] = []
    for stated in _candidates(document):
        later = _outlived(document.text, readings, stated)
        if later is None:
            return stated, tuple(steps)
        says = f"the {stated.field} says “{' '.join(stated.words.split())}”, but the text tells of {later}"
        steps.append(Step("considered", says, stated.interval.edtf))
    return None, tuple(steps)


def _candidates(document: Document) -> Iterator[Stated]:
    """The date that it was read to state, then the others that would do, in their order."""
    stated = document.stated
    if stated is None:
        return
    yield stated
    for field in document.fields:
        if field.interval and field.name in LATE and field.interval != stated.interval:
            yield Stated(field.interval, LATE[field.name], field.value, field.start)


def _outlived(text: str, readings: Found, stated: Stated) -> str | None:
    """The words of a date which is told as past and clearly later than a weak one; None if there is none."""
    slack, last = WEAK.get(stated.field), stated.interval.last_day
    if slack is None or last is None:
        return None
    for interval, mention in dones(text, readings, last + slack):
        if _reach(interval, last, slack) and not _is_of_keeping(text, mention):
            return f"“{words_of(text, mention)}” as past"
    return None


def _reach(interval: Interval, last: int, slack: int) -> bool:
    """Whether it begins clearly later; a bare year is often but a number, or the next."""
    return (interval.first_day or 0) > last + (slack if interval.grain <= Grain.MONTH else max(slack, YEAR))


def _is_of_keeping(text: str, mention: Mention) -> bool:
    """Whether the line around it tells what was done to the paper: “Transcribed on 3 May 2011”."""
    before = text[max(0, mention.start - AROUND) : mention.start].rpartition("\n")[2]
    return _KEPT.search(before + text[mention.end : mention.end + AROUND].partition("\n")[0]) is not None
