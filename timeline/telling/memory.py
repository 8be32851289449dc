"""What was found in a list of words, kept for the next question about the same list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")
MEMORY = 16  # lists of words of which it is remembered what was found in them


def remembered(find: Callable[[list[K]], T]) -> Callable[[list[K]], T]:
    """The same function, which does not look twice at the same list; the lists are never changed once made."""
    kept: dict[int, tuple[list[K], T]] = {}

    def ask(tokens: list[K]) -> T:
        held = kept.get(id(tokens))
        if held is None or held[0] is not tokens:
            if len(kept) >= MEMORY:
                kept.clear()
            held = kept[id(tokens)] = (tokens, find(tokens))
        return held[1]

    return ask
