"""Mails to documents: header, words, date; what is quoted (see test_read_quotes) and how it is signed is set apart."""

from __future__ import annotations

import time
from base64 import b64encode
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import UnreadableError
from timeline.model import BlockKind, Document
from timeline.read import decode, mail, read
from timeline.read.content import BrokenError, document
from timeline.segment import sentences

HEAD = "Date: Tue, 6 Mar 2012 09:14:00 +0100\nFrom: Ada Holm <ada@example.org>\nTo: bo@example.org\nSubject: Re: Pump\n"
OUTLOOK = "From: Bo Dahl\nSent: Monday, March 05, 2012 4:10 PM\nTo: Ada\nSubject: Pump\n\nIt left on 2 March.\n"


def of(text: str | bytes) -> Document:
    raw = text.encode() if isinstance(text, str) else text
    (content,) = mail.mails(raw)
    return document(content, "mail.eml")


def says(body: str, head: str = HEAD) -> list[str]:
    """The sentences that a mail tells, its subject left out."""
    found = of(f"{head}\n{body}")
    kinds = [s for s in sentences(found) if s.kind is not BlockKind.TITLE]
    return [" ".join(found.text[s.start : s.end].split()) for s in kinds]


def furniture(body: str) -> list[str]:
    found = of(f"{HEAD}\n{body}")
    return [found.text[b.start : b.end] for b in found.blocks if b.kind is BlockKind.FURNITURE]


# ---------------------------------------------------------------------------------- header


def test_the_header_of_a_mail() -> None:
    found = of("Received: from x by y; Wed, 7 Mar 2012 00:00:00 +0000\nMessage-ID: <1@x>\nCc: =?utf-8?q?Cl=C3=A9o?= <c@example.org>\n"
               "Subject: =?iso-8859-1?Q?R=E9union?=\n =?utf-8?b?IOKAkyBtYXJz?=\nFrom: Ada Holm\n <ada@example.org>\n"
               "To: bo@example.org,\n\tcy@example.org\nDate: Tue, 6 Mar 2012 09:14:00 +0100\n\nSee you there on 9 March.\n")  # fmt: skip
    assert found.text == (
        "From: Ada Holm <ada@example.org>\nTo: bo@example.org, cy@example.org\nCc: Cléo <c@example.org>\n"
        "Date: Tue, 6 Mar 2012 09:14:00 +0100\nSubject: Réunion – mars\n\nSee you there on 9 March.\n"
    )
    assert found.title == "Réunion – mars"
    assert [(field.name, found.text[field.start : field.end] == field.value) for field in found.fields] == [
        ("from", True), ("to", True), ("cc", True), ("date", True), ("subject", True),
    ]  # fmt: skip
    assert found.stated is not None
    assert (found.stated.field, found.stated.words) == ("mail's Date header", "Tue, 6 Mar 2012 09:14:00 +0100")
    assert found.text[found.stated.start :].startswith(found.stated.words)
    assert [s for s in sentences(found) if found.text[s.start : s.end] == "See you there on 9 March."]


@pytest.mark.parametrize(("date", "edtf"), [
    ("Tue, 6 Mar 2012 09:14:00 +0100", "2012-03-06T09:14:00+01:00"),
    ("6 Mar 2012 09:14 GMT", "2012-03-06T09:14:00Z"),
    ("Tue, 06 Mar 2012 09:14:00 -0500 (EST)", "2012-03-06T09:14:00-05:00"),
    ("Tue, 06 Mar 2012 09:14:00 PDT", "2012-03-06T09:14:00-07:00"),
    ("Tue Mar  6 09:14:00 2012", "2012-03-06T09:14:00"),
    ("Tue, 6 Mar 12 09:14:00 +0000", "2012-03-06T09:14:00Z"),
    ("6 March 2012", "2012-03-06"),
    ("Tue, 6 Mar 2190 09:14:00 +0000", "2190-03-06T09:14:00Z"),
    ("Fri, 31 Feb 2012 09:14:00 +0000", ""),
    ("Tue, 6 Mar 2012 29:14:00 +0000", ""),
    ("yesterday", ""), ("=?utf-8?q?=FF?=", ""), ("()", ""), ("Tue, 99 Zzz 99999 99:99:99 +9999", ""),
])  # fmt: skip
def test_dates_of_mails(date: str, edtf: str) -> None:
    found = of(f"From: ada@example.org\nDate: {date}\nSubject: Pump\n\nIt failed on 3 May 2011, she said.\n")
    assert (found.stated.interval.edtf if found.stated else "") == edtf


