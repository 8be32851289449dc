"""Verbs with their auxiliaries, and what each is: finite, a participle after its noun, an infinitive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.rules import telling as v
from timeline.telling.forms import BASES, base_of
from timeline.telling.memory import remembered
from timeline.telling.tokens import Tag, Token, Tokens
from timeline.telling.words import HELPING

FINITE, PAST, PRESENT, REDUCED, INFINITIVE, GERUND = "finite", "past", "present", "reduced", "infinitive", "gerund"
WALLS = frozenset({Tag.COMMA, Tag.BREAK, Tag.SUB, Tag.REL, Tag.CONJ, Tag.DASH, Tag.STOP})
VERBAL = frozenset({Tag.AUX, Tag.MODAL, Tag.TO, Tag.PAST, Tag.ING, Tag.VERB})
INNER = frozenset({Tag.AUX, Tag.MODAL, Tag.NOT, Tag.ADV})  # what may stand between an auxiliary and its verb
AFTER_VERB = frozenset(
    {Tag.DET, Tag.OWN, Tag.PREP, Tag.NAME, Tag.NUM, Tag.DATE, Tag.TO, Tag.PRON, Tag.ADV, Tag.COMMA}
    | {Tag.STOP, Tag.QUOTE, Tag.BREAK, Tag.SUB, Tag.REL, Tag.OPEN}
)


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: words `start` to `end` (exclusive), the last verb at `main`."""

    start: int
    end: int
    main: int
    kind: str

    @property
    def finite(self) -> bool:
        """Whether it can carry a clause."""
        return self.kind in (FINITE, PAST, PRESENT)


@remembered
def groups(tokens: Tokens) -> list[Group]:
    """The verb groups of a sentence, in order."""
    found: list[Group] = []
    end = 0
    for i, token in enumerate(tokens):
        if token.tag in VERBAL and i >= end:
            group = _group_at(tokens, i)
            if group is not None:
                found.append(group)
                end = group.end
    return _settled(tokens, found)


def _group_at(tokens: Sequence[Token], i: int) -> Group | None:
    tag = tokens[i].tag
    if tag in (Tag.AUX, Tag.MODAL):
        return _auxiliary(tokens, i)
    if tag is Tag.TO and i + 1 < len(tokens):
        group = _auxiliary(tokens, i + 1) if tokens[i + 1].tag is Tag.AUX else Group(i + 1, i + 2, i + 1, "")
        return replace(group, start=i, kind=INFINITIVE)
    if tag is Tag.PAST and tokens[i].lower != "dated":
        return Group(i, i + 1, i, PAST)
    if tag is Tag.ING:
        return Group(i, i + 1, i, GERUND)
    if tag is Tag.VERB and _bears_verb(tokens, i):
        return Group(i, i + 1, i, PRESENT)
    return None


def _auxiliary(tokens: Sequence[Token], i: int) -> Group:
    """A group that opens with an auxiliary or modal: `will not be held`, `is to meet`, `had`."""
    main, end, j = i, i + 1, i + 1
    while j < len(tokens) and tokens[j].tag in INNER:
        if tokens[j].tag is not Tag.ADV:
            end = j + 1
        if tokens[j].tag in HELPING:
            main = j
        j += 1
    if j < len(tokens):
        last, word = tokens[main], tokens[j]
        helps = last.tag is Tag.MODAL or last.lower in v.DO
        if (
            word.tag is Tag.PAST
            or (word.tag is Tag.ING and is_be(last))
            or (helps and word.tag in (Tag.VERB, Tag.NOUN) and base_of(word.lower) == word.lower)
        ):
            main, end = j, j + 1
        elif word.tag is Tag.TO and last.lower in v.BE | v.HAVE and j + 1 < len(tokens):
            inner = _group_at(tokens, j)
            main, end = (inner.main, inner.end) if inner else (main, end)
    kind = GERUND if tokens[i].lower in v.PARTICIPLES_OF_AUXILIARIES else FINITE
    return Group(i, end, main, kind)


