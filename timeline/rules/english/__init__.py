"""English: the levels of the grammar, from words upward, and what a kind of phrase may stand for."""

from __future__ import annotations

from timeline.rules.english.alone import ALONE, IN_CONTEXT
from timeline.rules.english.calendar import DAYS, MONTHS, QUARTERS, YEARS
from timeline.rules.english.clocks import CLOCKS
from timeline.rules.english.lengths import LENGTHS, REFS, SETS, VAGUE
from timeline.rules.english.numbers import NUMBERS
from timeline.rules.english.phrases import COMPOSED, HEADS, HEDGED, NTH, RELATIVE
from timeline.rules.english.ranges import RANGES

ATOMS = DAYS + MONTHS + QUARTERS + YEARS + CLOCKS + REFS + SETS + LENGTHS
# Each level reduces what the one below made; a composed phrase may be composed again.
LEVELS = (NUMBERS, ATOMS + RANGES, RELATIVE + HEADS, COMPOSED + NTH, COMPOSED + NTH, HEDGED + VAGUE)

_DATES = ("inyear", "decadedate", "centurydate", "point", "range", "nth")
_WHOLES = ("monthdate", "seasondate", "quarterdate", "unitdate", "unitside", "thatyear", "thatweek", "portion")

# What a kind of phrase may stand for in a rule: kind -> the labels it answers to.
FAMILIES: dict[str, tuple[str, ...]] = {
    **{kind: (kind, "date", "daylike") for kind in ("day", "weekdate", "deictic")},
    "monththe": ("monththe", "day", "date", "daylike"),
    **{kind: (kind, "date", "whole") for kind in _WHOLES},
    **{kind: (kind, "date") for kind in _DATES},
    "baremonth": ("baremonth", "monthdate", "date", "whole"),
    "named": ("named", "date"),
    "daypart": ("daypart", "partday", "time"),
    "partday": ("partday", "time"),
    "midnight1": ("midnight1", "time"),
    "shortdate": ("shortdate", "weekdate", "daylike"),
    "clocktime": ("clocktime", "time"),
    "saidtime": ("saidtime", "time"),
    "slashday": ("slashday", "date", "daylike"),
    "dayrange": ("dayrange", "range", "date"),
    "dayside": ("dayside", "unitdate", "date", "whole", "daylike"),
    "near": ("near", "which"),
    "dayordinal": ("dord", "bigordinal"),
}

__all__ = ["ALONE", "FAMILIES", "IN_CONTEXT", "LEVELS"]
