"""Words with their parts, and words as text again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final


class Tag:
    """The part that a word plays.  Plain strings, compared by identity: an Enum costs seven times as much here."""

    DATE: Final = "date"
    COMMA: Final = "comma"
    BREAK: Final = "break"  # ; : – and the bars of tables
    DASH: Final = "dash"
    OPEN: Final = "open"
    CLOSE: Final = "close"
    QUOTE: Final = "quote"
    STOP: Final = "stop"
    AUX: Final = "aux"
    MODAL: Final = "modal"
    NOT: Final = "not"
    PREP: Final = "prep"
    TO: Final = "to"  # before a bare verb
    CONJ: Final = "conj"
    SUB: Final = "sub"
    REL: Final = "rel"
    DET: Final = "det"
    OWN: Final = "own"  # his, 's
    PRON: Final = "pron"
    ADV: Final = "adv"
    NUM: Final = "num"
    PAST: Final = "past"  # past or participle
    ING: Final = "ing"
    VERB: Final = "verb"  # bare or present, where the neighbours bear it out
    NAME: Final = "name"
    NOUN: Final = "noun"  # everything else


@dataclass(slots=True, eq=False)
class Token:
    """A word: its text and offsets in the document, its part; `mention` numbers the dated ones."""

    text: str
    start: int
    end: int
    lower: str  # the text in small letters; kept, as it is asked for most of all
    tag: str = Tag.NOUN
    mention: int = -1

    def tagged(self, tag: str) -> Token:
        """The same word in another part."""
        return Token(self.text, self.start, self.end, self.lower, tag, self.mention)

    def saying(self, text: str) -> Token:
        """Another word in the same place and part."""
        return Token(text, self.start, self.end, text.lower(), self.tag, self.mention)


Tokens = list[Token]


TIGHT = frozenset({Tag.COMMA, Tag.CLOSE, Tag.STOP})


def join(tokens: Sequence[Token]) -> str:
    """The words as text again: one space where they were apart, or where something between was left out."""
    return "".join(_spaced(tokens))


def widths(tokens: Sequence[Token]) -> list[int]:
    """How many characters the first word, the first two, ... take when joined; 0 for none of them comes first."""
    return list(accumulate(map(len, _spaced(tokens)), initial=0))


def _spaced(tokens: Sequence[Token]) -> list[str]:
    """The words, each with the space before it, if there is one."""
    pieces: list[str] = []
    end, opened = -1, True
    for token in tokens:
        text, tag = token.text, token.tag
        if tag is Tag.DATE:
            text = " ".join(text.split())
        tight = opened or end == token.start or tag in TIGHT or text[0] in "'’"
        pieces.append(text if tight or (tag is Tag.BREAK and text in ";:") else " " + text)
        end, opened = token.end, tag is Tag.OPEN
    return pieces
