"""Expressions of time: what each says, how it bears, and what it denotes for a day of publication."""

import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from builder.text.periods.read import find_expressions, plan_years
from builder.text.periods.resolve import Anchor, Period, resolve


def told(text: str, anchor: Anchor) -> list[str]:
    found = []
    for expression in find_expressions(text):
        period = resolve(expression, anchor)
        span = period.start if period.start == period.end else f"{period.start}..{period.end}"
        found.append(f"{text[expression.start : expression.end]} {expression.relation} {span}")
    return found


def check(
    text: str,
    *expected: str,
    published: str | None = "2024-05",
    plan: int | None = None,
    due: int | None = None,
) -> None:
    assert told(text, Anchor(published=published, plan=plan, due=due)) == list(expected)


def test_days() -> None:
    check("2024年1月24日印发", "2024年1月24日 at 2024-01-24")
    check("2月4日印发", "2月4日 at 2024-02-04")
    check("二〇二四年五月一日", "二〇二四年五月一日 at 2024-05-01")
    check("２０２３年１２月３日", "２０２３年１２月３日 at 2023-12-03")
    check("2023-08-09和2023.8.9", "2023-08-09 at 2023-08-09", "2023.8.9 at 2023-08-09")
    check("5月27日至29日", "5月27日至29日 at 2024-05-27..2024-05-29")
    check("4月30日—5月2日", "4月30日—5月2日 at 2024-04-30..2024-05-02")
    check("15日，会议闭幕", "15日 at 2024-05-15")
    check("十月十號", "十月十號 at 2024-10-10")
    check("二月四號", "二月四號 at 2024-02-04")
    check("2月30日", "2月30日 at None")


def test_months() -> None:
    for dash in "—–-－~～至到":
        check(f"1{dash}4月份", f"1{dash}4月份 at 2024-01..2024-04")
    check("2023年1-11月增长", "2023年1-11月 at 2023-01..2023-11")
    check("1月至4月", "1月至4月 at 2024-01..2024-04")
    check("1、2月份", "1、2月份 at 2024-01..2024-02")
    check("今年前4个月", "今年前4个月 at 2024-01..2024-04")
    check("2023年11月—2025年3月", "2023年11月—2025年3月 at 2023-11..2025-03")
    check("上月和本月底前", "上月 at 2024-04", "本月底前 by 2024-05")
    check("今年春节后", "今年春节后 at 2024-02")
    check("2023年春节期间", "2023年春节期间 at 2023-01")
    check("春节期间", "春节期间 at 2024-02", published="2024-01")


def test_parts_of_years() -> None:
    check(
        "一季度、上半年和前三季度", "一季度 at 2024-Q1", "上半年 at 2024-H1", "前三季度 at 2024-Q1..2024-Q3"
    )
    check("2023年第四季度", "2023年第四季度 at 2023-Q4")
    check("一、二季度", "一、二季度 at 2024-Q1..2024-Q2")
    check("首季", "首季 at 2024-Q1")
    check("2025年底", "2025年底 at 2025")
    check("去年底、年初", "去年底 at 2023", "年初 at 2024")
    check("3月上旬", "3月上旬 at 2024-03")


def test_years() -> None:
    check("今年、去年和明年", "今年 at 2024", "去年 at 2023", "明年 at 2025")
    check("2024—2026年", "2024—2026年 at 2024..2026")
    check("2024年至2026年", "2024年至2026年 at 2024..2026")
    check("今明两年", "今明两年 at 2024..2025")
    check("2022年度名单", "2022年度 at 2022")
    check("“十五五”时期", "“十五五”时期 at 2026..2030")
    check("十四五以来", "十四五以来 since 2021..2024-05")
    check("到“十四五”末", "“十四五”末 by 2025")


def test_the_whole_year() -> None:
    check("2023年全年增长8%", "2023年全年 at 2023")
    check("全年增长8%", "全年 at 2023", published="2024-01")
    check("全年增长8%", "全年 at 2024", published="2024-11")


def test_traditional_characters() -> None:
    check("截至2023年12月，近日發佈", "截至2023年12月 until 2023-12", "近日 recent 2024-05")
    check("今年以來，3年內，後年", "今年以來 since 2024..2024-05", "3年內 by 2026", "後年 at 2026")


