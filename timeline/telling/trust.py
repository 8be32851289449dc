"""How far the date of a happening is to be trusted."""

from __future__ import annotations

from timeline.civil import DAY, Grain
from timeline.model import Dated, How

YEARLY, MONTHLY, EXPLICIT, DOCUMENT, INFERRED = Grain.YEAR, Grain.MONTH, How.EXPLICIT, How.DOCUMENT, How.INFERRED

LOOSE, YEAR = 21 * DAY, 366 * DAY  # what a day, and a month, may be uncertain by and still be told
BARE, HANGING = 0.9, 0.96  # what a bare year, and a date that hangs on the document's, do to the confidence


def trust(one: Dated) -> float:
    """What is left of a date's confidence where it dates a happening, as measured on the cases."""
    bare = one.interval is not None and one.interval.grain is YEARLY
    return BARE if bare and one.how is EXPLICIT else HANGING if one.how is DOCUMENT else 1.0


def placed(one: Dated) -> bool:
    """Whether the date is known well enough to tell of: a weekday that may lie anywhere in two months is not."""
    interval = one.interval
    if interval is None or one.how is not INFERRED or not interval.within:
        return interval is not None
    start, end = interval.start, interval.end
    return start is not None and end is not None and end - start <= (LOOSE if interval.grain < MONTHLY else YEAR)
