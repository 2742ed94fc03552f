"""What tells when an article was published: its clues, each for a year, a month or a day.

An expression of time tells by what stands around it. A year is the present one in 召开的2024年…工作会议 or 2024年将…; it lies
behind in 2023年…增长, 截至2023年底 or 比2023年; it is still to come in 到2028年. Months that figures cover lie behind, and a day
on which something was issued or held has passed. An anniversary or the first and last year of a five-year plan, said of
今年, tell the year as well. Expressions are found by builder/text/periods.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from builder.analysis.published_years import years_told
from builder.model.article import Article, Role
from builder.model.events import Relation
from builder.text.periods.expression import Expression, Point
from builder.text.periods.read import find_expressions
from builder.text.plain import plain
from builder.text.widths import fold

OPENING_BLOCKS, EARLY_BLOCKS = 1, 3
EARLY, LATE = 0.85, 0.6


class Kind(StrEnum):
    """What a clue says of its year."""

    PRESENT = "present"
    """It is said to be the present one."""
    PLANNED = "planned"
    """Something is to be done in it; it may be due only later."""
    WHOLE = "whole"
    """The whole of it is looked back on."""
    PART = "part"
    """A part of it is looked back on."""
    PASSED = "passed"
    """A month of it has passed."""
    FULL = "full"
    """Something happened on a day of it."""
    DAY = "day"
    """Something happened on a day of a year that is not named."""
    SPAN = "span"
    """Figures cover its months."""
    DUE = "due"
    """Something is to be reached by then."""


@dataclass(frozen=True)
class Clue:
    """What an expression of time says for a date of publication, in its own words."""

    kind: Kind
    words: str = ""
    weight: float = 0.0
    year: int | None = None
    month: int | None = None


@dataclass(frozen=True)
class _Rule:
    """A year, said without month or day, between these words is of this kind."""

    kind: Kind
    weight: float
    before: re.Pattern[str]
    after: re.Pattern[str]


HAPPENED = (
    "(?:发布|印发|召开|举行|举办|公布|出台|开幕|启动|通过|签约|发出|下发|获悉|揭牌|报道|开工|审议|表示|介绍)"
)
PLANNED = "(?:将|预算|要|力争|计划|安排|拟|确保|目标|全力|围绕)"
REACHED = "(?:实现|达|超|取得|完成|增长|同比|累计|新增|突破|获|下降|保持|位居|位列|处在|站上|迈上|(?<!加快|推动|促进|着力|持续)(?:提高|提升))"
LOOKED_BACK_ON = f"(?:(?!{PLANNED}|预计)[^。；》-]){{0,24}}?{REACHED}"
# Far plans are not for the present year: 2035年基本实现…目标, 2025年底前.
NOT_FAR = "(?!底|末|中|基本|建成|[^。，；]{0,8}(?:议程|愿景|远景))"
# Parts of a year that the grammar of time does not know.
PART = "(?:春运|元旦|五一|国庆|暑[期运]|第[一二三]批)"
OPEN = r"(?<![争于自从比较与了度])(?<!预计|计划|明确)$"
YEARS = tuple(
    _Rule(kind, weight, re.compile(before), re.compile(after))
    for kind, weight, before, after in (
        (Kind.PRESENT, 3.0, r"今年[^。]{0,12}?政府工作报告[^。]{0,16}$", ""),
        (Kind.PRESENT, 3.0, r"(?:进入|步入|迈入|迎来)$", ""),
        (Kind.PRESENT, 2.0, OPEN, r"[^。，；《》\d]{0,10}?政府工作报告"),
        (Kind.PRESENT, 2.0, r"召开的$", r"[^。，；《》\d]{0,18}?工作会议"),
        (Kind.PRESENT, 1.5, r"《[^》]{0,40}$", r"[^》\d]{0,14}?(?:清单|要点|计划|措施)[^》]{0,12}》"),
        (Kind.PRESENT, 0.8, r"做好$", r"[^。，；\d会赛]{0,20}?工作"),
        (Kind.PLANNED, 1.5, OPEN, rf"{NOT_FAR},?[^，；:\d-]{{0,12}}?{PLANNED}"),
        (
            Kind.PRESENT,
            0.6,
            r"(?<!《)" + OPEN,
            r"(?!第.{1,3}届)[^。，；：《》\d月]{2,24}?(?:发布|公布|下达|启动|开幕|举行)",
        ),
        (Kind.PART, 1.0, OPEN, PART + LOOKED_BACK_ON),
        (Kind.WHOLE, 1.0, OPEN, rf"(?!同期|{PART}){LOOKED_BACK_ON}"),
        (Kind.WHOLE, 1.0, r"完成了?$", ""),
        (Kind.WHOLE, 0.6, r"[高加长升降展]到$", "的"),
        # A comparison may reach far back: it bars earlier years, and tells no other.
        (Kind.WHOLE, 0.0, r"(?:[比较]|[高低]于)$", ""),
        (Kind.DUE, 0.0, r"(?:预计|计划|力争|展望|锚定|确保)到?$", ""),
    )
)
BANNER = re.compile(r"(?P<year>20[0-4]\d)年.{0,14}(?:解读|展望|观察|部署|巡礼|两会)")
HAPPENED_SOON = re.compile(f"[^。；将]{{0,40}}?{HAPPENED}")
HAPPENED_THEN = re.compile(f"[^。；]{{0,40}}?{HAPPENED}")
REACHED_THEN = re.compile(LOOKED_BACK_ON)
FOLLOWED = re.compile(r"(?:按照|根据|依据|落实|贯彻)[^。；]{0,4}《[^》]*$")
LONGEST_PLAN = 6
PLAN_DONE = re.compile(
    r"(?:(?!将|目标|力争|计划)[^。；]){0,30}?"
    r"(?:完成|推动了|构建|实现|取得|建成|累计|我们坚持|加快推动|[从由]\d|减[少到至]|降[低到至]|增[加至]|制修订|攻克|成效|有了)"
)
TELLING = 2.5
REACH = 44
# 2023年度名单 comes out within the year or soon after it.
OF_A_YEAR = 0.4
# Blocks without one of these hold no clue; the grammar of time, which costs more, is spared them.
HOLDS_A_CLUE = re.compile(
    r"\d\s?[年月]|[〇○零].年|[二三四五六七八九十]个月|五[”\"]?[时期规]|[今去明]年[^。；]{0,24}?(?:五|周年|大精神)"
)


def find_clues(article: Article) -> Iterator[Clue]:
    """The clues of an article; those of its opening weigh most."""
    banner = BANNER.search(fold(article.kicker or ""))
    if banner:
        yield Clue(Kind.PRESENT, banner[0], 4.0, int(banner["year"]))
    texts = [block.text for block in article.blocks if block.role is not Role.NOTICE]
    for number, text in enumerate([article.title, *texts]):
        if HOLDS_A_CLUE.search(text):
            early = EARLY if number <= EARLY_BLOCKS else LATE
            yield from _clues_of(text, 1.0 if number <= OPENING_BLOCKS else early)


def _clues_of(printed: str, share: float) -> Iterator[Clue]:
    text = plain(fold(printed))
    for found in find_expressions(text):
        for clue, start, end in _told(text, found):
            yield replace(clue, words=printed[start:end], weight=clue.weight * share)


_Told = tuple[Clue, int, int]
"""A clue, and where its words begin and end."""


def _told(text: str, found: Expression) -> Iterator[_Told]:
    first, last = found.first, found.last
    if found.relation is Relation.UNTIL:
        if text[found.start] == "截" and last.year:
            kind = Kind.PASSED if last.month else Kind.WHOLE
            yield Clue(kind, weight=1.0, year=last.year, month=last.month), found.start, found.end
    elif found.relation is Relation.BY:
        if last.year:
            yield Clue(Kind.DUE, year=last.year), found.start, found.end
    elif found.relation is not Relation.AT:
        return
    elif first.day is not None:
        yield from _day(text, found)
    elif first.month == 1 and (last.month or 0) > 1 and not first.shift:
        yield Clue(Kind.SPAN, weight=1.0, year=last.year, month=last.month), found.start, found.end
    elif first.shift is not None:
        for year, end in years_told(text, found.end) if _bare(first) else ():
            yield Clue(Kind.PRESENT, weight=TELLING, year=year - first.shift), found.start, end
    elif first.year is not None:
        yield from _part(text, found) if not _bare(first) else _year(text, found)


def _bare(point: Point) -> bool:
    """A year, and no part of it."""
    return not (point.half or point.quarter or point.month or point.day or point.feast)


def _day(text: str, found: Expression) -> Iterator[_Told]:
    first = found.first
    if first.year is not None:
        happened = HAPPENED_SOON.match(text, found.end)
        if happened:
            told = Clue(Kind.FULL, weight=2.0, year=first.year, month=first.month)
            yield told, found.start, happened.end()
    elif first.month and first.shift is None and HAPPENED_THEN.match(text, found.end):
        yield Clue(Kind.DAY, weight=1.0, month=first.month), found.start, found.end


def _part(text: str, found: Expression) -> Iterator[_Told]:
    reached = REACHED_THEN.match(text, found.end)
    if reached:
        told = Clue(Kind.PART, weight=1.0, year=found.first.year, month=found.last.month)
        yield told, found.start, reached.end()


def _year(text: str, found: Expression) -> Iterator[_Told]:
    if found.first != found.last:
        yield from _years_together(text, found)
    elif text[found.end - 1] == "度":
        yield Clue(Kind.WHOLE, weight=OF_A_YEAR, year=found.first.year), found.start, found.end
    elif not found.first.edge:
        start = max(0, found.start - REACH)
        before = text[start : found.start]
        for rule in YEARS:
            opens = rule.before.search(before)
            closes = rule.after.match(text, found.end) if opens else None
            if opens and closes:
                told = Clue(rule.kind, weight=rule.weight, year=found.first.year)
                yield told, start + opens.start(), closes.end()


def _years_together(text: str, found: Expression) -> Iterator[_Told]:
    """Years of a plan, in brackets or as it is called, or years looked back on."""
    first, last = found.first.year or 0, found.last.year or 0
    before = text[max(0, found.start - REACH) : found.start]
    if "五" in text[found.start : found.end]:
        done = PLAN_DONE.match(text, found.end)
        if done:
            yield Clue(Kind.WHOLE, weight=1.0, year=last), found.start, done.end()
    elif before.endswith("("):
        if last - first <= LONGEST_PLAN and not FOLLOWED.search(before):
            yield Clue(Kind.PRESENT, weight=0.8, year=first), found.start - 1, found.end + 1
    elif reached := REACHED_THEN.match(text, found.end):
        yield Clue(Kind.WHOLE, weight=1.0, year=last), found.start, reached.end()
