"""A content file in its two parts: front matter between two lines of ---, and the body below."""

import re
from dataclasses import dataclass

from builder.model.files import SourceFile
from builder.model.problems import Checked, Problem

_LIMIT = 64 * 1024
_FENCE = re.compile(r"---[ \t]*\r?\n?")
# Line ends that only YAML knows are among them: they would part its lines from ours.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]|\r(?!\n)")


@dataclass(frozen=True)
class Parts:
    """A file cut in two. The pieces joined are the file, but for a byte order mark."""

    head: tuple[str, ...]
    """Lines of the front matter with their ends, without the two fences."""
    body: str
    opening: str
    closing: str
    mark: str
    """The byte order mark, or nothing."""

    @property
    def newline(self) -> str:
        """How the file ends its lines."""
        return "\r\n" if self.opening.endswith("\r\n") else "\n"

    @property
    def body_line(self) -> int:
        """Line of the file on which the body begins."""
        return len(self.head) + 3


def decode(file: SourceFile) -> Checked[str | None]:
    """The text of a content file, which is UTF-8."""
    try:
        return Checked(file.data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        hint = "Save the file as UTF-8; the others go on."
        return Checked(None, (Problem(file.path, line, "C101", "the file is not UTF-8", hint),))


def split(path: str, text: str) -> Checked[Parts | None]:
    """Cut a file at its fences."""
    mark = text[: len(text) - len(text.lstrip("\ufeff"))]
    lines = _lines(text[len(mark) :])
    if not lines or not _FENCE.fullmatch(lines[0]):
        hint = "Begin the file with a line ---, then keys such as title: …, then a line ---, then the text."
        return Checked(None, (Problem(path, 1, "C102", "the file has no front matter", hint),))
    end = next((n for n in range(1, len(lines)) if _FENCE.fullmatch(lines[n])), None)
    if end is None:
        hint = "Add a line --- between the keys and the text."
        return Checked(None, (Problem(path, len(lines), "C103", "the front matter is not closed", hint),))
    head = tuple(lines[1:end])
    problem = _unreadable(path, head)
    if problem:
        return Checked(None, (problem,))
    return Checked(Parts(head, "".join(lines[end + 1 :]), lines[0], lines[end], mark))


def body_text(body: str) -> str:
    """The body as it is compared and summed: line ends and blanks around it make no difference."""
    return "\n".join(line.rstrip() for line in body.replace("\r\n", "\n").split("\n")).strip("\n")


def _lines(text: str) -> list[str]:
    # Only line feeds end lines here: an editor's program counts no others.
    pieces = text.split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])


def _unreadable(path: str, head: tuple[str, ...]) -> Problem | None:
    if sum(len(line.encode()) for line in head) > _LIMIT:
        return Problem(
            path, 1, "C104", "the front matter is longer than 64 kB", "Long text belongs below it."
        )
    for number, line in enumerate(head, 2):
        if _CONTROL.search(line):
            hint = "Delete the invisible character on this line."
            return Problem(path, number, "C105", "a control character stands in the front matter", hint)
    return None
