"""What is taken out of a sentence before it is read: markers, asides, appositions, attributions, the date itself."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import where
from timeline.telling.forms import base_of, past_of
from timeline.telling.series import parted
from timeline.telling.speakers import unspoken
from timeline.telling.stretches import ARTICLED, chunks
from timeline.telling.tokens import Token, Words, tags_of
from timeline.telling.verbs import CARRYING, REDUCED, groups, walled

LEADS = frozenset({role.STOP, role.DASH, role.BREAK, role.COMMA, role.CLOSE, role.DATE})
SETTING_OFF = frozenset({role.COMMA, role.QUOTE})
POINTS = frozenset({role.STOP, role.QUOTE, role.COMMA})
NOTHING = -2  # in the place of a mention: none of the words has to stay
SPEAKERS = -3  # nor here, but who says it stays


def groom(words: Words, mention: int) -> Words:
    """The sentence without its markers and asides, the same where it has none; what holds the mention always stays."""
    words = parted(unspoken(words, mention) if ":" in words.said else words, mention)
    tags = words.tags  # most sentences have few of the marks that all this looks for
    if role.OPEN in tags:
        words = _bracketed(words, mention)
    words = _lead(words, mention)
    if words.each and words.each[0].lower == "it":
        words = _cleft(words, mention)
    if role.OPEN in tags:
        words = _brackets(words, mention)
    if role.DASH in tags:
        words = _dashes(words, mention)
    if role.COMMA in tags or role.QUOTE in tags:
        words = _attribution(words, mention)
    if role.QUOTE in tags:
        words = _inverted(words, mention)
    return chunks(words, mention) if role.COMMA in tags else words


_NICK = re.compile(r"[-_\d]")


# ------------------------------------------------------------------------------ the head of the line


def _lead(words: Words, mention: int) -> Words:
    """Without numbering, classification marks, bullets, log levels, a dateline."""
    i, last = 0, len(words)
    while i < last and i < 12 and (step := _marker(words, i)):
        i += step
    words = _behind(words, i, mention) if i else words
    if words.each and words.each[0].lower in ("thank", "thanks"):
        words = _thanks(words)
    text = _dateline(words) if role.DASH in words.tags else 0
    return _behind(words, text, mention) if text else words


def _behind(words: Words, i: int, mention: int) -> Words:
    """What stands from word i on, with the mention if it stands before that."""
    return Words([t for t in words[:i] if t.mention == mention] + words[i:])


def _thanks(words: Words) -> Words:
    """`Thank you for signing it`: signed it."""
    said = [t.lower for t in words[:3]]
    at = 3 if said == ["thank", "you", "for"] else 2 if said[:2] == ["thanks", "for"] else 0
    if not at or len(words) <= at or words[at].tag is not role.ING:
        return words
    told = words[at].saying(past_of(base_of(words[at].lower))).tagged(role.PAST)
    return Words([told, *words[at + 1 :]])


BULLETS = frozenset("*•·§#>")
MARKING = frozenset({role.COMMA, role.BREAK, role.STOP, role.CLOSE})  # behind the word of a marker
MARKED = v.LOG_LEVELS | {"dear", "please", "in"}  # words that can be markers whatever follows
SKIPS = [["in", "that", "case"], ["in", "any", "case"], ["in", "this", "case"]]


def _marker(words: Words, i: int) -> int:
    """How many words at i are a marker of the line."""
    token = words.each[i]
    if token.tag in LEADS or token.lower in BULLETS:
        return 1
    after = words.each[i + 1] if i + 1 < len(words) else None
    if after is not None and (token.tag is role.OPEN or after.tag in MARKING):
        step = _pointed(words, i, token, after)
        if step is not None:
            return step
    if token.lower not in MARKED:
        return 0
    if token.lower in v.LOG_LEVELS and token.text.isupper():
        return 1
    if i == 0 and token.lower == "dear":
        return words.tags.find(role.COMMA, 0, 8) + 1
    if token.lower == "please":
        return 1
    return 3 if i == 0 and [t.lower for t in words[:3]] in SKIPS else 0


def _pointed(words: Words, i: int, token: Token, after: Token) -> int | None:
    """How many words at i are a marker that a mark belongs to: `Note:`, `[1]`, `2.`; None where that is left open."""
    if token.lower in v.LINE_LABELS and after.text in ":,":
        return 2
    if i and after.text == ":" and token.text[:1].islower() and _NICK.search(token.text):
        return 2  # who speaks in a chat: "[06:02] ops-anna: "
    if token.lower in v.LOG_LEVELS and token.text.isupper():
        return 1
    if token.tag is role.OPEN and words.tags[i + 2 : i + 3] == role.CLOSE:
        short = len(after.text) <= 5 or after.lower in v.LOG_LEVELS
        return 3 if short and after.tag is not role.DATE else 0
    if after.tag is role.STOP and (token.text.isdigit() or len(token.text) == 1) and i + 2 < len(words):
        return 2
    return 2 if after.text == ")" and len(token.text) <= 2 else None


DATELINED = frozenset({role.NAME, role.NOUN, role.COMMA, role.DATE, role.OPEN, role.CLOSE, role.STOP, role.NUM})


def _dateline(words: Words) -> int:
    """Where the text begins after `LONDON, March 3 (Reuters) -`; 0 without a dateline."""
    if not words or not ((words[0].text.isupper() and len(words[0].text) > 2) or words[0].tag is role.OPEN):
        return 0
    dash = words.tags.find(role.DASH, 1, 14)
    return dash + 1 if dash > 0 and DATELINED.issuperset(words.tags[:dash]) else 0


def _cleft(words: Words, mention: int) -> Words:
    """`It was not until 1998 that the war ended` without its frame."""
    if len(words) < 5 or words[1].lower not in ("was", "is"):
        return words
    who = next((k for k in range(3, min(9, len(words))) if words[k].lower == "who"), 0)
    if who and ARTICLED | {role.PRON} >= set(words.tags[2:who]):
        return Words(words[2:who] + words[who + 1 :])  # "It was he who told parliament"
    that = next((k for k in range(2, min(10, len(words))) if words[k].lower == "that"), 0)
    frame = words[2:that]
    if any(t.mention == mention for t in frame) and FRAMING.issuperset(words.tags[2:that]):
        return Words([t for t in frame if t.tag is not role.NOT] + words[that + 1 :])
    return words


FRAMING = frozenset({role.DATE, role.PREP, role.NOT, role.ADV})


# ------------------------------------------------------------------------------ asides


def _bracketed(words: Words, mention: int) -> Words:
    """A date in brackets with what it belongs to: the noun before them, or the clause within."""
    at, tags = where(words, mention), words.tags
    left = tags.rfind(role.OPEN, 0, max(at, 0))
    if left < 0 or left < tags.rfind(role.CLOSE, 0, at):
        return words
    right = _closing(words, left) or len(words) + 1
    inside = words.part(left + 1, right - 1)
    noun = left
    while noun > 0 and (tags[noun - 1] in ARTICLED or (words[noun - 1].lower == "of" and noun < left)):
        noun -= 1
    before = words[noun:left] if left - noun > 1 else []
    verb = next((g for g in groups(inside) if g.kind in CARRYING or g.kind == REDUCED), None)
    if verb is not None and verb.start > 0:
        return inside
    plain = verb is not None or DATES.issuperset(inside.tags)
    if before and plain and not _of_clause(words, noun, left, words[at].lower):
        return Words(before + inside)
    return Words(words[:left] + inside + words[right:]) if left == 0 or plain else inside


def _of_clause(words: Words, noun: int, left: int, date: str) -> bool:
    """Whether a day in brackets is that of the clause, not of the thing before it: "approved the budget (3 May)"."""
    if words.tags[left - 1] == role.NAME or DAY.search(date) is None:
        return False
    before = [g for g in groups(words) if g.end <= noun]
    return bool(before) and before[-1].kind in CARRYING and not walled(words, before[-1].end, left)


DAY = re.compile(r"(?<![\d/–-])\d{1,2}(?:st|nd|rd|th)?(?!\d)|\d-\d\d-\d|day\b")
DATES = frozenset({role.DATE, role.PREP, role.ADV, role.DASH, role.COMMA, role.NUM})


def _brackets(words: Words, mention: int) -> Words:
    """Without bracketed stretches, but the one that holds the mention."""
    result: list[Token] = []
    i = 0
    while i < len(words):
        if words.tags[i] == role.OPEN:
            end = _closing(words, i)
            if end and all(t.mention != mention for t in words[i:end]):
                i = end
                continue
        result.append(words[i])
        i += 1
    return words if len(result) == len(words) else Words(result)


def _closing(words: Words, i: int) -> int:
    """Just behind the bracket that closes the one at i; 0 if none does."""
    depth = 0
    for j in range(i, min(len(words), i + 80)):
        depth += (words.tags[j] == role.OPEN) - (words.tags[j] == role.CLOSE)
        if not depth:
            return j + 1
    return 0


def _dashes(words: Words, mention: int) -> Words:
    """Without what stands between two dashes, unless it holds the mention or parts an empty side."""
    marks = [i for i, tag in enumerate(words.tags) if tag == role.DASH]
    for a, b in itertools.pairwise(marks):
        inside = words[a : b + 1]
        if a > 0 and b - a > 1 and all(t.mention != mention for t in inside):
            return _dashes(Words(words[:a] + words[b + 1 :]), mention)
    return words


def _attribution(words: Words, mention: int) -> Words:
    """Without `, X said` at the end, or `according to X`."""
    at = where(words, mention) if mention >= 0 else -1
    if at < 0 and mention != NOTHING:
        return words
    tags, last, according = words.tags, len(words), "according" in words.said
    for _ in range(3):
        last = max(tags.rfind(role.COMMA, at + 1, last), tags.rfind(role.QUOTE, at + 1, last))
        tail = tags[last + 1 :]
        if last < 0 or not (according or BINDING.isdisjoint(tail)):
            break  # all that begins further back is bound as well
        if (according or not SAYING.isdisjoint(tail)) and _attributes(words[last + 1 :]):
            return words.part(0, last)
    return words


def _inverted(words: Words, mention: int) -> Words:
    """`"...", said X on Monday` in the order `X said on Monday`."""
    tags = words.tags
    at = len(words) if mention in (NOTHING, SPEAKERS) else where(words, mention)
    verb = next((k for k in range(1, at) if tags[k] == role.PAST and base_of(words[k].lower) in v.SPEAKING), 0)
    if not verb or tags[verb - 1] not in SETTING_OFF or role.QUOTE not in tags[:verb]:
        return words
    end = verb + 1
    while end < len(words) and tags[end] in ARTICLED:
        end += 1
    return words if end == verb + 1 else Words([*words[verb + 1 : end], words[verb], *words[end:]])


def _attributes(tail: Sequence[Token]) -> bool:
    """Whether the last words of a sentence only tell who says so: "the mayor said", "according to the mayor"."""
    tail = [t for t in tail if t.tag not in POINTS]
    if not tail or len(tail) > 14:
        return False
    if tail[0].lower == "according" and len(tail) > 1 and tail[1].lower == "to":
        return True
    if not BINDING.isdisjoint(tags_of(tail)):
        return False
    verbs = [n for n, t in enumerate(tail) if t.tag in SAYING and base_of(t.lower) in v.SPEAKING]
    return len(verbs) == 1 and (verbs[0] == 0 or tail[0].tag in ARTICLED or tail[0].tag is role.PRON)


SAYING = frozenset({role.PAST, role.VERB})  # one of which says who says so, where it is not according to him
BINDING = frozenset({role.SUB, role.REL, role.CONJ, role.AUX, role.MODAL})
