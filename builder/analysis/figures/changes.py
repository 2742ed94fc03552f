"""Whether a figure is a level or a change, which way it goes, and whether it is the earlier of two.

Percentage points are differences. A percentage right behind 增长, 下降 or 同比 is growth on the year before; behind 至 or 到 it
is a level. 累计, or a period of several years, makes several years together. 下降, 降低, 减少 and 缩短 before the number, and
比…低, make it negative, and turn its bound around. Of 从A增至B and 去年同期(A) the number A is the earlier one.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from builder.analysis.figures.passages import Clause
from builder.model.figures import Change, Comparator
from builder.text.amounts import Amount

FILL = r"(?:率|幅度?|速度?|了|约|近|超过?|达到?|为|在|分别|均|也|再|力争|争取|确保|或|不低于|不少于|不超过|至少|\d[\d.]*(?:%|倍)(?:以上|左右)?[、和及与]|[、和及与])*"
RATE = re.compile(
    r"(?:增速|增幅|升幅|涨幅|(?<!自然)增长率|降幅|增长(?:预期)?目标|增长预期)(?:[^,，、\d]|\d{1,2}[年月个]){0,8}$"
    r"|(?:生产总值|GDP|增加值|投资|收入|零售总额|进出口|经济)(?:总?额)?(?:的)?(?:年度)?(?:预期|目标)[^,，、\d]{0,8}$"
)
GROWTH = re.compile(
    rf"(?:(?<!自然)增长|增速|增幅|增加|上升|提升|提高|回升|同比(?:增长|提高|下降|上升)?|下降|回落|下跌|下滑|负增长|降幅|扩大|增){FILL}$"
)
DOWN = re.compile(
    rf"(?:下降|降低|减少|缩短|缩减|下跌|下滑|回落|压减|压缩|压降|降幅|负增长|节约|节省|少|(?<!不)低于[^,，。\d]{{1,10}}|低|减){FILL}$"
)
ROUGHLY = re.compile(
    r"(?:大概|大约|约)[要可会能]{0,2}(?:少|低|高|多|降低|增加|节省|节约|提高|提升|增长|缩短|减少)$"
)
LONG = re.compile(
    r"累计(?:增长|下降|提高|降低|提升|增加)|(?:比|较)(?:20\d\d年|十[二三四]五末?)|(?:五年|三年|十年)[^，。]{0,4}(?:增长|提高)|年来"
)
TO = re.compile(
    r"^[^,，。;；]{0,8}?(?:提升|提高|增长|增加|增|扩大|上升|降|下降|减少|降低|缩短|压缩|扩展|发展|跃升|攀升|跃|上|恢复|优化|调整|变为|变)?(?:至|到|为)"
)
FROM = re.compile(r"(?:从|由)[^,，。;；]{0,16}$")
PAST = re.compile(r"(?:(?:去年|上年)(?:同期)?|同期)(?:[(]|为|是|的)$|(?<![比较于])(?:去年|上年)同期$")


@dataclass(frozen=True)
class Movement:
    """A value with its sign, and what it measures."""

    value: Decimal
    value_max: Decimal | None
    comparator: Comparator
    change: Change
    was: bool


# 下降到8% is a level.
REACHED = ("至", "到", "在", "至约", "到约", "在约", "至近", "到近", "在近")
# Behind a rate of growth, in brackets: (去年同期8.5%).
COMPARED = ("去年同期(", "年度目标(", "预期目标(", "全国(", "全省(")
MULTIPLIED = ("同期的", "增长", "增长了", "增加", "增加了")
SPAN = re.compile(r"\d{4}/\d{4}")
STOCK = re.compile(r"(?:从|由)[^,，]*$|已(?!完成)|拥有|达到?$|增至|建成|现有|共有|总数")


TURNED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.MORE: Comparator.LESS,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.LESS: Comparator.MORE,
}


def read_movement(clause: Clause, amount: Amount, period: str | None) -> Movement:
    """What an amount measures."""
    before = clause.text[clause.start : amount.start].rstrip()
    after = clause.text[amount.end : clause.end]
    was = bool((FROM.search(before) and TO.match(after)) or PAST.search(before))
    change = _change(before, amount, period)
    if ROUGHLY.search(before) and amount.comparator is Comparator.EQUAL:
        amount = replace(amount, comparator=Comparator.ABOUT)
    if DOWN.search(before) and not _is_target_of_fall(before) and not was:
        low = -amount.value_max if amount.value_max is not None else -amount.value
        high = -amount.value if amount.value_max is not None else None
        return Movement(low, high, TURNED.get(amount.comparator, amount.comparator), change, was=False)
    return Movement(amount.value, amount.value_max, amount.comparator, change, was)


def _is_target_of_fall(before: str) -> bool:
    return before.endswith(REACHED)


def _change(before: str, amount: Amount, period: str | None) -> Change:
    if amount.unit == "pp":
        return Change.POINTS
    if amount.unit in ("%", "times"):
        if before.endswith(COMPARED):
            return Change.YOY
        if LONG.search(before) or (period and SPAN.fullmatch(period) and GROWTH.search(before)):
            return Change.CUMULATIVE
        if amount.unit == "times" and before.endswith(MULTIPLIED):
            return Change.YOY
        return Change.YOY if GROWTH.search(before) or RATE.search(before) else Change.LEVEL
    return Change.CUMULATIVE if _is_cumulative(before, amount, period) else Change.LEVEL


def _is_cumulative(before: str, amount: Amount, period: str | None) -> bool:
    """Several years together: things add up over all the years there were, money within the year that is named."""
    several = bool(period and SPAN.fullmatch(period))
    if "累计" in before:
        return several or not (period and amount.unit == "CNY")
    return several and not STOCK.search(before)
