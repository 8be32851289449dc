"""The weekday on which news opens: "said on Thursday" in a first sentence is the day of writing, or the one before.

"On Thursday night" is the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.civil import weekday
from timeline.dating.moments import side_of, words_of
from timeline.dating.votes import Clue, Window
from timeline.model import BlockKind, Document, Mention, Sentence
from timeline.needs import bare_weekday, core
from timeline.readings import DayPart, Partial, Portion, Reading

OPENING = 600  # characters of prose in which the opening's day is named
MORE, LESS = 0.5, 0.25  # votes for that very day and the day after, an agency's; thrice that with a dateline's day
LATE = ("EV", "NI")  # parts of a day of which nobody writes before the next
_AGENCY = re.compile(r"^[A-Z]{3,}[^()\n]{0,40} (?:\([A-Z][\w. ]{1,30}\) ?)?[-–—]", re.M)  # "OSLO (Nordic Wire) -"
_LAST = re.compile(r"\b(?:last|since|until|till|by|before|from)\s+\Z", re.I)


@dataclass(frozen=True, slots=True)
class Opening:
    """The weekday of an opening, 1 Monday to 7, its words, and whether it tells of that day's evening."""

    weekday: int
    words: str
    late: bool
    agency: bool  # which says "on Thursday" on that day; a newspaper, on the next


def opens_on(
    document: Document, sentences: Sequence[Sentence], readings: Sequence[tuple[Mention, Reading]]
) -> Opening | None:
    """The first weekday that the opening tells of as past; None if there is none."""
    first = next((s.start for s in sentences if s.kind is BlockKind.PARAGRAPH), len(document.text))
    for mention, reading in readings:
        if mention.start >= first + OPENING:
            return None
        day = core(reading)
        if mention.start < first or not isinstance(day, Partial) or not bare_weekday(day) or not day.weekday:
            continue
        lead = document.text[max(0, mention.start - 12) : mention.start]
        if side_of(document.text, mention) < 0 and not _LAST.search(lead):
            words = words_of(document.text, mention)
            return Opening(day.weekday, words, _is_late(reading), _is_agency(document, first + OPENING))
    return None


def _is_agency(document: Document, end: int) -> bool:
    """Whether a text opens with a dateline, as agencies do."""
    return any(f.name == "dateline" for f in document.fields) or _AGENCY.search(document.text, 0, end) is not None


def _is_late(reading: Reading) -> bool:
    """Whether it is the evening of a day, or late on it."""
    return (
        reading.part in LATE if isinstance(reading, DayPart) else isinstance(reading, Portion) and reading.mod == "END"
    )


def lede(opening: Opening | None, days: Sequence[int], times: int = 1) -> Iterator[Clue]:
    """Which of some days an opening votes for, and so many times as much."""
    if opening is not None:
        here = () if opening.late else (d for d in days if weekday(d) == opening.weekday)
        same, after = (MORE, LESS) if opening.agency else (LESS, MORE)
        windows = [Window(d, d, times * same) for d in here]
        windows += [Window(d, d, times * after) for d in days if weekday(d) == opening.weekday % 7 + 1]
        if windows:
            yield Clue("lede", f"its opening says “{opening.words}”: of that day, or of the next", tuple(windows))
