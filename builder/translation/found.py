"""What a check of a translation found, before the translator's exceptions are taken off."""

from dataclasses import dataclass

from builder.model.problems import Severity


@dataclass(frozen=True)
class Found:
    """One thing wrong in one block."""

    code: str
    block: str
    line: int
    """Of the English file."""
    message: str
    hint: str
    severity: Severity = Severity.WARNING
