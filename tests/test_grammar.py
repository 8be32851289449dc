"""The engine, on a toy language of fruit: longest match, first listed, options, context, families, nested phrases."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.grammar import Level, Rule, Symbol, literals, rule
from timeline.model import Mention

LAW = settings(max_examples=100, deadline=None)
TYPES: dict[str, dict[str, Any]] = {
    "one": {"num": 1}, "two": {"num": 2}, "red": {"color": "red"}, "green": {"color": "green"},
    "apple": {"fruit": "apple"}, "pear": {"fruit": "pear"}, "orange": {"fruit": "orange", "color": "orange"},
}  # fmt: skip


def words(text: str) -> list[Symbol]:
    """A symbol for each word, with its types and the literal that it is, where it stands in the text."""
    out, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        out.append(Symbol(at, at + len(word), {"=" + word: word, **TYPES.get(word, {})}))
        at += len(word)
    return out


def mentions(symbols: list[Symbol]) -> list[Mention]:
    return [m for m in (next(iter(s.types.values()), None) for s in symbols) if isinstance(m, Mention)]


def reduced(rules: list[Rule], text: str, families: dict[str, tuple[str, ...]] | None = None) -> list[tuple[str, str]]:
    """The kinds and words of the phrases that one level makes of a text."""
    return [(m.kind, text[m.start : m.end]) for m in mentions(Level(rules, families).reduce(words(text)))]


# ------------------------------------------------------------------------------ what matches

# rules as (name, kind); text; the phrases made
MATCHES = [
    ("a literal word", [("apple", "f")], "an apple a day", [("f", "apple")]),
    ("a typed word", [("<fruit>", "f")], "an apple and a pear", [("f", "apple"), ("f", "pear")]),
    ("either word", [("a|an <fruit>", "f")], "an apple a pear the orange", [("f", "an apple"), ("f", "a pear")]),
    ("either type", [("<color>|<num> pear", "p")], "red pear two pear pear", [("p", "red pear"), ("p", "two pear")]),
    ("a word with two types", [("<color> <fruit>", "p")], "orange orange", [("p", "orange orange")]),
    ("a literal is no type", [("color", "c")], "red color", [("c", "color")]),
    ("the longest, wherever listed", [("<fruit>", "f"), ("<fruit> pie", "p")], "apple pie pear",
     [("p", "apple pie"), ("f", "pear")]),
    ("the first listed of the longest", [("<color>", "c"), ("<fruit>", "f")], "orange", [("c", "orange")]),
    ("the first listed, reversed", [("<fruit>", "f"), ("<color>", "c")], "orange", [("f", "orange")]),
    ("back to a shorter one", [("<num>", "n"), ("<num> <color> pie", "p")], "one red apple", [("n", "one")]),
    ("from left to right", [("<color> <fruit>", "x"), ("<fruit> pie", "y")], "red apple pie", [("x", "red apple")]),
    ("nothing of it", [("<fruit> pie", "p")], "apple cake pie", []),
    ("an option taken", [("the? <fruit>", "f")], "the apple", [("f", "the apple")]),
    ("an option left out", [("the? <fruit>", "f")], "apple", [("f", "apple")]),
    ("an option in the middle", [("<color> and? <fruit>", "f")], "red and apple red apple",
     [("f", "red and apple"), ("f", "red apple")]),
    ("an option at the end", [("<fruit> pie?", "f")], "apple pie pear", [("f", "apple pie"), ("f", "pear")]),
    ("either, or neither", [("<color> and|or? <fruit>", "f")], "red or apple", [("f", "red or apple")]),
    ("options that must be shared out", [("a? a? a", "x")], "a a a a", [("x", "a a a"), ("x", "a")]),
    ("a lone question mark is a word", [("<fruit> ?", "q")], "apple ?", [("q", "apple ?")]),
    ("a lone bar is a word", [("<fruit> | <fruit>", "q")], "apple | pear", [("q", "apple | pear")]),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "text", "made"), [pytest.param(*case, id=name) for name, *case in MATCHES])
def test_what_matches(rules: list[tuple[str, str]], text: str, made: list[tuple[str, str]]) -> None:
    assert reduced([rule(*r) for r in rules], text) == made


# ------------------------------------------------------------------------------ context and swallowing

CONTEXT = [
    ("before", [("{ in } <color>", "c")], "in red not green", [("c", "red")]),
    ("after", [("<color> { pie }", "c")], "red pie green cake", [("c", "red")]),
    ("both sides", [("{ in } <color> { pie }", "c")], "in red pie in red", [("c", "red")]),
    ("of choice", [("{ in|of } <color>", "c")], "in red of green by red", [("c", "red"), ("c", "green")]),
    ("behind is not used up", [("<color> { <fruit> }", "c"), ("<fruit>", "f")], "red apple",
     [("c", "red"), ("f", "apple")]),
    ("behind begins the next", [("<num> { and }", "n"), ("and <color>", "c")], "one and red",
     [("n", "one"), ("c", "and red")]),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "text", "made"), [pytest.param(*case, id=name) for name, *case in CONTEXT])
def test_context_must_stand_there_and_stays_outside(
    rules: list[tuple[str, str]], text: str, made: list[tuple[str, str]]
) -> None:
    assert reduced([rule(*r) for r in rules], text) == made


def test_context_words_stay_in_the_run_for_the_next_level() -> None:
    out = Level([rule("{ in } <color> { pie }", "c")]).reduce(words("in red pie"))
    assert [next(iter(s.sign)) for s in out] == ["=in", "c", "=pie"]


def test_captured_context_gives_its_value() -> None:
    seen = Level([rule("{ <num> } <fruit>", "f", lambda n, f: (n, f))]).reduce(words("two apple"))
    assert mentions(seen)[0].parts == (2, "apple")
    assert len(seen) == 2


def test_a_kind_of_nothing_uses_the_words_up() -> None:
    first = Level([rule("no <num>", "")])
    second = Level([rule("<num>", "number")])
    out = second.reduce(first.reduce(words("no two one")))
    assert [(m.kind, m.parts) for m in mentions(out)] == [("", (2,)), ("number", (1,))]


# ------------------------------------------------------------------------------ values


@pytest.mark.parametrize(("name", "text", "parts"), [
    ("<num> <fruit>", "two apple", (2, "apple")),
    ("<num>? <fruit>", "apple", (None, "apple")),
    ("the <num> green <fruit>", "the two green pear", (2, "pear")),
    ("<fruit>|<color>", "orange", ("orange",)),
    ("<num>|apple pie", "two pie", (2,)),
    ("apple pie", "apple pie", ()),
])  # fmt: skip
def test_captured_values_come_in_the_order_of_the_items(name: str, text: str, parts: tuple[Any, ...]) -> None:
    assert mentions(Level([rule(name, "x")]).reduce(words(text)))[0].parts == parts


def test_of_two_types_that_a_word_has_the_one_named_first_gives_the_value() -> None:
    word = Symbol(0, 3, {"dd": 3, "num": 3.0})
    for name, value in (("<dd>|<num>", int), ("<num>|<dd>", float)):
        (made,) = Level([rule(name, "x")]).reduce([word])
        assert type(made.types["x"].parts[0]) is value


def test_a_rule_without_meaning_stands_for_what_it_captured_first() -> None:
    assert rule("<num> <fruit>", "x").means(2, "apple") == 2
    assert rule("apple pie", "x").means() is None
    assert rule("<num> <fruit>", "x", lambda n, f: f * n).means(2, "pie") == "piepie"


def test_a_mention_says_where_it_is_and_which_rule_made_it() -> None:
    (made,) = mentions(Level([rule("<num> <fruit>", "fruits")]).reduce(words("now two apple")))[:1]
    assert made == Mention(4, 13, "fruits", "<num> <fruit>", (2, "apple"))


def test_literals_are_the_words_that_rules_name() -> None:
    assert literals([rule("the? <fruit>|pie { in|of }", "x"), rule("<num> .", "y")]) == {"the", "pie", "in", "of", "."}


# ------------------------------------------------------------------------------ levels


def test_a_phrase_answers_to_the_labels_of_its_family() -> None:
    families = {"fruits": ("fruits", "food"), "pie": ("food",)}
    lower = Level([rule("<num> <fruit>", "fruits"), rule("<fruit> pie", "pie")], families)
    upper = Level([rule("eat <food>", "meal"), rule("<pie>", "never"), rule("<fruits>", "bag")])
    text = "eat two apple eat pear pie one pear apple pie"
    out = mentions(upper.reduce(lower.reduce(words(text))))
    assert [(m.kind, text[m.start : m.end]) for m in out] == [
        ("meal", "eat two apple"), ("meal", "eat pear pie"), ("bag", "one pear"), ("pie", "apple pie"),
    ]  # fmt: skip


def test_a_phrase_inside_a_phrase_is_kept_as_a_part() -> None:
    lower, upper = Level([rule("<num> <fruit>", "fruits")]), Level([rule("<fruits> and <fruits>", "basket")])
    (made,) = mentions(upper.reduce(lower.reduce(words("one apple and two pear"))))
    left, right = made.parts
    assert isinstance(left, Mention)
    assert isinstance(right, Mention)
    assert (left.parts, right.parts) == ((1, "apple"), (2, "pear"))
    assert (made.start, made.end) == (left.start, right.end)


def test_no_rules_and_no_words() -> None:
    assert Level([]).reduce(words("one apple")) != []
    assert Level([rule("<fruit>", "f")]).reduce([]) == []


# ------------------------------------------------------------------------------ laws

TOY = [
    rule("<num> <fruit>", "fruits"), rule("the? <color> <fruit>", "fruits"), rule("{ in } <color>", "tint"),
    rule("no <num>", ""), rule("<num> { and }", "count"), rule("a? a? a? a b", "hard"),
]  # fmt: skip
TEXTS = st.lists(st.sampled_from([*TYPES, "a", "b", "in", "the", "no", "and", "pie"]), max_size=30).map(" ".join)


@LAW
@given(TEXTS)
def test_phrases_are_in_order_and_none_overlaps(text: str) -> None:
    spans = [(s.start, s.end) for s in Level(TOY).reduce(words(text))]
    assert all(a < b for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@LAW
@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    kept = Level(TOY).reduce(words(text))
    assert all(any(s.start <= w.start and w.end <= s.end for s in kept) for w in words(text))


@LAW
@given(TEXTS, TEXTS)
def test_what_was_read_before_does_not_matter(before: str, text: str) -> None:
    """The automaton is built as texts need it; the order of the texts leaves no trace."""
    used = Level(TOY)
    used.reduce(words(before))
    assert mentions(used.reduce(words(text))) == mentions(Level(TOY).reduce(words(text)))


# ------------------------------------------------------------------------------ linear


class Counted:
    """A symbol that counts how often it is looked at."""

    looks = 0

    def __init__(self, symbol: Symbol) -> None:
        self.start, self.end, self.types, self._sign = symbol.start, symbol.end, symbol.types, symbol.sign

    @property
    def sign(self) -> frozenset[str]:
        Counted.looks += 1
        return self._sign


def looks(text: str) -> int:
    Counted.looks = 0
    Level(TOY).reduce([Counted(s) for s in words(text)])  # type: ignore[misc]
    return Counted.looks


@pytest.mark.parametrize(
    "piece", ["a ", "a b ", "the ", "the red ", "one apple ", "no ", "in in red ", "a a a and one "]
)
def test_work_grows_with_the_number_of_symbols_and_no_faster(piece: str) -> None:
    few, many = looks(piece * 100), looks(piece * 1000)
    assert many <= 10.5 * few
    longest = max(len(r.items) for r in TOY)
    assert many <= 4 * longest * 1000 * len(piece.split())
