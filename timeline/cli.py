"""The command line: parse, call the library, write.  Whatever is heavy is imported inside the commands."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Annotated

import typer

from timeline import __version__
from timeline.errors import TimelineError, UnreadableError

if TYPE_CHECKING:
    from timeline.api import Timeline
    from timeline.table import Tables

TOLD = 12  # problems that are told one by one
PATIENT = 100_000, 20, 20  # what is read lives to the end: to search it for garbage often is time lost
SHOWN = 40  # events that the short table lists
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")  # to take a picture with

# rich's help would cost a third of the time that help may take
app = typer.Typer(
    help="Documents in, a chronology out: dated events, each able to say why.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files or folders.", show_default=False)]
Asked = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH... [ID]",
        help="Documents, or the folder of an earlier build; then perhaps an id or a word of a title.",
        show_default=False,
    ),
]
Date = Annotated[str | None, typer.Option("--date", metavar="DATE", help="The date of documents that state none.")]
Knowledge = Annotated[
    list[Path] | None,
    typer.Option("--knowledge", metavar="FILE", help="A file of named events of your own; repeatable."),
]


def main(arguments: list[str] | None = None) -> None:
    """The entry point: an error is one sentence on stderr and exit code 2."""
    _speak_utf8()
    gc.set_threshold(*PATIENT)
    try:
        app(arguments, prog_name="timeline")
    except TimelineError as error:
        _complain(str(error))
        raise SystemExit(2) from None


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None: ...


class Engine(StrEnum):
    """Where a page has the engine of its chart."""

    INLINED = "inlined"
    LINKED = "linked"


@app.command()
def build(
    paths: Paths,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where to write.")] = Path("output"),
    date: Date = None,
    knowledge: Knowledge = None,
    engine: Annotated[
        Engine, typer.Option("--engine", help="Where the chart's engine is: in the page, or a file beside it.")
    ] = Engine.INLINED,
    png: Annotated[
        Path | None, typer.Option("--png", metavar="FILE", help="Also write a picture of the chart; needs a browser.")
    ] = None,
) -> None:
    """Build the timeline of documents: events.csv, claims.csv, documents.csv and timeline.html."""
    missing = [path for path in paths if not path.exists()]
    # those that are there keep their rows; only where none is, the library's own error tells
    made = _build([path for path in paths if path not in missing] or paths, date, knowledge)
    page = made.save(output, linked=engine is Engine.LINKED)
    _print_events(made)
    _print_left_out(made)
    _say(f"\nPage:   {page}\nTables: {', '.join(str(output / f'{name}.csv') for name in made.tables._fields)}")
    if png:
        _say(f"Picture: {made.to_png(png, next(filter(None, map(which, BROWSERS)), None))}")
    if missing:
        raise UnreadableError(f"{missing[0]} does not exist; the timeline is built without it")


@app.command()
def dates(paths: Paths, date: Date = None, knowledge: Knowledge = None) -> None:
    """Show the date of each document, how it was found, and the evidence."""
    from timeline.explain import explain
    from timeline.table import EVENTS, Table

    made = _tables(paths, date, knowledge)
    only = made._replace(events=Table(EVENTS, []))
    _say(_plain(explain(*only)).rstrip())


@app.command()
def explain(asked: Asked, date: Date = None, knowledge: Knowledge = None) -> None:
    """Explain one event, or all: the chain from words to date."""
    from timeline.explain import explain

    has_id = len(asked) > 1 and not Path(asked[-1]).exists()
    paths = [Path(path) for path in (asked[:-1] if has_id else asked)]
    tables = _tables(paths, date, knowledge)
    _say(_plain(explain(*tables, asked[-1] if has_id else None)).rstrip())


things = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
app.add_typer(things, name="knowledge", help="Look up things whose dates are known.")


@things.command("find")
def find_thing(
    name: Annotated[list[str], typer.Argument(metavar="NAME...", help="A name, or some words of it.")],
    knowledge: Knowledge = None,
) -> None:
    """Show what is known by a name: other names, dates, sources."""
    from timeline.knowledge import load
    from timeline.knowledge.card import cards

    _say(_plain(cards(load(*knowledge or ()), " ".join(name))))


class Format(StrEnum):
    """What `tag` writes."""

    JSONL = "jsonl"
    TIMEML = "timeml"


@app.command()
def tag(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Texts, or .jsonl files of documents.")],
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="When texts without a date were written.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How to write the time expressions.")] = Format.JSONL,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write; else stdout.")
    ] = None,
) -> None:
    """Tag the time expressions of texts as TIMEX3.

    JSON Lines go to one file; of TimeML each document is a file of its own, where -o is a folder or there are several.
    """
    from timeline.export import write
    from timeline.stamp import parse
    from timeline.tagging import tag_files

    parts = tag_files(files, parse(date) if date else None, form.value)
    if output is None:
        for _, part in parts:
            _say(part)
        return
    done = list(parts)
    if form is Format.TIMEML and (output.is_dir() or len(done) > 1):
        for identity, part in done:
            write(output / f"{_file_name(identity)}.tml", part + "\n")
    else:
        write(output, "".join(part + "\n" for _, part in done))


def _file_name(identity: str) -> str:
    """An id as a file's name: nothing in it leads to another folder."""
    return "".join(char if char.isalnum() or char in "._-" else "_" for char in identity).lstrip(".") or "document"


