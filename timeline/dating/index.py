"""What others tell, to be found by its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from timeline.dating.neighbours import Told

SHARED = 2  # words that two tellings of one happening share at least


class Index:
    """What others tell, to be found by its words; a word weighs the less the more often it is used on either side."""

    def __init__(
        self, others: Sequence[Told], stems: Sequence[frozenset[str]], around: Sequence[frozenset[str]]
    ) -> None:
        self.others = others
        self.holding: dict[str, list[int]] = {}
        for number, held in enumerate(stems):
            for stem in held:
                self.holding.setdefault(stem, []).append(number)
        self.often = Counter(stem for stems in around for stem in stems)

    def like(self, stems: frozenset[str], least: float) -> Told | None:
        """The telling that is most alike; None if none is by `least`, or if those of two days are so alike."""
        shared: Counter[int] = Counter()
        weight: dict[int, float] = defaultdict(float)
        for stem in sorted(stems):
            holding = self.holding.get(stem, ())
            for number in holding:
                shared[number] += 1
                weight[number] += 1 / max(len(holding), self.often[stem])
        found = {n: round(weight[n], 6) for n in shared if shared[n] >= SHARED and weight[n] >= least}
        top = max(found.values(), default=0)
        best_of = [self.others[n] for n in found if found[n] == top]
        return best_of[0] if len({(o.first, o.last) for o in best_of}) == 1 else None
