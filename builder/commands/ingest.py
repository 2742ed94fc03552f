"""`ingest`: pages into the content folder."""

from collections.abc import Sequence
from pathlib import Path

from builder import disk, report
from builder.commands.folders import Page, load, located
from builder.commands.request import Request, Result, WrongUseError, today
from builder.commands.working import working
from builder.model.files import Artifact


def ingest_pages(
    request: Request, pages: Sequence[Page], *, only_look: bool = False, audit: Path | None = None
) -> Result:
    """Read pages into the content folder, or only look what that would change; `audit` is a file to show the reading in."""
    from builder import pipeline

    content, settings, problems = load(request, create=True)
    files = [page for page, _ in pages]
    made: list[Artifact] = []
    written: list[disk.Mirrored] = []
    found = list(problems)
    with working(request) as works:
        for outcome in pipeline.ingest(files, content, settings, today(request, settings), works):
            found += outcome.problems
            if only_look:
                made += pipeline.artifacts(outcome)
            else:
                written.append(disk.write_files(request.content, pipeline.artifacts(outcome)))
        shown = [pipeline.audited(files, audit.name, works)] if audit else []
    done = disk.together(written)
    seen = disk.write_files(audit.parent, shown) if audit else done
    if audit and seen.problems:
        raise WrongUseError(f"--audit {audit}: {seen.problems[0].message}")
    places = {page.path: place for page, place in pages}
    told = located((*found, *done.problems), places, request.content)
    changes = report.differences(request.content.as_posix(), content, made)
    return Result(told, done.written, done.unchanged, changes=changes)
