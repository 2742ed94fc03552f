"""Sentences and clauses around a place in a text; titles, quotations and brackets stay whole."""

import re
from bisect import bisect_right
from dataclasses import dataclass

Span = tuple[int, int]

SENTENCE_END = re.compile(r"[。！？!?]+[”’」』）)》]*|…+|\n")
PIECE = re.compile(
    r"[^，。；：,;:！？!?…“《（(]+|《[^《》]{0,120}》|“[^“”。]{0,60}”|（[^（）]{0,60}）|\([^()]{0,60}\)"
    r"|(?P<mark>[，。；：,;:！？!?…]+)|."
)
EDGES = " \u3000，。；：,;:！？!?…、"
LONGEST = 80


@dataclass(frozen=True)
class Passage:
    """A block's text, and where its sentences end."""

    text: str
    ends: tuple[int, ...]


def passage(text: str) -> Passage:
    """A text with its sentences found once."""
    return Passage(text, tuple(match.end() for match in SENTENCE_END.finditer(text)))


def sentence_at(within: Passage, position: int) -> Span:
    """The sentence that a place is in."""
    index = bisect_right(within.ends, position)
    start = within.ends[index - 1] if index else 0
    return start, within.ends[index] if index < len(within.ends) else len(within.text)


def clauses_of(text: str, sentence: Span) -> list[Span]:
    """The clauses of a sentence, each with the mark that ends it."""
    found: list[Span] = []
    start = sentence[0]
    for piece in PIECE.finditer(text, *sentence):
        if piece["mark"]:
            found.append((start, piece.end()))
            start = piece.end()
    if start < sentence[1]:
        found.append((start, sentence[1]))
    return found


def quotation(text: str, sentence: Span, first: int, last: int) -> Span:
    """Whole clauses from one place to another without the mark at their end; at most LONGEST characters.

    Where they are longer, what stands before the first place goes first, then what stands at the end.
    """
    clauses = clauses_of(text, sentence)
    start = max((start for start, _ in clauses if start <= first), default=first)
    end = min((end for _, end in clauses if end >= last), default=last)
    if end - start > LONGEST:
        start = first
    if end - start > LONGEST:
        fitting = [end for _, end in clauses if first < end <= start + LONGEST]
        end = max(fitting) if fitting and max(fitting) > start + LONGEST // 2 else start + LONGEST
    return _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in EDGES:
        end -= 1
    while start < end and text[start] in EDGES:
        start += 1
    return start, end
