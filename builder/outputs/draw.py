"""Makes the bytes of one planned file; everything that they depend on is in the job and in its name."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from builder.model.jobs import Job, PageJob, Theme
from builder.web.templates import Templates


def draw(jobs: Sequence[Job], theme: Theme) -> list[bytes]:
    """The files, in order. Templates are compiled once a process."""
    templates = templates_of(theme)
    return [one(job, templates) for job in jobs]


def one(job: Job, templates: Templates) -> bytes:
    """One file."""
    if isinstance(job, PageJob):
        return templates.render(job.template, job.view)
    return job.render(job.view)


def what_it_shows(job: Job, templates: Templates) -> tuple[object, ...]:
    """All that can change the file, but for code: its view, and for a page the template with all that it draws in."""
    return (
        (job.template, templates.needs(job.template), job.view) if isinstance(job, PageJob) else (job.view,)
    )


def made_by(job: Job) -> Callable[..., object]:
    """The function whose code can change the file."""
    return draw if isinstance(job, PageJob) else job.render


@lru_cache(maxsize=1)
def templates_of(theme: Theme) -> Templates:
    """The theme's templates."""
    return Templates(theme)