# ---------------------------------------------------------------------------------- calls


def _build(paths: list[Path], date: str | None, knowledge: list[Path] | None) -> Timeline:
    from timeline.api import build

    return build(paths, date, knowledge or (), _progress())


def _tables(paths: list[Path], date: str | None, knowledge: list[Path] | None) -> Tables:
    """The tables of an earlier build, or those of documents."""
    if len(paths) == 1 and (paths[0] / "claims.csv").is_file():
        from timeline.table import read_back

        return read_back(paths[0])
    made = _build(paths, date, knowledge)
    _print_problems(made)
    return made.tables


def _progress() -> Callable[[str, int, int], None] | None:
    """A line on the terminal that counts documents; nothing where no person looks."""
    if not sys.stderr.isatty():
        return None

    def show(name: str, number: int, count: int) -> None:
        line = f"{number}/{count} {_plain(name)}"[:70]
        sys.stderr.write(f"\r\x1b[K{line}" if number < count else "\r\x1b[K")
        sys.stderr.flush()

    return show


# ---------------------------------------------------------------------------------- output


def _speak_utf8() -> None:
    """UTF-8 whatever the locale says; what it cannot carry becomes a question mark, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _say(text: str) -> None:
    """Prints; where nobody reads any more, the command goes on to its end in silence."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(sentence: str) -> None:
    print(f"timeline: {_plain(sentence)}", file=sys.stderr)


def _plain(text: str) -> str:
    """Text for a terminal: without the control characters by which a document could steer it."""
    return "".join(char if char == "\n" or char.isprintable() else " " for char in text)


def _print_events(made: Timeline) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from timeline.words import in_words

    console = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    grid.add_column("Date", max_width=34)
    grid.add_column("Event", ratio=1)
    grid.add_column("Status", no_wrap=True)
    grid.add_column("Document", max_width=28)
    dated = [row for row in made.tables.events.rows if row["edtf"]]
    for row in dated[:SHOWN]:
        cells = (in_words(row["edtf"], row["grain"]), row["title"], row["status"], row["document"])
        grid.add_row(*(Text(_plain(" ".join(cell.split()))) for cell in cells))
    if dated:
        with console.capture() as printed:
            console.print(grid)
        _say(printed.get())
    if len(dated) > SHOWN:
        _say(f"… and {len(dated) - SHOWN} more in events.csv")


def _print_left_out(made: Timeline) -> None:
    events, claims, documents = made.tables
    dated = sum(bool(row["edtf"]) for row in events.rows)
    unknown = [row["document"] for row in documents.rows if not row["edtf"]]
    _say(f"{_count(dated, 'dated event')} from {_count(len(documents.rows), 'document')}.")
    if len(made) > dated:
        _say(f"Left undated: {_count(len(made) - dated, 'event')}.")
    if undated := sum(not row["edtf"] and not row["event"] for row in claims.rows):
        _say(f"Told without a date: {_count(undated, 'happening')}, in claims.csv.")
    if unknown:
        _say(f"Left undated: {_count(len(unknown), 'document')} ({_plain(', '.join(unknown[:5]))}).")
    _print_problems(made)


def _print_problems(made: Timeline) -> None:
    for problem in made.problems[:TOLD]:
        name = "" if problem.document in problem.says else f"{problem.document}: "
        _complain(name + problem.says)
    if len(made.problems) > TOLD:
        _complain(f"and {len(made.problems) - TOLD} more of the kind, all of them on the page.")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
