"""Regions of GB/T 2260: 34 province-level units, and the prefectures and counties below them.

`provinces.tsv` is written by hand; `units.tsv` is made by builder/lexicon/make_regions.py; `aliases.tsv` holds the other
names in use. A name of several regions (川渝, 京津冀) gives several.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from builder.lexicon.tables import rows
from builder.model.regions import Level, Region

NATION = "000000"
"""The code of the whole country, which is no unit of GB/T 2260."""
PROVINCE_TABLE = "provinces.tsv"
UNIT_TABLE = "units.tsv"
ALIAS_TABLE = "aliases.tsv"
ORDINARY_TABLE = "ordinary.tsv"
LOOKALIKE_TABLE = "lookalikes.tsv"
FORMER_TABLE = "former.tsv"
# 新城 was never 新城市: with such an ending a former name would be an ordinary word.
NO_FORMER = ("城", "都", "新", "大", "中", "郊")


class AliasKind(StrEnum):
    """What a name that is not official stands for."""

    NAME = "name"
    """Another name of the same region: 首都."""
    GROUP = "group"
    """Several regions said in one breath: 川渝."""
    AREA = "area"
    """A part of a region: 渝西, 宁东基地."""
    PROGRAMME = "programme"
    """A national strategy that carries names of regions, and is named wherever it applies: 长江经济带."""


@dataclass(frozen=True)
class Alias:
    """A name in use, and the regions that it stands for."""

    name: str
    adcodes: tuple[str, ...]
    kind: AliasKind
    en: str


def _provinces() -> tuple[Region, ...]:
    return tuple(
        Region(adcode, Level.PROVINCE, name, short, tuple(reading.split()), en, slug, code, abbreviation)
        for adcode, name, short, reading, en, slug, code, abbreviation in rows(PROVINCE_TABLE)
    )


PROVINCES: tuple[Region, ...] = _provinces()


@cache
def units() -> tuple[Region, ...]:
    """Prefectures and counties in order of their codes."""
    return tuple(
        Region(
            adcode,
            Level(level),
            name,
            short,
            tuple(reading.split()),
            en.replace("'", "’"),
            slug,
            parent=parent,
        )
        for adcode, level, name, short, reading, en, slug, parent in rows(UNIT_TABLE)
    )


@cache
def prefectures() -> tuple[Region, ...]:
    """Prefecture-level units in order of their codes."""
    return tuple(unit for unit in units() if unit.level is Level.PREFECTURE)


@cache
def counties() -> tuple[Region, ...]:
    """County-level units in order of their codes."""
    return tuple(unit for unit in units() if unit.level is Level.COUNTY)


@cache
def aliases() -> tuple[Alias, ...]:
    """Names in use that are not official."""
    return tuple(
        Alias(name, tuple(codes.split()), AliasKind(kind), en) for name, codes, kind, en in rows(ALIAS_TABLE)
    )


@cache
def ordinary_names() -> frozenset[str]:
    """Short names that are ordinary words as well: without 市 or 州 they are no names."""
    return frozenset(row[0] for row in rows(ORDINARY_TABLE))


@cache
def lookalikes() -> tuple[str, ...]:
    """Texts that hold a region's name without naming the region."""
    return tuple(row[0] for row in rows(LOOKALIKE_TABLE))


@cache
def former_names() -> dict[str, tuple[str, ...]]:
    """Names of units that were abolished, renamed or raised in rank (璧山县, 即墨市), with the codes of where they lie now."""
    found: dict[str, tuple[str, ...]] = {name: (adcode,) for name, adcode in rows(FORMER_TABLE)}
    today = {unit.name for unit in units()}
    for unit in counties():
        lower = {"区": ("县", "市"), "市": ("县",)}.get(unit.name[-1], ())
        if unit.short + unit.name[-1] != unit.name or len(unit.short) < 2 or unit.short.endswith(NO_FORMER):
            continue
        for name in (unit.short + kind for kind in lower):
            if name not in today and unit.adcode not in found.get(name, ()):
                found[name] = (*found.get(name, ()), unit.adcode)
    return found


def by_adcode(adcode: str) -> Region | None:
    """The unit with this six-digit code."""
    return _provinces_by_code().get(adcode) or _units_by_code().get(adcode)


def resolve(name: str) -> Region | None:
    """The province-level unit that a name, an abbreviation, a code or an address stands for."""
    return _names().get(name.strip())


def province_of(adcode: str) -> str:
    """Code of the province-level unit that a unit belongs to."""
    return adcode[:2] + "0000"


@cache
def _provinces_by_code() -> dict[str, Region]:
    return {region.adcode: region for region in PROVINCES}


@cache
def _units_by_code() -> dict[str, Region]:
    return {unit.adcode: unit for unit in units()}


@cache
def _names() -> dict[str, Region]:
    names: dict[str, Region] = {}
    for alias in aliases():
        if alias.kind is AliasKind.NAME and len(alias.adcodes) == 1:
            found = _provinces_by_code().get(alias.adcodes[0])
            if found:
                names[alias.name] = found
    for region in PROVINCES:
        for name in (region.name, region.short, region.abbreviation, region.adcode, region.slug, region.en):
            names[name] = region
    return names
