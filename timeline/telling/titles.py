"""The text of a title: cut to its width where a phrase ends, nothing left dangling."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.forms import base_of
from timeline.telling.story import (
    CUTS,
    DANGLING,
    FILLERS,
    GRACE,
    NOMINAL,
    SMALL,
    TAKES_INFINITIVE,
    WIDTH,
    Draft,
    content,
)
from timeline.telling.tokens import Token, Tokens, Words, fits, join, widths
from timeline.telling.verbs import denied

SUBJECT = 60  # characters that the subject of a title takes at most


def title_of(words: Draft, subject: str | None = None) -> str:
    """The draft as text, within the width; `subject` replaces its subject (empty: there is none)."""
    if words.by:
        return _done_by(words, subject)
    lead, head = _lead(words) if subject is None else ([], subject)
    verb = _idiom([t for t in words.verb if t.lower not in FILLERS], words)
    tail = [t for t in words.tail if t.lower not in FILLERS]
    if not lead:
        verb, tail = _bare(verb, tail, subject == "")
    body = _lowered(lead, _cut(verb, tail, WIDTH - len(head) - 1))
    return finish(f"{head} {join(body)}".strip())


def _done_by(words: Draft, subject: str | None) -> str:
    """What is proposed or talked of, and by whom: "Meeting again in Rome, proposed by Anna Lund"."""
    whom = subject if subject is not None else "" if words.pronoun else _lead(words)[1]
    end = f", {words.by} by {whom}" if whom else ""
    return finish(join(_cut([], [t for t in words.tail if t.lower not in FILLERS], WIDTH - len(end))) + end)


def _lowered(lead: Tokens, body: Tokens) -> Tokens:
    """Words that opened the sentence and stand further back in the title, in small letters."""
    if not lead:
        return body
    first = lead[0].start
    for token in body:
        if token.start < first:
            return [t.saying(t.lower) if t.start < first and t.tag in SMALL else t for t in body]
    return body


def _lead(words: Draft) -> tuple[Tokens, str]:
    """The subject without its first article, shortened to its head where it is long; the same as text."""
    lead = _without_article([t for t in words.subject if t.lower not in FILLERS])
    if not words.verb and not words.tail:
        lead = _cut([], lead, WIDTH)
        return lead, join(lead)
    head = join(lead)
    if len(head) > SUBJECT:
        lead = shortened(lead)
        lead = lead if fits(lead, SUBJECT) else _cut([], lead, SUBJECT)
        head = join(lead)
    return lead, head


def shortened(words: Tokens) -> Tokens:
    """Names of people without their titles: "Russian Deputy Defense Minister Anatoly Antonov" -> "Anatoly Antonov"."""
    drop: set[int] = set()
    start = 0
    for k, token in enumerate(words):
        if token.tag is not role.NAME:
            start = k + 1
        elif token.lower.rstrip(".") in v.PERSON_TITLES and k + 1 < len(words) and words[k + 1].tag is role.NAME:
            drop.update(range(start, k + 1))
    return [t for k, t in enumerate(words) if k not in drop]


def _without_article(words: Tokens) -> Tokens:
    while len(words) > 1 and words[0].tag is role.DET and words[0].lower in ARTICLES:
        if (words[0].lower, words[1].lower) in v.KEEP_ARTICLE:
            break
        words = words[1:]
    while len(words) > 1 and words[0].lower in ("same", "own") and words[1].tag in NOMINAL:
        words = words[1:]
    return words


ARTICLES = frozenset(["the", "a", "an", "this", "these", "that", "those"])


def _idiom(verb: Tokens, words: Draft) -> Tokens:
    """`that it be served` becomes `to be served`; a copula with nothing behind it goes."""
    if not verb or not words.subject:
        return verb
    first, lone = verb[0], len(verb) == 1
    if lone and first.lower in v.BE and not content(words.tail) and not _adjective(words.tail):
        return []
    if first.lower == "be":
        return [first.saying("to be"), *verb[1:]]
    asked = lone and first.tag is role.VERB and words.clause is not None and words.clause.governor in v.ASKING
    if asked and base_of(first.lower) == first.lower and not words.pronoun:
        return [first.saying(f"to {first.text}")]  # "asks that he leave"
    return verb


def _adjective(tail: Sequence[Token]) -> bool:
    return any(t.tag in (role.ADV, role.PREP) for t in tail[:1])


def _bare(verb: Tokens, tail: Tokens, dropped: bool) -> tuple[Tokens, Tokens]:
    """A verb group without a subject, and its tail: without `will`, `shall`, `am`; `Can we move` becomes `Move`."""
    if verb and verb[-1].tag in (role.MODAL, role.AUX) and tail and tail[0].tag is role.PRON:
        return [], tail[1:]
    if dropped or (verb and ("'" in verb[0].text or "’" in verb[0].text)):
        return _stripped(verb), tail
    return verb, tail


def _stripped(verb: Tokens) -> Tokens:
    if verb and verb[-1].tag is role.AUX and all(t.tag is role.AUX for t in verb) and not denied(verb):
        return []
    while len(verb) > 1 and verb[0].tag in (role.MODAL, role.AUX) and not denied(verb[:2]):
        verb = verb[1:]
    return verb[1:] if len(verb) > 1 and verb[0].tag is role.TO else verb


def _cut(head: Tokens, tail: Tokens, room: int) -> Tokens:
    """As much of the tail as fits, ended where a phrase ends."""
    tail = _till_break(tail if head else _without_article(tail))
    whole, keep = head + tail, len(head)
    if fits(whole, room + GRACE):
        return _undangled(whole, keep)
    wide = widths(whole)[keep:]
    most = max(bisect_right(wide, room) - 1, 0)
    ends = (k for k in range(most, 0, -1) if k == len(tail) or (tail[k].tag in CUTS and _ends_well(tail, k)))
    best = next(ends, most)
    return _undangled(whole[: keep + best], keep)


def _ends_well(tail: Tokens, k: int) -> bool:
    """Not between an intention and its infinitive, nor in `of`, nor after an article."""
    before, after = tail[k - 1], tail[k]
    if before.tag in DANGLING or (before.tag in (role.PAST, role.VERB) and after.lower in PARTICLES):
        return False
    return not (after.tag is role.TO and base_of(before.lower) in TAKES_INFINITIVE) and after.lower != "of"


PARTICLES = v.PARTICLE_ADVERBS - v.word_set("on in")


def _till_break(tail: Tokens) -> Tokens:
    """The tail up to the first comma or break that is no list's, without a comma at its head."""
    if len(tail) > 1 and tail[0].tag is role.COMMA and tail[1].tag is role.ING:
        return tail[:1] + _till_break(tail[1:])
    while tail and tail[0].tag in PARTING:
        tail = tail[1:]
    if BREAKING.isdisjoint([t.tag for t in tail]):
        return tail
    result: Tokens = []
    for k, token in enumerate(tail):
        if token.tag not in BREAKING:
            result.append(token)
            continue
        if token.tag in (role.BREAK, role.DASH) or (token.tag is role.STOP and token.text in ".!?"):
            if token.text != "|":
                break
            continue
        if token.tag is role.CONJ and k + 1 < len(tail) and tail[k + 1].lower in ("every", "each", "that"):
            break  # "and every three months thereafter", "and that nobody would come"
        if (
            token.tag is role.COMMA
            and k + 1 < len(tail)
            and tail[k + 1].tag is role.ING
            and not any(t.tag is role.COMMA for t in result)
        ):
            result.append(token)
            continue
        if token.tag is role.COMMA and not _in_list(tail, k):
            loose = k + 1 < len(tail) and tail[k + 1].tag in (role.TO, role.PREP) and tail[k + 1].start > token.end + 1
            if not loose:
                break
            continue
        result.append(token)
    return result


