"""Problems, counts and differences as lines of text, for a terminal or for a program."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff

from builder.model.files import Artifact, SourceFile
from builder.model.problems import Problem, Severity

COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.NOTE: "\x1b[36m"}
OF_A_DIFF = (("---", "\x1b[1m"), ("+++", "\x1b[1m"), ("@@", "\x1b[36m"), ("+", "\x1b[32m"), ("-", "\x1b[31m"))
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


def differences(folder: str, before: Iterable[SourceFile], after: Sequence[Artifact]) -> tuple[str, ...]:
    """What writing these files into a folder would change there, as a unified diff; nothing where nothing would."""
    there = {file.path: file.data for file in before}
    found = (
        _difference(f"{folder}/{file.path}".lstrip("/"), there.get(file.path), file.data)
        for file in sorted(after, key=lambda file: file.path)
        if there.get(file.path) != file.data
    )
    return tuple(line for lines in found for line in lines)


def diff_line(line: str, *, colour: bool) -> str:
    """One line of a diff; on a terminal in colours, and without anything that would control it."""
    if not colour:
        return line
    shown = "".join(char if char.isprintable() or char == "\t" else "·" for char in line)
    start = next((code for mark, code in OF_A_DIFF if line.startswith(mark)), "")
    return f"{start}{shown}{PLAIN}" if start else shown


def _difference(path: str, before: bytes | None, after: bytes) -> Iterator[str]:
    old, new = (_lines(data) for data in (before or b"", after))
    named = "/dev/null" if before is None else f"a/{path}"
    for line in unified_diff(old, new, named, f"b/{path}"):
        yield from (line[:-1],) if line.endswith("\n") else (line, "\\ No newline at end of file")


def _lines(data: bytes) -> list[str]:
    """Lines with their ends; only a line feed ends one."""
    parts = data.decode("utf-8", "backslashreplace").split("\n")
    return [part + "\n" for part in parts[:-1]] + parts[-1:] * bool(parts[-1])
