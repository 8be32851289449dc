"""What a format makes of a file's bytes, and how that becomes a document."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.model import Block, BlockKind, Document, Stated
from timeline.read import decode, plain

_SIGN = re.compile(r"[^\n]")


class BrokenError(ValueError):
    """The bytes are not what the file's suffix says; the words end the sentence `… cannot be read: `."""


@dataclass(frozen=True, slots=True)
class Content:
    """A text, and what its format knows of it that the text does not say, or not as surely."""

    text: str
    title: str = ""
    stated: Stated | None = None  # believed before any date in the text
    hint: Stated | None = None  # believed after all else
    furniture: tuple[tuple[int, int], ...] = ()  # whole lines to keep and not to tell: quoted mails, signatures


def of_text(raw: bytes) -> tuple[Content, ...]:
    """A file of plain text: what it knows of title and dates stands in its first lines."""
    return (Content(decode.text_of(raw)),)


def document(content: Content, id: str, source: str = "") -> Document:
    """The document of a content.  Its furniture is hidden from those who look for titles, dates and paragraphs."""
    found = plain.document(_hidden(content), id, source)
    return replace(
        found,
        text=content.text,
        title=content.title or found.title,
        stated=content.stated or found.stated or content.hint,
        blocks=tuple(sorted((*found.blocks, *_kept(content)), key=lambda block: block.start)),
    )


def _hidden(content: Content) -> str:
    """The text with blanks for its furniture, so that all else stands where it stood."""
    parts, at = [], 0
    for start, end in content.furniture:
        parts += [content.text[at:start], _SIGN.sub(" ", content.text[start:end])]
        at = end
    return "".join(parts) + content.text[at:]


def _kept(content: Content) -> list[Block]:
    """The furniture, without the white space around it."""
    kept = []
    for start, end in content.furniture:
        words = content.text[start:end]
        first = start + len(words) - len(words.lstrip())
        kept.append(Block(first, start + len(words.rstrip()), BlockKind.FURNITURE))
    return [block for block in kept if block.start < block.end]
