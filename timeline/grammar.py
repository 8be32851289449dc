"""The engine: named rules over typed symbols, matched longest first.  It knows no language.

A rule's name is its grammar.  Items stand apart by spaces:

    word         a literal word or mark          a|b     either
    <type>       a typed word or phrase, captured
    item?        may be missing (captured as None)
    { items }    context: must stand there, but stays outside the phrase

A level is a list of rules compiled into one automaton, whose states are built as texts need
them; so matching costs a dictionary look-up a symbol, however many rules there are.  Among
the rules that match at a place the longest wins, then the one listed first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.model import Mention


class Symbol:
    """A typed word or a reduced phrase: where it stands, and a value for each type it has."""

    __slots__ = ("end", "sign", "start", "types")

    def __init__(self, start: int, end: int, types: dict[str, Any], sign: frozenset[str] | None = None) -> None:
        self.start, self.end, self.types = start, end, types
        self.sign = frozenset(types) if sign is None else sign


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


class Level:
    """Rules compiled into a lazily built automaton."""

    def __init__(self, rules: Sequence[Rule], families: dict[str, tuple[str, ...]] | None = None) -> None:
        self.rules = list(rules)
        self.families = families or {}
        self._ids: dict[frozenset[tuple[int, int]], int] = {}
        self._states: list[frozenset[tuple[int, int]]] = []
        self._next: list[dict[frozenset[str], int]] = []
        self._accepts: list[int] = []
        self._intern(self._close({(r, 0) for r in range(len(self.rules))}))

    def reduce(self, symbols: list[Symbol]) -> list[Symbol]:
        """One pass from left to right: each longest match becomes one symbol."""
        begin = self._next[0]
        starts = [
            k for k, s in enumerate(symbols) if (begin[s.sign] if s.sign in begin else self._step(0, s.sign)) >= 0
        ]
        if not starts:
            return symbols
        out: list[Symbol] = []
        place, size = 0, len(symbols)
        for start in starts:
            best, end = self._longest(symbols, start, size) if start >= place else (-1, 0)
            if best >= 0:
                out += symbols[place:start]
                place = self._apply(self.rules[best], symbols, start, end, out)
        return out + symbols[place:]

    def _longest(self, symbols: list[Symbol], at: int, size: int) -> tuple[int, int]:
        """The rule with the longest match at a place, and where it ends; -1 for none."""
        following, accepts = self._next, self._accepts
        state, best, end = 0, -1, at
        while at < size:
            sign = symbols[at].sign
            try:
                state = following[state][sign]
            except KeyError:
                state = self._step(state, sign)
            if state < 0:
                break
            at += 1
            if accepts[state] >= 0:
                best, end = accepts[state], at
        return best, end

    def _apply(self, r: Rule, symbols: list[Symbol], first: int, last: int, out: list[Symbol]) -> int:
        """Reduce symbols[first:last] by the rule; returns where to go on."""
        taken = _align(r.items, symbols, first, last)
        inside = [s for item, s in taken if s is not None and not item.context]
        lead = next((k for k, (item, _) in enumerate(taken) if not item.context), 0)
        out.extend(s for _, s in taken[:lead] if s is not None)
        values = tuple(_value(item, s) for item, s in taken if item.captured)
        mention = Mention(inside[0].start, inside[-1].end, r.kind, r.name, values)
        types = dict.fromkeys(self.families.get(r.kind, (r.kind,)), mention)
        made = Symbol(mention.start, mention.end, types)
        out.append(made)
        return next(k for k in range(first, last) if symbols[k] is inside[-1]) + 1

    def _step(self, state: int, sign: frozenset[str]) -> int:
        """Where a symbol leads from a state: built when it is first asked for."""
        moved = {(r, k + 1) for r, k in self._states[state]
                 if k < len(self.rules[r].items) and not sign.isdisjoint(self.rules[r].items[k].labels)}  # fmt: skip
        found = self._next[state][sign] = self._intern(self._close(moved)) if moved else -1
        return found

    def _close(self, places: set[tuple[int, int]]) -> frozenset[tuple[int, int]]:
        """Add what is reached by leaving optional items out."""
        for r, k in list(places):
            items = self.rules[r].items
            while k < len(items) and items[k].optional:
                k += 1
                places.add((r, k))
        return frozenset(places)

    def _intern(self, places: frozenset[tuple[int, int]]) -> int:
        if places not in self._ids:
            self._ids[places] = len(self._states)
            self._states.append(places)
            self._next.append({})
            done = [r for r, k in places if k == len(self.rules[r].items)]
            self._accepts.append(min(done) if done else -1)
        return self._ids[places]


def _align(items: Sequence[Item], symbols: list[Symbol], first: int, last: int) -> list[tuple[Item, Symbol | None]]:
    """Which symbol each item took; items that may be missing take what they can."""

    def fit(k: int, at: int) -> list[tuple[Item, Symbol | None]] | None:
        if k == len(items):
            return [] if at == last else None
        item = items[k]
        if at < last and not symbols[at].sign.isdisjoint(item.labels):
            rest = fit(k + 1, at + 1)
            if rest is not None:
                return [(item, symbols[at]), *rest]
        if item.optional:
            rest = fit(k + 1, at)
            if rest is not None:
                return [(item, None), *rest]
        return None

    if len(items) == last - first:  # nothing is missing
        return list(zip(items, symbols[first:last], strict=True))
    return fit(0, first) or []


def _value(item: Item, symbol: Symbol | None) -> Any:
    if symbol is None:
        return None
    return next(symbol.types[label] for label in item.labels if label in symbol.types)
