"""Document -> Mentions: where does the text speak of time?

One linear-time scan (RE2) finds the runs of words that hold a word of time; only those runs
are cut into typed words and put through the grammar.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

import re2

from timeline.grammar import Grammar, Sign, Symbol, literals, sign_of
from timeline.model import Mention
from timeline.rules import english
from timeline.rules.english.shapes import LETTERED, MAKERS, NUMERIC
from timeline.rules.english.words import COUNTS, DIGIT_ORDINALS, PLURALS, lexicon, triggers

# A gap between two words of one run: spaces and at most one line break.
_GAP = r"[ \t\x{a0}]*\n?[ \t\x{a0}]*"
_MARKS = "['’]s\\b|,|-|–|—|/|:|\\.|'|’|\\(|\\)|½|\\$|£|€|#|§|%|\\+|@"
_PLAIN = str.maketrans({"–": "-", "—": "-", "‑": "-", "’": "'", "\n": " ", "\xa0": " "})


def _options() -> Any:
    """Room for the automaton of thousands of words; where it does not suffice the scan is slower, not wrong."""
    options = re2.Options()
    options.max_mem = 1 << 30
    options.log_errors = False
    return options


# A name that goes on with another capital is part of a longer one: "U.S.-Russia Summit Joint Statement".
_LONGER = re.compile(r"\s[A-Z][a-z]")


@lru_cache(1)
def _grammar() -> Grammar:
    return Grammar(english.LEVELS, english.FAMILIES)


@lru_cache(1)
def _words() -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Word -> (types where it is written small, types where it has a capital)."""
    words = lexicon()
    for level in english.LEVELS:
        for literal in literals(level):
            words.setdefault(literal, {})["=" + literal] = literal
    return {
        word: ({k: v for k, v in types.items() if k[0] != "^"}, {k.lstrip("^"): v for k, v in types.items()})
        for word, types in words.items()
    }


@lru_cache(4)
def _run(names: tuple[str, ...]) -> Any:
    """The pattern of a run: words and marks of the vocabulary with at least one word of time, or one name."""
    units = "hrs?|mins?|secs?|yrs?|hours?|minutes?|days?|weeks?|months?|years?"
    ends = rf"st|nd|rd|th|d|'?s|[ap]\.?m\.?|{units}|h\d\d|[A-Z]"
    number = rf"['’`]?\d+(?:,\d{{3}})*(?:{ends})?"
    # Any word may stand between a count and its units.
    counted = rf"(?:\d+|{_any(COUNTS)})[ \n][a-z]+[ \n]{_any(PLURALS)}"
    named = "".join(rf"(?:{_loose(names)})\b|" for _ in names[:1])
    nth = rf"on[ \n]the[ \n]{_any(DIGIT_ORDINALS)}"  # "on the third the town fell"
    trigger = rf"(?:{named}{counted}|{nth}|{_any(triggers())}|{number}|[qh][1-4]|w\d\d|fy\d{{2,4}}|[xvi]+th)"
    link = rf"(?:{trigger}|{_any(w for w in _words() if w[0].isalpha())}|{_MARKS})"
    return re2.compile(rf"(?i)\b(?:{link}{_GAP})*{trigger}(?:{_GAP}{link})*", _options())


