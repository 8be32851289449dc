"""What stands between commas and only says more about a name."""

from __future__ import annotations

import itertools
import re

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.dates import where
from timeline.telling.forms import base_of
from timeline.telling.tokens import Tokens, Words, lowers_of
from timeline.telling.verbs import PHRASING, finite

ARTICLED = frozenset({role.NAME, role.NOUN, role.NUM, role.OWN, role.DET})  # of a noun phrase, its article too
NAMING = ARTICLED | {role.PREP, role.CONJ, role.ADV, role.STOP}
FRONTED = frozenset({role.PREP, role.SUB, role.ING, role.PAST, role.DATE, role.TO})
LINKING = frozenset({role.SUB, role.REL})  # without one "In May he left" is a whole clause
STATES = frozenset({role.AUX, role.MODAL, role.PAST})
STATING = frozenset({role.AUX, role.MODAL, role.VERB})  # what goes on behind an apposition
CLAUSAL = STATES | {role.VERB}  # without one there is no finite verb
ITEMS = frozenset({role.COMMA, role.NAME, role.NOUN, role.NUM})
PASSING = role.COMMA + role.ADV + role.QUOTE  # of the words of a stretch all others count
STRETCH = re.compile(f"{role.COMMA}?[^{role.COMMA}]+|{role.COMMA}")
TELLING = frozenset({role.PAST, role.VERB})
WITH_OBJECT = v.PARTICLE_ADVERBS - {"on", "in"}
HELPER = role.one_of({role.AUX, role.MODAL, role.TO})
LATER = frozenset("earlier later ago before after".split())


class _Stretches:
    """The stretches between commas, each with the comma that opens it: their parts, and what is asked of them."""

    __slots__ = ("_parts", "edges", "tags", "words")

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tags: list[str] = STRETCH.findall(words.tags)
        self.edges = [0, *itertools.accumulate(map(len, self.tags))]
        self._parts: dict[int, Words] = {}

    def first(self, n: int) -> str:
        """The first word of stretch n that counts."""
        return self.words.each[self.edges[n + 1] - len(self.tags[n].lstrip(PASSING))].lower

    def last(self, n: int) -> str:
        """The last one."""
        return self.words.each[self.edges[n] + len(self.tags[n].rstrip(PASSING)) - 1].lower

    def content(self, n: int) -> Tokens:
        """All of them."""
        return [t for t in self.words[self.edges[n] : self.edges[n + 1]] if t.tag not in PASSING]

    def part(self, n: int) -> Words:
        """The words of stretch n."""
        if n not in self._parts:
            self._parts[n] = Words(self.words[self.edges[n] : self.edges[n + 1]], self.tags[n])
        return self._parts[n]

    def finite(self, n: int, bare: bool = False) -> bool:
        """Whether a finite verb stands in stretch n: an auxiliary behind no `to` is one, else the groups tell.

        A verb that may be a noun is read with the comma before it, or `bare` of it.
        """
        tags = self.tags[n]
        if CLAUSAL.isdisjoint(tags):
            return False
        first = HELPER.search(tags)
        helper = self.words[self.edges[n] + first.start()] if first and first.group() != role.TO else None
        if helper is not None and helper.lower not in v.PARTICIPLES_OF_AUXILIARIES:
            return True
        return bool(finite(self.part(n).part(1) if bare and tags[0] == role.COMMA else self.part(n)))

    def verbless(self, first: int, last: int) -> bool:
        """Whether in none of the stretches from `first` to `last`, exclusive, there is a finite verb."""
        return not any(map(self.finite, range(first, last)))


def chunks(words: Words, mention: int) -> Words:
    """Without the stretches between commas that only say more about a name."""
    if words.tags.rfind(role.COMMA) < 1:
        return words
    parts = _Stretches(words)
    at = where(words, mention)
    kept: list[tuple[int, int]] = []
    aside = lost = False
    for n, (start, end) in enumerate(itertools.pairwise(parts.edges)):
        aside = not start <= at < end and _is_aside(parts, n, aside)
        if not aside:  # the comma behind what went goes with it: "Talks, suspended in May, | would resume"
            bare = lost and parts.tags[n][1:2] in STATING
            kept.append((start + bare, end))
        lost = aside
    if len(kept) == len(parts.tags):
        return words
    return Words([t for a, b in kept for t in words[a:b]], "".join([words.tags[a:b] for a, b in kept]))


def _is_aside(parts: _Stretches, n: int, after_aside: bool) -> bool:
    """Whether the stretch n, which does not hold the date, may go."""
    told = parts.tags[n].lstrip(role.COMMA).replace(role.ADV, "").replace(role.QUOTE, "")  # of the words that count
    if not told:
        return True
    last = parts.last(n)
    if n and len(told) == 2 and _ranked(told, last):
        return False  # "the second, on 22 May, failed": what follows is told of it,
    before = parts.tags[n - 2][1:] if n > 1 else ""
    if len(before) == 2 and _ranked(before, parts.words[parts.edges[n - 1] - 1].lower):
        return False  # and what comes behind that
    if told[0] == role.REL:
        return True
    if last in LATER and not parts.finite(n, bare=True):
        return True
    if not n:
        return _is_fronted(parts, told)
    if n < len(parts.tags) - 1:
        return _is_inserted(parts, n, told, after_aside)
    return parts.tags[0][0] != role.SUB and _is_apposition(parts, n, told, after_aside)


