"""Values as each language prints them: 1100000000000 CNY as 1.1万亿元 or RMB 1.1 trillion.

Nothing is rounded: a value that would lose digits is printed in full.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from builder.model.figures import Comparator, Figure
from builder.text.amount_words import Words, in_chinese, in_english, to_range
from builder.web.lang import Lang

OPERATORS = {
    Comparator.AT_LEAST: "≥",
    Comparator.MORE: ">",
    Comparator.AT_MOST: "≤",
    Comparator.LESS: "<",
    Comparator.ABOUT: "~",
}


@dataclass(frozen=True)
class Value:
    """A value to print: `data` is for machines; the unit follows the number, with a blank in it where one belongs."""

    data: str
    operator: str
    number: str
    unit: str

    @property
    def text(self) -> str:
        """All of it in one line."""
        return f"{self.operator}{self.number}{self.unit}"


def value_of(figure: Figure, lang: Lang) -> Value:
    """The value of a figure with its operator and unit; a range has both ends."""
    top = figure.value_max
    data = plain(figure.value) + (f"/{plain(top)}" if top is not None else "")
    words = _printed(figure.value, figure, lang)
    if top is not None:
        words = to_range(words, _printed(top, figure, lang))
    return Value(data, OPERATORS.get(figure.comparator, ""), words[0], words[1])


def plain(value: Decimal) -> str:
    """Digits without exponent and without idle zeros."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _printed(value: Decimal, figure: Figure, lang: Lang) -> Words:
    if lang is Lang.EN:
        number, unit = in_english(value, figure.unit)
    else:
        said = in_chinese(value, figure.unit, counter=figure.counter)
        number, unit = said or (plain(value), _printed_unit(figure))
    return number.replace("-", "−"), unit


def _printed_unit(figure: Figure) -> str:
    """The unit as the article prints it, without a scale that the number has taken in."""
    found = re.search(r"[^\d.,%]+$", figure.value_text)
    return re.sub("^[余多来]?[万亿]*", "", found[0]) if found else figure.unit
