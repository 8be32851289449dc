"""English words of time, as data: word -> its types and their values.

A word in lower case here matches any case; a type behind `^` holds only where the text
writes the word with a capital ("May", "Sun").  Values: months 1-12, weekdays 1-7 from
Monday, seasons 1-4 from spring, units are grains.
"""

from __future__ import annotations

from typing import Any

from timeline.civil import Grain
from timeline.feasts import ELSEWHERE, NAMES, SHY


def listed(words: str) -> list[str]:
    """The words of a text, as a list."""
    return words.split()


MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun"), 1)
    for name in names.split()
}  # fmt: skip
DOTTED = {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
          "mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun"}  # fmt: skip
AMBIGUOUS = {"may", "mar", "sun", "sat", "mon", "wed", "thu", "fri", "jun", "dec", "sep", "august"}
SEASONS = {
    "spring": 1,
    "springtime": 1,
    "summer": 2,
    "summertime": 2,
    "autumn": 3,
    "fall": 3,
    "winter": 4,
    "wintertime": 4,
}
UNITS = {
    "second": Grain.SECOND, "sec": Grain.SECOND, "minute": Grain.MINUTE, "min": Grain.MINUTE, "hour": Grain.HOUR,
    "hr": Grain.HOUR, "day": Grain.DAY, "week": Grain.WEEK, "wk": Grain.WEEK, "weekend": Grain.WEEKEND,
    "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR, "yr": Grain.YEAR,
    "decade": Grain.DECADE, "century": Grain.CENTURY,
    "millennium": Grain.MILLENNIUM, "semester": Grain.HALF,
}  # fmt: skip
PLURALS = {
    **{word + "s": grain for word, grain in UNITS.items() if word not in ("century", "millennium")},
    "centuries": Grain.CENTURY, "millennia": Grain.MILLENNIUM, "millenniums": Grain.MILLENNIUM,
}  # fmt: skip
DIGITS = {w: n for n, w in enumerate(listed("one two three four five six seven eight nine"), 1)}
TEENS = {w: n for n, w in enumerate(
    listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"), 10)}  # fmt: skip
TENS = {w: n for n, w in zip(
    range(20, 100, 10), listed("twenty thirty forty fifty sixty seventy eighty ninety"), strict=True)}  # fmt: skip
TENS_PLURAL = {w[:-1] + "ies": n for w, n in TENS.items()}
DIGIT_ORDINALS = {w: n for n, w in enumerate(listed("first second third fourth fifth sixth seventh eighth ninth"), 1)}
ORDINALS = {
    **DIGIT_ORDINALS,
    **{w: n for n, w in enumerate(
        listed("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"),
        10)},
    **{w[:-1] + "ieth": n for w, n in TENS.items()},
    "hundredth": 100,
}  # fmt: skip
ROMAN = {"ix": 9, "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19,
         "xx": 20, "xxi": 21}  # fmt: skip
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV",
         "daybreak": "MO", "sunrise": "MO", "sunset": "EV", "nightfall": "NI", "lunchtime": "MI", "nite": "NI",
         "morn": "MO",
         "daytime": "DT", "midday": "MI", "night-time": "NI", "nighttime": "NI"}  # fmt: skip
PART_PLURALS = {
    word + "s": part for word, part in PARTS.items() if word in ("morning", "afternoon", "evening", "night", "nite")
}
ZONES = {"gmt": 0, "utc": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
         "pdt": -420, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330, "jst": 540,
         "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660, "et": None, "pt": None, "ct": None, "local time": None,
         **{f"{place}{kind} time": None for place in ("eastern", "central", "mountain", "pacific")
            for kind in ("", " standard", " daylight")}}  # fmt: skip
HEDGES = {"about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
          "circa": "APPROX", "ca.": "APPROX", "c.": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN",
          }  # fmt: skip
DEIXIS = {"today": 0, "2day": 0, "yesterday": -1, "yday": -1, "tomorrow": 1, "tmrw": 1, "tomoro": 1, "tmr": 1, "tmw": 1,
          "2morrow": 1, "2moro": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tomorrows": 1,
          "to-day": 0, "to-morrow": 1, "tdy": 0, "2dy": 0, "tomo": 1, "trmw": 1, "ytd": -1, "2mrw": 1,
          "tmrrw": 1}  # fmt: skip
OFTENER = {"hourly": (1, Grain.HOUR), "daily": (1, Grain.DAY), "weekly": (1, Grain.WEEK),
           "fortnightly": (2, Grain.WEEK), "biweekly": (2, Grain.WEEK), "monthly": (1, Grain.MONTH),
           "yearly": (1, Grain.YEAR), "annually": (1, Grain.YEAR)}  # fmt: skip
# Between a count and its unit.
QUALITIES = listed(
    "full long more consecutive straight whole solid additional short calendar business working trading school previous"
)
COUNTS = (*DIGITS, *TEENS, *TENS, "few", "several", "many", "dozen")
# Capitalised, these make a name of the word of time before them.
TITLES = listed("war wars times telegraph mail mirror express herald star tribune globe gazette standard chronicle news"
          " palace olympics games street road avenue revolution tree island prize massacre"
          " accords agreement crisis storm school club")  # fmt: skip
STREETS = listed("street avenue road lane drive boulevard square court terrace crescent")
PAST_REFS = ("recently", "lately")
PRESENT_REFS = ("now", "currently", "presently", "nowadays")
FUTURE_REFS = ("future",)
NEAR = {"last": -1, "past": -1, "this": 0, "next": 1, "nxt": 1, "coming": 1}


def lexicon() -> dict[str, dict[str, Any]]:
    """Lower-case word -> types; a type name with `^` in front needs a capital in the text."""
    words: dict[str, dict[str, Any]] = {}

    def add(kind: str, table: dict[str, Any]) -> None:
        for word, value in table.items():
            words.setdefault(word, {})[kind] = value

    for kind, short, table in (("month", "^month", MONTHS), ("weekday", "^shortday", WEEKDAYS)):
        for word, value in table.items():
            add(short if word in AMBIGUOUS else kind, {word: value} | ({word + ".": value} if word in DOTTED else {}))
    add("lowday", {w: n for w, n in WEEKDAYS.items() if w in AMBIGUOUS})
    add("weekdays", {w + "s": n for w, n in WEEKDAYS.items() if w.endswith("day")})
    add("season", SEASONS)
    add("unit", UNITS)
    add("spanunit", {w: grain for w, grain in UNITS.items() if grain is not Grain.WEEKEND})
    add("units", PLURALS)
    add("unitlong", {w + "long": grain for w, grain in UNITS.items()})
    add("fortnight", {"fortnight": 2, "fortnights": 2})
    add("h12", DIGITS | {w: n for w, n in TEENS.items() if n <= 12})
    add("five", {"five": 5, "ten": 10, "twenty": 20})
    add("nthhalf", {"first": 1, "second": 2, "latter": 2, "last": 2})
    add("digit", DIGITS)
    add("teen", TEENS)
    add("tens", TENS)
    add("number", DIGITS | TEENS | TENS)
    add("ones", {"a": 1, "an": 1})
    add("ordinal", ORDINALS)
    add("ordigit", DIGIT_ORDINALS)
    add("place", ORDINALS | {"opening": 1, "last": -1, "final": -1, "closing": -1})
    add("dord", {w: n for w, n in ORDINALS.items() if n <= 31})
    add("^roman", ROMAN)
    add("part", PARTS)
    add("parts", PART_PLURALS)
    add("feast", {name: name for name in (*NAMES, *ELSEWHERE) if name not in SHY})
    add("^shyfeast", {name: name for name in SHY})
    add("deixis", DEIXIS)
    add("noon", dict.fromkeys(("noon", "noontime"), 12))
    add("midnight", {"midnight": 0})
    add("tonight", dict.fromkeys(("tonight", "to-night", "tonite", "2nite", "tonights", "2night", "tonght"), "NI"))
    add("overnight", {"overnight": "NI"})
    add("zone", ZONES)
    add("hedge", HEDGES)
    add("decades", TENS_PLURAL | {w[:-1] + "ies": n for w, n in TENS.items()})
    add("ref", dict.fromkeys(PAST_REFS, "PAST_REF") | dict.fromkeys(PRESENT_REFS, "PRESENT_REF"))
    add("future", dict.fromkeys(FUTURE_REFS, "FUTURE_REF"))
    add("near", NEAR)
    add("which", NEAR | {"previous": -1, "preceding": -1, "current": 0, "upcoming": 1, "following": 1})
    add("quant", {"every": "EVERY", "each": "EACH"})
    add("quality", dict.fromkeys(QUALITIES, ""))
    add("workly", dict.fromkeys(("business", "working"), ""))
    add("^title", dict.fromkeys(TITLES, ""))
    add("^street", dict.fromkeys(STREETS, ""))
    add("justnow", {"recent": -1, "latest": -1, "forthcoming": 1})
    add("phase", {"early": "START", "mid": "MID", "late": "END", "beginning": "START", "start": "START",
                  "middle": "MID", "end": "END", "close": "END", "latter": "END"})  # fmt: skip
    add("earlylate", {"early": "START", "late": "END"})
    add("oftener", OFTENER)
    add("nightly", {"nightly": "NI"})
    add("ampm", {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12})
    add("oclock", {"o'clock": 0})
    add("era", {"ad": 1, "a.d.": 1, "ce": 1, "c.e.": 1, "bc": -1, "b.c.": -1, "bce": -1, "b.c.e.": -1})
    add("quarterly", {"quarterly": (1, Grain.QUARTER)})
    add(
        "lonely",
        dict.fromkeys(
            ("past", "ago", "present", "moment", "thousand", "weekday", "weekdays", "annum", "anniversary", "advent"), 0
        ),
    )
    return words


# Types that only hold a phrase together: a word that has no other is no reason to look.
LINKS = frozenset(
    listed(
        "ones which near quant quality ^title justnow phase earlylate hedge era zone ordinal ordigit dord place"
        " h12 five workly ^street"
        " nthhalf digit number"
    )
)


def triggers() -> set[str]:
    """The words that make a run of words worth reading."""
    return {word for word, types in lexicon().items() if not LINKS.issuperset(types)} - {"am"}
