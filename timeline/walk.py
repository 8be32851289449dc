"""Where a text is: the date that others may hang on, as one walk through its dates moves it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from timeline.civil import DAY, Grain
from timeline.knowledge import Knowledge
from timeline.model import BlockKind, Dated, Document, Field, How, Interval, Mention, Sentence
from timeline.needs import A_YEAR, YEAR, core, is_fine
from timeline.readings import Clock, Partial, Reading, Shift, Stretch
from timeline.route import Way
from timeline.stance import in_passing, leads, pluperfect

LOG, BACKWARDS = 4, 240  # lines of a log; minutes that its clock does not go back within a day
FRESH = 3  # sentences that a day or month holds against a bare year in mid-sentence
FLASHBACK = 3  # dates of long ago in a row, of which the last is where the text is, though it began elsewhere
WEEK = 7 * DAY  # seconds
MARGIN = '-=*_#~ \t>•(["“'
RULES = "-=*_#~ "  # what adorns a heading
HEADING = 60  # characters of a line that heads an entry, at most
PAPERS = frozenset({"dateline", "entry", "date", "sent", "published"})  # fields that date what stands below them
COLUMN = re.compile(r"[ \t]*(?:\t|[ ]{3,})\S")  # what stands beside the day is no part of what it says


@dataclass(frozen=True, slots=True)
class Focus:
    """A date that others may hang on: where the text was, in which words and which sentence."""

    interval: Interval
    words: str
    sentence: int
    end: int = 0  # where the words end in the text
    weekday: bool = False  # they name a day with its weekday


@dataclass
class Walk:
    """Where the text is: the state of one pass through one document."""

    document: Document
    written: Interval | None
    stated: bool  # the document's date is stated, not inferred
    why: str  # how the document's date is known, in words
    knowledge: Knowledge
    evidence: bool
    narrative: bool = False
    chat: bool = False
    years: set[int] = field(default_factory=set)  # in which the complete dates of the text and its writing lie
    whole: Interval | None = None  # the reading at hand, if it is complete
    first: Interval | None = None  # the next complete date: what a text hangs on before it has named one
    focus: Focus | None = None  # the date the text is at
    last: Focus | None = None  # the last date of any kind
    beside: Focus | None = None  # the last fine date, which holds inside its sentence
    story: Focus | None = None  # the last fine date of what happened long before the writing
    done: Focus | None = None  # the last fine date that is not after the day of writing
    flashback: int = 0  # dates in a row that lie over a year before the writing
    entry: Focus | None = None  # the day that heads an entry of a diary or a log: its today
    clock: int = 0  # minutes of its day that a log is at
    ticking: bool = False  # the mention is the time at the head of a line of a log
    stamped: bool = False  # the lines of the text begin with their days
    period: Focus | None = None  # the quarter or half that figures are told of
    era: Focus | None = None  # the last decade, century or year, for "the 40s"
    way: Way | None = None  # the step of the way through a narrative
    sentence: int = -1
    start: int = 0  # where the sentence starts


def ticks(sentences: Sequence[Sentence], readings: Sequence[tuple[Mention, Reading]]) -> set[int]:
    """The numbers of the clock times at the heads of lines, if they are so many that the text is a log."""
    clocks = [k for k, (_, reading) in enumerate(readings) if isinstance(reading, Clock) and reading.day is None]
    if len(clocks) < LOG:
        return set()
    starts = {s.start + lead for s in sentences for lead in (0, 1)}  # "[14:05]"
    found = {k for k in clocks if readings[k][0].start in starts}
    return found if len(found) >= LOG else set()


def heads(document: Document) -> list[Field]:
    """The dates that stand over further papers of a file: datelines and the like behind its first prose."""
    prose = next((block.end for block in document.blocks if block.kind is BlockKind.PARAGRAPH), len(document.text))
    own = document.stated and document.stated.interval
    found = [field for field in document.fields if field.name in PAPERS and field.start >= prose]
    return [field for field in found if (day := field.interval) and day != own and day.first_day == day.last_day]


def turn(walk: Walk, papers: list[Field]) -> None:
    """Behind the head of another paper its day is today."""
    while papers and papers[0].start < walk.start:
        head = papers.pop(0)
        day = head.interval and head.interval.first_day
        walk.entry = Focus(Interval.of(day or 0), f"the head of the paper, “{head.value}”", walk.sentence)
        walk.focus = walk.last = walk.beside = None


def stamps(sentences: Sequence[Sentence], readings: Sequence[Mention], wholes: Sequence[Interval | None]) -> set[int]:
    """The numbers of the days before the lines of a log or chat, if they are so many that the text is one."""
    heads: dict[int, int] = {}
    for sentence in sentences:
        heads.setdefault(sentence.block, sentence.start)
    starts = {start + lead for start in heads.values() for lead in (0, 1)}
    found = {k for k, (mention, whole) in enumerate(zip(readings, wholes, strict=True))
             if whole and whole.grain <= Grain.DAY and mention.start in starts}  # fmt: skip
    return found if len(found) >= LOG and 3 * len(found) >= len(heads) else set()


def posts(document: Document) -> list[Field]:
    """The days at the ends of posts: each dates what stands above it, to the last."""
    first = next((block.start for block in document.blocks if block.kind is BlockKind.PARAGRAPH), 0)
    found = [field for field in document.fields if field.name == "posted"]
    return found if found and found[0].start > first + HEADING else []


def post(walk: Walk, ends: list[Field]) -> None:
    """A post speaks from the day that stands at its end."""
    while ends and ends[0].end <= walk.start:
        ends.pop(0)
        walk.entry = walk.focus = walk.last = walk.beside = None
    day = ends[0].interval and ends[0].interval.first_day if ends else None
    if day is not None and walk.entry is None:
        walk.entry = Focus(Interval.of(day), f"the day of the post, “{ends[0].value}”", walk.sentence)


def stamp(walk: Walk, dated: Dated) -> None:
    """A line of a log or chat speaks from its own day."""
    day = dated.interval and dated.interval.first_day
    if day is not None:
        words = " ".join(walk.document.text[dated.mention.start : dated.mention.end].split())
        walk.entry = Focus(Interval.of(day), f"the day of the line, “{words}”", walk.sentence)


def tick(walk: Walk, clock: Clock) -> None:
    """The clock of a log goes on; where it goes far back, a new day has begun."""
    now, day = 60 * clock.hour + (clock.minute or 0), walk.written and walk.written.first_day
    if walk.entry is None and walk.written and day is not None and walk.written.last_day == day:
        walk.entry = Focus(Interval.of(day), "the day of the log", walk.sentence)
    elif walk.entry and walk.clock - now > BACKWARDS:
        following = Interval.of((walk.entry.interval.first_day or 0) + 1)
        walk.entry = Focus(following, f"the day after {walk.entry.words}: the clock of the log goes on", walk.sentence)
    walk.clock = now


def enter(walk: Walk, dated: Dated, sentences: Sequence[Sentence]) -> None:
    """A line that is hardly more than a day begins an entry of that day."""
    day = dated.interval if dated.how is not How.NAMED else None
    if day is None or day.grain is not Grain.DAY or not 0 <= walk.sentence < len(sentences):
        return
    line, m = sentences[walk.sentence], dated.mention
    if walk.sentence and sentences[walk.sentence - 1].block == line.block and not _at_margin(walk.document.text, line):
        return  # "When? On the 22nd of January."
    column = m.start == line.start and COLUMN.match(walk.document.text, m.end) is not None  # "Friday 10 May   Watch: B"
    size, said = len(walk.document.text[line.start : line.end].strip(RULES)), m.end - m.start
    size = said if column else size
    heads = line.kind is BlockKind.HEADING or walk.document.text[line.end - 1] not in ".!?;," or size <= said + 2
    if heads and size < min(2 * said, HEADING):
        words = " ".join(walk.document.text[m.start : m.end].split())
        walk.entry, walk.clock = Focus(day, f"the heading “{words}”", walk.sentence), 0


def _at_margin(text: str, line: Sentence) -> bool:
    """Whether nothing but marks stands before a sentence on its line."""
    return not text[text.rfind("\n", 0, line.start) + 1 : line.start].strip(MARGIN)


def move(walk: Walk, dated: Dated) -> None:
    """Move the focus to a new date, unless it is only background to the one the text is at."""
    new = dated.interval
    if new is None or new.start is None or new.end is None or new.within or dated.how is How.NAMED:
        return
    reading = dated.reading
    if isinstance(reading, Stretch) or (isinstance(reading, Shift) and reading.span.amounts == A_YEAR):
        return  # "the last two weeks"; "a year earlier", which is a comparison
    back = isinstance(reading, Shift) and reading.direction < 0 and reading.base == "focus"
    if in_passing(walk.document.text, dated.mention, back):
        return
    words = f"“{' '.join(walk.document.text[dated.mention.start : dated.mention.end].split())}”"
    day = core(cast(Reading, reading))
    here = Focus(new, words, walk.sentence, dated.mention.end, isinstance(day, Partial) and bool(day.weekday))
    if new.grain >= Grain.YEAR:
        walk.era = here
    if new.grain in (Grain.QUARTER, Grain.HALF):
        walk.period = here
    walk.last = here if new.grain <= Grain.YEAR else walk.last
    if new.grain > Grain.YEAR or (walk.narrative and dated.how is How.DOCUMENT):
        return
    if is_fine(new):
        walk.beside = here
        walk.done = here if walk.written is None or new.start < (walk.written.end or 0) else walk.done
    elif dated.how in (How.DOCUMENT, How.INFERRED):  # "signed in May 1997, which runs out this year, opened in June"
        walk.beside = None
    if walk.way:
        if walk.focus is None or walk.way.at in (new, walk.way.chosen):
            walk.focus = here
    elif not _background(walk, dated, new):
        walk.focus = here
    walk.flashback = walk.flashback + 1 if walk.written and (walk.written.start or 0) - new.start > YEAR else 0
    told = walk.focus is here or (walk.flashback >= FLASHBACK and dated.how is How.EXPLICIT)
    if told and new.grain not in (Grain.WEEK, Grain.WEEKEND):
        walk.story = here if new.grain <= Grain.DAY else None


def _background(walk: Walk, dated: Dated, new: Interval) -> bool:
    """Whether a date only tells what was long before, in passing: "the tower, built in 1961, collapsed"."""
    leading = leads(walk.document.text, walk.start, dated.mention)
    old = walk.focus.interval if walk.focus else None
    if old is None:
        if walk.narrative or walk.written is None:
            return False
        old = walk.written
    if new.grain >= Grain.YEAR and new.contains(old):
        return True
    long = (new.end or 0) - (new.start or 0) > DAY
    if long and is_fine(old) and pluperfect(walk.document.text, dated.mention):
        return True  # "The plan had been made after the eclipse of August 2017"
    if leading:
        return False
    fresh = walk.focus is not None and is_fine(old) and walk.sentence - walk.focus.sentence <= FRESH
    return (new.grain >= Grain.YEAR and fresh) or (old.start or 0) - (new.start or 0) > 2 * YEAR
