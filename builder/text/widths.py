"""One width of letters, digits and marks for matching; every character keeps its place, so offsets hold for the original."""

import re

LONE = re.compile("[\ud800-\udfff]")
FOLDED = {ord("\u3000"): " ", **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}}
DASHES = {ord(dash): "-" for dash in "—–―－−‒~～〜"}

NARROW = FOLDED | DASHES


def encodable(text: str) -> str:
    """The text with halves of characters, which no library takes, replaced one for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return LONE.sub("\ufffd", text)
    return text


def fold(text: str) -> str:
    """The text with full-width letters, digits and marks made narrow, and every dash a hyphen."""
    return text.translate(NARROW)
