"""Titles: the clause that a date belongs to, or the noun phrase that it stands in, as a person would write it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.rules import telling as v
from timeline.telling.clauses import REDUCED, Clause, Group, clauses, groups
from timeline.telling.groom import date_phrase, inside_phrase, undated
from timeline.telling.words import Tag, Token, Tokens, base_of, join

WIDTH = 90
GRACE = 8  # a title that ends well may run over by so much
NOMINAL = frozenset({Tag.NAME, Tag.NOUN, Tag.NUM, Tag.OWN})
DANGLING = frozenset({Tag.PREP, Tag.DET, Tag.CONJ, Tag.SUB, Tag.REL, Tag.TO, Tag.COMMA, Tag.OPEN, Tag.BREAK, Tag.DASH, Tag.OWN,
                      Tag.STOP, Tag.MODAL})  # fmt: skip
FILLERS = frozenset("also then however moreover furthermore meanwhile nevertheless therefore thus further indeed subsequently".split())
SMALL = frozenset({Tag.PAST, Tag.DET, Tag.PREP, Tag.ING, Tag.VERB, Tag.OWN, Tag.ADV})
FRONTING = frozenset({Tag.PREP, Tag.DATE, Tag.ADV, Tag.CONJ, Tag.COMMA, Tag.SUB, Tag.ING})
COUNTING = frozenset(["only", "first", "almost", "nearly", "some", "well"])
CUTS = frozenset({Tag.PREP, Tag.CONJ, Tag.SUB, Tag.REL, Tag.TO, Tag.BREAK, Tag.COMMA, Tag.DASH})
TAKES_INFINITIVE = v.INTENDING | frozenset("begin start continue fail refuse decline manage try attempt be have go come help".split())
GOVERNED = frozenset("of for between with on to from at about into".split())
CHAINED = frozenset("of on for between with to in at by from against over about into among".split())


@dataclass(frozen=True, slots=True)
class Draft:
    """A title in the making: its words in three parts, and the clause that it was drawn from."""

    subject: tuple[Token, ...]
    verb: tuple[Token, ...]
    tail: tuple[Token, ...]
    clause: Clause | None = None
    shaky: bool = False
    planned: bool = False  # the date is of a plan: "talks planned for May"

    @property
    def words(self) -> tuple[Token, ...]:
        return self.subject + self.verb + self.tail

    @property
    def possessive(self) -> str:
        """The possessive pronoun that opens the subject, or nothing."""
        first = self.subject[0] if len(self.subject) > 1 else None
        return first.lower if first is not None and first.lower in ("his", "her", "its", "their", "my", "our", "your") else ""

    @property
    def pronoun(self) -> str:
        """The pronoun that stands for the subject, or nothing."""
        words = [t for t in self.subject if t.tag is not Tag.ADV]
        return words[0].lower if len(words) == 1 and words[0].tag in (Tag.PRON, Tag.DET) else ""


def draft(tokens: Tokens, i: int) -> Draft:
    """The title of the happening that the date at i belongs to."""
    parts = clauses(tokens)
    n = next(n for n, c in enumerate(parts) if c.start <= i < c.end or n == len(parts) - 1)
    return _phrase(tokens, i, parts[n]) or _clause(tokens, i, parts, n)


# ------------------------------------------------------------------------------ noun phrases


def _phrase(tokens: Tokens, i: int, clause: Clause) -> Draft | None:
    """The noun phrase around the date, where the date belongs to a noun and not to the verb."""
    if inside_phrase(tokens, i):
        return _premodified(tokens, i)
    start, end = date_phrase(tokens, i)
    reduced = next((g for g in reversed(groups(tokens)) if clause.start <= g.start < start), None)
    if reduced is not None and reduced.kind == REDUCED:
        return _participle(tokens, reduced, (start, end), clause)
    talk = tokens[clause.start].lower in v.FRONTED_TALK
    if talk or (start < i and tokens[start].lower == "of" and start > clause.start):
        left = _noun_before(tokens, start)
        words = tuple(undated(tokens[left:start]))
        if talk or len(content(words)) >= 3:
            return Draft(words, (), (), clause)
    return _apposed(tokens, i, clause)


def _participle(tokens: Tokens, verb: Group, date: tuple[int, int], clause: Clause) -> Draft | None:
    """A noun with its participle: "statements made in response", "Armistice signed"; not "talks planned for May"."""
    following = [g for g in groups(tokens) if g.start >= date[1] and g.finite]
    stop = min(following[0].start if following else clause.end, clause.end)
    tail = tokens[verb.end : date[0]] + tokens[date[1] : stop]
    comma = next((k for k, t in enumerate(tail) if t.tag is Tag.COMMA), len(tail))
    planned = base_of(tokens[verb.main].lower) in v.INTENDING and bool(following)
    if verb.start == 0 and following:
        subject = _after_commas(tokens[date[1] : following[0].start])
    else:
        end = verb.start - (tokens[verb.start - 1].tag is Tag.COMMA)
        subject = tokens[_noun_before(tokens, end) : end]
    subject = [t for t in subject if t.tag is not Tag.COMMA]
    if planned:
        main = following[0]
        tail = undated(tokens[main.end : clause.end])
        return Draft(tuple(subject), tuple(tokens[main.start : main.end]), tuple(tail), replace(clause, verb=main), planned=True)
    return Draft(tuple(subject), tuple(tokens[verb.start : verb.end]), tuple(undated(tail[:comma])), clause)


def _premodified(tokens: Tokens, i: int) -> Draft | None:
    left, right = i, i + 1
    while left > 0 and tokens[left - 1].tag in NOMINAL:
        left -= 1
    left -= left > 0 and tokens[left - 1].tag is Tag.DET
    right = _noun_end(tokens, right)
    words = undated(tokens[left:right])
    chain = right
    while chain < len(tokens) and tokens[chain].tag is Tag.PREP and tokens[chain].lower in CHAINED:
        end = _noun_end(tokens, chain + 1)
        if end == chain + 1 or len(join(tokens[left:end])) > WIDTH or any(t.tag is Tag.DATE for t in tokens[chain:end]):
            break
        chain = end
    words += tokens[right:chain]
    if len(content(words)) >= 3:
        return Draft(tuple(words), (), ())
    return _enriched(tokens, left, words)


def _noun_end(tokens: Tokens, start: int) -> int:
    """Behind the noun phrase that begins at `start`; `start` itself if none does."""
    i = start
    while i < len(tokens):
        tag, plain = tokens[i].tag, tokens[i].text.islower()
        article = tag in (Tag.DET, Tag.OWN) and (i == start or tag is Tag.OWN)
        verbal = tag in (Tag.VERB, Tag.ING) and (i == start or (plain and not _verb_here(tokens, i)))
        joined = tag is Tag.CONJ and i > start and i + 1 < len(tokens) and tokens[i + 1].tag is Tag.NAME
        joined = joined and tokens[i - 1].tag is Tag.NAME
        if not (tag in NOMINAL or article or verbal or joined):
            break
        i += 1
    return start if i == start + 1 and tokens[start].tag is Tag.DET else i


def _verb_here(tokens: Tokens, i: int) -> bool:
    after = tokens[i + 1].tag if i + 1 < len(tokens) else Tag.STOP
    return after in (Tag.DET, Tag.PRON, Tag.TO, Tag.OWN) or tokens[i].tag is Tag.VERB and tokens[i].lower.endswith("s")


def _noun_before(tokens: Tokens, end: int) -> int:
    """Where the noun phrase that ends at `end` begins, with the phrases that it governs: "the results of work of"."""
    left = end
    while left > 0:
        tag = tokens[left - 1].tag
        bound = tag is Tag.PREP and tokens[left - 1].lower in GOVERNED and left - 1 > 0
        bound = bound and tokens[left - 2].tag in NOMINAL | {Tag.ING, Tag.VERB}
        joined = tag is Tag.CONJ and left < end and left > 1 and tokens[left - 2].tag is Tag.NAME and tokens[left].tag is Tag.NAME
        noun = tag is Tag.VERB and left == 1 or left > 1 and tag in (Tag.VERB, Tag.ING) and tokens[left - 2].tag in NOMINAL | {Tag.DET, Tag.OWN, Tag.PREP}
        if not (tag in NOMINAL or bound or joined or noun or tag is Tag.DET):
            break
        left -= 1
        if tag is Tag.DET and not (left and tokens[left - 1].tag is Tag.PREP):
            break
    while left < end and tokens[left].tag in (Tag.PREP, Tag.CONJ):
        left += 1
    return left


def _enriched(tokens: Tokens, left: int, words: Tokens) -> Draft | None:
    """A thin phrase with what governs it: "Russian positions explained in the Aide Memoire"."""
    if not left or tokens[left - 1].tag is not Tag.PREP:
        return None
    preposition = tokens[left - 1]
    verb = next((g for g in groups(tokens[:left]) if g.end == left - 1 and g.kind == REDUCED), None)
    if verb is None and tokens[left - 2].tag is Tag.PAST and left > 2 and tokens[left - 3].tag in NOMINAL:
        verb = next((g for g in groups(tokens) if g.end == left - 1 and g.kind == REDUCED), None)
    start = verb.start if verb else left - 1
    if verb is None and not (preposition.lower in ("of", "for", "at", "to") and left > 1 and tokens[left - 2].tag in NOMINAL):
        return None
    before = _noun_before(tokens, start)
    if before == start:
        return None
    middle = tuple(tokens[verb.start : verb.end]) if verb else ()
    return Draft(tuple(tokens[before:start]), middle, (preposition, *words))


def _apposed(tokens: Tokens, i: int, clause: Clause) -> Draft | None:
    """A stretch between commas that is a noun phrase of its own, beside a clause."""
    left, right = i, i + 1
    while left > 0 and tokens[left - 1].tag not in (Tag.COMMA, Tag.BREAK, Tag.DASH):
        left -= 1
    while right < len(tokens) and tokens[right].tag not in (Tag.COMMA, Tag.BREAK, Tag.DASH, Tag.STOP):
        right += 1
    stretch = tokens[left:right]
    if not left or clause.verb is None or stretch[0].tag not in (Tag.DET, Tag.NAME, Tag.OWN) or groups(stretch):
        return None
    if tokens[left - 1].tag is Tag.COMMA and right < len(tokens) and tokens[right].tag is Tag.STOP and clause.verb.end < left:
        return None if len(content(undated(stretch))) < 3 else Draft(tuple(undated(stretch)), (), (), None, shaky=True)
    words = undated(stretch)
    return Draft(tuple(words), (), (), None, shaky=True) if len(content(words)) >= 3 else None


def content(tokens: Sequence[Token]) -> list[Token]:
    """The words that carry meaning."""
    return [t for t in tokens if t.tag in (Tag.NAME, Tag.NOUN, Tag.NUM, Tag.PAST, Tag.ING, Tag.VERB)]


# ------------------------------------------------------------------------------ clauses


def _clause(tokens: Tokens, i: int, parts: list[Clause], n: int) -> Draft:
    """The clause that the date modifies, with subject, verb and what follows."""
    n = _with_verb(tokens, parts, n)
    clause = parts[n]
    if clause.verb is None:
        return _verbless(tokens, i, clause)
    verb = clause.verb
    subject = subject_of(tokens, parts, n)
    tail = tokens[verb.end : _reach(tokens, parts, n)]
    if clause.intro in ("which", "who", "that") and clause.governor == "":
        tail = tail[: next((g.start - verb.end for g in groups(tokens) if g.finite and g.start >= verb.end), len(tail))]
    if clause.intro in ("which", "who", "that") and not content(tokens[clause.start + 1 : verb.start]):
        return _relative(tokens, parts, n, tail)
    if clause.intro in ("which", "that") and n and _gapped(tokens, clause):
        left = _noun_before(tokens, clause.start - (tokens[clause.start - 1].tag is Tag.COMMA))
        tail = tokens[left : clause.start] + tail
    if clause.start <= i < clause.end or not any(t.tag is Tag.DATE for t in tail):
        tail = undated(tail)
    return Draft(tuple(subject), tuple(tokens[verb.start : verb.end]), tuple(undated(tail)), clause, n != 0 and not subject)


def _with_verb(tokens: Tokens, parts: list[Clause], n: int) -> int:
    """The clause n, or where it has no verb the nearest one that it leads to or hangs on."""
    if parts[n].verb is not None and not _frames(tokens, parts, n):
        return n
    labelled = n + 1 < len(parts) and parts[n + 1].intro in (":", "|", "–", "—", "--", "-", ";")
    if labelled and content(undated(tokens[parts[n].start : parts[n].end])):
        return n
    for m in (*range(n + 1, len(parts)), *range(n - 1, -1, -1)):
        if parts[m].verb is not None and m != n:
            if m < n and parts[n].intro in (";", ":", "|"):
                return n
            return m
    return n


def _frames(tokens: Tokens, parts: list[Clause], n: int) -> bool:
    """A subordinate clause without a subject only frames the next: "Unless renewed by May, the licence lapses"."""
    clause = parts[n]
    opened = clause.verb is not None and tokens[clause.start].tag in (Tag.SUB, Tag.PREP) and n + 1 < len(parts)
    return opened and clause.verb is not None and clause.verb.start == clause.start + 1


def _verbless(tokens: Tokens, i: int, clause: Clause) -> Draft:
    """A headline or an entry without a verb: all its words but the date."""
    words = undated(tokens[clause.start : clause.end])
    if not content(words):
        words = undated(tokens)
    del i
    return Draft((), (), tuple(_trim_front(words)), clause)


def _trim_front(words: Tokens) -> Tokens:
    n = 0
    while n < len(words) and words[n].tag in DANGLING | {Tag.CLOSE} and words[n].tag is not Tag.DET:
        n += 1
    return words[n:]


def subject_of(tokens: Tokens, parts: list[Clause], n: int) -> Tokens:
    """The subject of clause n: the noun phrase before its verb, or that of the clause which it goes on with."""
    clause = parts[n]
    assert clause.verb is not None
    words = tokens[clause.start : clause.verb.start]
    marks = [k for k, t in enumerate(words) if t.tag is Tag.DATE and not inside_phrase(words + tokens[clause.verb.start :], k)]
    if marks and (_comma_after(words, marks[-1]) or words[0].tag in FRONTING):
        words = words[date_phrase(words, marks[-1])[1] :] if _fronts(words, marks[-1]) else words
    words = undated(words)
    words = _after_commas(words)
    words = [t for t in _trim_front(words) if t.tag not in (Tag.QUOTE,)]
    while words and words[0].tag in (Tag.ADV, Tag.NOT) and words[0].lower not in COUNTING:
        words = words[1:]
    paired = sum(t.tag is Tag.COMMA for t in words) == 2
    while len(words) > 1 and words[-1].tag in (Tag.ADV, Tag.COMMA) and not paired:
        words = words[:-1]
    if words or not (clause.shares or clause.intro in v.CONJUNCTIONS or clause.intro in (",", ";")):
        return words
    return next((subject_of(tokens, parts, m) for m in range(n - 1, -1, -1) if parts[m].verb is not None), [])


def _comma_after(words: Tokens, k: int) -> bool:
    end = date_phrase(words, k)[1]
    return end < len(words) and words[end].tag is Tag.COMMA


def _fronts(words: Tokens, k: int) -> bool:
    """Whether the date at k ends an adverbial that opens the clause."""
    return bool(content(words[k + 1 :])) or any(t.tag in (Tag.PRON, Tag.DET) for t in words[k + 1 :])


def _after_commas(words: Tokens) -> Tokens:
    """What stands behind the fronted stretches: "At the summit, in Rome, leaders" -> "leaders"."""
    while words and words[0].tag in (Tag.PREP, Tag.SUB, Tag.ADV, Tag.ING, Tag.CONJ, Tag.TO, Tag.PAST):
        comma = next((k for k, t in enumerate(words) if t.tag is Tag.COMMA), -1)
        if comma < 0 or not content(words[comma:]) and not any(t.tag is Tag.PRON for t in words[comma:]):
            break
        words = words[comma + 1 :]
    return words


def _reach(tokens: Tokens, parts: list[Clause], n: int) -> int:
    """How far the words of clause n go: with the object clause that its verb governs."""
    end = parts[n].end
    for m in range(n + 1, len(parts)):
        object_clause = parts[m].intro in ("that", "said", "whether", "where", "how") and tokens[parts[m].start - 1].tag is not Tag.COMMA
        shared = parts[m].shares and parts[m].end - parts[m].start < 8 and not any(t.tag is Tag.DATE for t in tokens[end : parts[m].end])
        if not (object_clause or shared):
            break
        end = parts[m].end
    return end


def _gapped(tokens: Tokens, clause: Clause) -> bool:
    """An object relative: the verb of the clause has no object of its own ("the treaty that Russia signed in 1997")."""
    assert clause.verb is not None
    before = tokens[clause.start - 1]
    before = tokens[clause.start - 2] if before.tag is Tag.COMMA and clause.start > 1 else before
    after = tokens[clause.verb.end] if clause.verb.end < len(tokens) else None
    plain = tokens[clause.verb.end - 1].tag is Tag.PAST and clause.verb.end - clause.verb.start == 1
    return before.tag in NOMINAL and plain and (after is None or after.tag in (Tag.PREP, Tag.DATE, Tag.STOP, Tag.COMMA))


def _relative(tokens: Tokens, parts: list[Clause], n: int, tail: Tokens) -> Draft:
    """A relative clause under the noun that it belongs to; its passive without auxiliaries."""
    clause = parts[n]
    verb = clause.verb
    assert verb is not None
    end = clause.start - (tokens[clause.start - 1].tag is Tag.COMMA) if clause.start else 0
    left = _noun_before(tokens, end)
    if clause.intro == "who":
        left = next((k + 1 for k in range(end - 1, left, -1) if tokens[k].tag is Tag.PREP), left)
    words = tokens[verb.start : verb.end]
    passive = len(words) > 1 and words[-1].tag is Tag.PAST and words[-2].lower in v.BE and words[0].tag is Tag.AUX
    if passive and not any(t.tag is Tag.NOT for t in words):
        words = words[-1:]
    return Draft(tuple(tokens[left:end]), tuple(words), tuple(undated(tail)), clause, shaky=left == end)


# ------------------------------------------------------------------------------ the text of it


def title_of(words: Draft, subject: str | None = None) -> str:
    """The draft as text, within the width; `subject` replaces its subject (empty: there is none)."""
    lead = _lead_words(words) if subject is None else []
    room = WIDTH - (len(join(lead)) if subject is None else len(subject)) - 1
    verb = [t for t in words.verb if t.lower not in FILLERS]
    tail = [t for t in words.tail if t.lower not in FILLERS]
    if subject == "" or not lead:
        verb, tail = _bare(verb, tail, subject == "")
    body = _cut(verb, tail, room)
    body = _lowered(lead, body)
    text = f"{join(lead) if subject is None else subject} {join(body)}".strip()
    return finish(text)


def _lowered(lead: Tokens, body: Tokens) -> Tokens:
    """Words that opened the sentence and stand further back in the title, in small letters."""
    first = lead[0].start if lead else -1
    return [replace(t, text=t.lower) if t.start < first and t.tag in SMALL else t for t in body]


def _lead_words(words: Draft) -> Tokens:
    """The subject without its first article, shortened to its head where it is long."""
    lead = _without_article([t for t in words.subject if t.lower not in FILLERS])
    if not words.verb and not words.tail:
        return _cut([], lead, WIDTH)
    if len(join(lead)) <= 60:
        return lead
    lead = shortened(lead)
    if len(join(lead)) <= 60:
        return lead
    return _cut([], lead, 60)


def shortened(words: Tokens) -> Tokens:
    """Names of people without their titles: "Russian Deputy Defense Minister Anatoly Antonov" -> "Anatoly Antonov"."""
    drop: set[int] = set()
    start = 0
    for k, token in enumerate(words):
        if token.tag is not Tag.NAME:
            start = k + 1
        elif token.lower.rstrip(".") in v.PERSON_TITLES and k + 1 < len(words) and words[k + 1].tag is Tag.NAME:
            drop.update(range(start, k + 1))
    return [t for k, t in enumerate(words) if k not in drop]


def _without_article(words: Tokens) -> Tokens:
    while len(words) > 1 and words[0].tag is Tag.DET and words[0].lower in ("the", "a", "an", "this", "these", "that", "those"):
        if (words[0].lower, words[1].lower) in v.KEEP_ARTICLE:
            break
        words = words[1:]
    return words


def _bare(verb: Tokens, tail: Tokens, dropped: bool) -> tuple[Tokens, Tokens]:
    """A verb group without a subject, and its tail: without `will`, `shall`, `am`; `Can we move` becomes `Move`."""
    if verb and verb[-1].tag in (Tag.MODAL, Tag.AUX) and tail and tail[0].tag is Tag.PRON:
        return [], tail[1:]
    if dropped or (verb and ("'" in verb[0].text or "’" in verb[0].text)):
        return _stripped(verb), tail
    return verb, tail


def _stripped(verb: Tokens) -> Tokens:
    while len(verb) > 1 and verb[0].tag in (Tag.MODAL, Tag.AUX) and verb[1].tag is not Tag.NOT:
        verb = verb[1:]
    return verb[1:] if len(verb) > 1 and verb[0].tag is Tag.TO else verb


def _cut(head: Tokens, tail: Tokens, room: int) -> Tokens:
    """As much of the tail as fits, ended where a phrase ends."""
    tail = _till_break(tail if head else _without_article(tail))
    if len(join(head + tail)) <= room + GRACE:
        return _undangled(head + tail, len(head))
    best = 0
    for k in range(1, len(tail) + 1):
        if k < len(tail) and (tail[k].tag not in CUTS or not _ends_well(tail, k)):
            continue
        if len(join(head + tail[:k])) > room:
            break
        best = k
    if not best:
        best = max((k for k in range(len(tail) + 1) if len(join(head + tail[:k])) <= room), default=0)
    return _undangled(head + tail[:best], len(head))


def _ends_well(tail: Tokens, k: int) -> bool:
    """Not between an intention and its infinitive, nor in `of`, nor after an article."""
    before, after = tail[k - 1], tail[k]
    if before.tag in DANGLING:
        return False
    return not (after.tag is Tag.TO and base_of(before.lower) in TAKES_INFINITIVE) and after.lower != "of"


def _till_break(tail: Tokens) -> Tokens:
    """The tail up to the first comma or break that is no list's, without a comma at its head."""
    if len(tail) > 1 and tail[0].tag is Tag.COMMA and tail[1].tag is Tag.ING:
        return tail[:1] + _till_break(tail[1:])
    while tail and tail[0].tag in (Tag.COMMA, Tag.BREAK, Tag.DASH, Tag.CLOSE):
        tail = tail[1:]
    result: Tokens = []
    for k, token in enumerate(tail):
        if token.tag in (Tag.BREAK, Tag.DASH) or (token.tag is Tag.STOP and token.text in ".!?"):
            if token.text != "|":
                break
            continue
        if token.tag is Tag.COMMA and not _in_list(tail, k):
            loose = k + 1 < len(tail) and tail[k + 1].tag in (Tag.TO, Tag.PREP) and tail[k + 1].start > token.end + 1
            if not loose:
                break
            continue
        result.append(token)
    return result


def _in_list(tail: Tokens, k: int) -> bool:
    """Whether the comma at k parts items of a list: nouns up to a conjunction."""
    for token in tail[k + 1 :]:
        if token.tag is Tag.CONJ:
            return True
        if token.tag not in NOMINAL | {Tag.COMMA, Tag.DET, Tag.PREP} or token.lower in ("to", "with", "after"):
            return False
    return False


def _undangled(words: Tokens, keep: int) -> Tokens:
    while len(words) > keep and (words[-1].tag in DANGLING or words[-1].lower in ("as", "well", "such", "when", "namely")):
        words = words[:-1]
    return words


PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))


def finish(text: str) -> str:
    """Balanced quotes and brackets, a capital first, no stop last."""
    if text.count('"') % 2:
        text = text.replace('"', "")
    for left, right in PAIRS:
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    text = " ".join(text.replace(", ,", ",").replace(",,", ",").split()).strip(" .,;:–—-|/*>•")
    text = text if text.count("‘") == text.count("’") or "‘" not in text else text.replace("‘", "")
    return text[:1].upper() + text[1:]

