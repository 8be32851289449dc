"""What is taken out of a sentence before it is read: markers, asides, appositions, attributions, the date itself."""

from __future__ import annotations

import itertools
import re

from timeline.rules import telling as v
from timeline.telling.dates import where
from timeline.telling.forms import base_of, past_of
from timeline.telling.stretches import chunks
from timeline.telling.tokens import Tag, Tokens
from timeline.telling.verbs import groups

NOMINAL = frozenset({Tag.NAME, Tag.NOUN, Tag.NUM, Tag.OWN, Tag.DET})
LEADS = frozenset({Tag.STOP, Tag.DASH, Tag.BREAK, Tag.COMMA, Tag.CLOSE})
SETTING_OFF = frozenset({Tag.COMMA, Tag.QUOTE})
POINTS = frozenset({Tag.STOP, Tag.QUOTE, Tag.COMMA})
NOTHING = -2  # in the place of a mention: none of the words has to stay
SPEAKERS = -3  # nor here, but who says it stays


def groom(tokens: Tokens, mention: int) -> Tokens:
    """The sentence without its markers and asides; what holds the mention always stays."""
    tags = {t.tag for t in tokens}  # most sentences have few of the marks that all this looks for
    if Tag.OPEN in tags:
        tokens = _bracketed(tokens, mention)
    tokens = _cleft(_lead(tokens, mention), mention)
    if Tag.OPEN in tags:
        tokens = _brackets(tokens, mention)
    if Tag.DASH in tags:
        tokens = _dashes(tokens, mention)
    if Tag.COMMA in tags or Tag.QUOTE in tags:
        tokens = _inverted(_attribution(tokens, mention), mention)
    return chunks(tokens, mention) if Tag.COMMA in tags else tokens


_NICK = re.compile(r"[-_\d]")


# ------------------------------------------------------------------------------ the head of the line


def _lead(tokens: Tokens, mention: int) -> Tokens:
    """Without numbering, classification marks, bullets, log levels, a dateline."""
    i = 0
    while i < len(tokens) and i < 12:
        step = _marker(tokens, i)
        if not step:
            break
        i += step
    tokens = [t for t in tokens[:i] if t.mention == mention] + tokens[i:]
    tokens = _thanks(tokens)
    dateline = _dateline(tokens)
    return [t for t in tokens[:dateline] if t.mention == mention] + tokens[dateline:]


def _thanks(tokens: Tokens) -> Tokens:
    """`Thank you for signing it`: signed it."""
    said = [t.lower for t in tokens[:3]]
    at = 3 if said == ["thank", "you", "for"] else 2 if said[:2] == ["thanks", "for"] else 0
    if not at or len(tokens) <= at or tokens[at].tag is not Tag.ING:
        return tokens
    told = tokens[at].saying(past_of(base_of(tokens[at].lower))).tagged(Tag.PAST)
    return [told, *tokens[at + 1 :]]


def _marker(tokens: Tokens, i: int) -> int:
    """How many words at i are a marker of the line."""
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.tag in LEADS or token.tag is Tag.DATE or token.lower in ("*", "•", "·", "§", "#", ">"):
        return 1
    if token.lower in v.LINE_LABELS and after is not None and after.text in ":,":
        return 2
    if i and after is not None and after.text == ":" and token.text[:1].islower() and _NICK.search(token.text):
        return 2  # who speaks in a chat: "[06:02] ops-anna: "
    if token.lower in v.LOG_LEVELS and token.text.isupper():
        return 1
    if token.tag is Tag.OPEN and after is not None and i + 2 < len(tokens) and tokens[i + 2].tag is Tag.CLOSE:
        short = len(after.text) <= 5 or after.lower in v.LOG_LEVELS
        return 3 if short and after.tag is not Tag.DATE else 0
    if (
        after is not None
        and after.tag is Tag.STOP
        and (token.text.isdigit() or len(token.text) == 1)
        and i + 2 < len(tokens)
    ):
        return 2
    if after is not None and after.text == ")" and len(token.text) <= 2:
        return 2
    if i == 0 and token.lower == "dear":
        return next((k + 1 for k, t in enumerate(tokens[:8]) if t.tag is Tag.COMMA), 0)
    if token.lower == "please":
        return 1
    if i == 0 and [t.lower for t in tokens[:3]] in (
        ["in", "that", "case"],
        ["in", "any", "case"],
        ["in", "this", "case"],
    ):
        return 3
    return 0


def _dateline(tokens: Tokens) -> int:
    """Where the text begins after `LONDON, March 3 (Reuters) -`; 0 without a dateline."""
    if not tokens or not ((tokens[0].text.isupper() and len(tokens[0].text) > 2) or tokens[0].tag is Tag.OPEN):
        return 0
    for i, token in enumerate(tokens[:14]):
        if token.tag is Tag.DASH and i:
            return i + 1
        if token.tag not in (Tag.NAME, Tag.NOUN, Tag.COMMA, Tag.DATE, Tag.OPEN, Tag.CLOSE, Tag.STOP, Tag.NUM):
            return 0
    return 0


