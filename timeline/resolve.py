"""Mention -> Reading: what do the words say, before anyone asks when?

The parse of a mention names its rules; each rule's meaning is applied to what it captured,
from the inside out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from timeline.grammar import Rule
from timeline.model import Mention
from timeline.rules import english


@lru_cache(1)
def _rules() -> dict[tuple[str, str], Rule]:
    return {(r.name, r.kind): r for level in english.LEVELS for r in level}


def resolve(mention: Mention) -> Any:
    """The reading of a mention; a plain number for the phrases inside it that are numbers."""
    values = [resolve(part) if isinstance(part, Mention) else part for part in mention.parts]
    return _rules()[mention.rule, mention.kind].means(*values)
