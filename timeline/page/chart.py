"""The chart: a plotly figure that is good by itself, in a notebook as on the page."""

from __future__ import annotations

from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from timeline.page import axis
from timeline.page.lanes import OTHERS, Lane, Mark, Placed, lay_out
from timeline.table import Row, Source, rows
from timeline.words import in_words, is_pale

if TYPE_CHECKING:
    from plotly.graph_objects import Figure as Figure  # other rooms name the type from here

# colours that the colour-blind tell apart, each with a mark and a hatching of its own
STATUS = {
    "occurred": ("0,119,187", "circle", ""),
    "planned": ("0,145,129", "square", "/"),
    "deadline": ("204,51,17", "diamond", "x"),
    "hypothetical": ("117,117,117", "star", "."),
}
SIGNS = {"told": "", "pale": ", date approximate or only bounded", "from": ", from then on", "until": ", until then"}
ARROWS = {"from": "triangle-right", "until": "triangle-left"}
LABELLED = 80  # with more events than this, titles are left to the hover
ROW, LOW_ROW, EDGE, TICKS, LEGEND = 24, 17, 8, 40, 70  # pixels
DEEP = 24  # a chart of more rows has its years at the top, where they are seen first
TITLE, QUOTE, LINE = 44, 320, 64  # letters


Drawing = dict[str, Any]


def figure(events: Source, documents: Source) -> Figure:
    """A timeline of the dated events: bars are stretches of time, marks are days and moments.

    `customdata` of every mark is the event's id.  `layout.meta` holds the range of all dates.
    """
    from plotly.graph_objects import Figure

    return Figure(drawing(events, documents))


def drawing(events: Source, documents: Source) -> Drawing:
    """The same as plain data, `data` and `layout`: the page needs no more, and plotly's checks take time."""
    titles = {row["document"]: row["title"] or row["document"] for row in rows(documents)}
    marks = [_mark(row, titles) for row in rows(events) if row["start"] or row["end"]]
    spans = [(mark.start, mark.end) for mark in marks]
    shown = axis.view(spans)
    placed, lanes = lay_out(marks, [*titles, *(mark.document for mark in marks)], shown, len(marks) <= LABELLED)
    row = ROW if len(marks) <= LABELLED else LOW_ROW
    traces = [*_bars(placed), *_points(placed), *_labels(placed)]
    return {"data": traces, "layout": _layout(lanes, titles, (shown, axis.whole(spans)), row)}


# ---------------------------------------------------------------------------------- events


def _mark(row: Row, titles: dict[str, str]) -> Mark:
    first, last = row["start"], row["end"]
    sign = "until" if not first else "from" if not last else "pale" if is_pale(row["edtf"]) else "told"
    start = axis.seconds(first or last)
    end = axis.seconds(last, end=True) if first and last else start
    bar = first != last and sign in ("told", "pale")
    # a single day or moment is a mark: its bar would be too thin to see
    label = _safe(_clip(row["title"], TITLE))
    return Mark(row["id"], row["document"], row["status"], start, end if bar else start, sign, bar, label,
                _hover(row, titles))  # fmt: skip


def _hover(row: Row, titles: dict[str, str]) -> str:
    """Title, date, sentence and document in lines; plotly takes tags for markup, so none may pass."""
    title = "<br>".join(f"<b>{_safe(line)}</b>" for line in wrap(_clip(row["title"], QUOTE), LINE))
    status = "" if row["status"] == "occurred" else f" · {_safe(row['status'])}"
    quote = [_safe(line) for line in wrap(_clip(row["quote"], QUOTE), LINE)]
    name: str = row["document"]
    source = _safe(_clip(titles.get(name, name), LINE))
    return "<br>".join([title, in_words(row["edtf"], row["grain"]) + status, "", *quote, f"<i>{source}</i>"])


def _safe(text: str) -> str:
    return escape(text, quote=False)


def _clip(text: str, size: int) -> str:
    text = " ".join(text[: 4 * size].split())
    return text if len(text) <= size else text[: size - 1].rstrip() + "…"


# ---------------------------------------------------------------------------------- traces


def _groups(placed: list[Placed]) -> list[tuple[str, str, list[Placed]]]:
    """The marks by status and sign, in the order of the legend."""
    found: dict[tuple[str, str], list[Placed]] = {(status, sign): [] for status in STATUS for sign in SIGNS}
    for item in placed:
        found.setdefault((item.mark.status, item.mark.sign), []).append(item)
    return [(status, sign, members) for (status, sign), members in found.items() if members]


def _bars(placed: list[Placed]) -> list[Drawing]:
    return [
        _bar(status, sign, stretches)
        for status, sign, members in _groups(placed)
        if (stretches := [item for item in members if item.mark.bar])
    ]


