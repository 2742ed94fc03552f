"""The page for an address that leads nowhere, in both languages. A host serves it anywhere, so its links begin at the root."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import Job, PageJob
from builder.outputs.frame import Frame, lost_frame
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class Ways:
    """Where to go instead, in one language."""

    home: str
    regions: str
    tags: str
    az: str


@dataclass(frozen=True)
class NotFoundView:
    """The ways on."""

    frame: Frame
    zh: Ways
    en: Ways


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page for both languages."""
    here = urls.Here("404.html", catalogue.links, urls.root_of(catalogue.settings.base))
    ways = {
        lang: Ways(
            here.link(urls.home(lang)),
            here.link(urls.regions(lang)),
            here.link(urls.tags(lang)),
            here.link(urls.az(lang)),
        )
        for lang in Lang
    }
    yield PageJob(
        urls.path_of(urls.NOT_FOUND),
        "404.html",
        NotFoundView(lost_frame(catalogue, here), ways[Lang.ZH], ways[Lang.EN]),
    )
