"""The library: `build` makes a Timeline of documents; a Timeline gives tables, a figure, a page, reasons."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import export, table
from timeline.explain import explain
from timeline.model import Chronology, Interval, Problem
from timeline.pipeline import run

if TYPE_CHECKING:
    from timeline.page.chart import Figure
    from timeline.table import DataFrame, Tables

Progress = Callable[[str, int, int], None]
PathLike = str | os.PathLike[str]


class Timeline:
    """A chronology with its tables, its picture and its reasons."""

    def __init__(self, chronology: Chronology) -> None:
        self.chronology = chronology

    @cached_property
    def tables(self) -> Tables:
        """The three tables as plain rows: events, claims, documents."""
        return table.tables(self.chronology)

    @cached_property
    def events(self) -> DataFrame:
        """One row an event, the earliest first."""
        return self.tables.events.frame()

    @cached_property
    def claims(self) -> DataFrame:
        """One row a claim: what one sentence of one document says."""
        return self.tables.claims.frame()

    @cached_property
    def documents(self) -> DataFrame:
        """One row a document: the date it was given, and why."""
        return self.tables.documents.frame()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read or placed."""
        return self.chronology.problems

    def figure(self) -> Figure:
        """The plotly figure of the dated events."""
        from timeline.page import figure

        return figure(self.tables)

    def to_csv(self, path: PathLike | None = None) -> str:
        """The events as CSV; also written to `path`, if one is given, atomically."""
        text = export.csv.render(self.tables.events)
        if path is not None:
            export.write(Path(path), text)
        return text

    def to_html(self, path: PathLike | None = None, linked: bool = False) -> str:
        """The page, one file that needs no network; also written to `path`, if one is given, atomically.

        A `linked` page is small, and needs the chart's engine beside it, which is written there too.
        """
        from timeline.page import ENGINE_FILE, engine, html

        text = html(self.tables, self.problems, {one.id: one.text for one in self.chronology.documents}, linked)
        if path is not None:
            if linked:
                export.write(Path(path).with_name(ENGINE_FILE), engine())
            export.write(Path(path), text)
        return text

    def to_png(self, path: PathLike, browser: PathLike | None = None) -> Path:
        """Writes a picture of the page's chart, atomically.  Returns its path.

        `browser` is a Chromium to use; else playwright's own.  TimelineError where there is none.
        """
        from timeline.page.picture import picture

        return export.write(Path(path), picture(self.to_html(), Path(browser) if browser else None))

    def explain(self, id: str | None = None) -> str:
        """Why an event stands on its date; `id` may be the beginning of an id, or words of a title."""
        return explain(*self.tables, id)

    def save(self, folder: PathLike, linked: bool = False) -> Path:
        """Writes the three tables and the page to a folder.  Returns the page's path."""
        folder = Path(folder)
        for name, rows in self.tables._asdict().items():
            export.save(rows, folder / f"{name}.csv")
        self.to_html(folder / "timeline.html", linked)
        return folder / "timeline.html"

    def __len__(self) -> int:
        return len(self.chronology.events)

    def __repr__(self) -> str:
        return f"<Timeline: {len(self)} events from {len(self.chronology.documents)} documents>"

    def _repr_html_(self) -> str:
        return str(self.events.to_html(columns=["start", "end", "title", "status", "document"], escape=True))


def build(
    paths: PathLike | Iterable[PathLike],
    date: str | Interval | None = None,
    knowledge: PathLike | Iterable[PathLike] = (),
    progress: Progress | None = None,
) -> Timeline:
    """Reads documents and builds their timeline.

    `paths` are files or folders, one or many.  `date` is the date of documents that state none.
    `knowledge` names further files of named events.  `progress` is called with a document's id,
    its number and how many there are.  Raises TimelineError, with one clear sentence.
    """
    return Timeline(run(_many(paths), _interval(date), _many(knowledge), progress))


def _many(paths: PathLike | Iterable[PathLike]) -> tuple[Path, ...]:
    single = isinstance(paths, str | os.PathLike)
    return (Path(paths),) if single else tuple(map(Path, paths))  # type: ignore[arg-type]


def _interval(date: str | Interval | None) -> Interval | None:
    if not isinstance(date, str):
        return date
    from timeline.stamp import parse

    return parse(date)
