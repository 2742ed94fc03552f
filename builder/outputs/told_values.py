"""Values as a text tells them: a fall in words and not by a minus sign, a fraction as it is printed."""

import re
from dataclasses import replace

from builder.model.figures import Change, Comparator, Figure
from builder.outputs.values import Value, value_of
from builder.web.lang import Lang

DIGITS = "一二三四五六七八九十"
FRACTION = re.compile(f"([{DIGITS}])分之([{DIGITS}])")
PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# A fall of at least 20% is a change of −20% at most.
FALLS = {
    Lang.ZH: {
        Comparator.ABOUT: "约减少",
        Comparator.AT_MOST: "至少减少",
        Comparator.LESS: "减少超过",
        Comparator.AT_LEAST: "至多减少",
        Comparator.MORE: "减少不到",
    },
    Lang.EN: {
        Comparator.ABOUT: "about ",
        Comparator.AT_MOST: "at least ",
        Comparator.LESS: "more than ",
        Comparator.AT_LEAST: "up to ",
        Comparator.MORE: "under ",
    },
}
BELOW_ZERO = ("°C",)
"""Units of which a level may be negative and nothing has fallen."""


def told_value(figure: Figure, lang: Lang) -> Value:
    """The value for readers; what machines read of it is the plain value of the figure."""
    value = value_of(figure, lang)
    if is_fall(figure):
        return _fall(figure, lang, value.data)
    fraction = FRACTION.fullmatch(figure.value_text)
    return replace(value, number=_fraction(fraction, lang), unit="") if fraction else value


def is_fall(figure: Figure) -> bool:
    """Whether it is so much less than before or elsewhere; growth below zero keeps its sign."""
    return figure.value < 0 and figure.change is not Change.YOY and figure.unit not in BELOW_ZERO


def _fall(figure: Figure, lang: Lang, data: str) -> Value:
    least, most = figure.value, figure.value_max
    size = replace(
        figure, value=-least if most is None else -most, value_max=None if most is None else -least
    )
    value = value_of(replace(size, comparator=Comparator.EQUAL), lang)
    operator = FALLS[lang].get(figure.comparator, "减少" if lang is Lang.ZH else "")
    less = {Lang.ZH: "", Lang.EN: " fewer" if figure.unit == "count" else " less"}[lang]
    return Value(data, operator, value.number, value.unit + less)


def _fraction(found: re.Match[str], lang: Lang) -> str:
    whole, some = DIGITS.index(found[1]), DIGITS.index(found[2])
    if lang is Lang.ZH or not 0 < whole < len(PARTS) + 1:
        return found[0]
    return f"{NUMBERS[some]}-{PARTS[whole - 1]}{'s' if some else ''}"
