"""Indexes by letter: on one page while it is short, else a page a letter behind a page with the letters alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.web import urls

T = TypeVar("T")

LONG = 600
"""So many entries still stand on one page."""


@dataclass(frozen=True)
class Group(Generic[T]):
    """The entries under one letter; on the first page of a long index only their number is told."""

    letter: str
    items: tuple[T, ...]
    count: int


@dataclass(frozen=True)
class Jump:
    """A letter of the bar, and where it leads: within the page, or to a page of its own."""

    letter: str
    href: str


@dataclass(frozen=True)
class Shelf(Generic[T]):
    """One page of an index."""

    letter: str | None
    groups: tuple[Group[T], ...]
    split: bool
    count: int

    def address(self, index: str) -> str:
        """The address of this page of the index at `index`."""
        return index if self.letter is None else urls.letter(index, self.letter)


def shelves(items: Sequence[tuple[str, T]], long: int = LONG) -> tuple[Shelf[T], ...]:
    """The pages of an index whose entries are in order, each with its letter."""
    filed: dict[str, list[T]] = {}
    for letter, item in items:
        filed.setdefault(letter, []).append(item)
    groups = tuple(Group(letter, tuple(found), len(found)) for letter, found in filed.items())
    if len(items) <= long:
        return (Shelf(None, groups, split=False, count=len(items)),)
    bare: tuple[Group[T], ...] = tuple(Group(group.letter, (), group.count) for group in groups)
    return (
        Shelf(None, bare, split=True, count=len(items)),
        *(Shelf(group.letter, (group,), split=True, count=group.count) for group in groups),
    )


def jumps(shelf: Shelf[T], index: str, letters: Sequence[str], here: urls.Here) -> tuple[Jump, ...]:
    """The letters in use, each with its link."""
    if not shelf.split:
        return tuple(Jump(letter, f"#{anchor_of(letter)}") for letter in letters)
    return tuple(Jump(letter, here.link(urls.letter(index, letter))) for letter in letters)


def anchor_of(letter: str) -> str:
    """The anchor of a letter's group."""
    return "l-0" if letter == "#" else f"l-{letter}"
