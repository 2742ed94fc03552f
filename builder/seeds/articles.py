"""Which article each piece of a page belongs to: the ground under its headline, and what a break carried elsewhere."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.seeds.heads import Head
from builder.seeds.lines import Kind
from builder.seeds.pieces import Piece
from builder.seeds.resumed import Resumed
from builder.seeds.topics import Topics, short_names

MOST_ABOVE = 12
MOST_ADRIFT = 400
FARTHEST = 120
BODY = (Kind.TEXT, Kind.QUESTION, Kind.ROW)


@dataclass(frozen=True)
class Ground:
    """The article of every piece, by number; and runs of pieces that were carried to an article further up."""

    owner: tuple[int, ...]
    carried: tuple[tuple[int, int, int], ...]
    """First piece, end, and article of each such run."""


def share_out(pieces: Sequence[Piece], heads: Sequence[Head], topics: Topics) -> Ground:
    """The article of every piece."""
    starts = [head.start for head in heads]
    owner = [max(0, bisect_right(starts, at) - 1) for at in range(len(pieces))]
    carried: list[tuple[int, int, int]] = []
    grounds = [range(start, end) for start, end in pairwise([*starts, len(pieces)])]
    for start, end in _adrift(pieces, heads)[:MOST_ADRIFT]:
        article = _home(pieces, owner, (start, end), grounds, topics)
        if article != owner[start]:
            carried.append((start, end, article))
        owner[start:end] = [article] * (end - start)
    return Ground(tuple(owner), tuple(carried))


def moved(ground: Ground, stretches: Sequence[Resumed]) -> Ground:
    """The same ground, with these stretches given to the articles that go on in them."""
    owner = list(ground.owner)
    for stretch in stretches:
        owner[stretch.start : stretch.end] = [stretch.article] * (stretch.end - stretch.start)
    carried = ((stretch.start, stretch.end, stretch.article) for stretch in stretches)
    return Ground(tuple(owner), (*ground.carried, *carried))


def _adrift(pieces: Sequence[Piece], heads: Sequence[Head]) -> list[tuple[int, int]]:
    """Runs of pieces between the end of an article, as its closing credit shows, and the next headline."""
    starts = [head.start for head in heads]
    runs = [(0, starts[0])] if starts and starts[0] > 0 else []
    for start, end in pairwise([*starts, len(pieces)]):
        breaks = [at + 1 for at in range(start, end) if _closes(pieces, at, start) and at + 1 < end]
        runs += pairwise([*breaks, end])
    return [run for run in runs if any(pieces[at].kind in BODY for at in range(*run))]


def _closes(pieces: Sequence[Piece], at: int, start: int) -> bool:
    if pieces[at].tail:
        return True
    if pieces[at].kind is not Kind.BYLINE or not pieces[at].key.startswith("("):
        return False
    return any(pieces[near].kind in BODY for near in range(at - 1, start, -1))


def _home(
    pieces: Sequence[Piece],
    owner: Sequence[int],
    run: tuple[int, int],
    grounds: Sequence[range],
    topics: Topics,
) -> int:
    """The article that a run of pieces is about; the one just above unless another fits clearly better."""
    start, end = run
    above = owner[start]
    texts = [at for at in range(start, end) if pieces[at].kind is not Kind.BYLINE]
    used = "".join(pieces[at].key for at in texts)
    signed = {tail.names for at in texts if (tail := pieces[at].tail)}

    def fits(article: int) -> float:
        own = [at for at in grounds[article] if owner[at] == article and not start <= at < end][:FARTHEST]
        if not own:
            return -1.0
        names = frozenset().union(*(short_names(pieces[at].key) for at in own))
        weight = topics.share(texts, own) + 0.3 * any(name in used for name in sorted(names))
        weight += 0.4 * any(tail.names in signed for at in own if (tail := pieces[at].tail))
        return weight + (0.1 if article == above else 0.0)

    near = range(max(0, above - MOST_ABOVE), min(len(grounds), above + 2))
    return max(near, key=lambda article: (fits(article), article == above, -article))
