"""Words with their parts, and words as text again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from timeline.telling import role


@dataclass(slots=True, eq=False)
class Token:
    """A word: its text and offsets in the document, its part; `mention` numbers the dated ones."""

    text: str
    start: int
    end: int
    lower: str  # the text in small letters; kept, as it is asked for most of all
    tag: str = role.NOUN
    mention: int = -1

    def tagged(self, tag: str) -> Token:
        """The same word in another part."""
        return Token(self.text, self.start, self.end, self.lower, tag, self.mention)

    def saying(self, text: str) -> Token:
        """Another word in the same place and part."""
        return Token(text, self.start, self.end, text.lower(), self.tag, self.mention)


Tokens = list[Token]


@dataclass(slots=True, eq=False)
class Group:
    """A verb with its auxiliaries: words `start` to `end` (exclusive), the last verb at `main`."""

    start: int
    end: int
    main: int
    kind: str


@dataclass(slots=True, eq=False)
class Clause:
    """A stretch of words around one finite verb.

    `intro` is the word that opens it (which, when, and, that) and `governor` the bare verb whose
    object it is ("said that ..."); `verb` is None where there is no verb.
    """

    start: int
    end: int
    verb: Group | None
    intro: str = ""
    governor: str = ""
    shares: bool = False  # its subject is that of the clause before it


class Words(list[Token]):
    """Words that are read as a whole and never changed again, with what has been found in them so far.

    `tags` are their parts, a letter for each, and `finite` those of the verb groups that can carry a clause; `each`
    is the same as a mere list, out of which one word is had in a fraction of the time: for what is asked most.
    `lowers` are the words in small letters, `said` the same, each once.
    """

    __slots__ = ("clauses", "dates", "each", "finite", "groups", "lowers", "places", "said", "tags")

    def __init__(self, tokens: Iterable[Token] = (), tags: str | None = None) -> None:
        list.__init__(self, tokens)
        self.each: Tokens = tokens if type(tokens) is list else self[:]
        self.tags = tags_of(self.each) if tags is None else tags
        self.lowers = [t.lower for t in self.each]
        self.said = frozenset(self.lowers)
        self.dates: dict[int, tuple[int, int]] = {}  # the phrases of dates, by their places
        self.places: dict[int, int] | None = None  # of the dates, by their mentions
        self.groups: list[Group] | None = None
        self.finite: list[Group] = []
        self.clauses: list[Clause] | None = None

    def part(self, start: int, end: int | None = None) -> Words:
        """The words from `start` to `end`, exclusive."""
        return Words(self[start:end], self.tags[start:end])

    def part_of(self, word: str) -> str:
        """The part of a word in small letters, where it stands last; a noun's where it stands nowhere."""
        return self.tags[-1 - self.lowers[::-1].index(word)] if word in self.said else role.NOUN


def tags_of(tokens: Iterable[Token]) -> str:
    """The parts of words, a letter for each."""
    return "".join([t.tag for t in tokens])


def lowers_of(tokens: Iterable[Token]) -> list[str]:
    """The words in small letters."""
    return [t.lower for t in tokens]


TIGHT = frozenset({role.COMMA, role.CLOSE, role.STOP})
SPACING = TIGHT | {role.DATE, role.BREAK, role.OPEN}  # all others stand apart, where they did


def join(tokens: Sequence[Token]) -> str:
    """The words as text again: one space where they were apart, or where something between was left out."""
    if len(tokens) == 1 and tokens[0].tag is not role.DATE:
        return tokens[0].text
    return "".join(_spaced(tokens))


def fits(tokens: Sequence[Token], width: int) -> bool:
    """Whether the words, joined, take at most so many characters."""
    return sum([len(t.text) for t in tokens]) + len(tokens) <= width or len(join(tokens)) <= width


def widths(tokens: Sequence[Token]) -> list[int]:
    """How many characters the first word, the first two, ... take when joined; 0 for none of them comes first."""
    return list(accumulate(map(len, _spaced(tokens)), initial=0))


def _spaced(tokens: Sequence[Token]) -> list[str]:
    """The words, each with the space before it, if there is one."""
    pieces: list[str] = []
    end, opened = -1, True
    for token in tokens:
        text, tag = token.text, token.tag
        joined = opened or end == token.start or text[0] in "'’"
        if tag in SPACING:
            text = " ".join(text.split()) if tag is role.DATE else text
            joined = joined or tag in TIGHT or (tag is role.BREAK and text in ";:")
            opened = tag is role.OPEN
        elif opened:
            opened = False
        pieces.append(text if joined else " " + text)
        end = token.end
    return pieces
