"""The regions: a grid and a list of all, and a page with a timeline for each that anything is filed under."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.jobs import Job, PageJob
from builder.model.regions import Region
from builder.outputs import heads
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.pieces import Headline, Label, headline, pinyin_of, region_label, standing
from builder.web import urls
from builder.web.dates import When
from builder.web.lang import Lang

FEW, MANY = 2, 4
"""From how many articles on a tile is grey, and black, while no region has ten."""
MENTIONS = 10


@dataclass(frozen=True)
class Tile:
    """A region on the grid and in the list."""

    code: str
    mark: str
    label: Label
    reading: str
    count: int
    depth: int


@dataclass(frozen=True)
class RegionGroup:
    """The regions under one letter."""

    letter: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Grid:
    """All regions where they lie, and what the shades mean."""

    tiles: tuple[Tile, ...]
    few: int
    many: int


@dataclass(frozen=True)
class RegionsView:
    """The grid, and the same regions by letter."""

    frame: Frame
    grid: Grid
    groups: tuple[RegionGroup, ...]
    recorded: int


@dataclass(frozen=True)
class Year:
    """A year of a timeline; None for what nobody could date."""

    year: str | None
    items: tuple[Headline, ...]


@dataclass(frozen=True)
class RegionView:
    """A region's page."""

    frame: Frame
    code: str
    name: str
    short: str
    en: str
    reading: str
    today: date
    first: When | None
    last: When | None
    years: tuple[Year, ...]
    articles: tuple[Headline, ...]
    mentions: tuple[Headline, ...]


def plan(catalogue: Catalogue, today: date) -> Iterator[Job]:
    """The index, then each region with articles."""
    passing = _passing(catalogue)
    for lang in Lang:
        yield PageJob(urls.path_of(urls.regions(lang)), "regions.html", _index(catalogue, lang))
        for region in PROVINCES:
            entries = tuple(standing(catalogue.by_region.get(region.adcode, ())))
            if entries:
                path = urls.path_of(urls.region(lang, region.slug))
                mentions = passing.get(region.adcode, ())[:MENTIONS]
                yield PageJob(path, "region.html", _region(catalogue, region, entries, mentions, today, lang))


def grid(catalogue: Catalogue, here: urls.Here, lang: Lang) -> Grid:
    """The tiles in the order of their codes."""
    counts = {adcode: sum(1 for _ in standing(entries)) for adcode, entries in catalogue.by_region.items()}
    most = max(counts.values(), default=0)
    few, many = (FEW, MANY) if most < 10 else (most // 4, most // 2)
    tiles = (_tile(region, counts.get(region.adcode, 0), (few, many), here, lang) for region in PROVINCES)
    return Grid(tuple(tiles), few, many)


def _tile(region: Region, count: int, steps: tuple[int, int], here: urls.Here, lang: Lang) -> Tile:
    return Tile(
        code=region.code,
        mark=region.abbreviation if lang is Lang.ZH else region.code,
        label=region_label(region, frozenset({region.adcode} if count else ()), here, lang),
        reading=pinyin_of(region),
        count=count,
        depth=1 + sum(count >= step for step in steps) if count else 0,
    )


def _index(catalogue: Catalogue, lang: Lang) -> RegionsView:
    here = urls.Here(urls.path_of(urls.regions(lang)), catalogue.links)
    tiles = grid(catalogue, here, lang)
    groups: dict[str, list[Tile]] = {}
    for tile, region in sorted(
        zip(tiles.tiles, PROVINCES, strict=True), key=lambda pair: _filed(pair[1], lang)
    ):
        groups.setdefault(_filed(region, lang)[0][0].upper(), []).append(tile)
    return RegionsView(
        frame=frame(catalogue, lang, urls.regions, section=Section.REGIONS),
        grid=tiles,
        groups=tuple(RegionGroup(letter, tuple(found)) for letter, found in sorted(groups.items())),
        recorded=sum(tile.count > 0 for tile in tiles.tiles),
    )


def _filed(region: Region, lang: Lang) -> tuple[str, ...]:
    """Chinese names by syllable and tone, English names by letter; the code settles the rest."""
    return (*_syllables(region), region.adcode) if lang is Lang.ZH else (region.en.casefold(), region.adcode)


TONES = {
    mark: (plain, str(tone))
    for plain, marks in {
        "a": "āáǎà",
        "e": "ēéěè",
        "i": "īíǐì",
        "o": "ōóǒò",
        "u": "ūúǔù",
        "ü": "ǖǘǚǜ",
    }.items()
    for tone, mark in enumerate(marks, 1)
}


def _syllables(region: Region) -> tuple[str, ...]:
    """Each syllable without its tone; after all of them the tones, so that Shānxī comes before Shǎnxī."""
    plain = ["".join(TONES.get(char, (char, ""))[0] for char in syllable) for syllable in region.reading]
    tones = ["".join(TONES.get(char, ("", ""))[1] for char in syllable) or "5" for syllable in region.reading]
    return (*plain, "", *tones)


def _region(
    catalogue: Catalogue,
    region: Region,
    entries: Sequence[Entry],
    mentions: Sequence[Entry],
    today: date,
    lang: Lang,
) -> RegionView:
    here = urls.Here(urls.path_of(urls.region(lang, region.slug)), catalogue.links)
    articles = tuple(headline(entry, here, lang) for entry in entries)
    dated = sorted((item.when for item in articles if item.when.value), key=lambda found: found.value or "")
    return RegionView(
        frame=frame(
            catalogue,
            lang,
            lambda language: urls.region(language, region.slug),
            section=Section.REGIONS,
            inside=True,
            extras=heads.of_region(catalogue, region, here, lang),
        ),
        code=region.code,
        name=region.name,
        short=region.short,
        en=region.en,
        reading=pinyin_of(region),
        today=today,
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        years=by_year(articles),
        articles=articles,
        mentions=tuple(headline(entry, here, lang) for entry in mentions),
    )


def by_year(articles: Sequence[Headline]) -> tuple[Year, ...]:
    """Articles under their years, newest first, undated ones at the end."""
    years: dict[str | None, list[Headline]] = {}
    for article in articles:
        years.setdefault(article.when.year, []).append(article)
    order = sorted(years, key=lambda year: year or "", reverse=True)
    return tuple(Year(year, tuple(years[year])) for year in order)


def _passing(catalogue: Catalogue) -> dict[str, tuple[Entry, ...]]:
    """Who names a region only in passing, newest first."""
    found: dict[str, list[Entry]] = {}
    for entry in standing(catalogue.entries):
        for adcode in entry.mentioned_regions:
            found.setdefault(adcode, []).append(entry)
    return {adcode: tuple(entries) for adcode, entries in found.items()}
