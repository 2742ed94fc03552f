"""What the weighing of joins looks at: the texts of a page in their order, and what can be said of each alone."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from builder.seeds.lines import Ending, Kind, ordinal
from builder.seeds.pieces import Piece
from builder.seeds.reads import Habits, Half
from builder.seeds.topics import Topics

MOST_PAIRS = 60_000
WIDEST = 80
INDENTED = 0.3
READS_ON = 0.0


@dataclass(frozen=True)
class Table:
    """What the weighing looks at."""

    pieces: Sequence[Piece]
    owner: Sequence[int]
    aside: Set[int]
    habits: Habits
    topics: Topics
    titles: Set[int]
    running: Set[int] = frozenset()
    """Lines that go on in the next one, as their width shows."""
    indented: bool = False
    """Whether paragraphs begin with an indent."""
    order: Sequence[int] = ()
    """The pieces of running text, by number, in the order of the page."""
    halves: Sequence[Half] = ()
    numbers: Sequence[tuple[str, int] | None] = ()
    """What is known of each of them alone."""
    rows: Sequence[int] = ()
    """How many texts in a row break off, where each of them stands: columns read row by row go on that much later."""
    waiting: Set[tuple[str, int]] = frozenset()
    """Numbers of the texts that break off: what follows them in a list follows no other text."""


def laid_out(table: Table) -> tuple[Table, list[int]]:
    """The table with all that can be said of each text alone; and the texts that may go on, by their place in its order."""
    order = [piece.place for piece in table.pieces if piece.kind in (Kind.TEXT, Kind.QUESTION)]
    order = [place for place in order if place not in table.aside]
    halves = [table.habits.half(table.pieces[place].key) for place in order]
    numbers = [ordinal(half.key) for half in halves]
    open_ends = [
        at
        for at, place in enumerate(order)
        if place in table.running or _may_go_on(table.pieces[place], halves[at])
    ]
    waiting = frozenset(number for at in open_ends if (number := numbers[at]))
    indented = _indented([table.pieces[place] for place in order])
    laid = replace(
        table,
        order=order,
        halves=halves,
        numbers=numbers,
        waiting=waiting,
        indented=indented,
        rows=_rows(halves, table.habits, open_ends),
    )
    return laid, open_ends


def near(at: int, table: Table, open_ends: Sequence[int]) -> list[int]:
    """Where the rest of a text is looked for; on a page with very many open texts only close by."""
    reach = min(WIDEST, MOST_PAIRS // (2 * len(open_ends)))
    last = min(len(table.order), at + max(1, reach) + 1)
    return [to for to in range(max(0, at - reach), last) if to != at]


def possible(table: Table, at: int, to: int) -> bool:
    """Whether the second may be the rest of the first at all."""
    first, second = table.pieces[table.order[at]], table.pieces[table.order[to]]
    return (
        not second.lead and second.kind is not Kind.QUESTION and (first.ending is Ending.OPEN or to == at + 1)
    )


def _rows(halves: Sequence[Half], habits: Habits, open_ends: Sequence[int]) -> list[int]:
    """For every text, the length of the run of broken texts in which it stands; 0 where it does not break off.

    A run ends where the next text reads as the rest of the one before.
    """
    rows = [0] * len(halves)
    for at in open_ends:
        alone = not at or not rows[at - 1] or habits.weigh(halves[at - 1], halves[at]).weight >= READS_ON
        rows[at] = 1 if alone else rows[at - 1] + 1
    for at in reversed(range(len(halves) - 1)):
        rows[at] = rows[at + 1] if rows[at] and rows[at + 1] > rows[at] else rows[at]
    return rows


def _indented(texts: Sequence[Piece]) -> bool:
    """Whether the page begins paragraphs with an indent: many texts have one, and some have none."""
    return sum(text.indented for text in texts) >= INDENTED * max(1, len(texts))


def _may_go_on(piece: Piece, half: Half) -> bool:
    return not piece.tail and (piece.ending is not Ending.CLOSED or bool(half.opened))
