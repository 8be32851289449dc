"""Merging: claims that tell of the same happening become one event.

Claims are taken from the finest date to the coarsest.  Each joins the one group that it fits best, by
comparison with the group's first claims, which are its finest; so a coarse date can join a fine one but
never bridge two of them.  Candidates come from an index of rare words and time, never from all pairs, and
the order in which the claims arrive does not matter.  Nothing is lost: an event holds its claims unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merging.dispute import reconciled
from timeline.merging.groups import LEADERS, Group, Index, may_share
from timeline.merging.join import joined
from timeline.merging.likeness import alike
from timeline.merging.story import stories
from timeline.merging.times import compatible, sort_key, span
from timeline.merging.words import Told, listened
from timeline.model import Claim, Event, Status
from timeline.rules import telling as v

FULL = 6  # words of a title that needs no fuller one
LONGEST = 98  # characters of a title
NEARLY = 0.9  # a group that fits so nearly as well as the best is its rival
AGAIN = 3.0  # how well a claim fits another of its sentence with the same title: better than any of another
RANK = {Status.OCCURRED: 0, Status.DEADLINE: 1, Status.PLANNED: 2, Status.HYPOTHETICAL: 3}


def merge(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """The events that the claims tell of, in the order of time; the undated come last."""
    ordered = sorted(listened(list(claims)), key=_order)
    groups: list[Group] = []
    index = Index(ordered)
    keys: dict[str, Group] = {}
    for told in ordered:
        claim = told.claim
        group = keys.get(claim.key) if claim.key else None
        if group is None or not may_share(claim, group):
            near = index.near(told)
            group = _best(told, near) if near else None
        if group is None:
            group = Group(told)
            groups.append(group)
        else:
            group.add(told)
        index.put(group, told)
        if claim.key:
            keys.setdefault(claim.key, group)
    kin = stories(groups)
    events = [_event(group) for group in joined(reconciled(groups, kin), kin)]
    return tuple(sorted(events, key=lambda e: (*sort_key(e.interval), e.best.document, e.best.offset, e.id)))


def _order(told: Told) -> tuple[object, ...]:
    claim, date = told.claim, told.date
    return (date.span, date.ends, RANK[claim.status], -claim.confidence,
            claim.document, claim.offset, claim.id, claim.title)  # fmt: skip


def _best(told: Told, candidates: list[Group]) -> Group | None:
    """The one group that the claim fits best; none where two fit about as well and exclude each other."""
    scored = [(score, group) for group in candidates if (score := _likeness(told, group))]
    if len(scored) < 2:
        return scored[0][1] if scored else None
    top = max(score for score, _ in scored)
    rivals = [group for score, group in scored if score >= NEARLY * top]
    first = next(group for score, group in scored if score == top)
    if any(not compatible(first.first.interval, group.first.interval) for group in rivals):
        return None
    return first


def _likeness(told: Told, group: Group) -> float:
    """How well a claim fits a group: 0 for not at all."""
    first = group.told[0]
    (start, end), (begin, until) = told.date.ends, first.date.ends
    held = start <= begin and until <= end  # as most often: what is looked up is the coarser
    if not may_share(told.claim, group) or not (held or compatible(first.claim.interval, told.claim.interval)):
        return 0
    if _again(told.claim, first.claim):
        return AGAIN
    best = alike(told, first)
    for other in group.told[1:LEADERS]:
        best = max(best, alike(told, other))
    return best


def _again(one: Claim, other: Claim) -> bool:
    """Whether one sentence says the same twice: on its day, and at its hour."""
    return one.title == other.title and one.document == other.document and one.quote_start == other.quote_start


def _event(group: Group) -> Event:
    if len(group.told) == 1:
        claim = group.first
        return Event("e" + claim.id[1:], (claim,), claim, claim.interval, False, "")
    claims = sorted([told.claim for told in group.told], key=lambda c: (c.document, c.offset, c.id))
    ranked = sorted(claims, key=_preference)
    dated = [c for c in ranked if c.interval is not None]
    interval = min([c.interval for c in dated], key=span, default=None)
    conflict = any(not compatible(interval, c.interval) for c in dated)
    right = _elected(dated) if conflict else ranked
    best = right[0]
    when = best.interval if conflict else interval
    return Event("e" + best.id[1:], tuple(claims), best, when, conflict, _fuller(best, right))


def _elected(claims: list[Claim]) -> list[Claim]:
    """The claims with the date that most documents tell, of those in dispute; of as many, the surest."""
    finest = [c for c in claims if not any(_holds(c, other) for other in claims)]
    votes = {c: [other for other in claims if compatible(c.interval, other.interval)] for c in finest}
    winner = min(
        finest, key=lambda c: (*_standing(c), -len({o.document for o in votes[c]}), -c.confidence, _preference(c))
    )
    return votes[winner]


def _holds(coarse: Claim, fine: Claim) -> bool:
    """Whether a date only says less than another."""
    return span(fine.interval) < span(coarse.interval) and compatible(coarse.interval, fine.interval)


def _fuller(best: Claim, claims: list[Claim]) -> str:
    """The shortest title that holds all words of the best claim's and some of its own; nothing, if none does."""
    words = {word for word, _ in v.stems(best.title)}
    rivals = {c.title for c in claims if c.status is best.status and len(c.title) <= LONGEST}
    fuller = [title for title in rivals if {word for word, _ in v.stems(title)} > words]
    return min(fuller, key=lambda title: (len(title), title), default="") if len(words) < FULL else ""


def _preference(claim: Claim) -> tuple[object, ...]:
    """The best claim first: done before planned, the finest date, a deed before what lasts since it, the surest."""
    planned, since = _standing(claim)
    fits = len(claim.title) if len(claim.title) <= LONGEST else 0
    return (planned, span(claim.interval), since, -claim.confidence, -fits, claim.document, claim.offset, claim.id)


def _standing(claim: Claim) -> tuple[bool, bool]:
    """Whether a claim tells but of a plan, and whether of what lasts since its date."""
    before = claim.quote[: max(claim.offset - claim.quote_start, 0)].rstrip().lower()
    return claim.status in (Status.PLANNED, Status.HYPOTHETICAL), before.endswith("since")
