"""Acts of making: `Minutes of the meeting held on`, `This lease is made on`, `Given under my hand this 3rd day of`.

Only the first and last words of a text are read.  An act is a fragment, or says that it is of this paper: `Executed on
30 January 1649, the king was buried` is a sentence about somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from timeline.civil import Grain
from timeline.model import Field, Interval
from timeline.read import dates
from timeline.read.labels import (
    ARTICLES,
    CLOSING,
    DATES,
    LABELS,
    MADE,
    OF_ITS_DAY,
    PAPERS,
    SPOKEN,
    UNDATING,
    UPON,
)
from timeline.read.lines import Line

HEAD, TAIL, LEAD = 1500, 700, 200  # characters read at either end, and before and behind a date
NARROW = 50  # characters of a line that nobody need have broken
_WORD = re.compile(r"[^\W\d_]+")
_FORWARD = re.compile(r"\.\s|\n\s*\n")
_STOP = re.compile(r"[.;:!?](?:\s|\Z)|\n\s*\n|\b(?:which|who|whom|that|where|whereby)\b")
_LABEL = re.compile(r"(?:^|\s{2,}|\t|[|;,]\s?|\n)([A-Z][a-z]+(?: [a-z]+){0,2}):\s+\Z")
_SIGNED = re.compile(r"\b(?:signature|signing|execution)\s+date[*\"”’']*\s+(?:means|is|shall be)(?: the)?\s*\Z", re.I)
_SITTING = re.compile(
    r"(?:\A|\n)(?:[a-z]+ )?(?:sitting|hearing|session|audience)\s+(?:of|held on|on)(?: the)?(?: [a-z]+day,?)?\s*\Z",
    re.I,
)
_MET = re.compile(
    r"(?:\A|\n)[*_#> ]*(?:meeting|session|conference) (?:of|held on|on)(?: the)?(?: [a-z]+day,?)?\s*\Z", re.I
)
_PRESENT = re.compile(r"^\W{0,3}(?:present|in attendance|attendees|apologies)\b.{0,3}:", re.I | re.M)  # of minutes
_DASHED = re.compile(r"\s[–—-]\s")
_BEGUN = re.compile(r",\s(?:the|its?|his|her|he|she|they|their|we|an?)\s", re.I)
_RESTATED = re.compile(r"[^.;]{0,60}\b(?:amended|restated)\s+(?:on|as\s+of|at)\s+(?:the\s+)?", re.I)
# A verb, or the subject of one, behind the date: then the words before it are no act, but a sentence's beginning.
_FINITE = (
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|might|can|could|did|does|do|says|went|came|took|gave|fell"
    r"|rose|saw|became|began|shows)\b"
)
_TELLS = re.compile(
    rf"{_FINITE}|\b(?:said|sent|found|told|left|won|lost|led|put|brought|made|show|set)\b|\b\w{{2,}}ed\b(?! by\b)"
    r"|,\s(?:his|her|he|she|they|their|its?|we)\s",
    re.I,
)
_PLAIN = re.compile(_FINITE, re.I)
# The paper of which the words right before a date speak, where it is another.
_OTHER = re.compile(rf"\b(?:the|an?|that|said|its)\s(?:[\w’'-]+\s){{0,3}}?(?:{'|'.join(sorted(PAPERS))})\b", re.I)


def find(text: str, prose: list[Line], lines: list[Line], taken: set[int]) -> Iterator[Field]:
    """The date that words of making lead up to, in a text's first words, else in its last."""
    start, end = prose[0].start, prose[-1].end
    cut = min(start + HEAD, end)
    shut = [(line.start, line.end) for number, line in enumerate(lines) if number in taken and line.start < end]
    for first, last, closing in ((start, cut, False), (max(cut, end - TAIL), end, True)):
        free = [(match, interval) for match, interval in dates.all_in(text, first, last)
                if not any(a <= match.start() < b for a, b in shut)]  # fmt: skip
        made = next((n for n, (match, _) in enumerate(free) if _is_made(text, match, start, closing)), None)
        if made is not None:
            match, interval = _last_of(text, free[made:], start)
            yield Field("made", match[0], match.start(), match.end(), interval)
            return


def is_labelled(lead: str) -> bool:
    """Whether a label of dates stands right before, in the middle of a line: `Watch: Night   Date: `."""
    label = _LABEL.search(lead)
    name = LABELS.get(label[1].casefold(), "") if label else ""
    return name in DATES and name in ("date", "created", "published", "sent")


def tells(line: Line) -> bool:
    """Whether a line has a finite verb, as no title has; a participle counts only where a sentence ends."""
    return bool(_PLAIN.search(line.text) or (line.text[-1:] in ".!?" and _TELLS.search(line.text)))


def restated(text: str, found: Field) -> Field:
    """A date of making, or the one behind it on which the paper was restated: `as of 3 May 2001, as amended on`."""
    words = _RESTATED.match(text, found.end) if found.name == "made" else None
    said = dates.at(text, words.end()) if words else None
    if words is None or said is None or said[1].grain is not Grain.DAY:
        return found
    return replace(found, value=said[0], start=words.end(), end=words.end() + len(said[0]), interval=said[1])


