"""The plan of the house: which room may import which, and which third party stands behind which door.

The imports are read from the syntax tree of every module.  A new arrow breaks these tests: draw it in
`ARROWS` if the house should have it, and in ARCHITECTURE.md.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

import timeline

PACKAGE = Path(timeline.__file__).parent
CORRIDOR = ("read", "segment", "find", "resolve", "dating", "anchor", "tell", "merge")
BOTTOM = {"civil", "errors", "model"}

# Room -> the rooms that it imports, all of them.  A folder is one room; inside it anything goes that is no circle.
ARROWS: dict[str, set[str]] = {
    # the bottom
    "errors": set(),
    "civil": set(),
    "model": {"civil"},
    # vocabulary, and what words mean
    "readings": {"civil"},
    "grammar": {"model"},
    "feasts": {"civil"},
    "words": set(),
    "rules": {"civil", "feasts", "grammar", "readings"},
    "describe": {"civil", "readings"},
    "partial": {"civil", "feasts", "model", "readings"},
    "place": {"civil", "model", "partial", "readings"},
    "stamp": {"civil", "errors", "model"},
    "order": {"civil", "stamp"},
    # things with names
    "knowledge": {"civil", "errors", "model", "words"},
    "named": {"civil", "describe", "knowledge", "model", "readings"},
    "occasion": {"civil", "describe", "knowledge", "model", "named", "place", "readings"},
    # what a text's words say of where it stands
    "needs": {"civil", "model", "place", "readings"},
    "stance": {"model", "needs", "readings", "rules"},
    "epoch": {"model", "readings"},
    "figures": {"model", "order", "readings"},
    "memory": {"civil", "model", "place", "readings", "rules"},
    "recall": {"civil", "memory", "model", "place", "readings", "rules", "stance"},
    "route": {"civil", "model", "needs", "place", "readings"},
    # the corridor: no stage knows its neighbours
    "read": {"civil", "errors", "model", "order", "stamp"},
    "segment": {"model"},
    "find": {"grammar", "model", "rules"},
    "resolve": {"grammar", "model", "rules"},
    "dating": {"civil", "knowledge", "model", "named", "needs", "place", "readings", "stance"},
    "walk": {"civil", "knowledge", "model", "needs", "readings", "route", "stance"},
    "focus": {"civil", "model", "needs", "place", "readings", "stance", "walk"},
    "evidence": {"civil", "describe", "focus", "model", "place", "readings", "stance", "walk"},
    "anchor": {
        *("civil", "evidence", "focus", "knowledge", "model", "needs", "occasion", "partial", "place", "readings"),
        *("recall", "route", "stance", "walk"),
    },
    "telling": {"civil", "model", "place", "readings", "rules"},
    "tell": {"civil", "model", "telling"},
    "merging": {"civil", "model", "rules"},
    "merge": {"merging", "model", "rules"},
    "timex": {"civil", "feasts", "model", "place", "readings"},
    # the order, written once; and its first half, for who wants tags alone
    "pipeline": {*CORRIDOR, "civil", "epoch", "figures", "knowledge", "model", "readings"},
    "tagging": {
        *("anchor", "epoch", "errors", "figures", "find", "knowledge", "model", "read", "resolve", "segment", "stamp"),
        "timex",
    },
    # what comes of it
    "table": {"errors", "model"},
    "explain": {"errors", "table", "words"},
    "export": {"errors", "table"},
    "page": {"civil", "errors", "model", "table", "words"},
    # the doors to the street
    "api": {"explain", "export", "model", "page", "pipeline", "stamp", "table"},
    "cli": {"__init__", "api", "errors", "explain", "export", "knowledge", "stamp", "table", "tagging", "words"},
    "__init__": {"api", "tagging", "timex"},
    "__main__": {"cli"},
}  # fmt: skip

TOOLS = {"pandas", "plotly", "typer", "rich", "jinja2"}  # of tables, pages and terminals: nothing for a stage

# Third party -> the modules that import it.
DOORS: dict[str, set[str]] = {
    "charset_normalizer": {"read.decode"},
    "dateparser": {"stamp"},
    "dateutil": {"feasts"},
    "htmldate": {"read.markup"},
    "jinja2": {"page.sheet"},
    "lxml": {"read.html", "read.markup", "read.render"},
    "markupsafe": {"page.sheet"},
    "pandas": {"table"},
    "playwright": {"page.picture"},
    "plotly": {"page.chart"},
    "re2": {"dating.clues", "find"},
    "rich": {"cli"},
    "trafilatura": {"read.html"},
    "typer": {"cli"},
}

# Module -> what it imports only when a function asks for it, because loading it takes long.
LATE: dict[str, set[str]] = {
    "api": {"timeline.page", "timeline.stamp"},
    "cli": {
        "rich",
        "timeline.api",
        "timeline.explain",
        "timeline.export",
        "timeline.knowledge",
        "timeline.stamp",
        "timeline.table",
        "timeline.tagging",
        "timeline.words",
    },
    "page.chart": {"plotly"},
    "page.picture": {"playwright"},
    "read.decode": {"charset_normalizer"},
    "read.html": {"lxml", "trafilatura"},
    "read.mail": {"email"},
    "read.markup": {"htmldate", "lxml"},
    "read.render": {"lxml"},
    "stamp": {"dateparser"},
    "table": {"pandas"},
}

# Module -> the package that brings it, where their names differ; markupsafe is jinja2's own string type.
DISTRIBUTIONS = {"re2": "google-re2", "dateutil": "python-dateutil", "charset_normalizer": "charset-normalizer",
                 "markupsafe": "jinja2"}  # fmt: skip


class Import(NamedTuple):
    """One import: who, what, on which line; inside a function; for the type checker only."""

    module: str
    name: str
    line: int
    late: bool
    typing: bool

    def __str__(self) -> str:
        return f"timeline/{self.module.replace('.', '/')}.py, line {self.line}: imports {self.name}"


# ------------------------------------------------------------------------------ reading the imports


@cache
def trees() -> dict[str, ast.Module]:
    """Each module's syntax tree, by its dotted name inside the package; a package's own file by the package's name."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {_dotted(file): ast.parse(file.read_text(encoding="utf-8"), str(file)) for file in files}


