"""The number check on official sentences in both languages: what it catches, and how often it is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.translated_numbers import sample, told


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(3))
def test_a_corrupted_number_is_caught(shared: Callable[..., Path], seed: int) -> None:
    chosen = list(sample(shared("corpora", "gwr_bilingual", "pairs.jsonl"), seed))
    caught = sum(bool(told(changed).missing) for _, changed in chosen)
    alarms = sum(bool(told(pair).missing) for pair, _ in chosen)
    assert (len(chosen), caught >= 485, alarms <= 15) == (500, True, True)
