"""The folders below a root: made when needed, left when empty, never outside of it."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from builder.disk.made import bytes_at
from builder.disk.paths import path_problem
from builder.model.files import Artifact

PART = f".made.{os.getpid()}.part"
"""A file while it is being written."""


@dataclass
class Folders:
    """Writes below the root, each file whole."""

    root: Path
    inside: dict[Path, bool] = field(default_factory=dict)

    def write(self, file: Artifact) -> bool:
        """Replaces the file, or leaves it alone if it holds these bytes; tells whether it was written."""
        if bytes_at(self.root / file.path) == file.data:
            return False
        self.replace(file.path, file.data)
        return True

    def replace(self, path: str, data: bytes) -> None:
        """No reader ever sees half a file, and permissions are those that any new file gets."""
        target = self.root / path
        if not self.is_inside(target.parent):
            raise OSError(0, "its folder is a link")
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(PART)
        try:
            beside.write_bytes(data)
            beside.replace(target)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise

    def is_inside(self, folder: Path) -> bool:
        """Whether no link stands between the root and the folder, since one may lead anywhere."""
        if folder == self.root:
            return True
        if folder not in self.inside:
            is_junction = getattr(folder, "is_junction", bool)  # of Windows, and of Python 3.12
            self.inside[folder] = (
                self.is_inside(folder.parent) and not folder.is_symlink() and not is_junction()
            )
        return self.inside[folder]

    def leave(self, folder: Path) -> None:
        """Removes the folder and those above it, up to the root, as long as they are empty."""
        with suppress(OSError):
            while folder != self.root:
                folder.rmdir()
                folder = folder.parent

    def sweep(self, paths: Iterable[str]) -> None:
        """Removes what a killed run left half-written in the folders of these files, and folders left empty."""
        for folder in sorted({(self.root / path).parent for path in paths if not path_problem(path)}):
            if self.is_inside(folder):
                for part in sorted(folder.glob(".made.*.part")):
                    part.unlink(missing_ok=True)
                self.leave(folder)
