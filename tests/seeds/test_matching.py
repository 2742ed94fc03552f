"""The heaviest matching, against every matching there is."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from builder.seeds.matching import Edge, match

WEIGHT = st.integers(-3, 9).map(float)


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), WEIGHT, max_size=14))
def test_no_matching_is_heavier(weights: dict[tuple[int, int], float]) -> None:
    found = match([(row, column, weight) for (row, column), weight in sorted(weights.items())])
    assert len({row for row, _, _ in found}) == len({column for _, column, _ in found}) == len(found)
    assert total(found) == max(
        sum(max(0.0, weights.get((row, column), 0.0)) for row, column in enumerate(order))
        for order in permutations(range(5))
    )


def test_a_huge_group_is_matched_without_delay() -> None:
    edges = [(row, row + step, 1.0 + step / 10) for row in range(3000) for step in (0, 1, 2)]
    assert len(match(edges)) > 2500


def total(edges: tuple[Edge, ...]) -> float:
    return sum(weight for _, _, weight in edges)
