"""How right the machine is, as counted on pages that the desk has read (content/evaluation.json)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """Things to be found: figures, documents, paragraphs. All shares are from 0 to 1."""

    name: str
    precision: float
    """Share of what was found that is right."""
    recall: float
    """Share of what is there that was found."""
    f1: float
    wanted: int
    """How many there are."""
    found: int


@dataclass(frozen=True)
class Share:
    """Answers that are right or not: the kind of a figure, the year of an article."""

    name: str
    share: float
    right: int
    asked: int


@dataclass(frozen=True)
class Mean:
    """A likeness from 0 to 1, as a mean over articles."""

    name: str
    mean: float


@dataclass(frozen=True)
class PageRead:
    """A page that was measured."""

    name: str
    articles: int
    printed: str | None
    """Year and month, where they are known."""


@dataclass(frozen=True)
class Evaluation:
    """Everything that was counted, and on what."""

    pages: tuple[PageRead, ...]
    measures: tuple[Measure, ...]
    shares: tuple[Share, ...]
    means: tuple[Mean, ...]
