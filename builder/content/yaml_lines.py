"""The lines of a front matter: where a text ends in them, which are comments, and how broken ones are joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.web.cjk import joins


@dataclass
class Leaf:
    """A scalar, by its marks: 0-based line and column of its first character, and of the one after its last."""

    line: int
    column: int
    end_line: int
    end_column: int


def block_end(text: Sequence[str], header: int) -> int:
    """The line after a literal or folded text; the library's mark runs on over what follows."""
    end = header + 1
    indent: int | None = None
    for number in range(header + 1, len(text)):
        line = text[number]
        if not line.strip():
            continue
        found = len(line) - len(line.lstrip(" "))
        indent = found if indent is None else indent
        if found < indent or found == 0:
            break
        end = number + 1
    return end


def unfolded(lines: Sequence[str]) -> str:
    """Lines as one text: Chinese is joined without a blank, and an empty line parts."""
    joined = ""
    for line in lines:
        piece = line.strip()
        if not piece:
            joined = joined.rstrip("\n") + "\n" if joined else ""
        elif not joined or joined.endswith("\n") or joins(joined, piece):
            joined += piece
        else:
            joined += f" {piece}"
    return joined.rstrip("\n")


def comments(text: Sequence[str], leaves: Sequence[Leaf], start: int, end: int) -> list[tuple[int, str]]:
    """The comments on lines `start` to `end`, each with its line: what begins with # outside every scalar."""
    found = []
    for number in range(start, end):
        line = _blanked(text[number].rstrip("\r\n"), leaves, number)
        match = re.search(r"(?:^|(?<=\s))#.*", line)
        if match:
            found.append((number, text[number].rstrip("\r\n")[match.start() :]))
    return found


def _blanked(line: str, leaves: Sequence[Leaf], number: int) -> str:
    for leaf in leaves:
        if leaf.line <= number <= leaf.end_line:
            start = leaf.column if number == leaf.line else 0
            end = leaf.end_column if number == leaf.end_line else len(line)
            line = line[:start] + "x" * (min(end, len(line)) - start) + line[end:]
    return line