def is_be(token: Token) -> bool:
    """Whether a word is a form of `be`, contracted or not."""
    return token.lower in v.BE or token.lower.replace("’", "'").endswith(("'m", "'re", "'s"))


def _bears_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether the neighbours bear out that an ambiguous word is a verb."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1].tag if i + 1 < len(tokens) else Tag.STOP
    if before is None or before.tag in (Tag.STOP, Tag.BREAK, Tag.QUOTE):
        return tokens[i].lower in BASES and after in (Tag.DET, Tag.OWN, Tag.PRON, Tag.NAME, Tag.NOUN, Tag.PREP, Tag.NUM)
    if before.tag is Tag.COMMA and tokens[i].text.islower() and tokens[i].lower.endswith("s"):
        return after in AFTER_VERB or after is Tag.NOUN
    if before.tag not in (
        Tag.NOUN,
        Tag.NAME,
        Tag.PRON,
        Tag.REL,
        Tag.ADV,
        Tag.DATE,
        Tag.MODAL,
        Tag.VERB,
        Tag.CONJ,
        Tag.CLOSE,
    ):
        return False
    if tokens[i].text.islower() and tokens[i].lower.endswith("s") and tokens[i].lower not in BASES:
        return True
    return after in AFTER_VERB or before.tag in (Tag.PRON, Tag.REL)


def _settled(tokens: Sequence[Token], found: list[Group]) -> list[Group]:
    """Participles after their nouns are told from verbs; ambiguous verbs stay only where there is no other."""
    result: list[Group] = []
    last: Group | None = None  # the last finite one
    for n, group in enumerate(found):
        if group.kind == PRESENT and not _alone(tokens, found, n):
            continue
        if group.kind == PAST and _adjective(tokens, group, found[n + 1 :]):
            continue
        if group.kind == PAST and _is_reduced(tokens, group, last, found[n + 1 :]):
            group = replace(group, kind=REDUCED)
        result.append(group)
        last = group if group.finite else last
    return result


