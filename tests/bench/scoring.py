"""How well tagged time expressions agree with gold ones, counted as in TempEval-3.

A gold and a tagged expression match where they overlap, one to one, from left to right; the match is
strict where both ends agree; type and value count inside a match.  F1 is 2 * right / (gold + tagged).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

MEASURES = ("strict", "relaxed", "type", "value", "strict+value")
Timex = Mapping[str, Any]


def matches(gold: Iterable[Timex], tagged: Iterable[Timex]) -> Iterator[tuple[Timex, Timex]]:
    """The pairs that overlap, from left to right, each expression in one pair at most."""
    left, right = (sorted(side, key=lambda t: (t["start"], -t["end"])) for side in (gold, tagged))
    g = t = 0
    while g < len(left) and t < len(right):
        if left[g]["end"] <= right[t]["start"]:
            g += 1
        elif right[t]["end"] <= left[g]["start"]:
            t += 1
        else:
            yield left[g], right[t]
            g, t = g + 1, t + 1


def count(gold: list[Timex], tagged: list[Timex]) -> Counter[str]:
    """What agrees in one document."""
    found = Counter(gold=len(gold), tagged=len(tagged))
    for a, b in matches(gold, tagged):
        strict = (a["start"], a["end"]) == (b["start"], b["end"])
        value = (a["value"] or "") == (b["value"] or "")
        found.update(relaxed=1, strict=strict, type=a["type"] == b["type"], value=value)
        found["strict+value"] += strict and value
    return found


def f1(found: Counter[str], measure: str) -> float:
    """In per cent."""
    total = found["gold"] + found["tagged"]
    return 200 * found[measure] / total if total else 100.0
