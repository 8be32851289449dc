"""Mails in mails: where the own words of one end, and what older ones it quotes, each with what introduces it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from timeline.model import Stated
from timeline.read import dates, header
from timeline.read.content import Content
from timeline.read.labels import phrases
from timeline.read.lines import Line, split

NEAR = 5  # lines in which the header of a quoted mail says who and when; an attribution takes three
LONG = 300  # characters of an attribution
SIGNED = 12  # lines of a signature, at most
DEEPEST = 12  # mails in mails in mails

_OPENS = re.compile(r"(?:on|am|le|el|op|il|em|den|w dniu|2\d{3})\b", re.I)
_WROTE = re.compile(
    r"\b(?:wrote|writes|schrieb|écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał(?:\(a\))?)\s*:$"
    r"|\b(?:schrieb|schreef|skrev) [^:]{2,80}:$"
)
_SENDER = re.compile(r"@|\d:\d\d|^\w{1,5}\s(?:mon|tue|wed|thu|fri|sat|sun)", re.I)
_PARTED = re.compile(r"-{2,20} ?(?:original message|original appointment|ursprüngliche nachricht|message d'origine|"
                     r"mensaje original|messaggio originale|oorspronkelijk bericht|forwarded message|"
                     r"forwarded by .{0,80}?) ?-{2,20}|begin forwarded message:", re.I)  # fmt: skip
_MARK = re.compile(r"[A-Z]{0,3}>(?!From ) ?")  # ">From " is a line's first word, kept apart from those that part mails
_SLASHED = re.compile(r"\b\d{1,2}/\d{1,2}/\d\d(?:\d\d)?\b")
_CLOCK = re.compile(
    r"[\s,]*(?:(?:at|um|à|om|alle(?: ore)?|a las|às|kl\.?)\s)?"
    r"(\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[apAP]\.?[mM]\b\.?)?(?:\s(?:[A-Z]{3,4}\b|[+-]\d{4}))?)"
)
TAILS = phrases("""
    sent from my iphone | sent from my ipad | sent from my phone | sent from my mobile | sent from my blackberry |
    sent from my android | sent from outlook | get outlook for ios | get outlook for android
""")
Runs = tuple[tuple[int, int], ...]


def unfolded(text: str, start: int, stated: Stated | None = None) -> Content:
    """A mail whose own words begin at a character, and the older ones that it quotes."""
    furniture, quoted = _unfold(text, start, 0)
    return Content(text, stated=stated, furniture=furniture, quoted=quoted)


def opens_mail(text: str) -> int:
    """The character behind the header of a mail that a text begins with; 0 if it begins otherwise."""
    lines = split(text[:2000])
    if not lines or not _is_header(lines, 0):
        return 0
    return lines[_labels(lines, 0) - 1].end


def forwards(text: str) -> bool:
    """Whether a text is a mail's that lost its header: a line parts it from an older mail, whose header follows."""
    lines = split(text)
    parted = (at for at, line in enumerate(lines) if line.text[:1] in "-bB" and _PARTED.fullmatch(line.text))
    return any(at + 1 < len(lines) and _is_header(lines, at + 1) for at in parted)


def _unfold(text: str, start: int, level: int) -> tuple[Runs, tuple[Content, ...]]:
    """The runs of lines, from a character on, that are no words of a mail's own; and the mails that it quotes there.

    Lines with a mark are of the mail that was introduced last, also if answers stand between them.
    """
    lines = [line for line in split(text) if line.start >= start]
    older = list(_older(lines))
    own = older[0][0] if older else len(lines)
    rows, marked = _marked(lines[:own])
    runs = _runs(lines, [*rows, *range(own, len(lines))])
    if level == DEEPEST:
        return runs, ()
    quotes = [quote for said, words in marked for quote in _quote(said, words, level)]
    for (_, opening, body), (end, _, _) in pairwise([*older, (len(lines), 0, 0)]):
        first, last = (lines[body].start, lines[end - 1].end) if body < end else (0, 0)
        quotes += _quote(_joined(lines[opening:body]), text[first:last], level)
    return runs, tuple(quotes)


def _quote(said: str, words: str, level: int) -> tuple[Content, ...]:
    """The mail of these words, which `said` introduces; if it has none of its own, those that it quotes."""
    text = f"{said}\n\n{words}" if said else words
    start = len(said) or opens_mail(words)
    runs, quoted = _unfold(text, start, level + 1)
    kept = ((0, len(said)), *runs) if said else runs
    ends = [start, *(end for _, end in runs)]
    starts = [*(first for first, _ in runs), len(text)]
    if not any(text[a:b].strip() for a, b in zip(ends, starts, strict=True)):
        return quoted
    return (Content(text, stated=_stated(said), furniture=kept, quoted=quoted),)


def _stated(said: str) -> Stated | None:
    """The day, and the hour if it is told, in the line that introduces a mail."""
    match = dates.FULL.search(said) or dates.FOREIGN.search(said) or _SLASHED.search(said)
    if match is None:
        return None
    clock = _CLOCK.match(said, match.end())
    when = (dates.parse(f"{match[0]} {clock[1]}") if clock else None) or dates.parse(match[0])
    words = said[match.start() : clock.end() if clock else match.end()]
    return Stated(when, "line above the quoted mail", words, match.start()) if when else None


