"""Periods as English says them: in 2024, by 2028, in January–November 2023, in the first quarter of 2024."""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
PARTS = {
    "Q1": "the first quarter of", "Q2": "the second quarter of", "Q3": "the third quarter of",
    "Q4": "the fourth quarter of", "H1": "the first half of", "H2": "the second half of",
}  # fmt: skip
POINT = re.compile(r"(?P<year>\d{4})(?:-(?:(?P<part>Q[1-4]|H[12])|(?P<month>0[1-9]|1[0-2])(?:-\d{2})?))?")


def say_period(period: str | None, *, now: str | None = None) -> str:
    """The period with its preposition and a blank before it; a year after that of `now` is one to be met by then.

    Empty where there is none, or none that can be said.
    """
    first, _, last = (period or "").partition("/")
    begin, end = POINT.fullmatch(first), POINT.fullmatch(last or first)
    if not begin or not end:
        return ""
    if last:
        same = begin["month"] and end["month"] and begin["year"] == end["year"]
        opening = MONTHS[int(begin["month"]) - 1] if same else _said(begin)
        return f" in {opening}–{_said(end)}"
    return f" {'by' if now and begin['year'] > now[:4] else 'in'} {_said(begin)}"


def say_point(date: str) -> str:
    """A year, or a month or a part of one."""
    point = POINT.fullmatch(date)
    return _said(point) if point else ""


def _said(point: re.Match[str]) -> str:
    if point["part"]:
        return f"{PARTS[point['part']]} {point['year']}"
    return f"{MONTHS[int(point['month']) - 1]} {point['year']}" if point["month"] else point["year"]
