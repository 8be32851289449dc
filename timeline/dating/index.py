"""What others tell, to be found by its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from timeline.dating.neighbours import Told

RIVAL = 0.6  # how much of what the best of them shares another shares that may be meant as well
MOST = 4  # days that may be meant
SHARED = 2  # words that two tellings of one happening share at least


class Index:
    """What others tell, to be found by its words; a word weighs the less the more often either text uses it."""

    def __init__(
        self,
        own: Counter[str],
        texts: Sequence[Counter[str]],
        others: Sequence[Told],
        stems: Sequence[frozenset[str]],
    ) -> None:
        self._own, self._texts, self._others = own, texts, others
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, held in enumerate(stems):
            for stem in held:
                self._holding[stem].append(number)

    def like(
        self, stems: frozenset[str], names: frozenset[str], least: float, words: int = SHARED
    ) -> list[tuple[float, Told]]:
        """The tellings most alike, by `least` and so many words: the best of each day, its share of the best of all.

        One word at least is no name, as those who meet do more than meet.  None where more days are so alike than can
        be told apart.
        """
        shared: Counter[int] = Counter()
        deeds: set[int] = set()
        weight: dict[int, float] = defaultdict(float)
        for stem in sorted(stems):
            for number in self._holding.get(stem, ()):
                shared[number] += 1
                deeds.update((number,) if stem not in names else ())
                weight[number] += 1 / max(1, self._own[stem], self._texts[number][stem])
        found = {n: round(weight[n], 6) for n in shared if n in deeds and shared[n] >= words and weight[n] >= least}
        top = max(found.values(), default=0)
        days: dict[tuple[int, int], tuple[float, Told]] = {}
        for n in sorted(found, key=lambda n: (-found[n], n)):
            if found[n] >= RIVAL * top:
                other = self._others[n]
                days.setdefault((other.first, other.last), (round(found[n] / top, 3), other))
        return list(days.values()) if len(days) <= MOST else []
