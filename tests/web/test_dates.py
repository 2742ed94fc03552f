"""Dates are printed as exactly as they are known, and no more."""

from datetime import date

from builder.model.facts import Precision
from builder.web.dates import date_words, day_words, number_words
from builder.web.lang import Lang


def check(value: str, precision: Precision | None, zh: str, en: str) -> None:
    assert date_words(value, precision, Lang.ZH) == zh
    assert date_words(value, precision, Lang.EN) == en


def test_day() -> None:
    check("2024-01-05", Precision.DAY, "2024年1月5日", "5 January 2024")


def test_month() -> None:
    check("2024-01", Precision.MONTH, "2024年1月", "January 2024")


def test_year() -> None:
    check("2024", Precision.YEAR, "2024年", "2024")


def test_value_more_exact_than_known() -> None:
    check("2024-01-01", Precision.YEAR, "2024年", "2024")
    check("2024-03-01", Precision.MONTH, "2024年3月", "March 2024")


def test_value_less_exact_than_claimed() -> None:
    check("2024", Precision.DAY, "2024年", "2024")


def test_quarter() -> None:
    check("2024-04", Precision.QUARTER, "2024年第2季度", "Q2 2024")
    check("2024", Precision.QUARTER, "2024年", "2024")


def test_half_gives_its_year() -> None:
    check("2024-07", Precision.HALF, "2024年", "2024")


def test_without_precision_the_value_decides() -> None:
    check("2024-02", None, "2024年2月", "February 2024")


def test_what_is_no_date_stays() -> None:
    check("2024-13", Precision.MONTH, "2024-13", "2024-13")
    check("spring", None, "spring", "spring")


def test_days_and_numbers() -> None:
    assert day_words(date(2026, 11, 20), Lang.EN) == "20 November 2026"
    assert day_words(date(2026, 11, 20), Lang.ZH, weekday=True) == "2026年11月20日星期五"
    assert number_words(12345, Lang.EN) == "12,345"
