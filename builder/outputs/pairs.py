"""Targets and outcomes as pages show them: rows of a table, marks of a plot, cards of a briefing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.rulings import State
from builder.outputs.figures import FigureView, figure_view
from builder.outputs.outcomes import Pair, Why
from builder.outputs.pieces import Words, in_language
from builder.outputs.plots import Drawn, Plot, plot
from builder.web import urls
from builder.web.lang import Lang
from builder.web.periods import bounds

PLOTTED = 10
"""A plot has so many rows at most; the table beside it has all."""
CARDS = 4
FIVE = (State.MET, State.MISSED, State.PART, State.NONE, State.DUE)


@dataclass(frozen=True)
class PairView:
    """A target, its outcome, and what to make of them."""

    target: FigureView
    outcome: FigureView | None
    state: State
    why: Why | None
    ruling: Words | None
    """An editor's reason."""
    printed: str
    """When the article with the target was printed."""
    group: str
    """What is measured: growth, share, money, count or another unit."""

    @property
    def marks(self) -> tuple[str, ...]:
        """Whose words it quotes."""
        return (self.target.mark, self.outcome.mark) if self.outcome else (self.target.mark,)


@dataclass(frozen=True)
class Colour:
    """One of the five states of an overview: how many targets are in it, and how many of them cannot be compared."""

    state: State
    count: int
    not_comparable: int


def pair_view(pair: Pair, here: urls.Here, lang: Lang) -> PairView:
    """A pair in the page's language."""
    return PairView(
        target=figure_view(pair.target, here, lang),
        outcome=figure_view(pair.outcome, here, lang) if pair.outcome else None,
        state=pair.state,
        why=pair.why,
        ruling=in_language(pair.ruling.reason, lang) if pair.ruling else None,
        printed=pair.target.printed[:7],
        group=group_of(pair),
    )


def group_of(pair: Pair) -> str:
    """Growth, share, money, count, or other."""
    figure = pair.target.figure
    if figure.unit in ("%", "pp"):
        return "growth" if figure.change in ("yoy", "pp") else "share"
    return {"CNY": "money", "count": "count"}.get(figure.unit, "other")


GROUPS = ("growth", "share", "money", "count", "other")


def in_order(pairs: Iterable[Pair]) -> list[Pair]:
    """By what they measure, the latest period first."""
    newest = sorted(pairs, key=lambda pair: (pair.target.printed, pair.target.entry.id), reverse=True)
    latest = sorted(newest, key=last_day, reverse=True)
    return sorted(latest, key=lambda pair: GROUPS.index(group_of(pair)))


def last_day(pair: Pair) -> date:
    """The day on which the target falls due."""
    days = bounds(pair.target.figure.period or "")
    return days[1] if days else date.min


def five(pairs: Sequence[Pair]) -> tuple[Colour, ...]:
    """How many targets stand where; what cannot be compared counts as found nowhere, and says so."""
    counts = {state: sum(pair.state is state for pair in pairs) for state in State}
    odd = counts[State.NOT_COMPARABLE]
    return tuple(
        Colour(state, counts[state] + (odd if state is State.NONE else 0), odd if state is State.NONE else 0)
        for state in FIVE
    )


def cards(pairs: Sequence[Pair], here: urls.Here, lang: Lang) -> tuple[PairView, ...]:
    """The targets that a reader should know first: those due last, of indicators in the lexicon, one for each."""
    order = sorted(
        pairs,
        key=lambda pair: (
            pair.target.figure.known,
            last_day(pair),
            pair.state not in (State.NONE, State.NOT_COMPARABLE),
            pair.target.printed,
        ),
        reverse=True,
    )
    seen: set[str] = set()
    kept: list[Pair] = []
    for pair in order:
        if pair.target.figure.indicator not in seen and len(kept) < CARDS:
            seen.add(pair.target.figure.indicator)
            kept.append(pair)
    return tuple(pair_view(pair, here, lang) for pair in kept)


def settled_first(pairs: Sequence[Pair]) -> list[Pair]:
    """Those of which an outcome is known before all others, each part the latest first."""
    known = [pair for pair in pairs if pair.target.figure.known] or list(pairs)
    latest = sorted(
        known, key=lambda pair: (last_day(pair), pair.target.printed, pair.target.entry.id), reverse=True
    )
    rank = (State.MET, State.MISSED, State.PART, State.DUE, State.NOT_COMPARABLE, State.NONE)
    return sorted(latest, key=lambda pair: rank.index(pair.state))


def plots(pairs: Sequence[Pair], lang: Lang) -> tuple[Plot, ...]:
    """Growth, counts of which an outcome is known, and shares, each on its own scale; two plots at most, and none of one row."""
    rates = [
        pair for pair in pairs if pair.target.figure.unit == "%" and abs(pair.target.figure.value) <= 150
    ]
    kinds = (
        ("growth", [pair for pair in rates if group_of(pair) == "growth"], "%"),
        ("counts", [pair for pair in pairs if group_of(pair) == "count" and pair.drawn], ""),
        ("shares", [pair for pair in rates if group_of(pair) == "share"], "%"),
    )
    found = [
        plot(name, [_drawn(pair) for pair in rows[:PLOTTED]], lang, unit)
        for name, rows, unit in kinds
        if len(rows) > 1
    ]
    return tuple(found[:2])


def _drawn(pair: Pair) -> Drawn:
    return Drawn(pair.target.figure, pair.drawn, pair.state)
