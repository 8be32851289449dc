"""What telling and merging cost beside tagging, and how they grow: `python tests/bench/telling.py [MENTIONS...]`.

The text is made of sentences of our own, names and dates drawn by a fixed seed, in documents of a few hundred
dates each; the last row is a single sentence without an end.  Seconds of processor time, one process.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Iterator
from time import process_time

from timeline import anchor, dating, merge, segment, tell
from timeline.cli import PATIENT
from timeline.knowledge import Knowledge, load
from timeline.model import Block, BlockKind, Claim, Document
from timeline.pipeline import TOLD, understand

SIZES = (10_000, 30_000, 100_000)  # dates
A_DOCUMENT = 250  # dates
TEMPLATES = """
On {day} the {town} council approved the plan for a new {thing}, despite protests from residents of the old harbour.
{person} was born in {town} in {year} and moved to {other} three years later.
The {thing} in {town}, which had been closed since {month}, reopened on {day} after repairs that cost two million.
{person} told reporters in {other} on {weekday} that the company would cut {number} jobs by {month}.
Between {year} and {later} the number of visitors to {town} rose from {number} to {number}.
A fire destroyed the {thing} in {month}; nobody was hurt, but the damage was put at {number} pounds.
The contract for the {thing}, signed in {other} on {day}, expires on {deadline}.
"We never expected it," said {person}, who bought the {thing} in {year} and has run it ever since.
Talks between {town} and {other} broke down on {day}, when {person} refused to accept the terms.
The river rose above its banks at {town} on {day} and flooded {number} houses by {weekday}.
Work on the {thing} began in {month}, was interrupted by the war and was resumed in {later}.
According to {person}, the survey of {year} had found no trace of the old {thing} under the market square.
The first trains ran from {town} to {other} in {season} {year}, and the line was closed again in {later}.
If the {thing} is not repaired by {deadline}, the insurer will withdraw, {person} wrote on {day}.
In {month}, two weeks after the storm, engineers from {other} inspected the {thing} and found it sound.
Prices in {town} fell by 3.5 per cent in {month}, the sharpest drop since {year}.
{person} succeeded {person} as head of the {thing} in {month} and resigned on {day}.
The committee, chaired by {person}, will publish its report on the {thing} next {weekday}.
""".strip().splitlines()
THINGS = "bridge museum hospital library mill theatre lighthouse factory school quarry reservoir airport".split()
TOWNS = "Norwich Aachen Lille Turin Bergen Porto Gdansk Leiden Basel Tartu Cadiz Ghent Exeter Graz Malmo Brno".split()
FIRST = "Anna Peter Maria Tomas Helen Victor Ingrid Paul Clara Simon Judith Edward".split()
LAST = "Halloran Lindqvist Okafor Brandt Moreau Castellan Petrov Whitlock Sørensen Adeyemi Novak Ferrante".split()
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def sentence(dice: random.Random) -> str:
    """One sentence, its names, dates and numbers drawn afresh."""
    year, pick = dice.randint(1850, 2009), dice.choice
    words = {
        "day": f"{dice.randint(1, 28)} {pick(MONTHS)} {dice.randint(1990, 2011)}", "weekday": pick(WEEKDAYS),
        "month": f"{pick(MONTHS)} {dice.randint(1960, 2011)}", "deadline": f"{pick(MONTHS)} {dice.randint(2013, 2020)}",
        "year": year, "later": year + dice.randint(2, 30), "season": pick(("the spring of", "the autumn of")),
        "thing": pick(THINGS), "town": pick(TOWNS), "other": pick(TOWNS), "number": dice.randint(12, 4800),
    }  # fmt: skip
    made = pick(TEMPLATES)
    while "{person}" in made:
        made = made.replace("{person}", f"{pick(FIRST)} {pick(LAST)}", 1)
    return made.format(**words)


def documents(mentions: int) -> Iterator[Document]:
    """Documents with about so many dates in all, some two in three sentences."""
    dice = random.Random(mentions)
    for number in range(mentions // A_DOCUMENT):
        told = [sentence(dice) for _ in range(A_DOCUMENT * 5 // 9)]
        yield document(f"{number:05}.txt", "\n\n".join(" ".join(told[k : k + 6]) for k in range(0, len(told), 6)))


def document(name: str, text: str) -> Document:
    """A text whose paragraphs are parted by empty lines."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(at, at + len(part), BlockKind.PARAGRAPH))
        at += len(part) + 2
    return Document(name, text, blocks=tuple(blocks))


def measure(given: Iterator[Document], known: Knowledge) -> tuple[int, int, int, float, float, float]:
    """Dates, claims, events; seconds that tagging, telling and merging took."""
    tagging = telling = 0.0
    mentions = 0
    claims: list[Claim] = []
    texts = list(given)
    known = known.among(one.text for one in texts)
    for one in texts:
        begin = process_time()
        sentences = segment.sentences(one)
        readings = understand(one, sentences, known)
        when = dating.date(one, sentences, readings, known)
        dated = anchor.anchor(one, sentences, readings, when, known)
        middle = process_time()
        sure = [d for d in dated if d.interval and d.confidence >= TOLD]
        claims += tell.tell(one, sentences, sure, written=when.interval)
        mentions += len(dated)
        tagging, telling = tagging + middle - begin, telling + process_time() - middle
    begin = process_time()
    events = merge.merge(claims)
    return mentions, len(claims), len(events), tagging, telling, process_time() - begin


def main() -> None:
    """The table: a row for each size, and one for an endless sentence."""
    known = load()
    measure(documents(A_DOCUMENT), known)  # what is made once and kept is no cost of a date
    gc.freeze()
    gc.set_threshold(*PATIENT)
    heads = ("dates", "claims", "events", "tagging s", "telling s", "merging s", "telling + merging / tagging")
    print(f"| {' | '.join(heads)} |\n{'|--:' * len(heads)}|")
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        show(f"{size:,}", measure(documents(size), known))
    endless = ", and ".join(sentence(random.Random(n)).rstrip(".") for n in range(3000))
    for share in (3, 1):
        text = endless[: len(endless) // share] + "."
        show(f"one sentence, {len(text):,} characters", measure(iter([document("endless.txt", text)]), known))


def show(name: str, row: tuple[int, int, int, float, float, float]) -> None:
    """One row of the table."""
    _, claims, events, tagging, telling, merging = row
    share = (telling + merging) / tagging if tagging else 0.0
    cells = (name, f"{claims:,}", f"{events:,}", *(f"{n:.2f}" for n in (tagging, telling, merging, share)))
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
