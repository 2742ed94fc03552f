"""The page for an address that leads nowhere, in both languages. A host serves it anywhere, so its links begin at the root."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import Job, Links, PageJob
from builder.outputs.frame import Frame, lost_frame
from builder.web import urls
from builder.web.encoding import root_of
from builder.web.lang import Lang


@dataclass(frozen=True)
class Ways:
    """Where to go instead, in one language."""

    home: str
    regions: str
    glossary: str
    search: str
    az: str


@dataclass(frozen=True)
class NotFoundView:
    """The ways on."""

    frame: Frame
    zh: Ways
    en: Ways
    index: str
    """What the script that suggests near addresses reads."""
    ending: str
    """What stands after the last slash of an address."""


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page for both languages."""
    here = urls.Here("404.html", catalogue.links, root_of(catalogue.settings.base))
    ways = {
        lang: Ways(
            here.link(urls.home(lang)),
            here.link(urls.regions(lang)),
            here.link(urls.glossary(lang)),
            here.link(urls.search(lang)),
            here.link(urls.az(lang)),
        )
        for lang in Lang
    }
    yield PageJob(
        urls.path_of(urls.NOT_FOUND),
        "404.html",
        NotFoundView(
            lost_frame(catalogue, here),
            ways[Lang.ZH],
            ways[Lang.EN],
            here.link(urls.SEARCH_INDEX),
            "index.html" if catalogue.links is Links.FILE else "",
        ),
    )
