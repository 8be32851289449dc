"""Who speaks in a line of a chat: the name between its stamp and a colon, which is no part of what is told."""

from __future__ import annotations

import re

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.forms import base_of
from timeline.telling.tokens import Words
from timeline.telling.verbs import denied, finite

LED = (role.DATE, role.OPEN + role.DATE + role.CLOSE)  # a stamp, bare or in brackets
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
DAY = re.compile(r"\d{1,4}[./ -]\w+[./ -]\d|\b[A-Z][a-z]{2,8} \d{1,2}\b")
SPEAKER = re.compile(r"([-;]*)([Nn#vg][Nn#vg.]{0,5}(?:\([Nn#vg]{1,4}\))?);")  # a name, perhaps with what it is for
TOLD = frozenset({role.PAST, role.ING})
AHEAD = frozenset({role.MODAL, role.TO})


def speech(words: Words) -> int:
    """Where what is said begins, behind stamp, name and colon; 0 where no line of a chat opens the words."""
    if not words.tags.startswith(LED) or ":" not in words.said:
        return 0
    bracketed = words.tags[0] == role.OPEN
    stamp = words[1 if bracketed else 0].text
    if not CLOCK.search(stamp) or not (bracketed or DAY.search(stamp)):
        return 0
    match = SPEAKER.match(words.tags, 3 if bracketed else 1)
    if match is None or words[match.end() - 1].text != ":" or match.end() == len(words):
        return 0
    first = words[match.start(2)]
    if first.text in v.LOG_LEVELS or first.lower in v.LOG_LEVELS or first.lower in v.LINE_LABELS:
        return 0
    exported = bracketed or bool(match[1])  # "[...] sam:", "... - sam:"; elsewhere a name has its capital
    return match.end() if exported or first.text[0].isupper() else 0


def unspoken(words: Words, mention: int) -> Words:
    """The words without who speaks, and without the stamp unless that is the mention."""
    begin = speech(words)
    return Words([t for t in words[:begin] if t.mention == mention >= 0] + words[begin:]) if begin else words


def chatter(words: Words, i: int) -> bool:
    """Whether the date at i is the stamp of a line in which nothing happens, or which has a date for what does."""
    begin = speech(words) if i < 2 else 0
    if not begin:
        return False
    said = words.part(begin)
    return role.DATE in said.tags or not any(_happens(said, group.start, group.end) for group in finite(said))


def _happens(words: Words, start: int, end: int) -> bool:
    """Whether a verb group tells of a deed: "made", "have got them", "are leaving"; not "is", "would do", "did you"."""
    asks = not start and words[0].lower.isalpha() and words.tags[0] in (role.AUX, role.MODAL)
    verb = words[end - 1]
    if asks or verb.tag not in TOLD or not AHEAD.isdisjoint(words.tags[start:end]):
        return False
    return base_of(verb.lower) not in v.STATES and not denied(words[start:end])
