"""The parts of a mail: which are its words, which are mails that are attached to it, and which nobody reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from email.message import EmailMessage

TEXTS = ("text/plain", "text/html")
SILENT = ("image", "audio", "video")  # nobody looks for words in these
SIGNED = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
DEEPEST = 20  # parts in parts


def texts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that are the words of a mail, in order: an image may stand between two of them."""
    for part in _leaves(message):
        if part.get_content_type() in TEXTS and not _is_file(part):
            yield part


def attached(message: EmailMessage) -> Iterator[EmailMessage]:
    """The mails that are attached to a mail, those of a digest too."""
    for part in _leaves(message):
        held = part.get_payload() if part.get_content_type() == "message/rfc822" else None
        if isinstance(held, list):
            yield from cast("list[EmailMessage]", held)


def unread(message: EmailMessage) -> tuple[str, ...]:
    """What the attachments are called that hold neither words nor mails."""
    return tuple(
        part.get_filename() or part.get_content_type()
        for part in _leaves(message)
        if part is not message and _is_file(part) and not part.is_multipart() and _may_hold_words(part)
    )


def _leaves(part: EmailMessage, level: int = 0) -> Iterator[EmailMessage]:
    """The parts of a mail that hold no others of it; what is inside of an attached mail is of that."""
    held = part.get_payload() if part.is_multipart() else None
    if not isinstance(held, list) or part.get_content_maintype() != "multipart":
        yield part
    elif level < DEEPEST:
        for each in cast("list[EmailMessage]", held):
            yield from _leaves(each, level + 1)


def _is_file(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _may_hold_words(part: EmailMessage) -> bool:
    return part.get_content_maintype() not in SILENT and part.get_content_type() not in SIGNED
