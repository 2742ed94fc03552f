"""The folders that commands work on: content, pages and themes, and where each file in them lies."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib.resources import files as package_files
from pathlib import Path

from builder import disk
from builder.commands.request import Request, WrongUseError
from builder.model.files import SourceFile
from builder.model.jobs import Theme
from builder.model.problems import Checked, Problem
from builder.model.settings import Settings
from builder.settings import read_settings

SITE_FILE, ADDRESSES = "site.toml", "addresses.tsv"
PAGES = ("*.txt",)
Page = tuple[SourceFile, Path]
"""A page file, and where it lies."""
CONTENT = ("articles/*.md", "glossary/*.md", "*.toml", "*.tsv", "evaluation.json")


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


def located(problems: Iterable[Problem], places: Mapping[str, Path], elsewhere: Path) -> tuple[Problem, ...]:
    """Problems with paths that can be opened from here, each told once."""
    found = (
        problem.at(places.get(problem.path, elsewhere / problem.path).as_posix()) for problem in problems
    )
    return tuple(dict.fromkeys(found))


def places_in(folder: Path, files: Iterable[SourceFile]) -> dict[str, Path]:
    """Where each file of a folder lies."""
    return {path: folder / path for path in (SITE_FILE, ADDRESSES, *(file.path for file in files))}
