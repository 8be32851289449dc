"""Words of the calendar that are somebody's name: May, Winter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Dated, Mention
from timeline.rules import telling as v

BOTH = frozenset("March April May June July August Spring Summer Autumn Winter Friday".split())
SEASONS = frozenset("Spring Summer Autumn Winter".split())
_TITLES = "|".join(sorted(title.title() for title in v.PERSON_TITLES if len(title) > 1))
TITLED = re.compile(rf"\b(?:[A-Z]\.|(?:{_TITLES})\.?)[ \n]\Z")
FURTHEST = max(map(len, v.PERSON_TITLES)) + 2  # characters that a title takes before a name, with its full stop
DATED = re.compile(r"[ \n]+\d")
LED = re.compile(
    r"\b(?:in|since|until|till|last|next|this|of|during|early|late|mid|by|from|to|through|before|after|the)[ \n]$",
    re.I,
)


def surnames(text: str, dated: Sequence[Dated]) -> frozenset[str]:
    """The words of the calendar that mentions consist of and the text calls somebody, by a title or an initial."""
    said = {text[one.mention.start : one.mention.end] for one in dated}
    return frozenset([word for word in said & BOTH if _called(text, word)])


def _called(text: str, word: str) -> bool:
    """Whether the text calls somebody by a word: "J. Winter", but not "Gen. May 3"."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        whole = not text[end : end + 1].isalnum() and text[end : end + 1] != "_"
        if whole and TITLED.search(text, max(0, at - FURTHEST), at) and not DATED.match(text, end):
            return True
        at = text.find(word, end)
    return False


def somebody(text: str, mention: Mention, people: frozenset[str]) -> bool:
    """Whether a mention is one of those names: a season with its capital is, a month unless it is led by `in`."""
    words = text[mention.start : mention.end]
    if words not in people:
        return False
    return words in SEASONS or LED.search(text, max(0, mention.start - 10), mention.start) is None
