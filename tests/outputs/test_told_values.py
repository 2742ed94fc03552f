"""Values as texts tell them, in both languages."""

from dataclasses import replace
from decimal import Decimal

from builder.model.figures import Change, Comparator
from builder.outputs.told_values import told_value
from builder.web.lang import Lang
from tests.outputs.examples import FIGURES


def check(value: str, unit: str, zh: str, en: str, **changes: object) -> None:
    """`changes` are fields of Figure."""
    fields = {"comparator": Comparator.EQUAL, "change": Change.LEVEL, "value_text": "", **changes}
    figure = replace(FIGURES[0], value=Decimal(value), unit=unit, **fields)  # type: ignore[arg-type]
    told = told_value(figure, Lang.ZH), told_value(figure, Lang.EN)
    assert [one.text for one in told] == [zh, en]
    assert {one.data for one in told} == {
        value if figure.value_max is None else f"{value}/{figure.value_max}"
    }


def test_a_fall_is_told_in_words() -> None:
    check("-40", "%", "减少40%", "40% less")
    check("-2", "year", "减少2年", "2 years less", value_text="2年")
    check("-0.3", "pp", "减少0.3个百分点", "0.3 percentage points less", change=Change.POINTS)
    check("-1200", "count", "减少1200家", "1,200 fewer", counter="家")


def test_a_fall_has_its_bounds_turned_about() -> None:
    check("-20", "%", "约减少20%", "about 20% less", comparator=Comparator.ABOUT)
    check("-20", "%", "至少减少20%", "at least 20% less", comparator=Comparator.AT_MOST)
    check("-30", "%", "减少20–30%", "20–30% less", comparator=Comparator.RANGE, value_max=Decimal(-20))


def test_growth_below_zero_and_frost_are_no_falls() -> None:
    check("-8.5", "%", "−8.5%", "−8.5%", change=Change.YOY)
    check("-5", "°C", "−5摄氏度", "−5 °C", value_text="5摄氏度")


def test_a_fraction_stays_one() -> None:
    check("14.29", "%", "七分之一", "one-seventh", value_text="七分之一")
    check("66.67", "%", "三分之二", "two-thirds", value_text="三分之二")
    check("5", "%", "5%", "5%", value_text="百分之五")