PARTING = frozenset({role.COMMA, role.BREAK, role.DASH, role.CLOSE})
BREAKING = frozenset({role.BREAK, role.DASH, role.STOP, role.CONJ, role.COMMA})


def _in_list(tail: Tokens, k: int) -> bool:
    """Whether the comma at k parts items of a list: nouns up to a conjunction."""
    for token in tail[k + 1 :]:
        if token.tag is role.CONJ:
            return True
        if token.tag not in LISTED or token.lower in ("to", "with", "after"):
            return False
    return False


LISTED = NOMINAL | {role.COMMA, role.DET, role.PREP}


def _undangled(words: Tokens, keep: int) -> Tokens:
    while len(words) > keep and (words[-1].tag in LOOSE or words[-1].lower in LOOSE_WORDS) and _dangles(words, keep):
        words = words[:-1]
    return words


LOOSE = DANGLING | {role.PRON, role.ING}
LOOSE_WORDS = frozenset(["as", "such", "when", "namely", "than", "well"])


def _dangles(words: Tokens, keep: int) -> bool:
    """Whether the last word waits for another."""
    last, before = words[-1], words[-2] if len(words) > 1 else None
    if last.lower in LOOSE_WORDS and (last.lower != "well" or (before is not None and before.lower == "as")):
        return True
    if last.tag in DANGLING and not _particle(words):
        return True
    if last.tag is role.ING:
        return before is not None and len(words) > keep + 1 and before.tag is role.CONJ
    return last.tag is role.PRON and last.lower in SUBJECTIVE


