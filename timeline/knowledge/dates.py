"""The dates of a knowledge file: EDTF at the precision known -> Interval."""

from __future__ import annotations

import re

from timeline.civil import DAY, Grain, ordinal, step
from timeline.model import Interval

EDTF = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")


def span(start: str, end: str) -> Interval:
    """From one EDTF date to another, both inclusive, at the coarser of their grains.  ValueError if there is none."""
    first = unit(start)
    if start == end and start != "..":
        return first
    last = unit(end)
    if first.start is not None and last.start is not None and last.start < first.start:
        raise ValueError(f"the end {end} is before the start {start}")
    bounded = [part.grain for part in (first, last) if part.start is not None]
    if not bounded:
        raise ValueError("the start and the end are both unbounded")
    approximate, uncertain = first.approximate or last.approximate, first.uncertain or last.uncertain
    return Interval(first.start, last.end, max(bounded), approximate, uncertain)


def unit(text: str) -> Interval:
    """One EDTF date, `-0043-03-15`, `1916-07`, `1648~`, or `..`.  ValueError if it is none."""
    if text == "..":
        return Interval(None, None)
    match = EDTF.fullmatch(text)
    try:
        if not match:
            raise ValueError
        year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
        first = ordinal(year, month, day)
    except ValueError:
        raise ValueError(f"{text!r} is not a date such as 2011-02-05, 1916-07 or 1648") from None
    grain = Grain.DAY if match[3] else Grain.MONTH if match[2] else Grain.YEAR
    end = first + 1 if match[3] else step(first, 1, grain)
    return Interval(first * DAY, end * DAY, grain, match[4] in ("~", "%"), match[4] in ("?", "%"))
