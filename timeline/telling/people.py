"""Names in a sentence: who, and where."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.forms import base_of
from timeline.telling.tokens import Token, Tokens, join, lowers_of, tags_of

LOCATIVE = v.word_set("for in at near outside inside off across over around to from into toward towards of throughout")
SURE = v.word_set("in at near outside inside off")
PARTIES = 6
_COMPOUND = re.compile(r"-(?:only|led|based|style|wide|backed|born|owned|run|made|brokered)\Z")  # "an Army-led team"


def names(tokens: Tokens) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who is named, and which places, each once and in order."""
    who: list[str] = []
    places: list[str] = []
    last = 0  # behind the last place
    for start, end in _runs(tokens):
        if _is_place(tokens, start, end) or (last and _goes_on(tokens, last, start)):
            found, name = places, join(tokens[start:end])
            last = end
        else:
            found, name = who, person(tokens[start:end])
        if name and name not in found:
            found.append(name)
    return _distinct(who)[:PARTIES], tuple(places[:PARTIES])


def _distinct(found: list[str]) -> tuple[str, ...]:
    """Without names that a longer one ends with: Antonov beside Anatoly Antonov."""
    if len(found) < 2:
        return tuple(found)
    ends = "\n".join([*found, ""])
    return tuple([w for w in found if f" {w}\n" not in ends])


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Stretches of capitals, with particles and `of` inside."""
    tags = tags_of(tokens)
    runs: list[tuple[int, int]] = []
    start, last = tags.find(role.NAME), len(tags)
    while start >= 0:
        end = start + 1
        if tokens[start].text[0].isupper():
            while end < last:
                if tags[end] == role.NAME and tokens[end].text[0].isupper():
                    end += 1
                elif tokens[end].lower in v.PARTICLES and _capital(tokens, end + 1) and _links(tokens, start, end):
                    end += 2
                else:
                    break
            runs.append((start, end))
        start = tags.find(role.NAME, end)
    return runs


def _capital(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].tag is role.NAME and tokens[i].text[0].isupper()


def _links(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a small word joins two halves of a name: always van, de; `of`, `for` after an institution's noun."""
    word = tokens[at].lower
    if word in v.PERSON_PARTICLES:
        return True
    if word == "of" and tokens[at - 1].lower in v.OFFICES:
        return True
    return word in ("of", "for") and tokens[at - 1].lower in v.THING_NOUNS and start < at


def _is_place(tokens: Tokens, start: int, end: int) -> bool:
    before = tokens[start - 1] if start else None
    if end - start == 1 and tokens[start].lower in v.CALENDAR:
        return False
    if before is None or before.lower not in LOCATIVE:
        return tokens[end - 1].lower in v.MASS_OR_PLACE_WORDS and end - start > 1
    name = join(tokens[start:end])
    if name in v.PLACES:
        if _moved(tokens, start):
            return True
        nobody = before.lower not in ("to", "from", "of", "toward", "towards") or name in v.CITIES
        return nobody and not _possessive(tokens, end)
    sure = (before.lower in SURE or _moved(tokens, start)) and tokens[end - 1].lower not in v.THING_NOUNS
    follows = tokens[end] if end < len(tokens) else None
    named = follows is not None and follows.tag in (role.NOUN, role.OWN) and follows.lower not in ("early", "late")
    return sure and not named and tokens[start].lower not in v.PERSON_TITLES


def _goes_on(tokens: Tokens, last: int, start: int) -> bool:
    """Whether a name goes on with a list of places: "in Paris, Lyon and Lille"."""
    return last < start and not tags_of(tokens[last:start]).strip(role.COMMA + role.CONJ)


def _moved(tokens: Tokens, start: int) -> bool:
    """Whether a verb of moving leads to the name: "emigrated to America"."""
    return (
        start > 1 and tokens[start - 1].lower in ("to", "from", "for") and base_of(tokens[start - 2].lower) in v.MOVING
    )


def _possessive(tokens: Tokens, end: int) -> bool:
    return end < len(tokens) and tokens[end].tag is role.OWN


def person(tokens: Sequence[Token]) -> str:
    """The name without titles, or nothing where it names no one: a lone adjective, a treaty, a month."""
    last = tokens[-1]
    if "-" in last.text and (bare := _COMPOUND.sub("", last.text)) != last.text:
        tokens = [*tokens[:-1], last.saying(bare)]
    if last.lower in v.MATTERS:
        return ""
    if len(tokens) == 1:
        return "" if tokens[0].lower in v.CALENDAR or _no_name(tokens[0]) else join(tokens)
    if not v.THING_NOUNS.isdisjoint(lowers_of(tokens)):
        return join(_office_holder(tokens) or tokens)
    words = _without_titles(tokens)
    return "" if len(words) == 1 and _no_name(words[0]) else join(words)


