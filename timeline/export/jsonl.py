"""JSON lines: one object a row, the evidence as a list."""

from __future__ import annotations

import json

from timeline.table import Row, Source, rows


def render(table: Source) -> str:
    """The table as one JSON object per line, keys in the order of the columns."""
    return "".join(json.dumps(_object(row), ensure_ascii=False) + "\n" for row in rows(table))


def _object(row: Row) -> Row:
    return {name: json.loads(value or "[]") if name == "evidence" else value for name, value in row.items()}
