"""A Chinese number as the English should say it: 900亿元以上 is “at least RMB 90 billion”."""

from decimal import Decimal

from builder.lexicon.english_numbers import number_words
from builder.lexicon.measures import COUNT, english_units
from builder.model.figures import Comparator
from builder.text.numbers.number import MONTH, Number, Sort

LARGE = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
BOUNDS = {
    Comparator.AT_LEAST: "at least ",
    Comparator.MORE: "more than ",
    Comparator.AT_MOST: "at most ",
    Comparator.LESS: "less than ",
    Comparator.ABOUT: "about ",
}
MONEY = {"CNY": "RMB ", "USD": "US$", "EUR": "€", "HKD": "HK$", "JPY": "¥", "GBP": "£"}


def in_english(number: Number) -> str:
    """The number with its unit and its bound."""
    return BOUNDS.get(number.comparator, "") + amount(number)


def amount(number: Number) -> str:
    """The number with its unit."""
    if number.sort is Sort.CODE or not number.values:
        return number.text
    value = number.values[0]
    if number.unit == MONTH:
        return next(name for name, place in number_words("month").items() if place == value)
    if number.unit in MONEY:
        return f"{MONEY[number.unit]}{in_words(value)}"
    if not number.unit or number.unit == COUNT or number.unit == "year":
        return in_words(value, grouped=not 1900 <= value <= 2100)
    return f"{in_words(value)} {unit_word(number.unit, value)}"


def unit_word(unit: str, value: Decimal) -> str:
    """The English word for a unit."""
    if unit == "%":
        return "per cent"
    word = english_units().get(unit) or unit
    return word.removesuffix("s") if value == 1 and word.endswith("s") else word


def in_words(value: Decimal, *, grouped: bool = True) -> str:
    """1100000000000 is 1.1 trillion, 13000 is 13,000; no digit is lost."""
    for size, word in LARGE:
        if abs(value) >= size:
            scaled = (value / size).normalize()
            return f"{scaled:,f} {word}"
    return f"{value.normalize():,f}" if grouped else f"{value.normalize():f}"
