"""How right the machine is, as counted on articles that people have read."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Score:
    """One measure of one question: figures, precision, 0.93."""

    question: str
    measure: str
    value: float
    """From 0 to 1."""
    counted: int
    """How many answers it rests on."""


@dataclass(frozen=True)
class Evaluation:
    """Every score, and what was counted."""

    scores: tuple[Score, ...]
    pages: int
    articles: int
    day: date | None = None