def test_due() -> None:
    check("到2028年", "到2028年 by 2028")
    check("到2026年底，", "到2026年底 by 2026")
    check("2月底前完成", "2月底前 by 2024-02")
    check("2025年前、2030年之前", "2025年前 by 2025", "2030年之前 by 2030")
    check("年底前和年内", "年底前 by 2024", "年内 by 2024")
    check("年内陆续开工", "年内 by 2024")
    check("力争3年内", "3年内 by 2026", plan=2024)
    check("力争3年内", "3年内 by 2025", plan=2023)
    check("用3—5年时间", "3—5年时间 by 2028")
    check("未来三年", "三年 by 2026")
    check("再用5年时间", "5年时间 by 2033", due=2028)


def test_bounds() -> None:
    check("6月1日起施行", "6月1日起 from 2024-06-01")
    check("2023年以来", "2023年以来 since 2023..2024-05")
    check("截至2022年10月", "截至2022年10月 until 2022-10")
    check("有效期至2026年12月31日", "有效期至2026年12月31日 until 2026-12-31")
    check("近日、日前", "近日 recent 2024-05", "日前 recent 2024-05")
    check("截至目前，当前", "截至目前 now 2024-05", "当前 now 2024-05")


def test_the_year_comes_from_publication() -> None:
    check("1—11月", "1—11月 at 2023-01..2023-11", published="2024-01")
    check("12月28日印发", "12月28日 at 2023-12-28", published="2024-01")
    check("前三季度", "前三季度 at 2023-Q1..2023-Q3", published="2024-01")
    check("2月底前", "2月底前 by 2025-02", published="2024-12")
    check("昨日、今天", "昨日 at 2024-05-08", "今天 at 2024-05-09", published="2024-05-09")


def test_without_an_anchor_nothing_is_told() -> None:
    check("2月4日印发，近日，3年内", "2月4日 at None", "近日 recent None", "3年内 by None", published=None)
    check("2024年2月4日", "2024年2月4日 at 2024-02-04", published=None)


def test_no_times() -> None:
    check("1.1万亿元、5G、2.0版、24小时、3个月、15分钟、C919")
    check("每年资助10个项目，每年3月举办，近三年累计，三年行动计划，用了三年时间，10年来")
    check("主要体现在三个方面")
    check("2024年内蒙古和2024年初步建成", "2024年 at 2024", "2024年 at 2024")
    check("从2020年的4家提高到2023年的6家", "2020年 at 2020", "2023年 at 2023")
    check("康熙三年五月")


def test_years_of_plans() -> None:
    assert plan_years("《商业航天行动方案（2024—2028年）》") == (2024, 2028)
    assert plan_years("《规划（2023-2025）》") == (2023, 2025)
    assert plan_years("《2022年白皮书》") is None


@pytest.mark.parametrize(
    "text", ["1", "年", "十", "近", "《", "2024年", "2月4日", "1-", "\ud800", "\0", "２"]
)
def test_long_runs(text: str) -> None:
    assert isinstance(find_expressions(text * 50_000), tuple)


# What the two recognisers cover and a newspaper of policy does not print.
OUT_OF_GENRE = {
    "times of day": r"点|點|时(?!期)|時(?!期)|分|秒|[:：]|早|晚|午|[ap]m|刻|夜|凌晨|傍",
    "lunar days, feasts, reigns": r"农历|農曆|正月|初[一-十]|大年|节|節|除夕|元旦|新年|国庆|國慶|康熙|雍正|民国|神龙|五一",
    "weeks and weekdays": r"周|週|星期|礼拜|禮拜",
    "days from today": r"[今明昨前后後当當]天|[今明昨前后後聽當琴尋]日|现在|而家|今號|[日天]之?[后後前]",
    "how long, how long ago": r"[个個]月|[\d一-十几]\s*天|世纪|年代|[\d一-十]+年[前后後之]|[上下过過前后後]\s?[\d一-十两兩几]|过去|[近这這]\s?[一-十]?\s?年"
    r"|近 |[以之][后後]|最近|未来|小时|季[节節]|[春夏秋冬]|前一|去过|下年|年间",
    "other ways to write": r"^\d+/\d+|[a-zA-Z]|\d-\d+-\d{4}|\d{4} \d\d|/\d+-|千|^\d+[号日]|[号日]你|一月二十三$|去年本月",
    "years of one to three digits, or without 年": r"(?<!\d)\d{1,3} ?年|零八年|三六七年|^1\d{3}|2018 看",
    "days that do not exist": r"2月29日|2月30日",
    "days without 日": r"八月十五$",
}


