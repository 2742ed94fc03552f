"""`translate`: the Chinese of articles laid beside their English."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from builder import disk
from builder.commands.folders import load, located, places_in
from builder.commands.request import Request, Result, WrongUseError
from builder.commands.working import working
from builder.model.files import SourceFile


def translate_articles(request: Request, names: Sequence[str], *, done: bool = False) -> Result:
    """Lay the Chinese of articles beside their English; `done` takes it out and notes what was translated."""
    from builder import pipeline, translating

    content, settings, problems = load(request)
    ids = article_ids(content)
    for name in names:
        if name not in ids:
            near = get_close_matches(name, sorted(ids), 1)
            raise WrongUseError(
                f"there is no article {name}" + (f"; did you mean {near[0]}?" if near else "")
            )
    with working(request) as works:
        outcome = translating.translate(content, names, settings, works, done=done)
    written = disk.write_files(request.content, pipeline.artifacts(outcome))
    found = (*problems, *outcome.problems, *written.problems)
    return Result(
        located(found, places_in(request.content, content), request.content),
        written.written,
        written.unchanged,
    )


def article_ids(content: Iterable[SourceFile]) -> frozenset[str]:
    """The ids of the articles that have a Chinese file."""
    names = (file.path.rsplit("/", 1)[-1] for file in content if file.path.startswith("articles/"))
    return frozenset(name.removesuffix(".zh.md") for name in names if name.endswith(".zh.md"))
