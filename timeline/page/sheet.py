"""The page: chart, table, documents and problems in one HTML file that works without a network.

The same tables give the same bytes.  A policy in the page itself forbids every connection and every
script but the two whose hashes it names.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from timeline.model import Problem
from timeline.page.chart import LEGEND, drawing
from timeline.table import Row, Source, rows, steps
from timeline.words import in_words

QUOTE = 1200  # letters of a sentence on the page; the CSV has all of it
GLYPHS = {
    "circle": "●", "circle-open": "○", "square": "■", "square-open": "□", "diamond": "◆", "diamond-open": "◇",
    "star": "★", "star-open": "☆", "triangle-right": "▶", "triangle-left": "◀",
}  # fmt: skip
CONFIG = {
    "displaylogo": False,
    "showSendToCloud": False,  # else a button uploads the chart, and with it the sentences
    "responsive": True,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
}


def html(events: Source, claims: Source, documents: Source, problems: Iterable[Problem] = ()) -> str:
    """The whole page as one string."""
    chart = drawing(events, documents)
    engine, script = _engine(), _asset("page.js")
    told = _events(rows(events), rows(claims), {row["document"]: row["title"] for row in rows(documents)})
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return page.from_string(_asset("page.html")).render(
        policy=_policy(engine, script),
        engine=Markup(engine),
        script=Markup(script),
        style=Markup(_asset("page.css")),
        chart=_json({"data": chart["data"], "layout": _without_legend(chart["layout"]), "config": CONFIG}),
        height=chart["layout"]["height"] - LEGEND,
        legend=_legend(chart["data"]),
        dated=[event for event in told if event["date"]],
        undated=[event for event in told if not event["date"]],
        documents=[_document(row) for row in rows(documents)],
        problems=list(problems),
    )


def _asset(name: str) -> str:
    return (files("timeline.page") / name).read_text(encoding="utf-8")


def _engine() -> str:
    """plotly's own script, as plotly.offline.get_plotlyjs gives it, without importing all of plotly."""
    return (files("plotly") / "package_data" / "plotly.min.js").read_text(encoding="utf-8")


def _policy(*scripts: str) -> str:
    hashes = " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)
    # plotly styles its parts one by one, which only 'unsafe-inline' allows
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; "
        "connect-src 'none'; form-action 'none'; base-uri 'none'"
    )


def _without_legend(layout: dict[str, Any]) -> dict[str, Any]:
    """The page has a legend of its own, which wraps on a narrow screen and prints."""
    margin = {**layout["margin"], "b": layout["margin"]["b"] - LEGEND}
    return {**layout, "showlegend": False, "height": layout["height"] - LEGEND, "margin": margin}


def _legend(data: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Each sign of the chart: its glyph, its colour, what it means."""
    signs = [(trace["marker"], trace["name"]) for trace in data if trace.get("mode") == "markers"]
    return [{"glyph": GLYPHS[mark["symbol"]], "colour": mark["color"], "means": name} for mark, name in signs]


def _json(value: object) -> Markup:
    """JSON that may stand in a script element: no character of it can end that or begin a tag."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e"))


# ---------------------------------------------------------------------------------- rows


def _events(events: list[Row], claims: list[Row], titles: dict[str, str]) -> list[Row]:
    of_event: dict[str, list[Row]] = {}
    for claim in claims:
        of_event.setdefault(claim["event"], []).append(claim)
    return [_event(row, of_event.get(row["id"], []), titles) for row in events]


def _event(row: Row, claims: list[Row], titles: dict[str, str]) -> Row:
    """A row of the table as the template wants it; `also` are the other places that tell it."""
    dated = bool(row["start"] or row["end"])
    also = [claim for claim in claims if (claim["document"], claim["offset"]) != (row["document"], row["offset"])]
    return {
        **row,
        "date": in_words(row["edtf"], row["grain"]) if dated else "",
        "source": titles.get(row["document"]) or row["document"],
        "sentence": _sentence(row),
        "steps": _steps(row),
        "also": [{**claim, "sentence": _sentence(claim)} for claim in also],
    }


def _sentence(row: Row) -> tuple[str, str, str]:
    """The sentence, split around the words that carry the date."""
    quote, words = row["quote"], row["expression"]
    at = quote.find(words) if words else -1
    if at < 0:
        return _clip(quote, QUOTE), "", ""
    before, after = quote[:at], quote[at + len(words) :]
    lead = before if len(before) <= QUOTE // 2 else "…" + before[-QUOTE // 2 :]
    return lead, words[:QUOTE], _clip(after, QUOTE // 2)


def _clip(text: str, size: int) -> str:
    return text if len(text) <= size else text[:size] + "…"


def _document(row: Row) -> Row:
    return {**row, "date": in_words(row["edtf"], row.get("grain", "")), "steps": _steps(row)}


def _steps(row: Row) -> list[dict[str, Any]]:
    """The chain, its dates in words too."""
    chain = [(step, step.get("edtf", "")) for step in steps(row["evidence"])]
    return [{**step, "date": in_words(edtf) if edtf else ""} for step, edtf in chain]
