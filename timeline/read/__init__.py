"""Paths to documents: what each says, what it is called, what date it states itself."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from timeline.errors import UnreadableError
from timeline.model import Document, Problem
from timeline.read import content, decode, html, mail, plain, thread
from timeline.read.content import Content

# A format is a function from a file's bytes to the texts in it, what it knows of title and date beside them or as
# header lines (`Title: …`, `Published: …`) at the top.  A new one is one file, and one row here.
FORMATS: dict[str, Callable[[bytes], tuple[Content, ...]]] = {
    "": mail.of_text,
    ".txt": mail.of_text,
    ".text": mail.of_text,
    ".md": mail.of_text,
    ".markdown": mail.of_text,
    ".log": mail.of_text,
    ".html": html.pages,
    ".htm": html.pages,
    ".xhtml": html.pages,
    ".eml": mail.mails,
    ".mbox": mail.mailbox,
}

LINE = 100_000  # characters of one line, at most


def read(paths: Iterable[str | Path]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents in files and folders, sorted by path within each folder, and what could not be read.

    UnreadableError if a path does not exist, or if the only one given is a file that is no text.
    """
    given = [Path(path) for path in paths]
    for path in given:
        if not path.exists():
            raise UnreadableError(f"{path} does not exist.")
    files, problems = _files(given)
    contents: dict[Path, tuple[Content, ...]] = {}
    for path in files:
        try:
            contents[path] = tuple(_cut(each, path, problems) for each in _contents(path))
        except UnreadableError as error:
            if given == [path] and not isinstance(error, _EmptyError):
                raise
            problems.append(Problem(path.name, str(error)))
        else:
            left = sorted({name for each in contents[path] for name in each.unread})
            if left:
                problems.append(Problem(path.name, f"{path}: what is attached is not read: {', '.join(left)}."))
    names = _ids(list(contents))
    threads = (
        thread.documents(each, names[path] if len(held) == 1 else f"{names[path]}#{number}", str(path))
        for path, held in contents.items()
        for number, each in enumerate(held, 1)
    )
    return thread.told(threads), tuple(problems)


def read_text(text: str, id: str = "text") -> Document:
    """The document that a string is."""
    return plain.document(decode.newlines(text), id)


class _EmptyError(UnreadableError):
    """A file with nothing in it, which is a pity and no mistake."""


def _contents(path: Path) -> tuple[Content, ...]:
    """The contents of a file; UnreadableError says why there are none."""
    convert = FORMATS.get(path.suffix.lower())
    if convert is None:
        kinds = " ".join(sorted(filter(None, FORMATS)))
        raise UnreadableError(f"{path} has a suffix that is not supported; these are: {kinds}.")
    try:
        found = tuple(each for each in convert(path.read_bytes()) if each.text.strip())
    except decode.BinaryError as error:
        raise UnreadableError(f"{path} is a binary file, not text: {error}.") from error
    except content.BrokenError as error:
        raise UnreadableError(f"{path} cannot be read: {error}.") from error
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}.") from error
    if not found:
        raise _EmptyError(f"{path} is empty.")
    return found


def _cut(held: Content, path: Path, problems: list[Problem]) -> Content:
    """A content without what lies far out in an endless line: that is no prose, and would cost hours to tell."""
    if len(held.text) <= LINE:
        return held
    longest = max(map(len, held.text.split("\n")))
    if longest <= LINE:
        return held
    says = f"{path}: a line of {longest:,} characters is no prose; only its first {LINE:,} are read."
    problems.append(Problem(path.name, says))
    return content.shortened(held, LINE)


# ---------------------------------------------------------------------------------- files and their names


def _files(given: list[Path]) -> tuple[list[Path], list[Problem]]:
    """The files that the paths name or hold, each once, and the folders that hold none."""
    files: dict[Path, Path] = {}
    problems: list[Problem] = []
    for path in given:
        held = sorted(_walk(path, problems), key=lambda file: file.parts) if path.is_dir() else [path]
        if not held:
            problems.append(Problem(path.name, f"{path} is a folder without files to read."))
        for file in held:
            if path.is_dir() and file.exists() and not file.is_file():
                problems.append(Problem(file.name, f"{file} cannot be read: it is no regular file."))
                continue  # a pipe would be waited for for ever
            files.setdefault(file.resolve(), file)
    return list(files.values()), problems


def _walk(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """The files in a folder and the folders below it, hidden ones left out."""

    def refused(error: OSError) -> None:
        problems.append(Problem(Path(error.filename).name, f"{error.filename} cannot be read: {error.strerror}."))

    for root, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in names if not name.startswith("."))


def _ids(paths: list[Path]) -> dict[Path, str]:
    """What each file is called: its name; where two share it, with as many of the folders as tell them apart."""
    names = {path: path.name for path in paths}
    for depth in range(2, max((len(path.parts) for path in paths), default=0) + 1):
        seen = Counter(names.values())
        clashing = [path for path in paths if seen[names[path]] > 1]
        if not clashing:
            break
        names |= {path: "/".join(path.parts[-depth:]) for path in clashing}
    return names
