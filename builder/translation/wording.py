"""A Chinese number as the English should say it: 900亿元以上 is “at least RMB 90 billion”."""

from builder.lexicon.english_numbers import number_words
from builder.lexicon.measures import COUNT
from builder.model.figures import Comparator
from builder.text.amount_words import in_english
from builder.text.numbers.number import MONTH, Number, Sort

BOUNDS = {
    Comparator.AT_LEAST: "at least ",
    Comparator.MORE: "more than ",
    Comparator.AT_MOST: "at most ",
    Comparator.LESS: "less than ",
    Comparator.ABOUT: "about ",
}


def say(number: Number) -> str:
    """The number with its unit and its bound."""
    return BOUNDS.get(number.comparator, "") + amount(number)


def amount(number: Number) -> str:
    """The number with its unit."""
    if number.sort is Sort.CODE or not number.values:
        return number.text
    value = number.values[0]
    if number.unit == MONTH:
        return next(name for name, place in number_words("month").items() if place == value)
    if number.unit == "%":
        return f"{''.join(in_english(value, COUNT))} per cent"
    if number.unit in ("", COUNT, "year") and 1900 <= value <= 2100:
        return f"{value.normalize():f}"
    return "".join(in_english(value, COUNT if number.unit in ("", "year") else number.unit))
