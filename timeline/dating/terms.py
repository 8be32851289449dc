"""The words that the clues share: months and weekdays, and where a sentence ends."""

from __future__ import annotations

import re

MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
WEEKDAY_NAMES = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS, WEEKDAYS = (tuple(name[:3] for name in names) for names in (MONTH_NAMES, WEEKDAY_NAMES))
STOP = re.compile(r"[.!?]\s|\n\s*\n")
