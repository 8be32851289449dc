"""Mails in mails: each is a document of its own, of its own date, told once; what answers them is the other mail's."""

from __future__ import annotations

import json
import time
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.model import BlockKind, Document
from timeline.read import quotes, read
from timeline.segment import sentences
from timeline.tagging import tag_files

HEAD = "Date: Tue, 6 Mar 2012 09:14:00 +0100\nFrom: Ada Holm <ada@example.org>\nSubject: Re: Winch\n"
LONG = "The winch was loaded at Brevik on Saturday, in sleet,\nand the driver means to be with you by tomorrow noon."
SENT = "From: Bo Dahl\nSent: Monday, March 05, 2012 4:10 PM\nTo: Ada\nSubject: Winch, at last\n\n"


def quoted(text: str, mark: str = "> ") -> str:
    return "".join(f"{mark}{line}".rstrip() + "\n" for line in text.splitlines())


def folder(path: Path, **files: str) -> dict[str, Document]:
    """The documents of files: `a` is a mail with this body, `b_txt` is b.txt."""
    for name, text in files.items():
        stem, _, suffix = name.partition("_")
        whole = text if suffix or text.startswith("Date:") else f"{HEAD}\n{text}"
        (path / f"{stem}.{suffix or 'eml'}").write_text(whole, encoding="utf-8")
    documents, problems = read([path])
    assert problems == ()
    return {found.id: found for found in documents}


def says(found: Document) -> list[str]:
    kinds = [s for s in sentences(found) if s.kind is not BlockKind.TITLE]
    return [" ".join(found.text[s.start : s.end].split()) for s in kinds]


def date(found: Document) -> str:
    return found.stated.interval.edtf if found.stated else ""


# ---------------------------------------------------------------------------------- what introduces a mail


@pytest.mark.parametrize(("above", "edtf"), [
    ("On Mon, 5 Mar 2012 at 16:10, Bo Dahl <bo@example.org> wrote:", "2012-03-05T16:10:00"),
    ("On Mon, Mar 5, 2012 at 4:10 PM, Bo Dahl <bo@example.org> wrote:", "2012-03-05T16:10:00"),
    ("On 5 Mar 2012, at 16:10, Bo Dahl wrote:", "2012-03-05T16:10:00"),
    ("On Monday, March 5th, 2012 at 4:10 PM, Bo Dahl\n<bo@example.org> wrote:", "2012-03-05T16:10:00"),
    ("On 2012-03-05 16:10, Bo Dahl wrote:", "2012-03-05T16:10:00"),
    ("On 5 March 2012, Bo Dahl wrote:", "2012-03-05"),
    ("On 3/5/12 4:10 PM, Bo Dahl wrote:", "2012-03-05T16:10:00"),
    ("On 05/03/2012 16:10, Bo Dahl wrote:", "2012-03-05T16:10:00"),  # not in May, which is later than its answer
    ("On 05/06/2012 16:10, Bo Dahl wrote:", "2012-05-06T16:10:00"),  # in May or in June: later in either order
    ("Am 05.03.2012 um 16:10 schrieb Bo Dahl:", "2012-03-05T16:10:00"),
    ("Le 5 mars 2012 à 16:10, Bo Dahl a écrit :", "2012-03-05T16:10:00"),
    ("On Monday, Bo Dahl wrote:", ""),
    ("Bo Dahl wrote:", ""),
    ("", ""),
])  # fmt: skip
def test_a_line_above_says_when(above: str, edtf: str, tmp_path: Path) -> None:
    found = folder(tmp_path, a=f"Thanks.\n\n{above}\n{quoted(LONG)}")
    assert [*found] == ["a.eml", "a.eml#1"]
    older = found["a.eml#1"]
    assert date(older) == edtf
    assert says(older) == [" ".join(LONG.split())]
    assert (older.title, older.quoted_in, older.source) == ("Winch (quoted)", "a.eml", str(tmp_path / "a.eml"))
    if older.stated:
        assert older.text[older.stated.start :].startswith(older.stated.words)
    assert says(found["a.eml"]) == ["Thanks."]


