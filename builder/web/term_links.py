"""Links words of a text that is HTML already, without touching its tags."""

import re
from html import escape, unescape

MARKS = "“”‘’「」《》"
"""Quotation marks at the ends of a linked word stay outside the link: underlined, their blank half looks like a slip."""
PIECE = re.compile(r"<[^>]*>|&[A-Za-z0-9#]+;|[^<&]|[<&]")


def linked_at(html: str, start: int, end: int, href: str) -> str | None:
    """The HTML with the characters from `start` to `end` of its text as a link; None where a tag stands among them."""
    start, end = _inside_marks(text_of(html), start, end)
    pieces = PIECE.findall(html)
    at, anchors = 0, 0
    first = last = None
    for place, piece in enumerate(pieces):
        if piece.startswith("<") and len(piece) > 1:
            anchors += (piece.startswith("<a ")) - (piece == "</a>")
            if first is not None and last is None:
                return None
            continue
        if at == start:
            if anchors:
                return None
            first = place
        at += len(unescape(piece))
        if at == end and first is not None:
            last = place
            break
    if first is None or last is None:
        return None
    words = "".join(pieces[first : last + 1])
    return "".join([*pieces[:first], f'<a class="gl" href="{escape(href)}">{words}</a>', *pieces[last + 1 :]])


def _inside_marks(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    first, last = len(words) - len(words.lstrip(MARKS)), len(words) - len(words.rstrip(MARKS))
    return (start + first, end - last) if first + last < len(words) else (start, end)


def text_of(html: str) -> str:
    """The text of some HTML."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def first_use(html: str, words: str, href: str) -> str | None:
    """The HTML with the first whole-word use of some English words as a link; None where there is none outside links."""
    plural = f"{re.escape(words[:-1])}(?:y|ies)" if words.endswith("y") else f"{re.escape(words)}(?:s|es)?"
    found = re.search(rf"(?<!\w){plural}(?!\w)", text_of(html), re.IGNORECASE)
    return linked_at(html, found.start(), found.end(), href) if found else None