def _last_of(text: str, free: list[tuple[re.Match[str], Interval]], start: int) -> tuple[re.Match[str], Interval]:
    """The first date; of a solemn end the last that may be its own: `Sworn before a notary of 2001 this 7th day`."""
    found, solemn = free[0], _is_solemn(_sentence(text, free[0][0], start))
    for match, interval in free[1:] if solemn else ():
        if _FORWARD.search(text, found[0].end(), match.start()):
            break
        if not _is_of_another(text[max(start, match.start() - LEAD) : match.start()]):
            found = match, interval
    return found


# ---------------------------------------------------------------------------------- one date


def _is_made(text: str, match: re.Match[str], start: int, closing: bool) -> bool:
    """Whether the words of a date's sentence up to it tell of the making of the paper."""
    lead, sentence = text[max(start, match.start() - LEAD) : match.start()], _sentence(text, match, start)
    rest = _rest(text, match.end())
    if _BEGUN.match(text, match.end()) and "this" not in lead.casefold():
        return False  # "Signed on 4 June 1998, the treaty ended the war."
    if is_labelled(lead) or _SIGNED.search(lead) or (not rest and not closing and _SITTING.search(lead)):
        return True
    if _MET.search(lead) and _PRESENT.search(text, start, start + HEAD):
        return True
    if _is_solemn(sentence):
        return not _is_of_another(sentence)
    return _is_act(sentence, closing, apart=not rest.strip(" .,;:*_"), fragment=not _TELLS.search(rest))


def _sentence(text: str, match: re.Match[str], start: int) -> str:
    """The words of a date's sentence up to it."""
    lead = text[max(start, match.start() - LEAD) : match.start()]
    stops = [found.end() for found in _FORWARD.finditer(lead)]
    return lead[stops[-1] if stops else 0 :]


def _rest(text: str, at: int) -> str:
    """The words of a sentence behind its date; the end of a line is no end where the line was full or goes on small."""
    cut = _STOP.split(text[at : at + LEAD], maxsplit=1)[0]
    first, *below = cut.split("\n")
    lines = [text[text.rfind("\n", 0, at) + 1 : at] + first, *below]
    kept = first
    for above, line in pairwise(lines):
        small = line.lstrip()[:1].islower()
        if not small and (len(above) < NARROW or len(line) > len(above)):
            break
        kept += f" {line}"
    return kept.strip()


def _is_solemn(sentence: str) -> bool:
    """Whether it is the end of a deed: `In witness whereof`."""
    words = " ".join(sentence.casefold().split())
    return any(phrase in words for phrase in CLOSING)


def _is_of_another(lead: str) -> bool:
    """Whether the word before a date makes it that of something else: `the lease of`."""
    return lead.casefold().split()[-1:] != [] and lead.casefold().split()[-1] in UNDATING


def _is_act(lead: str, closing: bool, apart: bool, fragment: bool) -> bool:
    """Whether words up to a date are an act, if the date ends its line (`apart`) or no verb follows (`fragment`)."""
    lead = _DASHED.split(lead)[-1] if apart else lead  # "Civil Division – Judgment of"
    words = [word for word in _WORD.findall(lead.casefold()) if word not in ARTICLES]
    raw = lead.casefold().strip(" *_#>").split()
    for size in range(min(7, len(words)), 0, -1):
        ending, head = " ".join(words[-size:]), words[: len(words) - size]
        if ending in MADE and ((not head and fragment) or _of_this(raw, head) or (closing and fragment)):
            return not closing or size == len(words) or head[0] in ("done", "given", "signed", "in")
        told = ending in SPOKEN and (apart or ending not in ("of", "on"))
        if told and not closing and fragment and _is_paper(head) and raw[0] != "the":
            return True
    loose = not raw or raw[-1] not in UNDATING
    return _is_of_its_day(words) and not closing and apart and loose and len(words) <= 12


def _is_paper(head: list[str]) -> bool:
    """Whether words call a paper by its name, and what it is of or by: not `Opinion polls`."""
    return head[:2] == ["at", "meeting"] or (head[:1] != [] and head[0] in PAPERS and {*head[1:2]} <= UPON)


def _is_of_its_day(words: list[str]) -> bool:
    """Whether they name a paper of one day: `Statement by the minister`."""
    size = next((n for n in (2, 1) if " ".join(words[:n]) in OF_ITS_DAY), 0)
    return bool(size) and {*words[size : size + 1]}.isdisjoint(UNDATING - {"of", "to", "from"})


def _of_this(raw: list[str], head: list[str]) -> bool:
    """Whether the words speak of this paper, and are not about another: `This amendment to the lease dated`."""
    if "this" not in raw[:-1] or raw[-3:-2] == ["effective"]:
        return False
    tail = raw[raw.index("this") + 1 :]
    if raw[-1] == "dated":
        return {"to", "of", "under", "with", "the"}.isdisjoint(tail)
    return head[-1:] == ["is"] or not _OTHER.search(" ".join(tail))
