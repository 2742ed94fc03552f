"""Bodies that issue documents: those of the nation by name, those of regions by what they are called in any region.

English names of regional bodies are composed: Chongqing Municipal + Commission of Economy and Informatization.
"""

from dataclasses import dataclass
from functools import cache

from builder.lexicon.regions import PROVINCES, units
from builder.lexicon.tables import rows
from builder.model.regions import Level, Region

BODY_TABLE = "bodies.tsv"
AUTONOMOUS = {
    "150000": "Inner Mongolia Autonomous Region",
    "450000": "Guangxi Zhuang Autonomous Region",
    "540000": "Xizang Autonomous Region",
    "640000": "Ningxia Hui Autonomous Region",
    "650000": "Xinjiang Uygur Autonomous Region",
}
# Bodies of the special administrative regions have names of another kind.
SPECIAL = ("810000", "820000")
OFFICE_OF = "General Office of the "
LONGEST_NAME, SHORTEST_NAME = 12, 2


@dataclass(frozen=True)
class Body:
    """A body, or the part of its name that follows the region's."""

    name: str
    national: bool
    en: str
    """Empty where there is no established name."""


@cache
def bodies() -> tuple[Body, ...]:
    """All bodies of the table."""
    return tuple(Body(name, kind == "national", en) for name, kind, en in rows(BODY_TABLE))


@cache
def regions_by_name() -> dict[str, tuple[Region, ...]]:
    """Regions by their full names, and provinces and prefectures by their short ones."""
    found: dict[str, tuple[Region, ...]] = {}
    for region in (*PROVINCES, *units()):
        names = (region.name,) if region.level is Level.COUNTY else (region.name, region.short)
        for name in dict.fromkeys(names):
            found[name] = (*found.get(name, ()), region)
    return found


def english_of(body: Body, region: Region | None) -> str | None:
    """The English name of a region's body; None where the table lacks it."""
    if not body.en or body.national:
        return body.en or None
    if region is None or region.adcode in SPECIAL:
        return None
    if body.en.startswith(OFFICE_OF):
        return f"{OFFICE_OF}{place_in_english(region)} {body.en.removeprefix(OFFICE_OF)}"
    return f"{place_in_english(region)} {body.en}"


def place_in_english(region: Region) -> str:
    """How a region stands in the English name of its bodies: Jiangsu Provincial, Chongqing Municipal."""
    if region.adcode in AUTONOMOUS:
        return AUTONOMOUS[region.adcode]
    if region.level is Level.PROVINCE:
        return f"{region.en} {'Municipal' if region.name.endswith('市') else 'Provincial'}"
    return f"{region.en} Municipal" if region.name.endswith("市") else region.en
