"""A region as the program knows it."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Levels of GB/T 2260."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"


@dataclass(frozen=True)
class Region:
    """A unit of GB/T 2260 with its names and its checked reading."""

    adcode: str
    level: Level
    name: str
    """Full name: 重庆市."""
    short: str
    """Name in use: 重庆."""
    reading: tuple[str, ...]
    """Pinyin with tone marks of the short name, a syllable a character."""
    en: str
    """Established English name: Chongqing."""
    slug: str
    """Last part of its address: chongqing, shaanxi, neimenggu."""
    code: str = ""
    """For province-level units, the two letters of ISO 3166-2: CQ."""
    abbreviation: str = ""
    """For province-level units, the one character: 渝."""
    parent: str | None = None
    """Adcode of the unit above it."""
