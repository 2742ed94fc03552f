"""The timeline of all regions, year by year, and the dates ahead of today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import Job, PageJob
from builder.outputs.events import (
    Dated,
    EventView,
    dated,
    event_view,
    is_upcoming,
    last_day,
    newest_first,
    soonest,
)
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.paging import PageLink, Sheet, page_links, sheets
from builder.outputs.pieces import Headline, headline
from builder.outputs.timelines import Item, YearItems, by_year
from builder.web import urls
from builder.web.lang import Lang

NEWEST = 60
"""So many past events the first page shows."""
PAGE = 150
AHEAD = 200


@dataclass(frozen=True)
class YearLink:
    """A year of the timeline."""

    year: str
    href: str | None
    count: int


@dataclass(frozen=True)
class TimelineView:
    """The newest events of all regions."""

    frame: Frame
    today: date
    upcoming_href: str
    ahead: int
    past: tuple[YearItems, ...]
    years: tuple[YearLink, ...]
    count: int


@dataclass(frozen=True)
class TimelineYearView:
    """The events of one year."""

    frame: Frame
    year: str
    home: str
    items: tuple[YearItems, ...]
    years: tuple[YearLink, ...]
    pages: tuple[PageLink, ...]
    count: int


@dataclass(frozen=True)
class Ahead:
    """A date ahead: what is due, how many days are left, and the article that says so."""

    event: EventView
    days: int
    headline: Headline


@dataclass(frozen=True)
class UpcomingView:
    """The dates ahead, the next one first."""

    frame: Frame
    today: date
    dates: tuple[Ahead, ...]
    count: int


def plan(catalogue: Catalogue, today: date) -> Iterator[Job]:
    """The timeline, its years, and what is ahead."""
    events = newest_first(one for one in dated(catalogue.entries) if one.event.date[:4].isdecimal())
    years = _years(events)
    for lang in Lang:
        yield PageJob(
            urls.path_of(urls.timeline(lang)),
            "timeline.html",
            _timeline(catalogue, events, years, today, lang),
        )
        for year, found in years.items():
            for sheet in sheets(found, PAGE):
                path = urls.path_of(sheet.address(urls.timeline_year(lang, year)))
                yield PageJob(path, "timeline_year.html", _year(catalogue, year, years, sheet, lang))
        yield PageJob(
            urls.path_of(urls.upcoming(lang)), "upcoming.html", _upcoming(catalogue, events, today, lang)
        )


def listed(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """The addresses of all years."""
    events = newest_first(one for one in dated(catalogue.entries) if one.event.date[:4].isdecimal())
    for year, found in _years(events).items():
        for sheet in sheets(found, PAGE):
            yield sheet.address(urls.timeline_year(lang, year))


def _years(events: Sequence[Dated]) -> dict[str, list[Dated]]:
    years: dict[str, list[Dated]] = {}
    for one in events:
        years.setdefault(one.event.date[:4], []).append(one)
    return years


def _links(
    years: dict[str, list[Dated]], here: urls.Here, lang: Lang, current: str | None = None
) -> tuple[YearLink, ...]:
    return tuple(
        YearLink(year, None if year == current else here.link(urls.timeline_year(lang, year)), len(found))
        for year, found in sorted(years.items(), reverse=True)
    )


def _timeline(
    catalogue: Catalogue, events: Sequence[Dated], years: dict[str, list[Dated]], today: date, lang: Lang
) -> TimelineView:
    here = urls.Here(urls.path_of(urls.timeline(lang)), catalogue.links)
    past = [one for one in events if not is_upcoming(one.event, today)]
    items = [(one.event.date[:4], Item(event_view(one, here, lang), None)) for one in past[:NEWEST]]
    return TimelineView(
        frame=frame(catalogue, lang, urls.timeline, section=Section.TIMELINE),
        today=today,
        upcoming_href=here.link(urls.upcoming(lang)),
        ahead=len(soonest(events, today)),
        past=by_year(items),
        years=_links(years, here, lang),
        count=len(events),
    )


def _year(
    catalogue: Catalogue, year: str, years: dict[str, list[Dated]], sheet: Sheet[Dated], lang: Lang
) -> TimelineYearView:
    listing = urls.timeline_year(lang, year)
    here = urls.Here(urls.path_of(sheet.address(listing)), catalogue.links)
    items = tuple(Item(event_view(one, here, lang), None) for one in sheet.items)
    return TimelineYearView(
        frame=frame(
            catalogue,
            lang,
            lambda language: sheet.address(urls.timeline_year(language, year)),
            section=Section.TIMELINE,
            inside=True,
        ),
        year=year,
        home=here.link(urls.timeline(lang)),
        items=(YearItems(year, items),),
        years=_links(years, here, lang, year),
        pages=page_links(sheet, listing, here),
        count=len(years[year]),
    )


def ahead_view(one: Dated, today: date, here: urls.Here, lang: Lang) -> Ahead:
    """A date ahead as a page in this language shows it."""
    days = (last_day(one.event) - today).days
    return Ahead(event_view(one, here, lang), days, headline(one.entry, here, lang))


def _upcoming(catalogue: Catalogue, events: Sequence[Dated], today: date, lang: Lang) -> UpcomingView:
    here = urls.Here(urls.path_of(urls.upcoming(lang)), catalogue.links)
    order = soonest(events, today)
    return UpcomingView(
        frame=frame(catalogue, lang, urls.upcoming, section=Section.UPCOMING),
        today=today,
        dates=tuple(ahead_view(one, today, here, lang) for one in order[:AHEAD]),
        count=len(order),
    )
