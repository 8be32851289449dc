"""Where a text speaks of time, where it does not, and what it costs to find out."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.find import find, phrases, symbols
from timeline.model import Mention
from timeline.readings import Anniversary, Named, Partial, Shift, Span, Unit
from timeline.resolve import resolve

LAW = settings(max_examples=100, deadline=None)


def found(text: str, names: tuple[str, ...] = ()) -> list[str]:
    return [text[m.start : m.end] for m in find(text, names)]


# ------------------------------------------------------------------------------ extents

EXTENTS = [
    ("A team met on July 29, 2009 to discuss it.", ["July 29, 2009"]),
    ("They met in March 2009, in June, and again two weeks later.", ["March 2009", "June", "two weeks later"]),
    ("The law of 1998 was changed in 2004.", ["1998", "2004"]),
    ("From 28 June to 2 July 2009 the strait was closed.", ["28 June to 2 July 2009"]),
    ("He was born on 3 May 1921\nand died on 4 June\n1999.", ["3 May 1921", "4 June\n1999"]),  # hard-wrapped
    ("He left on 3 May 1921\n\n1922 was quiet.", ["3 May 1921", "1922"]),  # not across paragraphs
    ("Yesterday, all was quiet; tomorrow will not be.", ["Yesterday", "tomorrow"]),
    ("It begins at 10:30 a.m. on July 6, 2009.", ["10:30 a.m. on July 6, 2009"]),
    ("The temple was built in the 5th century BC.", ["the 5th century BC"]),
    ("ALL OFFICES CLOSE ON 4 JULY 2009.", ["4 JULY 2009"]),
    ("Prices fell in May and rose in June.", ["May", "June"]),
    ("In the 1990s (and until 2003) it was legal.", ["the 1990s", "2003"]),
    ("«2009-08-07T22:17:00Z» stood on top.", ["2009-08-07T22:17:00Z"]),
    ("2009", ["2009"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), EXTENTS)
def test_finds(text: str, words: list[str]) -> None:
    assert found(text) == words


NOTHING = [
    "",
    " \n\n \t ",
    "He may march to the fall of the wall.",
    "The house has 12 rooms and 3 floors.",
    "They paid $2,000 for 1,500 shares.",
    "See section 12 of the report.",
    "About 2000 people came.",
    "The team won 2-1.",
    "Call 555-2009-11 for help.",
    "The august assembly of judges rose.",
    "Serial 09STATE82572 of channel 4.",
    "The third site is the second of three.",
    "Room 2010 is on level 3.",
    "It weighs 1.5 tons and is 20 feet long.",
    "The Sun rose; she sat and wed him.",
    "Version 2.0.1 was faster.",
    "http://example.org/2009/08/07/a-page",
]


@pytest.mark.parametrize("text", NOTHING)
def test_finds_nothing(text: str) -> None:
    assert found(text) == []


# ------------------------------------------------------------------------------ names of things

NAMES = ("munich conference", "new start", "second world war", "moscow's spring talks")
NAMED = [
    ("The recent annual Munich conference ended.", "The recent annual Munich conference",
     Named("Munich conference", -1)),
    ("The next Munich conference will be held there.", "The next Munich conference", Named("Munich conference", 1)),
    ("At the 2012 Munich conference he spoke.", "the 2012 Munich conference",
     Named("Munich conference", when=Partial(year=2012))),
    ("At the 48th Munich conference he spoke.", "the 48th Munich conference", Named("Munich conference", facet="48")),
    ("It was the first anniversary of it.", "the first anniversary", Anniversary(1)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "reading"), NAMED)
def test_finds_a_known_name_with_the_words_that_pick_its_edition(text: str, words: str, reading: Named) -> None:
    mentions = [(text[m.start : m.end], resolve(m)) for m in find(text, NAMES)]
    assert (words, reading) in mentions


@pytest.mark.parametrize("text", ["the Second\n  World War", "the second world war", "the SECOND WORLD WAR"])
def test_a_name_is_one_name_in_any_case_and_over_a_line_break(text: str) -> None:
    mentions = find(f"They fought in {text} together.", NAMES)
    assert [type(resolve(m)) for m in mentions] == [Named]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_name_with_an_apostrophe_is_found_in_either_typography(mark: str) -> None:
    (mention,) = find(f"At Moscow{mark}s spring talks nobody spoke.", NAMES)
    assert resolve(mention) == Named(f"Moscow{mark}s spring talks")


def test_a_name_that_goes_on_is_another_name() -> None:
    assert found("At the Munich Conference Hall Orchestra's rehearsal", NAMES) == []


def test_unknown_names_are_not_found() -> None:
    assert found("The recent annual Munich conference was dull.") == []


def test_a_name_is_not_found_inside_a_word() -> None:
    assert found("The renew startled them.", ("new start",)) == []


# ------------------------------------------------------------------------------ what was said

SAID = [
    ("in November", Partial(month=11)),
    ("on 6 July 2009", Partial(year=2009, month=7, day=6)),
    ("in 44 BC", Partial(year=-43)),
    ("on Friday", Partial(weekday=5)),
    ("in June '08", Partial(year=8, month=6, two_digit=True)),
]


@pytest.mark.parametrize(("text", "reading"), SAID)
def test_resolve_says_what_the_words_say_and_no_more(text: str, reading: Partial) -> None:
    assert [resolve(m) for m in find(f"They met {text}.")] == [reading]


def test_resolve_goes_from_the_inside_out() -> None:
    (mention,) = find("They met two weeks ago.")
    reading = resolve(mention)
    assert isinstance(reading, Shift)
    assert isinstance(reading.span, Span)
    assert (reading.base, reading.direction, len(reading.span.amounts)) == ("now", -1, 1)


def test_resolving_twice_gives_the_same() -> None:
    (mention,) = find("They met the day after tomorrow.")
    assert resolve(mention) == resolve(mention)
    assert isinstance(resolve(mention), Unit)


# ------------------------------------------------------------------------------ laws

VOCABULARY = """the of in on from to last next first May March Friday 2009 1914 12 29 July , . - ( ) ' ’ 's years weeks
ago later two 10:30 a.m. a and half early mid century BC anniversary met 2009-08-07 $ / Munich conference"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", "\n\n"])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80)


