"""What the words before a date make of it: `Embargoed until 16:00 GMT, Wednesday`, `Revision 3, issued`, `Paris, le`.

A small grammar of words, not of phrases: a paper, perhaps with its number; a verb of issue; what joins them to a date.
"""

from __future__ import annotations

import re

from timeline.read import labels
from timeline.read.dates import CLOCK, WEEKDAY
from timeline.read.labels import ISSUED, LABELS, OF_PAPERS

MOST = 12  # words before a date
_WORD = re.compile(r"[^\W_][\w’'/.-]*[^\W_]|[^\W_]")
_TIMED = re.compile(rf"(?:\bat\s)?{CLOCK}[\s,]*(?:on\s)?[\s,]*\Z", re.I)
_NUMBER = re.compile(r"[a-z]|[ivxlc]{1,6}|(?:no|nr)\.?|[a-z]{0,5}[-/.]?\d[\w./-]*", re.I)
_PART = re.compile(r"(?<=[^\W_]{2}[.)])\s|(?<=[.,]\))\s")
_VERSION = re.compile(r"(?<=\bv)(?=\d)|(?<=\brev)(?=\d)", re.I)
_ASIDE = re.compile(r"[.,]\s|\)\s?")
_DAY = re.compile(rf"\b{WEEKDAY}\Z", re.I)
_WITH = frozenset("by in at to from".split())
_ISSUES = frozenset("edition version printing press web website".split())
_BE = frozenset("is was are were has have been being".split())


def label(words: str) -> str:
    """The name of a field that a label gives, "" if it is not known: `Date of this report` is "date"."""
    who = words.rpartition(" ")[2] in _WITH  # "Published by: "
    return LABELS.get(words, "") or ("" if who else issue(words, head=False))


def issue(words: str, head: bool = True) -> str:
    """The name of the field in which words say that a paper was issued on the date behind them; "" if they do not.

    At the `head` of a paper its kind and number are enough: `Version 1.2, `.
    """
    tokens = _tokens(words)
    while tokens and len(tokens) <= MOST:
        name = LABELS.get(" ".join(tokens), "")
        if name in labels.DATES:
            return name
        if tokens[-1] not in labels.JOINED:
            break
        tokens = tokens[:-1]
    if not tokens or len(tokens) > MOST:
        return ""
    if labels.EMBARGO.issuperset(tokens):
        return "published" if any(word.startswith(("embargo", "release", "publ")) for word in tokens) else ""
    if _dates_paper(tokens):
        return "date"
    if head and tokens[0] == "from" and is_press(words):
        return "published"
    return _by_verb(tokens) or ("published" if head and _numbered(tokens) else "")


def is_place(words: str, letter: bool = False) -> bool:
    """Whether words before a date are a place or a paper's name: `Paris, le`, `NEW YORK, N.Y.,`, `MOSCOW (`.

    In a `letter`, no comma is needed.
    """
    *named, after = words.rpartition(",") if "," in words else words.rpartition("(")
    joints = all(word.casefold() in labels.JOINTS for word in after.split())
    if letter and not any(sign.isdigit() for sign in words) and words[:1].isupper():
        return words.count(" ") < MOST and not happens(words)
    if letter and not joints:
        named, joints = [words], True
    parts = named[0].split(",")
    return joints and len(parts) <= 3 and all(_is_name(part) for part in parts)


def is_aside(words: str) -> bool:
    """Whether what stands before says only where, who or what kind: `TELEGRAM. `, `10 High Street, Oldbury. `."""
    parts = [part for part in _ASIDE.split(words.strip()) if part.strip(" .")]
    return all(
        part.startswith("(") or part.strip(" .:").casefold() in labels.GENERIC or _is_name(part) for part in parts
    )


def last_part(words: str) -> tuple[str, str]:
    """Words up to the last full stop or bracket, and after it."""
    cut = next(iter([match.end() for match in _PART.finditer(words)][-1:]), 0)
    return words[:cut], words[cut:]


