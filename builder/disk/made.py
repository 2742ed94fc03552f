"""The list of files that we made in a folder: what was in them, and how to see without reading that it still is."""

import os
import stat
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path

LIST = ".made"
PLANNED = ".made.next"
"""What a run is about to write; it lies there only while the run lasts, or after it was killed."""

_RACE = 2_000_000_000
"""The coarsest clock of a file system in use ticks every 2 s (FAT). A file changed so shortly before it was looked at may
have changed again and kept its size and time; Git calls it racily clean."""

_HEAD = "Files that the builder made here: path, digest, size, time, name. Listed at"


@dataclass(frozen=True)
class MadeFile:
    """A file that we made. `name` is the memo's name of what it shows, if it has one."""

    path: str
    digest: str
    size: int
    modified_ns: int
    name: str = ""


@dataclass(frozen=True)
class Made:
    """The list as it was written: the files, and the file system's time before they were looked at."""

    files: dict[str, MadeFile] = field(default_factory=dict)
    moment: int = 0
    planned: tuple[str, ...] | None = None
    """What the last run was about to write, if it was killed."""

    @property
    def accepted(self) -> Collection[str]:
        """Paths that a finished run found fit to lie side by side; none after one that was killed."""
        return self.files.keys() if self.planned is None else ()

    def unchanged(self, root: str) -> dict[str, MadeFile]:
        """The files that nobody changed, as far as their size and time tell for sure."""
        return {path: file for path, file in self.files.items() if self._is_sure(file, f"{root}/{path}")}

    def _is_sure(self, file: MadeFile, place: str) -> bool:
        if file.modified_ns >= self.moment - _RACE:
            return False
        try:
            status = os.lstat(place)
        except OSError:
            return False
        same = status.st_size == file.size and status.st_mtime_ns == file.modified_ns
        return same and stat.S_ISREG(status.st_mode)


def read_made(root: Path) -> Mapping[str, MadeFile]:
    """The files in the folder that are still as we made them, by path; where size and time cannot tell, they are read."""
    made = load(root)
    sure = made.unchanged(str(root))
    return {path: file for path, file in made.files.items() if path in sure or is_ours(root, file)}


def load(root: Path) -> Made:
    """The list of the last run, and of what a killed one wrote after it."""
    moment, files = _parsed(_text(root / LIST))
    made = Made({file.path: file for file in files}, moment)
    if not (root / PLANNED).exists():
        return made
    _, planned = _parsed(_text(root / PLANNED))
    written = {file.path: file for file in planned if is_ours(root, file)}
    return replace(made, files={**made.files, **written}, planned=(LIST, *(file.path for file in planned)))


def listed(files: Iterable[MadeFile], moment: int) -> bytes:
    """The list as it is written: lines sorted by path, so that two of them compare well."""
    lines = sorted(f"{f.path}\t{f.digest}\t{f.size}\t{f.modified_ns}\t{f.name}" for f in files)
    return "\n".join((f"{_HEAD} {moment}", *lines, "")).encode()


def digest_of(data: bytes) -> str:
    """128 bits in hexadecimal digits."""
    return blake2b(data, digest_size=16).hexdigest()


def bytes_at(place: Path) -> bytes | None:
    """What lies there; None for anything but a file of its own."""
    try:
        return place.read_bytes() if stat.S_ISREG(place.lstat().st_mode) else None
    except OSError:
        return None


def is_ours(root: Path, file: MadeFile) -> bool:
    """Whether the file still holds the bytes that we gave it."""
    data = bytes_at(root / file.path)
    return data is not None and digest_of(data) == file.digest


def _parsed(text: str) -> tuple[int, list[MadeFile]]:
    head, *lines = text.split("\n")
    moment = head.rpartition(" ")[2]
    files = (_file(line.split("\t")) for line in lines)
    return int(moment) if _is_number(moment) else 0, [file for file in files if file]


def _file(parts: list[str]) -> MadeFile | None:
    """One line; a damaged one is passed over, and its file becomes one of others."""
    if len(parts) != 5 or not _is_number(parts[2]) or not _is_number(parts[3]):
        return None
    return MadeFile(parts[0], parts[1], int(parts[2]), int(parts[3]), parts[4])


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 20


def _text(place: Path) -> str:
    try:
        return place.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return ""
