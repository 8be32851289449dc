"""Words of a sentence, each with the part it plays.  A dated expression is one word.

There is no parser here: closed classes come from `timeline.rules.telling`, verbs from a list and
from their endings, and the neighbours decide the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline.rules import telling as v


class Tag(StrEnum):
    """The part that a word plays."""

    DATE = "date"
    COMMA = "comma"
    BREAK = "break"  # ; : – and the bars of tables
    DASH = "dash"
    OPEN = "open"
    CLOSE = "close"
    QUOTE = "quote"
    STOP = "stop"
    AUX = "aux"
    MODAL = "modal"
    NOT = "not"
    PREP = "prep"
    TO = "to"  # before a bare verb
    CONJ = "conj"
    SUB = "sub"
    REL = "rel"
    DET = "det"
    OWN = "own"  # his, 's
    PRON = "pron"
    ADV = "adv"
    NUM = "num"
    PAST = "past"  # past or participle
    ING = "ing"
    VERB = "verb"  # bare or present, where the neighbours bear it out
    NAME = "name"
    NOUN = "noun"  # everything else


class Token(NamedTuple):
    """A word: its text and offsets in the document, its part; `mention` numbers the dated ones."""

    text: str
    start: int
    end: int
    lower: str  # the text in small letters; kept, as it is asked for most of all
    tag: Tag = Tag.NOUN
    mention: int = -1

    def tagged(self, tag: Tag) -> Token:
        """The same word in another part."""
        return Token(self.text, self.start, self.end, self.lower, tag, self.mention)

    def saying(self, text: str) -> Token:
        """Another word in the same place and part."""
        return Token(text, self.start, self.end, text.lower(), self.tag, self.mention)


Tokens = list[Token]


WORD = re.compile(
    r"""(?P<abbr>(?:[^\W\d_]\.){2,}(?:[A-Z]\b)?(?:-\w+)*)
    |(?P<short>\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Prof|Sen|Rep|Gov|No|Inc|Co|Ltd|Corp|Jr|Sr|vs|al|pp?|b|d|v)\.(?=[\s,)]))
    |(?P<initial>\b[A-Z]\.(?=[ \n][A-Z]))
    |(?P<num>[$€£]?\d+(?:[.,:/]\d+)*(?:%|\w*(?:-\w+)*))
    |(?P<word>\w+(?:(?:[-‑/&]|['’](?!s\b))\w+)*)
    |(?P<own>['’]s\b)
    |(?P<punct>\.{3}|…|--+|\|+|[^\w\s])""",
    re.VERBOSE,
)
PUNCT = {",": Tag.COMMA, ";": Tag.BREAK, ":": Tag.BREAK, "|": Tag.BREAK, "(": Tag.OPEN, "[": Tag.OPEN, ")": Tag.CLOSE,
         "]": Tag.CLOSE, ".": Tag.STOP, "!": Tag.STOP, "?": Tag.STOP, "–": Tag.DASH, "—": Tag.DASH, "--": Tag.DASH,
         "…": Tag.BREAK, "...": Tag.BREAK, "-": Tag.DASH}  # fmt: skip
ABSTRACT = ("tion", "tions", "ment", "ments", "ing", "ings", "ness")  # nouns of doing, which name nobody
NOUNLIKE = frozenset({Tag.NAME, Tag.NOUN, Tag.NUM, Tag.PRON, Tag.CLOSE, Tag.DATE, Tag.QUOTE})
TIGHT = frozenset({Tag.COMMA, Tag.CLOSE, Tag.STOP})


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


def words(text: str, start: int, end: int, spans: Sequence[tuple[int, int]], lower: frozenset[str]) -> Tokens:
    """The tagged words of text[start:end]; every span becomes one DATE word.

    `lower` holds the words that the document writes in small letters: a capital at the start of a
    sentence makes no name of those.
    """
    tokens = list(_split(text, start, end, spans))
    for i, token in enumerate(tokens):
        if token.tag is not Tag.DATE:
            tokens[i] = token.tagged(_tag(tokens, i, lower))
        if (
            i
            and tokens[i].tag in (Tag.AUX, Tag.MODAL)
            and tokens[i - 1].tag is Tag.VERB
            and tokens[i - 1].lower.endswith("s")
        ):
            tokens[i - 1] = tokens[i - 1].tagged(Tag.NOUN)  # "talks would resume"
    return tokens


def _split(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[Token]:
    at = start
    for number, (first, last) in enumerate((*spans, (end, end))):
        yield from (
            Token(m.group(), m.start(), m.end(), m.group().lower()) for m in WORD.finditer(text, at, max(at, first))
        )
        if first < end:
            yield Token(text[first:last], first, last, text[first:last].lower(), Tag.DATE, number)
        at = max(at, last)


def _tag(tokens: Tokens, i: int, lower: frozenset[str]) -> Tag:
    """The part that the word at i plays; those before it are tagged already."""
    token = tokens[i]
    word = token.lower.replace("’", "'")
    before = tokens[i - 1] if i else None
    if not word[0].isalnum() and word not in ("'s", "'d") and word[0] not in "$€£":
        return PUNCT.get(word, PUNCT.get(word[:2], Tag.QUOTE if word in "\"'“”‘’«»" else Tag.BREAK))
    if word == "'s":
        return Tag.AUX if before and before.tag in (Tag.PRON, Tag.REL) else Tag.OWN
    if word[0].isdigit() or word[0] in "$€£":
        return Tag.NUM
    return _closed(tokens, i, word) or _open(tokens, i, word, lower)


CLASSES: tuple[tuple[frozenset[str], Tag], ...] = (
    (v.NEGATION, Tag.NOT), (v.BE | v.HAVE | v.DO, Tag.AUX), (v.POSSESSIVE, Tag.OWN), (v.DETERMINERS, Tag.DET),
    (v.PRONOUNS, Tag.PRON), (v.RELATIVES, Tag.REL), (v.SUBORDINATORS - v.PREPOSITIONS, Tag.SUB),
    (v.CONJUNCTIONS, Tag.CONJ), (v.PREPOSITIONS, Tag.PREP), (v.ADVERBS, Tag.ADV),
)  # fmt: skip

TAG_OF = {word: tag for known, tag in reversed(CLASSES) for word in known}  # the first class that has a word wins


def _closed(tokens: Tokens, i: int, word: str) -> Tag | None:
    """The part of a word of a closed class, or None."""
    token, before = tokens[i], tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if "'" in word and (word.endswith(("'ll", "'d")) or word == "let's"):
        return Tag.MODAL
    if "'" in word and word.endswith(("'m", "'re", "'ve")):
        return Tag.AUX
    if word in v.MODAL:
        named = (token.text[0].isupper() and before is not None and not word.endswith("t")) or word in ("can't",)
        return Tag.NOUN if named and word in ("will", "may", "might") else Tag.MODAL
    if word == "us" and token.text == "US":
        return Tag.NAME
    if word == "no" and after is not None and after.tag is Tag.NUM:
        return Tag.NOUN
    if word == "once" and (after is None or not after.text[0].isalpha()):
        return Tag.ADV
    if word == "to":
        bare = after is not None and (after.lower in BASES or after.lower == "be") and after.text[0].islower()
        return Tag.TO if bare else Tag.PREP
    if word == "that" and (before is None or before.tag in (Tag.PREP, Tag.CONJ, Tag.SUB)):
        return Tag.DET
    if word == "both" and after is not None and after.lower in ("the",):
        return Tag.DET
    if word == "her" and (after is None or after.lower in v.PREPOSITIONS or not after.text[0].isalnum()):
        return Tag.PRON
    return TAG_OF.get(word)


def _open(tokens: Tokens, i: int, word: str, lower: frozenset[str]) -> Tag:
    """Verb, noun, name or adverb, by list, ending, capital and neighbours."""
    token, before = tokens[i], tokens[i - 1] if i else None
    first = before is None or before.tag in (Tag.BREAK, Tag.STOP, Tag.DASH, Tag.QUOTE)
    if token.text[0].isupper() and (not first or _names_itself(tokens, i, word, lower)):
        return Tag.NAME
    if word.endswith("ly") and word not in v.LY_NOUNS and len(word) > 4:
        return Tag.ADV
    nominal = before is not None and (
        before.tag in (Tag.DET, Tag.OWN, Tag.NUM) or before.lower == "of" or before.lower in v.NUMBERS
    )
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if after in ("who", "whose", "whom"):
        return Tag.NOUN
    if _is_past(word):
        return _past_tag(tokens, i, nominal)
    if word.endswith("ing") and len(word) > 4 and base_of(word) != word:
        return Tag.NOUN if nominal else Tag.ING
    if before is not None and before.tag in (Tag.MODAL, Tag.TO):
        return Tag.VERB
    present = word in BASES or (word.endswith("s") and base_of(word) != word)
    return Tag.VERB if present and not nominal and (before is None or before.tag is not Tag.PREP) else Tag.NOUN


def _is_past(word: str) -> bool:
    if word in PAST_OF and word not in SAME_PAST:
        return True
    if word in SAME_PAST:
        return word not in ("read", "cost")
    return word.endswith("ed") and len(word) > 3 and not word.endswith(("eed", "hundred", "sacred"))


def _past_tag(tokens: Tokens, i: int, nominal: bool) -> Tag:
    """A past form after an article or a preposition, or before a noun there, is an adjective."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    before = tokens[i - 1] if i else None
    if nominal:
        return Tag.NOUN
    if before is not None and before.tag is Tag.PREP and before.lower not in ("as", "than", "until", "after", "before"):
        return Tag.NOUN
    plain = after is not None and after.text[0].isalpha() and not closed(after.lower)
    if before is not None and before.tag is Tag.NOUN and before.lower.endswith(("al", "ic", "ous", "ly")) and plain:
        return Tag.NOUN
    if tokens[i].lower in SAME_PAST and before is not None and before.tag is Tag.TO:
        return Tag.VERB
    return Tag.PAST


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
    if word in lower or word in BASES or word in v.COMMON_STARTERS or word.endswith(ABSTRACT):
        return False
    if word.endswith("ly") or (_is_past(word) and after is not None and not after.text[0].isupper()):
        return False
    if after is not None and after.text[0].isupper():
        return True
    plain = after is not None and after.text[0].isalpha() and not closed(after.lower) and not _is_past(after.lower)
    if plain and not (after is not None and after.lower.endswith("s") and base_of(after.lower) != after.lower):
        return False
    return word not in v.THING_NOUNS and not (
        word.endswith("s") and after is not None and after.lower in ("were", "are", "have")
    )


def join(tokens: Sequence[Token]) -> str:
    """The words as text again: one space where they were apart, or where something between was left out."""
    parts: list[str] = []
    before: Token | None = None
    for token in tokens:
        tight = before is None or before.end == token.start or token.tag in TIGHT or token.text[0] in "'’"
        tight = (
            tight or (token.tag is Tag.BREAK and token.text in ";:") or (before is not None and before.tag is Tag.OPEN)
        )
        parts.append(("" if tight else " ") + " ".join(token.text.split()))
        before = token
    return "".join(parts)