def is_press(words: str) -> bool:
    """Whether they name a paper or an agency."""
    return not labels.PRESS.isdisjoint(words.casefold().replace(",", " ").split())


def is_numbered(words: str) -> bool:
    """Whether they are a paper of which there are many, with its number: `Press release no. 45/2018`, `Draft of`."""
    tokens = _tokens(words)
    return bool(tokens) and len(tokens) <= MOST and _numbered(tokens)


def happens(words: str) -> bool:
    """Whether they name something that happens on a day, as headlines and posters do."""
    return not labels.HAPPENINGS.isdisjoint(word.removesuffix("s") for word in _WORD.findall(words.casefold()))


def _tokens(words: str) -> list[str]:
    """The words before a date in small letters, without its time of day and weekday."""
    words = words[-200:]
    for _ in range(2):
        words = _DAY.sub("", _TIMED.sub("", words).rstrip(" ,") + " ").rstrip(" ,")
    return [word.rstrip(".").casefold() for word in _WORD.findall(_VERSION.sub(" ", words))]


def _by_verb(tokens: list[str]) -> str:
    """`Report issued`, `This page was last edited`; or `Posted in News by Ann`."""
    first = 1 if tokens[0] in labels.ADVERBS and len(tokens) > 1 else 0
    if tokens[-1] in ISSUED:
        joined = ISSUED.keys() | labels.ADVERBS | {"and"}  # "Revised and updated"
        subject = [word for word in tokens[:-1] if word not in _BE and word not in joined]
        last = "last" in tokens
        own = subject[:1] == ["this"] or (last and subject[:1] == ["the"])
        named = subject[1:] if own else subject
        if (named or ISSUED[tokens[-1]] != "completed") and (not subject or (named and _is_paper(named))):
            return ISSUED[tokens[-1]].replace("completed", "created")
    of_work = tokens[first] in labels.OF_WORKS and tokens[first + 1 : first + 2] in (["at"], ["in"])
    anew = tokens[first + 1 : first + 2] == ["for"] and tokens[-1] in _ISSUES  # "Revised for the online edition"
    behind = tokens[first + 1 : first + 2] and tokens[first + 1] in _WITH
    if tokens[first] in ISSUED and (anew or (behind and not of_work)):
        return ISSUED[tokens[first]].replace("completed", "created")
    return ""


def _numbered(tokens: list[str]) -> bool:
    plain = [word for word in tokens if word in OF_PAPERS or word in labels.KINDS or _NUMBER.fullmatch(word)]
    serial = not labels.SERIALS.isdisjoint(tokens) and any(word[-1].isdigit() for word in plain)
    foreign = 2 if serial else 0  # "Harbour safety bulletin 14/2016"
    return not labels.NUMBERED.isdisjoint(tokens) and len(tokens) - len(plain) <= min(foreign, len(plain) - 1)


def _is_paper(tokens: list[str]) -> bool:
    """Whether they name a paper, with its kind and number, and nothing else."""
    nouns = [word for word in tokens if word in OF_PAPERS or not _NUMBER.fullmatch(word)]
    return not OF_PAPERS.isdisjoint(nouns) and OF_PAPERS.union(labels.KINDS).issuperset(nouns)


def _dates_paper(tokens: list[str]) -> bool:
    """`Date of this report`, `Invoice date`: no word of it speaks of anything else."""
    others = [word for word in tokens if word not in ("date", "time", "of", "this", "the")]
    known = all(word in OF_PAPERS or word in labels.KINDS or word in ISSUED for word in others)
    return bool(others) and known and not {"date", "time"}.isdisjoint(tokens)


def _is_name(part: str) -> bool:
    tokens = part.replace("(", " ").replace(")", " ").split()
    if not tokens or len(tokens) > 3 + is_press(part) or ":" in part or happens(part):
        return False
    return all(token[0].isupper() or (token in ("near", "upon") and number) or (number == 0 and token.isdigit())
               for number, token in enumerate(tokens)) and not tokens[-1].isdigit()  # fmt: skip
