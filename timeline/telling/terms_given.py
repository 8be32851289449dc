"""Where a text defines a term: `"Closing Date" means ...`, `(the "Closing Date")`, a line of a list or a table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.telling.terms_forms import LONGEST, found, matches

BODY = 240  # characters of a definition
MOST = 400  # terms of one text
DAYS = frozenset({"date", "day", "deadline"})
_DAY = r"(?:Date|Day|Deadline|DATE|DAY)"
MARKS = "\"“”‘'*_"  # what a quoted term may open with
QUOTED = rf"[{MARKS}]{{1,6}}(?:[Tt]he\s+)?([A-Za-z][\w’'/ -]{{1,40}}?)[\"”“’'*_]{{1,6}}"
_TITLED = rf"(?:[Tt]he\s+)?((?:[A-Z][\w’'-]{{0,20}}[ ]){{1,4}}{_DAY})"
_SAYS = r"(?:shall\s+mean|means?|is|shall\s+be|will\s+be|refers\s+to|denotes)\b:?\s*"
_QUOTES = re.compile(rf"{QUOTED}\s{{0,4}}(?:\([^()\n]{{1,40}}\)\s)?(?:,[^,.;\n]{{1,60}},\s)?(?::\s)?{_SAYS}")
_IS = re.compile(r"\b(?:is|be)\b:?\s*$")  # what says it of a day alone: "“Jaws” is a film of 1975"
_PLAIN = re.compile(
    r"(?:^|[.;]\s)[ \t>*•–-]{0,8}(?:(?:\d[\d.]{0,6}|\([a-z]{1,3}\))[ \t]{1,4})?"
    rf"{_TITLED}\s{{1,4}}(?:of\s+this\s+\w+\s+)?(?:{_SAYS}|(?:shall\s+fall|falls)\s+on\s+)",
    re.M,
)
_LISTED = re.compile(
    rf"^[ \t>|*•_\"“-]{{0,8}}{_TITLED}[\"”*_]{{0,4}}[ \t]{{0,40}}"
    r"(?:[:|\t=–—\n]|-\s|(?<=\s\s))[\"”*_]{0,4}[ \t]{0,40}",
    re.M,
)
_BRACKET = re.compile(rf"\s?\(\s?(?:[\w ]{{3,24}}\s)?(?:the\s+)?[\"“‘'*_]{{1,6}}{_TITLED}[\"”’'*_]{{1,6}}\s?\)")
_ENDS = re.compile(r"[.;](?:\s|$)|\n\s*\n")


def key(words: str) -> str:
    """A term as it is looked up."""
    return " ".join(words.lower().split()).removeprefix("the ")


@dataclass(frozen=True, slots=True)
class Definition:
    """A term, and from where to where its definition says what it means; `means`: in a sentence, not in a list."""

    name: str
    start: int
    end: int
    means: bool
    behind: bool = False  # it stands behind what it means: 'six weeks after the Start Date (the "Target Date")'

    @property
    def day(self) -> bool:
        """Whether the term is by its name one of a day."""
        return self.name.split()[-1].lower() in DAYS


def definitions(text: str) -> list[Definition]:
    """The definitions of a text, in its order."""
    forms = [(matches(_QUOTES, text, found(MARKS, text)), True)]
    days = "Date" in text or "Day" in text or "Deadline" in text or "DATE" in text
    forms += [(_PLAIN.finditer(text), True), (_LISTED.finditer(text), False)] if days else []
    told: dict[int, Definition] = {}
    for match in _BRACKET.finditer(text) if days else ():
        told[match.start()] = Definition(match[1], max(0, match.start() - LONGEST), match.start(), False, True)
        if len(told) >= MOST:
            break
    for form, means in forms:
        for match in form:
            ends = _ENDS.search(text, match.end(), match.end() + BODY)
            end = ends.start() if ends else min(len(text), match.end() + BODY)
            one = Definition(" ".join(match[1].split()), match.end(), end, means)
            if one.day or not _IS.search(match[0]):
                told.setdefault(match.end(), one)
            if len(told) >= MOST:
                break
    return [told[at] for at in sorted(told)]
