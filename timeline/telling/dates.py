"""Dates among the words of a sentence: where they stand, and which words only carry them."""

from __future__ import annotations

import re

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.tokens import Token, Tokens, Words, lowers_of, tags_of

NOUNS = frozenset({role.NAME, role.NOUN})


def where(words: Words, mention: int) -> int:
    """The place of a dated mention among the words; -1 where it was taken out."""
    if words.places is None:
        words.places = _places(words)
    return words.places.get(mention, -1)


def _places(words: Words) -> dict[int, int]:
    """The place of every dated mention, the first where it has two."""
    found: dict[int, int] = {}
    at = words.tags.find(role.DATE)
    while at >= 0:
        found.setdefault(words.each[at].mention, at)
        at = words.tags.find(role.DATE, at + 1)
    return found


PHRASES: dict[tuple[str, str], list[tuple[str, ...]]] = {}  # by their last two words
for _phrase in v.DATE_PHRASES:
    PHRASES.setdefault((_phrase[-2], _phrase[-1]), []).append(_phrase)
LAST = frozenset([last for _, last in PHRASES])
# the words that can stand last in what leads to a date
LEADING = LAST | v.DATE_PREPOSITIONS | v.DATE_ADVERBS | v.TIME_NOUNS | {"the"}


def date_phrase(words: Words, i: int) -> tuple[int, int]:
    """The words that only carry the date at i: its prepositions and adverbs, before it and behind it."""
    if i not in words.dates:
        words.dates[i] = phrase_around(words.each, i)
    return words.dates[i]


def phrase_around(tokens: Tokens, i: int) -> tuple[int, int]:
    """The same among words that are no sentence: their first and last ones are borders."""
    start, end = i, i + 1
    while start and tokens[start - 1].lower in LEADING:
        step = _before_date(tokens, start)
        if not step or (start < i and _particle(tokens, start - 1)):
            break
        start -= step
    if start > 1 and tokens[start - 1].lower == "again" and tokens[start - 2].tag is role.CONJ:
        start -= 2  # "on 3 May and again on 5 June"
    if end < len(tokens) and tokens[end].tag not in ENDING:
        end = _behind(tokens, start, i)
    return start, end


ENDING = frozenset({role.COMMA, role.STOP})  # a date goes on with neither


def _behind(tokens: Tokens, start: int, i: int) -> int:
    """Behind the words that carry the date at i and follow it; the first that lead to it stands at `start`."""
    end, last = i + 1, len(tokens)
    while end < last and (tokens[end].lower in v.TIME_NOUNS or _clock(tokens[end])):
        end += 1
    if end + 1 < last and tokens[start].lower == "before" and tokens[end].lower in v.BE:
        end += 2 * (tokens[end + 1].lower in ("out", "over", "up"))  # "before the week is out"
    while end < last and tokens[end].tag in NOUNS and _cut_short(tokens[i]):
        end += 1
    return end


def _cut_short(date: Token) -> bool:
    """Whether a date ends before the noun that it hangs on: "the day after the September | referendum"."""
    words = date.lower.split()
    return len(words) > 3 and words[-2] == "the" and words[-3] in ("after", "before")


def _particle(tokens: Tokens, k: int) -> bool:
    """Whether the small word at k goes with the verb before it, not with the date: "should be in on 16 April"."""
    verbal = not k or tokens[k - 1].tag in (role.AUX, role.PAST, role.VERB, role.ING)
    return verbal and tokens[k].lower in v.PARTICLE_ADVERBS and tokens[k + 1].tag is role.PREP


def _clock(token: Token) -> bool:
    return token.tag is role.NUM and ":" in token.text


def _before_date(tokens: Tokens, start: int) -> int:
    """How many words before `start` belong to the date."""
    token = tokens[start - 1]
    word = token.lower
    for phrase in PHRASES.get((tokens[start - 2].lower, word), ()) if start > 1 and word in LAST else ():
        size = len(phrase)
        if tuple(lowers_of(tokens[max(0, start - size) : start])) == phrase:
            return size
    if token.tag is role.DET and word == "the":
        return 1
    if word in v.DATE_PREPOSITIONS or (word in v.DATE_ADVERBS and token.tag is not role.SUB):
        return 1
    return 1 if word in v.TIME_NOUNS and word != "time" else 0


