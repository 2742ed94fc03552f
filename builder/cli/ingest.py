"""`digest ingest`: newspaper pages into content/."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from builder import report
from builder.cli.options import (
    CONTENT,
    Audit,
    Clean,
    Content,
    Diff,
    Jobs,
    Json,
    Notes,
    Pages,
    Strict,
    Today,
    day,
)
from builder.cli.telling import finish, progress, say, show
from builder.commands.folders import Page, read_pages
from builder.commands.ingest import ingest_pages
from builder.commands.request import Request, Result, WrongUseError
from builder.model.files import SourceFile
from builder.model.problems import Problem

LEFT_ALONE = "C401"


def ingest(
    pages: Pages,
    content: Content = CONTENT,
    today: Today = None,
    jobs: Jobs = 1,
    clean: Clean = False,
    strict: Strict = False,
    notes: Notes = False,
    as_json: Json = False,
    diff: Diff = False,
    audit: Audit = None,
) -> None:
    """Read newspaper pages into content.

    New articles get files of their own; in known ones, what editors wrote stays as it is.
    """
    if diff and as_json:
        raise WrongUseError("--diff and --json both print on standard output: ask for one of them")
    request = Request(content=content, today=day(today), jobs=jobs, clean=clean)
    taken, problems = given_pages(pages)
    with progress("reading pages", request) as request:
        result = ingest_pages(request, taken, only_look=diff, audit=audit)
    result = replace(result, problems=(*problems, *result.problems))
    if diff:
        show(result.changes)
        say(f"{report.plural(len(taken), 'page')} read; nothing was written" + would_change(content, result))
    else:
        say(f"{report.plural(len(taken), 'page')} read into {content}/: {placed(result)}")
    if audit:
        say(f"how they were read: open {audit}")
    finish(result.problems, strict=strict, as_json=as_json, notes=notes)


def given_pages(places: Sequence[Path]) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Pages from files and folders, and from standard input."""
    pages, problems = read_pages([place for place in places if str(place) != "-"])
    if Path("-") in places:
        pages = (*pages, (SourceFile("stdin.txt", sys.stdin.buffer.read()), Path("stdin.txt")))
    if not pages:
        raise WrongUseError("there are no pages there: a page is a .txt file")
    return pages, problems


def placed(result: Result) -> str:
    """`3 articles written, edits left alone in 2`."""
    written = [path for path in result.written if path.endswith(".md")]
    edited = {problem.path for problem in result.problems if problem.code == LEFT_ALONE}
    told = f"{report.plural(len(written), 'article')} written"
    return f"{told}, edits left alone in {len(edited)}" if edited else told


def would_change(content: Path, result: Result) -> str:
    """`, 2 files in content/ would change`."""
    count = sum(line.startswith("+++ b/") for line in result.changes)
    return (
        f", {report.plural(count, 'file')} in {content}/ would change" if count else ", nothing would change"
    )
