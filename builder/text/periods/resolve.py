"""What an expression of time denotes, given when its article was published and what stands before it.

A year that the text lacks is that of the sentence, else the one that brings the month next to the month of publication:
in January 1—11月 are those of the year before. What is to come looks ahead (2月底前 in December), the rest looks back.
"""

from calendar import monthrange
from dataclasses import dataclass

from builder.model.events import Relation
from builder.model.facts import Precision
from builder.text.periods.expression import Expression, Point

# How far from the month of publication a month without a year is still of the same year.
BACK, AHEAD = 3, 5
# The Spring Festival; the first days of work follow eight days later.
SPRING_FESTIVAL = {
    2018: (2, 16), 2019: (2, 5), 2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22), 2024: (2, 10), 2025: (1, 29),
    2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3), 2031: (1, 23), 2032: (2, 11), 2033: (1, 31),
    2034: (2, 19), 2035: (2, 8),
}  # fmt: skip
HOLIDAY = 8


@dataclass(frozen=True)
class Anchor:
    """What an expression may lean on."""

    published: str | None = None
    """YYYY, YYYY-MM or YYYY-MM-DD."""
    year: int | None = None
    """The year that the sentence is in."""
    plan: int | None = None
    """The first year of the plan that the article is about."""
    due: int | None = None
    """The year that was last said to be due."""
    ahead: bool = False
    """The text speaks of what is to come."""


@dataclass(frozen=True)
class Period:
    """What an expression denotes; `start` is None where nothing tells."""

    start: str | None
    end: str | None
    precision: Precision
    inferred: tuple[str, ...] = ()


def resolve(expression: Expression, anchor: Anchor) -> Period:
    """The first and last day, month, quarter, half or year of an expression."""
    if expression.relation in (Relation.RECENT, Relation.NOW):
        month = anchor.published[:7] if anchor.published else None
        return Period(month, month, Precision.APPROX, ("year", "month") if month else ())
    if expression.years is not None:
        return _years_on(expression, anchor)
    precision = _precision(expression.first)
    ahead = anchor.ahead or expression.relation in (Relation.BY, Relation.FROM)
    start, end = (_date(point, anchor, ahead=ahead) for point in _ends(expression, anchor, ahead=ahead))
    if expression.relation is Relation.SINCE:
        end = anchor.published
    inferred = _inferred(expression.first) if start else ()
    if precision is Precision.DAY and start and len(start) < len("2024-02-04"):
        precision = Precision.APPROX
    return Period(start, end if start else None, precision, inferred)


def _years_on(expression: Expression, anchor: Anchor) -> Period:
    published = _published(anchor)[0]
    first = anchor.plan or published
    if first is None or expression.years is None:
        return Period(None, None, Precision.YEAR)
    again = anchor.due if expression.again else None
    year = str(again + expression.years if again else first + expression.years - 1)
    return Period(year, year, Precision.YEAR, ("year",))


def _ends(expression: Expression, anchor: Anchor, *, ahead: bool) -> tuple[Point, Point]:
    """Both ends; the first one without a year of its own is of the last one's year."""
    first, last = expression.first, expression.last
    if first != last and _bare(first):
        year = _year(last, anchor, ahead=ahead)
        if year is not None:
            earlier = (first.month or 0) > (last.month or 12)
            return _in_year(first, year - earlier), _in_year(last, year)
    return first, last


def _in_year(point: Point, year: int) -> Point:
    return Point(
        year=year, half=point.half, quarter=point.quarter, month=point.month, day=point.day, edge=point.edge
    )


def _date(point: Point, anchor: Anchor, *, ahead: bool) -> str | None:
    if point.month_shift is not None:
        return _counted_from_month(point, anchor)
    if point.day_shift is not None:
        return _counted_from_day(point, anchor)
    year = _year(point, anchor, ahead=ahead)
    if year is None:
        return None
    if point.feast:
        return _after_feast(year)
    if point.quarter or point.half:
        return f"{year}-Q{point.quarter}" if point.quarter else f"{year}-H{point.half}"
    if point.month is None:
        return f"{year}"
    if point.day is None:
        return f"{year}-{point.month:02d}"
    return _day(year, point.month, point.day)


def _year(point: Point, anchor: Anchor, *, ahead: bool) -> int | None:
    if point.year is not None:
        return point.year
    published, month = _published(anchor)
    if point.shift is not None:
        return published + point.shift if published is not None else None
    if anchor.year is not None:
        return anchor.year
    # 全年 is the whole of a year: like its last month, it looks back to the year before until that year is far.
    own = point.month or (point.quarter or 2 * (point.half or 0)) * 3 or (2 if point.feast else 12)
    if published is None or month is None:
        return published
    if ahead:
        return published + (own < month - BACK)
    return published - (own > month + AHEAD)


def _counted_from_month(point: Point, anchor: Anchor) -> str | None:
    year, month = _published(anchor)
    if year is None or month is None or point.month_shift is None:
        return None
    count = year * 12 + month - 1 + point.month_shift
    year, month = count // 12, count % 12 + 1
    return _day(year, month, point.day) if point.day else f"{year}-{month:02d}"


def _counted_from_day(point: Point, anchor: Anchor) -> str | None:
    published = anchor.published or ""
    day = int(published[8:10]) + (point.day_shift or 0) if len(published) == 10 else 0
    return _day(int(published[:4]), int(published[5:7]), day) if day > 0 else published[:7] or None


def _after_feast(year: int) -> str | None:
    feast = SPRING_FESTIVAL.get(year)
    if feast is None:
        return f"{year}"
    month, day = feast
    return f"{year}-{month + (day + HOLIDAY > monthrange(year, month)[1]):02d}"


def _day(year: int, month: int, day: int) -> str | None:
    return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= monthrange(year, month)[1] else None


def _published(anchor: Anchor) -> tuple[int | None, int | None]:
    value = anchor.published or ""
    return (int(value[:4]) if value else None), (int(value[5:7]) if len(value) > 4 else None)


def _bare(point: Point) -> bool:
    return (
        point.year is None and point.shift is None and point.month_shift is None and point.day_shift is None
    )


def _inferred(point: Point) -> tuple[str, ...]:
    if point.month_shift is not None or point.day_shift is not None:
        return ("year", "month")
    if point.feast:
        return ("month",) if point.year is not None else ("year", "month")
    return () if point.year is not None else ("year",)


def _precision(point: Point) -> Precision:
    if point.day is not None or point.day_shift is not None:
        return Precision.DAY
    if point.month is not None or point.month_shift is not None or point.feast:
        return Precision.MONTH
    if point.quarter or point.half:
        return Precision.QUARTER if point.quarter else Precision.HALF
    return Precision.YEAR
