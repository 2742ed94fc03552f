"""Values in both languages."""

from decimal import Decimal

from builder.model.facts import Evidence
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.outputs.values import value_of
from builder.web.lang import Lang


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
