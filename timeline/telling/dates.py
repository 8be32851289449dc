"""Dates among the words of a sentence: where they stand, and which words only carry them."""

from __future__ import annotations

from timeline.rules import telling as v
from timeline.telling.memory import remembered
from timeline.telling.tokens import Tag, Token, Tokens


def where(tokens: Tokens, mention: int) -> int:
    """The place of a dated mention among the words; -1 where it was taken out."""
    for i, token in enumerate(tokens):
        if token.mention == mention:
            return i
    return -1


PHRASES: dict[str, list[tuple[str, ...]]] = {}  # by their last word
for _phrase in v.DATE_PHRASES:
    PHRASES.setdefault(_phrase[-1], []).append(_phrase)
# the words that can stand last in what leads to a date
LEADING = PHRASES.keys() | v.DATE_PREPOSITIONS | v.DATE_ADVERBS | v.TIME_NOUNS | {"the"}


@remembered
def _phrases(tokens: Tokens) -> dict[int, tuple[int, int]]:
    """The phrases found in a list of words so far."""
    del tokens
    return {}


def date_phrase(tokens: Tokens, i: int) -> tuple[int, int]:
    """The words that only carry the date at i: its prepositions and adverbs, before it and behind it."""
    kept = _phrases(tokens)
    if i not in kept:
        kept[i] = _phrase_around(tokens, i)
    return kept[i]


def _phrase_around(tokens: Tokens, i: int) -> tuple[int, int]:
    start, end = i, i + 1
    while start and tokens[start - 1].lower in LEADING:
        step = _before_date(tokens, start)
        if not step or (start < i and _particle(tokens, start - 1)):
            break
        start -= step
    if start > 1 and tokens[start - 1].lower == "again" and tokens[start - 2].tag is Tag.CONJ:
        start -= 2  # "on 3 May and again on 5 June"
    while end < len(tokens) and (tokens[end].lower in v.TIME_NOUNS or _clock(tokens[end])):
        end += 1
    return start, end


def _particle(tokens: Tokens, k: int) -> bool:
    """Whether the small word at k goes with the verb before it, not with the date: "should be in on 16 April"."""
    verbal = not k or tokens[k - 1].tag in (Tag.AUX, Tag.PAST, Tag.VERB, Tag.ING)
    return verbal and tokens[k].lower in v.PARTICLE_ADVERBS and tokens[k + 1].tag is Tag.PREP


def _clock(token: Token) -> bool:
    return token.tag is Tag.NUM and ":" in token.text


def _before_date(tokens: Tokens, start: int) -> int:
    """How many words before `start` belong to the date."""
    token = tokens[start - 1]
    word = token.lower
    for phrase in PHRASES.get(word, ()):
        size = len(phrase)
        near = start >= size and tokens[start - size].lower == phrase[0]
        if near and all(t.lower == w for t, w in zip(tokens[start - size : start], phrase, strict=True)):
            return size
    if token.tag is Tag.DET and word == "the":
        return 1
    if word in v.DATE_PREPOSITIONS or (word in v.DATE_ADVERBS and token.tag is not Tag.SUB):
        return 1
    return 1 if token.lower in v.TIME_NOUNS and word != "time" else 0


def undated(tokens: Tokens) -> Tokens:
    """The words without any date that stands alone; dates inside a noun phrase go without their neighbours."""
    if all(t.tag is not Tag.DATE for t in tokens):
        return tokens[:]
    drop: set[int] = set()
    for i, token in enumerate(tokens):
        if token.tag is Tag.DATE:
            start, end = (i, i + 1) if inside_phrase(tokens, i) else date_phrase(tokens, i)
            if end < len(tokens) and tokens[end].tag is Tag.OWN:
                end += 1
            drop.update(range(start, end))
            drop.update(_between(tokens, end))
    return [t for i, t in enumerate(tokens) if i not in drop]


def _between(tokens: Tokens, end: int) -> range:
    """The commas and conjunctions between a date and the next one of a list: "on 19, 21 and 22 January"."""
    k = end
    while k < len(tokens) and k < end + 2 and tokens[k].tag in (Tag.COMMA, Tag.CONJ):
        k += 1
    return range(end, k if k < len(tokens) and tokens[k].tag is Tag.DATE else end)


def inside_phrase(tokens: Tokens, i: int) -> bool:
    """Whether the date at i stands inside a noun phrase, before its noun: "the July 6, 2009 Joint Statement"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    before = tokens[i - 1] if i else None
    if (
        after is None
        or after.lower in v.TIME_NOUNS
        or after.tag not in (Tag.NAME, Tag.NOUN, Tag.OWN, Tag.VERB, Tag.ING)
    ):
        return False
    if after.tag is Tag.OWN:
        return after.lower == "'s" or after.lower == "’s"
    if before is None:
        return tokens[i].text.isdigit() and after.text.islower() and after.tag is Tag.NOUN
    if before.tag in (Tag.DET, Tag.OWN):
        return after.tag is not Tag.ING or after.lower in (
            "meeting",
            "opening",
            "hearing",
            "ruling",
            "filing",
            "bombing",
        )
    if before.tag is Tag.PREP:
        return before.lower in ("of", "for", "with", "under", "after", "during", "about", "against") and (
            after.tag in (Tag.NOUN, Tag.NAME) and tokens[i].text[-4:].isdigit() and len(tokens[i].text) <= 14
        )
    return before.tag in (Tag.NAME, Tag.NOUN) and _reaches_article(tokens, i)


def _reaches_article(tokens: Tokens, i: int) -> bool:
    j = i - 1
    while j >= 0 and tokens[j].tag in (Tag.NAME, Tag.NOUN, Tag.NUM):
        j -= 1
    return j >= 0 and tokens[j].tag in (Tag.DET, Tag.OWN)
