"""Forms of verbs: the bare form of any, the past of a bare one."""

from __future__ import annotations

from functools import lru_cache

from timeline.rules import telling as v


def _irregular() -> tuple[frozenset[str], dict[str, str]]:
    bases, pasts = set(), {}
    for base, past, participle in v.irregular():
        bases.add(base)
        pasts[past] = pasts[participle] = base
    return frozenset(bases), pasts


IRREGULAR_BASES, PAST_OF = _irregular()
PAST_FORMS = {base: past for base, past, _ in reversed(v.irregular())}
BASES = v.REGULAR | IRREGULAR_BASES
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
