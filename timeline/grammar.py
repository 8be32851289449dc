"""The engine: named rules over typed symbols, matched longest first.  It knows no language.

A rule's name is its grammar.  Items stand apart by spaces:

    word         a literal word or mark          a|b     either
    <type>       a typed word or phrase, captured
    item?        may be missing (captured as None)
    { items }    context: must stand there, but stays outside the phrase

A level is a list of rules compiled into automata, whose states are built as texts need them;
so matching costs a dictionary look-up a symbol, however many rules there are.  Among the
rules that match at a place the longest wins, then the one listed first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from timeline.model import Mention

Sign = frozenset[str]  # the names of a symbol's types, by which it is matched
Places = frozenset[tuple[int, int]]  # the number of a rule, and how many of its items are passed


class Symbol:
    """A typed word or a reduced phrase: where it stands, and a value for each type it has."""

    __slots__ = ("end", "sign", "start", "types")

    def __init__(self, start: int, end: int, types: dict[str, Any], sign: Sign | None = None) -> None:
        self.start, self.end, self.types = start, end, types
        self.sign = sign_of(types) if sign is None else sign


def sign_of(types: Iterable[str]) -> Sign:
    """The sign of these types: one object for all that are equal, which makes it quick to look up."""
    return _the(frozenset(types))


@lru_cache(1 << 12)
def _the(sign: Sign) -> Sign:
    return sign


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a pattern: the labels it takes, and how."""

    labels: tuple[str, ...]
    optional: bool
    captured: bool
    context: bool


@dataclass(frozen=True)
class Rule:
    """A name that is a grammar, the kind of phrase it makes, and what it means.

    `means` takes the captured values in order (a Mention's value is its own reading) and gives
    a reading, or a plain value for kinds that are no time themselves.  A kind of "" marks
    what is no date: it uses the words up.
    """

    name: str
    kind: str
    means: Callable[..., Any]
    items: tuple[Item, ...] = field(default=(), compare=False)


def rule(name: str, kind: str, means: Callable[..., Any] | None = None) -> Rule:
    """Make a rule; without `means` it stands for its only captured value."""
    return Rule(name, kind, means or (lambda *values: values[0] if values else None), tuple(_items(name)))


def _items(name: str) -> list[Item]:
    items, context = [], False
    for word in name.split():
        if word in "{}":
            context = word == "{"
            continue
        optional = len(word) > 1 and word.endswith("?")
        labels = (word[:-1] if optional else word).split("|") if len(word) > 1 else [word]
        captured = any(label.startswith("<") for label in labels)
        # "=" keeps words apart from types.
        labels = [label[1:-1] if label.startswith("<") else "=" + label for label in labels]
        items.append(Item(tuple(labels), optional, captured, context))
    return items


def literals(rules: Sequence[Rule]) -> set[str]:
    """The literal words that the rules name; a symbol of the word has the type "=word"."""
    return {label[1:] for r in rules for item in r.items for label in item.labels if label[0] == "="}


class State(dict[Sign, "State"]):
    """Places in rules that are followed side by side, and the state that each sign leads to from here."""

    __slots__ = ("_automaton", "done", "levels", "open", "places")

    def __init__(self, automaton: Automaton, places: Places) -> None:
        sizes = [len(r.items) for r in automaton.rules]
        ended = [r for r, k in places if k == sizes[r]]
        self._automaton, self.places = automaton, places
        self.done = min(ended, default=-1)  # the rule that ends here; -1 for none
        self.levels = sum({automaton.levels[r] for r in ended})  # those with a rule that ends here
        self.open = len(ended) < len(places)  # whether any rule goes on

    def __missing__(self, sign: Sign) -> State:
        found = self[sign] = self._automaton.after(self.places, sign)
        return found


class Automaton:
    """Rules, and the states of following them, built when a text first leads there.

    A rule may begin at the first symbol only; with `levels`, a bit for the level of each rule, at every symbol.
    """

    def __init__(self, rules: Sequence[Rule], levels: Sequence[int] = ()) -> None:
        self.rules, self.levels = rules, levels or [0] * len(rules)
        heads = frozenset(place for r in range(len(rules)) for place in self._reached(r, 0))
        self._always: Places = heads if levels else frozenset()
        self._states: dict[Places, State] = {}
        self.start = self._state(heads)

    def after(self, places: Places, sign: Sign) -> State:
        """The state that a symbol leads to."""
        moved: set[tuple[int, int]] = set()
        for r, k in places:
            items = self.rules[r].items
            if k < len(items) and not sign.isdisjoint(items[k].labels):
                moved.update(self._reached(r, k + 1))
        return self._state(self._always | moved)

    def _reached(self, r: int, k: int) -> Iterator[tuple[int, int]]:
        """A place, and those reached from it by leaving optional items out."""
        items = self.rules[r].items
        yield r, k
        while k < len(items) and items[k].optional:
            k += 1
            yield r, k

    def _state(self, places: Places) -> State:
        if places not in self._states:
            self._states[places] = State(self, places)
        return self._states[places]


