"""Every mark of the theme in every state, for editors: drawn in the preview alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from builder.model.catalogue import Catalogue
from builder.model.facts import Evidence
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.model.jobs import Job, PageJob
from builder.model.rulings import State
from builder.outputs.frame import Frame, frame
from builder.outputs.plots import Drawn, Plot, plot
from builder.outputs.values import Value, value_of
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class StatesView:
    """The specimens."""

    frame: Frame
    states: tuple[State, ...]
    values: tuple[Value, ...]
    plot: Plot


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page a language, in the preview."""
    for lang in Lang if catalogue.preview else ():
        view = StatesView(
            frame=frame(catalogue, lang, urls.states, indexed=False),
            states=tuple(State),
            values=tuple(value_of(figure, lang) for figure in _values()),
            plot=plot("specimen", _rows(), lang, ""),
        )
        yield PageJob(urls.path_of(urls.states(lang)), "states.html", view)


def _values() -> tuple[Figure, ...]:
    return (
        specimen("400000000000", "CNY"),
        specimen("17", "%", Comparator.AT_LEAST),
        specimen("500", "count", Comparator.MORE),
        specimen("20", "%", Comparator.ABOUT),
        specimen("-35", "%", Comparator.AT_MOST),
        specimen("5.3", "pp"),
    )


def _rows() -> tuple[Drawn, ...]:
    forty, sixty = specimen("40", "count"), specimen("60", "count", Comparator.AT_LEAST)
    return (
        Drawn(forty, sixty, State.MET, "▲"),
        Drawn(sixty, specimen("45", "count"), State.MISSED, "▼"),
        Drawn(specimen("50", "count"), specimen("65", "count"), State.PART, "◐"),
        Drawn(specimen("70", "count"), None, State.NONE, "○"),
        Drawn(None, specimen("30", "count"), None, "●"),
    )


def specimen(value: str, unit: str, comparator: Comparator = Comparator.EQUAL) -> Figure:
    """A figure that says nothing of any region."""
    return Figure(
        id="f-specimen",
        region=None,
        indicator="",
        indicator_en=None,
        known=False,
        value=Decimal(value),
        value_text="",
        unit=unit,
        comparator=comparator,
        kind=Kind.TARGET,
        change=Change.LEVEL,
        period=None,
        evidence=Evidence("p-1", 0, 0, ""),
    )