def _cleft(tokens: Tokens, mention: int) -> Tokens:
    """`It was not until 1998 that the war ended` without its frame."""
    if len(tokens) < 5 or tokens[0].lower != "it" or tokens[1].lower not in ("was", "is"):
        return tokens
    that = next((k for k in range(2, min(10, len(tokens))) if tokens[k].lower == "that"), 0)
    frame = tokens[2:that]
    if any(t.mention == mention for t in frame) and all(t.tag in (Tag.DATE, Tag.PREP, Tag.NOT, Tag.ADV) for t in frame):
        return [t for t in frame if t.tag is not Tag.NOT] + tokens[that + 1 :]
    return tokens


# ------------------------------------------------------------------------------ asides


def _bracketed(tokens: Tokens, mention: int) -> Tokens:
    """A date in brackets with what it belongs to: the noun before them, or the clause within."""
    at = where(tokens, mention)
    left = next((k for k in range(at - 1, -1, -1) if tokens[k].tag in (Tag.OPEN, Tag.CLOSE)), -1)
    if at < 0 or left < 0 or tokens[left].tag is not Tag.OPEN:
        return tokens
    right = _closing(tokens, left) or len(tokens) + 1
    inside = tokens[left + 1 : right - 1]
    noun = left
    while noun > 0 and (tokens[noun - 1].tag in NOMINAL or (tokens[noun - 1].lower == "of" and noun < left)):
        noun -= 1
    before = tokens[noun:left] if left - noun > 1 else []
    verb = next((g for g in groups(inside) if g.finite or g.kind == "reduced"), None)
    if verb is not None and verb.start > 0:
        return inside
    plain = verb is not None or all(
        t.tag in (Tag.DATE, Tag.PREP, Tag.ADV, Tag.DASH, Tag.COMMA, Tag.NUM) for t in inside
    )
    if before and plain:
        return before + inside
    return tokens[:left] + inside + tokens[right:] if left == 0 or plain else inside


def _brackets(tokens: Tokens, mention: int) -> Tokens:
    """Without bracketed stretches, but the one that holds the mention."""
    result: Tokens = []
    i = 0
    while i < len(tokens):
        if tokens[i].tag is Tag.OPEN:
            end = _closing(tokens, i)
            if end and all(t.mention != mention for t in tokens[i:end]):
                i = end
                continue
        result.append(tokens[i])
        i += 1
    return result


def _closing(tokens: Tokens, i: int) -> int:
    """Just behind the bracket that closes the one at i; 0 if none does."""
    depth = 0
    for j in range(i, min(len(tokens), i + 80)):
        depth += (tokens[j].tag is Tag.OPEN) - (tokens[j].tag is Tag.CLOSE)
        if not depth:
            return j + 1
    return 0


def _dashes(tokens: Tokens, mention: int) -> Tokens:
    """Without what stands between two dashes, unless it holds the mention or parts an empty side."""
    marks = [i for i, t in enumerate(tokens) if t.tag is Tag.DASH]
    for a, b in itertools.pairwise(marks):
        inside = tokens[a : b + 1]
        if a > 0 and b - a > 1 and all(t.mention != mention for t in inside):
            return _dashes(tokens[:a] + tokens[b + 1 :], mention)
    return tokens


def _attribution(tokens: Tokens, mention: int) -> Tokens:
    """Without `, X said` at the end, or `according to X`."""
    at = where(tokens, mention) if mention >= 0 else -1
    last = len(tokens)
    for _ in range(3 if at >= 0 or mention == NOTHING else 0):
        last = next((i for i in range(last - 1, at, -1) if tokens[i].tag in SETTING_OFF), -1)
        if last < 0:
            break
        if _attributes([t for t in tokens[last + 1 :] if t.tag not in POINTS]):
            return tokens[:last]
    return tokens


def _inverted(tokens: Tokens, mention: int) -> Tokens:
    """`"...", said X on Monday` in the order `X said on Monday`."""
    at = len(tokens) if mention in (NOTHING, SPEAKERS) else where(tokens, mention)
    verb = next((k for k in range(1, at) if tokens[k].tag is Tag.PAST and base_of(tokens[k].lower) in v.SPEAKING), 0)
    if (
        not verb
        or tokens[verb - 1].tag not in (Tag.QUOTE, Tag.COMMA)
        or all(t.tag is not Tag.QUOTE for t in tokens[:verb])
    ):
        return tokens
    end = verb + 1
    while end < len(tokens) and tokens[end].tag in NOMINAL:
        end += 1
    return tokens if end == verb + 1 else [*tokens[verb + 1 : end], tokens[verb], *tokens[end:]]


def _attributes(tail: Tokens) -> bool:
    if not tail or len(tail) > 14:
        return False
    if [t.lower for t in tail[:2]] == ["according", "to"]:
        return True
    verbs = [n for n, t in enumerate(tail) if t.tag in (Tag.PAST, Tag.VERB) and base_of(t.lower) in v.SPEAKING]
    if len(verbs) != 1 or any(t.tag in (Tag.SUB, Tag.REL, Tag.CONJ, Tag.AUX, Tag.MODAL) for t in tail):
        return False
    return verbs[0] == 0 or tail[0].tag in NOMINAL | {Tag.PRON}
