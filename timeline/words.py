"""Dates in words, from the columns `edtf` and `grain` of a table: `3–5 February 2012`."""

from __future__ import annotations

MONTHS = ("January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December")  # fmt: skip
UNITS = {  # the parts of a year in ISO 8601-2, which stand in place of a month
    21: "spring {}", 22: "summer {}", 23: "autumn {}", 24: "winter {}",
    33: "first quarter of {}", 34: "second quarter of {}", 35: "third quarter of {}", 36: "fourth quarter of {}",
    40: "first half of {}", 41: "second half of {}",
}  # fmt: skip
ROUND = {"century": 100, "millennium": 1000}
UNDATED = "undated"


def in_words(edtf: str, grain: str = "") -> str:
    """A date as a person writes it: `29 July 2009`, `between 5 and 19 February 2012`, `15 March 44 BCE`."""
    bare = edtf.translate({ord(mark): None for mark in "~?%"})
    words = _within(bare.strip("[]")) if bare.startswith("[") else _plain(bare, grain)
    if not words:
        return UNDATED
    about = "about " if "~" in edtf or "%" in edtf else ""
    return f"{about}{words} (uncertain)" if "?" in edtf or "%" in edtf else about + words


def _within(edtf: str) -> str:
    first, _, last = edtf.partition("..")
    if first and last:
        a, b, _ = _shared(first, last)
        return f"between {a} and {b}"
    return f"{_point(first)} or later" if first else f"{_point(last)} or earlier" if last else ""


def _plain(edtf: str, grain: str) -> str:
    first, _, last = edtf.partition("/")
    if not last or first == last != "..":
        return _point(first)
    if ".." in (first, last):
        return "" if first == last else f"from {_point(first)}" if last == ".." else f"until {_point(last)}"
    if "T" in first and "T" in last:
        return _clocks(first, last)
    a, b, dash = _shared(first, last)
    return _named(first, last, ROUND.get(grain, 0)) or a + dash + b


def _shared(first: str, last: str) -> tuple[str, str, str]:
    """Two dates, the first without what the second says again, and the dash: `3`, `5 February 2012`, `–`."""
    a, b = _pieces(first), _pieces(last)
    same = 0
    while same < min(len(a), len(b)) - 1 and a[same] == b[same]:
        same += 1
    if not same and a[0].endswith(" BCE") and b[0].endswith(" BCE"):
        a = (a[0].removesuffix(" BCE"), *a[1:])
    long = len(a) - same > 1 or len(b) - same > 1 or " " in a[-1].removesuffix(" CE")
    return _text(a[same:]), _text(b), " – " if long else "–"


def _point(edtf: str) -> str:
    return _text(_pieces(edtf)) if edtf else ""


def _text(pieces: tuple[str, ...]) -> str:
    return " ".join(reversed(pieces))


def _pieces(edtf: str) -> tuple[str, ...]:
    """The words of a date from coarse to fine: `2012`, `February`, `5`."""
    day, _, clock = edtf.partition("T")
    if clock:
        return (f"{_point(day)}, {_clock(clock)}",)
    if day.endswith("X"):
        return (f"{int(day[:-1])}0s",)
    number, *rest = day.removeprefix("-").split("-")
    year = -int(number) if day.startswith("-") else int(number)
    if rest and int(rest[0]) in UNITS:
        # a winter is named for both of its years
        both = f"{year}–{(year + 1) % 100:02}" if rest[0] == "24" and year >= 1000 else _year(year)
        return (UNITS[int(rest[0])].format(both),)
    return (_year(year), *(MONTHS[int(month) - 1] for month in rest[:1]), *(str(int(day)) for day in rest[1:]))


def _year(year: int) -> str:
    """An astronomical year as history counts: 0 is 1 BCE; early years say CE."""
    if year <= 0:
        return f"{1 - year} BCE"
    return f"{year} CE" if year < 1000 else str(year)


def _named(first: str, last: str, size: int) -> str:
    """`20th century` for 1901/2000, or nothing where the years are not exactly one such unit."""
    if not size or not all(part.removeprefix("-").isdigit() for part in (first, last)):
        return ""
    a, b = int(first), int(last)
    if b - a != size - 1 or b % size:
        return ""
    unit = "century" if size == 100 else "millennium"
    return f"{_nth(b // size)} {unit}" if a > 0 else f"{_nth(-b // size + 1)} {unit} BCE"


def _nth(number: int) -> str:
    teen = number % 100 in (11, 12, 13)
    return str(number) + ("th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))


# ---------------------------------------------------------------------------------- times of day


def _clock(clock: str) -> str:
    """`22:17:00Z` as `22:17 UTC`; seconds only where they are told."""
    return f"{clock[:8].removesuffix(':00')} {_zone(clock[8:])}".rstrip()


def _zone(zone: str) -> str:
    if zone in ("", "Z"):
        return "UTC" if zone else ""
    hours, _, minutes = zone[1:].partition(":")
    sign = "−" if zone.startswith("-") else "+"
    return f"UTC{sign}{int(hours)}" + (f":{minutes}" if int(minutes or 0) else "")


def _clocks(first: str, last: str) -> str:
    """From one time to another.  A last second of 59 ends its minute, so the next one is named."""
    (day, _, start), (other, _, end) = first.partition("T"), last.partition("T")
    if end[6:8] == "59":
        minutes = int(end[:2]) * 60 + int(end[3:5]) + 1
        end = f"{minutes // 60:02}:{minutes % 60:02}:00{end[8:]}"
    if day != other:
        return f"{_point(first)} – {_point(other)}, {_clock(end)}"
    return f"{_point(day)}, {start[:8].removesuffix(':00')}–{_clock(end)}"
