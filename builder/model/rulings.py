"""What became of a target, and what an editor says about it."""

from dataclasses import dataclass
from enum import StrEnum

from builder.model.entry import Bilingual


class State(StrEnum):
    """What became of a target, as far as the articles tell."""

    MET = "met"
    MISSED = "missed"
    PART = "part"
    """An outcome for a part of the period: it settles nothing."""
    NOT_COMPARABLE = "nc"
    """An outcome that measures something else, or too vaguely to tell."""
    NONE = "none"
    """Looked for and not found."""
    DUE = "due"
    """The period is not over."""


@dataclass(frozen=True, order=True)
class FigureRef:
    """A figure by its address: the id of its article, and its own, which comes from its clause."""

    article: str
    figure: str


@dataclass(frozen=True)
class Ruling:
    """An editor's decision on a target (content/rulings.toml)."""

    target: FigureRef
    state: State
    reason: Bilingual
    outcome: FigureRef | None = None
    """The figure that states the outcome, where there is one."""
