"""TOML with the line of every key, and what is wrong with it told in words. Each file has codes of its own."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from builder.content.mistakes import Path, dotted, known_hint, line_of
from builder.model.files import SourceFile
from builder.model.problems import Problem

_SECTION = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


@dataclass(frozen=True)
class Codes:
    """What the mistakes of a file are called."""

    encoding: str
    syntax: str
    unknown: str
    missing: str
    wrong: str


@dataclass(frozen=True)
class Toml:
    """What a file says, the line of every key, and why nothing could be read of it."""

    data: dict[str, Any]  # Any: whatever TOML holds
    lines: Mapping[Path, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def load(file: SourceFile, codes: Codes) -> Toml:
    """Read a file; where it is no UTF-8 or no TOML, nothing of it is used, and the one problem says where."""
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        problem = Problem(file.path, line, codes.encoding, "the file is not UTF-8", "Save it as UTF-8.")
        return Toml({}, problems=(problem,))
    text = text.replace("\r\n", "\n")
    try:
        return Toml(tomllib.loads(text), _lines(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Toml({}, problems=(_not_toml(file.path, error, text, codes),))


def told(
    path: str,
    mistake: Any,  # Any: pydantic's own TypedDict
    lines: Mapping[Path, int],
    codes: Codes,
    known_keys: Callable[[Path], Sequence[str]],
) -> Problem:
    """A mistake that pydantic found; `known_keys` are those that a section may hold."""
    place: Path = tuple(mistake["loc"])
    line = line_of(place, lines) or 1
    name = dotted(place)
    if mistake["type"] == "extra_forbidden":
        hint = known_hint(str(place[-1]), known_keys(place[:-1]))
        return Problem(path, line, codes.unknown, f"unknown key “{name}”", hint)
    if mistake["type"] == "missing":
        return Problem(path, line, codes.missing, f"“{name}” is missing", f"Add it: {place[-1]} = …")
    what = str(mistake["msg"]).removeprefix("Value error, ")
    return Problem(path, line, codes.wrong, f"wrong value for “{name}”", f"{what[:1].upper()}{what[1:]}.")


def _not_toml(path: str, error: Exception, text: str, codes: Codes) -> Problem:
    place = re.search(r"at line (\d+)", str(error))
    line = int(place[1]) if place else text.count("\n") + 1
    what = re.sub(r"\s*\(at .*\)$", "", str(error))
    what = f"{what[:1].lower()}{what[1:]}"
    hint = 'A line is key = "value" with straight quotes, or [section]. Nothing of the file was used.'
    return Problem(path, line, codes.syntax, f"this is not TOML: {what}", hint)


def _lines(text: str) -> dict[Path, int]:
    """Where each key and section stands. Lines inside long strings may be taken for keys; that harms nobody."""
    lines: dict[Path, int] = {}
    counts: dict[str, int] = {}
    section: Path = ()
    for number, line in enumerate(text.split("\n"), 1):
        if match := _SECTION.match(line):
            section = tuple(_parts(match[2]))
            if match[1] == "[[":
                counts[match[2]] = counts.get(match[2], -1) + 1
                section = (*section, counts[match[2]])
            lines.setdefault(section, number)
            lines.setdefault(section[:1], number)
        elif match := _KEY.match(line):
            parts = tuple(_parts(match[1]))
            for n in range(1, len(parts) + 1):
                lines.setdefault(section + parts[:n], number)
    return lines


def _parts(dotted: str) -> Iterator[str]:
    for part in dotted.split("."):
        yield part.strip().strip("\"'")
