"""Kinds of papers, and the words by which others tell that they came out."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.dating.terms import MONTHS

HEAD, LINES, SHORT = 1000, 8, 80  # characters and lines at the top in which a paper says what it is; one line of them


def _phrases(table: str) -> tuple[str, ...]:
    return tuple(sorted((" ".join(phrase.split()) for phrase in table.split("|")), key=len, reverse=True))


# As a paper calls itself at its head, and as others call it.
KINDS = _phrases("""
    press release | news release | media release | release | press statement | statement | joint statement |
    communiqué | communique | joint communiqué | letter | open letter | report | memorandum | memo | announcement |
    declaration | circular | notice | bulletin | appeal | resolution | briefing | dispatch | newsletter | fact sheet |
    manifesto | proclamation | leaflet | judgment | judgement | ruling | message | telegram | petition | decree
""")
OUT = "|".join(
    _phrases("""
    put out | issued | released | published | sent | circulated | handed out | handed over | handed down | read out |
    posted | distributed | appeared | came out | made public | given out | delivered | signed | broadcast | mailed |
    faxed | presented | submitted | adopted
""")
)
SOMETHING_OUT = "|".join(
    _phrases("""
    put out | puts out | issued | issues | released | releases | published | publishes | sent | sends | circulated |
    handed out | handed over | handed down | read out | posted | distributed | wrote | gave out | delivered |
    signed | broadcast | mailed | faxed | presented | submitted | adopted | said in | says in | announced in
""")
)
# How a letter begins that does not call itself one.
LETTERS = ("dear ", "my dear", "sir,", "dear sir", "gentlemen")


def kinds(head: str) -> tuple[str, ...]:
    """What sorts of paper a document calls itself, in its title or in short lines at its top."""
    lines = [line.strip().lower() for line in head[:HEAD].split("\n") if line.strip()][:LINES]
    if any(line.startswith(LETTERS) for line in lines):
        return ("letter",)
    short = "\n".join(line for line in lines if len(line) <= SHORT and line[-1:] not in ".,;")
    return tuple(kind for kind in KINDS if re.search(rf"\b{kind}\b", short))


def puts_out(words: str, called: tuple[str, ...]) -> bool:
    """Whether words tell that such a paper came out: "issued a statement", "the statement that was read out"."""
    return bool(_pattern(called).search(" ".join(words.lower().split())))


@lru_cache(64)
def _pattern(called: tuple[str, ...]) -> re.Pattern[str]:
    named = f"(?:{'|'.join(called)})"
    after = rf"\b{named}(?: [\w’']+){{0,3}}? (?:{OUT})\b"
    before = rf"\b(?:{SOMETHING_OUT})(?: [\w’']+){{0,4}}? {named}\b"
    inside = rf"\bin (?:an?|its|his|her|their|the|this)(?: [\w’']+){{0,2}}? {named}\b"
    dated = rf"\b{named} (?:of|dated)(?: the)? (?:\d|(?:{'|'.join(MONTHS)})[a-z]*\.? \d)"
    return re.compile(f"{after}|{before}|{inside}|{dated}")
