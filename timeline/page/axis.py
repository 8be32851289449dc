"""Where a date stands on the axis: ISO strings to seconds and back, the part shown first, ticks before year 1000.

plotly drops time zones, years of less than four digits and whatever lies beyond the years ±9999, without
a word.  So times are counted here in seconds of UTC (local time, where no zone is told) and handed over as
ISO strings that it cannot misread.
"""

from __future__ import annotations

from bisect import bisect_right

from timeline.civil import DAY, MAX_YEAR, MIN_YEAR, calendar, iso_day, iso_year, ordinal
from timeline.model import iso_time

BODY = 0.7  # the share of the events that the first view is about
NEAR = 0.5  # how far beyond it others still belong to it, as a share of its length
WORTH = 3  # how many times longer the whole must be for a part to be shown first
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)  # years between ticks
YEAR = 365 * DAY
FIRST, LAST = ordinal(MIN_YEAR) * DAY, ordinal(MAX_YEAR, 12, 31) * DAY

Range = tuple[int, int]


def seconds(iso: str, end: bool = False) -> int:
    """The second of UTC at which an ISO date or time begins; with `end`, at which it is over."""
    day, _, clock = iso.partition("T")
    year, month, number = day.rsplit("-", 2)
    start = ordinal(int(year), int(month), int(number)) * DAY
    if not clock:
        return start + DAY if end else start
    hour, minute, second = (int(part) for part in clock[:8].split(":"))
    return start + hour * 3600 + minute * 60 + second + end - _offset(clock[8:])


def _offset(zone: str) -> int:
    if zone in ("", "Z"):
        return 0
    hours, minutes = int(zone[1:3]), int(zone[4:6] or 0)
    return (hours * 60 + minutes) * (-60 if zone.startswith("-") else 60)


def stamp(at: int) -> str:
    """Seconds as the string to give to plotly: four digits of year, no zone."""
    at = min(max(at, FIRST), LAST)
    return iso_time(at) if at % DAY else iso_day(at // DAY)


def whole(spans: list[Range]) -> Range:
    """The range that shows everything, with some air."""
    if not spans:
        return ordinal(2000) * DAY, ordinal(2001) * DAY
    return _aired(min(start for start, _ in spans), max(end for _, end in spans))


def view(spans: list[Range]) -> Range:
    """The range to show first: everything, or the body of it where a few lie far away."""
    full = whole(spans)
    starts = sorted(start for start, _ in spans)
    count = int(len(starts) * BODY + 0.999)
    if len(starts) < 4 or count == len(starts):
        return full
    first = min(range(len(starts) - count + 1), key=lambda i: starts[i + count - 1] - starts[i])
    low, high = _neighbours(starts, first, first + count - 1)
    inside = [end for start, end in spans if starts[low] <= start <= starts[high]]
    body = _aired(starts[low], min(max(inside), starts[high] + max(starts[high] - starts[low], YEAR)))
    return body if WORTH * (body[1] - body[0]) < full[1] - full[0] else full


def _neighbours(starts: list[int], low: int, high: int) -> tuple[int, int]:
    """Takes in what lies near the ends, as long as there is some."""
    while True:
        reach = int(NEAR * max(starts[high] - starts[low], DAY))
        wider_low = bisect_right(starts, starts[low] - reach - 1)
        wider_high = bisect_right(starts, starts[high] + reach) - 1
        if (wider_low, wider_high) == (low, high):
            return low, high
        low, high = min(low, wider_low), max(high, wider_high)


def _aired(start: int, end: int) -> Range:
    air = max((end - start) // 25, DAY // 2 if end - start > DAY else 1800)
    return max(start - air, FIRST), min(end + air, LAST)


def ticks(shown: Range) -> tuple[list[str], list[str]] | None:
    """Positions and labels of years as history counts them, where plotly's own would read `-0043`."""
    first, last = calendar(shown[0] // DAY)[0], calendar(shown[1] // DAY)[0]
    if first >= 1000:
        return None
    step = next((step for step in STEPS if (last - first) <= 8 * step), STEPS[-1])
    years = [year for year in range(first, last + 1) if (year if year > 0 else 1 - year) % step == 0]
    if step > 1 and first <= 0 < last:
        years.append(1)
    return [f"{iso_year(year)}-01-01" for year in years], [_name(year) for year in years]


def _name(year: int) -> str:
    return f"{1 - year} BCE" if year <= 0 else f"{year} CE" if year < 1000 else str(year)
