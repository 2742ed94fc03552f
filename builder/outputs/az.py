"""Everything by letter: titles, regions, indicators, tags, terms, documents, bodies and series.

Chinese names stand by their reading; on the English page English names by letter, and readings where there is none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual
from builder.model.jobs import Job, PageJob
from builder.outputs.documents import INDEXES, places, shelf_frame
from builder.outputs.figures import known_figures
from builder.outputs.filing import Key, name_place, title_place
from builder.outputs.frame import Frame, Section
from builder.outputs.letters import Group, Jump, Shelf, jumps, shelf_links, shelves
from builder.outputs.paging import PageLink
from builder.outputs.pieces import Headline, Words, headline, in_language, pinyin_of, region_pages, standing
from builder.outputs.series import series
from builder.web import urls
from builder.web.lang import Lang

SHOWN_AT_LEAST = 2
"""So many words of a reading are given even where fewer would tell a title from its neighbours."""


@dataclass(frozen=True)
class Named:
    """Something that has a name and a page: its kind, its names, its address and its reading."""

    kind: str
    name: Bilingual
    address: str
    reading: str = ""
    entry: int | None = None
    """For an article, its place in the catalogue."""


@dataclass(frozen=True)
class Filed:
    """An entry of the index, and as much of its reading as tells it from its neighbours."""

    kind: str
    headline: Headline | None
    name: Words
    twin: Words | None
    href: str
    reading: str


@dataclass(frozen=True)
class AzView:
    """A page of the index."""

    frame: Frame
    groups: tuple[Group[Filed], ...]
    jumps: tuple[Jump, ...]
    pages: tuple[PageLink, ...]
    """Those of a long letter."""
    split: bool
    letter: str | None
    count: int


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One index a language, in as many pages as it needs."""
    for lang in Lang:
        pages = _shelves(catalogue, lang)
        letters = [group.letter for group in pages[0].groups]
        for shelf in pages:
            here = urls.Here(urls.path_of(shelf.address(urls.az(lang))), catalogue.links)
            yield PageJob(here.path, "az.html", _view(catalogue, shelf, pages[0].count, letters, here, lang))


def listed(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """The addresses of all pages."""
    return (shelf.address(urls.az(lang)) for shelf in _shelves(catalogue, lang))


def _view(
    catalogue: Catalogue, shelf: Shelf[Named], count: int, letters: Sequence[str], here: urls.Here, lang: Lang
) -> AzView:
    groups = []
    for group in shelf.groups:
        readings = _told_apart([named.reading for named in group.items])
        filed = (_filed(catalogue, named, here, lang) for named in group.items)
        shown = tuple(replace(one, reading=reading) for one, reading in zip(filed, readings, strict=True))
        groups.append(Group(group.letter, shown, group.count))
    return AzView(
        frame=shelf_frame(catalogue, lang, urls.az, shelf, Section.AZ),
        groups=tuple(groups),
        jumps=jumps(shelf, urls.az(lang), letters, here),
        pages=shelf_links(shelf, urls.az(lang), here),
        split=shelf.split,
        letter=shelf.letter,
        count=count,
    )


@lru_cache(maxsize=2)
def _shelves(catalogue: Catalogue, lang: Lang) -> tuple[Shelf[Named], ...]:
    placed = [(_place(catalogue, named, lang), named) for named in _everything(catalogue, lang)]
    placed.sort(key=lambda pair: (pair[0][0], pair[1].kind, pair[1].address))
    return shelves([(letter, named) for (_, letter), named in placed])


def _place(catalogue: Catalogue, named: Named, lang: Lang) -> tuple[Key, str]:
    if named.entry is not None:
        return title_place(catalogue.entries[named.entry], lang)
    return name_place(named.name, lang, named.reading)


def _everything(catalogue: Catalogue, lang: Lang) -> Iterator[Named]:
    shown = {entry.id for entry in standing(catalogue.entries)}
    for place, entry in enumerate(catalogue.entries):
        if entry.id in shown:
            yield Named("article", entry.title, urls.article(lang, entry.id), entry.reading.title, place)
    pages = region_pages(catalogue)
    for region in PROVINCES:
        if region.adcode in pages:
            name = Bilingual(region.short, region.en)
            yield Named("region", name, urls.region(lang, region.slug), pinyin_of(region))
    for slug, found in known_figures(catalogue).items():
        figure = found[0].figure
        yield Named("indicator", Bilingual(figure.indicator, figure.indicator_en), urls.indicator(lang, slug))
    for tag in catalogue.tags.values():
        if any(standing(catalogue.by_tag.get(tag.id, ()))):
            yield Named("tag", Bilingual(tag.zh, tag.en), urls.tag(lang, tag.id), tag.reading)
    for term in catalogue.glossary.values():
        yield Named("term", term.name, urls.term(lang, term.id), term.reading)
    for kind, section in (("document", Section.DOCUMENTS), ("body", Section.BODIES)):
        shelved = places(catalogue, section, lang)
        for key, (name, _) in INDEXES[section][1](catalogue).items():
            yield Named(kind, name, shelved[key])
    for slug, entries in series(catalogue).items():
        kickers = [entry.kicker for entry in entries if entry.kicker]
        yield Named("series", kickers[0], urls.series(lang, slug))


def _filed(catalogue: Catalogue, named: Named, here: urls.Here, lang: Lang) -> Filed:
    name, twin = in_language(named.name, lang), in_language(named.name, lang.other)
    entry = catalogue.entries[named.entry] if named.entry is not None else None
    return Filed(
        kind=named.kind,
        headline=headline(entry, here, lang) if entry else None,
        name=name,
        twin=twin if twin.text != name.text else None,
        href=here.link(named.address),
        reading="",
    )


def _told_apart(readings: Sequence[str]) -> list[str]:
    """The first words of each reading, as many as tell it from the one before and the one after."""
    split = [reading.split() for reading in readings]
    shared = [_shared(one, two) for one, two in pairwise(split)]
    needed = [max(pair) + 1 for pair in zip([0, *shared], [*shared, 0], strict=True)] if split else []
    return [" ".join(words[: max(count, SHOWN_AT_LEAST)]) for words, count in zip(split, needed, strict=True)]


def _shared(one: list[str], two: list[str]) -> int:
    for place, (left, right) in enumerate(zip(one, two, strict=False)):
        if left != right:
            return place
    return min(len(one), len(two))
