"""The only room that knows paths of this machine: trees of files come in, and outcomes go out."""

from builder.disk.made import MadeFile, read_made
from builder.disk.reading import moment, read_file, read_tree
from builder.disk.writing import Mirrored, mirror, together, write_files

__all__ = [
    "MadeFile",
    "Mirrored",
    "mirror",
    "moment",
    "read_file",
    "read_made",
    "read_tree",
    "together",
    "write_files",
]
