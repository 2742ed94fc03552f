"""Texts that a column cut in two: every possible join of a page is weighed, and all of them together decide."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations

from builder.seeds.lines import Ending, Kind, ordinal
from builder.seeds.matching import Edge, match
from builder.seeds.pieces import Piece
from builder.seeds.reads import Habits, Half
from builder.seeds.topics import Topics

NEEDED = 0.9
CERTAIN = 3.5
CERTAIN_NEXT = 2.4
MOST_PAIRS = 60_000
WIDEST = 80
BEST = 8
FULL_LINE = 9.0
TURNED = 0.5
MOST_TURNED = 300


@dataclass(frozen=True)
class Link:
    """Two pieces read as one text, with what speaks for it."""

    first: int
    second: int
    weight: float
    evidence: tuple[str, ...]
    next: bool = False
    """Whether the second is the next text on the page."""

    @property
    def certain(self) -> bool:
        return self.weight >= (CERTAIN_NEXT if self.next else CERTAIN)


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
    order: Sequence[int] = ()
    """The pieces of running text, by number, in the order of the page."""
    halves: Sequence[Half] = ()
    numbers: Sequence[tuple[str, int] | None] = ()
    """What is known of each of them alone."""
    waiting: Set[tuple[str, int]] = frozenset()
    """Numbers of the texts that break off: what follows them in a list follows no other text."""


def weigh(table: Table) -> tuple[Link, ...]:
    """The joins of a page."""
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
    table = replace(table, order=order, halves=halves, numbers=numbers, waiting=waiting)
    links: dict[tuple[int, int], Link] = {}
    for at in open_ends:
        found = [link for to in _near(at, len(order), len(open_ends)) if (link := _link(table, at, to))]
        found = [link for link in found if link.weight > NEEDED]
        for link in sorted(found, key=lambda link: (-link.weight, link.second))[:BEST]:
            links[link.first, link.second] = link
    edges: list[Edge] = [(link.first, link.second, link.weight - NEEDED) for link in links.values()]
    chosen = [links[first, second] for first, second, _ in match(edges)]
    return tuple(_without_circles(_uncrossed(chosen, table)))


def _near(at: int, count: int, open_ends: int) -> list[int]:
    """Where the rest of a text is looked for; on a page with very many open texts only close by."""
    reach = min(WIDEST, MOST_PAIRS // (2 * open_ends))
    return [to for to in range(max(0, at - reach), min(count, at + max(1, reach) + 1)) if to != at]


def _may_go_on(piece: Piece, half: Half) -> bool:
    return not piece.tail and (piece.ending is not Ending.CLOSED or bool(half.opened))


def _link(table: Table, at: int, to: int) -> Link | None:
    first, second = table.pieces[table.order[at]], table.pieces[table.order[to]]
    if first.place in table.running:
        return Link(first.place, second.place, FULL_LINE, ("full-line",), next=True) if to == at + 1 else None
    if second.lead or second.kind is Kind.QUESTION or (first.ending is not Ending.OPEN and to != at + 1):
        return None
    bond = table.habits.weigh(table.halves[at], table.halves[to])
    evidence = list(bond.evidence)
    weight = bond.weight + _distance(to - at) - _crossed(table, first.place, second.place)
    weight -= 0.6 * (second.ending is Ending.OPEN and to == at + 1 and len(second.key) > 60)
    if first.ending is Ending.OPEN:
        weight += 0.6
        evidence.insert(0, "unfinished-sentence")
        weight += 0.5 * (first.key[-1] == "、" and "、" in second.key[:24])
    else:
        weight -= 2.0
    topic = table.topics.share([second.place], [first.place])
    if topic >= 0.2:
        evidence.append("topic")
    numbered = _numbered(table, at, to)
    if numbered > 0:
        evidence.append("numbering")
    return Link(
        first.place, second.place, weight + min(1.0, 3 * topic) + numbered, tuple(evidence), next=to == at + 1
    )


def _distance(step: int) -> float:
    if step == 1:
        return 2.2
    if step > 1:
        return max(-0.4, 0.9 - 0.1 * (step - 2))
    return -0.5


def _crossed(table: Table, first: int, second: int) -> float:
    """What stands against a join across headings, headlines, or from one article into another."""
    between = range(min(first, second) + 1, max(first, second))[:200]
    own = [at for at in between if table.owner[at] == table.owner[first] and at not in table.titles]
    headings = sum(table.pieces[at].kind is Kind.SHORT for at in own)
    price = 2.6 if table.owner[first] != table.owner[second] else 0.0
    if second - 1 in table.titles or (second and table.pieces[second - 1].kind is Kind.BYLINE):
        price += 3.0
    return price + min(1.2, 0.5 * headings)


def _numbered(table: Table, at: int, to: int) -> float:
    """Whether the numbers of a list go on: 四是 … joined to a text that 五是 follows."""
    mine = table.numbers[at]
    for following in table.numbers[to + 1 : to + 3]:
        if following and mine and following[0] == mine[0]:
            return 2.0 if following[1] == mine[1] + 1 else -0.6
        if following and (following[0], following[1] - 1) in table.waiting:
            return -1.0
    return 0.0


def _uncrossed(links: Sequence[Link], table: Table) -> list[Link]:
    """The links, those turned round that lie inside each other: columns are read in one order, not inside out.

    Being nearest speaks for the inner link of such a pair, and would always win; without it, the words decide.
    """
    out = sorted(links, key=lambda link: link.first)
    spot = {place: at for at, place in enumerate(table.order)}
    for one, two in combinations(range(min(len(out), MOST_TURNED)), 2):
        outer, inner = out[one], out[two]
        if not (outer.first < inner.first < inner.second < outer.second):
            continue
        early = _link(table, spot[outer.first], spot[inner.second])
        late = _link(table, spot[inner.first], spot[outer.second])
        if (
            early
            and late
            and _worth(early, spot) + _worth(late, spot) >= _worth(outer, spot) + _worth(inner, spot) - TURNED
        ):
            out[one], out[two] = early, late
    return out


def _worth(link: Link, spot: Mapping[int, int]) -> float:
    """The weight of a link apart from how near its halves are."""
    return link.weight - _distance(spot[link.second] - spot[link.first])


def _without_circles(links: Sequence[Link]) -> Iterator[Link]:
    """The links, the weakest left out wherever a text would follow itself."""
    after: dict[int, int] = {}
    for link in sorted(links, key=lambda link: (-link.weight, link.first)):
        at: int | None = link.second
        while at is not None and at != link.first:
            at = after.get(at)
        if at is None:
            after[link.first] = link.second
            yield link
