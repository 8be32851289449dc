"""Dates that hang on a happening which the text dates elsewhere: "two days after the siege began".

Lengths before and after it, its day, its night and its year, the morning after, its second day.  The words that
name it are looked for in the other sentences of the document; the one that shares most of them, and the rarest,
lends its date.  Where none does, nothing is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log

from timeline.civil import Grain
from timeline.model import Dated, Document, How, Interval, Sentence, Step
from timeline.place import place
from timeline.readings import Around, DayPart, Nth, Partial, Reading, Same, Shift, Span, Stretch, Unit, Which
from timeline.rules.telling import irregular, word_set

SHARED = 0.5  # of the weight of the words must be found again
UNSEEN = 0.5  # the weight of a word that no other sentence has
LEAST = 0.5  # confidence of a date that may be lent
LOST = 0.4  # confidence of a date whose happening is not told of
FAR = 80  # sentences with a date that are searched, before and after
REACH = 70  # characters of the words that name the happening
STEM = 5  # letters by which words are compared: "besieged", "besiegers"
RUNS = 31  # days that a happening of several days lasts, at most
BEGUN = 3  # sentences from the beginning of a happening to its second day
DURING = 12  # sentences from the days of a happening to its second day
_UNITS = r"(?:day|week|weekend|month|year|morning|afternoon|evening|night)"
_FACTS = r"(?!that\b|this\b|then\b|it\b|which\b)"
_SIDE = re.compile(rf"\s+(after|following|before|prior to|ahead of)\s+{_FACTS}", re.I)
_UNIT_SIDE = re.compile(rf"(?:\w+\s+)?{_UNITS}\s+(after|following|before)\s+{_FACTS}", re.I)
_OF = re.compile(r"\s+of\s+(?=(?:the|his|her|its|their|our|my|that)\s|[A-Z])")
_WHEN = re.compile(r"\s+(?:that\s+|when\s+)?(?=(?:the|he|she|they|it|his|her|its|their|our|we|I)\s|[A-Z][a-z])")
_ON = re.compile(r"\b(?:on|since|until|till|from|before|after|by)\s+\Z", re.I)
_SOMEBODY = re.compile(r"\s+(?:he|she|they|you|I)\s")
_NOT_WHEN = re.compile(r"\b(?:in|during|for|of|at)\s+\Z", re.I)
_TIED = re.compile(r"[^,;:.()]*\b(?:on|of)\s+(?:the\s+)?\Z")
# Where the clause goes on that a happening dates: "the day of the eclipse | he saw", "… | the army".
_CLAUSE = re.compile(r"(.{4,}?[a-z]{3})\s+(?:he|she|they|we|I|there)\s", re.S)
_CLAUSE_OF = re.compile(
    r"(.{4,}?[a-z]{3})(?<!from)(?<!with)(?<!and)(?<!into)\s+(?:he|she|they|we|I|it|there|the|his|her|their|its)\s", re.S
)
_NAMED = re.compile(rf"[^.;:,()\n]{{1,{REACH}}}")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
_BARE = re.compile(r"the\s+([a-z]{4,})(?=\s+(?:he|she|they|it|we|the|his|her|was|were|had)\s|\s*\Z)")
_HEAD = re.compile(r"(?:the|his|her|its|their)\s+([a-z]{4,})\s+(?!of|at|on|in|by|to|from|for|with|was|were|had)")
_TURNED = re.compile(r"(?:ing|[st]ion|ment|ure|al)\Z")  # a verb made a noun
_ENDING = re.compile(r"(?<=\w{3})(?:ed|ing|ure|ion|ment|al|ers?|s)\Z")
_NOUNS = {"death": "die", "died": "die", "birth": "bear", "born": "bear", "loss": "lose", "sale": "sell",
          "speech": "speak", "flight": "fly", "choice": "choose"}  # fmt: skip
_BEGINS = word_set("began begins begun opened opens started starts convened")
_ENDS = word_set("ended ends closed closes concluded finished")
_BEFORE = word_set("before prior ahead")
_EMPTY = word_set("""
    the and his her its their our had has have was were been being that this with from into after before when who which
    for are but not all did does began begun begin started start ended end happened took place itself""")


@dataclass(frozen=True, slots=True)
class Ask:
    """What a mention asks for: a reading to be placed from a happening, and the words that name it."""

    reading: Reading
    words: re.Match[str] | None  # None: the happening of several days that the text is at
    grain: Grain  # the coarsest date that is of use
    lost: bool  # without it, the date that it has is worth nothing


def recall(
    document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated], evidence: bool, known: Collection[int]
) -> dict[int, Dated]:
    """The mentions of a document that hang on a happening which it dates, by their numbers, with their dates.

    Those whose happening it does not date are among them with little confidence; those `known` are left out.
    """
    asks = {}
    for k, one in enumerate(dated):
        ask = None if k in known else _asked(document.text, one) or _ordinal(document.text, dated, k)
        if ask is not None:
            asks[k] = ask
    out: dict[int, Dated] = {}
    memory = Memory(document, sentences, dated, asks) if asks else None
    for k, ask in asks.items():
        one = dated[k]
        if k and isinstance(one.reading, Unit) and _beside(document.text, dated[k - 1], one):
            out[k] = _same(one, ask.reading, dated[k - 1])
            continue
        found = memory.date(k, ask, evidence) if memory else None
        if found is not None:
            out[k] = found
    return out


# ------------------------------------------------------------------------------ what is asked for


def _asked(text: str, one: Dated) -> Ask | None:
    """What a mention asks for; None for one that hangs on no happening."""
    start, end = one.mention.start, one.mention.end
    match one.reading:
        case Span(amounts) if all(count and unit >= Grain.DAY for count, unit in amounts):
            return _length(text, one.reading, start, end)
        case Unit((-1 | 1) as which, grain, "focus") if grain >= Grain.DAY:
            shift = Shift(Span(((1, grain),)), which, "focus")
            reading = shift if grain is Grain.DAY else Around(grain, shift)
            return _ask(reading, _UNIT_SIDE.match(text, start), grain, grain is Grain.DAY)
        case DayPart(part, Unit((-1 | 1) as which, Grain.DAY, "focus")):
            shift = Shift(Span(((1, Grain.DAY),)), which, "focus")
            return _ask(DayPart(part, shift), _UNIT_SIDE.match(text, start), Grain.DAY)
        case Nth(n, Grain.DAY, None):
            after = _SIDE.match(text, end)
            if after and n > 0 and after[1].lower() in ("after", "following"):
                return _ask(Shift(Span(((n, Grain.DAY),)), 1, "focus"), after, Grain.DAY)
            of = _OF.match(text, end)
            return _ask(one.reading, of, Grain.DAY) if of else Ask(one.reading, None, Grain.DAY, True)
        case Partial(year=None, month=None, day=None, weekday=int()) if text[start - 4 : start].lower() == "the ":
            side = _SIDE.match(text, end)
            which = -1 if side and side[1].lower().split()[0] in _BEFORE else 1
            return _ask(Which(which, one.reading, "focus"), side, Grain.DAY)
        case Same(Grain() as grain, "") if grain >= Grain.DAY and _the(text, start):
            of = _OF.match(text, end)
            when = None if of or _NOT_WHEN.search(text[max(0, start - 8) : start]) else _WHEN.match(text, end)
            told = when is None and not of and _SOMEBODY.match(text, end)  # "finish in the month he said"
            lost = of is not None and grain <= Grain.WEEK
            return Ask(one.reading, None, grain, True) if told else _ask(one.reading, of or when, grain, lost)
        case DayPart(part, None) if _the(text, start):
            of = _OF.match(text, end)
            when = None if of or not _ON.search(text[max(0, start - 8) : start]) else _WHEN.match(text, end)
            return _ask(Same(Grain.PART, part), of or when, Grain.DAY, of is not None)
    return None


def _the(text: str, start: int) -> bool:
    return text[start : start + 4].lower() == "the "


def _ask(reading: Reading, side: re.Match[str] | None, grain: Grain, lost: bool = True) -> Ask | None:
    """To count from the happening that is named behind some words."""
    text = side.string if side else ""
    words = _NAMED.match(text, side.end()) if side else None
    if words is None or not _stems(words[0]):
        return None
    clause = (_CLAUSE_OF if side and side.re is _OF else _CLAUSE).match(words[0])
    words = _NAMED.match(text, words.start(), words.start() + clause.end(1)) if clause else words
    return Ask(reading, words, max(grain, Grain.DAY), lost) if words and _stems(words[0]) else None


def _length(text: str, span: Span, start: int, end: int) -> Ask | None:
    """How far a length of time counts, and from what."""
    side = _SIDE.search(text, start, end) or _SIDE.match(text, end)
    if side is None or _the(text, start):
        return None  # "the two days after the siege" last as long
    exact = text[start:end].lower().endswith("to the day")
    back = side[1].lower().split()[0] in _BEFORE
    unit = min(grain for _, grain in span.amounts)
    shift = Shift(span, -1 if back else 1, Same(Grain.DAY) if exact else "focus")
    return _ask(shift, side, max(unit, Grain.MONTH), lost=False)


def _ordinal(text: str, dated: Sequence[Dated], k: int) -> Ask | None:
    """ "On the third the town fell", after what happened on the second day."""
    match dated[k].reading:
        case Partial(year=None, month=None, day=int(day), weekday=None) if k:
            before, mention = dated[k - 1], dated[k].mention
            digits = any(c.isdigit() for c in text[mention.start : mention.end])
            days = isinstance(before.reading, Nth) and before.reading.unit is Grain.DAY
            if days and not digits and mention.start - before.mention.end < 4 * REACH:
                return Ask(Nth(day, Grain.DAY, None), None, Grain.DAY, False)
    return None


def _beside(text: str, before: Dated, one: Dated) -> bool:
    """Whether it only says again how a date that is named lies: "on 8 October, the day after the crossing"."""
    gap = text[before.mention.end : one.mention.start]
    day = before.interval is not None and before.interval.grain <= Grain.DAY
    return day and len(gap) < 4 and gap.strip() in (",", "-", "–", "—", "(")


def _same(one: Dated, reading: Reading, before: Dated) -> Dated:
    return Dated(one.mention, reading, before.interval, How.TEXT, LOST)  # it tells nothing of its own


@lru_cache(1)
def _bases() -> dict[str, str]:
    return {past: verb for verb, *pasts in irregular() for past in pasts}


def _stems(words: str) -> list[str]:
    return [_stem(word) for word in map(str.lower, _WORD.findall(words)) if word not in _EMPTY]


@lru_cache(1 << 14)
def _stem(word: str) -> str:
    """What is compared of a word: "failed" and "failure", "fell" and "fall", "died" and "death" are one."""
    base = _NOUNS.get(word) or _bases().get(word, word)
    return _ENDING.sub("", base)[:STEM] or base


# ------------------------------------------------------------------------------ what the document dates


class Memory:
    """The sentences of a document that date something, by their words."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated], asking: Collection[int]
    ) -> None:
        self._text, self._dated = document.text, dated
        self._lent = [k not in asking and _lends(one) for k, one in enumerate(dated)]
        self._told: list[tuple[Sentence, frozenset[str], list[Dated]]] = []
        self._sentences = sentences
        self._begins = [sentence.start for sentence in sentences]
        at = 0
        for sentence in sentences:
            held = []
            while at < len(dated) and dated[at].mention.start < sentence.end:
                held += [dated[at]] if self._lent[at] else []
                at += 1
            if held:
                stems = frozenset(_stems(document.text[sentence.start : sentence.end]))
                self._told.append((sentence, stems, held))
        self._starts = [sentence.start for sentence, _, _ in self._told]
        self._seen = Counter(stem for _, stems, _ in self._told for stem in stems)

    def date(self, k: int, ask: Ask, evidence: bool) -> Dated | None:
        """The mention, dated from the happening that it asks for; None where it is better left as it is."""
        one = self._dated[k]
        found = self._of(k, ask)
        following = self._dated[k + 1].mention.start if k + 1 < len(self._dated) else None
        if following is not None and ask.words and following < ask.words.end() and isinstance(ask.reading, Shift):
            ask = replace(ask, reading=replace(ask.reading, base=Same(Grain.DAY)))  # counted from the date itself
        when = self._placed(ask.reading, *found) if found else None
        if found is None or when is None:
            return replace(one, confidence=min(one.confidence, LOST)) if ask.lost else None
        sentence, base = found
        steps: tuple[Step, ...] = ()
        if evidence:
            quote = " ".join(self._text[sentence.start : sentence.end].split())[:REACH]
            said = " ".join(self._text[one.mention.start : ask.words.end() if ask.words else one.mention.end].split())
            steps = (Step("words", f"“{said}”"), Step("anchor", f"it hangs on what “{quote}” tells", base.edtf),
                     Step("interval", f"{when.start_iso} to {when.end_iso}", when.edtf))  # fmt: skip
        return Dated(one.mention, ask.reading, when, How.TEXT, 0.7, steps)

    def _of(self, k: int, ask: Ask) -> tuple[Sentence, Interval] | None:
        """The happening that is asked for: the sentence that tells of it, and its date."""
        one = self._dated[k]
        if ask.words is None:
            return self._days(k, ask.reading) if isinstance(ask.reading, Nth) else None
        following = self._dated[k + 1] if k + 1 < len(self._dated) else None
        if following and following.mention.start < ask.words.end():
            return self._tied(ask, following) if self._lent[k + 1] else None
        at = one.mention.start
        head = _HEAD.match(ask.words[0])
        return (
            self._find(_stems(ask.words[0]), at, ask.grain)
            or (self._find(_stems(head[1]), at, ask.grain) if head and _TURNED.search(head[1]) else None)
            or (self._just_told(k, ask) if isinstance(ask.reading, Shift) else None)
        )

    def _placed(self, reading: Reading, sentence: Sentence, base: Interval) -> Interval | None:
        """A reading placed from a happening, of which only the beginning may be known."""
        several = base.first_day != base.last_day
        match reading:
            case Nth(n) if not several:
                said = {word.lower() for word in _WORD.findall(self._text[sentence.start : sentence.end])}
                if n < 0:
                    return base if said & _ENDS else None
                return Interval.of((base.first_day or 0) + n - 1) if n <= RUNS else None
            case Same(Grain.DAY) if several and base.grain <= Grain.DAY:
                return base
        return place(reading, base)

    def _find(self, stems: list[str], at: int, grain: Grain) -> tuple[Sentence, Interval] | None:
        """The sentence that shares most of the words."""
        weights = {stem: 1 / (1 + log(1 + self._seen[stem])) if self._seen[stem] else UNSEEN for stem in stems}
        best, most = None, SHARED * sum(weights.values())
        here = bisect_right(self._starts, at)
        for sentence, held, dates in self._told[max(0, here - FAR) : here + FAR]:
            if sentence.start <= at < sentence.end:
                continue
            shared = sum(weight for stem, weight in weights.items() if stem in held)
            if shared > most or (shared == most and (best is None or sentence.start < at)):
                interval = self._nearest(sentence, dates, max(weights, key=lambda s: weights[s] * (s in held)))
                if interval.grain <= grain:
                    best, most = (sentence, interval), shared
        return best

    def _nearest(self, sentence: Sentence, dates: list[Dated], stem: str) -> Interval:
        """The date of a sentence that stands nearest to a word of it."""
        text = self._text[sentence.start : sentence.end].lower()
        word = sentence.start + max(text.find(stem), 0)
        found = min(dates, key=lambda one: abs(one.mention.start - word)).interval
        assert found is not None
        return found

    def _tied(self, ask: Ask, following: Dated) -> tuple[Sentence, Interval] | None:
        """The date that stands with the happening itself: "two months after the fall of the town on 10 August"."""
        when = following.interval
        if ask.words is None or when is None or when.grain > ask.grain:
            return None
        gap = self._text[ask.words.start() : following.mention.start]
        return (self._sentence(following.mention.start), when) if _TIED.match(gap) else None

    def _just_told(self, k: int, ask: Ask) -> tuple[Sentence, Interval] | None:
        """What the sentence before told, in other words: "It came down at dawn. Two days after the landing"."""
        bare = _BARE.match(ask.words[0]) if ask.words else None
        if k == 0 or bare is None or not _TURNED.search(bare[1]) or self._seen[_stems(bare[1])[0]]:
            return None
        before = self._dated[k - 1]
        here, there = self._number(self._dated[k].mention.start), self._number(before.mention.start)
        when = before.interval
        near = here - there == 1 and self._sentences[here].block == self._sentences[there].block
        day = when is not None and when.grain <= Grain.DAY and self._lent[k - 1]
        return (self._sentences[there], when) if near and day and when else None

    def _days(self, k: int, reading: Reading) -> tuple[Sentence, Interval] | None:
        """The days, or the beginning, of the happening that the text is at."""
        n = reading.n if isinstance(reading, Nth) else 1
        here = self._number(self._dated[k].mention.start)
        for number in range(k - 1, -1, -1):
            before = self._dated[number]
            at = self._number(before.mention.start)
            when = before.interval
            if here - at > DURING:
                return None
            if when is None or when.grain > Grain.DAY or when.within or not self._lent[number]:
                continue
            days = (when.last_day or 0) - (when.first_day or 0) + 1
            sentence = self._sentences[at]
            said = {word.lower() for word in _WORD.findall(self._text[sentence.start : sentence.end])}
            if abs(n) <= days <= RUNS and days > 1:
                return sentence, when
            if days == 1 and n > 0 and here - at <= BEGUN and said & _BEGINS:
                return sentence, when
        return None

    def _number(self, at: int) -> int:
        """The number of the sentence at a place of the text."""
        return max(bisect_right(self._begins, at) - 1, 0)

    def _sentence(self, at: int) -> Sentence:
        return self._sentences[self._number(at)]


def _lends(one: Dated) -> bool:
    """Whether another date may hang on it, if it does not hang on a happening itself."""
    if one.interval is None or None in (one.interval.start, one.interval.end) or one.confidence < LEAST:
        return False
    return not isinstance(one.reading, Stretch)
