"""The unit or measure word that stands behind a number: 亿元, 个百分点, 台(套), PFlops."""

import re
from functools import cache

from builder.lexicon.measures import Measure, measures

TENTH = "成"
NO_TENTH = "立为果长员熟效功本就渝都品型交绩分套年群片规因份色批人绵"


def unit_at(text: str, position: int) -> tuple[Measure, int] | None:
    """The unit that begins at a position of folded text, and where it ends."""
    match = _pattern().match(text, position)
    if not match:
        return None
    measure = measures()[match[0].lower()]
    return measure, match.end()


def is_tenth(text: str, position: int) -> bool:
    """Whether 成 at this position means tenths, not 成立 or 成果."""
    return text[position : position + 1] == TENTH and text[position + 1 : position + 2] not in (*NO_TENTH,)


@cache
def _pattern() -> re.Pattern[str]:
    """All units, longest first; a unit in Latin letters ends where the letters end."""
    printed = sorted(measures(), key=lambda word: (-len(word), word))
    return re.compile("|".join(_guarded(measures()[word]) for word in printed), re.IGNORECASE)


def _guarded(measure: Measure) -> str:
    word = re.escape(measure.printed)
    if measure.printed[-1].isascii() and measure.printed[-1].isalpha():
        return f"{word}(?![A-Za-z0-9])"
    return f"{word}(?![{measure.not_before}])" if measure.not_before else word