class Grammar:
    """Levels of rules, each reducing what the one below made."""

    def __init__(self, levels: Sequence[Sequence[Rule]], families: dict[str, tuple[str, ...]] | None = None) -> None:
        self._levels = [Level(rules, families) for rules in levels]
        bits = [1 << number for number, rules in enumerate(levels) for _ in rules]
        self._anywhere = Automaton([r for rules in levels for r in rules], bits)

    def reduce(self, symbols: list[Symbol]) -> list[Symbol]:
        """The symbols put through all levels."""
        busy = self._busy(symbols)
        for number, level in enumerate(self._levels):
            if busy >> number & 1:
                symbols = level.reduce(symbols)
                busy = self._busy(symbols)
        return symbols

    def _busy(self, symbols: list[Symbol]) -> int:
        """The bits of the levels that have something to do, told in one look a symbol: mostly few have."""
        state, busy = self._anywhere.start, 0
        for symbol in symbols:
            state = state[symbol.sign]
            busy |= state.levels
        return busy


class Level:
    """Rules that are put to work side by side."""

    def __init__(self, rules: Sequence[Rule], families: dict[str, tuple[str, ...]] | None = None) -> None:
        self.rules = list(rules)
        labels = {r.kind: (families or {}).get(r.kind, (r.kind,)) for r in rules}
        self._made = {kind: (names, sign_of(names)) for kind, names in labels.items()}
        self._automaton = Automaton(self.rules)

    def reduce(self, symbols: list[Symbol]) -> list[Symbol]:
        """One pass from left to right: each longest match becomes one symbol."""
        out: list[Symbol] = []
        place, begin = 0, self._automaton.start
        for start in [k for k, s in enumerate(symbols) if begin[s.sign].places]:
            best, end = self._longest(symbols, start) if start >= place else (-1, 0)
            if best >= 0:
                out += symbols[place:start]
                place = self._apply(self.rules[best], symbols, start, end, out)
        return out + symbols[place:]

    def _longest(self, symbols: list[Symbol], at: int) -> tuple[int, int]:
        """The rule with the longest match at a place, and where it ends; -1 for none."""
        state, best, end, size = self._automaton.start, -1, at, len(symbols)
        while at < size and state.open:
            state = state[symbols[at].sign]
            at += 1
            if state.done >= 0:
                best, end = state.done, at
        return best, end

    def _apply(self, r: Rule, symbols: list[Symbol], first: int, last: int, out: list[Symbol]) -> int:
        """Reduce symbols[first:last] by the rule; returns where to go on."""
        taken = _align(r.items, symbols, first, last)
        begin, end = first + _outside(taken), last - _outside(taken[::-1])
        values = tuple([_value(item, s) for item, s in taken if item.captured])
        mention = Mention(symbols[begin].start, symbols[end - 1].end, r.kind, r.name, values)
        labels, sign = self._made[r.kind]
        out += symbols[first:begin]
        out.append(Symbol(mention.start, mention.end, dict.fromkeys(labels, mention), sign))
        return end


Taken = list[tuple[Item, Symbol | None]]  # items, and the symbol that each took


def _align(items: Sequence[Item], symbols: list[Symbol], first: int, last: int) -> Taken:
    """Which symbol each item took; items that may be missing take what they can."""
    if len(items) == last - first:  # nothing is missing
        return list(zip(items, symbols[first:last], strict=True))
    return _fit(items, 0, symbols, first, last) or []


def _fit(items: Sequence[Item], k: int, symbols: list[Symbol], at: int, last: int) -> Taken | None:
    """How the items from the kth on take all symbols from `at` to `last`; None if they cannot."""
    if k == len(items):
        return [] if at == last else None
    item = items[k]
    if at < last and not symbols[at].sign.isdisjoint(item.labels):
        rest = _fit(items, k + 1, symbols, at + 1, last)
        if rest is not None:
            return [(item, symbols[at]), *rest]
    if item.optional:
        rest = _fit(items, k + 1, symbols, at, last)
        if rest is not None:
            return [(item, None), *rest]
    return None


def _outside(taken: Taken) -> int:
    """How many symbols are context, before the first that is not."""
    count = 0
    for item, symbol in taken:
        if not item.context:
            break
        count += symbol is not None
    return count


def _value(item: Item, symbol: Symbol | None) -> Any:
    if symbol is None:
        return None
    return next(symbol.types[label] for label in item.labels if label in symbol.types)
