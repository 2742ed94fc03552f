"""The data package: each table as CSV and JSON Lines with its JSON Schema, the records, a descriptor and checksums.

Beside the page of a region or an indicator stand its own figures.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.jobs import Deferred, FileJob, Job
from builder.outputs.beats import Stated, by_indicator, by_province
from builder.outputs.data.fact_tables import FIGURES
from builder.outputs.data.parts import BytesView, package_files
from builder.outputs.data.rows import figure_row
from builder.outputs.data.write import as_csv
from builder.outputs.pieces import region_pages
from builder.web import urls
from builder.web.lang import Lang


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The package, then the figures of each region and indicator."""
    for name, view in package_files(catalogue).items():
        yield _job(urls.table(name), view)
    yield from _beside_pages(catalogue)


def render(view: BytesView) -> bytes:
    """The file."""
    return view.data


def _beside_pages(catalogue: Catalogue) -> Iterator[Job]:
    """One table a region and an indicator; the same in both languages."""
    provinces, pages = by_province(catalogue), region_pages(catalogue)
    for region in PROVINCES:
        if region.adcode in pages:
            view = _beside(provinces.get(region.adcode, ()), catalogue)
            for lang in Lang:
                yield _job(urls.beside(urls.region(lang, region.slug), urls.TABLE), view)
    for slug, stated in sorted(by_indicator(catalogue).items()):
        view = _beside(stated, catalogue)
        for lang in Lang:
            yield _job(urls.beside(urls.indicator(lang, slug), urls.TABLE), view)


def _beside(stated: Sequence[Stated], catalogue: Catalogue) -> Deferred:
    kept = frozenset((entry.id, figure.id) for entry, figure in stated)
    entries = {entry.id: entry for entry, _ in stated}
    return Deferred(table_view, (catalogue.settings.base, kept, *entries.values()))


def table_view(base: str, kept: frozenset[tuple[str, str]], *entries: Entry) -> BytesView:
    """The figures of some articles that are `kept`, by the ids of article and figure."""
    rows = (
        figure_row(entry, figure, base)
        for entry in entries
        for figure in {figure.id: figure for figure in entry.figures}.values()
        if (entry.id, figure.id) in kept
    )
    return BytesView(as_csv(FIGURES, tuple(rows)))


def _job(address: str, view: BytesView | Deferred) -> FileJob:
    return FileJob(urls.path_of(address), view, render)
