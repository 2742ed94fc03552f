"""What the site is: who speaks in which colour, what one may do with it, how titles are filed, and what it covers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry
from builder.model.jobs import Job, PageJob
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.pieces import Words, in_language, is_translated, standing
from builder.web import urls
from builder.web.dates import When, when
from builder.web.lang import Lang


@dataclass(frozen=True)
class Covered:
    """A publication and how many of its articles are here; without a name, those whose publication is not known."""

    name: Words | None
    articles: int


@dataclass(frozen=True)
class AboutView:
    """The page about the site."""

    frame: Frame
    description: str
    contact: str
    articles: int
    translated: int
    undated: int
    regions: int
    all_regions: int
    first: When | None
    last: When | None
    publications: tuple[Covered, ...]
    az_href: str


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page a language."""
    for lang in Lang:
        yield PageJob(urls.path_of(urls.about(lang)), "about.html", _view(catalogue, lang))


def _view(catalogue: Catalogue, lang: Lang) -> AboutView:
    here = urls.Here(urls.path_of(urls.about(lang)), catalogue.links)
    entries = tuple(standing(catalogue.entries))
    dated = sorted(
        (when(entry.published) for entry in entries if entry.published.value),
        key=lambda found: found.value or "",
    )
    return AboutView(
        frame=frame(catalogue, lang, urls.about, section=Section.ABOUT),
        description=in_language(catalogue.settings.description, lang).text,
        contact=catalogue.settings.contact,
        articles=len(entries),
        translated=sum(is_translated(entry) for entry in entries),
        undated=len(entries) - len(dated),
        regions=sum(any(standing(catalogue.by_region.get(region.adcode, ()))) for region in PROVINCES),
        all_regions=len(PROVINCES),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        publications=_publications(entries, lang),
        az_href=here.link(urls.az(lang)),
    )


def _publications(entries: tuple[Entry, ...], lang: Lang) -> tuple[Covered, ...]:
    counts = Counter[Bilingual | None](entry.source.publication for entry in entries if entry.source.file)
    order = sorted(counts, key=lambda name: (name is None, -counts[name], name.zh if name else ""))
    return tuple(Covered(in_language(name, lang) if name else None, counts[name]) for name in order)