def _is_inserted(parts: _Stretches, n: int, told: str, after_aside: bool) -> bool:
    """Whether a stretch between two others may go."""
    first, opener, behind = told[0], parts.first(n), parts.tags[n + 1][1:2]
    if opener in ("should", "had", "were") and len(told) > 1:
        return told[1] in (role.PRON, role.DET)  # "In March, should I be spared, I shall be thirty"
    if first in (role.PAST, role.ING):
        return _participial(parts.content(n)) or not parts.finite(n, bare=True)
    if len(told) <= 4 and _says(parts, n, told) and parts.finite(n, bare=True):
        return True  # "The ministers, it is said, had met"
    if opener in ("a", "an") and behind in STATES:
        return True  # "Corvid, a short seller based in a flat, put out a note"
    if first == role.SUB and parts.verbless(0, n):
        return True  # "Leave to appeal, if it is sought, must be applied for"
    if opener == "as" and parts.finite(n, bare=True):
        return True  # "as you suggest"
    if first == role.PREP:  # "undertook, in reply to the operator, to cut"
        return not parts.finite(n, bare=True) and (behind == role.TO or parts.verbless(0, n))
    return _is_apposition(parts, n, told, after_aside)


def _is_apposition(parts: _Stretches, n: int, told: str, after_aside: bool) -> bool:
    """Whether a stretch behind the first only names, and is no item of a list."""
    if not _names(told) or (len(told) <= 5 and role.NAME not in parts.tags[n - 1] and not told[1:].strip(role.NAME)):
        return False
    return after_aside or not _listed(parts.tags[n:])


def _is_fronted(parts: _Stretches, told: str) -> bool:
    """Whether the first stretch only leads up to the clause, or is the name that the next one says again."""
    if parts.first(0) in ("if", "unless") and parts.finite(0, bare=True):
        return False  # a condition: what follows is not told as done
    owned = parts.tags[1][1:2] == role.REL  # "Visited by Aquila, whose lander ..."
    joined = role.CONJ in parts.tags[1][:2]  # "He left, and ..."
    leads = told[0] in FRONTED and not owned and not joined and not _is_whole(parts, told)
    if leads and not parts.verbless(1, len(parts.tags)):
        return True
    return _names(told) and _renamed(parts)


def _is_whole(parts: _Stretches, told: str) -> bool:
    """Whether the first stretch, where a preposition opens it, is a clause by itself: "In May he left"."""
    if told[0] != role.PREP or not LINKING.isdisjoint(told) or not parts.finite(0, bare=True):
        return False
    return v.SUBORDINATORS.isdisjoint(lowers_of(parts.content(0)))


def _ranked(tags: str, last: str) -> bool:
    """Whether two words are only a rank: "the second"."""
    return tags[0] == role.DET and last in v.NTH


def _says(parts: _Stretches, n: int, told: str) -> bool:
    """Who says so, and nothing else: "he said", "it is believed"."""
    if told[-1] not in TELLING or base_of(parts.last(n)) not in v.REPORTING:
        return False
    return told[0] in (role.PRON, role.NAME) or parts.first(n) in ("the", "officials", "police")


def _participial(content: Tokens) -> bool:
    """A participle with its phrase: "led by Smith", "built in brick"."""
    if len(content) > 2 and content[1].lower in WITH_OBJECT:
        content = content[1:]  # "carried off one in ten" has an object
    return len(content) > 1 and content[1].tag in PHRASING


def _names(tags: str) -> bool:
    """Only a noun phrase, perhaps with prepositions; no verb at all."""
    return tags[0] in ARTICLED and NAMING.issuperset(tags)


def _listed(tags: list[str]) -> bool:
    """Whether the first stretch is an item of a list: a conjunction follows before any verb."""
    for n, part in enumerate(tags):
        for i, tag in enumerate(part):
            if tag == role.CONJ and i and (n or i <= 1 or _plain(part[:i])):
                return True
            if tag in STATES or tag in LINKING:
                return False
    return False


def _plain(tags: str) -> bool:
    """At most a few nominal words: an item, not an apposition with an `and` of its own."""
    return len(tags) <= 3 and ITEMS.issuperset(tags)


def _renamed(parts: _Stretches) -> bool:
    """The second stretch names the first again and goes on with the verb: "Its head, General Shaw said"."""
    if parts.tags[0][0] != role.OWN:
        return False
    verbs = finite(parts.part(1))
    before = parts.tags[1][1 : verbs[0].start] if verbs else ""
    return bool(before) and _names(before) and role.CONJ not in before
