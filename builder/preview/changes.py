"""Tells of every change below the watched paths: first that watching has begun, then each batch of changes.

A batch is the set of changed paths, or None for "anything may have changed". None comes whenever a watch begins, and
after the watch was up: whatever happened before it is seen by a rebuild that starts then, so no edit falls between.
"""

import contextlib
import os
import platform
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import watchfiles

Changes = frozenset[Path] | None
_Identity = tuple[int, ...]
_MODIFIED = watchfiles.Change.modified

# Longer batches may come from a full queue of the system, which drops what does not fit: better to look anew.
_FULL = 1000

# Seconds between two looks at all files, where the system does not say what changes.
_PAUSE = 0.3


def watch_changes(
    paths: Sequence[Path],
    *,
    without: Path,
    tell: Callable[[Changes], None],
    say: Callable[[str], None],
    stop: threading.Event,
) -> None:
    """Watch until `stop` is set. Paths need not exist yet; nothing is told of what lies below `without`."""
    roots = tuple(dict.fromkeys(path.resolve() for path in paths))
    hidden = without.resolve()
    polling = _must_poll()
    while not stop.is_set():
        look = _Look(roots, hidden, tell, stop)
        try:
            (_poll if polling else _listen)(look)
        except FileNotFoundError:
            # A folder went between the look and the watch; the next look knows.
            stop.wait(0.05)
        except (OSError, RuntimeError) as error:
            say(f"the system cannot watch these folders ({error}); looking at their files instead")
            polling = True


class _Look:
    """What one watch is about.

    watchfiles asks at every step (20 times a second) whether it should stop. So this is also where we learn that the
    watch is up, and where a path that came, went or was replaced ends the watch, for the next one to see it.
    """

    def __init__(
        self, roots: tuple[Path, ...], without: Path, tell: Callable[[Changes], None], stop: threading.Event
    ) -> None:
        self.folders = tuple(root for root in roots if root.is_dir())
        self._roots = roots
        self._without = without
        self.tell = tell
        self.stop = stop
        self._seen = _identities(roots)
        self._begun = False
        self._noise = watchfiles.DefaultFilter()

    def is_set(self) -> bool:
        if self.stop.is_set() or _identities(self._roots) != self._seen:
            return True
        if not self._begun:
            self._begun = True
            self.tell(None)
        return False

    def wants(self, change: watchfiles.Change, name: str) -> bool:
        """Leave out what editors and systems drop beside the files, and the site itself."""
        path = Path(name)
        if path.is_relative_to(self._without):
            return False
        # Only the part below the watched folder is judged: the folder itself may well lie in a .venv.
        inner = [path.relative_to(folder) for folder in self.folders if path.is_relative_to(folder)]
        return all(self._noise(change, str(part)) for part in inner)

    def outgrown(self, changes: set[tuple[watchfiles.Change, str]]) -> bool:
        """Whether the watch may have missed something: in a new folder, after its own folder went, in a flood."""
        return len(changes) >= _FULL or any(
            Path(name) in self.folders or (change is watchfiles.Change.added and Path(name).is_dir())
            for change, name in changes
        )


def _listen(look: _Look) -> None:
    # No timeout: watchfiles forgets what arrives at the very moment of one.
    batches = watchfiles.watch(
        *look.folders,
        watch_filter=look.wants,
        debounce=400,
        step=50,
        stop_event=look,
        rust_timeout=0,
        raise_interrupt=False,
        force_polling=False,
        ignore_permission_denied=True,
    )
    with contextlib.closing(batches):
        for changes in batches:
            if look.outgrown(changes):
                return
            look.tell(frozenset(Path(name) for _, name in changes))


def _must_poll() -> bool:
    # Folders of Windows send no word to Linux inside it; the variable is watchfiles' own.
    asked = os.environ.get("WATCHFILES_FORCE_POLLING", "").lower() not in ("", "false", "disable", "disabled")
    return asked or "microsoft" in platform.uname().release.lower()


def _poll(look: _Look) -> None:
    """Compare the files with how they were; watchfiles' own polling misses a second edit in the same second."""
    before = _snapshot(look)
    while not look.is_set():
        look.stop.wait(_PAUSE)
        now = _snapshot(look)
        changed = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        if changed:
            look.tell(frozenset(changed))
        before = now


def _snapshot(look: _Look) -> dict[Path, _Identity | None]:
    found: dict[Path, _Identity | None] = {}
    for top in look.folders:
        for name, folders, files in os.walk(top):
            inside = Path(name)
            folders[:] = [each for each in folders if look.wants(_MODIFIED, str(inside / each))]
            paths = (inside / each for each in (*folders, *files))
            found.update((path, _identity(path)) for path in paths if look.wants(_MODIFIED, str(path)))
    return found


def _identities(roots: tuple[Path, ...]) -> tuple[_Identity | None, ...]:
    return tuple(_identity(root) for root in roots)


def _identity(path: Path) -> _Identity | None:
    """What changes when a folder is replaced, or a file edited; None where there is nothing."""
    try:
        found = path.stat()
    except OSError:
        return None
    if path.is_dir():
        return (found.st_dev, found.st_ino)
    return (found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size)
