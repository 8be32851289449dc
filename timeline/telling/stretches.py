"""What stands between commas and only says more about a name."""

from __future__ import annotations

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import where
from timeline.telling.forms import base_of
from timeline.telling.tokens import Tokens, Words, tags_of
from timeline.telling.verbs import VERBAL, finite
from timeline.telling.words import HELPING

NOMINAL = frozenset({role.NAME, role.NOUN, role.NUM, role.OWN, role.DET})
NAMING = NOMINAL | {role.PREP, role.CONJ, role.ADV, role.STOP}
FRONTED = frozenset({role.PREP, role.SUB, role.ING, role.PAST, role.DATE, role.TO})
LINKING = frozenset({role.SUB, role.REL})  # without one "In May he left" is a whole clause
STATES = frozenset({role.AUX, role.MODAL, role.PAST})
STATING = frozenset({role.AUX, role.MODAL, role.VERB})  # what goes on behind an apposition
CLAUSAL = STATES | {role.VERB}  # without one there is no finite verb
ITEMS = frozenset({role.COMMA, role.NAME, role.NOUN, role.NUM})
PASSING = frozenset({role.ADV, role.QUOTE})
LATER = frozenset("earlier later ago before after".split())


def _split(words: Words) -> list[Words]:
    """The stretches between commas, each with the comma that opens it."""
    parts: list[Words] = []
    start = 0
    while start >= 0:
        end = words.tags.find(role.COMMA, start + 1)
        parts.append(words.part(start, end if end > 0 else None))
        start = end
    return parts


def chunks(words: Words, mention: int) -> Words:
    """Without the stretches between commas that only say more about a name."""
    if words.tags.rfind(role.COMMA) < 1:
        return words
    parts = _split(words)
    kept: Tokens = []
    aside = lost = False
    for n, part in enumerate(parts):
        aside = (role.DATE not in part.tags or where(part, mention) < 0) and _is_aside(parts, n, aside)
        if not aside:  # the comma behind what went goes with it: "Talks, suspended in May, | would resume"
            bare = lost and part.tags[1:2] in STATING
            kept += part[1:] if bare else part
        lost = aside
    return words if len(kept) == len(words) else Words(kept)


def _is_aside(parts: list[Words], n: int, after_aside: bool) -> bool:
    """Whether the stretch n, which does not hold the date, may go."""
    part, last = parts[n], n == len(parts) - 1
    body = part.part(1) if part.tags[0] == role.COMMA else part
    content = body if PASSING.isdisjoint(body.tags) else [t for t in body if t.tag not in PASSING]
    if not content:
        return True
    if (n and _ranked(content)) or (n > 1 and _ranked(parts[n - 2][1:])):
        return False  # "the second, on 22 May, failed": what follows is told of it
    first, opener = content[0].tag, content[0].lower
    if n and not last and opener in ("should", "had", "were") and len(content) > 1:
        return content[1].tag in (role.PRON, role.DET)  # "In March, should I be spared, I shall be thirty"
    if first is role.REL:
        return True
    finite_ = _has_verb(body)
    if first in (role.PAST, role.ING) and n and not last:
        return _participial(content) or not finite_
    if content[-1].lower in LATER and not finite_:
        return True
    if n == 0:
        return _is_fronted(parts, content, finite_)
    if not last and finite_ and len(content) <= 4 and _says(content):
        return True  # "The ministers, it is said, had met"
    if opener in ("a", "an") and n and not last and parts[n + 1].tags[1:2] in STATES:
        return True  # "Corvid, a short seller based in a flat, put out a note"
    if first is role.SUB and not last and _lacks_verb(parts[:n]):
        return True  # "Leave to appeal, if it is sought, must be applied for"
    if finite_:
        return opener == "as" and not last  # "as you suggest"
    if first is role.PREP:
        opens = not last and parts[n + 1].tags[1:2] == role.TO  # "undertook, in reply to the operator, to cut"
        return not last and (_lacks_verb(parts[:n]) or opens)
    if len(content) <= 5 and role.NAME not in parts[n - 1].tags and not tags_of(content[1:]).strip(role.NAME):
        return False
    if last and parts[0].tags[0] == role.SUB:
        return False
    return _names(content) and (after_aside or not _listed(parts, n))


def _is_fronted(parts: list[Words], content: Tokens, finite_: bool) -> bool:
    """Whether the first stretch only leads up to the clause, or is the name that the next one says again."""
    first = content[0].tag
    if content[0].lower in ("if", "unless") and finite_:
        return False  # a condition: what follows is not told as done
    if first in FRONTED:
        linked = not LINKING.isdisjoint(tags_of(content)) or any(t.lower in v.SUBORDINATORS for t in content)
        whole = finite_ and first is role.PREP and not linked
        owned = parts[1].tags[1:2] == role.REL  # "Visited by Aquila, whose lander ..."
        joined = role.CONJ in parts[1].tags[:2]  # "He left, and ..."
        if not whole and not owned and not joined and any(map(_has_verb, parts[1:])):
            return True
    return _names(content) and _renamed(parts)


def _ranked(words: Tokens) -> bool:
    """Whether words are only a rank: "the second"."""
    return len(words) == 2 and words[0].tag is role.DET and words[1].lower in v.NTH


def _says(content: Tokens) -> bool:
    """Who says so, and nothing else: "he said", "it is believed"."""
    begins = content[0].tag in (role.PRON, role.NAME) or content[0].lower in ("the", "officials", "police")
    return begins and content[-1].tag in (role.PAST, role.VERB) and base_of(content[-1].lower) in v.REPORTING


def _participial(content: Tokens) -> bool:
    """A participle with its phrase: "led by Smith", "built in brick"."""
    if len(content) > 2 and content[1].lower in v.PARTICLE_ADVERBS - {"on", "in"}:
        content = content[1:]  # "carried off one in ten" has an object
    return len(content) > 1 and content[1].tag in (role.PREP, role.DATE, role.ADV, role.TO)


def _names(content: Tokens) -> bool:
    """Only a noun phrase, perhaps with prepositions."""
    return content[0].tag in NOMINAL and NAMING.issuperset(tags_of(content))


def _lacks_verb(parts: list[Words]) -> bool:
    return not any(map(_has_verb, parts))


def _has_verb(part: Words) -> bool:
    """Whether a finite verb stands in a stretch: an auxiliary before all other verbs is one, else the groups tell."""
    if CLAUSAL.isdisjoint(part.tags):
        return False
    first = next(k for k, tag in enumerate(part.tags) if tag in VERBAL)
    helps = part.tags[first] in HELPING and part[first].lower not in v.PARTICIPLES_OF_AUXILIARIES
    return helps or bool(finite(part))


def _listed(parts: list[Words], n: int) -> bool:
    """Whether the stretch n is an item of a list: a conjunction follows before any verb."""
    for part in parts[n:]:
        for i, tag in enumerate(part.tags):
            if tag == role.CONJ and i and (part is not parts[n] or i <= 1 or _plain(part.tags[:i])):
                return True
            if tag in STATES or tag in LINKING:
                return False
    return False


def _plain(tags: str) -> bool:
    """At most a few nominal words: an item, not an apposition with an `and` of its own."""
    return len(tags) <= 3 and ITEMS.issuperset(tags)


def _renamed(parts: list[Words]) -> bool:
    """The second stretch names the first again and goes on with the verb: "Its head, General Shaw said"."""
    if parts[0].tags[0] != role.OWN:
        return False
    verbs = finite(parts[1])
    before = parts[1][1 : verbs[0].start] if verbs else []
    return bool(before) and _names(before) and role.CONJ not in tags_of(before)
