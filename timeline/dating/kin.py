"""What a text tells of as so far off, and the documents beside it as of a day: "eleven days ago", "on 19 April"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.civil import calendar, weekday
from timeline.dating import papers
from timeline.dating.index import SHARED, Index
from timeline.dating.moments import counts_years, hangs, side_of, with_weekday, words_of, written
from timeline.dating.neighbours import READ, Neighbour, Told, names
from timeline.dating.sides import HALF, LEFT, MOST
from timeline.dating.terms import MONTH_NAMES, STOP, WEEKDAY_NAMES
from timeline.dating.votes import Clue, Window
from timeline.model import Document, Mention
from timeline.needs import bare_weekday, core
from timeline.readings import Partial, Reading, Shift
from timeline.stance import anaphoric

MONTH = 31  # days
MENTIONS = 150  # mentions that are sought in the other documents
AROUND = 110  # characters on either side of a mention in which its happening is told
HEAD, CLOSE = 1000, 60  # characters in which a paper says what it is; around the day on which one came out
ONCE = 1.0  # one word that either text uses once
COUNTED = 1.2  # the same for "seventeen days ago"
ALIKE = 1.5  # how much they must weigh: a word that stands in one sentence of each weighs 1
STEM = 5  # letters by which words are compared
ABOUT, ALIKE_ABOUT = 220, 2.0  # the same for the passage around it
_WORD = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}|[^\W\d_]{4,}")
_SMALL = """
    that this with from have were been they their there which when what will would could should about after before
    again against also than then them these those such some more most many much other over into onto only very
    today yesterday tomorrow morning evening night afternoon noon week weeks month months
    year years days said says told here where while until since under between both each hour hours last next
