"""What is taken out of a sentence before it is read: markers, asides, appositions, attributions, the date itself."""

from __future__ import annotations

import itertools

from timeline.rules import telling as v
from timeline.telling.dates import where
from timeline.telling.forms import base_of
from timeline.telling.verbs import VERBAL, groups
from timeline.telling.words import Tag, Tokens

NOMINAL = frozenset({Tag.NAME, Tag.NOUN, Tag.NUM, Tag.OWN, Tag.DET})
LEADS = frozenset({Tag.STOP, Tag.DASH, Tag.BREAK, Tag.COMMA, Tag.CLOSE})
NAMING = NOMINAL | {Tag.PREP, Tag.CONJ, Tag.ADV, Tag.STOP}
FRONTED = frozenset({Tag.PREP, Tag.SUB, Tag.ING, Tag.PAST, Tag.DATE, Tag.TO})
LINKING = frozenset({Tag.SUB, Tag.REL})  # without one "In May he left" is a whole clause
SETTING_OFF = frozenset({Tag.COMMA, Tag.QUOTE})
POINTS = frozenset({Tag.STOP, Tag.QUOTE, Tag.COMMA})
STATES = frozenset({Tag.AUX, Tag.MODAL, Tag.PAST})
NOTHING = -2  # in the place of a mention: none of the words has to stay
TALK_OF = v.word_set("company group team officials authorities spokesman spokeswoman")


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
    return _chunks(tokens, mention) if Tag.COMMA in tags else tokens


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
    dateline = _dateline(tokens)
    return [t for t in tokens[:dateline] if t.mention == mention] + tokens[dateline:]


def _marker(tokens: Tokens, i: int) -> int:
    """How many words at i are a marker of the line."""
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.tag in LEADS or token.tag is Tag.DATE or token.lower in ("*", "•", "·", "§", "#", ">"):
        return 1
    if token.lower in v.LINE_LABELS and after is not None and after.text in ":,":
        return 2
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
    at = where(tokens, mention)
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


# ------------------------------------------------------------------------------ stretches between commas


def _split(tokens: Tokens) -> list[Tokens]:
    """The stretches between commas, each with the comma that opens it."""
    parts: list[Tokens] = [[]]
    for token in tokens:
        if token.tag is Tag.COMMA:
            parts.append([])
        parts[-1].append(token)
    return [p for p in parts if p]


def _chunks(tokens: Tokens, mention: int) -> Tokens:
    """Without the stretches between commas that only say more about a name."""
    parts = _split(tokens)
    if len(parts) == 1:
        return tokens
    kept: list[Tokens] = []
    aside = False
    for n, part in enumerate(parts):
        body = part[1:] if part[0].tag is Tag.COMMA else part
        held = any(t.mention == mention for t in part)
        aside = not held and _is_aside(parts, n, body, aside)
        if not aside:
            kept.append(part)
    return [t for part in kept for t in part]


def _is_aside(parts: list[Tokens], n: int, body: Tokens, after_aside: bool) -> bool:
    """Whether the stretch n, which does not hold the date, may go."""
    content = [t for t in body if t.tag not in (Tag.ADV, Tag.QUOTE)]
    if not content:
        return True
    first, last = content[0].tag, n == len(parts) - 1
    if first is Tag.REL:
        return True
    finite = _has_verb(body)
    if first in (Tag.PAST, Tag.ING) and n and not last:
        return _participial(content) or not finite
    if content[-1].lower in ("earlier", "later", "ago", "before", "after") and not finite:
        return True
    if n == 0:
        linked = any(t.tag in LINKING or t.lower in v.SUBORDINATORS for t in content)
        whole = finite and first is Tag.PREP and not linked
        fronted = first in FRONTED and not whole
        later = fronted and any(map(_has_verb, parts[1:]))
        return (later and not _joined(parts, n)) or (_names(content) and _renamed(parts))
    if first is Tag.SUB and not last and _lacks_verb(parts[:n]):
        return True  # "Leave to appeal, if it is sought, must be applied for"
    if finite:
        return content[0].lower == "as" and not last  # "as you suggest"
    if first is Tag.PREP:
        return not last and _lacks_verb(parts[:n])
    if (
        all(t.tag is Tag.NAME for t in content[1:])
        and len(content) <= 5
        and all(t.tag is not Tag.NAME for t in parts[n - 1])
    ):
        return False
    if last and parts[0][0].tag is Tag.SUB:
        return False
    return _names(content) and (after_aside or not _listed(parts, n))


def _participial(content: Tokens) -> bool:
    """A participle with its phrase: "led by Smith", "built in brick"."""
    return len(content) > 1 and content[1].tag in (Tag.PREP, Tag.DATE, Tag.ADV, Tag.TO)


def _names(content: Tokens) -> bool:
    """Only a noun phrase, perhaps with prepositions."""
    return content[0].tag in NOMINAL and all(t.tag in NAMING for t in content)


def _lacks_verb(parts: list[Tokens]) -> bool:
    return not any(map(_has_verb, parts))


def _has_verb(part: Tokens) -> bool:
    return any(t.tag in VERBAL for t in part) and any(g.finite for g in groups(part))


def _joined(parts: list[Tokens], n: int) -> bool:
    """The stretch n is a main clause that the next goes on with: "He left, and ..."."""
    return any(t.tag is Tag.CONJ for t in parts[n + 1][:2])


def _listed(parts: list[Tokens], n: int) -> bool:
    """Whether the stretch n is an item of a list: a conjunction follows before any verb."""
    for part in parts[n:]:
        for i, token in enumerate(part):
            if token.tag is Tag.CONJ and part[i - 1 : i] and (part is not parts[n] or i <= 1 or _plain(part[:i])):
                return True
            if token.tag in STATES or token.tag in (Tag.REL, Tag.SUB):
                return False
    return False


def _plain(tokens: Tokens) -> bool:
    """At most a few nominal words: an item, not an apposition with an `and` of its own."""
    return len(tokens) <= 3 and all(t.tag in (Tag.COMMA, Tag.NAME, Tag.NOUN, Tag.NUM) for t in tokens)


def _renamed(parts: list[Tokens]) -> bool:
    """The second stretch names the first again and goes on with the verb: "Its head, General Shaw said"."""
    own = any(t.tag is Tag.OWN for t in parts[0][:1])
    verbs = [g for g in groups(parts[1]) if g.finite]
    before = parts[1][1 : verbs[0].start] if verbs else []
    return own and bool(before) and _names(before) and not any(t.tag is Tag.CONJ for t in before)
