"""Values and periods in both languages."""

from decimal import Decimal

import pytest

from builder.model.facts import Evidence
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.web.lang import Lang
from builder.web.periods import bounds, machine, period_words
from builder.web.values import value_of


def check(value: str, unit: str, zh: str, en: str, **more: str) -> None:
    """`more`: comparator, top (the end of a range), counter, printed."""
    figure = Figure(
        id="f-1",
        region=None,
        indicator="指标",
        indicator_en=None,
        known=False,
        value=Decimal(value),
        value_text=more.get("printed", ""),
        unit=unit,
        comparator=Comparator(more.get("comparator", "=")),
        kind=Kind.ACTUAL,
        change=Change.LEVEL,
        period=None,
        evidence=Evidence("p-1", 0, 1, "指"),
        value_max=Decimal(more["top"]) if "top" in more else None,
        counter=more.get("counter"),
    )
    assert (value_of(figure, Lang.ZH).text, value_of(figure, Lang.EN).text) == (zh, en)


def test_money() -> None:
    check("1100000000000", "CNY", "1.1万亿元", "RMB 1.1 trillion")
    check("329530000000", "CNY", "3295.3亿元", "RMB 329.53 billion")
    check("20000", "CNY", "2万元", "RMB 20,000")
    check("0.35", "CNY", "0.35元", "RMB 0.35")
    check("90000000", "CNY", "9000万元–1.2亿元", "RMB 90–120 million", comparator="range", top="120000000")


def test_counts() -> None:
    check("133000", "count", "13.3万个", "133,000", counter="个")
    check("4000", "count", "4000家", "4,000", counter="家")
    check("12345", "count", "12345", "12,345")
    check("12345678", "count", "12345678", "12,345,678")
    check("2", "count", "2–3家", "2–3", comparator="range", top="3", counter="家")


def test_shares_points_and_multiples() -> None:
    check("17", "%", "≥17%", "≥17%", comparator=">=")
    check("-35", "%", "≤−35%", "≤−35%", comparator="<=")
    check("5.3", "pp", "5.3个百分点", "5.3 percentage points")
    check("2", "times", "2倍", "2 times")


def test_other_units_in_chinese_are_as_printed() -> None:
    check("35000", "kWh", "35000千瓦时", "35,000 kWh", printed="3.5万千瓦时")


@pytest.mark.parametrize(
    ("period", "zh", "en", "for_machines"),
    [
        ("2023", "2023年", "2023", "2023"),
        ("2022-10", "2022年10月", "October 2022", "2022-10"),
        ("2024-02-04", "2024年2月4日", "4 February 2024", "2024-02-04"),
        ("2024-Q3", "2024年第3季度", "Q3 2024", None),
        ("2024-H1", "2024年上半年", "first half of 2024", None),
        ("2023-01/2023-11", "2023年1—11月", "Jan–Nov 2023", None),
        ("2024/2026", "2024—2026年", "2024–2026", None),
        ("2024-13", "2024-13", "2024-13", None),
    ],
)
def test_periods(period: str, zh: str, en: str, for_machines: str | None) -> None:
    assert (period_words(period, Lang.ZH), period_words(period, Lang.EN)) == (zh, en)
    assert machine(period) == for_machines


def test_bounds_are_first_and_last_day() -> None:
    assert [str(day) for day in bounds("2024-02") or ()] == ["2024-02-01", "2024-02-29"]
    assert [str(day) for day in bounds("2024-Q3") or ()] == ["2024-07-01", "2024-09-30"]
    assert bounds("2024/2023") is None
    assert bounds("soon") is None
