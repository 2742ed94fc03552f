"""Dates and numbers as each language prints them, by Babel."""

from dataclasses import dataclass
from datetime import date

from builder.model.facts import Precision, Published
from builder.web.lang import Lang

SKELETONS = {1: "y", 2: "yMMMM", 3: "yMMMMd"}


@dataclass(frozen=True)
class When:
    """A date of print as pages show it: how exact it is, and whether it is certain."""

    value: str | None
    precision: Precision | None
    certain: bool

    @property
    def year(self) -> str | None:
        """The year, or None for an undated article."""
        return self.value[:4] if self.value else None

    @property
    def month(self) -> str | None:
        """Year and month as far as they are known, to group by."""
        return self.value[:7] if self.value else None


def when(published: Published) -> When:
    """What pages show of a date of publication."""
    return When(published.value, published.precision, published.certain)


def date_words(value: str, precision: Precision | None, lang: Lang) -> str:
    """`2024-01` as 2024年1月 or January 2024: only as exact as both value and precision are. What is no date stays as it is."""
    from babel.dates import format_skeleton

    parts = value.split("-")
    try:
        year, month, number = (int(part) for part in [*parts, "1", "1"][:3])
        day = date(year, month, number)
    except ValueError:
        return value
    if precision is Precision.QUARTER and len(parts) > 1:
        return str(format_skeleton("yQQQ", day, locale=lang.locale))
    known = {Precision.YEAR: 1, Precision.HALF: 1, Precision.MONTH: 2}.get(precision or Precision.DAY, 3)
    skeleton = SKELETONS[min(known, len(parts))]
    return (
        _long(day, lang) if skeleton == "yMMMMd" else str(format_skeleton(skeleton, day, locale=lang.locale))
    )


def day_words(day: date, lang: Lang, *, weekday: bool = False) -> str:
    """A day in full, with the day of the week where it is wanted."""
    from babel.dates import format_date

    return str(format_date(day, "full", locale=lang.locale)) if weekday else _long(day, lang)


def number_words(number: int, lang: Lang) -> str:
    """A count with its separators."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=lang.locale))


def _long(day: date, lang: Lang) -> str:
    from babel.dates import format_date

    return str(format_date(day, "long", locale=lang.locale))
