"""Articles under the years in which they were printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.outputs.pieces import Headline


@dataclass(frozen=True)
class Year:
    """A year of a timeline; None for what nobody could date."""

    year: str | None
    items: tuple[Headline, ...]


def by_year(articles: Sequence[Headline]) -> tuple[Year, ...]:
    """Articles under their years, newest first, undated ones at the end."""
    years: dict[str | None, list[Headline]] = {}
    for article in articles:
        years.setdefault(article.when.year, []).append(article)
    order = sorted(years, key=lambda year: year or "", reverse=True)
    return tuple(Year(year, tuple(years[year])) for year in order)
