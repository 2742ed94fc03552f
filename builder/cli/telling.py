"""What a user is told: one line each on standard error, problems with what to do, a bar on a terminal."""

import json
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import typer

from builder import report
from builder.commands.request import Request
from builder.model.problems import Problem, Severity

PROBLEMS = 1
STEPS = {
    "know": "looking through the articles",
    "read_page": "reading pages",
    "examine": "asking their articles",
    "outline": "noting addresses",
    "draw": "drawing pages",
}


def finish(problems: Sequence[Problem], *, strict: bool, as_json: bool, notes: bool = True) -> None:
    """Tell the problems, and leave with the status that they call for."""
    for problem in problems:
        if problem.severity is Severity.NOTE and not notes:
            continue
        if as_json:
            sys.stdout.write(json.dumps(report.problem_record(problem), ensure_ascii=False) + "\n")
        else:
            for line in report.problem_lines(problem, colour=coloured()):
                say(line)
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(problem.severity in grave for problem in problems):
        raise typer.Exit(PROBLEMS)


@contextmanager
def progress(what: str, request: Request) -> Iterator[Request]:
    """The request, with a bar on a terminal for the steps that take long; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield request
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def tell(step: str, done: int, wanted: int) -> None:
            label = STEPS.get(step.rpartition(":")[2], "reading the articles")
            bar.update(task, description=label, completed=done, total=wanted)

        yield replace(request, tell=tell)


def say(line: str) -> None:
    """One line for the user; standard output is kept for what a program reads."""
    sys.stderr.write(f"{line}\n")


def coloured() -> bool:
    """Whether a terminal would show colours, and the user wants them."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def told(error: Exception) -> str:
    """A fault of ours, in one line; the whole story on demand."""
    if os.environ.get("DIGEST_DEBUG"):
        return "".join(traceback.format_exception(error))
    return f"{type(error).__name__}: {error}\nThis is a fault of the program. DIGEST_DEBUG=1 shows where; please report it."


def show(lines: Sequence[str]) -> None:
    """A diff on standard output: in colours for a reader, plain for a program."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in lines:
        sys.stdout.write(f"{report.diff_line(line, colour=colour)}\n")
