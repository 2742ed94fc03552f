"""What a command is asked for, and what it comes to."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from builder.engine.memo import Tell
from builder.model.jobs import Links
from builder.model.problems import Problem
from builder.model.settings import Settings


@dataclass(frozen=True)
class Request:
    """What was asked for, whatever the command."""

    content: Path = Path("content")
    theme: str = "gazette"
    out: Path = Path("site")
    today: date | None = None
    links: Links = Links.FILE
    base: str | None = None
    jobs: int = 1
    clean: bool = False
    tell: Tell | None = None
    """Is told how far a long step has come."""


@dataclass(frozen=True)
class Result:
    """What a command came to. Paths of problems are as the user can open them."""

    problems: tuple[Problem, ...]
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    """Lines of a unified diff: what would change, where nothing was to be written."""


class WrongUseError(Exception):
    """The command cannot begin with what it was given; the message says what to do."""


def today(request: Request, settings: Settings) -> date:
    """The day asked for, else the date in the site's time zone."""
    return request.today or datetime.now(ZoneInfo(settings.timezone)).date()
