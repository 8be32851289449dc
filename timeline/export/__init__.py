"""Tables as files: one small module per format, chosen by the suffix of the name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from timeline.errors import TimelineError
from timeline.export import csv, jsonl
from timeline.export.atomic import write
from timeline.table import Source

FORMATS: dict[str, Callable[[Source], str]] = {".csv": csv.render, ".jsonl": jsonl.render, ".ndjson": jsonl.render}

__all__ = ["FORMATS", "save", "write"]


def save(table: Source, path: str | Path) -> Path:
    """Writes a table in the format that the suffix names, atomically.  Returns the path."""
    suffix = Path(path).suffix.lower()
    if suffix not in FORMATS:
        raise TimelineError(f"{path}: no format is known by the suffix {suffix!r}; there are {', '.join(FORMATS)}")
    return write(path, FORMATS[suffix](table))
