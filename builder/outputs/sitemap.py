"""The sitemap: every page that may be found, by its canonical address."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import FileJob, Job
from builder.outputs.addresses import addresses
from builder.web import urls
from builder.web.xml import document, element, text


@dataclass(frozen=True)
class SitemapView:
    """Full addresses, each with the day it changed where that is known."""

    pages: tuple[tuple[str, date | None], ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One file."""
    base = catalogue.settings.base
    pages = tuple(
        (urls.absolute(base, page.address), page.changed) for page in addresses(catalogue) if page.indexed
    )
    yield FileJob(urls.path_of(urls.SITEMAP), SitemapView(pages), render)


def render(view: SitemapView) -> bytes:
    """The file, by sitemaps.org."""
    pages = (
        element("url", element("loc", text(address)), element("lastmod", day.isoformat()) if day else "")
        for address, day in view.pages
    )
    return document(
        element("urlset", "\n", "\n".join(pages), "\n", xmlns="http://www.sitemaps.org/schemas/sitemap/0.9")
    )
