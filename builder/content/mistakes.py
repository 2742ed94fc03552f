"""Where in a file a mistake stands, what it is called, and the file's data without it."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from difflib import get_close_matches
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str | int, ...]


def line_of(place: Path, lines: Mapping[Path, int]) -> int | None:
    """The line of a place, else of what holds it."""
    return next((lines[place[:n]] for n in range(len(place), 0, -1) if place[:n] in lines), None)


def dotted(place: Path) -> str:
    """A place in words; people count the items of a list from one."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in place)


def known_hint(key: str, known: Sequence[str]) -> str:
    """The nearest known key, and all of them."""
    near = get_close_matches(key, known, 1, 0.5)
    return (f"Did you mean “{near[0]}”? " if near else "") + f"Known keys are {', '.join(known)}."


def without(
    data: dict[str, Any], places: Iterable[Path]
) -> dict[str, Any]:  # Any: whatever YAML and TOML hold
    """The data without the wrong parts; the rest of what held them stays."""
    kept = deepcopy(data)
    # Later items of a list first, so that the places of the others hold.
    for place in sorted(set(places), key=lambda place: [str(part).zfill(9) for part in place], reverse=True):
        parent: Any = kept
        for part in place[:-1]:
            parent = parent[part] if _holds(parent, part) else None
        if _holds(parent, place[-1]):
            del parent[place[-1]]
    return kept


def _holds(value: Any, part: str | int) -> bool:  # Any: as above
    if isinstance(value, list):
        return isinstance(part, int) and part < len(value)
    return isinstance(value, dict) and part in value
