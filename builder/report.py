"""Problems and counts as lines of text, for a terminal or for a program."""

from collections import Counter
from collections.abc import Iterable

from builder.model.problems import Problem, Severity

COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.NOTE: "\x1b[36m"}
BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def problem_lines(problem: Problem, *, colour: bool) -> list[str]:
    """The place and what is wrong, then what to do about it."""
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    kind = f"{problem.severity} {problem.code}"
    hint = [f"    {line}" for line in problem.hint.splitlines()]
    if not colour:
        return [f"{place}: {kind}: {problem.message}", *hint]
    head = f"{BOLD}{place}:{PLAIN} {COLOURS[problem.severity]}{kind}:{PLAIN} {problem.message}"
    return [head, *(f"{DIM}{line}{PLAIN}" for line in hint)]


def problem_record(problem: Problem) -> dict[str, object]:
    """One problem as `--json` prints it."""
    return {
        "path": problem.path,
        "line": problem.line or None,
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint or None,
    }


def totals(problems: Iterable[Problem]) -> str:
    """`2 errors, 1 warning`, or nothing where all is well."""
    count = Counter(problem.severity for problem in problems)
    return ", ".join(plural(count[severity], severity) for severity in Severity if count[severity])


def plural(number: int, noun: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
