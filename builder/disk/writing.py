"""Writes outcomes: each file whole, equal bytes left alone, what we no longer make taken away, files of others kept."""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from builder.disk.folders import Folders
from builder.disk.made import LIST, PLANNED, Made, MadeFile, digest_of, is_ours, listed, load
from builder.disk.paths import clash, clashes, path_problem, unwritable
from builder.disk.reading import moment
from builder.model.files import Artifact, Kept
from builder.model.problems import Problem, Severity

F = TypeVar("F", bound="Artifact | Kept")

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Mirrored:
    """What became of an outcome: paths by what was done, sorted."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def mirror(root: Path, files: Iterable[Artifact | Kept], names: Mapping[str, str] = _NO_NAMES) -> Mirrored:
    """Makes the folder hold exactly these files of ours, beside those of others.

    `names` gives, by path, the memo's name of what a file shows; `read_made` tells it the next time.
    """
    made = load(root)
    planned, problems = _writable(files, made.accepted)
    sure = made.unchanged(str(root))
    fresh = [_as_listed(file, made, names) for file in planned]
    if (
        [sure.get(file.path) for file in fresh] == fresh
        and len(fresh) == len(made.files)
        and made.planned is None
    ):
        return _mirrored((), (file.path for file in fresh), (), problems)
    mirroring = _Mirroring(root, made, sure, problems)
    return mirroring.run(
        dict(zip((file.path for file in planned), zip(planned, fresh, strict=True), strict=True))
    )


def write_files(root: Path, files: Iterable[Artifact]) -> Mirrored:
    """Writes the files and removes nothing: for a folder that people own."""
    planned, problems = _writable(files)
    folders = Folders(root)
    written, unchanged = list[str](), list[str]()
    for file in planned:
        try:
            (written if folders.write(file) else unchanged).append(file.path)
        except OSError as error:
            problems.append(_failed(file.path, error))
    return _mirrored(written, unchanged, (), problems)


def together(parts: Sequence[Mirrored]) -> Mirrored:
    """What became of several outcomes."""
    return _mirrored(
        chain.from_iterable(part.written for part in parts),
        chain.from_iterable(part.unchanged for part in parts),
        chain.from_iterable(part.removed for part in parts),
        chain.from_iterable(part.problems for part in parts),
    )


def _writable(files: Iterable[F], accepted: Collection[str] = frozenset()) -> tuple[list[F], list[Problem]]:
    """The files that every system can hold side by side; of two that clash, the first.

    `accepted` are paths that lay side by side before: where no other is among the files, none is looked at.
    """
    files, problems, good = list(files), list[Problem](), list[F]()
    paths = {file.path for file in files}
    if len(paths) == len(files) and paths <= set(accepted):
        return files, problems
    for file in files:
        if reason := path_problem(file.path):
            problems.append(unwritable(file.path, reason))
        else:
            good.append(file)
    found = clashes(file.path for file in good)
    problems += [clash(good[position].path, earlier) for position, earlier in found.items()]
    return [file for position, file in enumerate(good) if position not in found], problems


def _as_listed(file: Artifact | Kept, made: Made, names: Mapping[str, str]) -> MadeFile:
    """The file's line in the list, with the size and time of what lies there now as far as they are known."""
    before = made.files.get(file.path)
    size, time = (before.size, before.modified_ns) if before else (0, 0)
    if isinstance(file, Artifact):
        return MadeFile(file.path, digest_of(file.data), size, time, names.get(file.path, ""))
    name = names.get(file.path, before.name if before else "")
    return MadeFile(file.path, before.digest if before else "", size, time, name)


