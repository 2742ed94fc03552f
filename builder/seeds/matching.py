"""Pairs rows with columns so that all weights together are greatest: exact in small groups, greedy in huge ones."""

from collections import defaultdict
from collections.abc import Callable, Sequence

LARGEST = 60
Edge = tuple[int, int, float]
Cost = Callable[[int, int], float]


def match(edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """The edges of the heaviest matching; edges without weight stay out."""
    chosen: list[Edge] = []
    for group in _groups([edge for edge in edges if edge[2] > 0]):
        rows = {row for row, _, _ in group}
        chosen += _greedy(group) if len(rows) > LARGEST else _exact(group)
    return tuple(sorted(chosen))


def _groups(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Edges that share rows or columns, directly or not, together."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for row, column, _ in edges:
        parent[root(("row", row))] = root(("column", column))
    groups: defaultdict[tuple[str, int], list[Edge]] = defaultdict(list)
    for edge in edges:
        groups[root(("row", edge[0]))].append(edge)
    return list(groups.values())


def _greedy(edges: Sequence[Edge]) -> list[Edge]:
    rows: set[int] = set()
    columns: set[int] = set()
    chosen: list[Edge] = []
    for edge in sorted(edges, key=lambda edge: (-edge[2], edge[0], edge[1])):
        if edge[0] not in rows and edge[1] not in columns:
            rows.add(edge[0])
            columns.add(edge[1])
            chosen.append(edge)
    return chosen


def _exact(edges: Sequence[Edge]) -> list[Edge]:
    """The Hungarian method with potentials; each row has a column of its own that stands for "no partner"."""
    rows = sorted({row for row, _, _ in edges})
    columns = sorted({column for _, column, _ in edges})
    weight = {(row, column): w for row, column, w in edges}
    width = len(columns) + len(rows)

    def cost(row: int, column: int) -> float:
        if column < len(columns):
            return -weight.get((rows[row], columns[column]), -1e6)
        return 0.0 if column - len(columns) == row else 1e6

    partner = _assign(len(rows), width, cost)
    pairs = [(rows[row], columns[column]) for column, row in partner.items() if column < len(columns)]
    return [(row, column, weight[row, column]) for row, column in pairs if (row, column) in weight]


def _assign(height: int, width: int, cost: Cost) -> dict[int, int]:
    """The row of each column in the cheapest full assignment of rows."""
    prices = [0.0] * (height + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, height + 1):
        owner[0] = row
        at, way = _path(owner, prices, cost)
        while at:
            owner[at], at = owner[way[at]], way[at]
    return {column - 1: row - 1 for column, row in enumerate(owner) if column and row}


def _path(owner: Sequence[int], prices: tuple[list[float], list[float]], cost: Cost) -> tuple[int, list[int]]:
    """The cheapest way from the new row to a free column, and the column before each column on it."""
    row_price, column_price = prices
    width = len(owner) - 1
    least, way, used = [float("inf")] * (width + 1), [0] * (width + 1), [False] * (width + 1)
    at = 0
    while owner[at]:
        used[at] = True
        row, delta, to = owner[at], float("inf"), 0
        for column in (column for column in range(1, width + 1) if not used[column]):
            reduced = cost(row - 1, column - 1) - row_price[row] - column_price[column]
            if reduced < least[column]:
                least[column], way[column] = reduced, at
            if least[column] < delta:
                delta, to = least[column], column
        for column in range(width + 1):
            if used[column]:
                row_price[owner[column]] += delta
                column_price[column] -= delta
            else:
                least[column] -= delta
        at = to
    return at, way
