"""The tree of a web page to its parts, in order: headings, paragraphs, items of lists, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

HEADINGS = {f"h{level}": level for level in range(1, 7)}
SILENT = frozenset(
    """
    script style noscript template svg math head title button select option textarea input iframe object embed
    audio video canvas map datalist applet
""".split()
)
MARGINS = frozenset("nav aside footer form menu dialog".split())
BLOCKS = frozenset("""
    address article aside blockquote cited body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody
    td tfoot th thead tr ul
""".split())  # fmt: skip
CITED = "cited"
ROW = 300  # characters; a longer row is no row of a table, but the page's layout
_MARGIN = re.compile(
    r"(?<![\w-])(?:comments?(?:-?(?:list|area|body|content|meta))?|related[\w-]*|sidebar|footer|widget|navbar|navigation)"
    r"(?![\w-])", re.I
)  # fmt: skip
_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page, its lines as the page breaks them."""

    text: str
    level: int = 0  # of a heading
    item: bool = False
    quoted: int = 0  # quotations of other mails that it stands in
    margin: bool = False  # beside the text: navigation, asides, footers, forms
    cells: tuple[str, ...] = ()  # of a row

    @property
    def lines(self) -> list[str]:
        """Its lines, or its cells."""
        return list(self.cells) or self.text.split("\n")


def parts(root: Any) -> list[Part]:
    """The parts of a page that say something, in order."""
    from lxml import etree

    writer = _Writer()
    silent = None  # the element whose end ends the silence
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and silent is None and _is_silent(node):
            silent = node
        elif event == "start" and silent is None:
            writer.aside(is_margin(node))
            writer.start(_name(node), node.text or "")
        elif event == "end" and silent in (None, node):
            writer.end("" if silent is node else _name(node))
            writer.aside(-int(silent is None and is_margin(node)))
            writer.say(node.tail or "")
            silent = None
    writer.flush()
    return [part for frame in writer.frames for part in frame]


def lines(found: Iterable[Part], quote: str = "") -> str:
    """Parts as plain text: `# heading`, `- item`, `| cell | cell`; `quote` before the lines of quoted mails.

    A blank line stands between two of them, but not between items or between rows.
    """
    out: list[str] = []
    above = None
    for part in found:
        close = above is not None and ((above.item and part.item) or (above.cells and part.cells))
        out.append("" if above is None else "\n" if close else "\n\n")
        out.append("\n".join(quote * part.quoted + line for line in _marked(part).split("\n")))
        above = part
    return "".join([*out, "\n"]) if out else ""


def _marked(part: Part) -> str:
    """The words of a part, with the mark of what it is before them: then on one line."""
    if part.cells:
        return "| " + " | ".join(part.cells)
    mark = "#" * part.level + " " if part.level else "- " if part.item else ""
    return mark + " ".join(part.text.split("\n")) if mark else part.text


def is_margin(node: Any) -> bool:
    """Whether an element stands beside the text: navigation, footers, what others say of it."""
    if node.tag in MARGINS:
        return True
    return node.tag not in ("html", "body") and bool(
        _MARGIN.search(f"{node.get('class', '')} {node.get('id', '')}"[:500])
    )


def _name(node: Any) -> str:
    """What an element is called; a quotation of another mail has a name of its own."""
    cited = node.tag == "blockquote" and (node.get("type") == "cite" or "quote" in node.get("class", ""))
    return CITED if cited else str(node.tag)


def _is_silent(node: Any) -> bool:
    if not isinstance(node.tag, str) or node.tag in SILENT or "hidden" in node.attrib:
        return True
    return bool(_HIDDEN.search(node.get("style", "")[:500]))


@dataclass
class _Writer:
    """Words as they come, and the parts that are made of them; each cell and row of a table in a frame of its own."""

    words: list[str] = field(default_factory=list)
    frames: list[list[Part]] = field(default_factory=lambda: [[]])
    rows: list[list[list[Part]]] = field(default_factory=list)
    level: int = 0
    item: bool = False  # the next part is the first of an item
    lead: str = ""  # what the next part explains: the term of a definition
    quoted: int = 0
    margin: int = 0
    verbatim: int = 0

    def start(self, tag: str, text: str) -> None:
        """An element begins, with words."""
        if tag in BLOCKS:
            self.flush()
        self.level = HEADINGS.get(tag, self.level)
        self.item = tag == "li" or (self.item and tag not in ("td", "th"))
        self.quoted += tag == CITED
        self.verbatim += tag == "pre"
        if tag == "br":
            self.words.append("\n")
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.frames.append([])
        self.say(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "dt":
            self.lead, self.words = self._spoken().replace("\n", " ").rstrip(" :"), []
        if tag in BLOCKS:
            self.flush()
        self.level = 0 if tag in HEADINGS else self.level
        self.item = self.item and tag != "li"
        self.lead = "" if tag == "dl" else self.lead
        self.quoted -= tag == CITED
        self.verbatim -= tag == "pre"
        if tag in ("td", "th") and len(self.frames) > 1:
            self._cell()
        elif tag == "tr" and self.rows:
            self._row()

    def aside(self, step: int) -> None:
        """What is beside the text begins, or ends."""
        if step:
            self.flush()
            self.margin += step

    def say(self, text: str) -> None:
        """Words as they stand in the source, where a line end is a space."""
        if text:
            self.words.append(text if self.verbatim else _SPACE.sub(" ", text))

    def _spoken(self) -> str:
        raw = _UNSEEN.sub("", "".join(self.words))
        return "\n".join(" ".join(line.split()) for line in raw.split("\n")).strip("\n")

    def flush(self) -> None:
        """Make parts of the words so far; a blank line parts them."""
        spoken = self._spoken()
        self.words = []
        for text in re.split(r"\n{2,}", spoken) if spoken else ():
            led = f"{self.lead}: {text}" if self.lead else text
            item = self.item or bool(self.lead)
            self.frames[-1].append(Part(led, self.level, item, self.quoted, self.margin > 0))
            self.item, self.lead = False, ""

    def _cell(self) -> None:
        cell = self.frames.pop()
        if self.rows:
            self.rows[-1].append(cell)
        else:
            self.frames[-1] += cell

    def _row(self) -> None:
        """The cells of a row as one part, if they are short; else the parts in them, one after the other."""
        cells = [cell for cell in self.rows.pop() if cell]
        whole = [part for cell in cells for part in cell]
        short = len(cells) > 1 and len(whole) == len(cells) and sum(len(part.text) for part in whole) <= ROW
        if short and not any(part.level or part.cells for part in whole):
            texts = tuple(" ".join(part.text.split("\n")) for part in whole)
            whole = [replace(whole[0], text=" | ".join(texts), cells=texts)]
        self.frames[-1] += whole