@pytest.mark.parametrize("body", [
    "\n" + quoted(SENT + LONG),
    "\n-----Original Message-----\n" + SENT + LONG,
    "\n________________________________\n" + SENT + LONG,
    "\nBegin forwarded message:\n\n" + SENT + LONG,
    "\n---------- Forwarded message ---------\n" + SENT.replace("Sent:", "Date:") + LONG,
    "\n" + quoted("-----Original Message-----\n" + SENT + LONG),
    "\n-- \nAda Holm\nEngineer\n\n" + SENT + LONG,
    "\nBo Dahl wrote:\n" + quoted(SENT + LONG),
])  # fmt: skip
def test_a_header_says_when(body: str, tmp_path: Path) -> None:
    found = folder(tmp_path, a=f"Thanks.\n{body}")
    assert [*found] == ["a.eml", "a.eml#1"]
    older = found["a.eml#1"]
    assert (date(older), older.title, says(older)) == (
        "2012-03-05T16:10:00", "Winch, at last (quoted)", [" ".join(LONG.split())],
    )  # fmt: skip
    assert older.text.startswith(SENT[:14])
    assert says(found["a.eml"]) == ["Thanks."]


def test_a_date_of_the_file_or_of_the_other_mail_is_not_that_of_the_quoted(tmp_path: Path) -> None:
    (tmp_path / "2012-03-06.eml").write_text(f"{HEAD}\nThanks.\n\nBo wrote:\n{quoted(LONG)}", encoding="utf-8")
    _, older = read([tmp_path])[0]
    assert older.stated is None
    assert older.before is not None
    assert older.before.edtf == "2012-03-06T09:14:00+01:00"


# ---------------------------------------------------------------------------------- mails in mails in mails


FIRST = "The rope parted in the night from Friday to Saturday\nand the skiff is gone."
THIRD = "On 5 Mar 2012, at 16:10, Bo Dahl wrote:\n"


@pytest.mark.parametrize("body", [
    THIRD + quoted(f"{LONG}\n\nOn 3 Mar 2012, at 08:30, Ada Holm wrote:\n{quoted(FIRST)}"),
    THIRD + quoted(LONG) + ">\n> On 3 Mar 2012, at 08:30, Ada Holm\n> <ada@example.org> wrote:\n" + quoted(FIRST, ">> "),
    SENT + LONG + "\n\nOn 3 Mar 2012, at 08:30, Ada Holm wrote:\n" + quoted(FIRST),
    SENT + LONG + "\n\n" + SENT.replace("Monday, March 05, 2012 4:10 PM", "3 March 2012 08:30").replace("Bo", "Ada") + FIRST,
])  # fmt: skip
def test_each_is_dated_by_its_own_header(body: str, tmp_path: Path) -> None:
    found = folder(tmp_path, a=f"Thanks.\n\n{body}")
    assert [(name, date(each)[:16]) for name, each in found.items()] == [
        ("a.eml", "2012-03-06T09:14"), ("a.eml#1", "2012-03-05T16:10"), ("a.eml#2", "2012-03-03T08:30"),
    ]  # fmt: skip
    assert [says(each) for each in found.values()] == [["Thanks."], [" ".join(LONG.split())], [" ".join(FIRST.split())]]


def test_answers_between_quoted_lines_are_the_other_mails_own(tmp_path: Path) -> None:
    body = (
        THIRD
        + "> It left on Saturday.\n\nWhen on Saturday?\n\n> It is heavy.\n> Have a crane ready.\n\nThere is one since Monday.\n"
    )
    found = folder(tmp_path, a=body)
    assert says(found["a.eml"]) == ["When on Saturday?", "There is one since Monday."]
    assert says(found["a.eml#1"]) == ["It left on Saturday.", "It is heavy.", "Have a crane ready."]
    assert found["a.eml#1"].text == f"{THIRD}\nIt left on Saturday.\n\nIt is heavy.\nHave a crane ready."


