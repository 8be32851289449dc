"""Which phrases are mentions of time by themselves, and which only beside certain words."""

from __future__ import annotations

import re
from collections.abc import Callable

ALONE = frozenset(
    "day deictic monthdate seasondate quarterdate unitdate inyear decadedate centurydate point range nth portion"
    " time partday daypart timerange duration stretch stretchlike set vague anniversary named hedged unitsbare".split()
)

_LEADS = frozenset(
    "in since by of until till from to before after during around circa about between and early late mid for through"
    " throughout than the on last this next every c ca year years spring summer autumn fall winter".split()
)
_STRONG = frozenset("in since until till during throughout".split())
_COUNTED = frozenset(
    "people men women children soldiers troops votes dollars euros pounds tons tonnes miles km meters metres feet"
    " percent pages words copies shares jobs workers members times hours minutes seconds days points".split()
)
_LAST_WORD = re.compile(r"([A-Za-z]+)[\s(]*$")
_NEXT_WORD = re.compile(r"[\s-]*([A-Za-z]+)")


def _neighbours(before: str, after: str) -> tuple[str, str]:
    left, right = _LAST_WORD.search(before), _NEXT_WORD.match(after)
    return (left.group(1).lower() if left else ""), (right.group(1) if right else "")


def _year(before: str, words: str, after: str) -> bool:
    """A number that can be a year is one after a preposition of time, or where it counts nothing."""
    if before[-1:] in "$£€#§-/.:@_" and before[-1:] or re.match(r"[%/]|[.,:]\d", after):
        return False
    left, right = _neighbours(before, after)
    if right.lower() in _COUNTED:
        return False
    if left in _STRONG:
        return True
    counts = right.islower() and right.endswith("s") and right not in ("was", "is", "has", "as")
    return not counts and (left in _LEADS or (words.isdigit() and 1900 <= int(words) <= 2100))


def _month(before: str, words: str, after: str) -> bool:
    """A lone month name; those that are other words too want a word of time beside them."""
    if words == "Jan" and _neighbours(before, after)[1].istitle():
        return False
    if words.lower().rstrip(".") not in ("may", "march", "mar", "jun", "dec", "sep", "august"):
        return True
    left, right = _neighbours(before, after)
    return left in _LEADS and left not in ("the", "to") and not right.istitle()


def _weekday(before: str, words: str, after: str) -> bool:
    """A lone "Sun" or "Wed" is a day beside a date, a time, or a word of time."""
    low = words.lower().rstrip(".")
    if low not in ("sun", "sat", "mon", "wed", "fri"):
        return True
    left, right = _neighbours(before, after)
    return left in _LEADS and left not in ("the", "to", "of", "and", "about") or low != words and not right.istitle() and low != "sun"


def _short_year(before: str, _: str, __: str) -> bool:
    return _neighbours(before, "")[0] in ("in", "of", "since", "until", "summer", "winter", "spring", "fall", "autumn")


def _unit(_: str, words: str, __: str) -> bool:
    """"The year", "a week"; but "the second" is an ordinal."""
    return words.lower().split()[-1] not in ("second", "minute", "hour", "sec", "min")


def _part(_: str, words: str, __: str) -> bool:
    return words.lower().split()[-1] not in ("dawn", "dusk", "sunrise", "sunset", "daybreak")


def _season(before: str, words: str, _: str) -> bool:
    return words.lower() not in ("fall",) or _neighbours(before, "")[0] in ("in", "last", "this", "next", "every", "each")


def _bare_unit(before: str, words: str, after: str) -> bool:
    """A bare noun of time, "all day", but not in a name ("Women's Day") or before a noun it qualifies."""
    if words.istitle() and before.rstrip()[-1:].isalpha():
        return False
    return words.lower() in ("day", "week", "month", "year", "weekend") and after[:1] not in ("-", "'", "’")


def _future(_: str, __: str, after: str) -> bool:
    """The noun, not the adjective: nothing that it could qualify follows."""
    right = _neighbours("", after)[1]
    return not right or after[:1] in ".,;:!?)\"'" or right in ("of", "for", "in", "and", "to", "as", "is", "was", "will", "when")


IN_CONTEXT: dict[str, Callable[[str, str, str], bool]] = {
    "maybeyear": _year,
    "baremonth": _month,
    "apyear1": _short_year,
    "aunit": _unit,
    "theunit": _unit,
    "weekdate": _weekday,
    "unit1": _bare_unit,
    "yearnumber": lambda _, words, __: "thousand" in words or "hundred" in words,
    "future1": _future,
    "part1": _part,
    "season1": _season,
}