SUBJECTIVE = v.NOMINATIVE - {"it", "you"}


def _particle(words: Tokens) -> bool:
    """A last word that belongs to the verb before it: `signed off`."""
    if words[-1].lower in ("off", "out", "away", "down") and any(t.tag in (role.PAST, role.VERB) for t in words):
        return True
    if len(words) > 2 and words[-1].lower == "through" and words[-2].tag is role.PRON:
        return True  # "waved it through"
    verbal = len(words) > 1 and words[-2].tag in (role.PAST, role.VERB, role.ING, role.AUX)
    return verbal and words[-1].lower in v.PARTICLE_ADVERBS


def fragment(title: str, tokens: Words) -> bool:
    """Whether a title says nothing by itself: a lone verb, pronoun or number, or words without meaning."""
    said = title.lower().split()
    if len(said) == 1:
        word = said[0].strip(MARKS)
        tag = tokens.part_of(word)
        plural = tag == role.VERB and word.endswith("s")  # "Talks"
        return len(title) < 3 or not (plural or tag in (role.NOUN, role.NAME))
    meant = spelt = False  # a noun, a name or a verb; a word of more than two letters
    for word in said:
        bare = word.strip(MARKS)
        meant = meant or tokens.part_of(bare) in MEANT
        spelt = spelt or (len(bare) > 2 and bare[0].isalpha())
        if meant and spelt:
            return False
    return True


MARKS = ".,;:’'\"“”()"
MEANT = frozenset({role.NAME, role.NOUN, role.PAST, role.ING, role.VERB})
PAIRS = (("“", "”"), ("``", "''"), ("«", "»"), ("(", ")"), ("[", "]"))


def finish(text: str) -> str:
    """Balanced quotes and brackets, a capital first, no stop last."""
    text = " ".join(text.split()) if text.replace(" ", "").isalnum() else _unmarked(text)
    return text[:1].upper() + text[1:]


def _unmarked(text: str) -> str:
    """A text without stops and rules at its ends, and without those that have no counterpart in it."""
    if PAIRED.search(text):
        text = _balanced(text)
    text = " ".join(text.replace(", ,", ",").replace(",,", ",").split()).strip(" .,;:–—-|/*>•")
    return text.replace("‘", "") if text.count("‘") != text.count("’") else text


def _balanced(text: str) -> str:
    """A text without the marks that it opens and does not close, nor those around all of it."""
    whole = text[:1] + text[-1:] in ('""', "“”") and len(text) > 1 and not any(c in '"“”' for c in text[1:-1])
    text = EMPTY.sub(" ", text[1:-1] if whole else text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    for left, right in PAIRS:
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    return text


EMPTY = re.compile(r"\"\s*\"|“\s*”|\(\s*\)|\[\s*\]")  # what was quoted is gone
PAIRED = re.compile(r"[\"“”«»()\[\]`']")  # one of which a text has that needs to be balanced
