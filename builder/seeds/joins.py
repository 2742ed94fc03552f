"""Texts that a column cut in two: every possible join of a page is weighed, and all of them together decide."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from builder.seeds.evidence import Sight, named, signs, weight
from builder.seeds.lines import Ending, Kind
from builder.seeds.matching import Edge, match
from builder.seeds.table import Table, laid_out, near, possible

NEEDED = -2.1
CERTAIN = 1.2
CERTAIN_NEXT = -0.3
TOPICS = 0.05, 0.12, 0.2
BEST = 24
FULL_LINE = 9.0
TURNED = 0.5
MOST_TURNED = 150


@dataclass(frozen=True)
class Link:
    """Two pieces read as one text, with what speaks for it."""

    first: int
    second: int
    weight: float
    evidence: tuple[str, ...]
    next: bool = False
    """Whether the second is the next text on the page."""
    near: float = 0.0
    """The part of the weight that comes from how near they stand."""

    @property
    def certain(self) -> bool:
        return self.weight >= (CERTAIN_NEXT if self.next else CERTAIN)


def weigh(table: Table) -> tuple[Link, ...]:
    """The joins of a page."""
    table, open_ends = laid_out(table)
    links: dict[tuple[int, int], Link] = {}
    for at in open_ends:
        found = [link for to in near(at, table, open_ends) if (link := _link(table, at, to))]
        found = [link for link in found if link.weight > NEEDED]
        for link in sorted(found, key=lambda link: (-link.weight, link.second))[:BEST]:
            links[link.first, link.second] = link
    edges: list[Edge] = [(link.first, link.second, link.weight - NEEDED) for link in links.values()]
    chosen = [links[first, second] for first, second, _ in match(edges)]
    return tuple(_without_circles(_uncrossed(chosen, table)))


def _link(table: Table, at: int, to: int) -> Link | None:
    first, second = table.pieces[table.order[at]], table.pieces[table.order[to]]
    if first.place in table.running:
        return Link(first.place, second.place, FULL_LINE, ("full-line",), next=True) if to == at + 1 else None
    if not possible(table, at, to):
        return None
    found = seen(table, at, to)
    return Link(
        first.place, second.place, weight(found), named(found), to == at + 1, weight([_step(to - at)])
    )


def seen(table: Table, at: int, to: int) -> list[str]:
    """The signs of a join of two texts."""
    first, second = table.pieces[table.order[at]], table.pieces[table.order[to]]
    halves = table.halves[at], table.halves[to]
    return list(signs(Sight(first, second, halves, table.habits, list(_places(table, at, to)))))


def _places(table: Table, at: int, to: int) -> Iterator[str]:
    """What their places say of a join."""
    first, second = table.pieces[table.order[at]], table.pieces[table.order[to]]
    yield _step(to - at)
    yield from _crossed(table, first.place, second.place)
    yield from _numbered(table, at, to)
    topic = table.topics.share([second.place], [first.place])
    yield f"topic{bisect_right(TOPICS, topic)}"
    if to == at + 1:
        if second.ending is Ending.OPEN and len(second.key) > 60:
            yield "open-too"
    else:
        above = table.pieces[table.order[to - 1]] if to else None
        yield "above-open" if above and above.ending is Ending.OPEN and not above.tail else "above-closed"
    run = table.rows[at]
    if run > 1 and to == at + run:
        yield "in-step"
    if table.indented:
        yield "indented" if second.indented else "flush"


def _step(step: int) -> str:
    if step < 0:
        return f"up{min(5, -step)}"
    return f"down{step if step < 5 else 5 if step < 9 else 9}"


def _crossed(table: Table, first: int, second: int) -> Iterator[str]:
    """Headings, headlines and borders of articles between the two."""
    between = range(min(first, second) + 1, max(first, second))[:200]
    own = [at for at in between if table.owner[at] == table.owner[first] and at not in table.titles]
    headings = sum(table.pieces[at].kind is Kind.SHORT for at in own)
    if table.owner[first] != table.owner[second]:
        yield "other-article"
    if second - 1 in table.titles or (second and table.pieces[second - 1].kind is Kind.BYLINE):
        yield "under-headline"
    if headings:
        yield f"headings{min(2, headings)}"


def _numbered(table: Table, at: int, to: int) -> Iterator[str]:
    """Whether the numbers of a list go on: 四是 … joined to a text that 五是 follows."""
    mine = table.numbers[at]
    for following in table.numbers[to + 1 : to + 3]:
        if following and mine and following[0] == mine[0]:
            yield "numbered-on" if following[1] == mine[1] + 1 else "numbered-off"
            return
        if following and (following[0], following[1] - 1) in table.waiting:
            yield "numbered-other"
            return


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
        if early and late and _worth(early) + _worth(late) >= _worth(outer) + _worth(inner) - TURNED:
            out[one], out[two] = early, late
    return out


def _worth(link: Link) -> float:
    """The weight of a link apart from how near its halves are."""
    return link.weight - link.near


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
