"""Mails: their header lines and their own words; how they sign is kept and not told, what they quote is mails too."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from email.errors import MessageError
from typing import TYPE_CHECKING

from timeline.civil import DAY, Grain, ordinal
from timeline.model import Interval, Stated
from timeline.read import dates, decode, html, parts, quotes
from timeline.read.content import BrokenError, Content

if TYPE_CHECKING:
    from email.message import EmailMessage

HEADERS = ("From", "To", "Cc", "Date", "Subject")
WRONG = (MessageError, LookupError, ValueError, AttributeError, TypeError)  # what broken mails make of the library

# The line that parts the mails of a mailbox: it tells a time, or a header follows.
_POSTED = re.compile(rb"(?:\A|\n\r?\n)From (?:[^\n]{0,120}\d:\d\d[^\n]{0,80}\n|[^\n]{3,200}\n(?=[A-Za-z][\w-]*:))")
_ESCAPED = re.compile(rb"^>(>*From )", re.M)


def of_text(raw: bytes) -> tuple[Content, ...]:
    """A file of plain text: what it knows of title and dates stands in its first lines.  It may be a mail."""
    text = decode.text_of(raw)
    head = quotes.opens_mail(text)
    return (quotes.unfolded(text, head) if head or quotes.forwards(text) else Content(text),)


def mails(raw: bytes) -> tuple[Content, ...]:
    """A mail: its header as lines, then what it says."""
    return (_content(raw),)


def mailbox(raw: bytes) -> tuple[Content, ...]:
    """The mails of a mailbox, in its order."""
    starts = [found.end() for found in _POSTED.finditer(raw)]
    if not starts or raw[: starts[0]].lstrip()[:5] != b"From ":
        raise BrokenError("it is no mailbox, which begins with a line “From ”")
    ends = [*[found.start() for found in _POSTED.finditer(raw)][1:], len(raw)]
    return tuple(_content(_ESCAPED.sub(rb"\1", raw[a:b])) for a, b in zip(starts, ends, strict=True))


def _content(raw: bytes) -> Content:
    from email import message_from_bytes, policy  # a twentieth of a second to load

    if raw.strip() and b"\0" in raw[: decode.SAMPLE]:
        raise decode.BinaryError("it holds zero bytes")
    message = message_from_bytes(raw.lstrip(), policy=policy.default)
    found = _of(message)
    if not found.text.strip() and raw.strip():
        raise BrokenError("it is a mail without a header and without a text")
    return found


def _of(message: EmailMessage, level: int = 0) -> Content:
    """What a mail says, the mails that it quotes, and those that are attached to it."""
    said = [(name, value) for name in HEADERS if (value := _header(message, name))]
    body = _body(message)
    head = "".join(f"{name}: {value}\n" for name, value in said)
    text = f"{head}\n{body}" if said else body
    found = quotes.unfolded(text, len(head), stated=_stated(message, text))
    held = list(parts.attached(message)) if level < quotes.DEEPEST else []
    mails = [mail for each in held if (mail := _of(each, level + 1)).text.strip()]
    return replace(found, quoted=(*found.quoted, *mails), unread=parts.unread(message))


# ---------------------------------------------------------------------------------- header and body


def _header(message: EmailMessage, name: str) -> str:
    """A header on one line, decoded; a date, and what cannot be decoded, as it stands."""
    value = next((raw for key, raw in message.raw_items() if key.lower() == name.lower()), "")
    if name != "Date":
        with suppress(*WRONG):
            value = str(message[name] or "")
    value = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(decode.newlines(value).split())


def _stated(message: EmailMessage, text: str) -> Stated | None:
    """The day and time that the mail's Date header gives, with its zone."""
    words = _header(message, "Date")
    try:
        found = dates.within(words) or _sent(message)
    except WRONG:
        found = None
    return Stated(found, "mail's Date header", words, text.index(f"Date: {words}\n") + 6) if words and found else None


def _sent(message: EmailMessage) -> Interval | None:
    """The time of a Date header as the library reads it, which knows the oddities of mail programs."""
    when = getattr(message["Date"], "datetime", None)
    if when is None:
        return None
    start = ordinal(when.year, when.month, when.day) * DAY + when.hour * 3600 + when.minute * 60 + when.second
    offset = when.utcoffset()
    return Interval(start, start + 1, Grain.SECOND, zone=None if offset is None else int(offset.total_seconds()) // 60)


def _body(message: EmailMessage) -> str:
    """The words of a mail: all its plain text, else its pages as lines; nothing of what is attached."""
    found = list(parts.texts(message))
    for kind in ("plain", "html"):
        words = [_words(part, kind) for part in found if part.get_content_subtype() == kind]
        if any(each.strip() for each in words):
            return "\n\n".join(each.strip("\n") for each in words if each.strip()) + "\n" if words[1:] else words[0]
    bare = message.get_content_maintype() == "multipart" and not message.is_multipart()
    return _words(message, "plain") if bare else ""


def _words(part: EmailMessage, kind: str) -> str:
    """The text of a part: in the encoding that it declares, or if it is not that, in the likeliest."""
    try:
        raw = part.get_payload(decode=True)
    except WRONG:
        raw = None
    if not isinstance(raw, bytes):
        return ""
    charset = part.get_content_charset("utf-8")
    try:
        text = decode.newlines(raw.decode(charset))
    except (LookupError, UnicodeError):
        text = html.decoded(raw) if kind == "html" else decode.text_of(raw)
    return html.text(text, quote="> ") if kind == "html" else text
