"""The page's own script: typed, linted, small, one program out of modules."""

from __future__ import annotations

import re
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from deno import find_deno_bin

from timeline.page.sheet import SCRIPTS, _joined

FOLDER = Path(str(files("timeline.page"))) / "script"
SOURCES = {file.stem: file.read_text("utf-8") for file in FOLDER.glob("*.js")}
DECLARED = re.compile(r"^(?:/\*\* .* \*/ )?(?:export )?(?:async )?(?:const|let|function) (\w+)", re.MULTILINE)
CONFIG = '{"compilerOptions": {"lib": ["esnext", "dom", "dom.iterable"], "checkJs": true, "strict": true}}'


def deno(tmp_path: Path, *words: str) -> str:
    """What deno has to say of the script; it needs no network, and keeps what it builds in its own folder."""
    config = tmp_path / "deno.json"
    config.write_text(CONFIG, encoding="utf-8")
    told = {"DENO_DIR": str(tmp_path / "cache"), "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1", "HOME": str(tmp_path)}
    command = [find_deno_bin(), *words, "--config", str(config)]
    done = subprocess.run(command, cwd=FOLDER, env=told, capture_output=True, text=True, check=False, timeout=120)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_its_types_hold(tmp_path: Path) -> None:
    assert deno(tmp_path, "check", "--no-lock", "main.js") == ""


def test_it_is_clean(tmp_path: Path) -> None:
    assert deno(tmp_path, "lint", ".") == ""


def test_every_module_is_in_the_page_after_those_that_it_imports() -> None:
    assert sorted(SCRIPTS) == sorted(SOURCES)
    for name, text in SOURCES.items():
        for other in re.findall(r'^import .* from "\./(\w+)\.js";$', text, re.MULTILINE):
            assert SCRIPTS.index(other) < SCRIPTS.index(name), f"{name} imports {other}"


def test_no_name_is_given_twice_for_the_modules_become_one() -> None:
    names = [name for text in SOURCES.values() for name in DECLARED.findall(text)]
    assert sorted(names) == sorted(set(names))
    joined = _joined()
    assert not re.search(r"^(import|export) ", joined, re.MULTILINE)
    assert not re.search(r"^/\*\* .* \*/ export ", joined, re.MULTILINE)


def test_it_is_small_and_its_lines_are_short() -> None:
    assert sum(text.count("\n") for text in SOURCES.values()) < 1500
    assert [line for text in SOURCES.values() for line in text.splitlines() if len(line) > 160] == []


@pytest.mark.parametrize("name", SOURCES)
def test_it_never_reads_a_text_as_markup_or_code(name: str) -> None:
    unsafe = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|srcdoc|DOMParser|fetch\("
    assert not re.search(unsafe, SOURCES[name])


@pytest.mark.parametrize("name", SOURCES)
def test_every_function_says_its_types(name: str) -> None:
    """A function with arguments has a comment above it that names them."""
    bare = re.findall(r"^(?!.*\*/\n).*\n(?:export )?(?:async )?function (\w+)\([^)]", SOURCES[name], re.MULTILINE)
    assert bare == []
