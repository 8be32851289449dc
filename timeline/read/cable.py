"""The preamble of a telegram: serial numbers, routing, date-time group, addresses, classification."""

from __future__ import annotations

import re

from timeline.read.labels import CLASSIFICATIONS
from timeline.read.lines import SHORT, Line

ORDER = re.compile(r"E\.? ?O\.? ?\d{4,5}:?\s{0,9}(?:DECL(?:ASSIFY)?(?: ON)?:?\s{0,9})?", re.I)
_GROUP = re.compile(r"(?:[ZOPRFY] )?(\d{6} ?[A-IK-Z] ?[A-Z]{3,9} ?(?:\d{4}|\d\d))\b")
_ADDRESSED = re.compile(r"(FM|TO|INFO)\s+(?=\S)")
_PREAMBLE = re.compile(
    r"V?ZCZC\S*|(?:[A-Z]{2} )+R[UH][A-Z]{3,6}\b|DE R[UH][A-Z]+ #|ZNY [A-Z]{5}\b|R[UH][A-Z]{3,6}/|BT$|NNNN$|#\d{3,5}$"
    r"|S E C R E T\b|C O N F I D E N T I A L\b|U N C L A S\b|T O P  ?S E C R E T\b|UNCLAS\b"
    r"|(?:SECRET|CONFIDENTIAL|UNCLASSIFIED|TOP SECRET)(?:/[A-Z/]+)?(?: [A-Z ]{3,30} \d{3,6})?$"
    r"|(?:SIPDIS|NOFORN|NODIS|EXDIS|LIMDIS|STADIS)\b|[A-Z][A-Z ]{2,24} \d{4,10} +\d{3} OF \d{3}$"
    r"|(?:FINAL )?SECTION \d\d? OF \d\d?\b"
)


def is_preamble(line: Line) -> bool:
    """Whether a line is of the preamble of a cable, by its own words alone."""
    return len(line.text) <= SHORT and bool(_PREAMBLE.match(line.text) or _GROUP.match(line.text))


def is_address(line: Line) -> bool:
    """Whether a line right below a preamble may be of it too: one in capitals."""
    return len(line.text) <= SHORT and line.text.upper() == line.text and not line.is_rule and not is_preamble(line)


def named(line: Line) -> tuple[str, str, int] | None:
    """The field in a line of a preamble: its name, its value, where that starts."""
    if group := _GROUP.match(line.text):
        return "dtg", group[1], line.start + group.start(1)
    if found := _ADDRESSED.match(line.text):
        name = "from" if found[1] == "FM" else found[1].lower()
        return name, line.text[found.end() :], line.start + found.end()
    return None


def is_marked(text: str) -> bool:
    """Whether a text begins with a classification in brackets: `(U) Summary`."""
    return text.startswith("(") and text[1:16].partition(")")[0] in CLASSIFICATIONS
