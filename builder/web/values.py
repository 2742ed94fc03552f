"""Values as each language prints them: 1100000000000 CNY as 1.1万亿元 or RMB 1.1 trillion.

Nothing is rounded: a value that would lose digits is printed in full.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from builder.lexicon.measures import english_units
from builder.model.figures import Comparator, Figure
from builder.web.lang import Lang

OPERATORS = {
    Comparator.AT_LEAST: "≥",
    Comparator.MORE: ">",
    Comparator.AT_MOST: "≤",
    Comparator.LESS: "<",
    Comparator.ABOUT: "~",
}
HAN_SCALES = ((12, "万亿", 4), (8, "亿", 4), (4, "万", 2))
LATIN_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
COMPACT_DIGITS = 3
"""English counts are written out unless so few decimals of a million say the same."""


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
    number, unit = printed(figure.value, figure, lang)
    if top is not None:
        number, unit = _range(number, unit, *printed(top, figure, lang))
    return Value(data, OPERATORS.get(figure.comparator, ""), number, unit)


def plain(value: Decimal) -> str:
    """Digits without exponent and without idle zeros."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def printed(value: Decimal, figure: Figure, lang: Lang) -> tuple[str, str]:
    """Number and unit."""
    return _chinese(value, figure) if lang is Lang.ZH else _english(value, figure)


def _range(first: str, unit: str, last: str, last_unit: str) -> tuple[str, str]:
    """2–3家; 9000万–1.2亿元 where the ends have different units."""
    return f"{first}{unit if unit != last_unit else ''}–{last.removeprefix('RMB ')}", last_unit


def _chinese(value: Decimal, figure: Figure) -> tuple[str, str]:
    unit = {"%": "%", "pp": "个百分点", "CNY": "元", "times": "倍", "count": figure.counter or ""}.get(
        figure.unit
    )
    if unit is None:
        return _signed(plain(value)), _printed_unit(figure)
    for power, word, digits in HAN_SCALES if figure.unit in ("CNY", "count") else ():
        scaled = value.scaleb(-power)
        if abs(scaled) >= 1 and scaled == round(scaled, digits):
            return _signed(plain(scaled)), word + unit
    return _signed(plain(value)), unit


def _english(value: Decimal, figure: Figure) -> tuple[str, str]:
    if figure.unit == "CNY":
        for power, word in LATIN_SCALES:
            if abs(value) >= Decimal(10) ** power:
                return f"RMB {_grouped(value.scaleb(-power))}", f" {word}"
        return f"RMB {_grouped(value)}", ""
    if figure.unit == "count":
        millions = value.scaleb(-6)
        if abs(millions) >= 1 and millions == round(millions, COMPACT_DIGITS):
            return _grouped(millions), " million"
        return _grouped(value), ""
    if figure.unit == "pp":
        return _grouped(value), " percentage point" if abs(value) == 1 else " percentage points"
    if figure.unit in ("%", "times"):
        return _grouped(value), {"%": "%", "times": " times"}[figure.unit]
    return _grouped(value), f" {english_units().get(figure.unit) or figure.unit}"


def _grouped(value: Decimal) -> str:
    from babel.numbers import format_decimal

    digits = -int(value.as_tuple().exponent) if value % 1 else 0
    pattern = "#,##0" + (f".{'#' * digits}" if digits else "")
    return _signed(str(format_decimal(value, format=pattern, locale=Lang.EN.locale)))


def _signed(digits: str) -> str:
    return digits.replace("-", "−")


def _printed_unit(figure: Figure) -> str:
    """The unit as the article prints it, without a scale that the number has taken in."""
    found = re.search(r"[^\d.,%]+$", figure.value_text)
    return re.sub("^[余多来]?[万亿]*", "", found[0]) if found else figure.unit
