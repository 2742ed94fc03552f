"""The page at the site's root: both languages, for hosts that do not lead a reader to hers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual
from builder.model.jobs import Job, PageJob
from builder.outputs.frame import Frame, frame
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class LanguagesView:
    """The name, the description and a link in each language."""

    frame: Frame
    description: Bilingual
    zh: str
    en: str


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page, in Chinese and English at once."""
    here = urls.Here(urls.path_of(urls.LANGUAGES), catalogue.links)
    around = frame(catalogue, Lang.ZH, urls.home, here=here)
    own = replace(around, nav=(), canonical=urls.absolute(catalogue.settings.base, urls.LANGUAGES))
    yield PageJob(
        here.path,
        "languages.html",
        LanguagesView(
            own, catalogue.settings.description, here.link(urls.home(Lang.ZH)), here.link(urls.home(Lang.EN))
        ),
    )