def _any(words: Iterable[str]) -> str:
    """A pattern of any of the words; where one ends in a dot it ends with it."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    dotted = "|".join(_spelled(w) for w in ordered if w.endswith("."))
    plain = "|".join(_spelled(w) for w in ordered if not w.endswith("."))
    return rf"(?:{dotted + '|' if dotted else ''}(?:{plain})\b)"


def _spelled(word: str) -> str:
    """A pattern of a word in any typography."""
    return re.escape(word).replace("'", "['’]").replace("\\ ", "[ \\n]")


@lru_cache(1)
def _word() -> re.Pattern[str]:
    """One word of a run: a name of several words, a shape, a plain word, or a mark."""
    odd = sorted((w for w in _words() if not w.isalpha() and len(w) > 1), key=lambda w: (w[0], -len(w), w))
    numeric, lettered = ("|".join(rf"(?P<{n}>{p})" for n, p, _ in shapes) for shapes in (NUMERIC, LETTERED))
    shapes = rf"(?=[\d'’`])(?:{numeric})|(?=[A-Zq+-])(?:{lettered})"
    # Parted by their first letters: so a word that begins none of them is passed over quickly.
    parts = (
        rf"[{first}{first.upper()}{'’' * (first == chr(39))}](?i:{'|'.join(_spelled(w[1:]) for w in words)})"
        for first, words in groupby(odd, itemgetter(0))
    )
    names = rf"(?:{'|'.join(parts)})(?!\w)"
    return re.compile(rf"(?<![\w.])(?:(?P<odd>{names})|{shapes})|(?P<word>['’]s\b|[^\W\d_]+|[^\w\s])")


@lru_cache(1 << 14)
def _types(kind: str, word: str) -> tuple[dict[str, Any], Sign]:
    """The types of a word, and their sign."""
    if kind in MAKERS:
        types = MAKERS[kind](word)
    else:
        known = _words().get(word.lower().translate(_PLAIN))
        if known is None:
            types = (
                {"quality": ""} if word.islower() and (word.endswith("ous") or not word.endswith(("s", "ed"))) else {}
            )
        else:
            types = known[0] if word[0].islower() else known[1]
    return types, sign_of(types)


def symbols(text: str, start: int, end: int) -> list[Symbol]:
    """The typed words of one run of the text."""
    words = _word().finditer(text, start, end)
    return [Symbol(word.start(), word.end(), *_types(word.lastgroup or "", word[0])) for word in words]


def phrases(run: list[Symbol]) -> list[Symbol]:
    """Put the words of a run through the levels of the grammar."""
    return _grammar().reduce(run)


def scan(text: str) -> Iterator[tuple[int, int]]:
    """Where the runs of a text stand that hold a word of time: the bare scan, without the grammar."""
    return _spans(_run(()), text)


def _spans(pattern: Any, text: str) -> Iterator[tuple[int, int]]:
    """Where an RE2 pattern is found, in characters.  It reads bytes; they are counted here, which is quicker."""
    raw = text.encode()
    done = at = 0
    for found in pattern.finditer(raw):
        first, last = found.span()
        start = at + len(raw[done:first].decode())
        done, at = last, start + len(raw[first:last].decode())
        yield start, at


def find(text: str, names: tuple[str, ...] = ()) -> list[Mention]:
    """The mentions of time in a text, in order, none overlapping another.

    `names` are the folded names of things whose dates are known; they are found as mentions too.
    """
    out = []
    for run in _runs(text, names):
        for symbol in phrases(run):
            mention = next(iter(symbol.types.values()), None)
            if isinstance(mention, Mention) and stands(mention, text):
                out.append(mention)
    return out


def stands(mention: Mention, text: str) -> bool:
    """Whether a phrase is a mention of time by itself, where it stands."""
    if mention.kind in english.ALONE:
        return True
    if mention.kind not in english.IN_CONTEXT:
        return False
    before = text[max(0, mention.start - 24) : mention.start]
    after = text[mention.end : mention.end + 24]
    return english.IN_CONTEXT[mention.kind](before, text[mention.start : mention.end], after)


def _runs(text: str, names: tuple[str, ...]) -> list[list[Symbol]]:
    """Runs of typed words; a name counts as one word, and joins the runs beside it."""
    runs = [symbols(text, *span) for span in _spans(_run(names), text)]
    found = _spans(_names(names), text) if names else ()
    known = [Symbol(a, b, {"event": text[a:b]}) for a, b in found if not _LONGER.match(text, b)]
    if not known:
        return runs
    starts = [name.start for name in known]

    def free(symbol: Symbol) -> bool:
        k = bisect_right(starts, symbol.start) - 1
        return k < 0 or known[k].end <= symbol.start

    flat = sorted([*known, *(s for run in runs for s in run if free(s))], key=lambda s: s.start)
    joined: list[list[Symbol]] = [[flat[0]]]
    for left, right in pairwise(flat):
        gap = text[left.end : right.start]
        if gap.strip() or gap.count("\n") > 1:
            joined.append([])
        joined[-1].append(right)
    return joined


@lru_cache(4)
def _names(names: tuple[str, ...]) -> Any:
    """One pattern for all names, the longest first, with any white space and typography."""
    return re2.compile(rf"(?i)\b(?:{_loose(names)})\b", _options())


def _loose(names: tuple[str, ...]) -> str:
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(r"\s+".join(map(re.escape, name.split())) for name in ordered).replace("'", "['’]")