def _dotted(file: Path) -> str:
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


@cache
def imports() -> tuple[Import, ...]:
    return tuple(found for module, tree in trees().items() for found in _walk(module, tree, late=False, typing=False))


def _walk(module: str, node: ast.AST, late: bool, typing: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        inside = late or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        checking = typing or (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test))
        if isinstance(child, ast.Import | ast.ImportFrom):
            assert not getattr(child, "level", 0), f"{module}: imports are written in full, from timeline"
            yield from (Import(module, name, child.lineno, late, typing) for name in _names(child))
        yield from _walk(module, child, inside, checking)


def _names(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """What a statement imports: modules, where a name of ours is one."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    for alias in node.names:
        whole = f"{node.module}.{alias.name}"
        yield whole if whole.removeprefix("timeline.") in trees() else str(node.module)


def room(module: str) -> str:
    return module.split(".")[0]


def ours(name: str) -> str | None:
    """The room of ours that a name is from, if it is ours."""
    if name.split(".")[0] != "timeline":
        return None
    return room(name.removeprefix("timeline.")) if "." in name else "__init__"


def third_party(name: str) -> str | None:
    top = name.split(".")[0]
    return None if top == "timeline" or top in sys.stdlib_module_names or top == "__future__" else top


# ------------------------------------------------------------------------------ arrows


def test_the_table_names_every_room() -> None:
    assert {room(module) for module in trees()} == set(ARROWS)


@pytest.mark.parametrize("name", ARROWS)
def test_a_room_imports_what_the_table_says(name: str) -> None:
    found = [i for i in imports() if room(i.module) == name and ours(i.name) not in (None, name)]
    new = [str(i) for i in found if ours(i.name) not in ARROWS[name]]
    assert not new, "arrows that the table does not have:\n" + "\n".join(new)
    unused = ARROWS[name] - {ours(i.name) for i in found}
    assert not unused, f"arrows that nothing uses any more: {name} -> {', '.join(sorted(unused))}"


def test_arrows_go_downhill() -> None:
    """No circle among the rooms, nor among the modules inside a room."""
    # `timeline/__init__.py` hands the library's names out when they are asked for, and stands above all.
    TopologicalSorter({name: below for name, below in ARROWS.items() if name != "__init__"}).prepare()
    graph: dict[str, set[str]] = {module: set() for module in trees()}
    for i in imports():
        target = i.name.removeprefix("timeline.")
        if target in graph and target != i.module and not i.typing:
            graph[i.module].add(target)
    # A package's own file lists the files of the package, and they import names from it as from a folder.
    packages = {module for module in graph if any(other.startswith(module + ".") for other in graph)}
    TopologicalSorter({module: below - packages for module, below in graph.items()}).prepare()


@pytest.mark.parametrize("stage", CORRIDOR)
def test_no_stage_imports_another_stage_or_a_tool_of_the_end(stage: str) -> None:
    here = [i for i in imports() if room(i.module) == stage]
    others = {*CORRIDOR, "pipeline", "tagging", "table", "page", "export", "explain", "api", "cli"} - {stage}
    wrong = [str(i) for i in here if ours(i.name) in others or third_party(i.name) in TOOLS]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", sorted(BOTTOM))
def test_the_bottom_imports_nothing_of_ours_but_the_calendar(name: str) -> None:
    assert ARROWS[name] <= {"civil"}


# ------------------------------------------------------------------------------ doors


@pytest.mark.parametrize("party", sorted({t for i in imports() if (t := third_party(i.name))}))
def test_a_third_party_stands_behind_its_door(party: str) -> None:
    found = [i for i in imports() if third_party(i.name) == party and not i.typing]
    wrong = [str(i) for i in found if i.module not in DOORS.get(party, set())]
    assert not wrong, f"{party} belongs to {', '.join(sorted(DOORS.get(party, ()))) or 'nobody'}:\n" + "\n".join(wrong)


def test_every_door_is_used() -> None:
    used = {(third_party(i.name), i.module) for i in imports()}
    assert [
        f"{module} -> {party}" for party, doors in DOORS.items() for module in doors if (party, module) not in used
    ] == []


def test_what_is_imported_is_declared() -> None:
    """A package that is here only because another one brought it may be gone tomorrow."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["png"]]
    names = {re.split(r"[^\w.-]", line)[0].lower() for line in declared}
    wanted = {DISTRIBUTIONS.get(party, party) for i in imports() if (party := third_party(i.name)) and not i.typing}
    missing = wanted - names
    assert not missing, f"imported, but not among the dependencies of pyproject.toml: {', '.join(sorted(missing))}"


def test_imports_inside_functions_are_few_and_listed() -> None:
    late = [i for i in imports() if i.late and not i.typing]
    wrong = [str(i) for i in late if not any(f"{i.name}.".startswith(f"{n}.") for n in LATE.get(i.module, set()))]
    assert not wrong, "imports inside a function:\n" + "\n".join(wrong)
    used = {(i.module, name) for i in late for name in LATE[i.module] if f"{i.name}.".startswith(f"{name}.")}
    unused = {(module, name) for module, names in LATE.items() for name in names} - used
    assert not unused, f"listed, but no longer imported inside a function: {sorted(unused)}"


# ------------------------------------------------------------------------------ what a stage never does

CLOCKS = {
    "now",
    "today",
    "utcnow",
    "localtime",
    "gmtime",
    "time_ns",
    "monotonic",
    "perf_counter",
    "getlocale",
    "setlocale",
}
SPEAKERS = {"cli"}  # the rooms that may print, and know the terminal


def _called(node: ast.AST) -> str:
    """The last name of what a node calls: print, now."""
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
    return ""


def uses(names: set[str]) -> list[str]:
    """Where a room that may not speak calls one of these names."""
    return [
        f"{module}, line {getattr(node, 'lineno', 0)}: {_called(node)}()"
        for module, tree in trees().items()
        for node in ast.walk(tree)
        if _called(node) in names and room(module) not in SPEAKERS
    ]


@pytest.mark.parametrize("names", [pytest.param(names, id=label) for label, names in (
    ("reads a clock or a locale", CLOCKS), ("prints", {"print", "pprint"}), ("hangs on hash order", {"hash"}),
    ("draws lots", {"random", "shuffle", "choice", "uuid4"}), ("reads the environment", {"getenv"}),
)])  # fmt: skip
def test_no_room_but_the_command_line(names: set[str]) -> None:
    assert uses(names) == []


@pytest.mark.parametrize(
    "name", ["time", "locale", "random", "uuid", "secrets", "socket", "urllib", "http", "subprocess"]
)
def test_nothing_of_the_machine_is_imported(name: str) -> None:
    assert [str(i) for i in imports() if i.name.split(".")[0] == name] == []


def test_the_environment_is_read_by_the_command_line_alone() -> None:
    nodes = ((module, node) for module, tree in trees().items() for node in ast.walk(tree))
    assert [
        m for m, node in nodes if isinstance(node, ast.Attribute) and node.attr == "environ" and room(m) not in SPEAKERS
    ] == []