def _bar(status: str, sign: str, members: list[Placed]) -> Drawing:
    colour, _, shape = STATUS.get(status, STATUS["occurred"])
    strength = 0.12 if sign == "pale" else 0.5
    return {
        "type": "bar",
        "orientation": "h",
        "base": [axis.stamp(item.mark.start) for item in members],
        "x": [(item.mark.end - item.mark.start) * 1000 for item in members],
        "y": [item.row for item in members],
        "width": 0.5,
        "marker": {
            "color": f"rgba({colour},{strength})",
            "line": {"color": f"rgba({colour},0.8)", "width": 1},
            "pattern": {"shape": shape, "fgcolor": f"rgba({colour},0.7)", "size": 6},
        },
        "legendgroup": f"{status} {sign}",
        "showlegend": False,
        **_told(members),
    }


def _points(placed: list[Placed]) -> list[Drawing]:
    """A mark for every event, at the start of those that last: thin bars could not be hit."""
    return [_point(status, sign, members) for status, sign, members in _groups(placed)]


def _point(status: str, sign: str, members: list[Placed]) -> Drawing:
    colour, symbol, _ = STATUS.get(status, STATUS["occurred"])
    symbol = ARROWS.get(sign, symbol) + ("-open" if sign == "pale" else "")
    outline = {"color": f"rgb({colour})", "width": 1.5}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [axis.stamp(item.mark.start) for item in members],
        "y": [item.row for item in members],
        "marker": {"color": f"rgb({colour})", "symbol": symbol, "size": 11, "line": outline},
        "name": status + SIGNS[sign],
        "legendgroup": f"{status} {sign}",
        "showlegend": True,
        **_told(members),
    }


def _told(members: list[Placed]) -> Drawing:
    return {
        "customdata": [item.mark.id for item in members],
        "hovertext": [item.mark.hover for item in members],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _labels(placed: list[Placed]) -> list[Drawing]:
    """The titles beside the marks, where there are not too many."""
    if not placed or len(placed) > LABELLED:
        return []
    return [
        {
            "type": "scatter",
            "name": "labels",
            "mode": "markers+text",  # an unseen mark keeps the text off the one that is seen
            "marker": {"size": 16, "opacity": 0},
            "x": [axis.stamp(item.mark.start if item.left else item.mark.end) for item in placed],
            "y": [item.row for item in placed],
            "text": [item.mark.label for item in placed],
            "textposition": ["middle left" if item.left else "middle right" for item in placed],
            "hoverinfo": "skip",
            "showlegend": False,
            "cliponaxis": True,
        }
    ]


# ---------------------------------------------------------------------------------- layout


def _layout(lanes: list[Lane], titles: dict[str, str], views: tuple[axis.Range, axis.Range], row: int) -> Drawing:
    """`views` are what is shown first and the whole; `row` is the height of a row."""
    depth = sum(lane.rows + 1 for lane in lanes) or 3
    shown, whole = ([axis.stamp(at) for at in view] for view in views)
    top, bottom = (TICKS, EDGE) if depth > DEEP else (EDGE, TICKS)
    return {
        "template": {"data": {"scatter": [{"type": "scatter"}]}},
        "height": top + depth * row + bottom + LEGEND,
        "margin": {"l": 8, "r": 8, "t": top, "b": bottom + LEGEND, "autoexpand": False},
        "font": {"family": "system-ui, sans-serif", "size": 12},
        "hoverlabel": {"align": "left", "font": {"size": 13}},
        "hovermode": "closest",
        "barmode": "overlay",
        "dragmode": "zoom",
        "meta": {"whole": whole, "shown": shown},
        "xaxis": {**_time_axis(views[0]), "range": shown, "side": "top" if depth > DEEP else "bottom"},
        "yaxis": {"range": [depth - 0.5, -0.5], "visible": False, "fixedrange": True},
        "legend": {"orientation": "h", "x": 0, "y": 0, "yref": "container", "yanchor": "bottom"},
        "shapes": [_band(lane) for lane in lanes[::2]],
        "annotations": [_heading(lane, titles) for lane in lanes],
    }


def _time_axis(shown: axis.Range) -> Drawing:
    found = axis.ticks(shown)
    historical = {"tickmode": "array", "tickvals": found[0], "ticktext": found[1]} if found else {}
    grid = {"gridcolor": "rgba(128,128,128,0.2)", "ticks": "outside", "tickcolor": "rgba(128,128,128,0.5)"}
    return {"type": "date", "zeroline": False, **grid, **historical}


def _band(lane: Lane) -> Drawing:
    """A faint ground below every other lane."""
    place = {"xref": "paper", "x0": 0, "x1": 1, "y0": lane.top - 0.5, "y1": lane.top + lane.rows + 0.5}
    return {"type": "rect", **place, "fillcolor": "rgba(128,128,128,0.07)", "line": {"width": 0}, "layer": "below"}


def _heading(lane: Lane, titles: dict[str, str]) -> Drawing:
    name = f"{lane.others} other documents" if lane.document == OTHERS else titles.get(lane.document, lane.document)
    place = {"xref": "paper", "x": 0, "xanchor": "left", "y": lane.top, "yanchor": "middle"}
    return {"text": f"<b>{_safe(_clip(name, 2 * TITLE))}</b>", **place, "showarrow": False, "font": {"size": 12}}