def _no_name(word: Token) -> bool:
    """Whether a word by itself names no one: a title, an adjective, a number."""
    return word.text == "No." or word.lower.rstrip(".") in CALLED or not word.text[0].isalpha()


CALLED = v.PERSON_TITLES | v.DEMONYMS
LINKS = frozenset(["of", "for"])


def _office_holder(words: Sequence[Token]) -> Sequence[Token]:
    """Who holds an office of an institution: "Russian Deputy Defense Minister Anatoly Antonov"; [] for the bare one."""
    behind = words[_last_title(words) + 1 :]
    inner = lowers_of(behind)
    held = len(behind) < len(words) - 1 and v.THING_NOUNS.isdisjoint(inner) and LINKS.isdisjoint(inner)
    return behind if held else []


def _without_titles(words: Sequence[Token]) -> Sequence[Token]:
    """A name of several words without what its bearer is called."""
    while len(words) > 1 and words[0].lower.rstrip(".") in CALLED:
        if words[1].lower == "of" and len(words) < 5:
            break  # "King of Spain"
        words = words[1:]
    return _after_titles(words) if len(words) > 3 else words


def _last_title(words: Sequence[Token]) -> int:
    """Where the last title of a name stands that does not end it; -1 without one."""
    for k in range(len(words) - 2, -1, -1):
        if words[k].lower.rstrip(".") in v.PERSON_TITLES:
            return k
    return -1


def _after_titles(words: Sequence[Token]) -> Sequence[Token]:
    """What follows the last title: "ISN Acting Assistant Secretary Vann H. Van Diepen" -> "Vann H. Van Diepen"."""
    rest = words[_last_title(words) + 1 :]
    return rest[2:] if rest[0].lower == "of" and len(rest) > 2 else rest  # "Prime Minister of Iraq Nuri al-Maliki"


def actor(subject: Sequence[Token]) -> str:
    """The name by which a subject is called again: its name, or its noun phrase where it has none."""
    tokens = list(itertools.takewhile(lambda t: t.tag is not role.COMMA, subject))
    runs = _runs(tokens)
    if runs and runs[0][1] <= len(tokens):
        named = person(tokens[runs[0][0] : runs[0][1]])
        tail = tokens[runs[0][1] :]
        if named and not any(t.tag in (role.NOUN, role.OWN) for t in tail[:1]):
            return named
    return join(tokens)


def plural(subject: Sequence[Token]) -> bool:
    """Whether a subject looks like several."""
    head = [t for t in subject[: _head_end(subject)] if t.tag in (role.NAME, role.NOUN, role.VERB)]
    joined = any(t.lower == "and" for t in subject)
    return joined or (bool(head) and head[-1].tag is not role.NAME and head[-1].lower.endswith("s"))


def _head_end(subject: Sequence[Token]) -> int:
    """Behind the head of a noun phrase: before its first comma, or the `of` that follows a plain noun."""
    for k, token in enumerate(subject):
        if k and (token.tag is role.COMMA or (token.lower == "of" and _plain_noun(subject[k - 1]))):
            return k
    return len(subject)


def _plain_noun(token: Token) -> bool:
    return token.tag is role.NOUN and token.lower not in v.COUNTS


def personal(subject: Sequence[Token]) -> bool:
    """Whether a subject looks like one person: a name that is no place, no institution, no demonym."""
    if any(t.tag is role.OWN for t in subject) and not any(t.lower in v.PERSON_TITLES for t in subject):
        return False
    runs = _runs(subject)
    if not runs:
        said = [t.lower for t in subject if t.tag is not role.PREP]  # "under" is half of a title
        return any(word in v.PERSON_TITLES or word in v.PERSON_NOUNS for word in said)
    if runs[0][0] and subject[runs[0][0] - 1].tag is role.PREP:  # "a street in Molde"
        return any(t.lower in v.PERSON_TITLES or t.lower in v.PERSON_NOUNS for t in subject[: runs[0][0]])
    name = list(subject)[runs[0][0] : runs[0][1]]
    behind = list(subject)[runs[0][1] :]
    if name[-1].lower.endswith("s") and name[-1].lower[:-1] in v.DEMONYMS:
        return False  # "Americans"
    thing = (
        any(t.lower in v.THING_NOUNS for t in name)
        or join(name) in v.PLACES
        or bool(behind and behind[0].tag is role.NOUN)
    )
    return not thing and not (subject[0].lower == "the" and not any(t.lower in v.PERSON_TITLES for t in name))
