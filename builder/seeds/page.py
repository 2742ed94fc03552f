"""The bytes of a page -> its lines. UTF-8, GB18030 and UTF-16 with a mark, and any line ends."""

import re
from dataclasses import dataclass

from builder.model.files import SourceFile
from builder.model.problems import Checked, Problem, Severity
from builder.seeds.fold import INVISIBLE

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
NOT_TEXT = 0.02


@dataclass(frozen=True)
class Page:
    """A newspaper page as lines of text, without line ends."""

    path: str
    lines: tuple[str, ...]


def decode(file: SourceFile) -> Checked[Page | None]:
    """The page's lines; None where the file holds no text."""
    text = _text(file.data)
    if text is None or _strange(text):
        hint = "save the page as UTF-8 (UTF-16 with a mark and GB18030 are read too); pictures and PDF are not read"
        return Checked(None, (Problem(file.path, 1, "P101", "this file is not text", hint),))
    lines = re.split("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", text)
    problems = tuple(_nul(file.path, lines)) if "\0" in text else ()
    return Checked(Page(file.path, tuple(line.translate(_DROP) for line in lines)), problems)


_DROP = dict.fromkeys(map(ord, INVISIBLE))


def _text(data: bytes) -> str | None:
    encodings = [name for mark, name in MARKS if data.startswith(mark)] or ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _strange(text: str) -> bool:
    controls = sum(text.count(chr(code)) for code in (*range(9), *range(14, 28), 0x7F, 0xFFFD))
    return controls > NOT_TEXT * len(text)


def _nul(path: str, lines: list[str]) -> list[Problem]:
    first = next(number for number, line in enumerate(lines, 1) if "\0" in line)
    hint = "the other characters of the line were kept; compare the line with the printed page"
    return [Problem(path, first, "P102", "NUL characters were left out", hint, Severity.WARNING)]
