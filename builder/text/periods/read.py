"""Expressions of time in a text, and how each bears on what is said.

    expression = point [dash point] | years | plan | count | lately | now | month or day from publication
    years      = 2024—2026年, 今明两年          plan  = “十五五”时期
    count      = 3年内, 用3—5年时间, 未来五年    lately = 近日, 日前    now = 目前, 截至目前

What stands right before and after decides the relation: 到…, …前, …内 say not later; …起 from then on; …以来 since then;
截至…, 有效期至… up to then. What comes every year (每年3月) is no date, nor is a number with a unit: 24小时, 3个月, 5G.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.model.events import Relation
from builder.text.periods.expression import Expression, Point
from builder.text.periods.numbers import number
from builder.text.periods.points import DASH, DAY, NUMERALS, YEAR, read_point
from builder.text.plain import plain

NUMERAL = "一二三四五六七八九十〇零○两廿"
# Where an expression may begin; everything else is tried at these places only. The first characters, listed once more,
# let the matcher pass over all others at once.
OPENERS = rf"\d{NUMERAL}今去明前来后本上下年岁首第春全“\"「近不日截目当迄现昨"
HEADS = (
    r"(?<![\d.])\d{1,4}(?=\s?年|月|日|号|季度|月?份?至|[-—]{1,2}第?[一二三四]季)",
    r"(?<![\d.])\d{1,4}(?=[-—–―－~～〜−、至到和/.]{1,2}\s?\d{1,4}\s?[年月日季/.-])",
    rf"(?<![{NUMERAL}几数百多\d])[{NUMERAL}]{{1,4}}(?=年|月|季度|[、和至到—][一二三四十]{{1,2}}[月季年])",
    r"[今去明前来后本上]年|今明两年|[年岁][底末初内中]|[上下前后]半年",
    r"首个?季|第[一二三四1-4]季度|前[二两三23]个?季度|前[\d一二三四五六七八九十]{1,2}个月|春节",
    r"[“\"「]?十[一二三四五六七]五[”\"」]?(?:规|时|期|末|以)",
    r"近日|近期|不久前|前不久|日前|[本上]周(?![年岁期边])|截[至止](?:目前|现|发)|目前|当前|迄今|(?<![体表实出呈展发])现在|现阶段",
    r"[本上下]个?月|[今昨明][天日晚]|全年(?!龄)",
)
HEAD = re.compile(rf"(?=[{OPENERS}])(?:{'|'.join(HEADS)})")
SPAN_OF_YEARS = re.compile(rf"({YEAR})\s?年?{DASH}({YEAR})\s?年(?!{DAY}月)|(今明)两年")
UNCLOSED_SPAN = re.compile(rf"({YEAR}){DASH}({YEAR})(?=[）)])")
SECOND = re.compile(DASH)
NUMERIC = re.compile(r"((?:19|20)\d\d)([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d./-])")
PLAN = re.compile(r"[“\"「]?十([一二三四五六七])五[”\"」]?(?:规划)?(?:(时期|期间)|(期?末)|(以来))")
COUNT = rf"(?:\d{{1,2}}|[{NUMERAL}]{{1,2}})"
YEARS_AHEAD = re.compile(
    rf"({COUNT})(?:{DASH}({COUNT}))?个?年(?:左右)?(?P<inside>的?时间内?|的?努力|之内|以内|内(?!蒙|陆[地港城]|需|地))?"
)
RECENT = re.compile(r"近日|近期|不久前|前不久|日前|[本上]周")
NOW = re.compile(r"(?:截[至止])?(?:目前|当前|现在|迄今|发稿时?|现阶段)")
FROM_MONTH = re.compile(rf"([本上下])个?月(?:({DAY})[日号]|底|初|[上中下]旬)?")
FROM_DAY = re.compile(r"([今昨明])(?:[天日]|晚(?=[，,（(]))(?![的报后])")
# A day without a month is one only where the clause goes on as after a date.
LONE_DAY = re.compile(
    r"(3[01]|[12]\d|[1-9])日(?:至(3[01]|[12]\d|[1-9])日)?(?=[，,上下晚凌在从举召发印正起电])"
)
SHIFTS = {"本": 0, "上": -1, "下": 1, "今": 0, "昨": -1, "明": 1}

BEFORE = 6
UNTIL_BEFORE = re.compile(
    r"(?:截[至止]到?|有效期限?(?:延长)?(?:为|自|至|到)|期限(?:为|至)|(?:起|开始)至|(?:执行|实施|延续|延长|施行|试行|保留|持续|延期|顺延|最长可延)[至到]|延至)$"
)
BY_BEFORE = re.compile(r"(?:(?<![达提升增降回复得直看想高大加长低少换转])(?:到|至|及至)|早于|最迟|不晚于)$")
OTHERWISE_BEFORE = re.compile(
    r"(?:每|每年|历|第|近|这|又|[一二三四五六七八九十百千万亿元]年?|\d[个年月日]?)$"
)
AHEAD_BEFORE = re.compile(
    r"(?:(未来|今后|接下来|再用)|力争在?|争取在?|计划在?|(?<![使利应作])用|在|经过|通过|将于)$"
)
BY_AFTER = re.compile(
    r"(?:之|以)?前(?![后夕三两列沿瞻景期二\d]|[一二三四五六七八九十]个月)|以内|之内|内(?!蒙|陆[地港城]|需|地|部)"
)
FROM_AFTER = re.compile(r"[起始](?![来步草源点]|动)|开始")
SINCE_AFTER = re.compile(r"以来|至今")


def find_expressions(text: str) -> tuple[Expression, ...]:
    """All expressions of time in a text, in order, none inside another."""
    text = plain(text)
    return tuple(_expressions(text))


def plan_years(text: str) -> tuple[int, int] | None:
    """The years that a plan's title names: 行动方案（2024—2028年）."""
    text = plain(text)
    match = SPAN_OF_YEARS.search(text) or UNCLOSED_SPAN.search(text)
    return (number(match[1]), number(match[2])) if match and match[1] else None


