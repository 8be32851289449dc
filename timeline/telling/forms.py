"""Forms of verbs: the bare form of any, the past of a bare one."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from timeline.rules import telling as v


class Met:
    """What a rule says of a word by itself, worked out when it is first met; too many words are forgotten all at once.

    Every word of a text is looked up here, where keeping count of the last use would cost more than it saves.
    """

    def __init__(self, rule: Callable[[str], tuple[str, str]], most: int = 1 << 14) -> None:
        self.rule, self.most = rule, most
        self.known: dict[str, tuple[str, str]] = {}

    def of(self, word: str) -> tuple[str, str]:
        """What the rule says of a word."""
        if word not in self.known:
            if len(self.known) >= self.most:
                self.known.clear()
            self.known[word] = self.rule(word)
        return self.known[word]


PAST_OF = v.PAST_OF
PAST_FORMS = {base: past for base, past, _ in reversed(v.irregular())}
BASES = v.REGULAR.union(PAST_FORMS)
SAME_PAST = frozenset(past for past, base in PAST_OF.items() if past == base)  # cut, set, put


@lru_cache(maxsize=1 << 14)
def base_of(word: str) -> str:
    """The bare form of a verb form, as well as it can be told: announced -> announce."""
    word = word.lower()
    if word in PAST_OF:
        return PAST_OF[word]
    if word in BASES:
        return word
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "d"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            for base in (stem, stem + "e", stem + "y", stem[:-1]):
                if base in BASES:
                    return base
    return word


def past_of(base: str) -> str:
    """The past form of a bare verb: take -> took, carry -> carried."""
    if base in PAST_FORMS:
        return PAST_FORMS[base]
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2:-1] not in "aeiou" else base + "ed"


PLAIN = (False, False, False, False)


@lru_cache(maxsize=1 << 14)
def shape(word: str) -> tuple[bool, bool, bool, bool]:
    """Whether a word looks like an adverb of manner, a past form, an -ing form, a present or bare verb."""
    looks = (
        word.endswith("ly") and word not in v.LY_NOUNS and len(word) > 4,
        is_past(word),
        word.endswith("ing") and len(word) > 4 and base_of(word) != word,
        word in BASES or (word.endswith("s") and base_of(word) != word),
    )
    return looks if any(looks) else PLAIN


def is_past(word: str) -> bool:
    """Whether a word looks like a past form or a participle."""
    if word in PAST_OF and word not in SAME_PAST:
        return True
    if word in SAME_PAST:
        return word not in ("read", "cost")
    if word.endswith("eed"):
        return base_of(word) != word  # agreed, freed; not speed, need
    return word.endswith("ed") and len(word) > 3 and not word.endswith(("hundred", "sacred"))
