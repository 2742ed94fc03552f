"""What a file system says of a file without its being read, and when that may be believed."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.engine.codec import UnreadableError, decode, encode

_RACE = 2_000_000_000
"""The coarsest clock of a file system in use ticks every 2 s (FAT)."""


@dataclass(frozen=True)
class Stamp:
    """A file's path, size and times; `changed_ns` moves on POSIX even where a tool sets the other one back."""

    path: str
    size: int
    modified_ns: int
    changed_ns: int = 0


Known = dict[str, tuple[Stamp, str]]


def trusted(data: bytes | None) -> Known:
    """The stamps and digests that were kept; none where they cannot be read."""
    try:
        return {} if data is None else decode(data, Known)
    except UnreadableError:
        return {}


def still_known(found: Mapping[str, tuple[Stamp, str]], moment: int) -> bytes:
    """Written down for the next run, without files that may yet change and keep their size and times.

    Git calls those racily clean: changed in the same tick of the clock in which they were looked at.
    """
    return encode(
        {path: (stamp, digest) for path, (stamp, digest) in found.items() if is_settled(stamp, moment)}, Known
    )


def is_settled(stamp: Stamp, moment: int) -> bool:
    """Whether any change after the moment would show in the stamp."""
    return max(stamp.modified_ns, stamp.changed_ns) < moment - _RACE