def test_a_mail_without_words_of_its_own_is_none(tmp_path: Path) -> None:
    found = folder(
        tmp_path, a=f"Thanks.\n\nBo wrote:\n{quoted('On 3 Mar 2012, at 08:30, Ada wrote:' + chr(10) + quoted(FIRST))}"
    )
    assert [(name, date(each)[:10]) for name, each in found.items()] == [
        ("a.eml", "2012-03-06"),
        ("a.eml#1", "2012-03-03"),
    ]
    assert [*folder(tmp_path, a=f"Thanks.\n\n{SENT}")] == ["a.eml"]


def test_a_line_that_only_begins_with_from_is_not_quoted(tmp_path: Path) -> None:
    found = folder(tmp_path, a="It came.\n\n>From here it goes on by rail.\n")
    assert [*found] == ["a.eml"]
    assert says(found["a.eml"])[-1].endswith("From here it goes on by rail.")


def test_how_a_quoted_mail_signs_is_not_told(tmp_path: Path) -> None:
    found = folder(
        tmp_path, a=f"Thanks.\n\n{THIRD}{quoted(LONG + chr(10) + '--' + chr(10) + 'Bo Dahl, at sea since 2004')}"
    )
    assert says(found["a.eml#1"]) == [" ".join(LONG.split())]


def test_quotes_in_a_mailbox_and_in_a_text(tmp_path: Path) -> None:
    mail = f"From ada@example.org Tue Mar  6 09:14:00 2012\n{HEAD}\nThanks.\n\n{THIRD}{quoted(LONG)}"
    (tmp_path / "a.mbox").write_text(f"{mail}\n{mail.replace('Thanks', 'Noted')}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        f"From: Cy\nDate: 9 April 2013\nSubject: Skiff\n\nSee below.\n\n{SENT.replace('Winch', 'Skiff')}{FIRST}\n",
        encoding="utf-8",
    )
    (tmp_path / "c.txt").write_text("A letter\n\nShe says:\n\n> I came on 3 May 2011 to see it.\n", encoding="utf-8")
    documents, _ = read([tmp_path])
    assert [found.id for found in documents] == ["a.mbox#1", "a.mbox#1#1", "a.mbox#2", "b.txt", "b.txt#1", "c.txt"]
    assert [date(found)[:10] for found in documents] == [
        "2012-03-06", "2012-03-05", "2012-03-06", "2013-04-09", "2012-03-05", "",
    ]  # fmt: skip


# ---------------------------------------------------------------------------------- told once

OWN = f"Date: Mon, 5 Mar 2012 16:10:00 +0100\nFrom: Bo Dahl\nSubject: Winch\n\nDear Ada,\n\n{LONG}\n\nI will ring you when it is\nin the harbour.\n\nBo\n"
REWRAPPED = "\n".join(LONG.replace("\n", " ").partition(" in sleet")[::2]).replace("\n", "\nin sleet")


@pytest.mark.parametrize("words", [LONG, REWRAPPED, LONG.upper(), LONG.partition(" by tomorrow")[0]])
def test_what_lies_beside_it_is_not_told_again(words: str, tmp_path: Path) -> None:
    assert [*folder(tmp_path, a=f"Thanks.\n\n{THIRD}{quoted(words)}", z=OWN)] == ["a.eml", "z.eml"]
    assert [*folder(tmp_path, b_txt=f"A note\n\nBo says: {LONG}\n")] == ["a.eml", "b.txt", "z.eml"]


def test_other_words_are_told(tmp_path: Path) -> None:
    found = folder(tmp_path, a=f"Thanks.\n\n{THIRD}{quoted(FIRST)}", z=OWN)
    assert [*found] == ["a.eml", "a.eml#1", "z.eml"]


