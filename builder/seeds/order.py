"""The reading order of an article: strands of pieces that follow each other, laid one after the other."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from builder.seeds.lines import Kind, ordinal
from builder.seeds.pieces import Piece

Alike = Callable[[int, int], float]
Number = tuple[str, int]


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
    return [place for strand in _numbered(strands, pieces) for place in strand]


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