# ---------------------------------------------------------------------------------- lines with a mark


def _marked(lines: Sequence[Line]) -> tuple[list[int], list[tuple[str, str]]]:
    """The lines (by number) that are marked as quoted, say who is quoted, or sign; and each quoted mail: who, what."""
    rows: list[int] = []
    held: list[tuple[str, list[tuple[int, Line]]]] = []
    at, sign = 0, _signature(lines)
    while at < len(lines):
        size = 0
        if _is_marked(lines, at):
            held = held or [("", [])]
            held[-1][1].append((at, lines[at]))
        elif (size := _attribution(lines, at)) and _is_marked(lines, at + size):
            held.append((_joined(lines[at : at + size]), []))
        else:
            size = 0
        taken = size or int(at >= sign or _is_marked(lines, at) or _is_tail(lines[at]))
        rows += range(at, at + taken)
        at += max(1, taken)
    return rows, [(said, _unmarked(quoted)) for said, quoted in held]


def _signature(lines: Sequence[Line]) -> int:
    """The number of the last line that is "--", if few lines follow that are no quotes: they are a signature."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].text == "--"), len(lines))
    below = [line for at, line in enumerate(lines[last + 1 :], last + 1) if not _is_marked(lines, at)]
    return last if len(below) <= SIGNED and sum(len(line.text) for line in below) <= LONG * 2 else len(lines)


def _unmarked(quoted: Sequence[tuple[int, Line]]) -> str:
    """The words of marked lines without the marks that all of them have; a blank line where others stood between."""
    levels = [(row, line, list(islice(_marks(line.text), DEEPEST))) for row, line in quoted]
    depth = min((len(marks) for _, line, marks in levels if marks[-1] < len(line.text)), default=1)
    out: list[str] = []
    above = -1
    for row, line, marks in levels:
        out += [""] if out and (line.gap or row > above + 1) else []
        out.append(line.text[marks[min(depth, len(marks)) - 1] :].rstrip())
        above = row
    return "\n".join(out).strip("\n")


def _marks(text: str) -> Iterator[int]:
    """Where the marks end that a line begins with."""
    at = 0
    while match := _MARK.match(text, at):
        at = match.end()
        yield at


def _is_marked(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and _MARK.match(lines[at].text) is not None


def _is_tail(line: Line) -> bool:
    return len(line.text) < LONG and " ".join(line.text.casefold().split()).rstrip(".") in TAILS


def _runs(lines: Sequence[Line], rows: Sequence[int]) -> Runs:
    """Lines that follow each other as one run: from where to where."""
    cuts = [0, *(at + 1 for at, (one, other) in enumerate(pairwise(rows)) if other > one + 1), len(rows)]
    return tuple((lines[rows[a]].start, lines[rows[b - 1]].end) for a, b in pairwise(cuts) if a < b)


# ---------------------------------------------------------------------------------- lines without one


def _older(lines: Sequence[Line]) -> Iterator[tuple[int, int, int]]:
    """Where older mails begin that have no mark on their lines: all from there on is theirs, up to the next.

    The number of the first line of each, that of the line which introduces it, and that of its own first one.
    """
    at = 0
    while at < len(lines):
        marked = _is_marked(lines, at)
        parted = not marked and _PARTED.fullmatch(lines[at].text) is not None
        said = 0 if marked or parted else _introduction(lines, at)
        if parted or said or (not marked and _is_header(lines, at)):
            yield at, at + parted, at + parted + said
            at = max(at + 1, at + said if said else _labels(lines, at + parted))
        else:
            at += 1


def _introduction(lines: Sequence[Line], at: int) -> int:
    """How many lines introduce a mail without marks: they say when, or from what address."""
    size = _attribution(lines, at)
    said = _joined(lines[at : at + size])
    told = _OPENS.match(said) and _SENDER.search(said)
    return size if told and not _is_marked(lines, at + size) else 0


def _is_header(lines: Sequence[Line], at: int) -> bool:
    """Whether the header of a mail begins here: from whom, when, about what."""
    first = header.pair(lines[at])
    if first is None or first.name != "from":
        return False
    names = {found.name for line in lines[at : at + NEAR] if (found := header.pair(line))}
    return "sent" in names or names >= {"date", "subject"}


def _labels(lines: Sequence[Line], at: int) -> int:
    """The number of the line behind the header that stands at a line, if one does."""
    first = at
    while at < len(lines) and header.pair(lines[at]) and not (lines[at].gap and at > first):
        at += 1
    return at


def _attribution(lines: Sequence[Line], at: int) -> int:
    """How many lines say who wrote what follows: `On Mon, 5 March 2012, Ann Lee wrote:`; 0 if these do not."""
    said = ""
    for size, line in enumerate(lines[at : at + 3], 1):
        said = f"{said} {line.text}".strip()
        if len(said) > LONG or (size > 1 and line.gap):
            return 0
        if _WROTE.search(said[-100:]):
            return size
        if not _OPENS.match(said):
            return 0
    return 0


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)
