"""When an article was published, as far as its page tells.

A date in the page's furniture decides. Else the words of the articles vote for a year: a series banner (2024年…解读), a
report or a meeting of a year, something to be done in a year, a plan that begins. A part of a year looked back on (上半年)
votes for that year; a whole year looked back on votes for the next, since within a year its papers say 今年. What has passed
bars earlier years, what is due bars later ones, and no year is more than one beyond the last that has passed. Neighbours on
a page share its date, so they vote together. The month comes from the last event dated by day, else from the months that
fresh figures cover (1—4月份 came out in May). An anniversary or the first and last year of a five-year plan, said of 今年,
tell the year as well.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from builder.model.article import Article, Role
from builder.model.facts import Facts, Precision, Published
from builder.text.widths import fold

UNKNOWN = Published(None, None, "", certain=False)
OPENING_BLOCKS, EARLY_BLOCKS = 1, 3
EARLY, LATE = 0.85, 0.6
CERTAIN = 1.8
LATE_MONTH = 10
NEVER = 9999


class _Kind(StrEnum):
    PRESENT = "present"
    """A year that is said to be the present one, or planned for."""
    WHOLE = "whole"
    """A whole year looked back on."""
    PART = "part"
    """A part of a year looked back on."""
    PASSED = "passed"
    """A month of a year that has passed."""
    FULL = "full"
    """A day with its year on which something happened."""
    DAY = "day"
    """A day without its year."""
    SPAN = "span"
    """Months that figures cover."""
    DUE = "due"
    """A year by which something is to be reached."""


BEHIND = frozenset((_Kind.WHOLE, _Kind.PART, _Kind.PASSED, _Kind.FULL, _Kind.SPAN))


@dataclass(frozen=True)
class _Clue:
    kind: _Kind
    words: str
    weight: float = 0.0
    year: int | None = None
    month: int | None = None
    day: int | None = None


HAPPENED = (
    "(?:发布|印发|召开|举行|举办|公布|出台|开幕|启动|通过|签约|发出|下发|获悉|揭牌|报道|开工|审议|表示|介绍)"
)
PLANNED = "(?:将|预算|要|力争|计划|拟|确保|目标|全力|围绕)"
REACHED = "(?:实现|达|超|取得|完成|增长|同比|累计|新增|提高|提升|突破|获|荣获|下降)"
YEAR = r"(?<![到至争于自从比较与-])(?P<year>20[0-4]\d)年(?!度|以来|至今|时)"
MONTH = r"(?P<month>1[0-2]|0?[1-9])月"
DAY_OF_MONTH = r"(?P<day>3[01]|[12]\d|0?[1-9])日"
PART_OF_YEAR = "(?:春节|元旦|春运|五一|国庆|暑期|暑运|上半年|前?[一二三]季度|第[一二三]季度|前[2-9二三四五六七八九]个月|第[一二三]批|[1-9]月)"
# Far plans are not for the present year: 2035年基本实现…目标, 2025年底前.
NOT_PLANNED = "(?![前底末至-]|基本|建成|[^。，；]{0,8}(?:议程|愿景|远景))"

BANNER = re.compile(f"{YEAR}.{{0,14}}(?:解读|展望|观察|部署|巡礼|两会)")
RULES: tuple[tuple[_Kind, float, re.Pattern[str]], ...] = tuple(
    (kind, weight, re.compile(pattern))
    for kind, weight, pattern in (
        (_Kind.FULL, 2.0, f"{YEAR}{MONTH}{DAY_OF_MONTH}(?![起至前-])[^。；将]{{0,40}}?{HAPPENED}"),
        (_Kind.PRESENT, 3.0, f"今年[^。]{{0,12}}?政府工作报告[^。]{{0,16}}?{YEAR}"),
        (_Kind.PRESENT, 3.0, f"(?:进入|步入|迈入|迎来){YEAR}"),
        (_Kind.PRESENT, 2.0, rf"{YEAR}[^。，；《》\d]{{0,10}}?政府工作报告"),
        (_Kind.PRESENT, 2.0, rf"召开的{YEAR}[^。，；《》\d]{{0,18}}?工作会议"),
        (_Kind.PRESENT, 1.5, f"《[^》]{{0,40}}?{YEAR}[^》]{{0,14}}?(?:清单|要点|计划|措施)[^》]{{0,12}}》"),
        (_Kind.PRESENT, 1.5, rf"{YEAR}{NOT_PLANNED},?[^。，；:\d-]{{0,12}}?{PLANNED}"),
        (_Kind.PRESENT, 0.6, rf"(?<!《){YEAR}[^。，；：《》\d月]{{2,24}}?(?:发布|公布|下达|启动|开幕|举行)"),
        (_Kind.PRESENT, 0.8, r"\((?P<year>20[0-4]\d)-20\d\d年\)"),
        (_Kind.PART, 1.0, f"{YEAR}{PART_OF_YEAR}(?:(?!{PLANNED})[^。；-]){{0,24}}?{REACHED}"),
        (
            _Kind.WHOLE,
            1.0,
            f"{YEAR}(?![前内起]|同期|{PART_OF_YEAR})(?:(?!{PLANNED})[^。；-]){{0,24}}?{REACHED}",
        ),
        (_Kind.SPAN, 1.0, r"(?:(?P<year>20[0-4]\d)年)?1[-至到](?P<month>1[0-2]|[2-9])月份?"),
        (_Kind.PASSED, 1.0, r"截至(?P<year>20[0-4]\d)年(?P<month>1[0-2]|0?[1-9])月"),
        (_Kind.DUE, 0.0, r"到(?P<year>20[0-4]\d)年"),
    )
)
DAY = re.compile(r"(?<![\d年])(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])日(?P<rest>[^。；]{0,40})")
HAPPENED_THEN = re.compile(HAPPENED)
STARTS_THEN = re.compile("起|前|之前|以前|至")
PLAN_DONE = re.compile(
    r"(?P<plan>十[三四五六])五[”\"]?(?:时期|期间|以来)[^。；]{0,30}?"
    r"(?:完成|推动了|构建|实现|取得|建成|累计|我们坚持|加快推动|[从由]\d|减[少到至]|降[低到至]|增[加至]|制修订|攻克|成效|有了)"
)
PLAN_TURNS = re.compile(
    r"(?P<when>今年|明年|去年)[^。；]{0,8}?[“\"]?(?P<plan>十[三四五六])五[”\"]?[^。；，]{0,8}?(?P<turn>开局|收官|起步|最后一年)"
)
ANNIVERSARY = re.compile(
    r"(?P<when>今年|明年|去年)[^。；]{0,10}?(?P<what>新中国成立|中华人民共和国成立|中国共产党成立|建党|改革开放)(?P<number>\d{2,3})周年"
)
FOUNDED = {
    "新中国成立": 1949,
    "中华人民共和国成立": 1949,
    "中国共产党成立": 1921,
    "建党": 1921,
    "改革开放": 1978,
}
FROM_NOW = {"今年": 0, "明年": -1, "去年": 1}
TELLING = 2.5
PLAN_ENDS = {"十三": 2020, "十四": 2025, "十五": 2030, "十六": 2035}


def find_published(article: Article, _facts: Facts) -> Published:
    """When an article that stands alone was published."""
    return date_page((article,), ())[0]


def date_page(articles: Sequence[Article], page_dates: Sequence[str]) -> tuple[Published, ...]:
    """When each article of a page was published; `page_dates` are the dates in the page's furniture, ISO 8601."""
    if page_dates:
        day = page_dates[0]
        return tuple(Published(day, _precision(day), day, certain=True) for _ in articles)
    clues = [tuple(_clues(article)) for article in articles]
    shared = _date(tuple(clue for own in clues for clue in own))
    if shared.value is None:
        return tuple(UNKNOWN for _ in articles)
    return tuple(_with_own_basis(shared, own) for own in clues)


