"""Sentences and clauses around a place in a text; titles, quotations and brackets stay whole."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
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


def clause_at(clauses: Sequence[Span], position: int, otherwise: Span) -> Span:
    """The clause that a place is in."""
    index = bisect_right(clauses, position, key=_start) - 1
    return clauses[index] if index >= 0 and position < clauses[index][1] else otherwise


def quotation(text: str, clauses: Sequence[Span], first: int, last: int) -> Span:
    """Whole clauses from one place to another without the mark at their end; at most LONGEST characters.

    Where they are longer, what stands before the first place goes first, then what stands at the end.
    """
    opening = bisect_right(clauses, first, key=_start) - 1
    closing = bisect_left(clauses, last, key=_end)
    start = clauses[opening][0] if opening >= 0 else first
    end = clauses[closing][1] if closing < len(clauses) else last
    if end - start > LONGEST:
        start = first
    if end - start > LONGEST:
        fitting = bisect_right(clauses, start + LONGEST, key=_end) - 1
        end = clauses[fitting][1] if fitting >= 0 else 0
        end = end if end > start + LONGEST // 2 else start + LONGEST
    return _trimmed(text, start, end)


def _start(clause: Span) -> int:
    return clause[0]


def _end(clause: Span) -> int:
    return clause[1]


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in EDGES:
        end -= 1
    while start < end and text[start] in EDGES:
        start += 1
    return start, end
