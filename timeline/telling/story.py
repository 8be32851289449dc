"""The draft of a title, and the constants of the trade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.rules import telling as v
from timeline.telling.clauses import Clause
from timeline.telling.tokens import Tag, Token

WIDTH = 90
GRACE = 8  # a title that ends well may run over by so much
NOMINAL = frozenset({Tag.NAME, Tag.NOUN, Tag.NUM, Tag.OWN})
MEANING = frozenset({Tag.NAME, Tag.NOUN, Tag.NUM, Tag.PAST, Tag.ING, Tag.VERB})
DANGLING = frozenset(
    {Tag.PREP, Tag.DET, Tag.CONJ, Tag.SUB, Tag.REL, Tag.TO, Tag.COMMA, Tag.OPEN}
    | {Tag.BREAK, Tag.DASH, Tag.OWN, Tag.STOP, Tag.MODAL}
)
FILLERS = v.word_set(
    "also then however moreover furthermore meanwhile nevertheless therefore thus further indeed subsequently"
)
SMALL = frozenset({Tag.PAST, Tag.DET, Tag.PREP, Tag.ING, Tag.VERB, Tag.OWN, Tag.ADV})
FRONTING = frozenset({Tag.PREP, Tag.DATE, Tag.ADV, Tag.CONJ, Tag.COMMA, Tag.SUB, Tag.ING})
COUNTING = frozenset(["only", "first", "almost", "nearly", "some", "well"])
CUTS = frozenset({Tag.PREP, Tag.CONJ, Tag.SUB, Tag.REL, Tag.TO, Tag.BREAK, Tag.COMMA, Tag.DASH})
TAKES_INFINITIVE = v.INTENDING | v.word_set(
    "begin start continue fail refuse decline manage try attempt be have go come help"
)
GOVERNED = v.word_set("of for between with on to from at about into")
CHAINED = v.word_set("of on for between with to in at by from against over about into among")


@dataclass(frozen=True, slots=True)
class Draft:
    """A title in the making: its words in three parts, and the clause that it was drawn from."""

    subject: tuple[Token, ...]
    verb: tuple[Token, ...]
    tail: tuple[Token, ...]
    clause: Clause | None = None
    shaky: bool = False
    planned: bool = False  # the date is of a plan: "talks planned for May"

    @property
    def words(self) -> tuple[Token, ...]:
        """All its words in order."""
        return self.subject + self.verb + self.tail

    @property
    def possessive(self) -> str:
        """The possessive pronoun that opens the subject, or nothing."""
        first = self.subject[0] if len(self.subject) > 1 else None
        return (
            first.lower
            if first is not None and first.lower in ("his", "her", "its", "their", "my", "our", "your")
            else ""
        )

    @property
    def pronoun(self) -> str:
        """The pronoun that stands for the subject, or nothing."""
        if len(self.subject) > 3:
            return ""
        words = [t for t in self.subject if t.tag is not Tag.ADV]
        return words[0].lower if len(words) == 1 and words[0].tag in (Tag.PRON, Tag.DET) else ""


def content(tokens: Sequence[Token]) -> list[Token]:
    """The words that carry meaning."""
    return [t for t in tokens if t.tag in MEANING]