def _clues(article: Article) -> Iterable[_Clue]:
    banner = BANNER.search(fold(article.kicker or ""))
    if banner:
        yield _Clue(_Kind.PRESENT, banner[0], 4.0, int(banner["year"]))
    texts = [block.text for block in article.blocks if block.role is not Role.NOTICE]
    for number, text in enumerate([article.title, *texts]):
        if "年" in text or "月" in text or "五" in text:
            early = EARLY if number <= EARLY_BLOCKS else LATE
            yield from _clues_of(text, 1.0 if number <= OPENING_BLOCKS else early)


def _clues_of(text: str, share: float) -> Iterable[_Clue]:
    folded = fold(text)
    for kind, weight, pattern in RULES:
        for match in pattern.finditer(folded):
            numbers = {name: int(value) for name, value in match.groupdict().items() if value}
            yield _Clue(kind, text[match.start() : match.end()], weight * share, **numbers)
    for match in DAY.finditer(folded):
        if HAPPENED_THEN.search(match["rest"]) and not STARTS_THEN.match(match["rest"]):
            words = text[match.start() : match.start("rest")]
            yield _Clue(_Kind.DAY, words, share, month=int(match["month"]), day=int(match["day"]))
    for year, match in _told_years(folded):
        yield _Clue(_Kind.PRESENT, text[match.start() : match.end()], TELLING * share, year)
    for match in PLAN_DONE.finditer(folded):
        yield _Clue(_Kind.WHOLE, text[match.start() : match.end()], share, PLAN_ENDS[match["plan"]])


