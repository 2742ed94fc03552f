"""Pairs rows with columns so that all weights together are greatest."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

FARTHEST = 400
"""So many pairs at most are taken apart for one row more. Only in groups larger than that may the result fall short."""
Edge = tuple[int, int, float]


def match(edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """The edges of the heaviest matching; edges without weight stay out."""
    ways: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for row, column, weight in edges:
        if weight > 0:
            ways[row][column] = weight
    pairing = _Pairing(ways)
    for row in sorted(ways):
        pairing.add(row)
    return tuple(sorted((row, column, ways[row][column]) for column, row in pairing.owner.items()))


@dataclass
class _Search:
    """The cheapest ways from a new row to columns, as far as they are known."""

    costs: dict[int, float] = field(default_factory=dict)
    """What it costs to free each column that is taken …"""
    came: dict[int, int] = field(default_factory=dict)
    """… and the row that would take it then."""


@dataclass
class _Pairing:
    """The Hungarian method on few edges: one row after the other finds its cheapest way to a free column, or to none.

    Prices keep every way's cost from being negative, so that the nearest end found first is the best one.
    """

    ways: dict[int, dict[int, float]]
    owner: dict[int, int] = field(default_factory=dict)
    """The row of each column that is taken."""
    mate: dict[int, int] = field(default_factory=dict)
    gain: dict[int, float] = field(default_factory=dict)
    """What each row gains at the prices of its columns."""
    price: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, row: int) -> None:
        """Pairs one row more; another one may lose its column for it."""
        self.gain[row] = max(0.0, *(weight - self.price[column] for column, weight in self.ways[row].items()))
        search = _Search()
        cost, last, column = self._end(row, search)
        self._settle(row, cost, search)
        while column is not None:
            left = self.mate.get(last)
            self.owner[column], self.mate[last] = last, column
            if left is None:
                return
            column, last = left, search.came[left]
        self._leave(last, search)

    def _leave(self, row: int, search: _Search) -> None:
        """Leaves a row without a column; the rows on the way to it move up."""
        column = self.mate.pop(row, None)
        while column is not None:
            taker = search.came[column]
            left = self.mate.get(taker)
            self.owner[column], self.mate[taker] = taker, column
            column = left

    def _end(self, row: int, search: _Search) -> tuple[float, int, int | None]:
        """The cost of the cheapest way, the row at its end, and the free column there, or None."""
        waiting: list[tuple[float, int, int]] = []
        best = (self.gain[row], row, None)
        self._look(row, 0.0, waiting)
        while waiting and waiting[0][0] < best[0] and len(search.costs) < FARTHEST:
            cost, column, taker = heappop(waiting)
            if column in search.costs:
                continue
            if column not in self.owner:
                return cost, taker, column
            search.costs[column], search.came[column] = cost, taker
            other = self.owner[column]
            if cost + self.gain[other] < best[0]:
                best = (cost + self.gain[other], other, None)
            self._look(other, cost, waiting)
        return best

    def _look(self, row: int, so_far: float, waiting: list[tuple[float, int, int]]) -> None:
        for column, weight in self.ways[row].items():
            if column != self.mate.get(row):
                heappush(waiting, (so_far + self.gain[row] - weight + self.price[column], column, row))

    def _settle(self, row: int, cost: float, search: _Search) -> None:
        """New prices, so that the way that was chosen costs nothing any more."""
        self.gain[row] -= cost
        for column, spent in search.costs.items():
            self.gain[self.owner[column]] -= max(0.0, cost - spent)
            self.price[column] += max(0.0, cost - spent)
