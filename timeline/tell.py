"""Telling: what one sentence of a document says happened at each of its dates.

One pass over the sentences and the dated mentions, both in the order of the text.  A sentence is
read in a window around the date, so that a text without a full stop costs no more than another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from timeline.civil import DAY, Grain
from timeline.model import BlockKind, Claim, Dated, Document, Field, How, Interval, Sentence, Status, Step
from timeline.telling.clauses import clauses
from timeline.telling.dates import where
from timeline.telling.drafts import draft, subject_of
from timeline.telling.groom import groom
from timeline.telling.idle import idle
from timeline.telling.people import actor, names, personal, plural
from timeline.telling.status import logged, status_of
from timeline.telling.story import Draft, content
from timeline.telling.terms import hang
from timeline.telling.titles import finish, title_of
from timeline.telling.words import Tag, Token, Tokens, join, words

WINDOW = 400  # characters read on either side of a date
CROWD = 6  # dates read on either side: a row of a hundred dates is told a few at a time
MEMORY = 8  # sentences searched back for whom a pronoun means
SMALL = re.compile(r"[^\W\d_]+")
PERSONAL = frozenset({"he", "she"})
PRONOUN_OF = {"his": "he", "her": "she", "its": "it", "their": "they"}
FIRST_SECOND = frozenset({"i", "we", "you", "there", "this", "that", "these", "those", "one"})
LOOSE, YEAR = 21 * DAY, 366 * DAY  # what a day, and a month, may be uncertain by and still be told
QUESTIONS = frozenset("what why how who when where which".split())  # a headline that asks tells nothing
SHAKY = 0.85  # what a title that stands on little does to the confidence


def tell(
    document: Document, sentences: Sequence[Sentence], dated: Sequence[Dated], *, written: Interval | None = None
) -> list[Claim]:
    """The claims of a document, in the order of its text.

    `sentences` and `dated` are sorted by offset; `written` is when the document was written, if that is
    known: what lies wholly after it cannot have happened.
    """
    grouped = dict(_grouped(sentences, hang(document, dated, written)))
    teller = _Teller(document, sentences, written, grouped)
    claims = list(_from_fields(document))
    for number, held in grouped.items():
        claims.extend(teller.sentence(number, held))
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


def _from_fields(document: Document) -> Iterator[Claim]:
    """Dates to come that a header names; a header printed twice says it once."""
    seen: set[str] = set()
    for item in document.fields:
        if item.name == "declassify-on" and item.interval is not None and item.value not in seen:
            seen.add(item.value)
            yield _declassification(document, item)


def _declassification(document: Document, item: Field) -> Claim:
    text = document.text
    start = text.rfind("\n", 0, item.start) + 1
    end = text.find("\n", item.end)
    end = len(text) if end < 0 else end
    start, end = max(start, item.start - WINDOW), min(end, item.end + WINDOW)
    cable = any(f.name == "dtg" for f in document.fields)
    at = text.find(item.value, item.start, item.end)
    offset, words_ = (at, item.value) if at >= 0 else (item.start, text[item.start : item.end])
    return Claim(
        id=_identify(document.id, offset, words_), document=document.id,
        title=f"{'Cable' if cable else 'Document'} due for declassification", status=Status.DEADLINE,
        interval=item.interval, how=How.EXPLICIT, confidence=0.99, expression=words_, offset=offset,
        quote=text[start:end].strip(), quote_start=start + len(text[start:end]) - len(text[start:end].lstrip()),
        evidence=(Step("words", f"{words_!r} in the header line for declassification"),),
    )  # fmt: skip


def _identify(document: str, offset: int, expression: str) -> str:
    return "c" + sha256(f"{document}\0{offset}\0{expression}".encode()).hexdigest()[:10]


@dataclass
class _Teller:
    """Tells sentence after sentence of one document, and remembers of whom they spoke."""

    document: Document
    sentences: Sequence[Sentence]
    written: Interval | None
    grouped: dict[int, list[Dated]]
    subjects: dict[int, list[Tokens]] = field(default_factory=dict)
    _lower: frozenset[str] | None = None
    _last: tuple[int, int, tuple[tuple[int, int], ...], Tokens] | None = None

    @property
    def lower(self) -> frozenset[str]:
        """The words that the document writes in small letters."""
        if self._lower is None:
            self._lower = frozenset(w for w in SMALL.findall(self.document.text) if w[0].islower())
        return self._lower

    def sentence(self, number: int, held: list[Dated]) -> Iterator[Claim]:
        """The claims of one sentence."""
        seen: set[tuple[str, Interval | None]] = set()
        for index, one in enumerate(held):
            claim = self.claim(number, held, index) if _placed(one) else None
            if claim is not None and (claim.title, claim.interval) not in seen:
                seen.add((claim.title, claim.interval))
                yield claim

    def claim(self, number: int, held: list[Dated], index: int) -> Claim | None:
        """What happened at one of the dates of a sentence, or None where it dates nothing."""
        one, sentence = held[index], self.sentences[number]
        start, end = self._window(sentence, held, index)
        inside = [d for d in held if start <= d.mention.start and d.mention.end <= end]
        near = [d for d in inside if d is one or not d.subject]  # the names of other events are words of the title
        place = near.index(one)
        tokens = self._words(start, end, tuple((d.mention.start, d.mention.end) for d in near))
        at = where(tokens, place)
        asked = sentence.kind is BlockKind.TITLE and tokens[0].lower in QUESTIONS
        if not one.subject and (asked or idle(tokens, at) or self._heads(tokens, at, near)):
            return None
        tokens = groom(tokens, place)
        at = where(tokens, place)
        story = draft(tokens, at)
        title, note, named = (one.subject, "", "") if one.subject else self._title(number, tokens, story)
        if not title or not content(tokens):
            return None
        status = status_of(tokens, at, story, one.interval, self.written)
        timed = one.interval is not None and one.interval.grain < Grain.DAY
        if status is Status.PLANNED and timed and sentence.kind is BlockKind.ITEM and at <= 1 and logged(story):
            status = Status.OCCURRED
        who, places = names(self._around(tokens, story))
        who = (named, *(w for w in who if w != named)) if named else who
        return self._made(one, (start, end), title, status, (who, places), note, story.shaky)

    def _words(self, start: int, end: int, spans: tuple[tuple[int, int], ...]) -> Tokens:
        """The words of a stretch; those of the last one are kept, as the dates of a sentence mostly share it."""
        if self._last is None or self._last[:2] != (start, end) or self._last[2] != spans:
            self._last = (start, end, spans, words(self.document.text, start, end, spans, self.lower))
        return self._last[3]

    def _window(self, sentence: Sentence, held: list[Dated], index: int) -> tuple[int, int]:
        """The sentence, or where it is endless the part of it around the date."""
        text, mention = self.document.text, held[index].mention
        start, end = max(sentence.start, mention.start - WINDOW), min(sentence.end, mention.end + WINDOW)
        if index >= CROWD:
            start = max(start, held[index - CROWD].mention.end)
        if index + CROWD < len(held):
            end = min(end, held[index + CROWD].mention.start)
        while start > sentence.start and start < mention.start and not text[start - 1].isspace():
            start += 1
        while end < sentence.end and end > mention.end and not text[end].isspace():
            end -= 1
        return start, end

    def _heads(self, tokens: Tokens, at: int, near: list[Dated]) -> bool:
        """A dateline beside another date of the sentence dates the paper, not the happening."""
        dash = next((i for i, t in enumerate(tokens[:14]) if t.tag is Tag.DASH), -1)
        plain = (
            0 < at < dash and tokens[0].text.isupper() and not any(t.tag in (Tag.PAST, Tag.AUX) for t in tokens[:dash])
        )
        return plain and sum(d.interval is not None for d in near) > 1

    def _around(self, tokens: Tokens, story: Draft) -> Tokens:
        """The words in which names are sought: those of the clause, or of the phrase."""
        if story.clause is None or not story.verb:
            return list(story.words) or tokens
        clause = tokens[story.clause.start : story.clause.end]
        return [*(t for t in story.subject if t not in clause), *clause]

    def _title(self, number: int, tokens: Tokens, story: Draft) -> tuple[str, str, str]:
        """The title; where a name was put for a pronoun, a note that says so, and the name."""
        pronoun = story.pronoun
        if not pronoun:
            return self._owned(number, tokens, story)
        if pronoun == "there" and story.tail and story.verb[-1].lower in ("is", "are", "was", "were", "be", "been"):
            return title_of(replace(story, verb=()), ""), "", ""
        named = "" if pronoun in FIRST_SECOND else self._antecedent(number, tokens, story, pronoun)
        note = f"{pronoun!r} read as {named!r}, the last subject that fits" if named else ""
        title = title_of(story, named)
        return (title if " " in title else title_of(story)), note, named

    def _owned(self, number: int, tokens: Tokens, story: Draft) -> tuple[str, str, str]:
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

    def _antecedent(self, number: int, tokens: Tokens, story: Draft, pronoun: str) -> str:
        """Whom the pronoun means: a subject earlier in the sentence, or the last one before it that fits."""
        own = [s for s in _subjects(tokens) if s and story.clause and s[0].start < tokens[story.clause.start].start]
        for back in range(MEMORY + 1):
            subjects = own if not back else self._subjects_of(number - back) if number >= back else []
            for subject in reversed(subjects):
                if _fits(pronoun, subject, near=not back or not PERSONAL & self.lower):
                    return finish(actor(_plain(subject)))
        title = self.document.title
        return title if pronoun in PERSONAL | {"it"} and 0 < len(title.split()) <= 4 else ""

    def _subjects_of(self, number: int) -> list[Tokens]:
        """The subjects of a sentence, kept for the next question."""
        if number not in self.subjects:
            sentence = self.sentences[number]
            prose = sentence.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
            end = min(sentence.end, sentence.start + WINDOW)
            spans = [(d.mention.start, d.mention.end) for d in self.grouped.get(number, ()) if d.mention.end <= end]
            tokens = words(self.document.text, sentence.start, end, spans, self.lower) if prose else []
            self.subjects[number] = _subjects(groom(tokens, -1)) if tokens else []
        return self.subjects[number]

    def _made(
        self, one: Dated, span: tuple[int, int], title: str, status: Status,
        named: tuple[tuple[str, ...], tuple[str, ...]], note: str, shaky: bool,
    ) -> Claim:  # fmt: skip
        mention, text = one.mention, self.document.text
        expression = text[mention.start : mention.end]
        steps = (*one.steps, Step("note", note)) if note else one.steps
        return Claim(
            id=_identify(self.document.id, mention.start, expression), document=self.document.id, title=title,
            status=status, interval=one.interval, how=one.how,
            confidence=round(one.confidence * (SHAKY if shaky else 1), 4), expression=expression, offset=mention.start,
            quote=text[span[0] : span[1]], quote_start=span[0], who=named[0], where=named[1], evidence=steps,
            key=one.subject_key,
        )  # fmt: skip


def _placed(one: Dated) -> bool:
    """Whether the date is known well enough to tell of: a weekday that may lie anywhere in two months is not."""
    interval = one.interval
    if interval is None or one.how is not How.INFERRED or not interval.within:
        return interval is not None
    start, end = interval.start, interval.end
    return start is not None and end is not None and end - start <= (LOOSE if interval.grain < Grain.MONTH else YEAR)


def _subjects(tokens: Tokens) -> list[Tokens]:
    """The subjects of the main clauses of a sentence, in order."""
    parts = clauses(tokens)
    return [
        subject_of(tokens, parts, n)
        for n, c in enumerate(parts)
        if c.verb is not None and c.intro not in ("which", "who", "that")
    ]


def _plain(subject: Tokens) -> list[Token]:
    return [t for k, t in enumerate(subject) if k or t.lower not in ("the", "a", "an")]


def _fits(pronoun: str, subject: Tokens, near: bool) -> bool:
    """Whether a pronoun may stand for the subject."""
    denied = bool(subject) and subject[0].lower in ("no", "nobody", "nothing", "none")
    empty = all(t.tag in (Tag.PRON, Tag.DET, Tag.ADV) for t in subject)
    if denied or empty or subject[0].tag is Tag.OWN:
        return False
    if pronoun in PERSONAL:
        return personal(subject)
    if pronoun == "they":
        return plural(subject)
    lone = near and len(subject) == 1 and subject[0].tag is Tag.NAME
    return lone or (not personal(subject) and not plural(subject))
