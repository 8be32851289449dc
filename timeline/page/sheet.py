"""The page: one HTML file that works without a network.

The same tables give the same bytes.  A policy in the page itself forbids every connection and every
script but those whose hashes it names.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from timeline.civil import iso_year
from timeline.model import Problem
from timeline.page.data import payload
from timeline.page.signs import STATUS
from timeline.table import Row, Tables, rows
from timeline.words import UNDATED, in_words

ENGINE_FILE = "plotly.min.js"
# an override of the direction of writing would let a document forge what a reader sees: it becomes a sign as long as it
INERT = {**{ord(char): f"\\u{ord(char):04x}" for char in "&<>"}, 0x202D: "\ufffd", 0x202E: "\ufffd"}
SCRIPTS = ("time", "data", "state", "filter", "dom", "layout", "marks", "chart", "overview", "cursor", "reader",
           "panel", "table", "folds", "main")  # fmt: skip
STYLES = ("base", "chart", "panel", "table", "print")


def html(
    tables: Tables,
    problems: Iterable[Problem] = (),
    texts: Mapping[str, str] | None = None,
    linked: bool = False,
) -> str:
    """The whole page as one string.

    `texts` are the documents' texts by their names, to be read on the page; tables that were read back have none.
    A `linked` page is small: it expects ENGINE_FILE, which `engine` gives, beside it.
    """
    texts = texts or {}
    script, chart_engine = _joined(), "" if linked else engine()
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return page.from_string(_asset("page.html")).render(
        policy=_policy([chart_engine, script] if chart_engine else [script], linked),
        engine=Markup(chart_engine),
        engine_file=ENGINE_FILE,
        script=Markup(script),
        style=Markup(_style()),
        data=_inert(payload(tables, texts, problems)),
        texts=[_text(texts.get(row["document"], "")) for row in rows(tables.documents)] if texts else [],
        plain=_plain(tables),
        documents=[{**row, "date": in_words(row["edtf"], row.get("grain", ""))}
                   for row in rows(tables.documents)],
        **_summary(tables),
    )  # fmt: skip


def engine() -> str:
    """plotly's own script, as plotly.offline.get_plotlyjs gives it, without importing all of plotly."""
    return (files("plotly") / "package_data" / ENGINE_FILE).read_text(encoding="utf-8")


def _asset(name: str) -> str:
    return (files("timeline.page") / name).read_text(encoding="utf-8")


# ---------------------------------------------------------------------------------- script and style


def _joined() -> str:
    """The modules of the script as one, in the order of their imports, which are taken out."""
    parts = [re.sub(r"^import .*\n", "", _asset(f"script/{name}.js"), flags=re.MULTILINE) for name in SCRIPTS]
    text = "\n".join(re.sub(r"^(/\*\* .* \*/ )?export ", r"\1", part, flags=re.MULTILINE) for part in parts)
    return f'"use strict";\n(() => {{\n{text}}})();\n'


def _style() -> str:
    return _colours() + "".join(_asset(f"style/{name}.css") for name in STYLES)


def _colours() -> str:
    light, dark = (
        "".join(f"--{name}:{getattr(look, ground)};" for name, look in STATUS.items()) for ground in ("light", "dark")
    )
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _policy(scripts: list[str], linked: bool) -> str:
    hashes = [f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts]
    # a browser gives files no origin that 'self' could name, and checks no hash of a script that lies beside a page
    sources = " ".join([*hashes, *(("'self'", "file:") if linked else ())])
    # plotly styles its parts one by one, which only 'unsafe-inline' allows
    return (
        f"default-src 'none'; script-src {sources}; style-src 'unsafe-inline'; img-src data: blob:; "
        "connect-src 'none'; form-action 'none'; base-uri 'none'"
    )


# ---------------------------------------------------------------------------------- data


def _inert(text: str) -> Markup:
    """JSON that may stand in a script element: no character of it can end that, begin a tag, or turn letters round."""
    return Markup(text.translate(INERT))


def _text(text: str) -> Markup:
    return _inert(json.dumps(text, ensure_ascii=False))


def _plain(tables: Tables) -> list[Row]:
    """The events for who runs no scripts; documents by their numbers in the list below."""
    numbers = {row["document"]: number for number, row in enumerate(rows(tables.documents), 1)}
    return [
        {
            "date": in_words(row["edtf"], row["grain"]),
            "title": row["title"],
            "status": "" if row["status"] == "occurred" else row["status"],
            "number": numbers.get(row["document"], row["document"]),
        }
        for row in rows(tables.events)
    ]


def _summary(tables: Tables) -> dict[str, str]:
    """How much the page holds, and from when to when."""
    dated = [row for row in rows(tables.events) if in_words(row["edtf"], row["grain"]) != UNDATED]
    years = [int(row[end].split("T")[0][:-6]) for row in dated for end in ("start", "end") if row[end]]
    first, last = (in_words(iso_year(year)) for year in (min(years), max(years))) if years else ("", "")
    documents = len(rows(tables.documents))
    told = f"{_count(len(dated), 'event')} from {_count(documents, 'document')}"
    return {"summary": told, "span": first if first == last else f"{first} to {last}"}


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
