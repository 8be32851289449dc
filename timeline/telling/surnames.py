"""Words of the calendar that are somebody's name: May, Winter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Dated, Mention
from timeline.rules import telling as v

BOTH = frozenset("March April May June July August Spring Summer Autumn Winter Friday".split())
_TITLES = "|".join(sorted(title.title() for title in v.PERSON_TITLES if len(title) > 1))
NAMED = re.compile(rf"\b(?:[A-Z]\.|(?:{_TITLES})\.?)[ \n]({'|'.join(sorted(BOTH))})\b(?![ \n]+\d)")
LED = re.compile(
    r"\b(?:in|since|until|till|last|next|this|of|during|early|late|mid|by|from|to|through|before|after|the)[ \n]$",
    re.I,
)


def surnames(text: str, dated: Sequence[Dated]) -> frozenset[str]:
    """The words of the calendar that the text calls somebody, by a title or an initial: "J. Winter"."""
    said = {text[one.mention.start : one.mention.end] for one in dated}
    return frozenset(NAMED.findall(text)) if said & BOTH else frozenset()


def somebody(text: str, mention: Mention, people: frozenset[str]) -> bool:
    """Whether a mention is one of those names: a season with its capital is, a month unless it is led by `in`."""
    words = text[mention.start : mention.end]
    if words not in people:
        return False
    season = words in ("Spring", "Summer", "Autumn", "Winter")
    return season or LED.search(text, max(0, mention.start - 10), mention.start) is None
