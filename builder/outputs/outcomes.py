"""Targets beside their outcomes. A verdict is given only where both are on record and measure the same thing.

They pair when region, scope, indicator, unit and kind of change agree, and the period. An outcome for a part of the period
settles nothing. One that measures otherwise, or is too vague to lie on either side of the target, is not comparable, and
the pair says in what. An indicator outside the lexicon is known by its words alone: short ones may stand for anything, so
they pair with nothing. Nothing is inferred from silence; an editor's ruling stands above all of this.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from builder.model.entry import Entry
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.model.rulings import FigureRef, Ruling, State
from builder.web.periods import bounds

LOWER_IS_BETTER = re.compile("能耗|物耗|电耗|水耗|排放|失业|浓度|成本|事故|亏损|负债")
"""Indicators of which less is more; of all others a target is met by as much or more."""


_GENERAL = re.compile("新增|新建|新|累计|[家个项条户]?数量?$")
_SPECIFIC = 6
"""Characters that the name of an indicator outside the lexicon needs, without words that go with anything."""


class Why(StrEnum):
    """In what an outcome differs from its target."""

    UNIT = "unit"
    CHANGE = "change"
    SUM = "sum"
    """One adds up several years."""
    SCOPE = "scope"
    BOUND = "bound"
    """Both are on record, but one is a bound or an estimate that does not tell."""


@dataclass(frozen=True)
class Cited:
    """A figure, and the article that states it."""

    figure: Figure
    entry: Entry

    @property
    def printed(self) -> str:
        """When the article was printed, as far as is known; empty if not at all."""
        return self.entry.published.value or ""

    @property
    def ref(self) -> FigureRef:
        """Its address."""
        return FigureRef(self.entry.id, self.figure.id)


@dataclass(frozen=True)
class Ruled:
    """A ruling, and the outcome that it names."""

    ruling: Ruling
    outcome: Cited | None


@dataclass(frozen=True)
class Pair:
    """A target, and what became of it."""

    target: Cited
    outcome: Cited | None
    state: State
    why: Why | None = None
    ruling: Ruling | None = None

    @property
    def drawn(self) -> Figure | None:
        """The outcome, if it can be drawn on the target's scale."""
        figure = self.outcome.figure if self.outcome and self.state is not State.NOT_COMPARABLE else None
        return figure if figure and figure.unit == self.target.figure.unit else None


Rulings = Mapping[FigureRef, Ruled]


def pairs(cited: Iterable[Cited], today: date, rulings: Rulings | None = None) -> tuple[Pair, ...]:
    """Every target once, in the order given; one that several articles state counts where it was printed first.

    `rulings` are known by their targets; one on any statement of a target holds for all.
    """
    known = list(cited)
    outcomes: dict[tuple[str | None, str], list[Cited]] = {}
    for one in known:
        if one.figure.kind is Kind.ACTUAL:
            outcomes.setdefault((one.figure.region, one.figure.indicator), []).append(one)
    found = []
    for stated in _targets(known):
        target = min(stated, key=lambda one: (one.printed or "9", one.entry.id))
        ruled = next((rulings[one.ref] for one in stated if one.ref in rulings), None) if rulings else None
        if ruled:
            found.append(Pair(target, ruled.outcome, ruled.ruling.state, None, ruled.ruling))
        else:
            found.append(
                _paired(target, outcomes.get((target.figure.region, target.figure.indicator), ()), today)
            )
    return tuple(found)


def _targets(known: Sequence[Cited]) -> Iterable[list[Cited]]:
    """The targets, each with all figures that state it."""
    stated: dict[tuple[object, ...], list[Cited]] = {}
    for one in known:
        figure = one.figure
        if figure.kind is Kind.TARGET and not figure.was:
            same = (figure.region, figure.indicator, figure.period, figure.value, figure.comparator)
            stated.setdefault((*_measure(figure), *same), []).append(one)
    return stated.values()


