"""Series: the articles that a newspaper printed under one kicker."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry
from builder.model.jobs import Job, PageJob
from builder.outputs.article_head import series_slug
from builder.outputs.filing import name_place
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.paging import PageLink, Sheet, page_links, sheets
from builder.outputs.pieces import Headline, Words, headline, in_language, standing
from builder.web import urls
from builder.web.dates import When
from builder.web.lang import Lang


@dataclass(frozen=True)
class SeriesLink:
    """A series in the index."""

    name: Words
    twin: Words | None
    href: str
    count: int
    first: When
    last: When


@dataclass(frozen=True)
class AllSeriesView:
    """The index of series."""

    frame: Frame
    series: tuple[SeriesLink, ...]


@dataclass(frozen=True)
class SeriesView:
    """A series, the newest article first."""

    frame: Frame
    name: Words
    twin: Words | None
    home: str
    count: int
    articles: tuple[Headline, ...]
    pages: tuple[PageLink, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The index, then each series."""
    found = series(catalogue)
    for lang in Lang:
        yield PageJob(urls.path_of(urls.all_series(lang)), "all_series.html", _index(catalogue, found, lang))
        for slug, entries in found.items():
            for sheet in sheets(entries):
                path = urls.path_of(sheet.address(urls.series(lang, slug)))
                yield PageJob(path, "series.html", _view(catalogue, slug, entries, sheet, lang))


def listed(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """The addresses of all series."""
    for slug, entries in series(catalogue).items():
        for sheet in sheets(entries):
            yield sheet.address(urls.series(lang, slug))


def series(catalogue: Catalogue) -> dict[str, list[Entry]]:
    """The articles of each kicker, newest first, by the last part of its address."""
    found: dict[str, list[Entry]] = {}
    for entry in standing(catalogue.entries):
        if entry.kicker:
            found.setdefault(series_slug(entry.kicker.zh), []).append(entry)
    return found


def _name(entries: Sequence[Entry]) -> Bilingual:
    """The kicker, in English where any of its articles has it."""
    kickers = [entry.kicker for entry in entries if entry.kicker]
    return next((kicker for kicker in kickers if kicker.en), kickers[0])


def _index(catalogue: Catalogue, found: dict[str, list[Entry]], lang: Lang) -> AllSeriesView:
    here = urls.Here(urls.path_of(urls.all_series(lang)), catalogue.links)
    order = sorted(found, key=lambda slug: (name_place(_name(found[slug]), lang)[0], slug))
    links = []
    for slug in order:
        name, twin = (in_language(_name(found[slug]), each) for each in (lang, lang.other))
        whens = [headline(entry, here, lang).when for entry in (found[slug][-1], found[slug][0])]
        href = here.link(urls.series(lang, slug))
        links.append(SeriesLink(name, twin if twin != name else None, href, len(found[slug]), *whens))
    return AllSeriesView(frame(catalogue, lang, urls.all_series, section=Section.SERIES), tuple(links))


def _view(
    catalogue: Catalogue, slug: str, entries: Sequence[Entry], sheet: Sheet[Entry], lang: Lang
) -> SeriesView:
    listing = urls.series(lang, slug)
    here = urls.Here(urls.path_of(sheet.address(listing)), catalogue.links)
    name, twin = (in_language(_name(entries), each) for each in (lang, lang.other))
    return SeriesView(
        frame=frame(
            catalogue,
            lang,
            lambda language: sheet.address(urls.series(language, slug)),
            section=Section.SERIES,
            inside=True,
        ),
        name=name,
        twin=twin if twin != name else None,
        home=here.link(urls.all_series(lang)),
        count=len(entries),
        articles=tuple(headline(entry, here, lang) for entry in sheet.items),
        pages=page_links(sheet, listing, here),
    )