def _expressions(text: str) -> Iterator[Expression]:
    end = 0
    for head in HEAD.finditer(text):
        if head.start() >= end:
            found = _read(text, head.start())
            if found:
                end = found.end
                yield found


def _read(text: str, start: int) -> Expression | None:
    before = text[max(0, start - BEFORE) : start]
    for read in NUMBERED if text[start] in NUMERALS else WORDED:
        found = read(text, start, before)
        if found:
            return found
    return None


def _word(text: str, start: int, before: str) -> Expression | None:
    for pattern, relation in ((RECENT, Relation.RECENT), (NOW, Relation.NOW)):
        match = pattern.match(text, start)
        if match and not (match[0] == "日前" and OTHERWISE_BEFORE.search(before)):
            return _made(start, match.end(), relation, Point())
    match = FROM_MONTH.match(text, start)
    if match:
        day = number(match[2]) if match[2] else None
        return _bearing(text, start, match.end(), before, Point(month_shift=SHIFTS[match[1]], day=day))
    match = FROM_DAY.match(text, start)
    if not match:
        return None
    # 从昨天到今天 is a span of hours, 截至今天 is none: of what stands before, only the latter tells.
    before = before if UNTIL_BEFORE.search(before) else ""
    return _bearing(text, start, match.end(), before, Point(day_shift=SHIFTS[match[1]]))


def _plan(text: str, start: int, before: str) -> Expression | None:
    match = PLAN.match(text, start)
    if not match:
        return None
    last = 2000 + 5 * (number("十" + match[1]) - 10) + 5
    first = last if match[3] else last - 4
    relation = (
        Relation.SINCE if match[4] else Relation.BY if match[3] else _relation(text, match.end(), before)
    )
    return _made(start, match.end(), relation, Point(year=first), Point(year=last))


def _numeric(text: str, start: int, before: str) -> Expression | None:
    match = NUMERIC.match(text, start)
    if not match or before.endswith(("-", "/", ".")):
        return None
    return _bearing(
        text, start, match.end(), before, Point(int(match[1]), month=int(match[3]), day=int(match[4]))
    )


