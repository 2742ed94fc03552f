"""`export`: one record an article."""

from collections.abc import Iterable

from builder.commands.folders import load, located
from builder.commands.request import Request
from builder.commands.working import working
from builder.model.problems import Problem


def export_records(request: Request) -> tuple[Iterable[str], tuple[Problem, ...]]:
    """One record a line for every article, drafts included."""
    from builder import pipeline
    from builder.outputs.records import lines

    content, settings, problems = load(request)
    with working(request) as works:
        entries = pipeline.export(content, settings, works)
    return lines(entries.value), located((*problems, *entries.problems), {}, request.content)
