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


STOPPING = frozenset({role.STOP, role.BREAK})  # behind these a sentence begins
OBJECTS = frozenset(
    {role.DET, role.OWN, role.PRON, role.NAME, role.NOUN, role.PREP, role.NUM}
)  # of a verb that opens it
BEARERS = frozenset(
    {role.NOUN, role.NAME, role.PRON, role.REL, role.ADV, role.DATE, role.MODAL, role.VERB, role.CONJ, role.CLOSE}
)  # what a verb stands behind
CARRYING = frozenset({FINITE, PAST, PRESENT})  # the kinds that can carry a clause
SURE = frozenset({FINITE, PAST})


def groups(words: Words) -> list[Group]:
    """The verb groups of a sentence, in order."""
    if words.groups is None:
        words.groups = _settled(words, _sought(words))
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
        start = match.start()
        group = _group_at(words, start) if start >= end else None
        if group is not None:
            found.append(group)
            end = group.end
    return found


def _group_at(words: Words, i: int) -> Group | None:
    tag = words.tags[i]
    if tag == role.PAST:
        return Group(i, i + 1, i, PAST) if words.each[i].lower != "dated" else None
    if tag in HELPING:
        return _auxiliary(words, i)
    if tag == role.ING:
        return Group(i, i + 1, i, GERUND)
    if tag == role.VERB:
        return Group(i, i + 1, i, PRESENT) if _bears_verb(words, i) else None
    if i + 1 == len(words):
        return None
    if words.tags[i + 1] == role.AUX:
        helped = _auxiliary(words, i + 1)
        return Group(i, helped.end, helped.main, INFINITIVE)
    return Group(i, i + 2, i + 1, INFINITIVE)


def _auxiliary(words: Words, i: int) -> Group:
    """A group that opens with an auxiliary or modal: `will not be held`, `is to meet`, `had`."""
    tags = words.tags
    main, end, j = i, i + 1, i + 1
    while j < len(tags) and tags[j] in INNER:
        if tags[j] != role.ADV:
            end = j + 1
        if tags[j] in HELPING:
            main = j
        j += 1
    if j < len(tags) and tags[j] in COMPLETING:
        last, tag = words.each[main], tags[j]
        if tag == role.TO:
            inner = _group_at(words, j) if last.lower in INFINITIVE_AFTER and j + 1 < len(tags) else None
            main, end = (inner.main, inner.end) if inner else (main, end)
        elif tag == role.PAST or (tag == role.ING and is_be(last)) or (tag in BARE and _helps(last, words[j].lower)):
            main, end = j, j + 1
    kind = GERUND if words.each[i].lower in v.PARTICIPLES_OF_AUXILIARIES else FINITE
    return Group(i, end, main, kind)


BARE = frozenset({role.VERB, role.NOUN})
COMPLETING = BARE | {role.PAST, role.ING, role.TO}


def _helps(last: Token, word: str) -> bool:
    """Whether a bare form belongs to the modal, or the `do`, before it."""
    return (last.tag is role.MODAL or last.lower in v.DO) and base_of(word) == word


INFINITIVE_AFTER = v.BE | v.HAVE | {"ought"}


def is_be(token: Token) -> bool:
    """Whether a word is a form of `be`, contracted or not."""
    return token.lower in v.BE or token.lower.replace("’", "'").endswith(("'m", "'re", "'s"))


def _bears_verb(words: Words, i: int) -> bool:
    """Whether the neighbours bear out that an ambiguous word is a verb."""
    word, before = words[i], words.tags[i - 1] if i else role.STOP
    after = words.tags[i + 1] if i + 1 < len(words) else role.STOP
    if before in STOPPING or before == role.QUOTE:
        return word.lower in BASES and after in OBJECTS
    third = word.lower.endswith("s") and word.text.islower()
    if third and before == role.COMMA:
        return after in AFTER_VERB or after == role.NOUN
    if before not in BEARERS and not (third and words[i - 1].lower == "all"):  # "if all goes well"
        return False
    if third and word.lower not in BASES:
        return True
    return after in AFTER_VERB or before == role.PRON or before == role.REL


def _settled(words: Words, found: list[Group]) -> list[Group]:
    """Participles after their nouns are told from verbs; ambiguous verbs stay only where there is no other."""
    result: list[Group] = []
    last: Group | None = None  # the last finite one
    for n, group in enumerate(found):
        kind = group.kind
        if kind == PRESENT and not _alone(words, found, n):
            continue
        if kind == PAST:
            following = found[n + 1 :]
            opens = not group.start or words.tags[group.start - 1] in STOPPING
            if opens and _adjective(words, group, following):
                continue
            if _is_reduced(words, group, last, following):
                kind = REDUCED
                group = Group(group.start, group.end, group.main, kind)  # those found stay what they seemed
        result.append(group)
        last = group if kind in CARRYING else last
    return result


def denied(verb: Sequence[Token]) -> bool:
    """Whether the words of a verb group deny it."""
    return bool([t for t in verb if t.tag is role.NOT or t.lower.endswith(("n't", "n’t"))])  # mostly a word or two


