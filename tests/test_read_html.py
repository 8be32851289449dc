"""Web pages to documents: which words are the page's own, what it is called, which date its markup states."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import UnreadableError
from timeline.model import BlockKind, Document
from timeline.read import decode, html, read
from timeline.read.content import document

PROSE = (
    "The swing bridge over the Lisle was closed to all traffic while its bearings were replaced, the port authority "
    "said, and ferries carried passengers between the two quays for as long as the work went on."
)
PAGE = """
    <!DOCTYPE html><html lang="en"><head><title>Bridge reopens - Harbour Post</title>
    <meta property="og:title" content="Bridge reopens after repairs">
    <script>var today = "2024-02-02";</script><style>p { color: red }</style></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport and weather</a></li></ul></nav>
    <header><h1>Bridge reopens after repairs</h1><p class="byline">By Ada Holm</p><p>3 June 2014</p></header>
    <article><p>The swing bridge over the Lisle reopened on <b>Monday</b>, the port&nbsp;authority said.</p>
    <h2>What was done</h2><p>Crews replaced the north bearing in April and the motor on 12 May.</p>
    <ul><li>March: survey of the piers</li><li><p>April: north bearing</p></li></ul>
    <table><tr><th>Date</th><th>Step</th></tr><tr><td>4 March 2014</td><td><p>Closed</p></td></tr></table>
    <p>Traffic will be counted until the end of the year.</p></article>
    <aside><h3>Related articles</h3><a href="x">Ferry sunk in 1999</a></aside>
    <footer>Copyright 2019 Harbour Post. Last updated 5 May 2020.</footer></body></html>
