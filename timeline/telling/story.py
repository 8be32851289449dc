"""The draft of a title, and the constants of the trade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.tokens import Clause, Token

WIDTH = 90
GRACE = 8  # a title that ends well may run over by so much
NOMINAL = frozenset({role.NAME, role.NOUN, role.NUM, role.OWN})
MEANING = frozenset({role.NAME, role.NOUN, role.NUM, role.PAST, role.ING, role.VERB})
DANGLING = frozenset(
    {role.PREP, role.DET, role.CONJ, role.SUB, role.REL, role.TO, role.COMMA, role.OPEN}
    | {role.BREAK, role.DASH, role.OWN, role.STOP, role.MODAL}
)
FILLERS = v.word_set(
    "also then ongoing however moreover furthermore meanwhile nevertheless therefore thus further indeed subsequently"
)
SMALL = frozenset({role.PAST, role.DET, role.PREP, role.ING, role.VERB, role.OWN, role.ADV})
FRONTING = frozenset({role.PREP, role.DATE, role.ADV, role.CONJ, role.COMMA, role.SUB, role.ING})
LIGHT = frozenset({role.PRON, role.DET, role.ADV})  # the first word of a subject that is no more than a pronoun
COUNTING = frozenset(["hardly", "barely", "scarcely", "only", "first", "almost", "nearly", "some", "well"])
CUTS = frozenset({role.PREP, role.CONJ, role.SUB, role.REL, role.TO, role.BREAK, role.COMMA, role.DASH})
TAKES_INFINITIVE = v.INTENDING | v.word_set(
    "begin start continue fail refuse decline manage try attempt be have go come help"
)
GOVERNED = v.word_set("of for between with on to from at about into")
CHAINED = v.word_set("of on for between with to in at by from against over about into among")


@dataclass(slots=True, eq=False)
class Draft:
    """A title in the making: its words in three parts, and the clause that it was drawn from."""

    subject: tuple[Token, ...]
    verb: tuple[Token, ...]
    tail: tuple[Token, ...]
    clause: Clause | None = None
    shaky: bool = False
    planned: bool = False  # the date is of a plan: "talks planned for May"
    by: str = ""  # what the subject did with what the tail names, which is what the date is of: "proposed"

    @property
    def words(self) -> tuple[Token, ...]:
        """All its words in order."""
        return self.subject + self.verb + self.tail

    @property
    def possessive(self) -> str:
        """The possessive pronoun that opens the subject, or nothing."""
        return self.subject[0].lower if len(self.subject) > 1 and self.subject[0].lower in v.POSSESSIVE else ""

    @property
    def pronoun(self) -> str:
        """The pronoun that stands for the subject, or nothing."""
        if len(self.subject) > 3 or not self.subject or self.subject[0].tag not in LIGHT:
            return ""
        words = [t for t in self.subject if t.tag is not role.ADV]
        return words[0].lower if len(words) == 1 and words[0].tag in (role.PRON, role.DET) else ""


def content(tokens: Sequence[Token]) -> list[Token]:
    """The words that carry meaning."""
    return [t for t in tokens if t.tag in MEANING]


def logged(draft: Draft) -> bool:
    """Whether an entry that a log leads with its time can be told as done: nothing in it looks ahead."""
    found = {t.lower for t in draft.words}
    ahead = found & (v.PLANNED_WORDS | v.DEADLINE_WORDS | v.DEADLINE_VERBS)
    return not ahead and not any(t.tag in (role.MODAL, role.TO, role.NOT) for t in draft.words)


def asks(tokens: Sequence[Token]) -> bool:
    """Whether a headline asks: then it tells nothing."""
    return tokens[0].lower in v.QUESTIONS