def _paired(target: Cited, outcomes: Sequence[Cited], today: date) -> Pair:
    """The whole period first, then a part of it, then what is still to come, then what cannot be compared."""
    goal = target.figure
    comparable = outcomes if is_specific(goal) else ()
    same_period = [one for one in comparable if is_same(one.figure.period, goal.period)]
    whole = [one for one in same_period if _alike(goal, one.figure)]
    if whole:
        outcome = _latest(whole)
        state = verdict(goal, outcome.figure)
        return Pair(target, outcome, state, Why.BOUND if state is State.NOT_COMPARABLE else None)
    part = [one for one in comparable if _alike(goal, one.figure) and is_part(one.figure.period, goal.period)]
    if part:
        return Pair(target, max(part, key=_end), State.PART)
    if is_ahead(goal.period, today):
        return Pair(target, None, State.DUE)
    other = [one for one in same_period if not one.figure.was]
    if other:
        outcome = _latest(other)
        return Pair(target, outcome, State.NOT_COMPARABLE, _difference(goal, outcome.figure))
    return Pair(target, None, State.NONE)


def is_specific(figure: Figure) -> bool:
    """Whether two figures of this indicator's name measure the same thing: 项目数 may count any projects."""
    return figure.known or len(_GENERAL.sub("", figure.indicator)) >= _SPECIFIC


def verdict(goal: Figure, outcome: Figure) -> State:
    """Whether an outcome reaches a target. What is said with “about” or as a bound must lie wholly on one side."""
    sign = -1 if lower_is_better(goal) else 1
    least, most = _reach(outcome)
    if sign < 0:
        least, most = _negated(most), _negated(least)
    bar = sign * _bar(goal, sign)
    strict = goal.comparator in (Comparator.MORE, Comparator.LESS)
    open_end = strict and outcome.comparator not in (Comparator.MORE, Comparator.LESS)
    if least is not None and (least > bar or (least == bar and not open_end)):
        return State.MET
    # A target of “about 20%” is missed only by what is about 20% no more.
    low = bar - _margin(goal.value) if goal.comparator is Comparator.ABOUT else bar
    if most is not None and (most < low or (most == bar and open_end)):
        return State.MISSED
    return State.NOT_COMPARABLE


def lower_is_better(goal: Figure) -> bool:
    """A cap, a fall, or an indicator of which less is more."""
    capped = goal.comparator in (Comparator.AT_MOST, Comparator.LESS)
    return capped or goal.value < 0 or bool(LOWER_IS_BETTER.search(goal.indicator))


def is_same(one: str | None, other: str | None) -> bool:
    """Whether two periods are the same days."""
    days = bounds(one or "")
    return bool(days and days == bounds(other or ""))


def is_part(inner: str | None, outer: str | None) -> bool:
    """Whether one period lies within another and is shorter."""
    small, large = bounds(inner or ""), bounds(outer or "")
    return bool(small and large and small != large and large[0] <= small[0] and small[1] <= large[1])


def is_ahead(period: str | None, today: date) -> bool:
    """Whether the last day of a period is still to come."""
    days = bounds(period or "")
    return bool(days and days[1] >= today)


def _bar(goal: Figure, sign: int) -> Decimal:
    """The value to reach: of a range, the end that is reached first."""
    return goal.value if sign > 0 or goal.value_max is None else goal.value_max


def _reach(outcome: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that an outcome can be; None where it is open."""
    value = outcome.value
    if outcome.comparator in (Comparator.AT_LEAST, Comparator.MORE):
        return value, None
    if outcome.comparator in (Comparator.AT_MOST, Comparator.LESS):
        return None, value
    if outcome.comparator is Comparator.ABOUT:
        return value - _margin(value), value + _margin(value)
    return value, value if outcome.value_max is None else outcome.value_max


def _margin(value: Decimal) -> Decimal:
    """How far “about” may reach."""
    return abs(value) / 20


def _negated(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value


def _alike(goal: Figure, outcome: Figure) -> bool:
    return _measure(goal) == _measure(outcome)


def _measure(figure: Figure) -> tuple[object, ...]:
    return figure.scope, figure.unit, figure.change


def _difference(goal: Figure, outcome: Figure) -> Why:
    if goal.scope != outcome.scope:
        return Why.SCOPE
    if goal.unit != outcome.unit:
        return Why.UNIT
    return Why.SUM if Change.CUMULATIVE in (goal.change, outcome.change) else Why.CHANGE


def _latest(found: Sequence[Cited]) -> Cited:
    """The one printed last: figures are revised."""
    return max(found, key=lambda one: (not one.figure.was, one.printed, one.figure.id))


def _end(one: Cited) -> tuple[date, str, str]:
    days = bounds(one.figure.period or "")
    return (days[1] if days else date.min), one.printed, one.figure.id