def _span_of_years(text: str, start: int, before: str) -> Expression | None:
    match = SPAN_OF_YEARS.match(text, start)
    if not match:
        return None
    if match[3]:
        return _made(start, match.end(), Relation.AT, Point(shift=0), Point(shift=1))
    first, last = Point(year=number(match[1])), Point(year=number(match[2]))
    end = read_point(text, match.start(2))
    if end and end[2] > match.end():
        return None
    return _bearing(text, start, match.end(), before, first, last)


def _points(text: str, start: int, before: str) -> Expression | None:
    found = read_point(text, start)
    if found is None or OTHERWISE_BEFORE.search(before):
        return None
    first, last, end = found
    dash = SECOND.match(text, end)
    second = read_point(text, dash.end()) if dash and not SINCE_AFTER.match(text, end) else None
    if second and _follows(first, second[0]):
        last, end = _completed(second[1], first), second[2]
    return _bearing(text, start, end, before, first, last)


def _follows(first: Point, last: Point) -> bool:
    """Whether two points can be the ends of one span: both years, or both parts of years."""
    return (first.month is None) == (last.month is None) and (last.day is None or first.day is not None)


def _completed(last: Point, first: Point) -> Point:
    if last.year is None and last.shift is None:
        return replace(last, year=first.year, shift=first.shift)
    return last


def _years_ahead(text: str, start: int, before: str) -> Expression | None:
    match = YEARS_AHEAD.match(text, start)
    ahead = AHEAD_BEFORE.search(before)
    if not match or not (
        (match["inside"] and (ahead or not OTHERWISE_BEFORE.search(before))) or (ahead and ahead[1])
    ):
        return None
    if (
        before.endswith(("了", "近", "过去", "前", "的", "每", "连续"))
        or text[match.end() : match.end() + 1] == "前"
    ):
        return None
    found = _made(start, match.end(), Relation.BY, Point())
    again = bool(ahead and ahead[1] == "再用")
    return replace(found, years=number(match[2] or match[1]), again=again)


def _lone_day(text: str, start: int, before: str) -> Expression | None:
    match = LONE_DAY.match(text, start)
    if not match or before.endswith(("月", "作", "第", "个", "、", "达", "至", "到", "前", "近", "后")):
        return None
    first = Point(month_shift=0, day=int(match[1]))
    last = replace(first, day=int(match[2])) if match[2] else first
    return _bearing(text, start, match.end(), before, first, last)


def _bearing(
    text: str, start: int, end: int, before: str, first: Point, last: Point | None = None
) -> Expression | None:
    """The expression with the words beside it that say how it bears; None for what comes every year."""
    if before.endswith(("每", "历")) or text.startswith(("刊", "级", "轻"), end):
        return None
    opening = UNTIL_BEFORE.search(before) or BY_BEFORE.search(before)
    closing = BY_AFTER.match(text, end) or FROM_AFTER.match(text, end) or SINCE_AFTER.match(text, end)
    relation = _relation(text, end, before)
    start -= len(opening[0]) if opening and relation in (Relation.BY, Relation.UNTIL) else 0
    return _made(start, closing.end() if closing else end, relation, first, last)


def _relation(text: str, end: int, before: str) -> Relation:
    if UNTIL_BEFORE.search(before):
        return Relation.UNTIL
    if FROM_AFTER.match(text, end):
        return Relation.FROM
    if SINCE_AFTER.match(text, end):
        return Relation.SINCE
    inside = text[end - 1 : end] == "内"
    return Relation.BY if inside or BY_BEFORE.search(before) or BY_AFTER.match(text, end) else Relation.AT


def _made(start: int, end: int, relation: Relation, first: Point, last: Point | None = None) -> Expression:
    return Expression(start, end, relation, first, last or first)


# What begins with a number, and what does not; 十五五 may stand without quotation marks.
NUMBERED = (_plan, _numeric, _span_of_years, _points, _years_ahead, _lone_day)
WORDED = (_word, _plan, _span_of_years, _points)