def _told_years(folded: str) -> Iterable[tuple[int, re.Match[str]]]:
    for match in PLAN_TURNS.finditer(folded):
        end = PLAN_ENDS[match["plan"]]
        year = end if match["turn"] in ("收官", "最后一年") else end - 4
        yield year + FROM_NOW[match["when"]], match
    for match in ANNIVERSARY.finditer(folded):
        yield FOUNDED[match["what"]] + int(match["number"]) + FROM_NOW[match["when"]], match


def _date(clues: Sequence[_Clue]) -> Published:
    year, certain, basis = _year(clues)
    if year is None:
        return UNKNOWN
    month = _month(clues, year)
    value = f"{year}" if month is None else f"{year}-{month:02d}"
    return Published(value, _precision(value), basis, certain=certain)


def _year(clues: Sequence[_Clue]) -> tuple[int | None, bool, str]:
    behind = max((clue.year for clue in clues if clue.kind in BEHIND and clue.year), default=0)
    due = min((clue.year for clue in clues if clue.kind is _Kind.DUE and clue.year), default=NEVER)
    last = max(behind, min(behind + 1 if behind else NEVER, due))
    votes = {
        year: weight
        for year, weight in _votes(clues, behind).items()
        if behind <= year <= last and weight > 0
    }
    if not votes:
        return None, False, ""
    best = max(sorted(votes), key=lambda year: votes[year])
    naming = [c for c in clues if c.kind in (_Kind.PRESENT, _Kind.FULL) and c.year == best]
    telling = naming or [c for c in clues if c.kind in BEHIND and c.year == behind]
    basis = max(telling, key=lambda clue: clue.weight).words if telling else ""
    return best, any(clue.weight >= CERTAIN for clue in naming), basis


def _votes(clues: Sequence[_Clue], behind: int) -> dict[int, float]:
    """What each clue says for a year; of the years looked back on only the last one tells."""
    votes: dict[int, float] = {}
    for clue in dict.fromkeys(clues):
        if clue.year is None or (clue.kind in BEHIND and clue.year < behind):
            continue
        months = clue.kind in (_Kind.SPAN, _Kind.PASSED) and (clue.month or 0) >= LATE_MONTH
        next_year = clue.kind is _Kind.WHOLE or months
        for year, share in ((clue.year + 1, 0.6), (clue.year, 0.3)) if next_year else ((clue.year, 1.0),):
            votes[year] = votes.get(year, 0.0) + clue.weight * share
    return votes


def _month(clues: Sequence[_Clue], year: int) -> int | None:
    full = [c.month for c in clues if c.kind is _Kind.FULL and c.year == year and c.month]
    days = [c.month for c in clues if c.kind is _Kind.DAY and c.month]
    spans = [c for c in clues if c.kind is _Kind.SPAN and c.month]
    fresh = [c.month + 1 for c in spans if c.month and c.month < 12 and c.year in (None, year)]
    if full or days or fresh:
        return max(full + days + fresh)
    return 1 if any(c.month and c.month >= LATE_MONTH and c.year == year - 1 for c in spans) else None


def _with_own_basis(shared: Published, own: Sequence[_Clue]) -> Published:
    """The page's date, resting on the article's own words where it has any that agree."""
    alone = _date(own)
    agrees = alone.value is not None and shared.value is not None and alone.value[:4] == shared.value[:4]
    return replace(shared, basis=alone.basis if agrees else f"同版：{shared.basis}")


def _precision(value: str) -> Precision:
    return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(value), Precision.DAY)
