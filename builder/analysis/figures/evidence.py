"""The words that a figure rests on: its clause, with quotation marks and brackets whole where they can be.

A clause leaves out an opening mark before it, and ends before a closing one behind it: both come back where the other half
of the pair is inside. Of a long clause stands the part around the amount.
"""

import re

from builder.analysis.figures.passages import Clause
from builder.model.facts import Evidence
from builder.text.amounts import Amount

LONGEST_QUOTE = 78
PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"), ("(", ")"))
MARKS = re.compile("[”’」』》）)“‘「『《（(]")
BLANK = " \t"


def evidence_of(clause: Clause, amount: Amount, text: str) -> Evidence:
    """The clause of an amount; `text` is its block as printed."""
    start, end = clause.start, clause.end
    if end - start > LONGEST_QUOTE:
        start = max(start, amount.start - LONGEST_QUOTE // 2)
        end = min(end, max(start + LONGEST_QUOTE, amount.end))
    start, end = _whole(text, start, end)
    while end > start and text[end - 1] in BLANK:
        end -= 1
    return Evidence(clause.block, start, end, text[start:end])


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the halves of pairs that stand right beside it, and without those at its edges that stand alone."""
    for opening, closing in PAIRS if MARKS.search(text, start, end) else ():
        inside = text[start:end]
        lacking = _unopened(inside, opening, closing)
        if lacking and text.startswith(opening, start - 1, start):
            start -= 1
        elif lacking and inside.endswith(closing):
            end -= 1
        elif inside.count(opening) > inside.count(closing) and text.startswith(closing, end):
            end += 1
    return start, end


def _unopened(words: str, opening: str, closing: str) -> bool:
    """Whether a closing mark comes before any that opens it."""
    first = words.find(closing)
    return first >= 0 and words.count(opening, 0, first) == 0
