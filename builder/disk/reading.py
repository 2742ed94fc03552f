"""Reads trees of files: nothing outside the folder, no dot files, and what cannot be read becomes a problem."""

import os
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from builder.model.files import SourceFile
from builder.model.problems import Checked, Problem

_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx", "__pycache__", "node_modules"})


def read_tree(root: Path, patterns: Iterable[str] = ("*",)) -> Checked[tuple[SourceFile, ...]]:
    """The files below `root` whose path or name matches a pattern, sorted by path; a lone file is a tree of one."""
    listed = _listed(root, tuple(patterns))
    read = [read_file(place, path) for path, place in listed.value]
    problems = [*listed.problems, *(problem for file in read for problem in file.problems)]
    return Checked(tuple(file.value for file in read if file.value is not None), tuple(sorted(problems)))


def read_file(place: Path, path: str) -> Checked[SourceFile | None]:
    """The file at that place, under the path that messages will call it by."""
    try:
        return Checked(SourceFile(path, place.read_bytes()))
    except OSError as error:
        return Checked(None, (_unreadable(path, error),))


def moment(folder: Path) -> int:
    """What time it is to the file system of the folder, in ns; 0, long ago, where nothing can be written there."""
    probe = folder / f".made.{os.getpid()}.part"
    try:
        probe.write_bytes(b"")
        time = probe.stat().st_mtime_ns
        probe.unlink()
    except OSError:
        return 0
    return time


def _listed(root: Path, patterns: tuple[str, ...]) -> Checked[tuple[tuple[str, Path], ...]]:
    """The path and place of each file, sorted by path."""
    if root.is_file():
        return Checked(((root.name, root),))
    files: list[tuple[str, Path]] = []
    problems: list[Problem] = []
    real = os.path.realpath(root)
    for found in _walk(str(root), ""):
        if isinstance(found, Problem):
            problems.append(found)
        elif _matches(found[0], patterns) and _is_file(found[1], real):
            files.append((found[0], Path(found[1].path)))
    return Checked(tuple(sorted(files)), tuple(sorted(problems)))


def _walk(folder: str, path: str) -> Iterator[tuple[str, os.DirEntry[str]] | Problem]:
    """Every file below the folder, with its path; folders reached by a link are left out, so there is no circle."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(path or folder, error)
        return
    for entry in entries:
        below = f"{path}/{entry.name}" if path else entry.name
        if _is_litter(entry.name):
            continue
        if not _is_text(entry.name):
            shown = os.fsencode(below).decode("utf-8", "backslashreplace")
            yield Problem(shown, 0, "D102", "the name is not UTF-8, so the file is left out", "Rename it.")
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, below)
        else:
            yield below, entry


def _is_file(entry: os.DirEntry[str], root: str) -> bool:
    """Not something else: a pipe, a dead link, a link out of the tree."""
    try:
        if not stat.S_ISREG(entry.stat().st_mode):
            return False
    except OSError:
        return False
    return not entry.is_symlink() or os.path.commonpath((root, os.path.realpath(entry.path))) == root


def _matches(path: str, patterns: tuple[str, ...]) -> bool:
    name = path.rpartition("/")[2]
    return any(fnmatchcase(path, pattern) or fnmatchcase(name, pattern) for pattern in patterns)


def _is_litter(name: str) -> bool:
    return (
        name.startswith((".", "#", "~$")) or name.endswith(("~", ".swp", ".tmp")) or name.lower() in _LITTER
    )


def _is_text(name: str) -> bool:
    try:
        return bool(name.encode())
    except UnicodeEncodeError:
        return False


def _unreadable(path: str, error: OSError) -> Problem:
    reason = error.strerror or type(error).__name__
    return Problem(path, 0, "D101", f"cannot be read: {reason}", "Check that it exists and may be read.")
