"""The phrase corpus, run: the specification of the tagger."""

from __future__ import annotations

import re
from datetime import date

import pytest
from phrases import GROUPS, NOTHING, PASSAGES, WRITTEN, Group, Passage

import timeline
from timeline.anchor import anchor
from timeline.find import find
from timeline.knowledge import Knowledge
from timeline.model import Block, BlockKind, Document, DocumentDate
from timeline.resolve import resolve
from timeline.segment import sentences
from timeline.stamp import parse
from timeline.timex import Timex, timexes

KNOWN = Knowledge()


def tag(text: str, written: str | None) -> list[Timex]:
    """The TIMEX3s of a text: the library's own door once it is there, the stages behind it until then."""
    door = getattr(timeline, "tag", None)
    if door is not None:
        return list(door(text, date=written))
    document = Document("phrase", text, blocks=(Block(0, len(text), BlockKind.PARAGRAPH),))
    seen = DocumentDate("phrase", "", parse(written) if written else None, "given", 1.0)
    readings = [(mention, resolve(mention)) for mention in find(text)]
    dated = anchor(document, sentences(document), readings, seen, KNOWN)
    return [found for one in dated for found in timexes(one, text)]


def marked(text: str) -> tuple[str, list[str]]:
    """A text without its brackets, and the words that stood in them."""
    return re.sub(r"[\[\]]", "", text), re.findall(r"\[([^\]]*)\]", text)


def name(text: str) -> str:
    """A readable id for a test."""
    return " ".join(text.split()).replace("::", ":")


POSITIVE = [pytest.param(group, phrase, id=name(phrase)) for group in GROUPS for phrase in group.phrases]


@pytest.mark.parametrize(("group", "phrase"), POSITIVE)
def test_phrase_is_one_mention_of_this_value(group: Group, phrase: str) -> None:
    text, words = marked(phrase)
    found = tag(text, WRITTEN)
    assert [t.text for t in found] == words
    assert [text[t.start : t.end] for t in found] == words
    told = found[0]
    assert (told.type, told.mod) == (group.type, group.mod)
    assert group.value is None or told.value == group.value


@pytest.mark.parametrize("passage", [pytest.param(p, id=name(p.text)[:80]) for p in PASSAGES])
def test_passage_holds_its_dates_in_order(passage: Passage) -> None:
    text, words = marked(passage.text)
    found = tag(text, passage.written)
    assert [(t.text, t.value) for t in found] == list(zip(words, passage.values, strict=True))


@pytest.mark.parametrize("text", [pytest.param(text, id=name(text)) for text in NOTHING])
def test_nothing_here_is_a_date(text: str) -> None:
    assert [(t.text, t.value) for t in tag(text, WRITTEN)] == []


# ------------------------------------------------------------------------------ the corpus itself

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMED_DAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?\b")
FULL = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")


def test_every_phrase_marks_one_mention_and_stands_once() -> None:
    phrases = [phrase for group in GROUPS for phrase in group.phrases]
    assert [p for p in phrases if len(marked(p)[1]) != 1] == []
    texts = [marked(p)[0] for p in phrases] + list(NOTHING)
    assert sorted({t for t in texts if texts.count(t) > 1}) == []


def test_every_passage_has_a_value_for_each_mention() -> None:
    assert [p.text for p in PASSAGES if len(marked(p.text)[1]) != len(p.values)] == []


def expected() -> list[tuple[str, str]]:
    """Every mention of the corpus that is one, with its value."""
    groups = [(marked(phrase)[1][0], group.value or "") for group in GROUPS for phrase in group.phrases]
    return groups + [pair for p in PASSAGES for pair in zip(marked(p.text)[1], p.values, strict=True)]


def test_every_expected_day_exists_and_falls_on_the_weekday_that_is_named() -> None:
    wrong = []
    for words, value in expected():
        found = FULL.match(value)
        named = NAMED_DAY.search(words.lower())
        day = date(*map(int, found.groups())) if found else None
        counted = re.search(r"week|from|after", words)
        if named and day and not counted and WEEKDAYS[day.weekday()] != named[1]:
            wrong.append((words, value))
    assert wrong == []
