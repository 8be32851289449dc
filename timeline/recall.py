"""Dates that hang on a happening which the text dates elsewhere: "two days after the siege began".

The words behind "after" or "before" are looked for in the other sentences of the document; the one that shares
most of them, and the rarest, lends its date.  Where none does, nothing is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import log

from timeline.civil import Grain
from timeline.model import Dated, Document, How, Interval, Sentence, Step
from timeline.place import place
from timeline.readings import Same, Shift, Span, Stretch, Unit
from timeline.rules.telling import word_set

SHARED = 0.5  # of the weight of the words must be found again
UNSEEN = 0.5  # the weight of a word that no other sentence has
LEAST = 0.5  # confidence of a date that may be lent
FAR = 80  # sentences with a date that are searched, before and after
REACH = 70  # characters of the words that name the happening
STEM = 5  # letters by which words are compared: "besieged", "besiegers"
_SIDE = re.compile(r"\s+(after|following|before|prior to|ahead of)\s+(?!that\b|this\b|then\b|it\b|which\b)", re.I)
_DAY_SIDE = re.compile(r"(?:\w+ )?day\s+(after|following|before)\s+", re.I)
_NAMED = re.compile(rf"[^.;:,()\n]{{1,{REACH}}}")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
_BEFORE = word_set("before prior ahead")
_EMPTY = word_set("""
    the and his her its their our had has have was were been being that this with from into after before when who which
    for are but not all did does began begun begin started start ended end happened took place itself""")


def recall(document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated], evidence: bool) -> list[Dated]:
    """The dated mentions of a document; lengths before or after a happening that the text dates become dates."""
    out, memory = list(dated), None
    for k, one in enumerate(dated):
        asked = _asked(document.text, one)
        if asked is None:
            continue
        shift, words = asked
        if k and isinstance(one.reading, Unit) and _beside(document.text, dated[k - 1], one):
            out[k] = _same(one, shift, dated[k - 1])
        elif not (k + 1 < len(dated) and dated[k + 1].mention.start < words.end()):
            memory = memory or Memory(document, sentences, dated)
            out[k] = memory.date(one, shift, words, evidence)
    return out


def _asked(text: str, one: Dated) -> tuple[Shift, re.Match[str]] | None:
    """How far a mention counts, and the words of the happening it counts from; None for any other mention."""
    reading, end = one.reading, one.mention.end
    match reading:
        case Span(amounts) if all(count and unit >= Grain.DAY for count, unit in amounts):
            side = _SIDE.search(text, one.mention.start, end) or _SIDE.match(text, end)
            if side is None or text[one.mention.start : end].lower().startswith("the "):
                return None  # "the two days after the siege" last as long
            exact = text[one.mention.start : end].lower().endswith("to the day")
            back = side[1].lower().split()[0] in _BEFORE
            shift = Shift(reading, -1 if back else 1, Same(Grain.DAY) if exact else "focus")
            end = side.end()
        case Unit(which=(-1 | 1) as which, grain=Grain.DAY, base="focus"):
            side = _DAY_SIDE.match(text, one.mention.start)
            if side is None:
                return None
            shift, end = Shift(Span(((1, Grain.DAY),)), which, "focus"), side.end()
        case _:
            return None
    words = _NAMED.match(text, end)
    return (shift, words) if words and _stems(words[0]) else None


def _beside(text: str, before: Dated, one: Dated) -> bool:
    """Whether it only says again how a date that is named lies: "on 8 October, the day after the crossing"."""
    gap = text[before.mention.end : one.mention.start]
    day = before.interval is not None and before.interval.grain <= Grain.DAY
    return day and len(gap) < 4 and gap.strip() in (",", "-", "–", "—", "(")


def _same(one: Dated, shift: Shift, before: Dated) -> Dated:
    return Dated(one.mention, shift, before.interval, How.TEXT, 0.4)  # it tells nothing of its own


def _stems(words: str) -> list[str]:
    return [w.lower()[:STEM] for w in _WORD.findall(words) if w.lower() not in _EMPTY]


class Memory:
    """The sentences of a document that date something, by their words."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated]) -> None:
        self._text = document.text
        self._told: list[tuple[Sentence, frozenset[str], list[Dated]]] = []
        at = 0
        for sentence in sentences:
            held = []
            while at < len(dated) and dated[at].mention.start < sentence.end:
                held += [dated[at]] if _lends(document.text, dated[at]) else []
                at += 1
            if held:
                stems = frozenset(_stems(document.text[sentence.start : sentence.end]))
                self._told.append((sentence, stems, held))
        self._starts = [sentence.start for sentence, _, _ in self._told]
        self._seen = Counter(stem for _, stems, _ in self._told for stem in stems)

    def date(self, one: Dated, shift: Shift, words: re.Match[str], evidence: bool) -> Dated:
        """The mention, dated from the happening that the words name; undated where the text does not tell of it."""
        found = self._find(_stems(words[0]), one.mention.start, shift)
        if found is None:
            lost = not isinstance(one.reading, Span)  # hung on the last date before, for want of better
            return replace(one, confidence=min(one.confidence, 0.4)) if lost else one
        sentence, interval = found
        when = place(shift, interval)
        if when is None:
            return one
        steps: tuple[Step, ...] = ()
        if evidence:
            quote = " ".join(self._text[sentence.start : sentence.end].split())[:REACH]
            said = " ".join(self._text[one.mention.start : words.end()].split())
            steps = (Step("words", f"“{said}”"), Step("anchor", f"it hangs on what “{quote}” tells", interval.edtf),
                     Step("interval", f"{when.start_iso} to {when.end_iso}", when.edtf))  # fmt: skip
        return Dated(one.mention, shift, when, How.TEXT, 0.7, steps)

    def _find(self, stems: list[str], at: int, shift: Shift) -> tuple[Sentence, Interval] | None:
        weights = {stem: 1 / (1 + log(1 + self._seen[stem])) if self._seen[stem] else UNSEEN for stem in stems}
        unit = min(grain for _, grain in shift.span.amounts)
        best, most = None, SHARED * sum(weights.values())
        here = bisect_right(self._starts, at)
        for sentence, held, dates in self._told[max(0, here - FAR) : here + FAR]:
            if sentence.start <= at < sentence.end:
                continue
            shared = sum(weight for stem, weight in weights.items() if stem in held)
            if shared > most or (shared == most and (best is None or sentence.start < at)):
                interval = self._nearest(sentence, dates, max(weights, key=lambda s: weights[s] * (s in held)))
                if interval.grain <= max(unit, Grain.MONTH):
                    best, most = (sentence, interval), shared
        return best

    def _nearest(self, sentence: Sentence, dates: list[Dated], stem: str) -> Interval:
        """The date of a sentence that stands nearest to a word of it."""
        text = self._text[sentence.start : sentence.end].lower()
        word = sentence.start + max(text.find(stem), 0)
        found = min(dates, key=lambda one: abs(one.mention.start - word)).interval
        assert found is not None
        return found


def _lends(text: str, one: Dated) -> bool:
    """Whether another date may hang on it."""
    if one.interval is None or None in (one.interval.start, one.interval.end) or one.confidence < LEAST:
        return False
    return not isinstance(one.reading, Stretch) and _asked(text, one) is None
