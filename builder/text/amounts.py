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

from builder.lexicon.measures import COUNT
from builder.model.figures import Comparator
from builder.text.bounds import BEHIND, bound_before, bound_behind
from builder.text.quantities import JOINERS, Quantity, find_quantities
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


PAIR = re.compile(r"[从由自][^,，。;；]{0,12}$")
PAIR_REACH = 14
SHARED_REACH = 24
SHARING = ("和", "、", "与", "及")
# 万家 and 千户 are figures of speech unless a bound stands by them: 超百家, 千余户.
BARE_SCALES = frozenset(("百", "千", "万", "亿", "千万", "百万", "十万", "千千万万", "百千万", "亿万"))
TIER_FROM = 10**8
# 万元 alone is a base that something is measured by: 万元地区生产总值能耗.
MYRIAD = 10**4


def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text in order."""
    text = encodable(text)
    return amounts_in(fold_numbers(text), text)


def amounts_in(narrow: str, text: str) -> tuple[Amount, ...]:
    """The amounts of a text that was made narrow already."""
    numbers = _with_shared_points(narrow, find_quantities(narrow, text))
    amounts = [
        amount for number, low in _joined(narrow, numbers) if (amount := _amount(narrow, text, number, low))
    ]
    return tuple(_with_shared_bounds(narrow, amounts))


def plain(value: Decimal) -> Decimal:
    """The same number without an exponent and without idle zeros."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole and abs(value) < 10**27 else value.normalize()


def _joined(text: str, numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity | None]]:
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


def _meet(text: str, first: Quantity, second: Quantity) -> bool:
    joined = text[first.end : first.end + 1] in JOINERS and first.end + 1 == second.start
    return bool(
        joined
        and second.unit
        and (first.unit in ("", second.unit) or (first.unit == COUNT and not first.counter))
    )


def _with_shared_points(text: str, numbers: list[Quantity]) -> list[Quantity]:
    """The points of the last item of a list are those of the others: 1.2个和0.4个百分点."""
    for index in range(len(numbers) - 2, -1, -1):
        number, after = numbers[index], numbers[index + 1]
        if number.counter == "个" and after.unit == "pp" and text[number.end : after.start] in SHARING:
            numbers[index] = replace(number, unit=after.unit, counter=None)
    return numbers


def _like(first: Quantity, second: Quantity) -> Quantity:
    """The first number with the second one's unit and multiplier: 2~3万 are 20,000 to 30,000."""
    if first.unit:
        return replace(first, unit=second.unit, counter=second.counter)
    return replace(first, value=first.value * second.scale, unit=second.unit, counter=second.counter)


def _amount(narrow: str, text: str, number: Quantity, low: Quantity | None) -> Amount | None:
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
