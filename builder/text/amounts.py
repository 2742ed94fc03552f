"""Amounts in Chinese text: a number, the unit behind it, and the words that bound it.

An amount is  [bound] number [多|余] [multiplier] [多|余] unit [以上|左右|以内]. Numbers are digits or characters, 百分之N,
N分之M, N成, 翻N番 and 一半. Two numbers that a dash, 至 or 到 joins are a range, unless 从 or 由 stands before them: then
they are two amounts. What an amount says of the world is not asked here, nor whether it is a date: only amounts with a
unit are given, and numbers in 万 and 亿 that stand without one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from builder.lexicon.measures import COUNT
from builder.model.figures import Comparator
from builder.text.bounds import BEHIND, bound_before, bound_behind
from builder.text.numerals import ARABIC, CHARACTERS, DIGITS, ONE, SCALE, read_numeral, read_scale
from builder.text.units import first_characters, is_tenth, unit_at
from builder.text.widths import encodable, fold_numbers


@dataclass(frozen=True)
class Amount:
    """A quantity, and where it stands with the words that bound it."""

    start: int
    end: int
    text: str
    value: Decimal
    unit: str
    """%, pp, CNY, count …: the symbol of the unit."""
    comparator: Comparator
    counter: str | None = None
    value_max: Decimal | None = None
    number: int = 0
    """Where the number itself begins."""
    spelled: bool = False
    """Written in characters: 三家, 千亿元."""


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
PAIR = re.compile(r"[从由自][^,，。;；]{0,12}$")
PAIR_REACH = 14
SHARED_REACH = 24
SHARING = ("和", "、", "与", "及")
# 数百 and 几十 tell no number, 第三 is a rank.
# 2个半小时 is two and a half, 4个多小时 more than four.
MIXED = re.compile(r"个(半|多)(?=小时|月|百分点)")
HALF = Decimal("0.5")
NO_NUMBER_BEFORE = frozenset("数几好若第")
# 万家 and 千户 are figures of speech unless a bound stands by them: 超百家, 千余户.
BARE_SCALES = frozenset(("百", "千", "万", "亿", "千万", "百万", "十万", "千千万万", "百千万", "亿万"))
TIER_FROM = 10**8
# 万元 alone is a base that something is measured by: 万元地区生产总值能耗.
MYRIAD = 10**4
MINUS = ("-", "－", "−")
SIGNED = frozenset(("%", "pp"))
HUNDRED = Decimal(100)


def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text in order."""
    text = encodable(text)
    return amounts_in(fold_numbers(text), text)


def amounts_in(narrow: str, text: str) -> tuple[Amount, ...]:
    """The amounts of a text that was made narrow already."""
    numbers = [number for match in _numbers().finditer(narrow) if (number := _read(narrow, text, match))]
    numbers = _with_shared_points(narrow, numbers)
    amounts = [
        amount for number, low in _joined(narrow, numbers) if (amount := _amount(narrow, text, number, low))
    ]
    return tuple(_with_shared_bounds(narrow, amounts))


def plain(value: Decimal) -> Decimal:
    """The same number without an exponent and without idle zeros."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole and abs(value) < 10**27 else value.normalize()


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(
        FORMS.replace("@", "[" + re.escape("".join(sorted(first_characters() | FOLLOWING))) + "]")
    )


@dataclass(frozen=True)
class _Number:
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


def _read(text: str, printed: str, match: re.Match[str]) -> _Number | None:
    start, end = match.span()
    if match.lastgroup in SHARES:
        share = _share(match)
        return (
            None if share is None else _Number(start, end, share, unit="times" if match["multiple"] else "%")
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
    return _Number(start, end, value * factor, unit, counter, scaled, more, not match["arabic"])


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


def _joined(text: str, numbers: Sequence[_Number]) -> Iterator[tuple[_Number, _Number | None]]:
    """Each number, with the lower end where it is the upper end of a range."""
    index = 0
    while index < len(numbers):
        first = numbers[index]
        second = numbers[index + 1] if index + 1 < len(numbers) else None
        index += 1
        if second is None or not _meet(text, first, second):
            yield first, None
            continue
        first = _like(first, second)
        if PAIR.search(text[max(0, first.start - PAIR_REACH) : first.start]):
            yield first, None
        else:
            index += 1
            yield second, first


def _meet(text: str, first: _Number, second: _Number) -> bool:
    joined = text[first.end : first.end + 1] in JOINERS and first.end + 1 == second.start
    return bool(
        joined
        and second.unit
        and (first.unit in ("", second.unit) or (first.unit == COUNT and not first.counter))
    )


def _with_shared_points(text: str, numbers: list[_Number]) -> list[_Number]:
    """The points of the last item of a list are those of the others: 1.2个和0.4个百分点."""
    for index in range(len(numbers) - 2, -1, -1):
        number, after = numbers[index], numbers[index + 1]
        if number.counter == "个" and after.unit == "pp" and text[number.end : after.start] in SHARING:
            numbers[index] = replace(number, unit=after.unit, counter=None)
    return numbers


def _like(first: _Number, second: _Number) -> _Number:
    """The first number with the second one's unit and multiplier: 2~3万 are 20,000 to 30,000."""
    if first.unit:
        return replace(first, unit=second.unit, counter=second.counter)
    return replace(first, value=first.value * second.scale, unit=second.unit, counter=second.counter)


def _amount(narrow: str, text: str, number: _Number, low: _Number | None) -> Amount | None:
    start, unit = (low or number).start, number.unit
    before, begin = bound_before(narrow, start, spelled=number.spelled)
    behind, end = bound_behind(narrow, number.end)
    comparator = behind or (Comparator.MORE if number.more or narrow[start : start + 2] == "过半" else before)
    if number.value >= TIER_FROM and unit in ("", COUNT) and narrow[end : end + 1] == "级":
        unit, end, comparator = "CNY", end + 1, Comparator.ABOUT
    spoken = narrow[start : number.end].rstrip(number.counter or "元") in BARE_SCALES
    if not unit or (spoken and comparator is Comparator.EQUAL and (unit == COUNT or number.value == MYRIAD)):
        return None
    return Amount(
        begin,
        end,
        text[begin:end],
        plain(low.value if low else number.value),
        unit,
        Comparator.RANGE if low else comparator,
        number.counter,
        plain(number.value) if low else None,
        start,
        number.spelled,
    )


def _with_shared_bounds(text: str, amounts: list[Amount]) -> list[Amount]:
    """The bound of the last item of a list that 分别 opens is that of the others: 分别达到61%和62%以上."""
    for index in range(len(amounts) - 2, -1, -1):
        amount, after = amounts[index], amounts[index + 1]
        if (
            amount.comparator is Comparator.EQUAL
            and after.text.endswith(tuple(BEHIND))
            and text[amount.end : after.start] in SHARING
            and amount.unit == after.unit
            and "分别" in text[max(0, amount.start - SHARED_REACH) : amount.start]
        ):
            amounts[index] = replace(amount, comparator=after.comparator)
    return amounts
