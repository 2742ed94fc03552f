"""What was wrong with an input, as a value that travels with what could still be made of it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How much a problem matters: an error makes a command exit with 1, a warning only under --strict."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one place, with what to do about it. Codes never change meaning (docs/problems.md)."""

    path: str
    line: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def at(self, path: str) -> "Problem":
        """The same problem, in the file at `path`."""
        return replace(self, path=path)


@dataclass(frozen=True)
class Checked(Generic[T]):
    """What a step could make, and what was wrong."""

    value: T
    problems: tuple[Problem, ...] = ()
