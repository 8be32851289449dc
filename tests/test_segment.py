"""Where sentences end, and where they only seem to."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Block, BlockKind, Document
from timeline.segment import LONGEST, sentences


def split(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    document = Document("text", text, blocks=(Block(0, len(text), kind),))
    return [text[sentence.start : sentence.end] for sentence in sentences(document)]


ONE = """
At 6 p.m. President Vos left.
The train left the old station at 8 p.m. Friday and came back at 9 a.m. EST next day.
The ship left harbour on the evening tide at 3 p.m. Moscow time.
The U.S. President met Gen. A. Horn at 9 a.m. Tuesday in St. Petersburg.
Sen. J. R. R. Smith and Dr. Vos of Acme Co. Ltd. signed on Sept. 3 in Washington, D.C., before noon.
It cost approx. 1.5 million, i.e. less than in No. 10 of vol. 3, cf. p. 12.
Vann H. Van Diepen met the U.N. Secretary General on Jan. 5, 1999.
“Why now?” he asked.
"For us there is no threat," he exclaimed.
I do not rule out that… we will have to boost it.
He waited ... and left; then it rained.
In c. 1890 he came, vs. his brother who came in 1891.
It fell on 30
November.
The firm (est. 1921, see fig. 2) was sold.
It was 40.5 degrees at www.example.org.
Reason 1.5 (D) applies.
Yahoo! is a firm.
"""
TWO = """
The talks ended.|The delegations left.
They met in the U.S.|The talks failed.
It closed at 5 p.m.|He left.
It was signed in 2009.|In 2010 it failed.
The talks ended late on Monday evening, at 3 p.m.|Handover followed.
It was put to bed in the end at 9.55 p.m.|Page 3 shows it.
492 BC was a bad year.|Nobody sailed.
“The situation is dismal.”|“It will be useless.”
"It took six years," said Dr. E. Vos.|"We began in 2008."
Was it true?|Nobody knew!
``It is over.''|Nobody spoke.
It ended (in March.)|Then it began again.
It cost $5.|They paid.
The committee sat.|Anna rose.
He was ill.|Anna came.
He said no.|Then he left.
That was in Dec.|The year was out.
It grew to 1.5 TB.|We deleted it.
They waited...|Nothing came.
It is over.|2009 was better.
Он приехал в Москву.|Переговоры начались.
会谈结束了。|他们离开了。
"""


@pytest.mark.parametrize("text", ONE.replace("30\nNovember", "30 November").strip().split("\n"))
def test_is_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize("line", TWO.strip().split("\n"))
def test_is_two_sentences(line: str) -> None:
    parts = line.split("|")
    assert split(("" if parts[0].endswith("。") else " ").join(parts)) == parts
    assert split("\n".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. (S) A team met.", "A team met."),
        ("12. The Supplier delivers.", "The Supplier delivers."),
        ("3.1 The Supplier delivers.", "The Supplier delivers."),
        ("(a) Late invoices bear interest.", "Late invoices bear interest."),
        ("(U) Summary", "Summary"),
        ("A. (SBU) Russian", "Russian"),
        ("- the disk was full", "the disk was full"),
        ("## Cause", "Cause"),
        ("  \n The end. \n", "The end."),
        ("12. August 2009 war es kalt.", "12. August 2009 war es kalt."),
        ("1.5 million people came.", "1.5 million people came."),
        ("2009-08-07 12:00 restarted", "2009-08-07 12:00 restarted"),
        ("A. Smith came.", "A. Smith came."),
        ("1969. A year.", "1969. A year."),
    ],
)
def test_leaves_numbers_and_marks_out(text: str, words: str) -> None:
    assert " ".join(split(text)) == words


def test_takes_prose_only_and_copies_its_kind() -> None:
    text = "Title\nFrom: me\nHead\nOne. Two.\n- item\nShare this"
    kinds = [
        BlockKind.TITLE,
        BlockKind.HEADER,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.FURNITURE,
    ]
    blocks, at = [], 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        blocks.append(Block(at, at + len(line), kind))
        at += len(line) + 1
    found = sentences(Document("text", text, blocks=tuple(blocks)))
    assert [(s.block, s.kind, text[s.start : s.end]) for s in found] == [
        (0, BlockKind.TITLE, "Title"),
        (2, BlockKind.HEADING, "Head"),
        (3, BlockKind.PARAGRAPH, "One."),
        (3, BlockKind.PARAGRAPH, "Two."),
        (4, BlockKind.ITEM, "item"),
    ]


@pytest.mark.parametrize("text", ["", ".", "...", "\n", "(", "1.", "- ", '"."'])
def test_nothing_or_little(text: str) -> None:
    assert len(split(text)) <= 1


@given(st.text(alphabet="aA1 .!?…\n\"')(U.S", max_size=300))
def test_sentences_are_in_order_trimmed_and_lose_no_letter(text: str) -> None:
    found = sentences(Document("text", text, blocks=(Block(0, len(text), BlockKind.PARAGRAPH),)))
    spans = [(s.start, s.end) for s in found]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)
    assert text.count("A") - sum(text[a:b].count("A") for a, b in spans) <= 4  # marks at the beginning


@pytest.mark.parametrize("unit", ["word ", "a", ".", ". ", ".)", "A. ", '"', "1. ", "U.S. ", "?!", ".\n"])
def test_hostile_text_takes_linear_time_and_short_pieces(unit: str) -> None:
    def measure(size: int) -> float:
        text = unit * (size // len(unit))
        before = time.perf_counter()
        assert all(len(sentence) <= LONGEST for sentence in split(text))
        return time.perf_counter() - before

    small, large = min(measure(50_000) for _ in range(3)), measure(400_000)
    assert large < 8 * 4 * small + 0.2


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Action items\n- Kim: add disk alert\n- Ortega: rotate",
            ["Action items", "Kim: add disk alert", "Ortega: rotate"],
        ),
        ("We met.\n* Kim came\n* Ortega left", ["We met.", "Kim came", "Ortega left"]),
        ("- Kim came\n- Ortega left", ["Kim came", "Ortega left"]),
        ("Agenda\n1. Kim came\n2. Ortega left", ["Agenda", "Kim came", "Ortega left"]),
        ("1. Kim came\n2. Ortega left", ["Kim came", "Ortega left"]),
        # no lists
        ("He spoke with the\nAmbassador: we left", ["He spoke with the\nAmbassador: we left"]),
        ("The mill\n- an old one - burned", ["The mill\n- an old one - burned"]),
        ("See page\n12. end of it", ["See page\n12. end of it"]),
        ("It burned in May\nand fell in June", ["It burned in May\nand fell in June"]),
    ],
)
def test_items_of_a_list_are_parted(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_a_list_of_references_is_left_out() -> None:
    entry = "Jensen, P. (1999). The bridge. Lund: Old Press, pp. 3-9."
    kinds = {"#": BlockKind.HEADING, "=": BlockKind.TITLE}

    def kept(*lines: str) -> list[str]:
        text, blocks, at = "\n".join(lines), [], 0
        for line in lines:
            blocks.append(Block(at, at + len(line), kinds.get(line[0], BlockKind.ITEM)))
            at += len(line) + 1
        found = sentences(Document("text", text, blocks=tuple(blocks)))
        return [text[s.start : s.end] for s in found if s.kind is BlockKind.ITEM]

    assert kept("# The mill", "It fell.", "## References", entry, "# After", "It rose.") == ["It fell.", "It rose."]
    assert kept("## References [edit]", entry, "### Books", entry, "It fell.", "# After", "It rose.") == ["It rose."]
    assert kept("# Notes", entry, entry, "It fell.") == []
    assert kept("# Notes", "It fell.", "It rose.") == ["It fell.", "It rose."]
    assert kept("# References to the mill", "It fell.") == ["It fell."]
