"""Writes iCalendar (RFC 5545): lines folded at 75 octets, never inside a character, and ended by CRLF."""

import re
from collections.abc import Iterator

OCTETS = 75
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Characters that no line may hold."""


def line(name: str, value: str) -> str:
    """A line as it stands in the file, folded. `name` holds the parameters too."""
    return "\r\n ".join(folded(f"{name}:{value}")) + "\r\n"


def text(words: str) -> str:
    """Words as a value."""
    return CONTROLS.sub("", words).translate(ESCAPED)


def folded(written: str) -> Iterator[str]:
    """The pieces of a line; all but the first stand behind a blank, which counts."""
    start, octets = 0, 0
    for place, character in enumerate(written):
        size = len(character.encode())
        if octets + size > OCTETS:
            yield written[start:place]
            start, octets = place, 1
        octets += size
    yield written[start:]
