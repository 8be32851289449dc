"""The command line: what it prints, what it writes, how it fails."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import timeline
from timeline import cli
from timeline.errors import UnreadableError
from timeline.model import Chronology

COMMAND = [sys.executable, "-m", "timeline"]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("The bridge collapsed on 3 May 1999 in Riga. It was rebuilt in June 2001.\n", encoding="utf-8")
    return path


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch, chronology: Chronology) -> None:
    """The chronology of conftest, whatever the paths."""

    def run(paths: tuple[Path, ...], *_rest: object) -> Chronology:
        for path in paths:
            if not path.exists():
                raise UnreadableError(f"{path} does not exist.")
        return chronology

    monkeypatch.setattr("timeline.api.run", run)


def call(*arguments: str | Path) -> int:
    """The exit code of the command, run in this process."""
    with pytest.raises(SystemExit) as end:
        cli.main([str(argument) for argument in arguments])
    return int(end.value.code or 0)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--version") == 0
    assert capsys.readouterr().out == f"timeline {timeline.__version__}\n"


def test_help_is_quick_and_names_the_commands() -> None:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        done = subprocess.run([*COMMAND, "--help"], capture_output=True, text=True, check=True)
        times.append(time.perf_counter() - start)
    assert all(re.search(rf"^  {name}\b", done.stdout, re.M) for name in ("build", "dates", "explain"))
    assert min(times) < 0.6  # 0.15 s on a machine with nothing else to do


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom timeline.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit: pass\n"
        "print([m for m in ('pandas', 'plotly', 'dateparser', 'jinja2', 'rich') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


@pytest.mark.usefixtures("fake")
def test_build_writes_four_files_and_prints_a_short_table(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("build", text, "-o", tmp_path / "out") == 0
    printed = capsys.readouterr()
    lines = printed.out.splitlines()
    assert re.match(r"\s*Date +Event +Status +Document", lines[0])
    assert any(re.match(r"\s*15 March 44 BCE +Caesar is stabbed +occurred +rome.txt", line) for line in lines)
    assert "16 dated events from 3 documents." in lines
    assert "Left undated: 1 event." in lines
    assert "Left undated: 1 document (rome.txt)." in lines
    assert f"Page:   {tmp_path / 'out' / 'timeline.html'}" in lines
    assert printed.err == "timeline: scan.pdf: it holds no text\ntimeline: rome.txt: nothing places <some time later>\n"
    assert len(list((tmp_path / "out").iterdir())) == 4


@pytest.mark.usefixtures("fake")
def test_a_missing_path_costs_the_others_nothing(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("build", text, tmp_path / "gone.txt", "-o", tmp_path / "out") == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith(f"timeline: {tmp_path / 'gone.txt'} does not exist")
    assert (tmp_path / "out" / "events.csv").exists()


@pytest.mark.usefixtures("fake")
def test_dates_tells_of_every_document(text: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("dates", text) == 0
    printed = capsys.readouterr().out
    assert (
        "between 5 and 19 February 2012 · [2012-02-05..2012-02-19] · inferred, confidence 0.7 · article.txt" in printed
    )
    assert "vote        the recent annual Munich conference: not before it" in printed
    assert "Caesar" not in printed


@pytest.mark.usefixtures("fake")
def test_explain_of_documents_and_of_an_earlier_build_agree(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("build", text, "-o", tmp_path / "out") == 0
    capsys.readouterr()
    for arguments in ([], ["munich"]):
        told = []
        for path in (text, tmp_path / "out"):
            assert call("explain", path, *arguments) == 0
            told.append(capsys.readouterr().out)
        assert told[0] == told[1]
    assert told[0].startswith("48th Munich Security Conference\n")


def test_what_is_known_by_a_name_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.csv"
    own.write_text("kind,name,facet,start,place,source\nevent,Fall of Oz,ended,1900-05-17,Oz,Baum\n", encoding="utf-8")
    assert call("knowledge", "find", "FALL", "oz", "--knowledge", own) == 0
    assert capsys.readouterr().out == "Fall of Oz (event)\n  ended  17 May 1900 · 1900-05-17 · Oz · Baum\n"
    assert call("knowledge", "find", "munich conference") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Munich Security Conference (series)"
    assert any(re.fullmatch(r"  48th \(2012\) +3–5 February 2012 · 2012-02-03/2012-02-05 · Munich", x) for x in lines)


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["explain", "{text}", "zzz"], r"no event or document answers to 'zzz'"),
        (["explain", "{dir}/gone"], r"gone does not exist"),
        (["knowledge", "find", "fall of Oz"], r"nothing is known by the name 'fall of Oz'"),
        (["knowledge", "find", "Oz", "--knowledge", "{dir}/gone.csv"], r"gone\.csv: cannot be read"),
        (["build", "{dir}/gone"], r"gone does not exist"),
        (["build", "{text}", "--date", "whenever"], r"whenever"),
        (["build", "{text}", "-o", "{text}/under"], r"cannot be written"),
    ],
)
def test_an_error_is_one_sentence_and_code_2(
    arguments: list[str], sentence: str, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*(argument.format(text=text, dir=tmp_path) for argument in arguments)) == 2
    lines = capsys.readouterr().err.splitlines()
    assert re.search(sentence, lines[-1])
    assert all(line.startswith("timeline: ") for line in lines)


@pytest.mark.parametrize("arguments", [["build"], ["nonsense"], ["build", "x", "--nonsense"]])
def test_wrong_usage_is_code_2(arguments: list[str]) -> None:
    assert call(*arguments) == 2


def test_texts_cannot_steer_the_terminal() -> None:
    assert cli._plain("a\x1b[31mred\x07\x9b\u202e\tb\nc") == "a [31mred    b\nc"


# ---------------------------------------------------------------------------------- as a process


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    settings = {**os.environ, **environment}
    return subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, env=settings, check=False)


def test_it_speaks_utf8_in_any_locale(text: Path, tmp_path: Path) -> None:
    text.write_text(
        "In Málaga wurde am 3. Mai … “gebaut”. The bridge in Łódź fell on 3 May 1999 — all of it.\n", "utf-8"
    )
    command = " ".join([*COMMAND, "build", str(text), "-o", str(tmp_path / "out")])
    done = shell(command, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0, done.stderr.decode()
    assert b"3 May 1999" in done.stdout
    assert "Łódź" in (tmp_path / "out" / "events.csv").read_text("utf-8")


def test_a_closed_pipe_is_no_error(text: Path) -> None:
    done = shell(" ".join([*COMMAND, "explain", str(text), "| true"]))
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_real_build_of_a_small_letter(text: Path, tmp_path: Path) -> None:
    done = shell(" ".join([*COMMAND, "build", str(text), "-o", str(tmp_path / "out")]))
    assert done.returncode == 0, done.stderr.decode()
    table = (tmp_path / "out" / "events.csv").read_text("utf-8")
    assert ",1999-05-03,1999-05-03,1999-05-03,day," in table
    assert ",2001-06-01,2001-06-30,2001-06,month," in table
