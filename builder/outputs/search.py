"""A page that filters titles, tags, regions, indicators and terms, and the index that its script reads."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.jobs import FileJob, Job, PageJob
from builder.model.regions import Region
from builder.outputs.figures import known_figures
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.pieces import PROVINCES_BY_CODE, pinyin_of, region_pages, standing
from builder.text.pinyin import toneless
from builder.web import urls
from builder.web.lang import Lang

Found = tuple[str, str, str, str, str, str]
"""Kind, Chinese name, English name, reading without tones, more words to be found by, address below the language."""


@dataclass(frozen=True)
class SearchView:
    """The search page."""

    frame: Frame
    index: str
    az_href: str
    regions_href: str
    glossary_href: str
    tags_href: str


@dataclass(frozen=True)
class IndexView:
    """Everything that can be found."""

    rows: tuple[Found, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """A page a language, and one index for both."""
    rows = tuple(_rows(catalogue))
    yield FileJob(urls.path_of(urls.SEARCH_INDEX), IndexView(rows), render)
    for lang in Lang:
        here = urls.Here(urls.path_of(urls.search(lang)), catalogue.links)
        view = SearchView(
            frame=frame(catalogue, lang, urls.search, section=Section.SEARCH),
            index=here.link(urls.SEARCH_INDEX),
            az_href=here.link(urls.az(lang)),
            regions_href=here.link(urls.regions(lang)),
            glossary_href=here.link(urls.glossary(lang)),
            tags_href=here.link(urls.tags(lang)),
        )
        yield PageJob(here.path, "search.html", view)


def render(view: IndexView) -> bytes:
    """One array a line."""
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in view.rows)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode(errors="replace")


def _rows(catalogue: Catalogue) -> Iterator[Found]:
    """Regions, terms, indicators and tags first: they lead to most."""
    pages = region_pages(catalogue)
    for region in PROVINCES:
        if region.adcode in pages:
            yield _region(region)
    for term in catalogue.glossary.values():
        forms = " ".join(term.also)
        address = _below(urls.term(Lang.ZH, term.id))
        yield "term", term.name.zh, term.name.en or "", bare(term.reading), forms, address
    for slug, found in known_figures(catalogue).items():
        figure = found[0].figure
        yield (
            "indicator",
            figure.indicator,
            figure.indicator_en or "",
            "",
            "",
            _below(urls.indicator(Lang.ZH, slug)),
        )
    for tag in catalogue.tags.values():
        if any(standing(catalogue.by_tag.get(tag.id, ()))):
            yield "tag", tag.zh, tag.en or "", bare(tag.reading), "", _below(urls.tag(Lang.ZH, tag.id))
    for entry in standing(catalogue.entries):
        yield _article(entry)


def _region(region: Region) -> Found:
    words = f"{region.name} {region.abbreviation} {region.code}"
    return (
        "region",
        region.short,
        region.en,
        bare(pinyin_of(region)),
        words,
        _below(urls.region(Lang.ZH, region.slug)),
    )


def _article(entry: Entry) -> Found:
    regions = [PROVINCES_BY_CODE[code] for code in entry.regions if code in PROVINCES_BY_CODE]
    words = [entry.published.value or ""]
    words += [word for region in regions for word in (region.short, region.en)]
    words += [entry.headline_en.text] if entry.headline_en and not entry.title.en else []
    words += [word for tag in entry.tags for word in (tag.zh, tag.en) if word]
    address = _below(urls.article(Lang.ZH, entry.id))
    return (
        "article",
        entry.title.zh,
        entry.title.en or "",
        bare(entry.reading.title),
        " ".join(words),
        address,
    )


def bare(reading: str) -> str:
    """A reading without tones, in small letters."""
    return toneless(reading).replace("ü", "v").lower()


def _below(address: str) -> str:
    return urls.path_of(address).removeprefix("zh/").removesuffix("index.html")
