"""The lines of a text: where they stand, how they begin, how they end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SHORT = 160  # longer lines are prose: no header, no heading, no furniture
_LINE = re.compile(r"[^\n]+")
_RULE = re.compile(r"[-=_*~#+|:.•·—–\s]{3,}")
_CLOSERS = "\"'”’»)]}*_"
_OPENERS = "\"'“‘«([`*_"


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    text: str
    indent: int  # characters of white space before it
    gap: bool  # a blank line stands before it, or nothing at all

    @property
    def is_rule(self) -> bool:
        """Whether it is a row of dashes or the like, and says nothing."""
        return len(self.text) <= SHORT and _RULE.fullmatch(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it can only be running text: long, or a sentence with its stop."""
        return len(self.text) > 70 or (self.ends_sentence and self.text.count(" ") >= 5)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends with a full stop or its like."""
        return ends_sentence(self.text)

    @property
    def opens_like_sentence(self) -> bool:
        """Whether it begins with a capital or a digit, behind quotes or not."""
        first = self.text.lstrip(_OPENERS)[:1]
        return first.isupper() or first.isdigit()


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a full stop or its like, behind closing quotes or not."""
    return text[-8:].rstrip(_CLOSERS)[-1:] in (*".!?…。！？:", ".")  # a colon ends a thought too


def split(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    above = -2  # where the line above ended; a line right below begins one later
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            indent = len(match[0]) - len(match[0].lstrip())
            start = match.start() + indent
            yield Line(start, start + len(words), words, indent, match.start() - above > 1)
            above = match.end()
