"""The parts that words play: one letter each, so that the parts of a sentence are a string and sought as one."""

import re
from collections.abc import Iterable
from typing import Final

DATE: Final = "@"
COMMA: Final = ","
BREAK: Final = ";"  # ; : – and the bars of tables
DASH: Final = "-"
OPEN: Final = "("
CLOSE: Final = ")"
QUOTE: Final = '"'
STOP: Final = "."
AUX: Final = "a"
MODAL: Final = "m"
NOT: Final = "!"
PREP: Final = "p"
TO: Final = "t"  # before a bare verb
CONJ: Final = "&"
SUB: Final = "s"
REL: Final = "r"
DET: Final = "d"
OWN: Final = "o"  # his, 's
PRON: Final = "i"
ADV: Final = "b"
NUM: Final = "#"
PAST: Final = "e"  # past or participle
ING: Final = "g"
VERB: Final = "v"  # bare or present, where the neighbours bear it out
NAME: Final = "N"
NOUN: Final = "n"  # everything else
ALL = frozenset(
    {DATE, COMMA, BREAK, DASH, OPEN, CLOSE, QUOTE, STOP, AUX, MODAL, NOT, PREP, TO, CONJ, SUB, REL, DET, OWN, PRON}
    | {ADV, NUM, PAST, ING, VERB, NAME, NOUN}
)


def one_of(roles: Iterable[str]) -> re.Pattern[str]:
    """The pattern of any one of some parts."""
    return re.compile(f"[{re.escape(''.join(sorted(roles)))}]")