def test_a_mail_without_a_date_does_not_take_that_of_another() -> None:
    assert of(f"From: ada@example.org\nSubject: Pump\n\n{OUTLOOK}").stated is None
    assert of(f"From: ada@example.org\nSubject: Pump\n\nFine.\n\n-----Original Message-----\n{OUTLOOK}").stated is None


# ---------------------------------------------------------------------------------- body


def parts(*given: tuple[str, str | bytes], kind: str = "alternative") -> bytes:
    raw = HEAD.encode() + f'MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="=_b"\n\n'.encode()
    for head, body in given:
        raw += f"--=_b\n{head}\n\n".encode() + (body.encode() if isinstance(body, str) else body) + b"\n"
    return raw + b"--=_b--\n"


PLAIN, HTML = "Content-Type: text/plain; charset=utf-8", "Content-Type: text/html; charset=utf-8"
BASE64 = "\nContent-Transfer-Encoding: base64"
QUOTED = "\nContent-Transfer-Encoding: quoted-printable"


@pytest.mark.parametrize(("raw", "body"), [
    (parts((PLAIN, "Plain."), (HTML, "<p>Page.")), "Plain."),
    (parts((HTML, "<p>One.<p>Two on <b>9 March</b>.")), "One.\n\nTwo on 9 March."),
    (parts((PLAIN, " "), (HTML, "<p>Page.")), "Page."),
    (parts((PLAIN, "Caf=C3=A9 on=\n 9 March"), kind="mixed"), "Caf=C3=A9 on=\n 9 March"),
    (parts((PLAIN + QUOTED, "Caf=C3=A9 on=\n 9 March")), "Café on 9 March"),
    (parts((PLAIN + BASE64, b64encode("Café".encode()))), "Café"),
    (parts(("Content-Type: text/plain; charset=koi8-r", "Открыт".encode("koi8-r"))), "Открыт"),
    (parts(("Content-Type: text/plain; charset=us-ascii", "Café".encode())), "Café"),
    (parts(("Content-Type: text/plain; charset=no-such", b"Caf\xe9 na\xefve")), "Café naïve"),
    (parts(("Content-Type: text/html; charset=us-ascii", b'<meta charset="cp1251"><p>\xce\xf2')), "От"),
    (parts((PLAIN, "See it."), (PLAIN + '\nContent-Disposition: attachment; filename="a.txt"', "Not 9 March."), kind="mixed"),
     "See it."),
    (HEAD.encode() + b"\nBare.\n", "Bare."),
    (HEAD.encode() + b"Content-Type: multipart/mixed\n\nNo boundary.\n", "No boundary."),
    (HEAD.encode() + b'Content-Type: multipart/mixed; boundary="x"\n\n--x\n\nNever ends.\n', "Never ends."),
    (HEAD.encode() + b"Content-Type: nonsense\n\nBare.\n", "Bare."),
    (HEAD.replace("\n", "\r\n").encode() + b"\r\nBare.\r\n", "Bare."),
    (HEAD.encode(), ""),
    (parts(("Content-Type: application/pdf; name=a.pdf" + BASE64, b64encode(b"%PDF 9 March")), kind="mixed"), ""),
])  # fmt: skip
def test_bodies(raw: bytes, body: str) -> None:
    assert of(raw).text.partition("\n\n")[2].strip() == body