@dataclass
class _Mirroring:
    """One run that has something to do."""

    root: Path
    made: Made
    sure: Mapping[str, MadeFile]
    problems: list[Problem]
    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)

    def run(self, planned: Mapping[str, tuple[Artifact | Kept, MadeFile]]) -> Mirrored:
        """Removes, writes, and lists; whenever this is killed, the next run knows which files are ours."""
        folders = Folders(self.root)
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            folders.sweep(self.made.planned or ())
            now = moment(self.root)
            folders.replace(PLANNED, listed(self._to_come(planned), 0))
        except OSError as error:
            return Mirrored(problems=(*self.problems, _failed(str(self.root), error)))
        # What is stale goes first: a file may stand where a folder is to be.
        for path, file in sorted(self.made.files.items()):
            if path not in planned:
                self._remove(file, folders)
        files = [kept for file, line in planned.values() if (kept := self._put(file, line, folders))]
        try:
            folders.replace(LIST, listed(files, now))
            (self.root / PLANNED).unlink()
        except OSError as error:
            self.problems.append(_failed(LIST, error))
        return _mirrored(self.written, self.unchanged, self.removed, self.problems)

    def _to_come(self, planned: Mapping[str, tuple[Artifact | Kept, MadeFile]]) -> Iterable[MadeFile]:
        """What is about to be written, and what a killed run wrote: the list does not know of either."""
        yield from (
            line for file, line in planned.values() if isinstance(file, Artifact) and not self._is_sure(line)
        )
        yield from (self.made.files[path] for path in self.made.planned or () if path in self.made.files)

    def _is_sure(self, line: MadeFile) -> bool:
        sure = self.sure.get(line.path)
        return sure is not None and sure.digest == line.digest

    def _put(self, file: Artifact | Kept, line: MadeFile, folders: Folders) -> MadeFile | None:
        """Brings about one file; gives its line in the new list, or None if nothing of ours lies there."""
        if self._is_sure(line):
            self.unchanged.append(file.path)
            return line
        before = self.made.files.get(file.path)
        try:
            if isinstance(file, Kept):
                return self._keep(line)
            is_of_others = before is None and os.path.lexists(self.root / file.path)
            is_written = folders.write(file)
        except OSError as error:
            self.problems.append(_failed(file.path, error))
            return before
        (self.written if is_written else self.unchanged).append(file.path)
        if is_of_others and is_written:
            self.problems.append(_note(file.path, "D205", "a file that was not ours is replaced"))
        return self._stamped(line)

    def _keep(self, line: MadeFile) -> MadeFile | None:
        if is_ours(self.root, line):
            self.unchanged.append(line.path)
            return self._stamped(line)
        message = "should have stayed as it was, but it is gone or changed"
        self.problems.append(Problem(line.path, 0, "D204", message, "Run the command again."))
        return None

    def _stamped(self, line: MadeFile) -> MadeFile:
        status = (self.root / line.path).lstat()
        return MadeFile(line.path, line.digest, status.st_size, status.st_mtime_ns, line.name)

    def _remove(self, file: MadeFile, folders: Folders) -> None:
        place = self.root / file.path
        try:
            if path_problem(file.path) or not folders.is_inside(place.parent):
                return
            if file.path in self.sure or is_ours(self.root, file):
                place.unlink()
                self.removed.append(file.path)
            elif os.path.lexists(place) and not place.is_dir():
                self.problems.append(
                    _note(file.path, "D206", "no longer made, but changed by hand: it stays")
                )
        except OSError as error:
            self.problems.append(_failed(file.path, error))
        folders.leave(place.parent)


def _mirrored(
    written: Iterable[str], unchanged: Iterable[str], removed: Iterable[str], problems: Iterable[Problem]
) -> Mirrored:
    done, same, gone = (tuple(sorted(paths)) for paths in (written, unchanged, removed))
    return Mirrored(done, same, gone, tuple(sorted(problems)))


def _note(path: str, code: str, message: str) -> Problem:
    return Problem(path, 0, code, message, "", Severity.NOTE)


def _failed(path: str, error: OSError) -> Problem:
    reason = error.strerror or type(error).__name__
    return Problem(
        path, 0, "D203", f"cannot be written: {reason}", "Check the folder, its permissions and its disk."
    )
