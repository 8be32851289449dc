"""What stands between commas and only says more about a name."""

from __future__ import annotations

from timeline.rules import telling as v
from timeline.telling.forms import base_of
from timeline.telling.tokens import Tag, Tokens
from timeline.telling.verbs import VERBAL, groups

NOMINAL = frozenset({Tag.NAME, Tag.NOUN, Tag.NUM, Tag.OWN, Tag.DET})
NAMING = NOMINAL | {Tag.PREP, Tag.CONJ, Tag.ADV, Tag.STOP}
FRONTED = frozenset({Tag.PREP, Tag.SUB, Tag.ING, Tag.PAST, Tag.DATE, Tag.TO})
LINKING = frozenset({Tag.SUB, Tag.REL})  # without one "In May he left" is a whole clause
STATES = frozenset({Tag.AUX, Tag.MODAL, Tag.PAST})


def _split(tokens: Tokens) -> list[Tokens]:
    """The stretches between commas, each with the comma that opens it."""
    parts: list[Tokens] = [[]]
    for token in tokens:
        if token.tag is Tag.COMMA:
            parts.append([])
        parts[-1].append(token)
    return [p for p in parts if p]


def chunks(tokens: Tokens, mention: int) -> Tokens:
    """Without the stretches between commas that only say more about a name."""
    parts = _split(tokens)
    if len(parts) == 1:
        return tokens
    kept: list[Tokens] = []
    aside = lost = False
    for n, part in enumerate(parts):
        body = part[1:] if part[0].tag is Tag.COMMA else part
        held = any(t.mention == mention for t in part)
        aside = not held and _is_aside(parts, n, body, aside)
        if not aside:  # the comma behind what went goes with it: "Talks, suspended in May, | would resume"
            bare = lost and len(part) > 1 and part[1].tag in (Tag.AUX, Tag.MODAL)
            kept.append(part[1:] if bare else part)
        lost = aside
    return [t for part in kept for t in part]


def _is_aside(parts: list[Tokens], n: int, body: Tokens, after_aside: bool) -> bool:
    """Whether the stretch n, which does not hold the date, may go."""
    content = [t for t in body if t.tag not in (Tag.ADV, Tag.QUOTE)]
    if not content:
        return True
    if (n and _ranked(content)) or (n > 1 and _ranked(parts[n - 2][1:])):
        return False  # "the second, on 22 May, failed": what follows is told of it
    first, last = content[0].tag, n == len(parts) - 1
    if n and not last and content[0].lower in ("should", "had", "were") and len(content) > 1:
        return content[1].tag in (Tag.PRON, Tag.DET)  # "In March, should I be spared, I shall be thirty"
    if first is Tag.REL:
        return True
    finite = _has_verb(body)
    if first in (Tag.PAST, Tag.ING) and n and not last:
        return _participial(content) or not finite
    if content[-1].lower in ("earlier", "later", "ago", "before", "after") and not finite:
        return True
    if n == 0 and content[0].lower in ("if", "unless") and finite:
        return False  # a condition: what follows is not told as done
    if 0 < n < len(parts) - 1 and finite and len(content) <= 4 and _says(content):
        return True  # "The ministers, it is said, had met"
    if n == 0:
        linked = any(t.tag in LINKING or t.lower in v.SUBORDINATORS for t in content)
        whole = finite and first is Tag.PREP and not linked
        fronted = first in FRONTED and not whole
        owned = len(parts[1]) > 1 and parts[1][1].tag is Tag.REL  # "Visited by Aquila, whose lander ..."
        later = fronted and not owned and any(map(_has_verb, parts[1:]))
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


def _ranked(words: Tokens) -> bool:
    """Whether words are only a rank: "the second"."""
    return len(words) == 2 and words[0].tag is Tag.DET and words[1].lower in v.NTH


def _says(content: Tokens) -> bool:
    """Who says so, and nothing else: "he said", "it is believed"."""
    begins = content[0].tag in (Tag.PRON, Tag.NAME) or content[0].lower in ("the", "officials", "police")
    return begins and content[-1].tag in (Tag.PAST, Tag.VERB) and base_of(content[-1].lower) in v.REPORTING


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
