"""Names of indicators in both languages, and every other name that an indicator goes by.

`indicators.tsv` is written by hand. English names follow the statistics bureau's yearbook where it has the indicator.
"""

from dataclasses import dataclass
from functools import cache

from builder.lexicon.tables import rows

INDICATOR_TABLE = "indicators.tsv"


@dataclass(frozen=True)
class Indicator:
    """What a figure measures."""

    zh: str
    en: str


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by their names, the other names included."""
    found: dict[str, Indicator] = {}
    for zh, en, *others in rows(INDICATOR_TABLE):
        indicator = Indicator(zh, en)
        for name in (zh, *(others[0].split(" ") if others else ())):
            found[name] = indicator
    return found
