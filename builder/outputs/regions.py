"""The regions: a grid and a list of all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.jobs import Job, PageJob
from builder.model.regions import Region
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.pieces import Label, pinyin_of, region_label, standing
from builder.web import urls
from builder.web.lang import Lang

FEW, MANY = 2, 4
"""From how many articles on a tile is grey, and black, while no region has ten."""


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


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The index in both languages."""
    for lang in Lang:
        yield PageJob(urls.path_of(urls.regions(lang)), "regions.html", _index(catalogue, lang))


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
