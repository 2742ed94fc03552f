"""Numbers of a Chinese text, each with the unit behind it: 1.1万亿元, 百分之八, 三分之一, 两成, 翻一番."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from builder.lexicon.measures import COUNT
from builder.text.numerals import ARABIC, CHARACTERS, DIGITS, ONE, SCALE, read_numeral, read_scale
from builder.text.units import first_characters, is_tenth, unit_at

# 一 before a measure word is an article, not a count: 一个平台.
ALONE = r"一(?![零〇一二两三四五六七八九十百千万亿点成倍%元])"
# A number counts where it has a multiplier, or where a unit, 多, 成 or the other end of a range may stand behind it.
FORMS = (
    rf"(?=[\d零〇一二两三四五六七八九十百千万亿翻过半])(?:百分之(?P<percent>{CHARACTERS}|{ARABIC})"
    rf"|(?P<under>{ONE}{{1,3}})分之(?P<over>{ONE}{{1,3}})"
    rf"|(?P<multiple>翻)(?:(?P<doublings>{ONE}|\d)番|番|倍)"
    r"|(?P<half>一半|过半|半数)"
    rf"|(?<![\d.A-Za-z+×*/])(?<!\d,)(?P<arabic>{ARABIC})(?:[ ]?(?P<some>[多余])?(?P<scale>万[多余]亿|{SCALE})|(?=@))"
    rf"|(?<![零〇一二两三四五六七八九十百千万亿])(?!{ALONE})(?P<characters>{CHARACTERS})(?:(?<=[十百千万亿])|(?=@)))"
)
MORE = frozenset("多余")
SHARES = frozenset(("percent", "over", "doublings", "multiple", "half"))
JOINERS = frozenset("-至到")
# Behind a number without a unit: the other end of a range may follow, or 级.
OPEN = JOINERS | {"级"}
FOLLOWING = OPEN | frozenset("多余 成")
YEAR_DIGITS = len("2024")
# 2个半小时 is two and a half, 4个多小时 more than four.
MIXED = re.compile(r"个(半|多)(?=小时|月|百分点)")
HALF = Decimal("0.5")
# 数百 and 几十 tell no number, 第三 is a rank.
NO_NUMBER_BEFORE = frozenset("数几好若第")
MINUS = ("-", "－", "−")
SIGNED = frozenset(("%", "pp"))
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Quantity:
    """A number with its unit; the unit is empty where only a range may follow."""

    start: int
    end: int
    """Where it ends, its unit included."""
    value: Decimal
    unit: str = ""
    counter: str | None = None
    scale: Decimal = Decimal(1)
    """What its multiplier is, or 1."""
    more: bool = False
    spelled: bool = False


def find_quantities(narrow: str, printed: str) -> list[Quantity]:
    """The numbers of a text in order; `narrow` is what is printed in one width."""
    return [found for match in _numbers().finditer(narrow) if (found := _read(narrow, printed, match))]


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(
        FORMS.replace("@", "[" + re.escape("".join(sorted(first_characters() | FOLLOWING))) + "]")
    )


def _read(text: str, printed: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if match.lastgroup in SHARES:
        share = _share(match)
        return (
            None if share is None else Quantity(start, end, share, unit="times" if match["multiple"] else "%")
        )
    before = text[start - 1 : start]
    if text[end : end + 1] == "+" or (before in NO_NUMBER_BEFORE and (before == "第" or not match["arabic"])):
        return None
    scale = (match["scale"] or "").replace("多", "").replace("余", "")
    digits = match["arabic"] or match["characters"]
    more = bool(match["some"]) or scale != (match["scale"] or "")
    if text[end : end + 1] in MORE:
        more, end = True, end + 1
    half = Decimal(0)
    mixed = MIXED.match(text, end) if text[end : end + 1] == "个" else None
    if mixed:
        half, more, end = HALF if mixed[1] == "半" else half, more or mixed[1] == "多", mixed.end()
    factor, unit, counter, end = _unit(text, end, scaled=bool(scale))
    if (not unit and text[end : end + 1] not in OPEN) or (unit == "year" and len(digits) == YEAR_DIGITS):
        return None
    value = read_numeral(digits + scale)
    if value is None or (len(digits) > 1 and digits == match["characters"] and set(digits) <= DIGITS.keys()):
        return None
    value += half
    if unit in SIGNED and _is_negative(text, printed, start):
        start, factor = start - 1, -factor
    scaled = read_scale(scale) or Decimal(1)
    return Quantity(start, end, value * factor, unit, counter, scaled, more, not match["arabic"])


def _is_negative(text: str, printed: str, start: int) -> bool:
    """Whether a sign stands before the number, not a dash and not the hyphen of a range."""
    before = text[max(0, start - 2) : start - 1]
    return printed[start - 1 : start] in MINUS and not (
        before.isdecimal() or before in ("%", ")", "-") or (before.isascii() and before.isalpha())
    )


def _share(match: re.Match[str]) -> Decimal | None:
    """The value of forms that need no unit: 百分之五, 三分之一, 翻两番, 一半."""
    if match["percent"]:
        return read_numeral(match["percent"])
    if match["under"]:
        under, over = read_numeral(match["under"]), read_numeral(match["over"])
        return round(over * HUNDRED / under, 2) if under and over else None
    if match["half"]:
        return Decimal(50)
    if match["multiple"]:
        return Decimal(2) ** int(read_numeral(match["doublings"] or "1") or 1)
    return None


def _unit(text: str, position: int, *, scaled: bool) -> tuple[Decimal, str, str | None, int]:
    """What the unit multiplies by, its symbol, the measure word of a count, and where it ends."""
    begin = position + (text[position : position + 1] == " ")
    if is_tenth(text, begin):
        return Decimal(10), "%", None, begin + 1
    found = unit_at(text, begin)
    if found:
        return found[0].factor, found[0].symbol, found[0].counter, found[1]
    if scaled and text[begin : begin + 1] == "度":
        return Decimal(1), "kWh", None, begin + 1
    return Decimal(1), COUNT if scaled else "", None, position
