"""Figures that an article tells twice.

A heading, a headline or a pull quote repeats the body; a lede is taken up again further on. Two figures are one where value,
unit and region agree and neither period nor indicator contradicts. The body's own words are kept.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from builder.model.figures import Figure

ALIKE = 0.85
# 项目数 is part of many names, and small counts meet by chance.
BARE = 3


def without_repeats(figures: Sequence[tuple[Figure, bool]]) -> tuple[Figure, ...]:
    """The figures without those told before; the second of each pair says whether it stands outside the body."""
    kept: list[Figure] = []
    by_value: dict[tuple[object, ...], list[Figure]] = {}
    for figure, aside in sorted(figures, key=lambda pair: pair[1]):
        same = by_value.setdefault((figure.value, figure.unit), [])
        if any(_repeats(figure, other, aside=aside) for other in same):
            continue
        same.append(figure)
        kept.append(figure)
    order = {id(figure): number for number, (figure, _) in enumerate(figures)}
    return tuple(sorted(kept, key=lambda figure: order[id(figure)]))


def _repeats(figure: Figure, other: Figure, *, aside: bool) -> bool:
    if aside:
        return True
    if figure.evidence.block == other.evidence.block and figure.evidence.start == other.evidence.start:
        return False
    if figure.region != other.region or figure.scope != other.scope or figure.was != other.was:
        return False
    if figure.period and other.period and not _overlap(figure.period, other.period):
        return False
    if figure.unit == "count" and min(len(figure.indicator), len(other.indicator)) <= BARE:
        return figure.indicator == other.indicator
    return _alike(figure.indicator, other.indicator)


def _overlap(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)


def _alike(first: str, second: str) -> bool:
    if first == second or first in second or second in first:
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE
