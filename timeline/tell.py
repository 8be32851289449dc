"""Telling: what one sentence of a document says happened at each of its dates.

One pass over the sentences and the dated mentions, both in the order of the text.  A sentence is
read in a window around the date, so that a text without a full stop costs no more than another.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from timeline.civil import Grain
from timeline.model import BlockKind, Claim, Dated, Document, How, Interval, Sentence, Status
from timeline.telling import role
from timeline.telling.antecedents import PERSONAL, fits, hero, part_for, plain, subjects
from timeline.telling.bearers import points
from timeline.telling.claims import dated_claim, undated_claim
from timeline.telling.dates import where
from timeline.telling.denial import passed_over
from timeline.telling.drafts import draft
from timeline.telling.ellipsis import RANKS, completed
from timeline.telling.focus import PROSE, Focus
from timeline.telling.forms import base_of
from timeline.telling.groom import SPEAKERS, groom
from timeline.telling.happening import happening, leads
from timeline.telling.idle import idle
from timeline.telling.impersonal import expletive
from timeline.telling.lists import anaphoric, settle
from timeline.telling.people import actor, names
from timeline.telling.rows import told_row
from timeline.telling.status import status_of
from timeline.telling.story import MEANING, Draft, asks, logged
from timeline.telling.terms import hang
from timeline.telling.titles import finish, fragment, title_of
from timeline.telling.tokens import Tokens, Words, join
from timeline.telling.trust import placed
from timeline.telling.vacant import vacant
from timeline.telling.verbs import REDUCED
from timeline.telling.windows import CROWD, ENDLESS, WINDOW, window
from timeline.telling.words import words

OCCURRED, PLANNED, HYPOTHETICAL = Status.OCCURRED, Status.PLANNED, Status.HYPOTHETICAL
TITLE, ITEM, EXPLICIT, DAY = BlockKind.TITLE, BlockKind.ITEM, How.EXPLICIT, Grain.DAY
TOPICS = (BlockKind.TITLE, BlockKind.HEADING)
MEMORY = 8  # sentences searched back for whom a pronoun means
KEPT = 200  # sentences whose words are kept until their main clauses are told
COLUMN = re.compile(r"[ \t]*(?:\t|[ ]{3,})\S")  # what stands beside a heading
SMALL = re.compile(r"[^\W\d_]+")
PRONOUN_OF = {"his": "he", "her": "she", "its": "it", "their": "they"}
FIRST_SECOND = frozenset({"i", "we", "you", "there", "this", "that", "these", "those", "one"})
SPOKEN = frozenset({role.PAST, role.AUX})  # without which what stands before a dash is no sentence


def tell(
    document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated], *, written: Interval | None = None,
    stated: bool = True,
) -> list[Claim]:  # fmt: skip
    """The claims of a document, in the order of its text.

    `sentences` and `dated` are sorted by offset; `written` is when the document was written, if that is
    known: what lies wholly after it cannot have happened; `stated` that this is no inference.  Happenings whose
    sentence names no date hang on the date that the text is at, or come without one; they are marked as asides.
    """
    grouped = dict(_grouped(sentences, hang(document, settle(document, dated), written)))
    teller = _Teller(document, sentences, written, grouped)
    told = {number: teller.sentence(number, held) for number, held in grouped.items()}
    claims = list(itertools.chain.from_iterable(told.values()))
    claims += teller.asides(Focus(document, sentences, written, stated, grouped, told, teller.verbs))
    return sorted(claims, key=lambda c: (c.offset, c.id))


def _grouped(sentences: Sequence[Sentence], dated: Sequence[Dated]) -> Iterator[tuple[int, list[Dated]]]:
    """Every sentence that holds dated mentions, with them."""
    at = 0
    for number, sentence in enumerate(sentences):
        while at < len(dated) and dated[at].mention.start < sentence.start:
            at += 1
        first = at
        while at < len(dated) and dated[at].mention.start < sentence.end:
            at += 1
        if at > first:
            yield number, [d for d in dated[first:at] if d.mention.end <= sentence.end]


@dataclass
class _Teller:
    """Tells sentence after sentence of one document, and remembers of whom they spoke."""

    document: Document
    sentences: Sequence[Sentence]
    written: Interval | None
    grouped: dict[int, list[Dated]]
    subjects: dict[int, list[Tokens]] = field(default_factory=dict)
    _lower: frozenset[str] | None = None
    _read: Words = field(default_factory=Words)
    verbs: dict[str, str] = field(default_factory=dict)  # of main clauses with a date, by the ids of their claims
    _last: tuple[int, int, list[Dated], Words] | None = None
    _kept: dict[int, tuple[int, int, list[Dated], Words]] = field(default_factory=dict)  # of sentences without those

    @property
    def lower(self) -> frozenset[str]:
        """The words that the document writes in small letters."""
        if self._lower is None:
            different = set(self.document.text.split())  # most words stand many times in a text
            whole = [word for word in different if word.isalpha()]
            parts = SMALL.findall(" ".join(different.difference(whole)))
            self._lower = frozenset([word for word in (*whole, *parts) if word[0].islower()])
        return self._lower

    def sentence(self, number: int, held: list[Dated]) -> list[Claim]:
        """The claims of one sentence, each once."""
        told = [self.claim(number, held, index) for index, one in enumerate(held) if placed(one)]
        claims = [claim for claim in told if claim is not None]
        if self._last and len(self._kept) < KEPT and self.verbs.keys().isdisjoint([claim.id for claim in claims]):
            self._kept[number] = self._last  # its main clause is still to be told
        if len({claim.title for claim in claims}) == len(claims):
            return claims
        first: dict[tuple[str, Interval | None], Claim] = {}
        for claim in claims:
            first.setdefault((claim.title, claim.interval), claim)
        return list(first.values())

    def claim(self, number: int, held: list[Dated], index: int) -> Claim | None:
        """What happened at one of the dates of a sentence, or None where it dates nothing."""
        one, sentence = held[index], self.sentences[number]
        span, near, place = self._near(sentence, held, index)
        tokens = self._words(*span, near)
        at = where(tokens, place)
        asked = sentence.kind in TOPICS and asks(tokens)
        if not one.subject and (asked or idle(tokens, at) or passed_over(tokens, at) or self._heads(tokens, at, near)):
            return None
        if sentence.kind in TOPICS and COLUMN.match(self.document.text, one.mention.end):
            return None  # the day of a log, and beside it who kept it
        tokens = self._groomed(told_row(tokens, at), place)
        at = where(tokens, place)
        story = draft(tokens, at)
        age = one.interval is not None and one.interval.grain > Grain.DECADE  # "Foundation and first century"
        topic = sentence.kind in TOPICS and (one.how is not EXPLICIT or age)
        if topic and not one.subject and (story.clause is None or story.clause.verb is None):
            return None  # a heading that names its topic
        if not one.subject and vacant(tokens, at, story, one.interval):
            return None
        title, note, named = (one.subject, "", "") if one.subject else self._title(number, tokens, story)
        if not title or MEANING.isdisjoint(tokens.tags) or (not one.subject and fragment(title, tokens)):
            return None
        status = status_of(tokens, at, story, one.interval, self.written)
        if status is HYPOTHETICAL and anaphoric(one):
            return None  # "If it is not paid by that day": only a condition of what the sentence tells
        entry = at <= 1 and (sentence.kind is ITEM or one.mention.start == sentence.start)
        if status is PLANNED and entry and one.interval and one.interval.grain < DAY and logged(story):
            status = OCCURRED
        names_ = self._named(tokens, story, named)
        made = dated_claim(self.document, one, span, title, status, names_, note, story.shaky)
        if status is OCCURRED and story.clause and story.clause.verb and leads(tokens, story.clause):
            self.verbs[made.id] = base_of(tokens.each[story.clause.verb.main].lower)
        return made

    def _near(self, sentence: Sentence, held: list[Dated], index: int) -> tuple[tuple[int, int], list[Dated], int]:
        """What is read for one of the dates of a sentence, the dates that are words in it, and which of them it is."""
        one = held[index]
        start, end = window(self.document.text, sentence, held, index)
        near = held[max(0, index - CROWD) : index + CROWD + 1]
        near = [d for d in near if not d.subject or d is one]  # other names stand in the title
        if (start, end) != (sentence.start, sentence.end):
            near = [d for d in near if start <= d.mention.start and d.mention.end <= end]
        if len(near) == len(held):
            return (start, end), held, index
        return (start, end), near, next(k for k, d in enumerate(near) if d is one)

    def _named(self, tokens: Words, story: Draft, named: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who and which places a story names; first whom its pronoun means."""
        who, places = names(self._around(tokens, story))
        return ((named, *(w for w in who if w != named)) if named else who), places

    def asides(self, focus: Focus) -> Iterator[Claim]:
        """What the main clauses tell that have no date of their own."""
        covered = set()
        for number, claims in focus.told.items():
            for claim in claims:
                if claim.id in self.verbs:
                    covered.add(number)
                    focus.know(self.verbs[claim.id], claim)
        for number, sentence in enumerate(self.sentences):
            focus.enter(number)
            aside = self._aside(number, focus) if sentence.kind in PROSE and number not in covered else None
            if aside is not None:
                yield aside
            focus.leave(number)

    def _aside(self, number: int, focus: Focus) -> Claim | None:
        """What a sentence tells that has no date of its own, hung on the date that the text is at."""
        self._last = self._kept.pop(number, self._last)
        tokens, end = self._tokens(number)
        told = happening(tokens)
        if told is None:
            return None
        title, note, named = self._title(number, told.tokens, told.draft)
        if " " not in title:
            return None
        hung = focus.hang(number, told, title)
        span = (self.sentences[number].start, end)
        names_ = self._named(told.tokens, told.draft, named)
        return undated_claim(self.document, span, title, hung, names_, note, told.draft.shaky)

    def _tokens(self, number: int) -> tuple[Words, int]:
        """The words of a sentence, as far as it is read, and where that ends."""
        sentence = self.sentences[number]
        end = sentence.end if sentence.end - sentence.start <= ENDLESS else sentence.start + WINDOW
        near = [d for d in self.grouped.get(number, ()) if d.mention.end <= end]
        return self._words(sentence.start, end, near), end

    def _words(self, start: int, end: int, near: list[Dated]) -> Words:
        """The words of a stretch; those of the last one are kept, as the dates of a sentence mostly share it."""
        if self._last is None or self._last[:2] != (start, end) or self._last[2] != near:
            spans = [(d.mention.start, d.mention.end) for d in near]
            self._last = (start, end, near, words(self.document.text, start, end, spans, self.lower))
        return self._last[3]

    def _groomed(self, tokens: Words, place: int) -> Words:
        """The words that are read; the same list as for the date before, where they are the same."""
        groomed = groom(tokens, place)
        self._read = self._read if self._read == groomed else groomed
        return self._read

    def _heads(self, tokens: Words, at: int, near: list[Dated]) -> bool:
        """A dateline beside another date of the sentence dates the paper, not the happening."""
        dash = tokens.tags.find(role.DASH, 0, 14)
        if not 0 < at < dash or not tokens[0].text.isupper() or not SPOKEN.isdisjoint(tokens.tags[:dash]):
            return False
        return sum(d.interval is not None for d in near) > 1

    def _around(self, tokens: Words, story: Draft) -> Tokens:
        """The words in which names are sought: those of the clause, or of the phrase."""
        if story.clause is None or not story.verb or (story.clause.verb and story.clause.verb.kind == REDUCED):
            return list(story.words) or tokens
        clause = tokens.each[story.clause.start : story.clause.end]
        return [t for t in story.subject if t not in clause] + clause

    def _title(self, number: int, tokens: Words, story: Draft) -> tuple[str, str, str]:
        """The title; where a name was put for a pronoun, a note that says so, and the name."""
        pronoun = story.pronoun
        story = self._ranked(number, story)
        if not pronoun:
            return self._owned(number, tokens, story)
        if (
            story.clause
            and story.clause.verb
            and points(tokens[story.clause.start : story.clause.end], story.verb[-1].lower if story.verb else "")
        ):
            return "", "", ""  # "It was Thursday the 18th": nothing is told
        if pronoun == "there" and story.tail and story.verb[-1].lower in ("is", "are", "was", "were", "be", "been"):
            return title_of(replace(story, verb=()), ""), "", ""
        empty = expletive(story) if pronoun == "it" else ""
        named = "" if empty or pronoun in FIRST_SECOND else self._antecedent(number, tokens, story, pronoun)
        note = f"{pronoun!r} read as {named!r}, the last subject that fits" if named else ""
        state = not named and all(t.tag in (role.AUX, role.MODAL) for t in story.verb)  # "We were at 300 metres"
        state = state or empty == "keep"
        title = title_of(story) if state else title_of(story, named)
        return (title if " " in title else title_of(story)), note, named

    def _ranked(self, number: int, story: Draft) -> Draft:
        """`The second` of a sentence with its noun, where the one before says "the first instalment"."""
        if not number or not 0 < len(story.subject) < 3 or story.subject[-1].lower not in RANKS:
            return story
        return replace(story, subject=tuple(completed(list(story.subject), self._tokens(number - 1)[0])))

    def _owned(self, number: int, tokens: Words, story: Draft) -> tuple[str, str, str]:
        """The title with the owner's name for `his`, `its` at its head."""
        owner = PRONOUN_OF.get(story.possessive, "")
        if not owner:
            return title_of(story), "", ""
        named = self._antecedent(number, tokens, story, owner)
        rest = replace(story, subject=story.subject[1:])
        if not named:
            return title_of(rest), "", ""
        owned = f"{named}’" if named.endswith("s") and owner == "they" else f"{named}’s"
        return title_of(rest, f"{owned} {join(rest.subject)}"), f"{story.possessive!r} read as {named!r}", named

    def _antecedent(self, number: int, tokens: Words, story: Draft, pronoun: str) -> str:
        """Whom the pronoun means: a subject earlier in the sentence, or the last one before it that fits."""
        own = [s for s in subjects(tokens) if s and story.clause and s[0].start < tokens[story.clause.start].start]
        for back in range(MEMORY + 1):
            held = own if not back else self._subjects_of(number - back) if number >= back else []
            for subject in [part_for(pronoun, s, back < 2) for s in reversed(held)]:
                if fits(pronoun, subject, near=not back or not PERSONAL & self.lower):
                    return finish(actor(plain(subject)))
        return hero(self.document.title, pronoun, self.document.text, self.lower)

    def _subjects_of(self, number: int) -> list[Tokens]:
        """The subjects of a sentence, kept for the next question."""
        if number not in self.subjects:
            sentence = self.sentences[number]
            prose = sentence.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
            end = min(sentence.end, sentence.start + WINDOW)
            spans = [(d.mention.start, d.mention.end) for d in self.grouped.get(number, ()) if d.mention.end <= end]
            tokens = words(self.document.text, sentence.start, end, spans, self.lower) if prose else Words()
            self.subjects[number] = subjects(groom(tokens, SPEAKERS)) if tokens else []
        return self.subjects[number]
