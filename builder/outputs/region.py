"""A region's page: its targets and what became of them, its timeline with today's line, its figures and its articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import PROVINCES, province_of
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.figures import Kind
from builder.model.jobs import Job, PageJob
from builder.model.regions import Region
from builder.outputs import heads
from builder.outputs.events import Dated, dated, region_of
from builder.outputs.figures import FigureView, cited, figure_view
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.outcomes import Cited, Pair, pairs
from builder.outputs.paging import PageLink, Sheet, page_links, sheets
from builder.outputs.pairs import Colour, PairView, cards, five, in_order, last_day, pair_view, plots
from builder.outputs.pieces import Headline, headline, pinyin_of, standing
from builder.outputs.plots import Plot
from builder.outputs.rulings import ruled
from builder.outputs.timelines import Timeline, timeline
from builder.web import urls
from builder.web.dates import When
from builder.web.lang import Lang

MENTIONS = 10
PAIRS = 80
"""So many targets, those due last; the others stand on the pages of their indicators."""
REPORTED = 40
"""So many reported figures the page shows; the rest stand on the pages of their articles."""


@dataclass(frozen=True)
class Place:
    """What a region is called."""

    code: str
    name: str
    short: str
    en: str
    reading: str


@dataclass(frozen=True)
class Briefing:
    """Targets, outcomes, events and figures; on the first page of a region alone."""

    cards: tuple[PairView, ...]
    five: tuple[Colour, ...]
    plots: tuple[Plot, ...]
    pairs: tuple[PairView, ...]
    all_pairs: int
    timeline: Timeline
    reported: tuple[FigureView, ...]
    figures: int
    events: int
    today: date


@dataclass(frozen=True)
class RegionView:
    """A region's page, or an older page of its articles."""

    frame: Frame
    place: Place
    home: str
    timeline_href: str
    count: int
    first: When | None
    last: When | None
    briefing: Briefing | None
    articles: tuple[Headline, ...]
    pages: tuple[PageLink, ...]
    mentions: tuple[Headline, ...]


@dataclass(frozen=True)
class Found:
    """All that is known of a region."""

    entries: tuple[Entry, ...]
    mentions: tuple[Entry, ...]
    figures: tuple[Cited, ...]
    events: tuple[Dated, ...]
    pairs: tuple[Pair, ...]


def plan(catalogue: Catalogue, today: date) -> Iterator[Job]:
    """Each region with articles, in as many pages as its list needs."""
    for region, found in _found(catalogue, today):
        for lang in Lang:
            for sheet in sheets(found.entries):
                address = sheet.address(urls.region(lang, region.slug))
                view = _view(catalogue, region, found, sheet, today, lang)
                yield PageJob(urls.path_of(address), "region.html", view)


def _found(catalogue: Catalogue, today: date) -> Iterator[tuple[Region, Found]]:
    passing = _passing(catalogue)
    figures: dict[str, list[Cited]] = {}
    for one in cited(catalogue.entries):
        figures.setdefault(province_of(one.figure.region or ""), []).append(one)
    events: dict[str, list[Dated]] = {}
    for event in dated(catalogue.entries):
        events.setdefault(province_of(region_of(event) or ""), []).append(event)
    for region in PROVINCES:
        entries = tuple(standing(catalogue.by_region.get(region.adcode, ())))
        if entries:
            own = tuple(figures.get(region.adcode, ()))
            yield (
                region,
                Found(
                    entries,
                    passing.get(region.adcode, ())[:MENTIONS],
                    own,
                    tuple(events.get(region.adcode, ())),
                    tuple(in_order(pairs(own, today, ruled(catalogue)))),
                ),
            )


def _view(
    catalogue: Catalogue, region: Region, found: Found, sheet: Sheet[Entry], today: date, lang: Lang
) -> RegionView:
    listing = urls.region(lang, region.slug)
    here = urls.Here(urls.path_of(sheet.address(listing)), catalogue.links)
    newest = sheet.number is None
    articles = tuple(headline(entry, here, lang) for entry in sheet.items)
    printed = sorted((item.when for item in articles if item.when.value), key=lambda when: when.value or "")
    return RegionView(
        frame=frame(
            catalogue,
            lang,
            lambda language: sheet.address(urls.region(language, region.slug)),
            section=Section.REGIONS,
            inside=True,
            extras=heads.of_region(catalogue, region, here, lang),
        ),
        place=Place(region.code, region.name, region.short, region.en, pinyin_of(region)),
        home=here.link(listing),
        timeline_href=here.link(urls.timeline(lang)),
        count=len(found.entries),
        first=printed[0] if printed else None,
        last=printed[-1] if printed else None,
        briefing=_briefing(found, today, here, lang) if newest else None,
        articles=articles,
        pages=page_links(sheet, listing, here),
        mentions=tuple(headline(entry, here, lang) for entry in found.mentions) if newest else (),
    )


def _briefing(found: Found, today: date, here: urls.Here, lang: Lang) -> Briefing:
    told = {one.entry.id for one in found.events}
    silent = [entry for entry in found.entries if entry.id not in told]
    other = [one for one in found.figures if one.figure.kind is not Kind.TARGET and not one.figure.was]
    newest = sorted(other, key=lambda one: one.printed, reverse=True)
    newest_pairs = sorted(found.pairs, key=last_day, reverse=True)
    return Briefing(
        cards=cards(found.pairs, here, lang),
        five=five(found.pairs) if found.pairs else (),
        plots=plots(found.pairs, lang),
        pairs=tuple(pair_view(pair, here, lang) for pair in in_order(newest_pairs[:PAIRS])),
        all_pairs=len(found.pairs),
        timeline=timeline(found.events, silent, today, here, lang),
        reported=tuple(figure_view(one, here, lang) for one in newest[:REPORTED]),
        figures=len(found.figures),
        events=len(found.events),
        today=today,
    )


def _passing(catalogue: Catalogue) -> dict[str, tuple[Entry, ...]]:
    """Who names a region only in passing, newest first."""
    found: dict[str, list[Entry]] = {}
    for entry in standing(catalogue.entries):
        for adcode in entry.mentioned_regions:
            found.setdefault(adcode, []).append(entry)
    return {adcode: tuple(entries) for adcode, entries in found.items()}
