"""`build`: the content folder into a site."""

from builder import disk
from builder.commands.folders import load, located, places_in, read_theme
from builder.commands.request import Request, Result, today
from builder.commands.working import working


def build_site(request: Request, *, drafts: bool = False) -> Result:
    """Make the site in the out folder."""
    from builder import pipeline

    content, settings, problems = load(request)
    choices = pipeline.Choices(today(request, settings), request.links, drafts)
    made = {} if request.clean else {path: file.name for path, file in disk.read_made(request.out).items()}
    with working(request) as works:
        outcome = pipeline.build(content, read_theme(request.theme), settings, choices, works, made)
        done = disk.mirror(request.out, outcome.files, outcome.names)
    found = located(
        (*problems, *outcome.problems, *done.problems), places_in(request.content, content), request.out
    )
    return Result(found, done.written, done.unchanged, done.removed)