def walled(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a border of a phrase or clause lies between two words."""
    return any(t.tag in WALLS for t in tokens[start:end])


def _alone(tokens: Sequence[Token], found: list[Group], n: int) -> bool:
    """No surer finite verb stands in the same stretch."""
    group = found[n]
    for other in (*found[max(0, n - 2) : n], *found[n + 1 : n + 3]):
        if other.kind in (FINITE, PAST) or (other.kind == PRESENT and other.start < group.start):
            a, b = sorted((group, other), key=lambda g: g.start)
            report = other.start < group.start and base_of(tokens[other.main].lower) in v.REPORTING
            pronoun = any(t.lower in v.NOMINATIVE for t in tokens[a.end : b.start])
            pronoun = pronoun or (b is group and _resumed(tokens, other, group))
            if not walled(tokens, a.end, b.start) and not report and not pronoun:
                apart = other.kind == PAST and other.start > group.end  # not "the border talks opened"
                return apart and tokens[group.start].lower.endswith("s")
    return True


def _resumed(tokens: Sequence[Token], other: Group, group: Group) -> bool:
    """A main verb right behind a date, after a relative clause: "The note that reached us on Friday asks"."""
    before = tokens[group.start - 1]
    relative = other.start > 0 and tokens[other.start - 1].tag is Tag.REL
    return relative and before.tag is Tag.DATE and tokens[group.start].lower.endswith("s")


def _after_relative(tokens: Sequence[Token], group: Group, last: Group | None) -> bool:
    """Whether the verb is the first after `which` or `when`, with its subject between."""
    for k in range(group.start - 1, max(-1, group.start - 10), -1):
        if tokens[k].tag in WALLS:
            return tokens[k].tag in (Tag.REL, Tag.SUB) and (last is None or last.end <= k)
    return False


def _enclosed(tokens: Sequence[Token], group: Group, following: list[Group]) -> bool:
    """Whether a participle stands between commas before the verb: "Talks, suspended since April, would resume"."""
    other = following[0] if following else None
    if other is None or other.kind not in (FINITE, PAST) or tokens[other.start - 1].tag is not Tag.COMMA:
        return False
    return not walled(tokens, group.end, other.start - 1)


def _adjective(tokens: Sequence[Token], group: Group, following: list[Group]) -> bool:
    """Whether a past form that opens the sentence belongs to the noun behind it: "Bottled water will be sold"."""
    opens = not group.start or tokens[group.start - 1].tag in (Tag.STOP, Tag.BREAK)
    if not opens or group.end >= len(tokens) or tokens[group.end].tag is not Tag.NOUN or not following:
        return False
    return following[0].finite and not walled(tokens, group.end, following[0].start)


def _overtaken(tokens: Sequence[Token], group: Group, following: list[Group]) -> bool:
    """Whether the clause has its verb behind the participle: "that a treaty drawn up in May could be signed"."""
    other = following[0] if following else None
    if other is None or other.kind != FINITE or walled(tokens, group.end, other.start):
        return False
    opener = next((k for k in range(group.start - 1, 0, -1) if tokens[k].tag in WALLS), 0)
    if tokens[opener - 1].tag in (Tag.NOUN, Tag.NAME, Tag.NUM, Tag.COMMA, Tag.DATE):
        return False  # "the contract that Acme signed in May was void"
    return all(t.tag is not Tag.PRON for t in tokens[group.end : other.start])


def _set_off(tokens: Sequence[Token], group: Group, following: list[Group]) -> bool:
    """A participle set off by commas, or at the head of the sentence before its subject: "built in 1932,"."""
    after = tokens[group.end].tag if group.end < len(tokens) else Tag.STOP
    comma = next((k for k in range(group.end, len(tokens)) if tokens[k].tag is Tag.COMMA), -1)
    if after not in (Tag.PREP, Tag.DATE, Tag.ADV, Tag.TO) or comma < 0:
        return False
    if any(t.tag in (Tag.CONJ, Tag.SUB, Tag.REL) for t in tokens[comma : comma + 2]):
        return False
    return any(g.start > comma and g.kind in (FINITE, PAST, PRESENT) for g in following)


def _while(tokens: Sequence[Token], group: Group) -> bool:
    """Whether `as` and a clause follow: "members cheered as the result was read"; not "known as the Fox"."""
    after = [t.lower for t in tokens[group.end : group.end + 2]]
    opens = len(after) == 2 and after[0] == "as" and after[1] in v.CLAUSE_OPENING
    return opens and base_of(tokens[group.main].lower) not in v.CALLING


def _is_reduced(tokens: Sequence[Token], group: Group, last: Group | None, following: list[Group]) -> bool:
    """Whether a past form is a participle after its noun: "positions explained in", "a treaty signed by"."""
    if not group.start or (last is None and tokens[group.start - 1].tag is Tag.COMMA):
        return _set_off(tokens, group, following)
    if tokens[group.start - 1].tag is Tag.COMMA:
        near = tokens[group.end : group.end + 2]
        agent = len(near) == 2 and near[0].lower == "by" and near[1].tag is not Tag.DATE
        return agent or tokens[group.main].lower == "born" or _enclosed(tokens, group, following)
    if not group.start or tokens[group.start - 1].tag not in (Tag.NOUN, Tag.NAME, Tag.CLOSE, Tag.VERB):
        return False
    word = tokens[group.main].lower
    relative = _after_relative(tokens, group, last) and not _overtaken(tokens, group, following)
    if word in v.INTRANSITIVE or relative or _while(tokens, group):
        return False
    if last is not None and not walled(tokens, last.end, group.start):
        return base_of(tokens[last.main].lower) not in v.REPORTING or tokens[last.end].tag is Tag.PREP
    after = tokens[group.end].tag if group.end < len(tokens) else Tag.STOP
    if after not in (Tag.PREP, Tag.DATE, Tag.ADV, Tag.TO) or base_of(word) in v.REPORTING:
        return False
    for other in following[:3]:
        if other.kind in (FINITE, PAST):
            by = other.kind == PAST and other.end < len(tokens) and tokens[other.end].lower == "by"
            return not by and not walled(tokens, group.end, other.start)
    return False
