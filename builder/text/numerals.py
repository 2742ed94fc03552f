"""Chinese and Arabic numerals: reads 1.1万亿, 两千三百, 百分之二十三 and 三分之一 as exact numbers.

A numeral is digits with a multiplier behind them (13.3万), or characters: digits in places that 十百千万亿 name, a decimal
part behind 点. A multiplier alone is a number as well (万亿 in 超万亿元); so 一 need not stand before it.
"""

from decimal import Decimal

DIGITS = {
    **{character: value for value, character in enumerate("零一二三四五六七八九")},
    **{character: value for value, character in enumerate("壹贰叁肆伍陆柒捌玖", 1)},
    "〇": 0,
    "两": 2,
}
PLACES = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
LONGEST = 40

ARABIC = r"\d++(?:,\d{3}(?!\d))*+(?:\.\d++)?+"
ONE = "[一二两三四五六七八九十]"
# 百 of 百分之, 千 of 千瓦 and 千克 multiply nothing.
SCALE = "[十百千]?万?亿|[十百千]?万|百(?!分)|千(?![瓦米克伏卡])"
CHARACTERS = r"[零〇一二两三四五六七八九十百千万亿]++(?:点[零〇一二三四五六七八九]++)?+"


def read_numeral(text: str) -> Decimal | None:
    """The number that a numeral writes, in digits, characters or both; None where it writes none."""
    if not text or len(text) > LONGEST:
        return None
    if text.isascii() and text.isdecimal():
        return Decimal(text)
    digits = 0
    while digits < len(text) and (text[digits].isdecimal() or text[digits] in ".,"):
        digits += 1
    if not digits:
        return read_characters(text)
    try:
        number = Decimal(text[:digits].replace(",", ""))
    except ArithmeticError:
        return None
    scale = read_scale(text[digits:])
    return number * scale if scale else None


def read_scale(text: str) -> Decimal | None:
    """What 万, 千亿 or 万亿 behind digits multiply by; 1 for nothing."""
    scale = 1
    for character in text:
        factor = PLACES.get(character) or MYRIADS.get(character)
        if factor is None:
            return None
        scale *= factor
    return Decimal(scale)


def read_characters(text: str) -> Decimal | None:
    """The number that characters write: 两千三百, 十二点五, 二〇二四, 万亿."""
    whole, _, part = text.partition("点")
    if not whole or any(c not in DIGITS and c not in PLACES and c not in MYRIADS for c in whole):
        return None
    if any(c not in DIGITS for c in part):
        return None
    value = _spelled(whole) if all(c in DIGITS for c in whole) else _placed(whole)
    return Decimal(f"{value}." + "".join(str(DIGITS[c]) for c in part)) if part else Decimal(value)


def _spelled(text: str) -> int:
    return int("".join(str(DIGITS[c]) for c in text) or "0")


def _placed(text: str) -> int:
    total = section = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in PLACES:
            section += (digit or 1) * PLACES[character]
            digit = 0
        elif character == "万":
            total += (section + digit or 1) * MYRIADS[character]
            section = digit = 0
        else:
            total = (total + section + digit or 1) * MYRIADS[character]
            section = digit = 0
    return total + section + digit