# ---------------------------------------------------------------------------------- what others wrote, what signs


@pytest.mark.parametrize(("body", "told"), [
    ("It came.\n\n> It left on 2 March.\n> Truly.\n", ["It came."]),
    ("On Mon, Mar 5, 2012 at 4:10 PM, Bo Dahl <bo@example.org> wrote:\n> It left.\nWhen?\n>> Soon.\nToday.\n", ["When?", "Today."]),
    ("It came.\n\nOn Mon, 5 Mar 2012 at 16:10, Bo Dahl\n<bo@example.org> wrote:\n\nIt left.\n\nIt is big.\n", ["It came."]),
    ("It came.\n\nAm Mo., 5. März 2012 um 16:10 Uhr schrieb Bo <bo@example.org>:\n", None),
    ("It came.\n\nAm 05.03.2012 um 16:10 schrieb:\n\nEs fuhr ab.\n", ["It came."]),
    ("It came.\n\nBo Dahl wrote:\n> It left.\n", ["It came."]),
    ("It came.\n\n-----Original Message-----\n" + OUTLOOK, ["It came."]),
    ("It came.\n\n________________________________\n" + OUTLOOK, ["It came."]),
    ("It came.\n\n*From:* Bo\n*Date:* 5 March 2012\n*Subject:* Pump\n\nIt left.\n", ["It came."]),
    ("It came.\n\n-- \nAda Holm\nEngineer since 2 March 2004.\n", ["It came."]),
    ("It came.\n\nSent from my iPhone\n", ["It came."]),
    ("It came.\n\n-- \nAda\n\nOn Mon, 5 Mar 2012 at 16:10, Bo wrote:\n> It left.\n", ["It came."]),
    # what only looks like it
    ("The ship sails.\n\nFrom: Oslo\nTo: Lisle\nDate: 9 March 2012\n\nIt is on time.\n", None),
    ("It came -- at last.\n--- \nIt works.\n", ["It came -- at last.", "It works."]),
    ("On Monday she wrote: it came.\n", ["On Monday she wrote: it came."]),
])  # fmt: skip
def test_what_a_mail_tells(body: str, told: list[str] | None) -> None:
    if told is None:
        assert "It left" not in " ".join(says(body))
        assert {"It came.", "It is on time."} & set(says(body))
    else:
        assert says(body) == told


def test_what_is_not_told_is_kept() -> None:
    body = "It came.\n\n-- \nAda\n\nOn Mon, 5 Mar 2012 at 16:10, Bo wrote:\n> It left.\n"
    assert of(f"{HEAD}\n{body}").text.endswith(body)
    assert furniture(body) == ["-- \nAda\n\nOn Mon, 5 Mar 2012 at 16:10, Bo wrote:\n> It left."]
    assert furniture("One.\n> a\nTwo.\n> b\n> c\n") == ["> a", "> b\n> c"]


@pytest.mark.parametrize("body", [
    "See below.\n\n---------- Forwarded message ---------\nFrom: Bo <bo@example.org>\nDate: Mon, 5 Mar 2012 at 16:10\n"
    "Subject: Pump\nTo: Ada <ada@example.org>\n\nIt left on 2 March.\n\n> Is it big?\n",
    "See below.\n\nBegin forwarded message:\n\nFrom: Bo\nSubject: Pump\nDate: 5 March 2012\n\nIt left on 2 March.\n\n> Is it big?\n",
    "See below.\n\n-----Original Message-----\n" + OUTLOOK + "\n-----Original Message-----\nIs it big?\n",
    "See below.\n-- \nAda\n\n" + OUTLOOK + "\n" + OUTLOOK.replace("It left on 2 March", "Is it big?"),
])  # fmt: skip
def test_what_a_forward_forwards_is_a_mail_of_its_own(body: str) -> None:
    (content,) = mail.mails(f"{HEAD.replace('Re:', 'FW:')}\n{body}".encode())
    own, forwarded, *_ = [document(each, "mail.eml") for each in (content, *content.quoted)]
    told = [
        [found.text[s.start : s.end] for s in sentences(found) if s.kind is not BlockKind.TITLE]
        for found in (own, forwarded)
    ]
    assert told == [["See below."], ["It left on 2 March."]]


