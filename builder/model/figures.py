"""Quantified statements: what an article counts, promises and grants, with the clause that says so."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from builder.model.facts import Evidence, Key


class Comparator(StrEnum):
    """How the stated value bounds the true one."""

    EQUAL = "="
    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    ABOUT = "~"
    RANGE = "range"


class Kind(StrEnum):
    """What a figure does: promises, reports, expects, or says what a measure grants, caps or charges."""

    TARGET = "target"
    ACTUAL = "actual"
    FORECAST = "forecast"
    TERMS = "terms"


class Rung(StrEnum):
    """How strong a promise is."""

    BINDING = "binding"
    PLANNED = "planned"
    STRIVE = "strive"
    EXPLORE = "explore"


class Change(StrEnum):
    """What a figure measures: a level, growth on the year before, a difference in points, or several years together."""

    LEVEL = "level"
    YOY = "yoy"
    POINTS = "pp"
    CUMULATIVE = "cumulative"


@dataclass(frozen=True)
class Strength:
    """The word that carries a target, and its rung."""

    word: str
    rung: Rung


@dataclass(frozen=True)
class Figure:
    """One quantified statement."""

    id: str
    """From the clause, not from its place: it stays while the clause stays."""
    region: str | None
    """Six-digit adcode; 000000 for the nation; None for a company or a body."""
    indicator: str
    """Normalised Chinese name; the text's own words where the lexicon lacks it."""
    indicator_en: str | None
    known: bool
    """Whether the indicator is in the lexicon."""
    value: Decimal
    """In base units: 1.1万亿元 is 1100000000000; a fall is negative."""
    value_text: str
    """As printed."""
    unit: str
    """%, pp, CNY, count, times, or the printed unit by its usual symbol."""
    comparator: Comparator
    kind: Kind
    change: Change
    period: str | None
    """2023, 2023-01/2023-11, 2024-H1, 2024-Q3, 2022-10, 2024/2026; None where the text gives none."""
    evidence: Evidence
    """The clause."""
    value_max: Decimal | None = None
    counter: str | None = None
    """For counts, the measure word: 家, 个, 人."""
    scope: str | None = None
    """Part of a region, or several, where it is not the whole: 宁东基地, 川渝."""
    strength: Strength | None = None
    was: bool = False
    """The earlier of two values compared."""
    words_en: str | None = None
    """The clause in the translator's words, where the article is translated."""


@dataclass(frozen=True)
class Figures:
    """The figures of an article in order of appearance."""

    figures: tuple[Figure, ...]


FIGURES = Key("figures", Figures)
