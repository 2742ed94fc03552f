"""Amounts as each language writes them: 1.1万亿元 and RMB 1.1 trillion, 近60% and nearly 60%.

Chinese counts in 万, 亿 and 万亿, English in thousands, million, billion and trillion; neither is rounded, so both say the
same number. A sign of money stands before the number, every other unit behind it.
"""

from decimal import Decimal

from builder.lexicon.measures import COUNT, english_units
from builder.model.figures import Comparator
from builder.text.amounts import plain

# With the decimals that may stand before each multiplier: 13.3万, but 123456 in digits.
CHINESE_SCALES = ((10**12, "万亿", 4), (10**8, "亿", 4), (10**4, "万", 2))
ENGLISH_SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
ENGLISH_DECIMALS = 3
"""What is not money is written out unless so few decimals of a million say the same."""
CHINESE_UNITS = {"%": "%", "pp": "个百分点", "CNY": "元", "times": "倍", COUNT: ""}
MONEY = {"CNY": "RMB ", "USD": "US$", "EUR": "€", "HKD": "HK$", "JPY": "¥", "GBP": "£"}
BOUNDS = {
    Comparator.MORE: "more than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.LESS: "less than ",
    Comparator.AT_MOST: "up to ",
    Comparator.ABOUT: "about ",
}
# The printed word is finer than the comparator: 近 is below, 约 and 左右 on either side.
NEARLY = ("近", "将近", "接近")

Words = tuple[str, str]
"""A number, and what stands behind it: its multiplier and its unit."""


def in_chinese(value: Decimal, unit: str, *, counter: str | None = None) -> Words | None:
    """The amount in Chinese; None for a unit whose Chinese is left to the text that it was read from."""
    word = counter if unit == COUNT and counter else CHINESE_UNITS.get(unit)
    if word is None:
        return None
    for scale, multiplier, decimals in CHINESE_SCALES if unit in ("CNY", COUNT) else ():
        scaled = value / scale
        if abs(scaled) >= 1 and scaled == round(scaled, decimals):
            return f"{plain(scaled):f}", multiplier + word
    return f"{plain(value):f}", word


def in_english(value: Decimal, unit: str) -> Words:
    """The amount in English; what is counted is left to the sentence."""
    money = MONEY.get(unit, "")
    for scale, multiplier in ENGLISH_SCALES:
        scaled = value / scale
        if abs(scaled) >= 1 and (money or scaled == round(scaled, ENGLISH_DECIMALS)):
            return f"{money}{plain(scaled):,f}", multiplier + _unit(unit, value)
    return f"{money}{plain(value):,f}", _unit(unit, value)


def to_range(first: Words, last: Words) -> Words:
    """2–3家; 9000万–1.2亿元 where the ends have different units; RMB 90–120 million."""
    money = next((sign for sign in MONEY.values() if last[0].startswith(sign)), "")
    unit = first[1] if first[1] != last[1] else ""
    return f"{first[0]}{unit}–{last[0].removeprefix(money)}", last[1]


def say_in_english(
    value: Decimal,
    unit: str,
    *,
    comparator: Comparator = Comparator.EQUAL,
    value_max: Decimal | None = None,
    printed: str = "",
) -> str:
    """The amount with its bound, as an English sentence says it; `printed` is what the Chinese says."""
    words = in_english(value, unit)
    if value_max is not None:
        words = to_range(words, in_english(value_max, unit))
    bound = BOUNDS.get(comparator, "")
    if comparator is Comparator.ABOUT and printed.startswith(NEARLY):
        bound = "nearly "
    return bound + "".join(words)


def _unit(unit: str, value: Decimal) -> str:
    if unit in MONEY or unit == COUNT:
        return ""
    if unit == "%":
        return "%"
    word = english_units().get(unit, unit)
    return " " + (word[:-1] if abs(value) == 1 and word.endswith("s") else word)