def walled(words: Words, start: int, end: int) -> bool:
    """Whether a border of a phrase or clause lies between two words."""
    return not WALLS.isdisjoint(words.tags[start:end])


def _alone(words: Words, found: list[Group], n: int) -> bool:
    """No surer finite verb stands in the same stretch."""
    group = found[n]
    for other in (*found[max(0, n - 2) : n], *found[n + 1 : n + 3]):
        led = other.start < group.start
        if other.kind in SURE or (other.kind == PRESENT and led):
            a, b = (other, group) if led else (group, other)
            if walled(words, a.end, b.start) or any(t.lower in v.NOMINATIVE for t in words[a.end : b.start]):
                continue
            if led and (base_of(words[other.main].lower) in v.REPORTING or _resumed(words, other, group)):
                continue
            apart = other.kind == PAST and other.start > group.end  # not "the border talks opened"
            return apart and words[group.start].lower.endswith("s")
    return True


def _resumed(words: Words, other: Group, group: Group) -> bool:
    """A main verb right behind a date, after a relative clause: "The note that reached us on Friday asks"."""
    before = words[group.start - 1]
    relative = other.start > 0 and words.tags[other.start - 1] == role.REL
    return relative and before.tag is role.DATE and words[group.start].lower.endswith("s")


RELATIVE = frozenset({role.REL, role.SUB})


def _after_relative(words: Words, group: Group, last: Group | None) -> bool:
    """Whether the verb is the first after `which` or `when`, with its subject between."""
    if RELATIVE.isdisjoint(words.tags[max(0, group.start - 9) : group.start]):
        return False
    for k in range(group.start - 1, max(-1, group.start - 10), -1):
        if words.tags[k] in WALLS:
            return words.tags[k] in RELATIVE and (last is None or last.end <= k)
    return False


def _enclosed(words: Words, group: Group, following: list[Group]) -> bool:
    """Whether a participle stands between commas before the verb: "Talks, suspended since April, would resume"."""
    other = following[0] if following else None
    if other is None or other.kind not in SURE or words.tags[other.start - 1] != role.COMMA:
        return False
    return not walled(words, group.end, other.start - 1)


def _adjective(words: Words, group: Group, following: list[Group]) -> bool:
    """Whether a past form that opens the sentence belongs to the noun behind it: "Bottled water will be sold"."""
    if group.end >= len(words) or words.tags[group.end] != role.NOUN or not following:
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
    if group.end + 1 >= len(words) or words[group.end].lower != "as":
        return False
    return words[group.end + 1].lower in v.CLAUSE_OPENING and base_of(words[group.main].lower) not in v.CALLING


def _is_reduced(words: Words, group: Group, last: Group | None, following: list[Group]) -> bool:
    """Whether a past form is a participle after its noun: "positions explained in", "a treaty signed by"."""
    tags, start = words.tags, len(words.tags[: group.start].rstrip(role.ADV))  # "The comet, | last seen in 1986,"
    before = tags[start - 1] if start else ""
    opens = not before or (last is None and (before == role.COMMA or words[0].lower in PARTITIVE))
    if opens and _set_off(words, group, following):
        return True
    if before == role.COMMA:
        return last is not None and _inserted(words, group, following)
    if before not in NAMING:
        return False
    if start < group.start:  # "a house | originally built in 1920 was sold"
        return tags[group.end : group.end + 1] in PHRASING and _leads_to(words, group, following, FINITE)
    bound = last is not None and not walled(words, last.end, group.start)
    if not bound and (group.end == len(tags) or tags[group.end] not in PHRASING):
        return False
    word = words[group.main].lower
    if word in v.INTRANSITIVE or _while(words, group):
        return False
    if _after_relative(words, group, last) and not _overtaken(words, group, following):
        return False
    if last is not None and bound:
        return base_of(words[last.main].lower) not in v.REPORTING or tags[last.end] == role.PREP
    return base_of(word) not in v.REPORTING and _leads_to(words, group, following)


PARTITIVE = frozenset({"of", "among"})  # "Of the houses built in 1905, twelve were sold"


def _inserted(words: Words, group: Group, following: list[Group]) -> bool:
    """Whether a participle behind a comma and a verb adds something: "He came, followed by his son", "born in 1920"."""
    near = words[group.end : group.end + 2]
    agent = len(near) == 2 and near[0].lower == "by" and near[1].tag is not role.DATE
    return agent or words[group.main].lower == "born" or _enclosed(words, group, following)


def _leads_to(words: Words, group: Group, following: list[Group], kind: str = "") -> bool:
    """Whether the first finite verb of the three groups behind a participle stands in its stretch; no "by" there."""
    other = next((g for g in following[:3] if g.kind in SURE), None)
    if other is None or (kind and other.kind != kind):
        return False
    by = other.kind == PAST and other.end < len(words) and words[other.end].lower == "by"
    return not by and not walled(words, group.end, other.start)
