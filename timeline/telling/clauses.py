"""Clauses: a sentence cut where they begin."""

from __future__ import annotations

import itertools

from timeline.rules import telling as v
from timeline.telling import role
from timeline.telling.forms import base_of
from timeline.telling.tokens import Clause, Group, Words
from timeline.telling.verbs import PAST, REDUCED, VERBAL, WALLS, groups, walled

MARKS = frozenset({role.BREAK, role.DASH})
LINKS = frozenset({role.SUB, role.REL})
LEADING = LINKS | {role.PREP}  # behind these another clause may open without a mark
FRAMING = frozenset({role.SUB, role.PREP})
FRAMES = FRAMING | {role.REL}
JOINING = frozenset({role.COMMA, role.CONJ})
BORDER = role.one_of(MARKS | LINKS)  # here a clause opens whatever stands beside it
JOINT = role.one_of(JOINING)  # here one may open, between two verbs
PREPOSED = v.SUBORDINATORS & v.PREPOSITIONS  # after, since, until: what follows tells
BORDERS = WALLS - {role.CONJ}
DATING = frozenset({role.DATE, role.PREP, role.DET, role.ADV, role.NUM, role.PAST})
HEADED = frozenset({role.DET, role.NAME, role.NOUN, role.PRON, role.OWN, role.NUM, role.REL})
SUBJECTLESS = frozenset({role.CONJ, role.COMMA, role.ADV, role.NOT, role.DATE, role.PREP})  # before such a verb
NOUNS = frozenset({role.NOUN, role.NAME, role.NUM, role.DATE})  # what a relative clause hangs on
SUBJECTS = frozenset({role.NAME, role.NOUN, role.PRON})
HINDERING = frozenset({role.CONJ, role.TO})  # between a conjunction and the verb of the clause that it joins
ENDING = frozenset({role.COMMA, role.CONJ, role.STOP, role.BREAK})
TOLD = role.NAME + role.NOUN + role.DET + role.PRON  # to whom something is said
SKIPPED = role.DATE + role.PREP + role.ADV  # between a verb of saying and what is said
GOVERNED = frozenset({"that", "said", "whether"})  # clauses so opened are objects of the verb before them
SAYING = v.REPORTING - frozenset("show hold find report hear decide predict".split())  # without `that`


def clauses(words: Words) -> list[Clause]:
    """The sentence cut at its clause borders; every clause with its own finite verb, where it has one."""
    if words.clauses is None:
        words.clauses = _cut(words)
    return words.clauses


def _cut(words: Words) -> list[Clause]:
    edges, finite = _edges(words, groups(words)), words.finite
    if edges == WHOLE:
        return [Clause(0, len(words), finite[0] if finite else None)]
    result: list[Clause] = []
    n, last = 0, len(finite)
    for (start, intro), (end, _) in itertools.pairwise([*edges, (len(words), "")]):
        while n < last and finite[n].start < start:
            n += 1
        verb = finite[n] if n < last and finite[n].start < end else None
        shares = intro in v.CONJUNCTIONS and verb is not None and SUBJECTLESS.issuperset(words.tags[start : verb.start])
        governor = result[-1].governor if shares and result else _governor(words, start) if intro in GOVERNED else ""
        result.append(Clause(start, end, verb, intro, governor, shares))
    return result


WHOLE = [(0, "")]  # the edges of a sentence of one clause


def _governor(words: Words, start: int) -> str:
    """The bare verb before a clause; nothing where there is none."""
    before = [g for g in groups(words) if g.end <= start]
    return base_of(words[before[-1].main].lower) if before else ""


def _edges(words: Words, verbs: list[Group]) -> list[tuple[int, str]]:
    """Where clauses begin, and the word that opens each."""
    tags, start = words.tags, 0
    edges = [(0, "")]
    spots, objects, followed = _marked(words), NOWHERE, NOWHERE
    if len(verbs) > 1:  # else there is none for what is said, nor to go on with
        objects, followed = _objects(words, verbs), _followed(words, spots)
        spots.update(objects, followed)
    for i in sorted(spots):
        tag = tags[i]
        if tag in MARKS:
            intro = words[i].text
        elif tag in LEADING:
            intro = words[i].lower
        elif tag in JOINING:
            intro = _coordinate(words, i, start)
        else:
            intro = (_goes_on(words, i, start) if i in followed else "") or ("said" if i in objects else "")
        if intro and i > start:
            edges.append((i, intro))
            start = i
        elif intro and tag in LEADING:
            edges[-1] = (i, intro)
    return edges


