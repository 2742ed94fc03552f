"""What each command does, from folders to a result: reads, calls the pipeline, writes. Nothing here prints.

The pipeline knows every room, so it is imported when there is work to do, not to show a page of help.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from functools import partial
from importlib.resources import files as package_files
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from builder import disk, report
from builder.engine.executor import workers
from builder.engine.memo import Memo, Tell
from builder.engine.store import Store
from builder.model.files import Artifact, SourceFile
from builder.model.jobs import Links, Theme
from builder.model.problems import Checked, Problem
from builder.model.settings import Settings
from builder.settings import read_settings

if TYPE_CHECKING:
    from builder.asking import Works

CACHE = Path(".cache")
SITE_FILE, ADDRESSES = "site.toml", "addresses.tsv"
PAGES = ("*.txt",)
Page = tuple[SourceFile, Path]
"""A page file, and where it lies."""
CONTENT = ("articles/*.md", "glossary/*.md", "*.toml", "*.tsv", "evaluation.json")


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


def ingest(
    request: Request, pages: Sequence[Page], *, only_look: bool = False, audit: Path | None = None
) -> Result:
    """Read pages into the content folder, or only look what that would change; `audit` is a file to show the reading in."""
    from builder import pipeline

    content, settings, problems = load(request, create=True)
    files = [page for page, _ in pages]
    made: list[Artifact] = []
    written: list[disk.Mirrored] = []
    found = list(problems)
    with working(request) as works:
        for outcome in pipeline.ingest(files, content, settings, today(request, settings), works):
            found += outcome.problems
            if only_look:
                made += pipeline.artifacts(outcome)
            else:
                written.append(disk.write_files(request.content, pipeline.artifacts(outcome)))
        shown = [pipeline.audited(files, audit.name, works)] if audit else []
    done = disk.together(written)
    seen = disk.write_files(audit.parent, shown) if audit else done
    if audit and seen.problems:
        raise WrongUseError(f"--audit {audit}: {seen.problems[0].message}")
    places = {page.path: place for page, place in pages}
    told = located((*found, *done.problems), places, request.content)
    changes = report.differences(request.content.as_posix(), content, made)
    return Result(told, done.written, done.unchanged, changes=changes)


def build(request: Request, *, drafts: bool = False) -> Result:
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


def check(request: Request, *, fix: bool = False, translation: bool = False) -> Result:
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


def translate(request: Request, names: Sequence[str], *, done: bool = False) -> Result:
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


def export(request: Request) -> tuple[Iterable[str], tuple[Problem, ...]]:
    """One record a line for every article, drafts included."""
    from builder import pipeline
    from builder.outputs.records import lines

    content, settings, problems = load(request)
    with working(request) as works:
        entries = pipeline.export(content, settings, works)
    return lines(entries.value), located((*problems, *entries.problems), {}, request.content)


def load(
    request: Request, *, create: bool = False
) -> tuple[tuple[SourceFile, ...], Settings, tuple[Problem, ...]]:
    """The content folder and its settings; a folder that does not exist yet is empty for the command that makes it."""
    if not create:
        be_there(request.content)
    read = disk.read_tree(request.content, CONTENT) if request.content.is_dir() else Checked(())
    site = next((file for file in read.value if file.path == SITE_FILE), None)
    settings = read_settings(site)
    base = root_of_site(request.base) if request.base else settings.value.base
    return read.value, replace(settings.value, base=base), (*read.problems, *settings.problems)


def be_there(content: Path) -> None:
    """Refuse to work on a folder that does not exist."""
    if not content.is_dir():
        raise WrongUseError(f"there is no folder {content}; name one with --content, or run digest ingest")


def root_of_site(base: str) -> str:
    """An address given with --base, by the rule of site.toml."""
    from builder.content.site_schema import root_address

    try:
        return root_address(base)
    except ValueError as error:
        raise WrongUseError(f"--base {base}: {error}") from error


def read_pages(places: Iterable[Path]) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Page files with where they lie, named one by one or by the folder that holds them."""
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for place in places:
        if not place.exists():
            raise WrongUseError(f"there is no file or folder {place}")
        read = disk.read_tree(place, PAGES if place.is_dir() else ("*",))
        pages |= {file.path: (file, place / file.path if place.is_dir() else place) for file in read.value}
        problems += read.problems
    return tuple(pages[path] for path in sorted(pages)), tuple(problems)


def read_theme(name: str) -> Theme:
    """The theme's files."""
    folder = theme_folder(name)
    return Theme(folder.name, disk.read_tree(folder).value)


def theme_folder(name: str) -> Path:
    """A theme by its folder, else by its name in ./themes, in the package, or beside it in a checkout."""
    package = Path(str(package_files("builder")))
    themes = (Path(), Path("themes"), package / "themes", package.parent / "themes")
    for folder in (place / name for place in themes):
        if (folder / "templates").is_dir():
            return folder
    raise WrongUseError(
        f"there is no theme {name}: no folder of that name holds templates/, here or in themes/"
    )


def today(request: Request, settings: Settings) -> date:
    """The day asked for, else the date in the site's time zone."""
    return request.today or datetime.now(ZoneInfo(settings.timezone)).date()


@contextmanager
def working(request: Request) -> "Iterator[Works]":
    """The memo and the processes of a command; --clean works with an empty memo and keeps nothing of it."""
    from builder.asking import Works
    from builder.text import words
    from builder.web.templates import ThemeError

    prepare = partial(words.keep_cache_in, str(CACHE.absolute()))
    prepare()
    store = Store.open(None if request.clean else CACHE / "memo.sqlite")
    with store, workers(request.jobs, prepare) as executor, collector_off():
        try:
            yield Works(Memo(store, request.tell), executor, request.tell)
        except ThemeError as error:
            raise WrongUseError(f"theme {request.theme}: {error}") from error


@contextmanager
def collector_off() -> Iterator[None]:
    """Without the search for cycles: our values have none, and on a large site it takes half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def located(problems: Iterable[Problem], places: Mapping[str, Path], elsewhere: Path) -> tuple[Problem, ...]:
    """Problems with paths that can be opened from here, each told once."""
    found = (
        problem.at(places.get(problem.path, elsewhere / problem.path).as_posix()) for problem in problems
    )
    return tuple(dict.fromkeys(found))


def places_in(folder: Path, files: Iterable[SourceFile]) -> dict[str, Path]:
    """Where each file of a folder lies."""
    return {path: folder / path for path in (SITE_FILE, ADDRESSES, *(file.path for file in files))}
