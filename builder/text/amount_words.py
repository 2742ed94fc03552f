"""Amounts as each language writes them: 1.1万亿元 and RMB 1.1 trillion, 近60% and nearly 60%.

Chinese counts in 万, 亿 and 万亿, English in thousands, million, billion and trillion; neither is rounded, so both say the
same number. RMB stands before an amount; the unit's word behind it.
"""

from decimal import Decimal

from builder.lexicon.measures import english_units
from builder.model.figures import Comparator
from builder.text.amounts import plain

CHINESE_SCALES = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
ENGLISH_SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
CHINESE_UNITS = {
    "CNY": "元", "USD": "美元", "EUR": "欧元", "HKD": "港元", "pp": "个百分点", "times": "倍", "t": "吨", "kWh": "千瓦时", "kW": "千瓦",
    "MW": "兆瓦", "GW": "吉瓦", "m2": "平方米", "km2": "平方公里", "m3": "立方米", "km": "公里", "m": "米", "mu": "亩", "ha": "公顷", "°C": "摄氏度",
    "min": "分钟", "h": "小时", "d": "天", "month": "个月", "year": "年", "workday": "个工作日", "jin": "斤", "tce": "吨标准煤", "TEU": "标箱",
    "CNY/t": "元/吨", "CNY/kWh": "元/千瓦时",
}  # fmt: skip
PREFIXED = {"CNY": "RMB ", "USD": "US$", "EUR": "€", "HKD": "HK$"}
CHINESE_BOUNDS = {
    Comparator.MORE: ("超", ""),
    Comparator.AT_LEAST: ("", "以上"),
    Comparator.LESS: ("不到", ""),
    Comparator.AT_MOST: ("不超过", ""),
    Comparator.ABOUT: ("约", ""),
}
ENGLISH_BOUNDS = {
    Comparator.MORE: "more than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.LESS: "less than ",
    Comparator.AT_MOST: "up to ",
    Comparator.ABOUT: "about ",
}
# The printed word is finer than the comparator: 近 is below, 约 and 左右 on either side.
NEARLY = ("近", "将近", "接近")


def in_chinese(
    value: Decimal,
    unit: str,
    *,
    counter: str | None = None,
    comparator: Comparator = Comparator.EQUAL,
    value_max: Decimal | None = None,
    printed: str = "",
) -> str:
    """The amount as a Chinese text writes it."""
    word = unit if unit == "%" else CHINESE_UNITS.get(unit, counter or ("" if unit == "count" else unit))
    number = _scaled(value, CHINESE_SCALES, "")
    if value_max is not None:
        number += "—" + _scaled(value_max, CHINESE_SCALES, "")
    before, after = CHINESE_BOUNDS.get(comparator, ("", ""))
    if comparator is Comparator.ABOUT and printed.startswith(NEARLY):
        before = "近"
    return f"{before}{number}{word}{after}"


def in_english(
    value: Decimal,
    unit: str,
    *,
    comparator: Comparator = Comparator.EQUAL,
    value_max: Decimal | None = None,
    printed: str = "",
) -> str:
    """The amount as an English text writes it; what is counted is left to the sentence."""
    number = _scaled(value, ENGLISH_SCALES, ",")
    if value_max is not None:
        number += "–" + _scaled(value_max, ENGLISH_SCALES, ",")
    bound = ENGLISH_BOUNDS.get(comparator, "")
    if comparator is Comparator.ABOUT and printed.startswith(NEARLY):
        bound = "nearly "
    return bound + PREFIXED.get(unit, "") + number + _word(unit, value if value_max is None else value_max)


def _word(unit: str, value: Decimal) -> str:
    if unit in PREFIXED or unit == "count":
        return ""
    if unit == "%":
        return "%"
    word = english_units().get(unit, unit)
    return " " + (word[:-1] if abs(value) == 1 and word.endswith("s") else word)


def _scaled(value: Decimal, scales: tuple[tuple[int, str], ...], group: str) -> str:
    size = abs(value)
    for scale, word in scales:
        if size >= scale and (group or _is_short(size / scale)):
            return f"{plain(value / scale):f}{word}"
    number = plain(value)
    return f"{number:{group}f}"


def _is_short(number: Decimal) -> bool:
    """Chinese writes 13.3万 but 123,456 in digits."""
    exponent = number.normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -4
