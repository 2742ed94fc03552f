"""Indexes by letter: on one page while it is short, else behind a page with the letters alone.

A letter has a page, and where it is long as many as it needs, in order and numbered from its beginning.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from builder.outputs.paging import PageLink
from builder.web import urls

T = TypeVar("T")

LONG = 600
"""So many entries still stand on one page, of the whole index or of a letter."""


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
    number: int = 1
    """Which page of the letter it is, of how many."""
    of: int = 1

    def address(self, index: str) -> str:
        """The address of this page of the index at `index`."""
        return index if self.letter is None else numbered(urls.letter(index, self.letter), self.number)


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
        *chain.from_iterable(_pages(group, long) for group in groups),
    )


def _pages(group: Group[T], long: int) -> Iterator[Shelf[T]]:
    """A long letter in pages of about the same length."""
    of = -(-group.count // long)
    size = -(-group.count // of)
    for number in range(1, of + 1):
        items = group.items[(number - 1) * size : number * size]
        shown = Group(group.letter, items, group.count)
        yield Shelf(group.letter, (shown,), split=True, count=len(items), number=number, of=of)


def numbered(letter: str, number: int) -> str:
    """The address of one page of the letter at `letter`."""
    return letter if number == 1 else urls.older(letter, number)


def jumps(shelf: Shelf[T], index: str, letters: Sequence[str], here: urls.Here) -> tuple[Jump, ...]:
    """The letters in use, each with its link."""
    if not shelf.split:
        return tuple(Jump(letter, f"#{anchor_of(letter)}") for letter in letters)
    return tuple(Jump(letter, here.link(urls.letter(index, letter))) for letter in letters)


def shelf_links(shelf: Shelf[T], index: str, here: urls.Here) -> tuple[PageLink, ...]:
    """Links to all pages of the letter; none where there is one alone."""
    if shelf.letter is None or shelf.of == 1:
        return ()
    first = urls.letter(index, shelf.letter)
    return tuple(
        PageLink(number, None if number == shelf.number else here.link(numbered(first, number)))
        for number in range(1, shelf.of + 1)
    )


def anchor_of(letter: str) -> str:
    """The anchor of a letter's group."""
    return "l-0" if letter == "#" else f"l-{letter}"
