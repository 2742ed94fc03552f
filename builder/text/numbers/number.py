"""A number of a text, in either language, with every value that it may rightly have on the other side.

6亿斤 is 600 million jin or 300,000 tonnes. Figures are firm, they need their twin. Numbers that are spelled out, ordinals
and dates that a text only implies are loose: they may be a twin, and need none.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from builder.model.figures import Comparator

MONTH = "month of the year"
"""The unit of 6 in 6月."""


class Sort(StrEnum):
    """What a number is, as far as a translation may confuse it."""

    PLAIN = "plain"
    PERCENT = "percent"
    POINTS = "points"
    CODE = "code"
    """A name with digits in it: 5G, CR929."""


@dataclass(frozen=True)
class Number:
    """A number in a text, and what it may come to."""

    start: int
    end: int
    text: str
    """As written, with its unit and the words that bound it."""
    values: tuple[Decimal, ...]
    """In units: 1.1万亿 is 1100000000000. The literal value comes first."""
    firm: bool
    """Whether it must have a twin."""
    sort: Sort = Sort.PLAIN
    comparator: Comparator = Comparator.EQUAL
    unit: str = ""
    """The symbol of its unit, for what the English should say; Chinese numbers alone have it."""
    name: str = ""
    """For a code, its letters and digits."""
    converted: tuple[Decimal, ...] = ()
    """Its value in other units, which a translator may round: 亩 in hectares."""
