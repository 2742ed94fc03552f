"""`digest export` and `digest evaluate`: the articles as records, and how right they are."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from builder.cli.options import CONTENT, Clean, Content, Jobs, Strict
from builder.cli.telling import finish, say
from builder.commands.evaluate import evaluate_facts
from builder.commands.export import export_records
from builder.commands.folders import read_pages
from builder.commands.request import Request, WrongUseError
from builder.model.problems import Severity


def export(content: Content = CONTENT, jobs: Jobs = 1, clean: Clean = False, strict: Strict = False) -> None:
    """Print one JSON record an article.

    On standard output, drafts included, oldest first; docs/record.md describes the keys.
    """
    lines, problems = export_records(Request(content=content, jobs=jobs, clean=clean))
    for line in lines:
        sys.stdout.write(f"{line}\n")
    finish(problems, strict=strict, as_json=False)


def evaluate(
    gold: Annotated[
        Path | None, typer.Option("--gold", help="Folder of gold files, one JSON a page.", exists=True)
    ] = None,
    pages: Annotated[
        Path | None,
        typer.Option("--pages", help="Folder of the pages, in place of the content folder.", exists=True),
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", help="An earlier export: say what changed.", exists=True)
    ] = None,
    errors: Annotated[int, typer.Option("--errors", help="Misses to show of each sort.", min=0)] = 20,
    write: Annotated[
        Path | None, typer.Option("--write", help="Keep the scores in this file, for the site.")
    ] = None,
    content: Content = CONTENT,
    jobs: Jobs = 1,
    clean: Clean = False,
) -> None:
    """Measure the facts, or say how they changed.

    On standard output: the scores with the misses, and what differs from an earlier export, worst first.
    """
    if not gold and not against:
        raise WrongUseError(
            "there is nothing to compare with: name a gold with --gold, or an export with --against"
        )
    if write and not gold:
        raise WrongUseError(
            "--write keeps the scores, and there are none without a gold: name one with --gold"
        )
    taken, problems = read_pages([pages] if pages else [])
    request = Request(content=content, jobs=jobs, clean=clean, today=date(2000, 1, 1))

    found = evaluate_facts(request, taken, gold, against=against, most=errors, write=write)
    for line in found.lines:
        sys.stdout.write(f"{line}\n")
    for name in found.written:
        say(f"{name} brought up to date")
    grave = [one for one in (*problems, *found.problems) if one.severity is Severity.ERROR]
    finish(grave, strict=False, as_json=False)
