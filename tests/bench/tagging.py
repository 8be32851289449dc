"""The tagger measured: scores on annotated corpora, and characters a second beside a bare scan and dateparser.

    python tests/bench/tagging.py FOLDER

FOLDER holds corpora as JSON Lines, a document a line: {"id", "dct", "text", "timexes"}.
"""

from __future__ import annotations

import json
import platform
import sys
from collections import Counter
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

import dateparser
import dateparser.search
from scoring import MEASURES, count, f1

from timeline.find import scan
from timeline.tagging import tag

SHARE = 40_000  # characters that dateparser is given: it is slow


def main() -> None:
    """Print both tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    files = sorted(folder.glob("*.jsonl")) if folder and folder.is_dir() else []
    if not files:
        sys.exit(f"No corpora in {folder or 'the folder you did not name'}: give a folder of JSON Lines files, "
                 "as in `make bench CORPORA=path/to/corpora`.")  # fmt: skip
    corpora = {f.stem: [json.loads(line) for line in f.read_text(encoding="utf-8").splitlines()] for f in files}
    print(
        f"Python {platform.python_version()}, google-re2 {version('google-re2')}, dateparser {version('dateparser')}\n"
    )
    print_scores(corpora)
    print_speed([d for documents in corpora.values() for d in documents])


def print_scores(corpora: dict[str, list[dict]]) -> None:
    print("| corpus | gold | " + " | ".join(MEASURES) + " |\n|--" * 1 + "|--|--" + "|--:" * len(MEASURES) + "|")
    for name, documents in corpora.items():
        found: Counter[str] = Counter()
        for d in documents:
            found += count(d["timexes"], [asdict(t) for t in tag(d["text"], d["dct"])])
        print(f"| {name} | {found['gold']} | " + " | ".join(f"{f1(found, m):.1f}" for m in MEASURES) + " |")


def print_speed(documents: list[dict]) -> None:
    """The whole tagger, one scan for the trigger words, dateparser's search: in one run, on one core."""
    texts = [d["text"] for d in documents]
    size = sum(map(len, texts))
    tagged = timed(lambda: [tag(d["text"], d["dct"]) for d in documents])
    bare = timed(lambda: [sum(1 for _ in scan(text)) for text in texts])
    some = "".join(texts)[:SHARE]
    searched = timed(lambda: dateparser.search.search_dates(some, languages=["en"]), rounds=1) * size / len(some)
    print(f"\n{size:,} characters of text\n\n| | characters a second | times the bare scan |\n|--|--:|--:|")
    for name, seconds in (("timeline tag", tagged), ("one RE2 scan for the words of time", bare),
                          (f"dateparser search_dates (on {SHARE:,} characters)", searched)):  # fmt: skip
        print(f"| {name} | {size / seconds:,.0f} | {seconds / bare:.1f} |")


def timed(work, rounds: int = 3) -> float:
    """Seconds of the quickest of some rounds."""

    def once() -> float:
        begin = perf_counter()
        work()
        return perf_counter() - begin

    return min(once() for _ in range(rounds))


if __name__ == "__main__":
    main()
