"""What a format makes of a file's bytes, and how that becomes a document."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from timeline.model import Block, BlockKind, Document, Stated
from timeline.read import plain

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
    quoted: tuple[Content, ...] = ()  # those mails, and such as are attached
    unread: tuple[str, ...] = ()  # what else is attached, by name


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


def shortened(content: Content, most: int) -> Content:
    """A content without what lies farther out in its lines than so many characters."""
    ends, lost, at = [0], [0], 0  # where lines end that are too long, and how much is lost up to there
    for line in content.text.split("\n"):
        at += len(line)
        if len(line) > most:
            ends.append(at)
            lost.append(lost[-1] + len(line) - most)
        at += 1

    def place(old: int) -> int:
        return old - lost[bisect_right(ends, old) - 1]

    return replace(
        content,
        text="\n".join(line[:most] for line in content.text.split("\n")),
        furniture=tuple((place(start), place(end)) for start, end in content.furniture),
        quoted=tuple(shortened(each, most) for each in content.quoted),
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