def test_few_words_are_the_same_only_on_the_same_day(tmp_path: Path) -> None:
    short = "See you on Friday."
    same = OWN.replace(LONG, short)
    assert [*folder(tmp_path, a=f"Thanks.\n\n{THIRD}{quoted(short)}", z=same)] == ["a.eml", "z.eml"]
    other = same.replace("5 Mar", "9 Apr")
    assert [*folder(tmp_path, z=other)] == ["a.eml", "a.eml#1", "z.eml"]


def test_what_several_quote_is_told_once_whatever_their_order(tmp_path: Path) -> None:
    part = LONG.partition("\n")[0]
    bodies = {
        "a": f"One.\n\n{THIRD}{quoted(part)}",
        "b": f"Two.\n\nBo Dahl wrote:\n{quoted(LONG)}",
        "c": f"Three.\n\n{THIRD}{quoted(REWRAPPED)}",
    }
    folder(tmp_path, **bodies)
    paths = [tmp_path / f"{name}.eml" for name in bodies]
    for order in permutations(paths):
        assert {found.id for found in read(order)[0]} == {"a.eml", "b.eml", "c.eml", "c.eml#1"}


# ---------------------------------------------------------------------------------- what comes of it


def test_relative_dates_hang_on_the_quoted_mail(tmp_path: Path) -> None:
    folder(tmp_path, a=f"The crane arrived yesterday.\n\nOn 20 Feb 2012, at 16:10, Bo wrote:\n{quoted(LONG)}")
    made = timeline.build([tmp_path])
    rows = {row["document"]: row for row in made.tables.events.rows}
    assert rows["a.eml"]["edtf"] == "2012-03-05"
    assert "loaded" in rows["a.eml#1"]["quote"]
    assert {row["edtf"] for row in made.tables.events.rows if row["document"] == "a.eml#1"} >= {"2012-02-18"}
    texts = {found.id: found.text for found in made.chronology.documents}
    assert all(texts[row["document"]][row["offset"] :].startswith(row["expression"]) for row in made.tables.claims.rows)
    assert [(row["document"], row["title"]) for row in made.tables.documents.rows] == [
        ("a.eml", "Winch"), ("a.eml#1", "Winch (quoted)"),
    ]  # fmt: skip
    told = made.explain("a.eml#1")
    assert "the line above the quoted mail says “20 Feb 2012, at 16:10”" in " ".join(told.split())
    assert "quoted in a.eml" in told


@pytest.mark.parametrize(("words", "edtf", "how"), [
    ("I will ring you when it is in the harbour of Brevik.", "../2012-03-06", "bounded"),
    ("The winch was loaded at Brevik on 2 March 2012.", "[2012-03-02..2012-03-06]", "inferred"),
    ("The winch was made at Brevik in 1987.", "../2012-03-06", "bounded"),
    ("The winch was made at Brevik on 9 April 2013.", "../2012-03-06", "bounded"),
])  # fmt: skip
def test_without_a_date_it_was_written_before_the_mail_that_quotes_it(
    words: str, edtf: str, how: str, tmp_path: Path
) -> None:
    folder(tmp_path, a=f"Thanks.\n\nBo Dahl wrote:\n{quoted(words)}")
    made = timeline.build([tmp_path])
    row = made.tables.documents.rows[1]
    assert (row["document"], row["edtf"], row["how"]) == ("a.eml#1", edtf, how)
    assert "no later than a.eml, which quotes it" in row["evidence"]
    assert made.problems == ()


def test_tags_are_those_of_the_files(tmp_path: Path) -> None:
    folder(tmp_path, a=f"Thanks.\n\n{THIRD}{quoted(LONG)}")
    assert [json.loads(line)["id"] for _, line in tag_files([tmp_path / "a.eml"])] == ["a.eml"]


# ---------------------------------------------------------------------------------- whatever comes


