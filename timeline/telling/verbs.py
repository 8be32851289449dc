"""Verbs with their auxiliaries, and what each is: finite, a participle after its noun, an infinitive."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.forms import BASES, base_of
from timeline.telling.tokens import Group, Token, Words
from timeline.telling.words import HELPING

FINITE, PAST, PRESENT, REDUCED, INFINITIVE, GERUND = "finite", "past", "present", "reduced", "infinitive", "gerund"
WALLS = frozenset({role.COMMA, role.BREAK, role.SUB, role.REL, role.CONJ, role.DASH, role.STOP})
VERBAL = frozenset({role.AUX, role.MODAL, role.TO, role.PAST, role.ING, role.VERB})
PHRASING = frozenset({role.PREP, role.DATE, role.ADV, role.TO})  # what a participle goes on with
JOINING = frozenset({role.CONJ, role.SUB, role.REL})
NAMING = frozenset({role.NOUN, role.NAME, role.CLOSE, role.VERB})  # what a participle stands behind
VERB = role.one_of(VERBAL)
INNER = frozenset({role.AUX, role.MODAL, role.NOT, role.ADV})  # what may stand between an auxiliary and its verb
AFTER_VERB = frozenset(
    {role.DET, role.OWN, role.PREP, role.NAME, role.NUM, role.DATE, role.TO, role.PRON, role.ADV, role.COMMA}
    | {role.STOP, role.QUOTE, role.BREAK, role.SUB, role.REL, role.OPEN}
)


CARRYING = frozenset({FINITE, PAST, PRESENT})  # the kinds that can carry a clause


def groups(words: Words) -> list[Group]:
    """The verb groups of a sentence, in order."""
    if words.groups is None:
        words.groups = _settled(words, _sought(words)) if not VERBAL.isdisjoint(words.tags) else []
        words.finite = [g for g in words.groups if g.kind in CARRYING]
    return words.groups


def finite(words: Words) -> list[Group]:
    """Those of the verb groups of a sentence that can carry a clause."""
    groups(words)
    return words.finite


def _sought(words: Words) -> list[Group]:
    """Whatever may be a verb group."""
    found: list[Group] = []
    end = 0
    for match in VERB.finditer(words.tags):
        if match.start() >= end:
            group = _group_at(words, match.start())
            if group is not None:
                found.append(group)
                end = group.end
    return found


def _group_at(tokens: Sequence[Token], i: int) -> Group | None:
    tag = tokens[i].tag
    if tag in (role.AUX, role.MODAL):
        return _auxiliary(tokens, i)
    if tag is role.TO and i + 1 < len(tokens):
        group = _auxiliary(tokens, i + 1) if tokens[i + 1].tag is role.AUX else Group(i + 1, i + 2, i + 1, "")
        return group._replace(start=i, kind=INFINITIVE)
    if tag is role.PAST and tokens[i].lower != "dated":
        return Group(i, i + 1, i, PAST)
    if tag is role.ING:
        return Group(i, i + 1, i, GERUND)
    if tag is role.VERB and _bears_verb(tokens, i):
        return Group(i, i + 1, i, PRESENT)
    return None


def _auxiliary(tokens: Sequence[Token], i: int) -> Group:
    """A group that opens with an auxiliary or modal: `will not be held`, `is to meet`, `had`."""
    main, end, j = i, i + 1, i + 1
    while j < len(tokens) and tokens[j].tag in INNER:
        if tokens[j].tag is not role.ADV:
            end = j + 1
        if tokens[j].tag in HELPING:
            main = j
        j += 1
    if j < len(tokens):
        last, word = tokens[main], tokens[j]
        helps = last.tag is role.MODAL or last.lower in v.DO
        if (
            word.tag is role.PAST
            or (word.tag is role.ING and is_be(last))
            or (helps and word.tag in (role.VERB, role.NOUN) and base_of(word.lower) == word.lower)
        ):
            main, end = j, j + 1
        elif word.tag is role.TO and last.lower in INFINITIVE_AFTER and j + 1 < len(tokens):
            inner = _group_at(tokens, j)
            main, end = (inner.main, inner.end) if inner else (main, end)
    kind = GERUND if tokens[i].lower in v.PARTICIPLES_OF_AUXILIARIES else FINITE
    return Group(i, end, main, kind)


INFINITIVE_AFTER = v.BE | v.HAVE | {"ought"}


def is_be(token: Token) -> bool:
    """Whether a word is a form of `be`, contracted or not."""
    return token.lower in v.BE or token.lower.replace("’", "'").endswith(("'m", "'re", "'s"))


def _bears_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether the neighbours bear out that an ambiguous word is a verb."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1].tag if i + 1 < len(tokens) else role.STOP
    if before is None or before.tag in (role.STOP, role.BREAK, role.QUOTE):
        return tokens[i].lower in BASES and after in (
            role.DET,
            role.OWN,
            role.PRON,
            role.NAME,
            role.NOUN,
            role.PREP,
            role.NUM,
        )
    if before.tag is role.COMMA and tokens[i].text.islower() and tokens[i].lower.endswith("s"):
        return after in AFTER_VERB or after is role.NOUN
    all_ = before.lower == "all" and tokens[i].text.islower() and tokens[i].lower.endswith("s")  # "if all goes well"
    if not all_ and before.tag not in (
        role.NOUN,
        role.NAME,
        role.PRON,
        role.REL,
        role.ADV,
        role.DATE,
        role.MODAL,
        role.VERB,
        role.CONJ,
        role.CLOSE,
    ):
        return False
    if tokens[i].text.islower() and tokens[i].lower.endswith("s") and tokens[i].lower not in BASES:
        return True
    return after in AFTER_VERB or before.tag in (role.PRON, role.REL)


def _settled(words: Words, found: list[Group]) -> list[Group]:
    """Participles after their nouns are told from verbs; ambiguous verbs stay only where there is no other."""
    result: list[Group] = []
    last: Group | None = None  # the last finite one
    for n, group in enumerate(found):
        if group.kind == PRESENT and not _alone(words, found, n):
            continue
        if group.kind == PAST:
            following = found[n + 1 :]
            if _adjective(words, group, following):
                continue
            if _is_reduced(words, group, last, following):
                group = group._replace(kind=REDUCED)
        result.append(group)
        last = group if group.kind in CARRYING else last
    return result


def walled(words: Words, start: int, end: int) -> bool:
    """Whether a border of a phrase or clause lies between two words."""
    return not WALLS.isdisjoint(words.tags[start:end])


def _alone(words: Words, found: list[Group], n: int) -> bool:
    """No surer finite verb stands in the same stretch."""
    group = found[n]
    for other in (*found[max(0, n - 2) : n], *found[n + 1 : n + 3]):
        if other.kind in (FINITE, PAST) or (other.kind == PRESENT and other.start < group.start):
            a, b = sorted((group, other), key=lambda g: g.start)
            report = other.start < group.start and base_of(words[other.main].lower) in v.REPORTING
            pronoun = any(t.lower in v.NOMINATIVE for t in words[a.end : b.start])
            pronoun = pronoun or (b is group and _resumed(words, other, group))
            if not walled(words, a.end, b.start) and not report and not pronoun:
                apart = other.kind == PAST and other.start > group.end  # not "the border talks opened"
                return apart and words[group.start].lower.endswith("s")
    return True


def _resumed(words: Words, other: Group, group: Group) -> bool:
    """A main verb right behind a date, after a relative clause: "The note that reached us on Friday asks"."""
    before = words[group.start - 1]
    relative = other.start > 0 and words.tags[other.start - 1] == role.REL
    return relative and before.tag is role.DATE and words[group.start].lower.endswith("s")


def _after_relative(words: Words, group: Group, last: Group | None) -> bool:
    """Whether the verb is the first after `which` or `when`, with its subject between."""
    for k in range(group.start - 1, max(-1, group.start - 10), -1):
        if words.tags[k] in WALLS:
            return words.tags[k] in (role.REL, role.SUB) and (last is None or last.end <= k)
    return False


def _enclosed(words: Words, group: Group, following: list[Group]) -> bool:
    """Whether a participle stands between commas before the verb: "Talks, suspended since April, would resume"."""
    other = following[0] if following else None
    if other is None or other.kind not in (FINITE, PAST) or words.tags[other.start - 1] != role.COMMA:
        return False
    return not walled(words, group.end, other.start - 1)


def _adjective(words: Words, group: Group, following: list[Group]) -> bool:
    """Whether a past form that opens the sentence belongs to the noun behind it: "Bottled water will be sold"."""
    opens = not group.start or words.tags[group.start - 1] in (role.STOP, role.BREAK)
    if not opens or group.end >= len(words) or words.tags[group.end] != role.NOUN or not following:
        return False
    return following[0].kind in CARRYING and not walled(words, group.end, following[0].start)


def _overtaken(words: Words, group: Group, following: list[Group]) -> bool:
    """Whether the clause has its verb behind the participle: "that a treaty drawn up in May could be signed"."""
    other = following[0] if following else None
    if other is None or other.kind != FINITE or walled(words, group.end, other.start):
        return False
    opener = next((k for k in range(group.start - 1, 0, -1) if words.tags[k] in WALLS), 0)
    if words.tags[opener - 1] in (role.NOUN, role.NAME, role.NUM, role.COMMA, role.DATE):
        return False  # "the contract that Acme signed in May was void"
    return role.PRON not in words.tags[group.end : other.start]


def _set_off(words: Words, group: Group, following: list[Group]) -> bool:
    """A participle set off by commas, or at the head of the sentence before its subject: "built in 1932,"."""
    comma = words.tags.find(role.COMMA, group.end)
    if comma < 0 or words.tags[group.end] not in PHRASING or not JOINING.isdisjoint(words.tags[comma : comma + 2]):
        return False
    return any(g.start > comma and g.kind in CARRYING for g in following)


def _while(words: Words, group: Group) -> bool:
    """Whether `as` and a clause follow: "members cheered as the result was read"; not "known as the Fox"."""
    after = [t.lower for t in words[group.end : group.end + 2]]
    opens = len(after) == 2 and after[0] == "as" and after[1] in v.CLAUSE_OPENING
    return opens and base_of(words[group.main].lower) not in v.CALLING


def _is_reduced(words: Words, group: Group, last: Group | None, following: list[Group]) -> bool:
    """Whether a past form is a participle after its noun: "positions explained in", "a treaty signed by"."""
    if not group.start or (last is None and words.tags[group.start - 1] == role.COMMA):
        return _set_off(words, group, following)
    if words.tags[group.start - 1] == role.COMMA:
        near = words[group.end : group.end + 2]
        agent = len(near) == 2 and near[0].lower == "by" and near[1].tag is not role.DATE
        return agent or words[group.main].lower == "born" or _enclosed(words, group, following)
    if words.tags[group.start - 1] not in NAMING:
        return False
    word = words[group.main].lower
    relative = _after_relative(words, group, last) and not _overtaken(words, group, following)
    if word in v.INTRANSITIVE or relative or _while(words, group):
        return False
    if last is not None and not walled(words, last.end, group.start):
        return base_of(words[last.main].lower) not in v.REPORTING or words.tags[last.end] == role.PREP
    if group.end == len(words) or words.tags[group.end] not in PHRASING or base_of(word) in v.REPORTING:
        return False
    for other in following[:3]:
        if other.kind in (FINITE, PAST):
            by = other.kind == PAST and other.end < len(words) and words[other.end].lower == "by"
            return not by and not walled(words, group.end, other.start)
    return False
