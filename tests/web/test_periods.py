"""Periods in both languages."""

import pytest

from builder.web.lang import Lang
from builder.web.periods import bounds, machine, period_words


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
