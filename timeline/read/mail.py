"""Mails: their header lines and their own words; what they quote, and how they sign, is kept and not told."""

from __future__ import annotations

import re
from contextlib import suppress
from email.errors import MessageError
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from timeline.civil import DAY, Grain, ordinal
from timeline.model import Interval, Stated
from timeline.read import dates, decode, header, html
from timeline.read.content import BrokenError, Content
from timeline.read.labels import phrases
from timeline.read.lines import Line, split

if TYPE_CHECKING:
    from email.message import EmailMessage

HEADERS = ("From", "To", "Cc", "Date", "Subject")
WRONG = (MessageError, LookupError, ValueError, AttributeError, TypeError)  # what broken mails make of the library
NEAR = 5  # lines in which the header of a quoted mail says who and when; an attribution takes three
LONG = 300  # characters of an attribution

_POSTED = re.compile(rb"(?:\A|\n\r?\n)From [^\n]{3,200}\n")  # the line that parts the mails of a mailbox
_ESCAPED = re.compile(rb"^>(>*From )", re.M)
_FORWARD = re.compile(r"(?:fwd?|wg|tr|i|rv|vs): ?", re.I)
_OPENS = re.compile(r"(?:on|am|le|el|op|il|em|den|w dniu|2\d{3})\b", re.I)
_WROTE = re.compile(
    r"\b(?:wrote|writes|schrieb|écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał(?:\(a\))?)\s*:$"
)
_SENDER = re.compile(r"@|\d:\d\d|^\w{1,5}\s(?:mon|tue|wed|thu|fri|sat|sun)", re.I)
_ORIGINAL = re.compile(r"-{2,20} ?(?:original message|original appointment|ursprüngliche nachricht|message d'origine|"
                       r"mensaje original|messaggio originale|oorspronkelijk bericht) ?-{2,20}", re.I)  # fmt: skip
_FORWARDED = re.compile(r"-{2,20} ?(?:forwarded message|forwarded by .{0,80}?) ?-{2,20}|begin forwarded message:", re.I)
_MARKED = re.compile(r"[A-Z]{0,3}>")
TAILS = phrases("""
    sent from my iphone | sent from my ipad | sent from my phone | sent from my mobile | sent from my blackberry |
    sent from my android | sent from outlook | get outlook for ios | get outlook for android
""")


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
    said = [(name, value) for name in HEADERS if (value := _header(message, name))]
    body = _body(message)
    if not said and not body.strip() and raw.strip():
        raise BrokenError("it is a mail without a header and without a text")
    head = "".join(f"{name}: {value}\n" for name, value in said)
    text = f"{head}\n{body}" if said else body
    subject = dict(said).get("Subject", "")
    return Content(
        text, stated=_stated(message, text), furniture=_furniture(text, len(head), bool(_FORWARD.match(subject)))
    )


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
    """The words of a mail: its plain text, else its page as lines; nothing of what is attached."""
    for kind in ("plain", "html"):
        try:
            part = message.get_body((kind,))
        except WRONG:
            part = None
        words = _words(cast("EmailMessage", part), kind) if part is not None else ""
        if words.strip():
            return words
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


# ---------------------------------------------------------------------------------- what is not told


def _furniture(text: str, start: int, forward: bool) -> tuple[tuple[int, int], ...]:
    """The runs of a mail's lines, below its header, that others wrote before, or that say who signs.

    What a forward forwards is what it has to say; only what that quotes in turn is left out.
    """
    lines = [line for line in split(text) if line.start >= start]
    rows: set[int] = set()
    at, signed = 0, False
    while at < len(lines):
        reply = _is_reply(lines, at)
        if _FORWARDED.fullmatch(lines[at].text) or (reply and forward):
            marker = _FORWARDED.fullmatch(lines[at].text) is not None or not header.pair(lines[at])
            rows.update({at} if marker else ())
            at += marker + _labels(lines[at + marker :])
            signed = forward = False
            continue
        signed = signed or lines[at].text == "--"
        taken = len(lines) - at if reply and not signed else 1 if signed else _taken(lines, at)
        rows.update(range(at, at + taken))
        at += max(1, taken)
    return _runs(lines, sorted(rows))


def _runs(lines: list[Line], rows: list[int]) -> tuple[tuple[int, int], ...]:
    """Lines that follow each other as one run: from where to where."""
    cuts = [0, *(at + 1 for at, (one, other) in enumerate(pairwise(rows)) if other > one + 1), len(rows)]
    return tuple((lines[rows[a]].start, lines[rows[b - 1]].end) for a, b in pairwise(cuts) if a < b)


def _taken(lines: list[Line], at: int) -> int:
    """How many lines from here on are marked as quoted, or say who is quoted so."""
    text = lines[at].text
    if _MARKED.match(text) or " ".join(text.casefold().split()).rstrip(".") in TAILS:
        return 1
    size = _attribution(lines, at)
    return size if size and at + size < len(lines) and _MARKED.match(lines[at + size].text) else 0


def _is_reply(lines: list[Line], at: int) -> bool:
    """Whether an older mail begins here, which goes on to the end without a mark on its lines."""
    if _ORIGINAL.fullmatch(lines[at].text):
        return True
    if _is_header(lines, at):
        return True
    size = _attribution(lines, at)
    said = " ".join(line.text for line in lines[at : at + size])
    marked = at + size < len(lines) and _MARKED.match(lines[at + size].text)
    return bool(size and not marked and _OPENS.match(said) and _SENDER.search(said))


def _is_header(lines: list[Line], at: int) -> bool:
    """Whether the header of a mail begins here: from whom, when, about what."""
    first = header.pair(lines[at])
    if first is None or first.name != "from":
        return False
    names = {found.name for line in lines[at : at + NEAR] if (found := header.pair(line))}
    return "sent" in names or names >= {"date", "subject"}


def _labels(lines: list[Line]) -> int:
    """How many lines there are of the header that a forwarded mail begins with."""
    found = (number for number, line in enumerate(lines) if not header.pair(line) or (line.gap and number))
    return next(found, len(lines))


def _attribution(lines: list[Line], at: int) -> int:
    """How many lines say who wrote what follows: `On Mon, 5 March 2012, Ann Lee wrote:`; 0 if these do not."""
    said = ""
    for size, line in enumerate(lines[at : at + 3], 1):
        said = f"{said} {line.text}".strip()
        if len(said) > LONG or (size > 1 and line.gap):
            return 0
        if _WROTE.search(said[-20:]):
            return size
        if not _OPENS.match(said):
            return 0
    return 0
