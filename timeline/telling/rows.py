"""Rows of tables: the cell that a date belongs to."""

from __future__ import annotations

import itertools

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import date_phrase
from timeline.telling.story import content
from timeline.telling.tokens import Token, Tokens, Words


def told_row(tokens: Words, at: int) -> Words:
    """The date of a row with its words first, the cell that says what happened behind it; else the same words.

    A cell that tells something beside its date is left as it is: only where the date stands alone, or
    with a remark ("done September 8"), does it belong to the first cell that has words.
    """
    if role.BREAK not in tokens.tags:
        return tokens
    bars = [k for k, t in enumerate(tokens) if t.text.startswith("|")]
    if not bars:
        return tokens
    edges = [-1, *bars, len(tokens)]
    cells = [(a + 1, b) for a, b in itertools.pairwise(edges) if b > a + 1]
    own = next((cell for cell in cells if cell[0] <= at < cell[1]), None)
    if own is None or not _dates_only(tokens[own[0] : own[1]]):
        return tokens
    stories = [tokens[a:b] for a, b in cells if (a, b) != own and _tells(tokens[a:b])]
    if not stories:
        return tokens
    story = max(stories, key=_weight)
    start, end = date_phrase(tokens, at)
    bar = tokens[bars[0]]
    return Words([*tokens[max(start, own[0]) : min(end, own[1])], bar, *story])


def _weight(cell: Tokens) -> int:
    """How much a cell tells: its words, a name's not counted but for the first."""
    return len([t for t in cell if t.tag is not role.NAME]) + any(t.tag is role.NAME for t in cell)


def _dates_only(cell: Tokens) -> bool:
    return all(t.tag is role.DATE or t.lower in v.REMARKS or not _worded(t) for t in cell)


def _worded(token: Token) -> bool:
    return token.text[0].isalpha() and token.tag not in (role.PREP, role.DET, role.ADV, role.CONJ)


def _tells(cell: Tokens) -> bool:
    """Whether a cell says something: words, and not only a number or a code."""
    return any(t.tag is not role.NUM and t.text.isalpha() and len(t.text) > 2 for t in content(cell)) and all(
        t.tag is not role.DATE for t in cell
    )
