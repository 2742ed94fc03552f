"""What a rebuild came to, and what the open pages know of it."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from builder.model.problems import Problem, Severity


@dataclass(frozen=True)
class Rebuilt:
    """What a rebuild came to."""

    problems: tuple[Problem, ...]
    changed: int
    """Files of the site that were written or removed."""
    fault: str | None = None
    """What happened, when the build itself failed and not something in the content."""


class Board:
    """The state between rebuild and pages; only the event loop's thread touches it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.errors: tuple[Problem, ...] = ()
        self.fault: str | None = None
        self.building = True
        """The first build is not done yet, so a page may be missing that is about to come."""
        # A page names the edition that it was drawn from, so that one fetched during a rebuild, or from a server
        # that has gone since, is known to be old when it reports. The run keeps two servers apart.
        self._run = secrets.token_hex(4)
        self._turn = 0

    @property
    def edition(self) -> str:
        """Name of what is served now; it changes whenever open pages have to be fetched anew."""
        return f"e{self._run}-{self._turn}"

    def post(self, rebuilt: Rebuilt) -> bool:
        """Take down a rebuild; says whether open pages are old now."""
        errors = tuple(problem for problem in rebuilt.problems if problem.severity is Severity.ERROR)
        shown = (self.errors, self.fault)
        old = bool(rebuilt.changed) or self.building or shown != (errors, rebuilt.fault)
        self.errors, self.fault, self.building = errors, rebuilt.fault, False
        self._turn += old
        return old
