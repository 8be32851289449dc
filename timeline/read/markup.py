"""What the markup of a web page says of its title and its date, and which element said so.

Only elements made to say it are asked, and the page's address last.  Never the prose, and never a clock.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from timeline.civil import calendar, ordinal
from timeline.model import Interval, Stated
from timeline.read import dates
from timeline.read.labels import phrases
from timeline.read.lines import SHORT
from timeline.read.render import BLOCKS, is_margin

FLOOR = ordinal(1000)  # earlier days are what programs write where they know none
OLDEST, LATEST = "1000-01-01", "9999-12-31"  # for htmldate, which else takes 1995 and today
DEEP = 12  # levels of JSON that are looked into
MOST, NEAR = 20, 8  # elements of one sort that are asked; steps up from one to the block that it stands in
AROUND = 24  # characters around a year in which its month and day stand
ITEMS = ("datePublished", "dateCreated")

# Names of meta elements that date what is published, by trust: when it came out, then when it was made.
OPEN_GRAPH = ("article:published_time", "og:article:published_time", "og:published_time", "og:pubdate")
NAMES = ("citation_publication_date", "citation_online_date", "citation_date", "datepublished", "dc.date.issued",
         "dcterms.issued", "dc.date", "dc.date.created", "dcterms.date", "dcterms.created", "datecreated", "pubdate",
         "date")  # fmt: skip
_DATING = re.compile(r"publi|issued|pub_?-?date|posted|release|created|(?<![a-z])date(?![a-z])|article_date")
_OTHER = re.compile(r"modif|updat|expir|valid|revis|review|access|copyright|event|start|end|until|archive|birth|death")
_CHANGED = re.compile(r"\b(?:updated|modified|revised|reviewed|edited|published)(?: on)?:? (?=[\dA-Z])", re.I)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?=\D)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")

# What JSON-LD calls the page's own text, and what else on a page may carry a date.
ARTICLES = re.compile(r"article|posting|report|review|creativework|legislation|chapter|book|thesis|document", re.I)
STRANGERS = re.compile(
    r"comment|organization|person|event|image|video|audio|website|offer|breadcrumb|question|answer", re.I
)
_QUOTED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"\n]{4,40})"')
_BYLINE = re.compile(
    r"publish|posted|pubdate|entry-?date|post-?date|article-?date|byline|dateline|timestamp|meta|(?<![a-z])(?:date|time)(?![a-z])",
    re.I,
)
_SUFFIX = re.compile(r"\s+(?:[|–—·»:]|-)\s+")
TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
UNTITLED = phrases("untitled | untitled document | document | home | index | new page | no title | page")


def title(root: Any) -> str:
    """What a page calls its text, without the name of its site; empty if it does not say."""
    metas = dict(reversed([*_metas(root)]))
    heads = [" ".join(head.itertext()) for head in root.iterfind(".//h1")]
    named = " ".join(root.xpath("string((//head/title)[1])").split())
    said = [metas.get(name, "") for name in TITLES] + (heads if len(heads) == 1 else []) + [_bare(named, heads)]
    for words in (" ".join(each.split()) for each in said):
        if words and words.casefold() not in UNTITLED:
            return words
    return ""


def stated(root: Any) -> Stated | None:
    """The date that a page's markup states, by the most trusted of its elements; None if none does."""
    for field, words in _said(root):
        interval = _date(words)
        if interval is not None:
            return Stated(interval, field, " ".join(words.split()))
    return None


def hint(root: Any) -> Stated | None:
    """The date in a page's address, in an element called after dates, as htmldate reads it, or at the page's foot."""
    links = root.xpath("//link[translate(@rel, 'CANOIL', 'canoil')='canonical']/@href")
    for address in (*links, *(value for name, value in _metas(root) if name == "og:url")):
        if found := dates.in_name(address.replace("/", "-")):
            return Stated(found[0], "page's address", address)
    bylines = (node for node in _above_prose(root) if node.tag != "time" and _BYLINE.search(_called(node)))
    feet = (words for node in islice(root.iter("footer"), MOST) for words in [_words(node)])
    return next(filter(None, (*map(_of_byline, islice(bylines, MOST)), *map(_of_foot, feet))), None)


def _of_foot(words: str) -> Stated | None:
    """What a page's foot says of its last change: “Page updated 3 November 2020”."""
    found = (dates.at(words, match.end()) for match in _CHANGED.finditer(words))
    said = next(filter(None, found), None)
    return Stated(said[1], "foot of the page", said[0]) if said else None


def _of_byline(node: Any) -> Stated | None:
    """The day in an element that is called after dates and bylines: `<p class="byline">By Ann Lee, 12 March 2011`."""
    words = _words(node)
    year = _YEAR.search(words)
    if not year or len(words) > SHORT:
        return None
    near = words[max(0, year.start() - AROUND) : year.end() + AROUND]
    found = _guessed(near.partition(" ")[2] if year.start() > AROUND else near)
    return Stated(found, "byline, read by htmldate,", words) if found else None


def _guessed(words: str) -> Interval | None:
    """The day that a few words hold, by htmldate, which sees only them: what it does not find in them it invents."""
    from htmldate import find_date  # a fifth of a second to load
    from lxml import html

    page = html.document_fromstring("<html><head></head><body><div class='date'></div></body></html>")
    page.find(".//div").text = words
    found = _date(find_date(page, False, True, min_date=OLDEST, max_date=LATEST) or "")
    if found is None or found.first_day is None:
        return None
    year, _, day = calendar(found.first_day)
    numbers = {int(number) for number in _NUMBER.findall(words)}
    return found if {year, day} <= numbers else None


