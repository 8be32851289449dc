"""What the README says must be so."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import app
from timeline.knowledge import load

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(command.name or command.callback.__name__ for command in app.registered_commands if command.callback)


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def lines(kind: str) -> list[str]:
    found = (line for block in blocks("sh") for line in block.splitlines() if line.startswith(kind))
    return [line.split("#")[0].strip() for line in found]


def run(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], cwd=cwd, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with the seeds in it, as after cloning."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    return tmp_path


def test_the_python_of_the_readme_runs(clone: Path) -> None:
    for block in blocks("python"):
        done = run("-c", block, cwd=clone)
        assert done.returncode == 0, done.stderr
        assert "New START" in done.stdout or "two years ago DATE 2010" in done.stdout


@pytest.mark.parametrize("line", [line for line in lines("timeline") if "corpora" not in line])
def test_each_command_of_the_readme_runs(line: str, clone: Path) -> None:
    done = run("-m", *shlex.split(line), cwd=clone)
    assert done.returncode == 0, done.stderr


def test_every_command_is_in_the_readme_and_has_help() -> None:
    for name in COMMANDS:
        assert f"timeline {name}" in README, name
        assert run("-m", "timeline", name, "--help", cwd=ROOT).stdout.count("\n") > 5


def test_every_make_target_of_the_readme_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in lines("make"):
        assert re.search(rf"^{line.split()[1]}:", makefile, re.MULTILINE), line


def test_the_knowledge_file_of_the_readme_loads(tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text(blocks("csv")[0], encoding="utf-8")
    assert load(file).find("Examplia treaty")[0].facets[1].facet == "entered into force"


def test_every_file_that_the_docs_name_is_there() -> None:
    for name in ("README.md", "ARCHITECTURE.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for path in re.findall(r"\]\(([\w./-]+)\)", text):
            assert (ROOT / path).exists(), f"{name} names {path}"
    for room in re.findall(r"`([a-z]+(?:\.py|/))`", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")):
        assert (ROOT / "timeline" / room).exists() or (ROOT / room).exists(), room


def test_version_and_changelog_agree() -> None:
    import timeline

    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## (\S+)", changelog, re.MULTILINE).group(1) == timeline.__version__  # type: ignore[union-attr]


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
    named = re.findall(r"tests/bench/(\w+\.py)", README + (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert set(named) == {*BENCHES, *SLOW}
