"""`check`: all that an editor should see to."""

from builder import disk
from builder.commands.folders import load, located, places_in, read_theme
from builder.commands.request import Request, Result, today
from builder.commands.working import working


def check_content(request: Request, *, fix: bool = False, translation: bool = False) -> Result:
    """Look for everything that an editor should see to; `fix` notes new addresses down, `translation` compares the
    two languages as well.
    """
    from builder import pipeline, translating

    content, settings, problems = load(request)
    choices = pipeline.Choices(today(request, settings), request.links)
    with working(request) as works:
        outcome = pipeline.check(content, read_theme(request.theme), settings, choices, works, fix=fix)
        compared = translating.check_translations(content, settings, works) if translation else ()
    done = disk.write_files(request.content, pipeline.artifacts(outcome))
    found = (*problems, *outcome.problems, *compared, *done.problems)
    return Result(
        located(found, places_in(request.content, content), request.out), done.written, done.unchanged
    )
