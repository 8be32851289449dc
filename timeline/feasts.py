"""Named days that return each year by rule: feasts, holidays, days of remembrance.

Rules are (month, day), (month, nth, weekday; counted from the end where nth is negative), a weekday on or after
a day, or a number of days from Easter Sunday of the western churches.
"""

from __future__ import annotations

from dateutil.easter import EASTER_ORTHODOX, easter

from timeline.civil import month_length, ordinal, weekday

Rule = tuple[int, ...]

FIXED: dict[str, Rule] = {
    "new year's day": (1, 1), "new years day": (1, 1), "epiphany": (1, 6), "twelfth night": (1, 5),
    "burns night": (1, 25), "groundhog day": (2, 2), "candlemas": (2, 2), "valentine's day": (2, 14),
    "valentines day": (2, 14), "valentine's": (2, 14), "saint valentine's day": (2, 14),
    "st. valentine's day": (2, 14), "st valentine's day": (2, 14), "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17), "saint patrick's day": (3, 17), "lady day": (3, 25), "april fool's day": (4, 1),
    "april fools' day": (4, 1), "april fools day": (4, 1), "april fools": (4, 1), "earth day": (4, 22),
    "st. george's day": (4, 23), "anzac day": (4, 25), "may day": (5, 1), "cinco de mayo": (5, 5),
    "midsummer": (6, 24), "midsummer's day": (6, 24), "juneteenth": (6, 19), "canada day": (7, 1),
    "independence day": (7, 4), "fourth of july": (7, 4), "bastille day": (7, 14), "lammas": (8, 1),
    "michaelmas": (9, 29), "halloween": (10, 31), "hallowe'en": (10, 31), "all saints' day": (11, 1),
    "all saints day": (11, 1), "all souls' day": (11, 2), "guy fawkes night": (11, 5), "guy fawkes day": (11, 5),
    "bonfire night": (11, 5), "veterans day": (11, 11), "veterans' day": (11, 11), "armistice day": (11, 11),
    "remembrance day": (11, 11), "martinmas": (11, 11), "st. andrew's day": (11, 30), "christmas eve": (12, 24),
    "xmas eve": (12, 24), "christmas": (12, 25), "xmas": (12, 25), "christmas day": (12, 25), "xmas day": (12, 25),
    "st. cecilia's day": (11, 22), "st. catherine's day": (11, 25), "st. barbara's day": (12, 4),
    "st. lucy's day": (12, 13), "st. james's day": (7, 25), "st. bartholomew's day": (8, 24), "st. mark's day": (4, 25),
    "st. matthew's day": (9, 21), "st. luke's day": (10, 18), "st. crispin's day": (10, 25), "st. peter's day": (6, 29),
    "st. lawrence's day": (8, 10), "st. michael's day": (9, 29), "st. thomas's day": (12, 21), "all fools' day": (4, 1),
    "st. sylvester's day": (12, 31), "st. agnes's day": (1, 21), "st. agnes' eve": (1, 20), "st. mary's day": (9, 8),
    "st. stephen's day": (12, 26), "st. nicholas' day": (12, 6), "st. david's day": (3, 1), "st. john's day": (6, 24),
    "st. john's eve": (6, 23), "st. martin's day": (11, 11), "st. swithin's day": (7, 15), "midsummer day": (6, 24),
    "midsummer's eve": (6, 23), "midsummer eve": (6, 23), "holy cross day": (9, 14), "childermas": (12, 28),
    "orthodox christmas": (1, 7), "orthodox christmas day": (1, 7), "orthodox christmas eve": (1, 6),
    "orthodox new year": (1, 14), "twelfth day": (1, 6), "three kings' day": (1, 6), "three kings day": (1, 6),
    "st. lucia's day": (12, 13), "st. lucia day": (12, 13), "lucia day": (12, 13), "assumption": (8, 15),
    "annunciation": (3, 25), "feast of the immaculate conception": (12, 8), "immaculate conception": (12, 8),
    "india's republic day": (1, 26), "indian republic day": (1, 26), "italy's republic day": (6, 2),
    "italian republic day": (6, 2), "portugal's republic day": (10, 5), "portuguese republic day": (10, 5),
    "turkey's republic day": (10, 29), "turkish republic day": (10, 29), "pakistan's republic day": (3, 23),
    "pakistani republic day": (3, 23), "german unity day": (10, 3),
    "holy innocents' day": (12, 28), "feast of the annunciation": (3, 25), "feast of the assumption": (8, 15),
    "assumption day": (8, 15), "all hallows' eve": (10, 31), "all hallows": (11, 1), "hallowmas": (11, 1),
    "walpurgis night": (4, 30), "reformation day": (10, 31), "waitangi day": (2, 6), "australia day": (1, 26),
    "flag day": (6, 14), "world aids day": (12, 1), "human rights day": (12, 10),
    "boxing day": (12, 26), "new year's eve": (12, 31), "new years eve": (12, 31), "new year's": (1, 1),
    "new year": (1, 1), "new years": (1, 1),
}  # fmt: skip
NTH: dict[str, Rule] = {
    "martin luther king day": (1, 3, 1), "martin luther king jr. day": (1, 3, 1), "mlk day": (1, 3, 1),
    "presidents day": (2, 3, 1), "presidents' day": (2, 3, 1), "president's day": (2, 3, 1), "mother's day": (5, 2, 7),
    "mothers day": (5, 2, 7), "mothers' day": (5, 2, 7), "memorial day": (5, -1, 1), "father's day": (6, 3, 7),
    "fathers day": (6, 3, 7), "fathers' day": (6, 3, 7), "labor day": (9, 1, 1), "labour day": (9, 1, 1),
    "early may bank holiday": (5, 1, 1), "may day bank holiday": (5, 1, 1), "spring bank holiday": (5, -1, 1),
    "late may bank holiday": (5, -1, 1), "late spring bank holiday": (5, -1, 1), "summer bank holiday": (8, -1, 1),
    "august bank holiday": (8, -1, 1), "late summer bank holiday": (8, -1, 1),
    "columbus day": (10, 2, 1), "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4),
}  # fmt: skip
# (month, day, weekday, weeks more): that weekday on or after the day.
FROM: dict[str, Rule] = {
    **{f"{name} sunday {of} advent": (11, 27, 7, weeks) for of in ("of", "in")
       for weeks, name in enumerate(("first", "second", "third", "fourth"))},
    "advent sunday": (11, 27, 7, 0), "advent": (11, 27, 7, 0), "victoria day": (5, 18, 1, 0),
}  # fmt: skip
EASTER: dict[str, int] = {
    "easter eve": -1, "easter tuesday": 2, "low monday": 8, "ascension": 39, "ascension thursday": 39,
    "rose monday": -48, "passion sunday": -14, "low sunday": 7, "easter saturday": -1,
    **{f"{name} of holy week": day for day, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday"), -6)},
    "mardi gras": -47, "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "holy thursday": -3, "good friday": -2, "holy saturday": -1, "easter sunday": 0, "easter": 0, "easter day": 0,
    "easter monday": 1, "ascension day": 39, "whit sunday": 49, "pentecost": 49, "pentecost sunday": 49,
    "whit monday": 50, "trinity sunday": 56, "corpus christi": 60,
}  # fmt: skip
AFTER: dict[str, tuple[str, int]] = {"black friday": ("thanksgiving", 1), "cyber monday": ("thanksgiving", 4)}
# Counted from Easter Sunday of the eastern churches.
ORTHODOX: dict[str, int] = {
    "orthodox palm sunday": -7, "orthodox good friday": -2, "orthodox easter eve": -1, "orthodox easter": 0,
    "orthodox easter sunday": 0, "orthodox easter monday": 1, "orthodox pentecost": 49,
}  # fmt: skip
# Those of several days a year.
SEVERAL: dict[str, tuple[str, ...]] = {
    "bank holiday": ("new year's day", "good friday", "easter monday", "early may bank holiday", "spring bank holiday",
                     "august bank holiday", "christmas day", "boxing day"),
    "bank holiday monday": ("easter monday", "early may bank holiday", "spring bank holiday", "august bank holiday"),
}  # fmt: skip
# Kept on another day up to some year.
FORMERLY: dict[str, tuple[int, Rule]] = {"august bank holiday": (1964, (8, 1, 1))}
# Other words too, where they are written small or stand by themselves.
SHY = ("assumption", "annunciation", "ascension", "epiphany", "advent")
# Kept by other calendars: known as days, not placed.
ELSEWHERE = ("ramadan", "eid al-fitr", "eid al-adha", "hanukkah", "chanukah", "passover", "yom kippur", "rosh hashanah",
             "diwali", "lunar new year", "chinese new year", "eid")  # fmt: skip
FIXED |= {"feast of " + name.removesuffix(" day").removesuffix("s").removesuffix("'"): day
          for name, day in tuple(FIXED.items())
          if name.startswith("st. ") and name.endswith(("'s day", "s' day"))}  # fmt: skip
# A saint is written in three ways.
FIXED |= {name.replace("st. ", saint, 1): day for name, day in tuple(FIXED.items()) if "st. " in name
          for saint in ("st ", "saint ")}  # fmt: skip
FIXED |= {name.replace("s' ", "s's ", 1): day for name, day in tuple(FIXED.items()) if "s' " in name}
NAMES = tuple(sorted({*FIXED, *FROM, *NTH, *EASTER, *AFTER, *ORTHODOX, *SEVERAL}, key=lambda name: (-len(name), name)))


def feast_day(name: str, year: int) -> int:
    """The day number of a feast, by its lower-case name, in a year from 1 to 9999.

    ValueError for years without Easter, and for feasts of other calendars.
    """
    if name in ELSEWHERE:
        raise ValueError(f"{name} is kept by another calendar")
    if name in SEVERAL:
        return feast_days(name, year)[0]
    if name in FIXED:
        return ordinal(year, *FIXED[name])
    if name in FROM:
        month, day, number, weeks = FROM[name]
        first = ordinal(year, month, day)
        return first + (number - weekday(first)) % 7 + 7 * weeks
    if name in AFTER:
        base, days = AFTER[name]
        return feast_day(base, year) + days
    if name in EASTER:
        return easter(year).toordinal() + EASTER[name]
    if name in ORTHODOX:
        return easter(year, EASTER_ORTHODOX).toordinal() + ORTHODOX[name]
    return _nth_weekday(year, *_rule(name, year))


def feast_days(name: str, year: int) -> list[int]:
    """The day numbers of a feast that may fall on several days of a year; ValueError as for `feast_day`."""
    return sorted(feast_day(one, year) for one in SEVERAL.get(name, (name,)))


def _rule(name: str, year: int) -> Rule:
    last, rule = FORMERLY.get(name, (None, ()))
    return rule if last is not None and year <= last else NTH[name]


def _nth_weekday(year: int, month: int, nth: int, day: int) -> int:
    if nth > 0:
        first = ordinal(year, month)
        return first + (day - weekday(first)) % 7 + 7 * (nth - 1)
    last = ordinal(year, month, month_length(year, month))
    return last - (weekday(last) - day) % 7 + 7 * (nth + 1)
