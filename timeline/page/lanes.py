"""Where each event of the figure stands: a lane for each document, and in it as many rows as keep marks apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.page.axis import Range
from timeline.page.signs import Span

WIDTH = 800  # pixels that the marks are kept apart at; on a wider screen they lie further apart
MARK = 9  # half the width of a mark
NARROW = 9  # pixels: what is shorter is drawn as a mark
LETTER = 6.4  # the mean width of a letter of a label
MAX_LANES = 40  # more documents than that share one lane
OTHERS = "\0others"  # no file has this name


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as it is drawn."""

    id: str
    document: str
    status: str
    span: Span
    label: str
    hover: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark, its row counted from the top, and whether its label stands to the left of it."""

    mark: Mark
    row: int
    left: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A document's part of the chart: a heading's row, and the rows below it."""

    document: str
    top: int
    rows: int
    others: int = 0  # how many documents share it, where it is the common one


Layout = tuple[list[Placed], list[Lane]]


def lay_out(marks: list[Mark], order: Iterable[str], shown: Range, labelled: bool) -> Layout:
    """Every mark with its row, and the lanes from the top, in the order of documents."""
    lane_of = _shared_lanes(marks)
    placed: list[Placed] = []
    lanes: list[Lane] = []
    top = 0
    for name in [name for name in (*dict.fromkeys(order), OTHERS) if name in set(lane_of.values())]:
        members = [mark for mark in marks if lane_of[mark.document] == name]
        found, rows = _pack(members, shown, labelled, top + 1)
        others = len({mark.document for mark in members}) if name == OTHERS else 0
        placed += found
        lanes.append(Lane(name, top, rows, others))
        top += rows + 1
    return placed, lanes


def _shared_lanes(marks: list[Mark]) -> dict[str, str]:
    """The lane of each document: its own, or the common one where there are too many."""
    counts = Counter(mark.document for mark in marks)
    own = {name for name, _ in counts.most_common(MAX_LANES if len(counts) <= MAX_LANES else MAX_LANES - 1)}
    return {name: name if name in own else OTHERS for name in counts}


def _pack(marks: list[Mark], shown: Range, labelled: bool, top: int) -> tuple[list[Placed], int]:
    """First fit: by date, each into the highest row that is free there."""
    scale = WIDTH / (shown[1] - shown[0])
    ends: list[float] = []
    placed = []
    for mark in sorted(marks, key=lambda mark: mark.span[:2]):
        low, high, left = _extent(mark, shown[0], scale, labelled)
        row = next((row for row, end in enumerate(ends) if end <= low), len(ends))
        ends[row : row + 1] = [high]
        placed.append(Placed(mark, top + row, left))
    return placed, len(ends)


def _extent(mark: Mark, origin: int, scale: float, labelled: bool) -> tuple[float, float, bool]:
    """The pixels that a mark and its label take, and whether the label must stand left of it."""
    low, high = (mark.span.start - origin) * scale - MARK, (mark.span.end - origin) * scale + MARK
    label = len(mark.label) * LETTER if labelled else 0
    left = high + label > WIDTH and low - label >= 0
    return (low - label, high, True) if left else (low, high + label, False)


def is_bar(span: Span, shown: Range) -> bool:
    """Whether an event is long enough to be drawn as a bar."""
    return not span.point and (span.end - span.start) * WIDTH > NARROW * (shown[1] - shown[0])
