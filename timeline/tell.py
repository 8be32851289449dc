"""Telling: what one sentence of a document says happened at each of its dates.

One pass over the sentences and the dated mentions, both in the order of the text.  A sentence is
read in a window around the date, so that a text without a full stop costs no more than another.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from timeline.civil import Grain
from timeline.model import BlockKind, Claim, Dated, Document, How, Interval, Sentence, Status
from timeline.telling import role
from timeline.telling.antecedents import PERSONAL, fits, hero, part_for, plain, subjects
from timeline.telling.bearers import points
from timeline.telling.claims import dated_claim, undated_claim
from timeline.telling.clauses import clauses
from timeline.telling.dates import where
from timeline.telling.denial import passed_over
from timeline.telling.drafts import draft
from timeline.telling.ellipsis import RANKS, completed
from timeline.telling.focus import PROSE, Focus
from timeline.telling.forms import base_of
from timeline.telling.happening import happening, leads
from timeline.telling.idle import idle
from timeline.telling.impersonal import expletive
from timeline.telling.lists import anaphoric, settle
from timeline.telling.people import actor, names
from timeline.telling.reader import Reader, Stretch, by_sentence
from timeline.telling.rows import told_row
from timeline.telling.spots import Spot, once
from timeline.telling.status import status_of
from timeline.telling.story import MEANING, Draft, asks, logged
from timeline.telling.terms import hang
from timeline.telling.titles import finish, fragment, title_of
from timeline.telling.tokens import Tokens, Words, join
from timeline.telling.trust import placed
from timeline.telling.vacant import vacant
from timeline.telling.verbs import REDUCED, groups

OCCURRED, PLANNED, HYPOTHETICAL = Status.OCCURRED, Status.PLANNED, Status.HYPOTHETICAL
TITLE, HEADING, ITEM = BlockKind.TITLE, BlockKind.HEADING, BlockKind.ITEM
EXPLICIT, DAY = How.EXPLICIT, Grain.DAY
MEMORY = 8  # sentences searched back for whom a pronoun means
TOGETHER = 64  # dates that take each step together
KEPT = 200  # sentences whose words are kept until their main clauses are told
COLUMN = re.compile(r"[ \t]*(?:\t|[ ]{3,})\S")  # what stands beside a heading
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
    grouped = dict(by_sentence(sentences, hang(document, settle(document, dated), written)))
    teller = _Teller(document, written, Reader(document.text, sentences, grouped))
    told = teller.told()
    claims = list(itertools.chain.from_iterable(told.values()))
    claims += teller.asides(Focus(document, sentences, written, stated, grouped, told, teller.verbs))
    return sorted(claims, key=attrgetter("offset", "id"))


@dataclass
class _Teller:
    """Tells the dates of one document, and then what its sentences tell without any."""

    document: Document
    written: Interval | None
    reader: Reader
    verbs: dict[str, str] = field(default_factory=dict)  # of main clauses with a date, by the ids of their claims
    _kept: dict[int, Stretch] = field(default_factory=dict)  # of sentences without those

    def told(self) -> dict[int, list[Claim]]:
        """The claims of every sentence with dates, each once.

        Many dates take each step together, which costs a quarter less than one date going all the way before the
        next sets out: what a step needs is at hand when the next date comes.
        """
        found: dict[int, list[Claim]] = {number: [] for number in self.reader.grouped}
        every = (
            Spot(number, held, index, one, self.reader.sentences[number])
            for number, held in self.reader.grouped.items()
            for index, one in enumerate(held)
            if placed(one)
        )
        steps = (
            self._reads, self._dates, self._grooms, self._verbs, self._cuts, self._drafts, self._tells, self._titles,
            self._states, self._names,
        )  # fmt: skip
        while spots := list(itertools.islice(every, TOGETHER)):
            for step in steps:
                spots = [spot for spot in spots if step(spot)]
            for spot in spots:
                found[spot.number].append(self._claim(spot))
        return {number: once(claims) for number, claims in found.items()}

    def _reads(self, spot: Spot) -> bool:
        """Read the words around a date."""
        spot.span, spot.near, spot.place = self.reader.near(spot.sentence, spot.held, spot.index)
        spot.tokens = self.reader.words(*spot.span, spot.near)
        spot.at = where(spot.tokens, spot.place)
        if self.reader.last and len(self._kept) < KEPT:
            self._kept[spot.number] = self.reader.last
        return True

    def _dates(self, spot: Spot) -> bool:
        """Whether a date dates anything, as far as the words beside it tell."""
        tokens, at, sentence = spot.tokens, spot.at, spot.sentence
        heading = spot.heading = sentence.kind is TITLE or sentence.kind is HEADING
        if heading and COLUMN.match(self.document.text, spot.one.mention.end):
            return False  # the day of a log, and beside it who kept it
        if spot.one.subject:
            return True
        asked = heading and asks(tokens)
        return not (asked or idle(tokens, at) or passed_over(tokens, at) or self._heads(tokens, at, spot.near))

    def _grooms(self, spot: Spot) -> bool:
        """Take out what is not read."""
        spot.tokens = self.reader.groomed(told_row(spot.tokens, spot.at), spot.place)
        spot.at = where(spot.tokens, spot.place)
        return True

    def _verbs(self, spot: Spot) -> bool:
        """Find the verbs of what is left."""
        groups(spot.tokens)
        return True

    def _cuts(self, spot: Spot) -> bool:
        """Cut it into clauses."""
        clauses(spot.tokens)
        return True

    def _drafts(self, spot: Spot) -> bool:
        """Draft the title; a heading may only name its topic."""
        one, story = spot.one, draft(spot.tokens, spot.at)
        spot.story = story
        age = one.interval is not None and one.interval.grain > Grain.DECADE  # "Foundation and first century"
        topic = spot.heading and (one.how is not EXPLICIT or age)
        return not topic or bool(one.subject) or (story.clause is not None and story.clause.verb is not None)

    def _tells(self, spot: Spot) -> bool:
        """Whether the clause of a date tells anything of it."""
        return bool(spot.one.subject) or not vacant(spot.tokens, spot.at, spot.story, spot.one.interval)

    def _titles(self, spot: Spot) -> bool:
        """Write the title; whether it says anything."""
        one, tokens = spot.one, spot.tokens
        title, note, named = (one.subject, "", "") if one.subject else self._title(spot.number, tokens, spot.story)
        spot.title, spot.note, spot.named = title, note, named
        if not title or MEANING.isdisjoint(tokens.tags):
            return False
        return bool(one.subject) or not fragment(title, tokens)

    def _states(self, spot: Spot) -> bool:
        """Whether it happened; "If it is not paid by that day" is only a condition of what the sentence tells."""
        one, at, story = spot.one, spot.at, spot.story
        status = status_of(spot.tokens, at, story, one.interval, self.written)
        entry = at <= 1 and (spot.sentence.kind is ITEM or one.mention.start == spot.sentence.start)
        if status is PLANNED and entry and one.interval and one.interval.grain < DAY and logged(story):
            status = OCCURRED
        spot.status = status
        return not (status is HYPOTHETICAL and anaphoric(one))

    def _names(self, spot: Spot) -> bool:
        """Find who is named, and where."""
        spot.names = self._named(spot.tokens, spot.story, spot.named)
        return True

    def _claim(self, spot: Spot) -> Claim:
        """The claim of a date; the verb of a main clause is kept."""
        tokens, story = spot.tokens, spot.story
        made = dated_claim(
            self.document, spot.one, spot.span, spot.title, spot.status, spot.names, spot.note, story.shaky
        )
        if spot.status is OCCURRED and story.clause and story.clause.verb and leads(tokens, story.clause):
            self.verbs[made.id] = base_of(tokens.each[story.clause.verb.main].lower)
            self._kept.pop(spot.number, None)  # its main clause is told
        return made

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
        for number, sentence in enumerate(self.reader.sentences):
            focus.enter(number)
            aside = self._aside(number, focus) if sentence.kind in PROSE and number not in covered else None
            if aside is not None:
                yield aside
            focus.leave(number)

    def _aside(self, number: int, focus: Focus) -> Claim | None:
        """What a sentence tells that has no date of its own, hung on the date that the text is at."""
        self.reader.last = self._kept.pop(number, self.reader.last)
        tokens, end = self.reader.sentence(number)
        told = happening(tokens)
        if told is None:
            return None
        title, note, named = self._title(number, told.tokens, told.draft)
        if " " not in title:
            return None
        hung = focus.hang(number, told, title)
        span = (self.reader.sentences[number].start, end)
        names_ = self._named(told.tokens, told.draft, named)
        return undated_claim(self.document, span, title, hung, names_, note, told.draft.shaky)

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
        own = {*clause}
        return clause if own.issuperset(story.subject) else [t for t in story.subject if t not in own] + clause

    def _title(self, number: int, tokens: Words, story: Draft) -> tuple[str, str, str]:
        """The title; where a name was put for a pronoun, a note that says so, and the name."""
        pronoun = story.pronoun
        if number and 0 < len(story.subject) < 3 and story.subject[-1].lower in RANKS:
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
        return replace(story, subject=tuple(completed(list(story.subject), self.reader.sentence(number - 1)[0])))

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
            held = own if not back else self.reader.subjects_of(number - back) if number >= back else []
            for subject in [part_for(pronoun, s, back < 2) for s in reversed(held)]:
                if fits(pronoun, subject, near=not back or not PERSONAL & self.reader.lower):
                    return finish(actor(plain(subject)))
        return hero(self.document.title, pronoun, self.document.text, self.reader.lower)
