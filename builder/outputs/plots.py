"""Plots of targets as rings and outcomes as dots, one row each: positions in per cent, for a drawing that is as wide as its column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from builder.model.figures import Comparator, Figure
from builder.model.rulings import State
from builder.outputs.figures import indicator_name, place_of
from builder.outputs.values import plain, value_of
from builder.web.lang import Lang
from builder.web.periods import bounds, period_words
from builder.web.templates import shorten

ROW = 46
TOP = 20
TICKS = 5
GROWTH = re.compile(r"(?:, growth|增速)$")
"""What a plot of growth need not say in each row."""
LABELS = {Lang.ZH.tag: 14, Lang.EN.tag: 34}
"""Characters of a label by its own language, so that it leaves room for the values at the end of its line."""
SHORT_OF_A_YEAR = 364
STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True)
class Drawn:
    """What one row shows: a target, an outcome or both. `label` replaces the name of the indicator."""

    target: Figure | None
    outcome: Figure | None
    state: State | None
    label: str | None = None
    aside: str = ""
    """Chinese words after a label in English."""


@dataclass(frozen=True)
class Tick:
    """A line across all rows."""

    x: str
    text: str
    anchor: str


@dataclass(frozen=True)
class Row:
    """A label above its line, and marks on it. `state` is how the outcome lies; `free` stands without a target."""

    label: str
    lang: str
    aside: str
    text_y: int
    y: int
    target: str | None
    target_text: str
    open_end: bool
    outcome: str | None
    outcome_text: str
    state: str
    part: bool


@dataclass(frozen=True)
class Plot:
    """A whole drawing."""

    name: str
    height: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]


def plot(name: str, rows: Sequence[Drawn], lang: Lang, unit: str) -> Plot:
    """A drawing of these rows; its scale begins at nought unless there are falls."""
    values = [figure.value for row in rows for figure in (row.target, row.outcome) if figure]
    low, high, step = scale(values)
    return Plot(
        name=name,
        height=TOP + ROW * len(rows) + 6,
        ticks=_ticks(low, high, step, unit),
        rows=tuple(_row(row, place, (low, high), lang) for place, row in enumerate(rows)),
    )


def scale(values: Sequence[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """Both ends and the step, all round numbers."""
    low, high = min(Decimal(0), *values), max(Decimal(0), *values)
    reach = (high - low) or Decimal(1)
    power = Decimal(10) ** (reach / TICKS).adjusted()
    step = next(power * each for each in STEPS if power * each * TICKS >= reach)
    ends = ((low / step).to_integral_value(ROUND_FLOOR), (high / step).to_integral_value(ROUND_CEILING))
    return ends[0] * step, (ends[1] * step if ends[1] > ends[0] else step), step


def _ticks(low: Decimal, high: Decimal, step: Decimal, unit: str) -> tuple[Tick, ...]:
    count = int((high - low) / step)
    ticks = []
    for place in range(count + 1):
        value = low + step * place
        anchor = "start" if place == 0 else "end" if place == count else "middle"
        text = plain(value).replace("-", "−") + (unit if place == count else "")
        ticks.append(Tick(_percent(value, low, high), text, anchor))
    return tuple(ticks)


def _row(row: Drawn, place: int, ends: tuple[Decimal, Decimal], lang: Lang) -> Row:
    shown = row.target or row.outcome
    label, tag = _label(row, lang)
    return Row(
        label=label,
        lang=tag,
        aside=row.aside,
        text_y=TOP + 22 + ROW * place,
        y=TOP + 37 + ROW * place,
        target=_percent(row.target.value, *ends) if row.target else None,
        target_text=value_of(row.target, lang).text if row.target else "",
        open_end=bool(shown and row.target and shown.comparator in (Comparator.AT_LEAST, Comparator.MORE)),
        outcome=_percent(row.outcome.value, *ends) if row.outcome else None,
        outcome_text=value_of(row.outcome, lang).text if row.outcome else "",
        state=row.state.value if row.state else "free",
        part=row.state is State.PART or (row.target is None and _is_partial(row.outcome)),
    )


def _label(row: Drawn, lang: Lang) -> tuple[str, str]:
    """The indicator or what replaces it, with the place and the period."""
    figure = row.target or row.outcome
    if figure is None:
        return "", lang.tag
    if row.label is not None:
        return row.label, lang.tag
    name, place = indicator_name(figure, lang), place_of(figure, lang)
    where = place.text if place and place.lang == name.lang and place.text not in name.text else ""
    words = [shorten(GROWTH.sub("", name.text), LABELS[name.lang] - len(where)), where]
    if figure.period:
        own = name.lang == lang.tag
        words.append(period_words(figure.period, lang) if own else figure.period[:4])
    return ("，" if name.lang == Lang.ZH.tag else ", ").join(filter(None, words)), name.lang


def _is_partial(figure: Figure | None) -> bool:
    """Whether a figure is for less than a year."""
    days = bounds(figure.period or "") if figure else None
    return bool(days and (days[1] - days[0]).days < SHORT_OF_A_YEAR)


def _percent(value: Decimal, low: Decimal, high: Decimal) -> str:
    return f"{(value - low) / (high - low) * 100:.2f}%"
