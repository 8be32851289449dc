"""The dates of a document on their way to claims."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model import Claim, Dated, Interval, Sentence, Status
from timeline.telling.claims import Named
from timeline.telling.story import Draft
from timeline.telling.tokens import Words


@dataclass(slots=True, eq=False)
class Spot:
    """A date of a sentence, and what has been made of it so far."""

    number: int  # of the sentence
    held: list[Dated]
    index: int  # of the date among those
    one: Dated
    sentence: Sentence
    span: tuple[int, int] = (0, 0)
    near: list[Dated] = field(init=False)
    place: int = 0
    tokens: Words = field(init=False)
    at: int = 0
    heading: bool = False
    story: Draft = field(init=False)
    title: str = ""
    note: str = ""
    named: str = ""
    status: Status = Status.OCCURRED
    names: Named = ((), ())


def once(claims: list[Claim]) -> list[Claim]:
    """The claims of a sentence, each once."""
    if len(claims) < 2 or len({claim.title for claim in claims}) == len(claims):
        return claims
    first: dict[tuple[str, Interval | None], Claim] = {}
    for claim in claims:
        first.setdefault((claim.title, claim.interval), claim)
    return list(first.values())
