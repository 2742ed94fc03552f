"""Makes the bytes of one planned file; everything that they depend on is in the job and in its name."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from builder.model.jobs import Deferred, Job, PageJob, Theme
from builder.web.templates import Templates


def draw(jobs: Sequence[Job], theme: Theme) -> list[bytes]:
    """The files, in order. Templates are compiled once a process."""
    templates = templates_of(theme)
    return [one(job, templates) for job in jobs]


def one(job: Job, templates: Templates) -> bytes:
    """One file."""
    view = made(job.view)
    return templates.render(job.template, view) if isinstance(job, PageJob) else job.render(view)


def made(view: Any) -> Any:
    """What a file shows: the view itself, or what is made of all that it is given."""
    return view.make(*map(made, view.given)) if isinstance(view, Deferred) else view


def drawn_from(job: Job, templates: Templates) -> tuple[object, ...]:
    """What can change the file besides its view and code: for a page the template with all that it draws in."""
    return (job.template, templates.needs(job.template)) if isinstance(job, PageJob) else ()


def made_by(job: Job) -> Callable[..., object]:
    """The function whose code can change the file."""
    return draw if isinstance(job, PageJob) else job.render


@lru_cache(maxsize=1)
def templates_of(theme: Theme) -> Templates:
    """The theme's templates."""
    return Templates(theme)