def undated(tokens: Tokens) -> Tokens:
    """The words without any date that stands alone; dates inside a noun phrase go without their neighbours."""
    tags = tags_of(tokens)
    i = tags.find(role.DATE)
    if i < 0:
        return tokens[:]
    left: list[Token | None] = list(tokens)
    while i >= 0:
        kept, after = None, tags[i + 1 : i + 2]
        if _heads(tokens, i):
            start, end = _around_head(tokens, i)
            kept = None if start < i and tags[start] == role.PREP else tokens[i].tagged(role.NOUN)
        else:
            inside = after in HEADING and inside_phrase(tokens, i)
            start, end = (i, i + 1) if inside else phrase_around(tokens, i)
        if after == role.NOUN and _led(tokens, i):
            kept = tokens[i].saying("the").tagged(role.DET)
        if kept is None:
            end = _behind_list(tags, end + (tags[end : end + 1] == role.OWN))
            left[start:end] = [None] * (end - start)
        elif left[i] is not None:
            left[i] = kept
        i = tags.find(role.DATE, i + 1)
    return list(filter(None, left))


def _heads(tokens: Tokens, i: int) -> bool:
    """Whether the date at i is the noun of a phrase: "the northern summer", "the winter of the war"."""
    word = tokens[i].lower
    if word.split()[-1] not in v.STRETCHES:
        return " of " in word and word.split()[0] in v.STRETCHES and _described(tokens, i)
    if word.startswith("the ") and tags_of(tokens[i + 1 : i + 3])[1:] in (role.DET, role.OWN):
        return word.count(" ") == 1 and tokens[i + 1].lower == "of"
    return word.isalpha() and _described(tokens, i)


def _described(tokens: Tokens, i: int) -> bool:
    """Whether an article and an adjective stand before the date at i: "the austral | summer"."""
    described = i > 1 and tokens[i - 1].tag in (role.NOUN, role.NAME)
    return described and tokens[i - 2].tag in (role.DET, role.OWN)


def _around_head(tokens: Tokens, i: int) -> tuple[int, int]:
    """The whole phrase whose noun is a date: with its article, the preposition before it, what `of` adds."""
    start, end = i, i + 1
    if _described(tokens, i):
        start = i - 2
    elif tokens[i + 1].lower == "of":
        end = i + 3
        while end < len(tokens) and tokens[end].tag in NOUNS:
            end += 1
    start -= start > 0 and tokens[start - 1].tag is role.PREP
    return start, end


def _led(tokens: Tokens, i: int) -> bool:
    """Whether a date with its article leads to a noun, which must keep the article: "over the Easter holiday"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.tag is not role.NOUN or not after.text.islower() or after.lower in v.TIME_NOUNS:
        return False
    words = tokens[i].text.split()
    named = len(words) == 2 and (words[1][0].isupper() or words[1] in v.STRETCHES)
    named = words[0] == "the" and (named or words[-1] in ("a.m.", "p.m.", "am", "pm"))
    return named and i > 0 and tokens[i - 1].tag in (role.PREP, role.PAST, role.VERB)


def _behind_list(tags: str, end: int) -> int:
    """Behind the comma and conjunction between a date that ends there and the next one: "on 19, 21 and 22 January"."""
    listed = LISTED.match(tags, end) if tags[end : end + 1] in JOINTS else None
    return end if listed is None else listed.end() - 1


JOINTS = frozenset({role.COMMA, role.CONJ})
LISTED = re.compile(f"[{role.COMMA}{role.CONJ}]{{1,2}}{role.DATE}")


HEADING = NOUNS | {role.OWN, role.VERB, role.ING}  # behind a date, of which they are the noun
EVENTS = frozenset("meeting opening hearing ruling filing bombing".split())
LEADING_NOUNS = frozenset("of for with under after during about against".split())


def inside_phrase(tokens: Tokens, i: int) -> bool:
    """Whether the date at i stands inside a noun phrase, before its noun: "the July 6, 2009 Joint Statement"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.tag not in HEADING or after.lower in v.TIME_NOUNS or _cut_short(tokens[i]):
        return False
    if after.tag is role.OWN:
        return after.lower == "'s" or after.lower == "’s"
    if not i:
        return tokens[i].text.isdigit() and after.text.islower() and after.tag is role.NOUN
    before = tokens[i - 1]
    if before.tag is role.DET or before.tag is role.OWN:
        return after.tag is not role.ING or after.lower in EVENTS
    if before.tag is role.PREP:
        return before.lower in LEADING_NOUNS and (
            after.tag in NOUNS and tokens[i].text[-4:].isdigit() and len(tokens[i].text) <= 14
        )
    return before.tag in NOUNS and _reaches_article(tokens, i)


def _reaches_article(tokens: Tokens, i: int) -> bool:
    j = i - 1
    while j >= 0 and tokens[j].tag in (role.NAME, role.NOUN, role.NUM):
        j -= 1
    return j >= 0 and tokens[j].tag in (role.DET, role.OWN)