def test_a_quotation_in_a_page() -> None:
    page = ('<div>It came.</div><div class="gmail_quote"><div>On Mon, 5 Mar 2012 at 16:10, Bo wrote:<br></div>'
            '<blockquote class="gmail_quote"><p>It left.</p><blockquote type="cite">Soon?</blockquote></blockquote></div>')  # fmt: skip
    found = of(parts((HTML, page)))
    assert found.text.endswith("It came.\n\nOn Mon, 5 Mar 2012 at 16:10, Bo wrote:\n\n> It left.\n\n> > Soon?\n")
    assert [found.text[s.start : s.end] for s in sentences(found)][-1] == "It came."
    (text,) = [d.text for d in [of(parts((HTML, "<p>It says:</p><blockquote>It left.</blockquote>")))]]
    assert text.endswith("It says:\n\nIt left.\n")


# ---------------------------------------------------------------------------------- files


def test_mails_among_files(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(f"{HEAD}\nIt came.\n", encoding="utf-8")
    (tmp_path / "b.EML").write_bytes(b"")
    (tmp_path / "c.eml").write_bytes(b"\0\1\2" * 99)
    (tmp_path / "d.eml").write_text("\n\nDear Bo,\n\nThe pump came on 6 March 2012.\n", encoding="utf-8")
    (tmp_path / "e.eml").write_text("X-Nothing: 1\n\n\n", encoding="utf-8")
    (tmp_path / "f.mbox").write_text("No mailbox.\n", encoding="utf-8")
    documents, problems = read([tmp_path])
    assert [(found.id, found.stated is not None) for found in documents] == [("a.eml", True), ("d.eml", False)]
    assert [problem.says.split("/")[-1] for problem in problems] == [
        "b.EML is empty.", "c.eml is a binary file, not text: it holds zero bytes.",
        "e.eml cannot be read: it is a mail without a header and without a text.",
        "f.mbox cannot be read: it is no mailbox, which begins with a line “From ”.",
    ]  # fmt: skip
    with pytest.raises(UnreadableError, match="without a header"):
        read([tmp_path / "e.eml"])


def test_a_mailbox_is_as_many_documents_as_mails(tmp_path: Path) -> None:
    one = dedent(
        f"From ada@example.org Tue Mar  6 09:14:00 2012\n{HEAD}\nIt came.\n\n>From Oslo, that is.\nFrom here it goes on.\n"
    )
    (tmp_path / "pump.mbox").write_text(f"{one}\n{one.replace('6 Mar', '7 Mar')}", encoding="utf-8")
    documents, problems = read([tmp_path])
    assert problems == ()
    assert [found.id for found in documents] == ["pump.mbox#1", "pump.mbox#2"]
    assert [found.stated.interval.edtf[:10] for found in documents if found.stated] == ["2012-03-06", "2012-03-07"]
    assert {found.text.partition("\n\n")[2].strip() for found in documents} == {
        "It came.\n\nFrom Oslo, that is.\nFrom here it goes on."
    }


@pytest.mark.parametrize("body", [
    pytest.param("> " * 500_000, id="marks"), pytest.param("On " * 500_000, id="on"), pytest.param(">\n" * 50_000, id="lines"),
    pytest.param("On 5\n" * 50_000, id="openings"), pytest.param("From: a\n" * 20_000, id="headers"),
    pytest.param("x" * 5_000_000, id="one line"), pytest.param("-" * 1_000_000, id="dashes"),
])  # fmt: skip
def test_hostile_mails_take_no_time(body: str) -> None:
    start = time.process_time()
    assert of(f"{HEAD}\n{body}").stated
    assert time.process_time() - start < 10


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([
    b"Date: ", b"From: ", b"To: ", b"Subject: ", b"Content-Type: ", b"multipart/mixed; boundary=b", b"text/html", b"; charset=x",
    b"\n", b"\n\n", b"--b\n", b"--b--\n", b"=?utf-8?b?!?=", b"=?x?q?=FF?=", b"<", b">", b"@", b",", b";", b'"', b"[", b"\xff", b"a b c",
    b"Content-Transfer-Encoding: base64\n", b"-- \n", b"> ", b"On Mon, 5 at 1:11 a wrote:\n", b"\r", b"6 Mar 2012", b"message/rfc822",
]), max_size=30))  # fmt: skip
def test_any_mail_is_read_or_refused(pieces: list[bytes]) -> None:
    try:
        found = of(b"".join(pieces))
    except (BrokenError, decode.BinaryError):
        return
    assert all(0 <= block.start < block.end <= len(found.text) for block in found.blocks)
    assert list(found.blocks) == sorted(found.blocks, key=lambda block: block.start)


