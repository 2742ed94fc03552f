"""Long lists, a few items at a time: what a run holds does not grow with them."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in their order, `size` at a time; the last batch may be shorter."""
    waiting = iter(items)
    while batch := list(islice(waiting, size)):
        yield batch
