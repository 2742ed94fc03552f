"""An expression of time as it is printed: what it says, before anything outside of it is asked."""

from dataclasses import dataclass

from builder.model.events import Relation


@dataclass(frozen=True)
class Point:
    """A year, or a part of one; what the text leaves open is None."""

    year: int | None = None
    shift: int | None = None
    """Years from publication, where the text says so: 去年 is -1."""
    half: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    month_shift: int | None = None
    """Months from publication: 上月 is -1."""
    day_shift: int | None = None
    """Days from publication: 昨日 is -1."""
    feast: bool = False
    """The first days of work after the Spring Festival."""
    edge: bool = False
    """Says where in the year or month: 年底, 2月底, 5月上旬."""


@dataclass(frozen=True)
class Expression:
    """An expression of time, and where it stands."""

    start: int
    end: int
    relation: Relation
    first: Point
    last: Point
    """Equal to `first` for a point in time."""
    years: int | None = None
    """For 3年内 and 未来五年: how many years; the text says no more."""
    again: bool = False
    """再用5年: counted from what was due before."""
