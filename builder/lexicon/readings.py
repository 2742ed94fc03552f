"""Readings that the program knows for certain: names of regions, phrases of our own."""

import re
from dataclasses import dataclass
from functools import cache

from builder.lexicon.regions import PROVINCES, ordinary_names, units
from builder.lexicon.tables import rows
from builder.model.regions import Level, Region

CHECKED_TABLE = "readings.tsv"
PHRASE_TABLE = "phrases.tsv"
SUFFIX_TABLE = "suffixes.tsv"
SUFFIX_WORDS = re.compile("[^族]+族|自治.|特别|行政区|.+")


@dataclass(frozen=True)
class OwnReading:
    """A text whose reading is known, a syllable a character."""

    text: str
    syllables: tuple[str, ...]
    is_name: bool
    words: tuple[str, ...]
    """As orthography writes it: 宁夏 回族 自治区."""


@cache
def own_readings() -> tuple[OwnReading, ...]:
    """Names and phrases, each once; a name of a region wins over a phrase, a higher unit over a lower."""
    found: dict[str, OwnReading] = {}
    for region in (*PROVINCES, *sorted(units(), key=lambda unit: (unit.level is Level.COUNTY, unit.adcode))):
        for name in _spoken_names(region):
            syllables = (*region.reading, *_suffix(name.removeprefix(region.short)))
            if len(syllables) == len(name):
                words = (region.short, *SUFFIX_WORDS.findall(name.removeprefix(region.short)))
                found.setdefault(name, OwnReading(name, syllables, is_name=True, words=words))
    for text, reading in rows(CHECKED_TABLE):
        if len(text) > 1 and text not in ordinary_names():
            found.setdefault(text, OwnReading(text, tuple(reading.split()), is_name=True, words=(text,)))
    for text, reading in rows(PHRASE_TABLE):
        found.setdefault(text, OwnReading(text, tuple(reading.split()), is_name=False, words=(text,)))
    return tuple(found.values())


def _spoken_names(region: Region) -> tuple[str, ...]:
    """The short names of counties are too often ordinary words; those of prefectures sometimes."""
    if region.level is Level.COUNTY or (
        region.level is Level.PREFECTURE and region.short in ordinary_names()
    ):
        return (region.name,)
    return (region.name, region.short)


@cache
def _suffixes() -> dict[str, str]:
    return {row[0]: row[1] for row in rows(SUFFIX_TABLE)}


def _suffix(rest: str) -> tuple[str, ...]:
    return tuple(_suffixes().get(character, "") for character in rest) if rest else ()
