"""Periods as figures and events give them: the days that they cover, and the words for them.

A period is a year, month, quarter, half or day (2023, 2023-11, 2024-Q3, 2024-H1, 2024-02-04), or two of them with a slash.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from builder.web.lang import Lang

PERIOD = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|Q(?P<quarter>[1-4])|H(?P<half>[12])))?"
)


@lru_cache(maxsize=4096)
def bounds(period: str) -> tuple[date, date] | None:
    """First and last day; None for what is no period."""
    first, _, last = period.partition("/")
    start, end = _bounds(first), _bounds(last or first)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def is_whole_year(period: str) -> bool:
    """Whether it is one calendar year, and nothing more exact."""
    return bool(re.fullmatch(r"\d{4}", period))


def machine(period: str) -> str | None:
    """As the attribute of a <time>; None for quarters, halves and spans, which HTML cannot say."""
    found = PERIOD.fullmatch(period)
    return period if found and bounds(period) and not found["quarter"] and not found["half"] else None


@lru_cache(maxsize=4096)
def period_words(period: str, lang: Lang) -> str:
    """`2023-01/2023-11` as 2023年1月至11月 or Jan–Nov 2023. What is no period stays as it is."""
    found = bounds(period)
    if not found:
        return period
    first, _, last = period.partition("/")
    return _span(first, last, found, lang) if last and last != first else _one(first, found[0], lang)


def _bounds(one: str) -> tuple[date, date] | None:
    found = PERIOD.fullmatch(one)
    if not found:
        return None
    year = int(found["year"])
    first, last = _months(found)
    try:
        if found["day"]:
            day = date(year, first, int(found["day"]))
            return day, day
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except ValueError:
        return None


def _months(found: re.Match[str]) -> tuple[int, int]:
    if found["month"]:
        return int(found["month"]), int(found["month"])
    if found["quarter"]:
        return 3 * int(found["quarter"]) - 2, 3 * int(found["quarter"])
    if found["half"]:
        return 6 * int(found["half"]) - 5, 6 * int(found["half"])
    return 1, 12


def _one(period: str, start: date, lang: Lang) -> str:
    from babel.dates import format_date, format_skeleton

    if "-H" in period:
        half = period[-1] == "1"
        if lang is Lang.ZH:
            return f"{start.year}年{'上' if half else '下'}半年"
        return f"{'first' if half else 'second'} half of {start.year}"
    if "-Q" in period:
        return str(format_skeleton("yQQQ", start, locale=lang.locale))
    if period.count("-") == 2:
        return str(format_date(start, "long", locale=lang.locale))
    return str(format_skeleton("yMMMM" if "-" in period else "y", start, locale=lang.locale))


def _span(first: str, last: str, days: tuple[date, date], lang: Lang) -> str:
    """Years as 2024–2026, months of one year without saying the year twice; else both ends in full."""
    start, end = days
    if is_whole_year(first) and is_whole_year(last):
        return f"{first}—{last}年" if lang is Lang.ZH else f"{first}–{last}"
    months = first.count("-") == last.count("-") == 1 and not re.search("[QH]", first + last)
    if start.year == end.year and months:
        if lang is Lang.ZH:
            return f"{start.year}年{start.month}—{end.month}月"
        return f"{_month(start, lang)}–{_month(end, lang)} {start.year}"
    joint = "至" if lang is Lang.ZH else " – "
    return f"{_one(first, start, lang)}{joint}{_one(last, end, lang)}"


def _month(day: date, lang: Lang) -> str:
    from babel.dates import format_date

    return str(format_date(day, "MMM", locale=lang.locale))
