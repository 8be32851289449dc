"""What the README and ARCHITECTURE.md say must be so."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from dataclasses import is_dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
from test_layers import ARROWS, BOTTOM, CORRIDOR, DOORS
from typer.testing import CliRunner

import timeline
from timeline import civil, model, readings
from timeline.cli import app
from timeline.knowledge import COLUMNS, KINDS, load
from timeline.model import How, Status
from timeline.page import ENGINE_FILE
from timeline.read import FORMATS, LINE
from timeline.stamp import parse
from timeline.table import CLAIMS, DOCUMENTS, EVENTS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "timeline"
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def prose(text: str) -> str:
    """A document without its blocks of code, as one line."""
    return " ".join(re.sub(r"```.*?```", "", text, flags=re.DOTALL).split())


def spans(text: str) -> list[str]:
    """What stands in backticks in the prose of a document."""
    return re.findall(r"`([^`]+)`", prose(text))


def said(kind: str) -> list[str]:
    """The command lines of the README that begin with a word and say more, in blocks and in prose, once each."""
    lines = [line.split("#")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    return list(dict.fromkeys(line for line in [*lines, *spans(README)] if line.startswith(f"{kind} ")))


def listed(words: str) -> list[str]:
    """The things of a list in prose, without what stands in brackets behind them."""
    return re.split(r", and |, | or | and ", re.sub(r" \([^)]*\)|`", "", words))


def find(pattern: str, text: str = README) -> re.Match[str]:
    """The one place where a document says something; what is not said any more must be held in another way."""
    found = list(re.finditer(pattern, prose(text)))
    assert len(found) == 1, f"said {len(found)} times: {pattern}"
    return found[0]


def run(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], cwd=cwd, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with the seeds in it, as after cloning, and with the README's own knowledge file."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    (tmp_path / "own.csv").write_text(blocks("csv")[0], encoding="utf-8")
    return tmp_path


def test_the_python_of_the_readme_runs_and_prints_what_it_says(clone: Path) -> None:
    for block in blocks("python"):
        done = run("-c", block, cwd=clone)
        assert done.returncode == 0, done.stderr
        assert done.stdout
        assert all(printed in done.stdout for printed in re.findall(r"  # (.+)", block)), done.stdout


def test_what_the_readme_calls_from_python_is_there() -> None:
    for name in re.findall(r"\btimeline\.(\w+)\(", README):
        assert callable(getattr(timeline, name)), name


# ---------------------------------------------------------------------------------- the command line

SEED = sorted((ROOT / "seeds").iterdir())[0].name
# What stands for the words that the README leaves to the reader.
GIVEN = {"PATH...": "seeds", "FILE...": f"seeds/{SEED}", "[ID]": "anniversary", "DATE": "2012-02-06", "FILE": "own.csv"}


def commands() -> dict[str, Any]:
    """Each command by the words that call it, those of a group among them."""
    out: dict[str, Any] = {}
    todo: list[tuple[str, Any]] = [("timeline", typer.main.get_command(app))]
    for called, command in todo:
        below = getattr(command, "commands", None)
        todo += [(f"{called} {name}", each) for name, each in below.items()] if below else []
        out |= {} if below else {called: command}
    return out


COMMANDS = commands()


def takers(option: str) -> list[str]:
    """The commands that have an option."""
    return [name for name, command in COMMANDS.items() if any(option in each.opts for each in command.params)]


def usage(name: str) -> str:
    """How the README calls a command, at its shortest; the bare name of one that it never calls."""
    return min((line for line in said("timeline") if line.startswith(f"{name} ")), key=len, default=name)


def optioned() -> list[str]:
    """The commands with each option that the prose of the README names by itself, or behind the name of one."""
    alone = dict.fromkeys(span for span in spans(README) if span.startswith("--"))
    behind = [span.split(maxsplit=1) for span in spans(README) if re.match(r"[a-z]+ --", span)]
    return [
        *(f"{usage(f'timeline {name}')} {option}" for name, option in behind),
        *(f"{usage(name)} {span}" for span in alone for name in takers(span.split()[0])),
    ]


def call(line: str) -> str:
    """What a command prints that is called as the README has it."""
    words = [GIVEN.get(word, word) for word in shlex.split(line)]
    left = [word for word in words if word.isupper() or "..." in word]
    assert not left, f"{line}: nothing stands for {left}"
    done = CliRunner().invoke(app, words[1:])
    assert done.exit_code == 0, f"{line}: {done.output} {done.exception}"
    return done.output


@pytest.mark.parametrize("line", [*said("timeline"), *optioned()])
def test_each_command_and_option_of_the_readme_runs(line: str, clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # test_browser.py takes the picture; here it is enough that it is asked for
    monkeypatch.setattr("timeline.page.picture.picture", lambda *_: b"")
    monkeypatch.chdir(clone)
    assert call(line)


def test_every_option_that_the_readme_names_is_one() -> None:
    for span in spans(README):
        assert not span.startswith("--") or takers(span.split()[0]), span


def test_every_command_is_in_the_readme_and_has_help() -> None:
    for name in COMMANDS:
        assert usage(name) != name, f"the README never calls {name}"
        assert CliRunner().invoke(app, [*name.split()[1:], "--help"]).output.count("\n") > 5


def test_the_readme_names_all_commands_that_take_a_knowledge_file() -> None:
    names = listed(find(r"`--knowledge FILE`, here and with (.+?), adds")[1])
    assert {f"timeline {name}" for name in names} | {"timeline knowledge find"} == set(takers("--knowledge"))


def test_a_build_writes_the_files_that_the_readme_names(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(clone)
    call("timeline build seeds -o output")
    assert {file.name for file in Path("output").iterdir()} == set(FILES)
    assert find(r"writes the chart's engine, .+?, once beside it as `(.+?)`")[1] == ENGINE_FILE


def test_the_example_that_is_explained_is_so(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = find(r"An example, from `(.+?)`: (.+?) both are said")
    dates = re.findall(r"\((\d+ \w+ \d{4})\)", told[2])
    monkeypatch.chdir(clone)
    printed = call(told[1])
    assert len(dates) == 2
    assert all(parse(date).edtf in printed for date in dates)


@pytest.mark.parametrize("line", said("make"))
def test_every_make_target_of_the_readme_is_there(line: str) -> None:
    target, *rest = line.split()[1:]
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), f"no target {target}"
    assert all(re.search(rf"^{word.split('=')[0]} \?=", MAKEFILE, re.MULTILINE) for word in rest), line


# ---------------------------------------------------------------------------------- what comes out

FILES = dict(re.findall(r"^\| `([\w.]+)` \| (.*) \|$", README, re.MULTILINE))


def test_the_columns_of_the_readme_are_those_of_the_tables() -> None:
    columns = next(span for span in spans(FILES["events.csv"]) if ", " in span)
    assert tuple(columns.split(", ")) == EVENTS
    for name, there in (("claims.csv", CLAIMS), ("documents.csv", DOCUMENTS)):
        named = {span for span in spans(FILES[name]) if re.fullmatch("[a-z]+", span)}
        assert named
        assert named <= set(there), f"{name} has no {named - set(there)}"


def test_the_values_of_the_readme_are_those_of_the_code() -> None:
    assert listed(find(r"`status` is (.+?)\. ")[1]) == list(Status)
    assert listed(find(r"`how` says what the date hangs on: (.+?)\. ")[1]) == list(How)
    assert listed(find(r"`kind` is (.+?)\. ")[1]) == list(KINDS)
    assert tuple(blocks("csv")[0].splitlines()[0].split(",")) == COLUMNS


def test_the_limits_of_the_readme_are_those_of_the_reader() -> None:
    assert int(find(r"a line of more than ([\d,]+) characters")[1].replace(",", "")) == LINE
    assert set(listed(find(r"HTML and mail \((.+?)\) only")[1])) <= set(FORMATS)


def test_the_knowledge_file_of_the_readme_loads(clone: Path) -> None:
    assert load(clone / "own.csv").find("Examplia treaty")[0].facets[1].facet == "entered into force"


# ---------------------------------------------------------------------------------- what it counts

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def number(word: str) -> int:
    """`thirty-three` as 33."""
    tens, _, ones = word.partition("-")
    return SMALL.index(word) if word in SMALL else 10 * TENS.index(tens) + 20 + (SMALL.index(ones) if ones else 0)


def golds(folder: str) -> list[dict[str, list[object]]]:
    files = (ROOT / "tests" / folder).glob("*/gold.json")
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def count(folder: str, kind: str) -> int:
    """How many documents, say, the folders of cases hold together."""
    return sum(len(gold[kind]) for gold in golds(folder))


def test_the_readme_counts_what_is_known_in_hundreds() -> None:
    kinds = {kind: [entry for entry in load().entries if entry.kind == kind] for kind in KINDS}
    editions = sum(len(entry.facets) for entry in kinds["series"])
    there = [len(kinds["event"]), len(kinds["series"]), editions, len(kinds["office"])]
    told = find(r"know some (\d+) events, (\d+) series with the days of (\d+) editions, and (\d+) offices")
    assert [int(each) for each in told.groups()] == [round(each, -2) for each in there]


def test_the_readme_counts_the_folders_that_are_measured() -> None:
    assert number(find(r"measured on (\S+) folders of our own")[1]) == len(golds("cases"))
    assert number(find(r"The last (\S+) are kept apart in `tests/unseen/`")[1]) == len(golds("unseen"))
    assert number(find(r"on the (\S+) seed documents")[1]) == len(list((ROOT / "seeds").iterdir()))


def test_the_batches_of_the_readme_are_as_many_folders_as_it_says() -> None:
    told = find(r"Of the last (\S+), batch after batch: (.+?)\. The last (\S+) are")
    batches = re.findall(r"[\d.]+ \(([a-z]+)", told[2])
    assert sum(map(number, batches)) == number(told[1])
    assert number(told[3]) <= number(told[1]) <= len(golds("cases")) + len(golds("unseen"))


def test_the_readme_counts_the_documents_and_traps_that_are_measured() -> None:
    seeds = len(list((ROOT / "seeds").iterdir()))
    documents = [int(of) for of in re.findall(r"\d+ of (\d+) documents dated right", prose(README))]
    assert documents == [count("cases", "documents") + seeds, count("unseen", "documents")]
    here, unseen = (int(of) for of in re.findall(r"\d+ of (\d+) traps", prose(README)))
    assert unseen == count("unseen", "not_dates")
    assert here >= count("cases", "not_dates")  # those of the seeds are not kept here


BENCHES = {"cases.py": ["lease"], "telling.py": ["60"], "dating.py": [], "tagging.py": []}
SLOW = {"page.py"}  # minutes of a browser; what it measures is tried in test_browser.py


@pytest.mark.parametrize("script", BENCHES)
def test_each_benchmark_of_the_readme_runs(script: str, tmp_path: Path) -> None:
    timex = {"start": 12, "end": 21, "text": "yesterday", "type": "DATE", "value": "2015-06-16"}
    document = {"id": "a", "dct": "2015-06-17", "text": "It reopened yesterday.", "timexes": [timex]}
    (tmp_path / "news.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    done = run(str(ROOT / "tests" / "bench" / script), *(BENCHES[script] or [str(tmp_path)]), cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert any(character.isdigit() for character in done.stdout)


def test_every_benchmark_that_is_named_is_tried() -> None:
    named = re.findall(r"tests/bench/(\w+\.py)", README + MAKEFILE)
    assert set(named) == {*BENCHES, *SLOW}


@pytest.mark.parametrize("line", said("python"))
def test_every_option_of_a_benchmark_is_one(line: str) -> None:
    script, *rest = line.split()[1:]
    source = (ROOT / script).read_text(encoding="utf-8")
    assert all(f'"{word}"' in source for word in rest if word.startswith("--")), line


# ---------------------------------------------------------------------------------- the house

PLAN, _, CHOICES = ARCHITECTURE.partition("## Choices")
DIAGRAM = " ".join(line for line in PLAN.splitlines() if line.startswith("    "))


def room(path: str) -> str:
    return path.split("/")[0].removesuffix(".py")


def modules(text: str) -> list[str]:
    """The files and folders that a text names, but those of the tests."""
    return [span for span in spans(text) if re.fullmatch(r"(?!tests/)[\w/]+(?:\.py|/)", span)]


def test_every_file_that_the_docs_name_is_there() -> None:
    for text in (README, ARCHITECTURE):
        for path in re.findall(r"\]\(([\w./-]+)\)", text):
            assert (ROOT / path).exists(), path
        for path in re.findall(r"\b(?:tests|timeline|seeds|docs)/[\w./-]*\w", text):
            assert (ROOT / path).exists(), path
    for path in modules(ARCHITECTURE):
        assert (PACKAGE / path).exists(), path


def test_every_room_has_its_place_in_the_plan_and_no_other_has() -> None:
    assert {room(path) for path in modules(PLAN)} == set(ARROWS)


def test_every_function_that_the_plan_names_is_there() -> None:
    named = [span.split(".") for span in spans(ARCHITECTURE) if re.fullmatch(r"[a-z]+\.(?!py\b)\w+", span)]
    assert named
    for module, name in named:
        assert hasattr(import_module(f"timeline.{module}"), name), f"{module}.{name}"


def test_the_diagram_is_the_order_of_the_corridor() -> None:
    steps = re.findall(r"─ ([a-z]+) ─▶", DIAGRAM)
    assert [step for step in steps if step in ARROWS] == [*CORRIDOR, "table"]
    assert listed(find(r"`settle` is what (.+?) do\.", PLAN)[1]) == ["figures.py", "epoch.py"]
    assert steps[steps.index("settle") - 1 :][:3] == ["resolve", "settle", "dating"]
    pipeline = (PACKAGE / "pipeline.py").read_text(encoding="utf-8")
    assert "epoch.settle(figures.settle(" in pipeline
    assert set(re.findall(r"[a-z]+", DIAGRAM.rpartition("rows")[2])) <= set(ARROWS)


def test_what_the_diagram_hands_on_is_frozen_and_where_it_says() -> None:
    for name in set(re.findall(r"─▶ ([A-Z]\w+)", DIAGRAM)):
        home = readings if name == "Reading" else model
        for kind in get_args(getattr(home, name)) or (getattr(home, name),):
            assert kind.__module__ == home.__name__
            assert is_dataclass(kind)
            assert kind.__dataclass_params__.frozen, kind  # type: ignore[attr-defined]


def test_the_bottom_of_the_plan_stands_on_itself_alone() -> None:
    told = find(r"At the bottom lie (.+?); anything may import them\. `(\w+)\.py` stands on these alone", PLAN)
    bottom = {room(path) for path in modules(told[1])}
    assert bottom > BOTTOM
    assert all(ARROWS[name] <= bottom for name in (*bottom, told[2]))
    years = [int(year.replace("−", "-")) for year in find(r"years (−?\d+) to (\d+)", PLAN).groups()]
    assert years == [civil.MIN_YEAR, civil.MAX_YEAR]


def test_the_doors_of_the_plan_are_the_doors() -> None:
    """Those of test_layers.py, which holds them against the imports."""
    rows = re.findall(r"^\| ([a-z0-9_, ]+) \| (`.+`) \|$", PLAN, re.MULTILINE)
    told = {party: {path[:-3].replace("/", ".") for path in modules(doors)}
            for parties, doors in rows for party in parties.split(", ")}  # fmt: skip
    assert told == DOORS


def test_version_and_changelog_agree() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## (\S+)", changelog, re.MULTILINE).group(1) == timeline.__version__  # type: ignore[union-attr]