NOWHERE: frozenset[int] = frozenset()


def _marked(words: Words) -> set[int]:
    """Where a mark, or a word that can, opens a clause; nothing is joined to a single verb."""
    tags, finite = words.tags, words.finite
    found = {match.start() for match in BORDER.finditer(tags)}
    if len(finite) > 1:
        found.update([match.start() for match in JOINT.finditer(tags, finite[0].start + 1, finite[-1].start)])
    if finite and not PREPOSED.isdisjoint(words.said):
        alike = [i for i, word in enumerate(words.lowers) if word in PREPOSED and tags[i] == role.PREP]
        found.update([i for i in alike if _subordinates(words, i)])
    return found


def _followed(words: Words, marked: set[int]) -> frozenset[int]:
    """Where a main clause may go on without a mark, behind one that frames it: at a second verb, or at its subject."""
    tags, finite = words.tags, words.finite
    if len(finite) < 2:
        return NOWHERE
    if tags[0] not in FRAMING and FRAMES.isdisjoint([tags[i] for i in marked]) and not _that(words):
        return NOWHERE
    verbs = [g.start for g in finite[1:]]
    found = frozenset([*verbs, *[k - 1 for k in verbs if words.each[k - 1].lower in RESTARTING]])
    return found | _openings(words) if role.SUB in tags and role.MODAL in tags else found


def _goes_on(words: Words, i: int, start: int) -> str:
    """Whether a main clause goes on at word i, a verb or its subject, without a mark: `resumes` or a comma for one."""
    tags, head = words.tags, words.tags[start]
    if tags[i] in VERBAL:
        framed = head in FRAMING or (not start and _that(words))
        goes_on = framed and tags[i - 1] == role.DATE and _started(words, start, i)
        return "resumes" if goes_on or (head == role.REL and _resumes(words, i, start)) else ""
    if head not in FRAMING or not _started(words, start, i):
        return ""
    # "If it breaks | we roll back"; elsewhere only a conjunction lets one go on
    restarts = words[i].lower in RESTARTING and any(g.start == i + 1 for g in words.finite)
    return "," if restarts or head == role.SUB else ""


def _that(words: Words) -> bool:
    """Whether the sentence begins with the clause that is its subject: "That he left on 6 May is due"."""
    return words.tags[1:2] in STATED and words[0].lower == "that"


def _resumes(words: Words, i: int, start: int) -> bool:
    """Whether a main clause goes on at word i, behind a relative one: "The treaty that ended the war | was signed"."""
    before = start - (start > 1 and words.tags[start - 1] == role.PREP)  # "the pact on which it relied | was signed"
    if not before or words.tags[before - 1] not in NOUNS:
        return False
    inside = [g for g in words.finite if start <= g.start <= i]
    return len(inside) == 2 and inside[1].start == i and not walled(words, inside[0].end, i)


def _started(words: Words, start: int, i: int) -> bool:
    """Whether the clause that begins at `start` has its verb before word i."""
    for group in words.finite:
        if group.start >= start:
            return group.start < i
    return False


def _openings(words: Words) -> frozenset[int]:
    """Where the subjects of modal verbs begin: "if the echo is bad | the quota for 2005 will be cut"."""
    found = set()
    for group in words.finite:
        if words.tags[group.start] != role.MODAL:
            continue
        k = group.start - 1
        while k > 0 and words.tags[k] in PHRASED and words[k].lower != "either":
            k -= 1
        if words.tags[k] in (role.DET, role.OWN) or words[k].lower == "either":
            found.add(k)
    return frozenset(found)


PHRASED = frozenset({role.NOUN, role.NAME, role.NUM, role.DATE, role.PREP})
RESTARTING = v.NOMINATIVE | {"this", "that"}


