"""Web pages: which of a page's blocks are its text, as lines of plain text; its title and its date."""

from __future__ import annotations

import logging
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from timeline.read import decode, markup
from timeline.read.content import Content
from timeline.read.lines import SHORT
from timeline.read.render import Part, lines, parts

LARGE = 2_000_000  # characters of text, with which nobody waits for an opinion: all of it is kept
DEEP = 250  # elements in each other, of which browsers make no more than twice as many, and no person one
HEAD = 8  # parts between headline and text that may say who wrote it, and when
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_LATIN = frozenset(["iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"])  # as browsers take them
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def pages(raw: bytes) -> tuple[Content, ...]:
    """A page: the text that is its own, its title, and the date that its markup states."""
    root = tree(decoded(raw))
    if root is None:
        return (Content(""),)
    title, stated, hint = markup.title(root), markup.stated(root), markup.hint(root)
    own = _own(root, parts(root))
    text = lines(_under_title(own, title)) if own else ""
    return (Content(text, title or _headline(own), stated, hint),)


def text(page: str, quote: str = "") -> str:
    """All the words of a page as lines of plain text; before those of a quotation stands `quote`."""
    root = tree(page)
    return "" if root is None else lines(parts(root), quote)


def decoded(raw: bytes) -> str:
    """The text of a page's bytes: UTF-8 if they are that, else as the page says, else as any text."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CHARSET.search(raw[:4096])
        name = declared[1].decode("ascii", "replace").lower() if declared else ""
        with suppress(LookupError, UnicodeError):
            raw = raw.decode("cp1252" if name in _LATIN else name or "utf-8").encode("utf-8")
    return decode.text_of(raw)


def tree(page: str) -> Any:
    """The root element of a page; None if it has none."""
    from lxml import etree, html  # a tenth of a second to load, with what needs it

    if not page.strip():
        return None
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(page.encode("utf-8", "replace"), parser, ensure_head_body=True)
    except etree.ParserError:
        return None  # of a page that is nothing but the ends of elements


# ---------------------------------------------------------------------------------- which parts are the text


@dataclass(frozen=True, slots=True)
class _Body:
    """The words of a text, three at a time; lines of fewer words as they are."""

    grams: frozenset[tuple[str, ...]]

    def has(self, part: Part) -> bool:
        """Whether a part is in the text, half of it at least."""
        grams = [gram for line in part.lines for gram in _grams(line)]
        return 2 * sum(1 for gram in grams if gram in self.grams) >= max(1, len(grams))


def _grams(line: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(line.casefold())
    return [tuple(words[at : at + 3]) for at in range(max(1, len(words) - 2))] if words else []


def _own(root: Any, found: list[Part]) -> list[Part]:
    """The parts that are the page's own text: as trafilatura has it, else what stands in no margin, else all."""
    margins = [part for part in found if not part.margin] or found
    if sum(len(part.text) for part in found) > LARGE or _is_deep(root):
        return margins
    body = _Body(frozenset(gram for line in _body(root) for gram in _grams(line)))
    has = [body.has(part) for part in found]
    if not any(has):
        return margins
    for at in _head(found, has.index(True)):
        has[at] = True
    for at in range(len(found) - 1, 0, -1):  # a heading goes with what it heads
        has[at - 1] |= has[at] and bool(found[at - 1].level) and not found[at - 1].margin
    return [part for part, kept in zip(found, has, strict=True) if kept]


def _is_deep(root: Any) -> bool:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEP:
            return True
    return False


def _head(found: list[Part], first: int) -> list[int]:
    """Which of the parts right above and below a headline are no text, but say when and by whom it was written."""
    above = range(max(0, first - HEAD), first)
    headline = max((at for at in above if found[at].level == 1), default=above.start)
    near = range(headline, min(len(found), first + HEAD // 2))
    short = [at for at in near if len(found[at].text) <= SHORT and not found[at].margin]
    return [at for at in short if _YEAR.search(found[at].text) or found[at].text.startswith("By ")]


def _body(root: Any) -> list[str]:
    """The lines of the page's main text, as trafilatura finds it, which sees nothing but the tree."""
    from trafilatura import bare_extraction  # a fifth of a second to load

    log = logging.getLogger("trafilatura")
    if not log.handlers:
        log.addHandler(logging.NullHandler())  # what it has to say of pages without a text is no one's business
    # No metadata, which would bring today's date in; no memory of other pages, which would make their order matter.
    body = getattr(bare_extraction(root, include_comments=False, with_metadata=False, deduplicate=False), "body", None)
    return [] if body is None else [line for piece in body.itertext() for line in piece.split("\n")]


# ---------------------------------------------------------------------------------- the title


def _headline(own: list[Part]) -> str:
    return next((part.text for part in own if part.level == 1), "")


def _under_title(own: list[Part], title: str) -> list[Part]:
    """The text with the title above it, if it does not stand there already."""
    above = [part for part in own[: HEAD // 2] if part.level]
    if not title or any(_same(part.text, title) for part in above):
        return own
    if any(part.level == 1 for part in above):
        return own
    return [Part(title, level=1), *own]


def _same(one: str, other: str) -> bool:
    a, b = (" ".join(_WORD.findall(text.casefold())) for text in (one, other))
    return bool(a) and (a == b or a.startswith(b) or b.startswith(a))
