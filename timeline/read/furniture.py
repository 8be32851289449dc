"""What a web page or a printer puts around a text: lines that say little but what the phrases say."""

from __future__ import annotations

import re

from timeline.read.lines import Line
from timeline.read.phrases import BEGINNINGS, LINKS, OPENERS, SURE, WHOLE

FIRST = frozenset(phrase.split()[0] for table in (WHOLE, OPENERS, SURE, BEGINNINGS, LINKS) for phrase in table)
LONGEST, MOST_WORDS, LISTED = 110, 14, 12
_PAGE = re.compile(
    r"\W{0,4}(?:page|pg|seite|p\.)\W{0,3}(?:\d{1,4}|[ivxlc]{1,6})(?: ?(?:of|/|von) ?\d{1,4})?\W{0,4}", re.I
)
_NUMBER = re.compile(r"[-–—\[( ]{0,4}\d{1,3}(?: (?:of|/) \d{1,3})?[-–—\]) ]{0,4}")  # shorter than a year
_COUNT = re.compile(r"\d{1,5} (?:comments?|shares?|likes?|views?|responses?|replies|min(?:ute)?s? read)\W{0,3}", re.I)
# "(c)" is a right beside a year or a name and year; else the third item of a list.
_HELD = r"(?=\s*(?:\d{4}|(?-i:[A-Z])[\w'’.&]*(?:[ ,]+(?-i:[A-Z&])[\w'’.&]*){0,6},?\s+\d{4}))"
_RIGHTS = re.compile(rf"(?:copyright )?(?:©|\(c\){_HELD}|copyright (?=\d{{4}}))", re.I)
_WORD = re.compile(r"[^\W_](?:[\w'’+-]*\w)?")


def find(lines: list[Line], taken: set[int]) -> set[int]:
    """The numbers of the lines that are furniture; what is taken for something else is left."""
    found: set[int] = set()
    listing = 0  # how many lines a "Related articles" may still swallow
    for number, line in enumerate(lines):
        if number not in taken and is_furniture(line):
            found.add(number)
            listing = LISTED if normal(line.text) in OPENERS else listing
        elif number not in taken and listing and _is_listed(lines, number):
            found.add(number)
            listing -= 1
        else:
            listing = 0
    return found


def _is_listed(lines: list[Line], number: int) -> bool:
    """Whether a line may be the title of another page: it is no sentence, and no part of one that goes on below."""
    line = lines[number]
    if line.ends_sentence or len(line.text) > LONGEST:
        return False
    for below in lines[number : number + LISTED]:
        if below.gap and below is not line:
            break
        if below.text[:1].islower():
            return False
    return True


def is_furniture(line: Line) -> bool:
    """Whether a line says little but what the phrases say: `Page 3 of 12`, `Be the first to comment`."""
    text = line.text
    if len(text) > LONGEST:
        return False
    if any(form.fullmatch(text) for form in (_PAGE, _NUMBER, _COUNT)):
        return True
    if _RIGHTS.match(text):
        return True
    words = normal(text)
    tokens = words.split()
    if not tokens or tokens[0] not in FIRST:
        return False
    if words in WHOLE or words in OPENERS or _is_links(tokens, text):
        return True
    short = len(tokens) <= MOST_WORDS // 2 and not line.ends_sentence
    return (len(tokens) <= MOST_WORDS and _begins(tokens, SURE)) or (short and _begins(tokens, BEGINNINGS))


def normal(text: str) -> str:
    """The words of a line in lower case, one space between them and nothing else."""
    return " ".join(_WORD.findall(text.casefold()))


def _begins(tokens: list[str], table: frozenset[str]) -> bool:
    """Whether a phrase stands at the beginning, whole words only."""
    return any(" ".join(tokens[:size]) in table for size in range(1, min(len(tokens), 8) + 1))


def _is_links(tokens: list[str], text: str) -> bool:
    """Whether it is a row of links; a word alone has to stand among dashes or bars."""
    return (len(tokens) > 1 or not text.isalpha()) and all(token in LINKS for token in tokens)