def _date(words: str) -> Interval | None:
    """The date that a value is, from the year 1000 on."""
    value = " ".join(words.split())
    iso = _ISO.match(value)
    found = dates.within(value) or (dates.within(iso[0]) if iso else None)
    return found if found and found.first_day is not None and found.first_day >= FLOOR else None


# ---------------------------------------------------------------------------------- elements that say when


def _said(root: Any) -> Iterator[tuple[str, str]]:
    """Which element says what of the date, the most trusted first."""
    yield from _of_json(root)
    metas = [*_metas(root)]
    for known in (*OPEN_GRAPH, *NAMES):
        yield from ((f"{name} meta element", value) for name, value in metas if name == known)
    for name, value in metas:
        if _DATING.search(name) and not _OTHER.search(name):
            yield f"{name} meta element", value
    yield from _of_items(root)
    yield from _of_times(root)


def _metas(root: Any) -> Iterator[tuple[str, str]]:
    """The names and values of the meta elements."""
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or node.get("http-equiv") or ""
        value = node.get("content") or node.get("datetime") or ""
        if name and value:
            yield name.strip().lower(), value


def _of_items(root: Any) -> Iterator[tuple[str, str]]:
    """Elements with `itemprop="datePublished"`, those of comments left out."""
    marked = [node for node in _beside_nothing(root) if node.get("itemprop") in ITEMS and node.tag != "meta"]
    for node in sorted(marked[:MOST], key=lambda node: ITEMS.index(node.get("itemprop"))):
        yield f"{node.get('itemprop')} property", node.get("datetime") or node.get("content") or _words(node)


def _of_times(root: Any) -> Iterator[tuple[str, str]]:
    """Time elements that say they date the page, then those above its prose."""
    marked = (node for node in _beside_nothing(root) if node.tag == "time" and "pubdate" in node.attrib)
    times = (node for node in _above_prose(root) if node.tag == "time" and not _in_sentence(node))
    above = [node for node in islice(times, MOST) if not _OTHER.search(_called(node))]
    above.sort(key=lambda node: not _BYLINE.search(_called(node)))
    for node in (*islice(marked, MOST), *above):
        yield "time element", node.get("datetime") or _words(node)


def _beside_nothing(root: Any) -> Iterator[Any]:
    """The elements that do not stand beside the text, or among what others say of it."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start",))
    for _, node in walk:
        if is_margin(node):
            walk.skip_subtree()
        else:
            yield node


def _above_prose(root: Any) -> Iterator[Any]:
    """The elements before the first block that can only be prose."""
    for node in _beside_nothing(root):
        if node.tag in BLOCKS and _is_lowest(node) and len(_words(node)) > SHORT:
            return
        yield node


def _in_sentence(node: Any) -> bool:
    """Whether words stand around an element as in a sentence."""
    around = next((each for each in islice(node.iterancestors(), NEAR) if each.tag in BLOCKS), None)
    if around is None or not _is_lowest(around):
        return bool((node.tail or "").strip())
    words = _words(around)
    return words[-1:] in (".", "!", "?") and words.count(" ") >= 5


def _is_lowest(node: Any) -> bool:
    """Whether no other block is in a block."""
    return not any(child.tag in BLOCKS for child in node)


def _called(node: Any) -> str:
    return f"{node.get('class', '')} {node.get('id', '')} {node.get('itemprop', '')}"


def _words(node: Any) -> str:
    """The first words of an element."""
    return str(node.xpath("normalize-space(substring(string(.), 1, 2000))"))


def _bare(named: str, heads: list[str]) -> str:
    """A page's name without that of its site, which stands behind the last dash or bar."""
    first, *rest = _SUFFIX.split(named)
    if not rest:
        return named
    cut = named[: max(match.start() for match in _SUFFIX.finditer(named))]
    return first if any(first.casefold() == head.strip().casefold() for head in heads) else cut


# ---------------------------------------------------------------------------------- JSON-LD


def _of_json(root: Any) -> Iterator[tuple[str, str]]:
    """The dates in the page's linked data: of its article, then of things of other kinds."""
    nodes, raw = [], []
    for script in root.xpath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]"):
        try:
            nodes += [*_nodes(json.loads(script.text or "", strict=False))]
        except (ValueError, RecursionError):
            raw += _QUOTED_DATE.findall(script.text or "")
    nodes = [node for node in nodes if not STRANGERS.search(str(node.get("@type", "")))]
    nodes.sort(key=lambda node: not ARTICLES.search(str(node.get("@type", ""))))
    for name in ("datePublished", "dateCreated"):
        for node in nodes:
            if isinstance(node.get(name), str):
                yield f"JSON-LD {name}", node[name]
        yield from (("JSON-LD datePublished", words) for words in raw if name == "datePublished")


def _nodes(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The things described at the top, in a graph, and what a page is about; none that they only speak of."""
    if isinstance(data, list) and depth < DEEP:
        for each in data:
            yield from _nodes(each, depth + 1)
    elif isinstance(data, dict) and depth < DEEP:
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(name), depth + 1)