# ---------------------------------------------------------------------------------- what a mail holds

INNER = b"From: Bo Dahl <bo@example.org>\nDate: Mon, 5 Mar 2012 16:10:00 +0100\nSubject: Pump\n\nIt left on 2 March.\n"
IMAGE = ("Content-Type: image/png; name=a.png" + BASE64, b64encode(b"\x89PNG"))
RFC822 = "Content-Type: message/rfc822\nContent-Disposition: attachment"


def test_all_the_words_of_a_mail_are_told() -> None:
    """Apple Mail puts an image between two texts."""
    raw = parts((PLAIN, "It came on 3 March."), IMAGE, (PLAIN, "It left on 4 March."), kind="mixed")
    found = of(raw)
    assert "It came on 3 March.\n\nIt left on 4 March." in found.text
    (held,) = mail.mails(raw)
    assert held.unread == ()


def test_attached_mails_are_documents(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(parts((PLAIN, "See below."), (RFC822, INNER), kind="mixed"))
    digest = parts(("", INNER), ("", INNER.replace(b"2 March", b"1 March")), kind="digest")
    (tmp_path / "b.eml").write_bytes(digest.replace(b"_b\n\n\n", b"_b\n\n"))
    documents, problems = read([tmp_path])
    assert problems == ()
    found = {one.id: one for one in documents}
    assert list(found) == ["a.eml", "a.eml#1", "b.eml", "b.eml#2"]  # b.eml#1 was told
    assert (found["a.eml#1"].quoted_in, found["a.eml#1"].title) == ("a.eml", "Pump (quoted)")
    assert found["a.eml#1"].stated is not None
    assert found["a.eml#1"].stated.interval.edtf == "2012-03-05T16:10:00+01:00"


def test_what_is_attached_and_not_read_is_reported(tmp_path: Path) -> None:
    pdf = ("Content-Type: application/pdf; name=plan.pdf" + BASE64, b64encode(b"%PDF"))
    (tmp_path / "a.eml").write_bytes(parts((PLAIN, "See the plan."), pdf, IMAGE, kind="mixed"))
    (problem,) = read([tmp_path])[1]
    assert problem.says.endswith("a.eml: what is attached is not read: plan.pdf.")


def test_a_paragraph_of_a_mailbox_may_begin_with_from(tmp_path: Path) -> None:
    one = (
        f"From ada@example.org Tue Mar  6 09:14:00 2012\n{HEAD}\nIt came.\n\nFrom the first day it was wet.\nIt went.\n"
    )
    (tmp_path / "pump.mbox").write_text(f"{one}\n{one.replace('6 Mar', '7 Mar')}", encoding="utf-8")
    documents, _ = read([tmp_path])
    assert [found.id for found in documents] == ["pump.mbox#1", "pump.mbox#2"]
    assert "From the first day it was wet." in documents[0].text
