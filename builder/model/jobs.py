"""What an output plans: one file of the site, where it goes, and everything that it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from builder.model.files import SourceFile


class Links(StrEnum):
    """How addresses inside the site are written: naming the file, or the folder that a host serves it for."""

    FILE = "file"
    FOLDER = "folder"


@dataclass(frozen=True)
class Theme:
    """A folder of templates, static files and interface strings, as it was read."""

    name: str
    files: tuple[SourceFile, ...]


@dataclass(frozen=True)
class Deferred:
    """A view that is made only where what it is given has changed: `make(*given)`.

    `make` stands at the top of its module and looks at nothing but what it is given, which names the view. It may be
    given views that are deferred themselves; it sees what these make.
    """

    make: Callable[..., Any]
    given: tuple[Any, ...]
    kept: bool = False
    """For a part of many views: what it makes is kept from run to run, so that a view is put together of parts."""


@dataclass(frozen=True)
class PageJob:
    """A file drawn from a template of the theme, which sees `view` and nothing else."""

    path: str
    template: str
    view: Any  # each output has a view class of its own; the template is its only reader. It may be Deferred


@dataclass(frozen=True)
class FileJob:
    """A file that needs no template. `render` stands at the top of its module, so that a process can call it by name."""

    path: str
    view: Any  # as above; `render` is its only reader
    render: Callable[[Any], bytes]


Job = PageJob | FileJob
