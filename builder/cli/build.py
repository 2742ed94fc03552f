"""`digest build` and `digest serve`: the site, once or at every edit."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from builder import report
from builder.cli.options import (
    CONTENT,
    OUT,
    PREVIEW,
    Base,
    Clean,
    Content,
    Jobs,
    Json,
    LinkForm,
    Out,
    Port,
    Strict,
    Theme,
    Today,
    day,
)
from builder.cli.telling import finish, progress, say, told
from builder.commands.build import build_site
from builder.commands.folders import be_there, theme_folder
from builder.commands.request import Request, Result, WrongUseError
from builder.model.jobs import Links

if TYPE_CHECKING:
    from builder.preview import Rebuilt


def build(
    content: Content = CONTENT,
    theme: Theme = "gazette",
    out: Out = OUT,
    today: Today = None,
    links: LinkForm = Links.FILE,
    base: Base = None,
    jobs: Jobs = 1,
    clean: Clean = False,
    strict: Strict = False,
    as_json: Json = False,
) -> None:
    """Make the site.

    What has changed is written, what is no longer made goes, files of others stay.
    """
    request = Request(content, theme, out, day(today), links, base, jobs, clean)
    with progress("building", request) as request:
        result = build_site(request)
    say(f"{counted(result)} in {out}/")
    say(f"look at it: open {out}/index.html, or run digest serve")
    finish(result.problems, strict=strict, as_json=as_json)


def serve(
    content: Content = CONTENT,
    theme: Theme = "gazette",
    out: Out = PREVIEW,
    today: Today = None,
    port: Port = 8000,
    jobs: Jobs = 1,
) -> None:
    """Preview the site at every edit.

    Drafts are shown, and so is what is wrong. Only this machine can see it.
    """
    from builder.preview import serve as preview

    be_there(content)
    request = Request(content, theme, out, day(today), jobs=jobs)
    watched = [content, theme_folder(theme)]
    preview(rebuild=rebuilding(request), watch=watched, root=out, port=port, say=say)


def rebuilding(request: Request) -> "Callable[[object], Rebuilt]":
    """What the preview calls at every edit; whatever goes wrong is shown in the page."""
    from builder.preview import Rebuilt

    def rebuild(_: object) -> Rebuilt:
        try:
            result = build_site(request, drafts=True)
        except WrongUseError as error:
            return Rebuilt((), 0, str(error))
        except Exception as error:
            return Rebuilt((), 0, told(error))
        return Rebuilt(result.problems, len(result.written) + len(result.removed))

    return rebuild


def counted(result: Result) -> str:
    """`12 files written, 3 removed, 40 unchanged`."""
    parts = [f"{report.plural(len(result.written), 'file')} written"]
    parts += [f"{len(result.removed):,} removed"] if result.removed else []
    return ", ".join([*parts, f"{len(result.unchanged):,} unchanged"])