def test_an_endless_line_moves_nothing(tmp_path: Path) -> None:
    body = f"Thanks.\n\n{'x' * 150_000}\n\n{THIRD}{quoted(LONG + chr(10) + 'y' * 150_000 + chr(10) + quoted(FIRST))}\nYours\n"
    (tmp_path / "a.eml").write_text(f"{HEAD}\n{body}", encoding="utf-8")
    (own, older, oldest), problems = read([tmp_path])
    assert len(problems) == 1
    assert (says(own)[-1], says(older)[0], says(oldest)) == ("Yours", " ".join(LONG.split()), [" ".join(FIRST.split())])
    assert [own.text[b.start : b.start + 9] for b in own.blocks if b.kind is BlockKind.FURNITURE] == ["On 5 Mar "]
    assert max(len(line) for found in (own, older) for line in found.text.split("\n")) <= 100_000


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([
    "> ", ">> ", ">", "\n", "\n\n", "It left.", "-- \n", "On 5 Mar 2012, at 16:10, Bo wrote:\n", "Bo wrote:\n", "From: Bo\n", "Sent: 5 March 2012\n",
    "Subject: Winch\n", "-----Original Message-----\n", "Begin forwarded message:\n", "AD> ", "On\n", " ",
]), max_size=40), st.integers(0, 20))  # fmt: skip
def test_any_text_unfolds(pieces: list[str], start: int) -> None:
    text = "".join(pieces)
    held = [quotes.unfolded(text, min(start, len(text)))]
    while held:
        quote = held.pop()
        ends = [place for run in quote.furniture for place in run]
        assert ends == sorted(set(ends))
        assert all(0 <= place <= len(quote.text) for place in ends)
        assert quote.stated is None or quote.text[quote.stated.start :].startswith(quote.stated.words)
        held += quote.quoted


@pytest.mark.parametrize("body", [
    pytest.param("> " * 40_000 + "\n> a\n", id="marks"),
    pytest.param("".join("> " * n + "It left on 5 March.\n" for n in range(1, 800)), id="levels"),
    pytest.param(f"-----Original Message-----\n{SENT}{LONG}\n" * 1000, id="chain"),
    pytest.param(f"{THIRD}> It left.\n" * 2000, id="answers"),
])  # fmt: skip
def test_hostile_threads_take_no_time(body: str, tmp_path: Path) -> None:
    start = time.process_time()
    assert len(folder(tmp_path, a=body)) < 40
    assert time.process_time() - start < 8


# ---------------------------------------------------------------------------------- signatures, lost headers


def test_a_rule_of_dashes_is_no_signature(tmp_path: Path) -> None:
    body = "The winch came on 3 March.\n\n--\n\nThe rope came on 4 March.\n\n-- \nAda Holm\nTorva, since 1 May 1999\n"
    found = folder(tmp_path, a=body)["a.eml"]
    told = says(found)
    assert "The rope came on 4 March." in told
    assert not [one for one in told if "1999" in one]


def test_a_long_text_is_no_signature(tmp_path: Path) -> None:
    body = "Hello.\n\n--\n\n" + "".join(
        f"The rope of {day} March was put aside in the loft again.\n\n" for day in range(1, 29)
    )
    assert len(says(folder(tmp_path, a=body)["a.eml"])) > 20


def test_a_text_that_forwards_a_mail_is_unfolded(tmp_path: Path) -> None:
    found = folder(tmp_path, fwd_txt=f"FYI, see below.\n\n-----Original Message-----\n{SENT}{LONG}\n")
    assert list(found) == ["fwd.txt", "fwd.txt#1"]
    assert says(found["fwd.txt"]) == ["FYI, see below."]
    assert (date(found["fwd.txt"]), date(found["fwd.txt#1"])) == ("", "2012-03-05T16:10:00")


def test_a_text_that_quotes_the_line_alone_is_none(tmp_path: Path) -> None:
    found = folder(
        tmp_path, memo_txt="The program writes this line:\n\n-----Original Message-----\n\nNobody knows why.\n"
    )
    assert list(found) == ["memo.txt"]
