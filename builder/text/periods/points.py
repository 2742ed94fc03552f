"""Points of time in a text: a year and a part of it, or either alone.

    point   = year [part] | part
    year    = 2024年 | 二〇二四年 | 今年, 去年, 明年 …
    part    = quarter | half | months | day | month | edge | feast
    quarter = 一季度, 首季, 一、二季度, 前三季度            half = 上半年
    months  = 1—4月, 1、2月份, 前10个月                    month = 2月 [底, 初, 上旬 …]
    day     = 2月4日, 2月4日至6日                          edge = 年底, 年初, 年内, 全年    feast = 春节后

Some parts cover several units by themselves, so reading a point gives its first and its last one.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from builder.text.periods.expression import Point
from builder.text.periods.numbers import number

DASH = r"(?:\s?[-—–―－~～〜−]{1,2}\s?|至|到)"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|(?:二十|廿)[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
YEAR = r"(?:(?:19|20)\d\d|[一二][九〇零○0][〇零○0-9一二三四五六七八九]{2})"
WHOLE_YEARS = re.compile(rf"({YEAR})\s?年(?:度|全年)?")
RELATIVE = {
    "今年": 0,
    "本年": 0,
    "去年": -1,
    "上年": -1,
    "前年": -2,
    "明年": 1,
    "来年": 1,
    "后年": 2,
}
RELATIVE_YEAR = re.compile(f"({'|'.join(RELATIVE)})(?:度|全年)?")
# What makes 底 an end and 内 an inside: not 底线, 末端, 初步, 内蒙古.
END = r"底(?![线层座色蕴盘板数])|末(?![端梢])"
EDGE = rf"(?:{END}|初(?![步级次期始创心中夏冬春秋])|内(?!蒙|陆[地港城]|[需地部外容涵贸生]))"
PART_OF_MONTH = rf"(?:[上中下]旬|中下旬|中上旬|初(?!步|期|级)|{END})"

Part = tuple[Point, Point]
Found = tuple[Point, Point, int]
"""First point, last point, and where the text of them ends."""


def read_point(text: str, position: int) -> Found | None:
    """The point of time that begins here."""
    year, end = _year(text, position)
    part = _part(text, end, after_year=year is not None)
    if part is None:
        return (year, year, end) if year else None
    first, last, end = part
    if year is None:
        return first, last, end
    begin = replace(first, year=year.year, shift=year.shift)
    return begin, begin if last is first else replace(last, year=year.year, shift=year.shift), end


def _year(text: str, position: int) -> tuple[Point | None, int]:
    match = WHOLE_YEARS.match(text, position)
    if match:
        return Point(year=number(match[1])), match.end()
    match = RELATIVE_YEAR.match(text, position)
    if match:
        return Point(shift=RELATIVE[match[1]]), match.end()
    return None, position


def _part(text: str, position: int, *, after_year: bool) -> Found | None:
    if after_year and text[position : position + 1] in ("的", " "):
        position += 1
    numbered = text[position : position + 1] in NUMERALS
    for pattern, read in NUMBERED if numbered else WORDED:
        match = pattern.match(text, position)
        if match:
            first, last = read(match)
            return first, last, match.end()
    edge = (EDGE_AFTER_YEAR if after_year else EDGE_ALONE).match(text, position)
    if edge:
        point = Point(edge=True) if after_year else Point(shift=0, edge=True)
        return point, point, edge.end()
    return None


def _quarters(match: re.Match[str]) -> Part:
    first = 1 if match["from_start"] else number(match["first"] or match["quarter"] or "1")
    return Point(quarter=first), Point(quarter=number(match["from_start"] or match["quarter"] or "1"))


def _half(match: re.Match[str]) -> Part:
    half = Point(half=1 if match[1] in "上前" else 2)
    return half, half


def _months(match: re.Match[str]) -> Part:
    return Point(month=number(match[1])), Point(month=number(match[2]))


def _first_months(match: re.Match[str]) -> Part:
    return Point(month=1), Point(month=min(12, number(match[1])))


def _days(match: re.Match[str]) -> Part:
    month = number(match["month"])
    return Point(month=month, day=number(match["first"])), Point(
        month=month, day=number(match["last"] or match["first"])
    )


def _month(match: re.Match[str]) -> Part:
    month = Point(month=number(match[1]), edge=bool(match[2]))
    return month, month


def _whole(_match: re.Match[str]) -> Part:
    """The year that is spoken of, whichever it is."""
    return Point(), Point()


def _feast(_match: re.Match[str]) -> Part:
    return Point(feast=True), Point(feast=True)


EDGE_AFTER_YEAR = re.compile(rf"[年岁]?{EDGE}|年中|中(?=[，,前])")
EDGE_ALONE = re.compile(rf"[年岁]{EDGE}|年中(?=[，,前])")
Reading = tuple[re.Pattern[str], Callable[[re.Match[str]], Part]]
NUMERALS = frozenset("0123456789一二三四五六七八九十廿两〇○零")
QUARTERS: Reading = (
    re.compile(
        r"前(?P<from_start>[二两三23])个?季度|(?:(?P<first>[一二三1-3])(?:季度)?(?:[、和至到]|[-—–]))?"
        r"第?(?P<quarter>[一二三四1-4])季度|首(?:个季度|季度?)(?!个)"
    ),
    _quarters,
)
# Parts that begin with a number, and those that do not.
NUMBERED: tuple[Reading, ...] = (
    QUARTERS,
    (re.compile(rf"({MONTH})月?份?(?:{DASH}|[、和])({MONTH})月份?(?!{DAY}[日号])"), _months),
    (
        re.compile(
            rf"(?P<month>{MONTH})月(?P<first>{DAY})(?:[日号]?(?:{DASH}|[、和])(?P<last>{DAY})(?=[日号]))?[日号]"
        ),
        _days,
    ),
    (re.compile(rf"({MONTH})月(?:份|({PART_OF_MONTH}))?"), _month),
)
WORDED: tuple[Reading, ...] = (
    QUARTERS,
    (re.compile(r"([上下前后])半年"), _half),
    (re.compile(rf"前({MONTH})个月"), _first_months),
    (re.compile(r"全年(?!龄)"), _whole),
    (re.compile(r"(?:春节|新春佳节)(?:假期)?(?:过后|前后|期间|后)?"), _feast),
)
