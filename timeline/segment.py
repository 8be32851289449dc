"""Documents to sentences.  One pass over each block, from full stop to full stop; no look-back longer than a word."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from timeline.model import Block, BlockKind, Document, Sentence

LONGEST = 5_000  # characters; what is longer is no sentence, and is cut at white space
PROSE = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM})


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Never the end of a sentence: something must follow.  The names of ranks, with a capital only.
RANKS = _words("""
    mr mrs ms messrs mme mlle dr prof rev fr hon gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig sen rep
    gov pres amb min sec supt insp st ste mt ft
""")
NEVER = _words("vs viz cf e.g eg i.e ie al approx incl ed eds trans op loc ibid a.k.a bzw z.b")
# Before a number only.
NUMBERED = _words(
    "no nos nr vol vols p pp art arts para paras fig figs ch chap sec sect pt bk ser ext n ca c b d r fl est"
)
# The end of a sentence only if the next word could not go on; with a capital only.
PERHAPS = _words("""
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun co corp inc ltd
    llc plc gmbh bhd jr sr esq dist ave blvd rd sq bldg ala ariz ark calif colo conn del fla ga ill ind kan ky
    la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que
""")
# Words that begin a sentence and hardly ever go on one with a capital.
STARTERS = _words("""
    a an the this that these those it its he she they we i you his her their our my your there here who what
    when where why how in on at by for from with without within during after before since until while although
    though if unless as because and but or nor so yet however moreover furthermore therefore thus meanwhile
    nevertheless still then now later earlier today yesterday tomorrow both all some many most several few each
    every no not one two three four five six seven ten to of under over about against between among according
    despite
""")

# What goes on with a capital behind an hour: "8 p.m. Friday", "3 p.m. Moscow time", "9 a.m. EST".
HOURS_ON = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december eastern central mountain pacific greenwich
""")
FRONTED = 36  # characters that an hour may stand behind at the head of a sentence: "On Friday at 3 p.m. Mr Bush"
_HALF = re.compile(r"(?i)[ap]\.\s?m\Z")
# Marks with the closing quotes behind them, and whether a space follows that may part sentences.
_STOP = re.compile(r"([.!?…。！？؟।]+)[\"'”’»)\]}*_]*(\s(?![.!?…,;a-z]))?")
_WIDE = frozenset("。！？")  # no space need follow these
_OPENERS = "\"'“‘«([{`*_¿¡—–- "
_BREAK = re.compile(r"[\s(\[\"“‘«`—/]")
_SAID = re.compile(r"[^\W_]")
_LEAD = re.compile(  # numbers of paragraphs, marks of classification, bullets: not part of what is said
    r"(?:#{1,6}|[-*+•‣◦·►■●○>|])\s+|(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|\([a-zA-Z]\)|\([ivx]{1,5}\)"
    r"|[A-Z]\.(?=\s*\([A-Z]))"
    r"\s+(?=[^\W\d_a-z]|[(\"“‘'\[])(?!\w{3,12} \d{4}\b)|\((?:U|C|S|TS|R|SBU|FOUO|LOU|CUI|[UCS]//?(?:NF|FOUO|REL))\)\s+"
)  # fmt: skip


