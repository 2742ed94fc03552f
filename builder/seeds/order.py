"""The reading order of an article: strands of pieces that follow each other, laid one after the other."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from builder.seeds.lines import Kind, ordinal
from builder.seeds.pieces import Piece

Alike = Callable[[int, int], float]
Number = tuple[str, int]
NEAR = 20


def reading_order(
    places: Sequence[int], after: Mapping[int, int], pieces: Sequence[Piece], alike: Alike
) -> list[int]:
    """The pieces of an article's main text, given in the order of the page, in the order of reading.

    `after` holds the joins; `alike` says how much two neighbours speak of the same, so that a circle is cut where
    they speak of the same least.
    """
    inside = frozenset(places)
    chains = _Chains(
        {first: second for first, second in after.items() if first in inside and second in inside}
    )
    misplaced = _misplaced(places, pieces)
    backward = any(second < first for first, second in chains.after.items())
    neighbours = [
        (here, there)
        for here, there in pairwise(places)
        if there not in misplaced or _goes_before(ordinal(pieces[chains.top(here)].key), misplaced[there])
    ]

    def firmness(pair: tuple[int, int]) -> tuple[bool, float, int]:
        heading = pieces[pair[1]].kind is Kind.SHORT
        return heading, -alike(*pair) if backward and not heading else 0.0, pair[0]

    for here, there in sorted(neighbours, key=firmness):
        chains.link(here, there)
    strands = [chains.strand(place) for place in places if place not in chains.before]
    joins = _Joins({first: second for first, second in after.items() if first in inside and second in inside})
    headings = [strand for strand in strands if _breaks_into(strand, joins, pieces)]
    whole = _numbered([strand for strand in strands if not _breaks_into(strand, joins, pieces)], pieces)
    return _with_headings([place for strand in whole for place in strand], headings, joins, alike)


class _Joins:
    """The joins of an article, to find the paragraph that something stands in the middle of."""

    def __init__(self, after: Mapping[int, int]) -> None:
        self.after = after
        self.before = {second: first for first, second in after.items()}
        self.starts = sorted(after)

    def around(self, place: int) -> tuple[int, int] | None:
        """The first and the last piece of the paragraph that a place breaks into; the nearest of several."""
        at = bisect_left(self.starts, place)
        near = (first for first in reversed(self.starts[max(0, at - NEAR) : at]) if self.after[first] > place)
        first = next(near, None)
        if first is None:
            return None
        last = self.after[first]
        while first in self.before:
            first = self.before[first]
        while last in self.after:
            last = self.after[last]
        return first, last


def _breaks_into(strand: Sequence[int], joins: _Joins, pieces: Sequence[Piece]) -> bool:
    """Whether these are headings only, printed between the halves of a paragraph."""
    if any(pieces[place].kind is not Kind.SHORT for place in strand):
        return False
    return joins.around(strand[0]) is not None


def _with_headings(
    order: Sequence[int], headings: Sequence[Sequence[int]], joins: _Joins, alike: Alike
) -> list[int]:
    """The order, each of these headings put before or behind the paragraph that it breaks into: to what it speaks of."""
    below = dict(pairwise(order))
    before: defaultdict[int, list[int]] = defaultdict(list)
    behind: defaultdict[int, list[int]] = defaultdict(list)
    for strand in headings:
        first, last = joins.around(strand[0]) or (order[0], order[-1])
        after = max((alike(here, below[last]) for here in strand if last in below), default=-1.0)
        inside = max(alike(here, there) for here in strand for there in (first, last))
        (behind[last] if after >= inside else before[first]).extend(strand)
    return [one for place in order for one in (*before[place], place, *behind[place])]


class _Chains:
    """Pieces that follow each other; a piece never comes to follow itself."""

    def __init__(self, after: Mapping[int, int]) -> None:
        self.after = dict(after)
        self.before = {second: first for first, second in after.items()}
        self.first: dict[int, int] = {}
        self.last: dict[int, int] = {}
        for place in self.after:
            if place not in self.before:
                strand = self.strand(place)
                self.first[strand[-1]], self.last[place] = place, strand[-1]

    def link(self, here: int, there: int) -> None:
        if here in self.after or there in self.before or self.first.get(here, here) == there:
            return
        self.after[here] = there
        self.before[there] = here
        first, last = self.first.get(here, here), self.last.get(there, there)
        self.first[last], self.last[first] = first, last

    def top(self, place: int) -> int:
        while place in self.before:
            place = self.before[place]
        return place

    def strand(self, place: int) -> list[int]:
        strand = [place]
        while strand[-1] in self.after:
            strand.append(self.after[strand[-1]])
        return strand


def _misplaced(places: Sequence[int], pieces: Sequence[Piece]) -> dict[int, Number]:
    """Numbered pieces that stand before every piece with the number before theirs."""
    found = {place: number for place in places if (number := ordinal(pieces[place].key))}
    first: dict[Number, int] = {}
    for place, number in found.items():
        first.setdefault(number, place)
    return {
        place: (style, number)
        for place, (style, number) in found.items()
        if number > 1 and first.get((style, number - 1), -1) > place
    }


def _goes_before(number: Number | None, following: Number) -> bool:
    return number == (following[0], following[1] - 1)


def _numbered(strands: list[list[int]], pieces: Sequence[Piece]) -> list[list[int]]:
    """The strands, one that begins inside a list put behind the one that ends just before in that list."""
    out = [list(strand) for strand in strands]
    for strand in strands:
        number = ordinal(pieces[strand[0]].key)
        if number is None or number[1] == 1 or strand not in out:
            continue
        for other in out:
            if other[0] != strand[0] and _last_number(other, number[0], pieces) == number[1] - 1:
                out.remove(strand)
                other.extend(strand)
                break
    return out


def _last_number(strand: Sequence[int], style: str, pieces: Sequence[Piece]) -> int | None:
    for place in reversed(strand):
        number = ordinal(pieces[place].key)
        if number and number[0] == style:
            return number[1]
    return None