""".split()
COMMON = frozenset(word[:STEM] for word in (*WEEKDAY_NAMES, *MONTH_NAMES, *_SMALL))
Found = Sequence[tuple[Mention, Reading]]


@lru_cache(256)
def _used(text: str) -> Counter[str]:
    """How often a text uses each word."""
    return Counter(word[:STEM] for word in _WORD.findall(text[:READ].lower()))


def stems_of(words: str) -> frozenset[str]:
    """What is compared of some words: the beginnings of those that are neither short nor common."""
    return frozenset(word[:STEM] for word in _WORD.findall(words.lower())) - COMMON


def names_of(text: str) -> frozenset[str]:
    """The beginnings of the words that a text writes with a capital in the middle of sentences."""
    return frozenset(word[:STEM] for word in names(text))


def of_papers(document: Document, readings: Found, beside: Sequence[tuple[Neighbour, str]]) -> Iterator[Clue]:
    """“A press release put out today” there, where this one is a press release; or here, where that one is."""
    kinds = papers.kinds(f"{document.title}\n{document.text[:HEAD]}")
    for told in (told for other, _ in beside for told in other.told) if kinds else ():
        if told.first == told.last and papers.puts_out(told.words, kinds):
            says = f"beside it stands “{told.words}”, and this is such a paper"
            yield Clue("paper", says, (Window(told.first, told.last, 3.0),))
    called = [
        (other.written.first_day, papers.kinds(f"{other.document.title}\n{other.document.text[:HEAD]}"))
        for other, _ in beside
        if other.written
    ]
    for mention, reading in [pair for pair in readings if hangs(pair[1])][:MENTIONS] if called else ():
        words = " ".join(clause(document.text, mention, CLOSE).split())
        for day, its in called:
            here = written(reading, side_of(document.text, mention), day, day) if day is not None else None
            if here and its and papers.puts_out(words, its):
                yield Clue("paper", f"“{words}”, and beside it lies such a paper", (Window(*here, 2.0),))


def alike(document: Document, readings: Found, beside: Sequence[tuple[Neighbour, str]]) -> Iterator[Clue]:
    """What this text tells of as so far off, and another as of that day."""
    others = [told for other, _ in beside for told in other.told]
    stems = [stems_of(told.words) for told in others]
    yield from _same_days(document.text, readings, others, stems)
    hung = [(mention, reading) for mention, reading in readings
            if hangs(reading) and not anaphoric(document.text, mention)][:MENTIONS] if others else []  # fmt: skip
    texts = [_used(other.document.text) for other, _ in beside for _ in other.told]
    index = Index(_used(document.text), texts, others, stems)
    own = names_of(document.text)
    for mention, reading in hung:
        near = stems_of(clause(document.text, mention))
        wide = stems_of(_passage(document.text, mention))
        counted = isinstance(core(reading), Shift)  # a count is seldom met by chance
        once = index.like(near, own, ONCE, 1) if counted and not counts_years(reading) else []
        meant = index.like(near, own, COUNTED if counted else ALIKE) or once or index.like(wide, own, ALIKE_ABOUT)
        yield from _so_far_off(document.text, mention, reading, meant)


def _so_far_off(text: str, mention: Mention, reading: Reading, meant: Sequence[tuple[float, Told]]) -> Iterator[Clue]:
    """The days from which a mention means one of the days on which others tell of what it may be."""
    side = side_of(text, mention)
    placed = [(share, other, here) for share, other in meant
              if (here := written(reading, side, other.first, other.last))]  # fmt: skip
    if not placed:
        return
    says = f"“{words_of(text, mention)}” tells of what stands beside it as “{placed[0][1].words}”"
    if counts_years(reading):  # "a year ago today": two anniversaries of one autumn are soon mistaken
        a, b = placed[0][2]
        spread = MONTH if a == b else 0
        yield Clue("years", says, (Window(a - spread, b + spread, 1.5),))
    else:
        weight = _weight(core(reading))
        windows = tuple(Window(*here, weight * share) for share, _, here in placed)
        yield Clue("told", says, windows, fine=isinstance(core(reading), Shift))


def _same_days(text: str, readings: Found, others: Sequence[Told], stems: Sequence[frozenset[str]]) -> Iterator[Clue]:
    """A month or a day of it without a year, where another tells of the same with the year: of the months around it."""
    met: set[tuple[str, int]] = set()
    for mention, reading in readings[:MENTIONS]:
        day = with_weekday(core(reading), words_of(text, mention))
        if not isinstance(day, Partial) or not day.month or day.year is not None:
            continue
        here, around = (
            stems_of(clause(text, mention)),
            stems_of(_passage(text, mention)) if day.weekday else frozenset(),
        )
        for told, words in zip(others, stems, strict=True):
            _, month, number = calendar(told.first)
            if month != day.month or day.day not in (None, number):
                continue
            said = words_of(text, mention)
            says = f"“{said}” stands beside it as “{told.words}”"
            if day.day and day.weekday == weekday(told.first) and around & words:
                if (said, told.first) in met:
                    continue  # whoever else tells of that day says no more
                met.add((said, told.first))
                yield Clue("day", says, (Window(told.first - MONTH, told.first + MONTH, 1.0),))
            elif len(here & words) >= SHARED:
                weight = 1.0 if day.day else 0.5
                near, far = (Window(told.first - days, told.first + days, weight) for days in (HALF, MOST))
                yield Clue("same", says, (near, replace(far, weight=LEFT * weight)))


def _weight(reading: Reading) -> float:
    """The vote of a phrase: a count ("seventeen days ago") is seldom met by chance, a weekday often."""
    return 1.0 if bare_weekday(reading) else 2.0 if isinstance(reading, Shift) else 1.5


def _passage(text: str, mention: Mention) -> str:
    """The words around a mention, inside its paragraph."""
    before, after = text[max(0, mention.start - ABOUT) : mention.start], text[mention.end : mention.end + ABOUT]
    return before[before.rfind("\n\n") + 1 :] + " " + after.partition("\n\n")[0]


def clause(text: str, mention: Mention, around: int = AROUND) -> str:
    """The words around a mention, inside its sentence, so many characters on either side."""
    before, after = text[max(0, mention.start - around) : mention.start], text[mention.end : mention.end + around]
    stops = [m.end() for m in STOP.finditer(before)]
    stop = STOP.search(after)
    return before[stops[-1] if stops else 0 :] + " " + after[: stop.start() if stop else around]