@LAW
@given(TEXTS)
def test_mentions_are_in_order_inside_the_text_and_apart(text: str) -> None:
    mentions = find(text, NAMES)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
    assert all(text[m.start : m.end].strip() == text[m.start : m.end] for m in mentions)


@LAW
@given(TEXTS)
def test_every_mention_says_something(text: str) -> None:
    assert all(resolve(m) is not None for m in find(text, NAMES))


@LAW
@given(TEXTS)
def test_paragraphs_do_not_look_at_each_other(text: str) -> None:
    calm = "All was quiet that day.\n\n"
    moved = [Mention(m.start + len(calm), m.end + len(calm), m.kind, m.rule) for m in find(text)]
    after = [Mention(m.start, m.end, m.kind, m.rule) for m in find(calm + text)]
    assert after[len(after) - len(moved) :] == moved


def test_symbols_stand_where_the_text_has_them() -> None:
    text = "  on July 29, 2009"
    assert [text[s.start : s.end] for s in symbols(text, 0, len(text))] == ["on", "July", "29", ",", "2009"]
    assert phrases([]) == []


# ------------------------------------------------------------------------------ hostile texts

HOSTILE = {
    "all digits": "7" * 200_000,
    "all commas": "," * 200_000,
    "the the the": "the " * 50_000,
    "of of of": "of " * 66_000,
    "of the of the": "of the " * 30_000,
    "one long word": "a" * 200_000,
    "words without end": "january" * 28_000,
    "white space": " \t\n" * 66_000,
    "quotes": "'" * 200_000,
    "brackets": "( " * 100_000,
    "no letters": "日本\u200b" * 66_000,
    "the the the 2009": "the " * 50_000 + "2009",
    # these are words of time, and make work
    "years": "2009 " * 6_000,
    "months that may be verbs": "may " * 8_000,
    "numbers in a list": "1," * 10_000,
    "the first day of the first day of": "the first day of " * 2_000,
    "dates without end": "1/2" * 10_000,
    "clocks": "12:" * 10_000,
    "before before": "week before " * 2_500,
    "shortened years": "’90" * 8_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_line_is_read_in_linear_time(text: str) -> None:
    """Some of these are 200,000 characters: what is quadratic takes minutes, what recurses breaks."""
    begun = time.perf_counter()
    for mention in find(text):
        resolve(mention)
    assert time.perf_counter() - begun < 20
