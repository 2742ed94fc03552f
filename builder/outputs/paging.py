"""Cuts long lists into pages that are counted from the oldest end, so that a page once full never changes its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.web import urls

T = TypeVar("T")

FULL = 100
"""Entries of a full page; the newest page holds up to twice as many, so that it is never nearly empty."""


@dataclass(frozen=True)
class PageLink:
    """A page of a list; without `href` it is the page itself. The newest has no number."""

    number: int | None
    href: str | None


@dataclass(frozen=True)
class Sheet(Generic[T]):
    """One page of a list that is newest first."""

    number: int | None
    items: tuple[T, ...]
    of: int
    """So many numbered pages there are."""

    def address(self, listing: str) -> str:
        """The address of this page of the list at `listing`."""
        return listing if self.number is None else urls.older(listing, self.number)


def sheets(items: Sequence[T], full: int = FULL) -> tuple[Sheet[T], ...]:
    """The newest page first, then the numbered ones, newest first; the oldest is number 1."""
    numbered = max(0, (len(items) - 1) // full - 1)
    newest = len(items) - numbered * full
    pages = [Sheet(None, tuple(items[:newest]), numbered)]
    for number in range(numbered, 0, -1):
        start = newest + (numbered - number) * full
        pages.append(Sheet(number, tuple(items[start : start + full]), numbered))
    return tuple(pages)


def older(items: Sequence[T], listing: str, full: int = FULL) -> tuple[str, ...]:
    """The addresses of the numbered pages of a list."""
    return tuple(sheet.address(listing) for sheet in sheets(items, full)[1:])


def page_links(sheet: Sheet[T], listing: str, here: urls.Here) -> tuple[PageLink, ...]:
    """Links to all pages of the list; none where there is one page alone."""
    if not sheet.of:
        return ()
    numbers = (None, *range(sheet.of, 0, -1))
    return tuple(
        PageLink(
            number,
            None
            if number == sheet.number
            else here.link(listing if number is None else urls.older(listing, number)),
        )
        for number in numbers
    )
