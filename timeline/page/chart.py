"""The figure: a plain plotly Figure that is good by itself, in a notebook as on paper.

The page draws for itself, because it lays out anew whenever one zooms; both have their signs from `signs`.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from timeline.page import axis
from timeline.page.lanes import OTHERS, Lane, Mark, Placed, is_bar, lay_out
from timeline.page.signs import STATUS, excludes, span
from timeline.table import Row, Tables, rows
from timeline.words import in_words

if TYPE_CHECKING:
    from plotly.graph_objects import Figure as Figure  # other rooms name the type from here

LABELLED = 80  # with more events than this, titles are left to the hover
ROW, LOW_ROW, EDGE, TICKS, LEGEND = 24, 17, 8, 40, 70  # pixels
DEEP = 24  # a chart of more rows has its years at the top, where they are seen first
TITLE, QUOTE, LINE = 44, 320, 64  # letters
SOLID, PALE, OUTLINE = 0.45, 0.16, 0.02  # how strong the colour of a bar is

Drawing = dict[str, Any]


def figure(tables: Tables) -> Figure:
    """A timeline of the dated events: bars are stretches of time, marks are days and moments.

    `customdata` of every mark and bar is the event's id.  `layout.meta` holds the range of all dates.
    """
    from plotly.graph_objects import Figure

    titles = {row["document"]: row["title"] or row["document"] for row in rows(tables.documents)}
    marks = [mark for row in rows(tables.events) if (mark := _mark(row, titles))]
    spans = [(mark.span.start, mark.span.end) for mark in marks]
    views = axis.view(spans), axis.whole(spans)
    placed, lanes = lay_out(marks, [*titles, *(mark.document for mark in marks)], views[0], len(marks) <= LABELLED)
    traces = [*_statuses(placed, views[0]), *_disputes(placed, tables), *_labels(placed), *_signs(placed, views[0])]
    return Figure({"data": traces, "layout": _layout(lanes, titles, views, len(marks) > LABELLED)})


# ---------------------------------------------------------------------------------- events


def _mark(row: Row, titles: dict[str, str]) -> Mark | None:
    found = span(row)
    if found is None:
        return None
    return Mark(
        row["id"], row["document"], row["status"], found, _safe(_clip(row["title"], TITLE)), _hover(row, titles)
    )


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


# ---------------------------------------------------------------------------------- bars and marks


def _statuses(placed: list[Placed], shown: axis.Range) -> list[Drawing]:
    """For each status its bars and marks, of which the first stands in the legend."""
    traces = []
    for status in dict.fromkeys([*STATUS, *(item.mark.status for item in placed)]):
        members = [item for item in placed if item.mark.status == status]
        bars = [item for item in members if is_bar(item.mark.span, shown)]
        points = [item for item in members if item not in bars]
        found = [*_bars(bars, status), *([_points(points, status)] if points else [])]
        traces += [
            {**trace, "legendgroup": status, "name": status, "showlegend": trace is found[-1]} for trace in found
        ]
    return traces


def _bars(items: list[Placed], status: str) -> list[Drawing]:
    """The outer bars, pale or hollow; over them what is sure."""
    hollow = [item for item in items if item.mark.span.hollow]
    filled = [item for item in items if not item.mark.span.hollow]
    sure = [item for item in filled if item.mark.span.sure]
    pale = [item for item in filled if item.mark.span.sure != item.mark.span[:2]]
    parts = [(pale, PALE, 1, _bounds), (hollow, OUTLINE, 2, _bounds), (sure, SOLID, 1, _sure)]
    return [_bar(members, status, strength, width, ends) for members, strength, width, ends in parts if members]


def _bounds(item: Placed) -> axis.Range:
    return item.mark.span.start, item.mark.span.end


def _sure(item: Placed) -> axis.Range:
    return item.mark.span.sure or _bounds(item)


def _bar(items: list[Placed], status: str, strength: float, line: int, ends: Callable[[Placed], axis.Range]) -> Drawing:
    look = STATUS.get(status, STATUS["occurred"])
    colour = ",".join(str(int(look.light[at : at + 2], 16)) for at in (1, 3, 5))
    spans = [ends(item) for item in items]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [axis.stamp(start) for start, _ in spans],
        "x": [(end - start) * 1000 for start, end in spans],
        "y": [item.row for item in items],
        "width": 0.6,
        "marker": {
            "color": f"rgba({colour},{strength})",
            "line": {"color": f"rgba({colour},0.9)", "width": line},
            "pattern": {"shape": look.hatch, "fgcolor": f"rgba({colour},0.7)", "size": 6, "solidity": 0.25},
        },
        **_told(items),
    }


def _points(items: list[Placed], status: str) -> Drawing:
    look = STATUS.get(status, STATUS["occurred"])
    symbols = [_symbol(item, look.symbol) for item in items]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [axis.stamp((item.mark.span.start + item.mark.span.end) // 2) for item in items],
        "y": [item.row for item in items],
        "marker": {"color": look.light, "symbol": symbols, "size": 12, "line": {"color": look.light, "width": 1.5}},
        **_told(items),
    }


def _symbol(item: Placed, own: str) -> str:
    """An arrow towards the side that nothing bounds, but for a deadline, which is a point; hollow if not sure."""
    sides = {"from": "triangle-right", "until": own if item.mark.status == "deadline" else "triangle-left"}
    return sides.get(item.mark.span.open, own) + ("-open" if item.mark.span.hollow or item.mark.span.bounded else "")


def _told(items: list[Placed]) -> Drawing:
    return {
        "customdata": [item.mark.id for item in items],
        "hovertext": [item.mark.hover for item in items],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


# ---------------------------------------------------------------------------------- disputes, labels, signs


def _disputes(placed: list[Placed], tables: Tables) -> list[Drawing]:
    """Dates of claims that exclude their event's date, joined to it by a line."""
    own = {item.mark.id: item for item in placed}
    x: list[str | None] = []
    y: list[int | None] = []
    for claim in rows(tables.claims):
        item, found = own.get(claim["event"]), span(claim)
        if item and found and excludes(found, item.mark.span):
            x += [axis.stamp(sum(one[:2]) // 2) for one in (item.mark.span, found)] + [None]
            y += [item.row, item.row, None]
    line = {"color": "#555", "width": 1.5, "dash": "dot"}
    mark = {"symbol": "circle-open", "size": 9, "color": "#555"}
    name = {"name": "sources disagree", "hoverinfo": "skip", "showlegend": True}
    return (
        [{"type": "scatter", "mode": "lines+markers", "x": x, "y": y, "line": line, "marker": mark, **name}]
        if x
        else []
    )


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
            "x": [axis.stamp(item.mark.span.start if item.left else item.mark.span.end) for item in placed],
            "y": [item.row for item in placed],
            "text": [item.mark.label for item in placed],
            "textposition": ["middle left" if item.left else "middle right" for item in placed],
            "hoverinfo": "skip",
            "showlegend": False,
            "cliponaxis": True,
        }
    ]


