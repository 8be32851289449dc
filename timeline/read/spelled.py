"""Dates as deeds and old letters write them: `this fourth day of June, A.D. 1898`, `Decr 23d 1777`, `7.30pm`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline import stamp

OLD = {
    old: month
    for month, names in {
        "jan": "jany janry",
        "feb": "feby febry febr",
        "apr": "apl aprl",
        "aug": "augt",
        "sep": "septr sepr septbr",
        "oct": "octr octbr",
        "nov": "novr novbr",
        "dec": "decr decbr",
    }.items()
    for old in names.split()
}
_SMALL = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: number for number, word in enumerate(_SMALL, 1)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_FIRST = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
ORDINALS = {word: number for number, word in enumerate(_FIRST, 1)} | {"thirtieth": 30}
ORDINALS |= {f"twenty-{word}": 20 + number for number, word in enumerate(_FIRST[:9], 1)} | {"thirty-first": 31}


def either(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


MONTH = f"(?:{either([*stamp.MONTHS, *OLD])})"
ORDINAL = f"(?:{either(ORDINALS)})"
_COUNT = rf"(?:[\s,-]{{1,3}}(?:and\s)?(?:{either(VALUES)}|hundred)){{0,6}}"
_WORDS = rf"(?:(?:one|two)\sthousand|\w{{3,5}}teen\shundred){_COUNT}"
YEAR = rf"(?:(?:in\sthe\syear(?:\sof\sour\slord)?,?\s|a\.?\s?d\.?\s)?(?:\d{{4}}|{_WORDS}))"

_IN_THE_YEAR = re.compile(
    rf"(?<!\w)({MONTH})\.?,? (?:in the year(?: of our lord)?,?|a\.? ?d\.?) (?=\d{{4}}|\w+ (?:thousand|hundred))", re.I
)
_DAY_OF = re.compile(rf"(?<!\w)({ORDINAL})(?: day)? of (?={MONTH})", re.I)
_OLD_MONTH = re.compile(rf"(?<!\w)({either(OLD)})\b\.?", re.I)
_OLD_DAY = re.compile(r"(?<!\w)(\d{1,2})d\b", re.I)
_IN_WORDS = re.compile(rf"(?<!\w){_WORDS}(?!\w)", re.I)
_POINTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d\d)(?=\s?(?:[ap]\.?m\b|h(?:ou)?rs\b|[A-Z]{3,4}\b))")
_SLASHED = re.compile(r"(?<=\d)/(?=[a-z])|(?<=[a-z])/(?=\d)", re.I)


def plain(words: str) -> str:
    """The same date in figures, with the months and marks of today."""
    words = _IN_THE_YEAR.sub(r"\1 ", " ".join(words.split()))
    words = _DAY_OF.sub(lambda match: f"{ORDINALS[match[1].lower()]} ", words)
    words = _OLD_MONTH.sub(lambda match: OLD[match[1].lower()], words)
    words = _IN_WORDS.sub(lambda match: str(_number(match[0])), words)
    words = _POINTED.sub(r"\1:\2", _OLD_DAY.sub(r"\1", words))
    return _SLASHED.sub("-", words)


def _number(words: str) -> int:
    """What number words add up to: `one thousand eight hundred and sixty-three`."""
    total = current = 0
    for word in re.findall(r"\w+", words.lower()):
        if word == "thousand":
            total, current = total + 1000 * current, 0
        elif word == "hundred":
            current *= 100
        elif word != "and":
            current += VALUES.get(word, 0)
    return total + current
