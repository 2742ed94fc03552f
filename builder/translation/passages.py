"""Which English block translates which Chinese one: by order, and by likeness where one is missing or merged."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from builder.model.translation import Passage, Sides
from builder.text.numbers.chinese import chinese_numbers
from builder.text.numbers.english import english_numbers
from builder.translation.numbers import is_twin

LETTERS = 3.2
"""English letters to a Chinese character."""
ALONE = 1.6
"""What it costs to leave a block without a twin."""
LARGEST = 250_000


@dataclass(frozen=True)
class Pair:
    """A passage and its translation, one of which may be missing."""

    zh: Passage | None
    en: Passage | None


def pairs(sides: Sides) -> tuple[Pair, ...]:
    """Title, kicker and summary, then the blocks."""
    english = {passage.id: passage for passage in sides.en.head}
    head = [Pair(passage, english[passage.id]) for passage in sides.zh.head if passage.id in english]
    return (*head, *aligned(sides.zh.blocks, sides.en.blocks))


def aligned(chinese: Sequence[Passage], english: Sequence[Passage]) -> tuple[Pair, ...]:
    """Blocks pair by order where both sides have as many, else by what they are, how long and with which numbers."""
    if not english:
        return ()
    if len(chinese) == len(english) or len(chinese) * len(english) > LARGEST:
        return tuple(Pair(zh, en) for zh, en in zip(chinese, english, strict=False))
    costs = _costs(chinese, english)
    table = [
        [(ALONE * (row + column), "") for column in range(len(english) + 1)]
        for row in range(len(chinese) + 1)
    ]
    for row in range(len(chinese) + 1):
        for column in range(len(english) + 1):
            ways = []
            if row and column:
                ways.append((table[row - 1][column - 1][0] + costs[row - 1][column - 1], "both"))
            if row:
                ways.append((table[row - 1][column][0] + ALONE, "zh"))
            if column:
                ways.append((table[row][column - 1][0] + ALONE, "en"))
            table[row][column] = min(ways, default=(0.0, ""))
    return _walk(chinese, english, table)


def _walk(
    chinese: Sequence[Passage], english: Sequence[Passage], table: Sequence[Sequence[tuple[float, str]]]
) -> tuple[Pair, ...]:
    found: list[Pair] = []
    row, column = len(chinese), len(english)
    while row or column:
        way = table[row][column][1]
        row -= way != "en"
        column -= way != "zh"
        found.append(Pair(chinese[row] if way != "en" else None, english[column] if way != "zh" else None))
    return tuple(reversed(found))


def _costs(chinese: Sequence[Passage], english: Sequence[Passage]) -> list[list[float]]:
    """How unlike each two blocks are: their roles, their lengths, and their numbers."""
    ours = [chinese_numbers(passage.text) for passage in chinese]
    theirs = [english_numbers(passage.text) for passage in english]
    costs = []
    for zh, numbers in zip(chinese, ours, strict=True):
        row = []
        firm = [number for number in numbers if number.firm]
        for en, others in zip(english, theirs, strict=True):
            met = sum(any(is_twin(one, other) for other in others) for one in firm)
            count = max(len(firm), sum(other.firm for other in others))
            length = abs(math.log((len(en.text) + 9) / (len(zh.text) * LETTERS + 9)))
            row.append(2.0 * (zh.role is not en.role) + length + (2.0 * (1 - met / count) if count else 0.5))
        costs.append(row)
    return costs