def _signs(placed: list[Placed], shown: axis.Range) -> list[Drawing]:
    """What else the legend has to explain, of the signs that occur."""
    spans = [item.mark.span for item in placed]
    bars = [one for one in spans if is_bar(one, shown)]
    signs = {
        "solid: all of this time": ("square", 12, any(one.sure and not one.hollow for one in bars)),
        "pale: somewhere within": ("square", 12, any(one.sure != one[:2] and not one.hollow for one in bars)),
        "hollow: approximate": ("circle-open", 11, any(one.hollow or one.bounded for one in spans)),
        "arrow: from then on, until then": ("triangle-right", 11, any(one.open for one in spans)),
    }
    strong = {"solid: all of this time": SOLID, "pale: somewhere within": PALE}
    place = {"type": "scatter", "mode": "markers", "x": [None], "y": [None], "showlegend": True, "hoverinfo": "skip"}
    return [
        {
            **place,
            "name": name,
            "marker": {"symbol": sign, "size": size, "color": f"rgba(80,80,80,{strong.get(name, 1)})"},
        }
        for name, (sign, size, occurs) in signs.items()
        if occurs
    ]


# ---------------------------------------------------------------------------------- layout


def _layout(lanes: list[Lane], titles: dict[str, str], views: tuple[axis.Range, axis.Range], low: bool) -> Drawing:
    """`views` are what is shown first and the whole; rows are `low` where they hold no labels."""
    depth = sum(lane.rows + 1 for lane in lanes) or 3
    shown, whole = ([axis.stamp(at) for at in view] for view in views)
    top, bottom = (TICKS, EDGE) if depth > DEEP else (EDGE, TICKS)
    return {
        "template": {"data": {"scatter": [{"type": "scatter"}]}},
        "height": top + depth * (LOW_ROW if low else ROW) + bottom + LEGEND,
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
