"""Parts of names of indicators, for those that no table has as a whole.

`compounds.tsv` is written by hand; policy terms and names of indicators are parts as well.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from builder.lexicon.indicators import indicators
from builder.lexicon.tables import rows
from builder.lexicon.topics import topics

COMPOUND_TABLE = "compounds.tsv"


class Part(StrEnum):
    """What a part does in a name."""

    NOUN = "noun"
    BEFORE = "before"
    QUALITY = "quality"
    AFTER = "after"
    TAIL = "tail"


@dataclass(frozen=True)
class Piece:
    """A part and its English, as it stands inside a name."""

    role: Part
    en: str


@cache
def pieces() -> dict[str, Piece]:
    """What a noun is made of, by its Chinese; the table of parts goes before indicators, and these before terms."""
    found = {name: Piece(Part.NOUN, topic.en) for name, topic in topics().items()}
    # Other names of an indicator are short for it, and part of other words: 规模以上工业 alone is its value added.
    found |= {one.zh: Piece(Part.NOUN, one.en) for one in indicators().values()}
    return found | {zh: Piece(Part(role), en) for zh, role, en in rows(COMPOUND_TABLE) if role != Part.TAIL}


@cache
def tails() -> dict[str, str]:
    """What is measured of a noun, longest first; {} stands for the noun."""
    found = [(zh, en) for zh, role, en in rows(COMPOUND_TABLE) if role == Part.TAIL]
    return dict(sorted(found, key=lambda one: (-len(one[0]), one[0])))
