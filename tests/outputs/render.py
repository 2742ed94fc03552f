"""Draws a whole site in memory: a catalogue in, paths and bytes out.

From a shell, `python -m tests.outputs.render FOLDER` writes the example site to a folder.
"""

import sys
from datetime import date
from functools import cache
from pathlib import Path

from builder.model.catalogue import Catalogue
from builder.model.files import SourceFile
from builder.model.jobs import Job, Theme
from builder.outputs import OUTPUTS
from builder.outputs.draw import one
from builder.web.templates import Templates, static_files
from tests.outputs.examples import TODAY, catalogue

THEME_FOLDER = Path(__file__).parent.parent.parent / "themes" / "gazette"


@cache
def theme() -> Theme:
    """The theme of the repository."""
    files = sorted(path for path in THEME_FOLDER.rglob("*") if path.is_file())
    return Theme(
        "gazette",
        tuple(SourceFile(path.relative_to(THEME_FOLDER).as_posix(), path.read_bytes()) for path in files),
    )


@cache
def templates() -> Templates:
    """The theme's templates, compiled once a run."""
    return Templates(theme())


def jobs(of: Catalogue, today: date = TODAY) -> list[Job]:
    """Everything that is planned."""
    return [job for plan in OUTPUTS for job in plan(of, today)]


def draw(job: Job) -> bytes:
    """One file."""
    return one(job, templates())


def site(of: Catalogue, today: date = TODAY) -> dict[str, bytes]:
    """Every file of the site."""
    planned = {job.path: draw(job) for job in jobs(of, today)}
    return planned | {file.path: file.data for file in static_files(theme())}


if __name__ == "__main__":
    for path, data in site(catalogue()).items():
        target = Path(sys.argv[1], path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
