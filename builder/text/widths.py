"""One width of letters, digits and marks for matching; every character keeps its place, so offsets hold for the original."""

import re

LONE = re.compile("[\ud800-\udfff]")
COMMA = "，"
NARROW = {
    "\u3000": " ",
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("—–―－−‒~～〜", "-"),
}
WIDE = re.compile("[" + re.escape("".join(NARROW)) + "]")
WIDE_BUT_COMMAS = re.compile("[" + re.escape("".join(NARROW).replace(COMMA, "")) + "]")


def encodable(text: str) -> str:
    """The text with halves of characters, which no library takes, replaced one for one."""
    return LONE.sub("\ufffd", text) if LONE.search(text) else text


def fold(text: str) -> str:
    """The text with full-width letters, digits and marks made narrow, and every dash a hyphen."""
    return _narrowed(text, WIDE)


def fold_numbers(text: str) -> str:
    """The same, but a full-width comma stays: it divides clauses, never the digits of a number."""
    return _narrowed(text, WIDE_BUT_COMMAS)


def _narrowed(text: str, wide: re.Pattern[str]) -> str:
    # A text holds few kinds of them, so that replacing each kind is faster than translating every character.
    for character in dict.fromkeys(wide.findall(text)):
        text = text.replace(character, NARROW[character])
    return text
