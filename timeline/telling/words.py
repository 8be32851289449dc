"""Words of a sentence, each with the part it plays.  A dated expression is one word.

There is no parser here: closed classes come from `timeline.rules.telling`, verbs from a list and
from their endings, and the neighbours decide the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.forms import BASES, PLAIN, SAME_PAST, Met, base_of, is_past, shape
from timeline.telling.tokens import Token, Tokens, Words, tags_of

WORD = re.compile(
    r"""(?:(?:[A-Za-z]++[ ])++  # most words, as many as follow one another: nothing more can belong to them
    |[A-Za-z]++(?![\w.'’&/‑-])|[a-z]{3,}+(?=\.\s)|,
    |(?:(?:[^\W\d_]\.){2,}(?:[A-Z]\b)?(?:-\w+)*)
    |(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Prof|Sen|Rep|Gov|No|Inc|Co|Ltd|Corp|Jr|Sr|vs|al|pp?|b|d|v)\.(?=[\s,)]))
    |(?:\b[A-Z]\.(?=[ \n][A-Z]))
    |(?:[$€£]?\d+(?:[.,:/]\d+)*(?:%|\w*(?:-\w+)*))
    |(?:\w+(?:(?:[-‑/&]|['’](?!s\b))\w+)*)
    |(?:['’]s\b)
    |(?:\.{3}|…|--+|\|+|[^\w\s])
    |\s)\s*+""",  # no character is left out, so that a word stands where the one before it ends
    re.VERBOSE,
)
PUNCT = {
    **dict.fromkeys("\"'“”‘’«»`", role.QUOTE), **dict.fromkeys(".!?", role.STOP), **dict.fromkeys("–—-", role.DASH),
    **dict.fromkeys(";:|…", role.BREAK), "...": role.BREAK, "--": role.DASH, ",": role.COMMA,
    "(": role.OPEN, "[": role.OPEN, ")": role.CLOSE, "]": role.CLOSE,
}  # fmt: skip
ABSTRACT = ("tion", "tions", "ment", "ments", "ing", "ings", "ness")  # nouns of doing, which name nobody


def words(text: str, start: int, end: int, spans: Sequence[tuple[int, int]], lower: frozenset[str]) -> Words:
    """The tagged words of text[start:end]; every span becomes one DATE word.

    `lower` holds the words that the document writes in small letters: a capital at the start of a
    sentence makes no name of those.
    """
    tokens = _split(text, start, end, spans)
    shouted = len(tokens) > SHOUTED and text[start:end].isupper()
    return Words(tokens, _quietly(tokens, lower) if shouted else _tag_all(tokens, lower))


SHOUTED = 3  # words; fewer in capitals are a heading or a name


def _quietly(tokens: Tokens, lower: frozenset[str]) -> str:
    """Tag a sentence in capitals, as in a cable, as if it stood in small letters; places keep theirs."""
    written = [token.text for token in tokens]
    for token in tokens:
        if token.tag is not role.DATE:
            token.text = _capital(token.lower)
            token.tag = MET.of(token.text)[1]
    tags = _tag_all(tokens, lower)
    for token, text in zip(tokens, written, strict=True):
        token.text = text
    return tags


def _capital(word: str) -> str:
    """A word in small letters, the name of a place or a people with its capital."""
    name = word.title()
    return name if name in v.PLACES or word in v.DEMONYMS or word.rstrip(".") in v.PERSON_TITLES else word


def _tag_all(tokens: Tokens, lower: frozenset[str]) -> str:
    """Give its part to every word that has none yet, or one that the word before it puts in doubt; the parts of all."""
    doubtful = AFTER[role.STOP]
    for i, token in enumerate(tokens):
        tag = token.tag
        if tag in doubtful:
            before = tokens[i - 1] if i else None
            if tag not in HELPING:
                tag = token.tag = (_open if token.lower.isalpha() else _odd)(tokens, i, before, lower)
            if tag in HELPING and before is not None and before.tag is role.VERB and before.lower.endswith("s"):
                before.tag = role.NOUN  # "talks would resume"
        doubtful = AFTER[tag]
    return tags_of(tokens)


def _split(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> Tokens:
    """The words and the dates, each word with the part that it mostly plays."""
    tokens: Tokens = []
    at, blank, known, met = start, object.__new__, MET.known, MET.of
    for number, (first, last) in enumerate((*spans, (end, end))):
        for found in WORD.findall(text, at, first) if first > at else ():
            begin, at = at, at + len(found)
            for word in found.split():
                token = blank(Token)  # to call it for each word of a text costs as much again
                token.text, token.start, token.mention = word, begin, -1
                token.lower, token.tag = known[word] if word in known else met(word)
                token.end = begin = begin + len(word)
                begin += 1
                tokens.append(token)
        if first < end:
            words_ = text[first:last]
            tokens.append(Token(words_, first, last, words_.lower(), role.DATE, number))
        at = last if last > at else at
    if text.find("*", start, end) < 0:
        return tokens
    return [token for token in tokens if token.text != "*"]  # emphasis, or the bullet of a list


def _alone(text: str) -> tuple[str, str]:
    """A word in small letters, and the part that it mostly plays; none where that hangs on its neighbours."""
    word = text.lower()
    if word in FIXED or word in BY_NEIGHBOURS:
        return word, FIXED.get(word, "")
    if word.isalpha():
        return word, role.NAME if text[0].isupper() else role.NOUN if shape(word) is PLAIN else ""
    if word[0].isdigit() or word[0] in "$€£":
        return word, role.NUM
    if not word[0].isalnum() and word.replace("’", "'") not in ("'s", "'d", "'"):
        return word, PUNCT.get(word, PUNCT.get(word[:2], role.BREAK))
    return word, ""


MET = Met(_alone)


def _odd(tokens: Tokens, i: int, before: Token | None, lower: frozenset[str]) -> str:
    """The part that a contracted or a joined word plays."""
    word = tokens[i].lower.replace("’", "'")
    if word == "'s":
        return role.AUX if before and before.tag in (role.PRON, role.REL) else role.OWN
    if word == "'":
        return role.OWN if _owns(tokens, i) else role.QUOTE
    return _closed(tokens, i, word) or _open(tokens, i, before, lower, word)


CLASSES: tuple[tuple[frozenset[str], str], ...] = (
    (v.NEGATION, role.NOT), (v.BE | v.HAVE | v.DO, role.AUX), (v.POSSESSIVE, role.OWN), (v.DETERMINERS, role.DET),
    (v.PRONOUNS, role.PRON), (v.RELATIVES, role.REL), (v.SUBORDINATORS - v.PREPOSITIONS, role.SUB),
    (v.CONJUNCTIONS, role.CONJ), (v.PREPOSITIONS, role.PREP), (v.ADVERBS, role.ADV),
)  # fmt: skip

ODD = frozenset("'’")  # contracted words are looked at closely
TAG_OF = {word: tag for known, tag in reversed(CLASSES) for word in known}  # the first class that has a word wins
BEHIND_HER = v.PREPOSITIONS | v.DETERMINERS  # "promised her an answer"
GOING_ON = v.DETERMINERS | v.POSSESSIVE | v.NOMINATIVE  # behind a `that` which opens a clause
HELPING = frozenset({role.AUX, role.MODAL})
BY_NEIGHBOURS = v.word_set("once to that both her us last next") | v.MODAL  # their part hangs on the words beside them
FIXED = {w: tag for w, tag in TAG_OF.items() if w[0].isalnum() and w not in BY_NEIGHBOURS and not ODD & {*w}}
FIXED |= {mark: tag for mark, tag in PUNCT.items() if not mark.startswith("-") and mark not in ODD}


def _closed(tokens: Tokens, i: int, word: str) -> str | None:
    """The part of a word of a closed class, or None."""
    token, before = tokens[i], tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if "'" in word and (word.endswith(("'ll", "'d")) or word == "let's"):
        return role.MODAL
    if "'" in word and word.endswith(("'m", "'re", "'ve")):
        return role.AUX
    if word in v.MODAL:
        named = (token.text[0].isupper() and before is not None and not word.endswith("t")) or word in ("can't",)
        return role.NOUN if named and word in ("will", "may", "might") else role.MODAL
    if word == "us" and token.text == "US":
        return role.NAME
    if word == "once" and (after is None or not after.text[0].isalpha()):
        return role.ADV
    if word in ("last", "next") and after is not None and is_past(after.lower):
        led = before is not None and (before.tag is role.PREP or _nominal(tokens, i))
        return role.NOUN if led else role.ADV  # "last seen in 1986"
    if word == "to":
        bare = after is not None and (after.lower in BASES or after.lower in ("be", "do")) and after.text[0].islower()
        return role.TO if bare else role.PREP
    if word == "that" and (before is None or before.tag in (role.PREP, role.CONJ, role.SUB)):
        goes_on = after is not None and after.lower in GOING_ON
        return role.REL if goes_on and before is not None and before.tag is role.CONJ else role.DET
    if word == "both" and after is not None and after.lower == "the":
        return role.DET
    if word == "her" and (after is None or after.lower in BEHIND_HER or not after.text[0].isalnum()):
        return role.PRON
    return TAG_OF.get(word)


def _open(tokens: Tokens, i: int, before: Token | None, lower: frozenset[str], word: str = "") -> str:
    """Verb, noun, name or adverb, by list, ending, capital and neighbours; those before it are tagged already."""
    word = word or tokens[i].lower
    if word in BY_NEIGHBOURS and (closed_ := _closed(tokens, i, word)):
        return closed_
    if tokens[i].text[0].isupper():
        first = before is None or before.tag in PARTING or (i == 1 and before.tag is role.DATE)  # a line of a log
        if not first or _names_itself(tokens, i, word, lower):
            return role.NAME
    manner, past, doing, _ = looks = shape(word)
    if manner:
        return role.ADV
    if i + 1 < len(tokens) and tokens[i + 1].lower in WHO:
        return role.NOUN
    if looks is PLAIN:
        return role.VERB if before is not None and before.tag in LEADING else role.NOUN
    nominal = before is not None and _nominal(tokens, i)
    if past:
        return _past_tag(tokens, i, nominal)
    if doing:
        return role.NOUN if nominal else role.ING
    if before is None or before.tag in LEADING:
        return role.VERB
    if nominal or before.tag is role.PREP or _disagrees(tokens, i, word):
        return role.NOUN
    return role.NOUN if before.tag is role.PAST and word.endswith("s") else role.VERB  # "said talks would resume"


def _owns(tokens: Tokens, i: int) -> bool:
    """Whether a mark is the genitive of a plural: "the two sides' lawyers"; it closes no quotation."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before is None or after is None or not before.lower.endswith("s") or before.end != tokens[i].start:
        return False
    apart = after.start > tokens[i].end and after.text[0].isalpha()
    return apart and all(t.tag is not role.QUOTE or t.text not in "'‘" for t in tokens[max(0, i - 40) : i])


def _nominal(tokens: Tokens, i: int) -> bool:
    """Whether the word before word i calls for a noun: an article, a number, `of`, the rank in "the first pouring"."""
    before, word = tokens[i - 1], tokens[i - 1].lower
    if before.tag not in COUNTED:
        if word not in COUNTING:
            return False
        led = i > 1 and tokens[i - 2].tag in (role.DET, role.OWN)
        return led if word in v.NTH else word != "one" or not led
    if before.tag is role.NUM:
        return i < 2 or tokens[i - 2].tag is not role.NAME  # "Unit 2 put"
    return word != "all" or i + 1 == len(tokens) or tokens[i + 1].lower not in v.ADVERBS


def _disagrees(tokens: Tokens, i: int, word: str) -> bool:
    """Whether a bare form cannot be the verb of the noun before it: "the present campaign"; that one is single."""
    before = tokens[i - 1].lower
    if word.endswith("s") or tokens[i - 1].tag is not role.NOUN or before.endswith("s") or before in v.PLURALS:
        return False
    return all(t.lower not in ("of", "that", "and", "or", "&") for t in tokens[max(0, i - 5) : i])


PARTING = frozenset({role.BREAK, role.STOP, role.DASH, role.QUOTE})
LEADING = frozenset({role.MODAL, role.TO})  # a bare verb follows
WHO = frozenset(["who", "whose", "whom"])
STARTING = PARTING | {role.DATE}  # behind these a capital may be no name's
OPEN = frozenset({""})  # what has no part yet; and what else is in doubt behind a part
AFTER = dict.fromkeys(role.ALL, OPEN) | dict.fromkeys(LEADING, OPEN | {role.NOUN})
AFTER |= dict.fromkeys(STARTING, OPEN | {role.NAME}) | {role.VERB: OPEN | HELPING}
COUNTED = frozenset({role.DET, role.OWN, role.NUM})  # a noun follows
COUNTING = {"of", *v.NUMBERS, *v.COUNTS.keys() - {"a"}, *v.NTH}  # here too, mostly


def _past_tag(tokens: Tokens, i: int, nominal: bool) -> str:
    """A past form after an article or a preposition, or before a noun there, is an adjective."""
    if not i:
        return role.PAST
    before = tokens[i - 1]
    if nominal and not (before.tag is role.NUM and before.lower.endswith(("th", "st", "nd", "rd"))):
        return role.NOUN
    if before.tag is role.PREP and before.lower not in ("as", "than", "until", "after", "before"):
        return role.NOUN
    if before.tag is role.NOUN and before.lower.endswith(("al", "ic", "ous", "ly")) and _plain(tokens, i + 1):
        return role.NOUN
    return role.VERB if before.tag is role.TO and tokens[i].lower in SAME_PAST else role.PAST


def _plain(tokens: Tokens, i: int) -> bool:
    """Whether there is a word i, and of no closed class."""
    return i < len(tokens) and tokens[i].text[0].isalpha() and not closed(tokens[i].lower)


def closed(word: str) -> bool:
    """Whether a word belongs to a closed class."""
    return word in v.MODAL or word == "to" or word in TAG_OF


def _names_itself(tokens: Tokens, i: int, word: str, lower: frozenset[str]) -> bool:
    """Whether a capital that opens a sentence is a name's."""
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.text.isupper() and len(token.text) > 1:
        return True
    if word.rstrip(".") in v.PERSON_TITLES and after is not None and after.text[0].isupper():
        return True
    if token.text in v.PLACES or word in v.DEMONYMS:
        return True
    if word in lower or word in v.COUNTS or word in BASES or word in v.COMMON_STARTERS or word.endswith(ABSTRACT):
        return False
    if word.endswith("s") and (word[:-1] in v.PERSON_TITLES or word[:-1] in v.PERSON_NOUNS):
        return False
    if word.endswith("s") and base_of(word) != word and after is not None and shape(after.lower)[1]:
        return False  # "Storms kept them at home"
    if word.endswith("ly") or (is_past(word) and after is not None and not after.text[0].isupper()):
        return False
    if after is not None and after.text[0].isupper():
        return True
    plain = after is not None and _plain(tokens, i + 1) and not is_past(after.lower)
    if plain and not (after is not None and after.lower.endswith("s") and base_of(after.lower) != after.lower):
        return False
    return word not in v.THING_NOUNS and not (word.endswith("s") and after and after.lower in ("were", "are", "have"))