def genre(text: str) -> str | None:
    return next((name for name, pattern in OUT_OF_GENRE.items() if re.search(pattern, text)), None)


def days(period: Period) -> tuple[str, str, str]:
    """First day, last day, and the day after it."""
    assert period.start
    assert period.end
    last = _last_day(period.end)
    return _first_day(period.start).isoformat(), last.isoformat(), (last + timedelta(days=1)).isoformat()


def _month(value: str, *, last: bool) -> int:
    if "Q" in value:
        return 3 * int(value[-1]) - (0 if last else 2)
    if "H" in value:
        return 6 * int(value[-1]) - (0 if last else 5)
    return int(value[5:7]) if len(value) > 4 else 12 if last else 1


def _first_day(value: str) -> date:
    return (
        date.fromisoformat(value) if len(value) == 10 else date(int(value[:4]), _month(value, last=False), 1)
    )


def _last_day(value: str) -> date:
    if len(value) == 10:
        return date.fromisoformat(value)
    year, month = int(value[:4]), _month(value, last=True)
    return date(year, month, monthrange(year, month)[1])


def share(graded: list[tuple[str, bool]], name: str, record: Callable[[str, object], None]) -> float:
    """How many were read right, kept with the test's report together with what was not."""
    passed = sum(right for _, right in graded)
    record(name, f"{passed} of {len(graded)}")
    record(f"{name}, not read", [text for text, right in graded if not right])
    return passed / len(graded)


def periods(text: str, published: str) -> list[Period]:
    found = [resolve(expression, Anchor(published=published)) for expression in find_expressions(text)]
    return [period for period in found if period.start and period.end]


@pytest.mark.shared
def test_duckling(shared: Callable[..., Path], record_property: Callable[[str, object], None]) -> None:
    graded: list[tuple[str, bool]] = []
    skipped = Counter[str]()
    for line in shared("corpora", "duckling_zh", "cases.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if "Time" not in case["kind"]:
            continue
        wanted = re.search(
            r"datetime \((\d+), (\d+), (\d+), 0, 0, 0\) (Day|Month|Year|Quarter)", str(case["expect"])
        )
        reason = genre(case["input"]) if wanted else "intervals and times of day"
        if reason or not wanted:
            skipped[reason or ""] += 1
            continue
        first = date(int(wanted[1]), int(wanted[2]), int(wanted[3])).isoformat()
        right = any(days(period)[0] == first for period in periods(case["input"], case["ref"][:10]))
        graded.append((case["input"], right))
    record_property("duckling, out of genre", dict(sorted(skipped.items())))
    assert share(graded, "duckling", record_property) >= 0.95


@pytest.mark.shared
def test_recognizers(shared: Callable[..., Path], record_property: Callable[[str, object], None]) -> None:
    graded: list[tuple[str, bool]] = []
    skipped = Counter[str]()
    for line in shared("corpora", "recognizers_zh", "cases.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["kind"] not in ("DateTime/DateParser", "DateTime/DatePeriodParser"):
            continue
        reason = genre(case["input"]) if case["expect"] else "nothing to find"
        if reason:
            skipped[reason] += 1
            continue
        value = case["expect"][0]["Value"]
        wanted = {
            (one.get("date") or one.get("startDate"), one.get("date") or one.get("endDate"))
            for one in (value["FutureResolution"], value["PastResolution"])
        }
        found = [days(period) for period in periods(case["input"], case["ref"][:10])]
        right = any({(first, last), (first, after)} & wanted for first, last, after in found)
        graded.append((case["input"], right))
    record_property("recognizers, out of genre", dict(sorted(skipped.items())))
    assert share(graded, "recognizers", record_property) >= 0.90