def _ahead(words: Words, i: int) -> Group | None:
    """The finite verb of the stretch that begins at word i, if no wall comes before it."""
    for group in words.finite:
        if group.start >= i:
            return None if _parted(words.tags, i, group.start) else group
    return None


def _parted(tags: str, start: int, end: int) -> bool:
    """Whether a wall stands between two words, other than two commas around a date: "the second, on 22 May, failed"."""
    if BORDERS.isdisjoint(tags[start:end]):
        return False
    marks = [k for k in range(start, end) if tags[k] in BORDERS]
    if len(marks) != 2 or marks[0] == start or marks[1] != end - 1:
        return True
    inside = tags[marks[0] + 1 : marks[1]]
    commas = tags[marks[0]] == tags[marks[1]] == role.COMMA
    named = not inside.strip(role.NAME)  # "the leader of the project, Ingrid Vale, expects"
    return not (commas and (named or (role.DATE in inside and DATING.issuperset(inside))))


def _subordinates(words: Words, i: int) -> bool:
    """Whether `after`, `since`, `as` open a clause and not a phrase."""
    if i + 1 >= len(words) or words.tags[i + 1] in (role.DATE, role.NUM, role.ING):
        return False
    group = _ahead(words, i + 1)
    joined = group is not None and words.tags[group.start - 1] == role.CONJ  # "before the judge and were remanded"
    only = (
        i > 1 and words[i].lower in ("before", "after") and len(words.finite) == 1
    )  # "his speech before parliament on 1 May was short"
    return group is not None and not joined and not only and group.start - i < 12


def _coordinate(words: Words, i: int, start: int) -> str:
    """Whether a comma or conjunction joins a clause: only after a finite verb, and before another."""
    if not _started(words, start, i):
        return ""
    tags, j = words.tags, i
    while j < len(tags) and tags[j] in JOINING:
        j += 1
    group = _ahead(words, j)
    if group is None or not HINDERING.isdisjoint(between := tags[j : group.start]):
        return ""
    if j == group.start and tags[i] == role.COMMA and _in_series(words, group):
        return ","
    joined, own = role.CONJ in tags[i:j], not SUBJECTS.isdisjoint(between)
    if own and tags[i] == role.CONJ and tags[i - 1] in (role.NAME, role.NUM) and tags[j] == role.NUM:
        return ""
    if joined:
        return words[tags.index(role.CONJ, i)].lower
    return "," if own else ""


def _in_series(words: Words, group: Group) -> bool:
    """Whether a past form has a date of its own in a series of them: "was bought in May, rebuilt in June and sold"."""
    if group.kind != PAST:
        return False
    tags, end = words.tags, group.end
    while end < len(tags) and tags[end] not in ENDING:
        end += 1
    return role.CONJ + role.PAST in tags[end : end + 25] and role.DATE in tags[group.end : end]


def _objects(words: Words, verbs: list[Group]) -> frozenset[int]:
    """Where object clauses without `that` begin: "said | the bridge had collapsed"."""
    found: list[int] = []
    last = words.finite[-1].start if words.finite else -1
    for n, group in enumerate(verbs):
        if group.end >= last:
            break  # no verb is left for what is said
        if group.kind != REDUCED and (verb := base_of(words.each[group.main].lower)) in SAYING:
            found += [i for i in _behind(words.tags, group.end, verbs[n + 1].end, verb) if _finite_follows(words, i)]
    return frozenset(found) if found else NOWHERE


def _behind(tags: str, start: int, end: int, verb: str) -> list[int]:
    """Where what is said can begin behind the verb: at once, behind a date, or behind whom it is said to."""
    first = end - len(tags[start:end].lstrip(SKIPPED))
    begins = first < end and tags[first] in HEADED and (first == start or tags[first - 1] != role.PREP)
    found = [first] if begins else []
    if verb in v.TELLING_SOMEONE:
        told = end - len(tags[start:end].lstrip(TOLD))
        found += [i for i in range(start + 1, min(told + 1, end)) if tags[i] in STATED]
    return found


STATED = frozenset({role.DET, role.PRON, role.OWN})


def _finite_follows(words: Words, i: int) -> bool:
    group = _ahead(words, i)
    return group is not None and group.start > i