REFERENCES = frozenset({
    "references", "bibliography", "works cited", "further reading", "literature cited", "notes and references",
    "references and notes", "external links", "list of references", "reference list", "selected bibliography",
})  # fmt: skip
NOTES = frozenset({  # where these only list papers
    "notes", "footnotes", "endnotes", "sources", "works", "publications", "books", "articles", "literature",
    "citations", "primary sources", "secondary sources",
})  # fmt: skip
LONGEST_NAME = 40  # characters that the name of such a heading takes
_WORDS = re.compile(r"[^\W\d_]+")
_ITEM = re.compile(r"\n[ \t]*(?:[-*+•‣◦·►■●○]|(\d{1,2})[.)])[ \t]+(?=\S)")
_CITES = re.compile(  # what stands in an entry that names a paper
    r"\b(?:pp?|vol|vols|no|eds?|et al|ibid|op\. cit)\.|\b(?:ISBN|ISSN|[Dd][Oo][Ii]|[Rr]etrieved|[Aa]rchived|Press|Proc"
    r"|Journal|Annals|Annales|Studies|Newspaper|National Archives)\b|https?://|\w, (?:[A-Z]\.[ -]?)+\(?\d{4}|\^"
    r"|\(\d{4}[a-z]?\)"
)


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document's title, headings, paragraphs and items, in order; none of header or furniture.

    What follows a heading of references is none of them either, up to the next heading.
    """
    return tuple(
        Sentence(start, end, number, block.kind)
        for number, block in _prose(document)
        for first, last in _items(document.text, block)
        for start, end in _of_item(document.text, first, last)
    )


# ---------------------------------------------------------------------------------- what holds sentences


def _prose(document: Document) -> Iterator[tuple[int, Block]]:
    """The blocks that hold sentences, with their numbers."""
    cited = False
    for number, block in enumerate(document.blocks):
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            cited = block.kind is BlockKind.HEADING and _lists_papers(document, number, cited)
        if block.kind in PROSE and not cited:
            yield number, block


def _lists_papers(document: Document, number: int, cited: bool) -> bool:
    """Whether papers are listed below a heading: by its name, or where that may mean anything by what stands there."""
    heading = document.blocks[number]
    if heading.end - heading.start > LONGEST_NAME:
        return False
    name = " ".join(_WORDS.findall(document.text[heading.start : heading.end])).casefold().removesuffix(" edit")
    if name in REFERENCES or (cited and name in NOTES):
        return True
    if name not in NOTES:
        return False
    below = itertools.takewhile(lambda b: b.kind is not BlockKind.HEADING, document.blocks[number + 1 :])
    lines = [line for b in below for line in document.text[b.start : b.end].split("\n") if _SAID.search(line)]
    return 2 * sum(_CITES.search(line) is not None for line in lines) > len(lines)


def _items(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """A block, parted where it holds the bulleted or numbered items of a list."""
    start = block.start
    for match in _listed(text, block) if text.find("\n", start, block.end) >= 0 else ():
        yield start, match.start()
        start = match.start()
    yield start, block.end


def _listed(text: str, block: Block) -> list[re.Match[str]]:
    """Where the items of a list begin: a line alone that opens with a dash is no list, nor one with any number."""
    found = list(_ITEM.finditer(text, block.start, block.end))
    opening = _ITEM.match("\n" + text[block.start : block.start + 8]) is not None
    if found and found[0][1]:
        numbers = [int(match[1] or 0) for match in found]
        first = 2 if opening else 1
        return found if numbers == list(range(first, first + len(numbers))) and (opening or len(found) > 1) else []
    return found if len(found) > 1 or opening else []


def _of_item(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    while first < last and text[first].isspace():
        first += 1
    start = _after_lead(text, first, last)
    for stop in (*_stops(text, start, last), last):
        while stop - start > LONGEST:
            cut = _cut(text, start)
            yield from _trimmed(text, start, cut)
            start = cut
        yield from _trimmed(text, start, stop)
        start = stop


def _after_lead(text: str, start: int, end: int) -> int:
    """Where the words begin, behind number, mark and bullet."""
    for _ in range(4):
        match = _LEAD.match(text, start, end)
        if not match or match.end() >= end:
            break
        start = match.end()
    return start


def _cut(text: str, start: int) -> int:
    """Where to cut what is absurdly long."""
    cut = max(text.rfind(" ", start + 1, start + LONGEST), text.rfind("\n", start + 1, start + LONGEST))
    return cut if cut > start else start + LONGEST


def _trimmed(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """A span without the white space around it; nothing if nothing is said in it."""
    if not _SAID.search(text, start, end):
        return ()
    words = text[start:end]
    return ((end - len(words.lstrip()), start + len(words.rstrip())),)


# ---------------------------------------------------------------------------------- where sentences end


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    """The offsets at which sentences end, behind their closing quotes."""
    begin = start
    for match in _STOP.finditer(text, start, end):
        after = match.start(2) if match[2] else match.end()
        if after < end and _is_end(text, begin, match, after, end):
            yield after
            begin = after


def _is_end(text: str, begin: int, match: re.Match[str], after: int, end: int) -> bool:
    """Whether a sentence ends at a stop: what comes next begins one, and what came before is no abbreviation."""
    stop, place = match[1], match.start()
    wide = not _WIDE.isdisjoint(stop)
    if wide or not match[2]:
        return wide
    follows = text[after : min(end, after + 40)].lstrip().lstrip(_OPENERS)
    if not follows or follows[0].islower() or text[after + 1].islower():
        return False
    if stop != "." or (after > place + 1 and text[place + 1] != ")"):
        return True
    opening = text[begin:place].strip() if place - begin < 8 else ""
    if _HALF.search(text, max(begin, place - 4), place):
        return _starts(follows) or (place - begin > FRONTED and _after_clock(follows))
    return _is_full(text[max(begin, place - 24) : place], opening, follows)


def _is_full(before: str, opening: str, follows: str) -> bool:
    """Whether a single stop between these words is a full stop and no mark of abbreviation."""
    written = _BREAK.split(before)[-1].strip("'’.,-")
    word = written.casefold()
    if opening.isdigit() and len(opening) <= 3:
        return False  # the number of an item
    if word in NEVER or (word in RANKS and written[0].isupper()):
        return False
    if word in NUMBERED and follows[0].isdigit():
        return False
    if (word in PERHAPS and written[0].isupper()) or word == "etc" or _is_dotted(word):
        return _starts(follows)
    return True


def _after_clock(follows: str) -> bool:
    """Whether what follows an hour begins a sentence, and neither a day nor a zone nor a name in capitals."""
    word = re.match(r"[^\W\d_]{2,}", follows)
    if word is None or word[0].isupper() or word[0].casefold() in HOURS_ON | PERHAPS:
        return False
    return word[0][0].isupper() and not re.match(r"\w+(?: \w+)? time\b", follows)


def _is_dotted(word: str) -> bool:
    """Initials and the like: `J`, `U.S`, `a.m`, `Ph.D`."""
    parts = word.split("-")[-1].split(".")
    short = max(map(len, parts)) <= 2 and (len(parts) > 1 or len(parts[0]) == 1)
    return short and all(part.isalpha() for part in parts)


def _starts(follows: str) -> bool:
    """Whether the word that follows begins a sentence by its nature."""
    word = re.match(r"[^\W\d_]+", follows)
    return word is not None and word[0].casefold() in STARTERS
