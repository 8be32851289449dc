"""Writing a file so that a reader finds the old one or the new one, never a half."""

from __future__ import annotations

import os
from pathlib import Path

from timeline.errors import TimelineError


def write(path: str | Path, content: str | bytes) -> Path:
    """Writes bytes, or text as UTF-8, and moves the file into place; makes missing folders.  Returns the path."""
    path = Path(path)
    # in the same folder, because a move across disks is a copy
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content.encode("utf-8", "replace") if isinstance(content, str) else content)
        os.replace(temporary, path)
    except OSError as error:
        raise TimelineError(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        if temporary.exists():
            temporary.unlink()
    return path
