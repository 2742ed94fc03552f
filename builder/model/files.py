"""Files as values: what comes in, what goes out. Paths are relative, with slashes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.model.problems import Problem


@dataclass(frozen=True)
class SourceFile:
    """A file as it was read: nothing decoded, nothing changed."""

    path: str
    data: bytes


@dataclass(frozen=True)
class Artifact:
    """A file to be written, whole."""

    path: str
    data: bytes


@dataclass(frozen=True)
class Kept:
    """A file that lies in place already and stays as it is."""

    path: str


@dataclass(frozen=True)
class Outcome:
    """What a command makes: every file of its output, and the problems to show."""

    files: tuple[Artifact | Kept, ...]
    problems: tuple[Problem, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """By path, the name under which a file was made: as long as it is the same, so is the file."""
