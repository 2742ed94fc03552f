"""Which paths may be written: the same ones on every system, below the folder that they are relative to."""

import re
import unicodedata
from collections.abc import Iterable

from builder.model.problems import Problem

_LONGEST = 255
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\\ud800-\udfff]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?", re.IGNORECASE)


def path_problem(path: str) -> str:
    """What is wrong with a path that is to be written; empty where nothing is."""
    if not path:
        return "a file needs a name"
    if path.startswith("/"):
        return "the path is absolute"
    if found := _FORBIDDEN.search(path):
        return f"the path holds {found[0]!a}"
    return next(filter(None, map(_part_problem, path.split("/"))), "")


def clashes(paths: Iterable[str]) -> dict[int, str]:
    """By position, the paths that cannot stand beside an earlier one, and that one."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    found = {}
    for position, path in enumerate(paths):
        key = _key(path)
        above = [key[:end] for end, sign in enumerate(key) if sign == "/"]
        earlier = (
            files.get(key) or folders.get(key) or next((files[part] for part in above if part in files), None)
        )
        if earlier is not None:
            found[position] = earlier
            continue
        files[key] = path
        for part in above:
            folders.setdefault(part, path)
    return found


def unwritable(path: str, reason: str) -> Problem:
    """The problem of a path that no system, or not every system, can hold."""
    shown = path.encode("utf-8", "backslashreplace").decode()
    return Problem(shown, 0, "D201", f"cannot be written: {reason}", "Give the page another address.")


def clash(path: str, earlier: str) -> Problem:
    """The problem of two files that want one place."""
    if path == earlier:
        return Problem(path, 0, "D202", "two files have this path", "Give one of them another address.")
    how = "differ only in case" if _key(path) == _key(earlier) else "are a file and a folder of one name"
    message = f"this path and {earlier} {how}"
    return Problem(path, 0, "D202", message, "Not every system can hold both: give one another address.")


def _part_problem(part: str) -> str:
    if part in ("", ".", ".."):
        return f"a part of the path is {part!r}"
    if part.startswith(".made"):
        return "names beginning with .made are the builder's own"
    if part[-1] in ". ":
        return f"{part!r} ends with a dot or a blank, which Windows drops"
    if _RESERVED.fullmatch(part):
        return f"{part!r} is a device on Windows"
    return "a name is longer than 255 bytes" if len(part.encode()) > _LONGEST else ""


def _key(path: str) -> str:
    """Paths with the same key are the same file on some system: case and composition of letters may not count."""
    return (
        path.casefold()
        if path.isascii()
        else unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())
    )
