"""Which phrases are mentions of time by themselves, and which only beside certain words."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.rules.english.words import listed

ALONE = frozenset(
    listed(
        "day deictic seasondate quarterdate unitdate unitside thatyear thatweek inyear decadedate"
        " centurydate point"
        " nth nthhead portion time midnight1 partday daypart timerange partside dayside dayrange duration spanlike"
        " stretch stretchlike set vague anniversary named hedged"
    )
)

_LEADS = frozenset(
    listed(
        "in since by of until till from to before after during around circa about between and early late mid for"
        " through"
        " throughout than the on last this next every c ca year years spring summer autumn fall winter"
    )
)
_STRONG = frozenset(listed("in since until till during throughout"))
_WHEN = frozenset(listed("Now Today Tonight Time Start Starts Begins Ends End Open Opens Closed Until"))
# What is sold under a number.
_MAKES = frozenset(
    listed(
        "ISO IEC DIN EN BS RFC NGC BA AA UA LH AF Windows Office Peugeot Runner Model Boeing Airbus Porsche"
        " Ferrari Section Resolution Chapter Article"
        " Route"
    )
)
_COUNTED = frozenset(
    listed(
        "people men women children soldiers troops votes dollars euros pounds tons tonnes miles km meters metres feet"
        " percent pages words copies shares jobs workers members times hours minutes seconds days points kg lb g"
        " mm cm m mb gb kb"
        " hp rpm mph degrees psi kpa mpa kwh mwh gwh hz khz mhz ghz kw mw cc nm square cubic"
        " acres hectares litres liters"
    )
)
_LAST_WORD = re.compile(r"([A-Za-z]+)[\s(]*$")
_NEXT_WORD = re.compile(r"[\s-]*([A-Za-z]+)")


_SEASONAL = frozenset(
    listed(
        "in by during since until till last this next every each early late mid before after and for through of than"
    )
)
_CLAUSE = frozenset(
    listed("he she it they we you i the a an there this that and but when where at in of all no his her its their or")
)
_STREET = re.compile(r"\s+(?:[A-Z]\w+\s+)?(?:Street|Avenue|Road|Lane|Drive|Boulevard|Way|Place|Square|Court)\b")
_FIRST_NAMES = ("april", "june", "jan", "may", "august", "march")
_INITIAL = re.compile(r"\b[A-Z]\. ?$")  # H.R. 2015
_COUNTED_FROM = re.compile(r"\b(?:days?|weeks?|hours?|months?|years?|morning|night|evening) (?:after|before) \Z")
_UNIT = re.compile(r"(?!vs|nd)[b-df-hj-np-tv-xz]{2,3}")  # bph, kg, mph: no vowel in it
_CITED = re.compile(r"\bet al\.?,? \(?\Z")  # a book by its year
_YEARS = re.compile(r"\d{4}(?:\s*[-–—/]\s*| to )\d{2,4}")
_NUMBERED = re.compile(r"\b(?:nos?|nr|ref|part|item|form|lot|model|type|serial|sheet|file|case)\b\.? ?$", re.I)
_VOLUME = re.compile(r"\(\d{4}\)[,:] ?$")  # Journal 31 (2008), 1902-1933
_NOT_COUNTED = ("years", "was", "is", "has", "as", "this", "its", "seasons", "wars", "terms", "periods")
_SHELF = re.compile(r"[A-Z]{2,}\.? ?$|\b[A-Z][a-z]*\. ?$|[\w)][-:/]$")
_WEEKDAYS = re.compile(r" ?[-–/&] ?(?:mon|tue|wed|thu|fri|sat|sun)", re.I)
_NUMBERS_ON = re.compile(r"[%/]|[.,:]\d")
_JOINTS = ("-", "/", ".", ":", "@", "_", "[")
_THREE = re.compile(r"(?<!\d)\d{3}\Z")
_NO_YEAR_AFTER = frozenset(listed("the than for on this next last every"))
_GOES_ON = frozenset(listed(
    "the he she it they his her their its this that these and but when while where who which with after before by at to"
    " was were had a an there until as under led under both all another"
))  # fmt: skip
_SIGNS = ("$", "£", "€", "#", "§")
_CENTURIES = ("nineteen", "eighteen", "seventeen", "twenty")
_SHORT = ("sun", "sat", "mon", "wed", "fri")


def _neighbours(before: str, after: str) -> tuple[str, str]:
    left, right = _LAST_WORD.search(before), _NEXT_WORD.match(after)
    return (left.group(1) if left else ""), (right.group(1) if right else "")


def _year(before: str, words: str, after: str) -> bool:
    """A number that can be a year is one after a preposition of time, or where it counts nothing."""
    if before.endswith(("pre-", "post-", "Pre-", "Post-")):
        return True
    if (
        before.endswith(_JOINTS)
        or before.rstrip()[-1:] in _SIGNS
        or _NUMBERS_ON.match(after)
        or _INITIAL.search(before)
    ):
        return False
    left, right = _neighbours(before, after)
    if right.lower() in _COUNTED or _STREET.match(after) or _UNIT.fullmatch(right) or _CITED.search(before):
        return False
    if left.lower() in _STRONG:
        return True
    low = words.lower()
    counts = right.islower() and right.endswith("s") and right not in ("was", "is", "has", "as")
    if left.lower() in _LEADS:
        return not counts
    code = left in _MAKES and before[-1:] == " "
    return not counts and not code and (1900 <= int(words) <= 2100 if words.isdigit() else low.startswith(_CENTURIES))


def _month(before: str, words: str, after: str) -> bool:
    """A lone month name; those that are other words too want a word of time beside them."""
    left, right = _neighbours(before, after)
    low = words.lower().rstrip(".")
    if words == "Jan" and right.istitle():
        return False
    if low in _FIRST_NAMES and left.lower() not in _LEADS and (right.istitle() or right in ("van", "de", "von")):
        return False
    if low not in ("may", "march", "mar", "jun", "dec", "sep", "august"):
        return True
    return left.lower() in _LEADS and left.lower() not in ("the", "to") and not right.istitle()


def _weekday(before: str, words: str, after: str) -> bool:
    """A lone "Sun" or "Wed" is a day beside a date, a time, or a word of time."""
    low = words.lower().rstrip(".")
    if words.startswith(("march ", "may ")):
        return False  # the march past
    if low not in _SHORT or _WEEKDAYS.match(after):
        return True
    left, right = _neighbours(before, after)
    if right.istitle():
        return False
    lead = left.lower() in _LEADS and left.lower() not in ("the", "to", "of", "and", "about")
    return lead or (low != words and low != "sun")


def _clock(before: str, words: str, _: str) -> bool:
    """A clock time; but a verse after a name ("John 3:16")."""
    left, _right = _neighbours(before, "")
    verse = left.istitle() and left != "At" and before[-1:] == " " and len(words) < 6
    return not verse or left.lower() in _LEADS or left in _WHEN


def _short_year(before: str, _: str, __: str) -> bool:
    left = _neighbours(before, "")[0].lower()
    return left in ("in", "of", "since", "until", "summer", "winter", "spring", "fall", "autumn")


def _aunit(_: str, words: str, after: str) -> bool:
    """ "A week"; but "the second" is an ordinal, "a quarter" a fraction, "a century" of runs."""
    runs = after.startswith(" at ")
    return words.lower().split()[-1] not in ("second", "minute", "sec", "min", "quarter") and not runs


def _theunit(_: str, words: str, after: str) -> bool:
    return words.lower().split()[-1] not in ("second", "minute", "hour", "sec", "min") and after[:1] != "-"


def _units(before: str, words: str, after: str) -> bool:
    """ "For years"; but no "light-years", "The minutes of", "winter quarters", "Years' War"."""
    if before[-1:] == "-" or after.startswith(("-", "'", "’")):
        return False
    return words.lower() not in ("quarters", "seconds") and not (words == words.title() and before[-1:].isalpha())


def _part(_: str, words: str, after: str) -> bool:
    """A part of a day; but not of a compound ("sunset clause")."""
    return words.lower().split()[-1] not in ("dawn", "dusk", "sunrise", "sunset", "daybreak") and after[:1] != "-"


def _season(before: str, words: str, after: str) -> bool:
    """A season after a preposition or an article; the fall of a city is none, nor is a spring to drink from."""
    low, left = words.lower(), _neighbours(before, "")[0]
    if low.startswith("the "):
        return low != "the fall" or not (re.match(r"\s+(?:of|from)\b", after) or _COUNTED_FROM.search(before))
    if low != "fall" and (words.istitle() or low != "spring"):
        return not (words.istitle() and left.istitle() and before[-1:] == " " and left.lower() not in _SEASONAL)
    return left.lower() in _SEASONAL


def _bare_unit(before: str, words: str, after: str) -> bool:
    """A bare noun of time, "all day", but not in a name ("Women's Day") or before a noun it qualifies."""
    if before.endswith("-") or (words.istitle() and before.rstrip()[-1:].isalpha()):
        return False
    return words.lower() in ("day", "week", "month", "year", "weekend") and after[:1] not in ("-", "'", "’")


def _noun(_: str, __: str, after: str) -> bool:
    """The noun, not the adjective: nothing that it could qualify follows."""
    right = _neighbours("", after)[1]
    return (
        not right
        or after[:1] in ".,;:!?)\"'"
        or right in ("of", "for", "in", "and", "to", "as", "is", "was", "will", "when")
    )


def _real(words: str) -> bool:
    """Whether two numbers are a month and a day, and no fraction."""
    a, b = (int(part) for part in words.split("/"))
    return min(a, b) <= 12 and max(a, b) <= 31 and (a > b or b > 12 or "0" in words)


def _monthday(_: str, __: str, after: str) -> bool:
    """ "On the 12th" ends there, or a clause goes on; it counts no noun."""
    right = _neighbours("", after)[1].lower()
    return after[:1] in ".,;:!?)" or right in _CLAUSE


def _month_number(before: str, words: str, _: str) -> bool:
    """ "7/1826" and "2005-04" are months, but not behind the letters of a shelf, a form or a standard."""
    return not words[0].isdigit() or not (_SHELF.search(before) or _NUMBERED.search(before))


def _year_range(before: str, words: str, _: str) -> bool:
    """Years; but no numbers of valves or buses, no pages behind the year of a journal, no part numbers."""
    if not _YEARS.fullmatch(words):
        return True
    left = _neighbours(before, "")[0]
    counted = before[-1:] == " " and left.islower() and left.endswith("s") and left not in _NOT_COUNTED
    return not (counted or _NUMBERED.search(before) or _SHELF.search(before) or _VOLUME.search(before))


def _three_digits(before: str, words: str, after: str) -> bool:
    """ "In 492," and "about 477 they"; but no "in 492 ships", no "around 320 of them"."""
    if not _THREE.search(words):
        return True
    left, right = _neighbours(before + words.rpartition(" ")[0] + " ", after)
    led = left.lower() in _LEADS and left.lower() not in _NO_YEAR_AFTER and before[-1:] in (" ", "\n", "(", "")
    ends = after[:1] in ",.;)" and not after[1:2].isdigit()
    return led and (ends or right[:1].isupper() or right.lower() in _GOES_ON or not after.strip())


IN_CONTEXT: dict[str, Callable[[str, str, str], bool]] = {
    "maybeyear": _year,
    "shortyear": _three_digits,
    "baremonth": _month,
    "apyear1": _short_year,
    "aunit": _aunit,
    "theunit": _theunit,
    "weekdate": _weekday,
    "shortdate": _weekday,
    "clocktime": _clock,
    "saidtime": _noun,
    "unit1": _bare_unit,
    "unitsbare": _units,
    "yearnumber": lambda _, words, __: "thousand" in words or "hundred" in words,
    "future1": _noun,
    "present1": _noun,
    "part1": _part,
    "season1": _season,
    "slashday": lambda _, words, after: _real(words) and not re.match(r"\s+(?:of|an?)\b", after),
    "oftenword": _noun,
    "monthday": _monthday,
    "monthdate": _month_number,
    "monththe": lambda _, words, __: words[0].isupper(),  # "he would march the first driver over the line"
    "range": _year_range,
}