"""


def page(head: str = "", body: str = "", prose: str = PROSE) -> Document:
    (content,) = html.pages(f"<html><head>{head}</head><body>{body}<p>{prose}</p></body></html>".encode())
    return document(content, "page.html")


def stated(found: Document) -> tuple[str, str]:
    return (found.stated.interval.edtf, found.stated.field) if found.stated else ("", "")


def of_kind(found: Document, kind: BlockKind) -> list[str]:
    return [found.text[b.start : b.end] for b in found.blocks if b.kind is kind]


# ---------------------------------------------------------------------------------- words


def test_the_words_of_a_page() -> None:
    (content,) = html.pages(dedent(PAGE).encode())
    assert content.title == "Bridge reopens after repairs"
    assert content.text == dedent("""\
        # Bridge reopens after repairs

        By Ada Holm

        3 June 2014

        The swing bridge over the Lisle reopened on Monday, the port authority said.

        ## What was done

        Crews replaced the north bearing in April and the motor on 12 May.

        - March: survey of the piers
        - April: north bearing

        | Date | Step
        | 4 March 2014 | Closed

        Traffic will be counted until the end of the year.
        """)
    found = document(content, "page.html")
    assert of_kind(found, BlockKind.TITLE) == ["# Bridge reopens after repairs"]
    assert of_kind(found, BlockKind.HEADER) == ["By Ada Holm", "3 June 2014"]
    assert of_kind(found, BlockKind.HEADING) == ["## What was done"]
    assert len(of_kind(found, BlockKind.ITEM)) == 4
    assert stated(found) == ("2014-06-03", "dateline")


@pytest.mark.parametrize(("body", "text"), [
    ("<h1>Log</h1><p>12 May 2011: pump failed.</p><p>Replaced.</p>", "# Log\n\n12 May 2011: pump failed.\n\nReplaced.\n"),
    ("One<br>two<br><br>three", "One\ntwo\n\nthree\n"),
    ("<div>a <i>b</i>c<div>d</div>e</div>", "a bc\n\nd\n\ne\n"),
    ("<pre>a  b\nc</pre>", "a b\nc\n"),
    ("<dl><dt>1999</dt><dd>Founded.</dd><dt>2004:</dt><dd>Sold.</dd></dl>", "- 1999: Founded.\n- 2004: Sold.\n"),
    ("<table><tr><td><h2>News</h2><p>One.</p><p>Two.</p></td><td>Side</td></tr></table>", "## News\n\nOne.\n\nTwo.\n\nSide\n"),
    ("<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>", "| 1 | 2\n"),
    ("<p hidden>No.</p><p style='display: none'>No.</p><template>No.</template><p>Yes.</p>", "Yes.\n"),
    ("so\u00adft zero\u200bwidth &amp; &lt;tag&gt; caf&eacute;", "soft zerowidth & <tag> café\n"),
    ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n- b\n"),
    ("<td>loose</td> words", "loose\n\nwords\n"),
    ("", ""),
])  # fmt: skip
def test_blocks_become_lines(body: str, text: str) -> None:
    assert html.text(f"<html><body>{body}</body></html>") == text


@pytest.mark.parametrize("raw", [
    "<html><body><div>12 May 2011: pump failed.</div></body></html>", "12 May 2011: pump failed.",
    "<nav>12 May 2011: pump failed.</nav>", "<p>12 May 2011: pump failed.<p>",
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>12 May 2011: pump failed.'
    "</body></html>",
])  # fmt: skip
def test_a_page_of_few_words_loses_none(raw: str) -> None:
    (content,) = html.pages(raw.encode())
    assert content.text == "12 May 2011: pump failed.\n"


def test_short_paragraphs_of_an_article_are_kept() -> None:
    days = "".join(f"<h3>{n} May 2011</h3><p>Train {n} left the yard with {n} wagons.</p>" for n in range(1, 29))
    (content,) = html.pages(f"<html><body><main><h1>Yard diary</h1>{days}</main></body></html>".encode())
    assert [n for n in range(1, 29) if f"### {n} May 2011\n\nTrain {n} left" not in content.text] == []


@pytest.mark.parametrize("margin", [
    "<nav>{}</nav>", "<aside>{}</aside>", '<div class="sidebar left">{}</div>', '<div id="comments">{}</div>', "<footer>{}</footer>",
])  # fmt: skip
def test_what_stands_beside_the_text_is_left_out(margin: str) -> None:
    beside = margin.format("<h3>Recent posts</h3><ul><li>Fire in the mill, 3 March 2001</li></ul>")
    for body in (f"{beside}<h1>Bridge</h1>", f"<h1>Bridge</h1>{beside}", f"<h1>Bridge</h1><p>{PROSE}</p>{beside}"):
        assert "2001" not in page("", body).text
    assert "2001" in page("", margin.format("Fire in the mill, 3 March 2001"), prose="").text


@pytest.mark.parametrize(("raw", "word"), [
    ('<meta charset="iso-8859-1"><p>caf\xe9, 12 May 2011 \x96 closed'.encode("latin-1"), "café, 12 May 2011 – closed"),
    ('<meta charset="windows-1251"><p>Открыт 12 мая'.encode("cp1251"), "Открыт 12 мая"),
    ('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><p>橋'.encode("shift_jis"), "橋"),
    ('<meta charset="iso-8859-1"><p>café'.encode(), "café"),
    ('<meta charset="no-such"><p>caf\xe9 na\xefve'.encode("latin-1"), "café naïve"),
    ("<p>café".encode("utf-16"), "café"),
])  # fmt: skip
def test_encodings(raw: bytes, word: str) -> None:
    assert html.pages(raw)[0].text == word + "\n"


# ---------------------------------------------------------------------------------- titles


@pytest.mark.parametrize(("head", "body", "title"), [
    ('<meta property="og:title" content="A  bridge"><title>x</title>', "<h1>y</h1>", "A bridge"),
    ("<title>Bridge reopens | Harbour Post</title>", "<h1>Bridge reopens</h1>", "Bridge reopens"),
    ("<title>Bridge reopens - after repairs | Post</title>", "", "Bridge reopens - after repairs"),
    ("<title>Bridge reopens</title>", "", "Bridge reopens"),
    ("<title>Untitled Document</title>", "<h1>One</h1><h1>Two</h1>", "One"),
    ("", "<h1>Bridge <i>reopens</i></h1>", "Bridge reopens"),
    ("", "", ""),
])  # fmt: skip
def test_titles(head: str, body: str, title: str) -> None:
    assert page(head, body).title == title


def test_the_title_stands_above_the_text_once() -> None:
    assert page("<title>Bridge reopens | Post</title>").text.startswith("# Bridge reopens\n\nThe swing")
    assert page("<title>Bridge reopens | Post</title>", "<h1>Bridge Reopens</h1>").text.count("eopens") == 1


# ---------------------------------------------------------------------------------- dates

LD = '<script type="application/ld+json">{}</script>'
META = '<meta {}="{}" content="{}">'
JSON_LD, PUBLISHED = "JSON-LD datePublished", "article:published_time meta element"


@pytest.mark.parametrize(("head", "date", "field"), [
    (LD.format('{"@type": "NewsArticle", "datePublished": "2011-03-12T08:00:00+01:00"}'), "2011-03-12T08:00:00+01:00", JSON_LD),
    (LD.format('{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"}, {"@type": ["Article"], "datePublished": '
               '"2011-03-12"}]}'), "2011-03-12", JSON_LD),
    (LD.format('[{"@type": "WebPage", "datePublished": "2010-01-01"}, {"@type": "BlogPosting", "datePublished": '
               '"2011-03-12"}]'), "2011-03-12", JSON_LD),
    (LD.format('{"@type": "Article", "comment": {"datePublished": "2012-01-01"}, "dateCreated": "2011-03"}'), "2011-03",
     "JSON-LD dateCreated"),
    (LD.format('{"datePublished": "2011-03-12", broken'), "2011-03-12", JSON_LD),
    (LD.format('{"datePublished": 7, "@graph": "x"}') + LD.format("[" * 3000), "", ""),
    (META.format("property", "article:published_time", "2011-03-12T08:00:00Z"), "2011-03-12T08:00:00Z", PUBLISHED),
    (META.format("property", "article:published_time", "1923-07-24"), "1923-07-24", PUBLISHED),
    (META.format("property", "article:published_time", "1648-10-24"), "1648-10-24", PUBLISHED),
    (META.format("property", "article:published_time", "2011-03-12T08:00:00.000+0000"), "2011-03-12T08:00:00Z", PUBLISHED),
    (META.format("property", "article:published_time", "2011-03-12T8h"), "2011-03-12", PUBLISHED),
    (META.format("property", "article:published_time", "0001-01-01T00:00:00Z") + META.format("name", "DC.Date", "March 2011"),
     "2011-03", "dc.date meta element"),
    (META.format("property", "article:published_time", "yesterday") + META.format("name", "date", "2011"), "2011",
     "date meta element"),
    (META.format("name", "citation_publication_date", "2011/03/12"), "2011-03-12", "citation_publication_date meta element"),
    (META.format("name", "parsely-pub-date", "2011-03-12"), "2011-03-12", "parsely-pub-date meta element"),
    (META.format("name", "date", "2011-03-12") + META.format("property", "article:published_time", "2011-03-11"), "2011-03-11",
     PUBLISHED),
    (META.format("property", "article:modified_time", "2011-03-12"), "", ""),
    (META.format("name", "last-updated-date", "2011-03-12"), "", ""),
    (META.format("name", "copyright", "2011"), "", ""),
    (META.format("name", "description", "Closed on 12 March 2011"), "", ""),
    ('<link rel="canonical" href="https://example.org/2011/03/12/bridge">', "2011-03-12", "page's address"),
    ('<link rel="canonical" href="https://example.org/1923/07/24/treaty">', "1923-07-24", "page's address"),
    (META.format("property", "og:url", "https://example.org/n/2011-03-12-bridge.html"), "2011-03-12", "page's address"),
    ('<link rel="canonical" href="https://example.org/2011/03/bridge-20">', "", ""),
    ("", "", ""),
])  # fmt: skip
def test_dates_of_the_head(head: str, date: str, field: str) -> None:
    assert stated(page(head)) == (date, field)


TIME = "time element"


@pytest.mark.parametrize(("body", "date", "field"), [
    ('<h1>Bridge</h1><time datetime="2011-03-12T08:00">Saturday</time>', "2011-03-12T08:00:00", TIME),
    ('<h1>Bridge</h1><p>Updated <time class="updated" datetime="2012-01-01">now</time></p>'
     '<p><time class="entry-date" datetime="2011-03-12">then</time></p>', "2011-03-12", TIME),
    ("<time pubdate>12 March 2011</time>", "2011-03-12", TIME),
    ('<span itemprop="datePublished" content="2011-03-12">Saturday</span>', "2011-03-12", "datePublished property"),
    ('<div class="comments"><span itemprop="datePublished" content="2011-03-12">x</span></div>', "", ""),
    ('<p>It sank on <time datetime="1999-05-05">5 May</time> in the harbour of Lisle.</p>', "", ""),
    ('<nav><time datetime="1999-05-05">today</time></nav>', "", ""),
    ('<aside><time datetime="1999-05-05">x</time></aside>', "", ""),
    ('<h1>Bridge</h1><p class="byline">Written for the Post by Ada Holm, Lisle, March 12, 2011</p>', "2011-03-12",
     "byline, read by htmldate,"),
    ('<h1>Bridge</h1><p class="byline">Written for the Post by Ada Holm, Lisle, in March 2011</p>', "", ""),
    ("<h1>Bridge</h1><p>Published: 12 March 2011</p>", "2011-03-12", "Published line"),
    ("<h1>Bridge</h1><p>It is red.</p><footer>Ring 555. Page updated 3 May 2020. Version 4.10.2</footer>", "2020-05-03",
     "foot of the page"),
    ("<h1>Bridge</h1><p>It is red.</p><footer>© 2003–2020 The Post. First published in Leeds.</footer>", "", ""),
    ("<h1>Bridge</h1><p>Published: 12 March 2011</p><footer>Last updated on 3 May 2020</footer>", "2011-03-12",
     "Published line"),
])  # fmt: skip
def test_dates_above_the_text(body: str, date: str, field: str) -> None:
    assert stated(page("", body)) == (date, field)


@pytest.mark.parametrize("body", [
    "<p>It was closed on 4 March 2014 and opened on 2 June 2014.</p>",
    "<div>The treaty was signed in Lausanne on 24 July 1923, after eight months.</div>",
    "<h1>Bridge</h1><p>On 2014-03-04 at 08:00 the bridge was closed.</p><footer>Copyright 2019. Since 5 May 2020.</footer>",
    '<article>It was shut. <img src="/2013/05/06/bridge.jpg"> Nobody was hurt on 6 May 2013.</article>',
])  # fmt: skip
def test_a_date_in_the_prose_is_no_stated_date(body: str) -> None:
    assert page("", body).stated is None
    (content,) = html.pages(f"<html><body>{body}</body></html>".encode())
    assert document(content, "page.html").stated is None


def test_markup_is_believed_before_the_text_and_the_address_after_it() -> None:
    meta = META.format("property", "article:published_time", "2011-03-12")
    address = '<link rel="canonical" href="https://example.org/2011/03/15/x">'
    assert stated(page(meta + address, "<h1>B</h1><p>Published: 13 March 2011</p>"))[0] == "2011-03-12"
    assert stated(page(address, "<h1>B</h1><p>Published: 13 March 2011</p>"))[0] == "2011-03-13"
    assert stated(page(address))[0] == "2011-03-15"


# ---------------------------------------------------------------------------------- files


def test_pages_among_files(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(dedent(PAGE), encoding="utf-8")
    (tmp_path / "b.HTM").write_text("<title>Only a name</title><body></body>", encoding="utf-8")
    (tmp_path / "c.html").write_bytes(b"")
    (tmp_path / "d.html").write_bytes(b"\0\1\2" * 99)
    (tmp_path / "e.html").write_text("<p> &nbsp; </p><script>var a = 1</script>", encoding="utf-8")
    documents, problems = read([tmp_path])
    assert [found.id for found in documents] == ["a.html"]
    assert [problem.says.split("/")[-1] for problem in problems] == [
        "b.HTM is empty.", "c.html is empty.", "d.html is a binary file, not text: it holds zero bytes.", "e.html is empty.",
    ]  # fmt: skip
    with pytest.raises(UnreadableError, match="binary"):
        read([tmp_path / "d.html"])


def test_a_page_is_read_alike_whatever_was_read_before_and_on_any_day(tmp_path: Path) -> None:
    """No clock, no memory: a page of the year 2190 keeps its date, and a process of its own says the same."""
    head = META.format("property", "article:published_time", "2190-03-12")
    (tmp_path / "a.html").write_text(f"<head>{head}</head>{dedent(PAGE)}", encoding="utf-8")
    first, again = (read([tmp_path])[0] for _ in range(2))
    assert first == again
    assert stated(first[0])[0] == "2190-03-12"
    code = "import sys; from timeline.read import read; sys.stdout.buffer.write(repr(read(sys.argv[1:])[0]).encode())"
    said = {
        subprocess.run([sys.executable, "-c", code, str(tmp_path)], env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
                       capture_output=True, check=True).stdout
        for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima"))
    }  # fmt: skip
    assert said == {repr(first).encode()}


@pytest.mark.parametrize("raw", [
    pytest.param(b"<div>" * 20_000 + b"12 May 2011", id="deep"),
    pytest.param(b"<table><tr><td>" * 3_000 + b"12 May 2011", id="tables"),
    pytest.param(b"<time>" * 5_000 + b"12 May 2011", id="times"),
    pytest.param(b"<p>" + b"On 12 May 2011 the pump failed. " * 60_000, id="long"),
    pytest.param(b"<p>It failed on 12 May 2011.</p>" * 10_000, id="many"),
    pytest.param(b"<" * 200_000, id="brackets"),
    pytest.param(b"<a title='" + b"x" * 3_000_000 + b"'>12 May 2011", id="attribute"),
    pytest.param(b'<meta name="date" content="' + b"1" * 3_000_000 + b'">12 May 2011', id="meta"),
])  # fmt: skip
def test_hostile_pages_take_no_time(raw: bytes) -> None:
    start = time.monotonic()
    (content,) = html.pages(raw)
    assert time.monotonic() - start < 15
    assert b"12 May 2011" not in raw[:100] or "12 May 2011" in content.text or not content.text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<li>", "<dt>", "</dt>", "<br>", "<h1>", "</h1>",
     "<time datetime='2011'>", "<title>", "</title>", "<svg>", "<pre>", "</pre>", "<meta name=date content=", "a b c", "12 May 2011",
     "&#0;", "&nbsp;", "\x00", "<!--", "<blockquote type=cite>", "é", "\ud800"]), max_size=40))  # fmt: skip
def test_any_soup_is_read(pieces: list[str]) -> None:
    try:
        (content,) = html.pages("".join(pieces).encode("utf-8", "surrogatepass"))
    except decode.BinaryError:
        return
    found = document(content, "page.html")
    assert all(0 <= block.start < block.end <= len(found.text) for block in found.blocks)
