"""Units and measure words: how they are printed, and what they are called in figures.

`measures.tsv` holds units with a symbol, `counters.tsv` the measure words of things and people.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from builder.lexicon.tables import rows

MEASURE_TABLE = "measures.tsv"
COUNTER_TABLE = "counters.tsv"
COUNT = "count"


@dataclass(frozen=True)
class Measure:
    """A printed unit."""

    printed: str
    symbol: str
    """%, pp, CNY, t, kWh … or `count`."""
    factor: Decimal
    """What turns a number of it into a number of the symbol: ‰ is a tenth of %."""
    en: str
    counter: str | None = None
    """For counts, the measure word itself."""
    not_before: str = ""
    """Characters that make another word of it: 族 of 家."""


@cache
def measures() -> dict[str, Measure]:
    """Units and measure words by how they are printed, in lower case."""
    found = {
        printed.lower(): Measure(printed, symbol, Decimal(factor), en, not_before="".join(guard))
        for printed, symbol, factor, en, *guard in rows(MEASURE_TABLE)
    }
    for word, not_before in rows(COUNTER_TABLE):
        found[word] = Measure(word, COUNT, Decimal(1), "", word, not_before)
    return found


@cache
def english_units() -> dict[str, str]:
    """The English word for a unit's symbol."""
    found: dict[str, str] = {}
    for measure in measures().values():
        found.setdefault(measure.symbol, measure.en)
    return found
