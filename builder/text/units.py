"""The unit or measure word that stands behind a number: 亿元, 个百分点, 台(套), PFlops."""

import re
from functools import cache

from builder.lexicon.measures import Measure, measures

TENTH = "成"
NO_TENTH = "立为果长员熟效功本就渝都品型交绩分套年群片规因份色批人绵"


def unit_at(text: str, position: int) -> tuple[Measure, int] | None:
    """The unit that begins at a position of folded text, and where it ends."""
    pattern = _patterns().get(text[position : position + 1].lower())
    match = pattern.match(text, position) if pattern else None
    if not match:
        return None
    measure = measures()[match[0].lower()]
    return measure, match.end()


def is_tenth(text: str, position: int) -> bool:
    """Whether 成 at this position means tenths, not 成立 or 成果."""
    return text[position : position + 1] == TENTH and text[position + 1 : position + 2] not in (*NO_TENTH,)


def first_characters() -> frozenset[str]:
    """What a unit can begin with."""
    return frozenset(first for word in measures() for first in (word[0], word[0].upper()))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The units that begin with each character, longest first; one in Latin letters ends where the letters end."""
    found: dict[str, list[str]] = {}
    for word in sorted(measures(), key=lambda word: (-len(word), word)):
        found.setdefault(word[0], []).append(_guarded(measures()[word]))
    return {first: re.compile("|".join(words), re.IGNORECASE) for first, words in found.items()}


def _guarded(measure: Measure) -> str:
    word = re.escape(measure.printed)
    if measure.printed[-1].isascii() and measure.printed[-1].isalpha():
        return f"{word}(?![A-Za-z0-9])"
    return f"{word}(?![{measure.not_before}])" if measure.not_before else word
